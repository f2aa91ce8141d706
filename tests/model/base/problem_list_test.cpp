#include "model/base/problem_list.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("problem list: a hundred of one code are listed, the rest counted in a line of their own at the end") {
    ProblemList list;
    int made = 0;
    for (int i = 0; i < 150; ++i)
        list.add("odd", [&] {
            ++made;
            return Problem{Problem::Severity::Warning, "odd", std::to_string(i), "That is odd."};
        });
    list.error("bad", "here", "That is bad.");
    const Problems problems = list.take();
    CHECK(made == 100);
    REQUIRE(problems.size() == 102);
    CHECK(problems[99].where == "99");
    CHECK(problems[100].code == "bad");
    CHECK(problems[100].severity == Problem::Severity::Error);
    CHECK(problems[101].code == "odd");
    CHECK(problems[101].severity == Problem::Severity::Warning);
    CHECK(problems[101].message.find("There are 50 more like this one: That is odd.") == 0);
    CHECK(list.take().empty());
}
