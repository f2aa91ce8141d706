#include "model/import/choice_grid.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "model/import/cell_values.h"
#include "model/import/column_texts.h"
#include "model/import/grid.h"
#include "model/import/grid_cells.h"
#include "model/import/headings.h"
#include "model/import/meanings.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

constexpr std::size_t kLeastChoices = 3, kLeastTitles = 3, kLongestLabel = 60;
enum Column : std::size_t { kLabel, kTitle, kChoice, kOthers, kAddress, kColumns };

class ChoiceGrid {
  public:
    ChoiceGrid(const Sheet& sheet, const Framework& framework)
        : sheet_(sheet), cells_(sheet), meanings_(framework, no_areas_, nullptr) {}

    std::optional<MadeRows> read() {
        std::size_t looked_at = 0;
        for (heading_ = 0; heading_ + 1 < sheet_.rows.size() && looked_at < kRowsWithGridHeadings; ++heading_) {
            if (sheet_.rows[heading_].empty()) continue;
            ++looked_at;
            for (const std::string_view key : {"fourP", "mainStage", "pathways"})
                if (is_heading(*field(RecordKind::Activity, key)) && has_titles()) return made(key);
        }
        return {};
    }

  private:
    bool is_heading(const Field& of) {
        const Strings& row = sheet_.rows[heading_];
        const HeadingMeaning corner = heading_meaning(RecordKind::Activity, row[0]);
        if (row.size() <= kLeastChoices || corner.key == "title" || corner.key == "description") return false;
        std::set<std::string> ids;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const auto& meaning = meanings_.of(of.choices, row[i]);
            if (!meaning || !meaning->whole || !ids.insert(meaning->id).second) return false;
        }
        return ids.size() >= kLeastChoices;
    }

    /// Short labels down, and titles beside them, hardly one of which stands twice: what is said of an activity in each column
    /// is more alike, or shorter.
    bool has_titles() {
        std::set<std::string_view> labels, titles;
        std::size_t cells = 0, rows = 0;
        for (std::size_t i = heading_ + 1; i < sheet_.rows.size(); ++i) {
            const Strings& row = sheet_.rows[i];
            if (row.empty() || is_label_alone(row)) continue;
            if (row[0].size() > kLongestLabel || (rows++ == 0 && row[0].empty())) return false;
            if (!row[0].empty()) labels.insert(row[0]);
            for (std::size_t column = 1; column < row.size(); ++column) {
                if (is_empty_in_grid(row[column]) || cells_.is_merged({i, column})) continue;
                if (!is_title_in_grid(meanings_, row[column])) return false;
                titles.insert(row[column]);
                ++cells;
            }
        }
        const auto worded = std::count_if(titles.begin(), titles.end(),
                                          [](std::string_view title) { return title.find(' ') != std::string_view::npos; });
        return labels.size() > 1 && cells >= kLeastTitles && titles.size() * 10 >= cells * 9 &&
               worded * 4 >= static_cast<std::ptrdiff_t>(titles.size()) * 3;
    }

    MadeRows made(std::string_view key) {
        MadeRows result = begun_rows(sheet_);
        result.sheet.rows.clear();
        result.numbers.clear();
        for (std::size_t i = 0; i < heading_; ++i) add({beginning(sheet_.rows[i])}, i, result);
        const std::string& corner = sheet_.rows[heading_][0];
        result.heading = heading_;
        add({corner, std::string(tr("Title")), std::string(tr("Heading of the column")),
             std::string(tr("Other columns it stands in")), std::string(tr("Address behind several titles"))},
            heading_, result);
        result.keys = {"", "title", std::string(key), "notes", ""};
        std::size_t label = heading_ + 1;
        for (std::size_t i = heading_ + 1; i < sheet_.rows.size(); ++i) {
            const Strings& row = sheet_.rows[i];
            if (row.empty() || is_label_alone(row)) {
                add({beginning(row)}, i, result);
                continue;
            }
            if (!row[0].empty()) label = i;
            for (std::size_t column = 1; column < row.size(); ++column)
                if (!is_empty_in_grid(row[column]) && !cells_.is_merged({i, column})) add_cell({i, column}, label, result);
        }
        drop_unused_column(kAddress, result);
        return result;
    }

    static void add(Strings cells, std::size_t row, MadeRows& result) {
        result.sheet.rows.push_back(cells.size() == 1 && cells[0].empty() ? Strings() : std::move(cells));
        result.numbers.push_back(row + 1);
    }

    void add_cell(const At& at, std::size_t label, MadeRows& result) {
        const std::size_t row = at.first, column = at.second;
        const Strings& headings = sheet_.rows[heading_];
        Strings made(kColumns);
        made[kLabel] = sheet_.rows[label][0];
        made[kChoice] = headings[column];
        for (std::size_t more = column + 1; cells_.is_merged({row, more}); ++more)
            made[kOthers] += (made[kOthers].empty() ? "" : "; ") + headings[more];
        cells_.add_titles(at, label, heading_, std::move(made), {kTitle, kLabel, kChoice, kAddress}, result);
    }

    const Sheet& sheet_;
    const GridCells cells_;
    const AreaList no_areas_;
    Meanings meanings_;
    std::size_t heading_ = 0;
};

}  // namespace

std::optional<MadeRows> rows_of_choice_grid(const Sheet& sheet, const Framework& framework) {
    return ChoiceGrid(sheet, framework).read();
}

}  // namespace waymark
