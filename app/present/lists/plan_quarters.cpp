#include "present/lists/plan_quarters.h"

#include <algorithm>
#include <array>

#include "model/base/text.h"
#include "model/document/words.h"

namespace waymark {

std::optional<int> quarter_index(const Action& action) {
    const auto day = parse_date(action.status == words::action_done && !action.done_on.empty() ? action.done_on : action.due);
    return day ? std::optional<int>(quarter_index(*day)) : std::nullopt;
}

std::string_view quarter_short(int quarter) {
    static constexpr std::array<std::string_view, 4> kShort{tr_later("Jan–Mar"), tr_later("Apr–Jun"), tr_later("Jul–Sep"),
                                                            tr_later("Oct–Dec")};
    return tr(kShort[static_cast<std::size_t>(quarter % 4)]);
}

ActionSign sign_of(const Action& action, Date today) {
    if (action.status == words::action_done) return ActionSign::Done;
    if (!is_open(action)) return ActionSign::Stopped;
    const auto due = parse_date(action.due);
    return due && *due < today ? ActionSign::Overdue : ActionSign::Due;
}

CountedText sign_text(ActionSign sign) {
    static constexpr std::array<CountedText, 4> kTexts{tr_n_later("{} overdue", "{} overdue"), tr_n_later("{} due", "{} due"),
                                                       tr_n_later("{} done", "{} done"), tr_n_later("{} stopped", "{} stopped")};
    return kTexts[static_cast<std::size_t>(sign)];
}

std::string_view sign_key(ActionSign sign) {
    static constexpr std::array<std::string_view, 4> kKeys{tr_later("Triangle: overdue"), tr_later("Ring: due"),
                                                           tr_later("Tick: done"), tr_later("Cross: stopped")};
    return tr(kKeys[static_cast<std::size_t>(sign)]);
}

Quarters quarters_of(std::span<const Action* const> actions, Date today) {
    constexpr int kMostBack = 4, kMostAhead = 7;
    const int now = quarter_index(today);
    int first = now, last = now;
    for (const Action* action : actions)
        if (const auto quarter = quarter_index(*action)) {
            first = std::min(first, *quarter);
            last = std::max(last, *quarter);
        }
    return {now, std::max(first, now - kMostBack), std::min(last, now + kMostAhead), last};
}

}  // namespace waymark
