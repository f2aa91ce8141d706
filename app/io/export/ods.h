#pragma once
// Tables as an OpenDocument spreadsheet (ODF 1.2).

#include <string>
#include <string_view>

#include "present/report/workbook.h"

namespace waymark {

inline constexpr std::string_view kOdsMime = "application/vnd.oasis.opendocument.spreadsheet";

/// The same workbook as write_xlsx() writes: one table a sheet from A1, its first row in sight and repeated on every printed page,
/// filters, days as days, whole numbers as numbers, and no formula. Lists to choose from come last, on a sheet of their own.
[[nodiscard]] std::string write_ods(const Workbook& book);

}  // namespace waymark
