// The tile map: police force areas as squares, with the number of activities in each.

#include <algorithm>

#include "model/base/number_words.h"
#include "model/base/text.h"
#include "present/figures/figure_maker.h"
#include "present/figures/tile_map.h"
#include "present/lists/area_counts.h"
#include "present/words/place_words.h"

namespace waymark {
namespace {

using Anchor = FigureShape::Anchor;
constexpr float kGap = 5;

class AreasFigure {
  public:
    explicit AreasFigure(FigureMaker& to)
        : to_(to), areas_(to.naming.areas), document_(to.naming.document), counts_(count_by_area(areas_, document_)) {
        const TileGrid grid = tile_grid(areas_);
        const float height = to.options.in_report ? 54 : tile_in(to.bottom - to.top, kGap, grid.rows),
                    width = to.options.in_report ? 62 : height * 1.25f;
        map_ = {grid, {to.left, to.top}, {width, height}, kGap, kSmall * kLine / 2 - 1, kSmall * kLine / 2 - 1};
        beside_ = to.left + (width + kGap) * static_cast<float>(grid.columns) + 36;
        if (to.options.in_report) to.bottom = to.top + (height + kGap) * static_cast<float>(grid.rows);
    }

    void draw() {
        to_.figure.title = tr("Activities by police force area");
        to_.figure.words.push_back(ours_in_words());
        for (std::size_t i = 0; i < areas_.areas.size(); ++i) tile(i);
        float y = legend();
        if (document_.partnership->areas.empty())
            y += 18 + to_.lines({beside_, y + 18}, to_.figure.words.front(), {}, to_.right - beside_);
        named_areas(y + 18);
        to_.figure.words.emplace_back(areas_.map_note);
        if (counts_.in_no_area > 0) to_.figure.words.push_back(no_area_words());
        if (counts_.off_the_map > 0)
            to_.figure.words.push_back(
                fill(tr_n(static_cast<long>(counts_.off_the_map), "{} activity is only in places that are in no square.",
                          "{} activities are only in places that are in no square."),
                     {number_words(counts_.off_the_map)}));
    }

  private:
    [[nodiscard]] std::string ours_in_words() const {
        const Strings& codes = document_.partnership->areas;
        if (codes.empty()) return std::string(tr("No area is chosen for this partnership."));
        std::string names;
        for (const std::string& code : codes)
            names = names.empty() ? std::string(areas_.name_of(code)) : fill("{}, {}", {names, areas_.name_of(code)});
        return fill(tr("This partnership: {}."), {names});
    }

    [[nodiscard]] std::string no_area_words() const {
        return fill(tr_n(static_cast<long>(counts_.in_no_area), "{} activity names no area and is in none of them.",
                         "{} activities name no area and are in none of them."),
                    {number_words(counts_.in_no_area)});
    }

    void ground(FigurePoint at, FigureSize size, TileOf whose, bool unit) {
        to_.figure.shapes.push_back(tile_box({whose}, at, size));
        if (!unit) return;
        const auto corner = tile_corner(at, size);
        to_.polygon({corner.begin(), corner.end()}, tile_ink(whose));
    }

    void tile(std::size_t i) {
        const Area& area = areas_.areas[i];
        const std::size_t count = counts_.in_area[i];
        const bool ours = is_of_partnership(document_, area), numbered = count > 0 || ours;
        const FigurePoint at = map_.tile_of(area);
        const TileOf whose = ours ? TileOf::Ours : TileOf::Others;
        ground(at, map_.tile, whose, area.vru_2019);
        std::string words = fill(activities_text(count, Counted::All, to_.options.is_public), {number_words(count)});
        if (ours) words = fill(tr("in this partnership, {}"), {words});
        if (area.vru_2019) words = fill(tr("{}, Violence Reduction Unit in 2019"), {words});
        if (numbered) to_.figure.words.push_back(fill("{}: {}.", {area.name, words}));
        const Paint ink = tile_ink(whose);
        to_.words(map_.code(at, numbered), area.short_code, {kSmall, true, ink, Anchor::Middle});
        if (numbered) to_.words(map_.number(at), count == 0 ? "–" : number_words(count), {kSmall, false, ink, Anchor::Middle});
    }

