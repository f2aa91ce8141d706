#pragma once
// The words that people use for what the vocabularies call otherwise.

#include <string_view>

#include "model/framework/choice_list.h"

namespace waymark {

using OtherWordUse = void (*)(void* context, std::string_view id, std::string_view word);
void visit_other_words(ChoiceList list, OtherWordUse use, void* context);

/// Calls `use(id, word)` for each, as plain_words gives it. They are ids that a pack may not have.
template <class Use>
void for_each_other_word(ChoiceList list, const Use& use) {
    visit_other_words(
        list, [](void* context, std::string_view id, std::string_view word) { (*static_cast<const Use*>(context))(id, word); },
        const_cast<Use*>(&use));
}

/// True for a word that means less than the choice it is taken for: "county lines" is one form of criminal exploitation.
[[nodiscard]] bool is_narrower(ChoiceList list, std::string_view plain);

}  // namespace waymark
