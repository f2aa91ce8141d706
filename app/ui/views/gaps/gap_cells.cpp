// What a cell of the matrix and the picture looks like, what that means, and what it leads to.

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "ui/views/gaps/gaps.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

using Pattern = CellLook::Pattern;

/// What is thin about it in a word that fits a cell, and one for a cell too narrow for that.
std::pair<std::string_view, std::string_view> thin_words(std::uint32_t thin, bool others_recorded) {
    // Beside a number that counts what does not run, it is said what there is one of.
    if ((thin & kOneActivity) && others_recorded) return {tr("Only one running"), tr("Only one")};
    if (thin & kOneOrganisation) return {tr("Only one organisation"), tr("Only one")};
    if (thin & kOneActivity) return {tr("Only one activity"), tr("Only one")};
    if (thin & kEndingSoon) return {tr("Ending"), tr("Ending")};
    if (thin & kFundingEnding) return {tr("Funding ending"), tr("Ending")};
    if (thin & kNotReviewed) return {tr("Not reviewed"), tr("Not sure")};
    if (thin & kNotEvaluated) return {tr("Not evaluated"), tr("Not sure")};
    return {tr("No survivors involved"), tr("Not sure")};
}

/// "thin: only one organisation, not evaluated"
std::string_view thin_said(Ui& ui, std::uint32_t thin) {
    static constexpr std::pair<std::uint32_t, std::string_view> kWords[] = {
        {kOneActivity, "only one activity"},
        {kOneOrganisation, "all by one organisation"},
        {kEndingSoon, "all end within six months"},
        {kFundingEnding, "the funding ends within six months"},
        {kNotReviewed, "not reviewed for a year"},
        {kNotEvaluated, "not evaluated"},
        {kNoSurvivors, "no survivor involvement"}};
    if ((thin & kOneActivity) && (thin & kOneOrganisation)) {
        const std::string_view others = thin_said(ui, thin & ~static_cast<std::uint32_t>(kOneActivity | kOneOrganisation));
        return ui.joined(tr("only one organisation"), ", ", others);
    }
    std::string_view why;
    for (const auto& [bit, words] : kWords)
        if (thin & bit) why = ui.joined(why, ", ", tr(words));
    return why;
}

}  // namespace

CellLook cell_look(const View& view, const CoverageCell& cell, bool counts, bool outside) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const StatusCounts& n = cell.counts;
    CellLook look;
    look.ground = colours.surface;
    const auto add = [&](std::uint32_t count, std::string_view one, std::string_view many) {
        if (count > 0)
            look.said = ui.joined(
                look.said, ", ",
                ui.fill(tr_n(static_cast<long>(count), one, many), static_cast<std::size_t>(count)));
    };
    if (n.all() == 0) look.said = tr("no activity recorded");
    add(n.running, "{} running activity", "{} running activities");
    add(n.not_known, "{} whose status is not known", "{} whose status is not known");
    add(n.planned, "{} planned", "{} planned");
    add(n.paused, "{} paused", "{} paused");
    add(n.ended, "{} ended", "{} ended");
    if (view.state.counted == Counted::All) {
        const bool several = n.all() != n.running && n.all() != n.not_known && n.all() != n.planned &&
                             n.all() != n.paused && n.all() != n.ended;
        if (several) look.said = ui.fill(tr("{} recorded: {}"), static_cast<std::size_t>(n.all()), look.said);
    } else if (n.running == 0 && n.all() > 0) {
        look.said = ui.joined(tr("no running activity"), ", ", look.said);
    }
    const std::uint32_t thin = cell.thin & ~static_cast<std::uint32_t>(kReachNotKnown);
    if (cell.state == CellState::Covered && counts && thin != 0)
        look.said = ui.fill(tr("{}; thin: {}"), look.said, thin_said(ui, thin));
    const std::uint32_t number = counted(n, view.state.counted);
    look.mark = number == 0 ? std::string_view("–") : ui.fill("{}", static_cast<std::size_t>(number));
    if (outside) {
        look.said = ui.fill(tr("{}; outside what is yours to fill"), look.said);
        look.word = look.short_word = tr("Outside");
        look.ground = colours.surface_raised;
        return look;
    }
    if (!counts && cell.state != CellState::NotKnown) return look;
    switch (cell.state) {
        case CellState::Covered:
            if (thin)
                std::tie(look.word, look.short_word) =
                    thin_words(thin, view.state.counted == Counted::All && n.all() > n.running);
            else
                look.word = tr("Several");
            look.pattern = thin ? Pattern::Dots : Pattern::Plain;
            look.ground = mix(colours.surface, thin ? colours.caution : colours.good, thin ? 0.24f : 0.26f);
            break;
        case CellState::NotKnown:
            look.word = tr("Not known");
            look.pattern = Pattern::Level;
            look.ground = colours.surface_raised;
            break;
        case CellState::OnlyPlanned:
        case CellState::OnlyPaused:
            look.word = cell.state == CellState::OnlyPlanned ? tr("Planned") : tr("Paused");
            look.pattern = Pattern::Upright;
            look.ground = colours.surface_raised;
            break;
        case CellState::NothingRecorded:
            look.word = n.ended > 0 ? tr("Ended") : tr("None recorded");
            look.pattern = Pattern::Stripes;
            break;
    }
    if (look.short_word.empty()) look.short_word = look.word;
    return look;
}

