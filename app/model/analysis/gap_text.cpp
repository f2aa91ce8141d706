#include "model/analysis/gap_text.h"

#include <array>

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
    {{"at the level “{}”", "at the level “{}” and the stage “{}”", "At this level"},
     {"under the component “{}”", "under the component “{}” and the stage “{}”", "Under this component"},
     {"on the pathway “{}”", "on the pathway “{}” and the stage “{}”", "On this pathway"},
     {"for the factor “{}”", "for the factor “{}” and the stage “{}”", "For this factor"},
     {"for the exploitation type “{}”", "for the exploitation type “{}” and the stage “{}”",
      "For this exploitation type"},
     {"for “{}”", "for “{}” and the stage “{}”", "For them"},
     {"for the NRM stage “{}”", "for the NRM stage “{}” and the stage “{}”", "For this NRM stage"},
     {"in the area “{}”", "in the area “{}” and the stage “{}”", "In this area"},
     {"at the stage “{}”", "at the stage “{}” and the stage “{}”", "At this stage"},
     {"for the question “{}”", "for the question “{}” and the stage “{}”", "For this question"}}};

const AxisPhrases& phrases(Axis axis) {
    return kPhrases[static_cast<std::size_t>(axis)];
}

std::string place_phrase(const GapWords& words) {
    const AxisPhrases& axis = phrases(words.row.axis);
    return fill(tr(words.stage.empty() ? axis.at : axis.at_stage), {words.row.title, words.stage});
}

void add_sentence(std::string& text, const std::string& sentence) {
    if (!text.empty()) text += ' ';
    text += sentence;
}

// A sentence about `count` activities; nothing about none.
void add_counted(std::string& text, std::size_t count, std::string_view one, std::string_view many) {
    if (count != 0) add_sentence(text, fill(tr_n(static_cast<long>(count), one, many), {count}));
}

// What is there besides, so that a person can see why it does not count.
std::string with_planned_and_paused(std::string text, const StatusCounts& counts) {
    add_counted(text, counts.planned, "{} activity is an idea or planned.",
                "{} activities are ideas or planned.");
    add_counted(text, counts.paused, "{} activity is paused.", "{} activities are paused.");
    return text;
}

std::string with_beside(std::string text, const GapReason& reason, const GapWords& words) {
    add_counted(text, reason.counts.ended, "{} activity recorded here has ended.",
                "{} activities recorded here have ended.");
    if (reason.enablers != 0)
        add_sentence(
            text,
            fill(tr_n(static_cast<long>(reason.enablers),
                      "{} {} cross-cutting enabler is recorded, which neither fills nor hides a gap.",
                      "{} {} cross-cutting enablers are recorded, which neither fills nor hides a gap."),
                 {tr(phrases(words.row.axis).here), reason.enablers}));
    add_counted(text, reason.may_belong, "{} activity does not say enough and may belong here.",
                "{} activities do not say enough and may belong here.");
    return text;
}

/// A sentence about all activities that are running at a place: the place is filled in first, then the title
/// of the one, then what is particular to the sentence. Where there are more than two, their number comes
/// before everything.
struct RunningText {
    std::string_view one, both, all;
};
constexpr RunningText kRunningAtOne = {"The one activity running {}, “{}”, names one organisation only: {}.",
                                       "Both activities running {} name one organisation only: {}.",
                                       "All {} activities running {} name one organisation only: {}."};
constexpr RunningText kEndPast = {"The one activity running {}, “{}”, was to end on {}.",
                                  "Both activities running {} were to end by {}.",
                                  "All {} activities running {} were to end by {}."};
constexpr RunningText kEnd = {"The one activity running {}, “{}”, ends on {}.",
                              "Both activities running {} end by {}.",
                              "All {} activities running {} end by {}."};
constexpr RunningText kFundingEnd = {"The one activity running {}, “{}”, has funding until {}.",
                                     "Both activities running {} end or have funding only until {}.",
                                     "All {} activities running {} end or have funding only until {}."};
