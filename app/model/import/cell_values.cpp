#include "model/import/cell_values.h"

#include <algorithm>

#include "model/import/sheet.h"

namespace waymark {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

/// Marks that a list in a cell begins its lines with.
std::string_view without_bullet(std::string_view text) {
    for (const std::string_view bullet : {"•", "·", "▪", "◦", "‣", "- ", "* ", "– "})
        if (text.starts_with(bullet)) return trimmed(text.substr(bullet.size()));
    return text;
}

}  // namespace

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

Strings parts_of(std::string_view text, std::string_view separators) {
    Strings parts;
    while (true) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = without_bullet(trimmed(text.substr(0, end))); !part.empty())
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
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const std::string_view rest = cell.substr(at);
        if (cell[at] == ',' || cell[at] == '/' || cell[at] == '|' ||
            (and_too && (cell[at] == '&' || cell[at] == '+'))) {
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

bool ids_in_cell(Meanings& meanings, const Field& field, const std::string& cell,
                 std::vector<Meaning>& found) {
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
        bool all = false;
        for (const bool and_too : {false, true}) {
            const Strings words = split_as_read(part, and_too);
            const std::size_t start = found.size();
            all = words.size() > 1 && std::all_of(words.begin(), words.end(), one);
            if (all) break;
            found.resize(start);
        }
        if (all) continue;
        // Some of a list are known: those are taken, and the text says more.
        const Strings words = split_as_read(part, false);
        const std::size_t start = found.size();
        const auto known = std::count_if(words.begin(), words.end(), one);
        if (words.size() > 1 && known * 2 > static_cast<std::ptrdiff_t>(words.size())) {
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

void Organisations::add(std::string_view name) {
    std::string words = plain_words(name);
    if (!words.empty() && words.size() < 80) names_.insert(std::move(words));
}

bool Organisations::is_known(std::string_view name) const {
    const std::string words = plain_words(name);
    if (names_.contains(words)) return true;
    // How the names of organisations end, or what they are.
    constexpr std::string_view kEnds[] = {"police",
                                          "council",
                                          "constabulary",
                                          "trust",
                                          "charity",
                                          "university",
                                          "service",
                                          "services",
                                          "authority",
                                          "probation",
                                          "foundation",
                                          "nhs",
                                          "board",
                                          "agency",
                                          "health",
                                          "association",
                                          "church",
                                          "army",
                                          "network",
                                          "society",
                                          "gmp",
                                          "met",
                                          "nca",
                                          "cps",
                                          "glaa",
                                          "hmrc",
                                          "dwp",
                                          "opcc",
                                          "pcc",
                                          "icb",
                                          "rocu",
                                          "hmpps",
                                          "hse",
                                          "housing",
                                          "schools",
                                          "education",
                                          "border force",
                                          "home office",
                                          "unseen",
                                          "hestia",
                                          "barnardos",
                                          "kalayaan",
                                          "bawso",
                                          "crimestoppers",
                                          "commissioner",
                                          "councils",
                                          "ukvi",
                                          "ice",
                                          "city hearts",
                                          "migrant help",
                                          "justice and care",
                                          "palm cove",
                                          "causeway",
                                          "jericho",
                                          "nspcc",
                                          "gain",
                                          "safeguarding",
                                          "licensing",
                                          "trading standards",
                                          "mayors office",
                                          "red cross",
                                          "vcse",
                                          "ngos",
                                          "hospital",
                                          "college",
                                          "fire and rescue",
                                          "fire",
                                          "ambulance",
                                          "social care",
                                          "hospitals",
                                          "landlords",
                                          "banks"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
        return words.ends_with(end) &&
               (words.size() == end.size() || words[words.size() - end.size() - 1] == ' ');
    });
}

Strings Organisations::in_cell(const std::string& cell) const {
    Strings all;
    for (const std::string& part : parts_of(cell, ";\n")) {
        bool split = false;
        if (!names_.contains(plain_words(part)))
            for (const bool and_too : {false, true}) {
                Strings names = split_as_read(part, and_too);
                const auto known = std::count_if(names.begin(), names.end(),
                                                 [&](const std::string& name) { return is_known(name); });
                const auto count = static_cast<std::ptrdiff_t>(names.size());
                // At "and" only where every part is known: it stands in names, too.
                split = count > 1 && (and_too ? known == count : known * 2 > count);
                if (!split) continue;
                // "Police, Kent County Council and Unseen": the last of a list.
                Strings last = split_as_read(names.back(), true);
                if (last.size() > 1 && !names_.contains(plain_words(names.back())) &&
                    std::all_of(last.begin(), last.end(),
                                [&](const std::string& name) { return is_known(name); })) {
                    names.pop_back();
                    names.insert(names.end(), last.begin(), last.end());
                }
                all.insert(all.end(), names.begin(), names.end());
                break;
            }
        if (!split) all.push_back(part);
    }
    return all;
}

}  // namespace waymark
