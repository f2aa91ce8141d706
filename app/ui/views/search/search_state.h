#pragma once
// What the search has been asked. Part of ViewState.

#include <cstddef>
#include <limits>
#include <string>

#include "present/lists/derived_search.h"

namespace waymark {

/// What is being looked for.
struct SearchState {
    std::string query;
    /// The match the arrow keys are on, or DerivedSearch::kNone: Enter opens the first.
    std::size_t active = DerivedSearch::kNone;
    /// When the number of matches is said, as Ui::now_ms().
    double say_at_ms = std::numeric_limits<double>::infinity();
    bool opens_best = false;  ///< Enter was pressed before all was looked at: the best opens when it is
};

}  // namespace waymark
