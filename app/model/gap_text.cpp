#include "model/gap_text.h"

#include <array>

namespace waymark {
namespace {

struct AxisPhrase {
    std::string_view at;       // before the quoted title
    std::string_view at_this;  // without the title, to begin a sentence
};

// In the order of `Axis`.
constexpr std::array<AxisPhrase, 10> kPhrases = {
    {{"at the level ", "At this level"},
     {"under the component ", "Under this component"},
     {"on the pathway ", "On this pathway"},
     {"for the factor ", "For this factor"},
     {"for the exploitation type ", "For this exploitation type"},
     {"for ", "For them"},
     {"for the NRM stage ", "For this NRM stage"},
     {"in the area ", "In this area"},
     {"at the stage ", "At this stage"},
     {"for the question ", "For this question"}}};

const AxisPhrase& phrase(Axis axis) {
    return kPhrases[static_cast<std::size_t>(axis)];
}

std::string quoted(std::string_view title) {
    return "“" + std::string(title) + "”";
}

std::string place_phrase(const GapWords& words) {
    std::string text(phrase(words.row.axis).at);
    text += quoted(words.row.title);
    if (!words.stage.empty()) text += " and the stage " + quoted(words.stage);
    return text;
}

std::string activities(std::size_t count) {
    return count_of(count, "activity", "activities");
}

// What is there besides, so that a person can see why it does not count.
std::string planned_and_paused(const StatusCounts& counts) {
    std::string text;
    if (counts.planned != 0)
        text += " " + activities(counts.planned) +
                (counts.planned == 1 ? " is an idea or planned." : " are ideas or planned.");
    if (counts.paused != 0)
        text += " " + activities(counts.paused) + (counts.paused == 1 ? " is paused." : " are paused.");
    return text;
}

std::string beside(const GapReason& reason, const GapWords& words) {
    std::string text;
    if (const auto ended = reason.counts.ended; ended != 0)
        text += " " + activities(ended) +
                (ended == 1 ? " recorded here has ended." : " recorded here have ended.");
    if (reason.enablers != 0) {
        text += " " + std::string(phrase(words.row.axis).at_this) + " " +
                count_of(reason.enablers, "cross-cutting enabler is", "cross-cutting enablers are") +
                " recorded, which neither fills nor hides a gap.";
    }
    if (reason.may_belong != 0)
        text += " " + activities(reason.may_belong) + (reason.may_belong == 1 ? " does" : " do") +
                " not say enough and may belong here.";
    return text;
}

// "The one activity running at …, “Title”, " or "All 3 activities running at … ".
std::string running(const Gap& gap, const GapWords& words) {
    const std::size_t count = gap.reason.counts.running;
    if (count != 1)
        return (count == 2 ? "Both" : "All " + std::to_string(count)) + " activities running " +
               place_phrase(words) + " ";
    return "The one activity running " + place_phrase(words) + ", " + quoted(gap.activities[0].title) + ", ";
}

std::string_view by_number(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? one : many;
}

std::string ending(const Gap& gap, const GapWords& words) {
    const std::size_t count = gap.reason.counts.running;
    const bool is_past = *gap.reason.by < words.today;
    const std::string day = to_words(*gap.reason.by);
    if (gap.reason.rule == GapRule::Ending) {
        return running(gap, words) +
               std::string(is_past ? by_number(count, "was to end on ", "were to end by ")
                                   : by_number(count, "ends on ", "end by ")) +
               day + ".";
    }
    return running(gap, words) +
           std::string(by_number(count, "has funding until ", "end or have funding only until ")) + day + ".";
}

std::string contradiction(const Gap& gap, const GapWords& words) {
    const GapReason& reason = gap.reason;
    const std::string said = "The partnership answered " + quoted(words.strength) + " " + place_phrase(words);
    const std::string kind = words.activity_kind.empty() ? "with it" : std::string(words.activity_kind);
    if (reason.rule == GapRule::InPlaceWithoutActivity || reason.rule == GapRule::AnswerWithoutActivity) {
        return said + ", but no running activity " + kind + " is recorded." +
               planned_and_paused(reason.counts);
    }
    const std::size_t count = reason.counts.running;
    return said + ", but " + activities(count) + " " + kind + (count == 1 ? " is running." : " are running.");
}

std::string listed(const Gap& gap) {
    const std::size_t count = gap.activities.size();
    const std::string n = activities(count);
    const std::string running_n = count_of(count, "running activity", "running activities");
    switch (gap.reason.rule) {
        case GapRule::NotSaid:
            return n + (count == 1 ? " says" : " say") + " nothing about " +
                   quoted(axis_title(gap.where[0].axis)) + " that can be counted.";
        case GapRule::EvidenceNotKnown:
            return "Of " + running_n + " it is not known whether " + (count == 1 ? "it was" : "they were") +
                   " evaluated.";
        case GapRule::SurvivorsNotKnown:
            return "Of " + running_n + " it is not known whether survivors are involved.";
        case GapRule::ReviewNotKnown:
            return "Of " + running_n + " it is not known when " + (count == 1 ? "it was" : "they were") +
                   " last reviewed.";
        default:
            return n + (count == 1 ? " is said to be running although its end is past."
                                   : " are said to be running although their end is past.");
    }
}

}  // namespace

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string gap_sentence(const Gap& gap, const GapWords& words) {
    const GapReason& reason = gap.reason;
    const std::size_t count = reason.counts.running;
    switch (reason.rule) {
        case GapRule::NothingRecorded:
            return "No activity recorded " + place_phrase(words) + "." + beside(reason, words);
        case GapRule::OnlyPlanned:
        case GapRule::OnlyPaused:
            return "Nothing is running " + place_phrase(words) + "." + planned_and_paused(reason.counts);
        case GapRule::OneActivity:
            return "Only one activity is running " + place_phrase(words) + ": " +
                   quoted(gap.activities[0].title) + ".";
        case GapRule::OneOrganisation:
            return running(gap, words) + "name one organisation only: " + reason.organisation + ".";
        case GapRule::Ending:
        case GapRule::FundingEnding:
            return ending(gap, words);
        case GapRule::NotReviewed:
            return running(gap, words) + std::string(by_number(count, "was", "were")) +
                   " last reviewed more than twelve months ago" +
                   (count == 1 ? ", on " : ", the latest on ") + to_words(*reason.by) + ".";
        case GapRule::NotEvaluated:
            return running(gap, words) + std::string(by_number(count, "is", "are")) +
                   " said to be not evaluated.";
        case GapRule::NoSurvivors:
            return running(gap, words) + std::string(by_number(count, "is", "are")) +
                   " said to be without survivor involvement.";
        case GapRule::StatusNotKnown:
            return "It is not known whether anything is running " + place_phrase(words) + ": " +
                   activities(reason.counts.not_known) + (reason.counts.not_known == 1 ? " does" : " do") +
                   " not say." + planned_and_paused(reason.counts);
        case GapRule::ReachNotKnown:
            return "It is not known whom the " +
                   std::string(count == 1 ? "one activity" : activities(count)) + " running " +
                   place_phrase(words) + (count == 1 ? " reaches." : " reach.");
        case GapRule::StrengthNotKnown:
            return "The partnership answered " + quoted(words.strength) + " " + place_phrase(words) + ".";
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
