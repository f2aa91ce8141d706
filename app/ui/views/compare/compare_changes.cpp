#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/base/contains.h"
#include "model/document/each_record.h"
#include "ui/views/compare/compare.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/copy_table.h"
#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/search/search.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/two_columns.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kFew = 8, kPage = 200;

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

/// What has a place of its own on a screen, which opens there.
bool leads_to_record(const View& view, std::optional<RecordKind> kind, std::string_view id) {
    using enum RecordKind;
    constexpr std::array kPlaces{Member, Reflection, GapDecision, LocalCount, Product, OwnFactor, ParkedPoint};
    return kind && contains(kPlaces, *kind) && find_record(view.document, *kind, id);
}

bool is_there(const View& view, const CompareGroup& group, std::string_view id) {
    switch (group.target) {
        case CompareTarget::Activity:
            return view.document.activities.find(id) != nullptr;
        case CompareTarget::Action:
            return view.document.actions.find(id) != nullptr;
        case CompareTarget::Strength:
            return view.framework.find(id) || view.document.own_factors.find(id);
        case CompareTarget::Record:
            return leads_to_record(view, group.kind, id);
        case CompareTarget::Gap:
            break;
    }
    return true;  // a gap opens whether or not it is one now
}

void open(const View& view, const CompareGroup& group, const std::string& id) {
    switch (group.target) {
        case CompareTarget::Record:
            return show_record(view, {*group.kind, id});
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

/// How it differs, in words.
std::string_view said_of(const View& view, const CompareGroup& group, const CompareItem& item) {
    if (group.target != CompareTarget::Strength) return item.detail;
    return view.ui.fill(tr("{}, then {}"), answer_word(view, item.before), answer_word(view, item.after));
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
    const bool moved = group.target == CompareTarget::Strength, leads = is_there(view, group, item.id);
    const float bar = ui.px(4), pad = ui.px(12), line = ui.line_height(TextStyle::Small);
    const float width = std::min(ui.available(), ui.px(640)), wrap = width - bar - 2 * pad;
    const ImVec2 title = ui.measure(item.title, TextStyle::SmallStrong, wrap);
    const ImVec2 detail = item.detail.empty() ? ImVec2(0, 0) : ui.measure(item.detail, TextStyle::Small, wrap);
    const float sign = ui.px(26), words = ui.measure(answer_word(view, item.before), TextStyle::Small).x +
                                          ui.measure(answer_word(view, item.after), TextStyle::Small).x;
    const bool one_line = words + sign + ui.px(40) <= wrap;
    const float below = moved ? (one_line ? line : 2 * line) : detail.y;
    const ImRect rect = ui.place(width, std::max(ui.px(44), title.y + below + ui.px(12)));
    const std::string_view said = said_of(view, group, item);
    bool hovered = false;
    NodeId id = 0;
    if (leads) {
        const Control control = row_button(ui, ui.fill("{} {}", group.title, item.id), item.title, said, rect);
        id = control.id;
        hovered = control.hovered;
        if (control.activated) open(view, group, item.id);
        if (control.focused) ui.paint_focus_ring(rect);
    } else {
        ui.say(Role::Paragraph, ui.next_text_id(),
               said.empty() ? std::string_view(item.title) : ui.fill("{}: {}", item.title, said), rect);
    }
    if (!ImGui::IsRectVisible(rect.Min, rect.Max)) return id;
    if (hovered) ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_hover, ui.px(3));
    ui.draw()->AddRectFilled(rect.Min, {rect.Min.x + bar, rect.Max.y}, bar_of(colours, group.tone));
    const ImVec2 at(rect.Min.x + bar + pad, rect.GetCenter().y - (title.y + below) / 2);
    ui.paint(ui.draw(), at, item.title, TextStyle::SmallStrong, hovered ? colours.accent : colours.text, wrap);
    if (!moved) {
        if (detail.y > 0) ui.paint(ui.draw(), {at.x, at.y + title.y}, item.detail, TextStyle::Small, colours.text_quiet, wrap);
        return id;
    }
    const float y = at.y + title.y, before = paint_answer(view, {at.x, y}, item.before);
    const ImVec2 after = one_line ? ImVec2(at.x + before + sign, y) : ImVec2(at.x + sign, y + line);
    paint_icon(ui.draw(), Icon::ChevronRight, {after.x - sign / 2, after.y + line / 2}, ui.px(14), colours.text_quiet);
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
    if (first + shown < all) page("later", first + shown, ui.fill(tr("Next {}"), std::min(kPage, all - first - shown)));
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
        if (line != 0 && state.paged == group.title && std::exchange(view.state.compare.turned, false)) ui.set_focus(line);
    }
    ui.flow().gap = gap;
    if (size <= kFew) return;
    if (all && size > kPage) pages(view, group, first, shown);
    if (button(ui, all ? tr("Show fewer") : ui.fill(tr("Show all {}"), size), {.key = "all", .dense = true}))
        toggle(view.state.open_groups, key);
}

