#pragma once
// What is said of a place of the framework, in the same words on the screens, in pictures and in reports. Texts with holes,
// since a screen fills them in memory of its own.

#include <cstddef>
#include <string_view>

#include "model/analysis/coverage.h"

namespace waymark {

/// "{} activities", "no running activity": for so many of those that are counted. In public no place is said to be without
/// one that runs, since what is not published may run there: "no published activity is running".
[[nodiscard]] std::string_view activities_text(std::size_t count, Counted counted, bool is_public = false);
/// "{}; outside what is this partnership’s to fill", for that of a place that is not the partnership's.
[[nodiscard]] std::string_view outside_place_text();
/// What the bar of enablers says, for so many of them: "{} activities support everything". Of what does not run it
/// cannot be said that it supports anything.
[[nodiscard]] std::string_view enablers_text(std::size_t count, Counted counted, bool is_public = false);

}  // namespace waymark
