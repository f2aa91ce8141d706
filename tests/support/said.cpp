#include "support/said.h"

#include <algorithm>
#include <set>

#include "imgui.h"
#include "imgui_internal.h"
#include "model/base/fold.h"
#include "model/base/text.h"
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
            break;
        default:
            if (node.role < Role::Heading || node.role == Role::ListBox) return false;
    }
    return !node.name.empty() || !node.value.empty() || !node.description.empty();
}

constexpr float kRim = 3;

/// The sign of a search field stands beside it.
float room_of_sign(const SemNode& node) {
    return node.role == Role::SearchField ? 30 : 0;
}

bool is_grouping(Role role) {
    return role == Role::Group || role == Role::RadioGroup;
}

/// A field's name and hint stand above it, broken to its width; those of boxes and radios above the first of
/// them.
Box place_of_label(const Ui& ui, const SemNode& node, const Box& below) {
    const bool group = is_grouping(node.role);
    const float broken = group ? ui.px(640) : below.w;
    ImVec2 size(0, 0);
    const auto add = [&](std::string_view text, TextStyle style) {
        if (text.empty()) return;
        const ImVec2 one = ui.measure(text, style, broken);
        size = {std::max(size.x, one.x), size.y + one.y + ui.px(4)};
    };
    add(node.name, TextStyle::Strong);
    add(node.description, TextStyle::SmallStrong);
    // What is wrong has lines of its own.
    if ((node.state & sem::Invalid) != 0) size.y += ui.line_height(TextStyle::SmallStrong) + ui.px(4);
    if (node.role == Role::Slider) add(node.value, TextStyle::Small);
    size.x = std::max(size.x, below.w);
    const float left = kRim + room_of_sign(node);
    return {below.x - left, below.y - size.y - kRim, size.x + left + kRim, size.y + kRim};
}

/// Where what a node says is drawn.
Box place_of_words(const SemNode& node) {
    const float left = kRim + room_of_sign(node);
    return {node.box.x - left, node.box.y - kRim, node.box.w + left + kRim, node.box.h + 2 * kRim};
}

/// All places in which something is written that a node says.
std::vector<Box> said_places(Headless& program) {
    const SemanticList& nodes = program.nodes();
    const Ui& ui = program.app().impl().ui;
    std::vector<Box> places;
    for (const SemNode& node : nodes) {
        if (says_text(nodes, node)) places.push_back(place_of_words(node));
        if (node.role >= Role::Select && node.role <= Role::Slider) places.push_back(place_of_label(ui, node, node.box));
        if (!is_grouping(node.role)) continue;
        bool is_empty = true, is_past = false;
        for (const SemNode& first : nodes) {
            is_empty = is_empty && first.parent != node.id;
            is_past = is_past || &first == &node;
            const bool is_box = first.role == Role::CheckBox || first.role == Role::Radio;
            // Where there is no box to choose yet, above what comes after them.
            const bool comes_after = is_empty && is_past && &first != &node && first.box.h > 0;
            if ((first.parent == node.id && is_box) || comes_after) {
                places.push_back(place_of_label(ui, node, first.box));
                break;
            }
        }
    }
    return places;
}

bool stands_in(const Box& box, ImVec2 at) {
    return at.x >= box.x && at.y >= box.y && at.x <= box.x + box.w && at.y <= box.y + box.h;
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
        const bool is_text_being_typed = item.label == "##text" || (item.status & ImGuiItemStatusFlags_Inputable) != 0;
        if (item.id == 0 || scrolls || is_window || is_text_being_typed || said.contains(item.id)) continue;
        if ((item.status & ImGuiItemStatusFlags_Visible) == 0) continue;
        missing += "item " + std::to_string(item.id) + " in " + item.window + " at " + std::to_string(item.min.x) + "," +
                   std::to_string(item.min.y) + "\n";
    }
    stop_recording_items(context);
    return missing;
}

std::string silent_words(Headless& program) {
    // In small letters: what ends a name ("…, an invented example") may stand alone.
    std::string said;
    for (const SemNode& node : program.nodes()) {
        for (const std::string_view text : {node.name, node.value, node.description}) said.append(fold(text)) += '\n';
        // The name of a sign that cannot be pressed is shown with the reason.
        said.append(fold(fill("{}. {}", {node.name, node.description}))) += '\n';
    }
    // The numbers along the side of a plot, which stands in part out of sight.
    const bool has_figure = std::any_of(program.nodes().begin(), program.nodes().end(),
                                        [](const SemNode& node) { return node.role == Role::Figure; });
    const auto is_of_axis = [&](std::string_view text) {
        return has_figure && text.find_first_not_of("0123456789,") == std::string_view::npos;
    };
    std::string silent;
    for (const std::string_view text : program.app().impl().ui.painted_texts())
        if (!is_of_axis(text) && said.find(fold(text)) == std::string::npos) silent.append(text) += '\n';
    return silent;
}

std::string silent_letters(Headless& program) {
    const SemanticList& nodes = program.nodes();
    const Ui::ShownName shown = program.app().impl().ui.shown_name();
    const SemNode* const named = shown.of != 0 ? nodes.find(shown.of) : nullptr;
    const bool name_is_said = named && is_control(named->role) && !named->name.empty();
    const std::vector<Box> places = said_places(program);
    std::string silent;
    int count = 0;
    for_each_triangle([&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawCmd& command) {
        const ImVec2 at((a.pos.x + c.pos.x) / 2, (a.pos.y + c.pos.y) / 2);
        const ImVec4& clip = command.ClipRect;
        if (!is_letter(a, b, c) || at.x < clip.x || at.y < clip.y || at.x >= clip.z || at.y >= clip.w) return;
        if (name_is_said && shown.rect.Contains(at)) return;
        const bool said = std::any_of(places.begin(), places.end(), [&](const Box& box) { return stands_in(box, at); });
        if (!said && ++count % 8 == 1)
            silent +=
                "a letter at " + std::to_string(static_cast<int>(at.x)) + "," + std::to_string(static_cast<int>(at.y)) + "\n";
    });
    return silent;
}

}  // namespace waymark::test
