#include "model/document/words.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/chosen.h"
#include "ui/views/parts/move.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/plan/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kKind = RecordKind::Action;
constexpr RowList kNoteRows("notes");

/// Being done brings its day with it, in the same step. Whoever passes it with the arrow keys leaves no day behind.
void status_field(const View& view, const Action& action) {
    const Editing editing(view.ui);
    const FieldWords words = words_of(kKind, "status");
    const auto chosen = select(view.ui, words.label, view.derived.choices(ChoiceList("action-status"), true), action.status,
                               {.key = "status", .hint = words.help});
    if (!chosen) return;
    std::vector<Edit> edits = {SetField{kKind, action.id, "status", *chosen}};
    if (*chosen == words::action_done && action.done_on.empty())
        edits.push_back(SetField{kKind, action.id, "doneOn", to_iso(view.today)});
    else if (action.status == words::action_done && action.done_on == to_iso(view.today))
        edits.push_back(SetField{kKind, action.id, "doneOn", std::string()});
    view.run(edit_words(view, kKind, action, "status", *chosen), std::move(edits));
    say_chosen(view, kKind, action, "status", *chosen);
}

void rag_field(const View& view, const Action& action) {
    const Editing editing(view.ui);
    const FieldWords words = words_of(kKind, "rag");
    if (const auto chosen =
            radios(view.ui, words.label, view.derived.choices(ChoiceList("rag"), true), action.rag, {.key = "rag"})) {
        view.run(edit_words(view, kKind, action, "rag", *chosen), {SetField{kKind, action.id, "rag", *chosen}});
        say_chosen(view, kKind, action, "rag", *chosen);
    }
}

/// Which gap it answers, by name, and the way to it.
void gap_field(const View& view, const Action& action) {
    Ui& ui = view.ui;
    DerivedGaps& gaps = view.derived.gaps();
    FrameList<Choice> choices(ui);
    choices.push_back({"", tr("No gap"), {}});
    bool held = action.gap.empty();
    const auto offer = [&](std::string_view id) {
        choices.push_back({id, gaps.title(id), {}});
        held |= id == action.gap;
    };
    for (const Gap& gap : gaps.list(view.today)) offer(gap.id);
    for (const ClosedGap& gap : gaps.closed(view.today)) offer(gap.gap_id);
    if (!held) offer(action.gap);
    const FieldWords words = words_of(kKind, "gap");
    {
        const Editing editing(ui);
        if (const auto chosen = select(ui, words.label, choices, action.gap, {.key = "gap", .hint = words.help}))
            view.run(edit_words(view, kKind, action, "gap", *chosen), {SetField{kKind, action.id, "gap", *chosen}});
    }
    if (!action.gap.empty() && button(ui, tr("Open the gap"), {.description = gaps.title(action.gap)}))
        open_gap(view, action.gap);
}

void remove_note(const View& view, const ProgressNote& note) {
    view.ui.focus_after_removing(kNoteRows, note.id);
    view.run(tr("Remove a progress note"), {RemoveRecords{RecordKind::ProgressNote, {note.id}}});
    view.done(tr("Progress note removed"));
    if (view.state.plan.note == note.id) view.state.plan.note.clear();
}

