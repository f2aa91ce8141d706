#pragma once
// Where the recorded activity has gaps, each with a reason that a person can check. Nothing here is a
// judgement: an empty place is "no activity recorded", and no gap has a weight or a score.
//
// How activities are counted is said in coverage.h. On top of that, the rules are these.
//
// Nothing recorded (`coverage/…`): in the place no activity is running, planned or paused, and none is of
// unknown status. Looked for in every level, component, pathway and exploitation type at each stage of
// prevention; and, whatever the stage, for every factor, everyone it may be for, every NRM stage (people
// never referred among them) and, where the partnership has two areas or more, every area. Cross-cutting
// enablers are no place to look. A factor that is not the partnership's role is passed over, here and
// under "thin".
//
// Thin (`thin/<rule>/…`): something is there, but it is not sure to last or to work.
// - only-planned: nothing runs; something is an idea or planned.
// - only-paused: nothing runs or is planned; something is paused.
// - one-activity: exactly one activity runs.
// - one-organisation: two or more run, and all name one and the same organisation, as lead or partner.
//   Not told while one of them names none.
// - ending: every running activity ends within six months from today, or should have ended already.
// - funding-ending: every running activity ends or loses its funding so, at least one by its funding.
// - not-reviewed: every running activity was last reviewed more than twelve months ago.
// - not-evaluated: every running activity is said to be not evaluated.
// - no-survivors: every running activity is said to be without survivor involvement.
//
// The first two are looked for wherever "nothing recorded" is; the others by default at each level and
// stage, for each factor, for everyone it may be for and for each NRM stage, since one ending activity
// would else be told a dozen times (GapOptions::thin_axes).
//
// Not known (`unknown/<rule>/…`): kept apart from what is absent.
// - status: nothing runs in the place, and of something it is not known whether it does.
// - strength: the partnership answered "not known" for a factor or a question of the checklist.
//
// Details missing (`unknown/<rule>/…` too): something is recorded, and does not say all there is to say.
// - reach: no running activity in the place says whom it reaches.
// - not-said: activities that are not ended and say nothing about one axis, listed once for each axis.
//   One that is only a cross-cutting enabler need not say its pathway, exploitation types, people and NRM
//   stages.
// - evidence, survivors, review: running activities that do not say it, listed once each. A review is
//   missing only where the activity did not begin in the last twelve months.
//
// Contradiction (`contradiction/<rule>/…`): two records say different things.
// - in-place-without-activity: a factor is "in place", and nothing with it is running or of unknown
//   status.
// - activity-despite-none: a factor is "none", and activities with it are running.
// - activity-despite-not-our-role: a factor is "not our role", and activities with it are running.
// - answer-without-activity: a question of the checklist is "in place", and no activity of the kind it
//   asks about is running or of unknown status (see ChecklistLink).
// - activity-despite-answer: such a question is "none", and activities of the kind are running.
// - running-past-end: activities are "running" although their end is past; listed once.
//
// What the partnership says is not its to fill (scope.h) is no place to look for any of this.
//
// The same document, pack, day and filter give the same list, whatever the order in which records came.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/coverage.h"

namespace waymark {

enum class GapKind : std::uint8_t { NothingRecorded, Contradiction, Thin, DetailsMissing, NotKnown };
inline constexpr std::size_t kGapKinds = 5;

enum class GapRule : std::uint8_t {
    NothingRecorded,
    InPlaceWithoutActivity,
    ActivityDespiteNone,
    ActivityDespiteNotOurRole,
    AnswerWithoutActivity,
    ActivityDespiteAnswer,
    RunningPastEnd,
    OnlyPlanned,
    OnlyPaused,
    OneActivity,
    OneOrganisation,
    Ending,
    FundingEnding,
    NotReviewed,
    NotEvaluated,
    NoSurvivors,
    StatusNotKnown,
    ReachNotKnown,
    StrengthNotKnown,
    NotSaid,
    EvidenceNotKnown,
    SurvivorsNotKnown,
    ReviewNotKnown,
};

[[nodiscard]] GapKind kind_of(GapRule rule);

/// The word for a kind in what programs read: "coverage", "contradiction", "thin", "details", "unknown".
[[nodiscard]] std::string_view kind_id(GapKind kind);

/// What a filter or a heading calls a kind: "No activity recorded", "Details missing", "Contradiction".
[[nodiscard]] std::string_view kind_title(GapKind kind);

/// What is the matter, in a few words, with the field's term where there is one: "Only one activity (thin)".
[[nodiscard]] std::string_view rule_title(GapRule rule);

/// What a rule looks for, in one sentence, for the help beside a gap.
[[nodiscard]] std::string_view rule_text(GapRule rule);

/// Why something is a gap, as values; `Gap::sentence` says the same in words.
struct GapReason {
    GapRule rule = GapRule::NothingRecorded;
    StatusCounts counts;           ///< In the place. All zero for lists over the whole document.
    std::uint32_t enablers = 0;    ///< As CoverageCell::enablers.
    std::uint32_t may_belong = 0;  ///< As CoverageCell::may_belong.
    /// Ending, FundingEnding: when the last of them stops. NotReviewed: the latest review.
    std::optional<Date> by;
    std::string organisation;  ///< OneOrganisation.
    std::string strength;      ///< Contradictions and StrengthNotKnown: the word the partnership chose.

