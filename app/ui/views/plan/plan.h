#pragma once
// What the parts of the Plan screen share with one another and with the Gaps.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/views/view.h"

namespace waymark {

void plan_view(const View& view);
void plan_detail(const View& view);

/// How many actions are neither done nor stopped.
[[nodiscard]] std::size_t count_of_open(const Document& document);

/// The actions, as a table and as cards.
inline constexpr RowList kActionRows("actions");

/// What will be done, or what it is for, or "Action without a name".
[[nodiscard]] std::string_view title_of(const View& view, const Action& action);
/// "Overdue since 3 March 2026", "Due 31 March 2027", "Done on 3 November 2025", "No date yet".
[[nodiscard]] std::string_view due_words(const View& view, const Action& action);

/// A card with what, when, who and how it stands, that opens the action.
void action_card(const View& view, const Action& action);
void open_action(const View& view, std::string_view action_id);
/// Adds an action for a gap (empty: none) and decides to act on it where nothing else was decided; opens it
/// with the focus in what will be done. One step of undo.
void add_action(const View& view, std::string_view gap_id);

/// Gaps that are decided and have no action yet, each leading to the gap, with a button that makes an action of it; nothing
/// where there is none. `find_out`: those that somebody is to find out about, too.
void plan_waiting(const View& view, bool find_out);

void plan_time_line(const View& view);
void plan_meeting(const View& view);

}  // namespace waymark
