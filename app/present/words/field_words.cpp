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
    {"name", "Name of the partnership", "For example: North Anytown Anti-Slavery Partnership"},
    {"areas", "Areas", "Every area the partnership covers."},
    {"scale", "Scale", "How large a part of the country it covers."},
    {"type", "Type of partnership", "The kinds found in a study of 2019."},
    {"ourLevels", "Levels the partnership fills", "Nothing ticked: all of them."},
    {"ourPathways", "Pathways it works on", "Nothing ticked: all of them."},
    {"ourExploitation", "Exploitation types it works on", "Nothing ticked, or “All types”: all of them."},
    {"chair", "Chair", "The organisation that chairs, not a person's name."},
    {"chairType", "Type of chair", "What kind of organisation chairs it."},
    {"coOrdinator", "Co-ordinator", "The organisation or post that co-ordinates, not a person's name."},
    {"policingBody", "Local policing body",
     "For example: Police and Crime Commissioner, Mayor, or a council-led board."},
    {"policingBodyType", "Type of policing body", "What kind of body that is."},
    {"progressTracking", "How progress is tracked", "The ways found in a study of 2019."},
    {"reviewPeriod", "How often this is reviewed", "For example: every 6 months"},
    {"handlingNote", "Handling note",
     "Printed on every page of every export. Leave it empty unless your own rules ask for one."},
    {"note", "About this document", "Anything a reader should know: where it comes from, what is left out."},
    {"invented", "This is an invented example", "Every screen and every export will say so."},
};

constexpr Line kMember[] = {
    {"organisation", "Organisation", ""},
    {"type", "Type", ""},
    {"firstResponder", "First Responder Organisation",
     "If it may refer people to the National Referral Mechanism in England and Wales: which of the list it is."},
    {"role", "Role in the partnership", "For example: chairs the operational group"},
};

constexpr Line kActivity[] = {
    {"title", "Title", "What it is, in a few words."},
    {"description", "Description", "What happens, for whom. Do not write about a person or a case."},
    {"lead", "Lead organisation", "The organisation that answers for it, not a person."},
    {"partners", "Partners", "One organisation a line."},
    {"areas", "Areas", "Tick every area it runs in."},
    {"place", "Place", "For example: the port, two secondary schools, the whole county"},
    {"level", "Level", "Where it acts: from the whole nation to one service."},
    {"factors", "Factors it touches",
     "What it works on: factors of the framework, of other named sources, and your own. Leave out what you "
     "are not sure of."},
    {"questions", "Questions it helps to answer",
     "Questions of the partnerships checklist that this is part of the answer to. They are not part of the framework."},
    {"components", "Components of a public health approach", "Which parts of the approach it puts to work."},
    {"mainStage", "Main stage",
     "When it acts: before harm, at the first signs, after harm, or against it happening again."},
    {"otherStages", "Other stages it also serves", "If it acts at more than one time."},
    {"pathways", "Pathways", "How it prevents harm."},
    {"category", "Category", "Choose this first: it suggests where the activity may belong."},
    {"reach", "Reach", "Who it is meant for: everyone, people at more risk, or people already affected."},
    {"fourP", "4P tag", "In the 4Ps, “Prevent” is about would-be offenders."},
    {"exploitation", "Types of exploitation", "Tick those it is about."},
    {"exploitationForms", "More exact forms", "If it is about some forms of a type only."},
    {"whoFor", "Who it is for", "Tick everybody it is meant for."},
    {"nrmStages", "Stages of the National Referral Mechanism served",
     "Where on the way through it helps somebody."},
    {"duties", "Duties and powers it rests on", "The law it carries out, if there is one."},
    {"status", "Status", "Only what is running counts against a gap."},
    {"start", "Start", "For example: 21 November 2026"},
    {"end", "End", "Leave it empty if no end is set."},
    {"funding", "Funding", "Who pays for most of it."},
    {"fundingEnd", "Funding ends", "Gaps says in good time what is about to end."},
    {"survivorInvolvement", "Survivor involvement", "How people with lived experience shaped it."},
    {"evidence", "Evidence", "What is known about how well it works."},
    {"evidenceDate", "Date of the evidence", "When the evidence was gathered, not today's date."},
    {"evidenceLink", "Link to the evidence", "A web address, if it can be read on one."},
    {"rag", "Delivery rating", "Green: done or on schedule. Red: not done or behind. Amber: between."},
    {"ragCheckedOn", "Rating checked on", "When somebody last looked."},
    {"ragCheckedBy", "Rating checked by", "The organisation, not a person's name."},
    {"reviewedOn", "Last reviewed", "When the partnership last looked at it together."},
    {"source", "Source", "Where this is written down: a report, minutes, a web page."},
    {"notes", "Private notes", "Never part of a public version. Still: no names and no cases."},
    {"publish", "May be published", "Off until somebody says yes."},
};

