// What a reader of two pages is told before all else: how much there is, what is open, and what has changed.

#include <algorithm>

#include "model/analysis/compare.h"
#include "model/analysis/coverage.h"
#include "model/analysis/progress.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "model/document/words.h"
#include "present/report/report_builder.h"
#include "present/words/gap_words.h"

namespace waymark {
namespace {

/// Adds a sentence about `count` of something; nothing about none.
void add_counted(std::string& line, std::size_t count, CountedText text) {
    if (count > 0) add_sentence(line, fill(tr_n(static_cast<long>(count), text), {number_words(count)}));
}

StatusCounts by_status(const Document& document) {
    StatusCounts counts;
    for (const Activity& activity : document.activities) {
        const std::string& status = activity.status;
        ++(status == words::running                            ? counts.running
           : status == words::idea || status == words::planned ? counts.planned
           : status == words::paused                           ? counts.paused
           : status == words::ended                            ? counts.ended
                                                               : counts.not_known);
    }
    return counts;
}

std::string activities_line(const ReportBuilder& to) {
    const StatusCounts counts = by_status(to.naming.document);
    if (counts.all() == 0) return std::string(no_activity_text(to));
    std::string line;
    add_counted(line, counts.all(),
                to.is_public ? tr_n_later("{} activity is published here.", "{} activities are published here.")
                             : tr_n_later("{} activity is recorded.", "{} activities are recorded."));
    add_counted(line, counts.running, tr_n_later("{} is running.", "{} are running."));
    add_counted(line, counts.planned, tr_n_later("{} is an idea or planned.", "{} are ideas or planned."));
    add_counted(line, counts.paused, tr_n_later("{} is paused.", "{} are paused."));
    add_counted(line, counts.ended, tr_n_later("{} has ended.", "{} have ended."));
    add_counted(line, counts.not_known,
                tr_n_later("Of {} it is not known whether it is running.", "Of {} it is not known whether they are running."));
    return line;
}

/// Running work that ends, or has funding only, until half a year from now: as a gap would say of a place (gap_analysis.h).
std::string ending_line(const ReportBuilder& to) {
    const Date soon = add_months(to.today, 6);
    const auto is_over_by_then = [&](std::string_view text) {
        const auto day = parse_date(text);
        return day && *day <= soon;
    };
    std::size_t ending = 0;
    for (const Activity& activity : to.naming.document.activities)
        if (activity.status == words::running && (is_over_by_then(activity.end) || is_over_by_then(activity.funding_end)))
            ++ending;
    if (ending == 0) return {};
    return fill(tr_n(static_cast<long>(ending), "{} running activity ends, or its funding does, by {}.",
                     "{} running activities end, or their funding does, by {}."),
                {number_words(ending), to_words(soon)});
}

/// `says_done`: another line says how many are done since the last review, and this one is not to count them in another way.
std::string actions_line(const ReportBuilder& to, const MeetingList& list, bool says_done) {
    if (to.naming.document.actions.empty()) return std::string(tr("No action is written down."));
    const std::size_t open = open_actions(to.naming.document).size(), overdue = list.overdue.size();
    std::string line;
    if (open == 0)
        line = tr("No action is open.");
    else
        line = fill(tr_n(static_cast<long>(open), "{} action is open.", "{} actions are open."), {number_words(open)});
    add_counted(line, overdue, tr_n_later("{} is overdue.", "{} are overdue."));
    add_counted(line, list.due.size(), tr_n_later("{} is due in the next three months.", "{} are due in the next three months."));
    const std::size_t done = list.done.size();
    if (done > 0 && !says_done)
        add_sentence(line, fill(tr_n(static_cast<long>(done), "{} was done since {}.", "{} were done since {}."),
                                {number_words(done), to_words(to.reviewed)}));
    return line;
}

std::string products_line(const ReportBuilder& to, const MeetingList& list) {
    const auto late = static_cast<std::size_t>(std::count_if(
        list.products.begin(), list.products.end(), [&](const MeetingProduct& one) { return one.review_due < to.today; }));
    std::string line;
    add_counted(line, late, tr_n_later("{} product is overdue for review.", "{} products are overdue for review."));
    return line;
}

/// What has changed since the last review of the whole document; nothing where there was none, as in a public version, which
/// has no snapshots.
std::string change_line(const ReportBuilder& to) {
    for (const Snapshot* snapshot : snapshots_by_date(to.naming.document)) {
        const auto day = parse_date(snapshot->date);
        if (!day || *day >= to.today || !snapshot->content) continue;
        GapOptions options;
        options.areas = &to.naming.areas;
        const Comparison changes = compare(to.naming.framework, *snapshot->content, *day, to.naming.document, to.today, options);
        return fill(tr("Since {}: {}"), {to_words(*day), comparison_text(changes)});
    }
    return {};
}

}  // namespace

void brief_part(ReportBuilder& to, const std::vector<Gap>& gaps) {
    const MeetingList list = next_meeting(to.naming.framework, to.naming.document, to.today, to.reviewed, add_months(to.today, 3),
                                          gaps, &to.naming.areas);
    Strings lines = {activities_line(to)};
    if (!to.is_public) {
        const PlacesFilled places =
            places_filled(coverage(to.naming.framework, to.naming.document, Axis::Level, to.today, {}, &to.naming.areas));
        lines.push_back(
            fill(places_text(Counted::Running, places.running), {number_words(places.running), number_words(places.all)}));
        lines.push_back(ending_line(to));
        const std::size_t left = count_gaps(gaps, to.naming.document).places_left;
        lines.push_back(fill(places_left_text(left), {number_words(left)}));
    }
    std::string changes = change_line(to);
    lines.push_back(actions_line(to, list, !changes.empty()));
    if (!to.is_public) lines.push_back(products_line(to, list));
    lines.push_back(reflections_text(to));
    lines.push_back(std::move(changes));
    std::erase(lines, std::string());
    to.heading(2, tr("In brief"));
    to.list(std::move(lines));
}

}  // namespace waymark
