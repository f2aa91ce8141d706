#include "shell/by_name.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "model/base/trim.h"

namespace waymark {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 39> kRoleWords{{
    {Role::Banner, "banner"},
    {Role::Navigation, "navigation"},
    {Role::Main, "main"},
    {Role::Complementary, "complementary"},
    {Role::Region, "region"},
    {Role::Group, "group"},
    {Role::RadioGroup, "radiogroup"},
    {Role::List, "list"},
    {Role::ListItem, "listitem"},
    {Role::Table, "table"},
    {Role::Row, "row"},
    {Role::ColumnHeader, "columnheader"},
    {Role::RowHeader, "rowheader"},
    {Role::Cell, "cell"},
    {Role::Dialog, "dialog"},
    {Role::Figure, "figure"},
    {Role::Toolbar, "toolbar"},
    {Role::TabList, "tablist"},
    {Role::Menu, "menu"},
    {Role::Heading, "heading"},
    {Role::Paragraph, "paragraph"},
    {Role::Status, "status"},
    {Role::Term, "term"},
    {Role::Definition, "definition"},
    {Role::Button, "button"},
    {Role::Link, "link"},
    {Role::MenuItem, "menuitem"},
    {Role::Tab, "tab"},
    {Role::CheckBox, "checkbox"},
    {Role::Radio, "radio"},
    {Role::Select, "combobox"},
    {Role::Option, "option"},
    {Role::TextField, "textbox"},
    {Role::SearchField, "searchbox"},
    {Role::TextArea, "textbox"},
    {Role::Slider, "slider"},
    {Role::Progress, "progressbar"},
    {Role::ListBox, "listbox"},
    {Role::ListOption, "option"},
}};

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 16> kStateWords{{
    {sem::Checked, "checked"},
    {sem::Selected, "selected"},
    {sem::Expanded, "expanded"},
    {sem::Collapsed, "collapsed"},
    {sem::Pressed, "pressed"},
    {sem::Unpressed, "not pressed"},
    {sem::Disabled, "disabled"},
    {sem::Required, "required"},
    {sem::Invalid, "invalid"},
    {sem::Current, "current"},
    {sem::HasPopup, "has popup"},
    {sem::HasMenu, "has menu"},
    {sem::Mixed, "mixed"},
    {sem::SortAscending, "sorted up"},
    {sem::SortDescending, "sorted down"},
    {sem::SpokenOnly, "spoken only"},
}};

std::string line_of(const SemNode& node) {
    std::string line(role_word(node.role));
    if (node.role == Role::Heading) line += ' ' + std::to_string(node.level);
    line += " \"" + node.name + '"';
    if (!node.value.empty()) line += " = \"" + node.value + '"';
    std::string states;
    for (const auto& [bit, word] : kStateWords) {
        if ((node.state & bit) == 0) continue;
        if (!states.empty()) states += ", ";
        states += word;
    }
    if (!states.empty()) line += " (" + states + ')';
    if (!node.description.empty()) line += " -- " + node.description;
    return line;
}

}  // namespace

std::string_view role_word(Role role) {
    for (const auto& [known, word] : kRoleWords)
        if (known == role) return word;
    return "unknown";
}

bool role_is(Role role, std::string_view word) {
    return role_word(role) == word;
}

bool name_matches(std::string_view pattern, std::string_view name) {
    pattern = trimmed(pattern);
    name = trimmed(name);
    const bool any_start = pattern.starts_with('*');
    if (any_start) pattern.remove_prefix(1);
    const bool any_end = pattern.ends_with('*');
    if (any_end) pattern.remove_suffix(1);
    if (any_start && any_end) return name.find(pattern) != std::string_view::npos;
    if (any_start) return name.ends_with(pattern);
    if (any_end) return name.starts_with(pattern);
    return name == pattern;
}

const SemNode* open_dialog(const SemanticList& nodes) {
    const SemNode* found = nullptr;
    for (const SemNode& node : nodes) {
        if (node.role == Role::Dialog) found = &node;
    }
    return found;
}

bool is_within(const SemanticList& nodes, const SemNode& node, NodeId ancestor) {
    if (ancestor == 0 || node.id == ancestor) return true;
    // A list is bounded, so a parent that leads in a circle ends the walk too.
    NodeId up = node.parent;
    for (std::size_t steps = 0; up != 0 && steps < nodes.size(); ++steps) {
        if (up == ancestor) return true;
        const SemNode* parent = nodes.find(up);
        if (parent == nullptr) return false;
        up = parent->parent;
    }
    return false;
}

std::string transcript(const SemanticList& nodes, NodeId within) {
    std::string text;
    std::unordered_map<NodeId, std::size_t> depth;
    for (const SemNode& node : nodes) {
        const auto parent = depth.find(node.parent);
        const bool inside = within == 0 || node.id == within || (parent != depth.end());
        if (!inside) continue;
        const std::size_t here = parent == depth.end() ? 0 : parent->second + 1;
        depth[node.id] = here;
        text += std::string(here * 2, ' ') + line_of(node) + '\n';
    }
    return text;
}

std::string semantic_faults(const SemanticList& nodes) {
    std::string faults;
    std::unordered_map<NodeId, const SemNode*> seen;
    const auto say = [&](const SemNode& node, std::string_view what) {
        faults += line_of(node) + ": " + std::string(what) + '\n';
    };
    for (const SemNode& node : nodes) {
        const SemNode* parent = nullptr;
        if (node.parent != 0) {
            const auto found = seen.find(node.parent);
            if (found == seen.end())
                say(node, "its parent does not come before it");
            else
                parent = found->second;
        }
        if (node.id == 0) say(node, "has no id");
        if (const auto [other, fresh] = seen.emplace(node.id, &node); !fresh) {
            say(node, "has the same id as " + line_of(*other->second));
        }
        if (is_control(node.role) && trimmed(node.name).empty()) say(node, "is a control without a name");
        if (node.role == Role::Dialog && trimmed(node.name).empty()) say(node, "is a dialog without a name");
        if (node.role == Role::Option && (parent == nullptr || parent->role != Role::Select)) {
            say(node, "is an option outside a select");
        }
        if (node.role == Role::ListOption && trimmed(node.name).empty()) say(node, "is an option without a name");
        if (node.active != 0 && nodes.find(node.active) == nullptr) say(node, "has an active option that is not there");
        if (node.role == Role::Row && (parent == nullptr || parent->role != Role::Table)) {
            say(node, "is a row outside a table");
        }
        if (node.role == Role::Heading && (node.level < 1 || node.level > 6)) say(node, "is a heading without a level");
    }
    return faults;
}

}  // namespace waymark
