// Actions and the reports that are made of them: the plan, the page for the next meeting, the progress report.

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "model/analysis/progress.h"
#include "model/base/number_words.h"
#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/document/words.h"
#include "present/report/report_builder.h"

namespace waymark {
namespace {

constexpr RecordKind kAction = RecordKind::Action;

// Of what is done or stopped the day on which it was is asked for, and how pressing it was no more.
constexpr std::array<std::string_view, 5> kOpenKeys{"owner", "due", "priority", "status", "rag"};
constexpr std::array<std::string_view, 5> kClosedKeys{"owner", "due", "doneOn", "status", "rag"};

std::span<const std::string_view> keys_of(ActionTable which) {
    return which == ActionTable::Open ? std::span(kOpenKeys) : std::span(kClosedKeys);
}

Strings row_of(const ReportBuilder& to, const Action& action, ActionTable which) {
    Strings row = {to.title(kAction, action)};
    for (const std::string_view key : keys_of(which)) row.push_back(to.words(action, kAction, key));
    row.push_back(action.gap.empty() ? std::string() : to.gap_words(action.gap));
    return row;
}

std::string line_of(const ReportBuilder& to, const ProgressNote& note) {
    const std::string day = to.words(note, RecordKind::ProgressNote, "date");
    return day.empty() ? note.text : fill("{}: {}", {day, note.text});
}

using Notes = std::vector<const ProgressNote*>;

/// The notes of each action, by its id.
std::map<std::string_view, Notes> notes_by_action(const ReportBuilder& to) {
    std::map<std::string_view, Notes> all;
    for (const ProgressNote& note : to.naming.document.progress_notes) all[note.action].push_back(&note);
    return all;
}

/// Notes, the latest first, as lines.
Strings lines_of(const ReportBuilder& to, Notes notes) {
    sort_stably(notes, [](const ProgressNote* a, const ProgressNote* b) { return a->date > b->date; });
    Strings lines;
    for (const ProgressNote* note : notes) lines.push_back(line_of(to, *note));
    return lines;
}

void group(ReportBuilder& to, std::string_view title, const std::vector<PlanItem>& items, std::string_view none = {},
           ActionTable which = ActionTable::Open) {
    if (items.empty() && none.empty()) return;
    to.heading(3, fill("{} ({})", {title, number_words(items.size())}));
    actions_table(to, title, items, which, none);
}

Strings titles_of(const std::vector<MeetingGap>& gaps) {
    Strings titles;
    for (const MeetingGap& gap : gaps) titles.push_back(gap.title);
    return titles;
}

void titled_list(ReportBuilder& to, std::string_view title, Strings items) {
    if (items.empty()) return;
    to.heading(3, title);
    to.list(std::move(items));
}

/// The day since which a meeting is told what changed: of the last snapshot before today, else three months
/// ago.
Date since_day(const ReportBuilder& to) {
    return to.reviewed;
}

MeetingList meeting_list(const ReportBuilder& to, const std::vector<Gap>& gaps) {
    return next_meeting(to.naming.framework, to.naming.document, to.today, since_day(to), add_months(to.today, 3), gaps,
                        &to.naming.areas);
}

/// Notes since that day, the latest first.
void notes_table(ReportBuilder& to, Date since) {
    struct Line {
        Date day;
        Strings row;
    };
    std::vector<Line> found;
    for (const ProgressNote& note : to.naming.document.progress_notes) {
        const auto day = parse_date(note.date);
        const Action* action = to.naming.document.actions.find(note.action);
        if (!day || *day < since || *day > to.today || !action) continue;
        found.push_back({*day, {to.title(kAction, *action), to_words(*day), note.text}});
    }
    if (found.empty()) return;
    sort_stably(found, [](const Line& a, const Line& b) { return a.day > b.day; });
    std::vector<Strings> rows;
    for (Line& line : found) rows.push_back(std::move(line.row));
    const std::string title = fill(tr("Progress since {}"), {to_words(since)});
    to.heading(3, title);
    Strings columns;
    for (const std::string_view key : {"action", "date", "text"}) columns.push_back(to.label(RecordKind::ProgressNote, key));
    to.table(title, std::move(columns), std::move(rows));
}

/// How members answered where they differ, for those who will talk about it.
void answers_part(ReportBuilder& to, const std::vector<MeetingSubject>& subjects) {
    if (subjects.empty()) return;
    to.heading(3, tr("Members answered differently"));
    std::vector<Strings> rows;
    for (const MeetingSubject& subject : subjects)
        for (const Answer& answer : to.naming.document.answers)
            if (answer.about == subject.id)
                rows.push_back({subject.title, to.words(answer, RecordKind::Answer, "member"),
                                to.words(answer, RecordKind::Answer, "strength"), answer.comment});
    to.table(tr("Answers that differ"),
             {std::string(tr("Factor or question")), to.label(RecordKind::Answer, "member"),
              to.label(RecordKind::Answer, "strength"), to.label(RecordKind::Answer, "comment")},
             std::move(rows));
}

}  // namespace

void actions_table(ReportBuilder& to, std::string_view caption, const std::vector<PlanItem>& items, ActionTable which,
                   std::string_view none) {
    Strings columns = {to.label(kAction, "what")};
    for (const std::string_view key : keys_of(which)) columns.push_back(to.label(kAction, key));
    columns.push_back(to.label(kAction, "gap"));
    std::vector<Strings> rows;
    for (const PlanItem& item : items) rows.push_back(row_of(to, *item.action, which));
    to.table(caption, std::move(columns), std::move(rows), none);
}

void actions_part(ReportBuilder& to) {
    to.heading(2, tr("Actions"));
    if (to.naming.document.actions.empty() && to.naming.document.progress_notes.empty())
        return to.note(tr("No action is written down."));
    if (!to.naming.document.actions.empty()) to.picture(PictureKind::Plan);
    const Plan plan = make_plan(to.naming.document, to.today);
    group(to, tr("Overdue"), plan.overdue, tr("Nothing is overdue."));
    for (const Quarter& quarter : plan.quarters) group(to, quarter.title, quarter.items);
    group(to, tr("Without a day"), plan.undated);
    group(to, tr("Done and stopped"), plan.closed, {}, ActionTable::Closed);
    bool first = true;
    const std::map<std::string_view, Notes> notes = notes_by_action(to);
    for (const Action& action : to.naming.document.actions) {
        const auto own = notes.find(action.id);
        Strings lines = own == notes.end() ? Strings() : lines_of(to, own->second);
        const bool says_done = is_open(action) && !action.done_on.empty();
        if (lines.empty() && action.factor.empty() && !says_done) continue;
        if (first) to.heading(3, tr("Progress of each action"));
        first = false;
        to.heading(4, to.title(kAction, action));
        if (is_open(action))
            to.facts(kAction, action, {"what", "gap", "owner", "due", "priority", "status", "rag"});
        else
            to.facts(kAction, action, {"what", "gap", "owner", "due", "doneOn", "status", "rag"});
        to.list(std::move(lines));
    }
    Strings others;
    for (const ProgressNote& note : to.naming.document.progress_notes)
        if (!to.naming.document.actions.find(note.action)) others.push_back(line_of(to, note));
    titled_list(to, tr("Progress of actions that are no longer there"), std::move(others));
}

void meeting_parts(ReportBuilder& to, const std::vector<Gap>& gaps) {
    const MeetingList list = meeting_list(to, gaps);
    to.heading(2, tr("What to bring to the next meeting"));
    group(to, tr("Overdue"), list.overdue, tr("Nothing is overdue."));
    group(to, tr("Due in the next three months"), list.due, tr("Nothing is due in the next three months."));
    group(to, tr("Others rated red or amber"), list.off_course);
    group(to, tr("Others without an owner or a day"), list.incomplete);
    const Date since = since_day(to);
    group(to, fill(tr("Done since {}"), {to_words(since)}), list.done, {}, ActionTable::Closed);
    notes_table(to, since);
    to.heading(2, tr("Decisions needed"));
    if (!to.is_public)
        to.paragraph(list.undecided == 0
                         ? std::string(tr("Every gap has a decision."))
                         : fill(tr_n(static_cast<long>(list.undecided), "{} gap has no decision.", "{} gaps have no decision."),
                                {number_words(list.undecided)}));
    titled_list(to, tr("To act on, without an action"), titles_of(list.to_act));
    titled_list(to, tr("Somebody was to find out"), titles_of(list.to_find_out));
    titled_list(to, tr("First of the gaps without a decision"), titles_of(list.undecided_first));
    answers_part(to, list.differ);
    Strings products, parked;
    for (const MeetingProduct& product : list.products)
        products.push_back(fill(product.review_due < to.today ? tr("{}: overdue since {}") : tr("{}: due on {}"),
                                {product.title, to_words(product.review_due)}));
    titled_list(to, tr("Products due for review"), std::move(products));
    for (const auto& point : list.parked) {
        const std::string about = point->about.empty() ? std::string()
                                                       : place_title(to.naming.framework, to.naming.document,
                                                                     {Axis::Factor, point->about}, &to.naming.areas);
        const std::string day = to.words(*point, RecordKind::ParkedPoint, "date");
        std::string line = to.title(RecordKind::ParkedPoint, *point);
        for (const std::string& more : {about, day})
            if (!more.empty()) line = fill("{} · {}", {line, more});
        parked.push_back(std::move(line));
    }
    titled_list(to, tr("Put aside to come back to"), std::move(parked));
}

void four_ps_parts(ReportBuilder& to, const std::vector<Gap>& gaps) {
    const MeetingList list = meeting_list(to, gaps);
    to.note(
        tr("Progress, Problems, Priorities and Points for action are the headings of this report. They are "
           "not the four parts of the government's strategy."));
    to.heading(2, tr("Progress"));
    const Date since = since_day(to);
    group(to, tr("Actions done"), list.done, fill(tr("No action is dated as done since {}."), {to_words(since)}),
          ActionTable::Closed);
    notes_table(to, since);
    to.heading(2, tr("Problems"));
    group(to, tr("Overdue"), list.overdue, tr("Nothing is overdue."));
    group(to, tr("Others rated red or amber"), list.off_course);
    Strings contradictions;
    for (const Gap& gap : gaps)
        if (gap.kind == GapKind::Contradiction) contradictions.push_back(gap.sentence);
    titled_list(to, tr("Where the record says two things"), std::move(contradictions));
    to.heading(2, tr("Priorities"));
    std::vector<PlanItem> pressing = open_actions(to.naming.document);
    std::erase_if(pressing, [](const PlanItem& item) { return item.action->priority != words::high; });
    actions_table(to, tr("Open actions of high priority"), pressing, ActionTable::Open,
                  tr("No open action has a high priority."));
    to.heading(2, tr("Points for action"));
    if (!to.naming.document.actions.empty()) to.picture(PictureKind::Plan);
    group(to, tr("Due in the next three months"), list.due, tr("Nothing is due in the next three months."));
    group(to, tr("Others without an owner or a day"), list.incomplete);
    titled_list(to, tr("To act on, without an action"), titles_of(list.to_act));
    titled_list(to, tr("Somebody was to find out"), titles_of(list.to_find_out));
    titled_list(to, tr("First of the gaps without a decision"), titles_of(list.undecided_first));
}

}  // namespace waymark
