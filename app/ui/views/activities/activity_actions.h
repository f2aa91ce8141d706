#pragma once
// What several screens do with activities: add one, show one as a card, move some, describe where one stands.

#include <span>
#include <string_view>

#include "ui/views/view.h"

namespace waymark {

/// The activities wherever they stand: a removal from any of their lists hands the focus on.
inline constexpr RowList kActivityRows("activities");

/// Where an activity is begun: ids of the pack (`question`: of its checklist) or of an own factor, empty for what is not said.
struct ActivityPlace {
    std::string_view level = {}, stage = {}, factor = {}, component = {}, pathway = {}, question = {};
};

/// Adds an activity placed there and opens it with the focus in its title.
void add_activity(const View& view, const ActivityPlace& place = {});

/// Height of a card of the compact map, in design pixels.
inline constexpr float kCompactCard = 30;

/// A card with title, lead and status that opens the activity; `width` screen px.
void activity_card(const View& view, const Activity& activity, float width);

/// The card of `here[at]` on the map: it can be dragged, and has a menu of what can be done with it. `also`: it
/// stands in another cell and serves this stage too.
void map_card(const View& view, std::span<const Activity* const> here, std::size_t at, float width, bool also = false);

/// True when activities are shown in the order that people gave them; otherwise moving one would show
/// nothing.
[[nodiscard]] bool in_own_order(const View& view);
/// Why one cannot be moved up or down where that is not so.
[[nodiscard]] std::string_view why_not_in_own_order();

/// The activities that ViewState::query lets through, by level and stage.
void activity_map(const View& view);

/// Shows it in the detail pane of the activities screen.
void open_activity(const View& view, const Activity& activity);

/// Shows it with the part of its form folded out that has this field, and the focus in the field.
void open_activity_field(const View& view, const Activity& activity, std::string_view key);

/// Asks where it is to go, in a dialog.
void ask_where_to_move(const View& view, const Activity& activity);

/// Adds a copy and opens it with the focus in its title.
void duplicate_activity(const View& view, const Activity& activity);

/// Removes it; the focus goes on as from every list.
void remove_activity(const View& view, const Activity& activity);

/// Escape puts back a card that is being dragged, before it closes anything. Said once a frame, before the screen.
void escape_from_drag(const View& view);
/// Puts these activities on a level and stage: one step of undo.
void move_activities(const View& view, std::span<const Activity* const> activities, std::string_view level,
                     std::string_view stage);

/// Lets these activities be published, or takes that back: one step of undo.
void let_publish(const View& view, const FrameList<const Activity*>& activities, bool may);

/// The ticked activities that the query lets through, in their order: what is done to several is done to these.
void ticked_and_seen(const View& view, FrameList<const Activity*>& seen);

/// “Safe house”, “Car wash visits” and 12 more.
[[nodiscard]] std::string_view names_of(const View& view, const FrameList<const Activity*>& activities);

/// The title, or "Untitled activity".
[[nodiscard]] std::string_view title_of(const Activity& activity);

/// "Police · under way"; what is not said is left out.
[[nodiscard]] std::string_view byline(const View& view, const Activity& activity);

}  // namespace waymark
