#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "shell/by_name.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

constexpr int kMostScrolls = 300;
constexpr float kEnoughToHit = 8;  // CSS pixels of a thing that must show before it is clicked

bool any_role(Role) {
    return true;
}
bool is_field(Role role) {
    return role == Role::TextField || role == Role::SearchField || role == Role::TextArea;
}
bool is_pressed_to_work(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::MenuItem || role == Role::Tab || role == Role::CheckBox ||
           role == Role::Radio || role == Role::ListOption;
}
bool is_choice(Role role) {
    return role == Role::Select || role == Role::RadioGroup;
}

ImGuiKey imgui_key(UiKey key) {
    switch (key) {
        case UiKey::None:
            return ImGuiKey_None;
        case UiKey::Tab:
            return ImGuiKey_Tab;
        case UiKey::Enter:
            return ImGuiKey_Enter;
        case UiKey::Space:
            return ImGuiKey_Space;
        case UiKey::Escape:
            return ImGuiKey_Escape;
        case UiKey::Up:
            return ImGuiKey_UpArrow;
        case UiKey::Down:
            return ImGuiKey_DownArrow;
        case UiKey::Left:
            return ImGuiKey_LeftArrow;
        case UiKey::Right:
            return ImGuiKey_RightArrow;
        case UiKey::Home:
            return ImGuiKey_Home;
        case UiKey::End:
            return ImGuiKey_End;
        case UiKey::PageUp:
            return ImGuiKey_PageUp;
        case UiKey::PageDown:
            return ImGuiKey_PageDown;
        case UiKey::Delete:
            return ImGuiKey_Delete;
        case UiKey::ContextMenu:
            return ImGuiKey_Menu;
        case UiKey::F1:
            return ImGuiKey_F1;
        case UiKey::F6:
            return ImGuiKey_F6;
        case UiKey::K:
            return ImGuiKey_K;
        case UiKey::S:
            return ImGuiKey_S;
        case UiKey::O:
            return ImGuiKey_O;
        case UiKey::Z:
            return ImGuiKey_Z;
        case UiKey::Y:
            return ImGuiKey_Y;
        case UiKey::A:
            return ImGuiKey_A;
        case UiKey::C:
            return ImGuiKey_C;
        case UiKey::V:
            return ImGuiKey_V;
        case UiKey::N:
            return ImGuiKey_N;
        case UiKey::F:
            return ImGuiKey_F;
        case UiKey::Slash:
            return ImGuiKey_Slash;
    }
    return ImGuiKey_None;
}

void send_mods(std::uint8_t mods, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    if ((mods & ModShift) != 0) io.AddKeyEvent(ImGuiMod_Shift, down);
    if ((mods & ModCtrl) != 0) io.AddKeyEvent(ImGuiMod_Ctrl, down);
    if ((mods & ModAlt) != 0) io.AddKeyEvent(ImGuiMod_Alt, down);
}

std::string text_of(const Box& box) {
    const auto whole = [](float f) { return std::to_string(std::lround(f)); };
    return whole(box.w) + 'x' + whole(box.h) + '+' + whole(box.x) + '+' + whole(box.y);
}

/// The part of the node that shows: its middle as x and y, its size as w and h (below 0: scrolled away).
Box middle_of(const SemNode& node) {
    const float left = std::max(node.box.x, node.clip.x);
    const float top = std::max(node.box.y, node.clip.y);
    const float right = std::min(node.box.x + node.box.w, node.clip.x + node.clip.w);
    const float bottom = std::min(node.box.y + node.box.h, node.clip.y + node.clip.h);
    return {(left + right) / 2, (top + bottom) / 2, right - left, bottom - top};
}

}  // namespace

void Robot::fail(const std::string& why) const {
    throw RobotError(why + "\nOn the screen:\n" + transcript(program_.nodes()));
}

std::string Robot::heard_name(const SemNode& node) const {
    const SemanticList& nodes = program_.nodes();
    const SemNode* const cell = nodes.find(node.parent);
    const SemNode* const row = cell && cell->role == Role::Cell ? nodes.find(cell->parent) : nullptr;
    if (!row) return std::string(node.name);
    std::string row_name, column_name;
    for (const SemNode& other : nodes) {
        if (other.role == Role::RowHeader && other.parent == row->id) row_name = other.name;
        if (other.role != Role::ColumnHeader || other.col != cell->col) continue;
        const SemNode* const head = nodes.find(other.parent);
        if (head && head->parent == row->parent) column_name = other.name;
    }
    return row_name + ", " + column_name + ": " + std::string(node.name);
}

