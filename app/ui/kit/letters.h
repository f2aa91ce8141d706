#pragma once
// Letters that the typeface lacks: people write in every language. They are borrowed from whatever else the machine
// can draw with (the browser's fonts, the system's), one at a time, when they are first drawn.
//
// What is never seen (direction marks, joiners, soft hyphens) takes no room and draws nothing. Of scripts whose letters
// join or stand from right to left, whole words are borrowed: such a word becomes one letter of a code of private use,
// which Dear ImGui then measures, breaks lines at and draws like any other.

#include <cstdint>
#include <map>
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
    int height = 0;                    ///< 0 by 0 for one that leaves no mark.
    std::vector<unsigned char> inked;  ///< Row after row, a byte a pixel: how much of it is ink.
};

/// The words that stand for one letter each. Those that run from right to left have codes of plane 15, others (scripts of
/// India, pictures made of several signs) of plane 16.
class WordCodes {
  public:
    /// The text with a code in place of each such word; valid until the next call. What would be mistaken for a code is
    /// U+FFFD. Beyond 65,000 words of a plane letters come one by one.
    std::string_view coded(std::string_view utf8);
    /// The word of a code; empty for a code that stands for none.
    [[nodiscard]] std::string_view word(std::uint32_t code) const;

  private:
    void add(std::string_view word, bool right_to_left);

    std::map<std::string, std::uint32_t, std::less<>> codes_;
    std::vector<const std::string*> right_to_left_, others_;
    std::string coded_;
};

/// Where letters are borrowed from. One a program; outlives Dear ImGui's context.
class LetterSource {
  public:
    virtual ~LetterSource() = default;
    /// Draws one letter, or a word where words_whole(), at a font size of `px` pixels an em. False when nothing here has it.
    virtual bool draw(std::string_view letter_or_word, float px, bool bold, Letter& letter) = 0;
    /// Joins the letters of a word and puts them in the order they are read in.
    [[nodiscard]] virtual bool words_whole() const { return false; }
    /// The text with letters and the marks after them made one (Unicode's NFC), where there is one; valid until the
    /// next call.
    virtual std::string_view composed(std::string_view text) = 0;

    WordCodes words;
};

/// True for a text with a mark that belongs to the letter before it, or with letters that are drawn by the word: only then
/// is there anything to do before it is drawn.
[[nodiscard]] bool needs_shaping(std::string_view utf8);

/// What is drawn for a text: composed, and with whole words where `source` draws them. Valid until the next call.
[[nodiscard]] std::string_view shaped(LetterSource& source, std::string_view utf8);

/// True where the first letter of a shaped text is one that runs from right to left: then all its lines do, whatever each
/// begins with.
[[nodiscard]] bool runs_right_to_left(std::string_view paragraph);

/// A line of a shaped text, with dots for the `rest` of its paragraph, as in_order_of_sight() takes it. The dots stand where
/// the rest would go on. Empty: that is on the right of the line.
[[nodiscard]] std::string cut_short(std::string_view line, std::string_view rest, bool right_to_left);

/// A line of a shaped text as it stands from left to right: words of scripts that run the other way are turned round, and the
/// whole line where its paragraph runs from right to left. Empty: it stands as it is.
[[nodiscard]] std::string in_order_of_sight(std::string_view line, bool right_to_left);

/// The ranges that are never seen, for ImFontConfig::GlyphExcludeRanges: pairs, ended by a 0.
[[nodiscard]] const ImWchar* unseen_letters();

/// Lets the font added last borrow what it lacks; `atlas->UserData` is the LetterSource, or null for none. What no
/// source has is drawn as Dear ImGui's sign for it. Call it after the font's own faces.
void add_borrowed_letters(ImFontAtlas* atlas, bool bold);

}  // namespace waymark
