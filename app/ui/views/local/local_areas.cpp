#include <algorithm>
#include <cmath>

#include "model/base/contains.h"
#include "present/figures/tile_map.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/local/local.h"
#include "ui/views/parts/figure_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr float kTileGap = 4;

bool is_ours(const View& view, const Area& area) {
    return is_of_partnership(view.document, area);
}

std::string_view activities_words(const View& view, std::size_t count) {
    return count == 0 ? tr("no activity recorded")
                      : view.ui.fill(tr_n(static_cast<long>(count), "{} activity", "{} activities"), count);
}

/// True where a council of the partnership lies in it.
bool holds_ours(const View& view, const Area& area) {
    const Strings& codes = view.document.partnership->areas;
    return !is_ours(view, area) && std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
        const Area* const ours = view.areas.find(code);
        return ours && contains(ours->force_areas, area.code);
    });
}

/// "in this partnership, 3 activities, Violence Reduction Unit in 2019".
std::string_view area_words(const View& view, const Area& area) {
    Ui& ui = view.ui;
    std::string_view words = activities_words(view, view.derived.local().in_area(area));
    if (is_ours(view, area)) words = ui.fill(tr("in this partnership, {}"), words);
    if (holds_ours(view, area)) words = ui.fill(tr("holds an area of this partnership, {}"), words);
    return area.vru_2019 ? ui.fill(tr("{}, Violence Reduction Unit in 2019"), words) : words;
}

TileOf tile_of(const View& view, const Area& area) {
    return is_ours(view, area) ? TileOf::Ours : holds_ours(view, area) ? TileOf::Holds : TileOf::Others;
}

/// A tile, with a corner for a Violence Reduction Unit.
void paint_tile(const Ui& ui, const ImRect& rect, const TileLook& look, bool unit) {
    const FigurePoint at{rect.Min.x, rect.Min.y};
    const FigureSize size{rect.GetWidth(), rect.GetHeight()};
    const FigurePainter painter(ui, {0, 0}, 1, ui.theme_name());
    const FigureShape box = tile_box(look, at, size, ui.px(1));
    painter.ground(box);
    if (unit) painter.triangle(tile_corner(at, size, ui.px(1)), tile_ink(look.whose));
    painter.edge(box);
}

Colour tile_ink(const Ui& ui, TileOf whose) {
    return colour_of(tile_ink(whose), ui.theme_name());
}

void open_area(const View& view, const Area& area) {
    view.state.local.open = area.code;
}

/// Calls `visit(area)` for each by region, inside a group of the region's name.
template <class Visit>
void each_region(const View& view, Visit&& visit) {
    const std::span<const Area* const> areas = view.derived.local().by_region();
    for (std::size_t i = 0; i < areas.size();) {
        const std::string& region = areas[i]->region;
        const SemScope group(view.ui, Role::Group, region, region);
        for (bool first = true; i < areas.size() && areas[i]->region == region; ++i, first = false) visit(*areas[i], first);
    }
}

/// The map with its top left at 0, 0, where tiles are so wide.
TileMap map_of(const View& view, float tile) {
    const Ui& ui = view.ui;
    const float line = ui.line_height(TextStyle::Small), height = std::round(std::max(tile * 0.86f, line * 2 + ui.px(4)));
    return {tile_grid(view.areas), {}, {tile, height}, ui.px(kTileGap), line / 2, line / 2 - ui.px(2)};
}

void tile_map(const View& view, TileMap lie) {
    Ui& ui = view.ui;
    const FigureSize size = lie.size();
    const ImRect whole = ui.place(size.width, size.height);
    lie.at = {whole.Min.x, whole.Min.y};
    const SemScope map(ui, Role::Group, "tiles", tr("Police force areas"), true);
    each_region(view, [&](const Area& area, bool) {
        FigurePoint at = lie.tile_of(area);
        at.x = std::round(at.x);
        const ImRect rect(at.x, at.y, at.x + lie.tile.width, at.y + lie.tile.height);
        const bool open = view.state.local.open == area.code;
        const Control control = row_button(ui, area.code, area.name, area_words(view, area), rect, open);
        SemNode& node = *ui.last_said(1);
        node.row = area.row + 1;
        node.col = area.column + 1;
        if (control.activated) open_area(view, area);
        if (!control.visible) return;
        const TileOf whose = tile_of(view, area);
        paint_tile(ui, rect, {whose, control.hovered, open}, area.vru_2019);
        const std::size_t count = view.derived.local().in_area(area);
        const bool numbered = count > 0 || whose == TileOf::Ours;
        const Colour ink = tile_ink(ui, whose);
        const FigurePoint code = lie.code(at, numbered), number = lie.number(at);
        ui.paint_centred(ui.draw(), {code.x, code.y}, area.short_code, TextStyle::SmallStrong, ink);
        if (numbered)
            ui.paint_centred(ui.draw(), {number.x, number.y}, count == 0 ? std::string_view("–") : ui.fill("{}", count),
                             TextStyle::Small, ink);
        if (control.focused) ui.paint_focus_ring(rect, 4);
    });
}

