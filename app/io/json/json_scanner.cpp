#include "io/json/json_scanner.h"

#include <cstdint>
#include <iterator>
#include <string>

#include "io/json/json_bytes.h"

// Nothing throws, here or on the desktop, and nothing is read from streams.
#define JSON_NOEXCEPTION 1
#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

namespace waymark {
namespace {

/// The bytes that the library reads, and how far it has got with them.
class Source {
  public:
    /// `mender`: gives the bytes; the text as it is without.
    Source(std::string_view text, JsonMender* mender) : text_(text), mender_(mender) {
        if (mender == nullptr) take({text, 0, true});
    }

    [[nodiscard]] std::string_view text() const { return text_; }
    /// Of the text, after all that was read of it.
    [[nodiscard]] std::size_t offset() const {
        return is_text_ ? piece_offset_ + static_cast<std::size_t>(at_ - begin_) : piece_offset_;
    }
    /// True once more was asked for than there is.
    [[nodiscard]] bool ended() const { return ended_; }
    /// Whether the text is read as it is, so that one may go to another place of it.
    [[nodiscard]] bool is_whole() const { return mender_ == nullptr; }
    void go_to(std::size_t offset) { at_ = begin_ + offset; }
    /// Tells what was mended up to a place in the text.
    void tell_mended(JsonEvents& events, std::size_t end) {
        if (mender_ == nullptr || mender_->mended.empty()) return;
        auto& mended = mender_->mended;
        auto one = mended.begin();
        for (; one != mended.end() && one->counts_from < end; ++one) events.mended(one->mend, one->offset);
        mended.erase(mended.begin(), one);
    }

    [[nodiscard]] bool has_more() { return at_ != end_ || next_piece(); }
    [[nodiscard]] char here() const { return *at_; }
    void skip_one() { ++at_; }

  private:
    void take(const JsonMender::Piece& piece) {
        begin_ = at_ = piece.bytes.data();
        end_ = begin_ + piece.bytes.size();
        piece_offset_ = piece.offset;
        is_text_ = piece.is_text;
    }
    bool next_piece() {
        JsonMender::Piece piece;
        ended_ = mender_ == nullptr || !mender_->next(piece);
        if (!ended_) take(piece);
        return !ended_;
    }

    std::string_view text_;
    JsonMender* mender_;
    const char* begin_ = nullptr;
    const char* at_ = nullptr;
    const char* end_ = nullptr;
    std::size_t piece_offset_ = 0;
    bool is_text_ = true;
    bool ended_ = false;
};

/// The library's way to a Source; all copies read on in the same one.
class SourceIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit SourceIterator(Source* source = nullptr) : source_(source) {}
    char operator*() const { return source_->here(); }
    SourceIterator& operator++() {
        source_->skip_one();
        return *this;
    }
    /// Only ever asked against the end.
    bool operator!=(const SourceIterator&) const { return source_->has_more(); }
    bool operator==(const SourceIterator&) const { return !source_->has_more(); }

  private:
    Source* source_;
};

/// Takes what the library says, and passes it on.
class Told {
  public:
    Told(Source& source, JsonEvents& events) : source_(source), events_(events) {}

