// Which of the painted words are which node's, for the page to lay its own letters over them. A widget paints and says
// in one call, so the node is among the few said just before or just after.

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/utf8.h"
#include "ui/kit/ui.h"

namespace waymark {
namespace {

constexpr std::size_t kNear = 12;  ///< Nodes before and after

bool holds(const Box& box, ImVec2 at) {
    return at.x >= box.x - 1 && at.y >= box.y - 1 && at.x < box.x + box.w && at.y < box.y + box.h;
}

/// How surely the words are the node's, and where they begin in its name or description.
struct Match {
    int sure = 0;
    std::size_t start = 0;
    bool of_description = false;
};

/// True where words may stand outside the box: above a field, and a row's title that stays in sight.
bool has_words_beside(Role role) {
    return role == Role::RowHeader || (role >= Role::Select && role <= Role::Progress);
}

Match match_of(const SemNode& node, std::string_view text, ImVec2 at) {
    const bool inside = holds(node.box, at);
    if (!inside && !has_words_beside(node.role)) return {};
    // A part of the screen is often called what its heading says, and that is what is drawn.
    const int bonus = inside && node.role >= Role::ColumnHeader ? 4 : 0;
    if (node.name == text) return {2 + bonus, 0, false};
    if (node.description == text) return {1 + bonus, 0, true};
    if (!inside) return {};
    // A number that stands for a sentence is not the words of it: the rest would lie where it is not drawn.
    if (node.role == Role::Button && std::all_of(text.begin(), text.end(), is_digit)) return {};
    if (const std::size_t start = node.name.find(text); start != std::string::npos) return {2, start, false};
    if (const std::size_t start = node.description.find(text); start != std::string::npos) return {1, start, true};
    return {};
}

bool comes_before(const DrawnWords& a, const DrawnWords& b) {
    if (a.node != b.node) return a.node < b.node;
    return a.of_description != b.of_description ? b.of_description : a.start < b.start;
}

}  // namespace

void Ui::note_painted(ImVec2 at, std::string_view text, TextStyle style, float wrap, float height) const {
    if (text.empty() || frame_.text_view) return;
    char* const kept = arena_take(text.size());
    std::copy(text.begin(), text.end(), kept);
    painted_.push_back({{kept, text.size()}, at, style, wrap, height, nodes_.size()});
}

void Ui::place_painted(const Painted& painted) {
    const std::size_t from = painted.said - std::min(painted.said, kNear), to = std::min(painted.said + kNear, nodes_.size());
    Match best;
    std::size_t found = 0, apart = 0;
    for (std::size_t i = from; i < to; ++i) {
        if (nodes_[i].role == Role::Option) continue;
        const Match match = match_of(nodes_[i], painted.text, painted.at);
        const std::size_t away = i < painted.said ? painted.said - 1 - i : i - painted.said;
        if (match.sure == 0 || match.sure < best.sure || (match.sure == best.sure && away >= apart)) continue;
        best = match;
        found = i;
        apart = away;
    }
    if (best.sure == 0) return;
    const SemNode& node = nodes_[found];
    const std::string_view whole = best.of_description ? node.description : node.name;
    DrawnWords words;
    words.node = static_cast<std::uint32_t>(found);
    words.of_description = best.of_description;
    words.bold = font(painted.style) == fonts_.bold;
    words.start = static_cast<std::uint32_t>(utf16_units_in(whole.substr(0, best.start)));
    words.length = static_cast<std::uint32_t>(utf16_units_in(painted.text));
    // What is carried by the pointer is painted a second time.
    const auto is_placed = [&](const DrawnWords& one) {
        return one.node == words.node && one.of_description == words.of_description && one.start == words.start;
    };
    const std::size_t near = std::min(nodes_.words.size(), 4 * kNear);
    if (std::any_of(nodes_.words.end() - static_cast<std::ptrdiff_t>(near), nodes_.words.end(), is_placed)) return;
    // Dear ImGui puts letters on whole pixels.
    words.x = std::trunc(painted.at.x) - node.box.x;
    words.y = std::trunc(painted.at.y) - node.box.y;
    words.wrap = painted.wrap;
    words.height = painted.height;
    words.size = frame_.text_scale * css_px(painted.style);
    words.line = line_height(painted.style);
    // In the order of the nodes, which the painting nearly is.
    std::vector<DrawnWords>& all = nodes_.words;
    all.push_back(words);
    for (std::size_t at = all.size() - 1; at > 0 && comes_before(all[at], all[at - 1]); --at) std::swap(all[at], all[at - 1]);
}

std::vector<std::string_view> Ui::painted_texts() const {
    // On a button, a cell of a map or a picture stands a short form of what its node says.
    const auto is_named_elsewhere = [&](const Painted& painted) {
        return std::any_of(nodes_.begin(), nodes_.end(), [&](const SemNode& node) {
            const bool says =
                (is_control(node.role) || node.role == Role::Figure || node.role == Role::Cell) && !node.name.empty();
            return says && holds(node.box, painted.at);
        });
    };
    const auto has_letter = [](std::string_view text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_letter(c); }) && text != "–";
    };
    std::vector<std::string_view> texts;
    for (const Painted& painted : painted_)
        if (has_letter(painted.text) && !is_named_elsewhere(painted)) texts.push_back(painted.text);
    return texts;
}

void Ui::place_words() {
    for (const Painted& painted : painted_) place_painted(painted);
}

}  // namespace waymark
