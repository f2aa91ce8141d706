// The parts of the board report, which the public report and others are made of too.

#include <algorithm>

#include "model/analysis/coverage.h"
#include "model/analysis/progress.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "present/lists/area_counts.h"
#include "present/report/report_builder.h"
#include "present/words/field_words.h"
#include "present/words/gap_words.h"

namespace waymark {
namespace {

std::string link_words(std::string words, const std::string& link) {
    return link.empty() ? words : words.empty() ? link : words + '\n' + link;
}

/// All rows of a table over fields of one kind; `named` puts what the record is called before them.
struct Columns {
    RecordKind kind;
    std::string_view name;  ///< Heading of the first column; empty: there is none.
    std::initializer_list<std::string_view> keys;
};

void records_table(ReportBuilder& to, std::string_view caption, const Columns& columns, std::string_view none) {
    Strings headings;
    if (!columns.name.empty()) headings.emplace_back(columns.name);
    for (const std::string_view key : columns.keys) headings.push_back(to.label(columns.kind, key));
    std::vector<Strings> rows;
    for (const Record& record : record_type(columns.kind).list_in(to.naming.document)) {
        Strings row;
        if (!columns.name.empty()) row.push_back(to.title(columns.kind, record));
        for (const std::string_view key : columns.keys) row.push_back(to.words(record, columns.kind, key));
        rows.push_back(std::move(row));
    }
    to.table(caption, std::move(headings), std::move(rows), none);
}

}  // namespace

void partnership_part(ReportBuilder& to) {
    to.heading(2, tr("The partnership"));
    to.facts(RecordKind::Partnership, *to.naming.document.partnership, {"note", "handlingNote", "invented"});
    records_table(to, tr("Members"),
                  {RecordKind::Member, words_of(RecordKind::Member, "organisation").label, {"type", "firstResponder", "role"}},
                  tr("No member is written down."));
}

void activities_part(ReportBuilder& to) {
    to.heading(2, tr("Activities"));
    std::vector<Strings> rows;
    const RecordKind kind = RecordKind::Activity;
    for (const Activity& activity : to.naming.document.activities) {
        Strings row = {to.title(kind, activity)};
        for (const std::string_view key : {"lead", "level", "mainStage", "status", "end"})
            row.push_back(to.words(activity, kind, key));
        rows.push_back(std::move(row));
    }
    Strings columns;
    for (const std::string_view key : {"title", "lead", "level", "mainStage", "status", "end"})
        columns.push_back(to.label(kind, key));
    to.table(tr("Activities"), std::move(columns), std::move(rows), no_activity_text(to));
}

std::string_view no_activity_text(const ReportBuilder& to) {
    return to.is_public ? tr("No activity is marked “May be published”.") : tr("No activity is recorded.");
}

void each_activity_part(ReportBuilder& to) {
    if (to.naming.document.activities.empty()) return;
    const RecordKind kind = RecordKind::Activity;
    to.heading(2, tr("Each activity in full"));
    for (const Activity& activity : to.naming.document.activities) {
        to.heading(3, to.title(kind, activity));
        if (to.is_public)
            to.facts(kind, activity, {"title", "publish"});
        else
            to.facts(kind, activity, {"title"});
    }
}

namespace {

/// "7", "7 (3 not running)", "7 (3 not running, 2 not known)".
std::string counts_words(const StatusCounts& counts) {
    const auto others = counts.all() - counts.running - counts.not_known;
    const std::string running = number_words(counts.running);
    if (others == 0 && counts.not_known == 0) return running;
    if (counts.not_known == 0) return fill(tr("{} ({} not running)"), {running, number_words(others)});
    if (others == 0) return fill(tr("{} ({} not known)"), {running, number_words(counts.not_known)});
    return fill(tr("{} ({} not running, {} not known)"), {running, number_words(others), number_words(counts.not_known)});
}

/// The map, where an activity or the partnership names an area that is on it.
void areas_part(ReportBuilder& to) {
    const AreaCounts counts = count_by_area(to.naming.areas, to.naming.document);
    const bool any = std::any_of(counts.in_area.begin(), counts.in_area.end(), [](std::size_t count) { return count > 0; });
    if (any) to.picture(PictureKind::Areas);
}

}  // namespace

void coverage_part(ReportBuilder& to) {
    const CoverageMatrix matrix = coverage(to.naming.framework, to.naming.document, Axis::Level, to.today, {}, &to.naming.areas);
    if (matrix.looked_at == 0) return;
    to.heading(2, tr("Where activities are"));
    to.paragraph(to.is_public ? tr("Running activities among those published here, by level and stage. An "
                                   "empty place may be filled by an activity that is not published.")
                              : tr("Running activities by level and stage. An empty place says only that no "
                                   "running activity is recorded there."));
    to.picture(PictureKind::Framework);
    Strings columns = {std::string(axis_title(Axis::Level))};
    for (const CoverageHeading& heading : matrix.columns) columns.push_back(heading.title);
    std::vector<Strings> rows;
    for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
        Strings cells = {matrix.rows[row].outside
                             ? fill(tr("{} (outside what is the partnership’s to fill)"), {matrix.rows[row].title})
                             : matrix.rows[row].title};
        for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
            const StatusCounts& counts = matrix.at(row, column).counts;
            cells.push_back(counts_words(counts));
        }
        rows.push_back(std::move(cells));
    }
    to.table(tr("How many activities there are in each place"), std::move(columns), std::move(rows));
    to.note(
        tr("The first number is of running activities; in brackets, how many are not running, and of how many that is not known. "
           "“Any” counts each activity once, those without a stage too, and leaves cross-cutting enablers out."));
    areas_part(to);
}

