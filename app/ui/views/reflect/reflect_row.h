#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline void reflect_comes_back(ViewState& state, SessionNotes& notes) {
    notes.text("reflect", state.reflect.open);
    notes.text("reflect-part", state.reflect.part);
    notes.text("reflect-progress", state.reflect.progress);
}

inline void forget_reflect(ViewState& state) {
    state.reflect = {};
    state.workshop = {};
}

inline constexpr ScreenRow kReflectRow{
    .screen = Screen::Reflect,
    .id = "reflect",
    .title = tr_later("Reflect"),
    .rail = tr_later("Reflect"),
    .found_by = tr_later("strength checklist questions workshop"),
    .view = reflect_view,
    .detail = reflect_detail,
    .open = [](ViewState& state) -> std::string& { return state.reflect.open; },
    .has_detail = reflect_has_detail,
    .count = reflect_count,
    .later = true,
    .foot = reflect_foot,
    .missing =
        tr_later("The factor or question that the link leads to is not in this document. It may have been removed, or be of "
                 "another document. You are on the screen Reflect."),
    .comes_back = reflect_comes_back,
    .forget = forget_reflect};

}  // namespace waymark
