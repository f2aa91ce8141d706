#include "present/report/workbook.h"

#include <algorithm>

#include "model/analysis/gap_analysis.h"
#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/base/utf8.h"
#include "present/report/report_builder.h"
#include "present/words/document_words.h"
#include "present/words/field_words.h"
#include "present/words/naming.h"

namespace waymark {
namespace {

// A longer list cannot be picked from in a cell: places are typed.
constexpr std::size_t kMostChoices = 80;
constexpr std::size_t kRowsToFill = 500;

/// The words of a list of choices, in its order; none where there are too many.
Strings words_in(const Naming& naming, ChoiceList list) {
    Strings words;
    if (list.source == ChoiceSource::Areas) return words;
    choices_in(naming).for_each(list, [&](const std::string&, const std::string& title, std::string_view) {
        if (!title.empty() && !contains(words, title)) words.push_back(title);
    });
    if (words.size() > kMostChoices) words.clear();
    return words;
}

/// Cuts `text` to what a cell holds, and says that it did.
bool cut(std::string& text) {
    const std::string mark = fill(" {}", {tr("(cut here: a cell holds no more)")});
    if (utf16_units_in(text) <= kMostInCell) return false;
    std::size_t fits = 0;
    for (std::size_t at = 0, units = 0; at < text.size() && units + mark.size() <= kMostInCell;) {
        fits = at;
        units += next_code(text, at) > 0xFFFF ? 2 : 1;
    }
    text.resize(fits);
    text += mark;
    return true;
}

class WorkbookMaker {
  public:
    WorkbookMaker(Workbook& book, const Naming& naming) : book_(book), naming_(naming) {}

    /// Adds a sheet for a table of records.
    void add(DataTable table, std::size_t rows_to_fill) {
        put_ids_last(table);
        for (auto& row : table.rows)
            for (Value& value : row) cut_value(value);
        WorkbookSheet sheet{std::move(table), {}, rows_to_fill};
        for (const DataColumn& column : sheet.table.columns) sheet.choices.push_back(choices_of(column));
        book_.sheets.push_back(std::move(sheet));
    }

    void add(RecordKind kind) { add(data_table(naming_, kind, Cells::Words), kRowsToFill); }

    [[nodiscard]] std::size_t cut_texts() const { return cut_; }

  private:
    void cut_value(Value& value) {
        if (auto* list = std::get_if<Strings>(&value)) {
            std::string joined = cell_text(value, Cells::Words);
            if (joined.size() <= kMostInCell) return;
            *list = {std::move(joined)};
            if (cut(list->front())) ++cut_;
        } else if (auto* text = std::get_if<std::string>(&value)) {
            if (text->size() > kMostInCell && cut(*text)) ++cut_;
        }
    }

    Strings choices_of(const DataColumn& column) {
        if (column.kind == FieldKind::Flag) return {std::string(tr("Yes")), std::string(tr("No"))};
        if (column.choices.empty()) return {};
        Strings words = words_in(naming_, column.choices);
        if (words.empty()) return {};
        const auto known = [&](const auto& list) { return list.second == words; };
        if (std::none_of(book_.lists.begin(), book_.lists.end(), known)) book_.lists.emplace_back(column.label, words);
        return column.kind == FieldKind::Choice ? words : Strings();
    }

    Workbook& book_;
    const Naming naming_;
    std::size_t cut_ = 0;
};

/// A sheet of names and what they are.
struct AboutRows {
    DataTable table;

