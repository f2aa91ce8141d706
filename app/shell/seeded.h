#pragma once
// A clock that stands and numbers that repeat, for checks that compare the bytes of two programs: the options "--seed 1" and
// "--fixed-clock 2026-11-21T14:02" of waymark, and "?seed=1&clock=2026-11-21T14:02" in the page's address.

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/base/ascii.h"
#include "model/base/hash.h"
#include "shell/platform.h"

namespace waymark {

/// The same numbers for the same seed on every machine, spread over all 64 bits (splitmix64). Not for secrets.
class SeededRandom {
  public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() { return spread_bits(state_ += 0x9E3779B97F4A7C15u); }

  private:
    std::uint64_t state_;
};

/// Reads exactly "2026-11-21T14:02". Nothing for another shape, a day that does not exist or a time past
/// 23:59.
[[nodiscard]] inline std::optional<LocalTime> parse_local_minutes(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const std::optional<Date> date = parse_date(text.substr(0, 10));
    const auto two = [text](std::size_t at) {
        return all_digits(text.substr(at, 2)) ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 99;
    };
    const LocalTime time{date.value_or(Date{}), two(11), two(14)};
    if (!date || time.hour > 23 || time.minute > 59) return std::nullopt;
    return time;
}

/// "2026-11-21T14:02", as Restored carries it.
[[nodiscard]] inline std::string to_iso_minutes(const LocalTime& time) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return to_iso(time.date) + 'T' + two(time.hour) + ':' + two(time.minute);
}

}  // namespace waymark
