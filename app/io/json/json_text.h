#pragma once
// Small pieces of JSON text: strings, whole numbers, and values kept as opaque text.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Appends `text` as a JSON string with its quotes. Only what JSON demands is escaped, so "Ŵyth" stays
/// readable in the file.
void append_json_string(std::string& out, std::string_view text);

/// The whole number that a number of JSON is, "2021.0" and "2e3" too; nothing where it is none, or does not fit.
[[nodiscard]] std::optional<std::int64_t> whole_json_number(std::string_view as_written);

/// Appends compact JSON (no white space outside strings) with the value's own start at nesting `depth`: two
/// spaces a level. From eight levels inside the value on it stays on one line, so that indentation cannot
/// make a small file huge.
void append_indented_json(std::string& out, std::string_view compact, std::size_t depth);

/// Puts a value of the file together again, as compact text, from the events a parser gives. Order and the
/// text of numbers are kept.
class JsonCapture {
  public:
    /// Beyond this nesting null is kept in the place of a list or object.
    static constexpr std::size_t kMostDepth = 100;

    /// Forgets what was captured.
    void clear();

    /// null, true, false, or a number as it was written.
    void literal(std::string_view text);
    void string(std::string_view text);
    void key(std::string_view text);
    void begin(char bracket);  ///< '{' or '['
    void end(char bracket);    ///< '}' or ']'

    /// True once one whole value was given.
    [[nodiscard]] bool complete() const { return depth_ == 0 && !text_.empty(); }
    /// True when something was nested too deep and is null now.
    [[nodiscard]] bool cut() const { return cut_; }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void separate();

    std::string text_;
    std::size_t depth_ = 0;  ///< Of everything open, what is left out included.
    bool cut_ = false;
};

}  // namespace waymark
