#include "model/search_index.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "model/fields.h"
#include "model/fold.h"
#include "model/id_index.h"
#include "model/sorting.h"

namespace waymark {
namespace {

constexpr std::size_t kTolerantFrom = 5;

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Folded, and "barnardo's" made one word.
std::string fold_words(std::string_view text) {
    std::string folded = fold(text);
    std::erase(folded, '\'');
    return folded;
}

// The next word of a folded text, which is taken off its front; empty at the end.
std::string_view next_word(std::string_view& folded) {
    std::size_t begin = 0;
    while (begin < folded.size() && !is_word_byte(folded[begin])) ++begin;
    std::size_t end = begin;
    while (end < folded.size() && is_word_byte(folded[end])) ++end;
    const std::string_view word = folded.substr(begin, end - begin);
    folded.remove_prefix(end);
    return word;
}

bool begins_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

// True when `typed`, with one typing error put right, is `word` or its beginning. An error in the last letter
// counts only where the whole word is typed, else every word that shares the letters before it would do.
bool is_typing_error(std::string_view typed, std::string_view word) {
    std::size_t same = 0;
    while (same < typed.size() && same < word.size() && typed[same] == word[same]) ++same;
    const std::string_view rest = typed.substr(same), other = word.substr(same);
    const auto matches = [&](std::size_t skip_typed, std::size_t skip_word) {
        if (rest.size() < skip_typed || other.size() < skip_word) return false;
        const std::string_view left = rest.substr(skip_typed), right = other.substr(skip_word);
        return left.empty() ? right.empty() : begins_with(right, left);
    };
    if (matches(1, 1) || matches(0, 1) || matches(1, 0)) return true;
    return rest.size() >= 2 && other.size() >= 2 && rest[0] == other[1] && rest[1] == other[0] &&
           begins_with(other.substr(2), rest.substr(2));
}

// How well a word is found, the less the better; `kNotFound` when not at all.
constexpr std::uint32_t kSame = 0, kBeginning = 2, kTypingError = 4, kInTheRest = 1, kNotFound = 1u << 30;

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ", ";
        text += part;
    }
    return text;
}

SearchEntry entry_of(SearchKind kind, const Entry& entry, std::string_view detail) {
    return {kind, entry.id, entry.title, std::string(detail), entry.summary};
}

}  // namespace

std::string_view search_kind_title(SearchKind kind) {
    constexpr std::array<std::string_view, 15> kTitles = {"Screen",        "Command",  "Setting",
                                                          "Level",         "Stage",    "Component",
                                                          "Pathway",       "Factor",   "Checklist question",
                                                          "Glossary term", "Activity", "Action",
                                                          "Member",        "Product",  "Snapshot"};
    return kTitles[static_cast<std::size_t>(kind)];
}

std::string_view search_kind_titles(SearchKind kind) {
    constexpr std::array<std::string_view, 15> kTitles = {
        "Screens",        "Commands",   "Settings",
        "Levels",         "Stages",     "Components",
        "Pathways",       "Factors",    "Checklist questions",
        "Glossary terms", "Activities", "Actions",
        "Members",        "Products",   "Snapshots"};
    return kTitles[static_cast<std::size_t>(kind)];
}

