#pragma once
// A report as a file of any format.

#include <string>

#include "present/report/report.h"
#include "present/report/report_formats.h"

namespace waymark {

/// The bytes of the file.
[[nodiscard]] std::string write_report(const Report& report, ReportFormat format);

}  // namespace waymark
