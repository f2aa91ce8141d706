#pragma once
// What is to be handed on from Share to those who do not have Waymark. Part of ViewState.

#include <string>

#include "present/figures/pictures.h"
#include "present/report/report.h"
#include "present/report/report_formats.h"

namespace waymark {

struct HandOnState {
    ReportKind report = ReportKind::Board;
    ReportFormat format = ReportFormat::Html;
    PictureKind picture = PictureKind::Framework;
    ThemeName picture_theme = ThemeName::Light;
    bool picture_is_png = true;  ///< Word processors of any age take that
    std::string table = "activities";  ///< As table_called
    bool is_public = false;            ///< Leave out what is not for everybody
};

/// Which activities are looked at before they are published.
struct PublishState {
    std::string open;          ///< Id of the one in the detail pane
    bool doubts_only = false;  ///< Only those with a passage to look at
};

}  // namespace waymark
