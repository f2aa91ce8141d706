#include "ui/views/compare/compare.h"

#include <algorithm>

#include "model/analysis/compare.h"
#include "model/document/titles.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/two_columns.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RowList kSnapshotRows("snapshots");

std::string_view name_of(const Snapshot& snapshot) {
    return name_or_unnamed(RecordKind::Snapshot, snapshot.name);
}

std::string_view day_of(Ui& ui, const Snapshot& snapshot) {
    const auto day = parse_date(snapshot.date);
    if (day) return ui.fill("{}", *day);
    return snapshot.date.empty() ? tr("No date") : std::string_view(snapshot.date);
}

std::string_view holds(Ui& ui, const Snapshot& snapshot) {
    if (!snapshot.content) return tr("Nothing");
    const std::size_t activities = snapshot.content->activities.size(), actions = snapshot.content->actions.size();
    return ui.fill("{}, {}", ui.fill(tr_n(static_cast<long>(activities), "{} activity", "{} activities"), activities),
                   ui.fill(tr_n(static_cast<long>(actions), "{} action", "{} actions"), actions));
}

void pick(const View& view) {
    Ui& ui = view.ui;
    CompareState& state = view.state.compare;
    DerivedCompare& compare = view.derived.compare();
    const std::span<const Choice> all = compare.choices(view.today), earlier = compare.earlier_choices(view.today);
    const auto has = [](std::span<const Choice> choices, std::string_view value) {
        return std::any_of(choices.begin(), choices.end(), [&](const Choice& one) { return one.value == value; });
    };
    const std::size_t newest = earlier.front().value == DerivedCompare::kNow && earlier.size() > 1 ? 1 : 0;
    bool chosen = false;
    TwoColumns columns(ui);
    if (auto from =
            select(ui, tr("Compare"), earlier, has(earlier, state.from) ? std::string_view(state.from) : earlier[newest].value,
                   {.key = "from", .focus_tag = "compared", .width = 560})) {
        state.from = std::move(*from);
        chosen = true;
    }
    columns.next();
    if (auto to = select(ui, tr("With"), all, has(all, state.to) ? std::string_view(state.to) : std::string_view(),
                         {.key = "to", .width = 560})) {
        state.to = std::move(*to);
        chosen = true;
    }
    if (chosen) ui.announce_passing(view.derived.compare().result(state.from, state.to, view.today).words);
}

/// What kind of file it is, and which way the comparison with it goes.
void about_file(const View& view, const DerivedCompare::Result& result) {
    Ui& ui = view.ui;
    DerivedCompare& compare = view.derived.compare();
    const std::string& file = compare.file_name();
    if (file.empty()) return;
    note(ui, ui.fill(compare.file_is_copy() ? tr("“{}” is a copy of this document.") : tr("“{}” is another document."), file));
    if (result.file == DerivedCompare::Result::FileIs::Neither) return;
    const bool first = result.file == DerivedCompare::Result::FileIs::Earlier;
    note(ui, first
                 ? tr("Compared from the file on: “added” and “closed” mean that the file does not have it yet, “taken out” that "
                      "only "
                      "the file has it.")
                 : tr("Compared towards the file: “added” and “closed” mean in the file, “taken out” that the file does not have "
                      "it."));
    if (!button(ui, tr("Compare the other way round"), {.key = "turn", .dense = true})) return;
    compare.turn_file();
    ui.announce_passing(compare.result(view.state.compare.from, view.state.compare.to, view.today).words);
}

void snapshot_list(const View& view) {
    Ui& ui = view.ui;
    const std::span<const Snapshot* const> snapshots = view.derived.compare().snapshots();
    constexpr std::string_view kKey = "compare/snapshots";
    if (!opened(view, kKey, ui.fill(tr("Snapshots ({})"), snapshots.size()), kKey)) return;
    const SemScope region(ui, Role::Region, "snapshots", tr("Snapshots"));
    for (const Snapshot* snapshot : snapshots) {
        const float width = std::min(ui.available(), ui.px(640)), pad = ui.px(14), wrap = width - 2 * pad;
        const std::string_view below = ui.fill("{} · {}", day_of(ui, *snapshot), holds(ui, *snapshot));
        const ImVec2 title = ui.measure(name_of(*snapshot), TextStyle::Strong, wrap),
                     words = ui.measure(below, TextStyle::Small, wrap);
        const ImRect rect = ui.place(width, std::max(ui.px(48), title.y + words.y + ui.px(16)));
        const bool selected = view.state.compare.open == snapshot->id;
        const Control control = row_button(ui, snapshot->id, name_of(*snapshot), below, rect, selected);
        ui.list_row(kSnapshotRows, snapshot->id, control.id);
        if (control.activated) {
            view.state.compare.open = snapshot->id;
            view.state.focus_detail = true;
        }
        if (!control.visible) continue;
        const Theme& colours = ui.colours();
        paint_row_card(ui, control, selected);
        ui.paint(ui.draw(), {rect.Min.x + pad, rect.Min.y + ui.px(8)}, name_of(*snapshot), TextStyle::Strong, colours.text, wrap);
        ui.paint(ui.draw(), {rect.Min.x + pad, rect.Min.y + ui.px(8) + title.y}, below, TextStyle::Small,
                 selected ? colours.text : colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect, 5);
    }
}

}  // namespace

