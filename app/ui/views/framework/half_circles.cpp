// The picture as half circles: levels as bands, the national one outermost, stages as sectors from left to right. Where each
// lies is worked out as for pictures that are handed on.

#include <algorithm>

#include "present/figures/half_circles.h"
#include "present/figures/pattern_lines.h"
#include "ui/views/framework/picture_parts.h"
#include "ui/views/parts/figure_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/centred.h"

namespace waymark {
namespace {

constexpr TextStyle kLevelName = TextStyle::SmallStrong;

std::string_view tier_title(const View& view, const Stage& stage) {
    const Tier* tier = view.framework.tier(stage.tier_id);
    return tier ? std::string_view(tier->title) : std::string_view();
}

class HalfCirclesView {
  public:
    HalfCirclesView(const View& view, const Picture& picture)
        : view_(view),
          ui_(view.ui),
          picture_(picture),
          framework_(view.framework),
          stages_(ui_),
          painter_(ui_, {0, 0}, ui_.px(1), ui_.theme_name()) {
        for (std::size_t i = 0; i < framework_.stages.size(); ++i)
            if (!framework_.stages[i].is_enabler) stages_.push_back(i);
        constexpr float kSide = 110;  // room at each side for the names of the outer stages
        constexpr float kBelow = HalfCircles::kBarGap + HalfCircles::kBar;
        const float width = ui_.available() / ui_.px(1);
        const float window = ImGui::GetWindowHeight() - (ui_.flow().y - ImGui::GetWindowPos().y + ImGui::GetScrollY());
        const float by_height = window / ui_.px(1) - HalfCircles::kAbove - kBelow - 24;
        // Below that the names of the bands lie on the numbers. The page scrolls; where it is too narrow, the names give way.
        const float by_width = width / 2 - kSide * 0.55f, least = 320;
        const float outer = std::clamp(std::min(by_width, std::max(by_height, least)), 210.0f, 560.0f);
        const ImRect area = ui_.place(ui_.available(), ui_.px(HalfCircles::kAbove + outer + kBelow + 8));
        left_ = area.Min.x / ui_.px(1);
        right_ = area.Max.x / ui_.px(1);
        top_ = area.Min.y / ui_.px(1);
        lie_ = HalfCircles({(left_ + right_) / 2, top_ + HalfCircles::kAbove + outer}, outer, framework_.levels.size(),
                           stages_.size());
    }

    std::optional<std::string> draw() {
        const SemScope figure(ui_, Role::Figure, "picture", picture_.name, true);
        for (std::size_t level = 0; level < framework_.levels.size(); ++level)
            for (std::size_t index = 0; index < stages_.size(); ++index) cell(level, index);
        people();
        if (open_) painter_.outline(*open_, 4, ui_.colours().text, 3.5f);
        if (focused_) {
            painter_.outline(*focused_, 3, ui_.colours().focus_edge, 8);
            painter_.outline(*focused_, 3, ui_.colours().focus, 4);
        }
        for (std::size_t level = 0; level < framework_.levels.size(); ++level) level_name(level);
        for (std::size_t index = 0; index < stages_.size(); ++index) stage_name(index);
        if (const auto enabler = enabler_of(framework_)) enabler_bar(framework_.stages[*enabler]);
        return std::move(pressed_);
    }

  private:
    [[nodiscard]] const Stage& stage_at(std::size_t index) const { return framework_.stages[stages_[index]]; }

    /// What is measured on the screen, as HalfCircles counts.
    [[nodiscard]] FigurePoint as_figure(ImVec2 of) const { return {of.x / ui_.px(1), of.y / ui_.px(1)}; }
    [[nodiscard]] FigureSize as_size(ImVec2 of) const { return {of.x / ui_.px(1), of.y / ui_.px(1)}; }

    [[nodiscard]] ImVec2 mark_at(std::size_t level, std::size_t index, std::string_view mark) const {
        const bool named = level + 1 < framework_.levels.size();
        const float name = named ? half_plate(ui_, framework_.levels[level + 1].title, kLevelName).x : 0;
        const float wide = ui_.measure(mark, TextStyle::Heading3).x;
        return painter_.at(lie_.mark_at(level, index, name / ui_.px(1), wide / ui_.px(1)));
    }

