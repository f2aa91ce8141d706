// The local picture, worked as a person does.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr Mode kBoth[] = {Mode::Pointer, Mode::Mirror};

Document counted_document() {
    Document document = small_document();
    int next = 0;
    const auto add = [&](std::int64_t year, std::int64_t count, std::string who = {}) {
        auto made = record<LocalCount>("00000000-0000-4000-8000-0000000000f" + std::to_string(next++));
        made->measure = "referrals";
        made->year = year;
        made->count = count;
        made->who = std::move(who);
        made->source = "Our own count";
        made->published = std::to_string(year + 1) + "-03-31";
        put(document, std::move(made));
    };
    add(2022, 20);
    add(2023, 30);
    add(2024, 1040);
    add(2024, 3, "children");
    return document;
}

Document with_areas() {
    Document document = small_document();
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->areas = {"E23000026"};
    document.partnership = partnership;
    auto made = std::make_shared<Activity>(*document.activities.begin());
    made->areas = {"E23000026", "E23000027"};
    put(document, std::move(made));
    return document;
}

Document with_products() {
    Document document = small_document();
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->review_period = "Every six months";
    document.partnership = partnership;
    const auto add = [&](std::string id, std::string date, std::string due) {
        auto made = record<Product>(std::move(id));
        made->status = "published";
        made->date = std::move(date);
        made->review_due = std::move(due);
        put(document, std::move(made));
    };
    add("problem-profile", "2026-06-18", "2027-06-18");
    add("delivery-update", "2026-04-22", "");
    return document;
}

}  // namespace

TEST_CASE("local: without a count the screen says so and shows the national figures alone") {
    for (const Mode mode : kBoth) {
        Opened opened(small_document(), "Local picture", mode);
        CHECK(opened.robot.sees("No local count is recorded yet."));
        CHECK(opened.robot.sees("never a person or a case"));
        CHECK(opened.robot.find(Role::Figure, "United Kingdom: Potential victims referred*") != nullptr);
        CHECK(opened.robot.sees("dashed line with square points: 1,745 in 2013, 23,411 in 2025."));
    }
}

TEST_CASE("local: a count is added, typed in and removed, and undo takes each back") {
    for (const Mode mode : kBoth) {
        Opened opened(small_document(), "Local picture", mode);
        opened.robot.press(Role::Button, "Add count");
        CHECK(opened.robot.focused().name == "Calendar year");
        opened.robot.fill("Calendar year", "2025");
        opened.robot.fill("Count", "12");
        opened.robot.within(Role::Complementary, "Details").fill("Source", "Annual statistics");
        opened.robot.fill("Published on", "31 March 2026");
        Robot(opened.program, Mode::Mirror)
            .within(Role::Complementary, "Details")
            .choose("Type of exploitation", "Labour exploitation");
        const Document document = opened.document();
        REQUIRE(document.profile.size() == 1);
        const LocalCount& count = *document.profile.begin();
        CHECK(count.measure == "referrals");
        CHECK(count.year == 2025);
        CHECK(count.count == 12);
        CHECK(count.exploitation == "labour");
        CHECK(count.source == "Annual statistics");
        CHECK(count.published == "2026-03-31");
        CHECK(opened.robot.find(Role::Heading, "2025, Potential victims referred, Labour exploitation") != nullptr);
        opened.robot.press(Role::Button, "Remove count");
        CHECK(opened.document().profile.empty());
        opened.undo();
        CHECK(opened.document().profile.size() == 1);
    }
}

TEST_CASE("local: a count below 5 is said to be kept out of everything public, in the form and in the list") {
    for (const Mode mode : kBoth) {
        Options options;
        options.height = 2600;  // a wheel over one list does not bring another into sight
        Opened opened(counted_document(), "Local picture", mode, options);
        CHECK(opened.robot.find(Role::Cell, "3, not public") != nullptr);
        opened.robot.press(Role::Button, "2024, Potential victims referred, Children");
        CHECK(opened.robot.sees("This count is below 5. It is kept out of everything public."));
        opened.robot.fill("Count", "5");
        CHECK_FALSE(opened.robot.sees("This count is below 5."));
    }
}

