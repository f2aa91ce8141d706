#include "model/analysis/contact_details.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/base/utf8.h"
#include "model/base/uuid.h"

namespace waymark {
namespace {

constexpr char kLetter = '\x80', kSign = '\x01';  ///< Any letter, and any sign, that is not ASCII

bool is_any_letter(char c) {
    return is_letter(c) || c == kLetter;
}
bool is_in_address(char c) {
    return is_word_byte(c) || std::string_view("._%+-'").find(c) != std::string_view::npos;
}

/// A text as it is read: a letter of it for each that is seen, whatever spaces, dashes, marks and widths word processors
/// put into it, and where that stands in the text.
struct Reading {
    std::string plain;
    std::vector<std::size_t> begin, end;  ///< In the text, of each letter of `plain`

    [[nodiscard]] char at(std::size_t i) const { return i < plain.size() ? plain[i] : '\0'; }
    void add(char letter, std::size_t from, std::size_t to) {
        plain += letter;
        begin.push_back(from);
        end.push_back(to);
    }
};

/// A letter for the character; '\0': it is not seen.
char letter_for(char32_t code) {
    const auto in = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
    if (code < 0x80) return code == '\t' ? ' ' : static_cast<char>(code);
    const Unseen unseen = unseen_kind(code);
    if (is_one_of(unseen, Unseen::Space | Unseen::WideSpace)) return ' ';
    if (in(0x2010, 0x2015) || code == 0x2212) return '-';
    if (in(0xFF01, 0xFF5E)) return static_cast<char>(code - 0xFF01 + '!');
    if (code == 0xFE6B) return '@';
    if (code == 0xB7 || code == 0x2022 || code == 0x2219 || code == 0x22C5 || code == 0x3002) return '.';
    // Arabic and Persian, Devanagari, Bengali, Gurmukhi and Gujarati digits, and those of mathematics.
    for (const char32_t nought : {U'\u0660', U'\u06F0', U'\u0966', U'\u09E6', U'\u0A66', U'\u0AE6'})
        if (in(nought, nought + 9)) return static_cast<char>(code - nought + '0');
    if (in(0x1D7CE, 0x1D7FF)) return static_cast<char>((code - 0x1D7CE) % 10 + '0');
    if (is_one_of(unseen, kUnseenInNames)) return '\0';
    return in(0x2000, 0x2BFF) || code >= 0x10000 || in(0xA1, 0xBF) ? kSign : kLetter;
}

Reading read(std::string_view text) {
    Reading read;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = next_code(text, at);
        if (const char letter = letter_for(code); letter != '\0') read.add(letter, begin, at);
    }
    return read;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (is_digit(c)) digits += c;
    return digits;
}

/// A number as it is dialled here: "+44 (0)8000" and "0044 8000" are "08000".
std::string national(std::string digits) {
    if (digits.starts_with("0044")) digits.erase(0, 2);
    if (digits.starts_with("44")) digits.replace(0, digits.starts_with("440") ? 3 : 2, "0");
    return digits;
}

/// What may stand before a number: nothing, a sign, or a few letters ("Tel.", "M"); no digits that it would go on from.
bool may_begin_after(const Reading& read, std::size_t at) {
    if (at == 0) return true;
    std::size_t before = at - 1;
    if (is_digit(read.at(before))) return false;
    if (read.at(before) == '.' || read.at(before) == '/')
        return before == 0 || read.at(before) == '/' || !is_digit(read.at(before - 1));
    std::size_t letters = 0;
    while (letters <= at - 1 && is_any_letter(read.at(at - 1 - letters))) ++letters;
    constexpr std::size_t kLongestWord = 9;  // "Telephone"
    return letters <= kLongestWord && (letters == at || letters == 0 || !is_digit(read.at(at - 1 - letters)));
}

/// How a number begins, and so how many figures make a whole one.
enum class Dialled { Abroad, National, Mobile, Country };  ///< "+44…" or "0044…", "0161…", "7700…", "447700…"

std::optional<Dialled> how_dialled(std::string_view number) {
    if (number.starts_with('+') || number.starts_with("00")) return Dialled::Abroad;
    if (number.starts_with("0")) return Dialled::National;
    // Without the nought or the plus.
    if (number.starts_with("7")) return Dialled::Mobile;
    if (number.starts_with("44")) return Dialled::Country;
    return {};
}

bool is_whole(Dialled how, std::size_t digits, bool with_nought) {
    switch (how) {
        case Dialled::Abroad:
            return digits >= 10 && digits <= 15;
        case Dialled::National:
            return digits == 10 || digits == 11;
        case Dialled::Mobile:
            return digits == 10;
        case Dialled::Country:
            return digits == (with_nought ? 13u : 12u);
    }
    return false;
}

/// Whether the figures from `at` on, which nothing parts, make a whole number of this country of those so far, however it is
/// dialled: "0044 20 7946" and "0018".
bool is_completed(const Reading& read, std::size_t at, std::string_view so_far) {
    std::size_t more = 0;
    while (is_digit(read.at(at + more))) ++more;
    const std::string number = national(digits_of(so_far));
    const std::size_t digits = number.size() + more;
    return number.starts_with('0') && !number.starts_with("00") && (digits == 10 || digits == 11);
}

/// How many letters from `at` on are a telephone number, a helpline's too; 0 for none. Where other figures follow it, a year or
/// the hours in which somebody is there, it ends at the last gap at which it was whole. `by_itself`: what begins behind a gap
/// of it may be a number of its own.
std::size_t number_at(const Reading& read, std::size_t at, bool by_itself) {
    if (!may_begin_after(read, at)) return 0;
    std::size_t end = at, last = at, digits = 0;
    if (read.at(at) == '(') ++end;
    const std::string_view number = std::string_view(read.plain).substr(end);
    const auto dialled_how = how_dialled(number);
    if (!dialled_how) return 0;
    const Dialled how = *dialled_how;
    const bool with_nought = number.starts_with("440");
    if (number.starts_with('+')) ++end;
    constexpr std::size_t kLeast = 10, kMost = 15;
    std::size_t whole = 0;  ///< Where it was whole last, with more figures behind
    int parted = 0;         ///< How often at a stroke, a comma or a line's end: "07700/900123"
    const auto so_far = [&] { return std::string_view(read.plain).substr(at, last - at); };
    for (; end < read.plain.size() && digits <= kMost; ++end) {
        const char c = read.at(end);
        if (is_digit(c)) {
            // A number may end with a group that begins with nought; another that begins there is one by itself.
            if (by_itself && digits >= kLeast && last < end && c == '0' && !is_completed(read, end, so_far()) &&
                number_at(read, end, false) != 0)
                break;
            if (last < end && is_whole(how, digits, with_nought)) whole = last;
            ++digits;
            last = end + 1;
        } else if (std::string_view("/,\n").find(c) != std::string_view::npos && parted < 2 && digits >= 3 && digits < kLeast &&
                   is_digit(read.at(read.at(end + 1) == ' ' ? end + 2 : end + 1))) {
            ++parted;
        } else if (std::string_view(" .-()[]_").find(c) == std::string_view::npos) {
            break;
        }
    }
    const bool is_mobile = digits == 11 && digits_of(so_far()).starts_with("07");
    // A letter behind it makes a reference of it, but not of a mobile number.
    const bool extends = to_lower(read.at(last)) == 'x' && is_digit(read.at(last + 1));  // "0161 496 0000x22"
    const bool ends = !is_word_byte(read.at(last)) || is_mobile || extends;
    // Of a number from here more than eleven figures are taken only where nothing parts them.
    const bool all = ends && (is_whole(how, digits, with_nought) ||
                              (how == Dialled::National && digits >= kLeast && digits <= kMost && whole == 0));
    if (!all && whole == 0) return 0;
    return (all ? last : whole) - at;
}

/// How many letters from `at` on are a telephone number that nothing public carries; 0 for none.
std::size_t phone_at(const Reading& read, std::size_t at, const Framework& framework) {
    const std::size_t size = number_at(read, at, true);
    if (size == 0) return 0;
    const std::string dialled = digits_of(std::string_view(read.plain).substr(at, size));
    for (const Helpline& line : framework.helplines)
        if (national(digits_of(line.number)) == national(dialled)) return 0;
    return size;
}

/// Whether it begins so, in whatever letters. `word` is in small ones.
bool begins_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char known, char c) { return known == to_lower(c); });
}