void take_snapshot(const View& view) {
    Ui& ui = view.ui;
    ui.take_one_press();
    const std::string id = view.new_id();
    view.state.compare.open = id;
    view.run(
        tr("Take a snapshot"),
        {PutRecord{std::make_shared<const Snapshot>(make_snapshot(view.document, std::string(tr("Review")), view.today, id))}});
    view.done(tr("Snapshot taken. Give it a name that says when it was."));
    if (view.state.screen == Screen::Compare)
        ui.request_focus(id);
    else
        view.ask(GoTo{Screen::Compare, id});
}

void compare_view(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 1, tr("Reviews"));
    paragraph(ui,
              tr("Take a snapshot at each review. Later, compare two of them, or one with now, to see what "
                 "has changed."),
              Tone::Quiet);
    const bool none = view.derived.compare().snapshots().empty();
    if (none)
        callout(ui, "empty", tr("No snapshot has been taken yet"),
                tr("A snapshot keeps the whole document as it is today, inside the document and its file. "
                   "Take the first one now, come back in six months, and see here what was added, what "
                   "ended, which gaps closed and which opened."));
    {
        const Row row(ui);
        if (button(ui, tr("Take a snapshot"),
                   {.look = ButtonLook::Primary,
                    .icon = Icon::Plus,
                    .disabled = view.work.has_work ? std::string_view() : tr("There is no document yet"),
                    .edits = true}))
            take_snapshot(view);
        if (button(ui, tr("Compare with a file"),
                   {.description = tr("A colleague's copy, or another partnership. It is not opened.")}))
            view.ask(CompareWithFile{});
    }
    if (none && view.derived.compare().file_name().empty()) return;
    if (!none) snapshot_list(view);
    const auto result_now = [&]() -> const DerivedCompare::Result& {
        return view.derived.compare().result(view.state.compare.from, view.state.compare.to, view.today);
    };
    about_file(view, result_now());
    if (result_now().since_only_snapshot)
        note(ui, tr("There is one snapshot so far: below is what has changed since. Take another at your next "
                    "review to compare the two."));
    pick(view);
    const DerivedCompare::Result& result = result_now();
    if (result.same)
        callout(ui, "same", tr("These two are one and the same"), tr("Choose another snapshot, or now."));
    else
        what_changed(view, result);
}

void compare_detail(const View& view) {
    const Snapshot* found = view.document.snapshots.find(view.state.compare.open);
    if (!found) return;
    const Snapshot& snapshot = *found;
    Ui& ui = view.ui;
    const SemScope form(ui, Role::Group, snapshot.id, name_of(snapshot));
    note(ui, tr("Snapshot"));
    heading(ui, 2, name_of(snapshot));
    edit_field(view, RecordKind::Snapshot, snapshot, "name", snapshot.id);
    edit_field(view, RecordKind::Snapshot, snapshot, "date");
    fact(ui, tr("What it holds"),
         snapshot.content ? ui.fill(tr("{}, and all else that the document held then"), holds(ui, snapshot))
                          : holds(ui, snapshot));
    ui.space(8);
    const Row row(ui);
    if (button(ui, tr("Compare with now"))) {
        view.state.compare.from = snapshot.id;
        view.state.compare.to.clear();
        view.state.compare.open.clear();
        ui.request_focus("title");
    }
    if (button(ui, tr("Go back to it"),
               {.description = tr("The document becomes what it was. All snapshots stay."), .edits = true})) {
        view.run(ui.fill(tr("Go back to “{}”"), name_of(snapshot)),
                 {ReplaceDocument{std::make_shared<const Document>(restored(view.document, snapshot))}});
        view.done(ui.fill(tr("The document is as it was in “{}”."), name_of(snapshot)));
    }
    if (button(ui, tr("Remove snapshot"), {.look = ButtonLook::Danger, .edits = true})) {
        ui.focus_after_removing(kSnapshotRows, snapshot.id);
        view.run(ui.fill(tr("Remove “{}”"), name_of(snapshot)), {RemoveRecords{RecordKind::Snapshot, {snapshot.id}}});
        view.state.compare.open.clear();
        view.done(tr("Snapshot removed"));
    }
}

}  // namespace waymark
