// The rules that call a place thin (gap_analysis.h).

#include <doctest/doctest.h>

#include "model/gaps.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("gaps: thin where only an idea or a planned activity is recorded") {
    const Document document = document_of({with_status("1", "idea"), with_status("2", "planned"), with_status("3", "paused")});
    const Gap gap = gap_of(document, "thin/only-planned/level=national/stage=early");
    CHECK(gap.kind == GapKind::Thin);
    CHECK(gap.sentence ==
          "Nothing is running at the level “National” and the stage “Early”. 2 activities are ideas or "
          "planned. 1 activity is paused.");
    CHECK_FALSE(has_gap(document, "coverage/level=national/stage=early"));
}

TEST_CASE("gaps: thin where only a paused activity is recorded") {
    const Document document = document_of({with_status("1", "paused"), with_status("2", "ended")});
    CHECK(gap_of(document, "thin/only-paused/level=national/stage=early").sentence ==
          "Nothing is running at the level “National” and the stage “Early”. 1 activity is paused.");
}

TEST_CASE("gaps: thin where exactly one activity runs, whatever else is planned") {
    const Gap gap =
        gap_of(document_of({running("1"), with_status("2", "planned")}), "thin/one-activity/level=national/stage=early");
    CHECK(gap.sentence == "Only one activity is running at the level “National” and the stage “Early”: “Activity 1”.");
    CHECK(gap.activities.ids() == Strings{"1"});
    CHECK_FALSE(has_gap(document_of({running("1"), running("2")}), "thin/one-activity/level=national/stage=early"));
}

TEST_CASE("gaps: thin where all running activities name one and the same organisation") {
    const char* id = "thin/one-organisation/level=national/stage=early";
    const auto led_by = [](std::string number, std::string lead, Strings partners) {
        return running_but(std::move(number), [&](Activity& a) { a.lead = std::move(lead), a.partners = std::move(partners); });
    };
    const Gap gap = gap_of(document_of({led_by("1", "Council", {}), led_by("2", "", {" COUNCIL"})}), id);
    CHECK(gap.sentence ==
          "Both activities running at the level “National” and the stage “Early” name one organisation only: "
          "COUNCIL.");
    CHECK_FALSE(has_gap(document_of({led_by("1", "Council", {}), led_by("2", "Council", {"Police"})}), id));
    CHECK_FALSE(has_gap(document_of({led_by("1", "Council", {}), led_by("2", "Police", {})}), id));
    SUBCASE("not while one of them names none") {
        CHECK_FALSE(has_gap(document_of({led_by("1", "Council", {}), led_by("2", " ", {})}), id));
    }
    SUBCASE("a single activity is told as a single activity") {
        CHECK_FALSE(has_gap(document_of({led_by("1", "Council", {})}), id));
    }
}

TEST_CASE("gaps: thin where every running activity ends within six months, or should have ended") {
    const char* id = "thin/ending/level=national/stage=early";
    const auto ends = [](std::string number, std::string day) {
        return running_but(std::move(number), [&](Activity& a) { a.end = std::move(day); });
    };
    const Gap gap = gap_of(document_of({ends("1", "2027-05-21"), ends("2", "2026-01-01")}), id);
    CHECK(gap.reason.by == Date{2027, 5, 21});
    CHECK(gap.sentence == "Both activities running at the level “National” and the stage “Early” end by 21 May 2027.");
    CHECK(gap_of(document_of({ends("1", "2027-03-31")}), id).sentence ==
          "The one activity running at the level “National” and the stage “Early”, “Activity 1”, ends on 31 "
          "March 2027.");
    CHECK(gap_of(document_of({ends("1", "2026-03-31")}), id).sentence ==
          "The one activity running at the level “National” and the stage “Early”, “Activity 1”, was to end "
          "on 31 March 2026.");
    CHECK_FALSE(has_gap(document_of({ends("1", "2027-05-22")}), id));
    CHECK_FALSE(has_gap(document_of({ends("1", "2027-03-31"), ends("2", "")}), id));
    CHECK_FALSE(has_gap(document_of({ends("1", "next spring")}), id));
}

