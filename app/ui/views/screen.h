#pragma once
// The screens of the program, in the order of the rail.

#include <cstddef>
#include <cstdint>

namespace waymark {

enum class Screen : std::uint8_t {
    Start,
    Framework,
    Partnership,
    Activities,
    Reflect,
    Gaps,
    Plan,
    Compare,
    Local,
    Share,
    Settings,
    Help
};
inline constexpr std::size_t kScreenCount = static_cast<std::size_t>(Screen::Help) + 1;

}  // namespace waymark
