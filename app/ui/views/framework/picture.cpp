#include "ui/views/framework/picture_parts.h"

#include <algorithm>
#include <utility>

#include "present/figures/half_circles.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/words.h"

namespace waymark {

CellLook look_of(const Ui& ui, const PictureCell& cell, std::size_t stage) {
    const Theme& colours = ui.colours();
    if (!cell.ground && cell.depth <= 0) return {colours.surface, colours.text, true};
    const Colour fill =
        colour_of(cell.ground.value_or(place_ground(stage_role(stage), std::min(cell.depth, 1.0f))), ui.theme_name());
    return {fill, ink_on(fill), false};
}

ImVec2 half_plate(const Ui& ui, std::string_view text, TextStyle style) {
    return {ui.measure(text, style).x / 2 + ui.px(5), ui.line_height(style) / 2 - ui.px(1)};
}

void plate(Ui& ui, ImVec2 centre, std::string_view text, TextStyle style, Colour ink) {
    const ImVec2 half = half_plate(ui, text, style);
    ui.draw()->AddRectFilled({centre.x - half.x, centre.y - half.y}, {centre.x + half.x, centre.y + half.y}, ui.colours().surface,
                             half.y);
    ui.paint_centred(ui.draw(), centre, text, style, ink);
}

std::string_view cell_name(const View& view, const Level& level, const Stage& stage, std::string_view words) {
    return view.ui.fill("{}, {}: {}", level.title, stage.title, words);
}

std::optional<std::size_t> enabler_of(const Framework& framework) {
    for (std::size_t i = 0; i < framework.stages.size(); ++i)
        if (framework.stages[i].is_enabler) return i;
    return std::nullopt;
}

Colour stage_colour(const Ui& ui, std::size_t stage) {
    return colour_of(plain(stage_role(stage)), ui.theme_name());
}

namespace {

/// Below 560: a block a level, a row a stage.
std::optional<std::string> stacked_rows(const View& view, const Picture& picture) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Framework& framework = view.framework;
    std::optional<std::string> pressed;
    const SemScope figure(ui, Role::Figure, "picture", picture.name, true);
    for (std::size_t level = 0; level < framework.levels.size(); ++level) {
        const Level& entry = framework.levels[level];
        const ImVec2 title = ui.measure(entry.title, TextStyle::Strong, ui.available());
        ImRect rect = ui.place(ui.available(), std::max(ui.px(32), title.y));
        const Control open = ui.control(ui.id_of(entry.id), rect);
        ui.paint(ui.draw(), {rect.Min.x, rect.Max.y - title.y}, entry.title, TextStyle::Strong,
                 open.hovered ? colours.accent : colours.text, ui.available());
        if (open.focused) ui.paint_focus_ring(rect);
        ui.say(Role::Button, open.id, ui.fill(tr("Level: {}"), entry.title), rect);
        if (open.activated) pressed = entry.id;
        const float gap = std::exchange(ui.flow().gap, ui.px(4));
        for (std::size_t stage = 0; stage < framework.stages.size(); ++stage) {
            const Stage& stage_entry = framework.stages[stage];
            if (stage_entry.is_enabler) continue;
            const PictureCell cell = picture.cells[level * framework.stages.size() + stage];
            const CellLook look = look_of(ui, cell, stage);
            const std::string_view name = stage_entry.title;
            const float marked = std::max(ui.px(64), ui.measure(cell.mark, TextStyle::Strong).x + ui.px(24));
            const float room = ui.available() - marked - ui.px(26);
            const ImVec2 size = ui.measure(name, TextStyle::Body, room);
            rect = ui.place(ui.available(), std::max(ui.px(44), size.y + ui.px(12)));
            const std::string_view key = ui.fill("{}/{}", entry.id, stage_entry.id);
            const Control control = ui.control(ui.id_of(key), rect);
            ui.draw()->AddRectFilled(rect.Min, rect.Max, look.fill, ui.px(4));
            if (look.striped) {
                ui.draw()->PushClipRect(rect.Min, rect.Max, true);
                for (float x = rect.Max.x - ui.px(64) - rect.GetHeight(); x < rect.Max.x; x += ui.px(9))
                    ui.draw()->AddLine({std::max(x, rect.Max.x - ui.px(64)),
                                        x < rect.Max.x - ui.px(64) ? rect.Max.y - (rect.Max.x - ui.px(64) - x) : rect.Max.y},
                                       {x + rect.GetHeight(), rect.Min.y}, colour_of(place_stripes(), ui.theme_name()), ui.px(1));
                ui.draw()->PopClipRect();
            }
            ui.draw()->AddRect(rect.Min, rect.Max, stage_colour(ui, stage), ui.px(4), 0,
                               ui.px(picture.open == key ? 3.0f : 1.0f));
            ui.draw()->AddRectFilled(rect.Min, {rect.Min.x + ui.px(6), rect.Max.y}, stage_colour(ui, stage), ui.px(4),
                                     ImDrawFlags_RoundCornersLeft);
            ui.paint(ui.draw(), {rect.Min.x + ui.px(16), rect.GetCenter().y - size.y / 2}, name, TextStyle::Body, look.ink, room);
            plate(ui, {rect.Max.x - marked / 2, rect.GetCenter().y}, cell.mark, TextStyle::Strong, colours.text);
            if (control.focused) ui.paint_focus_ring(rect);
            SemNode& node = ui.say(Role::Button, control.id, cell_name(view, entry, stage_entry, cell.words), rect);
            if (picture.open == key) node.state |= sem::Pressed;
            if (control.activated) pressed = std::string(key);
        }
        ui.flow().gap = gap;
        ui.space(8);
    }
    if (const auto enabler = enabler_of(framework)) {
        const Stage& stage = framework.stages[*enabler];
        const std::string_view words = ui.fill("{} · {}", stage.title, picture.enabler_words);
        const ImVec2 size = ui.measure(words, TextStyle::Body, ui.available() - ui.px(24));
        const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), size.y + ui.px(12)));
        const Control control = ui.control(ui.id_of(stage.id), rect);
        ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_raised, ui.px(4));
        ui.draw()->AddRect(rect.Min, rect.Max, colours.border, ui.px(4), 0, ui.px(1));
        ui.paint(ui.draw(), {rect.Min.x + ui.px(12), rect.GetCenter().y - size.y / 2}, words, TextStyle::Body, colours.text,
                 ui.available() - ui.px(24));
        if (control.focused) ui.paint_focus_ring(rect);
        ui.say(Role::Button, control.id, ui.fill("{}: {}", stage.title, picture.enabler_words), rect);
        if (control.activated) pressed = stage.id;
    }
    return pressed;
}

