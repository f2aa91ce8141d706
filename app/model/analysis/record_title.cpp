#include "model/analysis/record_title.h"

#include "model/analysis/gap_analysis.h"
#include "model/base/split.h"
#include "model/base/text.h"

namespace waymark {
namespace {

// In the order of RecordKind: what one that says nothing is called.
constexpr std::string_view kUnnamed[] = {
    "The partnership",
    "Member without a name",
    "Untitled activity",
    "Reflection without a name",
    "Answer without a name",
    "Decision without a name",
    "Action without a name",
    "Progress note without a day",
    "Count without a name",
    "Product without a name",
    "Untitled factor",
    "Point without words",
    "Snapshot without a name",
};

std::string count_title(const Framework& framework, const LocalCount& count) {
    std::string title(framework.title_of("measure", count.measure));
    if (!count.year.empty()) {
        if (!title.empty()) title += ' ';
        title += count.year.text();
    }
    const auto add = [&](std::string_view key, const std::string& value) {
        append_part(title, framework.title_of(field<LocalCount>(key)->choices, value));
    };
    add("exploitation", count.exploitation);
    add("who", count.who);
    return title;
}

}  // namespace

std::string record_title(const Framework& framework, const Document& document, RecordKind kind,
                         const Record& record, const AreaList* areas) {
    const auto about = [&](const std::string& id) {
        return place_title(framework, document, {Axis::Factor, id}, areas);
    };
    std::string title;
    switch (kind) {
        case RecordKind::Reflection:
            title = about(record.id);
            break;
        case RecordKind::GapDecision:
            title = gap_title(framework, document, record.id, areas);
            break;
        case RecordKind::LocalCount:
            title = count_title(framework, static_cast<const LocalCount&>(record));
            break;
        case RecordKind::Product:
            title = framework.title_of("requests", record.id);
            break;
        case RecordKind::Answer: {
            const auto& answer = static_cast<const Answer&>(record);
            const Member* member = document.members.find(answer.member);
            title = fill("{}: {}", {member ? member->organisation : answer.member, about(answer.about)});
            break;
        }
        case RecordKind::ProgressNote:
            title = static_cast<const ProgressNote&>(record).date;
            break;
        default:
            title = *fields(kind)[0].text(record);
    }
    return title.empty() ? std::string(tr(kUnnamed[static_cast<std::size_t>(kind)])) : title;
}

}  // namespace waymark
