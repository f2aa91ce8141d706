#include "model/import/meanings.h"

#include <algorithm>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/document/words.h"
#include "model/import/other_words.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// Words that tell no title from another.
bool is_filler(std::string_view word) {
    constexpr std::string_view kFillers[] = {"the", "of", "in", "for", "and",  "a",   "an",
                                             "to",  "or", "on", "by",  "with", "its", "their"};
    return contains(kFillers, word);
}

/// The telling words of a text, in order of the alphabet, each once and without the "s" of several.
Strings telling_words(std::string_view plain) {
    Strings words;
    while (!plain.empty()) {
        const std::size_t end = std::min(plain.find(' '), plain.size());
        std::string_view word = plain.substr(0, end);
        plain.remove_prefix(std::min(end + 1, plain.size()));
        if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') word.remove_suffix(1);
        if (!is_filler(word)) words.emplace_back(word);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool has_no(const Strings& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "not" || word == "no" || word == "non" || word == "never" || word == "without";
    });
}

/// Whether a remark behind a word names another choice of its list: "now amber". What it was before ("was amber") takes
/// nothing back, and a letter alone in a sentence is none.
bool names_other(const std::map<std::string, std::string, std::less<>>& names, const std::string& rest, const std::string& id) {
    constexpr std::string_view kBefore[] = {"was", "were", "previously", "formerly", "from", "before"};
    constexpr std::size_t kLongest = 4;
    const std::vector<std::string_view> words = split_words(rest);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && contains(kBefore, words[i - 1])) continue;
        for (std::size_t end = i + 1; end <= std::min(words.size(), i + kLongest); ++end) {
            const std::string_view name(
                words[i].data(), static_cast<std::size_t>(words[end - 1].data() + words[end - 1].size() - words[i].data()));
            if (name.size() < 3 && name != rest) continue;
            if (const auto at = names.find(name); at != names.end() && at->second != id) return true;
        }
    }
    return false;
}

/// Lists whose words are short and of every day: one of them in a longer text proves nothing.
bool wants_whole(ChoiceList list) {
    constexpr ChoiceList kLists[] = {
        ChoiceSource::Levels,   ChoiceSource::Stages,  ChoiceList("activity-status"),      ChoiceList("action-status"),
        ChoiceList("priority"), ChoiceList("reach"),   ChoiceList("survivor-involvement"), ChoiceList("evidence-status"),
        ChoiceList("funding"),  ChoiceList("strength")};
    return contains(kLists, list);
}

/// Words beside a status, a rating or the like that take nothing from it: "Fully implemented", "Now live", "Work is ongoing".
std::string without_emphasis(std::string_view plain) {
    constexpr std::string_view kEmphasis[] = {
        "now",  "currently", "presently", "still",    "fully",    "all",     "already",  "the",    "is",          "are", "has",
        "have", "been",      "being",     "be",       "work",     "project", "activity", "action", "task",        "it",  "this",
        "well", "very",      "much",      "actively", "formally", "since",   "service",  "status", "successfully"};
    std::string kept;
    for (const std::string_view word : split_words(plain)) {
        if (contains(kEmphasis, word)) continue;
        kept.append(kept.empty() ? "" : " ").append(word);
    }
    return kept;
}

/// Lists of so few choices that emphasis and "partly" do not turn one into another.
bool may_be_emphasised(ChoiceList list) {
    constexpr ChoiceList kLists[] = {
        ChoiceList("activity-status"), ChoiceList("action-status"),   ChoiceList("rag"),
        ChoiceList("priority"),        ChoiceList("evidence-status"), ChoiceList("survivor-involvement")};
    return contains(kLists, list);
}

/// "Partially complete", "Nearly there", "Not yet launched": what is not all done goes on, and what has not begun is planned.
std::string_view status_turned(ChoiceList list, std::string_view word, std::string_view id) {
    constexpr std::string_view kPartly[] = {"partially", "partly", "part",    "nearly",
                                            "almost",    "mostly", "largely", "substantially"};
    const bool of_actions = list == ChoiceList("action-status");
    if (!of_actions && list != ChoiceList("activity-status")) return {};
    const bool is_done = id == (of_actions ? words::action_done : words::ended),
               goes_on = id == (of_actions ? "in-progress" : words::running);
    if (contains(kPartly, word) && (is_done || goes_on)) return of_actions ? "in-progress" : words::running;
    if ((word == "not yet" || word == "yet to") && (is_done || goes_on)) return of_actions ? "not-started" : words::planned;
    return {};
}

