// Actions and the reports that are made of them: the plan, the page for the next meeting, the progress report.

#include <algorithm>
#include <map>

#include "model/analysis/progress.h"
#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/document/words.h"
#include "present/report/report_builder.h"
#include "model/base/number_words.h"

namespace waymark {
namespace {

constexpr RecordKind kAction = RecordKind::Action;

std::vector<Strings> rows_of(const ReportBuilder& to, const std::vector<PlanItem>& items) {
    std::vector<Strings> rows;
    for (const PlanItem& item : items) rows.push_back(action_row(to, *item.action));
    return rows;
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

void group(ReportBuilder& to, std::string_view title, const std::vector<PlanItem>& items,
           std::string_view none = {}) {
    if (items.empty() && none.empty()) return;
    to.heading(3, fill("{} ({})", {title, number_words(items.size())}));
    to.table(title, action_columns(to), rows_of(to, items), none);
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
    return next_meeting(to.naming.framework, to.naming.document, to.today, since_day(to),
                        add_months(to.today, 3), gaps, &to.naming.areas);
}

Strings notes_since(const ReportBuilder& to, Date since) {
    struct Line {
        Date day;
        std::string words;
    };
    std::vector<Line> found;
    for (const ProgressNote& note : to.naming.document.progress_notes) {
        const auto day = parse_date(note.date);
        const Action* action = to.naming.document.actions.find(note.action);
        if (!day || *day < since || *day > to.today || !action) continue;
        found.push_back({*day, fill(tr("{}, {}: {}"), {to_words(*day), to.title(kAction, *action), note.text})});
    }
    sort_stably(found, [](const Line& a, const Line& b) { return a.day > b.day; });
    Strings lines;
    for (Line& line : found) lines.push_back(std::move(line.words));
    return lines;
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

Strings action_columns(const ReportBuilder& to) {
    Strings columns;
    for (const std::string_view key : {"what", "owner", "due", "priority", "status", "rag", "gap"})
        columns.push_back(to.label(kAction, key));
    return columns;
}

Strings action_row(const ReportBuilder& to, const Action& action) {
    Strings row = {to.title(kAction, action)};
    for (const std::string_view key : {"owner", "due", "priority", "status", "rag"})
        row.push_back(to.words(action, kAction, key));
    row.push_back(action.gap.empty() ? std::string() : to.gap_words(action.gap));
    return row;
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
    group(to, tr("Done and stopped"), plan.closed);
    bool first = true;
    const std::map<std::string_view, Notes> notes = notes_by_action(to);
    for (const Action& action : to.naming.document.actions) {
        const auto own = notes.find(action.id);
        Strings lines = own == notes.end() ? Strings() : lines_of(to, own->second);
        if (lines.empty() && action.factor.empty() && action.done_on.empty()) continue;
        if (first) to.heading(3, tr("Progress of each action"));
        first = false;
        to.heading(4, to.title(kAction, action));
        to.facts(kAction, action, {"what", "gap", "owner", "due", "priority", "status", "rag"});
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
    group(to, fill(tr("Done since {}"), {to_words(since)}), list.done);
    titled_list(to, fill(tr("Progress since {}"), {to_words(since)}), notes_since(to, since));
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
        const std::string about =
            point->about.empty() ? std::string()
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
    to.note(tr("Progress, Problems, Priorities and Points for action are the headings of this report. They are "
               "not the four parts of the government's strategy."));
    to.heading(2, tr("Progress"));
    const Date since = since_day(to);
    group(to, tr("Actions done"), list.done, fill(tr("No action is dated as done since {}."), {to_words(since)}));
    titled_list(to, fill(tr("Progress since {}"), {to_words(since)}), notes_since(to, since));
    to.heading(2, tr("Problems"));
    group(to, tr("Overdue"), list.overdue, tr("Nothing is overdue."));
    group(to, tr("Others rated red or amber"), list.off_course);
    Strings contradictions;
    for (const Gap& gap : gaps)
        if (gap.kind == GapKind::Contradiction) contradictions.push_back(gap.sentence);
    titled_list(to, tr("Where the record says two things"), std::move(contradictions));
    to.heading(2, tr("Priorities"));
    std::vector<Strings> rows;
    for (const PlanItem& item : open_actions(to.naming.document))
        if (item.action->priority == words::high) rows.push_back(action_row(to, *item.action));
    to.table(tr("Open actions of high priority"), action_columns(to), std::move(rows),
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
