#include <algorithm>
#include <array>

#include "present/figures/time_line.h"
#include "ui/views/parts/figure_view.h"
#include "ui/views/plan/plan.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view quarter_title(Ui& ui, int quarter) {
    return ui.fill(quarter_text(quarter), std::to_string(quarter / 4));
}

/// A sign for how an action stands; the words beside it say the same.
void paint_sign(const Ui& ui, FigurePoint middle, ActionSign sign) {
    const FigurePainter painter(ui, {0, 0}, 1, ui.theme_name());
    const float r = ui.px(7);
    if (sign == ActionSign::Overdue) return painter.triangle(sign_triangle(middle, r), sign_ink(sign));
    painter.paint(sign_round(sign, middle, r, ui.px(1)));
    const Colour ink = colour_of(sign_mark_ink(sign), ui.theme_name());
    if (sign == ActionSign::Done) paint_icon(ui.draw(), Icon::Tick, painter.at(middle), r * 1.4f, ink);
    if (sign == ActionSign::Stopped) paint_icon(ui.draw(), Icon::Cross, painter.at(middle), r * 1.2f, ink);
}

using Counts = std::array<std::size_t, kActionSigns.size()>;  // by sign

std::string_view counted(Ui& ui, const Counts& counts) {
    std::string_view words;
    for (const ActionSign sign : kActionSigns)
        if (const std::size_t count = counts[static_cast<std::size_t>(sign)]; count > 0)
            words = ui.joined(words, ", ", ui.fill(tr_n(static_cast<long>(count), sign_text(sign)), count));
    return words.empty() ? tr("nothing") : words;
}

/// An action and the quarter that it stands in.
struct Placed {
    int quarter;
    const Action* action;
};

/// The whole line at once: a column a quarter, a sign an action, today marked.
void ribbon(const View& view, std::span<const Action* const> actions, int first, int last) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const int quarters = last - first + 1;
    TimeLine lie{.step = ui.px(20), .margin = ui.px(12), .inset = ui.px(4)};
    lie.column = ui.available() / static_cast<float>(quarters);
    FrameList<Placed> placed(ui);
    for (const Action* action : actions)
        if (const auto quarter = quarter_index(*action); quarter && *quarter >= first && *quarter <= last)
            placed.push_back({*quarter, action});
    std::size_t most = 1;
    for (int quarter = first; quarter <= last; ++quarter)
        most = std::max(most, static_cast<std::size_t>(std::count_if(placed.begin(), placed.end(),
                                                                     [&](const Placed& one) { return one.quarter == quarter; })));
    const float sign_height = lie.rows_for(most) * lie.step + ui.px(8),
                label_height = ui.line_height(TextStyle::Small) * 2 + ui.px(6);
    const ImRect area = ui.place(ui.available(), sign_height + label_height + ui.px(8));
    const SemScope figure(ui, Role::Figure, "ribbon", tr("Actions by quarter"));
    const float line = area.Min.y + sign_height, column = lie.column;
    lie.left = area.Min.x;
    lie.line = line;
    const FigurePainter painter(ui, {0, 0}, 1, ui.theme_name());
    ImDrawList* list = ui.draw();
    list->AddRectFilled({area.Min.x, line - ui.px(1.5f)}, {area.Max.x, line + ui.px(1.5f)}, colours.border);
    for (int i = 0; i < quarters; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const float x = lie.x(place);
        const int quarter = first + i;
        const bool now = quarter == quarter_index(view.today);
        if (now) {
            painter.paint(lie.ground(place, area.Min.y, area.GetHeight(), ui.px(4)));
            list->AddRectFilled({x, line - ui.px(1.5f)}, {x + column, line + ui.px(1.5f)}, colours.accent);
        }
        list->AddLine({x, line - ui.px(5)}, {x, line + ui.px(5)}, colours.border, ui.px(2));
        Counts counts{};
        std::size_t n = 0;
        for (const auto& [its, action] : placed) {
            if (its != quarter) continue;
            const ActionSign sign = sign_of(*action, view.today);
            paint_sign(ui, lie.sign(place, n++), sign);
            ++counts[static_cast<std::size_t>(sign)];
        }
        const float text = line + ui.px(6);
        ui.paint(list, {x + ui.px(6), text}, quarter_short(quarter), now ? TextStyle::SmallStrong : TextStyle::Small,
                 colours.text, column - ui.px(8), 1);
        if (quarter % 4 == 0 || i == 0)
            ui.paint(list, {x + ui.px(6), text + ui.line_height(TextStyle::Small)}, std::to_string(quarter / 4), TextStyle::Small,
                     now ? colours.text : colours.text_quiet, column - ui.px(8), 1);
        ui.say(Role::Paragraph, ui.id_of(ui.fill("{}", quarter)),
               ui.fill(now ? tr("{}, this quarter: {}") : tr("{}: {}"), quarter_title(ui, quarter), counted(ui, counts)),
               {{x, area.Min.y}, {x + column, area.Max.y}});
    }
}

