#pragma once
// The parts of an OpenDocument text that do not depend on its blocks. Only for odt.cpp.

#include <string>
#include <string_view>

#include "present/report/report.h"

namespace waymark {

/// styles.xml: styles, the numbers of headings, the page with its head and foot.
[[nodiscard]] std::string odt_styles(const Report& report);

}  // namespace waymark
