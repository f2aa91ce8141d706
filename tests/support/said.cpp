#include "support/said.h"

#include <algorithm>
#include <set>

#include "imgui.h"
#include "imgui_internal.h"
#include "shell/app_impl.h"
#include "support/imgui_items.h"
#include "support/letters.h"

namespace waymark::test {
namespace {

/// Landmarks, groups and lists say what they are; what stands in them is for others to say.
bool says_text(const SemanticList& nodes, const SemNode& node) {
    switch (node.role) {
        case Role::Group: {
            // The kinds of what was found are the groups of their list.
            const SemNode* list = nodes.find(node.parent);
            if (!list || list->role != Role::ListBox) return false;
            break;
        }
        case Role::ColumnHeader:
        case Role::RowHeader:
        case Role::Cell:
        case Role::Figure:
        case Role::ListItem:
        case Role::RadioGroup:
            break;
        default:
            if (node.role < Role::Heading || node.role == Role::ListBox) return false;
    }
    return !node.name.empty() || !node.value.empty() || !node.description.empty();
}

/// Where what a node says is drawn: of a field, its name and hint stand above it, and its sign beside it.
Box place_of_words(const SemNode& node) {
    constexpr float kRim = 3, kAbove = 110, kSign = 30;
    const bool field = node.role >= Role::Select && node.role <= Role::Slider;
    const float above = kRim + (field || node.role == Role::RadioGroup ? kAbove : 0);
    const float left = kRim + (node.role == Role::SearchField ? kSign : 0);
    return {node.box.x - left, node.box.y - above, node.box.w + left + kRim, node.box.h + above + kRim};
}

}  // namespace

std::string unsaid(Headless& program) {
    ImGuiContext* context = program.app().impl().context;
    record_items(context);
    program.frame();
    std::set<ImGuiID> said;
    for (const SemNode& node : program.nodes()) said.insert(node.id);
    std::string missing;
    for (const ImGuiItem& item : recorded_items()) {
        const bool scrolls = (item.flags & ImGuiItemFlags_NoNav) != 0;  // scrollbars and window edges
        const bool is_window = item.label == item.window || item.window.find("Debug") != std::string::npos;
        const bool is_text_being_typed =
            item.label == "##text" || (item.status & ImGuiItemStatusFlags_Inputable) != 0;
        if (item.id == 0 || scrolls || is_window || is_text_being_typed || said.contains(item.id)) continue;
        if ((item.status & ImGuiItemStatusFlags_Visible) == 0) continue;
        missing += "item " + std::to_string(item.id) + " in " + item.window + " at " +
                   std::to_string(item.min.x) + "," + std::to_string(item.min.y) + "\n";
    }
    stop_recording_items(context);
    return missing;
}

std::string silent_letters(Headless& program) {
    const SemanticList& nodes = program.nodes();
    const Ui::ShownName shown = program.app().impl().ui.shown_name();
    const SemNode* const named = shown.of != 0 ? nodes.find(shown.of) : nullptr;
    const bool name_is_said = named && is_control(named->role) && !named->name.empty();
    std::string silent;
    int count = 0;
    for_each_triangle(
        [&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawCmd& command) {
            const ImVec2 at((a.pos.x + c.pos.x) / 2, (a.pos.y + c.pos.y) / 2);
            const ImVec4& clip = command.ClipRect;
            if (!is_letter(a, b, c) || at.x < clip.x || at.y < clip.y || at.x >= clip.z || at.y >= clip.w)
                return;
            if (name_is_said && shown.rect.Contains(at)) return;
            const bool said = std::any_of(nodes.begin(), nodes.end(), [&](const SemNode& node) {
                const Box box = place_of_words(node);
                return says_text(nodes, node) && at.x >= box.x && at.y >= box.y && at.x <= box.x + box.w &&
                       at.y <= box.y + box.h;
            });
            if (!said && ++count % 8 == 1)
                silent += "a letter at " + std::to_string(static_cast<int>(at.x)) + "," +
                          std::to_string(static_cast<int>(at.y)) + "\n";
        });
    return silent;
}

}  // namespace waymark::test
