#pragma once
// What the screen Settings sets. Part of ViewState.

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "present/look/theme.h"

namespace waymark {

/// What the person chose; "follow the system" until then.
struct Settings {
    std::optional<ThemeName> theme;
    float text_scale = 0;  ///< 0: follow the system; else 1 to 4
    std::optional<bool> reduced_motion;
    bool text_view = false;
    bool keep_here = true;            ///< False: nothing is kept on this computer
    bool knows_open_keeping = false;  ///< Was told that other pages can read it, and keeps it all the same
    /// What the person said that words of pasted rows mean, by word_key().
    std::map<std::string, std::string, std::less<>> pasted_words;
};

}  // namespace waymark
