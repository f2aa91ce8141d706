#include "present/report/report_formats.h"

#include "model/base/text.h"

#include <array>

namespace waymark {
namespace {

// In the order of ReportFormat.
constexpr std::array<ReportFormatWords, 3> kFormats = {{
    {ReportFormat::Html, "html", tr_later("Web page"),
     tr_later("One file that any browser, e-mail program and word processor opens. It prints on A4 paper."), "text/html"},
    {ReportFormat::Docx, "docx", tr_later("Word document"),
     tr_later("To go on writing in, with Word or another word processor: headings, their numbers and the look of tables are "
              "styles, so each can be changed in one place."),
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {ReportFormat::Odt, "odt", tr_later("OpenDocument text"),
     tr_later("To go on writing in, with LibreOffice, Google Docs or Word."), "application/vnd.oasis.opendocument.text"},
}};

}  // namespace

std::span<const ReportFormatWords> report_formats() {
    return kFormats;
}

const ReportFormatWords& words_of(ReportFormat format) {
    return kFormats[static_cast<std::size_t>(format)];
}

std::optional<ReportFormat> report_format_of(std::string_view id) {
    for (const ReportFormatWords& words : kFormats)
        if (words.id == id) return words.format;
    return {};
}

}  // namespace waymark