/// What ground, edge, corner and number mean: a sample, then the words.
void legend(const View& view) {
    Ui& ui = view.ui;
    const auto units =
        std::count_if(view.areas.areas.begin(), view.areas.areas.end(), [](const Area& area) { return area.vru_2019; });
    const SemScope group(ui, Role::Group, "key", tr("Key"));
    const auto sample = [&](TileOf whose, bool unit, std::string_view mark, std::string_view words) {
        const float edge = ui.px(32), gap = ui.px(10), wrap = std::max(ui.px(60), ui.available() - edge - gap);
        const ImVec2 size = ui.measure(words, TextStyle::Small, wrap);
        const ImRect rect = ui.place(edge + gap + size.x, std::max(edge, size.y));
        const ImRect box({rect.Min.x, rect.GetCenter().y - edge / 2}, {rect.Min.x + edge, rect.GetCenter().y + edge / 2});
        paint_tile(ui, box, {whose}, unit);
        if (!mark.empty()) ui.paint_centred(ui.draw(), box.GetCenter(), mark, TextStyle::Small, tile_ink(ui, whose));
        ui.paint(ui.draw(), {box.Max.x + gap, rect.GetCenter().y - size.y / 2}, words, TextStyle::Small, ui.colours().text, wrap);
        ui.say(Role::Paragraph, ui.next_text_id(), words, rect);
    };
    sample(TileOf::Ours, false, {}, tr("Filled, thick edge: an area of this partnership"));
    if (std::any_of(view.areas.areas.begin(), view.areas.areas.end(), [&](const Area& area) { return holds_ours(view, area); }))
        sample(TileOf::Holds, false, {}, tr("Thick edge alone: holds an area of this partnership"));
    sample(TileOf::Others, true, {},
           ui.fill(tr("Corner: one of {} areas funded for a Violence Reduction Unit in 2019"), static_cast<long>(units)));
    sample(TileOf::Others, false, "3",
           tr("A number, such as 3: activities in the area, in a council there, or in all of its region or nation"));
}

void area_list(const View& view) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const SemScope list(ui, Role::Group, "tiles", tr("Police force areas"), true);
    const float gap = std::exchange(ui.flow().gap, ui.px(6));
    each_region(view, [&](const Area& area, bool first) {
        if (first) {
            ui.space(6);
            heading(ui, 2, area.region);
        }
        const bool open = view.state.local.open == area.code;
        const std::string_view words = area_words(view, area);
        const float code = ui.measure(area.short_code, TextStyle::SmallStrong).x;
        const float edge = std::max(ui.px(44), code + ui.px(8)), pad = ui.px(12),
                    wrap = std::min(ui.available(), ui.px(720)) - edge - 2 * pad;
        const ImVec2 name = ui.measure(area.name, TextStyle::Strong, wrap), below = ui.measure(words, TextStyle::Small, wrap);
        const ImRect rect = ui.place(wrap + edge + 2 * pad, std::max(ui.px(52), name.y + below.y + ui.px(12)));
        const Control control = row_button(ui, area.code, area.name, words, rect, open);
        if (control.activated) open_area(view, area);
        if (!control.visible) return;
        if (open || control.hovered)
            ui.draw()->AddRectFilled(rect.Min, rect.Max, open ? colours.accent_soft : colours.surface_hover, ui.px(5));
        ui.draw()->AddRect(rect.Min, rect.Max, colours.border, ui.px(5), 0, ui.px(1));
        const ImRect tile({rect.Min.x + ui.px(6), rect.GetCenter().y - ui.px(18)},
                          {rect.Min.x + ui.px(6) + edge, rect.GetCenter().y + ui.px(18)});
        const TileOf whose = tile_of(view, area);
        paint_tile(ui, tile, {whose}, area.vru_2019);
        ui.paint_centred(ui.draw(), tile.GetCenter(), area.short_code, TextStyle::SmallStrong, tile_ink(ui, whose));
        const ImVec2 at(tile.Max.x + pad, rect.GetCenter().y - (name.y + below.y) / 2);
        ui.paint(ui.draw(), at, area.name, TextStyle::Strong, colours.text, wrap);
        ui.paint(ui.draw(), {at.x, at.y + name.y}, words, TextStyle::Small, open ? colours.text : colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect, 5);
    });
    ui.flow().gap = gap;
}

