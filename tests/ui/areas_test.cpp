// Places people know, worked as a person does: councils, regions and nations beside the police force areas.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr const char* kLeeds = "E08000035";
constexpr const char* kWestYorkshire = "E23000010";

/// Covers West Yorkshire; the first activity is in Leeds, the second in Glasgow.
Document with_places() {
    Document document = small_document();
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->areas = {kWestYorkshire};
    document.partnership = partnership;
    const auto in = [&](std::string_view id, Strings areas) {
        auto made = std::make_shared<Activity>(*document.activities.find(id));
        made->areas = std::move(areas);
        put(document, std::move(made));
    };
    in("00000000-0000-4000-8000-0000000000a1", {kLeeds, "E08000032"});
    in("00000000-0000-4000-8000-0000000000a2", {"S12000049"});
    return document;
}

std::string codes(Opened& opened) {
    std::string all;
    const Document document = opened.document();
    for (const std::string& code : document.partnership->areas) all += (all.empty() ? "" : " ") + code;
    return all;
}

/// As it is in the page before the names of councils have come.
void before_they_come(Opened& opened) {
    App::Impl& impl = opened.program.app().impl();
    impl.areas.places.clear();
    impl.areas.coming = true;
    for (Area& area : impl.areas.areas) area.within.clear();
    impl.derived.areas_changed();
    opened.program.settle();
}

}  // namespace

TEST_CASE("areas: a council is found by its name, said with its force area, and kept by its code") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Partnership", mode);
        opened.robot.fill("Find an area", "leeds");
        opened.robot.check("Leeds (West Yorkshire)", true);
        CHECK(opened.document().partnership->areas == Strings{kLeeds});
        CHECK(opened.robot.find(Role::Button, "Remove Leeds (West Yorkshire)") != nullptr);
        // By names that are not theirs in the list. What was done is said over the foot of the page, where the box is.
        opened.robot.press(Role::Button, "Dismiss");
        opened.robot.fill("Find an area", "devon & cornwall");
        opened.robot.check("Devon and Cornwall", true);
        opened.robot.press(Role::Button, "Dismiss");
        opened.robot.fill("Find an area", "Wigan MBC");
        opened.robot.check("Wigan (Greater Manchester)", true);
        CHECK(codes(opened) == "E08000010 E08000035 E23000035");
        CHECK(opened.robot.sees("Councils as they were in July 2025."));
    });
}

TEST_CASE("areas: the beginning of another name of a place finds it, in Welsh too") {
    for (const auto& [part, name] :
         {std::pair<std::string, std::string>{"Ynys M", "Isle of Anglesey*"}, {"Caerd", "Cardiff*"}, {"Aberta", "Swansea*"}}) {
        CAPTURE(part);
        Opened opened(small_document(), "Partnership", Mode::Mirror);
        opened.robot.fill("Find an area", part);
        CHECK(opened.robot.find(Role::CheckBox, name) != nullptr);
    }
}

TEST_CASE("areas: a partnership can cover Scotland and Northern Ireland, a region and a council") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Partnership", mode);
        opened.robot.press(Role::Button, "Regions and nations");
        opened.robot.check("Scotland", true);
        opened.robot.check("Northern Ireland", true);
        opened.robot.check("North East (region)", true);
        CHECK(opened.document().partnership->areas == Strings{"E12000001", "N92000002", "S92000003"});
        opened.robot.check("Scotland", false);
        CHECK(opened.document().partnership->areas == Strings{"E12000001", "N92000002"});
    });
}

TEST_CASE("areas: the best forty of many that fit are shown, and how many more there are") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Partnership", mode);
        opened.robot.fill("Find an area", "south");
        const Robot found = opened.robot.within(Role::Group, "Areas found");
        CHECK(found.count(Role::CheckBox) == 40);
        CHECK(opened.robot.sees("more fit. Type more of the name to see them."));
        opened.robot.fill("Find an area", "kent");
        const auto names = opened.robot.within(Role::Group, "Areas found").all(Role::CheckBox);
        REQUIRE(names.size() > 2);
        CHECK(names[0]->name == "Kent");
        CHECK(names[0]->description == "Police force area");
        CHECK(names[1]->name == "Kent County Council");
        CHECK(names[1]->description == "Council");
    });
}

TEST_CASE("areas: an activity is offered the partnership's areas and its own first, the rest with “More areas”") {
    both_ways([](Mode mode) {
        Opened opened(with_places(), "Activities", mode);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Who and where (filled in)");
        const Robot details = opened.robot.within(Role::Complementary, "Details");
        CHECK(details.find(Role::CheckBox, "West Yorkshire") != nullptr);
        CHECK(details.find(Role::CheckBox, "Leeds (West Yorkshire)") != nullptr);
        CHECK(details.find(Role::CheckBox, "Kent") == nullptr);
        opened.robot.press(Role::Button, "More areas");
        opened.robot.press(Role::Button, "Places in the partnership’s areas");
        opened.robot.check("Wakefield (West Yorkshire)", true);
        opened.robot.fill("Find an area", "halton");
        opened.robot.check("Halton (Cheshire)", true);
        CHECK(opened.document().activities.begin()->areas == Strings{"E06000006", "E08000032", kLeeds, "E08000036"});
        // What was typed for one is not there for another.
        opened.robot.press(Role::Button, "Hotel briefing");
        CHECK(opened.robot.get(Role::SearchField, "Find an area").value.empty());
    });
}

