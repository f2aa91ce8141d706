#include "model/analysis/coverage.h"

#include <doctest/doctest.h>

#include "model/gaps.h"
#include "support/shipped.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

CoverageMatrix matrix_of(const Document& document, Axis axis, const CoverageFilter& filter = {}) {
    return coverage(small_pack(), document, axis, kToday, filter);
}

CoverageCell cell_of(const Document& document, std::string_view row, std::string_view stage, Axis axis = Axis::Level) {
    const CoverageMatrix matrix = matrix_of(document, axis);
    const CoverageCell* cell = matrix.find(row, stage);
    REQUIRE(cell);
    return *cell;
}

constexpr auto kNotSaid = CoverageHeading::Kind::NotSaid;

}  // namespace

TEST_CASE("coverage: a running activity covers its cell, and each cell names the activities behind its number") {
    const Document document = document_of({running("b"), running("a"), running("c", "local", "before")});
    const CoverageCell cell = cell_of(document, "national", "early");
    CHECK(cell.state == CellState::Covered);
    CHECK(cell.counts.running == 2);
    CHECK(cell.activities.ids() == Strings{"b", "a"});
    CHECK(cell_of(document, "national", "before").state == CellState::NothingRecorded);
}

TEST_CASE("coverage: ideas, planned, paused, ended and not known activities are counted apart and do not cover") {
    const Document document =
        document_of({with_status("1", "idea"), with_status("2", "planned"), with_status("3", "paused"), with_status("4", "ended"),
                     with_status("5", "not-known"), with_status("6", ""), with_status("7", "a-word-of-another-pack")});
    const CoverageCell cell = cell_of(document, "national", "early");
    CHECK(cell.counts == StatusCounts{0, 3, 2, 1, 1});
    CHECK(cell.state == CellState::NotKnown);
    CHECK(cell.activities.ids() == Strings{"5", "6", "7", "1", "2", "3", "4"});
}

TEST_CASE(
    "coverage: the state of a cell is the first of covered, not known, only planned, only paused, nothing "
    "recorded") {
    const auto state = [](std::vector<std::shared_ptr<Activity>> activities) {
        return cell_of(document_of(std::move(activities)), "national", "early").state;
    };
    CHECK(state({with_status("1", "ended")}) == CellState::NothingRecorded);
    CHECK(state({with_status("1", "ended"), with_status("2", "paused")}) == CellState::OnlyPaused);
    CHECK(state({with_status("1", "paused"), with_status("2", "idea")}) == CellState::OnlyPlanned);
    CHECK(state({with_status("1", "planned"), with_status("2", "")}) == CellState::NotKnown);
    CHECK(state({with_status("1", ""), with_status("2", "running")}) == CellState::Covered);
}

TEST_CASE(
    "coverage: the main stage and the other stages of an activity are both covered, and it is counted once "
    "in the total") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.other_stages = {"before", "early"}; })});
    CHECK(cell_of(document, "national", "early").counts.running == 1);
    CHECK(cell_of(document, "national", "before").counts.running == 1);
    CHECK(cell_of(document, "national", "").counts.running == 1);
}

TEST_CASE("coverage: a cross-cutting enabler has a column of its own and counts in no other, total included") {
    const Document document = document_of({running("1", "national", "enabler")});
    CHECK(cell_of(document, "national", "enabler").counts.running == 1);
    CHECK(cell_of(document, "national", "").counts.running == 0);
    const CoverageCell early = cell_of(document, "national", "early");
    CHECK(early.state == CellState::NothingRecorded);
    CHECK(early.enablers == 1);
}

TEST_CASE("coverage: an ended enabler is not told beside a cell") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.main_stage = "enabler", a.status = "ended"; })});
    CHECK(cell_of(document, "national", "early").enablers == 0);
}

TEST_CASE("coverage: an enabler that is also at a stage of prevention counts at that stage") {
    const Document document =
        document_of({running_but("1", [](Activity& a) { a.main_stage = "enabler", a.other_stages = {"early"}; })});
    CHECK(cell_of(document, "national", "early").state == CellState::Covered);
    CHECK(cell_of(document, "national", "").counts.running == 1);
    CHECK(cell_of(document, "national", "early").enablers == 0);
}

