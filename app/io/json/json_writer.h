#pragma once
// Writes JSON value by value, and sees to commas, colons and indents. Whoever writes opens and closes in pairs, names each value
// of an object with key() and announces each of a list with item().

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "io/json/json_text.h"

namespace waymark {

class JsonWriter {
  public:
    /// On one line, or with two spaces a level.
    enum class Layout { Compact, Indented };
    explicit JsonWriter(Layout layout = Layout::Compact)
        : separators_(layout == Layout::Compact ? "," : ",\n"), is_compact_(layout == Layout::Compact) {}

    /// What was written; values that are JSON already may be appended.
    std::string out;

    /// Begins anew; keeps its memory.
    void clear() {
        out.clear();
        depth_ = 0;
        first_ = true;
    }
    void open(char bracket) {
        out += bracket;
        ++depth_;
        first_ = true;
        if (!is_compact_ && separators_.size() < 2 + 2 * depth_) separators_.append(2, ' ');
    }
    void close(char bracket) {
        --depth_;
        if (!first_) out += separator().substr(1);
        first_ = false;
        out += bracket;
    }
    /// The start of the next value of a list.
    void item() {
        out += separator().substr(first_ ? 1 : 0);
        first_ = false;
    }
    /// `name` is ours and needs no escaping.
    void key(std::string_view name) {
        item();
        out += '"';
        out += name;
        out += colon();
    }
    /// What `key` writes when it is not the first of its object. Records of one kind share these texts: appending ten thousand
    /// times ten small pieces is most of the cost of a file.
    [[nodiscard]] std::string prefix(std::string_view name) const {
        return std::string(separator()) + '"' + std::string(name) + std::string(colon());
    }

    void text(std::string_view value) { append_json_string(out, value); }
    void flag(bool value) { out += value ? "true" : "false"; }
    void number(std::int64_t value) {
        char digits[24];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }

    void text(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void flag(std::string_view name, bool value) {
        key(name);
        flag(value);
    }
    void number(std::string_view name, std::int64_t value) {
        key(name);
        number(value);
    }
    void open(std::string_view name, char bracket) {
        key(name);
        open(bracket);
    }

    /// How many are open.
    [[nodiscard]] std::size_t depth() const { return depth_; }

  private:
    [[nodiscard]] std::string_view separator() const {
        return std::string_view(separators_).substr(0, is_compact_ ? 1 : 2 + 2 * depth_);
    }
    [[nodiscard]] std::string_view colon() const { return is_compact_ ? "\":" : "\": "; }

    std::string separators_;  ///< A comma, and the line and indent of the deepest level so far.
    bool is_compact_;
    std::size_t depth_ = 0;
    bool first_ = true;
};

}  // namespace waymark
