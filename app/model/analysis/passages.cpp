#include "model/analysis/passages.h"

#include <algorithm>
#include <iterator>

#include "model/analysis/contact_details.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/document/organisation_fields.h"
#include "model/import/first_names.h"
#include "model/import/people.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

using Kind = Passage::Kind;

/// The text from a place on; past its end there is nothing.
struct Reader {
    std::string_view text;
    std::size_t at;

    [[nodiscard]] char now(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
    bool take(std::string_view word) {
        if (!begins_but_for_case(text.substr(std::min(at, text.size())), word)) return false;
        at += word.size();
        return true;
    }
    std::size_t take_any(std::string_view of) {
        const std::size_t from = at;
        while (at < text.size() && of.find(text[at]) != of.npos) ++at;
        return at - from;
    }
    std::size_t take_digits() {
        const std::size_t from = at;
        while (is_digit(now())) ++at;
        return at - from;
    }
    [[nodiscard]] bool ends_word() const { return !is_word_byte(now()); }
};

/// The last three of a postcode. No such code has C, I, K, M, O or V there; a small "2nd" is a day.
bool take_inward(Reader& reader) {
    constexpr std::string_view kLetters = "ABDEFGHJLNPQRSTUWXYZ";
    const char a = reader.now(1), b = reader.now(2);
    if (!is_digit(reader.now()) || kLetters.find(to_upper(a)) == kLetters.npos || kLetters.find(to_upper(b)) == kLetters.npos)
        return false;
    if (is_lower(a) != is_lower(b)) return false;
    const std::string_view end = reader.text.substr(reader.at + 1, 2);
    if (end == "st" || end == "nd" || end == "rd" || end == "th") return false;
    reader.at += 3;
    return reader.ends_word();
}

/// How long the postcode is that begins here; 0 for none.
std::size_t postcode_at(std::string_view text, std::size_t at) {
    std::size_t letters = 0;
    while (letters < 2 && at + letters < text.size() && is_letter(text[at + letters])) ++letters;
    if (letters == 0 || (letters == 2 && is_lower(text[at]) != is_lower(text[at + 1]))) return 0;
    if (at + letters >= text.size() || !is_digit(text[at + letters])) return 0;
    // "M1 1AE", "LS11 4DY" and "EC1A 1BB", with the space or without.
    for (const std::size_t more : {std::size_t{1}, std::size_t{0}}) {
        Reader reader{text, at + letters + 1};
        if (more == 1) {
            if (!is_digit(reader.now()) && !is_letter(reader.now())) continue;
            ++reader.at;
        }
        if (reader.now() == ' ') ++reader.at;
        if (take_inward(reader)) return reader.at - at;
    }
    return 0;
}

std::size_t reference_at(std::string_view text, std::size_t at) {
    constexpr std::string_view kBetween = " .:#-/()";
    Reader reader{text, at};
    if (!reader.take("NRM")) return 0;
    if (is_word_byte(reader.now()) && !is_digit(reader.now())) return 0;
    reader.take_any(kBetween);
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view word : {"reference", "referral", "number", "case", "ref", "no", "id"}) {
            Reader tried = reader;
            if (!tried.take(word) || (!tried.ends_word() && !is_digit(tried.now()))) continue;
            tried.take_any(kBetween);
            reader = tried;
            more = true;
            break;
        }
    }
    for (int i = 0; i < 3 && is_upper(reader.now()); ++i) ++reader.at;
    const std::size_t from = reader.at, digits = reader.take_digits();
    if (digits < 4 || !reader.ends_word()) return 0;
    const bool year = digits == 4 && (text.substr(from, 2) == "19" || text.substr(from, 2) == "20");
    return year ? 0 : reader.at - at;
}

bool begins_name(const Reader& reader) {
    return is_upper(reader.now()) || static_cast<unsigned char>(reader.now()) >= 0xC3;
}

