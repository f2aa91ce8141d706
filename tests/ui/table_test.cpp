// Tables of records, as they are seen and gone through.

#include <doctest/doctest.h>

#include "model/document/fields.h"
#include "present/words/field_words.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

/// The table of activities with every column there is, far wider than the window.
struct WideTable : Opened {
    explicit WideTable(Mode mode) : Opened(planned_document(), "Activities", mode) {
        robot.press("Table");
        robot.press(Role::Button, "Columns");
        for (const Field& field : fields<Activity>())
            if (field.key != "title") robot.check(words_of(RecordKind::Activity, field.key).label, true);
        robot.press(Role::Button, "Show these columns");
    }
    /// Where it stands in the table, and what is seen of it.
    [[nodiscard]] Box seen(const SemNode& node) const {
        const float left = std::max(node.box.x, node.clip.x);
        return {left, node.box.y, std::min(node.box.x + node.box.w, node.clip.x + node.clip.w) - left, node.box.h};
    }
};

}  // namespace

TEST_CASE("table: what a row is called stays in sight while the other columns are scrolled sideways") {
    WideTable wide(Mode::Pointer);
    const Box first = wide.robot.get(Role::Button, "School talks").box;
    const SemNode& box = wide.robot.get(Role::CheckBox, "Select School talks");
    const float box_x = box.box.x;
    // A press scrolls there first.
    wide.robot.press(Role::Button, "Last reviewed");
    const SemNode& again = wide.robot.get(Role::Button, "School talks");
    CHECK(again.box.x == first.x);
    CHECK(wide.robot.get(Role::CheckBox, "Select School talks").box.x == box_x);
    const SemNode& header = wide.robot.get(Role::Button, "Last reviewed");
    CHECK(wide.seen(header).x >= again.box.x + again.box.w - 1);
    CHECK(wide.seen(header).w > 40);
    // What lies beneath is out of sight and cannot be pressed.
    const Box lead = wide.seen(wide.robot.get(Role::Button, "Lead organisation"));
    CHECK(lead.w <= 0);
    wide.robot.press(Role::Button, "School talks");
    CHECK(wide.robot.find(Role::TextField, "Title") != nullptr);
}

TEST_CASE("table: a column that the keyboard goes back to comes out from under what stays") {
    WideTable wide(Mode::Pointer);
    wide.robot.press(Role::Button, "Last reviewed");
    for (int i = 0; i < 12; ++i) {
        wide.robot.key(UiKey::Left);
        const SemNode& at = wide.robot.focused();
        const SemNode& standing = wide.robot.get(Role::Button, "School talks");
        const bool stands = at.col <= 2;
        INFO(at.name);
        CHECK((stands || wide.seen(at).x >= standing.box.x + standing.box.w - 1));
        CHECK(wide.seen(at).w >= std::min(at.box.w, 40.0f));
    }
}

TEST_CASE("table: where the first column would fill the window it scrolls with the others") {
    WideTable wide(Mode::Mirror);
    wide.program.resize(320, 700);
    wide.robot.focus(Role::Button, "Last reviewed");
    const SemNode& header = wide.robot.get(Role::Button, "Last reviewed");
    CHECK(wide.seen(header).w > 40);
}

}  // namespace waymark::test
