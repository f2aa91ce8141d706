// The picture as half circles: levels as bands, the national one outermost, stages as sectors from left to right.

#include <algorithm>
#include <cmath>

#include "ui/views/framework/picture_parts.h"
#include "ui/views/framework/sector.h"
#include "ui/widgets/button.h"
#include "ui/widgets/centred.h"

namespace waymark {
namespace {

constexpr TextStyle kLevelName = TextStyle::SmallStrong;

void outline(Ui& ui, const Sector& sector, float gap, Colour colour, float stroke) {
    path_of(ui.draw(), sector, gap);
    ui.draw()->PathStroke(colour, ImDrawFlags_Closed, stroke);
}

std::string_view tier_title(const View& view, const Stage& stage) {
    const Tier* tier = view.framework.tier(stage.tier_id);
    return tier ? std::string_view(tier->title) : std::string_view();
}

class HalfCircles {
  public:
    HalfCircles(const View& view, const Picture& picture)
        : view_(view), ui_(view.ui), picture_(picture), framework_(view.framework), stages_(ui_) {
        for (std::size_t i = 0; i < framework_.stages.size(); ++i)
            if (!framework_.stages[i].is_enabler) stages_.push_back(i);
        const float side = ui_.px(110);  // room at each side for the names of the outer stages
        const float width = ui_.available(), top = ui_.px(54);
        const float by_height = ImGui::GetWindowHeight() - (ui_.flow().y - ImGui::GetWindowPos().y + ImGui::GetScrollY()) -
                                top - bar_height() - bar_gap() - ui_.px(24);
        // Below that the names of the bands lie on the numbers. The page scrolls; where it is too narrow, the names give way.
        const float by_width = width / 2 - side * 0.55f, least = ui_.px(320);
        outer_ = std::clamp(std::min(by_width, std::max(by_height, least)), ui_.px(210), ui_.px(560));
        area_ = ui_.place(width, top + outer_ + bar_gap() + bar_height() + ui_.px(8));
        centre_ = ImVec2(area_.GetCenter().x, area_.Min.y + top + outer_);
        core_ = outer_ * 0.235f;
        gap_ = ui_.px(2.5f);
        band_ = (outer_ - core_ - gap_ * 2) / static_cast<float>(framework_.levels.size());
    }

    std::optional<std::string> draw() {
        const SemScope figure(ui_, Role::Figure, "picture", picture_.name, true);
        for (std::size_t level = 0; level < framework_.levels.size(); ++level)
            for (std::size_t index = 0; index < stages_.size(); ++index) cell(level, index);
        people();
        if (open_) outline(ui_, *open_, ui_.px(4), ui_.colours().text, ui_.px(3.5f));
        if (focused_) {
            outline(ui_, *focused_, ui_.px(3), ui_.colours().focus_edge, ui_.px(8));
            outline(ui_, *focused_, ui_.px(3), ui_.colours().focus, ui_.px(4));
        }
        for (std::size_t level = 0; level < framework_.levels.size(); ++level) level_name(level);
        for (std::size_t index = 0; index < stages_.size(); ++index) stage_name(index);
        if (const auto enabler = enabler_of(framework_)) enabler_bar(framework_.stages[*enabler]);
        return std::move(pressed_);
    }

  private:
    [[nodiscard]] float bar_height() const { return ui_.px(48); }
    [[nodiscard]] float bar_gap() const { return ui_.px(12); }
    [[nodiscard]] const Stage& stage_at(std::size_t index) const { return framework_.stages[stages_[index]]; }

    [[nodiscard]] Sector sector_of(std::size_t level, std::size_t index) const {
        const float count = static_cast<float>(stages_.size());
        const float from = kPi + kPi * static_cast<float>(index) / count, to = kPi + kPi * static_cast<float>(index + 1) / count;
        const float out = outer_ - band_ * static_cast<float>(level);
        return {centre_, out - band_, out, from, to};
    }

