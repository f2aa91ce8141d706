// Coming back: snapshots, and what has changed between them, with a mouse and a keyboard and as the mirror
// does it.

#include <doctest/doctest.h>

#include "model/analysis/compare.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr const char* kSpring = "00000000-0000-4000-8000-0000000000f1";
constexpr const char* kAutumn = "00000000-0000-4000-8000-0000000000f2";

void answer(Document& document, const char* factor, const char* strength) {
    auto made = record<Reflection>(factor);
    made->strength = strength;
    put(document, std::move(made));
}

void keep(Document& document, const char* id, const char* name, Date day) {
    put(document, std::make_shared<Snapshot>(make_snapshot(document, name, day, id)));
}

/// In spring three activities, one action and one answer; since then one activity more, one ended, one taken
/// out, the action done and the answer stronger; a second snapshot in autumn, and nothing since.
Document reviewed_document() {
    Document document = planned_document();
    answer(document, "d01-care-pathway", "planned");
    keep(document, kSpring, "Spring review", {2026, 4, 1});
    auto added = activity("00000000-0000-4000-8000-0000000000a4", "Text line");
    added->status = "running";
    put(document, std::move(added));
    auto ended = std::make_shared<Activity>(*document.activities.find("00000000-0000-4000-8000-0000000000a2"));
    ended->status = "ended";
    put(document, std::move(ended));
    document.activities = document.activities.without("00000000-0000-4000-8000-0000000000a3");
    auto done = std::make_shared<Action>(*document.actions.find(kOverdue));
    done->status = "done";
    put(document, std::move(done));
    answer(document, "d01-care-pathway", "in-place-reviewed");
    keep(document, kAutumn, "Autumn review", {2026, 10, 1});
    return document;
}

struct Compare : Opened {
    explicit Compare(Mode mode, Options options = {}) : Opened(reviewed_document(), "Reviews", mode, options) {}
    Compare(const Document& document, Mode mode) : Opened(document, "Reviews", mode) {}
    void since_spring() { choose("Compare", "Spring review*"); }
};

}  // namespace

TEST_CASE("compare: without a snapshot the screen says what one is for, and takes the first on the spot") {
    both_ways([](Mode mode) {
        Compare opened(small_document(), mode);
        CHECK(opened.robot.sees("No snapshot has been taken yet"));
        opened.robot.press(Role::Button, "Take a snapshot");
        CHECK(opened.robot.focused().name == "Name of the snapshot");
        CHECK(opened.robot.value("Day it was taken") == "21 November 2026");
        opened.robot.fill("Name of the snapshot", "First review");
        const Document document = opened.document();
        REQUIRE(document.snapshots.size() == 1);
        CHECK(document.snapshots.begin()->name == "First review");
        CHECK(document.snapshots.begin()->date == "2026-11-21");
        CHECK(document.snapshots.begin()->content->activities.size() == 3);
        opened.undo();
        opened.undo();
        CHECK(opened.document().snapshots.empty());
    });
}

TEST_CASE("compare: with one snapshot the screen says what it shows and when to take the next") {
    Document document = small_document();
    keep(document, kSpring, "Spring review", {2026, 4, 1});
    both_ways([&](Mode mode) {
        Compare opened(document, mode);
        CHECK(opened.robot.sees("There is one snapshot so far"));
        opened.robot.press(Role::Button, "Take a snapshot");
        CHECK_FALSE(opened.robot.sees("There is one snapshot so far"));
    });
}

TEST_CASE("compare: that there is one snapshot is said only of a comparison of it with now") {
    Document document = small_document();
    keep(document, kSpring, "Spring review", {2026, 4, 1});
    both_ways([&](Mode mode) {
        Compare opened(document, mode);
        opened.program.platform().next_file = FileOpened{"theirs.waymark.json", write_document(document)};
        opened.robot.press(Role::Button, "Compare with a file");
        CHECK_FALSE(opened.robot.sees("There is one snapshot so far"));
        opened.choose("With", "Now*");
        opened.choose("Compare", "Spring review*");
        CHECK(opened.robot.sees("There is one snapshot so far"));
    });
}

