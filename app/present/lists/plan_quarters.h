#pragma once
// The time line of the plan: quarters of calendar years, and how each action stands in its own.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/analysis/plan.h"
#include "model/base/date.h"
#include "model/base/text.h"
#include "model/document/document.h"

namespace waymark {

/// The quarter an action stands in: of the day it was done, else of the day it is due. Nothing without a day.
[[nodiscard]] std::optional<int> quarter_index(const Action& action);

/// "Jan–Mar"
[[nodiscard]] std::string_view quarter_short(int quarter);

/// How an action stands.
enum class ActionSign : std::uint8_t { Overdue, Due, Done, Stopped };
inline constexpr std::array kActionSigns{ActionSign::Overdue, ActionSign::Due, ActionSign::Done, ActionSign::Stopped};
[[nodiscard]] ActionSign sign_of(const Action& action, Date today);
/// For tr_n() and fill(): "3 overdue", "1 due", "2 done", "1 stopped".
[[nodiscard]] CountedText sign_text(ActionSign sign);
/// What its sign looks like and means: "Triangle: overdue".
[[nodiscard]] std::string_view sign_key(ActionSign sign);

/// The quarters of the time line, the first to the last.
struct Quarters {
    int now = 0;
    int first = 0, last = 0;  ///< Those that are drawn: years away either way would press the near ones together.
    int last_of_all = 0;      ///< Of any action, drawn or not.
};
[[nodiscard]] Quarters quarters_of(std::span<const Action* const> actions, Date today);

}  // namespace waymark