TEST_CASE("local: the list has the latest year first") {
    Opened opened(counted_document(), "Local picture", Mode::Mirror);
    std::vector<std::string> order;
    for (const SemNode* row : opened.robot.within(Role::Table, "All local counts").all(Role::Button)) order.push_back(row->name);
    CHECK(order == std::vector<std::string>{"2024, Potential victims referred", "2024, Potential victims referred, Children",
                                            "2023, Potential victims referred", "2022, Potential victims referred"});
}

TEST_CASE("local: the plot says both lines in words, as an index from a year that can be chosen") {
    for (const Mode mode : kBoth) {
        Opened opened(counted_document(), "Local picture", mode);
        CHECK(opened.robot.find(Role::Figure, "Potential victims referred: the count of 2022 is 100 for both") != nullptr);
        CHECK(opened.robot.sees("Local, whole line with round points: 20 in 2022, 1,040 in 2024; as an index 100 and 5,200."));
        CHECK(
            opened.robot.sees("United Kingdom, dashed line with square points: 16,938 in 2022, 19,125 in "
                              "2024; as an index 100 and 113."));
        opened.choose("Year to compare from", "2023");
        CHECK(opened.robot.find(Role::Figure, "Potential victims referred: the count of 2023 is 100 for both") != nullptr);
    }
}

TEST_CASE("local: the table year by year has both counts, both indexes and both sources") {
    Opened opened(counted_document(), "Local picture", Mode::Pointer);
    const Robot table = opened.robot.within(Role::Table, "Potential victims referred, year by year");
    CHECK(table.find(Role::RowHeader, "2024") != nullptr);
    CHECK(table.find(Role::Cell, "1,040") != nullptr);
    CHECK(table.find(Role::Cell, "19,125") != nullptr);
    CHECK(table.find(Role::Cell, "Our own count; published 31 March 2025") != nullptr);
    CHECK(table.sees("National Referral Mechanism and Duty to Notify statistics"));
    // A year of the country alone has no local count, and none is made up.
    CHECK(table.find(Role::RowHeader, "2013") != nullptr);
    CHECK(table.find(Role::RowHeader, "2016") != nullptr);
}

TEST_CASE("local: a group of its own is drawn when it is chosen, and small counts make no base") {
    for (const Mode mode : kBoth) {
        Opened opened(counted_document(), "Local picture", mode);
        opened.choose("Adults or children", "Children");
        CHECK(opened.robot.find(Role::Figure, "Potential victims referred, Children: local counts") != nullptr);
        CHECK(opened.robot.sees("The two cannot be compared"));
        CHECK(opened.robot.sees("They are not held by type of exploitation or by age"));
    }
}

TEST_CASE("local: rows of a spreadsheet become counts after a preview, in one step of undo") {
    for (const Mode mode : kBoth) {
        Opened opened(small_document(), "Local picture", mode);
        opened.robot.press(Role::Button, "Paste counts");
        opened.robot.fill("Rows", "Year;Total;Adults;Children\n2023;1,046;27;19\n2023/24;9;9;9\n");
        opened.robot.press(Role::Button, "Show what will be added");
        CHECK(opened.robot.value("“Adults” is taken for") == "Count of: Adults");
        CHECK(opened.robot.sees("“2023/24” is not a calendar year, so this row is left out."));
        opened.robot.fill("Source", "Annual statistics");
        opened.robot.fill("Published on", "31/3/2024");
        opened.robot.press(Role::Button, "Add 3 counts");
        const Document document = opened.document();
        REQUIRE(document.profile.size() == 3);
        for (const LocalCount& count : document.profile) {
            CHECK(count.measure == "referrals");
            CHECK(count.source == "Annual statistics");
            CHECK(count.published == "2024-03-31");
        }
        opened.undo();
        CHECK(opened.document().profile.empty());
    }
}