TEST_CASE("compare: what was changed about a record is told as it was and as it is, and every other change is named") {
    Document document = small_document();
    auto member = record<Member>("00000000-0000-4000-8000-0000000000b1");
    member->organisation = "Haven";
    put(document, member);
    keep(document, kSpring, "Spring review", {2026, 4, 1});
    auto renamed = std::make_shared<Activity>(*document.activities.find("00000000-0000-4000-8000-0000000000a2"));
    renamed->title = "Car wash visits";
    put(document, std::move(renamed));
    auto chairs = std::make_shared<Member>(*document.members.find(member->id));
    chairs->role = "chairs";
    put(document, std::move(chairs));
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->handling_note = "Members only";
    document.partnership = std::move(partnership);
    both_ways([&](Mode mode) {
        Compare opened(document, mode);
        CHECK(opened.robot.within(Role::Region, "Activities changed").get(Role::Button, "Car wash visits").description ==
              "Title: “Hotel briefing” → “Car wash visits”");
        CHECK(opened.robot.sees("Everything else"));
        CHECK(opened.robot.sees("Handling note: “Members only”, empty before"));
        CHECK(opened.robot.within(Role::Region, "Members").get(Role::Button, "Haven").description ==
              "Role in the partnership: “chairs”, empty before");
    });
}

TEST_CASE("compare: an older copy in a file comes first, and the comparison can be turned round") {
    const Document theirs = small_document(), ours = planned_document();
    both_ways([&](Mode mode) {
        Compare opened(ours, mode);
        opened.program.platform().next_file = FileOpened{"older.waymark.json", write_document(theirs)};
        opened.robot.press(Role::Button, "Compare with a file");
        CHECK(opened.robot.sees("From older.waymark.json to Now (21 November 2026)"));
        CHECK(opened.robot.sees("Compared from the file on"));
        CHECK(opened.robot.within(Role::Region, "Actions added").count(Role::Button, "Write the pathway") == 1);
        opened.robot.press(Role::Button, "Compare the other way round");
        CHECK(opened.robot.sees("From Now (21 November 2026) to older.waymark.json"));
        CHECK(opened.robot.sees("Compared towards the file"));
        CHECK(opened.robot.within(Role::Region, "Actions taken out").count(Role::Button, "Write the pathway") == 1);
    });
}

TEST_CASE("compare: it begins with what has changed since the newest snapshot") {
    both_ways([](Mode mode) {
        Compare opened(mode);
        CHECK(opened.robot.sees("From Autumn review (1 October 2026) to Now (21 November 2026)"));
        CHECK(count_in_rail(opened, "Reviews") == "2 snapshots");
    });
}

TEST_CASE("compare: two snapshots show what was added, ended, taken out and done, and how answers moved") {
    both_ways([](Mode mode) {
        Compare opened(mode);
        opened.since_spring();
        opened.choose("With", "Autumn review*");
        CHECK(opened.robot.sees("From Spring review (1 April 2026) to Autumn review (1 October 2026)"));
        CHECK(opened.robot.within(Role::Region, "Activities added").count(Role::Button, "Text line") == 1);
        CHECK(opened.robot.within(Role::Region, "Activities ended").count(Role::Button, "Hotel briefing") == 1);
        CHECK(opened.robot.within(Role::Region, "Actions done").count(Role::Button, "Write the pathway") == 1);
        CHECK(opened.robot.within(Role::Region, "Stronger").get(Role::Button, "A care pathway").description ==
              "Planned, then In place and reviewed");
        CHECK(opened.robot.heard("1 activity added, 1 ended, 1 taken out."));
    });
}

TEST_CASE("compare: chosen the wrong way round, the earlier still comes first; one with itself is pointed out") {
    both_ways([](Mode mode) {
        Compare opened(mode);
        opened.choose("With", "Spring review*");
        CHECK(opened.robot.sees("From Spring review (1 April 2026) to Autumn review (1 October 2026)"));
        opened.since_spring();
        CHECK(opened.robot.sees("These two are one and the same"));
    });
}

TEST_CASE("compare: each line opens its record, and one that is gone is only told") {
    both_ways([](Mode mode) {
        Compare opened(mode);
        opened.since_spring();
        CHECK(opened.robot.within(Role::Region, "Activities taken out of the record").count(Role::Button) == 0);
        CHECK(opened.robot.sees("School talks"));
        opened.robot.press(Role::Button, "Text line");
        CHECK(opened.robot.value("Title") == "Text line");
        CHECK(opened.robot.focused().role == Role::Heading);
        opened.go("Reviews");
        opened.robot.press(Role::Button, "Write the pathway");
        CHECK(opened.robot.value("What will be done") == "Write the pathway");
        opened.go("Reviews");
        opened.robot.press(Role::Button, "A care pathway");
        CHECK(opened.robot.count(Role::RadioGroup, "How strong is it here?") == 1);
        opened.go("Reviews");
        const Robot gaps = opened.robot.within(Role::Region, "Gaps opened");
        const std::string first = gaps.all(Role::Button).front()->name;
        Robot(gaps).press(Role::Button, first);
        CHECK(opened.robot.count(Role::Heading, "What is decided") == 1);
    });
}

