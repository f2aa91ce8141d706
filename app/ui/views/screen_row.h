#pragma once
// What a screen is: all that the window, the rail, addresses, the search and a reload know of it.

#include <string>
#include <string_view>

#include "ui/views/session_notes.h"
#include "ui/views/view.h"

namespace waymark {

/// What the rail says after the name of a screen: a number, and what is counted.
struct RailCount {
    std::string_view number, counted;
};
/// The number as the rail shows it: nothing for none.
[[nodiscard]] inline std::string_view number_or_nothing(Ui& ui, std::size_t number) {
    return number == 0 ? std::string_view() : ui.fill("{}", number);
}

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
    /// What is open is closed, beside clearing `open`.
    void (*close)(ViewState&) = nullptr;
    /// What holds only while the screen is looked at is over.
    void (*leave)(ViewState&) = nullptr;
    /// What comes back after a reload.
    void (*comes_back)(ViewState&, SessionNotes&) = nullptr;
    /// Another document is looked at: what was opened, ticked, filtered, typed or asked here was of the one before. How things
    /// are looked at stays.
    void (*forget)(ViewState&) = nullptr;
    bool begins_group = false;  ///< The rail leaves room above it
};

}  // namespace waymark
