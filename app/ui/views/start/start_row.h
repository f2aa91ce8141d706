#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include "ui/views/screen_row.h"
#include "ui/views/start/start.h"

namespace waymark {

inline constexpr ScreenRow kStartRow{.screen = Screen::Start,
                                     .id = "start",
                                     .title = tr_later("Start"),
                                     .rail = tr_later("Start"),
                                     .found_by = tr_later("home begin worked examples help lines"),
                                     .view = start_view};

}  // namespace waymark
