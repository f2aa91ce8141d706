#pragma once
// What the person is looking at on the Gaps screen. Part of ViewState.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/analysis/coverage.h"
#include "model/analysis/gap_analysis.h"
#include "ui/views/keys.h"

namespace waymark {

/// What the rows of the matrix can be, in the order in which they are offered.
inline constexpr std::array kMatrixRows{Axis::Level,        Axis::Component, Axis::Pathway,  Axis::Factor,
                                        Axis::Exploitation, Axis::WhoFor,    Axis::NrmStage, Axis::Area};

enum class GapsLook : std::uint8_t { Matrix, Picture, List };

struct GapsState {
    GapsLook look = GapsLook::Matrix;
    Axis rows = Axis::Level;  ///< Of the matrix
    CoverageFilter filter;    ///< At most one value each, as the screen offers it
    bool filters_open = false;
    std::optional<GapKind> kind;  ///< Only these in the list
    bool undecided_only = false;  ///< In the list
    std::string decision;         ///< Only those of which this was decided, in the list; empty: whatever was decided
    std::size_t listed = 0;       ///< More of the list than the first page
    Keys ticked;                  ///< Ids of gaps in the list
    /// For what is decided next on several, by what they have in common; empty: that they are ticked. It is there again when the
    /// decision is undone.
    std::map<std::string, std::string, std::less<>> reasons;
    /// Decided while the list is looked at, each after which gap it stood: it stays there.
    struct Fresh {
        std::string id, after;
    };
    std::vector<Fresh> fresh;
    std::string gap;  ///< Id of the gap, decision or former gap in the detail pane
    /// "row/stage" of the cell in the detail pane, behind `gap`; "*" is any, "?" is not said. Empty: none.
    std::string cell;
    Axis cell_rows = Axis::Level;     ///< The axis of its row
    std::size_t more_activities = 0;  ///< In the detail pane, more than the first few
};

}  // namespace waymark
