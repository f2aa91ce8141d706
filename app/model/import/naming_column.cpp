#include "model/import/naming_column.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/import/cell_values.h"
#include "model/import/headings.h"
#include "model/import/people.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

class Namer {
  public:
    Namer(ImportPlan& plan, const std::vector<Texts>& texts, const Organisations& organisations)
        : plan_(plan), texts_(texts), organisations_(organisations) {}

    void name_records() {
        const std::string_view name = naming_field(plan_.kind);
        const bool is_named = std::any_of(plan_.columns.begin(), plan_.columns.end(),
                                          [&](const ImportColumn& column) { return column.key == name; });
        if (is_named || plan_.columns.empty()) return;
        const auto give = [&](ImportColumn& column) {
            column.key = name;
            if (plan_.has_heading && !column.heading.empty()) column.known = ColumnKnown::Content;
        };
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (tells_records_apart(i)) return give(plan_.columns[i]);
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            ImportColumn& column = plan_.columns[i];
            if (!column.key.empty() || column.people || !names_something(i) || is_how_a_risk_stands(column)) continue;
            const Strings& some = texts_[i].some;
            const auto people = std::count_if(some.begin(), some.end(), reads_as_person);
            column.people = people * 2 > static_cast<std::ptrdiff_t>(some.size());
            if (!column.people) return give(column);
        }
        for (ImportColumn& column : plan_.columns)
            if (column.key == "description") return give(column);
        for (ImportColumn& column : plan_.columns)
            if (column.key.empty() && !column.people) return give(column);
    }

  private:
    /// Numbers and references in a list name nothing.
    [[nodiscard]] bool names_something(std::size_t i) const {
        const Texts& texts = texts_[i];
        std::size_t worded = 0;
        for (const std::string& text : texts.some) {
            // Capitals alone are an abbreviation, or a reference.
            const bool has_letters = std::any_of(text.begin(), text.end(),
                                                 [](char c) { return is_lower(c) || static_cast<unsigned char>(c) >= 0x80; });
            const bool looks_like_ref = text.size() < 12 && has_digit(text);
            const bool is_address =
                text.starts_with("www.") || text.find("://") != std::string::npos || text.find('@') != std::string::npos;
            if (has_letters && !looks_like_ref && !is_address && !is_answer(text) && !day_in_cell(text)) ++worded;
        }
        return worded * 2 > texts.some.size();
    }

    /// Several words in each row, no two alike, and no organisations, people or words of a list: what the rows are about, under
    /// a heading that is not known or was guessed by some of its words.
    [[nodiscard]] bool tells_records_apart(std::size_t i) const {
        const ImportColumn& column = plan_.columns[i];
        const Texts& texts = texts_[i];
        // "Risk description" has words of two fields, and was guessed to be notes.
        const bool describes = column.key == "notes" && plain_words(column.heading).find("descri") != std::string::npos;
        const bool guessed =
            column.known == ColumnKnown::Words && (describes || column.key == "category" || column.key == "description");
        if ((!column.key.empty() && !guessed) || column.people || plan_.kind == RecordKind::Member || texts.some.size() < 2)
            return false;
        if (holds_ranges(texts) || texts.length < 10 || texts.cells < plan_.rows.size() || is_how_a_risk_stands(column))
            return false;
        if (texts.cells < kTextsLookedAt && texts.some.size() < texts.cells) return false;
        if (std::any_of(texts.some.begin(), texts.some.end(), reads_as_person)) return false;
        const auto named = std::count_if(texts.some.begin(), texts.some.end(), [&](const std::string& text) {
            const bool worded = std::any_of(text.begin(), text.end(), is_lower);
            return worded && text.find(' ') != std::string::npos && !organisations_.is_known(text) && !day_in_cell(text);
        });
        return named * 3 >= static_cast<std::ptrdiff_t>(texts.some.size()) * 2;
    }
    [[nodiscard]] bool is_how_a_risk_stands(const ImportColumn& column) const {
        return plan_.risks && is_of_risks_only(heading_meaning(plan_.kind, column.heading).key);
    }

    ImportPlan& plan_;
    const std::vector<Texts>& texts_;
    const Organisations& organisations_;
};

}  // namespace

bool is_of_risks_only(std::string_view key) {
    constexpr std::string_view kOfRisks[] = {"status",   "rag",          "ragCheckedOn", "ragCheckedBy",
                                             "evidence", "evidenceDate", "priority",     "doneOn"};
    return contains(kOfRisks, key);
}

void name_records(ImportPlan& plan, const std::vector<Texts>& texts, const Organisations& organisations) {
    Namer(plan, texts, organisations).name_records();
}

}  // namespace waymark
