#include "model/import/grid.h"

#include <algorithm>
#include <set>
#include <utility>

#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/import/cell_values.h"
#include "model/import/column_texts.h"
#include "model/import/grid_cells.h"
#include "model/import/headings.h"
#include "model/import/meanings.h"
#include "model/import/nothing_said.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

bool is_grade(const std::string& plain) {
    constexpr std::string_view kGrades[] = {"strong", "weak", "good", "poor", "fair",    "some",     "partial", "full",    "thin",
                                            "medium", "high", "low",  "gap",  "limited", "adequate", "mixed",   "emerging"};
    return contains(kGrades, plain);
}

enum Column : std::size_t { kTitle, kLevel, kStage, kOthers, kAddress, kColumns };

class GridReader {
  public:
    GridReader(const Sheet& sheet, const Framework& framework)
        : sheet_(sheet), cells_(sheet), meanings_(framework, no_areas_, nullptr) {}

    std::optional<MadeRows> read() {
        std::size_t looked_at = 0;
        for (heading_ = 0; heading_ + 1 < sheet_.rows.size() && looked_at < kRowsWithGridHeadings; ++heading_) {
            if (sheet_.rows[heading_].empty()) continue;
            ++looked_at;
            for (const bool stages_across : {true, false}) {
                stages_across_ = stages_across;
                if (is_heading() && has_titles()) return made();
            }
        }
        return {};
    }

  private:
    [[nodiscard]] ChoiceSource across() const { return stages_across_ ? ChoiceSource::Stages : ChoiceSource::Levels; }
    [[nodiscard]] ChoiceSource down() const { return stages_across_ ? ChoiceSource::Levels : ChoiceSource::Stages; }
    [[nodiscard]] const Strings& headings() const { return sheet_.rows[heading_]; }

    /// The choice that a heading names and says no more than that; else nothing.
    std::string choice(ChoiceList list, const std::string& text) {
        const auto& meaning = meanings_.of(list, text);
        return meaning && meaning->whole ? meaning->id : std::string();
    }

    /// "Stage not said": what stands below it has none.
    static bool is_over_the_rest(const std::string& heading) {
        return names_nothing(heading) || plain_words(heading).ends_with("not said") ||
               plain_words(heading) == plain_words(tr("Stage not said"));
    }

    static bool is_corner(const std::string& text) {
        constexpr std::string_view kWords[] = {"level", "levels", "stage",      "stages",   "and",
                                               "by",    "of",     "prevention", "framework"};
        const std::string plain = plain_words(text);
        const std::vector<std::string_view> words = split_words(plain);
        const std::string_view key = heading_meaning(RecordKind::Activity, text).key;
        return text.empty() || key == "level" || key == "mainStage" ||
               std::all_of(words.begin(), words.end(), [&](std::string_view word) { return contains(kWords, word); });
    }

    /// Whether the headings in `texts` are choices: most of them, at least `least` different ones, and no other a field's name.
    bool are_choices(ChoiceList list, const Strings& texts, std::size_t least) {
        std::set<std::string> known;
        std::size_t other = 0;
        for (const std::string& text : texts) {
            if (std::string id = choice(list, text); !id.empty())
                known.insert(std::move(id));
            else if (is_over_the_rest(text))
                continue;
            else if (heading_meaning(RecordKind::Activity, text).sure == HeadingSure::Name)
                return false;
            else
                ++other;
        }
        return known.size() >= least && other < known.size();
    }

    bool is_heading() {
        if (!is_corner(headings()[0])) return false;
        Strings texts;
        for (std::size_t i = 1; i < headings().size(); ++i)
            if (!headings()[i].empty() && !contains(texts, headings()[i])) texts.push_back(headings()[i]);
        return are_choices(across(), texts, 2);
    }

    /// Below the headings stand choices of the other list, and titles beside them. Words alone in a row are about the grid.
    bool has_titles() {
        Strings labels;
        std::set<std::string_view> there;
        std::size_t titles = 0;
        for (std::size_t i = heading_ + 1; i < sheet_.rows.size(); ++i) {
            const Strings& row = sheet_.rows[i];
            if (row.empty() || is_remark_row(row)) continue;
            if (!row[0].empty() && there.insert(row[0]).second) labels.push_back(row[0]);
            if (labels.empty()) return false;
            for (std::size_t column = 1; column < row.size(); ++column) {
                if (is_empty_in_grid(row[column])) continue;
                if (!is_title_in_grid(meanings_, row[column]) || heading_of(column).empty()) return false;
                ++titles;
            }
        }
        return titles > 1 && are_choices(down(), labels, 1);
    }
    bool is_remark_row(const Strings& row) { return is_label_alone(row) && choice(down(), row[0]).empty(); }

