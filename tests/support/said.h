#pragma once
// Whether everything drawn in a settled frame is also said: by Dear ImGui's test hooks and by the letters drawn.

#include <string>

#include "support/headless.h"

namespace waymark::test {

/// The items of a settled frame that no node stands for, one line each. Draws a frame.
std::string unsaid(Headless& program);

/// Letters of the frame drawn last that stand in no node that says anything, one line for each place. The name
/// of a sign that is shown over the page stands beside the node that says it.
std::string silent_letters(Headless& program);

/// What is painted, whether in sight or not, and said by no node in its name, value or description: a line each. Empty:
/// all is said.
std::string silent_words(Headless& program);

}  // namespace waymark::test
