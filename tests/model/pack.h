#pragma once
// A small framework pack for tests, with the ids that rules act on and otherwise as little as possible.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "model/framework/framework.h"

namespace waymark::testing {

inline Vocabulary vocabulary(std::string id, std::initializer_list<std::pair<std::string_view, std::string_view>> entries) {
    Vocabulary made;
    made.id = std::move(id);
    for (const auto& [entry_id, title] : entries) {
        VocabularyEntry entry;
        entry.id = entry_id;
        entry.title = title;
        made.entries.push_back(std::move(entry));
    }
    return made;
}

template <class E>
E entry(std::string id, std::string title) {
    E made;
    made.id = std::move(id);
    made.title = std::move(title);
    return made;
}

/// Two levels, two stages and the enabler, two components, two pathways, three factors (one not seen in its
/// source).
inline Framework small_pack() {
    Framework pack;
    pack.id = "small";
    pack.version = "1";
    pack.levels = {entry<Level>("national", "National"), entry<Level>("local", "Local")};
    pack.stages = {entry<Stage>("before", "Before harm"), entry<Stage>("early", "Early"), entry<Stage>("enabler", "Enabler")};
    pack.stages[2].is_enabler = true;
    pack.components = {entry<Component>("evidence", "Evidence"), entry<Component>("rights", "Rights")};
    pack.pathways = {entry<Pathway>("literacy", "Literacy"), entry<Pathway>("power", "Power")};
    pack.factors = {entry<Factor>("strategy", "A strategy"), entry<Factor>("pathway", "A care pathway"),
                    entry<Factor>("rumour", "A rumour")};
    pack.factors[0].level_id = "national";
    pack.factors[1].level_id = "local";
    pack.factors[2].unverified = true;
    pack.vocabularies = {
        vocabulary("strength", {{"none", "None"},
                                {"planned", "Planned"},
                                {"in-place-not-reviewed", "In place, not reviewed"},
                                {"in-place-reviewed", "In place and reviewed"},
                                {"not-known", "Not known"},
                                {"not-our-role", "Not our role"}}),
        vocabulary("activity-status", {{"idea", "Idea"},
                                       {"planned", "Planned"},
                                       {"running", "Running"},
                                       {"paused", "Paused"},
                                       {"ended", "Ended"},
                                       {"not-known", "Not known"}}),
        vocabulary("reach", {{"universal", "Universal"}, {"selected", "Selected"}, {"not-known", "Not known"}}),
        vocabulary("survivor-involvement", {{"none", "None"}, {"consulted", "Consulted"}, {"not-known", "Not known"}}),
        vocabulary("evidence-status",
                   {{"not-evaluated", "Not evaluated"}, {"outcome-data", "Outcome data"}, {"not-known", "Not known"}}),
        vocabulary("exploitation-type",
                   {{"labour", "Labour"}, {"sexual", "Sexual"}, {"all-types", "All types"}, {"not-known", "Not known"}}),
        vocabulary("who-for", {{"adults", "Adults"}, {"children", "Children"}, {"not-known", "Not known"}}),
        vocabulary("nrm-stage",
                   {{"recovery", "Recovery"}, {"never-referred", "Never referred"}, {"not-applicable", "Not applicable"}}),
        vocabulary("activity-category", {{"community-awareness", "Community awareness"},
                                         {"survivor-support", "Survivor support"},
                                         {"monitoring", "Monitoring"}}),
        vocabulary("action-status",
                   {{"not-started", "Not started"}, {"in-progress", "In progress"}, {"done", "Done"}, {"stopped", "Stopped"}}),
        vocabulary("measure", {{"referrals", "Potential victims referred"}, {"duty-to-notify", "Duty to Notify reports"}}),
    };
    pack.checklist = {entry<ChecklistQuestion>("q03-survivors", "How do survivors take part?"),
                      entry<ChecklistQuestion>("q15-awareness", "Is work to raise awareness planned?")};
    pack.requests = {entry<RequestedProduct>("problem-profile", "Problem profile"),
                     entry<RequestedProduct>("response-strategy", "Response strategy")};
    pack.glossary = {entry<GlossaryTerm>("nrm", "National Referral Mechanism")};
    pack.glossary[0].short_form = "NRM";
    return pack;
}

}  // namespace waymark::testing
