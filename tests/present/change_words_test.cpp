#include "present/words/change_words.h"

#include <doctest/doctest.h>

#include "model/build.h"
#include "model/pack.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

/// Every change between the two, a line each.
std::string words(const Document& before, const Document& after) {
    const Framework pack = small_pack();
    const AreaList areas;
    std::string all;
    for (const Change& change : diff(before, after))
        all += change_words({pack, areas, before}, {pack, areas, after}, change) + '\n';
    return all;
}

}  // namespace

TEST_CASE("change words: what changed of the document as a whole is put under none of its records") {
    Document before, after;
    before.id = "a";
    after.id = "b";
    after.framework.version = "2";
    after.extra = {{"x", "1"}};
    CHECK(words(before, after) ==
          "The document as a whole changed: which document it is, the framework it was filled against, something this program "
          "does not know\n");
}

TEST_CASE("change words: of a record they say the fields by name, and never a key") {
    Document before, after;
    for (Document* const one : {&before, &after}) {
        put(*one, activity("a", "Training"));
        put(*one, activity("b", "Meeting"));
        auto snapshot = record<Snapshot>("s");
        snapshot->name = "Spring";
        snapshot->content = std::make_shared<const Document>();
        put(*one, snapshot);
    }
    auto edited = std::make_shared<Activity>(*after.activities.find("a"));
    edited->lead = "Police";
    edited->extra = {{"colour", "\"red\""}};
    put(after, edited);
    auto filled = std::make_shared<Document>();
    put(*filled, activity("c", "Then"));
    auto snapshot = std::make_shared<Snapshot>(*after.snapshots.find("s"));
    snapshot->content = filled;
    put(after, snapshot);
    CHECK(words(before, after) ==
          "Activities: “Training” changed: Lead organisation, something this program does not know\n"
          "Snapshots: “Spring” changed: What it holds\n");
}

TEST_CASE("change words: what was added is named as it is now, what was removed as it was") {
    Document before, after;
    put(before, activity("a", "Training"));
    put(after, activity("b", "Meeting"));
    CHECK(words(before, after) == "Activities: “Meeting” added\nActivities: “Training” removed\n");
}

TEST_CASE("change words: the place of a record among the others has a name") {
    Document before;
    for (const char* const id : {"a", "b", "c"}) put(before, activity(id, id));
    Document after = before;
    after.activities = after.activities.moved("c", "a", false);
    CHECK(words(before, after) == "Activities: “c” changed: Place in the list\n");
}
