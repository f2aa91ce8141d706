#include "shell/mirror_encoder.h"

#include <cmath>

#include "model/base/hash.h"

namespace waymark {
namespace {

constexpr double kLayoutEveryMs = 100;

bool is_text_field(Role role) {
    return role == Role::TextField || role == Role::SearchField || role == Role::TextArea;
}

bool shows_whole(const Box& box, const Box& clip) {
    return box.x >= clip.x && box.y >= clip.y && box.x + box.w <= clip.x + clip.w && box.y + box.h <= clip.y + clip.h;
}

std::uint64_t hash_of(const DrawnWords& words) {
    Hash hash;
    hash.mix((static_cast<std::uint64_t>(words.start) << 32) | words.length);
    hash.mix((words.bold ? 1u : 0u) | (words.of_description ? 2u : 0u));
    for (const float number : {words.x, words.y, words.wrap, words.height, words.size, words.line}) hash.number(number);
    return hash.value | 1;
}

}  // namespace

void MirrorEncoder::Index::clear(std::size_t expected) {
    std::size_t size = 64;
    while (size < expected * 2) size *= 2;
    entries_.assign(entries_.size() > size ? entries_.size() : size, Entry{});
}

std::size_t MirrorEncoder::Index::slot(NodeId id) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash_step(0, id)) & mask;
    while (entries_[at].position != none && entries_[at].id != id) at = (at + 1) & mask;
    return at;
}

std::uint32_t MirrorEncoder::Index::find(NodeId id) const {
    return entries_.empty() ? none : entries_[slot(id)].position;
}

bool MirrorEncoder::Index::insert(NodeId id, std::uint32_t position) {
    Entry& entry = entries_[slot(id)];
    if (entry.position != none) return false;
    entry = {id, position};
    return true;
}

MirrorEncoder::Place MirrorEncoder::place(const Box& box) {
    const auto quarters = [](float v) {
        return std::isfinite(v) && std::fabs(v) < 1e8f ? static_cast<std::int32_t>(std::lround(v * 4.0f)) : 0;
    };
    return {quarters(box.x), quarters(box.y), quarters(box.w), quarters(box.h)};
}

void MirrorEncoder::reset() {
    told_.clear();
    told_index_.clear(0);
    title_.clear();
    page_note_.clear();
    focus_ = 0;
    answered_ = 0;
    text_view_ = false;
    any_layout_ = false;
    due_in_ = -1;
}

std::string_view MirrorEncoder::encode(const SemanticFrame& frame, double now_ms, std::uint64_t answered) {
    static const SemanticList nothing;
    const SemanticList& nodes = frame.nodes != nullptr ? *frame.nodes : nothing;
    json_.clear();
    take(nodes);
    write_nodes(nodes);
    write_children();
    write_removed();
    write_places(now_ms, frame.focus);
    write_words(nodes);
    write_rest(frame, answered);
    if (!json_.out.empty()) json_.close('}');
    told_.swap(next_);
    std::swap(told_index_, next_index_);
    return json_.out;
}

void MirrorEncoder::take(const SemanticList& nodes) {
    next_.clear();
    source_.clear();
    earlier_.clear();
    chains_.clear();
    page_ = {};
    next_index_.clear(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SemNode& node = nodes[i];
        const auto at = static_cast<std::uint32_t>(next_.size());
        const std::uint32_t parent = node.parent == 0 ? Index::none : next_index_.find(node.parent);
        if (node.id == 0 || !next_index_.insert(node.id, at)) continue;
        Told told;
        told.id = node.id;
        told.hash = node.content_hash();
        told.box = place(node.box);
        if (is_text_field(node.role) || !shows_whole(node.box, node.clip))
            // All 0 is no clip at all.
            told.clip = node.clip.w > 0 && node.clip.h > 0 ? place(node.clip) : Place{0, 0, -4, -4};
        chains_.emplace_back();
        Chain& chain = parent == Index::none ? page_ : chains_[parent];
        if (parent != Index::none) told.parent = next_[parent].id;
        if (chain.last != Index::none) {
            told.previous = next_[chain.last].id;
            chains_[chain.last].next = at;
        } else {
            chain.first = at;
        }
        chain.last = at;
        const std::uint32_t earlier = told_index_.find(node.id);
        if (earlier == Index::none || told_[earlier].parent != told.parent || told_[earlier].previous != told.previous)
            chain.changed = true;
        next_.push_back(told);
        source_.push_back(static_cast<std::uint32_t>(i));
        earlier_.push_back(earlier);
    }
}

