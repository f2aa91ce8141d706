#include "io/export/office_pictures.h"

#include "io/export/svg.h"
#include "model/base/text.h"

namespace waymark {

std::vector<ZipPart> office_pictures(const Report& report, std::string_view folder, const Typeface& typeface) {
    std::vector<ZipPart> parts;
    for (const Block& block : report.blocks) {
        if (block.kind != Block::Kind::Figure) continue;
        const std::size_t number = parts.size() / 2 + 1;
        parts.push_back({fill("{}/picture{}.svg", {folder, number}), write_svg(*block.figure, ThemeName::Light)});
        // Packed already.
        parts.push_back(
            {fill("{}/picture{}.png", {folder, number}), write_png(*block.figure, ThemeName::Light, typeface, 1), true});
    }
    return parts;
}

}  // namespace waymark
