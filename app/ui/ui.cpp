#include "ui/ui.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace waymark {
namespace {

struct StyleMetrics {
    float css_px;
    bool bold;
    float line;  ///< Of the font size
};

constexpr StyleMetrics metrics_of(TextStyle style) {
    switch (style) {
        case TextStyle::Small:
            return {16, false, 1.4f};
        case TextStyle::SmallStrong:
            return {16, true, 1.4f};
        case TextStyle::Strong:
            return {18, true, 1.4f};
        case TextStyle::Heading3:
            return {20, true, 1.3f};
        case TextStyle::Heading2:
            return {24, true, 1.25f};
        case TextStyle::Heading1:
            return {32, true, 1.2f};
        case TextStyle::Display:
            return {40, true, 1.15f};
        case TextStyle::Body:
            break;
    }
    return {18, false, 1.4f};
}

NodeId hash_ids(NodeId a, NodeId b) {
    const NodeId pair[2] = {a, b};
    return ImHashData(pair, sizeof pair);
}

Box box_of(const ImRect& rect) {
    return {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()};
}

}  // namespace

void Ui::begin_frame(const UiFrame& frame) {
    frame_ = frame;
    theme_ = &theme(frame.theme);
    arena_block_ = arena_used_ = 0;
    nodes_.clear();
    groups_.clear();
    flows_.clear();
    scopes_.clear();
    scopes_.push_back({});
    announcements_.clear();
    rows_.clear();
    wants_frame_ = false;
    editing_natively_ = false;
    modal_begin_now_ = modal_end_now_ = 0;
    top_layer_now_ = Layer::Page;
    turns_pages_now_ = false;
    took_request_ = false;
    list_key_ = UiKey::None;
    page_turn_ = 0;
    dialog_now_ = false;
    flows_.push_back({0, ImGui::GetIO().DisplaySize.x, 0, 0, px(8), px(8), 0, false});

    // ImGui notes the pixel density only for the font in use; both are drawn with.
    ImGui::PushFont(fonts_.bold, font_size(TextStyle::Body));
    ImGui::PopFont();

    actions_.clear();
    if (frame.actions) {
        // What is set and what is pressed after it belong to different frames: pressing may take the set
        // field off the screen. Letters typed into one field belong together: the last value counts, and the
        // person must not wait a frame for each.
        std::size_t taken = 0;
        bool acted = false;
        NodeId setting = 0;
        for (; taken < frame.actions->size(); ++taken) {
            const UiAction& action = (*frame.actions)[taken];
            const bool sets = action.kind == UiAction::Kind::SetValue;
            const bool acts =
                sets || action.kind == UiAction::Kind::Activate || action.kind == UiAction::Kind::Key;
            const bool turns_elsewhere = action.kind == UiAction::Kind::Focus;
            if ((acts || turns_elsewhere) && acted && !(sets && action.id == setting)) break;
            if (acts) setting = sets ? action.id : 0;
            acted = acted || acts;
            actions_.push_back(std::move((*frame.actions)[taken]));
        }
        frame.actions->erase(frame.actions->begin(),
                             frame.actions->begin() + static_cast<std::ptrdiff_t>(taken));
        for (const UiAction& action : actions_) {
            if (action.kind == UiAction::Kind::Focus || action.kind == UiAction::Kind::SetValue) left_ = 0;
            if (action.kind == UiAction::Kind::Focus && action.id != focus_) {
                // Whoever has turned to something else since is not called back by what they pressed before.
                focus_tag_.clear();
                heir_age_ = -1;
                focus_ = action.id;
                reveal_focus_ = true;
                ++edit_session_;
            } else if (action.kind == UiAction::Kind::Leave) {
                left_ = action.id;
                ++edit_session_;
            } else if (action.kind == UiAction::Kind::Key) {
                keys_.emplace_back(static_cast<UiKey>(action.key), action.mods);
            }
        }
    }
    // A soft keyboard, or another size of text, has taken the room that the focus was in.
    const ImVec2 room(window_width(), window_height());
    if (room.x != last_room_.x || room.y != last_room_.y) reveal_focus_ = true;
    last_room_ = room;
    act_on_keys();
}

