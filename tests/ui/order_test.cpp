// Records stand in the order in which people entered them, and people can change it.

#include <doctest/doctest.h>

#include <string>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

template <class R>
std::string texts(const RecordList<R>& list, std::string R::*field) {
    std::string all;
    for (const R& one : list) all.append(all.empty() ? "" : ", ").append(one.*field);
    return all;
}

Document with_members() {
    Document document = small_document();
    for (const std::string_view name : {"Police", "Council", "Refuge"}) {
        auto member = record<Member>("id of " + std::string(name));
        member->organisation = name;
        put(document, std::move(member));
    }
    return document;
}

/// The names of the rows of a region, from top to bottom; the heading row has none.
std::string rows_of(Robot robot) {
    std::string all;
    for (const SemNode* one : robot.all(Role::Row))
        if (!one->name.empty()) all.append(all.empty() ? "" : ", ").append(one->name);
    return all;
}

/// The row that has the focus in it; 0 for none.
NodeId row_in_hand(const Opened& opened) {
    const SemNode* at = &opened.robot.focused();
    while (at != nullptr && at->role != Role::Row) at = opened.program.nodes().find(at->parent);
    return at == nullptr ? 0 : at->id;
}

std::string cards(const Opened& opened, std::initializer_list<std::string_view> among) {
    std::string all;
    for (const SemNode* one : opened.robot.all(Role::Button))
        for (const std::string_view title : among)
            if (one->name == title) all.append(all.empty() ? "" : ", ").append(one->name);
    return all;
}

}  // namespace

TEST_CASE("order: members stand in the order they were added, and Tab from a new one leads to its own fields") {
    both_ways([](Mode mode) {
        Opened opened(with_members(), "Partnership", mode);
        for (int i = 0; i < 6; ++i) {
            CAPTURE(i);
            opened.robot.press(Role::Button, "Add a member");
            CHECK(opened.robot.focused().value.empty());
            const NodeId row = row_in_hand(opened);
            CHECK(row != 0);
            opened.robot.key(UiKey::Tab);
            CHECK(row_in_hand(opened) == row);
        }
        CHECK(texts(opened.document().members, &Member::organisation) == "Police, Council, Refuge, , , , , , ");
        CHECK(
            rows_of(opened.robot.within(Role::Region, "Members")).starts_with("Police, Council, Refuge, Member without a name"));
    });
}

TEST_CASE("order: a member moves up and down with its button, the focus stays with it, and undo takes it back") {
    both_ways([](Mode mode) {
        Opened opened(with_members(), "Partnership", mode);
        opened.robot.press(Role::Button, "Move “Refuge” up");
        CHECK(texts(opened.document().members, &Member::organisation) == "Police, Refuge, Council");
        CHECK(opened.robot.focused().name == "Move “Refuge” up");
        CHECK(opened.robot.heard("“Refuge” moved up"));
        opened.robot.press(Role::Button, "Move “Refuge” up");
        CHECK(texts(opened.document().members, &Member::organisation) == "Refuge, Police, Council");
        CHECK(rows_of(opened.robot.within(Role::Region, "Members")) == "Refuge, Police, Council");
        CHECK(opened.robot.get(Role::Button, "Move “Refuge” up").description == "It stands first already");
        opened.robot.press(Role::Button, "Move “Refuge” down");
        CHECK(texts(opened.document().members, &Member::organisation) == "Police, Refuge, Council");
        CHECK(opened.robot.sees("1 change since"));
        opened.undo();
        CHECK(texts(opened.document().members, &Member::organisation) == "Refuge, Police, Council");
    });
}

TEST_CASE("order: the file holds records in their order, and opens with it again") {
    std::string bytes;
    {
        Opened opened(with_members(), "Partnership", Mode::Mirror);
        opened.robot.press(Role::Button, "Move “Refuge” up");
        bytes = opened.program.app().export_document();
    }
    CHECK(bytes.find("\"Police\"") < bytes.find("\"Refuge\""));
    CHECK(bytes.find("\"Refuge\"") < bytes.find("\"Council\""));
    Opened again(*read_document(bytes).document, "Partnership", Mode::Mirror);
    CHECK(rows_of(again.robot.within(Role::Region, "Members")) == "Police, Refuge, Council");
    CHECK(again.program.app().export_document() == bytes);
}

