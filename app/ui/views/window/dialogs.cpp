#include <algorithm>
#include <numeric>

#include "ui/views/activities/activity_actions.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/views/search/search.h"
#include "ui/views/view.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void move_dialog(const View& view) {
    Ui& ui = view.ui;
    FrameList<const Activity*> about(ui);
    subjects(view, about);
    const Dialog dialog(ui, "move",
                        ui.fill(tr_n(static_cast<long>(about.size()), "Move activity", "Move {} activities"), about.size()));
    if (dialog.dismissed()) return close_dialog(view);
    if (!say_subjects(view, about)) return;
    Strings& choice = view.state.dialog_choice;
    choice.resize(2);
    const auto pick = [&](std::string_view label, ChoiceSource list, std::string_view key, std::string& value) {
        FrameList<Choice> choices(ui);
        for (const Choice& entry : view.derived.choices(list, false)) choices.push_back({entry.value, entry.label, {}});
        if (auto chosen = radios(ui, label, choices, value, {.key = key, .focus_tag = key})) value = std::move(*chosen);
    };
    pick(tr("Level"), ChoiceSource::Levels, "levels", choice[0]);
    pick(tr("Main stage"), ChoiceSource::Stages, "stages", choice[1]);
    if (decide(view, dialog, tr("Move"),
               choice[0].empty() || choice[1].empty() ? tr("Choose a level and a stage first") : std::string_view())) {
        move_activities(view, about, choice[0], choice[1]);
        close_dialog(view);
    }
}

void start_new_dialog(const View& view) {
    Ui& ui = view.ui;
    const Dialog dialog(ui, "start new", tr("Start a new document?"));
    if (dialog.dismissed()) return close_dialog(view);
    const bool lost = view.work.reading_lost;
    if (lost)
        paragraph(ui, tr("What was done last is kept nowhere else, and would be lost. Save it as a file first."), Tone::Strong);
    paragraph(ui, view.work.kept_badly  ? std::string_view(view.work.kept)
                  : !view.work.has_copy ? tr("You have not changed the present document, so no copy of it is kept.")
                                        : ui.fill(tr("The present document stays among the earlier copies {}. To be sure of "
                                                     "it, save it as a file first."),
                                                  view.work.keep_place));
    note(ui, view.work.reading.empty() ? std::string_view(view.work.file) : std::string_view(view.work.reading));
    const DialogFoot foot(dialog);
    if (button(ui, tr("Save file first"), {.look = ButtonLook::Primary})) view.ask(SaveFile{});
    if (button(ui, tr("Start new"), {.look = lost ? ButtonLook::Danger : ButtonLook::Plain})) {
        view.ask(NewDocument{});
        close_dialog(view);
    }
    if (button(ui, tr("Cancel"))) close_dialog(view);
}

void path_dialog(const View& view) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    const Dialog dialog(ui, "path", state.path.saving ? tr("Save the file") : tr("Open a file"), 720);
    if (dialog.dismissed()) {
        view.ask(GivePath{});
        return close_dialog(view);
    }
    if (auto typed = text_field(
            ui, tr("Path of the file"), state.path.text,
            {.key = "path",
             .hint = state.path.saving ? tr("This computer has no window for choosing files, so type where the file is to be.")
                                       : tr("This computer has no window for choosing files, so type where "
                                            "it is. You can also drop a file on this window."),
             .focus_tag = "path"}))
        state.path.text = std::move(*typed);
    // The only field there is: Enter in it means what its button means.
    const bool enter = ui.focus() == ui.id_of("path") && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    const DialogFoot foot(dialog);
    if (button(ui, state.path.saving ? tr("Save") : tr("Open"), {.look = ButtonLook::Primary, .key = "do it"}) || enter) {
        view.ask(GivePath{state.path.text});
        close_dialog(view);
    }
    if (button(ui, tr("Cancel"))) {
        view.ask(GivePath{});
        close_dialog(view);
    }
}

/// So many of one kind stand there at once.
constexpr std::size_t kMostAlike = 3;

void thing(Ui& ui, const Problem& problem) {
    if (problem.where.empty())
        paragraph(ui, problem.message);
    else
        fact(ui, problem.where, problem.message);
}

