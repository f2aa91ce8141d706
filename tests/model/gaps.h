#pragma once
// Short ways to say what a test about coverage and gaps is about. The day is 21 November 2026.

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/analysis/gap_analysis.h"
#include "model/build.h"
#include "model/pack.h"

namespace waymark::testing {

inline constexpr Date kToday{2026, 11, 21};

/// A running activity at a level and a stage that says all a rule could ask for, so that nothing else is a
/// gap.
inline std::shared_ptr<Activity> running(std::string id, std::string level = "national", std::string stage = "early") {
    auto made = activity(id, "Activity " + id);
    made->level = std::move(level);
    made->main_stage = std::move(stage);
    made->status = "running";
    made->lead = "Council";
    made->partners = {"Police"};
    made->reach = "universal";
    made->evidence = "outcome-data";
    made->survivor_involvement = "consulted";
    made->reviewed_on = "2026-10-01";
    return made;
}

/// The same, changed by `change`.
template <class F>
std::shared_ptr<Activity> running_but(std::string id, F&& change) {
    auto made = running(std::move(id));
    change(*made);
    return made;
}

inline std::shared_ptr<Activity> with_status(std::string id, std::string status) {
    return running_but(std::move(id), [&](Activity& a) { a.status = std::move(status); });
}

inline Document document_of(std::vector<std::shared_ptr<Activity>> activities) {
    Document document;
    for (auto& one : activities) put(document, std::move(one));
    return document;
}

inline void reflect(Document& document, std::string about, std::string strength) {
    auto made = record<Reflection>(std::move(about));
    made->strength = std::move(strength);
    put(document, std::move(made));
}

inline void belongs_to(Document& document, Strings areas) {
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->areas = std::move(areas);
    document.partnership = std::move(partnership);
}

inline std::vector<Gap> gaps_of(const Document& document, const GapOptions& options = {}) {
    return find_gaps(small_pack(), document, kToday, options);
}

inline const Gap* find_gap(const std::vector<Gap>& gaps, std::string_view id) {
    const auto at = std::find_if(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.id == id; });
    return at == gaps.end() ? nullptr : &*at;
}

/// True when the gap list of the document has this id.
inline bool has_gap(const Document& document, std::string_view id, const GapOptions& options = {}) {
    return find_gap(gaps_of(document, options), id) != nullptr;
}

/// The gap with this id; an empty one when there is none, so that the checks on it fail and say so.
inline Gap gap_of(const Document& document, std::string_view id, const GapOptions& options = {}) {
    const auto gaps = gaps_of(document, options);
    const Gap* found = find_gap(gaps, id);
    return found ? *found : Gap();
}

}  // namespace waymark::testing
