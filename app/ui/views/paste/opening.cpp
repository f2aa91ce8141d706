// What opens the dialog for pasted rows. It is there from the start, where the dialog itself may be fetched later.

#include "ui/views/paste/paste.h"

namespace waymark {

void PasteState::forget() {
    text.clear();
    sheets.clear();
    sheet = together = 0;
    none_known = of_another = false;
    pasted_in.clear();
    plan.reset();
    preview.reset();
    asked.clear();
    to_read = false;
}

void PasteState::wait_for_another(std::string_view name) {
    if (text.empty() && sheets.empty()) return;
    plan.reset();
    preview.reset();
    asked.clear();
    to_read = false;
    if (of_another) return;
    of_another = true;
    pasted_in = name;
}

void open_paste(const View& view, RecordKind kind) {
    PasteState& paste = view.state.paste;
    if (paste.kind != kind) {
        paste.forget();
        paste.counts = {};
    }
    paste.kind = kind;
    view.state.dialog = DialogKind::PasteRows;
    view.ui.request_focus(paste.plan ? "heading" : "rows");
}

std::optional<RecordKind> pasted_kind(Screen screen) {
    switch (screen) {
        case Screen::Activities:
            return RecordKind::Activity;
        case Screen::Partnership:
            return RecordKind::Member;
        case Screen::Plan:
            return RecordKind::Action;
        case Screen::Local:
            return RecordKind::LocalCount;
        default:
            return {};
    }
}

}  // namespace waymark