/// The activities that name this area; an empty code: those that name none.
void show_activities(const View& view, std::string_view code) {
    view.state.activities.query.text.clear();
    view.state.activities.query.filters = {{"areas", std::string(code)}};
    view.state.activities.as_table = true;
    view.state.activities.filters_open = true;
    view.go(Screen::Activities);
}

/// This partnership's areas, and what names no area, in words.
void summary(const View& view) {
    Ui& ui = view.ui;
    const Strings& codes = view.document.partnership->areas;
    if (codes.empty()) {
        paragraph(ui, tr("No area is chosen for this partnership. Press one to see it and to add it."));
    } else {
        std::string_view names;
        for (const std::string& code : codes)
            names = names.empty() ? view.areas.name_of(code) : ui.fill("{}, {}", names, view.areas.name_of(code));
        paragraph(ui, ui.fill(tr("This partnership: {}."), names));
    }
    const std::size_t none = view.derived.local().in_no_area();
    if (none == 0) return;
    paragraph(ui,
              ui.fill(tr_n(static_cast<long>(none), "{} activity names no area and is in none of them.",
                           "{} activities name no area and are in none of them."),
                      none),
              Tone::Quiet);
    if (button(ui, tr_n(static_cast<long>(none), "Show the activity", "Show the activities"),
               {.key = "no area", .description = tr("Activities that name no area"), .dense = true}))
        show_activities(view, {});
}

/// Councils and other places that are no square, with what is known of each when it is pressed.
void other_places(const View& view) {
    Ui& ui = view.ui;
    const std::span<const DerivedLocal::OtherPlace> places = view.derived.local().other_places();
    if (const std::size_t off = view.derived.local().off_the_map(); off > 0)
        paragraph(ui,
                  ui.fill(tr_n(static_cast<long>(off), "{} activity is only in places that are in no square.",
                               "{} activities are only in places that are in no square."),
                          off),
                  Tone::Quiet);
    if (places.empty()) return;
    const SemScope group(ui, Role::Group, "places", tr("Councils and other places"));
    heading(ui, 2, tr("Councils and other places"));
    for (const DerivedLocal::OtherPlace& place : places) {
        const Area* area = view.areas.find(place.code);
        if (!area)
            paragraph(ui, ui.fill("{}: {}", place.name, activities_words(view, place.activities)));
        else if (button(ui, place.name,
                        {.key = place.code, .description = activities_words(view, place.activities), .dense = true}))
            open_area(view, *area);
    }
}

/// Whether the partnership covers it, and the force area that a council counts in, or that there is more than one.
void where_it_lies(const View& view, const Area& area, bool ours) {
    Ui& ui = view.ui;
    const Strings& codes = view.document.partnership->areas;
    const auto larger = std::find_first_of(codes.begin(), codes.end(), area.within.begin(), area.within.end());
    paragraph(ui, ours ? tr("This partnership covers it.")
                  : larger != codes.end()
                      ? ui.fill(tr("It lies in {}, which this partnership covers."), view.areas.name_of(*larger))
                      : tr("It is not among the areas of this partnership."));
    if (area.force_areas.size() > 1)
        paragraph(ui, tr("It lies in more than one police force area, so its activities are counted in none of them."));
    if (area.force_areas.size() != 1) return;
    const std::string_view force = view.areas.name_of(area.force_areas.front());
    paragraph(ui, ui.fill(tr("It lies in the police force area {}, where its activities are counted too."), force));
    if (const Area* square = view.areas.find(area.force_areas.front()))
        if (button(ui, ui.fill(tr("Show {}"), force), {.key = "force", .dense = true})) open_area(view, *square);
}

