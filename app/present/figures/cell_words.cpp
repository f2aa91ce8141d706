#include "present/figures/cell_words.h"

#include <tuple>
#include <utility>

#include "model/base/text.h"
#include "present/words/place_words.h"

namespace waymark {
namespace {

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
std::string_view thin_said(WordsRoom& room, std::uint32_t thin) {
    static constexpr std::pair<std::uint32_t, std::string_view> kWords[] = {
        {kOneActivity, tr_later("only one activity")},
        {kOneOrganisation, tr_later("all by one organisation")},
        {kEndingSoon, tr_later("all to end within six months, or before now")},
        {kFundingEnding, tr_later("funded for six months at most, or no longer")},
        {kNotReviewed, tr_later("not reviewed for a year")},
        {kNotEvaluated, tr_later("not evaluated")},
        {kNoSurvivors, tr_later("no survivor involvement")}};
    if ((thin & kOneActivity) && (thin & kOneOrganisation)) {
        const std::string_view others = thin_said(room, thin & ~static_cast<std::uint32_t>(kOneActivity | kOneOrganisation));
        return room.joined(tr("only one organisation"), ", ", others);
    }
    std::string_view why;
    for (const auto& [bit, words] : kWords)
        if (thin & bit) why = room.joined(why, ", ", tr(words));
    return why;
}

/// `said` holds the word, whether or not with its capital.
bool has_word(std::string_view said, std::string_view word) {
    return word.empty() || said.find(word.substr(1)) != std::string_view::npos;
}

bool is_stage(const CoverageHeading& column) {
    return column.kind == CoverageHeading::Kind::Named && !column.enabler;
}

}  // namespace

CellWords cell_words(WordsRoom& room, const CoverageCell& cell, Counted which, bool counts, bool outside) {
    const StatusCounts& n = cell.counts;
    CellWords look;
    const auto add = [&](std::uint32_t count, CountedText text) {
        if (count > 0)
            look.said =
                room.joined(look.said, ", ", room.fill(tr_n(static_cast<long>(count), text), static_cast<std::size_t>(count)));
    };
    if (n.all() == 0) look.said = tr("none recorded");
    add(n.running, tr_n_later("{} running activity", "{} running activities"));
    add(n.not_known, tr_n_later("{} whose status is not known", "{} whose status is not known"));
    add(n.planned, tr_n_later("{} planned", "{} planned"));
    add(n.paused, tr_n_later("{} paused", "{} paused"));
    add(n.ended, tr_n_later("{} ended", "{} ended"));
    if (which == Counted::All) {
        const bool several =
            n.all() != n.running && n.all() != n.not_known && n.all() != n.planned && n.all() != n.paused && n.all() != n.ended;
        if (several) look.said = room.fill(tr("{} recorded: {}"), static_cast<std::size_t>(n.all()), look.said);
    } else if (n.running == 0 && n.all() > 0) {
        look.said = room.joined(tr("no running activity"), ", ", look.said);
    }
    const std::uint32_t thin = cell.thin & ~static_cast<std::uint32_t>(kReachNotKnown);
    if (cell.state == CellState::Covered && counts && thin != 0)
        look.said = room.fill(tr("{}; thin: {}"), look.said, thin_said(room, thin));
    const std::uint32_t number = counted(n, which);
    look.mark = number == 0 ? std::string_view("–") : room.fill("{}", static_cast<std::size_t>(number));
    if (outside) {
        look.said = room.fill(outside_place_text(), look.said);
        look.word = look.short_word = tr("Outside");
        look.ground = plain(ColourRole::SurfaceRaised);
        return look;
    }
    if (!counts && cell.state != CellState::NotKnown) return look;
    switch (cell.state) {
        case CellState::Covered:
            if (thin)
                std::tie(look.word, look.short_word) = thin_words(thin, which == Counted::All && n.all() > n.running);
            else
                look.word = tr("Several");
            look.pattern = thin ? FigurePattern::Dots : FigurePattern::Plain;
            look.ground = thin ? thin_ground() : several_ground();
            break;
        case CellState::NotKnown:
            look.word = tr("Not known");
            look.pattern = FigurePattern::Level;
            look.ground = plain(ColourRole::SurfaceRaised);
            break;
        case CellState::OnlyPlanned:
        case CellState::OnlyPaused:
            look.word = cell.state == CellState::OnlyPlanned ? tr("Planned") : tr("Paused");
            look.pattern = FigurePattern::Upright;
            look.ground = plain(ColourRole::SurfaceRaised);
            break;
        case CellState::NothingRecorded:
            look.word = n.ended > 0 ? tr("Ended") : tr("None recorded");
            look.pattern = FigurePattern::Stripes;
            break;
    }
    if (look.short_word.empty()) look.short_word = look.word;
    // What is read on the screen is what is said, searched for, and spoken to press it.
    if (!has_word(look.said, look.word)) look.said = room.joined(look.said, ". ", look.word);
    return look;
}

Paint thin_ground() {
    return mixed(ColourRole::Surface, ColourRole::Caution, 0.24f);
}

Paint several_ground() {
    return mixed(ColourRole::Surface, ColourRole::Good, 0.26f);
}

Paint pattern_ink(FigurePattern pattern) {
    return mixed(ColourRole::Surface, ColourRole::Border, pattern == FigurePattern::Dots ? 0.9f : 0.55f);
}

std::string_view row_title(const CoverageHeading& row) {
    return row.kind == CoverageHeading::Kind::Any ? tr("All together") : std::string_view(row.title);
}

std::string_view column_title(const CoverageHeading& column) {
    if (column.kind == CoverageHeading::Kind::Any) return tr("Any stage");
    if (column.kind == CoverageHeading::Kind::NotSaid) return tr("Stage not said");
    return column.title;
}

bool counts_as_gap(const CoverageHeading& row, const CoverageHeading& column) {
    return row.kind == CoverageHeading::Kind::Named && (is_stage(column) || column.kind == CoverageHeading::Kind::Any);
}

bool is_outside_cell(const CoverageHeading& row, const CoverageHeading& column) {
    return row.outside && counts_as_gap(row, column);
}

bool shows_row(const CoverageMatrix& matrix, std::size_t row) {
    if (matrix.rows[row].kind != CoverageHeading::Kind::NotSaid) return true;
    for (std::size_t column = 0; column < matrix.columns.size(); ++column)
        if (matrix.at(row, column).counts.all() > 0) return true;
    return false;
}

bool shows_column(const CoverageMatrix& matrix, std::size_t column) {
    if (matrix.columns[column].kind != CoverageHeading::Kind::NotSaid) return true;
    for (std::size_t row = 0; row < matrix.rows.size(); ++row)
        if (matrix.at(row, column).counts.all() > 0) return true;
    return false;
}

}  // namespace waymark
