#include "model/import/nothing_said.h"

#include <string_view>

#include "model/base/contains.h"
#include "model/import/meanings.h"
#include "model/import/sheet.h"

namespace waymark {

bool names_nothing(const std::string& cell) {
    constexpr std::string_view kNothing[] = {
        "n k", "nk",  "unknown", "not known",       "none",          "vacant", "see above", "as above", "ditto",
        "tbc", "tba", "tbd",     "to be confirmed", "to be decided", "no",     "no one",    "nobody",   "not yet known"};
    return plain_words(cell).empty() || says_nothing(cell) || contains(kNothing, plain_words(cell));
}

}  // namespace waymark
