#pragma once
// What the marks and links of explain.h share with the dialog they open.

#include <string_view>

#include "ui/view.h"

namespace waymark {

inline constexpr std::string_view kGlossary = "glossary";

/// True where an entry of this list has a summary.
[[nodiscard]] bool has_summaries(const View& view, std::string_view list);

/// The term, with what else it is called.
[[nodiscard]] std::string_view name_of_term(Ui& ui, const GlossaryTerm& term);

}  // namespace waymark
