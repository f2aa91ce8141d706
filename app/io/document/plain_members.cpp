#include "io/document/plain_members.h"

#include <array>
#include <optional>
#include <string>

#include "io/json/json_bytes.h"
#include "model/document/limits.h"

namespace waymark::codec {
namespace {

/// Longer lists are left to the scanner.
constexpr std::size_t kMostElements = 16;

/// A place in the text that goes from one plain value to the next.
class PlainText {
  public:
    PlainText(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_space() { at_ = skip_json_space(text_, at_); }

    /// Passes over `c` and the white space after it.
    bool skip(char c) {
        if (here() != c) return false;
        ++at_;
        skip_space();
        return true;
    }

    /// The string that begins here, if nothing in it needs more than being copied.
    std::optional<std::string_view> string() {
        if (here() != '"') return {};
        const std::size_t end = find_json_special(text_, at_ + 1);
        if (end >= text_.size() || text_[end] != '"') return {};
        const std::string_view inside(text_.data() + at_ + 1, end - at_ - 1);
        at_ = end + 1;
        return inside;
    }

    /// The key that begins here; passes over the colon and the white space around it too.
    std::optional<std::string_view> key() {
        const auto name = string();
        skip_space();
        return skip(':') ? name : std::nullopt;
    }

    /// True when what begins here may be a day as files hold it, or "".
    [[nodiscard]] bool is_day_or_empty() const {
        const std::string_view here = text_.substr(at_, 12);
        return here.starts_with("\"\"") || (here.size() == 12 && here[5] == '-' && here[11] == '"');
    }

    bool skip_word(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }

  private:
    std::string_view text_;
    std::size_t at_;
};

bool take_list(PlainText& text, Strings& list, std::size_t most) {
    if (!text.skip('[')) return false;
    std::array<std::string_view, kMostElements> elements;
    std::size_t count = 0;
    if (text.here() != ']') {
        do {
            const auto element = text.string();
            if (!element || element->size() > most || count == kMostElements) return false;
            elements[count++] = *element;
            text.skip_space();
        } while (text.skip(','));
    }
    if (!text.skip_word("]")) return false;
    list.assign(elements.begin(), elements.begin() + static_cast<std::ptrdiff_t>(count));
    return true;
}

bool take_text(PlainText& text, std::string& target, std::size_t most) {
    const auto words = text.string();
    if (!words || words->size() > most) return false;
    target = std::string(*words);
    return true;
}

bool take_value(PlainText& text, Record& record, const Field& field) {
    void* const value = field.place_in(record);
    switch (field.type) {
        case FieldType::Text:
            if (field.kind == FieldKind::Date && !text.is_day_or_empty()) return false;
            return take_text(text, *static_cast<std::string*>(value), most_bytes(field));
        case FieldType::List:
            return take_list(text, *static_cast<Strings*>(value), most_bytes(field));
        case FieldType::Flag: {
            const bool yes = text.skip_word("true");
            *static_cast<bool*>(value) = yes;
            return yes || text.skip_word("false");
        }
        case FieldType::Number:
            break;
    }
    return false;
}

}  // namespace

std::size_t read_plain_members(std::string_view all, std::size_t at, Members which, RecordTarget& target, MembersRead& read,
                               std::size_t id_bit) {
    PlainText text(all, at);
    Record& record = *target.record;
    for (std::size_t taken = at;; taken = text.at()) {
        text.skip_space();
        if ((which == Members::More || taken != at) && !text.skip(',')) return taken;
        const auto key = text.key();
        if (!key) return taken;
        const std::size_t field = *key == "id" ? id_bit : target.find(*key, read.expected);
        if (field == RecordTarget::kNoField || (read.seen >> field & 1) != 0) return taken;
        if (field == id_bit) {
            if (!take_text(text, record.id, kMostLineBytes)) return taken;
        } else {
            if (!take_value(text, record, target.fields[field])) return taken;
            read.expected = field + 1;
        }
        read.seen |= std::uint64_t{1} << field;
    }
}

}  // namespace waymark::codec
