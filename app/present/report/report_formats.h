#pragma once
// What a report can be written as.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waymark {

enum class ReportFormat : std::uint8_t { Html, Docx, Odt };

struct ReportFormatWords {
    ReportFormat format;
    std::string_view id;       ///< The word of the command line, and how the file's name ends: "docx".
    std::string_view title;    ///< In plain words: "Word document".
    std::string_view summary;  ///< What it is good for, in one sentence.
    std::string_view mime;
};
/// Every format, in the order of the enum; the words are English, to be given to tr().
[[nodiscard]] std::span<const ReportFormatWords> report_formats();
[[nodiscard]] const ReportFormatWords& words_of(ReportFormat format);
/// Nothing for any other word.
[[nodiscard]] std::optional<ReportFormat> report_format_of(std::string_view id);

}  // namespace waymark
