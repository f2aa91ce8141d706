#include "model/import/marked_columns.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/import/cell_links.h"
#include "model/import/cell_values.h"
#include "model/import/column_texts.h"
#include "model/import/headings.h"
#include "model/import/nothing_said.h"

namespace waymark {
namespace {

/// What a mark below the name of an organisation says that it does.
enum class Part : std::uint8_t { Unknown, Nothing, Helps, Leads };

Part part_of(const std::string& cell) {
    constexpr std::string_view kLeads[] = {"l", "lead", "leads", "leading"};
    constexpr std::string_view kHelps[] = {"s", "support", "supports", "supporting", "p", "partner"};
    const std::string words = plain_words(cell);
    if (contains(kLeads, words)) return Part::Leads;
    if (contains(kHelps, words) || is_ticked(cell, false)) return Part::Helps;
    return says_nothing(cell) || is_no(words) ? Part::Nothing : Part::Unknown;
}

class MarkReader {
  public:
    MarkReader(ImportPlan& plan, Meanings& meanings, const Organisations& organisations, const Framework& framework)
        : plan_(plan), meanings_(meanings), framework_(framework), organisations_(organisations) {}

    void read() {
        take_organisations();
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            take_ticks(i);
            take_answers(i);
        }
    }

    /// Whether any column was one of answers.
    bool read_answers() {
        bool any = false;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) any = take_answers(i) || any;
        return any;
    }

  private:
    /// "Who does what": a column for each organisation, with marks in the rows of what it leads or helps with.
    void take_organisations() {
        if (plan_.kind != RecordKind::Activity) return;
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (is_of_organisation(i)) columns.push_back(i);
        // One alone may ask something else of an organisation: whether it knows.
        if (columns.size() < 2) return;
        std::vector<bool> led(plan_.rows.size());
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            for (std::size_t row = 0; row < plan_.rows.size() && plan_.columns[i].key == "lead"; ++row) {
                const std::string& lead = plan_.rows[row][i];
                if (!contains(columns, i) && !lead.empty() && !says_nothing(lead) && !names_nothing(lead)) led[row] = true;
            }
        std::vector<std::string> leads(plan_.rows.size());
        for (const std::size_t i : columns) {
            ImportColumn& column = plan_.columns[i];
            take_by_content(column, "partners");
            column.example = column.heading;
            const bool x_is_no = says_yes(i);
            for (std::size_t row = 0; row < plan_.rows.size(); ++row) {
                std::string& cell = plan_.rows[row][i];
                const Part part = x_is_no && plain_words(cell) == "x" ? Part::Nothing : part_of(cell);
                const bool leads_row = part == Part::Leads && !led[row];
                if (leads_row) leads[row] += (leads[row].empty() ? "" : "; ") + column.heading;
                cell = part == Part::Nothing || leads_row ? std::string() : column.heading;
            }
        }
        const auto first = std::find_if(leads.begin(), leads.end(), [](const std::string& lead) { return !lead.empty(); });
        if (first == leads.end()) return;
        std::string example = *first;
        add_column(plan_, std::string(tr("Marked as leading")), leads);
        take_by_content(plan_.columns.back(), "lead");
        plan_.columns.back().example = std::move(example);
    }

    [[nodiscard]] bool says_yes(std::size_t i) const {
        return std::any_of(plan_.rows.begin(), plan_.rows.end(), [&](const Strings& row) { return is_yes(plain_words(row[i])); });
    }

    /// Nothing but marks below the name of an organisation, or of a kind of them.
    [[nodiscard]] bool is_of_organisation(std::size_t i) {
        const ImportColumn& column = plan_.columns[i];
        const auto& kind = meanings_.of(ChoiceList("member-type"), column.heading);
        if (!organisations_.is_known(column.heading) && !(kind && kind->whole)) return false;
        const Texts texts = texts_of(plan_, i);
        const auto is_mark = [](const std::string& text) { return part_of(text) != Part::Unknown; };
        const auto does = [](const std::string& text) { return part_of(text) > Part::Nothing; };
        return std::all_of(texts.some.begin(), texts.some.end(), is_mark) &&
               std::any_of(texts.some.begin(), texts.some.end(), does);
    }

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
    bool take_answers(std::size_t i) {
        ImportColumn& column = plan_.columns[i];
        const AskedChoice* const asked = asked_choice(plan_.kind, column.heading);
        if (!asked) return false;
        const Field* const taken_for = field(plan_.kind, column.key);
        if (taken_for && column.key != asked->key && taken_for->kind != FieldKind::Date) return false;
        for (const ImportColumn& other : plan_.columns)
            if (&other != &column && other.key == asked->key) return false;
        const Texts texts = texts_of(plan_, i);
        const Field& known = *field(plan_.kind, asked->key);
        const auto fits = [&](const std::string& text) { return begins_with_answer(text) || meanings_.of(known.choices, text); };
        if (std::none_of(texts.some.begin(), texts.some.end(), begins_with_answer) ||
            !std::all_of(texts.some.begin(), texts.some.end(), fits))
            return false;
        take_by_content(column, asked->key);
        for (Strings& row : plan_.rows) {
            const std::string words = plain_words(row[i]);
            const std::size_t end = std::min(words.find(' '), words.size());
            if (is_yes(words))
                row[i] = std::string(framework_.title_of(known.choices, asked->id));
            else if (end < words.size() && meanings_.of(known.choices, words.substr(end + 1)))
                row[i] = words.substr(end + 1);
        }
        return true;
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
    const Organisations& organisations_;
};

}  // namespace

bool is_mark_of_part(const std::string& cell) {
    return part_of(cell) != Part::Unknown;
}

void read_marks(ImportPlan& plan, Meanings& meanings, const Organisations& organisations, const Framework& framework) {
    MarkReader(plan, meanings, organisations, framework).read();
}

bool read_answers(ImportPlan& plan, Meanings& meanings, const Organisations& organisations, const Framework& framework) {
    return MarkReader(plan, meanings, organisations, framework).read_answers();
}

}  // namespace waymark
