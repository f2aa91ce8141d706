#pragma once
// Ids of records, and marks of contents in the same form. Randomness comes from outside, so that the model gives the same for
// the same.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// A version 4 UUID in lower case, "f81d4fae-7dec-41d0-a765-00a0c91e6bf6", from 128 random bits, six of which
/// it overrides.
[[nodiscard]] std::string make_uuid(std::uint64_t high, std::uint64_t low);

/// The id that belongs to this text, in the form of a UUID: the same text always gives the same. For records that come without
/// an id, so that the same file read twice gives the same document; for ids of what is published; and for marks of bytes. It is
/// not random, and so none of version 4, though it has the digit of one: such ids and marks are in people's files and in what
/// they have published, and must stay what they are.
[[nodiscard]] std::string uuid_of(std::string_view text);

inline constexpr std::size_t kUuidLength = 36;
/// Eight, four, four, four and twelve hexadecimal digits with hyphens between, of any version and case.
[[nodiscard]] bool is_uuid(std::string_view text);

}  // namespace waymark
