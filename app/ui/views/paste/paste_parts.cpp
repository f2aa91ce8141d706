#include <algorithm>

#include <map>

#include "model/base/sorting.h"
#include "model/base/split.h"
#include "present/words/naming.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kFirstRows = 3;
constexpr std::size_t kMostAsked = 12;

ImportContext context_of(const View& view) {
    return {view.framework, view.areas, &view.document, to_iso(view.today)};
}

std::string_view column_name(const View& view, std::size_t i) {
    const ImportColumn& column = view.state.paste.plan->columns[i];
    return column.heading.empty() ? view.ui.fill(tr("Column {}"), i + 1) : std::string_view(column.heading);
}

/// What one of the sheets is called where several can be chosen from.
std::string_view name_of_sheet(Ui& ui, const Sheet& sheet, std::size_t number) {
    const auto rows = static_cast<long>(sheet.rows.size());
    if (sheet.of == SheetOf::Text) return ui.fill(tr_n(rows, "All of the text, {} row", "All of the text, {} rows"), rows);
    if (sheet.of == SheetOf::Lines) return tr("Each line as one cell");
    if (sheet.of == SheetOf::Parted) return tr("Lines parted into cells at their commas or other signs");
    // Asked in each frame, of tables of any size.
    std::string_view begins;
    for (const Strings& row : sheet.rows) {
        for (const std::string& cell : row)
            if (begins.empty()) begins = cell;
        if (!begins.empty()) break;
    }
    return ui.fill(tr_n(rows, "Table {2} of {1} row: {3}", "Table {2} of {1} rows: {3}"), rows, number, begins);
}

void which_table(const View& view) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    if (paste.sheets.size() < 2) return;
    FrameList<Choice> choices(ui);
    const std::size_t first = paste.together > 0 ? 1 : 0;
    if (first > 0) choices.push_back({"0", ui.fill(tr("{} tables with the same headings together"), paste.together), {}});
    std::size_t tables = 0;
    for (std::size_t i = first; i < paste.sheets.size(); ++i) {
        if (paste.sheets[i].of == SheetOf::Table) ++tables;
        choices.push_back({ui.fill("{}", i), name_of_sheet(ui, paste.sheets[i], i + 1 - first), {}});
    }
    const SheetOf last = paste.sheets.back().of;
    const std::string_view hint =
        last == SheetOf::Text && tables > 1 ? ui.fill(tr("{} tables were pasted, and words stand outside them. Only what is "
                                                         "chosen here is added, and nothing of the others."),
                                                      tables)
        : last == SheetOf::Text  ? tr("Words stand outside the table, too. What is chosen here is added, and nothing else.")
        : last != SheetOf::Table ? tr("The text can be read in two ways.")
                                 : ui.fill(tr("{} tables were pasted. What is chosen here is added."), tables);
    if (auto chosen =
            select(ui, tr("Which table"), choices, ui.fill("{}", paste.sheet), {.key = "table", .hint = hint, .width = 620})) {
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i].value == *chosen) paste.sheet = i;
        paste.read(context_of(view), view.state.settings.pasted_words);
    }
    if (paste.none_known)
        paragraph(ui,
                  ui.fill(tr("None of these tables has a heading that names its rows, such as “{}”. Look whether one of them is "
                             "meant at all."),
                          words_of(paste.kind, naming_field(paste.kind)).label),
                  Tone::Strong);
}

constexpr std::string_view kAsRead = "as read";

void which_headings(const View& view) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    FrameList<Choice> choices(ui);
    // Read otherwise than by rows, which any other choice ends.
    const bool made = paste.plan->grid || paste.plan->blocks;
    if (paste.plan->grid) choices.push_back({kAsRead, tr("As a grid, with levels and stages as headings"), {}});
    if (paste.plan->blocks) choices.push_back({kAsRead, tr("None: lines that stand together are one row"), {}});
    choices.push_back({"0", tr("None: every row is to be added"), {}});
    for (const HeadingRow& row : paste.plan->heading_rows)
        choices.push_back({ui.fill("{}", row.number), ui.fill(tr("Row {}: {}"), row.number, row.text), {}});
    if (auto chosen = select(ui, tr("Which row holds the headings"), choices,
                             made ? kAsRead : ui.fill("{}", paste.plan->heading_row), {.key = "headings", .width = 620})) {
        std::size_t number = 0;
        for (const HeadingRow& row : paste.plan->heading_rows)
            if (*chosen == ui.fill("{}", row.number)) number = row.number;
        paste.read(context_of(view), view.state.settings.pasted_words, number);
    }
}

/// Keeps what the person said for what is pasted later.
void remember(const View& view, const std::string& word, const std::string& meaning) {
    view.state.settings.pasted_words[word] = meaning;
    view.ask(SettingsChanged{});
}

