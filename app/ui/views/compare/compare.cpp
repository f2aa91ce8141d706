#include "ui/views/compare/compare.h"

#include <algorithm>

#include "model/analysis/compare.h"
#include "model/document/titles.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/parts.h"
#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/search/search.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kFew = 8, kPage = 200;
constexpr RowList kSnapshotRows("snapshots");

/// Two columns where there is room for both, else one below the other.
class Columns {
  public:
    explicit Columns(Ui& ui) : ui_(ui), outer_(ui.flow()), two_(ui.room() >= 860) {
        if (two_) half(0);
    }
    ~Columns() {
        if (!two_) return;
        const float y = ui_.pop_flow().y;
        ui_.flow().y = std::max(bottom_, y);
    }
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;
    void next() {
        if (!two_) return;
        bottom_ = ui_.pop_flow().y;
        half(1);
    }

  private:
    void half(int which) {
        Flow flow = outer_;
        const float gap = ui_.px(32), width = std::min((outer_.right - outer_.left - gap) / 2, ui_.px(620));
        flow.left += which == 0 ? 0 : width + gap;
        flow.right = flow.left + width;
        flow.x = flow.left;
        ui_.push_flow(flow);
    }
    Ui& ui_;
    Flow outer_;
    bool two_;
    float bottom_ = 0;
};

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
    const std::size_t activities = snapshot.content->activities.size(),
                      actions = snapshot.content->actions.size();
    return ui.fill("{}, {}",
                   ui.fill(tr_n(static_cast<long>(activities), "{} activity", "{} activities"), activities),
                   ui.fill(tr_n(static_cast<long>(actions), "{} action", "{} actions"), actions));
}

Colour bar_of(const Theme& colours, CompareGroup::Tone tone) {
    if (tone == CompareGroup::Tone::Good) return colours.good;
    return tone == CompareGroup::Tone::Caution ? colours.caution : colours.border;
}

/// How many of what: a number with its words below.
void tile(Ui& ui, const CompareGroup& group) {
    const Theme& colours = ui.colours();
    const float pad = ui.px(12), bar = ui.px(6);
    const float width = std::min(ui.px(164), (ui.available() - ui.px(8)) / 2), wrap = width - 2 * pad - bar;
    const std::string_view count = ui.fill("{}", group.items.size());
    const float number = ui.line_height(TextStyle::Heading1);
    const ImVec2 words = ui.measure(group.title, TextStyle::Small, wrap);
    const float height = number + std::max(words.y, 2 * ui.line_height(TextStyle::Small)) + 2 * ui.px(8);
    const ImRect rect = ui.place(width, height);
    ImDrawList* list = ui.draw();
    list->AddRectFilled(rect.Min, rect.Max, colours.surface_raised, ui.px(6));
    list->AddRect(rect.Min, rect.Max, colours.border, ui.px(6), 0, ui.px(1));
    list->AddRectFilled(rect.Min, {rect.Min.x + bar, rect.Max.y}, bar_of(colours, group.tone), ui.px(6),
                        ImDrawFlags_RoundCornersLeft);
    const ImVec2 at(rect.Min.x + bar + pad, rect.Min.y + ui.px(8));
    ui.paint(list, at, count, TextStyle::Heading1, colours.text);
    ui.paint(list, {at.x, at.y + number}, group.title, TextStyle::Small, colours.text, wrap);
    ui.say(Role::Paragraph, ui.next_text_id(), ui.fill("{}: {}", group.title, count), rect);
}

bool is_there(const View& view, CompareTarget target, std::string_view id) {
    switch (target) {
        case CompareTarget::Activity:
            return view.document.activities.find(id) != nullptr;
        case CompareTarget::Action:
            return view.document.actions.find(id) != nullptr;
        case CompareTarget::Strength:
            return view.framework.find(id) || view.document.own_factors.find(id);
        case CompareTarget::Gap:
            break;
    }
    return true;  // a gap opens whether or not it is one now
}

