#include "model/import/headings.h"

#include <algorithm>
#include <vector>

#include "model/base/ascii.h"
#include "model/import/heading_names.h"
#include "model/import/periods.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// Calls `use` with each part between bars until it says true; whether it did.
template <class Use>
bool any_part(std::string_view text, char between, const Use& use) {
    while (true) {
        const std::size_t end = std::min(text.find(between), text.size());
        if (use(text.substr(0, end))) return true;
        if (end == text.size()) return false;
        text.remove_prefix(end + 1);
    }
}

/// A column with one of these words is about how to reach somebody, or a number in a list.
constexpr std::string_view kNotOurs =
    "email|mail|e mail|phone|telephone|tel|mobile|ref|id|postcode|contact|cost|costs|gender|next";
/// Headings that many tables have beside ours.
constexpr std::string_view kUsual =
    "email|e mail|email address|e mail address|phone|telephone|tel|telephone number|phone number|mobile|ref|reference "
    "number|id|no|"
    "number|job title|post|postcode|contact|contact details|cost|costs|address|row|s n|serial";
/// A heading that denies, or is about something else than what its other words name.
constexpr std::string_view kAboutOther =
    "not|no|non|never|without|dont|restricted|restriction|restrictions|withhold|withheld|exempt|confidential|embargo|sensitive|"
    "reason|reasons|trend|direction|travel|previous|need|needs|likelihood|probability|severity|impact|dpia|gdpr|sla|agreed|"
    "approved|signed|paper|grade|score|weighting|ward|inherent|residual|numbers|month|quarter|q1|q2|q3|q4|endorsed";
constexpr std::string_view kFillers =
    "the|of|for|is|are|a|an|it|its|this|our|your|please|in|on|at|if|any|s|and|or|activity|project|initiative|"
    "programme|partnership|current|name|list|give|state|e|g|eg|etc|dd|mm|yyyy|yy|key|main|msp";

bool is_one_of(std::string_view list, std::string_view word) {
    return any_part(list, '|', [&](std::string_view one) { return one == word; });
}

/// The words that say something, in order of the alphabet.
std::string telling_words(std::string_view words) {
    std::vector<std::string_view> kept;
    const auto has = [&](std::string_view one) {
        return any_part(words, ' ', [&](std::string_view word) { return word == one; });
    };
    // "Publish? Yes/No" asks; "No publication" denies.
    const bool yes_no = has("yes") && has("no"), y_n = has("y") && has("n");
    any_part(words, ' ', [&](std::string_view word) {
        const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
        const bool asks = (yes_no && (word == "yes" || word == "no")) || (y_n && (word == "y" || word == "n"));
        if (!number && !asks && !is_one_of(kFillers, word)) kept.push_back(word);
        return false;
    });
    std::sort(kept.begin(), kept.end());
    std::string text;
    for (const std::string_view word : kept) {
        text += word;
        text += ' ';
    }
    return text;
}

/// Words of three letters are whole: "end" does not begin "endorsed".
bool has_word(std::string_view words, std::string_view beginning) {
    return any_part(words, ' ', [&](std::string_view word) {
        return beginning.size() > 3 ? word.starts_with(beginning) : word == beginning;
    });
}

bool has_any_of(std::string_view words, std::string_view list) {
    return any_part(words, ' ', [&](std::string_view word) { return is_one_of(list, word); });
}

/// Words of a question say nothing without the rest of it: "Who it is for" is not "Who".
bool is_question(std::string_view telling) {
    return is_one_of("who |what |where |when |how |with |from |to |by ", telling);
}

/// The field some words of a heading belong to. Where words of two fields stand in it ("Partner status"), neither is
/// sure; what may be a remark is one.
std::string_view field_of_words(RecordKind kind, std::string_view words) {
    std::string_view found, head;
    bool is_remark = false, is_several = false, names = false, is_two = true;
    const std::string_view last = words.substr(words.rfind(' ') + 1);
    const auto is_what_it_is_of = [](std::string_view key) { return key == "title" || key == "what" || key == "category"; };
    for (const FieldNames& field : heading_words(kind)) {
        bool joined = false;
        const bool fits = any_part(field.names, '|', [&](std::string_view all) {
            joined = all.find('+') != std::string_view::npos;
            return !any_part(all, '+', [&](std::string_view one) { return !has_word(words, one); });
        });
        if (!fits) continue;
        if (joined && found.empty()) return field.key;
        if (is_what_it_is_of(field.key))
            names = true;
        else if (any_part(field.names, '|', [&](std::string_view one) { return has_word(last, one); }) && head.empty())
            head = field.key;
        else
            is_two = false;
        is_remark = is_remark || field.key == "notes" || field.key == "progress";
        is_several = is_several || (!found.empty() && found != field.key);
        if (found.empty()) found = field.key;
    }
    if (!is_several) return found;
    // "Mitigation owner", "Workstream lead", "Project status": the last word says what it is, the one before of what.
    if (names && is_two && !head.empty()) return head;
    return !is_remark ? std::string_view() : kind == RecordKind::Action ? "progress" : "notes";
}