void groups_of(const View& view, const DerivedCompare::Result& result, CompareTarget target, std::string_view title,
               std::string_view none) {
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

/// What is different, a line each, as a table to be copied.
class ChangeRows : public TableSource {
  public:
    ChangeRows(const View& view, const DerivedCompare::Result& result) : view_(view), lines_(view.ui) {
        for (const CompareGroup& group : result.groups)
            for (const CompareItem& item : group.items) lines_.push_back({&group, &item});
    }
    [[nodiscard]] std::size_t rows() const override { return lines_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return lines_[row].item->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const auto& [group, item] = lines_[row];
        if (column == 0) return group->title;
        return column == 1 ? std::string_view(item->title) : said_of(view_, *group, *item);
    }

  private:
    struct Line {
        const CompareGroup* group;
        const CompareItem* item;
    };
    const View& view_;
    FrameList<Line> lines_;
};

void copy_changes(const View& view, const DerivedCompare::Result& result) {
    if (result.groups.empty() || !copy_button(view)) return;
    const TableColumn columns[] = {
        {"change", tr("Change"), 160, false}, {"what", tr("What"), 300, false}, {"how", tr("How"), 300, false}};
    copy_table(view, view.ui.fill(tr("What has changed from {} to {}"), result.from, result.to), columns,
               ChangeRows(view, result));
}

}  // namespace

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
        note(
            ui,
            ui.fill(
                tr_n(static_cast<long>(result.put_outside),
                     "{} gap is outside now, by what you ticked as yours to fill or answered in Reflect. That closed nothing.",
                     "{} gaps are outside now, by what you ticked as yours to fill or answered in Reflect. That closed nothing."),
                result.put_outside));
    if (result.taken_in > 0)
        note(ui, ui.fill(tr_n(static_cast<long>(result.taken_in),
                              "{} gap counts now that was outside before. It was there all the time.",
                              "{} gaps count now that were outside before. They were there all the time."),
                         result.taken_in));
    if (result.groups.empty())
        paragraph(ui, tr("Nothing has changed."));
    else if (result.only_records())
        paragraph(ui, tr("No activity and no action has changed, no gap has opened, closed or been decided, and no answer "
                         "is stronger or weaker."));
    if (!result.only_records()) {
        const Row row(ui);
        for (const CompareGroup& group : result.groups)
            if (group.target != CompareTarget::Record) tile(ui, group);
    }
    copy_changes(view, result);
    if (!result.only_records()) {
        TwoColumns columns(ui);
        groups_of(view, result, CompareTarget::Activity, tr("Activities"), tr("No activity has changed."));
        groups_of(view, result, CompareTarget::Action, tr("Actions"), tr("No action has changed."));
        columns.next();
        groups_of(view, result, CompareTarget::Strength, tr("How strong things are"), tr("No answer has changed."));
        groups_of(view, result, CompareTarget::Gap, tr("Gaps"), tr("No gap has opened, closed or been decided."));
        if (result.still_open > 0)
            note(ui, ui.fill(tr_n(static_cast<long>(result.still_open), "{} gap stands in both.", "{} gaps stand in both."),
                             result.still_open));
    }
    if (!result.groups.empty() && result.groups.back().target == CompareTarget::Record)
        groups_of(view, result, CompareTarget::Record, tr("Everything else"), {});
}

}  // namespace waymark
