#pragma once
// What the marks of a cell in HTML say beside its words.

#include <set>
#include <string>
#include <string_view>

#include "io/import/html_tokens.h"

namespace waymark {

/// True for an element that nobody sees in what was copied: hidden, or a mark that Word or a spreadsheet sets beside the
/// words (the number of a list's line, the sign of a comment).
[[nodiscard]] bool is_hidden(const HtmlTag& tag);

/// True for words that are struck out or deleted: <del>, <s>, <strike>, or a line through them.
[[nodiscard]] bool is_struck_out(const HtmlTag& tag);

/// The classes that a spreadsheet's styles give a background in red, amber or green ("xl66").
[[nodiscard]] std::set<std::string, std::less<>> coloured_classes(std::string_view html);

/// True for a cell whose background is red, amber or green, by itself or by one of those classes.
[[nodiscard]] bool is_coloured(const HtmlTag& tag, const std::set<std::string, std::less<>>& classes);

}  // namespace waymark
