#pragma once
// What the parts of a report are put together with. Only for app/present/report.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

#include "model/analysis/gap_analysis.h"
#include "model/analysis/plan.h"
#include "present/figures/pictures.h"
#include "present/report/report.h"

namespace waymark {

/// A report as it grows. `naming` is of the document that the report may tell of.
struct ReportBuilder {
    Report& report;
    const Naming naming;
    Date today;
    bool is_public = false;
    std::set<std::string, std::less<>> closed = {};  ///< Ids of what decisions and actions name and that is no gap on the day
    Date reviewed = {};  ///< Of the last review of the whole document, or three months ago: a public version has no snapshots
    int deeper = 0;      ///< Added to the level of each heading: a part inside another.

    void heading(int level, std::string_view text);
    void paragraph(std::string_view text);
    void note(std::string_view text);
    /// Nothing when there are no items, unless `none` has something to say then.
    void list(Strings items, std::string_view none = {});
    /// The fields of a record that say something and are not private, but for those named; nothing when none
    /// does.
    void facts(RecordKind kind, const Record& record, std::initializer_list<std::string_view> without = {});
    /// A table with these columns, but for those, other than the first, in which no row has anything. Nothing when there
    /// are no rows, unless `none` has something to say then.
    void table(std::string_view caption, Strings columns, std::vector<Strings> rows, std::string_view none = {});

    /// What a screen shows of the running activities, the counts or the plan.
    void picture(PictureKind kind);

    [[nodiscard]] std::string words(const Record& record, RecordKind kind, std::string_view key) const;
    [[nodiscard]] std::string title(RecordKind kind, const Record& record) const {
        return kind == RecordKind::GapDecision ? gap_words(record.id) : record_title(naming, kind, record);
    }
    /// What the gap says, and of what is no gap any more that it is none.
    [[nodiscard]] std::string gap_words(std::string_view id) const;
    [[nodiscard]] std::string label(RecordKind kind, std::string_view key) const;
};

// The parts, in app/present/report/*_part.cpp. Each begins with its heading of level 2.

/// The whole in a few lines. `gaps` are those of the whole document; of a public one there are none.
void brief_part(ReportBuilder& to, const std::vector<Gap>& gaps);
void partnership_part(ReportBuilder& to);
/// A row each, with what one asks first; in full they stand in each_activity_part(), behind all else.
void activities_part(ReportBuilder& to);
void each_activity_part(ReportBuilder& to);
/// Activities by level and stage, as numbers in words.
void coverage_part(ReportBuilder& to);
void reflections_part(ReportBuilder& to);
void decisions_part(ReportBuilder& to);
/// How many there are, where, and the first to be decided on.
void gaps_part(ReportBuilder& to, const std::vector<Gap>& gaps);
/// Every one, with what was decided.
void every_gap_part(ReportBuilder& to, const std::vector<Gap>& gaps);
/// Every action with its notes: overdue, by quarter, without a day, done and stopped.
void actions_part(ReportBuilder& to);
void counts_part(ReportBuilder& to);
void products_part(ReportBuilder& to);
void own_factors_part(ReportBuilder& to);

void meeting_parts(ReportBuilder& to, const std::vector<Gap>& gaps);
void annual_parts(ReportBuilder& to, const std::vector<Gap>& gaps);
void four_ps_parts(ReportBuilder& to, const std::vector<Gap>& gaps);

/// Said where there is no activity to tell of.
[[nodiscard]] std::string_view no_activity_text(const ReportBuilder& to);
/// "Something is written about 15 of 42 factors and questions."
[[nodiscard]] std::string reflections_text(const ReportBuilder& to);

/// A table of actions: what, owner, due, status, rating and gap; the priority of open ones, the day of those that are done.
enum class ActionTable : std::uint8_t { Open, Closed };
void actions_table(ReportBuilder& to, std::string_view caption, const std::vector<PlanItem>& items, ActionTable which,
                   std::string_view none = {});

}  // namespace waymark
