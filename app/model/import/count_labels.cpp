#include "model/import/count_labels.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/document/fields.h"
#include "model/document/words.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// What people write for a measure or a group, beside its names in the lists.
struct OtherName {
    std::string_view words, list, id;
};
constexpr OtherName kOtherNames[] = {
    {"nrm", "measure", "referrals"},
    {"referrals", "measure", "referrals"},
    {"referral", "measure", "referrals"},
    {"referred", "measure", "referrals"},
    {"potential victims", "measure", "referrals"},
    {"victims", "measure", "referrals"},
    {"victims referred", "measure", "referrals"},
    {"dtn", "measure", "duty-to-notify"},
    {"ms1", "measure", "duty-to-notify"},
    {"duty to notify", "measure", "duty-to-notify"},
    {"dtn reports", "measure", "duty-to-notify"},
    {"adult", "who", "adults"},
    {"child", "who", "children"},
    {"minor", "who", "children"},
    {"minors", "who", "children"},
    {"under 18", "who", "children"},
    {"under 18s", "who", "children"},
    {"18 and over", "who", "adults"},
    {"18 or over", "who", "adults"},
    {"17 or under", "who", "children"},
    {"17 and under", "who", "children"},
    {"over 18", "who", "adults"},
    {"domestic serv", "exploitation", "domestic-servitude"},
    {"dom serv", "exploitation", "domestic-servitude"},
};
/// Words that say nothing of what is counted.
constexpr std::string_view kFillers[] = {
    "number",        "no",      "of",      "count",  "the",      "to",      "in",      "by",           "for",     "a",
    "who",           "were",    "reports", "made",   "received", "people",  "persons", "cases",        "figures", "each",
    "year",          "new",     "all",     "total",  "totals",   "overall", "grand",   "exploitation", "aged",    "areas",
    "nationalities", "genders", "ages",    "forces", "nrms",     "expl",    "exploit", "type",         "sum"};
/// Words that name a type of exploitation, and many other things: what stands beside them here makes them one of those
/// ("Financial year", "Criminal cases", "Domestic reports").
constexpr std::string_view kEveryday[] = {"financial", "criminal", "domestic", "other"};
constexpr std::string_view kOtherwise[] = {"year", "cases", "reports", "figures", "made"};
constexpr std::string_view kTotals[] = {"total", "totals", "all", "overall", "grand", "sum"};

}  // namespace

bool is_everyday(std::string_view label) {
    return contains(kEveryday, std::string_view(plain_words(label)));
}

CountLabels::CountLabels(const Framework& framework) : framework_(framework), meanings_(framework, no_areas_, nullptr) {}

const CountLabel& CountLabels::of(const std::string& text) {
    const auto at = read_.find(text);
    return at != read_.end() ? at->second : read_.emplace(text, read(text)).first->second;
}

void CountLabels::learn_total(std::string_view heading, const std::string& text) {
    const std::string over = plain_words(heading), plain = plain_words(text);
    std::vector<std::string_view> words = split_words(plain);
    const std::vector<std::string_view> asked = split_words(over);
    if (words.size() < 2 || !contains(kTotals, words[0]) || of(text).known) return;
    for (std::string_view word : std::span<const std::string_view>(words).subspan(1)) {
        if (contains(asked, word) || word == "of") continue;
        if (word.size() < 3 || word.back() != 's' || !contains(asked, word.substr(0, word.size() - 1))) return;
    }
    CountLabel& label = read_[text];
    label.known = label.is_total = true;
}

/// Takes words that name one choice of one list.
bool CountLabels::take(std::string_view words, CountLabel& label, bool& is_twice) {
    std::string_view list;
    std::string id;
    for (const OtherName& name : kOtherNames)
        if (name.words == words && framework_.choice(field<LocalCount>(name.list)->choices, name.id)) {
            list = name.list;
            id = name.id;
        }
    for (const std::string_view key : kCountLists) {
        if (!list.empty()) break;
        const std::optional<Meaning>& meaning = meanings_.of(field<LocalCount>(key)->choices, std::string(words));
        if (!meaning || !meaning->whole || meaning->id == words::not_known) continue;
        if (key == "who" && meaning->id != words::adults && meaning->id != words::children) continue;
        list = key;
        id = meaning->id;
    }
    if (list.empty()) return false;
    const auto [at, is_new] = label.ids.emplace(list, id);
    // "NRM referrals" names one measure by two words.
    is_twice = is_twice || (!is_new && at->second != id);
    return true;
}

CountLabel CountLabels::read(const std::string& text) {
    CountLabel label;
    const std::string plain = plain_words(text);
    // A share is no count.
    if (plain.empty() || plain.size() > 120 || text.find('%') != std::string::npos) return label;
    const std::vector<std::string_view> words = split_words(plain);
    if (words.size() == 2 && contains(kEveryday, words[0]) && contains(kOtherwise, words[1])) return label;
    bool is_twice = false, says_total = false;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t next = 0;
        for (std::size_t end = std::min(words.size(), i + 6); end > i && next == 0; --end) {
            const auto length = static_cast<std::size_t>(words[end - 1].data() + words[end - 1].size() - words[i].data());
            if (take({words[i].data(), length}, label, is_twice)) next = end;
        }
        if (next == 0) {
            if (!contains(kFillers, words[i])) return {};
            says_total = says_total || contains(kTotals, words[i]);
            next = i + 1;
        }
        i = next;
    }
    if (is_twice) return {};
    const bool all_types = label.ids.size() == 1 && label.ids.begin()->second == words::all_types;
    label.is_total = all_types || (says_total && label.ids.empty());
    label.known = label.is_total || !label.ids.empty();
    return label;
}

}  // namespace waymark
