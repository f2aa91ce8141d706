#include "ui/widgets/icon.h"

#include <initializer_list>

namespace waymark {

void paint_icon(ImDrawList* list, Icon icon, ImVec2 centre, float size, Colour colour) {
    const float stroke = size / 9;
    const auto at = [&](float x, float y) {
        return ImVec2(centre.x + (x - 0.5f) * size, centre.y + (y - 0.5f) * size);
    };
    const auto line = [&](std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2& point : points) list->PathLineTo(at(point.x, point.y));
        list->PathStroke(colour, closed ? ImDrawFlags_Closed : 0, stroke);
    };
    const auto dot = [&](float x, float y) { list->AddCircleFilled(at(x, y), stroke * 0.95f, colour); };
    switch (icon) {
        case Icon::None:
            break;
        case Icon::Undo:
        case Icon::Redo: {
            const bool undo = icon == Icon::Undo;
            const auto x = [&](float value) { return undo ? value : 1 - value; };
            line({{x(0.36f), 0.12f}, {x(0.14f), 0.34f}, {x(0.36f), 0.56f}});
            list->PathLineTo(at(x(0.16f), 0.34f));
            list->PathBezierCubicCurveTo(at(x(0.98f), 0.26f), at(x(1.0f), 0.88f), at(x(0.42f), 0.86f));
            list->PathStroke(colour, 0, stroke);
            break;
        }
        case Icon::Search:
            list->AddCircle(at(0.42f, 0.42f), size * 0.28f, colour, 0, stroke);
            line({{0.63f, 0.63f}, {0.9f, 0.9f}});
            break;
        case Icon::Tick:
            line({{0.14f, 0.54f}, {0.4f, 0.8f}, {0.88f, 0.22f}});
            break;
        case Icon::Cross:
            line({{0.2f, 0.2f}, {0.8f, 0.8f}});
            line({{0.8f, 0.2f}, {0.2f, 0.8f}});
            break;
        case Icon::ChevronDown:
            line({{0.2f, 0.36f}, {0.5f, 0.66f}, {0.8f, 0.36f}});
            break;
        case Icon::ChevronUp:
            line({{0.2f, 0.64f}, {0.5f, 0.34f}, {0.8f, 0.64f}});
            break;
        case Icon::ChevronRight:
            line({{0.36f, 0.2f}, {0.66f, 0.5f}, {0.36f, 0.8f}});
            break;
        case Icon::Plus:
            line({{0.5f, 0.14f}, {0.5f, 0.86f}});
            line({{0.14f, 0.5f}, {0.86f, 0.5f}});
            break;
        case Icon::More:
            dot(0.2f, 0.5f);
            dot(0.5f, 0.5f);
            dot(0.8f, 0.5f);
            break;
        case Icon::MoreUpright:
            dot(0.5f, 0.2f);
            dot(0.5f, 0.5f);
            dot(0.5f, 0.8f);
            break;
        case Icon::Menu:
            line({{0.12f, 0.26f}, {0.88f, 0.26f}});
            line({{0.12f, 0.5f}, {0.88f, 0.5f}});
            line({{0.12f, 0.74f}, {0.88f, 0.74f}});
            break;
        case Icon::Warning:
            line({{0.5f, 0.12f}, {0.94f, 0.88f}, {0.06f, 0.88f}}, true);
            line({{0.5f, 0.4f}, {0.5f, 0.62f}});
            dot(0.5f, 0.75f);
            break;
        case Icon::ArrowLeft:
            line({{0.86f, 0.5f}, {0.16f, 0.5f}});
            line({{0.44f, 0.22f}, {0.16f, 0.5f}, {0.44f, 0.78f}});
            break;
        case Icon::External:
            line({{0.44f, 0.2f}, {0.2f, 0.2f}, {0.2f, 0.8f}, {0.8f, 0.8f}, {0.8f, 0.56f}});
            line({{0.6f, 0.16f}, {0.86f, 0.16f}, {0.86f, 0.42f}});
            line({{0.84f, 0.18f}, {0.48f, 0.54f}});
            break;
        case Icon::Question: {
            list->AddCircle(centre, size * 0.5f, colour, 0, stroke * 0.8f);
            const float height = size * 0.95f;
            const ImVec2 mark = ImGui::GetFont()->CalcTextSizeA(height, FLT_MAX, 0, "?");
            list->AddText(ImGui::GetFont(), height, {centre.x - mark.x / 2, centre.y - mark.y / 2}, colour,
                          "?");
            break;
        }
        case Icon::Lock:
            line({{0.24f, 0.48f}, {0.76f, 0.48f}, {0.76f, 0.88f}, {0.24f, 0.88f}}, true);
            list->PathLineTo(at(0.34f, 0.48f));
            list->PathBezierCubicCurveTo(at(0.34f, 0.02f), at(0.66f, 0.02f), at(0.66f, 0.48f));
            list->PathStroke(colour, 0, stroke);
            break;
    }
}

}  // namespace waymark
