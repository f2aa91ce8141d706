#pragma once
// A document as the bytes of its file, `<name>.waymark.json`, and back.
//
// The file is UTF-8 JSON with keys in one order, two spaces an indent, line feeds, and one at the end. Records
// stand in their order, which for those whose id says what they are about (RecordType::is_named) is that of
// their ids. The same document is always the same bytes. What was not said is left out, except the
// id and title of a record and the list of activities. Keys this version does not know, at any depth, are
// read, kept with their record and written again after the known ones.
// assets/schema/waymark-document.schema.json describes it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/problem.h"
#include "model/document/document.h"

namespace waymark {

/// The version of the format that is written.
inline constexpr std::int64_t kFormatVersion = 1;

/// A larger file is not looked into: the largest documents known are about a tenth of it.
inline constexpr std::size_t kMostBytes = 100'000'000;

/// What came of reading a file: whatever could be read, and all a person should know about the rest.
struct LoadResult {
    std::optional<Document> document;  ///< Empty only when nothing in the file was usable.
    Problems problems;                 ///< In file order where they have a place. A Warning never means lost data.
};

/// Reads any bytes at all, and never throws or crashes over them. `where` of a problem is
/// "activities[3].mainStage", counting from 0 in the order of the file.
///
/// - Nothing is read from what is not a Waymark file ("format": "waymark" is missing) or is over
/// `kMostBytes`.
/// - Of a file that breaks off or is damaged, everything before that place is read.
/// - Encodings: UTF-8, UTF-16; bytes that are neither are taken as Windows-1252, with a warning.
/// - A number or yes/no where words are expected is taken as words; words where a list is expected, as a list
/// of one.
///   What cannot be taken at all is kept under the unknown key "unread:<key>" and written again.
/// - A record without an id gets one made from its content; the second of two with one id gets another.
/// Reading the same
///   bytes again gives the same ids.
/// - Of a newer version of the format, what is known is read and the rest is kept as unknown keys.
[[nodiscard]] LoadResult read_document(std::string_view bytes);

/// The bytes of the file. Always valid UTF-8: bytes in the document that are not are written as Windows-1252
/// would have them. Reading them gives the same document again, without a problem.
[[nodiscard]] std::string write_document(const Document& document);

}  // namespace waymark
