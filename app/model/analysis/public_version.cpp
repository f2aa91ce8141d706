#include "model/analysis/public_version.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <type_traits>
#include <utility>

#include "model/analysis/contact_details.h"
#include "model/analysis/count_suppression.h"
#include "model/analysis/gap_analysis.h"
#include "model/analysis/gap_id.h"
#include "model/analysis/passages.h"
#include "model/analysis/record_title.h"
#include "model/base/contains.h"
#include "model/base/fold.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/base/uuid.h"

namespace waymark {
namespace {

using Why = Removed::Why;

Why why_suppressed(CountSuppression::Why why) {
    switch (why) {
        case CountSuppression::Why::Small:
            return Why::SmallCount;
        case CountSuppression::Why::Unreadable:
            return Why::Unreadable;
        case CountSuppression::Why::GivesAway:
            break;
    }
    return Why::GivesAway;
}

bool is_all_private(RecordKind kind) {
    const auto all = fields(kind);
    return std::all_of(all.begin(), all.end(), [](const Field& field) { return field.is_private; });
}

class Publisher {
  public:
    Publisher(const Framework& framework, const Document& document, const PublicOptions& options)
        : framework_(framework), document_(document), options_(options), suppression_(framework, document.profile) {
        for (const Activity& activity : document.activities) has_unpublished_ = has_unpublished_ || !activity.publish;
        // The seed of what ids become has to be known to nobody: without an id the document's own ids are that.
        secret_ = document.id;
        if (secret_.empty())
            for (const RecordType& type : record_types())
                for (const Record& record : type.list_in(document)) secret_ += record.id + '\n';
        for (const RecordType& type : record_types())
            if (type.kind != RecordKind::GapDecision)
                for (const Record& record : type.list_in(document))
                    if (names_contact(record.id)) ids_.try_emplace(record.id, hidden(record.id));
    }

    PublicVersion run() {
        Document& made = made_.document;
        made.id = document_.id.empty() ? "" : uuid_of(fill("public version of {}", {document_.id}));
        made.framework = document_.framework;
        made.framework.extra.clear();
        if (!document_.extra.empty() || !document_.framework.extra.empty())
            note(Why::UnknownKeys, RecordKind::Partnership, "", std::string(tr("The document")), {});
        made.partnership = std::static_pointer_cast<const Partnership>(cleaned(document_.partnership, RecordKind::Partnership));
        for (const RecordType& type : record_types()) publish(type);
        return std::move(made_);
    }

    PublicActivity run(const std::shared_ptr<const Activity>& activity) {
        PublicActivity made;
        made.activity = std::static_pointer_cast<const Activity>(cleaned(activity, RecordKind::Activity));
        made.removed = std::move(made_.removed);
        return made;
    }

  private:
    void note(Why why, RecordKind kind, std::string id, std::string title, std::vector<std::string_view> keys) {
        made_.removed.push_back({why, kind, std::move(id), std::move(title), std::move(keys)});
    }

    // Why a record stays behind as a whole; nothing when it does not.
    std::optional<Why> stays_behind(RecordKind kind, const Record& record) const {
        if (is_all_private(kind)) return Why::PrivateRecord;
        bool is_wanted = true;
        switch (kind) {
            case RecordKind::Answer:
                return Why::MemberAnswer;
            case RecordKind::Snapshot:
                return Why::Snapshot;
            case RecordKind::Activity:
                if (!static_cast<const Activity&>(record).publish) return Why::NotForPublication;
                break;
            case RecordKind::Reflection:
                is_wanted = options_.reflections;
                break;
            case RecordKind::GapDecision:
                is_wanted = options_.gap_decisions;
                if (is_wanted && is_about_unpublished(record.id)) return Why::AboutUnpublished;
                break;
            case RecordKind::Action:
            case RecordKind::ProgressNote:
                is_wanted = options_.actions;
                break;
            case RecordKind::LocalCount:
                is_wanted = options_.profile;
                break;
            case RecordKind::Product:
                is_wanted = options_.products;
                break;
            default:
                break;
        }
        if (is_wanted) return {};
        return Why::LeftOut;
    }