constexpr RunningText kFundingPast = {"The one activity running {}, “{}”, had funding until {}.",
                                      "Both activities running {} were to end or had funding only until {}.",
                                      "All {} activities running {} were to end or had funding only until {}."};
constexpr RunningText kReviewOld = {
    "The one activity running {}, “{}”, was last reviewed more than twelve months ago, on {}.",
    "Both activities running {} were last reviewed more than twelve months ago, the latest on {}.",
    "All {} activities running {} were last reviewed more than twelve months ago, the latest on {}."};
constexpr RunningText kRunningNotEvaluated = {
    "The one activity running {}, “{}”, is said to be not evaluated.",
    "Both activities running {} are said to be not evaluated.",
    "All {} activities running {} are said to be not evaluated."};
constexpr RunningText kRunningNoSurvivors = {
    "The one activity running {}, “{}”, is said to be without survivor involvement.",
    "Both activities running {} are said to be without survivor involvement.",
    "All {} activities running {} are said to be without survivor involvement."};

std::string running(const Gap& gap, const GapWords& words, const RunningText& text,
                    std::string_view last = {}) {
    const std::string place = place_phrase(words);
    const std::size_t count = gap.reason.counts.running;
    if (count == 1) return fill(tr(text.one), {place, gap.activities[0].title, last});
    if (count == 2) return fill(tr(text.both), {place, last});
    return fill(tr(text.all), {count, place, last});
}

std::string contradiction(const Gap& gap, const GapWords& words) {
    const GapReason& reason = gap.reason;
    const std::string place = place_phrase(words);
    if (reason.rule == GapRule::InPlaceWithoutActivity || reason.rule == GapRule::AnswerWithoutActivity)
        return with_planned_and_paused(
            fill(tr("The partnership answered “{}” {}, but no running activity {} is recorded."),
                 {words.strength, place, words.activity_kind}),
            reason.counts);
    return fill(tr_n(static_cast<long>(reason.counts.running),
                     "The partnership answered “{}” {}, but {} activity {} is running.",
                     "The partnership answered “{}” {}, but {} activities {} are running."),
                {words.strength, place, reason.counts.running, words.activity_kind});
}

std::string listed(const Gap& gap) {
    const std::size_t count = gap.activities.size();
    const auto counted = [&](std::string_view one, std::string_view many, std::string_view axis = {}) {
        return fill(tr_n(static_cast<long>(count), one, many), {count, axis});
    };
    switch (gap.reason.rule) {
        case GapRule::NotSaid:
            return counted("{} activity says nothing about “{}” that can be counted.",
                           "{} activities say nothing about “{}” that can be counted.",
                           axis_title(gap.where[0].axis));
        case GapRule::EvidenceNotKnown:
            return counted("Of {} running activity it is not known whether it was evaluated.",
                           "Of {} running activities it is not known whether they were evaluated.");
        case GapRule::SurvivorsNotKnown:
            return counted("Of {} running activity it is not known whether survivors are involved.",
                           "Of {} running activities it is not known whether survivors are involved.");
        case GapRule::ReviewNotKnown:
            return counted("Of {} running activity it is not known when it was last reviewed.",
                           "Of {} running activities it is not known when they were last reviewed.");
        default:
            return counted("{} activity is said to be running although its end is past.",
                           "{} activities are said to be running although their end is past.");
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
            return with_planned_and_paused(fill(tr("Nothing is running {}."), {place_phrase(words)}),
                                           reason.counts);
        case GapRule::OneActivity:
            return fill(tr("Only one activity is running {}: “{}”."),
                        {place_phrase(words), gap.activities[0].title});
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
            return with_planned_and_paused(
                fill(tr_n(static_cast<long>(reason.counts.not_known),
                          "It is not known whether anything is running {}: {} activity does not say.",
                          "It is not known whether anything is running {}: {} activities do not say."),
                     {place_phrase(words), reason.counts.not_known}),
                reason.counts);
        case GapRule::ReachNotKnown:
            if (count == 1)
                return fill(tr("It is not known whom the one activity running {} reaches."),
                            {place_phrase(words)});
            return fill(tr("It is not known whom the {} activities running {} reach."),
                        {count, place_phrase(words)});
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