void paint_pattern(Ui& ui, const ImRect& rect, CellLook::Pattern pattern) {
    if (pattern == Pattern::Plain) return;
    const Theme& colours = ui.colours();
    ImDrawList* list = ui.draw();
    const Colour ink = mix(colours.surface, colours.border, pattern == Pattern::Dots ? 0.9f : 0.55f);
    const float step = ui.px(9), stroke = ui.px(1);
    const ImRect in({rect.Min.x + stroke, rect.Min.y + stroke}, {rect.Max.x - stroke, rect.Max.y - stroke});
    list->PushClipRect(in.Min, in.Max, true);
    if (pattern == Pattern::Stripes) {
        for (float x = in.Min.x - in.GetHeight(); x < in.Max.x; x += step)
            list->AddLine({x, in.Max.y}, {x + in.GetHeight(), in.Min.y}, ink, stroke);
    } else if (pattern == Pattern::Upright) {
        for (float x = in.Min.x + step; x < in.Max.x; x += step)
            list->AddLine({x, in.Min.y}, {x, in.Max.y}, ink, stroke);
    } else if (pattern == Pattern::Level) {
        for (float y = in.Min.y + step; y < in.Max.y; y += step)
            list->AddLine({in.Min.x, y}, {in.Max.x, y}, ink, stroke);
    } else {
        bool odd = false;
        for (float y = in.Min.y + step / 2; y < in.Max.y; y += step, odd = !odd)
            for (float x = in.Min.x + (odd ? step : step / 2); x < in.Max.x; x += step)
                list->AddRectFilled({x - stroke, y - stroke}, {x + stroke, y + stroke}, ink);
    }
    list->PopClipRect();
}

std::string_view list_of(Axis axis) {
    static constexpr std::array<std::string_view, 10> kLists{
        "levels",  "components", "pathways", "factors", "exploitation-type",
        "who-for", "nrm-stage",  "",         "stages",  "checklist"};
    return kLists[static_cast<std::size_t>(axis)];
}

void key_to_cells(const View& view, bool picture) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const auto sample = [&](Pattern pattern, Colour ground, std::string_view words) {
        const float edge = ui.px(26), gap = ui.px(8);
        const float wrap = std::max(ui.px(40), ui.available() - edge - gap);
        const ImVec2 size = ui.measure(words, TextStyle::Small, wrap);
        const ImRect rect = ui.place(edge + gap + size.x, std::max(edge, size.y));
        const ImRect box({rect.Min.x, rect.GetCenter().y - edge / 2},
                         {rect.Min.x + edge, rect.GetCenter().y + edge / 2});
        ui.draw()->AddRectFilled(box.Min, box.Max, ground, ui.px(4));
        paint_pattern(ui, box, pattern);
        ui.draw()->AddRect(box.Min, box.Max, colours.border, ui.px(4), 0, ui.px(1));
        ui.paint(ui.draw(), {box.Max.x + gap, rect.GetCenter().y - size.y / 2}, words, TextStyle::Small,
                 colours.text, wrap);
        ui.say(Role::Paragraph, ui.next_text_id(), words, rect);
    };
    const SemScope group(ui, Role::Group, "key", tr("Key"));
    const Row row(ui, 16);
    const Colour thin = mix(colours.surface, colours.caution, 0.24f),
                 several = mix(colours.surface, colours.good, 0.26f);
    sample(Pattern::Stripes, colours.surface, tr("Striped: no activity recorded"));
    if (picture) {
        sample(Pattern::Plain, thin,
               tr("“Thin”: only one organisation or activity, or not sure to last or to work; press it to see why"));
        sample(Pattern::Plain, several, tr("A number alone: several"));
        sample(Pattern::Plain, colours.surface_raised,
               tr("Grey without a word: outside what is yours to fill. “Plan”: only planned or paused. “?”: not known whether it runs"));
        return;
    }
    sample(Pattern::Dots, thin,
           tr("Dotted: thin: only one organisation or activity, or not sure to last or to work; press it to see why"));
    sample(Pattern::Plain, several, tr("Plain: several"));
    sample(Pattern::Upright, colours.surface_raised, tr("Upright lines: only planned or paused"));
    sample(Pattern::Level, colours.surface_raised, tr("Lines across: not known whether it runs"));
}

void open_cell(const View& view, std::string_view key) {
    GapsState& gaps = view.state.gaps;
    gaps.cell = key;
    gaps.cell_rows = gaps.look == GapsLook::Picture ? Axis::Level : gaps.rows;
    gaps.gap.clear();
    gaps.more_activities = 0;
}

}  // namespace waymark
