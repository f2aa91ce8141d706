#include "model/analysis/gap_text.h"

#include <array>

#include "model/base/number_words.h"
#include "model/base/text.h"

namespace waymark {
namespace {

// Where, in the middle or at the end of a sentence and at its beginning. Sentences are made for every axis at
// once, so these are the only parts of them that stand alone.
struct AxisPhrases {
    std::string_view at;
    std::string_view at_stage;
    std::string_view here;
};

// In the order of `Axis`.
constexpr std::array<AxisPhrases, 10> kPhrases = {
    {{tr_later("at the level “{}”"), tr_later("at the level “{}” and the stage “{}”"), tr_later("At this level")},
     {tr_later("under the component “{}”"), tr_later("under the component “{}” and the stage “{}”"),
      tr_later("Under this component")},
     {tr_later("on the pathway “{}”"), tr_later("on the pathway “{}” and the stage “{}”"), tr_later("On this pathway")},
     {tr_later("for the factor “{}”"), tr_later("for the factor “{}” and the stage “{}”"), tr_later("For this factor")},
     {tr_later("for the exploitation type “{}”"), tr_later("for the exploitation type “{}” and the stage “{}”"),
      tr_later("For this exploitation type")},
     {tr_later("for “{}”"), tr_later("for “{}” and the stage “{}”"), tr_later("For them")},
     {tr_later("for the NRM stage “{}”"), tr_later("for the NRM stage “{}” and the stage “{}”"), tr_later("For this NRM stage")},
     {tr_later("in the area “{}”"), tr_later("in the area “{}” and the stage “{}”"), tr_later("In this area")},
     {tr_later("at the stage “{}”"), tr_later("at the stage “{}” and the stage “{}”"), tr_later("At this stage")},
     {tr_later("for the question “{}”"), tr_later("for the question “{}” and the stage “{}”"), tr_later("For this question")}}};

const AxisPhrases& phrases(Axis axis) {
    return kPhrases[static_cast<std::size_t>(axis)];
}

std::string place_phrase(const GapWords& words) {
    const AxisPhrases& axis = phrases(words.row.axis);
    return fill(tr(words.stage.empty() ? axis.at : axis.at_stage), {words.row.title, words.stage});
}

// A sentence about `count` activities; nothing about none.
void add_counted(std::string& text, std::size_t count, CountedText counted) {
    if (count != 0) add_sentence(text, fill(tr_n(static_cast<long>(count), counted), {number_words(count)}));
}

// What is there besides, so that a person can see why it does not count.
std::string with_planned_and_paused(std::string text, const StatusCounts& counts) {
    add_counted(text, counts.planned, tr_n_later("{} activity is an idea or planned.", "{} activities are ideas or planned."));
    add_counted(text, counts.paused, tr_n_later("{} activity is paused.", "{} activities are paused."));
    return text;
}

std::string with_beside(std::string text, const GapReason& reason, const GapWords& words) {
    add_counted(text, reason.counts.ended,
                tr_n_later("{} activity recorded here has ended.", "{} activities recorded here have ended."));
    if (reason.enablers != 0)
        add_sentence(text, fill(tr_n(static_cast<long>(reason.enablers),
                                     "{} {} cross-cutting enabler is recorded, which neither fills nor hides a gap.",
                                     "{} {} cross-cutting enablers are recorded, which neither fills nor hides a gap."),
                                {tr(phrases(words.row.axis).here), number_words(reason.enablers)}));
    add_counted(text, reason.may_belong,
                tr_n_later("{} activity does not say enough and may belong here.",
                           "{} activities do not say enough and may belong here."));
    return text;
}

/// A sentence about all activities that are running at a place: the place is filled in first, then the title
/// of the one, then what is particular to the sentence. Where there are more than two, their number comes
/// before everything.
struct RunningText {
    std::string_view one, both;
    CountedText all;  // Of three and more: in English one form.
};
constexpr RunningText kRunningAtOne = {tr_later("The one activity running {}, “{}”, names one organisation only: {}."),
                                       tr_later("Both activities running {} name one organisation only: {}."),
                                       tr_n_later("All {} activities running {} name one organisation only: {}.",
                                                  "All {} activities running {} name one organisation only: {}.")};
constexpr RunningText kEndPast = {
    tr_later("The one activity running {}, “{}”, was to end on {}."), tr_later("Both activities running {} were to end by {}."),
    tr_n_later("All {} activities running {} were to end by {}.", "All {} activities running {} were to end by {}.")};
constexpr RunningText kEnd = {tr_later("The one activity running {}, “{}”, ends on {}."),
                              tr_later("Both activities running {} end by {}."),
                              tr_n_later("All {} activities running {} end by {}.", "All {} activities running {} end by {}.")};
constexpr RunningText kFundingEnd = {tr_later("The one activity running {}, “{}”, has funding until {}."),
                                     tr_later("Both activities running {} end or have funding only until {}."),
                                     tr_n_later("All {} activities running {} end or have funding only until {}.",
                                                "All {} activities running {} end or have funding only until {}.")};
constexpr RunningText kFundingPast = {tr_later("The one activity running {}, “{}”, had funding until {}."),
                                      tr_later("Both activities running {} were to end or had funding only until {}."),
                                      tr_n_later("All {} activities running {} were to end or had funding only until {}.",
                                                 "All {} activities running {} were to end or had funding only until {}.")};
constexpr RunningText kReviewOld = {
    tr_later("The one activity running {}, “{}”, was last reviewed more than twelve months ago, on {}."),
    tr_later("Both activities running {} were last reviewed more than twelve months ago, the latest on {}."),
    tr_n_later("All {} activities running {} were last reviewed more than twelve months ago, the latest on {}.",
               "All {} activities running {} were last reviewed more than twelve months ago, the latest on {}.")};
constexpr RunningText kRunningNotEvaluated = {tr_later("The one activity running {}, “{}”, is said to be not evaluated."),
                                              tr_later("Both activities running {} are said to be not evaluated."),
                                              tr_n_later("All {} activities running {} are said to be not evaluated.",
                                                         "All {} activities running {} are said to be not evaluated.")};
constexpr RunningText kRunningNoSurvivors = {
    tr_later("The one activity running {}, “{}”, is said to be without survivor involvement."),
    tr_later("Both activities running {} are said to be without survivor involvement."),
    tr_n_later("All {} activities running {} are said to be without survivor involvement.",
               "All {} activities running {} are said to be without survivor involvement.")};

std::string running(const Gap& gap, const GapWords& words, const RunningText& text, std::string_view last = {}) {
    const std::string place = place_phrase(words);
    const std::size_t count = gap.reason.counts.running;
    if (count == 1) return fill(tr(text.one), {place, gap.activities[0].title, last});
    if (count == 2) return fill(tr(text.both), {place, last});
    return fill(tr_n(static_cast<long>(count), text.all), {number_words(count), place, last});
}

std::string contradiction(const Gap& gap, const GapWords& words) {
    const GapReason& reason = gap.reason;
    const std::string place = place_phrase(words);
    if (reason.rule == GapRule::InPlaceWithoutActivity || reason.rule == GapRule::AnswerWithoutActivity)
        return with_planned_and_paused(fill(tr("The partnership answered “{}” {}, but no running activity {} is recorded."),
                                            {words.strength, place, words.activity_kind}),
                                       reason.counts);
    return fill(tr_n(static_cast<long>(reason.counts.running), "The partnership answered “{}” {}, but {} activity {} is running.",
                     "The partnership answered “{}” {}, but {} activities {} are running."),
                {words.strength, place, number_words(reason.counts.running), words.activity_kind});
}

std::string listed(const Gap& gap) {
    const std::size_t count = gap.activities.size();
    const auto counted = [&](CountedText text, std::string_view axis = {}) {
        return fill(tr_n(static_cast<long>(count), text), {number_words(count), axis});
    };
    switch (gap.reason.rule) {
        case GapRule::NotSaid:
            return counted(tr_n_later("{} activity says nothing about “{}” that can be counted.",
                                      "{} activities say nothing about “{}” that can be counted."),
                           axis_title(gap.where[0].axis));
        case GapRule::EvidenceNotKnown:
            return counted(tr_n_later("Of {} running activity it is not known whether it was evaluated.",
                                      "Of {} running activities it is not known whether they were evaluated."));
        case GapRule::SurvivorsNotKnown:
            return counted(tr_n_later("Of {} running activity it is not known whether survivors are involved.",
                                      "Of {} running activities it is not known whether survivors are involved."));
        case GapRule::ReviewNotKnown:
            return counted(tr_n_later("Of {} running activity it is not known when it was last reviewed.",
                                      "Of {} running activities it is not known when they were last reviewed."));
        default:
            return counted(tr_n_later("{} activity is said to be running although its end is past.",
                                      "{} activities are said to be running although their end is past."));
    }
}

}  // namespace

std::string gap_sentence(const Gap& gap, const GapWords& words) {
    const GapReason& reason = gap.reason;
    const std::size_t count = reason.counts.running;
    switch (reason.rule) {
        case GapRule::NothingRecorded:
            return with_beside(fill(tr("No activity recorded {}."), {place_phrase(words)}), reason, words);
        case GapRule::OnlyPlanned:
        case GapRule::OnlyPaused:
            return with_planned_and_paused(fill(tr("Nothing is running {}."), {place_phrase(words)}), reason.counts);
        case GapRule::OneActivity:
            return fill(tr("Only one activity is running {}: “{}”."), {place_phrase(words), gap.activities[0].title});
        case GapRule::OneOrganisation:
            return running(gap, words, kRunningAtOne, reason.organisation);
        case GapRule::Ending:
            return running(gap, words, *reason.by < words.today ? kEndPast : kEnd, to_words(*reason.by));
        case GapRule::FundingEnding:
            return running(gap, words, *reason.by < words.today ? kFundingPast : kFundingEnd, to_words(*reason.by));
        case GapRule::NotReviewed:
            return running(gap, words, kReviewOld, to_words(*reason.by));
        case GapRule::NotEvaluated:
            return running(gap, words, kRunningNotEvaluated);
        case GapRule::NoSurvivors:
            return running(gap, words, kRunningNoSurvivors);
        case GapRule::StatusNotKnown:
            return with_planned_and_paused(fill(tr_n(static_cast<long>(reason.counts.not_known),
                                                     "It is not known whether anything is running {}: {} activity does not say.",
                                                     "It is not known whether anything is running {}: {} activities do not say."),
                                                {place_phrase(words), number_words(reason.counts.not_known)}),
                                           reason.counts);
        case GapRule::ReachNotKnown:
            if (count == 1) return fill(tr("It is not known whom the one activity running {} reaches."), {place_phrase(words)});
            return fill(tr("It is not known whom the {} activities running {} reach."),
                        {number_words(count), place_phrase(words)});
        case GapRule::StrengthNotKnown:
            return fill(tr("The partnership answered “{}” {}."), {words.strength, place_phrase(words)});
        case GapRule::InPlaceWithoutActivity:
        case GapRule::ActivityDespiteNone:
        case GapRule::ActivityDespiteNotOurRole:
        case GapRule::AnswerWithoutActivity:
        case GapRule::ActivityDespiteAnswer:
            return contradiction(gap, words);
        default:
            return listed(gap);
    }
}

}  // namespace waymark
