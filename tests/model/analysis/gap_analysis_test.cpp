#include "model/analysis/gap_analysis.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "model/gaps.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("gaps: nothing recorded at a level and a stage is a gap; one running activity there closes it") {
    CHECK(has_gap({}, "coverage/level=national/stage=early"));
    CHECK_FALSE(has_gap(document_of({running("1")}), "coverage/level=national/stage=early"));
    CHECK(has_gap(document_of({running("1")}), "coverage/level=national/stage=before"));
}

namespace {

/// The place is a gap in an empty document, still one beside activities that are elsewhere or ended,
/// and none where `change` makes a running activity stand in it.
template <class F>
void check_place(const char* id, F&& change) {
    Document document;
    belongs_to(document, {"E23000026", "E23000019"});
    CHECK(has_gap(document, id));
    put(document, running_but("1", [](Activity& a) {
            a.main_stage = "before", a.components = {"rights"}, a.pathways = {"power"}, a.factors = {"pathway"},
            a.exploitation = {"sexual"}, a.who_for = {"adults"}, a.nrm_stages = {"move-on"}, a.areas = {"E23000019"};
        }));
    auto ended = running_but("2", change);
    ended->status = "ended";
    put(document, std::move(ended));
    CHECK(has_gap(document, id));
    put(document, running_but("3", change));
    CHECK_FALSE(has_gap(document, id));
}

}  // namespace

TEST_CASE("gaps: a number in a sentence has the comma of its thousands") {
    std::vector<std::shared_ptr<Activity>> many;
    for (int i = 0; i < 1200; ++i) many.push_back(activity(std::to_string(i), "Talk"));
    const std::vector<Gap> gaps = find_gaps(small_pack(), document_of(many), Date{2026, 11, 21});
    CHECK(std::any_of(gaps.begin(), gaps.end(),
                      [](const Gap& gap) { return gap.sentence.find("1,200 activities say nothing about “Level”") == 0; }));
    CHECK(std::none_of(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.sentence.find("1200") != std::string::npos; }));
}

TEST_CASE("gaps: nothing recorded under a component at a stage is a gap") {
    check_place("coverage/component=evidence/stage=early", [](Activity& a) { a.components = {"evidence"}; });
}

TEST_CASE("gaps: nothing recorded on a pathway at a stage is a gap") {
    check_place("coverage/pathway=literacy/stage=early", [](Activity& a) { a.pathways = {"literacy"}; });
}

TEST_CASE("gaps: nothing recorded for a factor is a gap") {
    check_place("coverage/factor=strategy", [](Activity& a) { a.factors = {"strategy"}; });
}

TEST_CASE("gaps: nothing recorded for an exploitation type at a stage is a gap") {
    check_place("coverage/exploitation=labour/stage=early", [](Activity& a) { a.exploitation = {"labour"}; });
}

TEST_CASE("gaps: nothing recorded for children, or for adults, is a gap") {
    check_place("coverage/who-for=children", [](Activity& a) { a.who_for = {"children"}; });
    CHECK(has_gap({}, "coverage/who-for=adults"));
}

TEST_CASE("gaps: nothing recorded for a stage of the NRM is a gap") {
    check_place("coverage/nrm-stage=recovery", [](Activity& a) { a.nrm_stages = {"recovery"}; });
}

TEST_CASE("gaps: nothing recorded for people outside the NRM is a gap") {
    check_place("coverage/nrm-stage=never-referred", [](Activity& a) { a.nrm_stages = {"never-referred"}; });
}

TEST_CASE("gaps: nothing recorded in an area of the partnership is a gap") {
    check_place("coverage/area=E23000026", [](Activity& a) { a.areas = {"E23000026"}; });
}

TEST_CASE("gaps: an empty place is called \"no activity recorded\" and nothing worse") {
    const Gap gap = gap_of({}, "coverage/level=national/stage=early");
    CHECK(gap.kind == GapKind::NothingRecorded);
    CHECK(gap.where == std::vector<Place>{{Axis::Level, "national"}, {Axis::Stage, "early"}});
    CHECK(gap.sentence == "No activity recorded at the level “National” and the stage “Early”.");
    CHECK(gap.activities.empty());
}

TEST_CASE("gaps: with one area or none there is no gap by area") {
    Document document;
    belongs_to(document, {"E23000026"});
    CHECK_FALSE(has_gap(document, "coverage/area=E23000026"));
}

