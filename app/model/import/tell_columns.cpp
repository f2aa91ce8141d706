// What is said of a plan as a whole, whatever its rows become.

#include <initializer_list>

#include "model/import/row_kinds.h"
#include "model/import/rows_import.h"

namespace waymark {
namespace {

/// Nothing about none; `about` goes into the second hole.
void tell_number(ProblemList& problems, const char* code, std::size_t count, CountedText text, std::string_view about = {}) {
    if (count == 0) return;
    problems.add(code, [&] {
        return Problem{Problem::Severity::Warning, code, {}, fill(tr_n(static_cast<long>(count), text), {count, about})};
    });
}

/// With a day of the column that could be read either way, where there is one.
void tell_of_months_first(const ImportPlan& plan, const ImportColumn& column, const std::string& name, ProblemList& problems) {
    const auto at = static_cast<std::size_t>(&column - plan.columns.data());
    const bool here = day_order(plan.rows, at) == DayOrder::MonthFirst;
    for (const Strings& row : plan.rows) {
        const auto day = day_in_cell(row[at], DayOrder::MonthFirst), otherwise = day_in_cell(row[at], DayOrder::DayFirst);
        if (!day || !otherwise || *day == *otherwise) continue;
        return problems.warn(
            "month-first", {},
            here ? tr_later("Some days in “{}” have the month first, so all of them are read that way: “{}” as {}. Please "
                            "check them.")
                 : tr_later("Days elsewhere in this table have the month first, so those in “{}” are read that way too: "
                            "“{}” as {}. Please check them."),
            {name, row[at], to_words(*day)});
    }
    problems.warn("month-first", {},
                  here ? tr_later("Some days in “{}” have the month first, so all of them are read that way.")
                       : tr_later("Days elsewhere in this table have the month first, so those in “{}” are read that way too."),
                  {name});
}

void tell_of_column(const ImportPlan& plan, const ImportColumn& column, const std::string& name, ProblemList& problems) {
    if (column.people && column.key.empty() && !column.example.empty())
        problems.warn("people", {},
                      "“{}” is left out, since names of people belong in no document of Waymark. If it holds "
                      "organisations, say above what it is taken for.",
                      {name});
    if (column.to_come)
        problems.warn("to-come", {},
                      "“{}” is left out: most of its days are still to come, and the field is for what has been done.", {name});
    if (!column.parted_in.empty())
        problems.warn("in-parts", {}, "“{}” is left out, since the parts below it are not all of it: {}.",
                      {name, column.parted_in});
    if (column.heading.empty() && plan.has_heading && column.key.empty() && !column.example.empty()) {
        const auto at = static_cast<std::size_t>(&column - plan.columns.data());
        const auto row =
            std::find_if(plan.rows.begin(), plan.rows.end(), [&](const Strings& cells) { return !cells[at].empty(); });
        problems.warn("no-heading", {},
                      "“{}” has no heading, so what stands in it is left out: row {} says “{}” there. A comma inside a cell "
                      "may have parted it.",
                      {name, plan.numbers[static_cast<std::size_t>(row - plan.rows.begin())], column.example});
    }
    if (column.key.empty()) return;
    if (!column.summed_from.empty())
        problems.warn("summed", {}, "“{}” has no count of all, so its parts are added up: {}.", {name, column.summed_from});
    const Field* known = field(plan.kind, column.key);
    if (column.days == DayOrder::MonthFirst && known && known->kind == FieldKind::Date)
        tell_of_months_first(plan, column, name, problems);
    if (!column.filled_from.empty())
        problems.warn("older-column", {}, "Where “{}” is empty, “{}” stands in for it.", {name, column.filled_from});
    if (column.known == ColumnKnown::Words)
        problems.warn("guessed-column", {},
                      "What “{}” is for was guessed from some words of it. Look above at what it is taken for.", {name});
    if (column.known == ColumnKnown::Content)
        problems.warn("guessed-column", {},
                      "What “{}” is for was guessed from what stands in the column. Look above at what it is taken for.", {name});
    if (column.known == ColumnKnown::Kept)
        problems.warn(
            "kept-column", {},
            plan.kind == RecordKind::Action
                ? tr_later("“{}” is none of the fields. What stands in it is kept in the progress note, with its heading. A "
                           "public version shows progress notes where it shows actions.")
                : tr_later("“{}” is none of the fields. What stands in it is kept in the private notes, with its heading."),
            {name});
    if (!column.fill_down) return;
    tell_number(problems, "filled-down", column.merged,
                tr_n_later("“{2}” is empty in {} row, which takes what stands above it, as in a merged cell.",
                           "“{2}” is empty in {} rows, which take what stands above them, as in merged cells."),
                name);
}

}  // namespace

void tell_left_out_rows(const ImportPlan& plan, ProblemList& problems) {
    for (const LeftOutRow& row : plan.left_out) {
        const char* message = tr_later("“{}” stands above the headings and is left out.");
        if (row.why == LeftOutRow::Why::Headings) message = tr_later("This row repeats the headings and is left out: “{}”.");
        if (row.why == LeftOutRow::Why::Total) message = tr_later("This row holds totals and is left out: “{}”.");
        if (row.why == LeftOutRow::Why::Section)
            message = tr_later("“{}” is taken for a heading of the rows below it, and is no row of its own.");
        if (row.why == LeftOutRow::Why::OtherTable)
            message = tr_later("“{}” begins another table or belongs to it, and is left out: paste it by itself.");
        if (row.why == LeftOutRow::Why::Struck) message = tr_later("“{}” is struck out, so its row is left out.");
        if (row.why == LeftOutRow::Why::Remark) message = tr_later("“{}” stands below the table and is left out.");
        problems.warn("row-left-out", fill(tr("row {}"), {row.number}), message, {row.text});
    }
}

void tell_of_columns(const ImportPlan& plan, ProblemList& problems) {
    if (plan.turned)
        problems.warn(
            "turned", {},
            "The names of the fields stand one below the other, so the table was turned: each of its columns is a row here.");
    if (plan.side_by_side)
        problems.warn("side-by-side", {},
                      "The same headings stand twice, one table beside the other. The rows of all of them are taken.");
    if (plan.choice_grid)
        problems.warn(
            "choice-grid", {},
            "This was read as a grid: each title in a cell is an activity, of what stands over its column. If that is wrong, "
            "say above which row holds the headings.");
    if (plan.grid)
        problems.warn("grid", {},
                      "This was read as a grid, with levels and stages as headings: each title in a cell is an activity of the "
                      "level and the "
                      "stage it stands at. If that is wrong, say above which row holds the headings.");
    if (plan.blocks)
        problems.warn(
            "blocks", {},
            "Lines that stand together were read as one row, since they say what they are, as in “Status: Running”. Please check "
            "where each row begins.");
    if (plan.cards)
        problems.warn("cards", {},
                      "The names of the fields stand beside what they say, one record below the other, so each record was read "
                      "as one row. "
                      "Please check where each begins.");
    if (plan.risks)
        problems.warn("risks", {},
                      "This looks like a register of risks. What it says of status, rating and evidence is said of the risks, so "
                      "it is left out.");
    if (plan.cut) problems.warn("columns-cut", {}, "Columns beyond the {}th are left out.", {kMostColumns});
    if (!plan.has_heading && !plan.heading_rows.empty() && plan.columns.size() > 1 && !plan.rows.empty())
        problems.warn(
            "no-headings", {},
            "No line of headings was found, so “{}” is taken for a row like the others. If it holds the headings, say so above.",
            {beginning(plan.rows[0])});
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const std::string& heading = plan.columns[i].heading;
        tell_of_column(plan, plan.columns[i], heading.empty() ? fill(tr("column {}"), {i + 1}) : heading, problems);
    }
    tell_number(problems, "hidden-rows", plan.hidden_rows,
                tr_n_later("{} row that the spreadsheet hides is left out.", "{} rows that the spreadsheet hides are left out."));
    tell_number(
        problems, "hidden-columns", plan.hidden_columns,
        tr_n_later("{} column that the spreadsheet hides is left out.", "{} columns that the spreadsheet hides are left out."));
    tell_number(problems, "struck-out", plan.struck_out,
                tr_n_later("What is struck out or deleted in {} cell is left out.",
                           "What is struck out or deleted in {} cells is left out."));
    tell_number(problems, "comments", plan.comments,
                tr_n_later("{} comment on a cell is left out.", "{} comments on cells are left out."));
    tell_number(
        problems, "colours", plan.coloured,
        tr_n_later(
            "{} cell has a colour and no words. Colours are not read: write “Green”, “Amber” or “Red” in it and copy again.",
            "{} cells have a colour and no words. Colours are not read: write “Green”, “Amber” or “Red” in them and copy "
            "again."));
}

}  // namespace waymark