/// Words of a time that is over. Of two days the older one may still stand in for the newer; a rating, a status and a lead are of now.
constexpr std::string_view kOtherTime =
    "previous|previously|prior|last|first|former|formerly|old|past|historic|baseline|original|initial";
bool is_said_of_now(std::string_view key) {
    return !key.empty() && is_one_of("rag|status|lead|owner|priority|evidence", key);
}

HeadingMeaning meaning_of_words(RecordKind kind, std::string_view words) {
    if (words.empty()) return {};
    for (const FieldNames& field : heading_names(kind))
        if (is_one_of(field.names, words))
            return {field.key, HeadingSure::Name, words == field.key || words == field.names.substr(0, field.names.find('|'))};
    for (const Field& known : fields(kind))
        if (plain_words(known.key) == words) return {known.key, HeadingSure::Name};
    const std::string telling = telling_words(words);
    const std::string_view first(telling.data(), std::min(telling.find(' '), telling.size()));
    if (!first.empty() && !is_question(telling))
        for (const FieldNames& field : heading_names(kind))
            if (any_part(field.names, '|', [&](std::string_view name) {
                    return name.find(first) != std::string_view::npos && telling_words(name) == telling;
                }))
                return {field.key, HeadingSure::Name};
    if (words.size() > 60 || has_any_of(words, kNotOurs) || has_any_of(words, kAboutOther)) return {};
    const std::string_view found = field_of_words(kind, words);
    if (is_said_of_now(found) && has_any_of(words, kOtherTime)) return {};
    return {found, found.empty() ? HeadingSure::No : HeadingSure::Words};
}

constexpr std::string_view kPeople =
    "officer|officers|person|persons|named|contact|manager|worker|surname|forename|sro|author|attendee|attendees";
/// What such a column is over after all.
constexpr std::string_view kBodies =
    "organisation|organisations|organization|organizations|agency|agencies|body|sector|authority|department|team|force";

/// A heading, and what stands in its brackets.
struct Parted {
    std::string bare;
    std::vector<std::string> asides;
};

Parted parted_at_brackets(std::string_view text) {
    Parted parted;
    int depth = 0;
    for (const char c : text) {
        const bool opens = c == '(' || c == '[', closes = c == ')' || c == ']';
        if (opens && depth++ == 0) parted.asides.emplace_back();
        if (closes && depth > 0 && --depth == 0) continue;
        if (depth == 0)
            parted.bare += c;
        else if (!opens || depth > 1)
            parted.asides.back() += c;
    }
    return parted;
}

/// Words of brackets that only say how a column is filled in.
constexpr std::string_view kHowToFill =
    "dd|d|mm|m|yyyy|yy|date|dates|day|month|year|y|n|yes|no|tick|x|please|list|state|give|select|choose|enter|specify|pick|one|"
    "from|"
    "drop|down|dropdown|menu|below|above|all|that|apply|if|known|applicable|any|available|relevant|optional|mandatory|required|"
    "compulsory|brief|"
    "briefly|short|few|words|in|a|the|max|maximum|characters|limit|up|to|organisation|organisations|organization|organizations|"
    "org|orgs|agency|"
    "agencies|body|bodies|h|l|high|medium|low|r|g|b|red|amber|green|blue|number|s|es|who|what|when|where|how|or|and|only";
constexpr std::string_view kAsksYesOrNo = "y|n|yes|no|please|tick|x|state|select|choose|or";
/// What is asked for or still open is not what is.
constexpr std::string_view kNotYet = "requested|needed|sought|wanted|applied|bid|discussed";

/// What brackets say of a column.
enum class Aside : std::uint8_t { Harmless, Unknown, Other };

bool are_all_of(std::string_view words, std::string_view list) {
    return !any_part(words, ' ', [&](std::string_view word) {
        return !is_one_of(list, word) && word.find_first_not_of("0123456789") != std::string_view::npos;
    });
}

