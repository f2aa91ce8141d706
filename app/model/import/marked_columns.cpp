#include "model/import/marked_columns.h"

#include <algorithm>
#include <string>

#include "model/import/cell_values.h"
#include "model/import/column_texts.h"
#include "model/import/headings.h"

namespace waymark {
namespace {

class MarkReader {
  public:
    MarkReader(ImportPlan& plan, Meanings& meanings, const Framework& framework)
        : plan_(plan), meanings_(meanings), framework_(framework) {}

    void read() {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            take_ticks(i);
            take_answers(i);
        }
    }

  private:
    /// A column of ticks below one of the choices ("Police" under "Partners", "Adults") names that choice in each ticked row.
    void take_ticks(std::size_t i) {
        ImportColumn& column = plan_.columns[i];
        const Texts texts = texts_of(plan_, i);
        if (column.heading.empty() || !are_ticks(texts)) return;
        const Field* known = field(plan_.kind, column.key);
        const bool is_name = known && heading_meaning(plan_.kind, column.heading).sure == HeadingSure::Name;
        if (!known && is_of_two_stages(column.heading)) return name_in_ticked_rows(i, texts, "mainStage");
        if (!known) known = field_with_choice(column.heading);
        if (!known || known->kind == FieldKind::Flag || known->kind == FieldKind::Date || known->key == "rag") return;
        const bool names_choice = known->kind == FieldKind::List || meanings_.of(known->choices, column.heading).has_value();
        if (is_name || (!names_choice && known->kind != FieldKind::Text)) {
            // A tick below the name of the field says none of its values.
            if (known->kind == FieldKind::List || known->key == "lead" || known->key == "place") column.key.clear();
            return;
        }
        if (names_choice) name_in_ticked_rows(i, texts, known->key);
    }

    /// "Tertiary" is after harm or against it happening again: a word that a person is asked about, as in a column of stages.
    [[nodiscard]] bool is_of_two_stages(const std::string& heading) const {
        const std::string words = plain_words(heading);
        return plan_.kind == RecordKind::Activity &&
               (words == "tertiary" || words == "tertiary prevention" || words == "trydyddol");
    }

    void name_in_ticked_rows(std::size_t i, const Texts& texts, std::string_view key) {
        ImportColumn& column = plan_.columns[i];
        take_by_content(column, key);
        column.example = column.heading;
        const bool x_is_no =
            std::any_of(texts.some.begin(), texts.some.end(), [](const std::string& text) { return is_yes(plain_words(text)); });
        for (Strings& row : plan_.rows)
            if (!row[i].empty()) row[i] = is_ticked(row[i], x_is_no) ? column.heading : std::string();
    }

    /// "Live?" over "Yes" and "No", "Co-produced?": a yes says what the heading asks. What else stands there is asked about,
    /// unless it says it itself: "No – planned".
    void take_answers(std::size_t i) {
        ImportColumn& column = plan_.columns[i];
        const AskedChoice* const asked = asked_choice(plan_.kind, column.heading);
        if (!asked) return;
        const Field* const taken_for = field(plan_.kind, column.key);
        if (taken_for && column.key != asked->key && taken_for->kind != FieldKind::Date) return;
        for (const ImportColumn& other : plan_.columns)
            if (&other != &column && other.key == asked->key) return;
        const Texts texts = texts_of(plan_, i);
        const Field& known = *field(plan_.kind, asked->key);
        const auto fits = [&](const std::string& text) { return begins_with_answer(text) || meanings_.of(known.choices, text); };
        if (std::none_of(texts.some.begin(), texts.some.end(), begins_with_answer) ||
            !std::all_of(texts.some.begin(), texts.some.end(), fits))
            return;
        take_by_content(column, asked->key);
        for (Strings& row : plan_.rows) {
            const std::string words = plain_words(row[i]);
            const std::size_t end = std::min(words.find(' '), words.size());
            if (is_yes(words))
                row[i] = std::string(framework_.title_of(known.choices, asked->id));
            else if (end < words.size() && meanings_.of(known.choices, words.substr(end + 1)))
                row[i] = words.substr(end + 1);
        }
    }

    [[nodiscard]] const Field* field_with_choice(const std::string& heading) {
        for (const std::string_view key :
             {"whoFor", "exploitation", "fourP", "mainStage", "areas", "level", "nrmStages", "pathways"}) {
            const Field* known = field(plan_.kind, key);
            if (!known) continue;
            const auto& meaning = meanings_.of(known->choices, heading);
            // "Criminal exploitation: county lines" is of that type; the whole of it is kept in the notes.
            if (meaning && (meaning->whole || (key == "exploitation" && heading.find(':') != std::string::npos))) return known;
        }
        return nullptr;
    }

    static void take_by_content(ImportColumn& column, std::string_view key) {
        column.key = key;
        column.known = ColumnKnown::Content;
    }

    ImportPlan& plan_;
    Meanings& meanings_;
    const Framework& framework_;
};

}  // namespace

void read_marks(ImportPlan& plan, Meanings& meanings, const Framework& framework) {
    MarkReader(plan, meanings, framework).read();
}

}  // namespace waymark
