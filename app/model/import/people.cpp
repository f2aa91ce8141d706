#include "model/import/people.h"

#include <algorithm>
#include <span>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/trim.h"
#include "model/import/first_names.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

constexpr std::string_view kTitles[] = {"mr",        "mrs",        "ms",
                                        "miss",      "mx",         "dr",
                                        "prof",      "professor",  "sir",
                                        "dame",      "rev",        "revd",
                                        "cllr",      "councillor", "pc",
                                        "dc",        "ds",         "di",
                                        "dci",       "dsupt",      "ps",
                                        "sgt",       "insp",       "ch",
                                        "supt",      "pcso",       "tdc",
                                        "tds",       "tdi",        "acc",
                                        "dcc",       "maj",        "capt",
                                        "det",       "sergeant",   "inspector",
                                        "constable", "detective",  "superintendent",
                                        "chief"};
/// Titles that stand behind an organisation in the same words, as they are written: "MS" is no "Ms".
constexpr std::string_view kTitlesWithin[] = {"DC", "DI",  "DS", "DCI",  "PC", "PCSO", "Insp", "Sgt",  "Supt", "Cllr",
                                              "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Rev",  "Revd", "PS"};

/// Ends the name of something else: "Jane Smith Trust", "Elizabeth Fry Foundation", "David Lewis Centre".
constexpr std::string_view kNoSurnames[] = {
    "trust",   "foundation",  "centre",    "center",      "charity",      "project",    "house",     "school",
    "college", "university",  "hospital",  "hospice",     "ltd",          "limited",    "cic",       "fund",
    "society", "police",      "community", "team",        "group",        "road",       "street",    "park",
    "service", "services",    "lodge",     "partnership", "and",          "s",          "council",   "division",
    "unit",    "department",  "company",   "area",        "district",     "level",      "levels",    "wing",
    "branch",  "squad",       "bank",      "temple",      "mosque",       "church",     "academy",   "association",
    "network", "forum",       "board",     "champion",    "champions",    "lead",       "leads",     "spoc",
    "spocs",   "coordinator", "programme", "ambulance",   "constabulary", "federation", "institute", "crime",
    "office",  "rep",         "reps",      "uhb",         "lhb",          "nhs",        "ft",        "cio",
    "plc",     "llp",         "mbc",       "icb"};
/// Organisations that have the name of a person and no word more.
constexpr std::string_view kCalledAfter[] = {"john lewis",    "marie curie",      "marie stopes", "thomas cook",
                                             "elizabeth fry", "helen bamber",     "paul hamlyn",  "robert owen",
                                             "william hill",  "stephen lawrence", "alan turing",  "joseph rowntree"};
/// What says who a person is, and is no organisation.
constexpr std::string_view kRoles[] = {"chair",     "vice",     "deputy", "co",      "contact",   "tel",         "telephone",
                                       "email",     "e",        "mail",   "phone",   "mobile",    "mob",         "lead",
                                       "spoc",      "interim",  "acting", "manager", "officer",   "coordinator", "co-ordinator",
                                       "secretary", "director", "head",   "analyst", "ordinator", "sro",         "and",
                                       "the",       "tbc",      "ext",    "c",       "o"};

/// Ranks and titles that begin a post as well ("Chief Executive", "Acting Inspector"): a name only before another title.
constexpr std::string_view kBeforeTitles[] = {"chief", "ch", "det"};
/// What a title stands before in the name of a post: "Inspector Neighbourhoods", "Chief Fire Officer".
constexpr std::string_view kPosts[] = {
    "officer",      "officers",  "executive",  "nurse",          "manager",      "director",    "neighbourhoods", "neighbourhood",
    "safeguarding", "custody",   "operations", "investigations", "intelligence", "coordinator", "analyst",        "secretary",
    "inspectors",   "sergeants", "constables", "licensing",      "response",     "exploitation"};

/// A word of a text: as it is typed, where it stands, and plain.
struct Word {
    std::string_view typed;
    std::size_t begin = 0;
    std::string plain;
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\n", at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_of(" \t\n", begin), text.size());
        const std::string_view typed = text.substr(begin, at - begin);
        words.push_back({typed, begin, plain_words(typed)});
    }
    return words;
}

bool is_capitalised(std::string_view word) {
    return !word.empty() && (is_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80);
}
bool is_in_capitals(std::string_view word) {
    return word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return is_lower(c); }) && is_capitalised(word);
}

/// "J.", "J", "J.R."
bool is_initial(const Word& word) {
    return !word.typed.empty() && is_upper(word.typed[0]) && (word.typed.size() == 1 || word.typed[1] == '.') &&
           word.plain.size() < 6;
}

