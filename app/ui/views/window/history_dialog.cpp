#include <algorithm>

#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {

void history_dialog(const View& view) {
    constexpr std::size_t kPage = 50;
    Ui& ui = view.ui;
    const Dialog dialog(ui, "history", tr("What was done"));
    if (dialog.dismissed()) return close_dialog(view);
    const History& history = *view.work.history;
    const std::size_t all = history.size(), at = history.at();
    paragraph(ui, all > 1 ? tr("Choose a step to go to how things were after it. What is taken back can be done "
                               "again until something else is done.")
                          : tr("Nothing has been done yet."));
    std::size_t& shown = view.state.steps_shown;
    {
        const SemScope list(ui, Role::List, "steps", tr("Steps, the latest first"));
        const std::size_t first = all - std::min(all, kPage + shown);
        for (std::size_t step = all; all > 1 && step-- > first;) {
            const SemScope line(ui, Role::ListItem, ui.fill("{}", step));
            const std::string_view label = step == 0 ? tr("As it was at the beginning") : std::string_view(history.label(step));
            const bool go = toggle_button(ui, step > at ? ui.fill(tr("{} (taken back)"), label) : label, step == at,
                                          {.key = "go",
                                           .description = step == at  ? tr("Now")
                                                          : step > at ? tr("Does it again")
                                                                      : tr("Goes back to it"),
                                           .full_width = true,
                                           .edits = true});
            if (!go) continue;
            if (step != at) view.ask(GoToStep{step});
            close_dialog(view);
        }
        if (first > 0 && button(ui, tr("Show earlier steps"))) shown += kPage;
    }
    const DialogFoot foot(dialog);
    if (button(ui, tr("Close"))) close_dialog(view);
}

}  // namespace waymark
