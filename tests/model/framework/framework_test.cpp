#include "model/framework/framework.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "model/framework/areas.h"

using namespace waymark;

namespace {

template <class T>
T entry(std::string_view id, std::string_view title) {
    T result;
    result.id = id;
    result.title = title;
    return result;
}

Framework small_pack() {
    Framework pack;
    pack.levels = {entry<Level>("national", "National"), entry<Level>("local", "Local")};
    pack.stages = {entry<Stage>("early", "Early")};
    pack.glossary = {entry<GlossaryTerm>("term-nrm", "National Referral Mechanism")};
    Vocabulary status = entry<Vocabulary>("activity-status", "How far it is");
    status.entries = {entry<VocabularyEntry>("idea", "Idea"), entry<VocabularyEntry>("national", "All over")};
    pack.vocabularies = {status};
    return pack;
}

}  // namespace

TEST_CASE("framework: an entry is found by its id in its own list only") {
    const Framework pack = small_pack();
    REQUIRE(pack.level("local"));
    CHECK(pack.level("local")->title == "Local");
    CHECK(pack.level("early") == nullptr);
    CHECK(pack.stage("local") == nullptr);
    CHECK(pack.vocabulary("idea") == nullptr);
}

TEST_CASE("framework: find reaches every list but not into vocabularies") {
    const Framework pack = small_pack();
    CHECK(pack.find("early") == pack.stage("early"));
    CHECK(pack.find("term-nrm") == pack.term("term-nrm"));
    CHECK(pack.find("activity-status") == pack.vocabulary("activity-status"));
    CHECK(pack.find("national") == pack.level("national"));
    CHECK(pack.find("idea") == nullptr);
    CHECK(pack.find("") == nullptr);
}

TEST_CASE("framework: a choice is titled from its list, and by its id when the pack does not know it") {
    const Framework pack = small_pack();
    CHECK(pack.title_of(ChoiceSource::Levels, "national") == "National");
    CHECK(pack.title_of(ChoiceList("activity-status"), "national") == "All over");
    CHECK(pack.title_of(ChoiceList("activity-status"), "cancelled") == "cancelled");
    CHECK(pack.title_of(ChoiceList("no-such-list"), "idea") == "idea");
    CHECK(pack.title_of(ChoiceSource::Levels, "") == "");
}

TEST_CASE("framework: the choices of a list come in the order of the pack") {
    const Framework pack = small_pack();
    const auto titles = [&](ChoiceList list) {
        std::string all;
        pack.for_each_choice(list, [&](const Entry& choice) { all += choice.title + ";"; });
        return all;
    };
    CHECK(titles(ChoiceSource::Levels) == "National;Local;");
    CHECK(titles(ChoiceList("activity-status")) == "Idea;All over;");
    CHECK(titles(ChoiceList("no-such-list")) == "");
    CHECK(titles(ChoiceSource::Areas) == "");
    CHECK(titles({}) == "");
}

TEST_CASE("areas: a code is named, and shown as it is when the list does not know it") {
    AreaList list;
    Area area;
    area.code = "E23000026";
    area.name = "Bedfordshire";
    list.areas = {area};
    CHECK(list.name_of("E23000026") == "Bedfordshire");
    CHECK(list.name_of("S23000009") == "S23000009");
    CHECK(list.find("") == nullptr);
}
