#pragma once
// The parts of an OpenDocument text that do not depend on its blocks. Only for odt.cpp.

#include <string>
#include <string_view>

#include "present/report/report.h"

namespace waymark {

/// The names that parts of OpenDocument use, as attributes of their root.
extern const std::string_view kOdfSpaces;

/// Adds a text to a paragraph: spaces side by side, tabs and line ends are elements of their own.
void append_odf_text(std::string& out, std::string_view text);

/// styles.xml: styles, the numbers of headings, the page with its head and foot.
[[nodiscard]] std::string odt_styles(const Report& report);

}  // namespace waymark
