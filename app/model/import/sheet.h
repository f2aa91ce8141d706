#pragma once
// A table as it was copied or read, before anybody says what its columns mean; and the text of its cells.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/record.h"

namespace waymark {

/// The address behind the words of a cell; row and column count from 0.
struct CellLink {
    std::size_t row = 0, column = 0;
    std::string address;
};

/// What a sheet is of.
enum class SheetOf : std::uint8_t {
    Table,
    Text,    ///< A text that had words outside its tables, which are sheets of their own
    Lines,   ///< A text whose commas or the like may part cells, each line whole
    Parted,  ///< A text of sentences, its lines parted where their commas or the like agree
};

/// Counted from 0.
struct CellAt {
    std::size_t row = 0, column = 0;
};

/// Words of a cell that stand in no row.
struct CellText {
    std::size_t row = 0, column = 0;
    std::string text;
};

struct Sheet {
    std::vector<Strings> rows;  ///< rows[0] is row 1 of the spreadsheet; an empty one keeps its place
    std::vector<CellLink> links;
    std::size_t hidden_rows = 0;   ///< Rows that the spreadsheet hid; they stand in `rows` with nothing in them
    std::vector<CellText> hidden;  ///< What stood in those, row by row: it may hold for the rows below, too, as in a merged cell
    std::size_t hidden_columns = 0;  ///< Columns that it hid and that held words; they are not in `rows`
    /// Cells with words that are struck out or deleted, and that are not in `rows`: others stand beside them.
    std::size_t struck_out = 0;
    /// Cells of which all is struck out. The words stand in `rows`, for headings and names to be known by, and say nothing
    /// else.
    std::vector<CellAt> struck;
    std::size_t comments = 0;    ///< On cells; what they say is not in `rows`
    std::size_t coloured = 0;    ///< Cells that say something by their colour alone: nothing of it is in `rows`
    bool cut = false;            ///< It had words beyond the column kMostColumns, which are not in `rows`
    std::vector<CellAt> merged;  ///< Cells that say again what stands to their left, since both are one cell there
    SheetOf of = SheetOf::Table;
};

/// A stray word far to the right must not make every row that wide.
inline constexpr std::size_t kMostColumns = 256;

/// Tables under the same headings (their first rows of more than a title say the same), as one that goes on where each
/// ends: a list that was parted by pages or places. Titles over the headings become a last column. Of several groups of
/// such tables, the one with the most; where there is none and all tables are cards of one list (cards.h), those.
/// `tables`: how many those are; 0 where no two are alike, and the sheet is empty.
struct JoinedSheet {
    Sheet sheet;
    std::size_t tables = 0;
};
[[nodiscard]] JoinedSheet joined_tables(std::span<const Sheet> sheets);

/// The text of a cell without what nobody sees: trimmed, hard spaces as plain ones, soft hyphens, marks of
/// byte order and of zero width away. Line ends stay, as "\n".
[[nodiscard]] std::string clean_cell(std::string_view text);

/// The words of a text for comparing, each parted by one space: folded (fold.h), "&" as "and", apostrophes
/// and invisible characters away, every other sign a space.
[[nodiscard]] std::string plain_words(std::string_view text);

}  // namespace waymark