/// How many spaces and ends of lines come from `at` on. More than three part what they stand between.
std::size_t gap_at(const Reading& read, std::size_t at) {
    constexpr std::size_t kLongest = 3;
    std::size_t size = 0;
    while (size < kLongest && (read.at(at + size) == ' ' || read.at(at + size) == '\n' || read.at(at + size) == '\r')) ++size;
    return size;
}

/// What stands for the @ of an address.
struct AtSign {
    /// "@" that nothing parts from what it joins; "(at)" and the like; what may mean a place or a time: "@" with a gap, or the
    /// word.
    enum class Kind { Joined, Bracketed, Apart, Spelt };
    std::size_t size = 0;  ///< With the gaps around it; 0: nothing does.
    Kind kind = Kind::Joined;
    bool capitals = false;  ///< The word, as "AT"
};

AtSign at_sign(const Reading& read, std::size_t at) {
    const std::string_view rest = std::string_view(read.plain).substr(at);
    const std::size_t gap = gap_at(read, at);
    const std::string_view sign = rest.substr(gap);
    for (const std::string_view word :
         {"(at)", "[at]", "{at}", "<at>", "(@)", "[@]", "( at )", "[ at ]", "{ at }", "( @ )", "[ @ ]"})
        if (begins_with(sign, word))
            return {gap + word.size() + gap_at(read, at + gap + word.size()), AtSign::Kind::Bracketed, false};
    for (const std::string_view word : {"@", "%40"})
        if (begins_with(sign, word)) {
            const std::size_t gaps = gap + gap_at(read, at + gap + word.size());
            return {gaps + word.size(), gaps == 0 ? AtSign::Kind::Joined : AtSign::Kind::Apart, false};
        }
    constexpr std::size_t kWord = 2;
    const std::size_t behind = gap_at(read, at + gap + kWord);
    if (gap == 0 || behind == 0 || !begins_with(sign, "at")) return {};
    return {gap + kWord + behind, AtSign::Kind::Spelt, sign.starts_with("AT")};
}

