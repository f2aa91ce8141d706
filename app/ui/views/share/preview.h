#pragma once
// A report or a picture in Share's detail pane, to be read before it is saved: the blocks, words and shapes that the file
// is written of.

#include <optional>
#include <string_view>

#include "ui/view.h"

namespace waymark {

/// What "report/board" or "picture/framework" stands for; neither for anything else.
struct Previewed {
    std::optional<ReportKind> report;
    std::optional<PictureKind> picture;
    [[nodiscard]] bool any() const { return report || picture; }
};
[[nodiscard]] Previewed previewed(std::string_view open);

/// Asked for the focus, what saves it takes it; what is read stands below that.
inline constexpr std::string_view kPreviewTag = "preview";

void preview(const View& view, const Previewed& what);

}  // namespace waymark