/// Whether words read as one name of a person and nothing else.
bool is_name(std::span<const Word> all) {
    std::vector<Word> words;
    for (const Word& word : all)
        if (!word.plain.empty() && !all_digits(word.plain)) words.push_back(word);
    if (words.empty() || words.size() > 6) return false;
    std::size_t first = 0;
    while (first < words.size() && contains(kTitles, words[first].plain) && words[first].typed != "MS") ++first;
    if (first == 1 && contains(kBeforeTitles, words[0].plain)) first = 0;
    const std::span<const Word> named = std::span<const Word>(words).subspan(first);
    if (first > 0 && std::any_of(named.begin(), named.end(), [](const Word& word) { return contains(kPosts, word.plain); }))
        return false;
    if (named.empty() || named.size() > 4 || contains(kNoSurnames, named.back().plain)) return false;
    if (first > 0) return true;
    if (named.size() < 2) {
        // "A.Cole"
        const std::string_view typed = named[0].typed;
        return typed.size() > 4 && is_upper(typed[0]) && typed[1] == '.' && is_upper(typed[2]) && is_lower(typed[3]);
    }
    if (contains(kCalledAfter, named[0].plain + ' ' + named[1].plain)) return false;
    if (named.size() < 4 && is_first_name(named[0].plain)) return true;
    const bool ends_as_surname =
        named.back().typed.size() > 2 && is_capitalised(named.back().typed) && !is_in_capitals(named.back().typed);
    // "A Way Out", "A Level Students": a word and no initial, unless a second initial or the surname follows.
    const bool is_word = (named[0].typed == "A" || named[0].typed == "I") && named.size() > 2 && !is_initial(named[1]);
    if (is_initial(named[0]) && !is_word && named.size() < 4 && ends_as_surname) return true;
    return named.size() < 4 && is_in_capitals(named[0].typed) && named[0].typed.size() > 2 &&
           !is_in_capitals(named.back().typed) && is_first_name(named.back().plain);
}

/// Words that names of organisations and of their parts are made of, beside those that end them.
constexpr std::string_view kBodyWords[] = {
    "adult",        "adults",      "advice",        "against",       "alliance",    "anti",          "bureau",    "business",
    "care",         "centres",     "child",         "children",      "childrens",   "citizens",      "city",      "commission",
    "commissioner", "committee",   "communities",   "county",        "court",       "defence",       "digital",   "east",
    "education",    "emergency",   "enforcement",   "england",       "environment", "environmental", "families",  "family",
    "finance",      "fire",        "food",          "for",           "force",       "front",         "general",   "groups",
    "health",       "help",        "home",          "homes",         "hostel",      "housing",       "human",     "immigration",
    "inclusion",    "information", "intelligence",  "international", "job",         "justice",       "labour",    "law",
    "learning",     "legal",       "library",       "local",         "london",      "market",        "media",     "metropolitan",
    "migrant",      "national",    "neighbourhood", "north",         "of",          "operations",    "options",   "outreach",
    "partner",      "partners",    "performance",   "planning",      "policy",      "prevention",    "primary",   "prison",
    "private",      "probation",   "procurement",   "projects",      "property",    "protection",    "public",    "red",
    "refuge",       "refugee",     "regional",      "regulatory",    "rescue",      "resources",     "rights",    "royal",
    "safeguarding", "safety",      "sector",        "secondary",     "security",    "sexual",        "slavery",   "social",
    "south",        "spiritual",   "standards",     "strategic",     "strategy",    "street",        "support",   "survivor",
    "survivors",    "task",        "the",           "trade",         "trading",     "training",      "transport", "trusts",
    "union",        "united",      "victim",        "victims",       "violence",    "voices",        "voluntary", "volunteer",
    "west",         "women",       "womens",        "workforce",     "works",       "youth",         "young"};

bool is_of_bodies(std::string_view word) {
    return contains(kBodyWords, word) || contains(kNoSurnames, word) || contains(kPosts, word) || contains(kRoles, word);
}

/// Two or three words that begin with a capital and go on small, none of which organisations or posts have in their names.
bool may_be_name(const std::vector<Word>& words) {
    if (words.size() < 2 || words.size() > 3) return false;
    return std::all_of(words.begin(), words.end(), [](const Word& word) {
        return word.typed.size() > 1 && is_capitalised(word.typed) && !is_in_capitals(word.typed) && !is_of_bodies(word.plain) &&
               word.typed.find_first_of("0123456789.&") == std::string_view::npos;
    });
}

bool is_address(std::string_view word) {
    return word.find('@') != std::string_view::npos && word.size() > 3 && word[0] != '@';
}

/// A part of a cell, and the sign before it.
struct Part {
    std::size_t begin = 0, end = 0;
    std::string_view sign;
};

