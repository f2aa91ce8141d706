#include "model/analysis/gap_analysis.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "model/analysis/coverage_count.h"
#include "model/analysis/gap_id.h"
#include "model/analysis/gap_text.h"
#include "model/base/contains.h"
#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/document/words.h"

namespace waymark {
namespace {

constexpr std::array<ChecklistLink, 4> kLinks = {{{words::question_survivors, ""},
                                                  {words::question_awareness, words::community_awareness},
                                                  {words::question_support, words::survivor_support},
                                                  {words::question_monitoring, words::monitoring}}};

// Axes in the order of the list.
constexpr std::array<Axis, 8> kAxes = {Axis::Level,        Axis::Factor,  Axis::WhoFor,    Axis::NrmStage,
                                       Axis::Exploitation, Axis::Pathway, Axis::Component, Axis::Area};

bool is_by_stage(Axis axis) {
    return axis == Axis::Level || axis == Axis::Component || axis == Axis::Pathway || axis == Axis::Exploitation;
}

// What an activity that only holds other work up need not say.
bool is_about_people(Axis axis) {
    return axis == Axis::Exploitation || axis == Axis::Pathway || axis == Axis::WhoFor || axis == Axis::NrmStage;
}

struct ThinRule {
    std::uint32_t bit;
    GapRule rule;
};
constexpr std::array<ThinRule, 8> kThinRules = {{{kOneActivity, GapRule::OneActivity},
                                                 {kOneOrganisation, GapRule::OneOrganisation},
                                                 {kEndingSoon, GapRule::Ending},
                                                 {kFundingEnding, GapRule::FundingEnding},
                                                 {kNotReviewed, GapRule::NotReviewed},
                                                 {kNotEvaluated, GapRule::NotEvaluated},
                                                 {kNoSurvivors, GapRule::NoSurvivors},
                                                 {kReachNotKnown, GapRule::ReachNotKnown}}};

class Finder {
  public:
    Finder(const Framework& framework, const Document& document, Date today, const GapOptions& options)
        : framework_(framework),
          document_(document),
          today_(today),
          options_(options),
          filter_part_(filter_part_of(options.filter)),
          count_(framework, document, today, options.filter, options.areas) {}

    std::vector<Gap> find() {
        for (const Axis axis : kAxes)
            count_.add(axis, is_by_stage(axis) ? CoverageCount::Columns::Stages : CoverageCount::Columns::AnyStage);
        count_.run();
        for (std::size_t i = 0; i < kAxes.size(); ++i) look_at_axis(i);
        if (options_.filter.empty()) {
            look_at_reflections();
            look_at_checklist();
        }
        list_activities();

        sort_stably(found_, [](const Ranked& a, const Ranked& b) { return a.key < b.key; });
        std::vector<Gap> gaps;
        gaps.reserve(found_.size());
        for (Ranked& ranked : found_) gaps.push_back(std::move(ranked.gap));
        return gaps;
    }

  private:
    struct Ranked {
        std::uint64_t key;
        Gap gap;
    };
    // Where in the order of the framework a gap stands.
    struct Position {
        std::size_t axis, row, column;
    };

    void add(GapReason reason, std::vector<Place> where, ActivitySpan activities, const GapWords& words, Position position) {
        Gap gap;
        gap.id = make_gap_id(reason.rule, where, filter_part_);
        gap.kind = kind_of(reason.rule);
        gap.where = std::move(where);
        gap.reason = std::move(reason);
        gap.activities = std::move(activities);
        gap.sentence = gap_sentence(gap, words);
        const GapDecision* decision = document_.gaps.empty() ? nullptr : document_.gaps.find(gap.id);
        gap.decided = decision && !decision->decision.empty();
        const std::uint64_t key = (std::uint64_t{gap.decided} << 60) | (std::uint64_t(gap.kind) << 56) |
                                  (std::uint64_t(position.axis) << 48) | (std::uint64_t(position.row) << 20) |
                                  (std::uint64_t(position.column) << 8) | std::uint64_t(gap.reason.rule);
        found_.push_back({key, std::move(gap)});
    }