SearchIndex::SearchIndex(std::vector<SearchEntry> entries) : entries_(std::move(entries)) {
    IdIndex numbers;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // word, posting
    std::vector<std::string_view> texts;
    // The words are views into these, which therefore must not move.
    folded_.reserve(entries_.size());
    title_sizes_.reserve(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const SearchEntry& entry = entries_[i];
        std::string& folded = folded_.emplace_back(fold_words(entry.title));
        title_sizes_.push_back(static_cast<std::uint32_t>(folded.size()));
        folded += '\n';
        folded += fold_words(entry.detail);
        folded += '\n';
        folded += fold_words(entry.words);
        std::string_view rest = folded;
        while (true) {
            const std::string_view word = next_word(rest);
            if (word.empty()) break;
            const auto number = numbers.add(word, static_cast<std::uint32_t>(texts.size()));
            if (number == texts.size()) texts.push_back(word);
            const bool in_title = static_cast<std::size_t>(word.data() - folded.data()) < title_sizes_[i];
            found.emplace_back(number, static_cast<std::uint32_t>(2 * i) + (in_title ? 0 : kInTheRest));
        }
    }

    std::vector<std::uint32_t> order(texts.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    sort_stably(order, [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    std::vector<std::uint32_t> counts(texts.size());
    for (const auto& [word, posting] : found) ++counts[word];
    std::vector<std::uint32_t> next(texts.size());
    std::uint32_t first = 0;
    for (const std::uint32_t word : order) {
        words_.push_back({texts[word], first});
        next[word] = first;
        first += counts[word];
    }
    words_.push_back({"", first});
    postings_.resize(found.size());
    for (const auto& [word, posting] : found) postings_[next[word]++] = posting;
}

std::vector<const SearchEntry*> SearchIndex::find(std::string_view query, std::size_t limit,
                                                  std::size_t* count) const {
    if (count) *count = 0;
    const std::string folded = fold_words(query);
    std::vector<std::string_view> typed;
    std::string_view rest = folded;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest))
        typed.push_back(word);
    if (typed.empty()) return {};

    std::vector<std::uint32_t> total(entries_.size(), 0), best(entries_.size());
    for (const std::string_view one : typed) {
        std::fill(best.begin(), best.end(), kNotFound);
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            const std::string_view word = words_[i].text;
            std::uint32_t grade = kTypingError;
            if (begins_with(word, one))
                grade = word.size() == one.size() ? kSame : kBeginning;
            else if (one.size() < kTolerantFrom || !is_typing_error(one, word))
                continue;
            for (std::uint32_t p = words_[i].first_posting; p < words_[i + 1].first_posting; ++p) {
                std::uint32_t& at = best[postings_[p] / 2];
                at = std::min(at, grade + postings_[p] % 2);
            }
        }
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i] = std::min(kNotFound, best[i] == kNotFound ? kNotFound : total[i] + best[i]);
    }

    const std::string_view beginning =
        std::string_view(folded).substr(std::min(folded.find_first_not_of(' '), folded.size()));
    struct Hit {
        std::uint32_t entry;
        bool is_elsewhere;  // the title does not begin with the query
    };
    std::vector<Hit> hits;
    for (std::uint32_t i = 0; i < total.size(); ++i)
        if (total[i] < kNotFound) hits.push_back({i, !begins_with(title(i), beginning)});
    if (count) *count = hits.size();
    const auto before = [&](const Hit& a, const Hit& b) {
        if (a.is_elsewhere != b.is_elsewhere) return b.is_elsewhere;
        if (total[a.entry] != total[b.entry]) return total[a.entry] < total[b.entry];
        const SearchEntry &left = entries_[a.entry], &right = entries_[b.entry];
        if (left.kind != right.kind) return left.kind < right.kind;
        if (const int order = title(a.entry).compare(title(b.entry)); order != 0) return order < 0;
        if (const int order = left.id.compare(right.id); order != 0) return order < 0;
        return a.entry < b.entry;
    };
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
    std::partial_sort(hits.begin(), end, hits.end(), before);
    std::vector<const SearchEntry*> found;
    for (auto hit = hits.begin(); hit != end; ++hit) found.push_back(&entries_[hit->entry]);
    return found;
}

std::vector<SearchEntry> search_entries(const Framework& framework, const Document& document) {
    std::vector<SearchEntry> entries;
    for (const Level& level : framework.levels) entries.push_back(entry_of(SearchKind::Level, level, ""));
    for (const Stage& stage : framework.stages) entries.push_back(entry_of(SearchKind::Stage, stage, ""));
    for (const Component& component : framework.components)
        entries.push_back(entry_of(SearchKind::Component, component, ""));
    for (const Pathway& pathway : framework.pathways)
        entries.push_back(entry_of(SearchKind::Pathway, pathway, pathway.also_called));
    for (const Factor& factor : framework.factors)
        if (!factor.unverified)
            entries.push_back(
                entry_of(SearchKind::Factor, factor, framework.title_of("levels", factor.level_id)));
    for (const OwnFactor& factor : document.own_factors)
        entries.push_back({SearchKind::Factor, factor.id, factor.title,
                           std::string(framework.title_of("levels", factor.level)), factor.summary});
    for (const ChecklistQuestion& question : framework.checklist)
        entries.push_back(entry_of(SearchKind::Question, question, question.group));
    for (const GlossaryTerm& term : framework.glossary)
        entries.push_back(entry_of(SearchKind::Term, term, term.short_form));
    for (const Activity& activity : document.activities) {
        const std::string_view category =
            framework.title_of(field<Activity>("category")->choices, activity.category);
        SearchEntry entry{SearchKind::Activity, activity.id, activity.title,
                          joined({activity.lead, activity.place, category}), activity.description};
        for (const std::string& partner : activity.partners) entry.words += " " + partner;
        entries.push_back(std::move(entry));
    }
    for (const Action& action : document.actions)
        entries.push_back({SearchKind::Action, action.id, action.what, action.owner, ""});
    for (const Member& member : document.members)
        entries.push_back({SearchKind::Member, member.id, member.organisation, member.role, ""});
    for (const RequestedProduct& request : framework.requests)
        entries.push_back(entry_of(SearchKind::Product, request, ""));
    for (const Snapshot& snapshot : document.snapshots)
        entries.push_back({SearchKind::Snapshot, snapshot.id, snapshot.name, snapshot.date, ""});
    return entries;
}

}  // namespace waymark