void set_ours(const View& view, const Area& area, bool ours) {
    Strings codes = view.document.partnership->areas;
    std::erase(codes, area.code);
    if (ours) codes.insert(std::upper_bound(codes.begin(), codes.end(), area.code), area.code);
    const std::string_view label =
        view.ui.fill(ours ? tr("Add {} to the partnership's areas") : tr("Remove {} from the partnership's areas"),
                     view.areas.name_of(area.code));
    view.run(label, {SetField{RecordKind::Partnership, {}, "areas", std::move(codes)}});
    view.done(view.ui.fill(ours ? tr("{} added to the partnership's areas") : tr("{} removed from the partnership's areas"),
                           view.areas.name_of(area.code)));
}

}  // namespace

void local_areas(const View& view) {
    Ui& ui = view.ui;
    LocalState& state = view.state.local;
    const float tile = std::floor(std::min(ui.px(68), tile_in(ui.available(), ui.px(kTileGap), tile_grid(view.areas).columns)));
    const bool map_fits = tile >= ui.px(38);
    if (map_fits) {
        const SemScope looks(ui, Role::Toolbar, "areas look", tr("Show areas as"), true);
        const Row row(ui);
        if (toggle_button(ui, tr("Map"), !state.areas_list)) state.areas_list = false;
        if (toggle_button(ui, tr("List"), state.areas_list)) state.areas_list = true;
    }
    if (!map_fits || state.areas_list) {
        summary(view);
        other_places(view);
        note(ui, view.areas.vru_note);
        return area_list(view);
    }
    const Flow outer = ui.flow();
    const TileMap lie = map_of(view, tile);
    const float side = outer.left + lie.size().width + ui.px(32);
    if (outer.right - side < ui.px(240)) {
        // The map stays where it is when the details open beside it.
        tile_map(view, lie);
        note(ui, view.areas.map_note);
        summary(view);
        legend(view);
        note(ui, view.areas.vru_note);
        return other_places(view);
    }
    tile_map(view, lie);
    note(ui, view.areas.map_note);
    const float bottom = ui.flow().y;
    ui.push_flow({side, outer.right, side, outer.y, outer.gap, outer.row_gap, 0, false});
    summary(view);
    legend(view);
    note(ui, view.areas.vru_note);
    other_places(view);
    ui.flow().y = std::max(bottom, ui.pop_flow().y);
}

void area_detail(const View& view, const Area& area) {
    Ui& ui = view.ui;
    const SemScope form(ui, Role::Group, area.code, view.areas.name_of(area.code));
    const bool ours = is_ours(view, area);
    const std::size_t count = view.derived.local().in_area(area);
    heading(ui, 2, view.areas.name_of(area.code));
    {
        const Row row(ui);
        badge(ui, kind_words(area));
        if (!area.region.empty()) badge(ui, area.region);
        if (ours) badge(ui, tr("In this partnership"));
    }
    where_it_lies(view, area, ours);
    if (button(ui, ours ? tr("Remove from this partnership") : tr("Add to this partnership"),
               {.icon = ours ? Icon::Cross : Icon::Plus, .key = "ours", .edits = true}))
        set_ours(view, area, !ours);
    if (area.vru_2019) paragraph(ui, tr("It was funded for a Violence Reduction Unit in 2019."));
    paragraph(ui, area.body_note);
    ui.space(8);
    heading(ui, 3, tr("Activities"));
    if (count == 0) {
        note(ui, tr("No activity is recorded in this area."));
    } else {
        if (button(ui, ui.fill(tr_n(static_cast<long>(count), "Show its {} activity", "Show its {} activities"), count),
                   {.look = ButtonLook::Primary, .key = "activities"}))
            show_activities(view, area.code);
        for (const Activity* activity : view.derived.local().some_in(area)) activity_card(view, *activity, ui.available());
        note(ui, tr("An activity is in an area when it names it, a place in it, or a larger area that it lies in."));
    }
    ui.space(8);
    const bool is_force = area.kind == AreaKind::ForceArea;
    note(ui, is_force ? view.areas.bodies_note : view.areas.places_note);
    for (const Source& source : is_force ? view.areas.sources : view.areas.places_sources) {
        note(ui, ui.fill(tr("Source: {}. {}, {}"), source.title, source.publisher, source.date));
        if (!source.note.empty()) note(ui, source.note);
    }
}

}  // namespace waymark
