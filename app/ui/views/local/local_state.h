#pragma once
// What the person is looking at in the local picture. Part of ViewState.

#include <cstdint>
#include <string>

#include "present/lists/count_plot.h"

namespace waymark {

enum class LocalLook : std::uint8_t { Counts, Areas, Products };

struct LocalState {
    LocalLook look = LocalLook::Counts;
    std::string open;         ///< In the detail pane: id of a count or product, code of an area; by look
    bool focus_new = false;   ///< A count was just added: the focus goes to its year
    SeriesChoice series;      ///< In the plot
    bool areas_list = false;  ///< Areas as a list, not a map
};

}  // namespace waymark
