#pragma once
// How far the partnership has come with its reflections, in three states and never as a percentage, and how
// far its members agree. Rules are stated on the screen by `progress_rule` and `attention_text`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

enum class Progress : std::uint8_t {
    NotStarted,  ///< Nothing is written about it, and no member has answered.
    LookedAt,    ///< Something is.
    Done,        ///< The partnership says it has finished with it, and has chosen a strength.
};

/// "Not started", "Looked at", "Done".
[[nodiscard]] std::string_view progress_title(Progress progress);

/// The rule in plain sentences, for the help beside the word.
[[nodiscard]] std::string_view progress_rule();

/// Why something that was answered needs another look.
enum class Attention : std::uint8_t {
    DoneWithoutAnswer,  ///< Marked as finished, and no strength is chosen.
    NotKnown,           ///< The answer is "not known".
    NoEvidence,         ///< "In place", and neither evidence nor a link to it is written down.
    OldEvidence,        ///< The evidence is dated more than twelve months ago.
    MembersDiffer,      ///< Members answered differently, and it is not finished.
};

/// The reason in one plain sentence.
[[nodiscard]] std::string_view attention_text(Attention attention);

/// How the members answered one factor or question. In a workshop the disagreement is the finding.
struct AnswerSpread {
    enum class Agreement : std::uint8_t {
        NoAnswer,   ///< No member has said anything but "not known".
        OneAnswer,  ///< One has: there is nothing to agree with yet.
        Agree,      ///< All who know chose the same.
        Differ,     ///< At least two chose differently.
    };
    struct Choice {
        std::string strength;              ///< Of the vocabulary "strength", or a word the pack does not know.
        std::vector<std::string> members;  ///< Ids of those who chose it, in the order of the
                                           ///< members; then of those who are none (any more).
    };

    Agreement agreement = Agreement::NoAnswer;
    std::vector<Choice> choices;      ///< In the order of the vocabulary, then other words; only what was chosen.
    std::uint32_t answered = 0;       ///< Members who chose anything, "not known" included.
    std::uint32_t not_known = 0;      ///< Of these, those who chose "not known": they neither agree nor differ.
    std::vector<std::string> silent;  ///< Members who chose nothing, in their order.
};

/// Of two answers of one member to the same thing the later in order of id counts. Answers of somebody who is
/// no member (any more) count too, by the id they name.
[[nodiscard]] AnswerSpread answer_spread(const Framework& framework, const Document& document, std::string_view about);

/// One factor or question, and how far it has come.
struct SubjectProgress {
    std::string id;
    std::string title;
    std::string level;  ///< Of a factor; empty for a question.
    bool question = false;
    bool own_factor = false;
    bool known_to_pack = true;  ///< False: reflected on, and neither the pack nor the document has it any
                                ///< more. Kept and shown.
    Progress progress = Progress::NotStarted;
    std::string strength;              ///< As the partnership chose it; may be empty.
    std::vector<Attention> attention;  ///< Why it needs another look; empty when it does not.
};

struct ProgressCounts {
    std::uint32_t all = 0;
    std::uint32_t not_started = 0;
    std::uint32_t looked_at = 0;
    std::uint32_t done = 0;
    std::uint32_t answered = 0;  ///< A strength is chosen, whichever: "not known" and "not our role" are answers.
    std::uint32_t need_another_look = 0;

    bool operator==(const ProgressCounts&) const = default;
};

/// "14 of 40 answered, 3 need another look"; "40 of 40 answered" when none does; "Nothing to answer" for none
/// at all.
[[nodiscard]] std::string counts_text(const ProgressCounts& counts);

/// Counts some of the subjects: all of them, one level, the checklist.
[[nodiscard]] ProgressCounts count_progress(const std::vector<SubjectProgress>& subjects);

/// Every factor of the pack (those not seen in a source aside), by level and in its order, the partnership's
/// own factors of the level after them; then factors of a level the pack does not have; then the questions;
/// then reflections on what nobody has any more.
[[nodiscard]] std::vector<SubjectProgress> reflection_progress(const Framework& framework, const Document& document, Date today);

}  // namespace waymark
