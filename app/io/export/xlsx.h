#pragma once
// Tables as an Excel workbook (Office Open XML).

#include <string>
#include <string_view>

#include "present/report/workbook.h"

namespace waymark {

inline constexpr std::string_view kXlsxMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One table a sheet from A1: its first row stays in sight and is repeated on every printed page, and filters. Days
/// are days, whole numbers numbers, everything else is text in cells that stay text when somebody types in them: no
/// cell is a formula. Lists to choose from come last, on a sheet of their own. Control characters become U+FFFD.
[[nodiscard]] std::string write_xlsx(const Workbook& book);

}  // namespace waymark
