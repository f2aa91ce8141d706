#pragma once
// What the local picture shows that is worked out from the document: counts in order, the series of the plot,
// activities by area. Worked out when first asked for after a change, then kept. Part of Derived.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/analysis/series.h"
#include "model/base/choice.h"
#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "present/lists/area_counts.h"
#include "present/lists/count_plot.h"

namespace waymark {

class DerivedLocal {
  public:
    DerivedLocal(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    /// The latest year first, counts without a year last; then by what is counted.
    [[nodiscard]] std::span<const LocalCount* const> counts();
    /// The next to this one among those of the same thing and year, above or below it; null where there is
    /// none.
    [[nodiscard]] const LocalCount* beside(const LocalCount& count, bool below);
    /// The exploitation types and groups that counts name, each once; "" (all) first.
    [[nodiscard]] std::span<const Choice> types();
    [[nodiscard]] std::span<const Choice> groups();

    /// The chosen series beside the national one.
    [[nodiscard]] const Comparable& comparable(const SeriesChoice& series);

    /// How many months the partnership says lie between two reviews; nothing when that is not certain.
    [[nodiscard]] std::optional<int> review_months();
    /// The products whose review has its day, the earliest first.
    struct DueReview {
        Date due;
        const Product* product = nullptr;
    };
    [[nodiscard]] std::span<const DueReview> reviews();

    /// How many activities are in this area of the list: name it or one that overlaps it (AreaList::overlap).
    [[nodiscard]] std::size_t in_area(const Area& area);
    /// The first few of them.
    [[nodiscard]] std::span<const Activity* const> some_in(const Area& area);
    /// How many activities name no area.
    [[nodiscard]] std::size_t in_no_area();
    /// How many activities name areas, and none that is on the map or overlaps one there.
    [[nodiscard]] std::size_t off_the_map();
    /// Councils, regions, nations and codes that no list knows, which the partnership or an activity names, by name.
    using OtherPlace = AreaCounts::OtherPlace;
    [[nodiscard]] std::span<const OtherPlace> other_places();
    /// The areas by region and, in it, by name.
    [[nodiscard]] std::span<const Area* const> by_region();

  private:
    void know_counts();
    void know_areas();
    void know_activities_in(const Area& area);
    void know_reviews();

    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    bool counts_known_ = false, areas_known_ = false, reviews_known_ = false, compared_ = false;
    std::vector<const LocalCount*> counts_;
    std::vector<Choice> types_, groups_;
    Comparable comparable_;
    SeriesChoice compared_for_;
    std::optional<int> review_months_;
    std::vector<DueReview> reviews_;
    AreaCounts area_counts_;
    const Area* asked_ = nullptr;  ///< The area that in_asked_ and some_in_asked_ are of
    std::size_t in_asked_ = 0;
    std::vector<const Activity*> some_in_asked_;
    std::vector<const Area*> by_region_;
};

}  // namespace waymark
