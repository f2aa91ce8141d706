#include "ui/views/partnership/members.h"

#include <algorithm>
#include <iterator>

#include "model/document/titles.h"
#include "present/words/naming.h"
#include "ui/views/parts/copy_table.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/move.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// A field of the table, and its share of the width.
struct MemberColumn {
    std::string_view key;
    float share;
};
constexpr MemberColumn kColumns[] = {{"organisation", 0.3f}, {"type", 0.28f}, {"firstResponder", 0.16f}, {"role", 0.26f}};
constexpr float kButtons = 3 * 32 + 2 * 8;  ///< Up, down, remove
constexpr float kGap = 8;
constexpr RowList kMemberRows("members");

std::string_view name_of_member(const Member& member) {
    return name_or_unnamed(RecordKind::Member, member.organisation);
}

/// The two beside a member in the list; null at its ends.
struct Neighbours {
    const Member *above, *below;
};

void member_field(const View& view, const Member& member, std::string_view key, bool in_cell) {
    edit_field(view, RecordKind::Member, member, key, key == "organisation" ? std::string_view(member.id) : std::string_view(),
               in_cell);
}

void member_buttons(const View& view, const Member& member, const Neighbours& beside, bool in_cell) {
    Ui& ui = view.ui;
    const std::string_view name = name_of_member(member);
    move_buttons(view, RecordKind::Member, member.id, name, beside.above, beside.below);
    ui.list_row(kMemberRows, member.id, ui.id_of("remove"));
    if (!button(ui, ui.fill(tr("Remove {}"), name),
                {.look = ButtonLook::Danger,
                 .icon = in_cell ? Icon::Cross : Icon::None,
                 .key = "remove",
                 .icon_only = in_cell,
                 .dense = true,
                 .edits = true}))
        return;
    ui.focus_after_removing(kMemberRows, member.id);
    // They go with whoever gave them.
    const auto answers =
        static_cast<std::size_t>(std::count_if(view.document.answers.begin(), view.document.answers.end(),
                                               [&](const Answer& answer) { return answer.member == member.id; }));
    view.run(ui.fill(tr("Remove {}"), name), {RemoveRecords{RecordKind::Member, {member.id}}});
    view.done(answers == 0 ? ui.fill(tr("{} removed"), name)
                           : ui.fill(tr_n(static_cast<long>(answers), "{} removed, with {} answer of theirs",
                                          "{} removed, with {} answers of theirs"),
                                     name, answers));
}

/// Where the columns stand: the left edge and the width of each, in screen px.
struct Columns {
    float left[std::size(kColumns)], width[std::size(kColumns)], buttons;
};

Columns columns_of(Ui& ui) {
    Columns columns{};
    const float gap = ui.px(kGap);
    const float room = ui.available() - ui.px(kButtons) - gap * static_cast<float>(std::size(kColumns));
    float x = ui.flow().left;
    for (std::size_t i = 0; i < std::size(kColumns); ++i) {
        columns.left[i] = x;
        columns.width[i] = room * kColumns[i].share;
        x += columns.width[i] + gap;
    }
    columns.buttons = x;
    return columns;
}

/// Draws into one cell of a row that begins at `y`; gives where it ends.
template <class Draw>
float cell(Ui& ui, std::string_view key, std::int32_t row, std::int32_t column, float left, float width, float y, Draw&& draw) {
    const SemScope scope(ui, Role::Cell, key);
    ui.scope_node().row = row;
    ui.scope_node().col = column;
    ui.push_flow({left, left + width, left, y, ui.px(4), ui.px(8), 0, false});
    draw();
    return ui.pop_flow().y - ui.px(4);
}

void heading_row(const View& view, const Columns& columns) {
    Ui& ui = view.ui;
    const SemScope row(ui, Role::Row, "head");
    ui.scope_node().row = 1;
    const float y = ui.flow().y;
    float bottom = y;
    for (std::size_t i = 0; i < std::size(kColumns); ++i) {
        const Field& spec = *field<Member>(kColumns[i].key);
        const FieldWords words = words_of(RecordKind::Member, spec.key);
        const SemScope scope(ui, Role::ColumnHeader, spec.key, words.label);
        ui.scope_node().row = 1;
        ui.scope_node().col = static_cast<std::int32_t>(i) + 1;
        const float left = columns.left[i], width = columns.width[i];
        ui.push_flow({left, left + width, left, y, 0, 0, 0, false});
        {
            const ExplainBeside mark(view, words.label, TextStyle::SmallStrong, {words.label, spec.choices, words.help});
            const ImRect rect = ui.place(width, ui.measure(words.label, TextStyle::SmallStrong, width).y);
            ui.paint(ui.draw(), rect.Min, words.label, TextStyle::SmallStrong, ui.colours().text, width);
        }
        bottom = std::max(bottom, ui.pop_flow().y);
    }
    ui.flow().y = bottom + ui.px(4);
}

