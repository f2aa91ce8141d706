#pragma once
// Letters that the typeface lacks: people write survivors' languages. They are borrowed from whatever else the machine
// can draw with (the browser's fonts, the system's), one at a time, when they are first drawn.
//
// What is never seen (direction marks, joiners, soft hyphens) takes no room and draws nothing. Letters of scripts that
// join, as Arabic, come one by one and in the order of reading, not joined: docs/limits.md says so.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace waymark {

/// One letter as a picture.
struct Letter {
    float advance = 0;  ///< To the next letter, in pixels of the size that was asked for.
    int left = 0;       ///< From the pen to the picture's left side, in pixels.
    int top = 0;        ///< From the base line to its upper side; upwards is negative.
    int width = 0;
    int height = 0;                     ///< 0 by 0 for one that leaves no mark.
    std::vector<unsigned char> inked;  ///< Row after row, a byte a pixel: how much of it is ink.
};

/// Where letters are borrowed from. One a program; outlives Dear ImGui's context.
class LetterSource {
  public:
    virtual ~LetterSource() = default;
    /// Draws `code` (a Unicode scalar value) at a font size of `px` pixels an em. False when nothing here has it.
    virtual bool draw(std::uint32_t code, float px, bool bold, Letter& letter) = 0;
    /// The text with letters and the marks after them made one (Unicode's NFC), where there is one; valid until the
    /// next call.
    virtual std::string_view composed(std::string_view text) = 0;
};

/// True for a text with a mark that belongs to the letter before it: only then is there anything to compose.
[[nodiscard]] bool has_combining_marks(std::string_view utf8);

/// The ranges that are never seen, for ImFontConfig::GlyphExcludeRanges: pairs, ended by a 0.
[[nodiscard]] const ImWchar* unseen_letters();

/// Lets the font added last borrow what it lacks; `atlas->UserData` is the LetterSource, or null for none. What no
/// source has is drawn as Dear ImGui's sign for it. Call it after the font's own faces.
void add_borrowed_letters(ImFontAtlas* atlas, bool bold);

}  // namespace waymark
