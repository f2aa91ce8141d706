#pragma once
// A figure as PNG, for where SVG is not understood: the same bytes on every target, since lines and letters are drawn by one
// rasteriser that counts with nothing but the operations every machine has alike.

#include <string>
#include <string_view>

#include "present/figures/figure.h"

namespace waymark {

inline constexpr std::string_view kPngMime = "image/png";

/// The typeface as TrueType files: the first of each pair is looked in first for a letter.
struct Typeface {
    std::string_view regular, more_regular, bold, more_bold;
};

/// Title and words are in it as texts. A letter that the typeface does not have is drawn as an empty box. `scale`:
/// so many dots for one unit of the figure; two are sharp on any screen.
[[nodiscard]] std::string write_png(const Figure& figure, ThemeName theme, const Typeface& typeface, int scale = 2);

}  // namespace waymark
