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

#include <cstdint>
#include <map>
#include <vector>

#include "model/document/document.h"

namespace waymark {

/// Counts from 0 to 4 are never told to the public.
inline constexpr std::int64_t kSmallestPublicCount = 5;

class CountSuppression {
  public:
    enum class Why : std::uint8_t { Small, Unreadable, GivesAway };

    /// `profile` outlives it.
    explicit CountSuppression(const RecordList<LocalCount>& profile);
    ~CountSuppression();
    CountSuppression(const CountSuppression&) = delete;
    CountSuppression& operator=(const CountSuppression&) = delete;

    /// Why a count stays behind; null when it goes out. `count` is one of the list.
    [[nodiscard]] const Why* why(const LocalCount& count) const;

    struct Cell;

  private:
    void take(const LocalCount& count);
    void gather();
    void protect_all();
    void tell();

    std::vector<Cell> cells_;
    std::map<const LocalCount*, Why> why_;
};

}  // namespace waymark
