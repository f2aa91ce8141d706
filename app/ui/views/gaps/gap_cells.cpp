// What a cell of the matrix and the picture looks like, what that means, and what it leads to.

#include <array>

#include "ui/views/gaps/gaps.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

using Pattern = CellLook::Pattern;

}  // namespace

CellLook cell_look(const View& view, const CoverageCell& cell, bool counts) {
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
    if (cell.state == CellState::NothingRecorded) look.said = tr("no activity recorded");
    add(n.running, "{} running activity", "{} running activities");
    add(n.not_known, "{} whose status is not known", "{} whose status is not known");
    add(n.planned, "{} planned", "{} planned");
    add(n.paused, "{} paused", "{} paused");
    add(n.ended, "{} ended", "{} ended");
    const std::uint32_t thin = cell.thin & ~static_cast<std::uint32_t>(kReachNotKnown);
    if (cell.state == CellState::Covered && counts && thin != 0) {
        static constexpr std::pair<std::uint32_t, std::string_view> kWords[] = {
            {kOneActivity, "only one activity"},
            {kOneOrganisation, "all by one organisation"},
            {kEndingSoon, "all end within six months"},
            {kFundingEnding, "the funding ends within six months"},
            {kNotReviewed, "not reviewed for a year"},
            {kNotEvaluated, "not evaluated"},
            {kNoSurvivors, "no survivor involvement"}};
        std::string_view why;
        for (const auto& [bit, words] : kWords)
            if (thin & bit) why = ui.joined(why, ", ", tr(words));
        look.said = ui.fill(tr("{}; thin: {}"), look.said, why);
    }
    const std::uint32_t there = n.all() - n.ended;
    look.mark =
        there == 0
            ? std::string_view("–")
            : ui.fill("{}", static_cast<std::size_t>(cell.state == CellState::Covered ? n.running : there));
    if (!counts && cell.state != CellState::NotKnown) return look;
    switch (cell.state) {
        case CellState::Covered:
            look.word = thin ? tr("Thin") : tr("Several");
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
            look.word = tr("None recorded");
            look.pattern = Pattern::Stripes;
            break;
    }
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
               tr("“Thin”: running, but not sure to last or to work; press it to see why"));
        sample(Pattern::Plain, several, tr("A number alone: several"));
        sample(Pattern::Plain, colours.surface_raised,
               tr("“Plan”: only planned or paused. “?”: not known whether it runs"));
        return;
    }
    sample(Pattern::Dots, thin,
           tr("Dotted: thin, running but not sure to last or to work; press it to see why"));
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
