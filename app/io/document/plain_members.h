#pragma once
// The quick way through the records of a large file. Internal to the document codec.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "io/document/record_target.h"
#include "io/json/json_scanner.h"

namespace waymark::codec {

/// How far the members of one record have been read.
struct MembersRead {
    std::size_t expected = 0;  ///< The field of the table that most likely comes next.
    std::uint64_t seen = 0;    ///< Fields that were given, one bit each.
};

/// Takes into `target` the members of the record from `at` on, as long as they are as Waymark writes them: known, given once,
/// texts and lists of texts without an escape, yes or no. Gives the place after the last value taken, `at` if none was; what
/// stands there, and every mistake, is the scanner's to read. Every member taken is JSON, with the comma before it, so the
/// scanner would have taken it too. A bit of `seen` beyond the fields, `id_bit`, is that of the id.
[[nodiscard]] std::size_t read_plain_members(std::string_view text, std::size_t at, Members which, RecordTarget& target,
                                             MembersRead& read, std::size_t id_bit);

}  // namespace waymark::codec
