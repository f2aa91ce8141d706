#include "native/script.h"

#include <algorithm>
#include <utility>

#include "model/base/split.h"
#include "model/base/text.h"
#include "shell/by_name.h"

namespace waymark {
namespace {

struct Verb {
    std::string_view name;
    bool role;          ///< Takes a role before its texts
    std::size_t texts;  ///< How many it takes
};
constexpr Verb kVerbs[] = {{"press", true, 1},    {"fill", true, 2},    {"choose", true, 2}, {"see", false, 1},
                           {"picture", false, 1}, {"export", false, 1}, {"stay", false, 0}};

bool holds(const SemNode& node, std::string_view text) {
    if (node.role == Role::Option) return false;
    return node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos ||
           node.description.find(text) != std::string::npos;
}

}  // namespace

bool Script::parse(std::string_view text, Line& line) {
    line.source = std::string(text);
    std::vector<std::string> words;
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
        } else if (text.front() == '"') {
            const std::size_t end = text.find('"', 1);
            if (end == std::string_view::npos) return false;
            line.texts.emplace_back(text.substr(1, end - 1));
            text.remove_prefix(end + 1);
        } else {
            if (!line.texts.empty()) return false;
            const std::size_t end = std::min(text.find_first_of(" \""), text.size());
            words.emplace_back(text.substr(0, end));
            text.remove_prefix(end);
        }
    }
    for (const Verb& verb : kVerbs) {
        if (words.empty() || words[0] != verb.name) continue;
        line.verb = words[0];
        if (verb.role && words.size() == 2) line.role = words[1];
        return words.size() == (verb.role ? 2u : 1u) && line.texts.size() == verb.texts;
    }
    return false;
}

bool Script::load(std::string_view text) {
    std::size_t number = 0;
    for (std::string_view row : lines_of(text)) {
        ++number;
        while (!row.empty() && (row.back() == '\r' || row.back() == ' ')) row.remove_suffix(1);
        if (row.empty() || row.front() == '#') continue;
        Line line;
        line.number = number;
        if (!parse(row, line)) {
            failure_ = fill(tr("Line {} makes no sense: {}"), {number, row});
            return false;
        }
        lines_.push_back(std::move(line));
    }
    return true;
}

Script::State Script::step(const SemanticList& nodes, double now_ms) {
    if (!failure_.empty()) return State::Failed;
    if (next_ == lines_.size()) return State::Done;
    const Line& line = lines_[next_];
    if (line.verb == "stay") return State::Stay;
    if (waiting_since_ms_ < 0) waiting_since_ms_ = now_ms;
    obstacle_.clear();
    if (perform(line, nodes)) {
        ++next_;
        waiting_since_ms_ = -1;
        return State::Working;
    }
    if (now_ms - waiting_since_ms_ < kPatienceMs) return State::Working;
    failure_ = fill(tr("Line {}: {}\n{}\nOn the screen:\n{}"), {line.number, line.source, obstacle_, transcript(nodes)});
    return State::Failed;
}

bool Script::perform(const Line& line, const SemanticList& nodes) {
    if (line.verb == "picture" || line.verb == "export") {
        obstacle_ = tr("It could not be written.");
        return (line.verb == "picture" ? hands_.picture : hands_.export_document)(line.texts[0]);
    }
    if (line.verb == "see") {
        obstacle_ = tr("That is not to be seen.");
        return std::any_of(nodes.begin(), nodes.end(), [&](const SemNode& node) { return holds(node, line.texts[0]); });
    }
    const SemNode* dialog = open_dialog(nodes);
    const SemNode* found = nullptr;
    for (const SemNode& node : nodes) {
        if (!role_is(node.role, line.role) || !name_matches(line.texts[0], node.name)) continue;
        if (dialog != nullptr && !is_within(nodes, node, dialog->id)) continue;
        if (found != nullptr) {
            obstacle_ = tr("There is more than one of these.");
            return false;
        }
        found = &node;
    }
    obstacle_ = tr("There is none of these.");
    return found != nullptr && on_node(line, *found, nodes);
}

bool Script::on_node(const Line& line, const SemNode& node, const SemanticList& nodes) {
    obstacle_ = fill(tr("It cannot be used now: {}"), {node.description});
    if ((node.state & sem::Disabled) != 0) return false;
    using Kind = UiAction::Kind;
    if (line.verb == "press") {
        hands_.act({Kind::Focus, node.id, "", 0, 0});
        hands_.act({Kind::Activate, node.id, "", 0, 0});
        return true;
    }
    std::string value = line.texts[1];
    if (line.verb == "choose") {
        const auto option = std::find_if(nodes.begin(), nodes.end(), [&](const SemNode& other) {
            return other.role == Role::Option && other.parent == node.id && name_matches(line.texts[1], other.name);
        });
        obstacle_ = tr("It has no such choice.");
        if (option == nodes.end()) return false;
        value = option->value;
    }
    hands_.act({Kind::Focus, node.id, "", 0, 0});
    hands_.act({Kind::SetValue, node.id, std::move(value), 0, 0});
    hands_.act({Kind::Leave, node.id, "", 0, 0});
    return true;
}

}  // namespace waymark
