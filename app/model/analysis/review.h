#pragma once
// When one of the requested products falls due for review.
//
// The rule, as the screen states it:
// - The day that was written down for it, where there is one.
// - Else, for a product that is held, its own date and from there the period after which the partnership says
// it
//   reviews ("Every six months"), where both can be read.
// - Else no day is known, and nothing is called late.

#include <optional>
#include <string_view>

#include "model/base/date.h"
#include "model/document/document.h"

namespace waymark {

/// Months between two reviews, of what people write: "Every six months", "6-monthly", "quarterly", "twice a
/// year", "annually". Nothing when it is not one certain number of months, from 1 to 120.
[[nodiscard]] std::optional<int> months_of_period(std::string_view text);

struct Review {
    std::optional<Date> due;
    bool by_period = false;  ///< Worked out, not written down.
    bool late = false;       ///< The day is past.
};

/// `months` as `months_of_period` of Partnership::review_period.
[[nodiscard]] Review review_of(const Product& product, std::optional<int> months, Date today);

/// Published or shared: there is something to review.
[[nodiscard]] bool is_held(const Product& product);

}  // namespace waymark
