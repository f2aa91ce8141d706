#pragma once
// The parts of a Word document that are the same in each. Only for docx.cpp.

#include <string>
#include <string_view>

namespace waymark {

/// word/styles.xml; `language` is that of the text: "en-GB".
[[nodiscard]] std::string docx_styles(std::string_view language);
/// word/numbering.xml: list 1 numbers the headings, list 2 has bullets.
[[nodiscard]] std::string docx_numbering();

}  // namespace waymark
