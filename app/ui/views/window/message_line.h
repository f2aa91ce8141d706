#pragma once
// The line that says what was just done, or what went wrong, with what takes it back.
//
// Where the window has no room for all of it, it says its beginning and has a button for the rest. Where it has no room for that
// either, and in the Text view, it stands at the top of the page.

#include "ui/views/view.h"

namespace waymark {

/// The line below the bar that says what went wrong; gives its height. What has no room there is left to
/// message_in_page().
float message_bar(const View& view, float y);
/// The same where there is no page that it could be left to.
float whole_message_bar(const View& view, float y);

/// What the line may take: from `left` to `right`, above `bottom`, in pixels of the window.
struct LineRoom {
    float left = 0, right = 0, bottom = 0;
};

/// The line at the foot of the window that says what was done, with what takes it back: the page ends above it, and what stays in
/// reach at the foot is beside or below it, so it covers nothing and moves nothing that is pressed. 0: there is none.
[[nodiscard]] float done_line_height(const View& view, const LineRoom& room);
void done_line(const View& view, const LineRoom& room);

/// What has no room in its line, into the present flow. Nothing where there is none, or it stands in its line.
void message_in_page(const View& view);

}  // namespace waymark