/// Whose money it is by the last words of a name ("Sussex OPCC", "Leeds City Council"), with what stands before them. An "Arts
/// Council" is none.
struct NamedFunder {
    std::string_view id, before;
};
NamedFunder funder_by_end(std::string_view plain) {
    constexpr std::string_view kEnds[][2] = {{"police and crime commissioner", "policing-body"},
                                             {"opcc", "policing-body"},
                                             {"pcc", "policing-body"},
                                             {"pfcc", "policing-body"},
                                             {"city council", "local-authority"},
                                             {"county council", "local-authority"},
                                             {"borough council", "local-authority"},
                                             {"district council", "local-authority"},
                                             {"police", "police"},
                                             {"constabulary", "police"}};
    for (const auto& [end, id] : kEnds) {
        if (!plain.ends_with(end)) continue;
        std::string_view before = plain.substr(0, plain.size() - end.size());
        if (!before.empty() && before.back() != ' ') continue;
        if (!before.empty()) before.remove_suffix(1);
        return {id, before};
    }
    return {};
}

/// "Live?", "(?) Live": the word and a doubt about it. Between its words the sign is its own.
bool is_doubted(const std::string& typed) {
    const auto has_words = [](std::string_view part) { return !plain_words(part).empty(); };
    const std::size_t first = typed.find('?'), last = typed.rfind('?');
    return first != std::string::npos &&
           !(has_words(std::string_view(typed).substr(0, first)) && has_words(std::string_view(typed).substr(last)));
}

}  // namespace

bool says_nothing(std::string_view cell) {
    const std::string words = plain_words(cell);
    if (words == "n a" || words == "na" || words == "nil" || words == "not applicable") return true;
    return words.empty() && cell.find('?') == std::string_view::npos;
}

bool is_spreadsheet_error(std::string_view cell) {
    constexpr std::string_view kErrors[] = {"#N/A",   "#REF!", "#VALUE!", "#DIV/0!", "#NAME?",
                                            "#NULL!", "#NUM!", "#SPILL!", "#CALC!"};
    const bool narrow = cell.size() > 2 && cell.find_first_not_of('#') == std::string_view::npos;
    return narrow || contains(kErrors, cell);
}

bool Meanings::takes_free_text(ChoiceList list) const {
    const Vocabulary* vocabulary = framework_.vocabulary(list.vocabulary);
    return vocabulary && vocabulary->free_text;
}

void Meanings::add_names(ChoiceList list, List& made) const {
    const auto add = [&](std::string_view name, std::string_view id) {
        std::string plain = plain_words(name);
        if (!plain.empty()) made.names.emplace(std::move(plain), id);
    };
    const auto title = [&](std::string_view text, const std::string& id) {
        add(text, id);
        made.words.emplace_back(telling_words(plain_words(text)), id);
    };
    framework_.for_each_choice(list, [&](const Entry& entry) { add(entry.id, entry.id); });
    choices_.for_each(list, [&](const std::string& id, const std::string& text, std::string_view) { title(text, id); });
    switch (list.source) {
        case ChoiceSource::Levels:
            for (const Level& level : framework_.levels) add(level.short_title, level.id);
            break;
        case ChoiceSource::Components:
            for (const Component& component : framework_.components) title(component.short_title, component.id);
            break;
        case ChoiceSource::Pathways:
            for (const Pathway& pathway : framework_.pathways) {
                title(pathway.short_title, pathway.id);
                add(pathway.also_called, pathway.id);
            }
            break;
        case ChoiceSource::Stages:
            for (const Stage& stage : framework_.stages) {
                add(stage.short_title, stage.id);
                add(stage.also_called, stage.id);
                // A tier with one stage is that stage; "tertiary" is two, so the person must say which.
                const auto same_tier = std::count_if(framework_.stages.begin(), framework_.stages.end(),
                                                     [&](const Stage& other) { return other.tier_id == stage.tier_id; });
                const Tier* tier = framework_.tier(stage.tier_id);
                if (!tier || same_tier != 1) continue;
                add(tier->id, stage.id);
                add(tier->title, stage.id);
            }
            break;
        default:
            break;
    }
    for_each_other_word(list, [&](std::string_view id, std::string_view word) {
        if (framework_.choice(list, id)) made.names.emplace(word, id);
    });
}

Meanings::List& Meanings::list_of(ChoiceList list) {
    const auto [at, is_new] = lists_.try_emplace(list);
    // Areas have more names than one (area_names.h).
    if (is_new && list.source != ChoiceSource::Areas) add_names(list, at->second);
    return at->second;
}

const std::optional<Meaning>& Meanings::of(ChoiceList list, const std::string& typed) {
    List& known = list_of(list);
    const auto at = known.asked.find(typed);
    if (at != known.asked.end()) return at->second;
    return known.asked.emplace(typed, find(list, known, typed)).first->second;
}

std::optional<Meaning> Meanings::area(const std::string& plain, const std::string& typed) const {
    if (!area_names_) area_names_.emplace(areas_);
    if (auto code = area_names_->code_of(plain)) return Meaning{std::move(*code)};
    for (const Area& area : areas_.areas)
        if (!area.short_code.empty() && typed == area.short_code) return Meaning{area.code};
    return {};
}

