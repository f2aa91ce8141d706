#pragma once
// An activity that is recorded already is linked to a factor, a question or a place of the matrix: one list, one step.

#include <span>
#include <string_view>

#include "model/analysis/coverage.h"
#include "ui/views/view.h"

namespace waymark {

/// As Place, of words that live until the end of the frame.
struct LinkPlace {
    Axis axis = Axis::Level;
    std::string_view id;
};

/// A list of the activities that are not there yet, and a button that takes the one chosen. `where`: a
/// value each of one or more axes, so a factor, a question, or a level with a stage. A stage is added to those the activity
/// serves; an activity on another level moves here, and its line in the list says so. One step of undo. `name`: what
/// `where` is called in the sentence that tells it. Nothing where every activity is there.
void link_activity(const View& view, std::string_view label, std::span<const LinkPlace> where, std::string_view name);

}  // namespace waymark