    explicit AboutRows() : table{"about", std::string(tr("About")), {}, {}} {
        table.columns = {{"what", std::string(tr("About")), FieldKind::Text},
                         {"text", std::string(tr("What it says")), FieldKind::LongText}};
    }
    void add(std::string_view what, std::string_view text) { table.rows.push_back({std::string(what), std::string(text)}); }
    void made_with(const Framework& framework) {
        add(tr("Made with"), fill(tr("Waymark {} from the framework pack “{}”, version {}."),
                                  {WAYMARK_VERSION, framework.title, framework.version}));
    }
};

DataTable about(const Naming& naming, const Workbook& book, const std::vector<Removed>& removed, bool is_public,
                const Problems& problems, std::size_t cut_texts) {
    AboutRows to;
    to.add(tr("Document"), book.title);
    to.add(tr("Date"), book.date);
    for (const std::string& line : book.margin) to.add(tr("Handling"), line);
    const Partnership& partnership = *naming.document.partnership;
    for (const Field& field : fields(RecordKind::Partnership))
        if (!is_empty(partnership, field))
            to.add(words_of(RecordKind::Partnership, field.key).label, value_words(naming, partnership, field));
    if (is_public)
        for (const std::string& line : removed_for_readers(removed)) to.add(tr("Left out"), line);
    if (cut_texts > 0)
        to.add(tr("Cut"),
               fill(tr_n(static_cast<long>(cut_texts),
                         "{} text is longer than the 32,767 letters that a cell holds. It is cut, and says so at its end.",
                         "{} texts are longer than the 32,767 letters that a cell holds. They are cut, and say so at their end."),
                    {cut_texts}));
    for (const Problem& problem : problems) to.add(tr("May be wrong"), problem.message);
    to.made_with(naming.framework);
    if (!naming.framework.notice.empty()) to.add(tr("Notice"), naming.framework.notice);
    return to.table;
}

}  // namespace

void put_ids_last(DataTable& table) {
    if (table.columns.empty() || table.columns[0].key != "id") return;
    std::rotate(table.columns.begin(), table.columns.begin() + 1, table.columns.end());
    for (auto& row : table.rows) std::rotate(row.begin(), row.begin() + 1, row.end());
}

Workbook make_workbook(const Naming& naming, const ReportOptions& options) {
    PublicVersion version;
    if (options.is_public) version = make_public(naming.framework, naming.document, options.in_public);
    const Document& document = options.is_public ? version.document : naming.document;
    const Naming allowed{naming.framework, naming.areas, document};
    const Partnership& partnership = *document.partnership;
    Workbook book;
    book.title = record_title(allowed, RecordKind::Partnership, partnership);
    book.language = language_of(naming.framework);
    book.date = fill(tr("As of {}"), {to_words(options.date)});
    book.margin = report_margin(partnership, options.is_public);
    std::vector<Gap> gaps;
    if (!options.is_public) {
        GapOptions gap_options;
        gap_options.areas = &naming.areas;
        gaps = find_gaps(naming.framework, document, options.date, gap_options);
    }
    WorkbookMaker make(book, allowed);
    make.add(RecordKind::Activity);
    make.add(RecordKind::Reflection);
    make.add(gaps_table(allowed, gaps, Cells::Words), 0);
    make.add(RecordKind::Action);
    make.add(RecordKind::LocalCount);
    for (const RecordType& type : record_types()) {
        const bool is_there = type.kind == RecordKind::Activity || type.kind == RecordKind::Reflection ||
                              type.kind == RecordKind::GapDecision || type.kind == RecordKind::Action ||
                              type.kind == RecordKind::LocalCount;
        if (!is_there && !type.list_in(document).empty()) make.add(type.kind);
    }
    make.add(about(allowed, book, version.removed, options.is_public, problems_to_tell(allowed, options, options.is_public),
                   make.cut_texts()),
             0);
    return book;
}

Workbook make_template(const Framework& framework, const AreaList& areas) {
    const Document none;
    Workbook book;
    book.title = tr("Activities to fill in");
    book.language = language_of(framework);
    DataTable table = data_table({framework, areas, none}, RecordKind::Activity, Cells::Words);
    table.columns.erase(table.columns.begin());
    WorkbookMaker make(book, {framework, areas, none});
    make.add(std::move(table), kRowsToFill);
    AboutRows to;
    to.add(tr("How to fill it in"), tr("One row for each activity, on the sheet “Activities”. Only the title is needed."));
    to.add(tr("Choices"),
           tr("Some cells have a list to pick from. The sheet “Lists” has the words for all of them; where a cell can "
              "hold several, put a semicolon between them. Other words can be typed: Waymark asks what they mean."));
    to.add(tr("Days"), tr("Like 21/11/2026 or 21 November 2026."));
    to.add(tr("Headings"), tr("Leave the first row as it is, or take columns away. Waymark knows them by their headings."));
    to.add(tr("Back to Waymark"), tr("Mark all cells of the sheet “Activities”, copy them, and in Waymark choose Activities, "
                                     "then “Paste rows”. You see what was understood before anything is added."));
    to.add(tr("What does not belong in it"), tr("No names of people, and nothing about cases."));
    to.made_with(framework);
    make.add(std::move(to.table), 0);
    return book;
}

}  // namespace waymark
