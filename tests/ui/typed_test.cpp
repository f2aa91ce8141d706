// What is typed into a field: shown as it was typed until the field is left, kept in order from the first
// letter on.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

Document counted() {
    Document document = small_document();
    auto count = record<LocalCount>("00000000-0000-4000-8000-0000000000f1");
    count->measure = "referrals";
    count->year = 2025;
    count->count = 12;
    put(document, std::move(count));
    return document;
}

/// What Ctrl S writes now.
Document saved(Opened& opened) {
    opened.robot.key(UiKey::S, ModCtrl);
    REQUIRE_FALSE(opened.program.platform().saves.empty());
    const LoadResult result = read_document(opened.program.platform().saves.back().bytes);
    REQUIRE(result.document);
    CHECK(result.problems.empty());
    return *result.document;
}

template <class F>
void every_way(F&& test) {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror})
        for (const bool host_edits_text : {false, true}) {
            if (mode == Mode::Pointer && host_edits_text) continue;
            CAPTURE(static_cast<int>(mode));
            CAPTURE(host_edits_text);
            test(mode, Options{.height = 2600, .host_edits_text = host_edits_text});
        }
}

}  // namespace

TEST_CASE("typed: what is wrong in a field is said to those who listen when it is left, and stays beside it until it is mended") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Time and money*");
        const auto wrong = [&] { return (opened.robot.get(Role::TextField, "Start").state & sem::Invalid) != 0; };
        opened.robot.begin_fill("Start", "31 Feb 2026");
        CHECK_FALSE(wrong());
        opened.robot.focus(Role::TextField, "End");
        CHECK(wrong());
        CHECK(opened.robot.heard("Start: "));
        opened.robot.focus(Role::TextField, "Start");
        opened.program.frame();
        CHECK(wrong());
        opened.robot.begin_fill("Start", "28 Feb 2026");
        opened.robot.focus(Role::TextField, "End");
        CHECK_FALSE(wrong());
    });
}

TEST_CASE("typed: a new activity has no fault while its title is about to be written") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Add activity");
        for (int frame = 0; frame < 3; ++frame) {
            CHECK((opened.robot.get(Role::TextField, "Title").state & sem::Invalid) == 0);
            opened.program.frame();
        }
        opened.robot.focus(Role::TextArea, "Description");
        CHECK((opened.robot.get(Role::TextField, "Title").state & sem::Invalid) != 0);
    });
}

TEST_CASE("typed: a day is in the file as a day though the field was never left, and stands as it was typed") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Time and money*");
        opened.robot.begin_fill("Start", "1/3/2026");
        CHECK(saved(opened).activities.find("00000000-0000-4000-8000-0000000000a1")->start == "2026-03-01");
        CHECK(opened.robot.value("Start") == "1/3/2026");
        opened.robot.begin_fill("Title", " Safer house ");
        CHECK(opened.robot.value("Start") == "1 March 2026");
        CHECK(opened.robot.value("Title") == " Safer house ");
        CHECK(saved(opened).activities.find("00000000-0000-4000-8000-0000000000a1")->title == "Safer house");
    });
}

TEST_CASE("typed: a number is never changed into another, and what is none is said beside it") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(counted(), "Local picture", mode, options);
        opened.robot.press(Role::Button, "2025, Potential victims referred");
        const auto count = [&] { return saved(opened).profile.begin()->count; };
        opened.robot.begin_fill("Count", "1,234");
        CHECK(count() == 1234);
        CHECK(opened.robot.value("Count") == "1,234");
        opened.robot.fill("Count", "1.5");
        CHECK(count().words() == "1.5");
        CHECK(opened.robot.value("Count") == "1.5");
        CHECK(opened.robot.sees("This is not a whole number"));
        opened.robot.fill("Count", "10,613");
        CHECK(count() == 10613);
        CHECK(opened.robot.value("Count") == "10613");
        CHECK_FALSE(opened.robot.sees("This is not a whole number"));
        opened.robot.fill("Calendar year", "99999");
        CHECK(opened.robot.sees("This is not a calendar year."));
    });
}

TEST_CASE("typed: a year, a day and an address that are none, or still to come, are said beside the field for what they are") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Local picture", mode);
        opened.robot.press(Role::Button, "Add count");
        for (const std::string_view year : {"2024/25", "FY 2024", "24"}) {
            opened.robot.fill("Calendar year", year);
            opened.robot.key(UiKey::Tab);
            CHECK(opened.robot.sees("This is not a calendar year. Write it like 2026."));
        }
        opened.robot.fill("Calendar year", "");
        opened.robot.key(UiKey::Tab);
        CHECK(opened.robot.sees("A count without a year stands in no table and no line."));
        opened.robot.fill("Calendar year", "2027");
        opened.robot.key(UiKey::Tab);
        CHECK(opened.robot.sees("This is still to come. Please check it."));
        opened.go("Activities");
        opened.robot.press(Role::Button, "Safe house");
        for (const std::string_view group : {"Time and money*", "Evidence*"}) opened.robot.press(Role::Button, group);
        opened.robot.fill("Start", "Mon 22 November 2026");
        opened.robot.key(UiKey::Tab);
        CHECK(opened.robot.sees("This day of the week does not fit the date. Please check both."));
        CHECK_FALSE(opened.robot.sees("This is not a day in the calendar."));
        opened.robot.fill("Last reviewed", "1 January 2030");
        opened.robot.key(UiKey::Tab);
        CHECK(opened.robot.sees("This is still to come. Please check it."));
        for (const std::string_view address : {"javascript:alert(1)", "www.example.org/a b"}) {
            opened.robot.fill("Link to the evidence", address);
            opened.robot.key(UiKey::Tab);
            CHECK(opened.robot.sees("This is not an address that Waymark opens."));
        }
        opened.robot.fill("Link to the evidence", "https://www.example.org");
        opened.robot.key(UiKey::Tab);
        CHECK_FALSE(opened.robot.sees("This is not an address that Waymark opens."));
    });
}