    /// A gap that is there because of activities tells of them, and nobody knows here which they are.
    [[nodiscard]] bool is_about_unpublished(std::string_view gap_id) const {
        if (!has_unpublished_) return false;
        const auto parts = parse_gap_id(gap_id);
        if (!parts) return false;
        // Whom a gap was looked at for is told by nothing that goes out, where they lead only what is not published.
        if (!are_all_named(parts->filter.organisations)) return true;
        switch (parts->rule) {
            case GapRule::NothingRecorded:
            case GapRule::InPlaceWithoutActivity:
            case GapRule::AnswerWithoutActivity:
            case GapRule::StrengthNotKnown:
                return false;
            default:
                return true;
        }
    }

    /// Members, and who leads or is partner in what is published.
    [[nodiscard]] bool are_all_named(const Strings& organisations) const {
        if (!organisations.empty() && named_.empty()) know_names();
        return std::all_of(organisations.begin(), organisations.end(),
                           [&](const std::string& name) { return named_.contains(fold(trimmed(name))); });
    }
    void know_names() const {
        const auto add = [&](const std::string& name) { named_.insert(fold(trimmed(name))); };
        for (const Member& member : document_.members) add(member.organisation);
        for (const Activity& activity : document_.activities) {
            if (!activity.publish) continue;
            add(activity.lead);
            for (const std::string& partner : activity.partners) add(partner);
        }
    }

    [[nodiscard]] bool names_contact(const std::string& text) const { return without_contact_details(text, framework_) != text; }

    /// The id that goes out: ids are made by programs, and some make them of a person's address.
    [[nodiscard]] std::string public_id(const std::string& id) const {
        const auto other = ids_.find(id);
        return other == ids_.end() ? id : other->second;
    }

    /// An id in place of one that says how somebody is reached. Of the id alone it could be found by trying all telephone
    /// numbers.
    [[nodiscard]] std::string hidden(const std::string& id) const {
        return uuid_of(fill("public id of {} in {}", {id, secret_}));
    }

    /// The same for the id of a gap, which is put together of others.
    [[nodiscard]] std::string public_gap(const std::string& id) const {
        std::string made = id;
        if (auto parts = ids_.empty() ? std::nullopt : parse_gap_id(id)) {
            for (Place& place : parts->where) place.id = public_id(place.id);
            made = make_gap_id(parts->rule, parts->where, filter_part_of(parts->filter));
        }
        return names_contact(made) ? hidden(made) : made;
    }

    /// Puts the ids that go out into a record that goes out; false: they are there.
    bool put_public_ids(Record& record, RecordKind kind) const {
        if (kind == RecordKind::Partnership) return false;
        const auto put = [](std::string& id, std::string made) { return id != made && (id = std::move(made), true); };
        bool differs = put(record.id, kind == RecordKind::GapDecision ? public_gap(record.id) : public_id(record.id));
        if (kind == RecordKind::Action)
            differs = put(static_cast<Action&>(record).gap, public_gap(static_cast<Action&>(record).gap)) || differs;
        if (ids_.empty()) return differs;
        for (const Field& field : fields(kind)) {
            void* const place = field.place_in(record);
            if (field.type == FieldType::List) {
                for (std::string& one : *static_cast<Strings*>(place)) differs = put(one, public_id(one)) || differs;
            } else if (field.text(record)) {
                auto& text = *static_cast<std::string*>(place);
                differs = put(text, public_id(text)) || differs;
            }
        }
        return differs;
    }

    /// Whether put_public_ids() would change it.
    [[nodiscard]] bool needs_public_ids(const Record& record, RecordKind kind) const {
        if (kind == RecordKind::GapDecision) return public_gap(record.id) != record.id;
        if (kind == RecordKind::Action &&
            public_gap(static_cast<const Action&>(record).gap) != static_cast<const Action&>(record).gap)
            return true;
        return !ids_.empty() && kind != RecordKind::Partnership && put_public_ids(*record_type(kind).copy(record), kind);
    }

    [[nodiscard]] bool has_contact_details(const Record& record, const Field& field) const {
        const auto has = [&](const std::string& text) { return names_contact(text) && !ids_.contains(text); };
        if (const std::string* text = field.text(record)) return has(*text);
        const Strings* list = field.list(record);
        return list && std::any_of(list->begin(), list->end(), has);
    }