constexpr Line kReflection[] = {
    {"strength", "Strength", ""},
    {"inPlace", "What is in place", "What already happens here. No names and no cases."},
    {"evidence", "Evidence", "How you know."},
    {"evidenceDate", "Date of the evidence", "When it was gathered, not today's date."},
    {"evidenceLink", "Link to the evidence", ""},
    {"notKnown", "What is not known", "What you would need to find out."},
    {"done", "We have finished with this one", ""},
};

constexpr Line kAnswer[] = {
    {"about", "About", ""},
    {"member", "Member", ""},
    {"strength", "Strength", ""},
    {"comment", "Comment", ""},
};

constexpr Line kGapDecision[] = {
    {"decision", "Decision", ""},
    {"reason", "Reason", "Why, in a sentence the next co-ordinator will understand."},
    {"decidedBy", "Decided by", "The group or organisation, not a person's name. Never part of a public version."},
    {"decidedOn", "Decided on", ""},
};

constexpr Line kAction[] = {
    {"what", "What will be done", ""},
    {"gap", "Gap it answers", ""},
    {"factor", "Factor it serves", ""},
    {"owner", "Owner", "The organisation or post, not a person's name."},
    {"due", "Due", "For example: 31 March 2027"},
    {"priority", "Priority", ""},
    {"status", "Status", ""},
    {"rag", "Delivery rating", "Green: done or on schedule. Red: not done or behind. Amber: between."},
    {"doneOn", "Done on", ""},
};

constexpr Line kProgressNote[] = {
    {"action", "Action", ""},
    {"date", "Date", ""},
    {"text", "Progress", "What has happened since last time. No names and no cases."},
};

constexpr Line kLocalCount[] = {
    {"measure", "What is counted", ""},
    {"year", "Calendar year", ""},
    {"count", "Count", "Counts below 5 are kept out of everything public."},
    {"exploitation", "Type of exploitation", "Leave it open for all types."},
    {"who", "Adults or children", "Leave it open for both."},
    {"source", "Source", "The publication it comes from."},
    {"published", "Published on", ""},
};

constexpr Line kProduct[] = {
    {"status", "Status", ""},        {"date", "Date", ""}, {"link", "Link", ""},
    {"reviewDue", "Review due", ""}, {"note", "Note", ""},
};

constexpr Line kOwnFactor[] = {
    {"title", "Title", ""},
    {"level", "Level", ""},
    {"summary", "What it means here", ""},
};

constexpr Line kParkedPoint[] = {
    {"text", "To come back to", ""},
    {"about", "About", ""},
    {"date", "Put aside on", ""},
};

constexpr Line kSnapshot[] = {
    {"name", "Name of the snapshot", "For example: Board review, May 2026"},
    {"date", "Day it was taken", ""},
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
    if (key == "order") return {tr("Place in the list"), {}};
    return {key, {}};
}

}  // namespace waymark