    void look_at_axis(std::size_t axis) {
        const AxisRows& rows = count_.rows(axis);
        const bool is_thin_axis = contains(options_.thin_axes, rows.axis);
        if (rows.axis == Axis::Area && rows.values() < 2) return;
        for (std::size_t row = 0; row < rows.values(); ++row) {
            const CoverageHeading& heading = rows.headings[row];
            if (heading.outside || (rows.axis == Axis::Factor && is_not_our_role(heading.id))) continue;
            if (!is_by_stage(rows.axis)) {
                look_at_cell(axis, row, count_.any_column(), is_thin_axis);
                continue;
            }
            for (std::size_t column = 0; column < count_.not_said_column(); ++column)
                if (!count_.columns()[column].enabler) look_at_cell(axis, row, column, is_thin_axis);
        }
    }

    [[nodiscard]] bool is_not_our_role(const std::string& factor) const {
        const Reflection* reflection = document_.reflections.find(factor);
        return reflection && reflection->strength == words::not_our_role;
    }

    void look_at_cell(std::size_t axis, std::size_t row, std::size_t column, bool is_thin_axis) {
        const CoverageCell cell = count_.cell(axis, row, column);
        if (cell.state == CellState::Covered && (!is_thin_axis || cell.thin == 0)) return;
        const CoverageHeading& heading = count_.rows(axis).headings[row];
        const bool has_stage = column != count_.any_column();
        std::vector<Place> where{{count_.rows(axis).axis, heading.id}};
        if (has_stage) where.push_back({Axis::Stage, count_.columns()[column].id});
        GapWords words{
            {where[0].axis, heading.title}, has_stage ? std::string_view(count_.columns()[column].title) : "", "", "", today_};
        GapReason reason;
        reason.counts = cell.counts;
        reason.enablers = cell.enablers;
        reason.may_belong = cell.may_belong;
        const Position position{axis, row, column};
        if (cell.state != CellState::Covered) {
            reason.rule = cell.state == CellState::NotKnown      ? GapRule::StatusNotKnown
                          : cell.state == CellState::OnlyPlanned ? GapRule::OnlyPlanned
                          : cell.state == CellState::OnlyPaused  ? GapRule::OnlyPaused
                                                                 : GapRule::NothingRecorded;
            add(std::move(reason), std::move(where), cell.activities, words, position);
            return;
        }
        const ActivitySpan running = cell.activities.prefix(cell.counts.running);
        const Tally& tally = count_.tally(axis, row, column);
        for (const ThinRule& thin : kThinRules) {
            if ((cell.thin & thin.bit) == 0) continue;
            // Said of one activity, it would be the same told twice.
            if (thin.bit == kOneOrganisation && (cell.thin & kOneActivity) != 0) continue;
            GapReason why = reason;
            why.rule = thin.rule;
            if (thin.bit == kOneOrganisation) why.organisation = count_.organisation_name(tally.organisation);
            if (thin.bit == kEndingSoon) why.by = day_of(tally.last_end);
            if (thin.bit == kFundingEnding) why.by = day_of(tally.last_stop);
            if (thin.bit == kNotReviewed) why.by = day_of(tally.last_review);
            add(std::move(why), where, running, words, position);
        }
    }

    void look_at_reflections() {
        const std::size_t axis = static_cast<std::size_t>(std::find(kAxes.begin(), kAxes.end(), Axis::Factor) - kAxes.begin());
        const AxisRows& rows = count_.rows(axis);
        for (std::size_t row = 0; row < rows.values(); ++row) {
            const CoverageHeading& heading = rows.headings[row];
            const Reflection* reflection = document_.reflections.find(heading.id);
            if (!reflection || heading.outside) continue;
            const CoverageCell cell = count_.cell(axis, row, count_.any_column());
            GapReason reason;
            reason.counts = cell.counts;
            reason.strength = reflection->strength;
            ActivitySpan activities = cell.activities;
            if (reflection->strength == words::not_known) {
                reason.rule = GapRule::StrengthNotKnown;
            } else if (words::is_in_place(reflection->strength) && cell.counts.running == 0 && cell.counts.not_known == 0) {
                reason.rule = GapRule::InPlaceWithoutActivity;
            } else if (reflection->strength == words::strength_none && cell.counts.running != 0) {
                reason.rule = GapRule::ActivityDespiteNone;
            } else if (reflection->strength == words::not_our_role && cell.counts.running != 0) {
                reason.rule = GapRule::ActivityDespiteNotOurRole;
            } else {
                continue;
            }
            if (reason.rule == GapRule::ActivityDespiteNone || reason.rule == GapRule::ActivityDespiteNotOurRole)
                activities = activities.prefix(cell.counts.running);
            add(std::move(reason), {{Axis::Factor, heading.id}}, std::move(activities),
                {{Axis::Factor, heading.title},
                 "",
                 framework_.title_of(ChoiceList("strength"), reflection->strength),
                 tr("with it"),
                 today_},
                {axis, row, 0});
        }
    }

