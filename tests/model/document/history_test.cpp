#include "model/document/history.h"

#include <doctest/doctest.h>

#include <set>

#include "model/build.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::string title(const History& history) {
    return history.document().activities.find("a")->title;
}

}  // namespace

TEST_CASE("history: a new one has nothing to undo or redo") {
    History history;
    CHECK_FALSE(history.can_undo());
    CHECK_FALSE(history.can_redo());
    CHECK(history.undo_label().empty());
    CHECK(history.redo_label().empty());
    history.undo();
    history.redo();
    CHECK(history.size() == 1);
}

TEST_CASE("history: undo and redo go through every step, one edit each, and say which") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "One")));
    CHECK_FALSE(history.run(set_title("a", "Two")));
    CHECK(history.undo_label() == "Edit the title");
    history.undo();
    CHECK(title(history) == "One");
    CHECK(history.undo_label() == "Add an activity");
    CHECK(history.redo_label() == "Edit the title");
    history.undo();
    CHECK(history.document().activities.empty());
    history.redo();
    history.redo();
    CHECK(title(history) == "Two");
    CHECK_FALSE(history.can_redo());
}

TEST_CASE("history: a command that fails changes nothing and says why") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "One")));
    history.undo();
    const auto problem = history.run(set_title("gone", "x"));
    REQUIRE(problem);
    CHECK(problem->code == "record-gone");
    CHECK(history.can_redo());
    CHECK(history.size() == 2);
}

TEST_CASE("history: a command that changes nothing makes no step and keeps what could be redone") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "One")));
    CHECK_FALSE(history.run(set_title("a", "Two")));
    history.undo();
    const auto revision = history.revision();
    CHECK_FALSE(history.run(set_title("a", "One")));
    CHECK_FALSE(history.run(put_activity("a", "One")));
    CHECK_FALSE(history.run({}));
    CHECK(history.revision() == revision);
    CHECK(history.can_redo());
}

TEST_CASE("history: a new command drops what could be redone") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "One")));
    history.undo();
    CHECK_FALSE(history.run(put_activity("a", "Other")));
    CHECK_FALSE(history.can_redo());
    CHECK(title(history) == "Other");
}

TEST_CASE("history: typing into one field is one step, with the last text") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "")));
    for (const char* text : {"T", "Tr", "Tra"}) CHECK_FALSE(history.run(set_title("a", text, 7)));
    CHECK(history.size() == 3);
    CHECK(title(history) == "Tra");
    history.undo();
    CHECK(title(history).empty());
    history.redo();
    CHECK(title(history) == "Tra");
}

TEST_CASE("history: another field, or the same one after leaving it, is a step of its own") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "")));
    CHECK_FALSE(history.run(set_title("a", "T", 7)));
    CHECK_FALSE(history.run(set_title("a", "Tr", 8)));
    CHECK(history.size() == 4);
    history.end_session();
    CHECK_FALSE(history.run(set_title("a", "Tra", 8)));
    CHECK(history.size() == 5);
    history.undo();
    CHECK_FALSE(history.run(set_title("a", "Tram", 8)));
    CHECK(history.size() == 5);
    history.undo();
    CHECK(title(history) == "Tr");
}

TEST_CASE("history: text typed and taken back leaves no step") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "One")));
    const auto revision = history.revision();
    CHECK_FALSE(history.run(set_title("a", "One!", 7)));
    CHECK_FALSE(history.run(set_title("a", "One", 7)));
    CHECK(history.size() == 2);
    CHECK(history.revision() == revision);
    CHECK_FALSE(history.run(set_title("a", "One?", 7)));
    CHECK(history.size() == 3);
}

TEST_CASE("history: a revision belongs to one state, and going back to the state gives it again") {
    History history;
    std::set<std::uint64_t> seen = {history.revision()};
    CHECK_FALSE(history.run(put_activity("a", "One")));
    const auto one = history.revision();
    CHECK(seen.insert(one).second);
    CHECK_FALSE(history.run(set_title("a", "Two", 7)));
    CHECK(seen.insert(history.revision()).second);
    CHECK_FALSE(history.run(set_title("a", "Three", 7)));
    CHECK(seen.insert(history.revision()).second);
    history.undo();
    CHECK(history.revision() == one);
    CHECK_FALSE(history.run(set_title("a", "Four")));
    CHECK(seen.insert(history.revision()).second);
}

TEST_CASE("history: beyond a thousand states the oldest are dropped") {
    History history;
    CHECK_FALSE(history.run(put_activity("a", "")));
    for (int i = 0; i < 1500; ++i) CHECK_FALSE(history.run(set_title("a", std::to_string(i))));
    CHECK(history.size() == 1000);
    CHECK(title(history) == "1499");
    while (history.can_undo()) history.undo();
    CHECK(title(history) == "500");
}