TEST_CASE("gaps: an enabler fills no gap, is no gap, and is told beside the gap it does not fill") {
    const Document document = document_of({running("1", "national", "enabler")});
    const Gap gap = gap_of(document, "coverage/level=national/stage=early");
    CHECK(gap.reason.enablers == 1);
    CHECK(gap.sentence ==
          "No activity recorded at the level “National” and the stage “Early”. At this level 1 cross-cutting "
          "enabler is "
          "recorded, which neither fills nor hides a gap.");
    CHECK_FALSE(has_gap({}, "coverage/level=national/stage=enabler"));
}

TEST_CASE("gaps: an ended activity does not cover, and is told") {
    const Gap gap = gap_of(document_of({with_status("1", "ended")}), "coverage/level=national/stage=early");
    CHECK(gap.reason.counts.ended == 1);
    CHECK(gap.activities.ids() == Strings{"1"});
    CHECK(gap.sentence ==
          "No activity recorded at the level “National” and the stage “Early”. 1 activity recorded here has "
          "ended.");
}

TEST_CASE("gaps: activities that do not say where they belong are told beside an empty place") {
    const Gap gap =
        gap_of(document_of({running("1", "", "early"), running("2", "national", "")}), "coverage/level=national/stage=early");
    CHECK(gap.reason.may_belong == 2);
    CHECK(gap.sentence ==
          "No activity recorded at the level “National” and the stage “Early”. 2 activities do not say "
          "enough and may belong here.");
}

TEST_CASE("gaps: a factor that is not the partnership's role is no gap") {
    Document document;
    reflect(document, "strategy", "not-our-role");
    CHECK_FALSE(has_gap(document, "coverage/factor=strategy"));
    CHECK(has_gap(document, "coverage/factor=pathway"));
}

TEST_CASE("gaps: a factor of the partnership's own is looked at, one not seen in a source is not") {
    Document document;
    put(document, record<OwnFactor>("own-1"));
    CHECK(has_gap(document, "coverage/factor=own-1"));
    CHECK_FALSE(has_gap(document, "coverage/factor=rumour"));
}

TEST_CASE("gaps: a place with activities of unknown status is not known, not empty") {
    const Document document = document_of({with_status("1", ""), with_status("2", "planned")});
    const Gap gap = gap_of(document, "unknown/status/level=national/stage=early");
    CHECK(gap.kind == GapKind::NotKnown);
    CHECK(gap.sentence ==
          "It is not known whether anything is running at the level “National” and the stage “Early”: 1 "
          "activity does not "
          "say. 1 activity is an idea or planned.");
    CHECK_FALSE(has_gap(document, "coverage/level=national/stage=early"));
    CHECK_FALSE(has_gap(document, "thin/only-planned/level=national/stage=early"));
}

TEST_CASE("gaps: it is not known whom a place reaches when no running activity in it says") {
    const char* id = "unknown/reach/level=national/stage=early";
    const auto reaches = [](std::string number, std::string word) {
        return running_but(std::move(number), [&](Activity& a) { a.reach = std::move(word); });
    };
    const Gap gap = gap_of(document_of({reaches("1", ""), reaches("2", "not-known")}), id);
    CHECK(gap.kind == GapKind::DetailsMissing);
    CHECK(gap.sentence == "It is not known whom the 2 activities running at the level “National” and the stage “Early” reach.");
    CHECK_FALSE(has_gap(document_of({reaches("1", ""), reaches("2", "selected")}), id));
}

TEST_CASE(
    "gaps: running activities that do not say their evidence, survivor involvement or review are listed once "
    "each") {
    const Document document = document_of(
        {running_but("1", [](Activity& a) { a.evidence = "", a.survivor_involvement = "not-known", a.reviewed_on = ""; }),
         running("2"), running_but("3", [](Activity& a) { a.status = "planned", a.evidence = "", a.reviewed_on = ""; })});
    CHECK(gap_of(document, "unknown/evidence").activities.ids() == Strings{"1"});
    CHECK(gap_of(document, "unknown/survivors").activities.ids() == Strings{"1"});
    CHECK(gap_of(document, "unknown/review").activities.ids() == Strings{"1"});
    CHECK(gap_of(document, "unknown/evidence").sentence == "Of 1 running activity it is not known whether it was evaluated.");
    SUBCASE("a review is not yet missing in the first twelve months") {
        CHECK_FALSE(has_gap(document_of({running_but("1", [](Activity& a) { a.reviewed_on = "", a.start = "2025-11-22"; })}),
                            "unknown/review"));
        CHECK(has_gap(document_of({running_but("1", [](Activity& a) { a.reviewed_on = "", a.start = "2025-11-21"; })}),
                      "unknown/review"));
    }
}

