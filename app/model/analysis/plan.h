#pragma once
// What there is to do: actions by when they are due, and what to bring to the next meeting, as of a day.
//
// An action is open unless its status is "done" or "stopped". A due date that is not a day counts as none,
// and is kept as it was typed. Of one day, actions come by priority (high, medium, low, none given), then in the
// order of their list.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/gap_analysis.h"
#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

/// Neither done nor stopped.
[[nodiscard]] bool is_open(const Action& action);

struct PlanItem {
    std::shared_ptr<const Action> action;
    std::optional<Date> due;
    std::optional<Date> latest_note;  ///< Day of the latest progress note that has one.
};

/// Three months from January, April, July or October: both the calendar and the April-to-March year divide
/// so.
struct Quarter {
    Date first;
    Date last;
    std::string title;  ///< "January to March 2027"
    std::vector<PlanItem> items;
};

struct Plan {
    std::vector<PlanItem> overdue;  ///< Open, due before today; the oldest first.
    /// Open, due today or later. The present quarter and the seven after it are there even when empty, later
    /// ones only when something is due in them.
    std::vector<Quarter> quarters;
    std::vector<PlanItem> undated;  ///< Open, without a due date.
    std::vector<PlanItem> closed;   ///< Done or stopped; the latest done first, those without a day last.
};

[[nodiscard]] Plan make_plan(const Document& document, Date today);

/// All that is open, by when it is due; what has no day last.
[[nodiscard]] std::vector<PlanItem> open_actions(const Document& document);

/// What a meeting looks back to unless a day is given: the latest snapshot before today, else three months ago.
[[nodiscard]] Date last_review(const Document& document, Date today);

/// The quarter a day is in, without items.
[[nodiscard]] Quarter quarter_of(Date day);

/// Quarters counted on from year 0.
[[nodiscard]] int quarter_index(Date date);

/// "January to March {}", for the year.
[[nodiscard]] std::string_view quarter_text(int quarter);

/// The gaps of which this was decided, with no action that is open or done, as they are listed in the document; `closed`, what
/// is no gap any more (closed_gaps), is left out.
[[nodiscard]] std::vector<const GapDecision*> without_action(const Document& document, const std::vector<ClosedGap>& closed,
                                                             std::string_view decision);

/// A gap named on the page for the meeting.
struct MeetingGap {
    std::string id;
    std::string title;  ///< As `gap_title`.
};

/// A requested product whose review is due.
struct MeetingProduct {
    std::string id;
    std::string title;
    Date review_due;
};

/// A factor or question to talk about.
struct MeetingSubject {
    std::string id;
    std::string title;
};

/// "What to bring to the next meeting", as one page. No open action is listed twice.
struct MeetingList {
    std::vector<PlanItem> overdue;
    std::vector<PlanItem> due;         ///< Due from today up to the meeting.
    std::vector<PlanItem> off_course;  ///< Open, rated red, then amber, and in neither list above.
    std::vector<PlanItem> incomplete;  ///< Open, without owner or due date, and in no list above.
    std::vector<PlanItem> done;        ///< Done since the last meeting.
    std::vector<MeetingGap> to_act;    ///< Decided "act", with no action that is open or done.
    /// Decided "need to find out", with no action that is open or done.
    std::vector<MeetingGap> to_find_out;
    std::size_t undecided = 0;  ///< Gaps without a decision.
    /// The first of them in the order of the list, at most `kMeetingGaps`.
    std::vector<MeetingGap> undecided_first;
    std::vector<MeetingSubject> differ;    ///< Members answered differently, and it is not finished.
    std::vector<MeetingProduct> products;  ///< Review due up to the meeting, the oldest first.
    /// Put aside in earlier meetings; by day, those without one last.
    std::vector<std::shared_ptr<const ParkedPoint>> parked;

    [[nodiscard]] bool empty() const;
};

inline constexpr std::size_t kMeetingGaps = 10;

/// `since` is the day of the last meeting (nothing: everything ever done is left out), `meeting` that of the
/// next; a meeting before today is taken as today. `gaps` are those of the whole document on this day
/// (find_gaps).
[[nodiscard]] MeetingList next_meeting(const Framework& framework, const Document& document, Date today,
                                       std::optional<Date> since, Date meeting, const std::vector<Gap>& gaps,
                                       const AreaList* areas = nullptr);

}  // namespace waymark
