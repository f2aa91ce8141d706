#include "model/analysis/coverage_count.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "model/analysis/coverage_rows.h"
#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/document/words.h"

namespace waymark {
namespace {

// Instead of the number of an organisation: nobody so far, and more than one or somebody who did not say.
constexpr std::int32_t kNobody = -1, kNotOne = -2;

std::int32_t together(std::int32_t a, std::int32_t b) {
    if (a == b || b == kNobody) return a;
    return a == kNobody ? b : kNotOne;
}

enum class Met : std::uint8_t { Yes, No, Silent };

/// `wanted` is in order.
Met meets_areas(const Activity& activity, const std::vector<std::string_view>& wanted) {
    if (wanted.empty()) return Met::Yes;
    if (activity.areas.empty()) return Met::Silent;
    return names_any(activity.areas, wanted) ? Met::Yes : Met::No;
}

Met meets_exploitation(const Activity& activity, const Strings& wanted) {
    if (wanted.empty()) return Met::Yes;
    bool said = false;
    for (const std::string& type : activity.exploitation) {
        if (type == words::all_types || contains(wanted, type)) return Met::Yes;
        said = said || !words::is_unknown(type);
    }
    return said ? Met::No : Met::Silent;
}

}  // namespace

CoverageCount::CoverageCount(const Framework& framework, const Document& document, Date today, const CoverageFilter& filter,
                             const AreaList* areas)
    : framework_(framework), document_(document), filter_(filter), areas_(areas), horizon_(today) {
    using Kind = CoverageHeading::Kind;
    // One bit each in Looked::columns, with two to spare for "not said" and "any".
    const std::size_t stages = std::min<std::size_t>(framework.stages.size(), 62);
    for (std::size_t i = 0; i < stages; ++i) {
        const Stage& stage = framework.stages[i];
        stages_.add(stage.id, static_cast<std::uint32_t>(i));
        if (stage.is_enabler) enabler_columns_ |= std::uint64_t{1} << i;
        columns_.push_back({Kind::Named, stage.id, stage.title, stage.is_enabler, false, false, false});
    }
    columns_.push_back({Kind::NotSaid, "", std::string(tr("Not said")), false, false, false, false});
    columns_.push_back({Kind::Any, "", std::string(tr("Any")), false, false, false, false});
    wanted_areas_ = areas ? areas->overlapping(filter.areas) : AreaList().overlapping(filter.areas);
    for (const std::string& name : filter.organisations) wanted_organisations_.push_back(organisations_.number(name));
}

std::int32_t CoverageCount::one_organisation(const Activity& activity) {
    std::int32_t one = kNobody;
    const auto add = [&](const std::string& name) {
        const std::uint32_t number = organisations_.number(name);
        if (number != OrganisationNames::kBlank) one = together(one, static_cast<std::int32_t>(number));
    };
    add(activity.lead);
    for (const std::string& partner : activity.partners) add(partner);
    return one == kNobody ? kNotOne : one;
}

void CoverageCount::place_stages(Looked& looked) const {
    const Activity& activity = *looked.activity;
    const auto add = [&](const std::string& id) {
        const std::uint32_t stage = stages_.find(id);
        if (stage != IdIndex::kNone) looked.columns |= std::uint64_t{1} << stage;
    };
    add(activity.main_stage);
    for (const std::string& stage : activity.other_stages) add(stage);
    looked.stage_said = looked.columns != 0;
    looked.only_enabler = looked.stage_said && (looked.columns & ~enabler_columns_) == 0;
    if (!looked.stage_said) looked.columns = std::uint64_t{1} << not_said_column();
    looked.columns |= std::uint64_t{1} << any_column();
}

bool CoverageCount::is_looked_at(const Activity& activity) {
    if (filter_.empty()) return true;
    const auto meets_organisation = [&] {
        if (wanted_organisations_.empty()) return Met::Yes;
        bool said = false;
        const auto is_wanted = [&](const std::string& name) {
            const std::uint32_t number = organisations_.number(name);
            if (number == OrganisationNames::kBlank) return false;
            said = true;
            return contains(wanted_organisations_, number);
        };
        if (is_wanted(activity.lead) || std::any_of(activity.partners.begin(), activity.partners.end(), is_wanted))
            return Met::Yes;
        return said ? Met::No : Met::Silent;
    };
    const Met met[] = {meets_areas(activity, wanted_areas_), meets_exploitation(activity, filter_.exploitation),
                       meets_organisation()};
    if (contains(met, Met::No)) return false;
    if (!contains(met, Met::Silent)) return true;
    ++silent_;
    return false;
}

std::size_t CoverageCount::add(Axis axis, Columns columns) {
    Plan plan;
    plan.rows = axis_rows(framework_, document_, axis, areas_, columns == Columns::All);
    const std::uint64_t any = std::uint64_t{1} << any_column();
    if (columns == Columns::AnyStage) {
        plan.columns = any;
    } else if (columns == Columns::All) {
        plan.columns = any | (any - 1);
        plan.any_row = true;
    } else {
        plan.columns = (any - 1) & ~enabler_columns_;
    }
    plan.first_cell = tallies_.size();
    plan.enablers.resize(plan.rows.headings.size());
    tallies_.resize(tallies_.size() + plan.rows.headings.size() * columns_.size());
    plans_.push_back(std::move(plan));
    return plans_.size() - 1;
}

void CoverageCount::count_one(Looked& looked, std::uint32_t position, std::vector<std::uint32_t>& rows) {
    const auto group = static_cast<std::uint32_t>(looked.group);
    for (std::size_t axis = 0; axis < plans_.size(); ++axis) {
        Plan& plan = plans_[axis];
        rows.clear();
        plan.rows.find_rows(*looked.activity, rows);
        if (!rows.empty() && rows[0] == plan.rows.not_said()) looked.silent_on |= std::uint32_t{1} << axis;
        if (plan.any_row) rows.push_back(static_cast<std::uint32_t>(plan.rows.any()));
        std::uint64_t columns = looked.columns & plan.columns;
        const bool is_aside = looked.only_enabler && plan.rows.axis != Axis::Factor;
        if (is_aside) columns &= ~(std::uint64_t{1} << any_column());
        for (const std::uint32_t row : rows) {
            if (looked.only_enabler && looked.group != StatusGroup::Ended) ++plan.enablers[row];
            const std::size_t first = cell_number(axis, row, 0);
            for (std::uint64_t left = columns; left != 0; left &= left - 1) {
                const std::size_t cell = first + static_cast<std::size_t>(std::countr_zero(left));
                Tally& tally = tallies_[cell];
                ++tally.counts[group];
                if (looked.group == StatusGroup::Running) {
                    tally.all_facts &= looked.facts.bits;
                    tally.some_facts |= looked.facts.bits;
                    tally.organisation = together(tally.organisation, looked.organisation);
                    tally.last_end = std::max(tally.last_end, looked.facts.end);
                    tally.last_stop = std::max(tally.last_stop, looked.facts.stop);
                    tally.last_review = std::max(tally.last_review, looked.facts.review);
                }
                pairs_.push_back({static_cast<std::uint32_t>(cell * kStatusGroups) + group, position});
            }
        }
    }
}

// A counting sort: the activities of each cell end up side by side, by status, in the order of the document.
void CoverageCount::gather() {
    slot_starts_.assign(tallies_.size() * kStatusGroups + 1, 0);
    for (std::size_t cell = 0; cell < tallies_.size(); ++cell)
        for (std::size_t group = 0; group < kStatusGroups; ++group) {
            const std::size_t slot = cell * kStatusGroups + group;
            slot_starts_[slot + 1] = slot_starts_[slot] + tallies_[cell].counts[group];
        }
    auto store = std::make_shared<ActivitySpan::Store>();
    store->keep = document_.activities;
    store->order.resize(pairs_.size());
    std::vector<std::uint32_t> next(slot_starts_.begin(), slot_starts_.end() - 1);
    for (const Pair& pair : pairs_) store->order[next[pair.slot]++] = looked_[pair.activity].activity;
    store_ = std::move(store);
    pairs_ = {};
}

void CoverageCount::run() {
    pairs_.reserve(document_.activities.size() * 16);
    looked_.reserve(document_.activities.size());
    std::vector<std::uint32_t> rows;
    for (const Activity& activity : document_.activities) {
        if (!is_looked_at(activity)) continue;
        Looked looked{&activity, {}, status_group(activity.status), false, false, 0, kNobody, 0};
        if (looked.group == StatusGroup::Running) {
            looked.facts = facts_of(activity, horizon_);
            looked.organisation = one_organisation(activity);
        }
        place_stages(looked);
        count_one(looked, static_cast<std::uint32_t>(looked_.size()), rows);
        looked_.push_back(looked);
    }
    gather();
}

ActivitySpan CoverageCount::span_of(std::vector<const Activity*> chosen) const {
    const std::size_t count = chosen.size();
    auto store = std::make_shared<ActivitySpan::Store>();
    store->keep = document_.activities;
    store->order = std::move(chosen);
    return {std::move(store), 0, count};
}

CoverageCell CoverageCount::cell(std::size_t axis, std::size_t row, std::size_t column) const {
    const Plan& plan = plans_[axis];
    const std::size_t number = cell_number(axis, row, column);
    const Tally& tally = tallies_[number];
    const auto open = [&](std::size_t r, std::size_t c) {
        const Tally& other = tallies_[cell_number(axis, r, c)];
        return other.counts[0] + other.counts[1] + other.counts[2] + other.counts[3];
    };

    CoverageCell cell;
    cell.counts = {tally.counts[0], tally.counts[1], tally.counts[2], tally.counts[3], tally.counts[4]};
    cell.state = cell.counts.running != 0     ? CellState::Covered
                 : cell.counts.not_known != 0 ? CellState::NotKnown
                 : cell.counts.planned != 0   ? CellState::OnlyPlanned
                 : cell.counts.paused != 0    ? CellState::OnlyPaused
                                              : CellState::NothingRecorded;
    if (cell.state == CellState::Covered) {
        if (cell.counts.running == 1) cell.thin |= kOneActivity;
        if (tally.organisation >= 0) cell.thin |= kOneOrganisation;
        if ((tally.all_facts & kEnds) != 0)
            cell.thin |= kEndingSoon;
        else if ((tally.all_facts & kStops) != 0)
            cell.thin |= kFundingEnding;
        if ((tally.all_facts & kReviewOld) != 0) cell.thin |= kNotReviewed;
        if ((tally.all_facts & kEvaluatedNot) != 0) cell.thin |= kNotEvaluated;
        if ((tally.all_facts & kSurvivorsNot) != 0) cell.thin |= kNoSurvivors;
        if ((tally.some_facts & kReachSaid) == 0) cell.thin |= kReachNotKnown;
    }
    if (!(plan.rows.axis == Axis::Factor && column == any_column())) cell.enablers = plan.enablers[row];
    if (column < not_said_column() && columns_[column].enabler) cell.enablers = 0;
    const bool row_is_value = row < plan.rows.values(), column_is_value = column < not_said_column();
    if (row_is_value) cell.may_belong += open(plan.rows.not_said(), column);
    if (column_is_value && row != plan.rows.not_said()) cell.may_belong += open(row, not_said_column());
    if (row_is_value && column_is_value) cell.may_belong += open(plan.rows.not_said(), not_said_column());
    const std::size_t first = number * kStatusGroups;
    cell.activities = {store_, slot_starts_[first], slot_starts_[first + kStatusGroups] - slot_starts_[first]};
    return cell;
}

}  // namespace waymark
