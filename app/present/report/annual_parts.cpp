// The annual report: commitment, achievements, difference made and evidence, challenges, priorities, where to
// read more, of the twelve months up to the day.

#include <algorithm>

#include "model/base/number_words.h"
#include "model/base/text.h"
#include "model/document/words.h"
#include "present/report/report_builder.h"

namespace waymark {
namespace {

constexpr RecordKind kActivity = RecordKind::Activity;

void activity_table(ReportBuilder& to, std::string_view caption, std::initializer_list<std::string_view> keys,
                    const std::vector<const Activity*>& activities, std::string_view none) {
    Strings columns = {to.label(kActivity, "title")};
    for (const std::string_view key : keys) columns.push_back(to.label(kActivity, key));
    std::vector<Strings> rows;
    for (const Activity* activity : activities) {
        Strings row = {to.title(kActivity, *activity)};
        for (const std::string_view key : keys) row.push_back(to.words(*activity, kActivity, key));
        rows.push_back(std::move(row));
    }
    to.table(caption, std::move(columns), std::move(rows), none);
}

}  // namespace

void annual_parts(ReportBuilder& to, const std::vector<Gap>& gaps) {
    const Document& document = to.naming.document;
    // The day a year ago is in the report of the year before.
    const Date since = date_from_days(days_since_epoch(add_months(to.today, -12)) + 1);
    const auto within = [&](std::string_view text) {
        const auto day = parse_date(text);
        return day && *day >= since && *day <= to.today;
    };
    to.paragraph(fill(tr("From {} to {}."), {to_words(since), to_words(to.today)}));
    to.heading(2, tr("Commitment"));
    to.deeper = 1;
    partnership_part(to);
    products_part(to);
    to.deeper = 0;

    to.heading(2, tr("Achievements"));
    std::vector<const Activity*> running, begun, ended, with_evidence;
    for (const Activity& activity : document.activities) {
        if (activity.status == words::running) running.push_back(&activity);
        const bool has_begun = activity.status != words::idea && activity.status != words::planned;
        if (has_begun && within(activity.start)) begun.push_back(&activity);
        if (activity.status == words::ended && within(activity.end)) ended.push_back(&activity);
        if (!words::is_unknown(activity.evidence) && activity.evidence != words::not_evaluated)
            with_evidence.push_back(&activity);
    }
    if (!running.empty()) to.picture(PictureKind::Framework);
    activity_table(to, tr("Activities that run"), {"lead", "level", "mainStage", "description"}, running,
                   to.is_public ? tr("No running activity is published here.") : tr("No running activity is recorded."));
    activity_table(to, tr("Activities that began"), {"lead", "start", "description"}, begun, {});
    activity_table(to, tr("Activities that came to their end"), {"lead", "end", "description"}, ended, {});
    std::vector<PlanItem> done = make_plan(document, to.today).closed;
    std::erase_if(
        done, [&](const PlanItem& item) { return item.action->status != words::action_done || !within(item.action->done_on); });
    actions_table(to, tr("Actions done"), done, ActionTable::Closed, tr("No action is dated as done in these twelve months."));

    to.heading(2, tr("Difference made, and the evidence"));
    activity_table(to, tr("Activities with evidence"), {"evidence", "evidenceDate", "evidenceLink"}, with_evidence,
                   to.is_public ? tr("No activity published here has evidence written down.")
                                : tr("No activity has evidence written down."));
    to.deeper = 1;
    reflections_part(to);
    counts_part(to);
    to.deeper = 0;

    to.heading(2, tr("Challenges"));
    if (to.is_public) {
        to.deeper = 1;
        decisions_part(to);
        to.deeper = 0;
    } else {
        Strings lines;
        for (const Gap& gap : gaps)
            if (gap.kind == GapKind::Contradiction || gap.kind == GapKind::Thin) lines.push_back(gap.sentence);
        if (!running.empty() && lines.empty())
            to.paragraph(tr("No place depends on one activity or on what may not last, and no two records differ."));
        const auto empty =
            std::count_if(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.kind == GapKind::NothingRecorded; });
        if (empty > 0)
            lines.insert(lines.begin(), fill(tr_n(static_cast<long>(empty),
                                                  "{} place (by level, pathway, factor, area …) has no activity recorded.",
                                                  "{} places (by level, pathway, factor, area …) have no activity recorded."),
                                             {number_words(empty)}));
        to.list(std::move(lines));
    }

    to.heading(2, tr("Priorities for the next year"));
    actions_table(to, tr("Open actions"), open_actions(document), ActionTable::Open, tr("No action is open."));

    to.heading(2, tr("Where to read more"));
    Strings links;
    for (const Product& product : document.products)
        if (!product.link.empty()) links.push_back(fill("{}: {}", {to.title(RecordKind::Product, product), product.link}));
    to.list(std::move(links), tr("No link is written down."));
}

}  // namespace waymark
