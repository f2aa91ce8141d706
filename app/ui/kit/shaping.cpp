// Words that are drawn whole, and the order in which they stand.

#include <algorithm>
#include <cstdint>

#include "imgui_internal.h"
#include "ui/kit/letters.h"

namespace waymark {
namespace {

constexpr std::uint32_t kRightToLeft = 0xF0000, kOthers = 0x100000, kMostWords = 65'000;
constexpr std::uint32_t kLeftToRightMark = 0x200E, kRightToLeftMark = 0x200F;

enum class Drawn { Alone, RightToLeft, Joined, WithWord };

/// Blocks of the Unicode character database. Scripts that part no words by spaces (Thai, Khmer, Burmese) come letter by
/// letter: a sentence would be one word that no line holds.
Drawn how_drawn(std::uint32_t code) {
    const auto in = [code](std::uint32_t first, std::uint32_t last) { return code >= first && code <= last; };
    // Marks, joiners and signs that say how the one before is drawn.
    if (in(0x0300, 0x036F) || in(0x200C, 0x200D) || in(0xFE00, 0xFE0F) || in(0x1F3FB, 0x1F3FF) || in(0xE0020, 0xE007F))
        return Drawn::WithWord;
    if (in(0x0590, 0x08FF) || in(0xFB1D, 0xFDFF) || in(0xFE70, 0xFEFC)) return Drawn::RightToLeft;
    if (in(0x0900, 0x0DFF) || in(0x1F000, 0x1FAFF)) return Drawn::Joined;
    return Drawn::Alone;
}

struct Character {
    std::uint32_t code = 0;
    std::string_view bytes;
};

/// Takes the first character off a text that is not empty.
Character take_character(std::string_view& text) {
    Character one;
    unsigned int code = 0;
    const int size = ImTextCharFromUtf8(&code, text.data(), text.data() + text.size());
    one.bytes = text.substr(0, static_cast<std::size_t>(std::max(size, 1)));
    one.code = code;
    text.remove_prefix(one.bytes.size());
    return one;
}

bool is_right_to_left_word(std::uint32_t code) {
    return (code >= kRightToLeft && code < kOthers) || code == kRightToLeftMark;
}

/// Spaces and signs stand where the words beside them do.
bool is_neutral(std::uint32_t code) {
    const bool letter = (code >= '0' && code <= '9') || ((code | 0x20u) >= 'a' && (code | 0x20u) <= 'z');
    return (code < 0xC0 && !letter) || (code >= 0x2000 && code <= 0x206F && code != kLeftToRightMark && code != kRightToLeftMark);
}

enum class Strong { None, LeftToRight, RightToLeft };

/// Which way the first letter runs; digits stand in lines of either.
Strong first_strong(std::string_view text) {
    while (!text.empty()) {
        const std::uint32_t code = take_character(text).code;
        if (is_right_to_left_word(code)) return Strong::RightToLeft;
        if (!is_neutral(code) && !(code >= '0' && code <= '9')) return Strong::LeftToRight;
    }
    return Strong::None;
}

/// Codes of plane 15 begin with this byte.
bool has_right_to_left_word(std::string_view text) {
    return text.find('\xF3') != std::string_view::npos;
}

/// What opens on the left opens on the right in a line that runs the other way.
void mirror(Character& one) {
    constexpr std::string_view kPairs[][2] = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"«", "»"}};
    for (const auto& [opens, closes] : kPairs)
        if (one.bytes == opens || one.bytes == closes) {
            one.bytes = one.bytes == opens ? closes : opens;
            return;
        }
}

void turn_round(std::vector<Character>& line, std::size_t from, std::size_t to) {
    std::reverse(line.begin() + static_cast<std::ptrdiff_t>(from), line.begin() + static_cast<std::ptrdiff_t>(to));
    for (std::size_t i = from; i < to; ++i) mirror(line[i]);
}

/// Turns round each run from a word that `chosen` takes to the last one with only neutral characters between them.
template <class Chosen>
void turn_runs_round(std::vector<Character>& line, Chosen chosen) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!chosen(line[i].code)) continue;
        std::size_t end = i + 1;
        for (std::size_t next = end; next < line.size() && (chosen(line[next].code) || is_neutral(line[next].code)); ++next)
            if (chosen(line[next].code)) end = next + 1;
        turn_round(line, i, end);
        i = end;
    }
}

}  // namespace