    bool operator==(const GapReason&) const = default;
};

struct Gap {
    /// Readable and stable, the id of its GapDecision: "coverage/level=national/stage=early".
    std::string id;
    GapKind kind = GapKind::NothingRecorded;
    /// Row, then stage if it has one. For NotSaid the axis, with an empty id. May be empty.
    std::vector<Place> where;
    GapReason reason;
    /// Plain English: "No activity recorded at the level “National” and the stage “Early”."
    std::string sentence;
    ActivitySpan activities;  ///< Those the reason speaks of: the running ones for what is thin, all there
                              ///< are for the rest.
    bool decided = false;     ///< The document holds a decision with this id.
};

/// A question of the checklist that activities can bear out or contradict.
struct ChecklistLink {
    std::string_view question;
    std::string_view category;  ///< Activities of this category; empty: activities with survivor involvement.
};

/// The links for the shipped pack. Ours. A link whose question the pack does not have does nothing.
[[nodiscard]] std::span<const ChecklistLink> default_checklist_links();

struct GapOptions {
    /// Only these activities. What is found then holds for them only: ids end in the filter
    /// ("…/in-area=E23000026"), and reflections, which speak of the whole, are left out.
    CoverageFilter filter;
    /// Where the rules from one-activity to no-survivors and reach are looked for.
    std::vector<Axis> thin_axes = {Axis::Level, Axis::Factor, Axis::WhoFor, Axis::NrmStage};
    const AreaList* areas = nullptr;  ///< For the names of areas; codes are told without it.
    std::span<const ChecklistLink> links = default_checklist_links();
};

/// All gaps of a document on a day, in the order of `ranking_rule`.
[[nodiscard]] std::vector<Gap> find_gaps(const Framework& framework, const Document& document, Date today,
                                         const GapOptions& options = {});

/// How many gaps there are, told apart.
struct GapCounts {
    std::array<std::size_t, kGapKinds> all{}, undecided{};  ///< Gaps, by GapKind.
    /// Places of any axis where nothing is recorded, or what is recorded is thin, does not say whom it reaches or
    /// whether it runs, and about which no decision is written down, whatever it was that was decided on there.
    /// One more activity that says all there is to say never makes them more.
    std::size_t places_left = 0;

    [[nodiscard]] std::size_t total() const;
    [[nodiscard]] std::size_t undecided_total() const;
    bool operator==(const GapCounts&) const = default;
};
/// `gaps` are those of `document`, with any one filter.
[[nodiscard]] GapCounts count_gaps(const std::vector<Gap>& gaps, const Document& document);

/// How the list is ordered, to be shown with it.
[[nodiscard]] std::string_view ranking_rule();

/// An id taken apart, for decisions on gaps that are no longer there.
struct GapIdParts {
    GapKind kind = GapKind::NothingRecorded;
    GapRule rule = GapRule::NothingRecorded;
    std::vector<Place> where;
    CoverageFilter filter;
};

/// Nothing when it is no id of ours; such a decision is still kept and shown by its id.
[[nodiscard]] std::optional<GapIdParts> parse_gap_id(std::string_view id);

/// What a gap is called without its reason: "National, Early: only one activity". The id itself when it is no
/// id of ours.
[[nodiscard]] std::string gap_title(const Framework& framework, const Document& document, std::string_view gap_id,
                                    const AreaList* areas = nullptr);

/// Whether there can be a gap of this id with this pack, these areas and what the document has of its own.
[[nodiscard]] bool is_possible_gap(const Framework& framework, const Document& document, std::string_view gap_id,
                                   const AreaList* areas = nullptr);

/// A decision or an action about a gap that is not in the list.
struct ClosedGap {
    std::string gap_id;
    std::string title;     ///< As `gap_title`.
    bool decided = false;  ///< A decision names it.
    Strings actions;       ///< Ids of the actions that name it.
    bool outside = false;  ///< It is about what is not the partnership's to fill (scope.h).
    /// False: it refers to something that neither the pack nor the document has now.
    bool known_to_pack = true;
};

/// What decisions and actions name and the document on this day does not have, in order of id: closed since,
/// or about something the pack no longer has. Nothing is ever dropped for that. `gaps` are those of the whole
/// document; the gaps of filters that ids name are found anew, of 50 different ones at most: what names a
/// further one is not told of.
[[nodiscard]] std::vector<ClosedGap> closed_gaps(const Framework& framework, const Document& document, Date today,
                                                 const std::vector<Gap>& gaps, const GapOptions& options = {});

}  // namespace waymark
