#include "present/lists/derived_local.h"

#include <algorithm>
#include <unordered_set>

#include "model/analysis/review.h"
#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/document/fields.h"

namespace waymark {
namespace {

bool comes_before(const LocalCount* a, const LocalCount* b) {
    if (a->year != b->year) return a->year > b->year;
    // Potential victims referred come before reports, as in the list of the pack.
    if (a->measure != b->measure) return a->measure > b->measure;
    if (a->exploitation != b->exploitation) return a->exploitation < b->exploitation;
    return a->who < b->who;
}

bool comes_before_area(const Area* a, const Area* b) {
    return a->region != b->region ? a->region < b->region : a->name < b->name;
}

}  // namespace

void DerivedLocal::update(const Document& document) {
    document_ = &document;
    counts_known_ = areas_known_ = reviews_known_ = compared_ = false;
}

void DerivedLocal::know_counts() {
    if (counts_known_) return;
    counts_known_ = true;
    counts_.clear();
    types_ = {{"", tr("All types"), {}}};
    groups_ = {{"", tr("Adults and children"), {}}};
    std::unordered_set<std::string_view> types = {""}, groups = {""};
    for (const LocalCount& count : document_->profile) {
        counts_.push_back(&count);
        if (types.insert(count.exploitation).second)
            types_.push_back({count.exploitation, framework_.title_of(ChoiceList("exploitation-type"), count.exploitation), {}});
        if (groups.insert(count.who).second)
            groups_.push_back({count.who, framework_.title_of(ChoiceList("who-for"), count.who), {}});
    }
    sort_stably(counts_, [](const LocalCount* a, const LocalCount* b) { return comes_before(a, b); });
}

std::span<const LocalCount* const> DerivedLocal::counts() {
    know_counts();
    return counts_;
}

const LocalCount* DerivedLocal::beside(const LocalCount& count, bool below) {
    know_counts();
    const auto at = std::find(counts_.begin(), counts_.end(), &count);
    if (at == (below ? counts_.end() : counts_.begin()) || (below && at + 1 == counts_.end())) return nullptr;
    const LocalCount* const other = *(below ? at + 1 : at - 1);
    return comes_before(other, &count) || comes_before(&count, other) ? nullptr : other;
}

std::span<const Choice> DerivedLocal::types() {
    know_counts();
    return types_;
}

std::span<const Choice> DerivedLocal::groups() {
    know_counts();
    return groups_;
}

const Comparable& DerivedLocal::comparable(const SeriesChoice& series) {
    if (!compared_ || series != compared_for_) {
        compared_ = true;
        compared_for_ = series;
        comparable_ = make_comparable(
            local_series(framework_, *document_, series.measure, series.exploitation, series.who, Audience::Partnership),
            national_series(framework_, series.measure), series.base);
    }
    return comparable_;
}

void DerivedLocal::know_reviews() {
    if (reviews_known_) return;
    reviews_known_ = true;
    review_months_ = months_of_period(document_->partnership->review_period);
    reviews_.clear();
    // The day does not depend on today; only whether it is past does.
    for (const Product& product : document_->products)
        if (const Review review = review_of(product, review_months_, {}); review.due) reviews_.push_back({*review.due, &product});
    sort_stably(reviews_, [](const DueReview& a, const DueReview& b) { return a.due < b.due; });
}

std::optional<int> DerivedLocal::review_months() {
    know_reviews();
    return review_months_;
}

std::span<const DerivedLocal::DueReview> DerivedLocal::reviews() {
    know_reviews();
    return reviews_;
}

void DerivedLocal::know_areas() {
    if (by_region_.empty())
        for (const Area& area : areas_.areas)
            by_region_.insert(std::upper_bound(by_region_.begin(), by_region_.end(), &area, comes_before_area), &area);
    if (areas_known_) return;
    areas_known_ = true;
    asked_ = nullptr;
    area_counts_ = count_by_area(areas_, *document_);
}

void DerivedLocal::know_activities_in(const Area& area) {
    constexpr std::size_t kSome = 6;
    know_areas();
    if (asked_ == &area) return;
    asked_ = &area;
    in_asked_ = 0;
    some_in_asked_.clear();
    const std::vector<std::string_view> overlapping = areas_.overlapping({&area.code, 1});
    for (const Activity& activity : document_->activities)
        if (names_any(activity.areas, overlapping) && ++in_asked_ <= kSome) some_in_asked_.push_back(&activity);
}

std::size_t DerivedLocal::in_area(const Area& area) {
    know_areas();
    if (area.kind == AreaKind::ForceArea) return area_counts_.in_area[static_cast<std::size_t>(&area - areas_.areas.data())];
    know_activities_in(area);
    return in_asked_;
}

std::span<const Activity* const> DerivedLocal::some_in(const Area& area) {
    know_activities_in(area);
    return some_in_asked_;
}

std::size_t DerivedLocal::off_the_map() {
    know_areas();
    return area_counts_.off_the_map;
}

std::span<const DerivedLocal::OtherPlace> DerivedLocal::other_places() {
    know_areas();
    return area_counts_.other_places;
}

std::size_t DerivedLocal::in_no_area() {
    know_areas();
    return area_counts_.in_no_area;
}

std::span<const Area* const> DerivedLocal::by_region() {
    know_areas();
    return by_region_;
}

}  // namespace waymark
