#pragma once
// What the person is looking at of the framework. Part of ViewState.

#include <string>

namespace waymark {

struct FrameworkState {
    /// In the detail pane: the id of a level, factor, component, stage or pathway, or "level/stage".
    std::string open;
    bool as_list = false;         ///< Not as a picture
    std::string part = "levels";  ///< Which list stands below: "levels", "components", "pathways", "sources"
};

}  // namespace waymark
