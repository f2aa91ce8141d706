#include "model/import/heading_scores.h"

#include <algorithm>
#include <string>

#include "model/base/contains.h"
#include "model/base/sorting.h"
#include "model/base/split.h"
#include "model/import/heading_names.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// A word without its ending: "deliver" of "delivers", "delivered" and "delivering".
std::string_view stem(std::string_view word) {
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
    if (word.size() > 5 && word.ends_with("ing"))
        word.remove_suffix(3);
    else if (word.size() > 4 && word.ends_with("ed"))
        word.remove_suffix(2);
    // "Agencies" and "agency", "close" and "closed".
    if (word.size() > 4 && word.ends_with("ie")) word.remove_suffix(2);
    if (word.size() > 3 && (word.ends_with('e') || word.ends_with('y'))) word.remove_suffix(1);
    return word;
}

constexpr std::string_view kBefore[] = {"of", "for", "to", "in", "at", "on", "with", "by", "from", "if"};
constexpr std::string_view kFillers[] = {"of",   "for",  "to",   "in",    "at",    "on",   "with", "by",  "from",
                                         "the",  "a",    "an",   "and",   "or",    "our",  "is",   "are", "it",
                                         "this", "be",   "will", "do",    "does",  "any",  "we",   "if",  "your",
                                         "has",  "what", "who",  "which", "where", "when", "how"};
constexpr std::string_view kAsk[] = {"what", "who", "how", "where", "when", "why", "which", "whom"};

constexpr double kWeak = 1, kTelling = 2;

struct HeadingWords {
    std::vector<std::string_view> words, stems;
    std::size_t head = 0;
    bool has_head = false;
    std::size_t telling = 0;  ///< Words that are no fillers
};

HeadingWords words_of(std::string_view plain) {
    HeadingWords all;
    for (const std::string_view word : split_words(plain)) {
        // "Partner(s)"
        if (word.size() == 1 && word != "4") continue;
        all.words.push_back(word);
        all.stems.push_back(stem(word));
        if (!contains(kFillers, word)) ++all.telling;
    }
    if (all.words.empty() || contains(kAsk, all.words[0])) return all;
    std::size_t end = 1;
    while (end < all.words.size() && !contains(kBefore, all.words[end])) ++end;
    all.head = end - 1;
    all.has_head = true;
    return all;
}

/// What one name adds at each of the words it stands at.
void add_name(const HeadingWords& all, std::string_view name, std::vector<double>& weights) {
    const bool weak = name.starts_with('?');
    if (weak) name.remove_prefix(1);
    const std::vector<std::string_view> parts = split_words(name);
    const double weight = weak ? kWeak : kTelling;
    for (std::size_t at = 0; !parts.empty() && at + parts.size() <= all.stems.size(); ++at) {
        std::size_t same = 0;
        while (same < parts.size() && stem(parts[same]) == all.stems[at + same]) ++same;
        if (same < parts.size()) continue;
        for (std::size_t i = at; i < at + same; ++i) weights[i] = std::max(weights[i], weight + (parts.size() > 1 ? 0.5 : 0));
    }
}

double score_of(const HeadingWords& all, const std::vector<double>& weights) {
    double score = 0;
    std::size_t covered = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        score += all.has_head && i == all.head ? 2 * weights[i] : weights[i];
        if (weights[i] > 0 && !contains(kFillers, all.words[i])) ++covered;
    }
    if (score == 0 || all.telling == 0) return score;
    const double share = static_cast<double>(covered) / static_cast<double>(all.telling);
    // "Created date" says of what day it is by the word that is not known.
    const bool weak = std::none_of(weights.begin(), weights.end(), [](double weight) { return weight >= kTelling; });
    return score * (0.4 + 0.6 * share) * (weak ? share : 1);
}

}  // namespace

std::vector<HeadingScore> heading_scores(RecordKind kind, std::string_view heading) {
    constexpr std::size_t kLongest = 120;
    std::vector<HeadingScore> scores;
    const std::string plain = plain_words(heading.substr(0, kLongest));
    const HeadingWords all = words_of(plain);
    for (const FieldNames& field : heading_vocabulary(kind)) {
        std::vector<double> weights(all.words.size());
        for (std::string_view names = field.names; !names.empty();) {
            const std::size_t end = std::min(names.find('|'), names.size());
            add_name(all, names.substr(0, end), weights);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
        if (const double score = score_of(all, weights); score > 0) scores.push_back({field.key, score});
    }
    sort_stably(scores, [](const HeadingScore& a, const HeadingScore& b) { return a.score > b.score; });
    return scores;
}

}  // namespace waymark
