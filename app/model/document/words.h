#pragma once
// The few ids of vocabularies that the rules of this program act on. Everything else in a vocabulary only
// passes through. A pack that replaces ours uses the same ids for the same meanings;
// tests/model/document/words_test.cpp holds the shipped one to it.

#include <string_view>

namespace waymark::words {

/// In several vocabularies: nobody knows, which is an answer. "Not said" is the empty text instead; both are
/// unknown.
inline constexpr std::string_view not_known = "not-known";

// Vocabulary "strength".
inline constexpr std::string_view strength_none = "none";
inline constexpr std::string_view strength_planned = "planned";
inline constexpr std::string_view in_place_not_reviewed = "in-place-not-reviewed";
inline constexpr std::string_view in_place_reviewed = "in-place-reviewed";
inline constexpr std::string_view not_our_role = "not-our-role";

// Vocabulary "activity-status".
inline constexpr std::string_view idea = "idea";
inline constexpr std::string_view planned = "planned";
inline constexpr std::string_view running = "running";
inline constexpr std::string_view paused = "paused";
inline constexpr std::string_view ended = "ended";

// Vocabulary "exploitation-type": said of every type at once.
inline constexpr std::string_view all_types = "all-types";
// Vocabulary "nrm-stage": said, and no stage of the NRM.
inline constexpr std::string_view not_applicable = "not-applicable";

// Vocabularies "survivor-involvement" and "evidence-status".
inline constexpr std::string_view no_involvement = "none";
inline constexpr std::string_view not_evaluated = "not-evaluated";

// Vocabulary "activity-category", and the questions of the checklist that ask about such activities.
inline constexpr std::string_view community_awareness = "community-awareness";
inline constexpr std::string_view survivor_support = "survivor-support";
inline constexpr std::string_view monitoring = "monitoring";
inline constexpr std::string_view question_survivors = "q03-survivors";
inline constexpr std::string_view question_awareness = "q15-awareness";
inline constexpr std::string_view question_support = "q16-support";
inline constexpr std::string_view question_monitoring = "q17-monitoring";

// Vocabulary "gap-decision".
inline constexpr std::string_view decision_act = "act";
inline constexpr std::string_view decision_find_out = "find-out";

// Vocabularies "action-status", "rag" and "priority".
inline constexpr std::string_view action_done = "done";
inline constexpr std::string_view action_stopped = "stopped";
inline constexpr std::string_view green = "green";
inline constexpr std::string_view amber = "amber";
inline constexpr std::string_view red = "red";
inline constexpr std::string_view high = "high";
inline constexpr std::string_view medium = "medium";
inline constexpr std::string_view low = "low";

// Vocabulary "measure".
inline constexpr std::string_view referrals = "referrals";

// Vocabulary "product-status".
inline constexpr std::string_view published = "published";
inline constexpr std::string_view shared = "shared";

// Vocabulary "who-for": the groups that counts are kept for.
inline constexpr std::string_view adults = "adults";
inline constexpr std::string_view children = "children";

/// True for both words that say something is in place.
[[nodiscard]] constexpr bool is_in_place(std::string_view strength) {
    return strength == in_place_not_reviewed || strength == in_place_reviewed;
}

/// True when nobody said, or nobody knows.
[[nodiscard]] constexpr bool is_unknown(std::string_view word) {
    return word.empty() || word == not_known;
}

}  // namespace waymark::words