    void take_out_contact_details(Record& record, const Field& field) const {
        void* const place = field.place_in(record);
        if (field.type == FieldType::List) {
            for (std::string& one : *static_cast<Strings*>(place))
                if (!ids_.contains(one)) one = without_contact_details(one, framework_);
            return;
        }
        std::string& text = *static_cast<std::string*>(place);
        // An address with something else in it leads nowhere.
        text = field.kind == FieldKind::Link ? std::string() : without_contact_details(text, framework_);
    }

    // The record itself when there is nothing to take out of it.
    std::shared_ptr<const Record> cleaned(const std::shared_ptr<const Record>& record, RecordKind kind) {
        std::vector<std::string_view> private_keys;
        for (const Field& field : fields(kind))
            if (field.is_private && !is_empty(*record, field)) private_keys.push_back(field.key);
        const CountSuppression::Why* suppressed =
            kind == RecordKind::LocalCount ? suppression_.why(static_cast<const LocalCount&>(*record)) : nullptr;
        std::vector<std::string_view> contact_keys;
        for (const Field& field : fields(kind))
            if (!field.is_private && !(kind == RecordKind::Action && field.key == "gap") && has_contact_details(*record, field))
                contact_keys.push_back(field.key);
        const bool tells_of_gap = kind == RecordKind::Action && is_about_unpublished(static_cast<const Action&>(*record).gap);
        const bool other_ids = needs_public_ids(*record, kind);
        // "Table 5: 3 adult men"
        const bool names_few = suppressed && names_small_number(static_cast<const LocalCount&>(*record).source);
        if (private_keys.empty() && contact_keys.empty() && record->extra.empty() && !suppressed && !tells_of_gap && !other_ids)
            return record;

        const std::shared_ptr<Record> made = record_type(kind).copy(*record);
        for (const Field& field : fields(kind)) {
            if (field.is_private) clear(*made, field);
        }
        for (const std::string_view key : contact_keys) take_out_contact_details(*made, *field(kind, key));
        if (suppressed) {
            auto& count = static_cast<LocalCount&>(*made);
            count.count.reset();
            if (!count.year.words().empty()) count.year.reset();
            if (names_few) count.source.clear();
        }
        if (tells_of_gap) static_cast<Action&>(*made).gap.clear();
        made->extra.clear();
        if (put_public_ids(*made, kind)) contact_keys.push_back("id");
        // What the record is called may itself be a contact.
        const std::string title = without_contact_details(record_title(framework_, document_, kind, *record), framework_);
        if (!private_keys.empty()) note(Why::PrivateField, kind, record->id, title, std::move(private_keys));
        if (!record->extra.empty()) note(Why::UnknownKeys, kind, record->id, title, {});
        if (!contact_keys.empty()) note(Why::ContactDetails, kind, record->id, title, std::move(contact_keys));
        if (suppressed)
            note(why_suppressed(*suppressed), kind, record->id, title,
                 names_few ? std::vector<std::string_view>{"count", "source"} : std::vector<std::string_view>{"count"});
        if (tells_of_gap) note(Why::AboutUnpublished, kind, record->id, title, {"gap"});
        return made;
    }

    void publish(const RecordType& type) {
        const AnyRecordList& list = type.list_in(document_);
        std::vector<AnyRecordList::Ptr> kept;
        bool is_same = true;
        for (auto it = list.begin(); it != list.end(); ++it) {
            if (const auto why = stays_behind(type.kind, *it)) {
                note(*why, type.kind, it->id, record_title(framework_, document_, type.kind, *it), {});
                is_same = false;
                continue;
            }
            kept.push_back(cleaned(it.shared(), type.kind));
            is_same = is_same && kept.back() == it.shared();
        }
        type.list(made_.document) = is_same ? list : AnyRecordList::from(std::move(kept));
    }