    bool null() { return events().null(), after_value(); }
    bool boolean(bool value) { return events().boolean(value), after_value(); }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool string(std::string& text) { return events().string(text), after_value(); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool key(std::string& name) {
        events().key(name);
        return after(Last::Key, source_.offset());
    }
    bool start_object(std::size_t) { return begin('{'); }
    bool start_array(std::size_t) { return begin('['); }
    bool end_object() { return end('}'); }
    bool end_array() { return end(']'); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

    /// Where the text broke, after the library has refused it.
    [[nodiscard]] std::size_t broken_at() const {
        const std::string_view text = source_.text();
        const Token token = next_token();
        if (was_number_) return text.size();
        if (!token.may_be_string || token.begin == text.size() || text[token.begin] != '"') return token.begin;
        // In a string the last byte read is the one.
        return source_.ended() ? text.size() : source_.offset() - 1;
    }
    /// The place after all that was told.
    [[nodiscard]] std::size_t done() const { return done_; }

  private:
    enum class Last { Begin, Key, Value };

    bool after(Last last, std::size_t done) {
        last_ = last;
        done_ = done;
        return true;
    }
    bool after_value() {
        std::size_t done = source_.offset();
        if (source_.is_whole() && depth_ > 0) {
            const std::size_t taken = events_.members(done, Members::More);
            if (taken != done) source_.go_to(done = taken);
        }
        return after(Last::Value, done);
    }
    bool begin(char bracket) {
        events().begin(bracket);
        ++depth_;
        const std::size_t begin = source_.offset();
        if (bracket == '{' && source_.is_whole()) {
            const std::size_t taken = events_.members(begin, Members::First);
            if (taken != begin) source_.go_to(after_members(taken));
        }
        return after(Last::Begin, source_.offset());
    }
    /// Where the library, which knows of no member yet, is to go on: at the end of the object, or at the key behind the comma.
    /// Anything else is a mistake, so it is shown the end of the text.
    [[nodiscard]] std::size_t after_members(std::size_t taken) const {
        const std::string_view text = source_.text();
        const std::size_t at = skip_json_space(text, taken);
        const auto is = [&](std::size_t place, char c) { return place < text.size() && text[place] == c; };
        if (is(at, '}')) return at;
        const std::size_t key = is(at, ',') ? skip_json_space(text, at + 1) : text.size();
        return is(key, '"') ? key : text.size();
    }
    bool end(char bracket) {
        events().end(bracket);
        --depth_;
        return after_value();
    }
    /// As it is written, whatever the library made of it. To know its end, one byte more was read, unless it runs to the end
    /// of the text and may have lost digits.
    bool number() {
        was_number_ = source_.ended();
        if (was_number_) return false;
        const std::size_t begin = next_token().begin, end = source_.offset() - 1;
        events().number(source_.text().substr(begin, end - begin));
        return after(Last::Value, end);
    }
    struct Token {
        std::size_t begin;
        bool may_be_string;
    };
    /// What comes after all that was told and the comma or colon that belongs after it.
    [[nodiscard]] Token next_token() const {
        const std::string_view text = source_.text();
        const std::size_t at = skip_json_space(text, done_);
        if (last_ == Last::Begin) return {at, true};
        const char separator = last_ == Last::Key ? ':' : ',';
        const bool separates = depth_ > 0 && at < text.size() && text[at] == separator;
        return {separates ? skip_json_space(text, at + 1) : at, separates};
    }
    [[nodiscard]] JsonEvents& events() {
        source_.tell_mended(events_, source_.offset());
        return events_;
    }

    Source& source_;
    JsonEvents& events_;
    std::size_t done_ = 0, depth_ = 0;
    Last last_ = Last::Begin;
    bool was_number_ = false;  ///< A number ran to the end of the text.
};

std::optional<std::size_t> scan(Source& source, JsonEvents& events) {
    const std::string_view text = source.text();
    // The library would pass over a mark of the encoding, which is not ours to see.
    if (text.starts_with("\xef\xbb\xbf")) return 0;
    Told told(source, events);
    if (!nlohmann::json::sax_parse(SourceIterator(&source), SourceIterator(), &told)) {
        const std::size_t broken_at = told.broken_at();
        source.tell_mended(events, broken_at);
        return broken_at;
    }
    // To the library a zero byte is the end, whatever comes after it.
    const std::size_t rest = text.find_first_not_of(std::string_view(" \n\r\t\0", 5), told.done());
    if (rest == std::string_view::npos) return {};
    return rest;
}

}  // namespace

bool scan_json(std::string_view text, JsonEvents& events) {
    Source source(text, nullptr);
    return !scan(source, events);
}

std::optional<std::size_t> scan_mended_json(std::string_view text, JsonEvents& events) {
    JsonMender mender(text);
    Source source(text, &mender);
    return scan(source, events);
}

}  // namespace waymark