void MirrorEncoder::write_nodes(const SemanticList& nodes) {
    for (std::size_t at = 0; at < next_.size(); ++at) {
        if (earlier_[at] != Index::none && told_[earlier_[at]].hash == next_[at].hash &&
            told_[earlier_[at]].parent == next_[at].parent)
            continue;
        const SemNode& node = nodes[source_[at]];
        section("s");
        json_.item();
        json_.open('{');
        json_.number("i", node.id);
        json_.number("r", static_cast<std::int64_t>(node.role));
        field("p", static_cast<std::int64_t>(next_[at].parent));
        field("s", static_cast<std::int64_t>(node.state));
        field("l", static_cast<std::int64_t>(node.level));
        field("n", node.name);
        field("d", node.description);
        field("v", node.value);
        field("g", node.lang);
        field("k", node.input_kind);
        field("y", static_cast<std::int64_t>(node.row));
        field("x", static_cast<std::int64_t>(node.col));
        field("Y", static_cast<std::int64_t>(node.row_count));
        field("X", static_cast<std::int64_t>(node.col_count));
        field("m", node.min);
        field("M", node.max);
        field("o", node.now);
        field("C", static_cast<std::int64_t>(node.controls));
        field("A", static_cast<std::int64_t>(node.active));
        json_.close('}');
    }
    end_section();
}

void MirrorEncoder::write_children() {
    const auto write = [this](NodeId parent, const Chain& chain) {
        section("c");
        begin_entry(parent);
        for (std::uint32_t child = chain.first; child != Index::none; child = chains_[child].next) number(next_[child].id);
        json_.close(']');
    };
    if (page_.changed) write(0, page_);
    for (std::size_t at = 0; at < next_.size(); ++at)
        if (chains_[at].changed) write(next_[at].id, chains_[at]);
    end_section();
}

void MirrorEncoder::write_removed() {
    for (const Told& told : told_) {
        if (next_index_.find(told.id) != Index::none) continue;
        section("r");
        number(told.id);
    }
    end_section();
}

void MirrorEncoder::write_places(double now_ms, NodeId focus) {
    const bool due = !any_layout_ || now_ms - last_layout_ms_ >= kLayoutEveryMs;
    bool held = false;
    bool moved = false;
    for (std::size_t at = 0; at < next_.size(); ++at) {
        Told& now = next_[at];
        if (earlier_[at] != Index::none) {
            const Told& before = told_[earlier_[at]];
            if (before.box == now.box) continue;
            if (!due && now.id != focus) {
                now.box = before.box;
                held = true;
                continue;
            }
            moved = true;
        }
        section("b");
        place_entry(now.id, now.box);
    }
    end_section();
    for (std::size_t at = 0; at < next_.size(); ++at) {
        Told& now = next_[at];
        const Place before = earlier_[at] != Index::none ? told_[earlier_[at]].clip : Place{};
        if (before == now.clip) continue;
        if (!due && now.id != focus && earlier_[at] != Index::none) {
            now.clip = before;
            held = true;
            continue;
        }
        section("k");
        place_entry(now.id, now.clip);
    }
    end_section();
    if (due && moved) {
        any_layout_ = true;
        last_layout_ms_ = now_ms;
    }
    due_in_ = held ? kLayoutEveryMs - (now_ms - last_layout_ms_) : -1;
}

