#pragma once
// Reads JSON text as a row of events. Made for files of months of work that other programs and hands have
// been at: what can be mended is mended and said, and where a text breaks off everything before that place
// has been given.
//
// Iterative, so nesting costs memory and no stack. Numbers are given as they are written and never converted,
// so none is too large. The text must be UTF-8 (see text_encoding.h); events view it, and are valid during
// the call only.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "io/json/json_bytes.h"

namespace waymark {

/// What was not right and was read all the same.
enum class JsonMend {
    ControlCharacter,  ///< A line break or tab inside a string, kept. Told once a string, at the first.
    Backslash,         ///< A backslash that begins no escape ("C:\Users"), kept as itself.
    HalfCharacter,     ///< A "\ud800" without its other half, read as U+FFFD.
    TrailingComma,     ///< A comma before } or ], passed over.
};

/// Two plain sentences: what was found, and what was done about it.
[[nodiscard]] std::string_view explain(JsonMend mend);

/// The tokens of a text; a helper of `scan_json`.
class JsonTokens {
  public:
    explicit JsonTokens(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t offset() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    /// The next character that is not white space, still to be read; '\0' at the end of the text.
    [[nodiscard]] char peek() {
        at_ = skip_json_space(text_, at_);
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    void skip_one() { ++at_; }
    void go_to(std::size_t offset) { at_ = offset; }

    /// The string that begins at the quotation mark here: valid until the next one. Nothing, and `offset` is
    /// where the text breaks, when it has no end. Calls `mended(JsonMend, offset)`.
    template <class Mended>
    [[nodiscard]] std::optional<std::string_view> string(Mended&& mended);

    /// The number here, as written. Nothing when there is none, or it runs to the end of the text and may go
    /// on beyond.
    [[nodiscard]] std::optional<std::string_view> number();

    /// Reads `word` if it stands here.
    [[nodiscard]] bool literal(std::string_view word);

    /// Passes over white space and the zero bytes some file systems leave at the end of a file.
    void skip_padding();

  private:
    /// Appends what the escape at `at_` stands for and passes over it; says if that took mending.
    std::optional<JsonMend> unescape();
    /// Whether what follows the closing quotation mark at `quote` can follow a string.
    [[nodiscard]] bool ends_well(std::size_t quote) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::string unescaped_;
};

template <class Mended>
std::optional<std::string_view> JsonTokens::string(Mended&& mended) {
    const std::size_t begin = at_ + 1;
    std::size_t special = find_json_special(text_, begin);
    if (special < text_.size() && text_[special] == '"') {
        at_ = special + 1;
        return text_.substr(begin, special - begin);
    }
    unescaped_.clear();
    std::optional<std::size_t> control;
    for (at_ = begin;; special = find_json_special(text_, at_)) {
        unescaped_.append(text_, at_, special - at_);
        at_ = special;
        if (at_ == text_.size()) return {};
        if (text_[at_] == '"') break;
        if (text_[at_] == '\\') {
            const std::size_t place = at_;
            if (const auto mend = unescape()) mended(*mend, place);
        } else {
            if (!control) control = at_;
            unescaped_ += text_[at_++];
        }
    }
    if (control) {
        // More likely than a text with a line break in it is one whose closing quotation mark is missing.
        if (!ends_well(at_)) {
            at_ = *control;
            return {};
        }
        mended(JsonMend::ControlCharacter, *control);
    }
    ++at_;
    return std::string_view(unescaped_);
}

/// Gives `handler` every event up to the end, or up to where the text cannot be understood, and then that
/// offset (the size of the text when it breaks off). The handler has null(), boolean(bool),
/// number(std::string_view), string(std::string_view), key(std::string_view), begin(char) and end(char) with
/// the bracket, and mended(JsonMend, std::size_t offset).
///
/// A handler may also have members(std::size_t offset), which is asked at each key of an object: it gives the
/// place after the last member it has taken from the text by itself, or `offset` to be told the key.
template <class Handler>
[[nodiscard]] std::optional<std::size_t> scan_json(std::string_view text, Handler& handler) {
    enum class Next { Broken, AtValue, AfterValue };
    JsonTokens tokens(text);
    std::string open;  // The brackets that are open, outermost first.
    const auto mended = [&](JsonMend mend, std::size_t offset) { handler.mended(mend, offset); };
    const auto member = [&] {
        if (tokens.peek() != '"') return Next::Broken;
        if constexpr (requires { handler.members(tokens.offset()); }) {
            const std::size_t begin = tokens.offset();
            tokens.go_to(handler.members(begin));
            if (tokens.offset() != begin) return Next::AfterValue;
        }
        const auto name = tokens.string(mended);
        if (!name) return Next::Broken;
        handler.key(*name);
        if (tokens.peek() != ':') return Next::Broken;
        tokens.skip_one();
        return Next::AtValue;
    };
    const auto closes = [&](char c) { return c == (open.back() == '{' ? '}' : ']'); };
    const auto close = [&](char bracket) {
        tokens.skip_one();
        open.pop_back();
        handler.end(bracket);
    };
    for (Next next = Next::AtValue; next != Next::Broken;) {
        if (next == Next::AtValue) {
            next = Next::AfterValue;
            const char first = tokens.peek();
            if (first == '"') {
                const auto value = tokens.string(mended);
                if (!value) return tokens.offset();
                handler.string(*value);
            } else if (first == '{' || first == '[') {
                tokens.skip_one();
                open += first;
                handler.begin(first);
                if (const char inside = tokens.peek(); closes(inside))
                    close(inside);
                else
                    next = first == '{' ? member() : Next::AtValue;
            } else if (const auto number = tokens.number()) {
                handler.number(*number);
            } else if (tokens.literal("true")) {
                handler.boolean(true);
            } else if (tokens.literal("false")) {
                handler.boolean(false);
            } else if (tokens.literal("null")) {
                handler.null();
            } else {
                return tokens.offset();
            }
            continue;
        }
        if (open.empty()) {
            tokens.skip_padding();
            if (tokens.at_end()) return {};
            return tokens.offset();
        }
        char here = tokens.peek();
        const bool comma = here == ',';
        if (comma) {
            const std::size_t place = tokens.offset();
            tokens.skip_one();
            here = tokens.peek();
            if (closes(here)) handler.mended(JsonMend::TrailingComma, place);
        }
        if (closes(here))
            close(here);
        else if (comma)
            next = open.back() == '{' ? member() : Next::AtValue;
        else
            next = Next::Broken;
    }
    return tokens.offset();
}

}  // namespace waymark