/// How many letters from `at` on stand for a dot of an address that is spelt out; 0: none do.
std::size_t spelt_dot(const Reading& read, std::size_t at) {
    const std::string_view rest = std::string_view(read.plain).substr(at);
    for (const std::string_view word : {" [ dot ] ", " ( dot ) ", " { dot } ", " [dot] ", " (dot) ", " {dot} ", " dot ", "[dot]",
                                        "(dot)", "{dot}", "[.]", "(.)", "{.}"})
        if (begins_with(rest, word)) return word.size();
    // Behind an end of a sentence the next begins with a capital.
    constexpr std::string_view kApart = " . ";
    const char next = rest.size() > kApart.size() ? rest[kApart.size()] : '\0';
    return begins_with(rest, kApart) && next >= 'a' && next <= 'z' ? kApart.size() : 0;
}

/// What hosts end with that are written here.
bool is_end_of_host(std::string_view word) {
    static constexpr std::string_view kEnds[] = {"uk", "org", "com", "net", "eu", "wales", "cymru", "scot"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return equal_but_for_case(word, end); });
}

/// How many letters from `at` on are a dot of an address that a space or the end of a line parts from what comes before or
/// behind it ("police. uk"); 0: none is. `host` was read before it. A sentence ends so as well: only what a host ends with is
/// taken for its end, or, where `any_word` is said, a word in small letters behind a host that has no dot yet.
std::size_t parted_dot(const Reading& read, std::size_t at, std::string_view host, bool any_word) {
    const std::size_t before = gap_at(read, at);
    if (host.empty() || read.at(at + before) != '.') return 0;
    const std::size_t behind = gap_at(read, at + before + 1), begin = at + before + 1 + behind;
    if (before + behind == 0) return 0;
    std::size_t end = begin;
    while (is_word_byte(read.at(end))) ++end;
    const std::string_view word = std::string_view(read.plain).substr(std::min(begin, read.plain.size()), end - begin);
    const std::size_t dot = host.rfind('.');
    // "charity.org. uk", but not "police.uk. net gains".
    if (dot != std::string_view::npos)
        return equal_but_for_case(word, "uk") && !equal_but_for_case(host.substr(dot + 1), "uk") ? begin - at : 0;
    return is_end_of_host(word) || (any_word && !word.empty() && is_lower(word.front())) ? begin - at : 0;
}

/// A name of two parts: "jane.doe".
bool has_two_parts(std::string_view name) {
    const std::size_t part = name.find_first_of("._");
    return part != std::string_view::npos && part != 0 && part + 1 != name.size() && is_any_letter(name[part - 1]) &&
           is_any_letter(name[part + 1]);
}

/// What stands behind the @ of an address.
struct Host {
    std::string name;
    std::size_t end = 0;
    bool is_spelt = false;  ///< A dot of it is spelt out.
};

Host host_at(const Reading& read, std::size_t at, bool may_be_parted, bool any_word) {
    Host host{{}, at, false};
    for (std::size_t next = at; next < read.plain.size();) {
        const std::size_t parted = may_be_parted ? parted_dot(read, next, host.name, any_word) : 0;
        const std::size_t spelt = parted == 0 ? spelt_dot(read, next) : 0, dot = parted + spelt;
        if (dot == 0 && !is_word_byte(read.at(next)) && read.at(next) != '.' && read.at(next) != '-') break;
        if (dot != 0 && !is_any_letter(read.at(next + dot))) break;
        host.is_spelt = host.is_spelt || spelt != 0;
        host.name += dot != 0 ? '.' : read.at(next);
        next += std::max<std::size_t>(dot, 1);
        if (host.name.back() != '.' && host.name.back() != '-') host.end = next;
    }
    while (!host.name.empty() && (host.name.back() == '.' || host.name.back() == '-')) host.name.pop_back();
    return host;
}

