#include "present/words/change_words.h"

#include <doctest/doctest.h>

#include "model/base/utf8.h"
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
          "Activities: “Training” changed: Lead organisation: “Police”, empty before; something this "
          "program does not know\n"
          "Snapshots: “Spring” changed: What it holds\n");
}

namespace {

/// What is said of the one activity when it becomes another.
std::string details(const Activity& was, const Activity& is) {
    const Framework pack = small_pack();
    const AreaList areas;
    Document before, after;
    put(before, std::make_shared<Activity>(was));
    put(after, std::make_shared<Activity>(is));
    std::string all;
    for (const Change& change : diff(before, after))
        all += change_details({pack, areas, before}, {pack, areas, after}, change, "; ");
    return all;
}

}  // namespace

TEST_CASE("change words: of a field they say what it was and what it is") {
    const Activity was = *activity("a", "Visits");
    Activity is = *activity("a", "Car wash visits");
    CHECK(details(was, is) == "Title: “Visits” → “Car wash visits”");
    is = was;
    is.publish = true;
    CHECK(details(was, is) == "May be published: No → Yes");
    is = was;
    is.status = "running";
    CHECK(details(was, is) == "Status: “Running”, empty before");
    CHECK(details(is, was) == "Status: empty now, “Running” before");
}

TEST_CASE("change words: of what is private they say that it changed, and never what stands there") {
    Document before, after;
    put(before, activity("a", "Training"));
    auto noted = std::make_shared<Activity>(*before.activities.find("a"));
    noted->notes = "Do not publish before January";
    put(after, noted);
    CHECK(words(before, after) == "Activities: “Training” changed: Private notes: changed\n");
}

TEST_CASE("change words: of a list they say what was added and what was taken out, by name") {
    Activity was = *activity("a", "Visits"), is = was;
    was.exploitation = {"labour"};
    is.exploitation = {"sexual"};
    CHECK(details(was, is) == "Types of exploitation: added: Sexual; taken out: Labour");
    is.exploitation = {"labour", "sexual"};
    CHECK(details(was, is) == "Types of exploitation: added: Sexual");
    CHECK(details(is, was) == "Types of exploitation: taken out: Sexual");
    was.exploitation = {"sexual", "labour"};
    CHECK(details(was, is) == "Types of exploitation: in another order");
    was.partners.clear();
    is = was;
    for (int i = 0; i < 14; ++i) is.partners.push_back("P" + std::to_string(i));
    CHECK(details(was, is) == "Partners: added: P0, P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11 and 2 others");
}

TEST_CASE("change words: of a long text they say the words around the difference, and cut no letter in two") {
    const std::string start = "The teams go to each of the car washes along the ring road twice in a year, and ";
    const std::string end = " the drivers about what they have seen there since; what comes of it is written down.";
    Activity was = *activity("a", "Visits"), is = was;
    was.description = start + "ask" + end;
    is.description = start + "tell" + end;
    CHECK(details(was, is) ==
          "Description: “…road twice in a year, and ask the drivers about what they…” → “…road twice in a year, and tell the "
          "drivers about what they…”");
    is.description = was.description;
    for (int i = 0; i < 400; ++i) is.description += "é";
    const std::string said = details(was, is);
    CHECK(said.size() < 700);
    CHECK(is_utf8(said));
    was.description = "x";
    CHECK(is_utf8(details(was, is)));
    CHECK(details(was, is).size() < 700);
}

TEST_CASE("change words: counts are told as they are") {
    Document before, after;
    auto was = record<LocalCount>("c"), is = record<LocalCount>("c");
    was->measure = is->measure = "referrals";
    was->count = 12;
    is->count = 3;
    put(before, was);
    put(after, is);
    CHECK(words(before, after).find("changed: Count: 12 → 3\n") != std::string::npos);
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
