#pragma once
// A report as a Word document (Office Open XML) that people go on writing in.

#include <string>

#include "io/export/png.h"
#include "present/report/report.h"

namespace waymark {

/// Styles for everything, so that headings, numbers and tables can be changed in one place; headings numbered;
/// heads of tables repeated on each page; the margin's lines at the head of each page, the day and the number of
/// the page at its foot. Nothing in it but text and pictures: no macros, no fields that fetch anything; links are https or mail
/// addresses only. Pictures are SVG, with the same as PNG (in this typeface) for programs that do not know that. Control
/// characters become U+FFFD.
[[nodiscard]] std::string write_docx(const Report& report, const Typeface& typeface);

}  // namespace waymark
