#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include <string_view>

#include "ui/views/framework/framework.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline bool knows_framework_part(const View& view) {
    const Framework& framework = view.framework;
    const std::string_view id = view.state.framework.open;
    if (const std::size_t slash = id.find('/'); slash != std::string_view::npos)
        return framework.level(id.substr(0, slash)) && framework.stage(id.substr(slash + 1));
    return framework.level(id) || framework.stage(id) || framework.component(id) || framework.pathway(id) ||
           framework.factor(id) || view.document.own_factors.find(id);
}

inline void framework_comes_back(ViewState& state, SessionNotes& notes) {
    notes.text("framework-open", state.framework.open);
    notes.flag("framework-list", state.framework.as_list);
    notes.one_of("framework-part", kFrameworkParts, state.framework.part);
}

inline constexpr ScreenRow kFrameworkRow{
    .screen = Screen::Framework,
    .id = "framework",
    .title = tr_later("The framework"),
    .rail = tr_later("Framework"),
    .found_by = tr_later("picture levels stages factors components pathways sources"),
    .view = framework_view,
    .detail = framework_detail,
    .open = [](ViewState& state) -> std::string& { return state.framework.open; },
    .has_detail = [](const View& view) { return !view.state.framework.open.empty(); },
    .later = true,
    .missing =
        tr_later("The part of the framework that the link leads to is neither in the framework nor in this document. It may "
                 "have been removed, or be of another document. You are on the screen Framework."),
    .knows = knows_framework_part,
    .comes_back = framework_comes_back,
    .forget = [](ViewState& state) { state.framework.open.clear(); }};

}  // namespace waymark
