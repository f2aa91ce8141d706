#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "ui/views/gaps/gaps.h"
#include "ui/views/screen_row.h"

namespace waymark {

/// A cell has no id: what follows this in an address is the axis of its row, the row and the stage.
inline constexpr std::string_view kCellPlace = "cell/";

inline void add_cell(const ViewState& state, std::string& address) {
    const GapsState& gaps = state.gaps;
    if (!gaps.gap.empty() || gaps.cell.empty()) return;
    address.append(1, '/').append(kCellPlace).append(axis_id(gaps.cell_rows)).append(1, '/').append(gaps.cell);
}

inline void arrive_at_gaps(const Document& /*document*/, ViewState& state) {
    GapsState& gaps = state.gaps;
    gaps.cell.clear();
    if (!gaps.gap.starts_with(kCellPlace)) return;
    const std::string place = gaps.gap.substr(kCellPlace.size());
    const std::size_t slash = std::min(place.find('/'), place.size());
    for (const Axis axis : kMatrixRows) {
        if (axis_id(axis) != std::string_view(place).substr(0, slash) || slash + 1 >= place.size()) continue;
        gaps.gap.clear();
        gaps.cell = place.substr(slash + 1);
        gaps.cell_rows = axis;
        if (gaps.look == GapsLook::List || axis != Axis::Level) gaps.look = GapsLook::Matrix;
        if (gaps.look == GapsLook::Matrix) gaps.rows = axis;
    }
}

inline void gaps_come_back(ViewState& state, SessionNotes& notes) {
    static constexpr std::array<std::string_view, 3> kLooks{"matrix", "picture", "list"};
    notes.one_of("gaps-look", kLooks, state.gaps.look);
    std::string rows(axis_id(state.gaps.rows));
    notes.text("gaps-rows", rows);
    for (const Axis axis : kMatrixRows)
        if (axis_id(axis) == rows) state.gaps.rows = axis;
    notes.text("gap", state.gaps.gap);
}

inline void forget_gaps(ViewState& state) {
    GapsState other;
    other.look = state.gaps.look;
    other.rows = state.gaps.rows;
    state.gaps = std::move(other);
}

inline constexpr ScreenRow kGapsRow{
    .screen = Screen::Gaps,
    .id = "gaps",
    .title = tr_later("Gaps"),
    .rail = tr_later("Gaps"),
    .found_by = tr_later("matrix heat map coverage decisions"),
    .view = gaps_view,
    .detail = gaps_detail,
    .open = [](ViewState& state) -> std::string& { return state.gaps.gap; },
    .has_detail = [](const View& view) { return !view.state.gaps.gap.empty() || !view.state.gaps.cell.empty(); },
    .count = gaps_count,
    .later = true,
    .missing = tr_later("The gap that the link leads to is none that can be in this document. The link may be mistyped, or of "
                        "another document. You are on the screen Gaps."),
    .knows = knows_gap,
    .add_place = add_cell,
    .arrive = arrive_at_gaps,
    // A gap opened from a cell closes to the cell.
    .close =
        [](ViewState& state) {
            if (state.gaps.gap.empty()) state.gaps.cell.clear();
        },
    // What was decided stays in its place in the list until that is left.
    .leave = [](ViewState& state) { state.gaps.fresh.clear(); },
    .comes_back = gaps_come_back,
    .forget = forget_gaps};

}  // namespace waymark
