#include "model/base/problem_list.h"

#include <algorithm>

namespace waymark {

void ProblemList::warn(const char* code, std::string where, const char* message, std::initializer_list<FillArgument> arguments) {
    add(code, [&] { return Problem{Problem::Severity::Warning, code, std::move(where), fill(tr(message), arguments)}; });
}

void ProblemList::error(const char* code, std::string where, const char* message, std::initializer_list<FillArgument> arguments) {
    add(code, [&] { return Problem{Problem::Severity::Error, code, std::move(where), fill(tr(message), arguments)}; });
}

std::size_t ProblemList::count(std::string_view code) {
    for (auto& [known, seen] : counts_)
        if (known == code) return ++seen;
    counts_.emplace_back(code, 1);
    return 1;
}

Problems ProblemList::take() {
    for (const auto& [counted, seen] : counts_) {
        if (seen <= kMostOfOneCode) continue;
        const std::string_view code = counted;
        const auto first = std::find_if(problems_.begin(), problems_.end(), [&](const Problem& one) { return one.code == code; });
        problems_.push_back({first->severity, std::string(code), "",
                             fill(tr_n(static_cast<long>(seen - kMostOfOneCode), "There is {} more like this one: {}",
                                       "There are {} more like this one: {}"),
                                  {seen - kMostOfOneCode, first->message}),
                             seen - kMostOfOneCode});
    }
    counts_.clear();
    return std::exchange(problems_, {});
}

}  // namespace waymark