void progress(const View& view, const Action& action) {
    Ui& ui = view.ui;
    std::string& edited = view.state.plan.note;
    const std::span<const ProgressNote* const> notes = view.derived.plan().notes_of(action.id);
    const SemScope region(ui, Role::Region, "progress", tr("Progress"));
    ui.space(8);
    heading(ui, 3, notes.empty() ? tr("Progress") : ui.fill(tr("Progress ({})"), notes.size()));
    if (button(ui, tr("Add progress note"), {.icon = Icon::Plus, .edits = true})) {
        auto note = std::make_shared<ProgressNote>();
        note->id = view.new_id();
        note->action = action.id;
        note->date = to_iso(view.today);
        edited = note->id;
        ui.request_focus("progress text");
        view.run(tr("Add a progress note"), {PutRecord{std::shared_ptr<const ProgressNote>(std::move(note))}});
        view.done(tr("Progress note added"));
    }
    // The one being written stands first and stays there, whatever day is typed.
    if (const ProgressNote* open = view.document.progress_notes.find(edited); open && open->action == action.id) {
        const SemScope form(ui, Role::Group, open->id, tr("Progress note"));
        const Card card(ui, ui.colours().accent);
        edit_field(view, RecordKind::ProgressNote, *open, "date");
        edit_field(view, RecordKind::ProgressNote, *open, "text", "progress text");
        const Row row(ui);
        ui.list_row(kNoteRows, open->id, ui.id_of(tr("Done with this note")));
        if (button(ui, tr("Done with this note"), {.dense = true})) edited.clear();
        if (button(ui, tr("Remove this note"), {.look = ButtonLook::Danger, .dense = true, .edits = true}))
            remove_note(view, *open);
    }
    if (notes.empty()) note(ui, tr("Nothing is noted yet."));
    for (const ProgressNote* one : notes) {
        if (one->id == edited) continue;
        const auto date = parse_date(one->date);
        const std::string_view when = date                ? ui.fill("{}", *date)
                                      : one->date.empty() ? tr("No date")
                                                          : std::string_view(one->date);
        const SemScope item(ui, Role::Group, one->id, ui.fill(tr("Progress note of {}"), when));
        const Card card(ui);
        paragraph(ui, when, Tone::Strong, TextStyle::SmallStrong);
        paragraph(ui, one->text.empty() ? tr("Nothing written") : std::string_view(one->text), Tone::Normal, TextStyle::Small);
        const Row row(ui);
        ui.list_row(kNoteRows, one->id, ui.id_of(tr("Edit note")));
        if (button(ui, tr("Edit note"), {.description = when, .dense = true, .edits = true})) {
            edited = one->id;
            ui.request_focus("progress text");
        }
        if (button(ui, tr("Remove note"), {.look = ButtonLook::Danger, .description = when, .dense = true, .edits = true}))
            remove_note(view, *one);
    }
}

}  // namespace

void plan_detail(const View& view) {
    const Action* found = view.document.actions.find(view.state.plan.action);
    if (!found) return;
    const Action& action = *found;
    Ui& ui = view.ui;
    // Going to the screen takes the focus to its title first; what is new is to be written at once.
    if (std::exchange(view.state.plan.focus_new, false)) ui.request_focus("action what");
    const SemScope form(ui, Role::Group, action.id, title_of(view, action));
    heading(ui, 2, title_of(view, action));
    if (is_overdue(action, view.today)) paragraph(ui, due_words(view, action), Tone::Bad);
    edit_field(view, kKind, action, "what", "action what");
    edit_field(view, kKind, action, "owner");
    edit_field(view, kKind, action, "due");
    edit_field(view, kKind, action, "priority");
    status_field(view, action);
    if (action.status == words::action_done || !action.done_on.empty()) edit_field(view, kKind, action, "doneOn");
    rag_field(view, action);
    gap_field(view, action);
    edit_field(view, kKind, action, "factor");
    progress(view, action);
    ui.space(16);
    const Row row(ui);
    // Dates come first; only those of one day have an order of their own.
    DerivedPlan& plan = view.derived.plan();
    const Action *above = plan.beside(action, view.today, false), *below = plan.beside(action, view.today, true);
    if (above || below) move_buttons(view, kKind, action.id, title_of(view, action), above, below);
    if (button(ui, tr("Remove action"),
               {.look = ButtonLook::Danger, .description = tr("With its progress notes"), .edits = true})) {
        ui.focus_after_removing(kActionRows, action.id);
        view.run(ui.fill(tr("Remove “{}”"), title_of(view, action)), {RemoveRecords{kKind, {action.id}}});
        view.done(tr("Action removed"));
    }
}

}  // namespace waymark
