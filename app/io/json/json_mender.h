#pragma once
// Mends JSON text that other programs and hands have been at: what a person would read all the same. Only for texts that were
// refused as they are; what it gives is read as any other text, so it need not know what else is JSON and what is not.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

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

/// The mended text, piece by piece: most of it is the text itself.
class JsonMender {
  public:
    explicit JsonMender(std::string_view text) : text_(text) {}

    struct Piece {
        std::string_view bytes;  ///< Never empty; valid until the next one.
        std::size_t offset = 0;  ///< Of the text itself: where it begins. Of what was put in: after what it stands for.
        bool is_text = true;     ///< It is part of the text.
    };
    /// The piece that comes next; false at the end.
    [[nodiscard]] bool next(Piece& piece);

    struct Mended {
        JsonMend mend;
        std::size_t offset;       ///< Of the text itself.
        std::size_t counts_from;  ///< Nothing was mended if the text breaks before this place.
    };
    /// What was mended in the pieces so far, in order; whoever has told it takes it away.
    std::vector<Mended> mended;

  private:
    /// What stands at `mend_at_`.
    enum class Found { Nothing, Control, Backslash, HalfCharacter, Comma, Digits };

    void find();
    [[nodiscard]] std::size_t find_in_string(std::size_t at);
    [[nodiscard]] std::size_t find_outside(std::size_t at);
    /// Whether the string with the control character at `at` is to be mended: not when its closing quotation mark seems to be
    /// missing. Notes it then.
    [[nodiscard]] bool may_have_controls(std::size_t at);
    [[nodiscard]] bool is_too_many(std::size_t comma) const;
    [[nodiscard]] std::string_view put_in();

    std::string_view text_;
    std::size_t at_ = 0, mend_at_ = 0;
    Found found_ = Found::Nothing;
    bool inside_ = false;           ///< `mend_at_` is in a string.
    bool has_controls_ = false;     ///< The string has been looked at for them.
    char before_ = '\0';            ///< What stood last outside strings, white space aside.
    std::size_t digits_ = 0;        ///< So many of a number were just passed.
    std::array<char, 6> escape_{};  ///< A control character as JSON has it.
};

}  // namespace waymark