std::vector<const SemNode*> Robot::matching(Test test, std::string_view name) const {
    const SemanticList& nodes = program_.nodes();
    const SemNode* dialog = open_dialog(nodes);
    std::vector<const SemNode*> found;
    for (const SemNode& node : nodes) {
        if (!test(node.role)) continue;
        const bool may_be_in_a_table = node.role == Role::Button && name.find(": ") != std::string_view::npos;
        if (!name_matches(name, node.name) && !(may_be_in_a_table && name_matches(name, heard_name(node)))) continue;
        if (!is_within(nodes, node, scope_)) continue;
        if (dialog != nullptr && !is_within(nodes, node, dialog->id)) continue;
        found.push_back(&node);
    }
    return found;
}

const SemNode& Robot::only(Test test, std::string_view what, std::string_view name) const {
    const auto found = matching(test, name);
    if (found.empty()) fail("There is no " + std::string(what) + " \"" + std::string(name) + "\".");
    if (found.size() > 1) {
        fail("There are " + std::to_string(found.size()) + " of " + std::string(what) + " \"" + std::string(name) + "\".");
    }
    return *found.front();
}

std::vector<const SemNode*> Robot::all(Role role, std::string_view name) const {
    auto found = matching(any_role, name);
    std::erase_if(found, [role](const SemNode* node) { return node->role != role; });
    return found;
}

const SemNode* Robot::find(Role role, std::string_view name) const {
    const auto found = all(role, name);
    return found.empty() ? nullptr : found.front();
}

const SemNode& Robot::get(Role role, std::string_view name) const {
    const auto found = all(role, name);
    const std::string what(role_word(role));
    if (found.empty()) fail("There is no " + what + " \"" + std::string(name) + "\".");
    if (found.size() > 1) fail("There are " + std::to_string(found.size()) + " of " + what + " \"" + std::string(name) + "\".");
    return *found.front();
}

Robot Robot::within(Role role, std::string_view name) const {
    Robot inner = *this;
    inner.scope_ = get(role, name).id;
    return inner;
}

bool Robot::sees(std::string_view text) const {
    const auto holds = [text](const std::string& where) { return where.find(text) != std::string::npos; };
    const auto found = matching(any_role, "*");
    return std::any_of(found.begin(), found.end(), [&](const SemNode* node) {
        if (node->role == Role::Option) return false;  // A closed list is not seen.
        return holds(node->name) || holds(node->description) || (node->role != Role::Select && holds(node->value));
    });
}

bool Robot::heard(std::string_view text) const {
    const auto& said = program_.platform().announced;
    return std::any_of(said.begin(), said.end(),
                       [text](const std::string& line) { return line.find(text) != std::string::npos; });
}

std::string Robot::value(std::string_view name) const {
    const SemNode& node =
        only([](Role role) { return is_field(role) || is_choice(role) || role == Role::Slider; }, "field or choice", name);
    if (!is_choice(node.role)) return node.value;
    for (const SemNode& option : program_.nodes()) {
        if (option.parent != node.id) continue;
        if (node.role == Role::Select && option.role == Role::Option && option.value == node.value) return option.name;
        if (option.role == Role::Radio && (option.state & sem::Checked) != 0) return option.name;
    }
    return {};
}

bool Robot::checked(std::string_view name) const {
    const SemNode& node = only([](Role role) { return role == Role::CheckBox || role == Role::Radio; }, "box", name);
    return (node.state & sem::Checked) != 0;
}

const SemNode& Robot::focused() const {
    const SemNode* node = program_.nodes().find(program_.platform().focus);
    if (node == nullptr) fail("Nothing on the screen has the focus.");
    return *node;
}

std::string Robot::screen() const {
    return transcript(program_.nodes(), scope_);
}

void Robot::act(UiAction action) {
    program_.send(std::move(action));
}

