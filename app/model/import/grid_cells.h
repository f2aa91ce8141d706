#pragma once
// What grids of either kind share: where their headings may stand, and the titles in their cells as rows.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/import/made_rows.h"

namespace waymark {

/// Row and column, counted from 0.
using At = std::pair<std::size_t, std::size_t>;

/// How many rows that are not empty may hold the headings of a grid.
inline constexpr std::size_t kRowsWithGridHeadings = 20;

/// Words alone in the first cell of a row.
[[nodiscard]] bool is_label_alone(const Strings& row);

/// What is marked in the cells of a grid, and the rows that its cells become.
class GridCells {
  public:
    explicit GridCells(const Sheet& sheet);

    /// True for a cell that is part of the one before it.
    [[nodiscard]] bool is_merged(const At& at) const { return merged_.contains(at); }

    /// The columns of the rows that are made: of the title, of what stands before the row of a cell and over its column, and of an
    /// address that is nobody's.
    struct Columns {
        std::size_t title, label, heading, address;
    };
    /// A row like `cells` for each title in the cell `at`, whose row is labelled in that of `label`, below the headings in
    /// `heading`. What is struck out stays so. The address behind a cell is that of its title; of several nobody can say whose it
    /// is: it stands beside each, and is taken for nothing.
    void add_titles(const At& at, std::size_t label, std::size_t heading, Strings cells, const Columns& to,
                    MadeRows& result) const;

  private:
    const Sheet& sheet_;
    std::set<At> merged_, struck_;
    std::map<At, std::string> links_;
};

/// Takes a column away that has nothing below the headings.
void drop_unused_column(std::size_t column, MadeRows& result);

}  // namespace waymark
