#pragma once
// The counting behind coverage.h and gap_analysis.h: one walk over the activities for any number of axes,
// with arrays indexed by small numbers. The rules it counts by are stated in coverage.h.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/coverage.h"
#include "model/analysis/coverage_facts.h"
#include "model/analysis/coverage_rows.h"
#include "model/base/id_index.h"

namespace waymark {

/// What one cell holds.
struct Tally {
    std::array<std::uint32_t, kStatusGroups> counts{};
    std::uint32_t all_facts = UINT32_MAX;  ///< Facts true of every running activity.
    std::uint32_t some_facts = 0;          ///< Facts true of at least one.
    std::int32_t organisation = -1;        ///< The one that all running ones name; negative when there is no such.
    std::int32_t last_end = kNoDay, last_stop = kNoDay, last_review = kNoDay;  ///< Of the running ones.
};

class CoverageCount {
  public:
    /// Everything given must outlive the count.
    CoverageCount(const Framework& framework, const Document& document, Date today, const CoverageFilter& filter,
                  const AreaList* areas);

    /// Which columns an axis is counted in. `AnyStage`: only the total. `Stages`: each prevention stage and
    /// "not said".
    enum class Columns : std::uint8_t { AnyStage, Stages, All };

    /// Asks for an axis; gives its number. All must be asked for before `run`.
    std::size_t add(Axis axis, Columns columns);
    void run();

    [[nodiscard]] const AxisRows& rows(std::size_t axis) const { return plans_[axis].rows; }
    [[nodiscard]] const std::vector<CoverageHeading>& columns() const { return columns_; }
    [[nodiscard]] std::size_t not_said_column() const { return columns_.size() - 2; }
    [[nodiscard]] std::size_t any_column() const { return columns_.size() - 1; }
    [[nodiscard]] const Tally& tally(std::size_t axis, std::size_t row, std::size_t column) const {
        return tallies_[cell_number(axis, row, column)];
    }
    [[nodiscard]] CoverageCell cell(std::size_t axis, std::size_t row, std::size_t column) const;

    [[nodiscard]] std::uint32_t looked_at_count() const { return static_cast<std::uint32_t>(looked_.size()); }
    [[nodiscard]] std::uint32_t silent_count() const { return silent_; }
    [[nodiscard]] const std::string& organisation_name(std::int32_t number) const {
        return organisations_.spelling(static_cast<std::uint32_t>(number));
    }

    /// Spans over activities chosen after the count; `chosen` is in any order, which is kept.
    [[nodiscard]] ActivitySpan span_of(std::vector<const Activity*> chosen) const;

    struct Looked {
        const Activity* activity;
        Facts facts;  ///< Only of a running one.
        StatusGroup group;
        bool only_enabler;
        bool stage_said;
        std::uint64_t columns;  ///< One bit for each column it is counted in.
        std::int32_t organisation;
        std::uint32_t silent_on;  ///< One bit for each axis that was added: what it says nothing usable
                                  ///< about. After `run`.
    };
    [[nodiscard]] const std::vector<Looked>& looked() const { return looked_; }

  private:
    struct Plan {
        AxisRows rows;
        std::uint64_t columns = 0;  ///< The columns wanted.
        bool any_row = false;
        std::size_t first_cell = 0;
        std::vector<std::uint32_t> enablers;  ///< By row: activities that are only enablers, not ended.
    };

    // One for each activity in each cell; the slot is the cell and the status group.
    struct Pair {
        std::uint32_t slot, activity;
    };

    [[nodiscard]] std::size_t cell_number(std::size_t axis, std::size_t row, std::size_t column) const {
        return plans_[axis].first_cell + row * columns_.size() + column;
    }
    [[nodiscard]] bool is_looked_at(const Activity& activity);
    void place_stages(Looked& looked) const;
    std::int32_t one_organisation(const Activity& activity);
    void count_one(Looked& looked, std::uint32_t position, std::vector<std::uint32_t>& rows);
    void gather();

    const Framework& framework_;
    const Document& document_;
    const CoverageFilter& filter_;
    const AreaList* areas_;
    Horizon horizon_;
    std::vector<std::uint32_t> wanted_organisations_;
    std::vector<std::string_view> wanted_areas_;  // and all that overlap them, in order
    std::vector<CoverageHeading> columns_;
    IdIndex stages_;
    std::uint64_t enabler_columns_ = 0;
    std::vector<Looked> looked_;
    std::uint32_t silent_ = 0;

    OrganisationNames organisations_;

    std::vector<Plan> plans_;
    std::vector<Tally> tallies_;
    std::vector<Pair> pairs_;
    std::vector<std::uint32_t> slot_starts_;  // by cell and status group, one more at the end
    std::shared_ptr<const ActivitySpan::Store> store_;
};

}  // namespace waymark
