#include "model/analysis/plan.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "model/analysis/progress.h"
#include "model/analysis/review.h"
#include "model/base/contains.h"
#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/document/words.h"

namespace waymark {
namespace {

constexpr std::size_t kQuartersShown = 8;

int priority_order(std::string_view priority) {
    constexpr std::array kOrder = {words::high, words::medium, words::low};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), priority) - kOrder.begin());
}

bool comes_before(const PlanItem& a, const PlanItem& b) {
    const auto key = [](const PlanItem& item) {
        return std::make_pair(item.due.value_or(Date{9999, 12, 31}), priority_order(item.action->priority));
    };
    return key(a) < key(b);
}

std::vector<PlanItem> items_of(const Document& document) {
    std::map<std::string_view, Date> latest_note;
    for (const ProgressNote& note : document.progress_notes) {
        const auto day = parse_date(note.date);
        if (!day) continue;
        const auto [at, is_new] = latest_note.try_emplace(note.action, *day);
        at->second = std::max(at->second, *day);
    }
    std::vector<PlanItem> items;
    for (auto it = document.actions.begin(); it != document.actions.end(); ++it) {
        PlanItem item{it.shared(), parse_date(it->due), {}};
        if (const auto note = latest_note.find(it->id); note != latest_note.end()) item.latest_note = note->second;
        items.push_back(std::move(item));
    }
    sort_stably(items, [](const PlanItem& a, const PlanItem& b) { return comes_before(a, b); });
    return items;
}

// Latest first; what has no day last.
void sort_by_done(std::vector<PlanItem>& items) {
    sort_stably(items, [](const PlanItem& a, const PlanItem& b) {
        return parse_date(a.action->done_on).value_or(Date{0, 1, 1}) > parse_date(b.action->done_on).value_or(Date{0, 1, 1});
    });
}

}  // namespace

bool is_open(const Action& action) {
    return action.status != words::action_done && action.status != words::action_stopped;
}

std::vector<PlanItem> open_actions(const Document& document) {
    std::vector<PlanItem> items = items_of(document);
    std::erase_if(items, [](const PlanItem& item) { return !is_open(*item.action); });
    return items;
}

int quarter_index(Date date) {
    return date.year * 4 + (date.month - 1) / 3;
}

std::string_view quarter_text(int quarter) {
    constexpr std::array<std::string_view, 4> kMonths = {tr_later("January to March {}"), tr_later("April to June {}"),
                                                         tr_later("July to September {}"), tr_later("October to December {}")};
    return tr(kMonths[static_cast<std::size_t>(quarter % 4)]);
}

Quarter quarter_of(Date day) {
    const int index = quarter_index(day);
    Quarter quarter;
    quarter.first = {day.year, index % 4 * 3 + 1, 1};
    quarter.last = date_from_days(days_since_epoch(add_months(quarter.first, 3)) - 1);
    quarter.title = fill(quarter_text(index), {day.year});
    return quarter;
}

Date last_review(const Document& document, Date today) {
    std::optional<Date> last;
    for (const Snapshot& snapshot : document.snapshots)
        if (const auto day = parse_date(snapshot.date); day && *day < today && (!last || *day > *last)) last = day;
    return last.value_or(add_months(today, -3));
}

Plan make_plan(const Document& document, Date today) {
    Plan plan;
    for (std::size_t i = 0; i < kQuartersShown; ++i)
        plan.quarters.push_back(quarter_of(add_months(quarter_of(today).first, static_cast<int>(i) * 3)));
    for (PlanItem& item : items_of(document)) {
        if (!is_open(*item.action)) {
            plan.closed.push_back(std::move(item));
        } else if (!item.due) {
            plan.undated.push_back(std::move(item));
        } else if (*item.due < today) {
            plan.overdue.push_back(std::move(item));
        } else {
            auto quarter = std::find_if(plan.quarters.begin(), plan.quarters.end(),
                                        [&](const Quarter& one) { return *item.due <= one.last; });
            if (quarter == plan.quarters.end()) quarter = plan.quarters.insert(quarter, quarter_of(*item.due));
            quarter->items.push_back(std::move(item));
        }
    }
    sort_by_done(plan.closed);
    return plan;
}

