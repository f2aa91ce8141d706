// What holds for the gaps of any document, against a count that is as slow and as plain as can be.

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "model/analysis/coverage_rows.h"
#include "model/gaps.h"
#include "model/random_document.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

bool has(const Strings& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_at(const Activity& activity, std::string_view stage) {
    return activity.main_stage == stage || has(activity.other_stages, stage);
}

bool is_only_enabler(const Activity& activity) {
    return is_at(activity, "enabler") && !is_at(activity, "before") && !is_at(activity, "early");
}

bool is_in(const Activity& activity, const Place& place) {
    if (place.axis == Axis::Stage) return is_at(activity, place.id);
    const auto values = values_of(place.axis, activity);
    const bool names_it = std::find(values.begin(), values.end(), place.id) != values.end();
    return names_it || (place.axis == Axis::Exploitation && has(activity.exploitation, "all-types"));
}

// Idea and planned, paused, running, ended, all else.
std::map<std::string, std::uint32_t> statuses_in(const Document& document, const std::vector<Place>& where) {
    std::map<std::string, std::uint32_t> counts;
    for (const Activity& activity : document.activities) {
        if (!std::all_of(where.begin(), where.end(), [&](const Place& place) { return is_in(activity, place); })) continue;
        if (where.size() == 1 && where[0].axis != Axis::Factor && is_only_enabler(activity)) continue;
        const std::string& status = activity.status;
        const bool is_known = status == "running" || status == "paused" || status == "ended";
        ++counts[is_known ? status : status == "idea" || status == "planned" ? "planned" : "unknown"];
    }
    return counts;
}

// Every place in which the rules look for coverage.
std::vector<std::vector<Place>> all_places(const Document& document) {
    const Framework pack = small_pack();
    std::vector<std::vector<Place>> places;
    const auto add = [&](Axis axis, std::vector<std::string> ids, bool by_stage) {
        for (const std::string& id : ids) {
            if (!by_stage)
                places.push_back({{axis, id}});
            else
                for (const char* stage : {"before", "early"}) places.push_back({{axis, id}, {Axis::Stage, stage}});
        }
    };
    add(Axis::Level, ids_of(pack.levels), true);
    add(Axis::Component, ids_of(pack.components), true);
    add(Axis::Pathway, ids_of(pack.pathways), true);
    add(Axis::Exploitation, {"labour", "sexual"}, true);
    add(Axis::WhoFor, {"adults", "children"}, false);
    add(Axis::NrmStage, {"recovery", "never-referred"}, false);
    add(Axis::Area, document.partnership->areas, false);
    for (const char* factor : {"strategy", "pathway"}) {
        const Reflection* reflection = document.reflections.find(factor);
        if (!reflection || reflection->strength != "not-our-role") places.push_back({{Axis::Factor, factor}});
    }
    return places;
}

constexpr std::array kStateRules = {GapRule::NothingRecorded, GapRule::OnlyPlanned, GapRule::OnlyPaused, GapRule::StatusNotKnown};

bool is_state_rule(GapRule rule) {
    return std::find(kStateRules.begin(), kStateRules.end(), rule) != kStateRules.end();
}

GapRule expected_rule(std::map<std::string, std::uint32_t> counts) {
    return counts["unknown"] != 0   ? GapRule::StatusNotKnown
           : counts["planned"] != 0 ? GapRule::OnlyPlanned
           : counts["paused"] != 0  ? GapRule::OnlyPaused
                                    : GapRule::NothingRecorded;
}

Document any_document() {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    return random_document(small_pack(), *rc::gen::inRange<std::size_t>(0, 30), seed);
}

std::vector<std::shared_ptr<const Activity>> records_of(const Document& document) {
    std::vector<std::shared_ptr<const Activity>> records;
    for (auto it = document.activities.begin(); it != document.activities.end(); ++it) records.push_back(it.shared());
    return records;
}

void shuffle(std::vector<std::shared_ptr<const Activity>>& records) {
    Dice dice(*rc::gen::arbitrary<std::uint64_t>());
    for (std::size_t i = records.size(); i > 1; --i) std::swap(records[i - 1], records[dice.roll(i)]);
}

}  // namespace

TEST_CASE("gaps: no place is both covered and empty, and each place that is not covered is told exactly once") {
    CHECK(rc::check([] {
        const Document document = any_document();
        std::map<std::vector<std::pair<Axis, std::string>>, std::vector<GapRule>> told;
        const auto key = [](const std::vector<Place>& where) {
            std::vector<std::pair<Axis, std::string>> made;
            for (const Place& place : where) made.emplace_back(place.axis, place.id);
            return made;
        };
        for (const Gap& gap : gaps_of(document))
            if (is_state_rule(gap.reason.rule)) told[key(gap.where)].push_back(gap.reason.rule);
        for (const auto& where : all_places(document)) {
            auto counts = statuses_in(document, where);
            const auto rules = told[key(where)];
            told.erase(key(where));
            if (counts["running"] != 0)
                RC_ASSERT(rules.empty());
            else
                RC_ASSERT(rules == std::vector<GapRule>{expected_rule(counts)});
        }
        RC_ASSERT(told.empty());
    }));
}

