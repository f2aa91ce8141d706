#pragma once
// Snapshots, and what happened between two states of a document: the summary of "come back in six months".
// Everything comes from diff.h; this only sorts its changes into what a partnership asks about.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/gap_analysis.h"
#include "model/base/date.h"
#include "model/document/diff.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

/// The document as a snapshot: all of it but its own snapshots, with which it shares every record.
[[nodiscard]] Snapshot make_snapshot(const Document& document, std::string name, Date date, std::string id);

/// The document as it was in a snapshot, with the snapshots it has now, so that going back loses no other
/// snapshot. A snapshot without content gives the document as it is.
[[nodiscard]] Document restored(const Document& document, const Snapshot& snapshot);

/// Snapshots from the newest to the oldest; those without a date that is a day come last. Of one day, the one
/// taken last comes first.
[[nodiscard]] std::vector<const Snapshot*> snapshots_by_date(const Document& document);

struct ActivityChange {
    enum class What : std::uint8_t {
        Added,    ///< In the later one only.
        Removed,  ///< In the earlier one only: taken out of the record, which does not say that it ended.
        Ended,    ///< Its status became "ended".
        Began,    ///< Its status became "running".
        Changed,  ///< Something else about it.
    };
    What what = What::Changed;
    std::string id;
    std::string title;               ///< The later one, where there is one.
    std::vector<ChangedPart> parts;  ///< All that differs; empty where only one of them has it.
};

struct StrengthChange {
    enum class Way : std::uint8_t {
        First,     ///< Answered for the first time.
        Stronger,  ///< Further along none, planned, in place, in place and reviewed.
        Weaker,
        NowKnown,   ///< From "not known" to an answer.
        NotKnown,   ///< To "not known".
        Withdrawn,  ///< To no answer.
        Other,      ///< To or from "not our role", or a word the pack does not know.
    };
    Way way = Way::Other;
    std::string about;  ///< Id of the factor or question.
    std::string title;
    std::string before;  ///< Strengths; empty for none chosen.
    std::string after;
};

struct GapChange {
    std::string id;
    std::string title;  ///< As `gap_title`.
    GapKind kind = GapKind::NothingRecorded;
};

struct ActionChange {
    enum class What : std::uint8_t { Added, Done, Reopened, Stopped, Removed, Changed };
    What what = What::Changed;
    std::string id;
    std::string text;                ///< What is to be done, as last known.
    std::vector<ChangedPart> parts;  ///< All that differs; empty where only one of them has it.
};

/// What is different, each list in a stated order that depends on nothing but the two documents.
struct Comparison {
    std::vector<ActivityChange> activities;  ///< By what happened, in the order above, then as in the later
                                             ///< document.
    std::vector<StrengthChange> strengths;   ///< In order of id.
    /// Gaps of the later day that the earlier did not have, in the order of its list.
    std::vector<GapChange> opened;
    std::vector<GapChange> closed;  ///< Gaps of the earlier day that are gone, in the order of its list.
    std::size_t still_open = 0;     ///< Gaps that both have.
    std::size_t emptied = 0;        ///< Gaps that are gone since nothing is recorded at their place any more: they did not close
    /// Gaps that only one of them counts since the partnership says otherwise what is its own to fill (scope.h), or that a
    /// factor is not its role: they neither opened nor closed.
    std::size_t put_outside = 0, taken_in = 0;
    /// Gaps decided, or decided otherwise, since, with all else that differs about the decision; in order of id.
    std::vector<RecordChange> decided;
    std::vector<ActionChange> actions;  ///< As the activities.
    std::vector<Change> others;         ///< Of any other record, and what else differs about an answer that moved; as `diff`.

    /// How many `others` are, counted as `count_changes` does.
    [[nodiscard]] std::size_t other_changes() const { return count_changes(others); }

    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::size_t count(ActivityChange::What what) const;
    [[nodiscard]] std::size_t count(StrengthChange::Way way) const;
    [[nodiscard]] std::size_t count(ActionChange::What what) const;
};

/// Compares two states. Gaps are found as of each one's own day, so that what only time has brought about (an
/// activity about to end) counts as opened. Snapshots in either are left out of account.
[[nodiscard]] Comparison compare(const Framework& framework, const Document& before, Date before_day, const Document& after,
                                 Date after_day, const GapOptions& options = {});

/// The latest day up to `today` that the document itself dates something with: a decision, an action done, a note on its
/// progress, a review or rating of an activity, a point put aside, a snapshot. Nothing where it dates nothing.
[[nodiscard]] std::optional<Date> latest_day(const Document& document, Date today);

/// The summary in one or two plain sentences: "3 activities added, 1 ended. 2 gaps closed, 4 opened. 1 action
/// done." "Nothing has changed." when the comparison is empty.
[[nodiscard]] std::string comparison_text(const Comparison& comparison);

}  // namespace waymark
