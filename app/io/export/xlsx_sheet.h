#pragma once
// One sheet of an Excel workbook. Only for xlsx.cpp.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "io/export/zip_file.h"
#include "present/report/workbook.h"

namespace waymark {

/// How a cell looks, as a number in the list of xl/styles.xml.
enum class XlsxLook : int { Plain, Head, Text, Day, Number };

/// What all sheets of a workbook share.
struct XlsxContext {
    const Strings& margin;
    const std::string& date;
    /// Words that can be picked, and where in the workbook they stand: "'Lists'!$A$2:$A$9".
    std::vector<std::pair<Strings, std::string>> lists;
};

/// Adds the bytes of xl/worksheets/sheetN.xml to the part that the caller has begun; `is_open`: it is the one that is seen first.
void write_xlsx_sheet(ZipFile& file, const WorkbookSheet& sheet, const XlsxContext& context, bool is_open);

}  // namespace waymark
