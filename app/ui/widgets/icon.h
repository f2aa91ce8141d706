#pragma once
// Small signs drawn as shapes, since the typeface has no arrows or ticks. Decoration: what a sign means is
// always said in words.

#include "ui/kit/ui.h"

namespace waymark {

enum class Icon : std::uint8_t {
    None,
    Undo,
    Redo,
    Search,
    Tick,
    Cross,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Plus,
    More,
    MoreUpright,
    Menu,
    Warning,
    ArrowLeft,
    External,
    Lock,
    Question,
    Save
};

/// Draws the sign into a square of side `size` (screen px) centred at `centre`, with strokes of a ninth of
/// the size.
void paint_icon(ImDrawList* list, Icon icon, ImVec2 centre, float size, Colour colour);

}  // namespace waymark
