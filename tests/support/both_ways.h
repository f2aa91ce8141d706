#pragma once
// Runs a test once with a mouse and a keyboard and once as the mirror works the program.

#include <doctest/doctest.h>

#include "support/headless.h"

namespace waymark::test {

template <class F>
void both_ways(F&& test) {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror}) {
        CAPTURE(static_cast<int>(mode));
        test(mode);
    }
}

}  // namespace waymark::test