TEST_CASE("local: what is pasted with no field open is read as counts here") {
    Opened opened(small_document(), "Local picture", Mode::Mirror);
    opened.program.send(TextPasted{"Year\tDuty to Notify\n2024\t11\n"});
    opened.robot.press(Role::Button, "Add 1 count");
    REQUIRE(opened.document().profile.size() == 1);
    CHECK(opened.document().profile.begin()->measure == "duty-to-notify");
}

TEST_CASE("local: each tile says its area in full, and arrow keys move between neighbours from one Tab stop") {
    for (const Mode mode : kBoth) {
        Opened opened(with_areas(), "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        const Robot map = opened.robot.within(Role::Group, "Police force areas");
        CHECK(map.count(Role::Button) == 43);
        CHECK(map.get(Role::Button, "Bedfordshire").description ==
              "in this partnership, 1 activity, Violence Reduction Unit in 2019");
        CHECK(map.get(Role::Button, "Hertfordshire").description == "1 activity");
        CHECK(map.get(Role::Button, "Cumbria").description == "no activity recorded");
        CHECK(opened.robot.sees("Corner: one of 18 areas funded for a Violence Reduction Unit in 2019"));
        CHECK(opened.robot.sees("2 activities name no area"));
        std::size_t stops = 0;
        for (const SemNode* tile : map.all(Role::Button)) stops += (tile->state & sem::TabStop) != 0;
        CHECK(stops == 1);
        opened.robot.focus(Role::Button, "Bedfordshire");
        opened.robot.key(UiKey::Right);
        CHECK(opened.robot.focused().name == "Hertfordshire");
        opened.robot.key(UiKey::Up);
        CHECK(opened.robot.focused().name == "Cambridgeshire");
        // Edges stop; they do not lead to some other row.
        opened.robot.focus(Role::Button, "Merseyside");
        opened.robot.key(UiKey::Left);
        CHECK(opened.robot.focused().name == "Merseyside");
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.sees("It is not among the areas of this partnership."));
    }
}

TEST_CASE("local: a tile leads to the activities that name its area, and to no other") {
    for (const Mode mode : kBoth) {
        Opened opened(with_areas(), "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        opened.robot.press(Role::Button, "Hertfordshire");
        opened.robot.press(Role::Button, "Show its 1 activity");
        CHECK(opened.robot.find(Role::Heading, "Activities") != nullptr);
        CHECK(opened.robot.sees("Showing 1 of 3 activities: "));
        CHECK(opened.robot.within(Role::Table, "Activities").find(Role::Button, "Safe house") != nullptr);
        CHECK(opened.robot.find(Role::Button, "Hotel briefing") == nullptr);
    }
}

TEST_CASE("local: the number of activities that name no area leads to just them") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        CHECK(opened.robot.sees("3 activities name no area"));
        opened.robot.press(Role::Button, "Show the activities");
        CHECK(opened.robot.count(Role::RowHeader) == 3);
        CHECK(opened.robot.focused().name == "Activities");
    });
}

