#include "shell/known_words.h"

#include <string>

#include "embedded/embedded.h"
#include "model/base/text.h"
#include "model/document/fields.h"
#include "model/import/first_names.h"
#include "model/import/heading_names.h"
#include "model/import/sheet.h"
#include "present/words/field_words.h"

namespace waymark {
namespace {

/// The labels of the screen, in another language than English, as lines of headings.txt; in English they are among the names
/// that the program knows.
void add_labels(std::string& headings) {
    for (const RecordKind kind : {RecordKind::Activity, RecordKind::Member, RecordKind::Action, RecordKind::LocalCount})
        for (const Field& field : fields(kind)) {
            headings.append("\n").append(record_type(kind).key).append(".").append(field.key).append(" = ");
            headings.append(plain_words(field_label(kind, field.key)));
        }
}

}  // namespace

void know_words() {
    know_first_names(embedded_asset("words/first-names.txt"));
    if (text_language() == "en") return know_more_headings(embedded_asset("words/headings.txt"));
    static std::string headings;
    headings = embedded_asset("words/headings.txt");
    add_labels(headings);
    know_more_headings(headings);
}

}  // namespace waymark