namespace {

/// What is written about a factor or question; null where nothing is.
const Reflection* reflection_on(const ReportBuilder& to, const SubjectProgress& subject) {
    return subject.progress == Progress::NotStarted ? nullptr : to.naming.document.reflections.find(subject.id);
}

}  // namespace

void reflections_part(ReportBuilder& to) {
    to.heading(2, tr("Reflections"));
    const RecordKind kind = RecordKind::Reflection;
    std::vector<Strings> rows;
    for (const SubjectProgress& subject : reflection_progress(to.naming.framework, to.naming.document, to.today)) {
        const Reflection* reflection = reflection_on(to, subject);
        if (!reflection) continue;
        Strings row = {subject.title};
        for (const std::string_view key : {"strength", "inPlace"}) row.push_back(to.words(*reflection, kind, key));
        row.push_back(link_words(to.words(*reflection, kind, "evidence"), reflection->evidence_link));
        for (const std::string_view key : {"evidenceDate", "notKnown", "done"}) row.push_back(to.words(*reflection, kind, key));
        rows.push_back(std::move(row));
    }
    Strings columns = {std::string(tr("Factor or question"))};
    for (const std::string_view key : {"strength", "inPlace", "evidence", "evidenceDate", "notKnown", "done"})
        columns.push_back(to.label(kind, key));
    to.table(tr("What the partnership says about each factor and question"), std::move(columns), std::move(rows));
    to.note(reflections_text(to));
}

std::string reflections_text(const ReportBuilder& to) {
    const std::vector<SubjectProgress> subjects = reflection_progress(to.naming.framework, to.naming.document, to.today);
    const auto told = std::count_if(subjects.begin(), subjects.end(),
                                    [&](const SubjectProgress& subject) { return reflection_on(to, subject) != nullptr; });
    return fill(tr_n(static_cast<long>(subjects.size()), "Something is written about {} of {} factor or question.",
                     "Something is written about {} of {} factors and questions."),
                {number_words(told), number_words(subjects.size())});
}

void decisions_part(ReportBuilder& to) {
    to.heading(2, tr("Decisions on gaps"));
    if (to.is_public)
        records_table(to, tr("What was decided"), {RecordKind::GapDecision, tr("Gap"), {"decision", "reason", "decidedOn"}},
                      tr("No decision is written down."));
    else
        records_table(to, tr("What was decided"),
                      {RecordKind::GapDecision, tr("Gap"), {"decision", "reason", "decidedBy", "decidedOn"}},
                      tr("No decision is written down."));
}

