#include "present/lists/derived_gaps.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "model/base/fold.h"
#include "model/base/sorting.h"

namespace waymark {
namespace {

constexpr std::size_t kKept = 4;  // enough to go to and fro between filters and rows without working them out again

}  // namespace

void DerivedGaps::update(const Document& document) {
    document_ = &document;
    lists_.clear();
    matrices_.clear();
    titles_.clear();
    undecided_known_ = undecided_due_ = closed_known_ = choices_known_ = false;
}

void DerivedGaps::on(Date today) {
    if (today == today_) return;
    today_ = today;
    lists_.clear();
    matrices_.clear();
    undecided_known_ = closed_known_ = false;
}

GapOptions DerivedGaps::options(const CoverageFilter& filter) const {
    GapOptions options;
    options.filter = filter;
    options.areas = &areas_;
    return options;
}

const DerivedGaps::List& DerivedGaps::known(Date today, const CoverageFilter& filter) {
    on(today);
    for (const auto& known : lists_)
        if (known->filter == filter) return *known;
    // The whole document's stays: closed() and undecided() begin with it.
    if (lists_.size() > kKept)
        lists_.erase(
            std::find_if(lists_.begin(), lists_.end(), [](const auto& known) { return known->filter != CoverageFilter{}; }));
    std::vector<Gap> gaps = find_gaps(framework_, *document_, today, options(filter));
    const GapCounts counts = count_gaps(gaps, *document_);
    lists_.push_back(std::make_unique<List>(List{filter, std::move(gaps), counts}));
    return *lists_.back();
}

const std::vector<Gap>& DerivedGaps::list(Date today, const CoverageFilter& filter) {
    return known(today, filter).gaps;
}

const GapCounts& DerivedGaps::counts(Date today, const CoverageFilter& filter) {
    return known(today, filter).counts;
}

std::size_t DerivedGaps::undecided(Date today) {
    on(today);
    if (!undecided_known_) {
        undecided_ = counts(today).places_left;
        undecided_known_ = true;
    }
    return undecided_;
}

DerivedGaps::Counted DerivedGaps::undecided_soon(Date today) {
    on(today);
    if (undecided_known_ || std::exchange(undecided_due_, true)) return {undecided(today), true};
    return {undecided_, false};
}

const Gap* DerivedGaps::find(Date today, std::string_view gap_id) {
    if (gap_id != sought_) {
        sought_ = gap_id;
        sought_filter_.reset();
        if (auto parts = parse_gap_id(gap_id)) sought_filter_ = std::move(parts->filter);
    }
    if (!sought_filter_) return nullptr;
    for (const Gap& gap : list(today, *sought_filter_))
        if (gap.id == gap_id) return &gap;
    return nullptr;
}

const std::vector<ClosedGap>& DerivedGaps::closed(Date today) {
    on(today);
    if (!closed_known_) {
        closed_ = closed_gaps(framework_, *document_, today, list(today), options({}));
        closed_known_ = true;
    }
    return closed_;
}

const CoverageMatrix& DerivedGaps::matrix(Date today, Axis rows, const CoverageFilter& filter) {
    on(today);
    for (const auto& known : matrices_)
        if (known->rows == rows && known->filter == filter) return known->matrix;
    if (matrices_.size() > kKept) matrices_.erase(matrices_.begin());
    matrices_.push_back(
        std::make_unique<Matrix>(Matrix{rows, filter, coverage(framework_, *document_, rows, today, filter, &areas_)}));
    return matrices_.back()->matrix;
}

std::string_view DerivedGaps::title(std::string_view gap_id) {
    const auto known = titles_.find(gap_id);
    if (known != titles_.end()) return known->second;
    return titles_.emplace(std::string(gap_id), gap_title(framework_, *document_, gap_id, &areas_)).first->second;
}

void DerivedGaps::know_choices() {
    if (choices_known_) return;
    choices_known_ = true;
    organisations_.clear();
    area_choices_.clear();
    std::unordered_set<std::string> seen;
    const auto organisation = [&](const std::string& name) {
        if (!name.empty() && seen.insert(fold(name)).second) organisations_.push_back({name, name, {}});
    };
    for (const Member& member : document_->members) organisation(member.organisation);
    std::unordered_set<std::string_view> seen_areas;
    const auto area = [&](const std::string& code) {
        if (code.empty() || !seen_areas.insert(code).second) return;
        area_choices_.push_back({code, areas_.name_of(code), {}});
        if (const Area* known = areas_.find(code); known && known->force_areas.size() == 1)
            if (const Area* force = areas_.find(known->force_areas[0]); force && seen_areas.insert(force->code).second)
                area_choices_.push_back({force->code, areas_.name_of(force->code), {}});
    };
    for (const std::string& code : document_->partnership->areas) area(code);
    for (const Activity& activity : document_->activities) {
        organisation(activity.lead);
        for (const std::string& partner : activity.partners) organisation(partner);
        for (const std::string& code : activity.areas) area(code);
    }
    const auto label = [](const Choice& choice) { return choice.label; };
    sort_for_reading(organisations_, label);
    sort_for_reading(area_choices_, label);
}

std::span<const Choice> DerivedGaps::organisations() {
    know_choices();
    return organisations_;
}

std::span<const Choice> DerivedGaps::areas() {
    know_choices();
    return area_choices_;
}

}  // namespace waymark