/// The parts of a cell, each between two signs; what is in brackets is a part, too.
std::vector<Part> parts_between_signs(std::string_view cell) {
    constexpr std::string_view kSigns[] = {" and ", " - ", " – ", " — ", " & ", "\n", ";", "|", ",",
                                           "/",     ":",   "(",   ")",   "[",   "]",  "<", ">"};
    std::vector<Part> parts{{0, 0, {}}};
    for (std::size_t at = 0; at < cell.size();) {
        const std::string_view rest = cell.substr(at);
        const auto* const sign =
            std::find_if(std::begin(kSigns), std::end(kSigns), [&](std::string_view one) { return rest.starts_with(one); });
        if (sign == std::end(kSigns)) {
            ++at;
            continue;
        }
        parts.back().end = at;
        at += sign->size();
        parts.push_back({at, at, *sign});
    }
    parts.back().end = cell.size();
    return parts;
}

/// Takes signs away that part nothing any more, and empty brackets.
std::string tidied(std::string text) {
    const auto part_nothing = [](std::string_view between) {
        return !between.empty() && between.find_first_not_of(" ,;:/|&\n-") == std::string_view::npos;
    };
    for (const auto& [from, to] : {std::pair{"–", "-"}, {"—", "-"}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
            text.replace(at, std::string_view(from).size(), to);
    for (bool again = true; again;) {
        again = false;
        for (std::size_t open = text.find_first_of("([<"); open != std::string::npos;
             open = text.find_first_of("([<", open + 1)) {
            const std::size_t close = text.find_first_of(")]>", open);
            const std::string_view inside = std::string_view(text).substr(open + 1, std::min(close, text.size()) - open - 1);
            if (close == std::string::npos || (!inside.empty() && !part_nothing(inside))) continue;
            text.erase(open, close - open + 1);
            again = true;
            break;
        }
    }
    const std::size_t first = text.find_first_not_of(" ,;:/|&\n-");
    if (first == std::string::npos) return {};
    text.erase(text.find_last_not_of(" ,;:/|&\n-") + 1);
    text.erase(0, first);
    // "(Kent Police)" of whom the name stood before it.
    if (text[0] == '(' && text.find(')') != std::string::npos) {
        text.erase(text.find(')'), 1);
        text.erase(0, 1);
    }
    return std::string(trimmed(text));
}

class Cell {
  public:
    Cell(const std::string& cell, const Organisations& known, bool asks_who)
        : cell_(cell), known_(known), asks_who_(asks_who), parts_(parts_between_signs(cell)), gone_(parts_.size()) {}

    WithoutPeople without() {
        for (std::size_t i = 0; i < parts_.size(); ++i) look_at(i);
        if (!any_) return {cell_, false, maybe_};
        for (std::size_t i = 0; i < parts_.size(); ++i)
            if (!gone_[i] && only_says_who(i)) gone_[i] = true;
        return {tidied(kept()), true, maybe_};
    }

  private:
    /// An organisation, by its name or by a word that ends the names of such.
    [[nodiscard]] bool is_organisation(std::size_t part) const {
        if (known_.is_known(text(part))) return true;
        const std::vector<Word> words = words_of(text(part));
        const auto is_end = [](std::string_view word) { return contains(kNoSurnames, word) || contains(kBodyWords, word); };
        return words.size() > 1 && is_capitalised(words[0].typed) && is_end(words.back().plain);
    }
    [[nodiscard]] bool is_beside_organisation(std::size_t part) const {
        return (part > 0 && is_organisation(part - 1)) || (part + 1 < parts_.size() && is_organisation(part + 1));
    }

    [[nodiscard]] std::string_view text(std::size_t part) const {
        std::string_view all = trimmed(std::string_view(cell_).substr(parts_[part].begin, parts_[part].end - parts_[part].begin));
        while (all.starts_with('@') || all.starts_with(' ')) all.remove_prefix(1);
        return all;
    }
    [[nodiscard]] bool is_list_sign(std::size_t part) const {
        return part >= parts_.size() || (parts_[part].sign != " and " && parts_[part].sign != " & ");
    }

    [[nodiscard]] bool is_one_word(std::string_view before) const {
        return before.find(' ') == std::string_view::npos && is_capitalised(before) && !known_.is_known(before);
    }
    [[nodiscard]] bool may_be_surname(std::string_view before) const {
        return before.size() > 2 && is_one_word(before) && !is_in_capitals(before);
    }

    void look_at(std::size_t i) {
        const std::string_view part = text(i);
        if (part.empty() || part.size() > 80 || known_.is_known(part)) return;
        const std::vector<Word> words = words_of(part);
        // "Jane" alone; of "Holt, Jane" and "Holt, J." the surname goes with it.
        // In capitals it is an abbreviation: "TARA".
        const bool alone = words.size() == 1 && is_capitalised(words[0].typed) && !is_in_capitals(words[0].typed) &&
                           is_first_name(words[0].plain) && is_list_sign(i) && is_list_sign(i + 1);
        const bool after_comma = i > 0 && parts_[i].sign == ",";
        // "GLAA, E" could be a department; "HOLT, Jane" and "Ng, Mary" are people.
        const bool initial =
            words.size() == 1 && is_initial(words[0]) && after_comma && may_be_surname(text(i - 1)) && is_list_sign(i + 1);
        const bool after_surname = after_comma && (initial || is_one_word(text(i - 1)));
        if (is_name(words) || alone || initial || (words.size() == 1 && is_address(part))) {
            any_ = gone_[i] = true;
            if ((alone || initial) && after_surname) gone_[i - 1] = true;
            return;
        }
        if (asks_who_ && may_be_name(words)) {
            if (is_beside_organisation(i))
                any_ = gone_[i] = true;
            else
                maybe_ = true;
            return;
        }
        look_within(i, words);
    }

    /// "Kent Police DI Holt", "Kent Police Jane Holt", "Unseen jane@unseen.org": cut where the person begins.
    void look_within(std::size_t i, const std::vector<Word>& words) {
        for (std::size_t at = 1; at < words.size(); ++at) {
            const std::span<const Word> rest = std::span<const Word>(words).subspan(at);
            const std::string_view before = trimmed(std::string_view(words[0].typed.data(), words[at].begin - words[0].begin));
            const bool titled = contains(kTitlesWithin, words[at].typed) && rest.size() > 1 && is_capitalised(rest[1].typed);
            const bool named = is_first_name(words[at].plain) && rest.size() > 1 && rest.size() < 4 && known_.is_known(before);
            if (!is_address(words[at].typed) && !((titled || named) && is_name(rest))) continue;
            parts_[i].end = static_cast<std::size_t>(words[at].typed.data() - cell_.data());
            any_ = true;
            return;
        }
    }

    /// A post, or the number to call: with the person gone it says nothing.
    [[nodiscard]] bool only_says_who(std::size_t part) const {
        const std::string plain = plain_words(text(part));
        const std::vector<std::string_view> words = split_words(plain);
        return !words.empty() && std::all_of(words.begin(), words.end(),
                                             [](std::string_view word) { return all_digits(word) || contains(kRoles, word); });
    }

    [[nodiscard]] std::string kept() const {
        std::string all;
        bool after_gone = false;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const bool nothing = gone_[i] || text(i).empty();
            // Between two that are left one sign is enough, and brackets stay in pairs.
            const bool is_bracket = parts_[i].sign.find_first_of("()[]<>") != std::string_view::npos && !parts_[i].sign.empty();
            if (is_bracket || (!nothing && !all.empty()))
                all += after_gone && !is_bracket && all.back() == ')' ? ", " : std::string(parts_[i].sign);
            if (!nothing) all += std::string_view(cell_).substr(parts_[i].begin, parts_[i].end - parts_[i].begin);
            after_gone = gone_[i];
        }
        return all;
    }

    const std::string& cell_;
    const Organisations& known_;
    const bool asks_who_;
    std::vector<Part> parts_;
    std::vector<bool> gone_;
    bool any_ = false, maybe_ = false;
};

}  // namespace

