#include "ui/derived_search.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

const DerivedSearch::Found& DerivedSearch::find(std::string_view query, bool in_browser) {
    if (built_ && query == query_) return found_;
    if (!built_) {
        std::vector<SearchEntry> entries = program_entries(in_browser);
        std::vector<SearchEntry> others = search_entries(framework_, *document_);
        entries.insert(entries.end(), std::make_move_iterator(others.begin()),
                       std::make_move_iterator(others.end()));
        index_ = SearchIndex(std::move(entries));
        built_ = true;
    }
    query_ = query;
    std::vector<const SearchEntry*> best = index_.find(query, 50, &found_.count);
    if (query.find_first_not_of(' ') == std::string_view::npos)
        for (const SearchEntry& entry : index_.entries())
            if (entry.kind == SearchKind::Screen || entry.kind == SearchKind::Command) best.push_back(&entry);
    found_.entries.clear();
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (!best[i]) continue;
        const SearchKind kind = best[i]->kind;
        for (std::size_t j = i; j < best.size(); ++j)
            if (best[j] && best[j]->kind == kind) found_.entries.push_back(std::exchange(best[j], nullptr));
    }
    return found_;
}

}  // namespace waymark
