#pragma once
// What the counting of coverage (coverage_count.h) has to know of one activity, as numbers and bits.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/base/date.h"
#include "model/base/id_index.h"
#include "model/document/document.h"

namespace waymark {

/// In the order of the members of StatusCounts.
enum class StatusGroup : std::uint8_t { Running, NotKnown, Planned, Paused, Ended };
inline constexpr std::size_t kStatusGroups = 5;

[[nodiscard]] StatusGroup status_group(std::string_view status);

/// What is true of one running activity, as bits. "No" and "yes" are two bits, since neither may be known.
enum FactBit : std::uint32_t {
    kEnds = 1,         ///< Its end is at most six months off, or past.
    kStops = 2,        ///< It ends so, or its funding does.
    kReviewOld = 4,    ///< Last reviewed more than twelve months ago.
    kReviewFresh = 8,  ///< Reviewed since, or begun less than twelve months ago.
    kEvaluatedNot = 16,
    kEvaluated = 32,
    kSurvivorsNot = 64,
    kSurvivors = 128,
    kReachSaid = 256,
    kPastEnd = 512,  ///< Its end is before today.
};

/// The dates that facts are measured against.
struct Horizon {
    explicit Horizon(Date day);
    std::int32_t today, soon, year_ago;  ///< As `day_number`; soon is six months on.
};

/// A day as one number, so that days compare as numbers; `kNoDay` comes before any.
[[nodiscard]] constexpr std::int32_t day_number(Date day) {
    return (day.year * 100 + day.month) * 100 + day.day;
}
[[nodiscard]] constexpr Date day_of(std::int32_t number) {
    return {number / 10000, number / 100 % 100, number % 100};
}
inline constexpr std::int32_t kNoDay = 0;

struct Facts {
    std::uint32_t bits = 0;      ///< `FactBit`s.
    std::int32_t end = kNoDay;   ///< Its end.
    std::int32_t stop = kNoDay;  ///< Its end or that of its funding, whichever is first.
    std::int32_t review = kNoDay;
};

/// The facts of an activity, whatever its status.
[[nodiscard]] Facts facts_of(const Activity& activity, const Horizon& horizon);

/// Organisations by number, without regard to capitals, accents and outer spaces. Views the names it is
/// given.
class OrganisationNames {
  public:
    static constexpr std::uint32_t kBlank = IdIndex::kNone - 1;

    /// The number of an organisation, `kBlank` for a name that says nothing.
    std::uint32_t number(std::string_view name);
    /// How it is spelled: the first in alphabet of the spellings met, so that order does not matter.
    [[nodiscard]] const std::string& spelling(std::uint32_t number) const { return spellings_[number]; }

  private:
    IdIndex raw_;  // as typed, so that each spelling is folded once
    std::unordered_map<std::string, std::uint32_t> folded_;
    std::vector<std::string> spellings_;
};

}  // namespace waymark
