#include "present/words/document_words.h"

#include "model/base/text.h"

namespace waymark {

Strings report_margin(const Partnership& partnership, bool is_public) {
    Strings margin;
    if (!partnership.handling_note.empty()) margin.push_back(partnership.handling_note);
    if (partnership.invented) margin.emplace_back(tr("This is an invented example."));
    if (!is_public) margin.emplace_back(tr("For the partnership. It may hold what is not for publication."));
    return margin;
}

std::string language_of(const Framework& framework) {
    return std::string(text_language() != "en" || framework.language.empty() ? text_language() : framework.language);
}

}  // namespace waymark