std::size_t person_at(std::string_view text, std::size_t at) {
    for (const std::string_view address :
         {"Mrs", "Mr", "Ms", "Miss", "Mx", "Dr", "Doctor", "Professor", "Prof", "Cllr", "Councillor", "Rev", "Sgt"}) {
        Reader reader{text, at};
        if (text.substr(at, address.size()) != address) continue;
        reader.at += address.size();
        if (!reader.ends_word()) continue;
        reader.take_any(".");
        if (reader.take_any(" ") == 0) continue;
        // Initials, then a name of two letters or more.
        while (is_upper(reader.now()) && (reader.now(1) == '.' || reader.now(1) == ' ')) {
            ++reader.at;
            reader.take_any(". ");
        }
        const bool elided = reader.now(1) == '\'' && is_word_byte(reader.now(2));  // "O'Brien"
        if (!begins_name(reader) || (!is_word_byte(reader.now(1)) && !elided)) continue;
        while (is_word_byte(reader.now()) || ((reader.now() == '-' || reader.now() == '\'') && is_word_byte(reader.now(1))))
            ++reader.at;
        return reader.at - at;
    }
    return 0;
}

/// A first name before a surname, in the middle of a text. What makes it the name of something else makes it none: "Jane Smith
/// Trust", "Victoria Derbyshire House".
std::size_t bare_name_at(std::string_view text, std::size_t at) {
    constexpr int kMostWords = 4;
    Reader reader{text, at};
    std::size_t end = at, first = 0;
    int words = 0;
    while (words < kMostWords && begins_name(reader)) {
        while (is_word_byte(reader.now()) || ((reader.now() == '-' || reader.now() == '\'') && is_word_byte(reader.now(1))))
            ++reader.at;
        end = reader.at;
        if (++words == 1) first = end - at;
        if (reader.now() == ' ') ++reader.at;
    }
    if (words < 2 || !is_first_name(plain_words(text.substr(at, first)))) return 0;
    return reads_as_person(text.substr(at, end - at)) ? end - at : 0;
}

/// A number below 5, in digits or in a word.
bool take_small_number(Reader& reader) {
    for (const std::string_view word : {"one", "two", "three", "four", "1", "2", "3", "4"}) {
        Reader tried = reader;
        if (!tried.take(word) || !tried.ends_word() || tried.now() == '/' || (tried.now() == '.' && is_digit(tried.now(1))))
            continue;
        reader = tried;
        return true;
    }
    return false;
}

std::size_t few_people_at(std::string_view text, std::size_t at) {
    constexpr std::string_view kPeople[] = {"people", "persons", "person", "adult", "child", "victim", "survivor", "men",
                                            "man",    "women",   "woman",  "girl",  "boy",   "minor",  "referral", "nationals"};
    constexpr std::string_view kElse[] = {"for",   "with",  "after",   "before", "by",    "to",    "in",    "on",
                                          "from",  "about", "and",     "or",     "at",    "when",  "where", "that",
                                          "which", "per",   "between", "among",  "until", "since", "than"};
    constexpr int kWordsBetween = 2;
    // "In 2026 4 victims" counts; "section 2.1 people" does not.
    if (at > 0 && (text[at - 1] == '.' || text[at - 1] == '/' || text[at - 1] == '-' || text[at - 1] == ',')) return 0;
    Reader reader{text, at};
    if (!take_small_number(reader) || reader.take_any(" ") == 0) return 0;
    const std::size_t after = reader.at;
    // "4 of 50 were children"
    if (reader.take("of ") && (reader.take("the "), reader.take_digits() > 0)) return reader.at - at;
    reader.at = after;
    std::size_t end = 0;
    for (int word = 0; word <= kWordsBetween; ++word) {
        const std::size_t from = reader.at;
        while (is_word_byte(reader.now())) ++reader.at;
        if (reader.at == from) break;
        const std::string who = plain_words(text.substr(from, reader.at - from));
        // "3 sessions for victims", "two years after people leave": something else is counted.
        if (contains(kElse, who)) break;
        const bool is_people = std::any_of(std::begin(kPeople), std::end(kPeople), [&](std::string_view one) {
            return who == one || (who.starts_with(one) && (who.substr(one.size()) == "s" || who.substr(one.size()) == "ren"));
        });
        // "3 adult men": to the end of the words for them.
        if (is_people)
            end = reader.at;
        else if (end > 0)
            break;
        if (reader.take_any(" ") == 0) break;
    }
    return end > 0 ? end - at : 0;
}