TEST_CASE("order: activities stand as they were entered until they are sorted, and go back to that") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1366});
        opened.robot.press(Role::Button, "Table");
        const auto rows = [&] { return cards(opened, {"Safe house", "Hotel briefing", "School talks"}); };
        CHECK(rows() == "Safe house, Hotel briefing, School talks");
        opened.robot.press(Role::Button, "Title*");
        CHECK(rows() == "Hotel briefing, Safe house, School talks");
        opened.robot.press(Role::Button, "In your own order");
        CHECK(rows() == "Safe house, Hotel briefing, School talks");
    });
}

TEST_CASE("order: ticked activities move together, as one step of undo") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1366});
        opened.robot.press(Role::Button, "Table");
        opened.robot.press(Role::CheckBox, "*Hotel briefing*");
        opened.robot.press(Role::CheckBox, "*School talks*");
        const Robot bar = opened.robot.within(Role::Toolbar, "Selected activities");
        Robot(bar).press(Role::Button, "Move up");
        CHECK(texts(opened.document().activities, &Activity::title) == "Hotel briefing, School talks, Safe house");
        CHECK(opened.robot.heard("2 activities moved up"));
        Robot(bar).press(Role::Button, "Move up");
        CHECK(texts(opened.document().activities, &Activity::title) == "Hotel briefing, School talks, Safe house");
        Robot(bar).press(Role::Button, "Move down");
        CHECK(texts(opened.document().activities, &Activity::title) == "Safe house, Hotel briefing, School talks");
        opened.undo();
        opened.undo();
        CHECK(texts(opened.document().activities, &Activity::title) == "Safe house, Hotel briefing, School talks");
        opened.robot.press(Role::Button, "Title*");
        CHECK(opened.robot.within(Role::Toolbar, "Selected activities").get(Role::Button, "Move up").description ==
              "They are sorted otherwise now: choose “In your own order” first");
    });
}

TEST_CASE("order: a card moves among those of its cell by its own menu, and the focus stays with it") {
    both_ways([](Mode mode) {
        Document document = small_document();
        auto other = activity("00000000-0000-4000-8000-000000000001", "Refuge beds");
        other->level = "service-delivery";
        other->main_stage = "treat-harms";
        put(document, std::move(other));
        Opened opened(document, "Activities", mode, {.width = 1366});
        CHECK(cards(opened, {"Safe house", "Refuge beds"}) == "Safe house, Refuge beds");
        opened.robot.open_menu(Role::Button, "Refuge beds");
        CHECK(opened.robot.get(Role::MenuItem, "Move down").description == "It stands last already");
        opened.robot.press(Role::MenuItem, "Move up");
        CHECK(cards(opened, {"Safe house", "Refuge beds"}) == "Refuge beds, Safe house");
        CHECK(opened.robot.focused().name == "Refuge beds");
        CHECK(texts(opened.document().activities, &Activity::title) == "Refuge beds, Safe house, Hotel briefing, School talks");
    });
}

TEST_CASE("a duplicate takes what describes the other, and nothing that was found out or decided about it") {
    Document document = small_document();
    auto made = std::make_shared<Activity>(*document.activities.find("00000000-0000-4000-8000-0000000000a1"));
    made->publish = true;
    made->rag = "red";
    made->rag_checked_on = made->reviewed_on = made->evidence_date = "2026-05-29";
    made->rag_checked_by = "Council";
    made->notes = "Between us";
    document.activities = document.activities.with(std::move(made));
    Opened opened(document, "Activities", Mode::Mirror);
    opened.robot.press(Role::Button, "Safe house");
    opened.robot.press(Role::Button, "Duplicate");
    const Document after = opened.document();
    const Activity* copy = nullptr;
    for (const Activity& one : after.activities)
        if (one.title == "Safe house (copy)") copy = &one;
    REQUIRE(copy);
    CHECK(copy->level == "service-delivery");
    CHECK(copy->status == "running");
    CHECK_FALSE(copy->publish);
    for (const std::string& text : {copy->rag, copy->rag_checked_on, copy->rag_checked_by, copy->reviewed_on, copy->evidence,
                                    copy->evidence_date, copy->notes})
        CHECK(text.empty());
}

