#pragma once
// What the marks and links of explain.h share with the dialog they open.

#include <string_view>

#include "ui/views/view.h"

namespace waymark {

/// True where an entry of this list has a summary.
[[nodiscard]] bool has_summaries(const View& view, ChoiceList list);

/// The term, with what else it is called.
[[nodiscard]] std::string_view name_of_term(Ui& ui, const GlossaryTerm& term);

}  // namespace waymark