TEST_CASE("coverage: a factor counts its enablers too") {
    const Document document =
        document_of({running_but("1", [](Activity& a) { a.main_stage = "enabler", a.factors = {"strategy"}; })});
    CHECK(cell_of(document, "strategy", "", Axis::Factor).state == CellState::Covered);
    CHECK(cell_of(document, "strategy", "", Axis::Factor).enablers == 0);
}

TEST_CASE(
    "coverage: an activity that does not say its level or stage is in no cell, and each cell says how many "
    "may belong to it") {
    const Document document = document_of({running("1", "", "early"), running("2", "national", ""), running("3", "", ""),
                                           running("4", "a-level-of-another-pack", "before")});
    const CoverageCell cell = cell_of(document, "national", "early");
    CHECK(cell.counts.all() == 0);
    CHECK(cell.may_belong == 3);
    CHECK(cell_of(document, "local", "before").may_belong == 2);
    const CoverageMatrix matrix = matrix_of(document, Axis::Level);
    const std::size_t row = matrix.rows.size() - 2, column = matrix.columns.size() - 2;
    REQUIRE(matrix.rows[row].kind == kNotSaid);
    REQUIRE(matrix.columns[column].kind == kNotSaid);
    CHECK(matrix.at(row, column).activities.ids() == Strings{"3"});
    CHECK(cell_of(document, "", "").counts.running == 4);
}

TEST_CASE("coverage: an ended activity does not \"may belong\" anywhere") {
    CHECK(cell_of(document_of({running_but("1", [](Activity& a) { a.level = "", a.status = "ended"; })}), "national", "early")
              .may_belong == 0);
}

TEST_CASE(
    "coverage: an activity about all types of exploitation counts for each type; one whose type is not known "
    "for none") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.exploitation = {"all-types"}; }),
                                           running_but("2", [](Activity& a) { a.exploitation = {"labour"}; }),
                                           running_but("3", [](Activity& a) { a.exploitation = {"not-known"}; })});
    CHECK(cell_of(document, "labour", "early", Axis::Exploitation).counts.running == 2);
    CHECK(cell_of(document, "sexual", "early", Axis::Exploitation).counts.running == 1);
    CHECK(cell_of(document, "sexual", "early", Axis::Exploitation).may_belong == 1);
    CHECK_FALSE(matrix_of(document, Axis::Exploitation).find("not-known", ""));
    CHECK_FALSE(matrix_of(document, Axis::Exploitation).find("all-types", ""));
}

TEST_CASE("coverage: \"not applicable\" is an answer: in no NRM stage, and not among those that did not say") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.nrm_stages = {"not-applicable"}; })});
    CHECK(cell_of(document, "recovery", "", Axis::NrmStage).may_belong == 0);
    CHECK_FALSE(matrix_of(document, Axis::NrmStage).find("not-applicable", ""));
    CHECK(cell_of(document, "", "", Axis::NrmStage).counts.running == 1);
}

TEST_CASE("coverage: factor rows are the pack's, without those not seen in a source, then the partnership's own") {
    Document document;
    auto own = record<OwnFactor>("own-1");
    own->title = "A local hotel watch";
    put(document, own);
    const CoverageMatrix matrix = matrix_of(document, Axis::Factor);
    REQUIRE(matrix.rows.size() == 5);
    CHECK(matrix.rows[0].id == "strategy");
    CHECK(matrix.rows[1].id == "pathway");
    CHECK(matrix.rows[2].title == "A local hotel watch");
    CHECK(matrix.rows[2].own_factor);
    CHECK_FALSE(matrix.find("rumour", ""));
}

TEST_CASE("coverage: area rows are the partnership's by code, then others that activities name") {
    Document document = document_of({running_but("1", [](Activity& a) { a.areas = {"E23000001", "E23000009"}; })});
    belongs_to(document, {"E23000026", "E23000009"});
    const CoverageMatrix matrix = matrix_of(document, Axis::Area);
    REQUIRE(matrix.rows.size() == 5);
    CHECK(matrix.rows[0].id == "E23000009");
    CHECK(matrix.rows[1].id == "E23000026");
    CHECK(matrix.rows[2].id == "E23000001");
    CHECK(matrix.rows[2].other_area);
    CHECK_FALSE(matrix.rows[1].other_area);
}

