#pragma once
// Finds what is on the screen the way a person does: by what a thing is and what it is called. Used by the
// tests' robot and by the desktop program's --script.

#include <optional>
#include <string>
#include <string_view>

#include "ui/kit/semantics.h"

namespace waymark {

/// The ARIA word for a role: "button", "textbox", "heading". TextField and TextArea are both "textbox",
/// Select is "combobox".
[[nodiscard]] std::string_view role_word(Role role);

/// True when `word` is the ARIA word of `role`.
[[nodiscard]] bool role_is(Role role, std::string_view word);

/// True when `name` is `pattern`; a `*` at either end of the pattern stands for anything. Spaces at the ends
/// do not count.
[[nodiscard]] bool name_matches(std::string_view pattern, std::string_view name);

/// The innermost dialog that is open; while there is one, nothing outside it can be reached. nullptr: none
/// is.
[[nodiscard]] const SemNode* open_dialog(const SemanticList& nodes);

/// True when `node` is `ancestor` or somewhere inside it. `ancestor` 0 holds everything.
[[nodiscard]] bool is_within(const SemanticList& nodes, const SemNode& node, NodeId ancestor);

/// One line a node, children indented under parents: `  button "Add activity" (pressed)`. For looking at, and
/// for messages.
[[nodiscard]] std::string transcript(const SemanticList& nodes, NodeId within = 0);

/// What is wrong with a list whatever the screen: two nodes with one id, a parent that does not come before
/// its child, a control or dialog without a name, an option outside a select, a row outside a table, a
/// heading without a level. One sentence each; empty when all is well.
[[nodiscard]] std::string semantic_faults(const SemanticList& nodes);

}  // namespace waymark
