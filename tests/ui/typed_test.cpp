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

TEST_CASE(
    "typed: a day is in the file as a day though the field was never left, and stands as it was typed") {
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
        CHECK(opened.program.app()
                  .impl()
                  .history.document()
                  .activities.find("00000000-0000-4000-8000-0000000000a1")
                  ->title == "Safe house");
        opened.robot.begin_fill("Title", "Refuge");
        CHECK(saved(opened).activities.find("00000000-0000-4000-8000-0000000000a1")->title == "Refuge");
    });
}

}  // namespace waymark::test
