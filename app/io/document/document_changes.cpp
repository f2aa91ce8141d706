// The text of a document as a change of what it was: ten thousand records, one changed, are a few hundred bytes to keep.

#include <limits>

#include "io/document/document_text.h"
#include "model/document/carried.h"

namespace waymark {
namespace {

struct Part {
    std::size_t begin = 0, end = 0;  ///< In the base
    std::size_t own = 0;             ///< Bytes that follow and are not in it
};

void append_number(std::string& out, std::size_t number) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 0xff);
}

/// Takes the pieces of a text in their order and finds each in those of the base.
class Finder {
  public:
    explicit Finder(const std::vector<DocumentText::Piece>& base) : base_(base) {}

    /// The same record in the base; null when it was another there, or is new.
    const DocumentText::Piece* find(const DocumentText::Piece& piece) {
        if (piece.list != list_) begin_list(piece.list);
        const std::uint32_t at = carried_.place_of(*piece.record);
        follows_ = at != IdIndex::kNone && last_ != IdIndex::kNone && at == last_ + 1;
        last_ = at;
        return at == IdIndex::kNone ? nullptr : &base_[at];
    }
    /// What was found follows what was found before it, with nothing between them in the text: then what parts them is the same.
    [[nodiscard]] bool follows() const { return follows_; }

  private:
    void begin_list(std::uint32_t list) {
        list_ = list;
        last_ = IdIndex::kNone;
        while (end_ < base_.size() && base_[end_].list < list) ++end_;
        const std::size_t begin = end_;
        while (end_ < base_.size() && base_[end_].list == list) ++end_;
        carried_ = {begin, end_, RecordOf{&base_}};
    }

    struct RecordOf {
        const std::vector<DocumentText::Piece>* pieces;
        const Record* operator()(std::size_t at) const { return (*pieces)[at].record; }
    };
    const std::vector<DocumentText::Piece>& base_;
    Carried<RecordOf> carried_{0, 0, {}};
    std::size_t end_ = 0;
    std::uint32_t list_ = 0, last_ = IdIndex::kNone;
    bool follows_ = false;
};

}  // namespace

void DocumentText::begin_changes() {
    base_ = before_;
    base_pieces_ = pieces_;
}

std::optional<std::string> DocumentText::changes() const {
    if (text_.size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    std::vector<Part> parts(1);
    std::string own;
    std::size_t told = 0;
    const auto tell_until = [&](std::size_t end) {
        own.append(text_, told, end - told);
        parts.back().own += end - told;
        told = end;
    };
    Finder finder(base_pieces_);
    for (const Piece& piece : pieces_) {
        const Piece* const there = finder.find(piece);
        if (there == nullptr) continue;
        if (finder.follows()) {
            parts.back().end = there->end;
        } else {
            tell_until(piece.begin);
            parts.push_back({there->begin, there->end, 0});
        }
        told = piece.end;
    }
    tell_until(text_.size());

    std::string result;
    append_number(result, parts.size());
    for (const Part& part : parts)
        for (const std::size_t number : {part.begin, part.end, part.own}) append_number(result, number);
    if (result.size() + own.size() > text_.size() / 2) return std::nullopt;
    return result += own;
}

}  // namespace waymark
