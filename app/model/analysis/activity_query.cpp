#include "model/analysis/activity_query.h"

#include <algorithm>
#include <numeric>

#include "model/base/contains.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"
#include "model/document/carried.h"
#include "model/document/field_order.h"
#include "model/document/fields.h"

namespace waymark {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string folded = fold(text);
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t begin = folded.find_first_not_of(' ', at);
        if (begin == std::string::npos) break;
        at = std::min(folded.find(' ', begin), folded.size());
        words.push_back(folded.substr(begin, at - begin));
    }
    return words;
}

void fold_searchable(std::string& folded, const Activity& activity, std::string& text) {
    text.clear();
    for (const Field& field : fields<Activity>()) {
        const bool free_text = field.choices.empty() && field.kind != FieldKind::Date && field.kind != FieldKind::Flag;
        if (!free_text) continue;
        if (const std::string* one = field.text(activity))
            text.append(*one) += '\n';
        else if (const Strings* several = field.list(activity))
            for (const std::string& entry : *several) text.append(entry) += '\n';
    }
    fold_into(folded, text);
}

}  // namespace

void ActivityIndex::update(const RecordList<Activity>& activities) {
    if (list_.shares_all_with(activities)) return;
    std::vector<Entry> next;
    next.reserve(activities.size());
    Carried known(0, entries_.size(), [&](std::size_t at) { return entries_[at].activity; });
    for (const Activity& activity : activities) {
        if (const std::uint32_t at = known.place_of(activity); at != IdIndex::kNone) {
            next.push_back(std::move(entries_[at]));
        } else {
            Entry& entry = next.emplace_back();
            entry.activity = &activity;
            entry.title_key = reading_key(activity.title);
        }
    }
    entries_ = std::move(next);
    list_ = activities;
    order_.reset();
}

void ActivityIndex::order_by_title(bool descending) {
    std::vector<std::string_view> titles;
    titles.reserve(entries_.size());
    for (const Entry& entry : entries_) titles.emplace_back(entry.title_key);
    ordered_ = order_of(titles);
    const auto is_empty = [&](std::uint32_t at) { return titles[at].empty(); };
    const auto said = std::find_if_not(ordered_.begin(), ordered_.end(), is_empty);
    if (descending) {
        // From the last title back, but equal ones as they were.
        std::reverse(said, ordered_.end());
        for (auto at = said; at != ordered_.end();) {
            const auto other =
                std::find_if(at, ordered_.end(), [&](std::uint32_t place) { return titles[place] != titles[*at]; });
            std::reverse(at, other);
            at = other;
        }
    }
    std::rotate(ordered_.begin(), said, ordered_.end());
}

void ActivityIndex::order_by(const Framework& framework, const Order& order) {
    if (order_ == order) return;
    order_ = order;
    const Field* by = field<Activity>(order.key);
    if (by && by->key == "title") return order_by_title(order.descending);
    ordered_.resize(entries_.size());
    std::iota(ordered_.begin(), ordered_.end(), 0u);
    if (!by) return;
    std::vector<std::pair<SortKey, std::uint32_t>> keyed;
    keyed.reserve(ordered_.size());
    for (const std::uint32_t at : ordered_) keyed.emplace_back(sort_key_of(framework, *entries_[at].activity, *by), at);
    sort_stably(keyed, [&](const auto& a, const auto& b) {
        if (a.first.empty != b.first.empty) return b.first.empty;
        const SortKey& x = order.descending ? b.first : a.first;
        const SortKey& y = order.descending ? a.first : b.first;
        return x.number != y.number ? x.number < y.number : x.text < y.text;
    });
    for (std::size_t i = 0; i < keyed.size(); ++i) ordered_[i] = keyed[i].second;
}

std::vector<const Activity*> ActivityIndex::select(const Framework& framework, const ActivityQuery& query,
                                                   const AreaList* areas) {
    const std::vector<std::string> words = words_of(query.text);
    if (!words.empty()) {
        std::string text;
        for (Entry& entry : entries_)
            if (entry.folded.empty()) fold_searchable(entry.folded, *entry.activity, text);
    }
    std::vector<std::pair<const Field*, const Filter*>> filters;
    for (const Filter& filter : query.filters)
        if (const Field* known = field<Activity>(filter.key)) filters.emplace_back(known, &filter);

    Strings in_areas;
    for (const auto& [wanted, filter] : filters)
        if (wanted->choices.source == ChoiceSource::Areas && !filter->value.empty()) in_areas.push_back(filter->value);
    const std::vector<std::string_view> overlapping = areas ? areas->overlapping(in_areas) : AreaList().overlapping(in_areas);

    const auto meets = [&](const Activity& activity, const Field& wanted, const std::string& value) {
        return holds(activity, wanted, value) ||
               (wanted.choices.source == ChoiceSource::Areas && !value.empty() && names_any(activity.areas, overlapping));
    };
    const auto serves = [](const Activity& activity, const std::string& stage) {
        return activity.main_stage == stage || contains(activity.other_stages, stage);
    };
    const auto passes = [&](const Entry& entry) {
        for (const Filter& filter : query.filters)
            if (filter.key == kServesStage && !serves(*entry.activity, filter.value)) return false;
        for (const std::string& word : words)
            if (entry.folded.find(word) == std::string::npos) return false;
        for (const auto& [wanted, filter] : filters) {
            const bool any = std::any_of(filters.begin(), filters.end(), [&, wanted = wanted](const auto& other) {
                return other.first == wanted && meets(*entry.activity, *wanted, other.second->value);
            });
            if (!any) return false;
        }
        return true;
    };
    order_by(framework, {query.sort_key, query.descending});
    std::vector<const Activity*> found;
    found.reserve(entries_.size());
    for (const std::uint32_t at : ordered_)
        if (passes(entries_[at])) found.push_back(entries_[at].activity);
    return found;
}

}  // namespace waymark
