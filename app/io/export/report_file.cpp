#include "io/export/report_file.h"

#include "io/export/docx.h"
#include "io/export/html.h"
#include "io/export/odt.h"

namespace waymark {

std::string write_report(const Report& report, ReportFormat format) {
    switch (format) {
        case ReportFormat::Docx:
            return write_docx(report);
        case ReportFormat::Odt:
            return write_odt(report);
        case ReportFormat::Html:
            break;
    }
    return write_html(report);
}

}  // namespace waymark