/// Where the address with its @ at `at` begins and ends; nothing (both `at`) when it is none.
std::pair<std::size_t, std::size_t> email_around(const Reading& read, std::size_t at, const AtSign& sign) {
    std::size_t begin = at;
    while (begin > 0 && is_in_address(read.at(begin - 1))) --begin;
    // "jane doe"@example.org
    if (begin == at && begin > 1 && read.at(begin - 1) == '"')
        if (const std::size_t quote = read.plain.rfind('"', begin - 2); quote != std::string::npos) begin = quote;
    const std::string_view name = std::string_view(read.plain).substr(begin, at - begin);
    if (name.empty()) return {at, at};
    // "We met @ police. uk wide work" has none; "jane@police. uk" and "jane.doe @ police. uk" are some.
    const bool two_parts = has_two_parts(name), is_joined = sign.kind == AtSign::Kind::Joined,
               is_spelt = sign.kind == AtSign::Kind::Spelt;
    const bool may_be_parted = two_parts || is_joined || sign.kind == AtSign::Kind::Bracketed;
    const Host host = host_at(read, at + sign.size, may_be_parted, is_joined);
    const std::size_t dot = host.name.rfind('.');
    if (dot == std::string::npos || dot == 0 || dot + 1 == host.name.size()) return {at, at};
    // With spaces, "@ 10.30" is a time; spelt out, "ask at example.org" is a place unless what asks is a name of two parts, or
    // the word is told from others by its capitals ("jane AT example DOT org").
    if (sign.size > 1 && !is_any_letter(host.name[dot + 1])) return {at, at};
    const bool stands_out = sign.capitals && host.is_spelt && std::any_of(name.begin(), name.end(), is_lower);
    if (is_spelt && !two_parts && !stands_out) return {at, at};
    return {begin, host.end};
}

/// The digits of an id ("e0000001-0000-4000-8000-f00000000001") are no number that anybody can ring.
bool begins_uuid(const Reading& read, std::size_t at) {
    return (at == 0 || !is_word_byte(read.at(at - 1))) && is_uuid(std::string_view(read.plain).substr(at, kUuidLength));
}

bool begins_address(const Reading& read, std::size_t at) {
    const std::string_view rest = std::string_view(read.plain).substr(at);
    return rest.starts_with("http://") || rest.starts_with("https://");
}

}  // namespace

std::vector<ContactDetail> contact_details_in(std::string_view text, const Framework& framework) {
    std::vector<ContactDetail> found;
    const Reading letters = read(text);
    const std::string_view plain = letters.plain;
    // Nearly every text has neither.
    if (std::count_if(plain.begin(), plain.end(), is_digit) < 10 && plain.find('@') == std::string_view::npos &&
        plain.find("%40") == std::string_view::npos &&
        std::none_of(plain.begin(), plain.end(), [](char c) { return to_lower(c) == 't'; }))
        return found;
    // Places in `letters` first, then in the text.
    bool in_web_address = false;
    for (std::size_t at = 0; at < plain.size();) {
        if (begins_address(letters, at)) in_web_address = true;
        if (static_cast<unsigned char>(plain[at]) <= ' ') in_web_address = false;
        if (const AtSign sign = at_sign(letters, at); sign.size != 0) {
            auto [begin, end] = email_around(letters, at, sign);
            if (end > at) {
                // Digits that were taken for a number are the beginning of the address.
                for (; !found.empty() && found.back().end > begin; found.pop_back()) begin = std::min(begin, found.back().begin);
                found.push_back({begin, end, true});
                at = end;
                continue;
            }
        }
        if (begins_uuid(letters, at)) {
            at += kUuidLength;
            continue;
        }
        const bool may_begin = std::string_view("+0(74").find(plain[at]) != std::string_view::npos;
        const std::size_t phone = may_begin && !in_web_address ? phone_at(letters, at, framework) : 0;
        if (phone != 0) found.push_back({at, at + phone, false});
        at += std::max<std::size_t>(phone, 1);
    }
    for (ContactDetail& one : found) one = {letters.begin[one.begin], letters.end[one.end - 1], one.is_email};
    return found;
}

std::string without_contact_details(std::string_view text, const Framework& framework) {
    std::string out;
    std::size_t from = 0;
    for (const ContactDetail& one : contact_details_in(text, framework)) {
        out.append(text, from, one.begin - from);
        out += tr("[contact details left out]");
        from = one.end;
    }
    out.append(text, from);
    return out;
}

}  // namespace waymark
