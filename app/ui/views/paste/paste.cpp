#include "ui/views/paste/paste.h"

#include <set>

#include "model/base/trim.h"
#include "model/document/words.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// A longer text is read as soon as it is in the box: no box shows it quickly.
constexpr std::size_t kLongText = 20'000;

struct KindWords {
    RecordKind kind;
    const char *title, *what_to_do, *hint;
    CountedText add, undo, added;
};
constexpr KindWords kWords[] = {
    {RecordKind::Activity, tr_later("Add activities from a spreadsheet"),
     tr_later("Copy the rows in your spreadsheet, headings included if there are any, and paste them here."),
     tr_later("One activity a row. The first column is its title, unless a heading says otherwise."),
     tr_n_later("Add {} activity", "Add {} activities"),
     tr_n_later("Add {} activity from a spreadsheet", "Add {} activities from a spreadsheet"),
     tr_n_later("{} activity added", "{} activities added")},
    {RecordKind::Member, tr_later("Add members from a spreadsheet"),
     tr_later("Copy the rows in your spreadsheet, headings included if there are any, and paste them here. "
              "Organisations only: "
              "no names of people."),
     tr_later("One organisation a row. The first column is its name, unless a heading says otherwise."),
     tr_n_later("Add {} member", "Add {} members"),
     tr_n_later("Add {} member from a spreadsheet", "Add {} members from a spreadsheet"),
     tr_n_later("{} member added", "{} members added")},
    {RecordKind::Action, tr_later("Add actions from a spreadsheet"),
     tr_later("Copy the rows in your spreadsheet, headings included if there are any, and paste them here."),
     tr_later("One action a row. The first column is what will be done, unless a heading says otherwise."),
     tr_n_later("Add {} action", "Add {} actions"),
     tr_n_later("Add {} action from a spreadsheet", "Add {} actions from a spreadsheet"),
     tr_n_later("{} action added", "{} actions added")},
    {RecordKind::LocalCount, tr_later("Add counts from a spreadsheet"),
     tr_later("Copy the rows in your spreadsheet, headings included if there are any, and paste them here. Totals "
              "only: no "
              "names, no cases."),
     tr_later("One year a row with a column for each count, or one year a column with a row for each count, or one "
              "count a "
              "row."),
     tr_n_later("Add {} count", "Add {} counts"),
     tr_n_later("Add {} count from a spreadsheet", "Add {} counts from a spreadsheet"),
     tr_n_later("{} count added", "{} counts added")},
};

const KindWords& words_for(RecordKind kind) {
    for (const KindWords& words : kWords)
        if (words.kind == kind) return words;
    return kWords[0];
}

std::string_view counted(Ui& ui, std::size_t count, CountedText text) {
    return ui.fill(tr_n(static_cast<long>(count), text), count);
}

void close(const View& view) {
    view.state.dialog = DialogKind::None;
}

/// Whether any of the rows before, by the first and the last of them, is still among those of now.
bool holds_rows_of(std::string_view now, std::string_view before) {
    before = trimmed(before);
    if (before.empty()) return false;
    const std::size_t first = before.find('\n'), last = before.rfind('\n');
    const auto still = [now](std::string_view row) { return now.find(row) != std::string_view::npos; };
    return still(before.substr(0, first)) || still(before.substr(last == std::string_view::npos ? 0 : last + 1));
}

/// Whose the rows are, where another document was open when they were pasted.
void rows_of_another(const View& view) {
    const PasteState& paste = view.state.paste;
    if (!paste.of_another) return;
    paragraph(view.ui,
              paste.pasted_in.empty() ? tr("These rows were pasted while another document was open.")
                                      : view.ui.fill(tr("These rows were pasted while “{}” was open."), paste.pasted_in),
              Tone::Strong);
}

/// Rows that came from a file, or were too many for a box.
void rows_that_wait(const View& view, const Dialog& dialog) {
    PasteState& paste = view.state.paste;
    const std::size_t rows = paste.sheets[paste.sheet].rows.size();
    paragraph(view.ui, counted(view.ui, rows, tr_n_later("{} line waits.", "{} lines wait.")));
    const DialogFoot foot(dialog);
    if (button(view.ui, tr("Show what will be added"), {.look = ButtonLook::Primary, .key = "do it"})) {
        paste.to_read = true;
        paste.read_at_ms = 0;
    }
    if (button(view.ui, tr("Paste other rows"), {.key = "other"})) {
        paste.forget();
        view.ui.request_focus("rows");
    }
    if (button(view.ui, tr("Cancel"), {.key = "cancel"})) close(view);
}

/// The box for rows.
void ask_for_rows(const View& view, const Dialog& dialog, const KindWords& words) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    paragraph(ui, tr(words.what_to_do));
    rows_of_another(view);
    if (paste.of_another && paste.text.empty() && !paste.sheets.empty()) return rows_that_wait(view, dialog);
    if (auto typed = text_field(ui, tr("Rows"), paste.text,
                                {.key = "rows", .hint = tr(words.hint), .focus_tag = "rows", .input_kind = "rows", .lines = 6})) {
        // What takes the place of those rows is of this document.
        if (!holds_rows_of(*typed, paste.text)) paste.of_another = false;
        paste.text = std::move(*typed);
        if (paste.text.size() > kLongText) {
            view.ask(ReadPasted{std::move(paste.text)});
            paste.text.clear();
            return;
        }
    }
    if (decide(view, dialog, tr("Show what will be added"), paste.text.empty() ? tr("Paste the rows first") : std::string_view()))
        view.ask(ReadPasted{paste.text});
}