void keep_first_rows(const View& view, PastePreview& preview) {
    const PasteState& paste = view.state.paste;
    const std::size_t count = std::min(preview.records.size(), kFirstRows);
    for (std::size_t i = 0; i < count; ++i) {
        // One row of counts gives several records.
        const bool by_row = paste.kind != RecordKind::LocalCount && i < paste.plan->numbers.size();
        preview.rows.push_back(by_row ? fill(tr("Row {}"), {paste.plan->numbers[i]}) : fill(tr("Count {}"), {i + 1}));
    }
    const auto add = [&](std::string_view label, std::vector<std::string> values, std::string_view nothing = "–") {
        if (std::all_of(values.begin(), values.end(), [](const std::string& value) { return value.empty(); })) return;
        for (std::string& value : values)
            if (value.empty()) value = nothing;
        preview.lines.push_back({std::string(label), std::move(values)});
    };
    const Naming naming{view.framework, view.areas, view.document};
    for (const Field& field : fields(paste.kind)) {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < count; ++i) {
            // What no row ticks is in no column.
            const bool* const flag = field.flag(*preview.records[i]);
            values.push_back(flag && !*flag ? std::string() : value_words(naming, *preview.records[i], field));
        }
        // A count that names none is of all.
        const bool counted = paste.kind == RecordKind::LocalCount;
        add(words_of(paste.kind, field.key).label, std::move(values),
            counted && field.key == "exploitation" ? tr("All types")
            : counted && field.key == "who"        ? tr("Adults and children")
                                                   : "–");
    }
    std::vector<std::string> notes(count);
    for (const std::shared_ptr<ProgressNote>& note : preview.notes)
        for (std::size_t i = 0; i < count; ++i)
            if (preview.records[i]->id == note->action) notes[i] = note->text;
    add(tr("Progress note"), std::move(notes));
}

}  // namespace

void paste_columns(const View& view) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    which_table(view);
    which_headings(view);
    FrameList<Choice> kinds(ui);
    add_column_kinds(view, kinds);
    ImportPlan& plan = *paste.plan;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ImportColumn& column = plan.columns[i];
        std::string_view example = column.example.empty() ? tr("Nothing in it") : ui.fill(tr("For example: {}"), column.example);
        if (is_kept(column))
            example = ui.fill(tr("None of the fields: kept as a remark, with its heading. {}"), example);
        else if (!column.key.empty() && column.known != ColumnKnown::Name)
            example = ui.fill(tr("A guess. {}"), example);
        if (auto chosen = select(ui, ui.fill(tr("“{}” is taken for"), column_name(view, i)), kinds, column.key,
                                 {.key = ui.fill("column {}", i), .hint = example})) {
            if (!column.heading.empty()) remember(view, column_word(plan.kind, column.heading), *chosen);
            take_column(plan, i, *chosen);
            paste.preview.reset();
        }
        if (column.merged == 0) continue;
        if (auto filled =
                check(ui,
                      ui.fill(tr_n(static_cast<long>(column.merged), "Fill {} empty cell of “{}” with what stands above it",
                                   "Fill {} empty cells of “{}” with what stands above them"),
                              column.merged, column_name(view, i)),
                      column.fill_down, {}, ui.fill("fill {}", i))) {
            column.fill_down = *filled;
            paste.preview.reset();
        }
    }
}

namespace {

/// What a word can mean. Of the areas, those with a word of it in their names first, then the document's own, then
/// all that are large: the list of every council is too long to choose from.
void add_meanings(const View& view, const UnknownWord& word, FrameList<Choice>& choices) {
    if (word.choices.source != ChoiceSource::Areas) {
        for (const Choice& choice : view.derived.choices(word.choices, false)) choices.push_back(choice);
        return;
    }
    const auto add = [&](const Choice& choice) {
        if (std::none_of(choices.begin(), choices.end(), [&](const Choice& one) { return one.value == choice.value; }))
            choices.push_back(choice);
    };
    for (const std::string& code : word.near) add({code, view.areas.name_of(code), {}});
    for (const Choice& choice : view.derived.gaps().areas()) add(choice);
    for (const Derived::AreasOf which : {Derived::AreasOf::Police, Derived::AreasOf::RegionsAndNations})
        for (const Choice& choice : view.derived.areas_of(which)) add(choice);
}

}  // namespace

