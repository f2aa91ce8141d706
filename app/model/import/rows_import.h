#pragma once
// Rows pasted from a spreadsheet become records: first a plan that says what each column was taken for, which
// the person can change, then the records. Splitting text into cells is io/import's.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/problem_list.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "model/import/day_order.h"
#include "model/import/headings.h"
#include "model/import/sheet.h"

namespace waymark {

/// How it is known what a column is.
enum class ColumnKnown : std::uint8_t {
    Name,     ///< By its heading, or a person said so
    Words,    ///< Some words of its heading speak for it
    Content,  ///< What stands in it does
    Kept,     ///< It is none of the fields: what stands in it is kept among remarks, with its heading before it
};

struct ImportColumn {
    std::string heading;  ///< As pasted; empty when the rows have no heading line
    std::string key;      ///< Field::key it was taken for; empty: left out
    std::string example;  ///< The first value in it that is not empty
    /// Cells with nothing in them below one that has something, where they may have been one cell with it; 0 where
    /// nothing speaks for that.
    std::size_t merged = 0;
    bool fill_down = false;  ///< Those cells say what stands above them
    ColumnKnown known = ColumnKnown::Name;
    bool people = false;   ///< Left out since it holds names of people
    bool to_come = false;  ///< Left out since its days are still to come, where the field is for what has been
    DayOrder days = DayOrder::DayFirst;
    std::string filled_from = {};  ///< Heading of an older column for the field, which stands in where this one is empty
    std::string summed_from = {};  ///< Counts: the headings below its own whose counts it adds up
    std::string parted_in = {};    ///< Counts: left out, since these headings below its own are not all there is
};

/// A column of actions that becomes a progress note of each.
inline constexpr std::string_view kProgressColumn = "progress";

/// True for a column that fills no field: it is kept among remarks, with its heading.
[[nodiscard]] inline bool is_kept(const ImportColumn& column) {
    return column.known == ColumnKnown::Kept && (column.key == "notes" || column.key == kProgressColumn);
}

/// A row that is not taken for a record.
struct LeftOutRow {
    enum class Why : std::uint8_t { AboveHeadings, Headings, Total, Remark, Section, OtherTable, Struck };
    std::size_t number = 0;  ///< As in the spreadsheet
    Why why = Why::AboveHeadings;
    std::string text;  ///< The first words in it
};

/// A row that may hold the headings.
struct HeadingRow {
    std::size_t number = 0;  ///< As in the spreadsheet
    std::string text;        ///< Its first cells
};

struct ImportPlan {
    RecordKind kind = RecordKind::Activity;
    std::vector<ImportColumn> columns;
    std::vector<Strings> rows;         ///< Those that become records; each as long as columns
    std::vector<std::size_t> numbers;  ///< Of each row, as in the spreadsheet
    /// Where a column is filled down, what holds from a row on that says nothing there: what stood in a row above it that is
    /// left out, or nothing where that was struck out. In the order of the rows.
    std::vector<CellText> carried;
    bool has_heading = false;
    std::size_t heading_row = 0;  ///< Its number; 0: there is none
    std::vector<HeadingRow> heading_rows;
    std::vector<LeftOutRow> left_out;
    std::size_t hidden_rows = 0, hidden_columns = 0, struck_out = 0, coloured = 0, comments = 0;
    bool cut = false;           ///< Sheet::cut
    bool turned = false;        ///< Fields stood one below the other: the rows here are the columns of the sheet
    bool side_by_side = false;  ///< The same headings stood twice, one beside the other: the rows of all of them are here
    bool risks = false;         ///< A register of risks: what it says of status, rating and evidence is left out
    bool grid = false;          ///< Stages stood across and levels down, or turned: each title in a cell is a row here
    bool blocks = false;        ///< Each record was a block of lines
    bool cards = false;         ///< Each record was a card: the names of its fields beside what they say
    bool choice_grid = false;   ///< Choices of one list stood across: each title in a cell is a row here
    /// What a person said: that a text means, by word_key(): the id, or nothing to keep it as it is; and what a column
    /// is taken for, by column_word().
    std::map<std::string, std::string, std::less<>> words;
};

/// Takes a column for a field; "": leaves it out. Another column gives way where the field is filled from one only.
void take_column(ImportPlan& plan, std::size_t column, std::string_view key);

/// The key of `ImportPlan::words` for what a column of this heading was taken for.
[[nodiscard]] std::string column_word(RecordKind kind, std::string_view heading);
/// Takes the columns as `ImportPlan::words` says.
void take_remembered_columns(ImportPlan& plan);

/// The key of `ImportPlan::words` for a text in a column that was taken for this field.
[[nodiscard]] std::string word_key(std::string_view field, std::string_view text);

/// Marks the columns whose empty cells may have been merged with the one above: plain text keeps a merged cell's words
/// in its first row only. It begins with words, and no two texts that follow one another are equal, as they would
/// be if empty meant that nothing is said. Those on the left of the record's name, which groups of rows have in common,
/// are filled down.
void mark_merged_cells(ImportPlan& plan);

/// Says which rows are left out, and why.
void tell_left_out_rows(const ImportPlan& plan, ProblemList& problems);

/// Says of the whole plan what nobody may miss: what the spreadsheet hides, strikes out or says by colour alone, columns
/// of people's names that are left out, what a column was taken for without its heading saying so, and each that is
/// filled down, in how many rows.
void tell_of_columns(const ImportPlan& plan, ProblemList& problems);

/// Reads the rows of a plan one after the other, with what is filled down in its place.
class PlanRows {
  public:
    explicit PlanRows(const ImportPlan& plan) : plan_(plan) {}
    /// The next row's cells, as long as the plan's columns; null after the last.
    const Strings* next();

