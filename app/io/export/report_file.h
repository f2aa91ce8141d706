#pragma once
// A report as a file of any format.

#include <string>

#include "io/export/png.h"
#include "present/report/report.h"
#include "present/report/report_formats.h"

namespace waymark {

/// The bytes of the file. The typeface is for pictures in programs that do not know SVG.
[[nodiscard]] std::string write_report(const Report& report, ReportFormat format, const Typeface& typeface);

}  // namespace waymark
