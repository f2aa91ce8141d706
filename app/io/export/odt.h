#pragma once
// A report as an OpenDocument text, which people go on writing in.

#include <string>

#include "io/export/png.h"
#include "present/report/report.h"

namespace waymark {

/// The same as write_docx, in the format of LibreOffice.
[[nodiscard]] std::string write_odt(const Report& report, const Typeface& typeface);

}  // namespace waymark
