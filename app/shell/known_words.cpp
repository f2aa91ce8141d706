#include "shell/known_words.h"

#include "embedded/embedded.h"
#include "model/import/first_names.h"
#include "model/import/heading_names.h"

namespace waymark {

void know_words() {
    know_first_names(embedded_asset("words/first-names.txt"));
    know_more_headings(embedded_asset("words/headings.txt"));
}

}  // namespace waymark
