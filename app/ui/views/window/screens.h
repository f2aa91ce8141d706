#pragma once
// The screens, each one row of one table: what it is called, what draws it and its details, and its address.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/view.h"

namespace waymark {

/// What the rail says after the name of a screen: a number, and what is counted.
struct RailCount {
    std::string_view number, counted;
};
/// The number as the rail shows it: nothing for none.
[[nodiscard]] std::string_view number_or_nothing(Ui& ui, std::size_t number);

struct ScreenRow {
    Screen screen;
    std::string_view id;     ///< In addresses and in what comes back after a reload
    std::string_view title;  ///< For tr(), as the other words
    std::string_view rail;
    std::string_view found_by;  ///< More words that lead to it
    void (*view)(const View&);
    void (*detail)(const View&) = nullptr;       ///< What stands in the pane beside it
    std::string& (*open)(ViewState&) = nullptr;  ///< Id of what is in that pane, also the end of the address
    bool (*has_detail)(const View&) = nullptr;   ///< That there is such a thing
    RailCount (*count)(const View&) = nullptr;   ///< Asked for once the code of the screen is here
    /// On the web its code is fetched after the first screen (cmake/web.cmake), and it waits for WorkStatus::whole.
    bool later = false;
    void (*foot)(const View&) = nullptr;  ///< What stays in reach below the pane, one row of buttons
    /// Said where an address names something to open that is not there: what was not found, and where the person is. For tr().
    std::string_view missing = {};
    bool (*knows)(const View&) = nullptr;  ///< That what is open is there, where `has_detail` does not say so
    /// Adds the end of the address of what is open and has no id, "/cell/level/national/early"; nothing where nothing such is.
    void (*add_place)(const ViewState&, std::string& address) = nullptr;
    /// Comes from an address whose end is in `open` now: what else that means here.
    void (*arrive)(const Document&, ViewState&) = nullptr;
};

/// In the order of Screen and of the rail.
[[nodiscard]] std::span<const ScreenRow> screens();
[[nodiscard]] const ScreenRow& row_of(Screen screen);
/// The one with this id, or that had it once; null: there is none.
[[nodiscard]] const ScreenRow* screen_called(std::string_view id);
/// The code of this screen is here.
[[nodiscard]] inline bool is_here(const View& view, const ScreenRow& row) { return view.work.whole || !row.later; }
/// Something is in the pane beside the screen that is open.
[[nodiscard]] bool has_detail(const View& view);

/// "activities/6f1c…", "plan": the screen and what is open on it, into `address`.
void write_address(const View& view, std::string& address);
/// Goes to the screen of an address and opens what it names there, if that exists; otherwise closes what was
/// open, and say_what_is_missing() says so. False, and nothing is changed, when there is no such screen.
bool go_to_address(const Document& document, ViewState& state, std::string_view address);
/// Says once that what the last address named is not there, as soon as the screen's code is here to know it, and closes it.
void say_what_is_missing(const View& view);

}  // namespace waymark