void paste_words(const View& view) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    const auto is_asked = [&](const UnknownWord& word) {
        return std::any_of(paste.plan->columns.begin(), paste.plan->columns.end(),
                           [&](const ImportColumn& column) { return column.key == word.key; });
    };
    if (std::none_of(paste.asked.begin(), paste.asked.end(), is_asked)) return;
    const SemScope group(ui, Role::Group, "words", tr("Words that are none of the choices"));
    heading(ui, 3, tr("Words that are none of the choices"));
    paragraph(ui, tr("Say what they mean, for all rows at once. It is remembered for the next time."), Tone::Quiet);
    for (std::size_t i = 0; i < paste.asked.size(); ++i) {
        const UnknownWord& word = paste.asked[i];
        if (!is_asked(word)) continue;
        FrameList<Choice> choices(ui);
        choices.push_back({"", tr("Keep it as it is"), {}});
        add_meanings(view, word, choices);
        const auto now = paste.plan->words.find(word.word);
        if (auto chosen = select(ui, ui.fill(tr("“{}” in “{}” means"), word.text, words_of(paste.kind, word.key).label), choices,
                                 now == paste.plan->words.end() ? std::string_view() : std::string_view(now->second),
                                 {.key = ui.fill("word {}", i),
                                  .hint = ui.fill(tr_n(static_cast<long>(word.rows), "In {} row", "In {} rows"), word.rows)})) {
            remember(view, word.word, *chosen);
            paste.plan->words[word.word] = std::move(*chosen);
            paste.preview.reset();
        }
    }
}

void make_paste_plan(const View& view) {
    view.state.paste.read(context_of(view), view.state.settings.pasted_words);
}

namespace {

/// Puts what is alike together, and first what there is little of: the one name that is left out must not stand behind thirty
/// days.
void put_rare_first(Problems& problems) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> of_code;  // how many, and where the first stands
    for (std::size_t i = 0; i < problems.size(); ++i) ++of_code.try_emplace(problems[i].code, 0, i).first->second.first;
    sort_stably(problems, [&](const Problem& a, const Problem& b) { return of_code[a.code] < of_code[b.code]; });
}

}  // namespace

void make_paste_preview(const View& view) {
    PasteState& paste = view.state.paste;
    if (paste.preview) return;
    PastePreview& preview = paste.preview.emplace();
    const ImportContext context = context_of(view);
    if (paste.kind == RecordKind::LocalCount) {
        CountDefaults all = paste.counts;
        if (const auto day = parse_date_typed(all.published)) all.published = to_iso(*day);
        CountsResult made = import_counts(*paste.plan, context, all, view.new_id);
        preview.records = std::move(made.records);
        preview.problems = std::move(made.problems);
    } else {
        ImportResult made = import_rows(*paste.plan, context, view.new_id);
        preview.records = std::move(made.records);
        preview.notes = std::move(made.notes);
        preview.problems = std::move(made.problems);
        for (UnknownWord& word : made.unknown) {
            const bool known = std::any_of(paste.asked.begin(), paste.asked.end(),
                                           [&](const UnknownWord& one) { return one.word == word.word; });
            if (!known && paste.asked.size() < kMostAsked) paste.asked.push_back(std::move(word));
        }
    }
    put_rare_first(preview.problems);
    preview.there = already_there(preview.records, paste.kind, view.document);
    preview.there_count = static_cast<std::size_t>(std::count(preview.there.begin(), preview.there.end(), true));
    for (std::size_t i = 0; i < paste.plan->columns.size(); ++i) {
        if (!paste.plan->columns[i].key.empty()) {
            ++preview.taken;
            continue;
        }
        append_part(preview.left_out, column_name(view, i));
    }
    keep_first_rows(view, preview);
}

void paste_first_rows(const View& view) {
    Ui& ui = view.ui;
    const PastePreview& preview = *view.state.paste.preview;
    if (preview.rows.empty()) return;
    const std::string_view title = ui.fill(
        tr_n(static_cast<long>(preview.rows.size()), "The first row, as it will be", "The first {} rows, as they will be"),
        preview.rows.size());
    heading(ui, 3, title);
    // Side by side where there is room, else one below the other.
    const std::size_t beside = ui.room() >= 640 ? preview.rows.size() : 1;
    for (std::size_t first = 0; first < preview.rows.size(); first += beside) {
        FrameList<PlainColumn> columns(ui);
        columns.push_back({tr("Field"), 130, 0.5F});
        FrameList<std::string_view> cells(ui);
        for (std::size_t i = first; i < first + beside; ++i) columns.push_back({preview.rows[i], 100, 1});
        for (const PastePreview::Line& line : preview.lines) {
            cells.push_back(line.label);
            for (std::size_t i = first; i < first + beside; ++i) cells.push_back(line.values[i]);
        }
        plain_table(ui, ui.fill("first {}", first), beside > 1 ? title : std::string_view(preview.rows[first]), columns, cells);
    }
}

}  // namespace waymark
