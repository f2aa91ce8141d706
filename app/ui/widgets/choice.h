#pragma once
// Choosing: one of a list, several of a list, yes or no, a size. Each gives the new value in the frame it was
// chosen.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/choice.h"
#include "ui/kit/ui.h"

namespace waymark {

struct ChoiceOptions {
    std::string_view key;
    std::string_view hint;
    std::string_view problem;
    std::string_view focus_tag;
    float width = 0;  ///< Design px; 0: up to 420
    bool label_hidden = false;
    std::string_view disabled;
};

/// A drop-down. A value that is not among the choices is shown as it is, so nothing that is kept is hidden.
[[nodiscard]] std::optional<std::string> select(Ui& ui, std::string_view label, std::span<const Choice> choices,
                                                std::string_view value, const ChoiceOptions& options = {});

/// A short list with every choice on show; one of them or none.
[[nodiscard]] std::optional<std::string> radios(Ui& ui, std::string_view label, std::span<const Choice> choices,
                                                std::string_view value, const ChoiceOptions& options = {});

/// Tick boxes, several of a list; gives the whole new list, in the order of the choices, unknown values last.
[[nodiscard]] std::optional<std::vector<std::string>> tick_list(Ui& ui, std::string_view label, std::span<const Choice> choices,
                                                                std::span<const std::string_view> values,
                                                                const ChoiceOptions& options = {});

/// One tick box; the new state when it changed.
[[nodiscard]] std::optional<bool> check(Ui& ui, std::string_view label, bool value, std::string_view help = {},
                                        std::string_view key = {});

/// The tick box of a table row: the label is said, not drawn. Drawn in `rect`.
[[nodiscard]] bool row_check(Ui& ui, std::string_view key, std::string_view label, bool value, const ImRect& rect);

/// A slider with its value in words. `step` is what an arrow key moves.
[[nodiscard]] std::optional<float> slider(Ui& ui, std::string_view label, float value, float min, float max, float step,
                                          std::string_view value_text);

/// A button that opens a menu of commands; gives the index of the one chosen.
struct MenuEntry {
    std::string_view label;
    std::string_view disabled;  ///< Why not; empty: it can be chosen
};
[[nodiscard]] std::optional<std::size_t> menu_button(Ui& ui, std::string_view label, std::span<const MenuEntry> entries,
                                                     std::string_view key = {}, bool icon_only = false);

/// What can be done with the control that was said last, other than pressing it: a list that the Menu key,
/// Shift F10 and the right button open, and `asked` (its own sign was pressed). Gives the line chosen.
[[nodiscard]] std::optional<std::size_t> context_menu(Ui& ui, const Control& control, std::span<const MenuEntry> entries,
                                                      bool asked = false);

}  // namespace waymark
