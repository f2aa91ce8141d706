#pragma once
// The words that commands without a window take, each kind in one table: they are read by it, offered by a shell from it, and
// what is done follows from the row. Only for native/cli*.cpp.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "present/look/theme.h"
#include "present/report/report_formats.h"

namespace waymark::cli {

/// What `waymark export` writes.
enum class ExportFormat : std::uint8_t { Html, Docx, Odt, Xlsx, Ods, Csv, JsonLines, Json, OpenReferral, Svg, Png };

/// What a file of a format holds.
enum class Holds : std::uint8_t { Report, Workbook, Table, Document, Services, Picture };

struct FormatRow {
    ExportFormat format;
    std::string_view word;    ///< After --to: "oruk"
    std::string_view ending;  ///< Of the name of such a file: "json"
    Holds holds;
    ReportFormat report = ReportFormat::Html;  ///< Where it holds a report
};
/// In the order in which they are told, which is that of the enum.
[[nodiscard]] std::span<const FormatRow> export_formats();
/// Null for any other word.
[[nodiscard]] const FormatRow* format_called(std::string_view word);
/// The ending of a name is that of a format, or of PDF, which is made by printing.
[[nodiscard]] bool is_ending_of_a_format(std::string_view ending);

/// What an empty table of activities, to be filled in, is written as.
[[nodiscard]] std::span<const ExportFormat> template_formats();

/// Nothing for any other word; the theme's own id is one too.
[[nodiscard]] std::optional<ThemeName> theme_called(std::string_view word);

struct SchemaRow {
    std::string_view word, asset;
};
[[nodiscard]] const SchemaRow* schema_called(std::string_view word);

enum class Shell : std::uint8_t { Bash, Zsh };
[[nodiscard]] std::optional<Shell> shell_called(std::string_view word);

/// "light dark contrast": what a shell offers where one of them stands.
[[nodiscard]] std::string words_of_export_formats();
[[nodiscard]] std::string words_of_template_formats();
[[nodiscard]] std::string words_of_themes();
[[nodiscard]] std::string words_of_schemas();
[[nodiscard]] std::string words_of_shells();

}  // namespace waymark::cli