    /// The control is the square around the number; the pointer counts anywhere in the sector.
    Control control_of(std::string_view key, const RingSector& sector, const ImRect& box, bool& hovered) {
        Control control = ui_.control(ui_.id_of(key), box);
        const ImVec2 mouse = ImGui::GetIO().MousePos, half(box.GetWidth() / 2, box.GetHeight() / 2);
        hovered = ImGui::IsWindowHovered() && inside(sector, as_figure(mouse));
        if (!hovered) return control;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ImGui::IsMouseReleased(0) && inside(sector, as_figure(ImGui::GetIO().MouseClickedPos[0])) &&
            ui_.press_counts(control.id)) {
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
        const RingSector sector = lie_.sector(level, index);
        const ImVec2 label = mark_at(level, index, cell.mark);
        const std::string_view key = ui_.fill("{}/{}", level_entry.id, stage.id);
        const float half = ui_.px(std::min(lie_.band * 0.42f, 30.0f));
        const ImRect box({label.x - half, label.y - half}, {label.x + half, label.y + half});
        bool hovered = false;
        const Control control = control_of(key, sector, box, hovered);
        const Colour colour = stage_colour(ui_, stages_[index]);
        const CellLook look = look_of(ui_, cell, stages_[index]);
        painter_.fill(sector, lie_.gap, hovered ? mix(look.fill, colour, 0.18f) : look.fill);
        if (look.striped) {
            FigureShape stripes{.kind = FigureShape::Kind::Sector, .sector = sector, .gap = lie_.gap};
            stripes.pattern = FigurePattern::Stripes;
            stripes.pattern_ink = place_stripes();
            painter_.pattern(stripes);
        }
        painter_.outline(sector, lie_.gap, colour, 1.25f);
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
        const RingSector half = lie_.people();
        ui_.draw()->PathArcTo(painter_.at(half.centre), ui_.px(half.outer), half.from, half.to, 48);
        ui_.draw()->PathFillConvex(ui_.colours().centre);
        const std::string_view words = tr("People and communities");
        const TextStyle style = lie_.people_large() ? TextStyle::Strong : TextStyle::SmallStrong;
        const float wrap = ui_.px(lie_.people_room());
        const ImVec2 size = centred_size(ui_, words, style, wrap), middle = painter_.at(lie_.people_words(as_size(size)));
        paint_centred_lines(ui_, middle.x, middle.y - size.y / 2, words, style, ui_.colours().on_centre, wrap);
        const FigurePoint centre = lie_.centre;
        ui_.say(Role::Paragraph, ui_.next_text_id(), words,
                {painter_.at({centre.x - lie_.core, centre.y - lie_.core}), painter_.at({centre.x + lie_.core, centre.y})});
    }

    /// The name of a band on its upper rim, a button to the level.
    void level_name(std::size_t level) {
        const Level& entry = framework_.levels[level];
        const ImVec2 at = painter_.at(lie_.level_name(level));
        const ImVec2 size = ui_.measure(entry.title, kLevelName);
        const ImRect box({at.x - size.x / 2 - ui_.px(6), at.y - ui_.px(14)}, {at.x + size.x / 2 + ui_.px(6), at.y + ui_.px(14)});
        const Control control = ui_.control(ui_.id_of(entry.id), box);
        const bool lit = control.hovered || picture_.open == entry.id;
        plate(ui_, at, entry.title, kLevelName, lit ? ui_.colours().accent : ui_.colours().text);
        if (control.focused) ui_.paint_focus_ring(box, 8);
        say_button(control, ui_.fill(tr("Level: {}"), entry.title), box, entry.id);
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
        StageName name{
            .stage = stage, .tier = tier_title(view_, stage), .room = ui_.px(lie_.stage_name_room(index, left_, right_))};
        const bool with_term = !stage.also_called.empty() && !name.tier.empty() && right_ - left_ >= 800;
        name.below = with_term ? ui_.fill("{} · {}", stage.also_called, name.tier) : name.tier;
        name.size = centred_size(ui_, stage.title, TextStyle::Strong, name.room);
        name.below_room = std::max(name.room, name.size.x);
        name.below_size = centred_size(ui_, name.below, TextStyle::Small, name.below_room);
        const ImVec2 size(std::max(name.size.x, name.below_size.x), name.size.y + name.below_size.y * 0.9f);
        ImVec2 at = painter_.at(lie_.stage_name(index, as_size(size), left_, right_, top_));
        // Where there is little room an outer name reaches up to the next one, which stands higher then.
        const bool at_left = lie_.at_left(index);
        if (at_left ? index > 0 : index + 1 < stages_.size()) {
            const ImRect outer = name_of(at_left ? index - 1 : index + 1).box;
            if (outer.Overlaps({at.x - ui_.px(8), at.y, at.x + size.x + ui_.px(8), at.y + size.y}))
                at.y = std::max(outer.Min.y - ui_.px(2) - size.y, ui_.px(top_));
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
        paint_centred_lines(ui_, middle, top + name.size.y - ui_.line_height(TextStyle::Small) * 0.1f, name.below,
                            TextStyle::Small, control.hovered ? ui_.colours().text : ui_.colours().text_quiet, name.below_room);
        if (control.focused) ui_.paint_focus_ring(name.box, 4);
        say_button(control,
                   stage.also_called.empty() ? ui_.fill(tr("Stage: {}, {}"), stage.title, name.tier)
                                             : ui_.fill(tr("Stage: {} ({}), {}"), stage.title, stage.also_called, name.tier),
                   name.box, stage.id);
    }

    void enabler_bar(const Stage& stage) {
        const Theme& colours = ui_.colours();
        const FigurePoint corner = lie_.bar();
        const FigureSize size_of_bar = lie_.bar_size();
        const ImRect box(painter_.at(corner), painter_.at({corner.x + size_of_bar.width, corner.y + size_of_bar.height}));
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
    FigurePainter painter_;          ///< Of what HalfCircles says, whose origin is the screen's
    HalfCircles lie_;
    float left_ = 0, right_ = 0, top_ = 0;  ///< Of the room that there is, as HalfCircles counts
    std::optional<RingSector> open_, focused_;
    std::optional<std::string> pressed_;
};

}  // namespace

std::optional<std::string> half_circles(const View& view, const Picture& picture) {
    return HalfCirclesView(view, picture).draw();
}

}  // namespace waymark