bool names_year(std::string_view words) {
    return any_part(words, ' ', [](std::string_view word) {
        return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
               word.find_first_not_of("0123456789") == std::string_view::npos;
    });
}

/// A field for words of one's own, in which much may be told beside what it is called.
bool is_for_own_words(RecordKind kind, std::string_view key) {
    const Field* known = field(kind, key);
    return key == "progress" || key == "title" || key == "what" || (known && known->kind == FieldKind::LongText);
}

bool is_place(std::string_view key) {
    return key == "place" || key == "areas";
}

Aside aside_of(RecordKind kind, std::string_view key, const std::string& text) {
    const std::string words = plain_words(text);
    if (text.find("£") != std::string::npos) return key == "funding" ? Aside::Harmless : Aside::Other;
    if (key == "publish") return are_all_of(words, kAsksYesOrNo) ? Aside::Harmless : Aside::Other;
    if (words.starts_with("of ") || words.starts_with("for ")) return Aside::Other;
    const bool own_words = is_for_own_words(kind, key);
    if (!own_words && (has_any_of(words, kOtherTime) || names_year(words))) return Aside::Other;
    if (are_all_of(words, kHowToFill)) return Aside::Harmless;
    for (const std::string_view begin : {"e g ", "eg ", "for example ", "see ", "such as "})
        if (words.starts_with(begin)) return Aside::Harmless;
    const HeadingMeaning inside = meaning_of_words(kind, words);
    const bool same = inside.key == key || (is_place(inside.key) && is_place(key));
    if (inside.sure != HeadingSure::No && same) return Aside::Harmless;
    if (own_words) return Aside::Unknown;
    const bool other = inside.sure != HeadingSure::No || has_any_of(words, kNotOurs) || has_any_of(words, kAboutOther) ||
                       has_any_of(words, kNotYet);
    return other ? Aside::Other : Aside::Unknown;
}

/// A heading without the time that it is of: "Position at Nov 26", "Status as at Q2". The same where it names none.
std::string_view without_time(std::string_view heading) {
    std::string small(heading);
    std::transform(small.begin(), small.end(), small.begin(), to_lower);
    for (const std::string_view at : {" as at ", " as of ", " at ", " @ "}) {
        const std::size_t sign = small.find(at);
        if (sign == std::string_view::npos || sign == 0) continue;
        const std::string_view time = heading.substr(sign + at.size());
        if (period_of(time) != Period::None || is_time(time, false)) return heading.substr(0, sign);
    }
    return heading;
}

/// What a heading without brackets means.
HeadingMeaning meaning_of_bare(RecordKind kind, std::string_view heading) {
    const HeadingMeaning whole = meaning_of_words(kind, plain_words(heading));
    if (whole.sure == HeadingSure::Name) return whole;
    if (const std::string_view timeless = without_time(heading); timeless.size() < heading.size())
        if (const HeadingMeaning then = meaning_of_words(kind, plain_words(timeless)); then.sure == HeadingSure::Name)
            return {then.key, HeadingSure::Words};
    // "Lead / owner": a part of it may be a name. "Milestone / timescale": what any heading may say gives way.
    HeadingMeaning part;
    any_part(heading, '/', [&](std::string_view half) {
        const HeadingMeaning meaning = meaning_of_words(kind, plain_words(half));
        if (meaning.sure == HeadingSure::Name) part = meaning;
        return part.sure == HeadingSure::Name && part.key != "what" && part.key != "title";
    });
    return part.sure == HeadingSure::Name ? HeadingMeaning{part.key, HeadingSure::Words} : whole;
}

/// What a heading with brackets means, and whether they turn it to something that is none of ours.
struct WithAsides {
    HeadingMeaning meaning;
    bool is_other = false;
};

WithAsides meaning_with_asides(RecordKind kind, std::string_view heading) {
    const Parted parted = parted_at_brackets(heading);
    const HeadingMeaning bare = meaning_of_bare(kind, parted.bare);
    if (parted.asides.empty()) return {bare, false};
    Aside worst = Aside::Harmless;
    for (const std::string& aside : parted.asides) worst = std::max(worst, aside_of(kind, bare.key, aside));
    // "Type (of activity)", "Budget (source)": with its brackets it is a name.
    const HeadingMeaning whole = meaning_of_words(kind, plain_words(heading));
    const bool of_year = std::any_of(parted.asides.begin(), parted.asides.end(),
                                     [](const std::string& aside) { return names_year(plain_words(aside)); });
    if (whole.sure == HeadingSure::Name && whole.key != "publish" && !(of_year && worst == Aside::Other)) return {whole, false};
    if (bare.sure == HeadingSure::No) return {whole, false};
    // "Progress (Oct 2026)": what had happened by then.
    if (worst == Aside::Other && of_year && parted.asides.size() == 1 && plain_words(parted.bare).starts_with("progress"))
        return {{kind == RecordKind::Action ? std::string_view("progress") : std::string_view("notes"), HeadingSure::Words},
                false};
    if (worst == Aside::Other) return {{}, true};
    return {{bare.key, worst == Aside::Unknown ? HeadingSure::Words : bare.sure}, false};
}