void open(const View& view, CompareTarget target, const std::string& id) {
    switch (target) {
        case CompareTarget::Activity:
            return open_found(view, SearchKind::Activity, id);
        case CompareTarget::Action:
            return open_found(view, SearchKind::Action, id);
        case CompareTarget::Strength:
            return open_found(view, SearchKind::Question, id);
        case CompareTarget::Gap:
            view.state.focus_detail = true;
            return open_gap(view, id);
    }
}

std::string_view answer_word(const View& view, const std::string& strength) {
    return strength.empty() ? tr("No answer") : strength_word(view, strength);
}

/// A dot in the colour of the answer and its word; gives the width it took.
float paint_answer(const View& view, ImVec2 at, const std::string& strength) {
    Ui& ui = view.ui;
    const float dot = ui.px(7), line = ui.line_height(TextStyle::Small);
    const ImVec2 centre(at.x + dot, at.y + line / 2);
    if (strength.empty())
        ui.draw()->AddCircle(centre, dot, ui.colours().border, 0, ui.px(2));
    else
        ui.draw()->AddCircleFilled(centre, dot, strength_colour(view, strength));
    const std::string_view word = answer_word(view, strength);
    ui.paint(ui.draw(), {at.x + 2 * dot + ui.px(6), at.y}, word, TextStyle::Small, ui.colours().text);
    return 2 * dot + ui.px(6) + ui.measure(word, TextStyle::Small).x;
}

/// One thing that is different; leads to its record where that still is, and gives the id it then has.
NodeId item_line(const View& view, const CompareGroup& group, const CompareItem& item) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const bool moved = group.target == CompareTarget::Strength, leads = is_there(view, group.target, item.id);
    const float bar = ui.px(4), pad = ui.px(12), line = ui.line_height(TextStyle::Small);
    const float width = std::min(ui.available(), ui.px(640)), wrap = width - bar - 2 * pad;
    const ImVec2 title = ui.measure(item.title, TextStyle::SmallStrong, wrap);
    const ImVec2 detail =
        item.detail.empty() ? ImVec2(0, 0) : ui.measure(item.detail, TextStyle::Small, wrap);
    const float sign = ui.px(26), words = ui.measure(answer_word(view, item.before), TextStyle::Small).x +
                                          ui.measure(answer_word(view, item.after), TextStyle::Small).x;
    const bool one_line = words + sign + ui.px(40) <= wrap;
    const float below = moved ? (one_line ? line : 2 * line) : detail.y;
    const ImRect rect = ui.place(width, std::max(ui.px(44), title.y + below + ui.px(12)));
    std::string_view said =
        moved ? ui.fill(tr("{}, then {}"), answer_word(view, item.before), answer_word(view, item.after))
              : std::string_view(item.detail);
    bool hovered = false;
    NodeId id = 0;
    if (leads) {
        const Control control =
            row_button(ui, ui.fill("{} {}", group.title, item.id), item.title, said, rect);
        id = control.id;
        hovered = control.hovered;
        if (control.activated) open(view, group.target, item.id);
        if (control.focused) ui.paint_focus_ring(rect);
    } else {
        ui.say(Role::Paragraph, ui.next_text_id(),
               said.empty() ? std::string_view(item.title) : ui.fill("{}: {}", item.title, said), rect);
    }
    if (!ImGui::IsRectVisible(rect.Min, rect.Max)) return id;
    if (hovered) ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_hover, ui.px(3));
    ui.draw()->AddRectFilled(rect.Min, {rect.Min.x + bar, rect.Max.y}, bar_of(colours, group.tone));
    const ImVec2 at(rect.Min.x + bar + pad, rect.GetCenter().y - (title.y + below) / 2);
    ui.paint(ui.draw(), at, item.title, TextStyle::SmallStrong, hovered ? colours.accent : colours.text,
             wrap);
    if (!moved) {
        if (detail.y > 0)
            ui.paint(ui.draw(), {at.x, at.y + title.y}, item.detail, TextStyle::Small, colours.text_quiet,
                     wrap);
        return id;
    }
    const float y = at.y + title.y, before = paint_answer(view, {at.x, y}, item.before);
    const ImVec2 after = one_line ? ImVec2(at.x + before + sign, y) : ImVec2(at.x + sign, y + line);
    paint_icon(ui.draw(), Icon::ChevronRight, {after.x - sign / 2, after.y + line / 2}, ui.px(14),
               colours.text_quiet);
    paint_answer(view, after, item.after);
    return id;
}

