#include "model/import/organisations.h"

#include <algorithm>
#include <span>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/import/cell_values.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// Go by this alone.
constexpr std::string_view kAlone[] = {"police",
                                       "council",
                                       "nhs",
                                       "probation",
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
                                       "border force",
                                       "home office",
                                       "unseen",
                                       "hestia",
                                       "barnardos",
                                       "kalayaan",
                                       "bawso",
                                       "crimestoppers",
                                       "ukvi",
                                       "ice",
                                       "city hearts",
                                       "migrant help",
                                       "justice and care",
                                       "hope for justice",
                                       "palm cove",
                                       "causeway",
                                       "jericho",
                                       "nspcc",
                                       "gain",
                                       "the salvation army",
                                       "salvation army",
                                       "red cross",
                                       "british red cross",
                                       "vcse",
                                       "ngos",
                                       "trading standards",
                                       "fire service",
                                       "ambulance service",
                                       "immigration enforcement",
                                       "snowdrop project",
                                       "medaille trust",
                                       "citizens advice",
                                       "shelter",
                                       "crisis",
                                       "refuge",
                                       "womens aid",
                                       "rape crisis",
                                       "samaritans",
                                       "mind",
                                       "universities",
                                       "third sector",
                                       "voluntary sector",
                                       "schools",
                                       "hospitals",
                                       "landlords",
                                       "banks",
                                       "councils",
                                       "charities",
                                       "police and crime commissioner"};
/// The last word of a name of several.
constexpr std::string_view kEnds[] = {
    "police",    "council",   "constabulary", "trust",     "charity",   "university",   "service",      "services",
    "authority", "probation", "foundation",   "nhs",       "board",     "agency",       "health",       "association",
    "church",    "army",      "network",      "society",   "opcc",      "icb",          "commissioner", "councils",
    "housing",   "hospital",  "hospitals",    "college",   "standards", "safeguarding", "licensing",    "bc",
    "cc",        "dc",        "cbc",          "mbc",       "bcc",       "team",         "partnership",  "department",
    "office",    "force",     "project",      "cathedral", "mosque",    "diocese"};
/// Words that an "and" holds together in names.
constexpr std::string_view kHeldTogether[][2] = {
    {"police", "crime"}, {"police", "fire"},   {"fire", "rescue"},     {"health", "social"},       {"health", "care"},
    {"justice", "care"}, {"work", "pensions"}, {"revenue", "customs"}, {"housing", "communities"}, {"gangmasters", "labour"}};

std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' '));
}
std::string_view last_word(std::string_view words) {
    return words.substr(words.rfind(' ') + 1);
}

bool holds_together(const Strings& names) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        const std::string before = plain_words(names[i]), after = plain_words(names[i + 1]);
        for (const auto& [one, other] : kHeldTogether)
            if (last_word(before) == one && first_word(after) == other) return true;
    }
    return false;
}

/// Reads as a name does: a capital letter or a digit first, and no more than a few words.
bool looks_like_a_name(const std::string& text) {
    const std::string words = plain_words(text);
    const auto spaces = std::count(words.begin(), words.end(), ' ');
    const char first = text.empty() ? 'a' : text[0];
    const bool possessive = text.ends_with("'s") || text.ends_with("s'") || text.ends_with("’s") || text.ends_with("s’");
    return !words.empty() && !is_lower(first) && spaces < 7 && !possessive;
}

/// Parts a text at each place where `mark` stands.
Strings parted_at(std::string_view text, std::string_view mark) {
    Strings parts;
    while (true) {
        std::size_t end = std::min(text.find(mark), text.size());
        // "Police (CID / PPU)" is one.
        const std::size_t bracket = text.find('('), closed = text.find(')', std::min(bracket, text.size()));
        if (bracket < end && closed != std::string_view::npos && closed > end)
            end = std::min(text.find(mark, closed), text.size());
        for (std::string& part : parts_of(text.substr(0, end), "\n")) parts.push_back(std::move(part));
        if (end == text.size()) return parts;
        text.remove_prefix(end + mark.size());
    }
}

}  // namespace

void Organisations::add(std::string_view name) {
    std::string words = plain_words(name);
    if (!words.empty() && words.size() < 80) names_.insert(std::move(words));
}

