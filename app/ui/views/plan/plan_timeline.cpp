#include <algorithm>
#include <array>
#include <cmath>

#include "model/document/words.h"
#include "ui/views/plan/plan.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// Quarters of calendar years, counted on from year 0.
int quarter_index(Date date) {
    return date.year * 4 + (date.month - 1) / 3;
}

std::string_view quarter_title(Ui& ui, int quarter) {
    static constexpr std::array<std::string_view, 4> kNames{"January to March {}", "April to June {}",
                                                            "July to September {}", "October to December {}"};
    return ui.fill(tr(kNames[static_cast<std::size_t>(quarter % 4)]), std::to_string(quarter / 4));
}

/// The quarter an action stands in: of the day it was done, else of the day it is due.
std::optional<int> quarter_index(const Action& action) {
    const auto day = parse_date(!is_open(action) && !action.done_on.empty() ? action.done_on : action.due);
    return day ? std::optional<int>(quarter_index(*day)) : std::nullopt;
}

/// A sign for how an action stands; the words beside it say the same.
void paint_sign(Ui& ui, ImVec2 centre, const Action& action, Date today) {
    const Theme& colours = ui.colours();
    const float r = ui.px(7);
    ImDrawList* list = ui.draw();
    if (action.status == words::action_done) {
        list->AddCircleFilled(centre, r, colours.good);
        paint_icon(list, Icon::Tick, centre, r * 1.4f, colours.surface);
    } else if (action.status == words::action_stopped) {
        list->AddCircle(centre, r, colours.text_quiet, 0, ui.px(1.5f));
        paint_icon(list, Icon::Cross, centre, r * 1.2f, colours.text_quiet);
    } else if (is_overdue(action, today)) {
        list->AddTriangleFilled({centre.x, centre.y - r}, {centre.x + r, centre.y + r},
                                {centre.x - r, centre.y + r}, colours.bad);
    } else {
        list->AddCircle(centre, r, colours.accent, 0, ui.px(2.5f));
    }
}

struct Counts {
    std::size_t overdue = 0, open = 0, done = 0, stopped = 0;
};

std::string_view counted(Ui& ui, const Counts& counts) {
    std::string_view words;
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count > 0) words = ui.joined(words, ", ", ui.fill(what, count));
    };
    add(counts.overdue, tr("{} overdue"));
    add(counts.open, tr("{} due"));
    add(counts.done, tr("{} done"));
    add(counts.stopped, tr("{} stopped"));
    return words.empty() ? tr("nothing") : words;
}

/// The whole line at once: a column a quarter, a sign an action, today marked.
void ribbon(const View& view, std::span<const Action* const> actions, int first, int last) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const int quarters = last - first + 1;
    const float column = ui.available() / static_cast<float>(quarters);
    std::size_t most = 1;
    for (int quarter = first; quarter <= last; ++quarter)
        most = std::max(most, static_cast<std::size_t>(std::count_if(
                                  actions.begin(), actions.end(),
                                  [&](const Action* action) { return quarter_index(*action) == quarter; })));
    const std::size_t a_row =
        std::max<std::size_t>(1, static_cast<std::size_t>((column - ui.px(12)) / ui.px(20)));
    const float rows = std::ceil(static_cast<float>(most) / static_cast<float>(a_row));
    const float sign_height = rows * ui.px(20) + ui.px(8),
                label_height = ui.line_height(TextStyle::Small) * 2 + ui.px(6);
    const ImRect area = ui.place(ui.available(), sign_height + label_height + ui.px(8));
    const SemScope figure(ui, Role::Figure, "ribbon", tr("Actions by quarter"));
    const float line = area.Min.y + sign_height;
    ImDrawList* list = ui.draw();
    list->AddRectFilled({area.Min.x, line - ui.px(1.5f)}, {area.Max.x, line + ui.px(1.5f)}, colours.border);
    static constexpr std::array<std::string_view, 4> kShort{"Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"};
    for (int i = 0; i < quarters; ++i) {
        const float x = area.Min.x + column * static_cast<float>(i);
        const int quarter = first + i;
        const bool now = quarter == quarter_index(view.today);
        if (now)
            list->AddRectFilled({x, area.Min.y}, {x + column, area.Max.y}, colours.accent_soft, ui.px(4));
        if (now)
            list->AddRectFilled({x, line - ui.px(1.5f)}, {x + column, line + ui.px(1.5f)}, colours.accent);
        list->AddLine({x, line - ui.px(5)}, {x, line + ui.px(5)}, colours.border, ui.px(2));
        Counts counts;
        std::size_t n = 0;
        for (const Action* action : actions) {
            if (quarter_index(*action) != quarter) continue;
            const auto row = static_cast<float>(n / a_row), place = static_cast<float>(n % a_row);
            ++n;
            paint_sign(ui, {x + ui.px(14) + place * ui.px(20), line - ui.px(14) - row * ui.px(20)}, *action,
                       view.today);
            if (action->status == words::action_done)
                ++counts.done;
            else if (!is_open(*action))
                ++counts.stopped;
            else if (is_overdue(*action, view.today))
                ++counts.overdue;
            else
                ++counts.open;
        }
        const float text = line + ui.px(6);
        ui.paint(list, {x + ui.px(6), text}, tr(kShort[static_cast<std::size_t>(quarter % 4)]),
                 now ? TextStyle::SmallStrong : TextStyle::Small, colours.text, column - ui.px(8), 1);
        if (quarter % 4 == 0 || i == 0)
            ui.paint(list, {x + ui.px(6), text + ui.line_height(TextStyle::Small)},
                     std::to_string(quarter / 4), TextStyle::Small, now ? colours.text : colours.text_quiet,
                     column - ui.px(8), 1);
        ui.say(Role::Paragraph, ui.id_of(ui.fill("{}", quarter)),
               ui.fill(now ? tr("{}, this quarter: {}") : tr("{}: {}"), quarter_title(ui, quarter),
                       counted(ui, counts)),
               {{x, area.Min.y}, {x + column, area.Max.y}});
    }
}