    const Framework& framework_;
    const Document& document_;
    const PublicOptions& options_;
    CountSuppression suppression_;
    bool has_unpublished_ = false;
    mutable std::set<std::string> named_;                  ///< Organisations that what is published names, folded
    std::string secret_;                                   ///< What nobody knows who has the public version alone
    std::map<std::string, std::string, std::less<>> ids_;  ///< Those that hold contact details, and what goes out in their place
    PublicVersion made_;
};

struct SummaryLine {
    CountedText counted;
    std::string_view for_readers;
};

constexpr std::string_view kSmallForReaders = tr_later("Counts below 5 are left out, and those that would give one away.");

// In the order of `Removed::Why`.
constexpr std::array<SummaryLine, 12> kLines = {{
    {tr_n_later("{} activity is not marked as publishable.", "{} activities are not marked as publishable."),
     tr_later("Activities that are not marked as publishable are left out.")},
    {tr_n_later("{} record has private notes, or says who decided.", "{} records have private notes, or say who decided."),
     tr_later("Private notes, and who decided, are left out.")},
    {tr_n_later("{} point on the parking list stays with the partnership.",
                "{} points on the parking list stay with the partnership."),
     tr_later("Points on the parking list stay with the partnership.")},
    {tr_n_later("{} record holds something this version of the program does not know.",
                "{} records hold something this version of the program does not know."),
     tr_later("What this version of the program does not know is left out.")},
    {tr_n_later("{} count is below 5, so its number is left out.", "{} counts are below 5, so their numbers are left out."),
     kSmallForReaders},
    {tr_n_later("{} count is left out because it would give away one below 5.",
                "{} counts are left out because they would give away one below 5."),
     kSmallForReaders},
    {tr_n_later("{} count could not be read as a number of a year, so it is left out.",
                "{} counts could not be read as numbers of a year, so they are left out."),
     tr_later("Counts that could not be read as numbers of a year are left out.")},
    {tr_n_later("{} answer of a single member stays with the partnership.",
                "{} answers of single members stay with the partnership."),
     tr_later("Answers of single members stay with the partnership.")},
    {tr_n_later("{} snapshot stays with the partnership.", "{} snapshots stay with the partnership."),
     tr_later("Snapshots stay with the partnership.")},
    {tr_n_later("{} record is left out because you chose to.", "{} records are left out because you chose to."),
     tr_later("Some records are left out because the partnership chose to.")},
    {tr_n_later("{} record names a telephone number or an e-mail address, which is left out.",
                "{} records name telephone numbers or e-mail addresses, which are left out."),
     tr_later("Telephone numbers and e-mail addresses are left out.")},
    {tr_n_later(
         "{} decision or action is about a gap that activities which are not published have a part in, which is left out.",
         "{} decisions or actions are about gaps that activities which are not published have a part in, which are left out."),
     tr_later("Gaps that activities which are not published have a part in are left out.")},
}};

}  // namespace

PublicVersion make_public(const Framework& framework, const Document& document, const PublicOptions& options) {
    return Publisher(framework, document, options).run();
}

std::vector<std::string> removed_for_readers(const std::vector<Removed>& removed) {
    std::vector<std::string> lines;
    for (std::size_t why = 0; why < kLines.size(); ++why) {
        const bool is = std::any_of(removed.begin(), removed.end(),
                                    [&](const Removed& one) { return static_cast<std::size_t>(one.why) == why; });
        std::string line(tr(kLines[why].for_readers));
        if (is && !contains(lines, line)) lines.push_back(std::move(line));
    }
    return lines;
}

PublicActivity public_activity(const Framework& framework, const Document& document,
                               const std::shared_ptr<const Activity>& activity) {
    const PublicOptions everything;
    return Publisher(framework, document, everything).run(activity);
}

std::vector<std::string> removed_summary(const std::vector<Removed>& removed) {
    std::vector<std::string> lines;
    for (std::size_t why = 0; why < kLines.size(); ++why) {
        const auto count = std::count_if(removed.begin(), removed.end(),
                                         [&](const Removed& one) { return static_cast<std::size_t>(one.why) == why; });
        if (count != 0) lines.push_back(fill(tr_n(static_cast<long>(count), kLines[why].counted), {number_words(count)}));
    }
    return lines;
}

}  // namespace waymark
