#include "ui/views/framework/picture.h"

#include <algorithm>
#include <cmath>

#include "ui/views/framework/sector.h"
#include "ui/widgets/button.h"

namespace waymark {
namespace {

constexpr TextStyle kLevelName = TextStyle::SmallStrong;

struct Look {
    Colour fill, ink;
    bool striped;
};

Look look_of(const Ui& ui, const PictureCell& cell, Colour stage) {
    const Theme& colours = ui.colours();
    if (cell.ground) return {*cell.ground, ink_on(*cell.ground), false};
    if (cell.depth <= 0) return {colours.surface, colours.text, true};
    const Colour fill =
        tint(ui.theme_name(), colours.surface, stage, 0.16f + 0.64f * std::min(cell.depth, 1.0f));
    return {fill, ink_on(fill), false};
}

/// Half of the width and height of the plate under a label.
ImVec2 half_plate(const Ui& ui, std::string_view text, TextStyle style) {
    return {ui.measure(text, style).x / 2 + ui.px(5), ui.line_height(style) / 2 - ui.px(1)};
}

/// The label of a band or sector, readable over any colour: on a plate of the page's colour.
void plate(Ui& ui, ImVec2 centre, std::string_view text, TextStyle style, Colour ink) {
    const ImVec2 half = half_plate(ui, text, style);
    ui.draw()->AddRectFilled({centre.x - half.x, centre.y - half.y}, {centre.x + half.x, centre.y + half.y},
                             ui.colours().surface, half.y);
    ui.paint_centred(ui.draw(), centre, text, style, ink);
}

void outline(Ui& ui, const Sector& sector, float gap, Colour colour, float stroke) {
    path_of(ui.draw(), sector, gap);
    ui.draw()->PathStroke(colour, ImDrawFlags_Closed, stroke);
}

void focus_outline(Ui& ui, const Sector& sector) {
    outline(ui, sector, ui.px(3), ui.colours().focus_edge, ui.px(8));
    outline(ui, sector, ui.px(3), ui.colours().focus, ui.px(4));
}

std::string_view cell_name(const View& view, const Level& level, const Stage& stage, std::string_view words) {
    return view.ui.fill("{}, {}: {}", level.title, stage.title, words);
}

std::string_view tier_title(const View& view, const Stage& stage) {
    const Tier* tier = view.framework.tier(stage.tier_id);
    return tier ? std::string_view(tier->title) : std::string_view();
}

std::optional<std::size_t> enabler_of(const Framework& framework) {
    for (std::size_t i = 0; i < framework.stages.size(); ++i)
        if (framework.stages[i].is_enabler) return i;
    return std::nullopt;
}

Colour stage_colour(const Ui& ui, std::size_t stage) {
    return ui.colours().stage[std::min<std::size_t>(stage, 4)];
}

std::optional<std::string> half_circles(const View& view, const Picture& picture) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Framework& framework = view.framework;
    FrameList<std::size_t> stages(ui);
    for (std::size_t i = 0; i < framework.stages.size(); ++i)
        if (!framework.stages[i].is_enabler) stages.push_back(i);
    const std::size_t levels = framework.levels.size();
    std::optional<std::string> pressed;

    const float side = ui.px(110);  // room at each side for the names of the outer stages
    const float width = ui.available();
    const float top = ui.px(54), bar = ui.px(48), bar_gap = ui.px(12);
    const float by_height = ImGui::GetWindowHeight() -
                            (ui.flow().y - ImGui::GetWindowPos().y + ImGui::GetScrollY()) - top - bar -
                            bar_gap - ui.px(24);
    const float outer = std::clamp(std::min(width / 2 - side * 0.55f, by_height), ui.px(210), ui.px(560));
    const ImRect area = ui.place(width, top + outer + bar_gap + bar + ui.px(8));
    const ImVec2 centre(area.GetCenter().x, area.Min.y + top + outer);
    const float core = outer * 0.235f, gap = ui.px(2.5f);
    const float band = (outer - core - gap * 2) / static_cast<float>(levels);