/// How many were found: one may stand for many that are not listed.
std::size_t how_many(std::span<const Problem> problems) {
    return std::accumulate(problems.begin(), problems.end(), std::size_t{0},
                           [](std::size_t sum, const Problem& one) { return sum + std::max<std::size_t>(1, one.unlisted); });
}

/// Those of one kind: problems of one code, in their order. All can be read, as what they say may differ.
void things_alike(const View& view, std::span<const Problem> alike) {
    const std::size_t first = alike.size() > kMostAlike + 1 ? kMostAlike : alike.size();
    for (const Problem& problem : alike.first(first)) thing(view.ui, problem);
    const std::span<const Problem> rest = alike.subspan(first);
    if (rest.empty()) return;
    const auto count = static_cast<long>(how_many(rest));
    const std::string_view more = view.ui.fill(tr_n(count, "{} more of this kind", "{} more of this kind"), count);
    const std::string_view key = view.ui.fill("things {}", rest.front().code);
    if (!opened(view, key, more, key)) return;
    for (const Problem& problem : rest) thing(view.ui, problem);
}

}  // namespace

void close_dialog(const View& view) {
    view.state.dialog = DialogKind::None;
}

void subjects(const View& view, FrameList<const Activity*>& about) {
    if (view.state.dialog_activity.empty()) return ticked_and_seen(view, about);
    if (const Activity* one = view.document.activities.find(view.state.dialog_activity)) about.push_back(one);
}

bool say_subjects(const View& view, const FrameList<const Activity*>& about) {
    if (about.empty()) {
        close_dialog(view);
        return false;
    }
    paragraph(view.ui, names_of(view, about));
    return true;
}

bool decide(const View& view, const Dialog& dialog, std::string_view label, std::string_view disabled, ButtonLook look) {
    const DialogFoot foot(dialog);
    const bool go = button(view.ui, label, {.look = look, .key = "do it", .disabled = disabled});
    if (button(view.ui, tr("Cancel"), {.key = "cancel", .focus_tag = "cancel"})) close_dialog(view);
    return go;
}

void things_to_know(const View& view, const Problems& problems) {
    Ui& ui = view.ui;
    if (problems.empty()) return;
    const std::size_t all = how_many(problems);
    heading(ui, 3, ui.fill(tr_n(static_cast<long>(all), "{} thing to know", "{} things to know"), all));
    for (std::size_t begin = 0; begin < problems.size();) {
        std::size_t end = begin + 1;
        while (end < problems.size() && problems[end].code == problems[begin].code) ++end;
        things_alike(view, std::span(problems).subspan(begin, end - begin));
        begin = end;
    }
}

void dialogs_view(const View& view) {
    switch (view.state.dialog) {
        case DialogKind::None:
            return;
        case DialogKind::ProblemList:
            return view.work.whole ? problems_dialog(view) : coming_dialog(view);
        case DialogKind::StartNew:
            return start_new_dialog(view);
        case DialogKind::Move:
            return move_dialog(view);
        case DialogKind::PasteRows:
            return view.work.whole ? paste_dialog(view) : coming_dialog(view);
        case DialogKind::Columns:
            return view.work.whole ? columns_dialog(view) : coming_dialog(view);
        case DialogKind::SetStatus:
            return view.work.whole ? status_dialog(view) : coming_dialog(view);
        case DialogKind::RemoveActivities:
            return view.work.whole ? remove_dialog(view) : coming_dialog(view);
        case DialogKind::ForgetKept:
            return view.work.whole ? forget_dialog(view) : coming_dialog(view);
        case DialogKind::AskPath:
            return path_dialog(view);
        case DialogKind::Earlier:
            return view.work.whole ? earlier_dialog(view) : coming_dialog(view);
        case DialogKind::History:
            return view.work.whole ? history_dialog(view) : coming_dialog(view);
        case DialogKind::Search:
            return view.work.whole ? search_dialog(view) : coming_dialog(view);
        case DialogKind::Explain:
            return view.work.whole ? explain_dialog(view) : coming_dialog(view);
        case DialogKind::Lock:
            return view.work.whole ? lock_dialog(view) : coming_dialog(view);
        case DialogKind::Unlock:
            return view.work.whole ? unlock_dialog(view) : coming_dialog(view);
        case DialogKind::FileInDoubt:
            return view.work.whole ? file_doubt_dialog(view) : coming_dialog(view);
    }
}

}  // namespace waymark
