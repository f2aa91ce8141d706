#pragma once
// Things that are pressed. Each gives true in the frame it was pressed: by pointer, by Enter or Space, by a
// reader or voice.

#include "ui/kit/ui.h"
#include "ui/widgets/icon.h"

namespace waymark {

enum class ButtonLook : std::uint8_t { Primary, Plain, Quiet, Danger };

struct ButtonOptions {
    ButtonLook look = ButtonLook::Plain;
    Icon icon = Icon::None;
    std::string_view key;          ///< Id when the label changes or stands twice in one scope; the label by default
    std::string_view description;  ///< Said after the label
    std::string_view disabled;     ///< Why it cannot be pressed now; empty: it can
    std::string_view shortcut;     ///< Shown quietly at the right: "Ctrl K"
    std::string_view focus_tag;
    bool icon_only = false;  ///< The label is said, only the icon is drawn
    bool dense = false;      ///< 32 px high instead of 44
    bool full_width = false;
    bool edits = false;  ///< Disabled while there is only reading (Editing)
};

bool button(Ui& ui, std::string_view label, const ButtonOptions& options = {});

/// One of several exclusive looks or filters: pressed or not.
bool toggle_button(Ui& ui, std::string_view label, bool pressed, const ButtonOptions& options = {});

/// A button among others that shows or hides what is below the row; says whether it is open.
bool unfold_button(Ui& ui, std::string_view label, bool open, const ButtonOptions& options = {});

/// Underlined text that leads somewhere: elsewhere in the program, to a web address (`url` is said as its target).
bool link(Ui& ui, std::string_view label, std::string_view url = {}, std::string_view key = {});

/// A word that is explained when pressed: dotted below, with the sign for it. `description` is said after it.
bool term_button(Ui& ui, std::string_view label, std::string_view description, std::string_view key = {});

/// A line of the rail, the list at the side of where one can go: where the person is has `current`; `count` at the right, empty
/// for none, is said with what is counted.
bool rail_button(Ui& ui, std::string_view label, std::string_view count, std::string_view counted, bool current);

/// A button that shows or hides what follows.
bool expander(Ui& ui, std::string_view label, bool open, std::string_view key = {});

/// A whole row or card that is pressed to open something: says `label` and `description`, draws only hover
/// and focus; the caller paints into `rect`.
Control row_button(Ui& ui, std::string_view key, std::string_view label, std::string_view description, const ImRect& rect,
                   bool selected = false);
/// The ground of such a row that stands as a card: its colour says whether it is selected or under the
/// pointer; with a bar of `bar` colour at the left, 6 px wide (0: none).
void paint_row_card(Ui& ui, const Control& control, bool selected, Colour bar = 0);

}  // namespace waymark