TEST_CASE("order: a duplicate stands directly after what it was made of") {
    Opened opened(small_document(), "Activities", Mode::Mirror, {.width = 1366});
    opened.robot.open_menu(Role::Button, "Safe house");
    opened.robot.press(Role::MenuItem, "Duplicate");
    CHECK(texts(opened.document().activities, &Activity::title) == "Safe house, Safe house (copy), Hotel briefing, School talks");
}

TEST_CASE("order: actions of one day stand as entered, whatever their text, and can be moved among themselves") {
    both_ways([](Mode mode) {
        Document document = small_document();
        put(document, action("z", "Write the pathway", "2027-01-29"));
        put(document, action("m", "Ask the board", "2027-01-29"));
        put(document, action("a", "Book a room", "2027-02-01"));
        Opened opened(document, "Plan", mode, {.width = 1366});
        const auto rows = [&] { return cards(opened, {"Write the pathway", "Ask the board", "Book a room"}); };
        CHECK(rows() == "Write the pathway, Ask the board, Book a room");
        opened.robot.press(Role::Button, "Ask the board");
        CHECK(opened.robot.get(Role::Button, "Move “Ask the board” down").description == "It stands last already");
        opened.robot.press(Role::Button, "Move “Ask the board” up");
        CHECK(texts(opened.document().actions, &Action::what) == "Ask the board, Write the pathway, Book a room");
        CHECK(rows() == "Ask the board, Write the pathway, Book a room");
        opened.robot.press(Role::Button, "Book a room");
        CHECK(opened.robot.count(Role::Button, "Move “Book a room” up") == 0);
    });
}

TEST_CASE("order: of two counts of one thing and year the later counts, and which is later can be changed") {
    Document document = small_document();
    for (const std::string_view source : {"Police return", "Own count"}) {
        auto count = record<LocalCount>(std::string(source));
        count->measure = "referrals";
        count->year = 2024;
        count->count = source == "Own count" ? 20 : 10;
        count->source = source;
        put(document, std::move(count));
    }
    Opened opened(document, "Local picture", Mode::Mirror, {.width = 1366});
    const auto rows = opened.robot.within(Role::Table, "All local counts").all(Role::Button);
    REQUIRE(rows.size() == 2);
    opened.program.send(UiAction{UiAction::Kind::Activate, rows[1]->id});
    opened.robot.press(Role::Button, opened.robot.all(Role::Button, "Move “*").front()->name);
    CHECK(texts(opened.document().profile, &LocalCount::source) == "Own count, Police return");
}

TEST_CASE("order: points on the parking list and own factors can be moved") {
    both_ways([](Mode mode) {
        Document document = small_document();
        for (const std::string_view text : {"First", "Second"}) {
            auto point = record<ParkedPoint>("z" + std::string(text));
            point->text = text;
            put(document, std::move(point));
            auto factor = record<OwnFactor>("own " + std::string(text));
            factor->title = std::string(text) + " factor";
            factor->level = "national";
            put(document, std::move(factor));
        }
        Opened opened(document, "Reflect", mode, {.width = 1366, .height = 2400});
        opened.robot.press(Role::Button, "Second factor");
        opened.robot.press(Role::Button, "Move “Second factor” up");
        CHECK(texts(opened.document().own_factors, &OwnFactor::title) == "Second factor, First factor");
        CHECK(cards(opened, {"First factor", "Second factor"}) == "Second factor, First factor");
        opened.robot.press(Role::Button, "Close details");
        opened.robot.press(Role::Button, "Move “Second” up");
        CHECK(texts(opened.document().parking, &ParkedPoint::text) == "Second, First");
    });
}

}  // namespace waymark::test
