#include "ui/kit/semantics.h"

#include "model/base/hash.h"

namespace waymark {
bool is_control(Role role) {
    switch (role) {
        case Role::Button:
        case Role::Link:
        case Role::MenuItem:
        case Role::Tab:
        case Role::CheckBox:
        case Role::Radio:
        case Role::Select:
        case Role::TextField:
        case Role::SearchField:
        case Role::TextArea:
        case Role::Slider:
            return true;
        default:
            return false;
    }
}

std::uint64_t SemNode::content_hash() const {
    Hash hash;
    hash.mix((static_cast<std::uint64_t>(id) << 32) | parent);
    hash.mix((static_cast<std::uint64_t>(role) << 40) | (static_cast<std::uint64_t>(level) << 32) | state);
    hash.text(name);
    hash.text(description);
    hash.text(value);
    hash.text(lang);
    hash.text(input_kind);
    hash.mix((static_cast<std::uint64_t>(static_cast<std::uint32_t>(row)) << 32) | static_cast<std::uint32_t>(col));
    hash.mix((static_cast<std::uint64_t>(static_cast<std::uint32_t>(row_count)) << 32) | static_cast<std::uint32_t>(col_count));
    hash.number(min);
    hash.number(max);
    hash.number(now);
    hash.mix((static_cast<std::uint64_t>(controls) << 32) | active);
    return hash.value;
}

SemNode& SemanticList::append() {
    if (count_ == nodes_.size()) nodes_.emplace_back();
    SemNode& node = nodes_[count_++];
    node.id = node.parent = 0;
    node.role = Role::Group;
    node.state = 0;
    node.level = 0;
    // clear(), not assignment: the memory of last frame's text is kept.
    node.name.clear();
    node.description.clear();
    node.value.clear();
    node.lang.clear();
    node.input_kind.clear();
    node.row = node.col = node.row_count = node.col_count = 0;
    node.min = node.max = node.now = 0;
    node.controls = node.active = 0;
    node.box = node.clip = {};
    return node;
}

const SemNode* SemanticList::find(NodeId id) const {
    for (const SemNode& node : *this)
        if (node.id == id) return &node;
    return nullptr;
}

}  // namespace waymark