    const SemScope figure(ui, Role::Figure, "picture", picture.name, true);
    ImDrawList* list = ui.draw();
    const Sector* focused_sector = nullptr;
    Sector focused_copy{}, open_copy{};
    bool any_open = false;
    const auto sector_of = [&](std::size_t level, std::size_t index) {
        const float count = static_cast<float>(stages.size());
        const float from = kPi + kPi * static_cast<float>(index) / count,
                    to = kPi + kPi * static_cast<float>(index + 1) / count;
        const float out = outer - band * static_cast<float>(level);
        return Sector{centre, out - band, out, from, to};
    };
    // In the middle of its sector; beside the upright line, away from the names of the bands that stand on
    // it.
    const auto mark_at = [&](std::size_t level, std::size_t index, const Sector& sector,
                             std::string_view mark) {
        const float middle_angle = (sector.from + sector.to) / 2;
        if (index + 1 != stages.size() / 2 && index != stages.size() / 2)
            return on_circle(centre, (sector.inner + sector.outer) / 2, middle_angle);
        const float middle = sector.inner + band * 0.44f, upright = 1.5f * kPi;
        float aside = std::abs(middle_angle - upright) + 0.13f;
        if (level + 1 < levels) {
            const float name = half_plate(ui, framework.levels[level + 1].title, kLevelName).x;
            const float clear = name + ui.measure(mark, TextStyle::Heading3).x / 2 + ui.px(9);
            aside = std::max(aside, std::asin(std::min(clear / middle, 1.0f)));
        }
        const float most = std::abs(sector.to - sector.from) - ui.px(16) / middle;
        aside = std::min(aside, most);
        return on_circle(centre, middle, upright + (middle_angle < upright ? -aside : aside));
    };
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    for (std::size_t level = 0; level < levels; ++level) {
        for (std::size_t index = 0; index < stages.size(); ++index) {
            const Level& level_entry = framework.levels[level];
            const Stage& stage = framework.stages[stages[index]];
            const PictureCell& cell = picture.cells[level * framework.stages.size() + stages[index]];
            const Sector sector = sector_of(level, index);
            const ImVec2 label = mark_at(level, index, sector, cell.mark);
            const std::string_view key = ui.fill("{}/{}", level_entry.id, stage.id);
            // The control is the square around the number; the pointer counts anywhere in the sector.
            const float half = std::min(band * 0.42f, ui.px(30));
            const ImRect box({label.x - half, label.y - half}, {label.x + half, label.y + half});
            Control control = ui.control(ui.id_of(key), box);
            const bool hovered = ImGui::IsWindowHovered() && inside(sector, mouse);
            if (hovered) {
                ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
                if (ImGui::IsMouseReleased(0) && inside(sector, ImGui::GetIO().MouseClickedPos[0]) &&
                    ui.press_counts(control.id)) {
                    ui.note_press(control.id, {{mouse.x - half, mouse.y - half}, {mouse.x + half, mouse.y + half}});
                    control.activated = true;
                    ui.set_focus(control.id);
                }
            }
            const Colour colour = stage_colour(ui, stages[index]);
            const Look look = look_of(ui, cell, colour);
            fill_sector(list, sector, gap, hovered ? mix(look.fill, colour, 0.18f) : look.fill);
            if (look.striped)
                stripe_sector(list, sector, gap, mix(colours.surface, colours.border, 0.55f), ui.px(9),
                              ui.px(1));
            outline(ui, sector, gap, colour, ui.px(1.25f));
            ui.paint_centred(list, label, cell.mark, TextStyle::Heading3, look.ink);
            SemNode& node =
                ui.say(Role::Button, control.id, cell_name(view, level_entry, stage, cell.words), box);
            node.row = static_cast<std::int32_t>(level) + 1;
            node.col = static_cast<std::int32_t>(index) + 1;
            if (picture.open == key) {
                node.state |= sem::Pressed;
                open_copy = sector;
                any_open = true;
            }
            if (control.focused) {
                focused_copy = sector;
                focused_sector = &focused_copy;
            }
            if (control.activated) pressed = std::string(key);
        }
    }
    // People and communities: what it is all for.
    list->PathArcTo(centre, core - gap, kPi, 2 * kPi, 48);
    list->PathFillConvex(colours.centre);
    const std::string_view people = tr("People and communities");
    const TextStyle people_style = core > ui.px(95) ? TextStyle::Strong : TextStyle::SmallStrong;
    // The lowest line stands where the half-circle is nearly as wide as it is at its foot.
    const float people_wrap = std::min(core * 1.85f, ui.px(130));
    const ImVec2 people_size = ui.measure(people, people_style, people_wrap);
    {
        // Each line centred by itself.
        const float line = ui.line_height(people_style);
        float y = centre.y - core * 0.42f - people_size.y / 2;
        std::string_view rest = people;
        ImFont* font = ui.font(people_style);
        while (!rest.empty()) {
            const char* end = font->CalcWordWrapPosition(ui.font_size(people_style), rest.data(),
                                                         rest.data() + rest.size(), people_wrap);
            std::string_view text = rest.substr(0, static_cast<std::size_t>(end - rest.data()));
            rest.remove_prefix(text.size());
            while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
            ui.paint_centred(list, {centre.x, y + line / 2}, text, people_style, colours.on_centre);
            y += line;
        }
    }
    ui.say(Role::Paragraph, ui.next_text_id(), people,
           {{centre.x - core, centre.y - core}, {centre.x + core, centre.y}});

