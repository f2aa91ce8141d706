#pragma once
// Documents of any size, the same for the same seed, for properties and for benchmarks.

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/framework.h"
#include "support/dice.h"

namespace waymark::testing {

/// Sometimes silent, sometimes in words the pack does not have, mostly one or two of the values of a list.
inline Strings some_of(Dice& dice, const std::vector<std::string>& values) {
    Strings chosen;
    if (values.empty() || dice.one_in(6)) return chosen;
    const std::size_t count = 1 + dice.roll(2);
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(dice.pick(values));
    if (dice.one_in(40)) chosen.push_back("a-word-of-another-pack");
    return chosen;
}

template <class List>
std::vector<std::string> ids_of(const List& list) {
    std::vector<std::string> ids;
    for (const auto& item : list) ids.push_back(item.id);
    return ids;
}

inline std::vector<std::string> ids_of_vocabulary(const Framework& pack, std::string_view id) {
    const Vocabulary* list = pack.vocabulary(id);
    return list ? ids_of(list->entries) : std::vector<std::string>();
}

inline std::string some_day(Dice& dice) {
    if (dice.one_in(3)) return dice.one_in(10) ? "next spring" : "";
    return to_iso(date_from_days(days_since_epoch({2026, 11, 21}) - 600 + static_cast<int>(dice.roll(1200))));
}

inline std::shared_ptr<Activity> random_activity(Dice& dice, const Framework& pack, std::string id) {
    const auto one = [&](const std::vector<std::string>& values) {
        return values.empty() || dice.one_in(8) ? std::string() : dice.pick(values);
    };
    auto made = std::make_shared<Activity>();
    made->id = std::move(id);
    made->title = "Activity about something that goes on, number " + std::to_string(dice.roll(100000));
    made->lead = dice.one_in(10) ? "" : "Organisation number " + std::to_string(dice.roll(40));
    for (std::size_t i = dice.roll(4); i > 0; --i)
        made->partners.push_back("Organisation number " + std::to_string(dice.roll(40)));
    made->areas = some_of(dice, {"E23000026", "E23000019", "E23000005", "E23000004"});
    made->level = one(ids_of(pack.levels));
    made->factors = some_of(dice, ids_of(pack.factors));
    made->questions = some_of(dice, ids_of(pack.checklist));
    made->components = some_of(dice, ids_of(pack.components));
    made->main_stage = one(ids_of(pack.stages));
    if (dice.one_in(3)) made->other_stages = some_of(dice, ids_of(pack.stages));
    made->pathways = some_of(dice, ids_of(pack.pathways));
    made->category = one(ids_of_vocabulary(pack, "activity-category"));
    made->reach = one(ids_of_vocabulary(pack, "reach"));
    made->exploitation = some_of(dice, ids_of_vocabulary(pack, "exploitation-type"));
    made->who_for = some_of(dice, ids_of_vocabulary(pack, "who-for"));
    made->nrm_stages = some_of(dice, ids_of_vocabulary(pack, "nrm-stage"));
    made->status = one(ids_of_vocabulary(pack, "activity-status"));
    made->start = some_day(dice);
    made->end = some_day(dice);
    made->funding_end = some_day(dice);
    made->reviewed_on = some_day(dice);
    made->survivor_involvement = one(ids_of_vocabulary(pack, "survivor-involvement"));
    made->evidence = one(ids_of_vocabulary(pack, "evidence-status"));
    made->publish = dice.one_in(2);
    made->notes = dice.one_in(2) ? "Between us." : "";
    return made;
}

/// A document with `count` activities of every kind, and reflections that agree with them or not.
inline Document random_document(const Framework& pack, std::size_t count, std::uint64_t seed) {
    Dice dice(seed);
    Document document;
    document.id = "00000000-0000-4000-8000-000000000000";
    auto partnership = std::make_shared<Partnership>();
    partnership->areas = {"E23000026", "E23000019", "E23000005"};
    document.partnership = partnership;
    std::vector<std::shared_ptr<const Activity>> activities;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(1000000 + dice.roll(9000000)) + std::to_string(i);
        activities.push_back(random_activity(dice, pack, "00000000-0000-4000-8000-" + number));
    }
    document.activities = RecordList<Activity>::from(std::move(activities));
    std::vector<std::shared_ptr<const Reflection>> reflections;
    std::vector<std::string> subjects = ids_of(pack.factors);
    for (const std::string& id : ids_of(pack.checklist)) subjects.push_back(id);
    for (const std::string& id : subjects) {
        if (dice.one_in(3)) continue;
        auto made = std::make_shared<Reflection>();
        made->id = id;
        made->strength = dice.pick(ids_of_vocabulary(pack, "strength"));
        made->done = dice.one_in(2);
        reflections.push_back(std::move(made));
    }
    document.reflections = RecordList<Reflection>::from(std::move(reflections));
    return document;
}

}  // namespace waymark::testing
