#include "model/document/choices.h"

#include <doctest/doctest.h>

#include "model/document/fields.h"
#include "model/pack.h"

using namespace waymark;

namespace {

/// A list of every source, one of them in the document.
struct Lists {
    Framework framework = testing::small_pack();
    AreaList areas;
    Document document;

    Lists() {
        areas.areas.emplace_back();
        areas.areas.back().code = "E23000026";
        areas.areas.back().name = "Bedfordshire";
        auto own = std::make_shared<OwnFactor>();
        own->id = "ours";
        own->title = "Car washes";
        document.own_factors = document.own_factors.with(own);
        auto member = std::make_shared<Member>();
        member->id = "m";
        member->organisation = "The council";
        document.members = document.members.with(member);
        framework.vocabularies[0].free_text = true;
    }
    [[nodiscard]] ChoiceLookup choices() const { return {framework, areas, &document}; }
    [[nodiscard]] std::string words(ChoiceList list) const {
        std::string all;
        choices().for_each(list, [&](const std::string& id, const std::string& title, std::string_view) {
            all += id;
            all += " " + title + "; ";
        });
        return all;
    }
};

constexpr ChoiceList kStrength("strength"), kReach("reach"), kUnheardOf("no-such-list");

}  // namespace

TEST_CASE("choices: what a field is chosen from is listed, wherever its list stands") {
    const Lists lists;
    CHECK(lists.words(ChoiceSource::Levels) == "national National; local Local; ");
    CHECK(lists.words(kReach) == "universal Universal; selected Selected; not-known Not known; ");
    CHECK(lists.words(ChoiceSource::Factors) ==
          "strategy A strategy; pathway A care pathway; rumour A rumour; ours Car washes; ");
    CHECK(lists.words(ChoiceSource::Areas) == "E23000026 Bedfordshire; ");
    CHECK(lists.words(ChoiceSource::Members) == "m The council; ");
    CHECK(lists.words(kUnheardOf) == "");
    CHECK(lists.words({}) == "");
}

TEST_CASE("choices: each that is listed is known and has its title, and nothing else is") {
    const Lists lists;
    const ChoiceLookup choices = lists.choices();
    for (const RecordType& type : all_record_types())
        for (const Field& field : type.fields()) {
            CAPTURE(field.key);
            choices.for_each(field.choices, [&](const std::string& id, const std::string& title, std::string_view) {
                CHECK(choices.is_listed(field.choices, id));
                CHECK(choices.title(field.choices, id) == title);
            });
            CHECK_FALSE(choices.is_listed(field.choices, "nowhere"));
            CHECK(choices.title(field.choices, "nowhere") == "nowhere");
        }
}

TEST_CASE("choices: words of one's own are taken by vocabularies that say so, and by those the pack lacks") {
    const Lists lists;
    CHECK(lists.choices().takes_others(kStrength));
    CHECK_FALSE(lists.choices().takes_others(kReach));
    CHECK(lists.choices().takes_others(kUnheardOf));
    CHECK_FALSE(lists.choices().takes_others(ChoiceSource::Levels));
    CHECK_FALSE(lists.choices().takes_others(ChoiceSource::Members));
}

TEST_CASE("choices: without a document there are those of the framework and the areas") {
    const Lists lists;
    const ChoiceLookup choices{lists.framework, lists.areas};
    CHECK(choices.is_listed(ChoiceSource::Factors, "strategy"));
    CHECK_FALSE(choices.is_listed(ChoiceSource::Factors, "ours"));
    CHECK(choices.title(ChoiceSource::Factors, "ours") == "ours");
    CHECK_FALSE(choices.is_listed(ChoiceSource::Members, "m"));
    CHECK(choices.is_listed(ChoiceSource::Areas, "E23000026"));
}

TEST_CASE("choices: no area is unknown as long as the list of areas is not all there") {
    Lists lists;
    lists.areas.coming = true;
    CHECK(lists.choices().is_listed(ChoiceSource::Areas, "E07000001"));
}