void Ui::end_frame() {
    IM_ASSERT(scopes_.size() == 1 && flows_.size() == 1);
    escape_ = false;
    reveal_focus_ = false;
    modal_begin_ = modal_begin_now_;
    modal_end_ = modal_end_now_;
    top_layer_ = top_layer_now_;
    turns_pages_ = turns_pages_now_;
    if (dialog_before_ && !dialog_now_) {
        ImGui::ClosePopupToLevel(0, false);
        popup_ = 0;
        // What the dialog led to may have asked for the focus; it is not called back from there.
        if (!took_request_) set_focus(focus_before_dialog_);
    }
    dialog_before_ = dialog_now_;
    settle_removal();
    settle_focus();
    mark_tab_stops();
    nodes_.swap(last_);
    groups_.swap(last_groups_);
    if (!focus_tag_.empty() && ++focus_tag_age_ > 4) focus_tag_.clear();
    if (!focus_tag_.empty()) wants_frame_ = true;
}

// ----------------------------------------------------------------------------------------------------------------
// Text

ImFont* Ui::font(TextStyle style) const {
    return metrics_of(style).bold ? fonts_.bold : fonts_.regular;
}

float Ui::css_px(TextStyle style) const {
    constexpr float kBody = 18;
    const float full = metrics_of(style).css_px;
    if (full <= kBody) return full;
    // Where a line has room for a word or two, headings give up some of their size before words are broken.
    return kBody + (full - kBody) * std::clamp((window_width() - 80) / 240, 0.1f, 1.0f);
}

float Ui::font_size(TextStyle style) const {
    return px(css_px(style)) * fonts_.size_per_css_px;
}

float Ui::line_height(TextStyle style) const {
    return std::round(px(css_px(style) * metrics_of(style).line));
}

namespace {

/// Calls `line(begin, end)` for each line `text` takes at this width. Words longer than a line are cut.
template <class Line>
void break_lines(ImFont* font, float size, std::string_view text, float wrap, Line&& line) {
    const char* at = text.data();
    const char* const end = at + text.size();
    if (at == end) {
        line(at, at);
        return;
    }
    while (at < end) {
        const char* stop =
            static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (!stop) stop = end;
        if (at == stop && !line(at, at)) return;
        while (at < stop) {
            const char* to = wrap > 0 ? font->CalcWordWrapPosition(size, at, stop, wrap) : stop;
            if (to == at) ++to;
            if (to < stop && *to != ' ' && to[-1] != ' ') {
                // The line would end inside a word: after a hyphen or a slash is a better place.
                const char* hyphen = to;
                while (hyphen > at && hyphen[-1] != '-' && hyphen[-1] != '/') --hyphen;
                if (hyphen > at) to = hyphen;
                // A number is not broken at the comma of its thousands.
                if (to[-1] == ',' && *to >= '0' && *to <= '9') {
                    const char* space = to;
                    while (space > at && space[-1] != ' ') --space;
                    if (space > at) to = space;
                }
            }
            const char* trimmed = to;
            while (trimmed > at && trimmed[-1] == ' ') --trimmed;
            if (!line(at, trimmed)) return;
            at = to;
            while (at < stop && *at == ' ') ++at;
        }
        if (at < end) ++at;
    }
}

}  // namespace

ImVec2 Ui::measure(std::string_view text, TextStyle style, float wrap) const {
    ImFont* const face = font(style);
    const float size = font_size(style);
    float width = 0;
    int lines = 0;
    break_lines(face, size, text, wrap, [&](const char* begin, const char* end) {
        width = std::max(width, face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x);
        ++lines;
        return true;
    });
    return {std::ceil(width), static_cast<float>(std::max(lines, 1)) * line_height(style)};
}

