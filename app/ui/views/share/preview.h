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

void preview(const View& view, const Previewed& what);

}  // namespace waymark