    /// What ground, edge, corner and number mean; gives where it ends.
    float legend() {
        const auto units =
            std::count_if(areas_.areas.begin(), areas_.areas.end(), [](const Area& area) { return area.vru_2019; });
        float y = to_.top;
        const float edge = 30, gap = 10, wrap = to_.right - beside_ - edge - gap;
        const auto sample = [&](TileOf whose, bool unit, std::string_view mark, std::string_view words) {
            ground({beside_, y}, {edge, edge}, whose, unit);
            if (!mark.empty())
                to_.words({beside_ + edge / 2, y + edge / 2}, mark, {kSmall, false, plain(ColourRole::Text), Anchor::Middle});
            const float high = FigureMaker::height_of(words, {}, wrap);
            to_.lines({beside_ + edge + gap, y + std::max(0.0f, (edge - high) / 2)}, words, {}, wrap);
            y += std::max(edge, high) + 10;
        };
        sample(TileOf::Ours, false, {}, tr("Filled, thick edge: an area of this partnership"));
        sample(TileOf::Others, true, {},
               fill(tr("Corner: one of {} areas funded for a Violence Reduction Unit in 2019"), {static_cast<long>(units)}));
        sample(TileOf::Others, false, "3",
               tr("Number: activities in the area, in a council there, or in all of its region or nation"));
        return y;
    }

    /// The areas with a number, by their whole names, as many as there is room for; then what is in no square.
    void named_areas(float y) {
        const float wrap = to_.right - beside_, high = kSmall * kLine + 2;
        const Letters quiet{kSmall, false, plain(ColourRole::TextQuiet)};
        const float note = FigureMaker::height_of(areas_.map_note, quiet, wrap);
        float foot = to_.bottom - note - 6;
        to_.lines({beside_, foot}, areas_.map_note, quiet, wrap);
        if (counts_.in_no_area > 0) {
            const std::string words = no_area_words();
            foot -= FigureMaker::height_of(words, {}, wrap) + 8;
            to_.lines({beside_, foot}, words, {}, wrap);
        }
        std::vector<const Area*> shown;
        for (std::size_t i = 0; i < areas_.areas.size(); ++i)
            if (counts_.in_area[i] > 0 || is_of_partnership(document_, areas_.areas[i])) shown.push_back(&areas_.areas[i]);
        const std::size_t column = wrap > 560 ? 2 : 1;
        const auto rows = static_cast<std::size_t>(std::max(0.0f, (foot - 12 - y) / high));
        if (rows == 0) return;
        std::size_t most = rows * column;
        if (shown.size() > most) --most;
        for (std::size_t i = 0; i < std::min(shown.size(), most); ++i) {
            const Area& area = *shown[i];
            const std::size_t count = counts_.in_area[static_cast<std::size_t>(&area - areas_.areas.data())];
            const FigurePoint at{beside_ + static_cast<float>(i / rows) * (wrap / 2 + 8),
                                 y + static_cast<float>(i % rows) * high + high / 2};
            to_.words(at, area.short_code, {kSmall, true});
            const float code = 52, room = (column == 2 ? wrap / 2 - 8 : wrap) - code;
            to_.words({at.x + code, at.y}, shortened(fill("{}: {}", {area.name, number_words(count)}), kSmall, false, room), {});
        }
        if (shown.size() > most)
            to_.words({beside_ + static_cast<float>(most / rows) * (wrap / 2 + 8),
                       y + static_cast<float>(most % rows) * high + high / 2},
                      fill(tr("And {} more."), {number_words(shown.size() - most)}), {});
    }

    FigureMaker& to_;
    const AreaList& areas_;
    const Document& document_;
    AreaCounts counts_;
    TileMap map_;
    float beside_ = 0;
};

}  // namespace

void areas_figure(FigureMaker& to) {
    AreasFigure(to).draw();
}

}  // namespace waymark