    void look_at_checklist() {
        for (std::size_t row = 0; row < framework_.checklist.size(); ++row) {
            const ChecklistQuestion& question = framework_.checklist[row];
            const Reflection* reflection = document_.reflections.find(question.id);
            if (!reflection) continue;
            const GapWords words{{Axis::Question, question.title},
                                 "",
                                 framework_.title_of(ChoiceList("strength"), reflection->strength),
                                 "",
                                 today_};
            if (reflection->strength == words::not_known) {
                GapReason reason;
                reason.rule = GapRule::StrengthNotKnown;
                reason.strength = reflection->strength;
                add(std::move(reason), {{Axis::Question, question.id}}, {}, words, {kAxes.size(), row, 0});
            }
            for (const ChecklistLink& link : options_.links)
                if (link.question == question.id) look_at_link(link, *reflection, words, row);
        }
    }

    void look_at_link(const ChecklistLink& link, const Reflection& reflection, GapWords words, std::size_t row) {
        GapReason reason;
        reason.strength = reflection.strength;
        bool may_be = false;
        std::vector<const Activity*> running;
        for (const CoverageCount::Looked& looked : count_.looked()) {
            const Activity& activity = *looked.activity;
            const bool is_silent = link.category.empty() && words::is_unknown(activity.survivor_involvement);
            const bool is_of_kind = link.category.empty() ? !is_silent && activity.survivor_involvement != words::no_involvement
                                                          : activity.category == link.category;
            if (is_silent && looked.group == StatusGroup::Running) may_be = true;
            if (!is_of_kind) continue;
            switch (looked.group) {
                case StatusGroup::Running:
                    ++reason.counts.running;
                    running.push_back(&activity);
                    break;
                case StatusGroup::NotKnown:
                    ++reason.counts.not_known;
                    break;
                case StatusGroup::Planned:
                    ++reason.counts.planned;
                    break;
                case StatusGroup::Paused:
                    ++reason.counts.paused;
                    break;
                case StatusGroup::Ended:
                    ++reason.counts.ended;
                    break;
            }
        }
        if (words::is_in_place(reflection.strength) && running.empty() && reason.counts.not_known == 0 && !may_be) {
            reason.rule = GapRule::AnswerWithoutActivity;
        } else if (reflection.strength == words::strength_none && !running.empty()) {
            reason.rule = GapRule::ActivityDespiteAnswer;
        } else {
            return;
        }
        const std::string kind =
            link.category.empty()
                ? std::string(tr("with survivor involvement"))
                : fill(tr("of the category “{}”"), {framework_.title_of(ChoiceList("activity-category"), link.category)});
        words.activity_kind = kind;
        add(std::move(reason), {{Axis::Question, reflection.id}}, count_.span_of(std::move(running)), words,
            {kAxes.size(), row, 0});
    }