TEST_CASE("gaps: the numbers of a gap are those of a plain count, and its activities are as many") {
    CHECK(rc::check([] {
        const Document document = any_document();
        for (const Gap& gap : gaps_of(document)) {
            if (gap.where.empty() || gap.where[0].axis == Axis::Question || gap.where[0].id.empty()) continue;
            auto counts = statuses_in(document, gap.where);
            RC_ASSERT(gap.reason.counts ==
                      (StatusCounts{counts["running"], counts["unknown"], counts["planned"], counts["paused"], counts["ended"]}));
            if (gap.kind == GapKind::Thin && gap.reason.counts.running != 0)
                RC_ASSERT(gap.activities.size() == counts["running"]);
            if (gap.kind == GapKind::NothingRecorded) RC_ASSERT(gap.activities.size() == counts["ended"]);
        }
    }));
}

TEST_CASE("gaps: thin places are running places, and each rule holds for every activity behind it") {
    CHECK(rc::check([] {
        for (const Gap& gap : gaps_of(any_document())) {
            for (const Activity* activity : gap.activities) {
                const GapRule rule = gap.reason.rule;
                if (gap.kind == GapKind::Thin && rule != GapRule::OnlyPlanned && rule != GapRule::OnlyPaused)
                    RC_ASSERT(activity->status == "running");
                if (rule == GapRule::OnlyPlanned || rule == GapRule::OnlyPaused || rule == GapRule::NothingRecorded)
                    RC_ASSERT(activity->status != "running");
                if (rule == GapRule::NotEvaluated) RC_ASSERT(activity->evidence == "not-evaluated");
                if (rule == GapRule::NoSurvivors) RC_ASSERT(activity->survivor_involvement == "none");
                if (rule == GapRule::Ending) RC_ASSERT(*parse_date(activity->end) <= (Date{2027, 5, 21}));
                if (rule == GapRule::NotReviewed) RC_ASSERT(*parse_date(activity->reviewed_on) < (Date{2025, 11, 21}));
            }
        }
    }));
}

TEST_CASE("gaps: the list does not depend on the order in which records came") {
    CHECK(rc::check([] {
        const Document document = any_document();
        auto records = records_of(document);
        shuffle(records);
        Document again = document;
        again.activities = {};
        for (const auto& one : records) again.activities = again.activities.with(one);
        const auto first = gaps_of(document), second = gaps_of(again);
        RC_ASSERT(first.size() == second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            RC_ASSERT(first[i].id == second[i].id);
            RC_ASSERT(first[i].sentence == second[i].sentence);
            Strings before = first[i].activities.ids(), after = second[i].activities.ids();
            std::sort(before.begin(), before.end());
            std::sort(after.begin(), after.end());
            RC_ASSERT(before == after);
        }
    }));
}

TEST_CASE("gaps: the list does not depend on which id an activity happens to have") {
    CHECK(rc::check([] {
        const Document document = any_document();
        auto records = records_of(document);
        shuffle(records);
        std::vector<std::shared_ptr<const Activity>> renamed;
        std::map<std::string, std::string> old_id;
        auto id = document.activities.begin();
        for (const auto& one : records) {
            auto other = std::make_shared<Activity>(*one);
            other->id = (id++)->id;
            old_id[other->id] = one->id;
            renamed.push_back(std::move(other));
        }
        Document again = document;
        again.activities = RecordList<Activity>::from(std::move(renamed));
        const auto first = gaps_of(document), second = gaps_of(again);
        RC_ASSERT(first.size() == second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            RC_ASSERT(first[i].id == second[i].id);
            RC_ASSERT(first[i].reason == second[i].reason);
            RC_ASSERT(first[i].sentence == second[i].sentence);
            std::set<std::string> before, after;
            for (const Activity* activity : first[i].activities) before.insert(activity->id);
            for (const Activity* activity : second[i].activities) after.insert(old_id[activity->id]);
            RC_ASSERT(before == after);
        }
    }));
}

TEST_CASE("coverage: every matrix of any document adds up") {
    CHECK(rc::check([] {
        const Document document = any_document();
        for (const Axis axis : {Axis::Level, Axis::Component, Axis::Pathway, Axis::Factor, Axis::Exploitation, Axis::WhoFor,
                                Axis::NrmStage, Axis::Area}) {
            const CoverageMatrix matrix = coverage(small_pack(), document, axis, kToday);
            RC_ASSERT(matrix.cells.size() == matrix.rows.size() * matrix.columns.size());
            RC_ASSERT(matrix.looked_at == document.activities.size());
            for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
                for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
                    const CoverageCell& cell = matrix.at(row, column);
                    RC_ASSERT(cell.activities.size() == cell.counts.all());
                    RC_ASSERT((cell.state == CellState::Covered) == (cell.counts.running != 0));
                    RC_ASSERT(cell.thin == 0 || cell.state == CellState::Covered);
                    RC_ASSERT(cell.counts.all() <= matrix.at(matrix.rows.size() - 1, column).counts.all());
                    if (matrix.rows[row].kind != CoverageHeading::Kind::Named ||
                        matrix.columns[column].kind != CoverageHeading::Kind::Named)
                        continue;
                    auto counts = statuses_in(document, {{axis, matrix.rows[row].id}, {Axis::Stage, matrix.columns[column].id}});
                    RC_ASSERT(cell.counts == (StatusCounts{counts["running"], counts["unknown"], counts["planned"],
                                                           counts["paused"], counts["ended"]}));
                }
            }
        }
    }));
}
