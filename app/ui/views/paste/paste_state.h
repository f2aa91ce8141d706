#pragma once
// What is being pasted. Part of ViewState; kept while its dialog is closed, so that Escape loses nothing.

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/import/counts_import.h"
#include "model/import/rows_import.h"

namespace waymark {

/// What the plan comes to; worked out anew once something in it is changed.
struct PastePreview {
    std::vector<MadeRecord> records;
    std::vector<std::shared_ptr<ProgressNote>> notes;
    std::vector<bool> there;  ///< Which of the records are in the document already
    std::size_t there_count = 0;
    Problems problems;
    /// The first rows as they will be: what each field is called, and its words in each row.
    struct Line {
        std::string label;
        std::vector<std::string> values;
    };
    std::vector<Line> lines;
    std::vector<std::string> rows;  ///< "Row 2": over the columns of `lines`
    std::size_t taken = 0;          ///< Columns that are not left out
    std::string left_out;           ///< The names of the others
};

/// What the person said that words mean, by word_key(); holds for what is pasted later, too.
using PastedWords = std::map<std::string, std::string, std::less<>>;

struct PasteState {
    RecordKind kind = RecordKind::Activity;
    bool of_another = false;         ///< They were pasted while another document was open,
    std::string pasted_in;           ///< which was called this; empty: it had no name
    bool none_known = false;         ///< None of several tables has a heading that names such records
    std::string text;                ///< In the box for rows
    std::vector<Sheet> sheets;       ///< The tables of what was pasted; first, those with the same headings as one
    std::size_t together = 0;        ///< Of how many tables the first is made; 0: no two are alike
    std::size_t sheet = 0;           ///< Which of them is shown
    std::optional<ImportPlan> plan;  ///< None: rows are asked for, or it is yet to be made
    bool to_read = false;            ///< Many rows: the plan is made in a frame of its own, and so is what it comes to
    double read_at_ms = 0;           ///< When that was last gone on with
    std::optional<PastePreview> preview;
    std::vector<UnknownWord> asked;  ///< Words that were not understood, what they mean being asked
    bool leave_out_there = false;    ///< Records that are there already are not added
    CountDefaults counts;            ///< What holds for rows of counts that do not say it
    std::string found_year;          ///< The year among those that was found over the table, and not typed

    /// Plans the sheet that is shown; its headings are in `heading_row`, or looked for.
    void read(const ImportContext& context, const PastedWords& words, std::optional<std::size_t> heading_row = {});
    /// Takes new tables and shows the one with the most that can be told: of those with a heading that names such records, else of
    /// those with any that is known, else of all.
    void take(std::vector<Sheet> pasted, const ImportContext& context, const PastedWords& words);
    /// Another document takes the place of the one that is called this: what waits is asked for again, from the first step.
    void wait_for_another(std::string_view name);
    /// Back to an empty box.
    void forget();
};

}  // namespace waymark
