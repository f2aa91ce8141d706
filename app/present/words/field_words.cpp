// What each field is called and the help beside it. One table a record kind, in the order of fields.h.

#include "present/words/field_words.h"

#include <span>

#include "model/base/text.h"

namespace waymark {
namespace {

struct Line {
    std::string_view key, label, help;
};

constexpr Line kPartnership[] = {
    {"name", tr_later("Name of the partnership"), tr_later("For example: North Anytown Anti-Slavery Partnership")},
    {"areas", tr_later("Areas"), tr_later("Every area the partnership covers.")},
    {"scale", tr_later("Scale"), tr_later("How large a part of the country it covers.")},
    {"type", tr_later("Type of partnership"), tr_later("The kinds found in a study of 2019.")},
    {"ourLevels", tr_later("Levels the partnership fills"), tr_later("Where none is ticked, all of them.")},
    {"ourPathways", tr_later("Pathways it works on"), tr_later("Where none is ticked, all of them.")},
    {"ourExploitation", tr_later("Exploitation types it works on"),
     tr_later("Where none is ticked, or “All types”, all of them.")},
    {"chair", tr_later("Chair"), tr_later("The organisation that chairs, not a person's name.")},
    {"chairType", tr_later("Type of chair"), tr_later("What kind of organisation chairs it.")},
    {"coOrdinator", tr_later("Co-ordinator"), tr_later("The organisation or post that co-ordinates, not a person's name.")},
    {"policingBody", tr_later("Local policing body"),
     tr_later("For example: Police and Crime Commissioner, Mayor, or a council-led board.")},
    {"policingBodyType", tr_later("Type of policing body"), tr_later("What kind of body that is.")},
    {"progressTracking", tr_later("How progress is tracked"), tr_later("The ways found in a study of 2019.")},
    {"reviewPeriod", tr_later("How often this is reviewed"), tr_later("For example: every 6 months")},
    {"handlingNote", tr_later("Handling note"),
     tr_later("Printed on every page of every export. Leave it empty unless your own rules ask for one.")},
    {"note", tr_later("About this document"), tr_later("Anything a reader should know: where it comes from, what is left out.")},
    {"invented", tr_later("This is an invented example"), tr_later("Every screen and every export will say so.")},
};

constexpr Line kMember[] = {
    {"organisation", tr_later("Organisation"), ""},
    {"type", tr_later("Type"), ""},
    {"firstResponder", tr_later("First Responder Organisation"),
     tr_later("If it may refer people to the National Referral Mechanism in England and Wales: which of the list it is.")},
    {"role", tr_later("Role in the partnership"), tr_later("For example: chairs the operational group")},
};

constexpr Line kActivity[] = {
    {"title", tr_later("Title"), tr_later("What it is, in a few words.")},
    {"description", tr_later("Description"), tr_later("What happens, for whom. Do not write about a person or a case.")},
    {"lead", tr_later("Lead organisation"), tr_later("The organisation that answers for it, not a person.")},
    {"partners", tr_later("Partners"), tr_later("One organisation a line.")},
    {"areas", tr_later("Areas"), tr_later("Tick every area it runs in.")},
    {"place", tr_later("Place"), tr_later("For example: the port, two secondary schools, the whole county")},
    {"level", tr_later("Level"), tr_later("Where it acts: from the whole nation to one service.")},
    {"factors", tr_later("Factors it touches"),
     tr_later("What it works on: factors of the framework, of other named sources, and your own. Leave out what you "
              "are not sure of.")},
    {"questions", tr_later("Questions it helps to answer"),
     tr_later("Questions of the partnerships checklist that this is part of the answer to. They are not part of the framework.")},
    {"components", tr_later("Components of a public health approach"), tr_later("Which parts of the approach it puts to work.")},
    {"mainStage", tr_later("Main stage"),
     tr_later("When it acts: before harm, at the first signs, after harm, or against it happening again.")},
    {"otherStages", tr_later("Other stages it also serves"), tr_later("If it acts at more than one time.")},
    {"pathways", tr_later("Pathways"), tr_later("How it prevents harm.")},
    {"category", tr_later("Category"), tr_later("Choose this first: it suggests where the activity may belong.")},
    {"reach", tr_later("Reach"), tr_later("Who it is meant for: everyone, people at more risk, or people already affected.")},
    {"fourP", tr_later("4P tag"), tr_later("In the 4Ps, “Prevent” is about would-be offenders.")},
    {"exploitation", tr_later("Types of exploitation"), tr_later("Tick those it is about.")},
    {"exploitationForms", tr_later("More exact forms"), tr_later("If it is about some forms of a type only.")},
    {"whoFor", tr_later("Who it is for"), tr_later("Tick everybody it is meant for.")},
    {"nrmStages", tr_later("Stages of the National Referral Mechanism served"),
     tr_later("Where on the way through it helps somebody.")},
    {"duties", tr_later("Duties and powers it rests on"), tr_later("The law it carries out, if there is one.")},
    {"status", tr_later("Status"), tr_later("Only what is running counts against a gap.")},
    {"start", tr_later("Start"), tr_later("For example: 21 November 2026")},
    {"end", tr_later("End"), tr_later("Leave it empty if no end is set.")},
    {"funding", tr_later("Funding"), tr_later("Who pays for most of it.")},
    {"fundingEnd", tr_later("Funding ends"), tr_later("Gaps says in good time what is about to end.")},
    {"survivorInvolvement", tr_later("Survivor involvement"), tr_later("How people with lived experience shaped it.")},
    {"evidence", tr_later("Evidence"), tr_later("What is known about how well it works.")},
    {"evidenceDate", tr_later("Date of the evidence"), tr_later("When the evidence was gathered, not today's date.")},
    {"evidenceLink", tr_later("Link to the evidence"), tr_later("A web address, if it can be read on one.")},
    {"rag", tr_later("Delivery rating"), tr_later("Green: done or on schedule. Red: not done or behind. Amber: between.")},
    {"ragCheckedOn", tr_later("Rating checked on"), tr_later("When somebody last looked.")},
    {"ragCheckedBy", tr_later("Rating checked by"), tr_later("The organisation, not a person's name.")},
    {"reviewedOn", tr_later("Last reviewed"), tr_later("When the partnership last looked at it together.")},
    {"source", tr_later("Source"), tr_later("Where this is written down: a report, minutes, a web page.")},
    {"notes", tr_later("Private notes"), tr_later("Never part of a public version. Still: no names and no cases.")},
    {"publish", tr_later("May be published"), tr_later("Off until somebody says yes.")},
};

constexpr Line kReflection[] = {
    {"strength", tr_later("Strength"), ""},
    {"inPlace", tr_later("What is in place"), tr_later("What already happens here. No names and no cases.")},
    {"evidence", tr_later("Evidence"), tr_later("How you know.")},
    {"evidenceDate", tr_later("Date of the evidence"), tr_later("When it was gathered, not today's date.")},
    {"evidenceLink", tr_later("Link to the evidence"), ""},
    {"notKnown", tr_later("What is not known"), tr_later("What you would need to find out.")},
    {"done", tr_later("We have finished with this one"), ""},
};

constexpr Line kAnswer[] = {
    {"about", tr_later("About"), ""},
    {"member", tr_later("Member"), ""},
    {"strength", tr_later("Strength"), ""},
    {"comment", tr_later("Comment"), ""},
};

constexpr Line kGapDecision[] = {
    {"decision", tr_later("Decision"), ""},
    {"reason", tr_later("Reason"), tr_later("Why, in a sentence the next co-ordinator will understand.")},
    {"decidedBy", tr_later("Decided by"),
     tr_later("The group or organisation, not a person's name. Never part of a public version.")},
    {"decidedOn", tr_later("Decided on"), ""},
};

constexpr Line kAction[] = {
    {"what", tr_later("What will be done"), ""},
    {"gap", tr_later("Gap it answers"), ""},
    {"factor", tr_later("Factor it serves"), ""},
    {"owner", tr_later("Owner"), tr_later("The organisation or post, not a person's name.")},
    {"due", tr_later("Due"), tr_later("For example: 31 March 2027")},
    {"priority", tr_later("Priority"), ""},
    {"status", tr_later("Status"), ""},
    {"rag", tr_later("Delivery rating"), tr_later("Green: done or on schedule. Red: not done or behind. Amber: between.")},
    {"doneOn", tr_later("Done on"), ""},
};

constexpr Line kProgressNote[] = {
    {"action", tr_later("Action"), ""},
    {"date", tr_later("Date"), ""},
    {"text", tr_later("Progress"), tr_later("What has happened since last time. No names and no cases.")},
};

constexpr Line kLocalCount[] = {
    {"measure", tr_later("What is counted"), ""},
    {"year", tr_later("Calendar year"), ""},
    {"count", tr_later("Count"), tr_later("Counts below 5 are kept out of everything public.")},
    {"exploitation", tr_later("Type of exploitation"), tr_later("Leave it open for all types.")},
    {"who", tr_later("Adults or children"), tr_later("Leave it open for both.")},
    {"source", tr_later("Source"), tr_later("The publication it comes from.")},
    {"published", tr_later("Published on"), ""},
};

constexpr Line kProduct[] = {
    {"status", tr_later("Status"), ""},        {"date", tr_later("Date"), ""}, {"link", tr_later("Link"), ""},
    {"reviewDue", tr_later("Review due"), ""}, {"note", tr_later("Note"), ""},
};

constexpr Line kOwnFactor[] = {
    {"title", tr_later("Title"), ""},
    {"level", tr_later("Level"), ""},
    {"summary", tr_later("What it means here"), ""},
};

constexpr Line kParkedPoint[] = {
    {"text", tr_later("To come back to"), ""},
    {"about", tr_later("About"), ""},
    {"date", tr_later("Put aside on"), ""},
};

constexpr Line kSnapshot[] = {
    {"name", tr_later("Name of the snapshot"), tr_later("For example: Board review, May 2026")},
    {"date", tr_later("Day it was taken"), ""},
};

std::span<const Line> lines_of_kind(RecordKind kind) {
    switch (kind) {
        case RecordKind::Partnership:
            return kPartnership;
        case RecordKind::Member:
            return kMember;
        case RecordKind::Activity:
            return kActivity;
        case RecordKind::Reflection:
            return kReflection;
        case RecordKind::Answer:
            return kAnswer;
        case RecordKind::GapDecision:
            return kGapDecision;
        case RecordKind::Action:
            return kAction;
        case RecordKind::ProgressNote:
            return kProgressNote;
        case RecordKind::LocalCount:
            return kLocalCount;
        case RecordKind::Product:
            return kProduct;
        case RecordKind::OwnFactor:
            return kOwnFactor;
        case RecordKind::ParkedPoint:
            return kParkedPoint;
        case RecordKind::Snapshot:
            return kSnapshot;
    }
    return {};
}

}  // namespace

FieldWords words_of(RecordKind kind, std::string_view key) {
    for (const Line& line : lines_of_kind(kind))
        if (line.key == key) return {tr(line.label), line.help.empty() ? std::string_view() : tr(line.help)};
    return {key, {}};
}

std::string_view field_label(RecordKind kind, std::string_view key) {
    return words_of(kind, key).label;
}

}  // namespace waymark
