#pragma once
// Which local counts are kept from the public: those below 5, those that could not be read, and others that
// would give one of them away.
//
// - A count that is no number ("<5"), or whose year is none, may be below 5: it is hidden like one. What can be
//   added up is the same measure and year, whatever the capitals and spaces of the words.
// - A figure below 5 hides every figure of its cell (measure, year, type, group): revised figures too, since
//   an older total and older parts would give it away.
// - A total with exactly one hidden part gives that part away, and parts of which none is hidden their hidden
//   total. Then the smallest other part is hidden too.
// - What is left is checked the way a reader would: every total that is the sum of its parts (by type, by
//   group, by year where a count names none, and by several of these at once) is an equation. While any of
//   them, or several together, still fix a count below 5, one more count is hidden.
// - Where nobody can say what adds up to what, figures that come to a small one by being taken from one another are looked
//   for, and one of them is hidden (count_difference.h).
// - What nobody wrote down is worked out as well: of 53 in all and 50 adults, the 3 others. So a total has a rest besides
//   its parts, a type, group or year that comes in some rows has a cell in all, and so has what is of any other type or group.
//   A part in other words ("Adult women" of the adults) leaves a rest as well.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/count_group.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

/// Counts from 0 to 4 are never told to the public.
inline constexpr std::int64_t kSmallestPublicCount = 5;

/// Whether a word, folded (base/fold.h), says no more than that nobody and nothing is left out: "all", "total".
[[nodiscard]] bool is_name_of_all(std::string_view word);

class CountSuppression {
  public:
    enum class Why : std::uint8_t { Small, Unreadable, GivesAway };

    /// Both outlive it.
    CountSuppression(const Framework& framework, const RecordList<LocalCount>& profile);
    ~CountSuppression();
    CountSuppression(const CountSuppression&) = delete;
    CountSuppression& operator=(const CountSuppression&) = delete;

    /// Why a count stays behind; null when it goes out. `count` is one of the list.
    [[nodiscard]] const Why* why(const LocalCount& count) const;

  private:
    [[nodiscard]] std::string key_of(std::string_view list, std::string_view word, bool& is_own);
    [[nodiscard]] std::vector<std::string> wider_of(std::string_view list, std::string_view word);
    void take(const LocalCount& count);
    void gather();
    void protect_published();
    void tell();

    const Framework& framework_;
    std::map<std::string, std::map<std::string, std::string>> ids_;  ///< Of the pack's words, folded, by list
    std::vector<CountCell> cells_;
    std::map<const LocalCount*, Why> why_;
};

}  // namespace waymark
