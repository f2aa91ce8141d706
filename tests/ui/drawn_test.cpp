// Every pair of colours in use, as it is drawn: each letter on every screen, pane and dialog against what
// lies under it, in each theme. A new pair in a view is found without being listed anywhere; theme_test.cpp
// has those that show only under the pointer.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "present/look/theme.h"
#include "support/headless.h"
#include "support/letters.h"
#include "support/openings.h"

namespace waymark::test {
namespace {

struct Fill {
    ImVec2 a, b, c;
    ImVec4 clip;
    Colour colour;
};

bool inside(const ImVec4& clip, ImVec2 at) {
    return at.x >= clip.x && at.y >= clip.y && at.x < clip.z && at.y < clip.w;
}

/// The frame drawn last: what is filled, in the order of drawing, and the letters over it.
class Drawn {
  public:
    /// Strokes that show, as points with their colours.
    [[nodiscard]] const std::vector<ImDrawVert>& strokes() const { return strokes_; }
    /// What is filled at a point, everything drawn.
    [[nodiscard]] Colour ground_at(ImVec2 at) const { return ground(at, fills_.size()); }

    /// Calls `letter(ink, ground, at)` for each letter that shows.
    template <class Letter>
    void each_letter(Letter&& letter) {
        fills_.clear();
        strokes_.clear();
        const ImVec2 white = ImGui::GetDrawListSharedData()->TexUvWhitePixel;
        for_each_triangle([&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawCmd& command) {
            const bool filled = a.uv.x == white.x && a.uv.y == white.y && b.uv.x == white.x && c.uv.x == white.x &&
                                a.col == b.col && b.col == c.col;
            if (filled) {
                if ((a.col >> 24) > 0) fills_.push_back({a.pos, b.pos, c.pos, command.ClipRect, a.col});
                return;
            }
            if (a.uv.y == b.uv.y && b.uv.y == c.uv.y && (a.col >> 24) == 255) strokes_.push_back(a);
            if (!is_letter(a, b, c)) return;
            const ImVec2 middle((a.pos.x + c.pos.x) / 2, (a.pos.y + c.pos.y) / 2);
            if (inside(command.ClipRect, middle)) letter(a.col, ground(middle, fills_.size()), middle);
        });
    }

  private:
    [[nodiscard]] Colour ground(ImVec2 at, std::size_t before) const {
        while (before-- > 0) {
            const Fill& fill = fills_[before];
            if (!inside(fill.clip, at) || !ImTriangleContainsPoint(fill.a, fill.b, fill.c, at)) continue;
            const unsigned alpha = fill.colour >> 24;
            if (alpha == 255) return fill.colour;
            return mix(ground(at, before), fill.colour | 0xFF000000u, static_cast<float>(alpha) / 255.0f);
        }
        return 0xFFFFFFFFu;
    }

    std::vector<Fill> fills_;
    std::vector<ImDrawVert> strokes_;
};

/// Fields, boxes and sliders that nothing sets off from the page, 3:1 or more.
std::string without_an_edge(const SemanticList& nodes) {
    Drawn drawn;
    drawn.each_letter([](Colour, Colour, ImVec2) {});
    std::string lines;
    for (const SemNode& node : nodes) {
        const bool field = node.role >= Role::CheckBox && node.role <= Role::Slider && node.role != Role::Option;
        const float middle = node.box.y + node.box.h / 2;
        if (!field || node.box.w <= 0 || middle < node.clip.y + 30 || middle > node.clip.y + node.clip.h - 30) continue;
        const Colour page = drawn.ground_at({node.box.x - 5, node.box.y - 2});
        const auto sets_off = [&](ImVec2 at, Colour colour) {
            return at.x >= node.box.x - 34 && at.y >= node.box.y - 3 && at.x <= node.box.x + node.box.w + 3 &&
                   at.y <= node.box.y + node.box.h + 3 && contrast(colour | 0xFF000000u, page) >= 3;
        };
        if (std::none_of(drawn.strokes().begin(), drawn.strokes().end(),
                         [&](const ImDrawVert& stroke) { return sets_off(stroke.pos, stroke.col); }))
            lines += node.name + "\n";
    }
    return lines;
}

/// Letters that cannot be read well, one line for each pair of colours.
std::string hard_to_read(float at_least) {
    std::map<std::pair<Colour, Colour>, ImVec2> found;
    std::size_t letters = 0;
    Drawn drawn;
    drawn.each_letter([&](Colour ink, Colour ground, ImVec2 at) {
        // One letter in three is enough to meet every word.
        if (++letters % 3 != 0 || (ink >> 24) == 0) return;
        const float opacity = static_cast<float>(ink >> 24) / 255.0f;
        const Colour seen = mix(ground, ink | 0xFF000000u, opacity);
        if (contrast(seen, ground) < at_least - 0.01f) found.emplace(std::pair(seen, ground), at);
    });
    std::string lines = letters > 20 ? "" : "there are no letters\n";
    char line[120];
    for (const auto& [pair, at] : found) {
        ImFormatString(line, sizeof line, "#%06X on #%06X is %.2f at %d,%d\n", pair.first & 0xFFFFFFu, pair.second & 0xFFFFFFu,
                       static_cast<double>(contrast(pair.first, pair.second)), static_cast<int>(at.x), static_cast<int>(at.y));
        lines += line;
    }
    return lines;
}

}  // namespace

TEST_CASE(
    "drawn: every letter of every view has its contrast, 4.5:1, and 7:1 in high contrast, and every field an "
    "edge") {
    for (const char* const theme : {"Light", "Dark", "High contrast"})
        for (const float width : {1400.0f, 820.0f, 390.0f}) {
            CAPTURE(theme);
            CAPTURE(width);
            Headless program({.width = width, .height = 1600});
            Robot robot(program, Mode::Mirror);
            robot.go("settings");
            robot.choose("Theme", theme);
            const float at_least = theme == std::string_view("High contrast") ? 7.0f : 4.5f;
            robot.go("start");
            CHECK(hard_to_read(at_least) == "");
            robot.press(Role::Button, "Open Example county*");
            for_each_screen(program, [&](Screen screen) {
                CAPTURE(title_of(screen));
                CHECK(hard_to_read(at_least) == "");
                CHECK(without_an_edge(program.nodes()) == "");
            });
            for_each_opening(program, [&](const Opening& opening) {
                CAPTURE(opening.name);
                CHECK(hard_to_read(at_least) == "");
                CHECK(without_an_edge(program.nodes()) == "");
            });
            for_each_dialog(program, [&](const DialogOpening& dialog) {
                CAPTURE(dialog.name);
                CHECK(hard_to_read(at_least) == "");
            });
        }
}

}  // namespace waymark::test
