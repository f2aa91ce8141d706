#include "model/import/cell_values.h"

#include <algorithm>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/trim.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// How long the text in brackets is that stands at the start, with them; 0: none, or it does not end.
std::size_t bracketed(std::string_view text) {
    if (text.empty() || text[0] != '(') return 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && --depth == 0) return at + 1;
    }
    return 0;
}

}  // namespace

std::string_view without_bullet(std::string_view text, bool numbers) {
    for (const std::string_view bullet : {"•", "·", "▪", "◦", "‣", "- ", "* ", "– "})
        if (text.starts_with(bullet)) return trimmed(text.substr(bullet.size()));
    // "1. Unseen", "12) Barnardo's"
    const std::size_t digits = numbers ? text.find_first_not_of("0123456789") : 0;
    if (digits == 1 || digits == 2)
        if ((text[digits] == '.' || text[digits] == ')') && text.substr(digits + 1).starts_with(' '))
            return trimmed(text.substr(digits + 1));
    return text;
}

Strings list_in_line(std::string_view text) {
    Strings parts;
    const auto add = [&](std::string_view part) {
        if (part = trimmed(part); !part.empty()) parts.emplace_back(part);
    };
    // "1) Police 2) Fire 3) NHS": each number in its turn.
    if (text.starts_with("1) ") || text.starts_with("1. ")) {
        const char sign = text[1];
        std::size_t begin = 3;
        for (char number = '2'; number <= '9'; ++number) {
            const std::string mark{' ', number, sign, ' '};
            const std::size_t end = text.find(mark, begin);
            add(text.substr(begin, end - begin));
            if (end == std::string_view::npos) return parts;
            begin = end + mark.size();
        }
        add(text.substr(begin));
        return parts;
    }
    for (const std::string_view bullet : {"•", "·", "▪", "◦", "‣"}) {
        if (text.find(bullet) == std::string_view::npos) continue;
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find(bullet, begin), text.size());
            add(text.substr(begin, end - begin));
            begin = end + bullet.size();
        }
        return parts;
    }
    add(text);
    return parts;
}

std::optional<Date> day_in_cell(std::string_view cell) {
    if (const auto date = parse_date_typed(cell)) return date;
    // 45750, or 45750.5 with a time of day.
    const std::string_view days = cell.substr(0, cell.find('.'));
    if (days.size() != 5 || cell.find_first_not_of("0123456789.") != std::string_view::npos) return {};
    int number = 0;
    for (const char c : days) number = number * 10 + (c - '0');
    constexpr int kFirst = 19725, kLast = 80354, kOf1970 = 25569;
    if (number < kFirst || number > kLast) return {};
    return date_from_days(number - kOf1970);
}

bool is_yes(std::string_view words) {
    return words == "yes" || words == "y" || words == "true" || words == "1" || words == "✓" || words == "✔" || words == "☑" ||
           words == "✅";
}
bool is_no(std::string_view words) {
    return words == "no" || words == "n" || words == "false" || words == "0" || words == "✗" || words == "✘" || words == "☐" ||
           words == "not yet";
}

bool is_of_the_past(std::string_view key) {
    return key == "reviewedOn" || key == "ragCheckedOn" || key == "evidenceDate" || key == "doneOn";
}

Strings parts_of(std::string_view text, std::string_view separators) {
    Strings parts;
    while (true) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = without_bullet(trimmed(text.substr(0, end)), true); !part.empty())
            parts.emplace_back(part);
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

Strings split_as_read(std::string_view cell, bool and_too) {
    Strings parts;
    std::string part;
    const auto end = [&] {
        if (const std::string_view text = trimmed(part); !text.empty()) parts.emplace_back(text);
        part.clear();
    };
    // Once a bracket is never closed, none before it in the text is looked for again: a cell may be all brackets.
    bool any_closes = true;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const std::string_view rest = cell.substr(at);
        const std::size_t inside = any_closes ? bracketed(rest) : 0;
        any_closes = any_closes && (inside > 0 || rest[0] != '(');
        if (inside > 0) {
            // What stands in brackets belongs to what stands before them.
            part += rest.substr(0, inside);
            at += inside - 1;
        } else if (cell[at] == ',' || cell[at] == '/' || cell[at] == '|' || (and_too && (cell[at] == '&' || cell[at] == '+'))) {
            end();
        } else if (and_too && rest.starts_with(" and ")) {
            end();
            at += 4;
        } else {
            part += cell[at];
        }
    }
    end();
    // "a, b and c": the "and" before the last one.
    for (std::string& one : parts)
        if (one.starts_with("and ")) one.erase(0, 4);
    return parts;
}

