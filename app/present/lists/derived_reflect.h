#pragma once
// What the Reflect screen and the rail show that is worked out from the document: progress, spread of
// answers, activities that name a factor. Worked out when first asked for after a change, then kept. Part of
// Derived.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/progress.h"
#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

class DerivedReflect {
  public:
    explicit DerivedReflect(const Framework& framework) : framework_(framework) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    /// Every factor and question in the order shown (see reflection_progress).
    [[nodiscard]] const std::vector<SubjectProgress>& subjects(Date today);
    [[nodiscard]] const ProgressCounts& counts(Date today);
    [[nodiscard]] std::string_view counts_words(Date today);  ///< "18 of 34 answered, 3 need another look"
    /// "3 of 13 answered" of the factors of one level, or of the questions when `level` is empty; "" when
    /// there is none.
    [[nodiscard]] std::string_view part_words(std::string_view level, Date today);
    /// The one with this id, or null.
    [[nodiscard]] const SubjectProgress* subject(std::string_view id, Date today);

    /// How the members answered it.
    [[nodiscard]] const AnswerSpread& spread(std::string_view about);

    /// The members in the order they are asked: by name, as a person would read them out.
    [[nodiscard]] std::span<const Member* const> members();

    /// The activities that name this factor or question, in their order.
    [[nodiscard]] std::span<const Activity* const> naming(std::string_view subject);

  private:
    const Framework& framework_;
    const Document* document_ = nullptr;
    std::optional<Date> today_;
    std::vector<SubjectProgress> subjects_;
    ProgressCounts counts_;
    std::string counts_words_;
    std::map<std::string, std::string, std::less<>> part_words_;  ///< By level, "" for the questions
    std::map<std::string, AnswerSpread, std::less<>> spreads_;
    std::vector<const Member*> members_;
    std::optional<std::string> named_;
    std::vector<const Activity*> naming_;
};

}  // namespace waymark
