#pragma once
// A figure as dots. Only for png.cpp.

#include <cstdint>
#include <vector>

#include "io/export/png.h"

namespace waymark {

/// Three bytes a dot: red, green, blue.
struct PictureDots {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

[[nodiscard]] PictureDots paint_figure(const Figure& figure, ThemeName theme, const Typeface& typeface, int scale);

}  // namespace waymark