    // What is listed once for the whole document.
    void list_activities() {
        std::array<std::vector<const Activity*>, kAxes.size()> silent;
        std::vector<const Activity*> no_stage, past_end, no_evidence, no_survivors, no_review;
        for (const CoverageCount::Looked& looked : count_.looked()) {
            if (looked.group == StatusGroup::Ended) continue;
            for (std::size_t axis = 0; axis < kAxes.size(); ++axis)
                if ((looked.silent_on >> axis & 1) != 0 && !(looked.only_enabler && is_about_people(kAxes[axis])))
                    silent[axis].push_back(looked.activity);
            if (!looked.stage_said) no_stage.push_back(looked.activity);
            if (looked.group != StatusGroup::Running) continue;
            if ((looked.facts.bits & kPastEnd) != 0) past_end.push_back(looked.activity);
            if ((looked.facts.bits & (kEvaluated | kEvaluatedNot)) == 0) no_evidence.push_back(looked.activity);
            if ((looked.facts.bits & (kSurvivors | kSurvivorsNot)) == 0) no_survivors.push_back(looked.activity);
            if ((looked.facts.bits & (kReviewOld | kReviewFresh)) == 0) no_review.push_back(looked.activity);
        }
        const std::size_t last = kAxes.size() + 1;
        list(GapRule::RunningPastEnd, {}, std::move(past_end), {last, 0, 0});
        list(GapRule::NotSaid, {{Axis::Stage, ""}}, std::move(no_stage), {last, 0, 0});
        for (std::size_t axis = 0; axis < kAxes.size(); ++axis)
            if (count_.rows(axis).values() != 0)
                list(GapRule::NotSaid, {{kAxes[axis], ""}}, std::move(silent[axis]), {last, axis + 1, 0});
        list(GapRule::EvidenceNotKnown, {}, std::move(no_evidence), {last, kAxes.size() + 1, 0});
        list(GapRule::SurvivorsNotKnown, {}, std::move(no_survivors), {last, kAxes.size() + 1, 0});
        list(GapRule::ReviewNotKnown, {}, std::move(no_review), {last, kAxes.size() + 1, 0});
    }

    void list(GapRule rule, std::vector<Place> where, std::vector<const Activity*> activities, Position position) {
        if (activities.empty()) return;
        GapReason reason;
        reason.rule = rule;
        add(std::move(reason), std::move(where), count_.span_of(std::move(activities)), {{}, "", "", "", today_}, position);
    }

    const Framework& framework_;
    const Document& document_;
    Date today_;
    const GapOptions& options_;
    std::string filter_part_;
    CoverageCount count_;
    std::vector<Ranked> found_;
};

}  // namespace

std::span<const ChecklistLink> default_checklist_links() {
    return kLinks;
}

std::vector<Gap> find_gaps(const Framework& framework, const Document& document, Date today, const GapOptions& options) {
    return Finder(framework, document, today, options).find();
}

std::size_t GapCounts::total() const {
    std::size_t sum = 0;
    for (const std::size_t count : all) sum += count;
    return sum;
}

std::size_t GapCounts::undecided_total() const {
    std::size_t sum = 0;
    for (const std::size_t count : undecided) sum += count;
    return sum;
}

namespace {

/// True for a rule that says how far a place is filled: what is recorded next can only make it better.
bool is_about_filling(GapRule rule) {
    return rule == GapRule::NothingRecorded || kind_of(rule) == GapKind::Thin || rule == GapRule::StatusNotKnown ||
           rule == GapRule::ReachNotKnown;
}

/// The part of an id that says where: "level=national/stage=early" and the filter. Empty for what is about no place.
std::string_view place_part(std::string_view id, GapRule rule) {
    if (!is_about_filling(rule)) return {};
    std::size_t at = id.find('/');
    if (rule != GapRule::NothingRecorded && at != std::string_view::npos) at = id.find('/', at + 1);
    return at == std::string_view::npos ? std::string_view() : id.substr(at + 1);
}

}  // namespace

GapCounts count_gaps(const std::vector<Gap>& gaps, const Document& document) {
    std::unordered_set<std::string_view> settled;
    for (const GapDecision& decision : document.gaps)
        if (!decision.decision.empty())
            if (const auto parts = parse_gap_id(decision.id)) settled.insert(place_part(decision.id, parts->rule));
    GapCounts counts;
    for (const Gap& gap : gaps) {
        ++counts.all[static_cast<std::size_t>(gap.kind)];
        if (!gap.decided) ++counts.undecided[static_cast<std::size_t>(gap.kind)];
        const std::string_view place = place_part(gap.id, gap.reason.rule);
        if (!place.empty() && settled.insert(place).second) ++counts.places_left;
    }
    return counts;
}

std::string_view ranking_rule() {
    return tr(
        "Gaps that nobody has decided on come first. Then by kind: no activity recorded, contradiction, "
        "only one or not sure to last, details missing, not known. "
        "Then by what they are about: level and stage, factor, who it is for, NRM stage, exploitation "
        "type, pathway, "
        "component, area, checklist, and last what is listed for all activities together. Then in the "
        "order of the "
        "framework. The order does not say which gap matters more.");
}

}  // namespace waymark
