#include "ui/widgets/icon.h"

#include <initializer_list>

namespace waymark {

namespace {

/// Draws into a square of one by one, whose top left is 0, 0.
struct Pen {
    ImDrawList* list;
    ImVec2 centre;
    float size;
    Colour colour;
    float stroke = size / 9;

    [[nodiscard]] ImVec2 at(float x, float y) const { return {centre.x + (x - 0.5f) * size, centre.y + (y - 0.5f) * size}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false) const {
        for (const ImVec2& point : points) list->PathLineTo(at(point.x, point.y));
        list->PathStroke(colour, closed ? ImDrawFlags_Closed : 0, stroke);
    }
    void dot(float x, float y) const { list->AddCircleFilled(at(x, y), stroke * 0.95f, colour); }

    /// An arrow that turns back; mirrored, forward.
    void turn(bool back) const {
        const auto x = [&](float value) { return back ? value : 1 - value; };
        line({{x(0.36f), 0.12f}, {x(0.14f), 0.34f}, {x(0.36f), 0.56f}});
        list->PathLineTo(at(x(0.16f), 0.34f));
        list->PathBezierCubicCurveTo(at(x(0.98f), 0.26f), at(x(1.0f), 0.88f), at(x(0.42f), 0.86f));
        list->PathStroke(colour, 0, stroke);
    }
    void question() const {
        list->AddCircle(centre, size * 0.5f, colour, 0, stroke * 0.8f);
        const float height = size * 0.95f;
        const ImVec2 mark = ImGui::GetFont()->CalcTextSizeA(height, FLT_MAX, 0, "?");
        list->AddText(ImGui::GetFont(), height, {centre.x - mark.x / 2, centre.y - mark.y / 2}, colour, "?");
    }
    void lock() const {
        line({{0.24f, 0.48f}, {0.76f, 0.48f}, {0.76f, 0.88f}, {0.24f, 0.88f}}, true);
        list->PathLineTo(at(0.34f, 0.48f));
        list->PathBezierCubicCurveTo(at(0.34f, 0.02f), at(0.66f, 0.02f), at(0.66f, 0.48f));
        list->PathStroke(colour, 0, stroke);
    }
};

}  // namespace

void paint_icon(ImDrawList* list, Icon icon, ImVec2 centre, float size, Colour colour) {
    const Pen pen{list, centre, size, colour};
    switch (icon) {
        case Icon::None:
            break;
        case Icon::Undo:
        case Icon::Redo:
            pen.turn(icon == Icon::Undo);
            break;
        case Icon::Search:
            list->AddCircle(pen.at(0.42f, 0.42f), size * 0.28f, colour, 0, pen.stroke);
            pen.line({{0.63f, 0.63f}, {0.9f, 0.9f}});
            break;
        case Icon::Tick:
            pen.line({{0.14f, 0.54f}, {0.4f, 0.8f}, {0.88f, 0.22f}});
            break;
        case Icon::Save:
            // Down into a tray.
            pen.line({{0.5f, 0.08f}, {0.5f, 0.62f}});
            pen.line({{0.27f, 0.4f}, {0.5f, 0.63f}, {0.73f, 0.4f}});
            pen.line({{0.12f, 0.64f}, {0.12f, 0.9f}, {0.88f, 0.9f}, {0.88f, 0.64f}});
            break;
        case Icon::Cross:
            pen.line({{0.2f, 0.2f}, {0.8f, 0.8f}});
            pen.line({{0.8f, 0.2f}, {0.2f, 0.8f}});
            break;
        case Icon::ChevronDown:
            pen.line({{0.2f, 0.36f}, {0.5f, 0.66f}, {0.8f, 0.36f}});
            break;
        case Icon::ChevronUp:
            pen.line({{0.2f, 0.64f}, {0.5f, 0.34f}, {0.8f, 0.64f}});
            break;
        case Icon::ChevronRight:
            pen.line({{0.36f, 0.2f}, {0.66f, 0.5f}, {0.36f, 0.8f}});
            break;
        case Icon::Plus:
            pen.line({{0.5f, 0.14f}, {0.5f, 0.86f}});
            pen.line({{0.14f, 0.5f}, {0.86f, 0.5f}});
            break;
        case Icon::More:
            pen.dot(0.2f, 0.5f);
            pen.dot(0.5f, 0.5f);
            pen.dot(0.8f, 0.5f);
            break;
        case Icon::MoreUpright:
            pen.dot(0.5f, 0.2f);
            pen.dot(0.5f, 0.5f);
            pen.dot(0.5f, 0.8f);
            break;
        case Icon::Menu:
            pen.line({{0.12f, 0.26f}, {0.88f, 0.26f}});
            pen.line({{0.12f, 0.5f}, {0.88f, 0.5f}});
            pen.line({{0.12f, 0.74f}, {0.88f, 0.74f}});
            break;
        case Icon::Warning:
            pen.line({{0.5f, 0.12f}, {0.94f, 0.88f}, {0.06f, 0.88f}}, true);
            pen.line({{0.5f, 0.4f}, {0.5f, 0.62f}});
            pen.dot(0.5f, 0.75f);
            break;
        case Icon::ArrowLeft:
            pen.line({{0.86f, 0.5f}, {0.16f, 0.5f}});
            pen.line({{0.44f, 0.22f}, {0.16f, 0.5f}, {0.44f, 0.78f}});
            break;
        case Icon::External:
            pen.line({{0.44f, 0.2f}, {0.2f, 0.2f}, {0.2f, 0.8f}, {0.8f, 0.8f}, {0.8f, 0.56f}});
            pen.line({{0.6f, 0.16f}, {0.86f, 0.16f}, {0.86f, 0.42f}});
            pen.line({{0.84f, 0.18f}, {0.48f, 0.54f}});
            break;
        case Icon::Question:
            pen.question();
            break;
        case Icon::Lock:
            pen.lock();
            break;
    }
}

}  // namespace waymark