TEST_CASE("gaps: activities that say nothing about an axis are listed once for it, unless they ended") {
    const Document document = document_of({running("1", "", "early"), running("2", "", ""),
                                           running_but("3", [](Activity& a) { a.level = "", a.status = "ended"; })});
    const Gap gap = gap_of(document, "unknown/not-said/level");
    CHECK(gap.activities.ids() == Strings{"1", "2"});
    CHECK(gap.sentence == "2 activities say nothing about “Level” that can be counted.");
    CHECK(gap_of(document, "unknown/not-said/stage").activities.ids() == Strings{"2"});
}

TEST_CASE("gaps: an activity in an area that is not the partnership's has said where it is") {
    Document document = document_of(
        {running_but("1", [](Activity& a) { a.areas = {"E23000001"}; }), running_but("2", [](Activity& a) { a.areas = {}; })});
    belongs_to(document, {"E23000026", "E23000019"});
    CHECK(gap_of(document, "unknown/not-said/area").activities.ids() == Strings{"2"});
    CHECK_FALSE(has_gap(document, "coverage/area=E23000001"));
}

TEST_CASE("gaps: an enabler need not say whom it is for") {
    const Document document = document_of({running("1", "national", "enabler")});
    CHECK_FALSE(has_gap(document, "unknown/not-said/who-for"));
    CHECK_FALSE(has_gap(document, "unknown/not-said/exploitation"));
    CHECK(has_gap(document, "unknown/not-said/component"));
}

TEST_CASE("gaps: the answer \"not known\" to a factor or a question is told as not known") {
    Document document;
    reflect(document, "strategy", "not-known");
    reflect(document, "q15-awareness", "not-known");
    CHECK(gap_of(document, "unknown/strength/factor=strategy").sentence ==
          "The partnership answered “Not known” for the factor “A strategy”.");
    CHECK(gap_of(document, "unknown/strength/question=q15-awareness").kind == GapKind::NotKnown);
}

TEST_CASE("gaps: a factor in place without a running activity is a contradiction") {
    const char* id = "contradiction/in-place-without-activity/factor=strategy";
    const auto document = [](std::string strength, std::string status) {
        Document made =
            document_of({running_but("1", [&](Activity& a) { a.factors = {"strategy"}, a.status = std::move(status); })});
        reflect(made, "strategy", std::move(strength));
        return made;
    };
    CHECK(gap_of(document("in-place-reviewed", "planned"), id).sentence ==
          "The partnership answered “In place and reviewed” for the factor “A strategy”, but no running "
          "activity with it is recorded. 1 "
          "activity is an idea or planned.");
    CHECK(has_gap(document("in-place-not-reviewed", "ended"), id));
    CHECK_FALSE(has_gap(document("in-place-not-reviewed", "running"), id));
    CHECK_FALSE(has_gap(document("planned", "planned"), id));
    SUBCASE("not while a status is unknown") {
        CHECK_FALSE(has_gap(document("in-place-reviewed", ""), id));
    }
}

TEST_CASE("gaps: running activities for a factor that is \"none\" or \"not our role\" are a contradiction") {
    Document document = document_of({running_but("1", [](Activity& a) { a.factors = {"strategy", "pathway"}; })});
    reflect(document, "strategy", "none");
    reflect(document, "pathway", "not-our-role");
    const Gap gap = gap_of(document, "contradiction/activity-despite-none/factor=strategy");
    CHECK(gap.sentence == "The partnership answered “None” for the factor “A strategy”, but 1 activity with it is running.");
    CHECK(gap.activities.ids() == Strings{"1"});
    CHECK(has_gap(document, "contradiction/activity-despite-not-our-role/factor=pathway"));
}

