#pragma once
// In which ways and windows a test is run: once with a mouse and a keyboard and once as the mirror works the
// program; in windows with little room.

#include <doctest/doctest.h>

#include "support/headless.h"

namespace waymark::test {

/// The windows with the least room: 320 pixels wide, and text at four times its size.
inline const Options kTightWindows[] = {{.width = 320, .height = 640}, {.width = 1280, .height = 1024, .text_scale = 4}};

template <class F>
void both_ways(F&& test) {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror}) {
        CAPTURE(static_cast<int>(mode));
        test(mode);
    }
}

}  // namespace waymark::test
