// Everything there is to see of the program, and how a person gets there: each screen by its address, what can be opened beside
// or over it, and each dialog. The one list of all tests that look at every view; tests/browser/screens.mjs has some of it for
// the page, by the same names (openings_test.cpp).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/document/document.h"
#include "model/document/fields.h"
#include "support/headless.h"
#include "support/screens.h"
#include "ui/views/view.h"
#include "ui/views/window/screens.h"

namespace waymark::test {

/// What is opened beside or over a screen, from wherever the program is; no dialog must be open.
struct Opening {
    std::string_view name;
    void (*open)(Robot& robot, const Document& document);
    std::optional<RecordKind> needs = {};  ///< There is a way to it only where the document has a record of this kind.
};
[[nodiscard]] std::span<const Opening> openings();

/// A dialog, with something to be asked about.
struct DialogOpening {
    std::string_view name;
    DialogKind kind;
    void (*open)(Headless& program, Robot& robot);
};
/// One for each kind, in their order.
[[nodiscard]] std::span<const DialogOpening> dialog_openings();

/// Goes to a screen, with nothing open on it.
void see(Headless& program, Screen screen);
/// Opens it, and gives true; false: the document that is open has nothing that leads there.
bool see(Headless& program, const Opening& opening);
/// Opens it.
void see(Headless& program, const DialogOpening& dialog);

/// Answers nothing: Escape, until no dialog is open.
void close_dialogs(Headless& program);
/// Presses whatever shows more when pressed, and whatever that shows.
void unfold_all(Robot& robot);

/// Goes to each screen in turn and calls `look(screen)` when it has settled.
template <class Look>
void for_each_screen(Headless& program, Look&& look) {
    for (const Screen screen : every_screen()) {
        see(program, screen);
        look(screen);
    }
}

/// Opens each in turn in the document that is open, and calls `look(opening)` when it has settled.
template <class Look>
void for_each_opening(Headless& program, Look&& look) {
    for (const Opening& opening : openings())
        if (see(program, opening)) look(opening);
}

/// Opens each dialog in turn, and calls `look(dialog)` when it has settled: twice for that of pasted rows, without rows and
/// with some, of words that are not ours.
template <class Look>
void for_each_dialog(Headless& program, Look&& look) {
    for (const DialogOpening& dialog : dialog_openings()) {
        see(program, dialog);
        look(dialog);
        if (dialog.kind == DialogKind::PasteRows) {
            program.send(TextPasted{"Literacy\tWhom it reaches\nNational\tEveryone\nEarly\tNational\nEarly\tNational"});
            look(dialog);
            Robot(program, Mode::Mirror).press(Role::Button, tr("Paste other rows"));
        }
        close_dialogs(program);
    }
}

}  // namespace waymark::test