TEST_CASE("gaps: a checklist answer that the activities contradict") {
    const auto document = [](std::string strength, std::string category, std::string status) {
        Document made =
            document_of({running_but("1", [&](Activity& a) { a.category = std::move(category), a.status = std::move(status); })});
        reflect(made, "q15-awareness", std::move(strength));
        return made;
    };
    const char* without = "contradiction/answer-without-activity/question=q15-awareness";
    const char* despite = "contradiction/activity-despite-answer/question=q15-awareness";
    CHECK(gap_of(document("in-place-reviewed", "monitoring", "running"), without).sentence ==
          "The partnership answered “In place and reviewed” for the question “Is work to raise awareness "
          "planned?”, but no running activity "
          "of the category “Community awareness” is recorded.");
    CHECK(has_gap(document("in-place-reviewed", "community-awareness", "ended"), without));
    CHECK_FALSE(has_gap(document("in-place-reviewed", "community-awareness", "running"), without));
    CHECK_FALSE(has_gap(document("in-place-reviewed", "community-awareness", "not-known"), without));
    CHECK(gap_of(document("none", "community-awareness", "running"), despite).activities.ids() == Strings{"1"});
    CHECK_FALSE(has_gap(document("none", "community-awareness", "planned"), despite));
    CHECK_FALSE(has_gap(document("not-known", "community-awareness", "running"), despite));
}

TEST_CASE("gaps: the question how survivors take part is held against the survivor involvement of activities") {
    const auto document = [](std::string strength, std::string involvement) {
        Document made = document_of({running_but("1", [&](Activity& a) { a.survivor_involvement = std::move(involvement); })});
        reflect(made, "q03-survivors", std::move(strength));
        return made;
    };
    const char* without = "contradiction/answer-without-activity/question=q03-survivors";
    CHECK(has_gap(document("in-place-reviewed", "none"), without));
    CHECK_FALSE(has_gap(document("in-place-reviewed", "co-designed"), without));
    CHECK_FALSE(has_gap(document("in-place-reviewed", ""), without));
    CHECK(has_gap(document("none", "informed"), "contradiction/activity-despite-answer/question=q03-survivors"));
}

TEST_CASE("gaps: running activities whose end is past are a contradiction, listed once") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.end = "2026-11-20"; }),
                                           running_but("2", [](Activity& a) { a.end = "2026-11-21"; }),
                                           running_but("3", [](Activity& a) { a.end = "2026-01-01", a.status = "ended"; })});
    const Gap gap = gap_of(document, "contradiction/running-past-end");
    CHECK(gap.activities.ids() == Strings{"1"});
    CHECK(gap.sentence == "1 activity is said to be running although its end is past.");
}

TEST_CASE("gaps: under a filter only its activities are looked at, ids say so, and reflections stay out") {
    Document document = document_of({running_but("1", [](Activity& a) { a.areas = {"E1"}; })});
    reflect(document, "strategy", "not-known");
    GapOptions options;
    options.filter.areas = {"E2", "E1"};
    options.filter.organisations = {"A, B / C"};
    const auto gaps = gaps_of(document, options);
    CHECK(find_gap(gaps, "coverage/level=national/stage=early/in-area=E1,E2/in-organisation=A%2C B %2F C"));
    for (const Gap& gap : gaps) CHECK(gap.reason.rule != GapRule::StrengthNotKnown);
    options.filter = {{"E1"}, {}, {}};
    CHECK_FALSE(has_gap(document, "coverage/level=national/stage=early/in-area=E1", options));
    CHECK(has_gap(document, "coverage/level=national/stage=before/in-area=E1", options));
}

TEST_CASE("gaps: undecided ones come first, then by kind, axis and the order of the framework") {
    Document document = document_of({running("1")});
    auto decision = record<GapDecision>("coverage/level=national/stage=before");
    decision->decision = "accept";
    put(document, decision);
    const auto gaps = gaps_of(document);
    CHECK(gaps.front().id == "coverage/level=local/stage=before");
    CHECK(gaps[1].id == "coverage/level=local/stage=early");
    CHECK(gaps[2].id == "coverage/factor=strategy");
    CHECK(gaps.back().id == "coverage/level=national/stage=before");
    CHECK(gaps.back().decided);
    for (std::size_t i = 1; i + 1 < gaps.size(); ++i) {
        CAPTURE(gaps[i].id);
        CHECK(gaps[i - 1].kind <= gaps[i].kind);
        CHECK_FALSE(gaps[i].decided);
    }
    CHECK(ranking_rule().find("nobody has decided") != std::string_view::npos);
}

