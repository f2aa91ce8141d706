#pragma once
// Lines that are broken: of what is drawn as not there yet, not to be pressed, or of another kind.

#include "ui/kit/ui.h"

namespace waymark {

/// A straight broken line; `width` in px before scaling.
void dashed_line(Ui& ui, ImVec2 from, ImVec2 to, Colour colour, float width);
/// The same around a rectangle.
void dashed_edge(Ui& ui, const ImRect& rect, Colour colour, float width);

}  // namespace waymark
