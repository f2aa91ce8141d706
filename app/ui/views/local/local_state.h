#pragma once
// What the person is looking at in the local picture. Part of ViewState.

#include <cstdint>
#include <optional>
#include <string>

namespace waymark {

enum class LocalLook : std::uint8_t { Counts, Areas, Products };

struct LocalState {
    LocalLook look = LocalLook::Counts;
    std::string open;        ///< In the detail pane: id of a count or product, code of an area; by look
    bool focus_new = false;  ///< A count was just added: the focus goes to its year
    std::string measure = "referrals";  ///< Of the series in the plot
    std::string exploitation, who;      ///< Empty: all
    std::optional<int> base;            ///< Wanted base year
    bool areas_list = false;            ///< Areas as a list, not a map
};

}  // namespace waymark
