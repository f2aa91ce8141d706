#pragma once
// What the person is looking at of the activities. Part of ViewState.

#include <string>

#include "model/analysis/activity_query.h"
#include "model/document/record.h"
#include "ui/views/keys.h"

namespace waymark {

struct ActivitiesState {
    bool as_table = false;  ///< Not as a map
    bool compact = false;   ///< The map has one line a card, and no more of them than the window has room for
    std::string open;       ///< Id of the one in the detail pane
    ActivityQuery query;
    bool filters_open = false;
    bool all_filters = false;  ///< Not only the most used ones
    std::string dragged;       ///< Id of the card being dragged, until the button is let go
    bool put_back = false;     ///< Escape put it back, and the button is still held
    Keys ticked;
    Strings columns = {"title", "lead", "level", "mainStage", "status"};  ///< Of the table
};

/// Chosen to be linked, and not linked yet: where it would go, as written by link_activity(), and the id of the activity.
struct LinkState {
    std::string place, activity;
};

}  // namespace waymark
