#include "model/import/kept_columns.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/import/headings.h"
#include "model/import/people.h"
#include "model/import/row_kinds.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

bool has_any(std::string_view heading, std::initializer_list<std::string_view> of) {
    const std::string plain = plain_words(heading);
    const std::vector<std::string_view> words = split_words(plain);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(of, word); });
}

/// How to reach somebody.
bool is_of_contacts(std::string_view heading) {
    return has_any(heading, {"email", "mail", "phone", "telephone", "tel", "mobile", "postcode", "contact", "contacts", "ext"});
}

/// "Do not share", "Restricted": who may see it is for the person to say.
bool withholds(std::string_view heading) {
    return has_any(heading, {"restricted", "restriction", "restrictions", "withhold", "withheld", "exempt", "confidential",
                             "embargo", "embargoed", "sensitive", "private", "share", "publish", "published", "publication"});
}

/// "Ref", "No.", "ID", over texts that are short and have a digit, or number the rows.
bool numbers_rows(const ImportColumn& column, const Texts& texts) {
    if (!has_any(column.heading,
                 {"ref", "refs", "reference", "id", "no", "number", "serial", "ser", "row", "urn", "uid", "item", "code"}) &&
        !plain_words(column.heading).empty())
        return false;
    // "Number trained" counts something.
    const std::string plain = plain_words(column.heading);
    const bool is_short = split_words(plain).size() < 3 && !plain.starts_with("number ") && !plain.starts_with("no ");
    return is_short && std::all_of(texts.some.begin(), texts.some.end(), [](const std::string& text) {
               return text.size() < 14 && text.find(' ') == std::string::npos && has_digit(text);
           });
}

/// Most texts are names of people or their addresses.
bool holds_people(const Texts& texts) {
    const auto people = std::count_if(texts.some.begin(), texts.some.end(), [](const std::string& text) {
        const bool is_address = text.find('@') != std::string::npos && text.find(' ') == std::string::npos;
        return is_address || (text.size() < 60 && reads_as_person(text));
    });
    return people * 3 > static_cast<std::ptrdiff_t>(texts.some.size());
}

}  // namespace

void keep_other_columns(ImportPlan& plan, const std::vector<Texts>& texts) {
    const bool of_actions = plan.kind == RecordKind::Action;
    if ((!of_actions && plan.kind != RecordKind::Activity) || plan.risks) return;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ImportColumn& column = plan.columns[i];
        if (!column.key.empty() || column.heading.empty() || column.people || column.to_come || texts[i].some.empty()) continue;
        const bool are_counts = std::all_of(texts[i].some.begin(), texts[i].some.end(), is_number);
        if (!are_counts && (is_over_people(column.heading) || holds_people(texts[i]))) {
            column.people = true;
            continue;
        }
        // Progress goes wherever actions go; what a rule of secrecy holds back elsewhere is not to come out of it.
        if (of_actions && are_counts) continue;
        if (is_of_contacts(column.heading) || numbers_rows(column, texts[i]) || (of_actions && withholds(column.heading)))
            continue;
        column.key = of_actions ? kProgressColumn : "notes";
        column.known = ColumnKnown::Kept;
    }
}

}  // namespace waymark
