#pragma once
// The typeface that the program carries, for pictures that are drawn as dots.

#include "embedded/embedded.h"
#include "io/export/png.h"

namespace waymark {

[[nodiscard]] inline Typeface embedded_typeface() {
    return {embedded_asset("fonts/regular.ttf"), embedded_asset("fonts/regular-ext.ttf"), embedded_asset("fonts/bold.ttf"),
            embedded_asset("fonts/bold-ext.ttf")};
}

}  // namespace waymark