    /// In the middle of its sector; beside the upright line, away from the names of the bands that stand on it.
    [[nodiscard]] ImVec2 mark_at(std::size_t level, std::size_t index, const Sector& sector, std::string_view mark) const {
        const float middle_angle = (sector.from + sector.to) / 2;
        if (index + 1 != stages_.size() / 2 && index != stages_.size() / 2)
            return on_circle(centre_, (sector.inner + sector.outer) / 2, middle_angle);
        const float middle = sector.inner + band_ * 0.44f, upright = 1.5f * kPi;
        float aside = std::abs(middle_angle - upright) + 0.13f;
        if (level + 1 < framework_.levels.size()) {
            const float name = half_plate(ui_, framework_.levels[level + 1].title, kLevelName).x;
            const float clear = name + ui_.measure(mark, TextStyle::Heading3).x / 2 + ui_.px(9);
            aside = std::max(aside, std::asin(std::min(clear / middle, 1.0f)));
        }
        const float most = std::abs(sector.to - sector.from) - ui_.px(16) / middle;
        aside = std::min(aside, most);
        return on_circle(centre_, middle, upright + (middle_angle < upright ? -aside : aside));
    }

    /// The control is the square around the number; the pointer counts anywhere in the sector.
    Control control_of(std::string_view key, const Sector& sector, const ImRect& box, bool& hovered) {
        Control control = ui_.control(ui_.id_of(key), box);
        const ImVec2 mouse = ImGui::GetIO().MousePos, half(box.GetWidth() / 2, box.GetHeight() / 2);
        hovered = ImGui::IsWindowHovered() && inside(sector, mouse);
        if (!hovered) return control;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ImGui::IsMouseReleased(0) && inside(sector, ImGui::GetIO().MouseClickedPos[0]) && ui_.press_counts(control.id)) {
            ui_.note_press(control.id, {{mouse.x - half.x, mouse.y - half.y}, {mouse.x + half.x, mouse.y + half.y}});
            control.activated = true;
            ui_.set_focus(control.id);
        }
        return control;
    }

    void cell(std::size_t level, std::size_t index) {
        const Level& level_entry = framework_.levels[level];
        const Stage& stage = stage_at(index);
        const PictureCell& cell = picture_.cells[level * framework_.stages.size() + stages_[index]];
        const Sector sector = sector_of(level, index);
        const ImVec2 label = mark_at(level, index, sector, cell.mark);
        const std::string_view key = ui_.fill("{}/{}", level_entry.id, stage.id);
        const float half = std::min(band_ * 0.42f, ui_.px(30));
        const ImRect box({label.x - half, label.y - half}, {label.x + half, label.y + half});
        bool hovered = false;
        const Control control = control_of(key, sector, box, hovered);
        const Theme& colours = ui_.colours();
        const Colour colour = stage_colour(ui_, stages_[index]);
        const CellLook look = look_of(ui_, cell, colour);
        fill_sector(ui_.draw(), sector, gap_, hovered ? mix(look.fill, colour, 0.18f) : look.fill);
        if (look.striped)
            stripe_sector(ui_.draw(), sector, gap_, mix(colours.surface, colours.border, 0.55f), ui_.px(9), ui_.px(1));
        outline(ui_, sector, gap_, colour, ui_.px(1.25f));
        ui_.paint_centred(ui_.draw(), label, cell.mark, TextStyle::Heading3, look.ink);
        SemNode& node = ui_.say(Role::Button, control.id, cell_name(view_, level_entry, stage, cell.words), box);
        node.row = static_cast<std::int32_t>(level) + 1;
        node.col = static_cast<std::int32_t>(index) + 1;
        if (picture_.open == key) {
            node.state |= sem::Pressed;
            open_ = sector;
        }
        if (control.focused) focused_ = sector;
        if (control.activated) pressed_ = std::string(key);
    }