float Ui::paint(ImDrawList* list, ImVec2 at, std::string_view text, TextStyle style, Colour colour,
                float wrap, int max_lines) const {
    ImFont* const face = font(style);
    const float size = font_size(style), line = line_height(style);
    const float top = at.y;
    const float offset = std::round((line - size) / 2);
    int count = 0;
    break_lines(face, size, text, wrap, [&](const char* begin, const char* end) {
        const bool last = max_lines > 0 && ++count == max_lines;
        const bool cut = last && end < text.data() + text.size();
        if (cut) {
            const float dots = face->CalcTextSizeA(size, FLT_MAX, 0, "…").x;
            const char* fits = end;
            const float room = (wrap > 0 ? wrap : FLT_MAX) - dots;
            face->CalcTextSizeA(size, room, 0, begin, end, &fits);
            if (fits < end || face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x > room) end = fits;
            while (end > begin && end[-1] == ' ') --end;
            list->AddText(face, size, {at.x, at.y + offset}, colour, begin, end);
            list->AddText(face, size,
                          {at.x + face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x, at.y + offset}, colour,
                          "…");
        } else if (begin < end) {
            list->AddText(face, size, {at.x, at.y + offset}, colour, begin, end);
        }
        at.y += line;
        return !last;
    });
    return at.y - top;
}

void Ui::paint_centred(ImDrawList* list, ImVec2 centre, std::string_view text, TextStyle style,
                       Colour colour) const {
    const ImVec2 size = measure(text, style);
    paint(list, {std::round(centre.x - size.x / 2), std::round(centre.y - size.y / 2)}, text, style, colour);
}

void Ui::rule(ImVec2 from, ImVec2 to, Colour colour) const {
    const float thick = std::max(1.0f, std::round(px(1)));
    const ImVec2 min(std::round(from.x), std::round(from.y));
    const bool across = to.x > from.x;
    draw()->AddRectFilled(
        min, across ? ImVec2(std::round(to.x), min.y + thick) : ImVec2(min.x + thick, std::round(to.y)),
        colour);
}

char* Ui::arena_take(std::size_t size) const {
    constexpr std::size_t kBlock = 16384;
    while (arena_block_ < arena_.size() && arena_used_ + size > arena_[arena_block_].size()) {
        ++arena_block_;
        arena_used_ = 0;
    }
    if (arena_block_ == arena_.size()) {
        arena_.emplace_back(std::max(kBlock, size));
        arena_used_ = 0;
    }
    char* const at = arena_[arena_block_].data() + arena_used_;
    arena_used_ += size;
    return at;
}

std::string_view Ui::as_text(long number) const {
    // British readers expect 10,613.
    char digits[24];
    const auto done = std::to_chars(digits, digits + sizeof digits, number);
    const auto length = static_cast<std::size_t>(done.ptr - digits);
    const std::size_t sign = number < 0 ? 1 : 0;
    const std::size_t commas = (length - sign - 1) / 3;
    char* const out = arena_take(length + commas);
    std::size_t to = length + commas;
    for (std::size_t from = length, seen = 0; from > 0; --from, ++seen) {
        if (seen > 0 && seen % 3 == 0 && from > sign) out[--to] = ',';
        out[--to] = digits[from - 1];
    }
    return {out, length + commas};
}

std::string_view Ui::as_text(Date date) const {
    char* const out = arena_take(kDateWords);
    return {out, write_words(date, out)};
}

void* Ui::frame_room(std::size_t bytes) const {
    arena_used_ = (arena_used_ + alignof(void*) - 1) & ~(alignof(void*) - 1);
    return arena_take(bytes);
}

std::string_view Ui::joined(std::string_view before, std::string_view separator, std::string_view words) {
    if (before.empty() || words.empty()) return before.empty() ? words : before;
    return fill("{}{}{}", before, separator, words);
}

std::string_view Ui::joined(std::span<const std::string> all, std::string_view separator) {
    std::size_t size = 0;
    for (const std::string& one : all) size += one.size() + separator.size();
    char* const out = arena_take(size);
    char* at = out;
    for (const std::string& one : all) {
        if (at != out) at = std::copy(separator.begin(), separator.end(), at);
        at = std::copy(one.begin(), one.end(), at);
    }
    return {out, static_cast<std::size_t>(at - out)};
}

std::string_view Ui::fill(std::string_view pattern, std::span<const std::string_view> arguments) {
    std::size_t size = pattern.size();
    for (const std::string_view argument : arguments) size += argument.size();
    char* const out = arena_take(size);
    std::size_t length = 0, next = 0;
    const auto put = [&](std::string_view text) {
        if (!text.empty()) std::memcpy(out + length, text.data(), text.size());
        length += text.size();
    };
    while (!pattern.empty()) {
        const std::size_t hole = next < arguments.size() ? pattern.find("{}") : std::string_view::npos;
        put(pattern.substr(0, hole));
        if (hole == std::string_view::npos) break;
        put(arguments[next++]);
        pattern.remove_prefix(hole + 2);
    }
    return {out, length};
}

