#include "present/lists/derived_search.h"

#include <iterator>
#include <utility>

#include "model/analysis/record_title.h"

namespace waymark {
namespace {

// A few milliseconds' worth as WebAssembly on an old laptop.
constexpr std::size_t kLettersAFrame = 100'000;

}  // namespace

bool DerivedSearch::read_on(ProgramEntries& program_entries, bool in_browser) {
    if (!index_) {
        std::vector<SearchEntry> entries = program_entries(in_browser);
        std::vector<SearchEntry> others = framework_entries(framework_, areas_);
        entries.insert(entries.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
        index_ = std::make_unique<SearchIndex>(framework_, std::move(entries));
        index_->ask(query_);
    }
    if (!std::exchange(is_taken_, true)) {
        index_->update(*document_);
        is_found_ = false;
    }
    if (index_->unread() == 0) return true;
    is_found_ = false;
    return index_->read_on(kLettersAFrame);
}

const DerivedSearch::Found& DerivedSearch::find(std::string_view query, std::size_t* active) {
    if (is_found_ && query == query_) return found_;
    is_found_ = true;
    const bool follows = active && query == query_ && *active < found_.entries.size();
    const SearchEntry followed = follows ? found_.entries[*active] : SearchEntry();
    if (query != query_) {
        query_ = query;
        index_->ask(query);
    }
    std::vector<SearchEntry> best = index_->best();
    for (SearchEntry& entry : best) {
        const std::optional<RecordKind> list = searched_list(entry.kind);
        if (!list || !entry.title.empty()) continue;
        if (const Record* record = record_type(*list).list_in(*document_).find(entry.id))
            entry.title = record_title(framework_, *document_, *list, *record, &areas_);
    }
    found_.count = index_->count();
    found_.of = index_->size();
    found_.read = found_.of - index_->unread();
    if (query.find_first_not_of(' ') == std::string_view::npos)
        for (const SearchEntry& entry : index_->fixed())
            if (entry.kind == SearchKind::Screen || entry.kind == SearchKind::Command) best.push_back(entry);
    found_.entries.clear();
    std::uint32_t seen = 0;
    for (const SearchEntry& first : best) {
        const std::uint32_t kind = 1u << static_cast<unsigned>(first.kind);
        if (seen & kind) continue;
        seen |= kind;
        for (const SearchEntry& entry : best)
            if (entry.kind == first.kind) found_.entries.push_back(entry);
    }
    if (!follows) return found_;
    *active = kNone;
    for (std::size_t i = 0; i < found_.entries.size(); ++i)
        if (found_.entries[i].kind == followed.kind && found_.entries[i].id == followed.id) *active = i;
    return found_;
}

}  // namespace waymark
