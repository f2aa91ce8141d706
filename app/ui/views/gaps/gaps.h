#pragma once
// What the parts of the Gaps screen share with one another and with the Plan.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "present/figures/cell_words.h"
#include "ui/views/view.h"

namespace waymark {

struct RailCount;

void gaps_view(const View& view);
void gaps_detail(const View& view);

/// How many gaps of this document are to be decided on, for the rail.
[[nodiscard]] RailCount gaps_count(const View& view);
/// The gap or cell that is open can be one of this document. One that is no gap any more is known too: its details say so.
[[nodiscard]] bool knows_gap(const View& view);

/// What a cell of the matrix or the picture looks like and is called, of what ViewState::counted says; in the memory of the
/// frame. For the rest see present/figures/cell_words.h.
[[nodiscard]] CellWords cell_look(const View& view, const CoverageCell& cell, bool counts_as_gap, bool outside);
void paint_pattern(Ui& ui, const ImRect& rect, FigurePattern pattern);

/// What each ground, pattern and word means: a sample, then the words. The picture has words where the matrix
/// has patterns.
void key_to_cells(const View& view, bool picture);
/// Shows the cell in the detail pane: "row/stage", "*" for any, "?" for not said.
void open_cell(const View& view, std::string_view key);
/// The cell in the detail pane is one that there is.
[[nodiscard]] bool knows_cell(const View& view);

/// The list of the pack an axis is made of (Framework::for_each_choice); none for areas.
[[nodiscard]] ChoiceList list_of(Axis axis);

/// The heat map in the rows the person chose, or the picture shaded the same way, with the key to both.
void gap_matrix(const View& view);
void gap_picture(const View& view);

/// How many gaps there are of each kind, as buttons that lead to them in the list.
void kind_filter(const View& view);
/// Buttons that narrow the list to the gaps of which one thing was decided; nothing where none in the list is decided.
void decision_filter(const View& view);
/// The ranked list, its rule, and what was decided on that is no longer a gap.
void gap_list(const View& view);
void closed_gap_list(const View& view);
/// One gap as a card that opens, with its reason and the four decisions; with a box to tick it where that is of use.
void gap_card(const View& view, const Gap& gap, bool can_tick = false);

/// The gaps under the present filter in their order, but what was decided just now where it stood before.
void gaps_in_place(const View& view, FrameList<const Gap*>& order);
/// True for one decided while the list is looked at.
[[nodiscard]] bool is_fresh(const View& view, const Gap& gap);

/// Shows the gap with this id, there or not, in the detail pane of the Gaps screen.
void open_gap(const View& view, std::string_view gap_id);
/// Writes down the decision, with today's date where none stands yet; the same one again takes it back. One
/// step of undo.
void decide_on_gap(const View& view, std::string_view gap_id, std::string_view decision);

/// A field for a reason, and buttons for the same decision on all of them that nobody has decided on: one step of undo. Nothing
/// where fewer than `least` are left. The reason goes with the `key`.
void decide_on_all(const View& view, std::string_view key, std::span<const Gap* const> gaps, std::size_t least = 2);

/// Above the list: what is ticked in it, and one decision for that. `shown`: what the list shows.
void ticked_gaps(const View& view, std::span<const Gap* const> shown);

/// Under an empty place: questions that help to think about it, and what others do. Nothing where the pack has none.
void help_with_empty(const View& view, std::string_view level_id, std::string_view stage_id);

/// The two halves of a gap's title: where it is, and in short what is the matter; where is empty for lists
/// over everything.
struct GapHead {
    std::string_view where, what;
};
[[nodiscard]] GapHead gap_head(const View& view, std::string_view gap_id);

/// Cards of these activities, each opening the activity; beyond the first few they are only counted.
void activity_cards(const View& view, const ActivitySpan& activities);

/// The colour of the bar beside a gap of this kind; its title always stands with it.
[[nodiscard]] Colour kind_colour(const Theme& colours, GapKind kind);

/// "Act, decided by the board on 16 September 2026"; "" when nothing was decided.
[[nodiscard]] std::string_view decision_words(const View& view, std::string_view gap_id);

}  // namespace waymark
