#pragma once
// What the table of screens says of these two (ui/views/screen_row.h).

#include "ui/views/screen_row.h"
#include "ui/views/settings/settings.h"

namespace waymark {

inline constexpr ScreenRow kSettingsRow{.screen = Screen::Settings,
                                        .id = "settings",
                                        .title = tr_later("Settings"),
                                        .rail = tr_later("Settings"),
                                        .found_by = tr_later("preferences options"),
                                        .view = settings_view,
                                        .later = true,
                                        .begins_group = true};

inline constexpr ScreenRow kHelpRow{.screen = Screen::Help,
                                    .id = "help",
                                    .title = tr_later("Help and accessibility"),
                                    .rail = tr_later("Help"),
                                    .found_by = tr_later("accessibility keyboard shortcuts privacy"),
                                    .view = help_view,
                                    .later = true};

}  // namespace waymark
