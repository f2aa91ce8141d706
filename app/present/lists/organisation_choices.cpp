#include "present/lists/organisation_choices.h"

#include <set>

#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/document/each_record.h"
#include "model/document/organisation_fields.h"

namespace waymark {

std::vector<Choice> organisation_choices(const Document& document) {
    std::vector<Choice> members, others;
    std::set<std::string_view> known;
    for (const Member& member : document.members)
        if (!member.organisation.empty() && known.insert(member.organisation).second)
            members.push_back({member.organisation, member.organisation, tr("Member of the partnership")});
    const auto take = [&](std::string_view name) {
        if (!name.empty() && known.insert(name).second) others.push_back({name, name, {}});
    };
    const auto take_from = [&](const Record& record, const Field& field) {
        if (const std::string* const name = field.text(record)) take(*name);
        if (const Strings* const names = field.list(record))
            for (const std::string& name : *names) take(name);
    };
    for (const RecordType& type : all_record_types())
        for (const Field& field : type.fields())
            if (names_organisations(field.key))
                for_each_record(document, type, [&](const RecordPlace& at) { take_from(at.record, field); });
    sort_for_reading(others, [](const Choice& one) { return one.label; });
    members.insert(members.end(), others.begin(), others.end());
    return members;
}

}  // namespace waymark