TEST_CASE("gaps: a decision without a choice does not count as decided") {
    Document document;
    put(document, record<GapDecision>("coverage/level=national/stage=before"));
    CHECK_FALSE(gap_of(document, "coverage/level=national/stage=before").decided);
}

TEST_CASE("gaps: every id is there once and can be taken apart again") {
    Document document = document_of({running("1"), running("2", "", ""), with_status("3", "planned")});
    belongs_to(document, {"E23000026", "E23000019"});
    std::set<std::string> seen;
    for (const Gap& gap : gaps_of(document)) {
        CAPTURE(gap.id);
        CHECK(seen.insert(gap.id).second);
        const auto parts = parse_gap_id(gap.id);
        REQUIRE(parts);
        CHECK(parts->kind == gap.kind);
        CHECK(parts->rule == gap.reason.rule);
        CHECK(parts->where == gap.where);
        CHECK_FALSE(gap.sentence.empty());
        CHECK_FALSE(rule_text(gap.reason.rule).empty());
    }
}

TEST_CASE("gaps: an id is taken apart with its filter, and nonsense is no id") {
    const auto parts = parse_gap_id("thin/ending/level=national/stage=early/in-area=E1,E2/in-organisation=A%2C B %2F C");
    REQUIRE(parts);
    CHECK(parts->rule == GapRule::Ending);
    CHECK(parts->filter == CoverageFilter{{"E1", "E2"}, {}, {"A, B / C"}});
    for (const char* id : {"", "coverage/", "thin", "thin/no-such-rule/level=national", "coverage/colour=red", "my own gap"}) {
        CAPTURE(id);
        CHECK_FALSE(parse_gap_id(id));
    }
}

TEST_CASE("gaps: a title says where and what, and an id that is none of ours is its own title") {
    const Framework pack = small_pack();
    CHECK(gap_title(pack, {}, "coverage/level=national/stage=early") == "National, Early: no activity recorded");
    CHECK(gap_title(pack, {}, "thin/one-activity/factor=gone") == "gone: only one activity");
    // Half a character is none: titles stay UTF-8 whatever an id holds.
    CHECK(gap_title(pack, {}, "thin/one-activity/factor=x%80") == "x%80: only one activity");
    CHECK(gap_title(pack, {}, "thin/one-activity/factor=x%C3%A9") == "x%C3%A9: only one activity");
    CHECK(gap_title(pack, {}, "thin/one-activity/factor=x%2Fy") == "x/y: only one activity");
    CHECK(gap_title(pack, {}, "unknown/not-said/level") == "Level: not said");
    CHECK(gap_title(pack, {}, "unknown/evidence") == "Activities not known whether evaluated");
    CHECK(gap_title(pack, {}, "what we noticed") == "what we noticed");
}

TEST_CASE(
    "gaps: decisions and actions on gaps that are no longer there are kept, and what the pack no longer has "
    "is told") {
    Document document = document_of({running("1")});
    for (const char* id :
         {"coverage/level=national/stage=early", "coverage/level=local/stage=early", "coverage/factor=gone", "what we noticed"})
        put(document, record<GapDecision>(id));
    auto action = record<Action>("action-1");
    action->gap = "thin/only-planned/level=national/stage=early";
    put(document, action);
    const auto closed = closed_gaps(small_pack(), document, kToday, gaps_of(document));
    REQUIRE(closed.size() == 4);
    CHECK(closed[0].gap_id == "coverage/factor=gone");
    CHECK_FALSE(closed[0].known_to_pack);
    CHECK(closed[1].gap_id == "coverage/level=national/stage=early");
    CHECK(closed[1].known_to_pack);
    CHECK(closed[1].decided);
    CHECK(closed[2].actions == Strings{"action-1"});
    CHECK_FALSE(closed[2].decided);
    CHECK_FALSE(closed[3].known_to_pack);
}

TEST_CASE("gaps: a decision under a filter is closed when the gap is gone under that filter") {
    Document document = document_of({running_but("1", [](Activity& a) { a.areas = {"E1"}; })});
    put(document, record<GapDecision>("coverage/level=national/stage=early/in-area=E1"));
    put(document, record<GapDecision>("coverage/level=national/stage=early/in-area=E2"));
    const auto closed = closed_gaps(small_pack(), document, kToday, gaps_of(document));
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].gap_id == "coverage/level=national/stage=early/in-area=E1");
}
