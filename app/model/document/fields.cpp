#include "model/document/fields.h"

#include <type_traits>

namespace waymark {
namespace {

using enum FieldKind;

template <class T>
constexpr FieldType kTypeOf = std::is_same_v<T, std::string> ? FieldType::Text
                              : std::is_same_v<T, Strings>   ? FieldType::List
                              : std::is_same_v<T, bool>      ? FieldType::Flag
                                                             : FieldType::Number;

template <class R, class T>
R record_of(T R::*);
template <class R, class T>
T held_by(T R::*);

/// The field that is kept in `Member`.
template <auto Member>
constexpr Field at(std::string_view key, FieldKind kind, ChoiceList choices = {}, bool is_private = false) {
    using R = decltype(record_of(Member));
    return {key,
            kind,
            choices,
            kTypeOf<decltype(held_by(Member))>,
            [](const Record& record) -> const void* { return &(static_cast<const R&>(record).*Member); },
            is_private};
}

constexpr Field kPartnership[] = {
    at<&Partnership::name>("name", Text),
    at<&Partnership::areas>("areas", Choices, ChoiceSource::Areas),
    at<&Partnership::scale>("scale", Choice, ChoiceList("scale")),
    at<&Partnership::type>("type", Choice, ChoiceList("partnership-type")),
    at<&Partnership::our_levels>("ourLevels", Choices, ChoiceSource::Levels),
    at<&Partnership::our_pathways>("ourPathways", Choices, ChoiceSource::Pathways),
    at<&Partnership::our_exploitation>("ourExploitation", Choices, ChoiceList("exploitation-type")),
    at<&Partnership::chair>("chair", Text),
    at<&Partnership::chair_type>("chairType", Choice, ChoiceList("chair-body")),
    at<&Partnership::co_ordinator>("coOrdinator", Text),
    at<&Partnership::policing_body>("policingBody", Text),
    at<&Partnership::policing_body_type>("policingBodyType", Choice, ChoiceList("policing-body-type")),
    at<&Partnership::progress_tracking>("progressTracking", Choice, ChoiceList("progress-tracking")),
    at<&Partnership::review_period>("reviewPeriod", Text),
    at<&Partnership::handling_note>("handlingNote", LongText),
    at<&Partnership::note>("note", LongText),
    at<&Partnership::invented>("invented", Flag),
};

constexpr Field kMember[] = {
    at<&Member::organisation>("organisation", Text),
    at<&Member::type>("type", Choice, ChoiceList("member-type")),
    at<&Member::first_responder>("firstResponder", Choice, ChoiceList("first-responder")),
    at<&Member::role>("role", Text),
};

constexpr Field kActivity[] = {
    at<&Activity::title>("title", Text),
    at<&Activity::description>("description", LongText),
    at<&Activity::lead>("lead", Text),
    at<&Activity::partners>("partners", List),
    at<&Activity::areas>("areas", Choices, ChoiceSource::Areas),
    at<&Activity::place>("place", Text),
    at<&Activity::level>("level", Choice, ChoiceSource::Levels),
    at<&Activity::factors>("factors", Choices, ChoiceSource::Factors),
    at<&Activity::questions>("questions", Choices, ChoiceSource::Checklist),
    at<&Activity::components>("components", Choices, ChoiceSource::Components),
    at<&Activity::main_stage>("mainStage", Choice, ChoiceSource::Stages),
    at<&Activity::other_stages>("otherStages", Choices, ChoiceSource::Stages),
    at<&Activity::pathways>("pathways", Choices, ChoiceSource::Pathways),
    at<&Activity::category>("category", Choice, ChoiceList("activity-category")),
    at<&Activity::reach>("reach", Choice, ChoiceList("reach")),
    at<&Activity::four_p>("fourP", Choice, ChoiceList("four-p")),
    at<&Activity::exploitation>("exploitation", Choices, ChoiceList("exploitation-type")),
    at<&Activity::exploitation_forms>("exploitationForms", Choices, ChoiceList("exploitation-form")),
    at<&Activity::who_for>("whoFor", Choices, ChoiceList("who-for")),
    at<&Activity::nrm_stages>("nrmStages", Choices, ChoiceList("nrm-stage")),
    at<&Activity::duties>("duties", Choices, ChoiceList("duty")),
    at<&Activity::status>("status", Choice, ChoiceList("activity-status")),
    at<&Activity::start>("start", Date),
    at<&Activity::end>("end", Date),
    at<&Activity::funding>("funding", Choice, ChoiceList("funding")),
    at<&Activity::funding_end>("fundingEnd", Date),
    at<&Activity::survivor_involvement>("survivorInvolvement", Choice, ChoiceList("survivor-involvement")),
    at<&Activity::evidence>("evidence", Choice, ChoiceList("evidence-status")),
    at<&Activity::evidence_date>("evidenceDate", Date),
    at<&Activity::evidence_link>("evidenceLink", Link),
    at<&Activity::rag>("rag", Choice, ChoiceList("rag")),
    at<&Activity::rag_checked_on>("ragCheckedOn", Date),
    at<&Activity::rag_checked_by>("ragCheckedBy", Text),
    at<&Activity::reviewed_on>("reviewedOn", Date),
    at<&Activity::source>("source", LongText),
    at<&Activity::notes>("notes", LongText, {}, true),
    at<&Activity::publish>("publish", Flag),
};

constexpr Field kReflection[] = {
    at<&Reflection::strength>("strength", Choice, ChoiceList("strength")),
    at<&Reflection::in_place>("inPlace", LongText),
    at<&Reflection::evidence>("evidence", LongText),
    at<&Reflection::evidence_date>("evidenceDate", Date),
    at<&Reflection::evidence_link>("evidenceLink", Link),
    at<&Reflection::not_known>("notKnown", LongText),
    at<&Reflection::done>("done", Flag),
};

constexpr Field kAnswer[] = {
    at<&Answer::about>("about", Text),
    at<&Answer::member>("member", Choice, ChoiceSource::Members),
    at<&Answer::strength>("strength", Choice, ChoiceList("strength")),
    at<&Answer::comment>("comment", LongText),
};

constexpr Field kGapDecision[] = {
    at<&GapDecision::decision>("decision", Choice, ChoiceList("gap-decision")),
    at<&GapDecision::reason>("reason", LongText),
    at<&GapDecision::decided_by>("decidedBy", Text, {}, true),
    at<&GapDecision::decided_on>("decidedOn", Date),
};

constexpr Field kAction[] = {
    at<&Action::what>("what", LongText),
    at<&Action::gap>("gap", Text),
    at<&Action::factor>("factor", Choice, ChoiceSource::Factors),
    at<&Action::owner>("owner", Text),
    at<&Action::due>("due", Date),
    at<&Action::priority>("priority", Choice, ChoiceList("priority")),
    at<&Action::status>("status", Choice, ChoiceList("action-status")),
    at<&Action::rag>("rag", Choice, ChoiceList("rag")),
    at<&Action::done_on>("doneOn", Date),
};

constexpr Field kProgressNote[] = {
    at<&ProgressNote::action>("action", Text),
    at<&ProgressNote::date>("date", Date),
    at<&ProgressNote::text>("text", LongText),
};

constexpr Field kLocalCount[] = {
    at<&LocalCount::measure>("measure", Choice, ChoiceList("measure")),
    at<&LocalCount::year>("year", Number),
    at<&LocalCount::count>("count", Number),
    at<&LocalCount::exploitation>("exploitation", Choice, ChoiceList("exploitation-type")),
    at<&LocalCount::who>("who", Choice, ChoiceList("who-for")),
    at<&LocalCount::source>("source", LongText),
    at<&LocalCount::published>("published", Date),
};

constexpr Field kProduct[] = {
    at<&Product::status>("status", Choice, ChoiceList("product-status")),
    at<&Product::date>("date", Date),
    at<&Product::link>("link", Link),
    at<&Product::review_due>("reviewDue", Date),
    at<&Product::note>("note", LongText),
};

constexpr Field kOwnFactor[] = {
    at<&OwnFactor::title>("title", Text),
    at<&OwnFactor::level>("level", Choice, ChoiceSource::Levels),
    at<&OwnFactor::summary>("summary", LongText),
};

constexpr Field kParkedPoint[] = {
    at<&ParkedPoint::text>("text", LongText, {}, true),
    at<&ParkedPoint::about>("about", Text, {}, true),
    at<&ParkedPoint::date>("date", Date, {}, true),
};

constexpr Field kSnapshot[] = {
    at<&Snapshot::name>("name", Text),
    at<&Snapshot::date>("date", Date),
};

constexpr std::span<const Field> kFields[] = {
    kPartnership,  kMember,     kActivity, kReflection, kAnswer,      kGapDecision, kAction,
    kProgressNote, kLocalCount, kProduct,  kOwnFactor,  kParkedPoint, kSnapshot,
};

template <class R>
constexpr RecordType type(std::string_view key, bool is_named = false) {
    AnyRecordList& (*list)(Document&) = nullptr;
    if constexpr (!std::is_same_v<R, Partnership>)
        list = [](Document& document) -> AnyRecordList& { return document.*RecordTraits<R>::list; };
    return {RecordTraits<R>::kind,
            key,
            []() -> MadeRecord { return std::make_shared<R>(); },
            [](const Record& record) -> std::shared_ptr<Record> { return std::make_shared<R>(static_cast<const R&>(record)); },
            list,
            is_named};
}

// In the order of RecordKind.
constexpr RecordType kTypes[] = {
    type<Partnership>("partnership"), type<Member>("members"),
    type<Activity>("activities"),     type<Reflection>("reflections", true),
    type<Answer>("answers", true),    type<GapDecision>("gaps", true),
    type<Action>("actions"),          type<ProgressNote>("progressNotes"),
    type<LocalCount>("profile"),      type<Product>("products", true),
    type<OwnFactor>("ownFactors"),    type<ParkedPoint>("parkingList"),
    type<Snapshot>("snapshots"),
};

template <class T>
const T* value(const Field& field, const Record& record, FieldType type) {
    return field.type == type ? static_cast<const T*>(field.place(record)) : nullptr;
}

}  // namespace

const std::string* Field::text(const Record& record) const {
    return value<std::string>(*this, record, FieldType::Text);
}
const Strings* Field::list(const Record& record) const {
    return value<Strings>(*this, record, FieldType::List);
}
const bool* Field::flag(const Record& record) const {
    return value<bool>(*this, record, FieldType::Flag);
}
const WholeNumber* Field::number(const Record& record) const {
    return value<WholeNumber>(*this, record, FieldType::Number);
}

std::span<const Field> fields(RecordKind kind) {
    return kFields[static_cast<std::size_t>(kind)];
}

const Field* field(RecordKind kind, std::string_view key) {
    for (const Field& candidate : fields(kind))
        if (candidate.key == key) return &candidate;
    return nullptr;
}

std::span<const RecordType> record_types() {
    return std::span(kTypes).subspan(1);
}

std::span<const RecordType> all_record_types() {
    return kTypes;
}

const RecordType& record_type(RecordKind kind) {
    return kTypes[static_cast<std::size_t>(kind)];
}

Value get(const Record& record, const Field& field) {
    if (const auto* text = field.text(record)) return *text;
    if (const auto* list = field.list(record)) return *list;
    if (const auto* flag = field.flag(record)) return *flag;
    return *field.number(record);
}

bool set(Record& record, const Field& field, const Value& value) {
    if (value.index() != static_cast<std::size_t>(field.type)) return false;
    void* const place = field.place_in(record);
    if (const auto* text = std::get_if<std::string>(&value))
        *static_cast<std::string*>(place) = *text;
    else if (const auto* list = std::get_if<Strings>(&value))
        *static_cast<Strings*>(place) = *list;
    else if (const auto* flag = std::get_if<bool>(&value))
        *static_cast<bool*>(place) = *flag;
    else
        *static_cast<WholeNumber*>(place) = std::get<WholeNumber>(value);
    return true;
}

void clear(Record& record, const Field& field) {
    void* const place = field.place_in(record);
    switch (field.type) {
        case FieldType::Text:
            static_cast<std::string*>(place)->clear();
            return;
        case FieldType::List:
            static_cast<Strings*>(place)->clear();
            return;
        case FieldType::Flag:
            *static_cast<bool*>(place) = false;
            return;
        case FieldType::Number:
            static_cast<WholeNumber*>(place)->reset();
            return;
    }
}

bool is_empty(const Record& record, const Field& field) {
    if (const auto* text = field.text(record)) return text->empty();
    if (const auto* list = field.list(record)) return list->empty();
    if (const auto* flag = field.flag(record)) return !*flag;
    return field.number(record)->empty();
}

bool is_same(const Record& a, const Record& b, const Field& field) {
    if (const auto* text = field.text(a)) return *text == *field.text(b);
    if (const auto* list = field.list(a)) return *list == *field.list(b);
    if (const auto* flag = field.flag(a)) return *flag == *field.flag(b);
    return *field.number(a) == *field.number(b);
}

}  // namespace waymark