/// Puts what was pasted into the document and shows it there.
void add_records(const View& view, const KindWords& words, std::size_t count) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    const PastePreview& preview = *paste.preview;
    std::vector<Edit> edits;
    std::set<std::string_view> left_out;
    std::string_view first_added;
    for (std::size_t i = 0; i < preview.records.size(); ++i) {
        if (paste.leave_out_there && preview.there[i]) {
            left_out.insert(preview.records[i]->id);
        } else {
            if (first_added.empty()) first_added = preview.records[i]->id;
            edits.push_back(PutRecord(preview.records[i]));
        }
    }
    for (const std::shared_ptr<ProgressNote>& note : preview.notes)
        if (!left_out.contains(note->action)) edits.push_back(PutRecord(note));
    view.run(counted(ui, count, words.undo), std::move(edits));
    // What the dialog listed is gone with it, so the line says that there was something.
    const std::size_t doubts = preview.problems.size();
    view.done(doubts == 0 ? counted(ui, count, words.added)
                          : ui.fill(tr_n(static_cast<long>(doubts), "{}. {} thing in them is to be looked at.",
                                         "{}. {} things in them are to be looked at."),
                                    counted(ui, count, words.added), doubts),
              paste.kind, doubts == 0 ? std::string_view() : first_added);
    if (paste.kind == RecordKind::Activity) {
        // What was looked for before would hide them.
        view.state.activities.query.text.clear();
        view.state.activities.query.filters.clear();
        // They may have been pasted from anywhere, by way of the search.
        if (view.state.screen != Screen::Activities) view.go(Screen::Activities);
    } else if (paste.kind == RecordKind::Action) {
        view.state.plan.look = PlanLook::Table;
        view.state.plan.open_only = false;
    }
    paste.forget();
    close(view);
}

void rows_there_already(const View& view) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    const std::size_t there = paste.preview->there_count;
    if (there == 0) return;
    paragraph(ui,
              counted(ui, there,
                      tr_n_later("{} row says the same as what is there already, or as a row above it.",
                                 "{} rows say the same as what is there already, or as a row above them.")),
              Tone::Strong);
    if (auto chosen = check(ui, tr("Leave out what is there already"), paste.leave_out_there)) paste.leave_out_there = *chosen;
}

void columns_taken(const View& view) {
    Ui& ui = view.ui;
    const PasteState& paste = view.state.paste;
    const std::size_t all = paste.plan->columns.size(), taken = paste.preview->taken;
    if (taken == all)
        paragraph(ui, counted(ui, all, tr_n_later("{} column is taken.", "All {} columns are taken.")), Tone::Quiet);
    else
        paragraph(ui, ui.fill(tr("{} of {} columns are taken. Left out: {}."), taken, all, paste.preview->left_out),
                  Tone::Strong);
}

/// Many rows are read in one frame, planned in the next and made records of in the third, so that none is
/// long. True while that goes on.
bool reads_on(const View& view) {
    PasteState& paste = view.state.paste;
    if (!paste.to_read) return false;
    const std::size_t rows = paste.sheets[paste.sheet].rows.size();
    paragraph(view.ui, counted(view.ui, rows, tr_n_later("Reading {} row…", "Reading {} rows…")));
    view.state.next_tick_ms = view.ui.now_ms();
    if (view.ui.now_ms() == paste.read_at_ms) return true;
    if (paste.read_at_ms > 0) {
        if (!paste.plan)
            make_paste_plan(view);
        else
            make_paste_preview(view);
        paste.to_read = !paste.preview;
    }
    paste.read_at_ms = view.ui.now_ms();
    return true;
}

void show_plan(const View& view, const Dialog& dialog, const KindWords& words) {
    Ui& ui = view.ui;
    PasteState& paste = view.state.paste;
    rows_of_another(view);
    paragraph(ui, counted(ui, paste.plan->rows.size(),
                          tr_n_later("{} row. Check what each column is taken for; change it where it is wrong.",
                                     "{} rows. Check what each column is taken for; change it where it is wrong.")));
    paste_columns(view);
    if (!paste.plan) return;
    if (paste.kind == RecordKind::LocalCount) paste_counts_defaults(view);
    make_paste_preview(view);
    paste_words(view);
    make_paste_preview(view);
    things_to_know(view, paste.preview->problems);
    paste_first_rows(view);
    rows_there_already(view);
    columns_taken(view);
    const std::size_t count = paste.preview->records.size() - (paste.leave_out_there ? paste.preview->there_count : 0);
    std::string_view stop;
    if (count == 0)
        stop = paste.kind == RecordKind::LocalCount
                   ? tr("There is no count to add. Say which column holds the years and which the counts.")
                   : tr("There is no row to add");
    const DialogFoot foot(dialog);
    if (button(ui, counted(ui, count, words.add), {.look = ButtonLook::Primary, .key = "do it", .disabled = stop}))
        return add_records(view, words, count);
    if (button(ui, tr("Paste other rows"), {.key = "other"})) {
        paste.forget();
        ui.request_focus("rows");
    }
    if (button(ui, tr("Cancel"), {.key = "cancel"})) {
        paste.forget();
        close(view);
    }
}

}  // namespace

void paste_dialog(const View& view) {
    const KindWords& words = words_for(view.state.paste.kind);
    // What will become of them is read from its start.
    if (view.ui.takes_requested_focus("rows read")) view.ui.request_focus("heading");
    const Dialog dialog(view.ui, "paste", tr(words.title), 860);
    // What was typed and chosen stays for the next time.
    if (dialog.dismissed()) return close(view);
    if (reads_on(view)) return;
    if (view.state.paste.plan)
        show_plan(view, dialog, words);
    else
        ask_for_rows(view, dialog, words);
}

}  // namespace waymark
