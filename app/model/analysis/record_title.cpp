#include "model/analysis/record_title.h"

#include "model/analysis/gap_analysis.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/document/titles.h"

namespace waymark {
std::string record_title(const Framework& framework, const Document& document, RecordKind kind, const Record& record,
                         const AreaList* areas) {
    const auto about = [&](const std::string& id) { return place_title(framework, document, {Axis::Factor, id}, areas); };
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
            title = framework.title_of(ChoiceSource::Requests, record.id);
            break;
        case RecordKind::Answer: {
            const auto& answer = static_cast<const Answer&>(record);
            const Member* member = document.members.find(answer.member);
            title = fill("{}: {}", {member ? member->organisation : answer.member, about(answer.about)});
            break;
        }
        case RecordKind::Action: {
            const auto& action = static_cast<const Action&>(record);
            title = action.what;
            if (trimmed(title).empty() && !action.gap.empty())
                title = fill(unnamed_action(), {gap_title(framework, document, action.gap, areas)});
            break;
        }
        case RecordKind::ProgressNote:
            title = day_words(static_cast<const ProgressNote&>(record).date);
            break;
        default:
            title = *fields(kind)[0].text(record);
    }
    return std::string(name_or_unnamed(kind, title));
}

std::string record_subject(const Framework& framework, const Document& document, RecordKind kind, const Record& record,
                           const AreaList* areas) {
    if (kind == RecordKind::Answer) {
        const auto& answer = static_cast<const Answer&>(record);
        const std::string question = place_title(framework, document, {Axis::Factor, answer.about}, areas);
        const Member* member = document.members.find(answer.member);
        return member ? fill(tr("The answer of “{}” to “{}”"),
                             {record_title(framework, document, RecordKind::Member, *member, areas), question})
                      : fill(spoken_of(kind), {question});
    }
    return fill(spoken_of(kind), {record_title(framework, document, kind, record, areas)});
}

}  // namespace waymark
