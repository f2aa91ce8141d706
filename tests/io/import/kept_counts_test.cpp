// What is kept of a column that is no field goes where a person may put it.

#include <doctest/doctest.h>

#include "io/import/taken.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("kept columns: numbers beside actions are left out, since progress goes wherever actions go") {
    const Taken all =
        take("Action|Owner|Due date|Victims seen\nMeet the police|Council|1 March 2027|3\nTrain staff|NHS|2 March 2027|4",
             RecordKind::Action);
    CHECK_FALSE(all.keeps("Victims seen"));
    CHECK(all.made.notes.empty());
}