    if (any_open) outline(ui, open_copy, ui.px(4), colours.text, ui.px(3.5f));
    if (focused_sector) focus_outline(ui, *focused_sector);

    // Names of the bands on their upper rims, each a button to the level.
    for (std::size_t level = 0; level < levels; ++level) {
        const Level& entry = framework.levels[level];
        const ImVec2 at(centre.x,
                        centre.y - (outer - band * static_cast<float>(level)) + (level == 0 ? 0 : ui.px(1)));
        const ImVec2 size = ui.measure(entry.title, kLevelName);
        const ImRect box({at.x - size.x / 2 - ui.px(6), at.y - ui.px(14)},
                         {at.x + size.x / 2 + ui.px(6), at.y + ui.px(14)});
        const Control control = ui.control(ui.id_of(entry.id), box);
        plate(ui, at, entry.title, kLevelName,
              control.hovered || picture.open == entry.id ? colours.accent : colours.text);
        if (control.focused) ui.paint_focus_ring(box, 8);
        SemNode& node = ui.say(Role::Button, control.id, ui.fill(tr("Level: {}"), entry.title), box);
        if (picture.open == entry.id) node.state |= sem::Pressed;
        if (control.activated) pressed = entry.id;
    }
    // Names of the stages around the outside, each a button to the stage.
    for (std::size_t index = 0; index < stages.size(); ++index) {
        const Stage& stage = framework.stages[stages[index]];
        const Sector sector = sector_of(0, index);
        const std::string_view name = stage.title;
        const std::string_view tier = tier_title(view, stage);
        const ImVec2 name_size = ui.measure(name, TextStyle::Strong),
                     tier_size = ui.measure(tier, TextStyle::Small);
        const float w = std::max(name_size.x, tier_size.x), h = name_size.y + tier_size.y * 0.9f;
        const float angle = (sector.from + sector.to) / 2;
        const ImVec2 rim = on_circle(centre, outer + ui.px(12), angle);
        const bool at_left = std::cos(angle) < 0;
        ImVec2 at(rim.x + (at_left ? -w : 0.0f), rim.y - h * 0.75f);
        at.x = std::clamp(at.x, area.Min.x, area.Max.x - w);
        // Pushed up until no corner of the words reaches the rim.
        const float clear = outer + ui.px(6), aside = at_left ? centre.x - at.x - w : at.x - centre.x;
        if (std::abs(aside) < clear)
            at.y = std::min(at.y, centre.y - std::sqrt(clear * clear - aside * aside) - h);
        at.y = std::max(at.y, area.Min.y);
        const ImRect box({at.x - ui.px(4), at.y}, {at.x + w + ui.px(4), at.y + h});
        const Control control = ui.control(ui.id_of(stage.id), box);
        const float indent_name = (w - name_size.x) / 2, indent_tier = (w - tier_size.x) / 2;
        ui.paint(list, {at.x + indent_name, at.y}, name, TextStyle::Strong, stage_colour(ui, stages[index]));
        ui.paint(list, {at.x + indent_tier, at.y + name_size.y * 0.9f}, tier, TextStyle::Small,
                 control.hovered ? colours.text : colours.text_quiet);
        if (control.focused) ui.paint_focus_ring(box, 4);
        SemNode& node =
            ui.say(Role::Button, control.id, ui.fill(tr("Stage: {}, {}"), stage.title, tier), box);
        if (picture.open == stage.id) node.state |= sem::Pressed;
        if (control.activated) pressed = stage.id;
    }
    if (const auto enabler = enabler_of(framework)) {
        const Stage& stage = framework.stages[*enabler];
        const ImRect box({centre.x - outer, centre.y + bar_gap},
                         {centre.x + outer, centre.y + bar_gap + bar});
        const Control control = ui.control(ui.id_of(stage.id), box);
        list->AddRectFilled(box.Min, box.Max,
                            control.hovered ? colours.surface_hover : colours.surface_raised, ui.px(6));
        list->AddRect(box.Min, box.Max, picture.open == stage.id ? colours.text : colours.border, ui.px(6), 0,
                      ui.px(picture.open == stage.id ? 3.0f : 1.0f));
        const std::string_view words = ui.fill("{} · {}", stage.title, picture.enabler_words);
        const ImVec2 size = ui.measure(words, TextStyle::Body);
        ui.paint(
            list,
            {std::max(box.Min.x + ui.px(12), box.GetCenter().x - size.x / 2), box.GetCenter().y - size.y / 2},
            words, TextStyle::Body, colours.text, box.GetWidth() - ui.px(24), 1);
        if (control.focused) ui.paint_focus_ring(box, 6);
        SemNode& node =
            ui.say(Role::Button, control.id, ui.fill("{}: {}", stage.title, picture.enabler_words), box);
        if (picture.open == stage.id) node.state |= sem::Pressed;
        if (control.activated) pressed = stage.id;
    }
    return pressed;
}

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
            const Look look = look_of(ui, cell, stage_colour(ui, stage));
            const std::string_view name = stage_entry.short_title.empty()
                                              ? std::string_view(stage_entry.title)
                                              : std::string_view(stage_entry.short_title);
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
                    ui.draw()->AddLine(
                        {std::max(x, rect.Max.x - ui.px(64)),
                         x < rect.Max.x - ui.px(64) ? rect.Max.y - (rect.Max.x - ui.px(64) - x) : rect.Max.y},
                        {x + rect.GetHeight(), rect.Min.y}, mix(colours.surface, colours.border, 0.55f),
                        ui.px(1));
                ui.draw()->PopClipRect();
            }
            ui.draw()->AddRect(rect.Min, rect.Max, stage_colour(ui, stage), ui.px(4), 0,
                               ui.px(picture.open == key ? 3.0f : 1.0f));
            ui.draw()->AddRectFilled(rect.Min, {rect.Min.x + ui.px(6), rect.Max.y}, stage_colour(ui, stage),
                                     ui.px(4), ImDrawFlags_RoundCornersLeft);
            ui.paint(ui.draw(), {rect.Min.x + ui.px(16), rect.GetCenter().y - size.y / 2}, name,
                     TextStyle::Body, look.ink, room);
            plate(ui, {rect.Max.x - marked / 2, rect.GetCenter().y}, cell.mark, TextStyle::Strong,
                  colours.text);
            if (control.focused) ui.paint_focus_ring(rect);
            SemNode& node =
                ui.say(Role::Button, control.id, cell_name(view, entry, stage_entry, cell.words), rect);
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
        ui.paint(ui.draw(), {rect.Min.x + ui.px(12), rect.GetCenter().y - size.y / 2}, words, TextStyle::Body,
                 colours.text, ui.available() - ui.px(24));
        if (control.focused) ui.paint_focus_ring(rect);
        ui.say(Role::Button, control.id, ui.fill("{}: {}", stage.title, picture.enabler_words), rect);
        if (control.activated) pressed = stage.id;
    }
    return pressed;
}

}  // namespace

std::optional<std::string> framework_picture(const View& view, const Picture& picture) {
    return view.ui.room() >= 560 ? half_circles(view, picture) : stacked_rows(view, picture);
}

}  // namespace waymark
