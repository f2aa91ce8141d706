// What is a partnership's to fill, and how gaps are told apart and counted.

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "model/analysis/scope.h"
#include "model/gaps.h"
#include "model/random_document.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

template <class F>
void say(Document& document, F&& change) {
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    change(*partnership);
    document.partnership = std::move(partnership);
}

bool is_about(const Gap& gap, Axis axis, std::string_view id) {
    return std::any_of(gap.where.begin(), gap.where.end(),
                       [&](const Place& place) { return place.axis == axis && place.id == id; });
}

/// One more activity that says all there is to say.
std::shared_ptr<Activity> complete_activity(Dice& dice) {
    auto made = random_activity(dice, small_pack(), "00000000-0000-4000-8000-00000000ffff");
    made->lead = "Organisation number 1";
    made->areas = {"E23000026"};
    made->level = dice.pick(ids_of(small_pack().levels));
    made->main_stage = dice.pick(ids_of(small_pack().stages));
    made->other_stages = {};
    made->factors = {dice.one_in(2) ? "strategy" : "pathway"};
    made->components = {dice.pick(ids_of(small_pack().components))};
    made->pathways = {dice.pick(ids_of(small_pack().pathways))};
    made->exploitation = {"labour"};
    made->who_for = {"adults"};
    made->nrm_stages = {"recovery"};
    made->reach = "universal";
    made->status = dice.one_in(3) ? "planned" : "running";
    made->start = "2026-01-01";
    made->end = dice.one_in(2) ? "2029-12-31" : "2026-12-31";
    made->funding_end = "";
    made->reviewed_on = "2026-10-01";
    made->survivor_involvement = dice.one_in(2) ? "consulted" : "none";
    made->evidence = dice.one_in(2) ? "outcome-data" : "not-evaluated";
    return made;
}

PlacesFilled filled(const Document& document) {
    return places_filled(coverage(small_pack(), document, Axis::Level, kToday));
}

}  // namespace

TEST_CASE("scope: what a partnership leaves out is marked as outside and is no gap, and nothing else changes") {
    Document document = document_of({running("a")});
    const auto before = gaps_of(document);
    say(document, [](Partnership& partnership) {
        partnership.our_levels = {"national"};
        partnership.our_pathways = {ids_of(small_pack().pathways).front()};
        partnership.our_exploitation = {"labour"};
    });
    const auto outside = [&](const Gap& gap) {
        return std::any_of(gap.where.begin(), gap.where.end(),
                           [&](const Place& place) { return is_outside(small_pack(), document, place.axis, place.id); });
    };
    std::vector<std::string> kept, left;
    for (const Gap& gap : before)
        if (!outside(gap)) kept.push_back(gap.id);
    for (const Gap& gap : gaps_of(document)) left.push_back(gap.id);
    CHECK(kept == left);
    CHECK(kept.size() < before.size());
    const CoverageMatrix matrix = coverage(small_pack(), document, Axis::Level, kToday);
    for (const CoverageHeading& row : matrix.rows)
        CHECK(row.outside == (row.kind == CoverageHeading::Kind::Named && row.id != "national"));
    CHECK(places_filled(matrix).all + places_filled(matrix).outside == filled(document_of({})).all);
    CHECK(places_filled(matrix).running == 1);
}

TEST_CASE("scope: a factor lies where its level lies, and a contradiction about one outside is not told") {
    Document document;
    for (const Factor& factor : small_pack().factors) reflect(document, factor.id, "in-place-reviewed");
    const std::string level = small_pack().factors.front().level_id;
    Strings others = ids_of(small_pack().levels);
    std::erase(others, level);
    CHECK(has_gap(document, "contradiction/in-place-without-activity/factor=" + small_pack().factors.front().id));
    say(document, [&](Partnership& partnership) { partnership.our_levels = others; });
    for (const Gap& gap : gaps_of(document))
        for (const Factor& factor : small_pack().factors)
            if (factor.level_id == level) CHECK_FALSE(is_about(gap, Axis::Factor, factor.id));
}

