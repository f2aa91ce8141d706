// Every screen of the program, those added later included.
#pragma once

#include <vector>

#include "ui/views/view.h"

namespace waymark::test {

/// In the order of the enumeration: all of them that have a title.
inline std::vector<Screen> every_screen() {
    std::vector<Screen> screens;
    for (int i = 0; !title_of(static_cast<Screen>(i)).empty(); ++i) screens.push_back(static_cast<Screen>(i));
    return screens;
}

/// Every dialog there is.
inline std::vector<DialogKind> every_dialog() {
    std::vector<DialogKind> dialogs;
    for (int i = 1; i < kDialogs; ++i) dialogs.push_back(static_cast<DialogKind>(i));
    return dialogs;
}

}  // namespace waymark::test