bool needs_shaping(std::string_view utf8) {
    // The first bytes of what how_drawn() names and of what would be mistaken for a code, and of the marks that compose:
    // U+0300 to U+036F begin with CC or CD; marks of other scripts compose with nothing that is common, but for the
    // Devanagari nukta and the Arabic hamza and madda.
    for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
        const auto a = static_cast<unsigned char>(utf8[i]), b = static_cast<unsigned char>(utf8[i + 1]);
        if (a < 0xCC) continue;
        if (a == 0xCC || (a == 0xCD && b < 0xB0)) return true;
        if ((a == 0xD6 && b >= 0x90) || (a >= 0xD7 && a <= 0xDF)) return true;
        if (a == 0xE0 && b >= 0xA0 && b <= 0xB7) return true;
        if (a == 0xEF && b >= 0xAC && b <= 0xBB) return true;
        if ((a == 0xF0 && b == 0x9F) || a == 0xF3 || a == 0xF4) return true;
    }
    return false;
}

void WordCodes::add(std::string_view word, bool right_to_left) {
    std::vector<const std::string*>& words = right_to_left ? right_to_left_ : others_;
    auto at = codes_.find(word);
    if (at == codes_.end()) {
        if (words.size() == kMostWords) {
            coded_ += word;
            return;
        }
        const auto number = static_cast<std::uint32_t>(words.size());
        at = codes_.emplace(word, (right_to_left ? kRightToLeft : kOthers) + number).first;
        words.push_back(&at->first);
    }
    char utf8[5];
    ImTextCharToUtf8(utf8, at->second);
    coded_ += utf8;
}

std::string_view WordCodes::coded(std::string_view utf8) {
    coded_.clear();
    while (!utf8.empty()) {
        const char* const begin = utf8.data();
        const Character first = take_character(utf8);
        const Drawn drawn = how_drawn(first.code);
        if (drawn == Drawn::Alone || drawn == Drawn::WithWord) {
            coded_ += first.code < kRightToLeft ? first.bytes : std::string_view("\xEF\xBF\xBD");
            continue;
        }
        while (!utf8.empty()) {
            std::string_view rest = utf8;
            const Drawn next = how_drawn(take_character(rest).code);
            if (next != drawn && next != Drawn::WithWord) break;
            utf8 = rest;
        }
        add({begin, static_cast<std::size_t>(utf8.data() - begin)}, drawn == Drawn::RightToLeft);
    }
    return coded_;
}

std::string_view WordCodes::word(std::uint32_t code) const {
    if (code < kRightToLeft) return {};
    const std::vector<const std::string*>& words = code < kOthers ? right_to_left_ : others_;
    const std::size_t number = code - (code < kOthers ? kRightToLeft : kOthers);
    return number < words.size() ? std::string_view(*words[number]) : std::string_view();
}

std::string_view shaped(LetterSource& source, std::string_view utf8) {
    const std::string_view composed = source.composed(utf8);
    return source.words_whole() ? source.words.coded(composed) : composed;
}

bool runs_right_to_left(std::string_view paragraph) {
    return has_right_to_left_word(paragraph) && first_strong(paragraph) == Strong::RightToLeft;
}

std::string cut_short(std::string_view line, std::string_view rest, bool right_to_left) {
    if (!right_to_left && !has_right_to_left_word(line)) return {};
    std::string cut(line);
    cut += "…";
    // The mark runs as what is left out does, is never seen, and holds the dots to a word before them that runs so too.
    const Strong next = first_strong(rest);
    if (next == Strong::RightToLeft) cut += "\u200F";
    if (next == Strong::LeftToRight) cut += "\u200E";
    return cut;
}

std::string in_order_of_sight(std::string_view line, bool right_to_left) {
    if (!right_to_left && !has_right_to_left_word(line)) return {};
    std::vector<Character> characters;
    while (!line.empty()) characters.push_back(take_character(line));
    if (right_to_left) {
        turn_round(characters, 0, characters.size());
        turn_runs_round(characters, [](std::uint32_t code) { return !is_right_to_left_word(code) && !is_neutral(code); });
    } else {
        turn_runs_round(characters, is_right_to_left_word);
    }
    std::string sight;
    for (const Character& one : characters) sight += one.bytes;
    return sight;
}

}  // namespace waymark
