#pragma once
// A report as one HTML file: no script, nothing to fetch, made to be read on a screen, a phone and A4 paper.

#include <string>

#include "present/report/report.h"

namespace waymark {

/// Real headings, lists, captions and scopes; every cell is text, whatever stands in it. Addresses that begin
/// that the window opens too (model/base/link.h) become links. Control characters, which HTML has no place for, become U+FFFD.
[[nodiscard]] std::string write_html(const Report& report);

}  // namespace waymark