TEST_CASE("coverage: a filter looks only at activities that meet all it asks for, and says how many were silent") {
    const Document document = document_of({
        running_but("1", [](Activity& a) { a.areas = {"E1"}, a.exploitation = {"labour"}; }),
        running_but("2", [](Activity& a) { a.areas = {"E1"}, a.exploitation = {"all-types"}; }),
        running_but("3", [](Activity& a) { a.areas = {"E1"}, a.exploitation = {"sexual"}; }),
        running_but("4", [](Activity& a) { a.areas = {"E2"}, a.exploitation = {"labour"}; }),
        running_but("5", [](Activity& a) { a.areas = {"E1"}; }),
        running_but("6", [](Activity& a) { a.areas = {"E2"}; }),
    });
    const CoverageMatrix matrix = matrix_of(document, Axis::Level, {{"E1"}, {"labour"}, {}});
    CHECK(matrix.find("", "")->activities.ids() == Strings{"1", "2"});
    CHECK(matrix.looked_at == 2);
    CHECK(matrix.silent == 1);
}

TEST_CASE(
    "coverage: a filter by organisation finds lead and partners, without regard to capitals, accents and "
    "outer spaces") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.lead = "Tŷ Hafan"; }),
                                           running_but("2", [](Activity& a) { a.partners = {" TY HAFAN "}; }), running("3"),
                                           running_but("4", [](Activity& a) { a.lead = " ", a.partners = {}; })});
    const CoverageMatrix matrix = matrix_of(document, Axis::Level, {{}, {}, {"ty hafan"}});
    CHECK(matrix.find("", "")->activities.ids() == Strings{"1", "2"});
    CHECK(matrix.silent == 1);
}

TEST_CASE("coverage: a place is called by its title, or by its id when neither pack nor document knows it") {
    Document document;
    auto own = record<OwnFactor>("own-1");
    own->title = "Hotel watch";
    put(document, own);
    const Framework pack = small_pack();
    AreaList areas;
    areas.areas.push_back({"E23000026", "Bedfordshire", "", "", "", 0, 0, false, ""});
    CHECK(place_title(pack, document, {Axis::Level, "national"}) == "National");
    CHECK(place_title(pack, document, {Axis::Factor, "own-1"}) == "Hotel watch");
    CHECK(place_title(pack, document, {Axis::WhoFor, "children"}) == "Children");
    CHECK(place_title(pack, document, {Axis::Area, "E23000026"}, &areas) == "Bedfordshire");
    CHECK(place_title(pack, document, {Axis::Area, "E23000026"}) == "E23000026");
    CHECK(place_title(pack, document, {Axis::Factor, "gone"}) == "gone");
}

TEST_CASE("coverage: the spans of a matrix outlive the document") {
    CoverageMatrix matrix;
    {
        const Document document = document_of({running("1")});
        matrix = matrix_of(document, Axis::Level);
    }
    CHECK((*matrix.find("national", "early")->activities.begin())->title == "Activity 1");
}

TEST_CASE("coverage: an activity in a council is in its force area, one in a whole region in each area of it, each once") {
    const auto in = [](std::string id, Strings areas) {
        auto made = running(std::move(id));
        made->areas = std::move(areas);
        return made;
    };
    // Leeds and Bradford; all of Yorkshire and the Humber; Glasgow.
    Document document = document_of({in("a", {"E08000035", "E08000032"}), in("b", {"E12000003"}), in("c", {"S12000049"})});
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->areas = {"E08000033", "E23000010", "E23000011"};  // Calderdale, West Yorkshire, South Yorkshire
    document.partnership = partnership;
    const AreaList& areas = shipped_places();
    const CoverageMatrix matrix = coverage(small_pack(), document, Axis::Area, kToday, {}, &areas);
    CHECK(matrix.find("E23000010", "early")->activities.ids() == Strings{"a", "b"});
    CHECK(matrix.find("E23000011", "early")->activities.ids() == Strings{"b"});
    CHECK(matrix.find("E08000033", "early")->activities.ids() == Strings{"b"});
    CHECK(matrix.find("E08000035", "early")->activities.ids() == Strings{"a", "b"});
    const auto is_other = [&](std::string_view code) {
        for (const CoverageHeading& row : matrix.rows)
            if (row.id == code) return row.other_area;
        return false;
    };
    CHECK(is_other("S12000049"));
    CHECK_FALSE(is_other("E08000035"));
    // The same rule for what is looked at.
    const CoverageFilter filter{{"E23000010"}, {}, {}};
    CHECK(coverage(small_pack(), document, Axis::Level, kToday, filter, &areas).looked_at == 2);
    CHECK(coverage(small_pack(), document, Axis::Level, kToday, filter).looked_at == 0);
}