/// Turns the pages of a group that is too long to be drawn whole.
void pages(const View& view, const CompareGroup& group, std::size_t first, std::size_t shown) {
    Ui& ui = view.ui;
    const std::size_t all = group.items.size();
    paragraph(ui, ui.fill(tr("Lines {} to {} of {}"), first + 1, first + shown, all), Tone::Quiet);
    const Row row(ui);
    const auto page = [&](std::string_view key, std::size_t to, std::string_view label) {
        if (!button(ui, label, {.key = key, .dense = true})) return;
        view.state.compare.paged = group.title;
        view.state.compare.first = to;
        view.state.compare.turned = true;
        ui.announce_passing(ui.fill(tr("Lines {} to {} of {}"), to + 1, std::min(to + kPage, all), all));
    };
    if (first > 0) page("earlier", first - std::min(first, kPage), ui.fill(tr("Earlier {}"), kPage));
    if (first + shown < all)
        page("later", first + shown, ui.fill(tr("Next {}"), std::min(kPage, all - first - shown)));
}

void group_lines(const View& view, const CompareGroup& group) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, group.title, group.title);
    ui.space(4);
    heading(ui, 3, ui.fill("{} ({})", group.title, group.items.size()));
    const std::string_view key = ui.fill("compare/{}", group.title);
    const bool all = view.state.open_groups.contains(key);
    const CompareState& state = view.state.compare;
    const std::size_t size = group.items.size(),
                      first = all && !ui.prints() && state.paged == group.title && state.first < size ? state.first : 0,
                      shown = ui.prints() ? size : std::min(size - first, all ? kPage : kFew);
    const float gap = std::exchange(ui.flow().gap, ui.px(4));
    for (std::size_t i = first; i < first + shown; ++i) {
        const NodeId line = item_line(view, group, group.items[i]);
        // A page just turned is read from its first line.
        if (line != 0 && state.paged == group.title && std::exchange(view.state.compare.turned, false))
            ui.set_focus(line);
    }
    ui.flow().gap = gap;
    if (size <= kFew) return;
    if (all && size > kPage) pages(view, group, first, shown);
    if (button(ui, all ? tr("Show fewer") : ui.fill(tr("Show all {}"), size), {.key = "all", .dense = true}))
        toggle(view.state.open_groups, key);
}

void groups_of(const View& view, const DerivedCompare::Result& result, CompareTarget target,
               std::string_view title, std::string_view none) {
    Ui& ui = view.ui;
    ui.space(8);
    heading(ui, 2, title);
    bool any = false;
    for (const CompareGroup& group : result.groups) {
        if (group.target != target) continue;
        group_lines(view, group);
        any = true;
    }
    if (!any) note(ui, none);
}