    /// People and communities: what it is all for.
    void people() {
        ui_.draw()->PathArcTo(centre_, core_ - gap_, kPi, 2 * kPi, 48);
        ui_.draw()->PathFillConvex(ui_.colours().centre);
        const std::string_view words = tr("People and communities");
        const TextStyle style = core_ > ui_.px(95) ? TextStyle::Strong : TextStyle::SmallStrong;
        // The lowest line stands where the half-circle is nearly as wide as it is at its foot.
        const float wrap = std::min(core_ * 1.85f, ui_.px(130));
        const float y = centre_.y - core_ * 0.42f - centred_size(ui_, words, style, wrap).y / 2;
        paint_centred_lines(ui_, centre_.x, y, words, style, ui_.colours().on_centre, wrap);
        ui_.say(Role::Paragraph, ui_.next_text_id(), words, {{centre_.x - core_, centre_.y - core_}, {centre_.x + core_, centre_.y}});
    }

    /// The name of a band on its upper rim, a button to the level.
    void level_name(std::size_t level) {
        const Level& entry = framework_.levels[level];
        const float radius = outer_ - band_ * static_cast<float>(level);
        const ImVec2 at(centre_.x, centre_.y - radius + (level == 0 ? 0 : ui_.px(1)));
        const ImVec2 size = ui_.measure(entry.title, kLevelName);
        const ImRect box({at.x - size.x / 2 - ui_.px(6), at.y - ui_.px(14)}, {at.x + size.x / 2 + ui_.px(6), at.y + ui_.px(14)});
        const Control control = ui_.control(ui_.id_of(entry.id), box);
        const bool lit = control.hovered || picture_.open == entry.id;
        plate(ui_, at, entry.title, kLevelName, lit ? ui_.colours().accent : ui_.colours().text);
        if (control.focused) ui_.paint_focus_ring(box, 8);
        say_button(control, ui_.fill(tr("Level: {}"), entry.title), box, entry.id);
    }

    /// How wide the lines of a stage's name may be: what is beside the rim, for an outer name that reached over it would meet
    /// the next one.
    [[nodiscard]] float name_room(const Sector& sector) const {
        const float angle = (sector.from + sector.to) / 2, rim = on_circle(centre_, outer_ + ui_.px(12), angle).x;
        return std::cos(angle) < 0 ? rim - area_.Min.x : area_.Max.x - rim;
    }

    /// Where the name of a stage stands outside the rim, so that no corner of its words reaches it.
    [[nodiscard]] ImVec2 name_at(const Sector& sector, ImVec2 size) const {
        const float angle = (sector.from + sector.to) / 2;
        const ImVec2 rim = on_circle(centre_, outer_ + ui_.px(12), angle);
        const bool at_left = std::cos(angle) < 0;
        ImVec2 at(rim.x + (at_left ? -size.x : 0.0f), rim.y - size.y * 0.75f);
        at.x = std::clamp(at.x, area_.Min.x, area_.Max.x - size.x);
        const float clear = outer_ + ui_.px(6), aside = at_left ? centre_.x - at.x - size.x : at.x - centre_.x;
        if (std::abs(aside) < clear) at.y = std::min(at.y, centre_.y - std::sqrt(clear * clear - aside * aside) - size.y);
        at.y = std::max(at.y, area_.Min.y);
        return at;
    }

    /// The name of a stage and what stands below it, as they are broken into lines.
    struct StageName {
        const Stage& stage;
        std::string_view tier, below;
        float room, below_room;
        ImVec2 size, below_size;
        ImRect box;
    };

    [[nodiscard]] StageName name_of(std::size_t index) const {
        const Stage& stage = stage_at(index);
        const Sector sector = sector_of(0, index);
        StageName name{.stage = stage, .tier = tier_title(view_, stage), .room = name_room(sector)};
        const bool with_term = !stage.also_called.empty() && !name.tier.empty() && area_.GetWidth() >= ui_.px(800);
        name.below = with_term ? ui_.fill("{} · {}", stage.also_called, name.tier) : name.tier;
        name.size = centred_size(ui_, stage.title, TextStyle::Strong, name.room);
        name.below_room = std::max(name.room, name.size.x);
        name.below_size = centred_size(ui_, name.below, TextStyle::Small, name.below_room);
        const ImVec2 size(std::max(name.size.x, name.below_size.x), name.size.y + name.below_size.y * 0.9f);
        ImVec2 at = name_at(sector, size);
        // Where there is little room an outer name reaches up to the next one, which stands higher then.
        const bool at_left = (sector.from + sector.to) / 2 < 1.5f * kPi;
        if (at_left ? index > 0 : index + 1 < stages_.size()) {
            const ImRect outer = name_of(at_left ? index - 1 : index + 1).box;
            if (outer.Overlaps({at.x - ui_.px(8), at.y, at.x + size.x + ui_.px(8), at.y + size.y}))
                at.y = std::max(outer.Min.y - ui_.px(2) - size.y, area_.Min.y);
        }
        name.box = {at.x - ui_.px(4), at.y, at.x + size.x + ui_.px(4), at.y + size.y};
        return name;
    }

