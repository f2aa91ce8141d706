#pragma once
// A list worked from a search field above it: the field keeps the focus, arrow keys move through the list,
// Enter chooses (a combobox). The view keeps which option is active.
//
//     const NodeId list = ui.id_of("results");
//     active = move_in_list(ui.take_list_key(), active, count);
//     auto typed = text_field(…, {.search = true});
//     works_list(ui, list, active, count);            // right after the field
//     const SemScope box(ui, Role::ListBox, "results", tr("Results"));
//     for (…) if (list_option(ui, list, i, {…}, i == active, moved) == ListPress::Chosen) choose(i);

#include <cstddef>
#include <string_view>

#include "ui/kit/ui.h"

namespace waymark {

/// No option is active: Enter means the first.
inline constexpr std::size_t kNoOption = static_cast<std::size_t>(-1);

/// The active option after this key; UiKey::None and Enter change nothing.
[[nodiscard]] std::size_t move_in_list(UiKey key, std::size_t active, std::size_t count);

/// Tells readers that the field said last works the list.
void works_list(Ui& ui, NodeId list, std::size_t active, std::size_t count);

struct ListLine {
    std::string_view title;
    std::string_view detail;  ///< Small, below
    std::string_view said;    ///< The whole, for those who do not see what it stands under
    bool next = false;        ///< Enter would choose it though no option is active
};

enum class ListPress : std::uint8_t { None, PointedAt, Chosen };

/// One option: chosen when it was pressed; pointed at when the pointer moved on it, which makes it the active
/// one, so that what is marked is what Enter chooses. `moved`: keys made it active this frame, so it is brought
/// into sight.
ListPress list_option(Ui& ui, NodeId list, std::size_t index, const ListLine& line, bool active, bool moved);

}  // namespace waymark
