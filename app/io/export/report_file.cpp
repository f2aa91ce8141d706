#include "io/export/report_file.h"

#include "io/export/docx.h"
#include "io/export/html.h"
#include "io/export/odt.h"

namespace waymark {

std::string write_report(const Report& report, ReportFormat format, const Typeface& typeface) {
    switch (format) {
        case ReportFormat::Docx:
            return write_docx(report, typeface);
        case ReportFormat::Odt:
            return write_odt(report, typeface);
        case ReportFormat::Html:
            break;
    }
    return write_html(report);
}

}  // namespace waymark
