#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include "ui/views/partnership/partnership.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline constexpr ScreenRow kPartnershipRow{.screen = Screen::Partnership,
                                           .id = "partnership",
                                           .title = tr_later("Partnership"),
                                           .rail = tr_later("Partnership"),
                                           .found_by = tr_later("details areas councils regions members chair"),
                                           .view = partnership_view};

}  // namespace waymark