/// What the signs mean: each drawn, each named.
void key_to_signs(const View& view) {
    Ui& ui = view.ui;
    if (ui.prints()) return;  // they are not on paper
    const SemScope group(ui, Role::Group, "key", tr("Key"));
    const Row row(ui, 20);
    for (const ActionSign sign : kActionSigns) {
        const std::string_view words = sign_key(sign);
        const ImVec2 size = ui.measure(words, TextStyle::Small);
        const ImRect rect = ui.place(ui.px(22) + size.x, std::max(size.y, ui.px(22)));
        paint_sign(ui, {rect.Min.x + ui.px(8), rect.GetCenter().y}, sign);
        ui.paint(ui.draw(), {rect.Min.x + ui.px(22), rect.GetCenter().y - size.y / 2}, words, TextStyle::Small,
                 ui.colours().text);
        ui.say(Role::Paragraph, ui.next_text_id(), words, rect);
    }
}

void group(const View& view, std::string_view key, std::string_view title, std::span<const Action* const> actions, bool now) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const SemScope region(ui, Role::Region, key, title);
    // The line down the left, with a stop at each heading.
    const Flow outer = ui.flow();
    const float spine = outer.left + ui.px(8), indent = ui.px(28);
    ui.push_flow({outer.left + indent, outer.right, outer.left + indent, outer.y, outer.gap, outer.row_gap, 0, false});
    const float stop = outer.y + ui.line_height(TextStyle::Heading3) / 2;
    heading(ui, 2, title);
    if (actions.empty()) note(ui, tr("Nothing is due."));
    for (const Action* action : actions) action_card(view, *action);
    ui.space(4);
    const float bottom = ui.pop_flow().y;
    ui.draw()->AddLine({spine, stop}, {spine, bottom}, colours.divider, ui.px(3));
    ui.draw()->AddCircleFilled({spine, stop}, ui.px(7), now ? colours.accent : colours.surface);
    ui.draw()->AddCircle({spine, stop}, ui.px(7), now ? colours.accent : colours.border, 0, ui.px(2.5f));
    ui.flow().y = bottom;
}

/// `due` in order of their days, from this quarter on. Of several empty quarters in a row the first says so for all, so
/// that a day far off costs nothing.
void groups_by_quarter(const View& view, std::span<const Action* const> due, const Quarters& quarters) {
    Ui& ui = view.ui;
    const auto quarter_of_due = [](const Action& action) { return quarter_index(parse_date(action.due).value_or(Date{})); };
    std::size_t at = 0;
    for (int quarter = quarters.now; quarter <= quarters.last_of_all;) {
        const std::size_t begin = at;
        while (at < due.size() && quarter_of_due(*due[at]) <= quarter) ++at;
        const bool now = quarter == quarters.now;
        group(view, ui.fill("quarter {}", quarter),
              now ? ui.fill(tr("{}, this quarter"), quarter_title(ui, quarter)) : quarter_title(ui, quarter),
              due.subspan(begin, at - begin), now);
        if (at > begin)
            ++quarter;
        else if (at < due.size())
            quarter = quarter_of_due(*due[at]);
        else
            return;
    }
}

}  // namespace

void plan_time_line(const View& view) {
    Ui& ui = view.ui;
    const std::span<const Action* const> actions = view.derived.plan().by_due(view.today);
    const Quarters quarters = quarters_of(actions, view.today);
    if (ui.room() >= 620) {
        key_to_signs(view);
        ribbon(view, actions, quarters.first, quarters.last);
    }
    FrameList<const Action*> overdue(ui), due(ui), undated(ui), closed(ui);
    for (const Action* action : actions) {
        if (!is_open(*action))
            closed.push_back(action);
        else if (is_overdue(*action, view.today))
            overdue.push_back(action);
        else
            (parse_date(action->due) ? due : undated).push_back(action);
    }
    if (!overdue.empty()) group(view, "overdue", ui.fill(tr("Overdue ({})"), overdue.size()), overdue, true);
    groups_by_quarter(view, due, quarters);
    if (!undated.empty()) group(view, "undated", ui.fill(tr("No date yet ({})"), undated.size()), undated, false);
    if (!closed.empty()) group(view, "closed", ui.fill(tr("Done and stopped ({})"), closed.size()), closed, false);
}

}  // namespace waymark
