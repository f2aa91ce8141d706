#pragma once
// The screens, each one row of one table: what it is called, what draws it and its details, and its address.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/views/screen_row.h"

namespace waymark {

/// In the order of Screen and of the rail.
[[nodiscard]] std::span<const ScreenRow> screens();
[[nodiscard]] const ScreenRow& row_of(Screen screen);
/// The one with this id, or that had it once; null: there is none.
[[nodiscard]] const ScreenRow* screen_called(std::string_view id);
/// The code of this screen is here.
[[nodiscard]] inline bool is_here(const View& view, const ScreenRow& row) {
    return view.work.whole || !row.later;
}
/// Something is in the pane beside the screen that is open.
[[nodiscard]] bool has_detail(const View& view);

/// "activities/6f1c…", "plan": the screen and what is open on it, into `address`.
void write_address(const View& view, std::string& address);
/// Goes to the screen of an address and opens what it names there, if that exists; otherwise closes what was
/// open, and say_what_is_missing() says so. False, and nothing is changed, when there is no such screen.
bool go_to_address(const Document& document, ViewState& state, std::string_view address);
/// Says once that what the last address named is not there, as soon as the screen's code is here to know it, and closes it.
void say_what_is_missing(const View& view);
/// Closes what is open on any screen; beside what it was opened from, that is left open.
void close_what_is_open(ViewState& state);

/// Goes through all that comes back after a reload.
void comes_back(ViewState& state, SessionNotes& notes);
/// Another document is looked at: what was opened, ticked, filtered, typed or asked was of the one before. How things are
/// looked at stays: as a map or a table, as a matrix or a list, in which columns, how wide. `before`: the name of the one before;
/// nothing where none was open.
void look_at_another_document(ViewState& state, const std::string* before = nullptr);

}  // namespace waymark