  private:
    const ImportPlan& plan_;
    std::size_t row_ = 0;
    std::size_t carried_ = 0;  ///< How many of what is carried were passed
    Strings cells_;
};

/// What a heading means for the kind that is imported.
struct HeadingGuess {
    std::string key;
    HeadingSure sure = HeadingSure::No;
    bool is_label = false;  ///< HeadingMeaning::is_label
};
using HeadingReader = HeadingGuess (*)(RecordKind kind, const std::string& heading, const Framework& framework);

/// What the plans of all kinds of record share. The headings are looked for in the first rows, or are in the
/// row that the person named (its number; 0: in none); a group row above them and a second line of headings
/// below count. Rows that repeat them, totals and remarks at the end are left out, and a row with one text
/// over all its cells becomes a column of its own for the rows below it. The addresses behind a column's
/// words become a column. Two columns are taken for one field where it can hold both.
[[nodiscard]] ImportPlan plan_columns(Sheet sheet, RecordKind kind, const Framework& framework, HeadingReader read,
                                      std::optional<std::size_t> heading_row = {});

/// What is known beside the rows.
struct ImportContext {
    const Framework& framework;
    const AreaList& areas;
    const Document* document = nullptr;  ///< Its members and own factors are known by name
    std::string today = {};              ///< ISO day of progress notes
};

/// A plan for activities, members or actions. What the headings do not tell is told by the words in a column,
/// where nearly all belong to one vocabulary. Some column is the title of the record where any can be.
[[nodiscard]] ImportPlan plan_import(Sheet sheet, const ImportContext& context, RecordKind kind = RecordKind::Activity,
                                     std::optional<std::size_t> heading_row = {});

/// The field that names a record of this kind: "title", "organisation", "what".
[[nodiscard]] std::string_view naming_field(RecordKind kind);

/// True where one field can be filled from several columns.
[[nodiscard]] bool holds_several(const Field& field);

/// A text that is none of the choices of its field.
struct UnknownWord {
    std::string key;     ///< Field::key
    std::string word;    ///< word_key() of the two
    std::string text;    ///< As pasted, the first time
    ChoiceList choices;  ///< Field::choices
    std::size_t rows = 0;
    Strings near = {};  ///< Codes of areas with a word of it in their names, at most a dozen: to be offered first
};

struct ImportResult {
    std::vector<MadeRecord> records;                   ///< Of the plan's kind
    std::vector<std::shared_ptr<ProgressNote>> notes;  ///< Of actions
    Problems problems;  ///< `where` is "row 3", as in the spreadsheet; what is left out or changed is told
    std::vector<UnknownWord> unknown;
};

/// Makes the records. Words of a vocabulary are matched as in meanings.h; a text that says more is kept whole in the private
/// notes, and told; where the kind has none it stays in its field as one not understood. Several values of a list are parted by
/// ";" or line ends, by commas and " / " where most parts are known. Dates are read as people write them, and
/// as the numbers that spreadsheets keep. What a second column gives for one field is added to the first,
/// where the field can hold both. A value not understood is kept as typed and told. A row with no name is
/// called "Untitled activity" or the like. Problems are capped as in ProblemList.
[[nodiscard]] ImportResult import_rows(const ImportPlan& plan, const ImportContext& context,
                                       const std::function<std::string()>& new_id);

/// Which of the records are there already: one of the document, or an earlier one of `records`, says the
/// same. One entry a record.
[[nodiscard]] std::vector<bool> already_there(std::span<const MadeRecord> records, RecordKind kind, const Document& document);

}  // namespace waymark
