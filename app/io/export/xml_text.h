#pragma once
// What documents of offices have in common: text in XML, links, and how wide a column has to be.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "present/report/report.h"

namespace waymark {

inline constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What stands for what has no place in a file: U+FFFD.
inline constexpr std::string_view kMisfit = "\xEF\xBF\xBD";

/// How many bytes of what begins here have no place in XML: a control character that is no tab and no line end, or U+FFFE
/// and U+FFFF; 0: it has one. `text` is not empty.
[[nodiscard]] std::size_t misfit(std::string_view text);

/// Adds markup as it is.
void put(std::string& out, std::string_view markup);

/// Adds `text` so that it can stand between tags and in quotes. What has no place (misfit) becomes U+FFFD, so that it can be
/// seen that something stood there. Any kind of line end becomes "\n".
void append_xml(std::string& out, std::string_view text);

/// The same as a text of its own.
[[nodiscard]] std::string xml_text(std::string_view text);

/// The same on one line: line ends and tabs are spaces.
[[nodiscard]] std::string xml_line(std::string_view text);

/// "en-GB" for "en"; any other language as it is.
[[nodiscard]] std::string office_language(std::string_view language);

/// The lines that stand on every page, as one.
[[nodiscard]] std::string margin_line(const Strings& margin);

/// True where most first cells of a table are names, to be set strong, and not sentences.
[[nodiscard]] bool has_row_names(const Block& table);

/// How far from the margin stands what a fact is, in twips: behind its name.
inline constexpr long kFactIndent = 3515;
/// True where the name of a fact reaches so far that what it is has to stand on the next line.
[[nodiscard]] bool is_long_fact(std::string_view name);

/// Widths of the columns of a table that make up `total` (twips): none narrower than its longest word where
/// that can be, short cells on one line where it costs the others little, the rest by how much stands in them.
[[nodiscard]] std::vector<long> column_widths(const Block& table, long total);

}  // namespace waymark