/// Digits that could be dialled in Britain, in a web address.
std::size_t dialled_at(std::string_view text, std::size_t at) {
    if (at > 0 && is_digit(text[at - 1])) return 0;
    Reader reader{text, at};
    const std::size_t digits = reader.take_digits();
    const std::string_view number = text.substr(at, digits);
    const bool dials = (digits == 11 && number[0] == '0' && number[1] != '0') || (digits == 12 && number.starts_with("44")) ||
                       (digits == 14 && number.starts_with("0044"));
    return dials ? digits : 0;
}

/// What gives how long such a passage is that begins at a place; 0 for none.
struct Finder {
    Kind kind;
    std::size_t (*length_at)(std::string_view text, std::size_t at);
};
constexpr Finder kFinders[] = {{Kind::Person, person_at},
                               {Kind::Person, bare_name_at},
                               {Kind::Reference, reference_at},
                               {Kind::Postcode, postcode_at},
                               {Kind::FewPeople, few_people_at}};

struct Span {
    Kind kind;
    std::size_t begin, end;
};

void look_through(std::string_view text, const Framework& framework, bool is_link, std::vector<Span>& found) {
    for (const ContactDetail& one : contact_details_in(text, framework))
        found.push_back({one.is_email ? Kind::Email : Kind::Phone, one.begin, one.end});
    bool in_web_address = is_link;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, 4) == "http") in_web_address = true;
        if (static_cast<unsigned char>(text[at]) <= ' ') in_web_address = is_link;
        const bool begins = is_word_byte(text[at]) && (at == 0 || !is_word_byte(text[at - 1]));
        std::size_t length = in_web_address ? dialled_at(text, at) : 0;
        if (length > 0) found.push_back({Kind::PhoneInAddress, at, at + length});
        if (begins && !in_web_address) {
            for (const Finder& one : kFinders) {
                length = one.length_at(text, at);
                if (length == 0) continue;
                found.push_back({one.kind, at, at + length});
                break;
            }
        }
        at += std::max<std::size_t>(length, 1);
    }
}

}  // namespace

std::vector<Passage> passages_to_look_at(const Framework& framework, RecordKind kind, const Record& record) {
    std::vector<Passage> passages;
    std::vector<Span> found;
    const auto look = [&](const Field& field, std::string_view text) {
        found.clear();
        // A field that names who does it may hold nothing but a name, in any of the ways people write one there.
        if (names_organisations(field.key) && reads_as_person(text)) found.push_back({Kind::Person, 0, text.size()});
        look_through(text, framework, field.kind == FieldKind::Link, found);
        std::stable_sort(found.begin(), found.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
        std::size_t past = 0;
        for (const Span& one : found) {
            if (one.begin < past) continue;
            passages.push_back({one.kind, field.key, std::string(text.substr(one.begin, one.end - one.begin))});
            past = one.end;
        }
    };
    for (const Field& field : fields(kind)) {
        if (field.is_private || field.kind == FieldKind::Choices) continue;
        if (const std::string* text = field.text(record)) look(field, *text);
        if (const Strings* list = field.list(record))
            for (const std::string& one : *list) look(field, one);
    }
    return passages;
}

bool names_small_number(std::string_view text) {
    for (Reader reader{text, 0}; reader.at < text.size(); ++reader.at)
        if (reader.at == 0 || !is_word_byte(text[reader.at - 1]))
            if (Reader tried = reader; take_small_number(tried)) return true;
    return false;
}

std::string_view passage_title(Kind kind) {
    switch (kind) {
        case Kind::Phone:
            return tr("A telephone number");
        case Kind::Email:
            return tr("An e-mail address");
        case Kind::Postcode:
            return tr("A postcode");
        case Kind::Reference:
            return tr("What looks like the reference of a referral");
        case Kind::FewPeople:
            return tr("A number of people below 5");
        case Kind::PhoneInAddress:
            return tr("What looks like a telephone number in a web address");
        case Kind::Person:
            break;
    }
    return tr("What looks like a person’s name");
}

}  // namespace waymark