TEST_CASE("compare: a snapshot is renamed, removed and brought back") {
    both_ways([](Mode mode) {
        Compare opened(mode);
        opened.robot.press(Role::Button, "Snapshots (2)");
        opened.robot.within(Role::Region, "Snapshots").press(Role::Button, "Spring review");
        opened.robot.fill("Name of the snapshot", "April board");
        CHECK(opened.document().snapshots.find(kSpring)->name == "April board");
        opened.robot.press(Role::Button, "Remove snapshot");
        CHECK(opened.document().snapshots.size() == 1);
        opened.undo();
        const Document document = opened.document();
        CHECK(document.snapshots.size() == 2);
        CHECK(document.snapshots.find(kSpring)->content->activities.size() == 3);
    });
}

TEST_CASE("compare: going back to a snapshot keeps every snapshot, and undo brings back what was here") {
    both_ways([](Mode mode) {
        Compare opened(mode);
        opened.robot.press(Role::Button, "Snapshots (2)");
        opened.robot.within(Role::Region, "Snapshots").press(Role::Button, "Spring review");
        opened.robot.press(Role::Button, "Go back to it");
        CHECK(opened.document().activities.find("00000000-0000-4000-8000-0000000000a3") != nullptr);
        CHECK(opened.document().snapshots.size() == 2);
        opened.undo();
        CHECK(opened.document().activities.find("00000000-0000-4000-8000-0000000000a3") == nullptr);
    });
}

TEST_CASE("compare: a snapshot is taken and found by the search") {
    both_ways([](Mode mode) {
        Opened opened(reviewed_document(), "Start", mode);
        opened.robot.key(UiKey::K, ModCtrl);
        opened.robot.begin_fill("Find anything", "take a snap");
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.focused().name == "Name of the snapshot");
        CHECK(opened.document().snapshots.size() == 3);
        opened.robot.key(UiKey::K, ModCtrl);
        opened.robot.begin_fill("Find anything", "spring rev");
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.value("Name of the snapshot") == "Spring review");
    });
}

TEST_CASE("compare: many lines are shown a few at a time, and all when asked for") {
    Document document = small_document();
    keep(document, kSpring, "Spring review", {2026, 4, 1});
    for (int i = 10; i < 40; ++i) {
        auto made = activity("00000000-0000-4000-8000-0000000001" + std::to_string(i), "New " + std::to_string(i));
        put(document, std::move(made));
    }
    both_ways([&](Mode mode) {
        Compare opened(document, mode);
        CHECK(opened.robot.within(Role::Region, "Activities added").count(Role::Button, "New *") == 8);
        opened.robot.press(Role::Button, "Show all 30");
        CHECK(opened.robot.within(Role::Region, "Activities added").count(Role::Button, "New *") == 30);
    });
}

TEST_CASE("compare: of more lines than fit one page all can be reached, and nothing is drawn twice") {
    Document document = small_document();
    keep(document, kSpring, "Spring review", {2026, 4, 1});
    for (int i = 1000; i < 1450; ++i)
        put(document, activity("00000000-0000-4000-8000-00000000" + std::to_string(i), "New " + std::to_string(i)));
    both_ways([&](Mode mode) {
        Compare opened(document, mode);
        const auto lines = [&] { return opened.robot.within(Role::Region, "Activities added").all(Role::Button, "New *"); };
        opened.robot.press(Role::Button, "Show all 450");
        REQUIRE(lines().size() == 200);
        CHECK(lines().front()->name == "New 1000");
        CHECK(opened.robot.sees("Lines 1 to 200 of 450"));
        opened.robot.press(Role::Button, "Next 200");
        REQUIRE(lines().size() == 200);
        CHECK(lines().front()->name == "New 1200");
        CHECK(opened.robot.heard("Lines 201 to 400 of 450"));
        CHECK(opened.robot.focused().name == "New 1200");
        opened.robot.press(Role::Button, "Next 50");
        REQUIRE(lines().size() == 50);
        CHECK(lines().back()->name == "New 1449");
        CHECK(opened.robot.count(Role::Button, "Next *") == 0);
        opened.robot.press(Role::Button, "Earlier 200");
        CHECK(lines().front()->name == "New 1200");
        opened.robot.press(Role::Button, "Show fewer");
        CHECK(lines().size() == 8);
        CHECK(lines().front()->name == "New 1000");
    });
}