namespace {

/// A piece of a list: the text up to the next place where it may be parted.
struct Piece {
    std::size_t begin = 0, end = 0;
};

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces{{0, 0}};
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t sign = rest.starts_with(" and ")                                            ? 5
                                 : std::string_view(",/|&+").find(text[at]) != std::string_view::npos ? 1
                                                                                                      : 0;
        if (sign == 0) {
            ++at;
            continue;
        }
        pieces.back().end = at;
        at += sign;
        pieces.push_back({at, at});
    }
    pieces.back().end = text.size();
    return pieces;
}

/// The choices of a list, each as long as one is known: "Dorset and Avon & Somerset" is two. False where any piece is none.
bool ids_in_list(Meanings& meanings, ChoiceList choices, std::string_view text, std::vector<Meaning>& found) {
    constexpr std::size_t kMostPieces = 60, kLongest = 6;
    const std::vector<Piece> pieces = pieces_of(text);
    if (pieces.size() < 2 || pieces.size() > kMostPieces) return false;
    const std::size_t start = found.size();
    for (std::size_t i = 0; i < pieces.size();) {
        std::string_view alone = trimmed(text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin));
        if (alone.empty()) {
            ++i;
            continue;
        }
        std::size_t next = 0;
        for (std::size_t end = std::min(pieces.size(), i + kLongest); end > i && next == 0; --end) {
            std::string_view part = trimmed(text.substr(pieces[i].begin, pieces[end - 1].end - pieces[i].begin));
            if (part.starts_with("and ")) part.remove_prefix(4);
            const std::optional<Meaning>& meaning = meanings.of(choices, std::string(part));
            if (!meaning || (!meaning->whole && end > i + 1)) continue;
            found.push_back(*meaning);
            next = end;
        }
        if (next == 0) {
            found.resize(start);
            return false;
        }
        i = next;
    }
    return found.size() > start;
}

}  // namespace

bool ids_in_cell(Meanings& meanings, const Field& field, const std::string& cell, std::vector<Meaning>& found) {
    const std::size_t before = found.size();
    const auto one = [&](const std::string& text) {
        const std::optional<Meaning>& meaning = meanings.of(field.choices, text);
        if (meaning) found.push_back(*meaning);
        return meaning.has_value();
    };
    if (field.kind != FieldKind::Choices) return one(cell);
    for (const std::string& part : parts_of(cell, ";\n")) {
        const std::optional<Meaning>& whole = meanings.of(field.choices, part);
        if (whole && whole->whole) {
            found.push_back(*whole);
            continue;
        }
        if (ids_in_list(meanings, field.choices, part, found)) continue;
        // Some of a list are known: those are taken, and the text says more. Of two it may be the same in Welsh.
        const Strings words = split_as_read(part, false);
        const std::size_t start = found.size();
        const auto known = std::count_if(words.begin(), words.end(), one);
        const bool is_pair = words.size() == 2 && part.find(" / ") != std::string::npos;
        if (words.size() > 1 && known * 2 > static_cast<std::ptrdiff_t>(words.size()) - (is_pair ? 1 : 0)) {
            for (std::size_t i = start; i < found.size(); ++i) found[i].whole = false;
            continue;
        }
        found.resize(start);
        if (whole && words.size() < 2) {
            found.push_back(*whole);
            continue;
        }
        found.resize(before);
        return false;
    }
    return found.size() > before;
}

std::string one_line(const std::string& cell, std::string_view between) {
    if (cell.find('\n') == std::string::npos) return cell;
    std::string line;
    for (const std::string& part : parts_of(cell, "\n")) {
        if (!line.empty()) line += between;
        line += part;
    }
    return line;
}

bool are_several_names(const std::string& cell) {
    constexpr std::string_view kGoOn[] = {"and", "or", "for", "of", "the",  "a",  "an",
                                          "to",  "in", "on",  "at", "with", "by", "from"};
    const Strings lines = parts_of(cell, "\n");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string words = plain_words(lines[i]);
        const bool begins = !is_lower(lines[i][0]) && words.find(' ') != std::string::npos;
        const bool goes_on = i + 1 < lines.size() && (contains(kGoOn, std::string_view(words).substr(words.rfind(' ') + 1)) ||
                                                      std::string_view(",-:&/").find(lines[i].back()) != std::string_view::npos);
        if (!begins || goes_on) return false;
    }
    return lines.size() > 1;
}

std::string joined(const Strings& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

}  // namespace waymark