bool reads_as_person(std::string_view text) {
    if (text.find_first_of(" \n") == std::string_view::npos && is_address(text)) return true;
    // "Jane Smith (Kent Police)", "Ahmed, Kent Police": the name stands before the sign.
    const std::string_view name = text.substr(0, text.find_first_of("(,;\n[<"));
    return !name.empty() && name.size() <= 60 && is_name(words_of(name));
}

WithoutPeople without_people(const std::string& cell, const Organisations& known, bool asks_who) {
    if (reads_as_initials(cell) && !known.is_known(cell)) return {{}, true};
    return Cell(cell, known, asks_who).without();
}

bool reads_as_initials(std::string_view text) {
    constexpr std::string_view kBodies[] = {"LA", "HO", "BF", "TS", "FE", "HE", "IE", "CA",
                                            "PH", "EH", "YJ", "JC", "CS", "VS", "YP"};
    std::string letters;
    bool any = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : '/';
        if (is_upper(c)) {
            letters += c;
        } else if (c == '/' || c == ',' || c == '&' || c == '+' || c == ' ' || c == ';' || c == '\n') {
            if (letters.empty()) continue;
            if (letters.size() != 2 || contains(kBodies, letters)) return false;
            letters.clear();
            any = true;
        } else if (c != '.') {
            return false;
        }
    }
    return any;
}

}  // namespace waymark