void gaps_part(ReportBuilder& to, const std::vector<Gap>& gaps) {
    to.heading(2, tr("Gaps"));
    to.paragraph(
        tr("Each is a place where the record says little, for the partnership to look at. None is a "
           "judgement."));
    to.paragraph(gaps_in_words(
        places_filled(coverage(to.naming.framework, to.naming.document, Axis::Level, to.today, {}, &to.naming.areas)),
        count_gaps(gaps, to.naming.document)));
    to.picture(PictureKind::Gaps);
    Strings first;
    std::size_t undecided = 0;
    for (const Gap& gap : gaps)
        if (!gap.decided && undecided++ < kMeetingGaps) first.push_back(to.gap_words(gap.id));
    if (undecided == 0) return;
    to.heading(3, undecided > first.size() ? tr("First of the gaps without a decision") : tr("Gaps without a decision"));
    to.list(std::move(first));
}

void every_gap_part(ReportBuilder& to, const std::vector<Gap>& gaps) {
    to.heading(2, tr("Every gap"));
    std::vector<Strings> rows;
    for (const Gap& gap : gaps) {
        const GapDecision* decision = gap.decided ? to.naming.document.gaps.find(gap.id) : nullptr;
        std::string decided = decision ? to.words(*decision, RecordKind::GapDecision, "decision") : std::string();
        if (decided.empty()) decided = gap.decided ? tr("Decided") : tr("Not decided");
        rows.push_back({gap.sentence, std::string(rule_title(gap.reason.rule)), std::move(decided)});
    }
    to.table(tr("Gaps, in their order"), {std::string(tr("Gap")), std::string(tr("Kind")), std::string(tr("Decision"))},
             std::move(rows), tr("No gap was found."));
    if (!gaps.empty()) to.note(ranking_rule());
}

void counts_part(ReportBuilder& to) {
    if (to.naming.document.profile.empty()) return;
    to.heading(2, tr("Local counts"));
    to.picture(PictureKind::Counts);
    records_table(to, tr("Counts by calendar year"),
                  {RecordKind::LocalCount, {}, {"measure", "year", "exploitation", "who", "count", "source", "published"}}, {});
    if (to.is_public) to.note(tr("A count that is not there is below 5, would give one below 5 away, or is not known."));
    to.note(tr("Counts also rise with awareness. They do not say how many people are affected."));
}

void products_part(ReportBuilder& to) {
    to.heading(2, tr("What policing bodies are asked for"));
    const RecordKind kind = RecordKind::Product;
    Strings columns = {std::string(tr("Product"))};
    for (const std::string_view key : {"status", "date", "link", "reviewDue", "note"}) columns.push_back(to.label(kind, key));
    std::vector<Strings> rows;
    const auto add = [&](std::string title, const Product& product) {
        Strings row = {std::move(title)};
        for (const std::string_view key : {"status", "date", "link", "reviewDue", "note"})
            row.push_back(to.words(product, kind, key));
        if (row[1].empty()) row[1] = tr("Not said");
        rows.push_back(std::move(row));
    };
    const Product unsaid;
    for (const RequestedProduct& request : to.naming.framework.requests) {
        const Product* product = to.naming.document.products.find(request.id);
        add(request.title, product ? *product : unsaid);
    }
    for (const Product& product : to.naming.document.products)
        if (!to.naming.framework.request(product.id)) add(product.id, product);
    to.table(tr("Products"), std::move(columns), std::move(rows));
}

void own_factors_part(ReportBuilder& to) {
    if (to.naming.document.own_factors.empty()) return;
    to.heading(2, tr("Factors the partnership added"));
    records_table(to, tr("Own factors"),
                  {RecordKind::OwnFactor, words_of(RecordKind::OwnFactor, "title").label, {"level", "summary"}}, {});
}

}  // namespace waymark