void what_changed(const View& view, const DerivedCompare::Result& result) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "result", tr("What has changed"));
    paragraph(ui, ui.fill(tr("From {} to {}"), result.from, result.to), Tone::Strong);
    if (result.emptied > 0)
        note(ui, ui.fill(tr_n(static_cast<long>(result.emptied),
                              "{} gap is gone since nothing is recorded at its place any more. That closed nothing.",
                              "{} gaps are gone since nothing is recorded at their places any more. That closed nothing."),
                         result.emptied));
    if (result.put_outside > 0)
        note(ui, ui.fill(tr_n(static_cast<long>(result.put_outside),
                              "{} gap is outside now, by what you ticked as yours to fill or answered in Reflect. That closed nothing.",
                              "{} gaps are outside now, by what you ticked as yours to fill or answered in Reflect. That closed nothing."),
                         result.put_outside));
    if (result.taken_in > 0)
        note(ui, ui.fill(tr_n(static_cast<long>(result.taken_in), "{} gap counts now that was outside before. It was there all the time.",
                              "{} gaps count now that were outside before. They were there all the time."),
                         result.taken_in));
    if (result.groups.empty())
        paragraph(ui, result.other_changes == 0 ? tr("Nothing has changed.")
                                                : tr("No activity, gap, action or answer has changed."));
    if (!result.groups.empty()) {
        const Row row(ui);
        for (const CompareGroup& group : result.groups) tile(ui, group);
    }
    if (!result.groups.empty()) {
        Columns columns(ui);
        groups_of(view, result, CompareTarget::Activity, tr("Activities"), tr("No activity has changed."));
        groups_of(view, result, CompareTarget::Action, tr("Actions"), tr("No action has changed."));
        columns.next();
        groups_of(view, result, CompareTarget::Strength, tr("How strong things are"),
                  tr("No answer has changed."));
        groups_of(view, result, CompareTarget::Gap, tr("Gaps"),
                  tr("No gap has opened, closed or been decided."));
        if (result.still_open > 0)
            note(ui, ui.fill(tr_n(static_cast<long>(result.still_open), "{} gap stands in both.",
                                  "{} gaps stand in both."),
                             result.still_open));
    }
    if (result.other_changes > 0)
        note(ui, ui.fill(tr_n(static_cast<long>(result.other_changes),
                              "{} other change: members, local counts, wording and the like.",
                              "{} other changes: members, local counts, wording and the like."),
                         result.other_changes));
}

void pick(const View& view) {
    Ui& ui = view.ui;
    CompareState& state = view.state.compare;
    DerivedCompare& compare = view.derived.compare();
    const std::span<const Choice> all = compare.choices(view.today),
                                  earlier = compare.earlier_choices(view.today);
    const auto has = [](std::span<const Choice> choices, std::string_view value) {
        return std::any_of(choices.begin(), choices.end(),
                           [&](const Choice& one) { return one.value == value; });
    };
    const std::size_t newest = earlier.front().value == DerivedCompare::kNow && earlier.size() > 1 ? 1 : 0;
    bool chosen = false;
    Columns columns(ui);
    if (auto from = select(ui, tr("Compare"), earlier,
                           has(earlier, state.from) ? std::string_view(state.from) : earlier[newest].value,
                           {.key = "from", .focus_tag = "compared", .width = 560})) {
        state.from = std::move(*from);
        chosen = true;
    }
    columns.next();
    if (auto to =
            select(ui, tr("With"), all, has(all, state.to) ? std::string_view(state.to) : std::string_view(),
                   {.key = "to", .width = 560})) {
        state.to = std::move(*to);
        chosen = true;
    }
    if (chosen) ui.announce_passing(view.derived.compare().result(state.from, state.to, view.today).words);
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
        ui.paint(ui.draw(), {rect.Min.x + pad, rect.Min.y + ui.px(8)}, name_of(*snapshot), TextStyle::Strong,
                 colours.text, wrap);
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
    view.run(tr("Take a snapshot"), {PutRecord{std::make_shared<const Snapshot>(make_snapshot(
                                        view.document, std::string(tr("Review")), view.today, id))}});
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
    const std::string& file = view.derived.compare().file_name();
    if (none && file.empty()) return;
    if (!none) snapshot_list(view);
    if (!file.empty())
        note(ui, ui.fill(view.derived.compare().file_is_copy()
                             ? tr("“{}” is a copy of this document. “Added” and “closed” mean in the file.")
                             : tr("“{}” is another document. “Added” and “closed” mean in the file."),
                         file));
    if (view.derived.compare().snapshots().size() == 1)
        note(ui,
             tr("There is one snapshot so far: below is what has changed since. Take another at your next "
                "review to compare the two."));
    pick(view);
    const DerivedCompare::Result& result =
        view.derived.compare().result(view.state.compare.from, view.state.compare.to, view.today);
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
        view.run(ui.fill(tr("Remove “{}”"), name_of(snapshot)),
                 {RemoveRecords{RecordKind::Snapshot, {snapshot.id}}});
        view.state.compare.open.clear();
        view.done(tr("Snapshot removed"));
    }
}

}  // namespace waymark