TEST_CASE("gaps: thin where every running activity ends or loses its funding within six months") {
    const char* id = "thin/funding-ending/level=national/stage=early";
    const auto stops = [](std::string number, std::string end, std::string funding_end) {
        return running_but(std::move(number),
                           [&](Activity& a) { a.end = std::move(end), a.funding_end = std::move(funding_end); });
    };
    const Gap gap = gap_of(document_of({stops("1", "2027-01-31", ""), stops("2", "2028-01-31", "2027-03-31")}), id);
    CHECK(gap.reason.by == Date{2027, 3, 31});
    CHECK(gap.sentence ==
          "Both activities running at the level “National” and the stage “Early” end or have funding only "
          "until 31 March 2027.");
    CHECK_FALSE(has_gap(document_of({stops("1", "", "2027-03-31"), stops("2", "", "")}), id));
    SUBCASE("when all end, it is told as ending") {
        const Document document = document_of({stops("1", "2027-03-31", "2027-01-31")});
        CHECK_FALSE(has_gap(document, id));
        CHECK(has_gap(document, "thin/ending/level=national/stage=early"));
    }
}

TEST_CASE("gaps: thin where every running activity was last reviewed more than twelve months ago") {
    const char* id = "thin/not-reviewed/level=national/stage=early";
    const auto reviewed = [](std::string number, std::string day) {
        return running_but(std::move(number), [&](Activity& a) { a.reviewed_on = std::move(day); });
    };
    const Gap gap = gap_of(document_of({reviewed("1", "2024-06-01"), reviewed("2", "2025-11-20")}), id);
    CHECK(gap.sentence ==
          "Both activities running at the level “National” and the stage “Early” were last reviewed more "
          "than twelve months "
          "ago, the latest on 20 November 2025.");
    CHECK_FALSE(has_gap(document_of({reviewed("1", "2025-11-21")}), id));
    CHECK_FALSE(has_gap(document_of({reviewed("1", "2024-06-01"), reviewed("2", "")}), id));
}

TEST_CASE("gaps: thin where every running activity is said to be not evaluated") {
    const char* id = "thin/not-evaluated/level=national/stage=early";
    const auto evaluated = [](std::string number, std::string word) {
        return running_but(std::move(number), [&](Activity& a) { a.evidence = std::move(word); });
    };
    CHECK(gap_of(document_of({evaluated("1", "not-evaluated")}), id).sentence ==
          "The one activity running at the level “National” and the stage “Early”, “Activity 1”, is said to "
          "be not evaluated.");
    CHECK_FALSE(has_gap(document_of({evaluated("1", "not-evaluated"), evaluated("2", "output-data")}), id));
    CHECK_FALSE(has_gap(document_of({evaluated("1", "not-evaluated"), evaluated("2", "not-known")}), id));
}

TEST_CASE("gaps: thin where every running activity is said to be without survivor involvement") {
    const char* id = "thin/no-survivors/level=national/stage=early";
    const auto involves = [](std::string number, std::string word) {
        return running_but(std::move(number), [&](Activity& a) { a.survivor_involvement = std::move(word); });
    };
    CHECK(gap_of(document_of({involves("1", "none"), involves("2", "none"), involves("3", "none")}), id).sentence ==
          "All 3 activities running at the level “National” and the stage “Early” are said to be without "
          "survivor involvement.");
    CHECK_FALSE(has_gap(document_of({involves("1", "none"), involves("2", "informed")}), id));
    CHECK_FALSE(has_gap(document_of({involves("1", "none"), involves("2", "")}), id));
}

TEST_CASE(
    "gaps: what is only planned or paused is told on every axis, the other thin rules on the axes asked "
    "for") {
    Document document = document_of({running_but("1", [](Activity& a) { a.pathways = {"literacy"}; }),
                                     running_but("2", [](Activity& a) { a.pathways = {"power"}, a.status = "planned"; })});
    CHECK(has_gap(document, "thin/only-planned/pathway=power/stage=early"));
    CHECK_FALSE(has_gap(document, "thin/one-activity/pathway=literacy/stage=early"));
    GapOptions options;
    options.thin_axes = {Axis::Pathway};
    CHECK(has_gap(document, "thin/one-activity/pathway=literacy/stage=early", options));
    CHECK_FALSE(has_gap(document, "thin/one-activity/level=national/stage=early", options));
}
