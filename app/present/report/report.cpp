#include "present/report/report.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "model/analysis/document_check.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "present/report/report_builder.h"
#include "present/words/document_words.h"
#include "present/words/naming.h"

namespace waymark {
namespace {

struct KindLine {
    std::string_view title, summary, heading;
};
// In the order of ReportKind.
constexpr std::array<KindLine, 7> kKinds = {{
    {tr_later("Board report"),
     tr_later("Everything a board needs to see: activities, reflections, gaps, actions, counts and products."),
     tr_later("Board report: {}")},
    {tr_later("Action plan"), tr_later("Every action, by when it is due, with its progress."), tr_later("Action plan: {}")},
    {tr_later("Page for the next meeting"), tr_later("What to bring to the next meeting."), tr_later("Next meeting: {}")},
    {tr_later("Public report"), tr_later("What anybody may read."), tr_later("Public report: {}")},
    {tr_later("Reply to the Commissioner"),
     tr_later("The products that were asked for, and what is published where. It can be published."),
     tr_later("Reply to the Commissioner: {}")},
    {tr_later("Annual report"),
     tr_later("Commitment, achievements, difference made, challenges and priorities of the last twelve months."),
     tr_later("Annual report: {}")},
    {tr_later("Progress report"), tr_later("Progress, problems, priorities and points for action."),
     tr_later("Progress report: {}")},
}};
constexpr std::array kReportKinds = {ReportKind::Board, ReportKind::Plan,   ReportKind::Meeting, ReportKind::Public,
                                     ReportKind::Reply, ReportKind::Annual, ReportKind::FourPs};

const KindLine& line_of(ReportKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

void begin(ReportBuilder& to, ReportKind kind) {
    const Partnership& partnership = *to.naming.document.partnership;
    Report& report = to.report;
    report.language = language_of(to.naming.framework);
    report.title = fill(tr(line_of(kind).heading), {to.title(RecordKind::Partnership, partnership)});
    report.date = fill(tr("As of {}"), {to_words(to.today)});
    report.margin = report_margin(partnership, to.is_public);
    if (!partnership.note.empty()) to.paragraph(partnership.note);
}

/// What is to be decided on comes first, what is looked up last. A board knows who it is, the public does not.
void board_parts(ReportBuilder& to, const std::vector<Gap>& gaps) {
    brief_part(to, gaps);
    if (to.is_public) partnership_part(to);
    coverage_part(to);
    if (!to.is_public) gaps_part(to, gaps);
    decisions_part(to);
    actions_part(to);
    activities_part(to);
    reflections_part(to);
    counts_part(to);
    products_part(to);
    own_factors_part(to);
    if (!to.is_public) {
        partnership_part(to);
        every_gap_part(to, gaps);
    }
    each_activity_part(to);
}

/// What stands at the end of every report: what is not in it, whom to ring, where it comes from.
void end(ReportBuilder& to, const std::vector<Removed>& removed, const Problems& problems) {
    const Framework& framework = to.naming.framework;
    to.heading(2, tr("About this report"));
    Strings left_out = removed_for_readers(removed);
    if (to.is_public) {
        to.paragraph(tr("Left out, because it is not for everybody to read:"));
        to.list(std::move(left_out), tr("Nothing is left out."));
    } else {
        to.paragraph(tr("Private notes are left out."));
    }
    if (!problems.empty()) {
        to.heading(3, tr("What may be wrong in the document"));
        Strings lines;
        for (const Problem& problem : problems) lines.push_back(problem.message);
        to.list(std::move(lines));
    }
    if (!framework.helplines.empty()) {
        to.heading(3, tr("Whom to ring"));
        Strings lines;
        for (const Helpline& line : framework.helplines)
            lines.push_back(fill("{}: {}. {}", {line.title, line.number, line.when}));
        to.list(std::move(lines));
    }
    to.note(fill(tr("Made with Waymark {} from the framework pack “{}”, version {}."),
                 {WAYMARK_VERSION, framework.title, framework.version}));
    if (!framework.notice.empty()) to.note(framework.notice);
}

}  // namespace

bool is_part(const Block& block) {
    return block.kind == Block::Kind::Heading && block.level == 2;
}

std::size_t parts_of(const Report& report) {
    return static_cast<std::size_t>(std::count_if(report.blocks.begin(), report.blocks.end(), is_part));
}

std::optional<ReportKind> report_of(std::string_view id) {
    for (const ReportKind kind : kReportKinds)
        if (report_id(kind) == id) return kind;
    return {};
}

std::string_view report_title(ReportKind kind) {
    return tr(line_of(kind).title);
}

std::string_view report_summary(ReportKind kind) {
    return tr(line_of(kind).summary);
}

std::span<const ReportKind> report_kinds() {
    return kReportKinds;
}

bool is_always_public(ReportKind kind) {
    return kind == ReportKind::Public || kind == ReportKind::Reply;
}

Problems said_in_public(const Problems& problems) {
    if (problems.empty()) return {};
    return {{Problem::Severity::Warning,
             "not-in-order",
             {},
             std::string(tr("The file this was made from was not wholly in order, so something may be missing here."))}};
}

Problems said_without_words(const Problems& problems) {
    std::set<std::string_view> places;
    for (const Problem& problem : problems) places.insert(problem.where);
    if (places.empty()) return {};
    return {{Problem::Severity::Warning,
             "not-in-order",
             {},
             fill(tr_n(static_cast<long>(places.size()),
                       "What stands in {} place of the file was not wholly understood, so something may be missing.",
                       "What stands in {} places of the file was not wholly understood, so something may be missing."),
                  {number_words(places.size())})}};
}

Problems problems_to_tell(const Naming& told, const ReportOptions& options, bool is_public) {
    Problems problems = is_public ? said_in_public(options.problems) : said_without_words(options.problems);
    // What a public version names and does not hold is no fault of anybody's.
    Problems found = is_public ? validate(told.document, told.framework, told.areas, problem_words(), options.date)
                               : check_document(told.document, told.framework, told.areas, problem_words(), options.date);
    for (Problem& problem : found) problems.push_back(std::move(problem));
    return problems;
}

Report make_report(const Naming& naming, ReportKind kind, const ReportOptions& options) {
    const bool is_public = options.is_public || is_always_public(kind);
    PublicVersion version;
    if (is_public) version = make_public(naming.framework, naming.document, options.in_public);
    const Document& document = is_public ? version.document : naming.document;
    const Naming allowed{naming.framework, naming.areas, document};
    Report report;
    ReportBuilder to{report, allowed, options.date, is_public};
    to.reviewed = last_review(document, options.date);
    begin(to, kind);
    GapOptions gap_options;
    gap_options.areas = &naming.areas;
    std::vector<Gap> gaps = find_gaps(naming.framework, document, options.date, gap_options);
    // What is not published is no gap: a public report tells of none, and of none that it is one no longer.
    if (is_public)
        gaps.clear();
    else
        for (ClosedGap& gap : closed_gaps(naming.framework, document, options.date, gaps, gap_options))
            if (gap.known_to_pack) to.closed.insert(std::move(gap.gap_id));
    switch (kind) {
        case ReportKind::Board:
        case ReportKind::Public:
            board_parts(to, gaps);
            break;
        case ReportKind::Plan:
            actions_part(to);
            break;
        case ReportKind::Meeting:
            meeting_parts(to, gaps);
            break;
        case ReportKind::Reply:
            partnership_part(to);
            products_part(to);
            activities_part(to);
            each_activity_part(to);
            break;
        case ReportKind::Annual:
            annual_parts(to, gaps);
            break;
        case ReportKind::FourPs:
            four_ps_parts(to, gaps);
            break;
    }
    end(to, version.removed, problems_to_tell(allowed, options, is_public));
    return report;
}

}  // namespace waymark