Box Robot::reach(NodeId id) {
    ImGuiIO& io = ImGui::GetIO();
    for (int tries = 0; tries < kMostScrolls; ++tries) {
        const SemNode* node = program_.nodes().find(id);
        if (node == nullptr) fail("It went away while being scrolled to.");
        if ((node->state & sem::SpokenOnly) != 0) {
            fail("\"" + node->name + "\" is only spoken, not drawn: scroll or search for it first.");
        }
        const Box middle = middle_of(*node);
        const bool high_enough = middle.h >= std::min(node->box.h, kEnoughToHit) && node->box.h > 0;
        const bool wide_enough = middle.w >= std::min(node->box.w, kEnoughToHit) && node->box.w > 0;
        if (high_enough && wide_enough) return middle;
        if (node->box.w <= 0 || node->box.h <= 0) fail("\"" + node->name + "\" is not drawn anywhere.");
        // What it lies in may be scrolled away itself, a table inside a page: then that is brought into sight first.
        const SemNode* seen = node;
        while (seen != nullptr && (seen->clip.w <= 0 || seen->clip.h <= 0)) seen = program_.nodes().find(seen->parent);
        if (seen == nullptr) fail("\"" + node->name + "\" lies in a place of no size.");
        const float over_x = node->box.x + node->box.w / 2 - (seen->clip.x + seen->clip.w / 2);
        const float over_y = node->box.y + node->box.h / 2 - (seen->clip.y + seen->clip.h / 2);
        const bool sideways = high_enough;
        io.AddMousePosEvent(seen->clip.x + seen->clip.w / 2, seen->clip.y + seen->clip.h / 2);
        const float step = std::clamp((sideways ? over_x : over_y) / -100.0f, -3.0f, 3.0f);
        const Box before = node->box;
        io.AddMouseWheelEvent(sideways ? step : 0.0f, sideways ? 0.0f : step);
        program_.settle();
        const SemNode* after = program_.nodes().find(id);
        if (after != nullptr && after->box == before) {
            fail("\"" + after->name + "\" at " + text_of(after->box) + " lies outside what is shown, " + text_of(after->clip) +
                 ", and the wheel does not bring it there.");
        }
    }
    fail("Scrolled and scrolled without reaching it.");
}

void Robot::click(const SemNode& node, int button) {
    const NodeId id = node.id;
    ImGuiIO& io = ImGui::GetIO();
    // What is above it may grow a line meanwhile ("Kept …"): a person too looks again where it is.
    for (Box at = reach(id);;) {
        io.AddMousePosEvent(at.x, at.y);
        program_.settle();
        const Box now = reach(id);
        if (now == at) break;
        at = now;
    }
    // Whoever means what they press, and not a double click, takes longer than that.
    program_.pause_before_press(io.MousePos.x, io.MousePos.y, id);
    io.AddMouseButtonEvent(button, true);
    program_.frame();
    io.AddMouseButtonEvent(button, false);
    program_.settle();
}

void Robot::press_twice(Role role, std::string_view name) {
    const NodeId id = get(role, name).id;
    ImGuiIO& io = ImGui::GetIO();
    const Box at = reach(id);
    io.AddMousePosEvent(at.x, at.y);
    program_.settle();
    for (int press = 0; press < 2; ++press) {
        io.AddMouseButtonEvent(0, true);
        program_.frame();
        io.AddMouseButtonEvent(0, false);
        program_.frame();
        program_.frame();
    }
    program_.settle();
}

void Robot::activate(const SemNode& node) {
    if ((node.state & sem::Disabled) != 0) fail("\"" + node.name + "\" cannot be pressed now: " + node.description);
    if (mode_ == Mode::Pointer) {
        click(node);
        return;
    }
    const NodeId id = node.id;
    program_.pause_before_press(node.box.x, node.box.y, id);
    act({UiAction::Kind::Focus, id, "", 0, 0});
    act({UiAction::Kind::Activate, id, "", 0, 0});
}

void Robot::go(std::string_view address) {
    program_.send(AddressChanged{std::string(address)});
}

void Robot::press(Role role, std::string_view name) {
    activate(get(role, name));
}

void Robot::unfold(std::string_view name) {
    const SemNode& button = get(Role::Button, name);
    if ((button.state & sem::Collapsed) != 0) activate(button);
}

void Robot::undo() {
    activate(in_bar("Undo"));
}

void Robot::redo() {
    activate(in_bar("Redo"));
}

const SemNode& Robot::in_bar(std::string_view name) const {
    const SemNode* const line = find(Role::Region, "Message");
    const SemNode* found = nullptr;
    for (const SemNode* button : all(Role::Button, name)) {
        if (line != nullptr && is_within(program_.nodes(), *button, line->id)) continue;
        if (found != nullptr) fail("There are two of \"" + std::string(name) + "\" in the bar.");
        found = button;
    }
    if (found == nullptr) fail("There is no \"" + std::string(name) + "\" in the bar.");
    return *found;
}

void Robot::press(std::string_view name) {
    activate(only(is_pressed_to_work, "thing to press called", name));
}