// --------------------------------------------------------------------------------------------------------------
// Layout

float Ui::reading_width() const {
    const Flow& flow = flows_.back();
    return std::min(flow.right - flow.left, px(640));
}

ImRect Ui::place(float width, float height) {
    Flow& flow = flows_.back();
    // Whole pixels keep edges and letters crisp.
    height = std::round(height);
    flow.y = std::round(flow.y);
    if (!flow.row) {
        const ImRect rect(flow.left, flow.y, flow.left + width, flow.y + height);
        flow.y += height + flow.gap;
        return rect;
    }
    if (flow.x > flow.left && flow.x + width > flow.right + 0.5f) {
        flow.y += flow.row_height + flow.row_gap;
        flow.x = flow.left;
        flow.row_height = 0;
    }
    const ImRect rect(flow.x, flow.y, flow.x + width, flow.y + height);
    flow.x += width + flow.row_gap;
    flow.row_height = std::max(flow.row_height, height);
    return rect;
}

void Ui::space(float design) {
    Flow& flow = flows_.back();
    (flow.row ? flow.x : flow.y) += px(design);
}

Flow Ui::pop_flow() {
    const Flow flow = flows_.back();
    flows_.pop_back();
    return flow;
}

ImDrawListSplitter& Ui::push_splitter() {
    if (splitter_depth_ == splitters_.size()) splitters_.push_back(std::make_unique<ImDrawListSplitter>());
    return *splitters_[splitter_depth_++];
}

void Ui::begin_row(float gap) {
    Flow& flow = flows_.back();
    flow.row = true;
    flow.x = flow.left;
    flow.row_height = 0;
    flow.row_gap = px(gap);
}

void Ui::end_row() {
    Flow& flow = flows_.back();
    flow.row = false;
    if (flow.row_height > 0) flow.y += flow.row_height + flow.gap;
    flow.row_height = 0;
}

// -----------------------------------------------------------------------------------------------------------
// Semantics

NodeId Ui::id_of(std::string_view key) const {
    return ImGui::GetCurrentWindow()->GetID(key.data(), key.data() + key.size());
}

NodeId Ui::next_text_id() {
    Scope& scope = scopes_.back();
    return hash_ids(scope.id ^ 0x7E87u, static_cast<NodeId>(++scope.texts));
}

SemNode& Ui::say(Role role, NodeId id, std::string_view name, const ImRect& box) {
    SemNode& node = nodes_.append();
    groups_.push_back(scopes_.back().arrow_group);
    node.id = id;
    node.parent = scopes_.back().id;
    node.role = role;
    node.name.assign(name);
    node.box = box_of(box);
    node.clip = box_of(ImGui::GetCurrentWindow()->ClipRect);
    return node;
}

NodeId Ui::push_scope(Role role, std::string_view key, std::string_view name, bool arrows) {
    const NodeId id = id_of(key);
    const ImRect nowhere(0, 0, 0, 0);
    SemNode& node = say(role, id, name, nowhere);
    node.box = node.clip;
    Scope scope;
    scope.id = id;
    scope.node = nodes_.size() - 1;
    scope.arrow_group = arrows ? id : scopes_.back().arrow_group;
    scopes_.push_back(scope);
    ImGui::PushOverrideID(id);
    if (role == Role::Dialog) modal_begin_now_ = nodes_.size() - 1;
    return id;
}

void Ui::pop_scope() {
    if (nodes_[scopes_.back().node].role == Role::Dialog) modal_end_now_ = nodes_.size();
    ImGui::PopID();
    scopes_.pop_back();
}

SemNode& Ui::scope_node() {
    return nodes_[scopes_.back().node];
}

void Ui::announce(std::string_view text, bool urgent) {
    announcements_.push_back({std::string(text), urgent});
    wants_frame_ = true;
}

}  // namespace waymark
