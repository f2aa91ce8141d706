#pragma once
// Which of two columns for one field tells how things are now.

#include <string_view>

namespace waymark {

/// Compares two headings for one field by what they say of time: above 0, the first is nearer to now ("Revised end" before
/// "End", "RAG 25/26" before "RAG 24/25", "RAG" before "RAG (June)"); below 0, the second; 0: they do not say.
[[nodiscard]] int nearer_to_now(std::string_view heading, std::string_view other);

/// True for words about a time ("Last qtr", "Sept 2025", "Now").
[[nodiscard]] bool names_time(std::string_view text);

/// True where the heading says that it is about now, or about what was changed since ("Current status", "Revised end").
[[nodiscard]] bool is_of_now(std::string_view heading);

/// True where the heading says that what it is over was changed since ("Revised", "New", "Extended to", "Actual"): where
/// such a column says nothing, the older one still holds.
[[nodiscard]] bool says_changed(std::string_view heading);

}  // namespace waymark
