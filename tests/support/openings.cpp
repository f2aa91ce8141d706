#include "support/openings.h"

#include <string>

#include "io/lock/locked_file.h"
#include "model/analysis/coverage.h"
#include "model/base/text.h"
#include "present/words/field_words.h"
#include "shell/app_impl.h"
#include "shell/by_name.h"

namespace waymark::test {
namespace {

/// A name that is in no document, and the same in every language.
constexpr const char* kFile = "Waymark";
/// Stands in activities of the example and of large_document().
constexpr std::string_view kWord = "training";

/// The address of the first record of a list on its screen.
template <class List>
void go_to_first(Robot& robot, std::string_view screen, const List& list) {
    robot.go(fill("{}/{}", {screen, list.begin()->id}));
}

void press_in_bar(Robot& robot, std::string_view bar, std::string_view button) {
    robot.within(Role::Toolbar, bar).press(Role::Button, button);
}

void show_as(Robot& robot, std::string_view screen, std::string_view look) {
    robot.go(screen);
    press_in_bar(robot, tr("Show as"), look);
}

void press_if_there(Robot& robot, std::string_view button) {
    if (robot.find(Role::Button, button)) robot.press(Role::Button, button);
}

void clear_field(Robot& robot, std::string_view name) {
    if (!robot.value(name).empty()) robot.fill(name, "");
}

/// Of the button that shows them, which says how many are set.
void show_filters(Robot& robot) {
    if (robot.find(Role::Region, tr("Filters"))) return;
    std::string name(tr("Filter"));
    for (int set = 1; !robot.find(Role::Button, name) && set < 10; ++set) name = fill(tr("Filter ({})"), {set});
    robot.press(Role::Button, name);
}

void clear_filters(Robot& robot) {
    // Where none is set and they are folded away, there is nothing to clear.
    if (!robot.find(Role::Button, tr("Filter"))) show_filters(robot);
    press_if_there(robot, tr("Clear filters"));
}

/// All activities, none of them selected, as a map or a table.
void see_activities(Robot& robot, std::string_view look) {
    show_as(robot, "activities", look);
    press_in_bar(robot, tr("What is counted"), tr("All recorded"));
    clear_field(robot, tr("Find in activities"));
    clear_filters(robot);
    press_if_there(robot, tr("Clear selection"));
}

/// With the first activity of the document selected in the table.
void select_first(Robot& robot, const Document& document) {
    see_activities(robot, tr("Table"));
    robot.check(fill(tr("Select {}"), {document.activities.begin()->title}), true);
}

void see_reflect(Robot& robot, std::string_view part, std::string_view how_far) {
    robot.go("reflect");
    robot.choose(tr("Which part"), part);
    robot.choose(tr("How far"), how_far);
}

void see_gaps(Robot& robot, std::string_view look) {
    show_as(robot, "gaps", look);
    clear_filters(robot);
    press_if_there(robot, tr("Show all gaps"));
}

void see_local(Robot& robot, std::string_view look) {
    robot.go("local");
    press_in_bar(robot, tr("Show"), look);
}

/// The pane beside the screen, or in its place where the window is narrow.
Robot details(const Robot& robot) {
    return robot.within(robot.find(Role::Complementary, tr("Details")) ? Role::Complementary : Role::Main, tr("Details"));
}

void see_filtered_table(Robot& robot, const Document& /*document*/) {
    see_activities(robot, tr("Table"));
    robot.press(Role::Button, tr("Columns"));
    for (const std::string_view key : {"partners", "start", "otherStages", "factors", "publish"})
        robot.check(words_of(RecordKind::Activity, key).label, true);
    robot.press(Role::Button, tr("Show these columns"));
    robot.fill(tr("Find in activities"), kWord);
    show_filters(robot);
    // What the framework calls it, in every language.
    robot.choose(words_of(RecordKind::Activity, "status").label, "Running");
    robot.check(tr("Select all shown"), true);
}

const Opening kOpenings[] = {
    {"framework-level", [](Robot& robot, const Document&) { robot.go("framework/national"); }},
    {"framework-cell", [](Robot& robot, const Document&) { robot.go("framework/service-delivery/early"); }},
    {"framework-factor", [](Robot& robot, const Document&) { robot.go("framework/n01-legislative-protection"); }},
    {"framework-components",
     [](Robot& robot, const Document&) {
         robot.go("framework");
         press_in_bar(robot, tr("Parts of the framework"), tr("Components"));
     }},
    {"framework-pathways",
     [](Robot& robot, const Document&) {
         robot.go("framework");
         press_in_bar(robot, tr("Parts of the framework"), tr("Pathways"));
     }},
    {"framework-sources",
     [](Robot& robot, const Document&) {
         robot.go("framework");
         press_in_bar(robot, tr("Parts of the framework"), tr("Sources"));
     }},
    {"framework-list", [](Robot& robot, const Document&) { show_as(robot, "framework", tr("List")); }},
    {"partnership-areas",
     [](Robot& robot, const Document&) {
         robot.go("partnership");
         // Where the document may only be read there is no choice of areas.
         const SemNode* const all = robot.find(Role::Button, tr("All 43 police force areas"));
         if (!all || (all->state & sem::Disabled) != 0) return;
         clear_field(robot, tr("Find an area"));
         robot.unfold(tr("All 43 police force areas"));
     }},
    {"activity", [](Robot& robot, const Document& document) { go_to_first(robot, "activities", document.activities); },
     RecordKind::Activity},
    {"activity-groups",
     [](Robot& robot, const Document& document) {
         go_to_first(robot, "activities", document.activities);
         Robot inside = details(robot);
         unfold_all(inside);
     },
     RecordKind::Activity},
    {"activities-filters",
     [](Robot& robot, const Document&) {
         see_activities(robot, tr("Map"));
         show_filters(robot);
     }},
    {"activities-table", [](Robot& robot, const Document&) { see_activities(robot, tr("Table")); }},
    {"activities-selected", select_first, RecordKind::Activity},
    {"activities-filtered-table", see_filtered_table, RecordKind::Activity},
    {"activities-filtered-map",
     [](Robot& robot, const Document&) {
         see_activities(robot, tr("Map"));
         show_filters(robot);
         robot.fill(tr("Find in activities"), kWord);
     }},
    {"reflect-factor", [](Robot& robot, const Document&) { robot.go("reflect/r01-written-governance"); }},
    {"reflect-question", [](Robot& robot, const Document&) { robot.go("reflect/q01-purpose"); }},
    {"reflect-checklist", [](Robot& robot, const Document&) { see_reflect(robot, tr("Partnership checklist"), tr("All")); }},
    {"reflect-look-again", [](Robot& robot, const Document&) { see_reflect(robot, tr("Everything"), tr("Needs another look")); }},
    {"workshop",
     [](Robot& robot, const Document&) {
         see_reflect(robot, tr("Everything"), tr("All"));
         robot.press(Role::Button, tr("Workshop mode"));
     }},
    {"workshop-asking",
     [](Robot& robot, const Document&) {
         see_reflect(robot, tr("Everything"), tr("All"));
         robot.press(Role::Button, tr("Workshop mode"));
         robot.press(Role::Button, tr("Ask each agency in turn"));
     },
     RecordKind::Member},
    {"gaps-picture", [](Robot& robot, const Document&) { see_gaps(robot, tr("Picture")); }, RecordKind::Activity},
    {"gaps-list",
     [](Robot& robot, const Document&) {
         see_gaps(robot, tr("List"));
         robot.unfold(tr("How this list is ordered"));
     },
     RecordKind::Activity},
    {"gaps-by-factor",
     [](Robot& robot, const Document&) {
         see_gaps(robot, tr("Matrix"));
         robot.choose(tr_in("of the table of gaps", "Rows"), axis_title(Axis::Factor));
         show_filters(robot);
     },
     RecordKind::Activity},
    {"gap", [](Robot& robot, const Document& document) { go_to_first(robot, "gaps", document.gaps); }, RecordKind::GapDecision},
    {"gap-cell", [](Robot& robot, const Document&) { robot.go("gaps/cell/level/national/re-trafficking"); },
     RecordKind::Activity},
    {"action", [](Robot& robot, const Document& document) { go_to_first(robot, "plan", document.actions); }, RecordKind::Action},
    {"plan-time-line", [](Robot& robot, const Document&) { show_as(robot, "plan", tr("Time line")); }, RecordKind::Action},
    {"plan-meeting", [](Robot& robot, const Document&) { show_as(robot, "plan", tr("Next meeting")); }, RecordKind::Action},
    {"snapshot", [](Robot& robot, const Document& document) { go_to_first(robot, "reviews", document.snapshots); },
     RecordKind::Snapshot},
    {"count", [](Robot& robot, const Document& document) { go_to_first(robot, "local", document.profile); },
     RecordKind::LocalCount},
    {"areas", [](Robot& robot, const Document&) { see_local(robot, tr("Areas")); }},
    {"areas-list",
     [](Robot& robot, const Document&) {
         see_local(robot, tr("Areas"));
         // Where the window is too narrow for the map, there is the list alone.
         if (robot.find(Role::Toolbar, tr("Show areas as"))) press_in_bar(robot, tr("Show areas as"), tr("List"));
         robot.go("local/E23000013");
     }},
    {"products", [](Robot& robot, const Document&) { see_local(robot, tr("Products")); }},
    {"product", [](Robot& robot, const Document&) { robot.go("local/delivery-update"); }},
    {"share-activity", [](Robot& robot, const Document& document) { go_to_first(robot, "share", document.activities); },
     RecordKind::Activity},
    {"share-table", [](Robot& robot, const Document&) { robot.go("share/table/activities"); }},
    {"share-workbook", [](Robot& robot, const Document&) { robot.go("share/workbook"); }},
    {"share-everybody",
     [](Robot& robot, const Document&) {
         robot.go("share");
         robot.choose(tr("Who is it for?"), tr("Everybody"));
     }},
};

/// A dialog about the activity that is selected.
void ask_about_selected(Headless& program, Robot& robot, std::string_view button) {
    select_first(robot, program.app().impl().history.document());
    press_in_bar(robot, tr("Selected activities"), button);
}

/// By the keys, with a machine that answers as `how` makes it; it is as before afterwards.
template <class How, class Back>
void press_key(Headless& program, Robot& robot, UiKey key, How&& how, Back&& back) {
    how(program.platform());
    robot.key(key, ModCtrl);
    back(program.platform());
}

const DialogOpening kDialogOpenings[] = {
    {"dialog-problems", DialogKind::ProblemList,
     [](Headless& program, Robot&) {
         program.send(FileOpened{kFile, "{"});
     }},
    {"dialog-start-new", DialogKind::StartNew,
     [](Headless&, Robot& robot) {
         robot.go("start");
         robot.press(Role::Button, tr("Start a new document"));
     }},
    {"dialog-move", DialogKind::Move,
     [](Headless& program, Robot& robot) { ask_about_selected(program, robot, tr("Move to…")); }},
    {"dialog-paste-rows", DialogKind::PasteRows,
     [](Headless&, Robot& robot) {
         robot.go("activities");
         robot.press(Role::Button, tr("Paste rows"));
     }},
    {"dialog-columns", DialogKind::Columns,
     [](Headless&, Robot& robot) {
         see_activities(robot, tr("Table"));
         robot.press(Role::Button, tr("Columns"));
     }},
    {"dialog-set-status", DialogKind::SetStatus,
     [](Headless& program, Robot& robot) { ask_about_selected(program, robot, tr("Set status…")); }},
    {"dialog-remove-activities", DialogKind::RemoveActivities,
     [](Headless& program, Robot& robot) { ask_about_selected(program, robot, tr("Remove")); }},
    {"dialog-forget-kept", DialogKind::ForgetKept,
     [](Headless&, Robot& robot) {
         robot.go("settings");
         robot.press(Role::Button, tr("Forget everything kept here"));
     }},
    {"dialog-path", DialogKind::AskPath,
     [](Headless& program, Robot& robot) {
         press_key(
             program, robot, UiKey::O, [](FakePlatform& machine) { machine.has_file_dialog = false; },
             [](FakePlatform& machine) { machine.has_file_dialog = true; });
     }},
    {"dialog-earlier-copies", DialogKind::Earlier,
     [](Headless&, Robot& robot) {
         robot.go("start");
         robot.press(Role::Button, tr("Earlier copies"));
     }},
    {"dialog-file-in-doubt", DialogKind::FileInDoubt,
     [](Headless& program, Robot& robot) {
         press_key(
             program, robot, UiKey::S,
             [](FakePlatform& machine) {
                 machine.differs = FileDiffers{FileDoubt::Gone, kFile, "", "", 0};
             },
             [](FakePlatform& machine) { machine.differs.reset(); });
     }},
    {"dialog-search", DialogKind::Search, [](Headless&, Robot& robot) { robot.key(UiKey::K, ModCtrl); }},
    {"dialog-history", DialogKind::History,
     [](Headless&, Robot& robot) {
         robot.go("start");
         // Where the window is narrow or low, it is in the menu.
         if (!robot.find(Role::Button, tr("What was done"))) robot.press(Role::Button, tr("Menu"));
         robot.press(Role::Button, tr("What was done"));
     }},
    {"dialog-explain", DialogKind::Explain,
     [](Headless&, Robot& robot) {
         robot.go("framework/national");
         robot.press(Role::Button, fill(tr("What is “{}”?"), {tr("Level")}));
     }},
    {"dialog-lock", DialogKind::Lock,
     [](Headless&, Robot& robot) {
         robot.go("share");
         robot.choose(tr("Who is it for?"), tr("Show everything"));
         robot.press(Role::Button, tr("Lock with a passphrase…"));
     }},
    {"dialog-unlock", DialogKind::Unlock,
     // Nobody has its passphrase: the key was made of none, which takes no time.
     [](Headless& program, Robot&) {
         program.send(FileOpened{kFile, lock_bytes("", LockKey(), LockNonce())});
     }},
};

}  // namespace

std::span<const Opening> openings() {
    return kOpenings;
}

std::span<const DialogOpening> dialog_openings() {
    return kDialogOpenings;
}

void see(Headless& program, Screen screen) {
    Robot(program, Mode::Mirror).go(row_of(screen).id);
}

bool see(Headless& program, const Opening& opening) {
    const Document& document = program.app().impl().history.document();
    if (opening.needs && record_type(*opening.needs).list_in(document).size() == 0) return false;
    Robot robot(program, Mode::Mirror);
    opening.open(robot, document);
    return true;
}

void see(Headless& program, const DialogOpening& dialog) {
    Robot robot(program, Mode::Mirror);
    dialog.open(program, robot);
    if (robot.count(Role::Dialog) != 1) throw RobotError("There is no dialog:\n" + robot.screen());
}

void close_dialogs(Headless& program) {
    Robot robot(program, Mode::Mirror);
    constexpr int kMost = 5;
    for (int pressed = 0; open_dialog(program.nodes()) != nullptr; ++pressed) {
        if (pressed == kMost) throw RobotError("Escape does not close the dialog:\n" + robot.screen());
        robot.key(UiKey::Escape);
    }
}

void unfold_all(Robot& robot) {
    for (int pressed = 0; pressed < 20; ++pressed) {
        std::string next;
        for (const SemNode* button : robot.all(Role::Button))
            if ((button->state & sem::Collapsed) != 0 && (button->state & sem::Disabled) == 0 &&
                robot.count(Role::Button, button->name) == 1)
                next = button->name;
        if (next.empty()) return;
        robot.press(Role::Button, next);
    }
}

}  // namespace waymark::test
