#pragma once
// Which words of the glossary a text uses, so that they can be explained where they stand.

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/framework/framework.h"

namespace waymark {

/// The terms a text uses, in the order in which they first stand in it, each once, at most `most`. A term is
/// used where its title stands as whole words, whatever the capitals and accents, also with an "s" behind it;
/// or its short form (each of them, when it gives several), written exactly. Single everyday words ("Gap",
/// "Framework") are not looked for: every other sentence would use them.
[[nodiscard]] std::vector<const GlossaryTerm*> terms_in(const Framework& framework, std::string_view text, std::size_t most = 3);

}  // namespace waymark