/// What is read on paper in place of the picture: a row a level, a column a stage.
void picture_as_table(const View& view, const Picture& picture) {
    Ui& ui = view.ui;
    const Framework& framework = view.framework;
    FrameList<PlainColumn> columns(ui);
    FrameList<std::string_view> cells(ui);
    columns.push_back({.title = tr("Level")});
    for (const Stage& stage : framework.stages)
        if (!stage.is_enabler) columns.push_back({.title = stage.title});
    for (std::size_t level = 0; level < framework.levels.size(); ++level) {
        cells.push_back(framework.levels[level].title);
        for (std::size_t stage = 0; stage < framework.stages.size(); ++stage)
            if (!framework.stages[stage].is_enabler)
                cells.push_back(picture.cells[level * framework.stages.size() + stage].words);
    }
    if (const auto enabler = enabler_of(framework))
        paragraph(ui, ui.fill("{}: {}", framework.stages[*enabler].title, picture.enabler_words));
    plain_table(ui, "printed", picture.name, columns, cells);
}

}  // namespace

std::optional<std::string> framework_picture(const View& view, const Picture& picture) {
    // The figure stays for the focus that is in it; page.css prints no figure that stands after its table.
    if (view.ui.prints()) picture_as_table(view, picture);
    return view.ui.room() >= 560 ? half_circles(view, picture) : stacked_rows(view, picture);
}

}  // namespace waymark
