#pragma once
// What the person is looking at of the framework. Part of ViewState.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// Which list stands below the picture.
enum class FrameworkPart : std::uint8_t { Levels, Components, Pathways, Sources };
/// Their words, in the order of the enum: keys of the buttons, and what comes back after a reload.
inline constexpr std::array<std::string_view, 4> kFrameworkParts{"levels", "components", "pathways", "sources"};

struct FrameworkState {
    /// In the detail pane: the id of a level, factor, component, stage or pathway, or "level/stage".
    std::string open;
    bool as_list = false;  ///< Not as a picture
    FrameworkPart part = FrameworkPart::Levels;
};

}  // namespace waymark
