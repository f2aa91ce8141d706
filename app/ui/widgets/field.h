#pragma once
// Fields of text. On the desktop Dear ImGui takes the typing; on the web a real field of the page lies over
// the drawn one.
//
// A field gives the new text each time it changes, so that it can be kept at once. Ui::edit_session() tells one visit
// to a field from the next, so that everything typed in one can be one step of undo.

#include <optional>
#include <string>

#include "ui/kit/ui.h"

namespace waymark {

struct FieldOptions {
    std::string_view key;          ///< Id; the label by default
    std::string_view hint;         ///< Help above the box, always visible; said after the label
    std::string_view problem;      ///< What is wrong with the present text; shown and said
    std::string_view placeholder;  ///< Never a label; an example format only
    std::string_view focus_tag;
    std::string_view input_kind;  ///< SemNode::input_kind; "password" is shown as dots
    float width = 0;              ///< Design px; 0: the reading width
    int lines = 1;                ///< More than 1: a text area of at least so many lines
    bool search = false;
    bool label_hidden = false;  ///< Said, not drawn (a search box with its sign)
    bool required = false;
};

[[nodiscard]] std::optional<std::string> text_field(Ui& ui, std::string_view label, std::string_view value,
                                                    const FieldOptions& options = {});

/// Draws label, hint and problem above a control, as every field has them; returns their height. Says
/// nothing.
void field_label(Ui& ui, std::string_view label, std::string_view hint, std::string_view problem, float width);
/// Says the hint and the problem that field_label() draws: as the node's description, what is wrong first.
void say_help(SemNode& node, std::string_view hint, std::string_view problem);

}  // namespace waymark
