#include "model/problem_list.h"

#include <algorithm>

namespace waymark {

void ProblemList::warn(std::string_view code, std::string where, std::string message) {
    add(code, [&] {
        return Problem{Problem::Severity::Warning, std::string(code), std::move(where), std::move(message)};
    });
}

void ProblemList::error(std::string_view code, std::string where, std::string message) {
    add(code, [&] {
        return Problem{Problem::Severity::Error, std::string(code), std::move(where), std::move(message)};
    });
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
        const auto first = std::find_if(problems_.begin(), problems_.end(),
                                        [&](const Problem& one) { return one.code == code; });
        problems_.push_back({first->severity, std::string(code), "",
                             "There are " + std::to_string(seen - kMostOfOneCode) +
                                 " more like this one: " + first->message});
    }
    counts_.clear();
    return std::exchange(problems_, {});
}

}  // namespace waymark
