#include "model/fields.h"

namespace waymark {
namespace {

using enum FieldKind;

constexpr Field<Partnership> kPartnership[] = {
    {"name", Text, "", &Partnership::name},
    {"areas", Choices, "areas", &Partnership::areas},
    {"scale", Choice, "scale", &Partnership::scale},
    {"chair", Text, "", &Partnership::chair},
    {"coOrdinator", Text, "", &Partnership::co_ordinator},
    {"policingBody", Text, "", &Partnership::policing_body},
    {"policingBodyType", Choice, "policing-body-type", &Partnership::policing_body_type},
    {"reviewPeriod", Text, "", &Partnership::review_period},
    {"handlingNote", LongText, "", &Partnership::handling_note},
    {"note", LongText, "", &Partnership::note},
    {"invented", Flag, "", &Partnership::invented},
};

constexpr Field<Member> kMember[] = {
    {"organisation", Text, "", &Member::organisation},
    {"type", Choice, "member-type", &Member::type},
    {"role", Text, "", &Member::role},
};

constexpr Field<Activity> kActivity[] = {
    {"title", Text, "", &Activity::title},
    {"description", LongText, "", &Activity::description},
    {"lead", Text, "", &Activity::lead},
    {"partners", List, "", &Activity::partners},
    {"areas", Choices, "areas", &Activity::areas},
    {"place", Text, "", &Activity::place},
    {"level", Choice, "levels", &Activity::level},
    {"factors", Choices, "factors", &Activity::factors},
    {"components", Choices, "components", &Activity::components},
    {"mainStage", Choice, "stages", &Activity::main_stage},
    {"otherStages", Choices, "stages", &Activity::other_stages},
    {"pathways", Choices, "pathways", &Activity::pathways},
    {"category", Choice, "activity-category", &Activity::category},
    {"reach", Choice, "reach", &Activity::reach},
    {"fourP", Choice, "four-p", &Activity::four_p},
    {"exploitation", Choices, "exploitation-type", &Activity::exploitation},
    {"whoFor", Choices, "who-for", &Activity::who_for},
    {"nrmStages", Choices, "nrm-stage", &Activity::nrm_stages},
    {"duties", Choices, "duty", &Activity::duties},
    {"status", Choice, "activity-status", &Activity::status},
    {"start", Date, "", &Activity::start},
    {"end", Date, "", &Activity::end},
    {"funding", Choice, "funding", &Activity::funding},
    {"fundingEnd", Date, "", &Activity::funding_end},
    {"survivorInvolvement", Choice, "survivor-involvement", &Activity::survivor_involvement},
    {"evidence", Choice, "evidence-status", &Activity::evidence},
    {"evidenceDate", Date, "", &Activity::evidence_date},
    {"evidenceLink", Link, "", &Activity::evidence_link},
    {"rag", Choice, "rag", &Activity::rag},
    {"ragCheckedOn", Date, "", &Activity::rag_checked_on},
    {"ragCheckedBy", Text, "", &Activity::rag_checked_by},
    {"reviewedOn", Date, "", &Activity::reviewed_on},
    {"source", LongText, "", &Activity::source},
    {"notes", LongText, "", &Activity::notes, true},
    {"publish", Flag, "", &Activity::publish},
};

constexpr Field<Reflection> kReflection[] = {
    {"strength", Choice, "strength", &Reflection::strength},
    {"inPlace", LongText, "", &Reflection::in_place},
    {"evidence", LongText, "", &Reflection::evidence},
    {"evidenceDate", Date, "", &Reflection::evidence_date},
    {"evidenceLink", Link, "", &Reflection::evidence_link},
    {"notKnown", LongText, "", &Reflection::not_known},
    {"done", Flag, "", &Reflection::done},
};

constexpr Field<Answer> kAnswer[] = {
    {"about", Text, "", &Answer::about},
    {"member", Choice, "members", &Answer::member},
    {"strength", Choice, "strength", &Answer::strength},
    {"comment", LongText, "", &Answer::comment},
};

constexpr Field<GapDecision> kGapDecision[] = {
    {"decision", Choice, "gap-decision", &GapDecision::decision},
    {"reason", LongText, "", &GapDecision::reason},
    {"decidedBy", Text, "", &GapDecision::decided_by},
    {"decidedOn", Date, "", &GapDecision::decided_on},
};

constexpr Field<Action> kAction[] = {
    {"what", LongText, "", &Action::what},
    {"gap", Text, "", &Action::gap},
    {"factor", Choice, "factors", &Action::factor},
    {"owner", Text, "", &Action::owner},
    {"due", Date, "", &Action::due},
    {"priority", Choice, "priority", &Action::priority},
    {"status", Choice, "action-status", &Action::status},
    {"rag", Choice, "rag", &Action::rag},
    {"doneOn", Date, "", &Action::done_on},
};

constexpr Field<ProgressNote> kProgressNote[] = {
    {"action", Text, "", &ProgressNote::action},
    {"date", Date, "", &ProgressNote::date},
    {"text", LongText, "", &ProgressNote::text},
};

constexpr Field<LocalCount> kLocalCount[] = {
    {"measure", Choice, "measure", &LocalCount::measure},
    {"year", Number, "", &LocalCount::year},
    {"count", Number, "", &LocalCount::count},
    {"exploitation", Choice, "exploitation-type", &LocalCount::exploitation},
    {"who", Choice, "who-for", &LocalCount::who},
    {"source", LongText, "", &LocalCount::source},
    {"published", Date, "", &LocalCount::published},
};

constexpr Field<Product> kProduct[] = {
    {"status", Choice, "product-status", &Product::status},
    {"date", Date, "", &Product::date},
    {"link", Link, "", &Product::link},
    {"reviewDue", Date, "", &Product::review_due},
    {"note", LongText, "", &Product::note},
};

constexpr Field<OwnFactor> kOwnFactor[] = {
    {"title", Text, "", &OwnFactor::title},
    {"level", Choice, "levels", &OwnFactor::level},
    {"summary", LongText, "", &OwnFactor::summary},
};

constexpr Field<ParkedPoint> kParkedPoint[] = {
    {"text", LongText, "", &ParkedPoint::text, true},
    {"about", Text, "", &ParkedPoint::about, true},
    {"date", Date, "", &ParkedPoint::date, true},
};

constexpr Field<Snapshot> kSnapshot[] = {
    {"name", Text, "", &Snapshot::name},
    {"date", Date, "", &Snapshot::date},
};

}  // namespace

template <> std::span<const Field<Partnership>> fields<Partnership>() { return kPartnership; }
template <> std::span<const Field<Member>> fields<Member>() { return kMember; }
template <> std::span<const Field<Activity>> fields<Activity>() { return kActivity; }
template <> std::span<const Field<Reflection>> fields<Reflection>() { return kReflection; }
template <> std::span<const Field<Answer>> fields<Answer>() { return kAnswer; }
template <> std::span<const Field<GapDecision>> fields<GapDecision>() { return kGapDecision; }
template <> std::span<const Field<Action>> fields<Action>() { return kAction; }
template <> std::span<const Field<ProgressNote>> fields<ProgressNote>() { return kProgressNote; }
template <> std::span<const Field<LocalCount>> fields<LocalCount>() { return kLocalCount; }
template <> std::span<const Field<Product>> fields<Product>() { return kProduct; }
template <> std::span<const Field<OwnFactor>> fields<OwnFactor>() { return kOwnFactor; }
template <> std::span<const Field<ParkedPoint>> fields<ParkedPoint>() { return kParkedPoint; }
template <> std::span<const Field<Snapshot>> fields<Snapshot>() { return kSnapshot; }

}  // namespace waymark