void member_row(const View& view, const Member& member, const Neighbours& beside, const Columns& columns, std::int32_t row) {
    Ui& ui = view.ui;
    const SemScope scope(ui, Role::Row, member.id, name_of_member(member));
    ui.scope_node().row = row;
    const float y = ui.flow().y;
    float bottom = y;
    for (std::size_t i = 0; i < std::size(kColumns); ++i)
        bottom = std::max(bottom, cell(ui, kColumns[i].key, row, static_cast<std::int32_t>(i) + 1, columns.left[i],
                                       columns.width[i], y, [&] { member_field(view, member, kColumns[i].key, true); }));
    bottom = std::max(bottom, cell(ui, "buttons", row, static_cast<std::int32_t>(std::size(kColumns)) + 1, columns.buttons,
                                   ui.px(kButtons), y + ui.px(6), [&] {
                                       const Row buttons(ui);
                                       member_buttons(view, member, beside, true);
                                   }));
    ui.flow().y = bottom + ui.px(8);
}

/// What stands in a card has the id that it has in the table: it is the same field, and whoever types in it types on when the window
/// becomes narrow.
class InTable {
  public:
    InTable(const Ui& ui, std::string_view key) { ImGui::PushOverrideID(ui.id_of(key)); }
    ~InTable() { ImGui::PopID(); }
    InTable(const InTable&) = delete;
    InTable& operator=(const InTable&) = delete;
};

void member_card(const View& view, const Member& member, const Neighbours& beside) {
    Ui& ui = view.ui;
    const SemScope one(ui, Role::Group, member.id, name_of_member(member));
    const Card card(ui);
    for (const MemberColumn& column : kColumns) {
        const InTable here(ui, column.key);
        member_field(view, member, column.key, false);
    }
    const Row row(ui);
    const InTable here(ui, "buttons");
    member_buttons(view, member, beside, false);
}

template <class Each>
void each_member(const View& view, Each&& each) {
    const Member* above = nullptr;
    const auto end = view.document.members.end();
    std::int32_t row = 2;
    for (auto at = view.document.members.begin(); at != end; above = &*at, ++at)
        each(*at, Neighbours{above, std::next(at) == end ? nullptr : &*std::next(at)}, row++);
}

/// The table of members to be copied.
class MemberRows final : public TableSource {
  public:
    explicit MemberRows(const View& view) : view_(view), members_(view.ui) {
        for (const Member& member : view.document.members) members_.push_back(&member);
    }
    [[nodiscard]] std::size_t rows() const override { return members_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return members_[row]->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        if (column == 0) return name_of_member(*members_[row]);
        return view_.ui.keep(
            value_words({view_.framework, view_.areas, view_.document}, *members_[row], *field<Member>(kColumns[column].key)));
    }

  private:
    const View& view_;
    FrameList<const Member*> members_;
};

void copy_members(const View& view) {
    FrameList<TableColumn> columns(view.ui);
    for (const MemberColumn& column : kColumns) columns.push_back({column.key, words_of(RecordKind::Member, column.key).label});
    copy_table(view, tr("Members"), columns, MemberRows(view));
}

}  // namespace

void members_table(const View& view) {
    Ui& ui = view.ui;
    const SemScope group(ui, Role::Region, "members", tr("Members"));
    heading(ui, 2, tr("Members"));
    paragraph(ui, tr("The organisations in the partnership. No names of people."), Tone::Quiet);
    if (view.document.members.empty()) {
        note(ui, tr("None is listed yet. You can paste rows from a spreadsheet."));
    } else if (ui.room() >= 860) {
        const SemScope table(ui, Role::Table, "table", tr("Members"));
        ui.scope_node().row_count = static_cast<std::int32_t>(view.document.members.size()) + 1;
        ui.scope_node().col_count = static_cast<std::int32_t>(std::size(kColumns)) + 1;
        const Columns columns = columns_of(ui);
        heading_row(view, columns);
        each_member(view, [&](const Member& member, const Neighbours& beside, std::int32_t row) {
            member_row(view, member, beside, columns, row);
        });
    } else {
        const InTable here(ui, "table");
        each_member(view,
                    [&](const Member& member, const Neighbours& beside, std::int32_t) { member_card(view, member, beside); });
    }
    const Row row(ui);
    if (!view.document.members.empty() && copy_button(view)) copy_members(view);
    if (button(ui, tr("Paste members"), {.description = tr("From a spreadsheet"), .edits = true}))
        open_paste(view, RecordKind::Member);
    if (!button(ui, tr("Add a member"), {.icon = Icon::Plus, .edits = true})) return;
    auto member = std::make_shared<Member>();
    member->id = view.new_id();
    ui.request_focus(member->id);
    view.run(tr("Add a member"), {PutRecord{std::shared_ptr<const Member>(std::move(member))}});
    view.done(tr("Member added"));
}

}  // namespace waymark