std::string_view Meanings::funder(const std::string& plain) const {
    const auto [id, before] = funder_by_end(plain);
    std::string place(before);
    if (place.starts_with("the ")) place.erase(0, 4);
    // "Friends of Kent Police", "Non-police" and "Bid to Sussex OPCC" are other money, or none yet.
    const bool is_ours = place.empty() || place == "the" || place == "our" || place == "local";
    return is_ours || area(place, place) || area(plain, plain) ? id : std::string_view();
}

std::optional<Meaning> Meanings::emphasised(ChoiceList list, const List& known, const std::string& plain) {
    constexpr std::size_t kMostWords = 6;
    if (!may_be_emphasised(list) || split_words(plain).size() > kMostWords) return {};
    const std::string bare = without_emphasis(plain);
    // "Not fully implemented" is begun.
    if (bare != plain && has_no(telling_words(plain))) return {};
    if (const auto at = known.names.find(bare); at != known.names.end()) return Meaning{at->second};
    for (const std::string_view begin : {"not yet ", "yet to ", "partially ", "partly ", "part ", "nearly ", "almost ", "mostly ",
                                         "largely ", "substantially "}) {
        if (!bare.starts_with(begin)) continue;
        const auto at = known.names.find(std::string_view(bare).substr(begin.size()));
        if (at == known.names.end()) continue;
        if (const std::string_view turned = status_turned(list, begin.substr(0, begin.size() - 1), at->second); !turned.empty())
            return Meaning{std::string(turned)};
    }
    return {};
}

std::optional<Meaning> Meanings::find(ChoiceList list, const List& known, const std::string& typed) const {
    const auto named = [&](std::string_view plain) -> std::optional<Meaning> {
        const auto at = known.names.find(plain);
        return at == known.names.end() ? std::nullopt : std::optional(Meaning{at->second});
    };
    const std::string plain = plain_words(typed);
    if (list.source == ChoiceSource::Areas) {
        auto found = area(plain, typed);
        // "Kent (Thanet only)": the area, and a remark on it.
        if (const std::size_t bracket = typed.find('('); !found && bracket != std::string::npos && bracket > 0) {
            const std::string before = typed.substr(0, bracket);
            found = area(plain_words(before), before);
            if (found) found->whole = false;
        }
        return found;
    }
    if (plain.empty()) return named(typed);  // signs alone, such as coloured circles
    if (auto found = named(plain)) {
        // A question of the checklist has a "?" of its own.
        found->whole = choices_.title(list, found->id) == typed || (!is_doubted(typed) && !is_narrower(list, plain));
        return found;
    }
    if (plain.size() > 200) return {};
    if (list == ChoiceList("funding") && typed.find_first_of("/,;+?\n") == std::string::npos)
        if (const std::string_view id = funder(plain); !id.empty() && framework_.choice(list, id))
            return Meaning{std::string(id), false};
    // "Complete – report published": what stands before the sign is the word, the rest a remark on it.
    std::size_t sign = std::string::npos;
    for (const std::string_view mark : {" - ", " / ", " – ", " — ", ":", "(", ";", ", ", ". "})
        sign = std::min(sign, typed.find(mark));
    const bool own_words = takes_free_text(list);
    // "1. Raise awareness" is the first of a list, and no first priority.
    const bool is_item = sign != std::string::npos && typed[sign] == '.' && all_digits(std::string_view(typed).substr(0, sign));
    if (sign != std::string::npos && sign > 0 && !own_words && !is_item)
        if (auto found = named(plain_words(std::string_view(typed).substr(0, sign)))) {
            found->whole = false;
            // "Live - paused", "Complete: no": the rest takes it back.
            const std::string rest = plain_words(std::string_view(typed).substr(sign));
            const bool denies = rest.size() < 10 && has_no(telling_words(rest));
            if (denies || names_other(known.names, rest, found->id)) return {};
            return found;
        }
    if (auto found = emphasised(list, known, plain)) {
        found->whole = !is_doubted(typed);
        return found;
    }
    const Strings words = telling_words(plain);
    if (words.empty()) return {};
    std::string same, part_of, holds;
    std::size_t parts = 0, holding = 0;
    bool most_of_it = false;
    for (const auto& [title, id] : known.words) {
        if (title.empty()) continue;
        if (title == words) same = same.empty() || same == id ? id : std::string("?");
        if (words.size() * 2 >= title.size() && id != part_of &&
            std::includes(title.begin(), title.end(), words.begin(), words.end())) {
            part_of = id;
            // "Housing Act 1996" is not yet its section 184.
            most_of_it = words.size() * 3 >= title.size() * 2;
            ++parts;
        }
        if (id != holds && std::includes(words.begin(), words.end(), title.begin(), title.end())) {
            holds = id;
            ++holding;
        }
    }
    if (!same.empty()) return same == "?" ? std::nullopt : std::optional(Meaning{same});
    if (own_words || wants_whole(list)) return {};
    if (parts == 1) return Meaning{part_of, most_of_it};
    if (holding == 1 && !has_no(words)) return Meaning{holds, false};
    return {};
}

}  // namespace waymark
