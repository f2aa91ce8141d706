#include "model/analysis/document_check.h"

#include <string>
#include <string_view>
#include <utility>

#include "model/analysis/gap_analysis.h"
#include "model/base/problem_list.h"
#include "model/base/text.h"

namespace waymark {
namespace {

Problems gaps_that_cannot_be(const Document& document, const Framework& framework, const AreaList& areas,
                             const ProblemWords& words) {
    ProblemList problems;
    const auto look = [&](RecordKind kind, const Record& record, const std::string& gap, std::size_t index,
                          std::string_view key) {
        if (gap.empty() || is_possible_gap(framework, document, gap, &areas)) return;
        problems.add("unknown-gap", [&] {
            return Problem{Problem::Severity::Warning, "unknown-gap", fill("{}[{}].{}", {record_type(kind).key, index, key}),
                           fill(tr("{} is about “{}”, which is no gap that there can be here. It is kept as it is."),
                                {words.subject_of(framework, document, kind, record, &areas), gap})};
        });
    };
    std::size_t index = 0;
    for (const GapDecision& decision : document.gaps) look(RecordKind::GapDecision, decision, decision.id, index++, "id");
    index = 0;
    for (const Action& action : document.actions) look(RecordKind::Action, action, action.gap, index++, "gap");
    return problems.take();
}

}  // namespace

Problems check_document(const Document& document, const Framework& framework, const AreaList& areas, const ProblemWords& words,
                        Date today) {
    Problems problems = validate(document, framework, areas, words, today);
    for (Problem& problem : gaps_that_cannot_be(document, framework, areas, words)) problems.push_back(std::move(problem));
    return problems;
}

}  // namespace waymark