    /// The name of a stage, with its tier, a button to the stage.
    void stage_name(std::size_t index) {
        const StageName name = name_of(index);
        const Stage& stage = name.stage;
        const Control control = ui_.control(ui_.id_of(stage.id), name.box);
        const float middle = name.box.GetCenter().x, top = name.box.Min.y;
        paint_centred_lines(ui_, middle, top, stage.title, TextStyle::Strong, stage_colour(ui_, stages_[index]), name.room);
        paint_centred_lines(ui_, middle, top + name.size.y - ui_.line_height(TextStyle::Small) * 0.1f, name.below, TextStyle::Small,
                            control.hovered ? ui_.colours().text : ui_.colours().text_quiet, name.below_room);
        if (control.focused) ui_.paint_focus_ring(name.box, 4);
        say_button(control,
                   stage.also_called.empty() ? ui_.fill(tr("Stage: {}, {}"), stage.title, name.tier)
                                             : ui_.fill(tr("Stage: {} ({}), {}"), stage.title, stage.also_called, name.tier),
                   name.box, stage.id);
    }

    void enabler_bar(const Stage& stage) {
        const Theme& colours = ui_.colours();
        const ImRect box({centre_.x - outer_, centre_.y + bar_gap()}, {centre_.x + outer_, centre_.y + bar_gap() + bar_height()});
        const Control control = ui_.control(ui_.id_of(stage.id), box);
        const bool open = picture_.open == stage.id;
        ui_.draw()->AddRectFilled(box.Min, box.Max, control.hovered ? colours.surface_hover : colours.surface_raised, ui_.px(6));
        ui_.draw()->AddRect(box.Min, box.Max, open ? colours.text : colours.border, ui_.px(6), 0, ui_.px(open ? 3.0f : 1.0f));
        const std::string_view words = ui_.fill("{} · {}", stage.title, picture_.enabler_words);
        const ImVec2 size = ui_.measure(words, TextStyle::Body);
        const float left = std::max(box.Min.x + ui_.px(12), box.GetCenter().x - size.x / 2);
        ui_.paint(ui_.draw(), {left, box.GetCenter().y - size.y / 2}, words, TextStyle::Body, colours.text,
                  box.GetWidth() - ui_.px(24), 1);
        if (control.focused) ui_.paint_focus_ring(box, 6);
        say_button(control, ui_.fill("{}: {}", stage.title, picture_.enabler_words), box, stage.id);
    }

    void say_button(const Control& control, std::string_view name, const ImRect& box, const std::string& id) {
        SemNode& node = ui_.say(Role::Button, control.id, name, box);
        if (picture_.open == id) node.state |= sem::Pressed;
        if (control.activated) pressed_ = id;
    }

    const View& view_;
    Ui& ui_;
    const Picture& picture_;
    const Framework& framework_;
    FrameList<std::size_t> stages_;  ///< Places in the pack of those that are sectors
    ImRect area_;
    ImVec2 centre_;
    float outer_ = 0, core_ = 0, band_ = 0, gap_ = 0;  ///< Radii of the whole and of its middle, breadths of a band and between
    std::optional<Sector> open_, focused_;
    std::optional<std::string> pressed_;
};

}  // namespace

std::optional<std::string> half_circles(const View& view, const Picture& picture) {
    return HalfCircles(view, picture).draw();
}

}  // namespace waymark
