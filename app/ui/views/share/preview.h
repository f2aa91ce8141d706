#pragma once
// A report, a picture, a table or the workbook in Share's detail pane, to be read before it is saved: the blocks, words and
// shapes that the file is written of.

#include <optional>
#include <string_view>

#include "ui/views/view.h"

namespace waymark {

/// What "report/board", "picture/framework", "table/actions" or "workbook" stands for; nothing for anything else.
struct Previewed {
    std::optional<ReportKind> report;
    std::optional<PictureKind> picture;
    std::optional<std::string_view> sheets;  ///< The key of a table, a part of what was asked; empty for the workbook
    [[nodiscard]] bool any() const { return report || picture || sheets; }
};
[[nodiscard]] Previewed previewed(std::string_view open);

/// Asked for the focus, what saves it takes it; what is read stands below that.
inline constexpr std::string_view kPreviewTag = "preview";

void preview(const View& view, const Previewed& what);

}  // namespace waymark
