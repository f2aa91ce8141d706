#pragma once
// Of the columns of a pasted table, which fills which field where several are about the same.

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "model/framework/areas.h"
#include "model/import/headings.h"
#include "model/import/meanings.h"
#include "model/import/rows_import.h"

namespace waymark {

class FieldColumns {
  public:
    /// All of these outlive it. `plan` has its columns with their headings and keys by the time of choose(), `sheet` its rows.
    FieldColumns(ImportPlan& plan, const Sheet& sheet, const Framework& framework);

    /// How surely the heading of a column names its field, and whether it is what our own screens call it.
    void add(std::size_t column, HeadingSure sure, bool is_label);

    /// Takes the key from each column that gives way to another, or gives it another key: two fill one field only where it can
    /// hold both, and one that is known by a few of its words gives way. Below the row `heading` of the sheet stands what counts.
    void choose(std::size_t heading);

    // When the plan has its rows.

    /// Where a day was not changed, the one before it holds.
    void fill_from_older();
    /// Of two columns that say what may be published, one may say no: then that is what counts, or both where it is neither.
    void doubt_publishing();

  private:
    struct Column {
        HeadingSure sure = HeadingSure::No;
        bool is_label = false;
        bool has_words = false;  ///< Anything stands below its heading
        std::size_t days = 0;    ///< How many days do, up to a few
    };

    void look_below(std::size_t heading);
    [[nodiscard]] int compare(std::size_t one, std::size_t other, const Field* known);
    [[nodiscard]] std::size_t choices_in(std::size_t column, const Field& known);
    [[nodiscard]] bool has_word(std::size_t column, std::string_view word) const;
    [[nodiscard]] bool is_over_names(std::size_t column) const;
    void give_way(std::size_t column);

    ImportPlan& plan_;
    const Sheet& sheet_;
    AreaList no_areas_;
    Meanings meanings_;
    std::vector<Column> columns_;
    std::map<std::size_t, std::size_t> choices_;  ///< By column, in how many of its first rows the field's own words stand
    std::vector<std::pair<std::size_t, std::size_t>> doubts_;  ///< A column that says what may be published, and another one
    std::vector<std::pair<std::size_t, std::size_t>> older_;   ///< A column that tells what was changed, and the one before it
};

}  // namespace waymark