void MirrorEncoder::write_words(const SemanticList& nodes) {
    auto part = nodes.words.begin();
    const auto end = nodes.words.end();
    for (std::size_t at = 0; at < next_.size(); ++at) {
        Told& now = next_[at];
        if (earlier_[at] != Index::none) now.words = told_[earlier_[at]].words;
        while (part != end && part->node < source_[at]) ++part;
        const auto first = part;
        Hash hash;
        for (; part != end && part->node == source_[at]; ++part) hash.mix(hash_of(*part));
        if (part == first || (hash.value | 1) == now.words) continue;
        now.words = hash.value | 1;
        section("w");
        begin_entry(now.id);
        for (auto one = first; one != part; ++one) {
            const Place from = place({one->x, one->y, one->wrap, one->height});
            for (const std::int64_t value :
                 {std::int64_t{one->of_description}, std::int64_t{one->start}, std::int64_t{one->length}, std::int64_t{from.x},
                  std::int64_t{from.y}, std::int64_t{from.w}, std::int64_t{from.h}, std::int64_t{std::lround(one->size * 1000)},
                  std::int64_t{std::lround(one->line * 1000)}, std::int64_t{one->bold}})
                number(value);
        }
        json_.close(']');
    }
    end_section();
}

void MirrorEncoder::write_rest(const SemanticFrame& frame, std::uint64_t answered) {
    if (frame.title != title_) {
        title_ = frame.title;
        key("t");
        json_.text(title_);
    }
    if (frame.page_note != page_note_) {
        page_note_ = frame.page_note;
        key("h");
        json_.text(page_note_);
    }
    if (frame.text_view != text_view_) {
        text_view_ = frame.text_view;
        key("v");
        json_.number(text_view_ ? 1 : 0);
    }
    if (frame.focus != focus_ || frame.focus_moved_by_app) {
        focus_ = frame.focus;
        key("f");
        json_.open('[');
        number(focus_);
        number(!frame.focus_moved_by_app ? 0 : frame.focus_given_back ? 2 : 1);
        json_.close(']');
    }
    if (answered != answered_) {
        answered_ = answered;
        key("e");
        json_.number(static_cast<std::int64_t>(answered_));
    }
    for (const Announcement& announcement : frame.announcements) {
        section("a");
        json_.item();
        json_.open('[');
        json_.item();
        json_.text(announcement.text);
        number(announcement.urgent ? 1 : announcement.passing ? 2 : 0);
        json_.close(']');
    }
    end_section();
}

void MirrorEncoder::key(std::string_view name) {
    if (json_.out.empty()) json_.open('{');
    json_.key(name);
}

void MirrorEncoder::section(std::string_view name) {
    if (open_) return;
    open_ = true;
    key(name);
    json_.open('[');
}

void MirrorEncoder::end_section() {
    if (open_) json_.close(']');
    open_ = false;
}

void MirrorEncoder::begin_entry(NodeId id) {
    json_.item();
    json_.open('[');
    number(id);
}

void MirrorEncoder::place_entry(NodeId id, const Place& at) {
    number(id);
    for (const std::int32_t value : {at.x, at.y, at.w, at.h}) number(value);
}

void MirrorEncoder::number(std::int64_t value) {
    json_.item();
    json_.number(value);
}

void MirrorEncoder::decimal(float value) {
    // JSON has no infinity; three decimals are more than any slider shows.
    if (!std::isfinite(value) || std::fabs(value) > 1e15f) return json_.number(0);
    const double thousandths = std::round(static_cast<double>(value) * 1000.0);
    const auto whole = static_cast<std::int64_t>(std::fabs(thousandths));
    if (thousandths < 0) json_.out += '-';
    json_.number(whole / 1000);
    if (whole % 1000 == 0) return;
    json_.out += '.';
    json_.out += static_cast<char>('0' + whole / 100 % 10);
    json_.out += static_cast<char>('0' + whole / 10 % 10);
    json_.out += static_cast<char>('0' + whole % 10);
}

void MirrorEncoder::field(std::string_view name, std::int64_t value) {
    if (value != 0) json_.number(name, value);
}

void MirrorEncoder::field(std::string_view name, float value) {
    if (value == 0) return;
    json_.key(name);
    decimal(value);
}

void MirrorEncoder::field(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.text(name, value);
}

}  // namespace waymark
