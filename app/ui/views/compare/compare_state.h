#pragma once
// What the person is looking at in Reviews. Part of ViewState.

#include <cstddef>
#include <string>

namespace waymark {

/// What is compared: ids of snapshots, "" in `from` for the newest, in `to` for now; or see DerivedCompare.
struct CompareState {
    std::string open;  ///< Id of the snapshot in the detail pane
    std::string from, to;
    std::string paged;      ///< Title of the group whose page is not the first
    std::size_t first = 0;  ///< Where that page begins
    bool turned = false;    ///< Just now: the focus goes to its first line
};

}  // namespace waymark