std::vector<const GapDecision*> without_action(const Document& document, const std::vector<ClosedGap>& closed,
                                               std::string_view decision) {
    std::set<std::string_view> left_out;  // served by an action, or no gap any more
    for (const Action& action : document.actions)
        if (action.status != words::action_stopped) left_out.insert(action.gap);
    for (const ClosedGap& gap : closed) left_out.insert(gap.gap_id);
    std::vector<const GapDecision*> waiting;
    for (const GapDecision& one : document.gaps)
        if (one.decision == decision && !left_out.contains(one.id)) waiting.push_back(&one);
    return waiting;
}

bool MeetingList::empty() const {
    return overdue.empty() && due.empty() && off_course.empty() && incomplete.empty() && done.empty() && to_act.empty() &&
           to_find_out.empty() && undecided == 0 && differ.empty() && products.empty() && parked.empty();
}

MeetingList next_meeting(const Framework& framework, const Document& document, Date today, std::optional<Date> since,
                         Date meeting, const std::vector<Gap>& gaps, const AreaList* areas) {
    MeetingList list;
    meeting = std::max(meeting, today);
    std::vector<PlanItem> amber;
    for (PlanItem& item : items_of(document)) {
        const Action& action = *item.action;
        if (!is_open(action)) {
            const auto done = parse_date(action.done_on);
            if (action.status == words::action_done && since && done && *done >= *since && *done <= today)
                list.done.push_back(std::move(item));
        } else if (item.due && *item.due < today) {
            list.overdue.push_back(std::move(item));
        } else if (item.due && *item.due <= meeting) {
            list.due.push_back(std::move(item));
        } else if (action.rag == words::red) {
            list.off_course.push_back(std::move(item));
        } else if (action.rag == words::amber) {
            amber.push_back(std::move(item));
        } else if (action.owner.empty() || !item.due) {
            list.incomplete.push_back(std::move(item));
        }
    }
    list.off_course.insert(list.off_course.end(), amber.begin(), amber.end());
    sort_by_done(list.done);

    GapOptions options;
    options.areas = areas;
    const std::vector<ClosedGap> closed = closed_gaps(framework, document, today, gaps, options);
    const auto waiting = [&](std::string_view decision) {
        std::vector<MeetingGap> made;
        for (const GapDecision* one : without_action(document, closed, decision))
            made.push_back({one->id, gap_title(framework, document, one->id, areas)});
        return made;
    };
    list.to_act = waiting(words::decision_act);
    list.to_find_out = waiting(words::decision_find_out);
    for (const Gap& gap : gaps) {
        if (gap.decided) continue;
        if (list.undecided++ < kMeetingGaps)
            list.undecided_first.push_back({gap.id, gap_title(framework, document, gap.id, areas)});
    }
    for (const SubjectProgress& subject : reflection_progress(framework, document, today))
        if (contains(subject.attention, Attention::MembersDiffer)) list.differ.push_back({subject.id, subject.title});
    const auto months = months_of_period(document.partnership->review_period);
    for (const Product& product : document.products) {
        const auto due = review_of(product, months, today).due;
        const RequestedProduct* request = framework.request(product.id);
        if (due && *due <= meeting) list.products.push_back({product.id, request ? request->title : product.id, *due});
    }
    sort_stably(list.products, [](const MeetingProduct& a, const MeetingProduct& b) { return a.review_due < b.review_due; });
    for (auto it = document.parking.begin(); it != document.parking.end(); ++it) list.parked.push_back(it.shared());
    sort_stably(list.parked, [](const auto& a, const auto& b) {
        return parse_date(a->date).value_or(Date{9999, 12, 31}) < parse_date(b->date).value_or(Date{9999, 12, 31});
    });
    return list;
}

}  // namespace waymark
