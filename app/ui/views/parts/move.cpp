#include "ui/views/parts/move.h"

#include "ui/widgets/button.h"

namespace waymark {

void move_record(const View& view, RecordKind kind, std::string_view id, std::string_view name, const Record& other, bool down) {
    Ui& ui = view.ui;
    view.run(ui.fill(down ? tr("Move “{}” down") : tr("Move “{}” up"), name),
             {MoveRecord{kind, std::string(id), other.id, down}});
    view.done(ui.fill(down ? tr("“{}” moved down") : tr("“{}” moved up"), name), kind, id);
}

void move_buttons(const View& view, RecordKind kind, std::string_view id, std::string_view name, const Record* above,
                  const Record* below) {
    Ui& ui = view.ui;
    const Editing editing(ui);
    if (button(ui, ui.fill(tr("Move “{}” up"), name),
               {.icon = Icon::ChevronUp,
                .key = "up",
                .disabled = above ? std::string_view() : tr("It stands first already"),
                .icon_only = true,
                .dense = true,
                .edits = true}))
        move_record(view, kind, id, name, *above, false);
    if (button(ui, ui.fill(tr("Move “{}” down"), name),
               {.icon = Icon::ChevronDown,
                .key = "down",
                .disabled = below ? std::string_view() : tr("It stands last already"),
                .icon_only = true,
                .dense = true,
                .edits = true}))
        move_record(view, kind, id, name, *below, true);
}

}  // namespace waymark
