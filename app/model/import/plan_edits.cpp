// What a person says of a plan, and which records a document has already.

#include <set>
#include <string>

#include "model/base/text.h"
#include "model/import/merged_cells.h"
#include "model/import/rows_import.h"

namespace waymark {

std::string word_key(std::string_view field, std::string_view text) {
    return fill("{}={}", {field, plain_words(text)});
}

std::string column_word(RecordKind kind, std::string_view heading) {
    return fill("column of {}={}", {record_type(kind).key, plain_words(heading)});
}

void take_column(ImportPlan& plan, std::size_t column, std::string_view key) {
    const Field* const known = field(plan.kind, key);
    const bool several = key == kProgressColumn || (known && holds_several(*known));
    for (ImportColumn& other : plan.columns)
        if (!several && other.key == key) other.key.clear();
    plan.columns[column].key = key;
    if (!may_be_shared(plan.kind, key)) plan.columns[column].fill_down = false;
    // Why it was left out before is of no more use.
    plan.columns[column].to_come = false;
    plan.columns[column].parted_in.clear();
    plan.columns[column].known = ColumnKnown::Name;
}

void take_remembered_columns(ImportPlan& plan) {
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const std::string& heading = plan.columns[i].heading;
        if (heading.empty()) continue;
        const auto at = plan.words.find(column_word(plan.kind, heading));
        if (at != plan.words.end()) take_column(plan, i, at->second);
    }
}

std::vector<bool> already_there(std::span<const MadeRecord> records, RecordKind kind, const Document& document) {
    std::set<std::string> known;
    const auto all_of = [&](const Record& record) {
        std::string text;
        for (const Field& field : fields(kind)) {
            if (const auto* one = field.text(record)) text += *one;
            if (const auto* list = field.list(record))
                for (const std::string& one : *list) text += one + '\2';
            if (const auto* flag = field.flag(record)) text += *flag ? '1' : '0';
            if (const auto* number = field.number(record)) text += number->text();
            text += '\1';
        }
        return text;
    };
    for (const Record& record : record_type(kind).list_in(document)) known.insert(all_of(record));
    std::vector<bool> there;
    for (const MadeRecord& record : records) there.push_back(!known.insert(all_of(*record)).second);
    return there;
}

}  // namespace waymark