bool Organisations::is_known(std::string_view name) const {
    const std::string words = plain_words(name.substr(0, name.find('(')));
    if (names_.contains(plain_words(name)) || names_.contains(words) || contains(kAlone, words)) return true;
    return words.find(' ') != std::string::npos && contains(kEnds, last_word(words));
}

bool Organisations::all_known(const Strings& names) const {
    return names.size() > 1 && !holds_together(names) &&
           std::all_of(names.begin(), names.end(), [&](const std::string& name) { return is_known(name); });
}

Strings Organisations::in_cell(const std::string& cell) const {
    Strings all;
    if (const Strings listed = list_in_line(cell); listed.size() > 1) {
        for (const std::string& one : listed)
            for (std::string& name : in_cell(one)) all.push_back(std::move(name));
        return all;
    }
    for (const std::string& part : parts_of(cell, ";|\n")) {
        // Lines of a list that goes on: "HMRC,", "HSE,", "and Immigration Enforcement".
        std::string_view text = part;
        while (text.ends_with(',') || text.ends_with(' ')) text.remove_suffix(1);
        if (text.size() < part.size() || !all.empty())
            for (const std::string_view begin : {"and ", "& "})
                if (text.starts_with(begin)) text.remove_prefix(begin.size());
        if (text.empty()) continue;
        const Strings names = parted_at(text, " / ");
        if (names.size() > 1 && std::all_of(names.begin(), names.end(), looks_like_a_name))
            for (const std::string& name : names) add_named(name, all);
        else
            add_named(std::string(text), all);
    }
    return all;
}

/// "Police, Unite": one is known, and the other is a name and no part of it ("Kent Police, Licensing").
bool Organisations::are_two(const Strings& names) const {
    constexpr std::string_view kParts[] = {
        "team",      "unit",     "directorate", "division", "department",   "branch",   "section", "housing", "safety",
        "licensing", "services", "care",        "cid",      "safeguarding", "district", "command", "office",  "operations",
        "hub",       "desk",     "standards",   "ltd",      "limited",      "llp",      "inc",     "plc"};
    if (names.size() != 2 || holds_together(names) || is_known(names[0]) == is_known(names[1])) return false;
    const std::string after = plain_words(names[1]);
    // "Unseen, Haven and Tide" may be two or three.
    if (after.find(" and ") != std::string::npos || names[1].find('&') != std::string::npos) return false;
    // "Citizens Advice, Leeds" is one of many; "Police" and "GLAA" say no place.
    const std::string before = plain_words(names[0]);
    const bool is_short = names[1].size() < 7 && std::all_of(names[1].begin(), names[1].end(), is_upper);
    if (is_known(names[0]) && before.find(' ') != std::string::npos && !is_short) return false;
    return std::all_of(names.begin(), names.end(), looks_like_a_name) && !contains(kParts, last_word(after));
}

void Organisations::add_named(const std::string& text, Strings& all) const {
    if (names_.contains(plain_words(text))) {
        all.push_back(text);
        return;
    }
    Strings names = split_as_read(text, false);
    const Strings last = names.empty() ? Strings() : split_as_read(names.back(), true);
    if (names.size() > 1) {
        // "Police, Kent County Council and Unseen": the last two of a list.
        const bool last_are_two = all_known(last);
        Strings with_last(names.begin(), names.end() - 1);
        with_last.insert(with_last.end(), last.begin(), last.end());
        const auto known = std::count_if(names.begin(), names.end(), [&](const std::string& name) { return is_known(name); });
        const bool are_most_known =
            names.size() > 2 && known * 3 >= static_cast<std::ptrdiff_t>(names.size()) * 2 && !holds_together(names);
        const bool is_list = all_known(with_last) || all_known(names) || are_most_known ||
                             (names.size() > 2 && std::all_of(names.begin(), names.end(), looks_like_a_name));
        // "Kent Police, HSE and Swale" is a list: two are known. Otherwise two parts, the second with an "and" in it, may be
        // one name.
        const bool ends_with_and = names.size() == 2 && last.size() == 2 && !holds_together(last) && is_known(names[0]) &&
                                   is_known(last[0]) && looks_like_a_name(last[1]);
        if (is_list || ends_with_and || are_two(names)) {
            names = last_are_two || ends_with_and ? with_last : names;
            all.insert(all.end(), names.begin(), names.end());
            return;
        }
    } else if (all_known(last)) {
        all.insert(all.end(), last.begin(), last.end());
        return;
    }
    all.push_back(text);
}

}  // namespace waymark