/// "Status: live", "Start: 1/4/2026": a heading of ours and what a record says under it, which is no heading.
bool is_pair(RecordKind kind, std::string_view cell) {
    const std::size_t colon = cell.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string after = plain_words(cell.substr(colon + 1));
    if (after.empty() || meaning_of_words(kind, plain_words(cell.substr(0, colon))).sure != HeadingSure::Name) return false;
    if (after.find_first_of("0123456789") != std::string::npos) return true;
    return !are_all_of(after, kHowToFill) && meaning_of_words(kind, after).sure == HeadingSure::No;
}

}  // namespace

HeadingMeaning heading_meaning(RecordKind kind, std::string_view heading) {
    if (heading.size() > 200 || is_pair(kind, heading)) return {};
    const HeadingMeaning meaning = meaning_with_asides(kind, heading).meaning;
    // A guess publishes nothing.
    if (meaning.key == "publish" && meaning.sure != HeadingSure::Name) return {};
    return meaning;
}

const AskedChoice* asked_choice(RecordKind kind, std::string_view heading) {
    constexpr std::string_view kBeside =
        "is|it|this|the|has|was|been|still|now|currently|current|activity|project|service|work|action|task|yet|and|y|n|yes|no|"
        "with|by|"
        "survivors|survivor|people|lived|experience|of|a|or|in|at|present|moment|scheme|were";
    static constexpr AskedChoice kAsked[] = {
        {RecordKind::Activity, "status", "running",
         "live|running|active|ongoing|going|underway|under way|happening|operational|in progress|open"},
        {RecordKind::Activity, "status", "ended", "complete|completed|finished|ended|closed|done"},
        {RecordKind::Activity, "survivorInvolvement", "co-designed",
         "co produced|coproduced|co designed|codesigned|co created|co production|co design"},
        {RecordKind::Activity, "survivorInvolvement", "survivor-led", "survivor led|led by survivors|peer led"},
        {RecordKind::Activity, "survivorInvolvement", "consulted",
         "survivors consulted|consulted survivors|survivors been consulted"},
        {RecordKind::Action, "status", "done", "complete|completed|finished|closed|done|actioned"},
        {RecordKind::Action, "status", "in-progress", "started|begun|underway|under way|in progress"},
    };
    if (heading.size() > 80) return nullptr;
    const std::string words = plain_words(heading);
    for (const AskedChoice& asked : kAsked) {
        if (asked.kind != kind) continue;
        const bool asks = any_part(asked.words, '|', [&](std::string_view phrase) {
            const std::size_t at = words.find(phrase);
            if (at == std::string::npos) return false;
            std::string beside = words.substr(0, at);
            beside += words.substr(at + phrase.size());
            return !any_part(beside, ' ', [&](std::string_view word) { return !word.empty() && !is_one_of(kBeside, word); });
        });
        if (asks) return &asked;
    }
    return nullptr;
}

bool is_over_people(std::string_view heading) {
    const std::string words = plain_words(heading);
    return has_any_of(words, kPeople) && !has_any_of(words, kBodies);
}

bool asks_who(std::string_view heading) {
    constexpr std::string_view kWho =
        "who|whom|whose|assigned|allocated|owner|lead|leads|led|responsible|responsibility|accountable|actionee|holder|"
        "delegated|"
        "tasked|officer|person|contact|sponsor";
    const std::string words = plain_words(heading);
    return has_any_of(words, kWho) && !has_any_of(words, kBodies);
}

bool is_usual_heading(std::string_view heading) {
    return heading.size() < 40 && is_one_of(kUsual, plain_words(heading));
}

bool is_about_other(RecordKind kind, std::string_view heading) {
    const std::string words = plain_words(heading);
    const bool was = has_any_of(words, kOtherTime) && !has_word(words, "responder");
    return was || has_any_of(words, kAboutOther) || has_any_of(words, kNotOurs) || meaning_with_asides(kind, heading).is_other;
}

}  // namespace waymark
