#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include "ui/views/compare/compare.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline RailCount compare_count(const View& view) {
    const std::size_t count = view.document.snapshots.size();
    return {number_or_nothing(view.ui, count), tr_n(static_cast<long>(count), "snapshot", "snapshots")};
}

inline void compare_comes_back(ViewState& state, SessionNotes& notes) {
    notes.text("compare-from", state.compare.from);
    notes.text("compare-to", state.compare.to);
}

inline constexpr ScreenRow kCompareRow{
    .screen = Screen::Compare,
    .id = "reviews",
    .title = tr_later("Reviews"),
    .rail = tr_later("Reviews"),
    .found_by = tr_later("snapshots compare changes come back"),
    .view = compare_view,
    .detail = compare_detail,
    .open = [](ViewState& state) -> std::string& { return state.compare.open; },
    .has_detail = [](const View& view) { return view.document.snapshots.find(view.state.compare.open) != nullptr; },
    .count = compare_count,
    .later = true,
    .missing = tr_later("The snapshot that the link leads to is not in this document. It may have been removed, or be of another "
                        "document. You are on the screen Reviews."),
    .comes_back = compare_comes_back,
    .forget = [](ViewState& state) { state.compare = {}; }};

}  // namespace waymark
