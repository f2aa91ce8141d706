#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include <array>
#include <string_view>
#include <utility>

#include "model/base/ascii.h"
#include "ui/views/local/local.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline void arrive_at_local(const Document& document, ViewState& state) {
    const std::string& open = state.local.open;
    if (open.empty()) return;
    state.local.look = document.profile.find(open)             ? LocalLook::Counts
                       : open.size() == 9 && is_upper(open[0]) ? LocalLook::Areas
                                                               : LocalLook::Products;
}

inline void local_comes_back(ViewState& state, SessionNotes& notes) {
    static constexpr std::array<std::string_view, 3> kLooks{"counts", "areas", "products"};
    LocalState& local = state.local;
    notes.one_of("local-look", kLooks, local.look);
    notes.text("local-open", local.open);
    notes.flag("local-areas-list", local.areas_list);
}

inline void forget_local(ViewState& state) {
    LocalState other;
    other.look = state.local.look;
    other.areas_list = state.local.areas_list;
    state.local = std::move(other);
}

inline constexpr ScreenRow kLocalRow{
    .screen = Screen::Local,
    .id = "local",
    .title = tr_later("Local picture"),
    .rail = tr_later("Local picture"),
    .found_by = tr_later("counts products areas map series"),
    .view = local_view,
    .detail = local_detail,
    .open = [](ViewState& state) -> std::string& { return state.local.open; },
    .has_detail = local_has_detail,
    .later = true,
    .missing = tr_later("The count, area or product that the link leads to is not in this document. It may have been removed, or "
                        "be of another document. You are on the screen Local picture."),
    .arrive = arrive_at_local,
    .comes_back = local_comes_back,
    .forget = forget_local};

}  // namespace waymark