TEST_CASE("typed: what goes into a file is said beside the field at once, though it is not left yet") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Time and money*");
        opened.robot.begin_fill("Start", "soon");
        CHECK_FALSE(opened.robot.sees("This is not a day in the calendar."));
        CHECK(saved(opened).activities.find("00000000-0000-4000-8000-0000000000a1")->start == "soon");
        CHECK(opened.robot.sees("This is not a day in the calendar."));
    });
}

TEST_CASE("typed: an end before its start, and no title, are said beside the field") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Time and money*");
        opened.robot.fill("Start", "1 March 2026");
        opened.robot.fill("End", "28 February 2026");
        CHECK(opened.robot.sees("This is before the start."));
        opened.robot.fill("End", "2 March 2026");
        CHECK_FALSE(opened.robot.sees("This is before the start."));
        opened.robot.fill("Title", " ");
        CHECK(opened.robot.sees("Nothing is written here yet."));
    });
}

TEST_CASE("typed: undo while the field is still open takes the typing back there too") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(counted(), "Local picture", mode, options);
        opened.robot.press(Role::Button, "2025, Potential victims referred");
        opened.robot.begin_fill("Count", "1,234");
        opened.robot.undo();
        CHECK(saved(opened).profile.begin()->count == 12);
        CHECK(opened.robot.value("Count") == "12");
    });
}

TEST_CASE("typed: a field that is written in again after it was left holds what was written last") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Time and money*");
        for (const char* day : {"1 March 2026", "2 April 2026", "3 May 2026"}) {
            opened.robot.fill("Start", day);
            CHECK(opened.robot.value("Start") == day);
        }
        CHECK(saved(opened).activities.find("00000000-0000-4000-8000-0000000000a1")->start == "2026-05-03");
    });
}

TEST_CASE("typed: an undo that reaches a field while it is typed in stands, and typing goes on after it") {
    every_way([](Mode mode, const Options& options) {
        Opened opened(small_document(), "Activities", mode, options);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.begin_fill("Title", "Safer house");
        opened.program.app().impl().requests.emplace_back(Undo{});
        opened.program.settle();
        CHECK(opened.robot.value("Title") == "Safe house");
        CHECK(opened.program.app().impl().history.document().activities.find("00000000-0000-4000-8000-0000000000a1")->title ==
              "Safe house");
        opened.robot.begin_fill("Title", "Refuge");
        CHECK(saved(opened).activities.find("00000000-0000-4000-8000-0000000000a1")->title == "Refuge");
    });
}

TEST_CASE("typed: what comes in one frame on a slow machine has its turn in order: letters, leaving, shortcuts, letters") {
    using Kind = UiAction::Kind;
    Opened opened(Document{}, "Partnership", Mode::Mirror, {.height = 2600, .host_edits_text = true});
    FakePlatform& platform = opened.program.platform();
    const auto push = [&](Kind kind, NodeId id, std::string text = {}, UiKey key = UiKey::None, std::uint8_t mods = 0) {
        platform.push(UiAction{kind, id, std::move(text), static_cast<int>(key), mods});
    };
    const NodeId about = opened.robot.get(Role::TextArea, "About this document").id;
    opened.robot.begin_fill("Name of the partnership", "Hum");
    const NodeId name = opened.robot.focused().id;

    // The last letters, and all that follows them.
    push(Kind::SetValue, name, "Humber");
    push(Kind::Leave, name);
    push(Kind::Focus, about);
    push(Kind::Key, about, {}, UiKey::Z, ModCtrl);
    opened.program.settle();
    CHECK(opened.robot.value("Name of the partnership").empty());

    push(Kind::Key, about, {}, UiKey::Y, ModCtrl);
    push(Kind::SetValue, about, "What we do");
    push(Kind::Key, about, {}, UiKey::S, ModCtrl);
    opened.program.settle();
    REQUIRE(platform.saves.size() == 1);
    const LoadResult result = read_document(platform.saves.back().bytes);
    REQUIRE(result.document);
    CHECK(result.document->partnership->name == "Humber");
    CHECK(result.document->partnership->note == "What we do");
}

TEST_CASE("typed: what is saved holds what was done before the keys of saving, however much of it came at once") {
    using Kind = UiAction::Kind;
    Opened opened(small_document(), "Activities", Mode::Mirror, {.height = 2600, .host_edits_text = true});
    opened.robot.press(Role::Button, "Safe house");
    FakePlatform& platform = opened.program.platform();
    const NodeId title = opened.robot.get(Role::TextField, "Title").id;
    const NodeId status = opened.robot.get(Role::Select, "Status").id;
    platform.push(UiAction{Kind::Focus, title, {}, 0, 0});
    platform.push(UiAction{Kind::SetValue, title, "Refuge", 0, 0});
    platform.push(UiAction{Kind::Focus, status, {}, 0, 0});
    platform.push(UiAction{Kind::SetValue, status, "planned", 0, 0});
    platform.push(UiAction{Kind::Key, status, {}, static_cast<int>(UiKey::S), ModCtrl});
    opened.program.settle();
    REQUIRE(platform.saves.size() == 1);
    const LoadResult result = read_document(platform.saves.back().bytes);
    REQUIRE(result.document);
    const Activity* kept = result.document->activities.find("00000000-0000-4000-8000-0000000000a1");
    CHECK(kept->title == "Refuge");
    CHECK(kept->status == "planned");
}

}  // namespace waymark::test