TEST_CASE("local: an area is added to the partnership and taken out again, each one undo") {
    for (const Mode mode : kBoth) {
        Opened opened(with_areas(), "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        opened.robot.press(Role::Button, "Cambridgeshire");
        opened.robot.press(Role::Button, "Add to this partnership");
        CHECK(opened.document().partnership->areas == Strings{"E23000023", "E23000026"});
        opened.robot.press(Role::Button, "Remove from this partnership");
        CHECK(opened.document().partnership->areas == Strings{"E23000026"});
        opened.undo();
        CHECK(opened.document().partnership->areas.size() == 2);
    }
}

TEST_CASE("local: areas as a list say the same as the map, by region") {
    for (const Mode mode : kBoth) {
        Opened opened(with_areas(), "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        opened.robot.press(Role::Button, "List");
        CHECK(opened.robot.within(Role::Group, "Police force areas").count(Role::Button) == 43);
        const Robot region = opened.robot.within(Role::Group, "East of England");
        CHECK(region.find(Role::Heading, "East of England") != nullptr);
        CHECK(region.get(Role::Button, "Bedfordshire").description ==
              "in this partnership, 1 activity, Violence Reduction Unit in 2019");
    }
}

TEST_CASE("local: products say how they stand and when their review falls due, by which rule") {
    for (const Mode mode : kBoth) {
        Opened opened(with_products(), "Local picture", mode);
        opened.robot.press(Role::Button, "Products");
        CHECK(opened.robot.sees("6 months after the product's date, since the partnership says it reviews “Every six months”."));
        CHECK(opened.robot.get(Role::Button, "Problem profile or needs assessment").description ==
              "Published · 18 June 2026. Review due on 18 June 2027");
        CHECK(opened.robot.get(Role::Button, "Update on delivery").description ==
              "Published · 22 April 2026. Review overdue since 22 October 2026, by your review period");
        CHECK(opened.robot.get(Role::Button, "Response strategy").description == "Nothing said yet");
    }
}

TEST_CASE("local: a product due for review is on the page for the next meeting, and leads back here") {
    for (const Mode mode : kBoth) {
        Document document = planned_document();
        document.products = with_products().products;
        document.partnership = with_products().partnership;
        Opened opened(document, "Plan", mode);
        opened.robot.press(Role::Button, "Next meeting");
        const Robot reviews = opened.robot.within(Role::Region, "Products due for review");
        CHECK(reviews.count(Role::Button) == 1);
        CHECK(reviews.get(Role::Button, "Update on delivery").description == "Overdue since 22 October 2026");
        opened.robot.within(Role::Region, "Products due for review").press(Role::Button, "Update on delivery");
        CHECK(opened.robot.find(Role::Heading, "Local picture") != nullptr);
        CHECK(opened.robot.value("Date") == "22 April 2026");
    }
}

TEST_CASE("local: a product that the framework file no longer has is kept and shown") {
    Document document = small_document();
    auto made = record<Product>("gone-from-the-pack");
    made->status = "shared";
    put(document, std::move(made));
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"anytown.waymark.json", write_document(document)});
    robot.press(Role::Button, "Go on with what could be read");
    robot.press(Role::Button, "Local picture");
    robot.press(Role::Button, "Products");
    robot.press(Role::Button, "gone-from-the-pack");
    CHECK(robot.sees("does not have this product. What is written about it is kept."));
}

TEST_CASE("local: what is said about a product makes its record, and undo takes it back") {
    for (const Mode mode : kBoth) {
        Opened opened(small_document(), "Local picture", mode);
        opened.robot.press(Role::Button, "Products");
        opened.robot.press(Role::Button, "Response strategy");
        opened.choose("Status", "Shared");
        opened.robot.fill("Date", "1 May 2026");
        const Document document = opened.document();
        const Product* product = document.products.find("response-strategy");
        REQUIRE(product);
        CHECK(product->status == "shared");
        CHECK(product->date == "2026-05-01");
        CHECK(opened.robot.sees("No review date"));
        CHECK(opened.robot.sees("October 2020"));
        opened.undo();
        opened.undo();
        CHECK(opened.document().products.empty());
    }
}

TEST_CASE("local: at 320 pixels and at four times the text size every part can be read and worked") {
    for (const Options& options : kTightWindows) {
        CAPTURE(options.width);
        Document document = counted_document();
        document.partnership = with_areas().partnership;
        Opened opened(document, "Activities", Mode::Mirror, options);
        opened.go("Local picture");
        CHECK(opened.robot.sees("United Kingdom: 19,125."));
        opened.robot.press(Role::Button, "2024, Potential victims referred, Children");
        CHECK(opened.robot.value("Count") == "3");
        opened.robot.press(Role::Button, "Back");
        opened.robot.press(Role::Button, "Areas");
        opened.robot.press(Role::Button, "Bedfordshire");
        CHECK(opened.robot.sees("This partnership covers it."));
        opened.robot.press(Role::Button, "Back");
        opened.robot.press(Role::Button, "Products");
        opened.robot.press(Role::Button, "Response strategy");
        CHECK(opened.robot.find(Role::Select, "Status") != nullptr);
    }
}

}  // namespace waymark::test
