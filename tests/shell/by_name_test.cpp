#include "shell/by_name.h"

#include <doctest/doctest.h>

#include <utility>

namespace waymark {
namespace {

void add(SemanticList& list, NodeId id, NodeId parent, Role role, std::string name) {
    SemNode& node = list.append();
    node.id = id;
    node.parent = parent;
    node.role = role;
    node.name = std::move(name);
}

TEST_CASE("by name: a name matches whole, or with a star at either end") {
    CHECK(name_matches("Add activity", "Add activity"));
    CHECK(name_matches("Add activity", " Add activity "));
    CHECK_FALSE(name_matches("Add", "Add activity"));
    CHECK(name_matches("Local, *", "Local, Before harm: 3 activities"));
    CHECK(name_matches("*3 activities", "Local, Before harm: 3 activities"));
    CHECK(name_matches("*Before*", "Local, Before harm: 3 activities"));
    CHECK_FALSE(name_matches("*After*", "Local, Before harm: 3 activities"));
    CHECK(name_matches("*", ""));
}

TEST_CASE("by name: the last dialog is the one that is open") {
    SemanticList list;
    add(list, 1, 0, Role::Main, "Work");
    CHECK(open_dialog(list) == nullptr);
    add(list, 2, 0, Role::Dialog, "Move to");
    add(list, 3, 2, Role::Dialog, "Are you sure?");
    REQUIRE(open_dialog(list) != nullptr);
    CHECK(open_dialog(list)->id == 3);
}

TEST_CASE("by name: being within something follows parents, and a circle of parents ends") {
    SemanticList list;
    add(list, 1, 0, Role::Main, "Work");
    add(list, 2, 1, Role::Group, "Who");
    add(list, 3, 2, Role::Button, "Add");
    add(list, 4, 5, Role::Group, "lost");
    add(list, 5, 4, Role::Group, "lost too");
    CHECK(is_within(list, list[2], 1));
    CHECK(is_within(list, list[2], 0));
    CHECK_FALSE(is_within(list, list[0], 2));
    CHECK_FALSE(is_within(list, list[3], 1));
}

TEST_CASE("by name: a transcript indents children and says values, states and descriptions") {
    SemanticList list;
    add(list, 1, 0, Role::Main, "Work");
    add(list, 2, 1, Role::TextField, "Title");
    list[1].value = "Hotel staff";
    list[1].state = sem::Required | sem::Invalid;
    list[1].description = "Say what it is";
    add(list, 3, 0, Role::Button, "Save");
    CHECK(transcript(list) ==
          "main \"Work\"\n"
          "  textbox \"Title\" = \"Hotel staff\" (required, invalid) -- Say what it is\n"
          "button \"Save\"\n");
    CHECK(transcript(list, 2) == "textbox \"Title\" = \"Hotel staff\" (required, invalid) -- Say what it is\n");
}

TEST_CASE("by name: a well-made list has no faults") {
    SemanticList list;
    add(list, 1, 0, Role::Main, "Work");
    add(list, 2, 1, Role::Select, "Level");
    add(list, 3, 2, Role::Option, "Local");
    add(list, 4, 1, Role::Paragraph, "");
    CHECK(semantic_faults(list).empty());
}

TEST_CASE("by name: each kind of fault is told") {
    SemanticList list;
    add(list, 1, 9, Role::Button, "Orphan");
    add(list, 1, 0, Role::Button, "Twin");
    add(list, 2, 0, Role::Button, " ");
    add(list, 3, 0, Role::Option, "Loose");
    add(list, 4, 0, Role::Row, "");
    add(list, 5, 0, Role::Heading, "Flat");
    add(list, 0, 0, Role::Paragraph, "Nobody");
    add(list, 6, 0, Role::Dialog, "");
    const std::string faults = semantic_faults(list);
    for (const char* said : {"its parent does not come before it", "has the same id as button \"Orphan\"",
                             "is a control without a name", "is an option outside a select", "is a row outside a table",
                             "is a heading without a level", "has no id", "is a dialog without a name"}) {
        CAPTURE(said);
        CHECK(faults.find(said) != std::string::npos);
    }
}

}  // namespace
}  // namespace waymark
