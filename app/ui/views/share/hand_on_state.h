#pragma once
// What is to be handed on from Share to those who do not have Waymark. Part of ViewState.

#include <string>

#include "present/report/report.h"
#include "present/report/report_formats.h"

namespace waymark {

struct HandOnState {
    ReportKind report = ReportKind::Board;
    ReportFormat format = ReportFormat::Html;
    std::string table = "activities";  ///< As table_called
    bool is_public = false;            ///< Leave out what is not for everybody
};

}  // namespace waymark