TEST_CASE("compare: a colleague's copy in a file is compared, and never takes the place of what is open") {
    Document theirs = small_document();
    put(theirs, activity("00000000-0000-4000-8000-0000000000a9", "Their text line"));
    theirs.activities = theirs.activities.without("00000000-0000-4000-8000-0000000000a3");
    both_ways([&](Mode mode) {
        Compare opened(small_document(), mode);
        FakePlatform& machine = opened.program.platform();
        const std::string before = opened.program.app().export_document();
        const int adopted = machine.times_adopted_file;
        machine.next_file = FileOpened{"theirs.waymark.json", write_document(theirs)};
        opened.robot.press(Role::Button, "Compare with a file");
        CHECK(opened.robot.sees("From Now (21 November 2026) to theirs.waymark.json"));
        CHECK(opened.robot.sees("is a copy of this document"));
        CHECK(opened.robot.focused().name == "Compare");
        CHECK(opened.robot.within(Role::Region, "Activities added").count(Role::Button) == 0);
        CHECK(opened.robot.sees("Their text line"));
        // What only we have leads to it.
        opened.robot.press(Role::Button, "School talks");
        CHECK(opened.robot.value("Title") == "School talks");
        CHECK(opened.program.app().export_document() == before);
        CHECK(machine.times_adopted_file == adopted);
        opened.go("Reviews");
        opened.robot.press(Role::Button, "Take a snapshot");
        opened.robot.press(Role::Button, "Close details");
        opened.choose("With", "Now*");
        opened.choose("Compare", "Review*");
        CHECK(opened.robot.sees("Nothing has changed."));
    });
}

TEST_CASE("compare: a file that cannot be read says so, and all stays as it is") {
    both_ways([](Mode mode) {
        Compare opened(small_document(), mode);
        const std::string before = opened.program.app().export_document();
        opened.program.platform().next_file = FileOpened{"letter.json", "Dear all,"};
        opened.robot.press(Role::Button, "Compare with a file");
        CHECK(opened.robot.sees("“letter.json” could not be opened"));
        opened.robot.press(Role::Button, "Close");
        CHECK(opened.program.app().export_document() == before);
        CHECK(opened.robot.sees("No snapshot has been taken yet"));
    });
}

TEST_CASE("compare: a file that breaks off is compared only once its problems were listed") {
    both_ways([](Mode mode) {
        Compare opened(small_document(), mode);
        const std::string before = opened.program.app().export_document();
        std::string bytes = write_document(small_document());
        bytes.resize(bytes.size() / 2);
        opened.program.platform().next_file = FileOpened{"half.waymark.json", std::move(bytes)};
        opened.robot.press(Role::Button, "Compare with a file");
        CHECK(opened.robot.sees("breaks off"));
        CHECK_FALSE(opened.robot.sees("to half.waymark.json"));
        opened.robot.press(Role::Button, "Go on with what could be read");
        CHECK(opened.robot.sees("to half.waymark.json"));
        CHECK(opened.program.app().export_document() == before);
    });
}

TEST_CASE("compare: when no file was chosen, the next file is opened as ever, and ends a comparison") {
    Document theirs = small_document();
    theirs.id = "00000000-0000-4000-8000-0000000000d9";
    both_ways([&](Mode mode) {
        Compare opened(small_document(), mode);
        FakePlatform& machine = opened.program.platform();
        opened.robot.press(Role::Button, "Compare with a file");  // and cancels
        opened.go("Activities");
        opened.program.send(FileOpened{"theirs.waymark.json", write_document(theirs)});
        CHECK(opened.document().id == theirs.id);
        opened.go("Reviews");
        machine.next_file = FileOpened{"ours.waymark.json", write_document(small_document())};
        opened.robot.press(Role::Button, "Compare with a file");
        CHECK(opened.robot.sees("is another document"));
        opened.program.send(FileOpened{"ours.waymark.json", write_document(small_document())});
        opened.go("Reviews");
        CHECK(opened.robot.sees("No snapshot has been taken yet"));
        CHECK_FALSE(opened.robot.sees("is another document"));
    });
}

}  // namespace waymark::test
