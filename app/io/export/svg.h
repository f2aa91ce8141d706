#pragma once
// A figure as SVG: title and description, no script, nothing to fetch. Letters are those of the typeface where it is
// installed and of one much like it elsewhere; each line says how wide it is, so that no words run out of their place.

#include <string>
#include <string_view>

#include "present/figures/figure.h"

namespace waymark {

inline constexpr std::string_view kSvgMime = "image/svg+xml";

/// A file of its own.
[[nodiscard]] std::string write_svg(const Figure& figure, ThemeName theme);

/// As a part of a page; ids in it begin with `prefix`, so that several can stand on one.
[[nodiscard]] std::string svg_element(const Figure& figure, ThemeName theme, std::string_view prefix);

/// The words of a figure as one text: what is said to those who do not see it.
[[nodiscard]] std::string figure_words(const Figure& figure);

}  // namespace waymark
