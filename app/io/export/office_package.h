#pragma once
// The parts that every package of Office Open XML has. Only for the writers of Word documents and workbooks.

#include <string>
#include <string_view>

namespace waymark {

/// docProps/core.xml: the title and the language; no author, no time.
[[nodiscard]] std::string office_properties(std::string_view title, std::string_view language);
/// _rels/.rels: where the document is ("word/document.xml"), and its properties.
[[nodiscard]] std::string office_relations(std::string_view main);

}  // namespace waymark
