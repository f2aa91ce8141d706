#include "ui/views/parts/parts.h"

#include "model/base/link.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark {

bool opened(const View& view, std::string_view key, std::string_view label, std::string_view id) {
    const bool open = view.state.open_groups.contains(key);
    if (expander(view.ui, label, open, id)) toggle(view.state.open_groups, key);
    return open || view.ui.prints();
}

void outside_link(const View& view, std::string_view label, const std::string& address, std::string_view key) {
    if (opens_as_link(address)) {
        if (link(view.ui, label, address, key)) view.ask(OpenLink{address});
    } else if (!address.empty()) {
        note(view.ui, tr("Only addresses that begin with https://, and mailto: with no more than a subject and a text, are "
                         "opened from here."));
    }
}

void inside_link(const View& view, std::string_view label, std::string_view address, std::string_view key,
                 std::string_view focus) {
    if (link(view.ui, label, view.ui.fill("/{}", address), key)) view.ask(FollowLink{std::string(address), std::string(focus)});
}

void outside_note(const View& view) {
    Ui& ui = view.ui;
    note(ui, tr("The partnership says that this is not its to fill, so nothing here is counted as a gap."));
    inside_link(view, tr("Change what is yours to fill"), "partnership", {}, "our levels");
}

void counted_switch(const View& view) {
    Ui& ui = view.ui;
    Counted& counted = view.state.counted;
    const SemScope bar(ui, Role::Toolbar, "counted", tr("What is counted"), true);
    if (toggle_button(ui, tr("All recorded"), counted == Counted::All,
                      {.description = tr("The map, the framework and the matrix of gaps count all recorded activities")}))
        counted = Counted::All;
    if (toggle_button(ui, tr("Running only"), counted == Counted::Running,
                      {.description = tr("The map, the framework and the matrix of gaps count running activities only")}))
        counted = Counted::Running;
}

void coming(const View& view) {
    if (!view.work.rest_gone.empty()) return note(view.ui, view.work.rest_gone);
    note(view.ui, view.work.rest_failed
                      ? tr("This part of Waymark could not be fetched: there seems to be no connection. It is tried again "
                           "by itself, and opens as soon as it is here.")
                      : tr("This part of Waymark is still being fetched. It opens as soon as it is here."));
}

std::string_view kept_and_file(const View& view) {
    // What stands in the way is a sentence; its stop is not wanted before the dot.
    std::string_view kept = view.work.kept;
    if (kept.ends_with('.')) kept.remove_suffix(1);
    return view.ui.fill("{} · {}", kept, view.work.file);
}

void undo_buttons(const View& view, bool dense) {
    Ui& ui = view.ui;
    const WorkStatus& work = view.work;
    // Called the same whatever it would do, so that it is found by its name; what that is comes after it.
    const auto pressed = [&](bool can, std::string_view name, std::string_view what, std::string_view why_not, Icon icon,
                             std::string_view key) {
        return button(ui, name,
                      {.icon = icon,
                       .key = key,
                       .description = can ? what : std::string_view(),
                       .disabled = can ? std::string_view() : why_not,
                       .icon_only = true,
                       .dense = dense,
                       .edits = true});
    };
    if (pressed(work.can_undo, tr("Undo"), work.undo_label, tr("There is nothing to undo"), Icon::Undo, "undo")) view.ask(Undo{});
    if (pressed(work.can_redo, tr("Redo"), work.redo_label, tr("There is nothing to redo"), Icon::Redo, "redo")) view.ask(Redo{});
}

}  // namespace waymark
