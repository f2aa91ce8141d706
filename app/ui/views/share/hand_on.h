#pragma once
// The part of Share for those who do not have Waymark: reports, pictures, tables and services.

#include "ui/views/view.h"

namespace waymark {

void hand_on(const View& view);

/// The report or the picture as it is set on the screen: what is shown before saving is what is saved.
[[nodiscard]] ReportChoice report_choice(const View& view, ReportKind kind);
[[nodiscard]] PictureChoice picture_choice(const View& view, PictureKind kind);

}  // namespace waymark