TEST_CASE("scope: where nothing is said, or only words the pack does not have, all is the partnership's to fill") {
    Document document = document_of({running("a")});
    const auto before = gaps_of(document);
    CHECK(scope_not_said(document));
    say(document, [](Partnership& partnership) {
        partnership.our_levels = {"a-level-of-another-pack"};
        partnership.our_exploitation = {"all-types", "labour"};
    });
    const auto after = gaps_of(document);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i].id == after[i].id);
}

TEST_CASE("scope: what was decided on something outside is kept, and told as outside") {
    Document document;
    auto decision = record<GapDecision>("coverage/level=national/stage=early");
    decision->decision = "accept";
    put(document, std::move(decision));
    say(document, [](Partnership& partnership) {
        for (const Level& level : small_pack().levels)
            if (level.id != "national") partnership.our_levels.push_back(level.id);
    });
    const auto closed = closed_gaps(small_pack(), document, kToday, gaps_of(document));
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].outside);
    CHECK(closed[0].known_to_pack);
}

TEST_CASE("gap counts: details that are missing are told apart from what is not known, under ids that stay") {
    auto silent = running_but("a", [](Activity& a) { a.evidence = a.reviewed_on = a.reach = ""; });
    Document document = document_of({silent, with_status("b", "")});
    const auto gaps = gaps_of(document);
    const Gap* evidence = find_gap(gaps, "unknown/evidence");
    REQUIRE(evidence);
    CHECK(evidence->kind == GapKind::DetailsMissing);
    CHECK(parse_gap_id("unknown/evidence")->kind == GapKind::DetailsMissing);
    reflect(document, "strategy", "not-known");
    CHECK(gap_of(document, "unknown/strength/factor=strategy").kind == GapKind::NotKnown);
    const GapCounts counts = count_gaps(gaps, document);
    CHECK(counts.total() == gaps.size());
    CHECK(counts.all[static_cast<std::size_t>(GapKind::DetailsMissing)] ==
          static_cast<std::size_t>(
              std::count_if(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.kind == GapKind::DetailsMissing; })));
}

TEST_CASE("gap counts: one more activity that says all there is to say never makes the numbers of the headline worse") {
    CHECK(rc::check([] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        Dice dice(seed);
        Document document = random_document(small_pack(), dice.roll(25), seed);
        // Some of it is decided on.
        for (const Gap& gap : gaps_of(document)) {
            if (!dice.one_in(3)) continue;
            auto decision = record<GapDecision>(gap.id);
            decision->decision = "accept";
            put(document, std::move(decision));
        }
        const GapCounts before = count_gaps(gaps_of(document), document);
        const PlacesFilled places = filled(document);
        put(document, complete_activity(dice));
        const GapCounts after = count_gaps(gaps_of(document), document);
        RC_ASSERT(after.places_left <= before.places_left);
        RC_ASSERT(filled(document).running >= places.running);
        RC_ASSERT(filled(document).all == places.all);
        for (const GapKind kind : {GapKind::NothingRecorded, GapKind::DetailsMissing, GapKind::NotKnown})
            RC_ASSERT(after.all[static_cast<std::size_t>(kind)] <= before.all[static_cast<std::size_t>(kind)]);
    }));
}

TEST_CASE("gap counts: a place is left once however many reasons it has, and not when any was decided on there") {
    Document document = document_of({running_but("a", [](Activity& a) {
        a.evidence = "not-evaluated";
        a.survivor_involvement = "none";
    })});
    const std::size_t before = count_gaps(gaps_of(document), document).places_left;
    REQUIRE(has_gap(document, "thin/one-activity/level=national/stage=early"));
    REQUIRE(has_gap(document, "thin/not-evaluated/level=national/stage=early"));
    auto decision = record<GapDecision>("coverage/level=national/stage=early");
    decision->decision = "accept";
    put(document, std::move(decision));
    CHECK(count_gaps(gaps_of(document), document).places_left == before - 1);
}
