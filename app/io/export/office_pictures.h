#pragma once
// The pictures of a report as parts of a document of an office. Only for the writers of Word documents and OpenDocument texts.

#include <string>
#include <vector>

#include "io/export/png.h"
#include "io/export/zip_file.h"
#include "present/report/report.h"

namespace waymark {

/// Each as SVG and, for programs that do not know that, as PNG: "{folder}/picture1.svg", "{folder}/picture1.png".
[[nodiscard]] std::vector<ZipPart> office_pictures(const Report& report, std::string_view folder, const Typeface& typeface);

}  // namespace waymark
