// The shipped pack has every word that the rules act on.

#include "model/document/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "io/document/framework_codec.h"
#include "model/analysis/gap_analysis.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "support/files.h"
#include "support/shipped.h"

using namespace waymark;

namespace {

using testing::shipped_pack;

}  // namespace

TEST_CASE("words: the shipped pack has every word that the rules act on, in the vocabulary of its field") {
    const Framework& pack = shipped_pack();
    const auto has = [&](ChoiceList list, std::initializer_list<std::string_view> ids) {
        for (const std::string_view id : ids) {
            CAPTURE(list.vocabulary);
            CAPTURE(id);
            CHECK(pack.choice(list, id) != nullptr);
        }
    };
    has(field<Reflection>("strength")->choices, {words::strength_none, words::strength_planned, words::in_place_not_reviewed,
                                                 words::in_place_reviewed, words::not_our_role, words::not_known});
    has(field<Activity>("status")->choices,
        {words::idea, words::planned, words::running, words::paused, words::ended, words::not_known});
    has(field<Activity>("exploitation")->choices, {words::all_types, words::not_known});
    has(field<Activity>("nrmStages")->choices, {words::not_applicable});
    has(field<Activity>("whoFor")->choices, {words::not_known});
    has(field<Activity>("reach")->choices, {words::not_known});
    has(field<Activity>("survivorInvolvement")->choices, {words::no_involvement, words::not_known});
    has(field<Activity>("evidence")->choices, {words::not_evaluated, words::not_known});
    has(field<Activity>("category")->choices, {words::community_awareness, words::survivor_support, words::monitoring});
    has(field<GapDecision>("decision")->choices, {words::decision_act, words::decision_find_out});
    has(field<Action>("status")->choices, {words::action_done, words::action_stopped});
    has(field<Action>("rag")->choices, {words::green, words::amber, words::red});
    has(field<Action>("priority")->choices, {words::high, words::medium, words::low});
    has(field<LocalCount>("measure")->choices, {words::referrals});
    has(field<LocalCount>("who")->choices, {words::adults, words::children});
    has(field<Product>("status")->choices, {words::published, words::shared});
}

TEST_CASE("words: the shipped pack has the questions that activities can bear out, and an enabler") {
    const Framework& pack = shipped_pack();
    for (const ChecklistLink& link : default_checklist_links()) {
        CAPTURE(link.question);
        CHECK(pack.question(link.question) != nullptr);
    }
    CHECK(std::any_of(pack.stages.begin(), pack.stages.end(), [](const Stage& stage) { return stage.is_enabler; }));
}

TEST_CASE("words: an empty document has a gap at every level and stage of the shipped pack but the enabler") {
    const Framework& pack = shipped_pack();
    std::size_t at_levels = 0, names = 0;
    for (const Gap& gap : find_gaps(pack, {}, {2026, 11, 21})) {
        CAPTURE(gap.id);
        CHECK(gap.kind == GapKind::NothingRecorded);
        if (gap.where[0].axis == Axis::Level) ++at_levels;
        // Every place is called by its title: no id shows through.
        for (const Place& place : gap.where)
            names += gap.sentence.find(place_title(pack, {}, place)) != std::string::npos ? 1 : 0;
        names -= gap.where.size();
    }
    CHECK(at_levels == pack.levels.size() * (pack.stages.size() - 1));
    CHECK(names == 0);
}