    /// What stands over a column; where a cell over several says its words in the first only, that. Behind the last of them
    /// nothing stands over a column.
    [[nodiscard]] const std::string& heading_of(std::size_t column) const {
        const auto is_last = [&](std::size_t i) {
            return std::all_of(headings().begin() + static_cast<std::ptrdiff_t>(i), headings().end(),
                               [](const std::string& text) { return text.empty(); });
        };
        if (is_last(column)) return headings()[column];
        while (column > 1 && headings()[column].empty()) --column;
        return headings()[column];
    }

    std::optional<MadeRows> made() {
        MadeRows result;
        Sheet& to = result.sheet;
        to = sheet_;
        to.rows.clear();
        to.links.clear();
        to.merged.clear();
        to.hidden.clear();
        to.struck.clear();
        for (std::size_t i = 0; i < heading_; ++i) {
            to.rows.push_back(sheet_.rows[i].empty() ? Strings() : Strings{beginning(sheet_.rows[i])});
            result.numbers.push_back(i + 1);
        }
        to.rows.push_back({std::string(tr("Title")), std::string(tr("Level")), std::string(tr("Main stage")),
                           std::string(tr("Other stages it also serves")), std::string(tr("Address behind several titles"))});
        result.numbers.push_back(heading_ + 1);
        result.heading = heading_;
        result.keys = {"title", "level", "mainStage", "otherStages", ""};
        label_ = 0;
        for (std::size_t i = heading_ + 1; i < sheet_.rows.size(); ++i) add_row(i, result);
        for (const Column column : {kAddress, kOthers}) drop_unused_column(column, result);
        return result;
    }

    void add_row(std::size_t i, MadeRows& result) {
        const Strings& row = sheet_.rows[i];
        if (row.empty() || is_remark_row(row)) {
            result.sheet.rows.push_back(row.empty() ? Strings() : Strings{row[0]});
            result.numbers.push_back(i + 1);
            return;
        }
        if (!row[0].empty()) label_ = i;
        for (std::size_t column = 1; column < row.size(); ++column) {
            if (is_empty_in_grid(row[column])) continue;
            std::size_t end = column + 1;
            if (stages_across_)
                while (end < row.size() && row[end] == row[column] && cells_.is_merged({i, end})) ++end;
            add_cell(i, column, end, result);
            column = end - 1;
        }
    }

    /// The titles of a cell that goes from a column up to another.
    void add_cell(std::size_t row, std::size_t column, std::size_t end, MadeRows& result) {
        const std::string& label = sheet_.rows[label_][0];
        const auto said = [](const std::string& heading) { return is_over_the_rest(heading) ? std::string() : heading; };
        Strings cells(kColumns);
        cells[kLevel] = said(stages_across_ ? label : heading_of(column));
        cells[kStage] = said(stages_across_ ? heading_of(column) : label);
        for (std::size_t more = column + 1; more < end; ++more)
            if (const std::string& other = heading_of(more); other != heading_of(column) && !is_over_the_rest(other))
                cells[kOthers] += (cells[kOthers].empty() ? "" : "; ") + other;
        const GridCells::Columns to{kTitle, stages_across_ ? kLevel : kStage, stages_across_ ? kStage : kLevel, kAddress};
        cells_.add_titles({row, column}, label_, heading_, std::move(cells), to, result);
    }

    const Sheet& sheet_;
    const GridCells cells_;
    const AreaList no_areas_;
    Meanings meanings_;
    std::size_t heading_ = 0;
    std::size_t label_ = 0;  ///< The row whose first cell holds for the one that is read
    bool stages_across_ = true;
};

}  // namespace

bool is_empty_in_grid(const std::string& cell) {
    return cell.empty() || says_nothing(cell) || names_nothing(cell);
}

bool is_title_in_grid(Meanings& meanings, const std::string& cell) {
    const auto is_choice = [&](ChoiceList list) {
        const auto& meaning = meanings.of(list, cell);
        return meaning && meaning->whole && !meaning->id.empty();
    };
    return !is_tick(cell) && !is_number(cell) && !is_ticked(cell, false) && !is_no(plain_words(cell)) &&
           !is_grade(plain_words(cell)) && !is_choice(ChoiceList("rag")) && !is_choice(ChoiceList("activity-status"));
}

std::optional<MadeRows> rows_of_grid(const Sheet& sheet, const Framework& framework) {
    return GridReader(sheet, framework).read();
}

}  // namespace waymark