NodeId Robot::enter(const SemNode& field, std::string_view text) {
    const NodeId id = field.id;
    if ((field.state & sem::Disabled) != 0) fail("\"" + field.name + "\" cannot be typed in now: " + field.description);
    if (mode_ == Mode::Mirror) {
        act({UiAction::Kind::Focus, id, "", 0, 0});
        act({UiAction::Kind::SetValue, id, std::string(text), 0, 0});
        return id;
    }
    click(field);
    ImGuiIO& io = ImGui::GetIO();
    send_mods(ModCtrl, true);
    io.AddKeyEvent(ImGuiKey_A, true);
    io.AddKeyEvent(ImGuiKey_A, false);
    send_mods(ModCtrl, false);
    program_.settle();
    if (text.empty()) {
        io.AddKeyEvent(ImGuiKey_Delete, true);
        io.AddKeyEvent(ImGuiKey_Delete, false);
        program_.settle();
    } else {
        type(text);
    }
    return id;
}

void Robot::begin_fill(std::string_view name, std::string_view text) {
    enter(only(is_field, "field", name), text);
}

void Robot::fill(std::string_view name, std::string_view text) {
    const NodeId id = enter(only(is_field, "field", name), text);
    if (mode_ == Mode::Mirror)
        act({UiAction::Kind::Leave, id, "", 0, 0});
    else
        key(UiKey::Tab);
}

void Robot::choose(std::string_view name, std::string_view option) {
    const SemNode& group = only(is_choice, "choice", name);
    const NodeId id = group.id;
    const bool is_select = group.role == Role::Select;
    const auto pick = [&]() -> const SemNode& {
        for (const SemNode& node : program_.nodes()) {
            const bool of_group =
                node.role == Role::Option ? node.parent == id : node.role == Role::Radio && is_within(program_.nodes(), node, id);
            if (of_group && name_matches(option, node.name)) return node;
        }
        fail("\"" + std::string(name) + "\" has no choice \"" + std::string(option) + "\".");
    };
    if (!is_select) {
        activate(pick());
        return;
    }
    if (mode_ == Mode::Mirror) {
        const std::string chosen = pick().value;
        act({UiAction::Kind::Focus, id, "", 0, 0});
        act({UiAction::Kind::SetValue, id, chosen, 0, 0});
        return;
    }
    click(group);
    click(pick());
}

void Robot::check(std::string_view name, bool on) {
    if (checked(name) != on) activate(only([](Role role) { return role == Role::CheckBox; }, "box", name));
}

void Robot::focus(Role role, std::string_view name) {
    act({UiAction::Kind::Focus, get(role, name).id, "", 0, 0});
}

void Robot::open_menu(Role role, std::string_view name) {
    if (mode_ == Mode::Pointer) return click(get(role, name), ImGuiMouseButton_Right);
    focus(role, name);
    key(UiKey::ContextMenu);
}

void Robot::key(UiKey key, std::uint8_t mods) {
    if (mode_ == Mode::Mirror) {
        act({UiAction::Kind::Key, program_.platform().focus, "", static_cast<int>(key), mods});
        return;
    }
    if (!program_.app().key(key, mods)) {
        ImGuiIO& io = ImGui::GetIO();
        send_mods(mods, true);
        io.AddKeyEvent(imgui_key(key), true);
        program_.frame();
        io.AddKeyEvent(imgui_key(key), false);
        send_mods(mods, false);
    }
    program_.settle();
}

void Robot::type(std::string_view text) {
    if (mode_ == Mode::Mirror) fail("The mirror sends whole values: use fill().");
    // Line ends are a key to ImGui, not a character.
    std::string piece;
    const auto flush = [&] {
        if (!piece.empty() && !program_.app().letters(piece)) ImGui::GetIO().AddInputCharactersUTF8(piece.c_str());
        piece.clear();
        program_.settle();
    };
    for (const char c : text) {
        if (c != '\n') {
            piece += c;
            continue;
        }
        flush();
        key(UiKey::Enter);
    }
    flush();
}

void Robot::drag(const SemNode& from, const SemNode& to) {
    if (mode_ == Mode::Mirror) fail("The mirror has no dragging.");
    const NodeId target = to.id;
    const Box start = reach(from.id);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(start.x, start.y);
    program_.settle();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    program_.frame();
    const SemNode* end_node = program_.nodes().find(target);
    if (end_node == nullptr) fail("What to drag to went away.");
    const Box end = middle_of(*end_node);
    constexpr int kSteps = 8;
    for (int i = 1; i <= kSteps; ++i) {
        const float part = static_cast<float>(i) / kSteps;
        io.AddMousePosEvent(std::lerp(start.x, end.x, part), std::lerp(start.y, end.y, part));
        program_.frame();
    }
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    program_.settle();
}

}  // namespace waymark::test