/// What the signs mean: each drawn, each named.
void key_to_signs(const View& view) {
    Ui& ui = view.ui;
    const SemScope group(ui, Role::Group, "key", tr("Key"));
    const Row row(ui, 20);
    const auto sample = [&](const Action& action, std::string_view words) {
        const ImVec2 size = ui.measure(words, TextStyle::Small);
        const ImRect rect = ui.place(ui.px(22) + size.x, std::max(size.y, ui.px(22)));
        paint_sign(ui, {rect.Min.x + ui.px(8), rect.GetCenter().y}, action, view.today);
        ui.paint(ui.draw(), {rect.Min.x + ui.px(22), rect.GetCenter().y - size.y / 2}, words,
                 TextStyle::Small, ui.colours().text);
        ui.say(Role::Paragraph, ui.next_text_id(), words, rect);
    };
    Action action;
    action.due = "1970-01-01";
    sample(action, tr("Triangle: overdue"));
    action.due.clear();
    sample(action, tr("Ring: due"));
    action.status = words::action_done;
    sample(action, tr("Tick: done"));
    action.status = words::action_stopped;
    sample(action, tr("Cross: stopped"));
}

void group(const View& view, std::string_view key, std::string_view title,
           std::span<const Action* const> actions, bool now) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const SemScope region(ui, Role::Region, key, title);
    // The line down the left, with a stop at each heading.
    const Flow outer = ui.flow();
    const float spine = outer.left + ui.px(8), indent = ui.px(28);
    ui.push_flow(
        {outer.left + indent, outer.right, outer.left + indent, outer.y, outer.gap, outer.row_gap, 0, false});
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

}  // namespace

void plan_time_line(const View& view) {
    Ui& ui = view.ui;
    const std::span<const Action* const> actions = view.derived.plan().by_due(view.today);
    const int now = quarter_index(view.today);
    int first = now, last = now;
    for (const Action* action : actions)
        if (const auto quarter = quarter_index(*action)) {
            first = std::min(first, *quarter);
            last = std::max(last, *quarter);
        }
    // Years away either way would press the near quarters together: they stand in the list below.
    constexpr int kMostBack = 4, kMostAhead = 7;
    const int from = std::max(first, now - kMostBack), to = std::min(last, now + kMostAhead);
    if (ui.room() >= 620) {
        key_to_signs(view);
        ribbon(view, actions, from, to);
    }
    FrameList<const Action*> overdue(ui), undated(ui), closed(ui);
    for (const Action* action : actions) {
        if (!is_open(*action))
            closed.push_back(action);
        else if (is_overdue(*action, view.today))
            overdue.push_back(action);
        else if (!parse_date(action->due))
            undated.push_back(action);
    }
    if (!overdue.empty()) group(view, "overdue", ui.fill(tr("Overdue ({})"), overdue.size()), overdue, true);
    bool quiet = false;
    for (int quarter = now; quarter <= last; ++quarter) {
        FrameList<const Action*> here(ui);
        for (const Action* action : actions)
            if (is_open(*action) && !is_overdue(*action, view.today) && quarter_index(*action) == quarter)
                here.push_back(action);
        // Of several empty quarters in a row the first says so for all.
        if (here.empty() && quiet && quarter != now) continue;
        quiet = here.empty();
        group(view, ui.fill("quarter {}", quarter),
              quarter == now ? ui.fill(tr("{}, this quarter"), quarter_title(ui, quarter))
                             : quarter_title(ui, quarter),
              here, quarter == now);
    }
    if (!undated.empty())
        group(view, "undated", ui.fill(tr("No date yet ({})"), undated.size()), undated, false);
    if (!closed.empty())
        group(view, "closed", ui.fill(tr("Done and stopped ({})"), closed.size()), closed, false);
}

}  // namespace waymark