TEST_CASE("areas: the map counts what is in a council in its force area, once an activity, and names what is no square") {
    both_ways([](Mode mode) {
        Opened opened(with_places(), "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        const Robot map = opened.robot.within(Role::Group, "Police force areas");
        CHECK(map.get(Role::Button, "West Yorkshire").description ==
              "in this partnership, 1 activity, Violence Reduction Unit in 2019");
        CHECK(map.get(Role::Button, "South Yorkshire").description == "no activity recorded, Violence Reduction Unit in 2019");
        CHECK(opened.robot.sees("1 activity is only in places that are in no square."));
        const Robot places = opened.robot.within(Role::Group, "Councils and other places");
        CHECK(places.get(Role::Button, "Glasgow City (Scotland)").description == "1 activity");
        opened.robot.press(Role::Button, "Leeds (West Yorkshire)");
        CHECK(opened.robot.sees("It lies in West Yorkshire, which this partnership covers."));
        CHECK(opened.robot.sees("It lies in the police force area West Yorkshire, where its activities are counted too."));
        CHECK(opened.robot.sees("mySociety"));
        opened.robot.press(Role::Button, "Show West Yorkshire");
        opened.robot.press(Role::Button, "Show its 1 activity");
        CHECK(opened.robot.sees("Showing 1 of 3 activities: "));
        CHECK(opened.robot.within(Role::Table, "Activities").find(Role::Button, "Safe house") != nullptr);
    });
}

TEST_CASE("areas: the square of the force area that holds a council of the partnership says so, and the key too") {
    Document document = with_places();
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->areas = {kLeeds};
    document.partnership = partnership;
    Opened opened(document, "Local picture", Mode::Mirror);
    opened.robot.press(Role::Button, "Areas");
    CHECK(opened.robot.get(Role::Button, "West Yorkshire")
              .description.starts_with("holds an area of this partnership, 1 activity"));
    CHECK_FALSE(opened.robot.get(Role::Button, "Kent").description.starts_with("holds"));
    CHECK(opened.robot.find(Role::Paragraph, "Thick edge alone: holds an area of this partnership"));
}

TEST_CASE("areas: an activity in a whole region is in each force area of it, and can be listed from there") {
    both_ways([](Mode mode) {
        Document document = with_places();
        auto wide = std::make_shared<Activity>(*document.activities.find("00000000-0000-4000-8000-0000000000a3"));
        wide->areas = {"W92000004"};
        put(document, std::move(wide));
        Opened opened(document, "Local picture", mode);
        opened.robot.press(Role::Button, "Areas");
        opened.robot.press(Role::Button, "Gwent");
        opened.robot.press(Role::Button, "Show its 1 activity");
        CHECK(opened.robot.within(Role::Table, "Activities").find(Role::Button, "School talks") != nullptr);
        CHECK(opened.robot.get(Role::Select, "Areas").value == "W15000002");
    });
}

TEST_CASE("areas: a council can be searched for, and opens in the local picture") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Start", mode);
        opened.robot.press(Role::Button, "Search");
        opened.robot.begin_fill("Find anything", "wakefield");
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.find(Role::Heading, "Wakefield (West Yorkshire)") != nullptr);
        opened.robot.press(Role::Button, "Add to this partnership");
        CHECK(opened.document().partnership->areas == Strings{"E08000036"});
    });
}

TEST_CASE("areas: until the names of councils have come codes are shown and kept, and then named") {
    both_ways([](Mode mode) {
        Opened opened(with_places(), "Activities", mode);
        before_they_come(opened);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Who and where (filled in)");
        const Robot details = opened.robot.within(Role::Complementary, "Details");
        CHECK(details.find(Role::CheckBox, kLeeds) != nullptr);
        opened.robot.press(Role::Button, "More areas");
        CHECK(opened.robot.sees("The names of councils, regions and nations are still being fetched."));
        CHECK(opened.robot.find(Role::Button, "All 43 police force areas") != nullptr);
        opened.program.send(LaterArrived{"1 x\ny"});
        CHECK(details.find(Role::CheckBox, "Leeds (West Yorkshire)") != nullptr);
        CHECK_FALSE(opened.robot.sees("The names of councils, regions and nations are still being fetched."));
        CHECK(opened.document().activities.begin()->areas == Strings{kLeeds, "E08000032"});
        opened.go("Local picture");
        opened.robot.press(Role::Button, "Areas");
        CHECK(opened.robot.within(Role::Group, "Police force areas").get(Role::Button, "West Yorkshire").description ==
              "in this partnership, 1 activity, Violence Reduction Unit in 2019");
    });
}

TEST_CASE("areas: a file with councils opens without a doubt before their names have come") {
    Headless program;
    App::Impl& impl = program.app().impl();
    impl.areas.places.clear();
    impl.areas.coming = true;
    program.send(FileOpened{"anytown.waymark.json", write_document(with_places())});
    CHECK(impl.state.problems.list.empty());
}

}  // namespace waymark::test
