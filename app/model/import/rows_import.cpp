#include "model/import/rows_import.h"

#include <algorithm>
#include <set>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/problem_list.h"
#include "model/document/fault.h"
#include "model/document/organisation_fields.h"
#include "model/document/titles.h"
#include "model/import/cell_values.h"
#include "model/import/meanings.h"
#include "model/import/nothing_said.h"
#include "model/import/organisations.h"
#include "model/import/people.h"
#include "model/import/periods.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

class Importer {
  public:
    Importer(const ImportPlan& plan, const ImportContext& context, const std::function<std::string()>& new_id)
        : plan_(plan),
          context_(context),
          new_id_(new_id),
          meanings_(context.framework, context.areas, context.document),
          type_(record_type(plan.kind)),
          notes_(field(plan.kind, "notes")) {
        learn_organisations();
        for (const ImportColumn& column : plan.columns) fields_.push_back(field(plan.kind, column.key));
        // "Progress June", "Progress Sept": which is which.
        several_updates_ = std::count_if(plan.columns.begin(), plan.columns.end(), [](const ImportColumn& column) {
                               return column.key == kProgressColumn && !is_kept(column);
                           }) > 1;
        keyed_ = static_cast<std::size_t>(std::count_if(plan.columns.begin(), plan.columns.end(), fills_field));
    }

    ImportResult import() {
        tell_left_out_rows(plan_, problems_);
        tell_of_columns(plan_, problems_);
        PlanRows rows(plan_);
        for (row_ = 0; const Strings* cells = rows.next(); ++row_) import_row(*cells);
        tell_unknown();
        tell_same_names();
        result_.problems = problems_.take();
        return std::move(result_);
    }

  private:
    void learn_organisations() {
        if (context_.document)
            for (const Member& member : context_.document->members) organisations_.add(member.organisation);
        for (const ChoiceList list : {ChoiceList("member-type"), ChoiceList("first-responder")})
            context_.framework.for_each_choice(list, [&](const Entry& entry) { organisations_.add(entry.title); });
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (plan_.columns[i].key == "lead")
                for (const Strings& row : plan_.rows)
                    if (row[i].find_first_of(",;/\n") == std::string::npos && !without_people(row[i], organisations_).any)
                        organisations_.add(row[i]);
    }

    [[nodiscard]] static bool fills_field(const ImportColumn& column) { return !column.key.empty() && !is_kept(column); }

    [[nodiscard]] std::size_t number() const {
        return row_ < plan_.numbers.size() ? plan_.numbers[row_] : row_ + (plan_.has_heading ? 2 : 1);
    }
    [[nodiscard]] std::string where(std::size_t number) const { return fill(tr("row {}"), {number}); }
    [[nodiscard]] std::string name_of_column() const {
        const std::string& heading = plan_.columns[column_].heading;
        return heading.empty() ? fill(tr("column {}"), {column_ + 1}) : heading;
    }
    void tell(const char* code, const char* message, std::initializer_list<FillArgument> arguments = {}) {
        problems_.warn(code, where(number()), message, arguments);
    }

    void import_row(const Strings& cells) {
        const MadeRecord record = type_.make();
        record->id = new_id_();
        note_.clear();
        progress_.clear();
        kept_.clear();
        cells_in_row_ = 0;
        for (column_ = 0; column_ < std::min(plan_.columns.size(), cells.size()); ++column_) {
            if (cells[column_].empty()) continue;
            if (fills_field(plan_.columns[column_])) ++cells_in_row_;
            if (is_kept(plan_.columns[column_]))
                keep_with_heading(cells[column_]);
            else if (fields_[column_])
                put_named(*record, *fields_[column_], cells[column_]);
            else if (plan_.columns[column_].key == kProgressColumn)
                add_line(progress_, several_updates_ ? fill("{}: {}", {name_of_column(), cells[column_]}) : cells[column_]);
        }
        // Beside what fills fields.
        add_line(plan_.kind == RecordKind::Action ? progress_ : note_, kept_);
        // What a cell said may have been thought away: "n/a", the name of a person.
        const bool any =
            !progress_.empty() || !note_.empty() ||
            std::any_of(fields_.begin(), fields_.end(), [&](const Field* field) { return field && !is_empty(*record, *field); });
        if (cells_in_row_ == 0 || !any) {
            tell("empty-row", "“{}” has nothing in any column that is taken, so this row is left out.", {beginning(cells)});
            return;
        }
        finish(*record);
        result_.records.push_back(record);
        if (!progress_.empty()) add_progress(record->id);
    }

    /// What stands in a column that is none of the fields.
    void keep_with_heading(const std::string& cell) {
        if (!plain_words(cell).empty()) add_line(kept_, fill("{}: {}", {name_of_column(), cell}));
    }

    static void add_line(std::string& text, std::string_view line) {
        if (line.empty()) return;
        if (!text.empty()) text += '\n';
        text += line;
    }

    void finish(Record& record) {
        put_responder(record);
        if (notes_ && !note_.empty()) {
            std::string all = *notes_->text(record);
            add_line(all, note_);
            set(record, *notes_, all);
        }
        tell_faults(record);
        const Field* name = field(plan_.kind, naming_field(plan_.kind));
        if (!name) return;
        if (!is_empty(record, *name)) {
            if (const std::string* text = name->text(record); text && cells_in_row_ == 1 && keyed_ > 2)
                tell("only-a-name",
                     "“{}” is all that stands in this row. If it is a heading or a total, remove it once it is added.", {*text});
            if (const std::string* text = name->text(record)) {
                if (*text == name_before_ && same_names_++ == 0) first_same_ = {number(), *text};
                name_before_ = *text;
            }
            return;
        }
        if (plan_.kind == RecordKind::Activity) {
            const std::string title(unnamed(RecordKind::Activity));
            set(record, *name, title);
            tell("no-title", "This row has no title, so it is called “{}”.", {title});
        } else {
            tell("no-title", "Nothing in this row says what it is called.");
        }
    }

    void tell_faults(const Record& record) {
        for (const Field& field : type_.fields()) {
            const Fault fault = fault_of(plan_.kind, record, field);
            if (fault == Fault::EndBeforeStart) {
                const auto& activity = static_cast<const Activity&>(record);
                tell("end-before-start", "The end, {}, is before the start, {}. Please check both.",
                     {activity.end, activity.start});
            } else if (fault == Fault::FarDay) {
                tell("far-day", "The day {} is very far from now. Please check the year.", {*field.text(record)});
            }
        }
    }

    void add_progress(const std::string& action) {
        auto made = std::make_shared<ProgressNote>();
        made->id = new_id_();
        made->action = action;
        made->date = context_.today;
        made->text = progress_;
        result_.notes.push_back(std::move(made));
    }

    /// What a text says beyond the word it was taken for is kept where nobody but the partnership sees it. A kind of record
    /// without such a place (actions, members) keeps the text as typed in its field, and the person is asked: what stands
    /// behind a status is not made public by itself.
    void keep_whole(const std::string& cell) {
        add_line(note_, cell == name_of_column() ? cell : fill("{}: {}", {name_of_column(), cell}));
    }

    /// What names nobody and nowhere is nothing said; people are left out of a cell for organisations or groups of people.
    void put_named(Record& record, const Field& field, const std::string& cell) {
        if (!names_organisations(field.key) && field.key != "whoFor" && field.key != "place") return put(record, field, cell);
        // "Not known" is one of the choices of "Who it is for", and one of our own workbooks says it so.
        if (names_nothing(cell) && !means_something(field, cell)) {
            if (!plain_words(cell).empty())
                tell("says-nothing", "“{}” in “{}” is taken as nothing said.", {cell, name_of_column()});
            return;
        }
        // "Lee Valley" is a place.
        if (field.key == "place") return put(record, field, cell);
        const bool who = field.key != "whoFor" && asks_who(plan_.columns[column_].heading);
        const WithoutPeople left = without_people(cell, organisations_, who);
        if (left.any)
            tell("person",
                 "The name of a person in “{}” is left out, since names of people belong in no document of Waymark. If it is an "
                 "organisation, write it in once the row is added.",
                 {name_of_column()});
        if (left.maybe)
            tell("maybe-person",
                 "“{}” in “{}” may be the name of a person, which belongs in no document of Waymark. It is kept; if it is one, "
                 "write the organisation instead.",
                 {left.rest, name_of_column()});
        if (!left.rest.empty()) put(record, field, left.rest);
    }

    void put(Record& record, const Field& field, const std::string& cell) {
        const bool again = !is_empty(record, field);
        const bool is_text = field.kind == FieldKind::Text || field.kind == FieldKind::LongText || field.kind == FieldKind::List;
        if (is_spreadsheet_error(cell)) {
            tell(
                "spreadsheet-error",
                "“{}” in “{}” is what a spreadsheet shows in place of a value: because the column is too narrow, or because of a "
                "fault in a formula. Mend it there and copy again.",
                {cell, name_of_column()});
            return;
        }
        if (!is_text && says_nothing(cell) && !means_something(field, cell)) {
            const bool worded = !plain_words(cell).empty();
            if (worded) tell("says-nothing", "“{}” in “{}” is taken as nothing said.", {cell, name_of_column()});
            return;
        }
        switch (field.kind) {
            case FieldKind::Choice:
                if (again) return put_second(record, field, cell);
                if (put_answer(field, cell)) break;
                set(record, field, choice_of(field, cell));
                break;
            case FieldKind::Choices:
                add(record, field, choices_of(field, cell));
                break;
            case FieldKind::List:
                add(record, field, organisations_.in_cell(cell));
                break;
            case FieldKind::Date:
                if (again) return leave_out(cell);
                if (put_both_ends(record, field, cell)) break;
                set(record, field, day_of(field, cell));
                break;
            case FieldKind::Flag:
                set(record, field, again || flag_of(cell));
                break;
            case FieldKind::Number:
                if (again) return leave_out(cell);
                set(record, field, WholeNumber::typed(cell));
                break;
            default:
                put_text(record, field, cell, again);
        }
    }

    void put_text(Record& record, const Field& field, const std::string& cell, bool again) {
        const bool lines = field.kind == FieldKind::LongText, names = field.key == naming_field(plan_.kind);
        const bool is_wrapped = field.key == "place" || (names && !are_several_names(cell));
        std::string text = lines ? cell : one_line(cell, is_wrapped ? " " : "; ");
        // What a list of Word puts before its lines is no part of a name.
        if (names && text.find('\n') == std::string::npos) text = without_bullet(text, false);
        if (field.key == "lead" || field.key == "owner")
            if (const Strings listed = list_in_line(text); listed.size() > 1) text = joined(listed);
        if (!again) {
            set(record, field, text);
            return;
        }
        const std::string& first = *field.text(record);
        if (first != text) set(record, field, first + (lines ? "\n" : "; ") + text);
    }

    /// "Apr 2026 – Mar 2027" under "Timescale", where no other column says when it starts: both.
    bool put_both_ends(Record& record, const Field& field, const std::string& cell) {
        if (plan_.kind != RecordKind::Activity || (field.key != "start" && field.key != "end")) return false;
        const auto has = [&](std::string_view key) {
            return std::any_of(plan_.columns.begin(), plan_.columns.end(),
                               [&](const ImportColumn& column) { return column.key == key; });
        };
        const auto range = has("start") && has("end") ? std::nullopt : range_of(cell);
        if (!range) return false;
        for (const auto& [key, text] :
             {std::pair<std::string_view, const std::string&>{"start", range->first}, {"end", range->second}}) {
            const Field& one = *waymark::field(plan_.kind, key);
            set(record, one, day_of(one, text));
        }
        tell("both-ends", "“{}” in “{}” is taken as the start, {}, and the end, {}.",
             {cell, name_of_column(), range->first, range->second});
        return true;
    }

    /// "Y" says that it is a First Responder Organisation, and not which of the list: what the organisation is does, once its
    /// row is read.
    bool put_answer(const Field& field, const std::string& cell) {
        const std::string words = plain_words(cell);
        if (field.key != "firstResponder" || (!is_yes(words) && !is_no(words))) return false;
        if (is_no(words))
            tell("says-nothing", "“{}” in “{}” is taken as nothing said.", {cell, name_of_column()});
        else
            responder_ = {column_, cell};
        return true;
    }
    void put_responder(Record& record) {
        if (responder_.second.empty()) return;
        column_ = responder_.first;
        const std::string cell = std::exchange(responder_.second, {});
        const auto& member = static_cast<const Member&>(record);
        const Field& which = *field(plan_.kind, "firstResponder");
        const std::optional<Meaning>& named = meanings_.of(which.choices, member.organisation);
        std::string id = named && named->whole ? named->id : std::string();
        if (id.empty() && context_.framework.choice(which.choices, member.type)) id = member.type;
        if (id.empty()) {
            set(record, which, unknown(which, cell));
            return;
        }
        set(record, which, id);
        tell("which-responder", "“{}” in “{}” is taken as “{}”, since that is what the organisation is.",
             {cell, name_of_column(), context_.framework.title_of(which.choices, id)});
    }

    /// Of most choices one can be kept; a stage beside the main one is one that it serves as well.
    void put_second(Record& record, const Field& field, const std::string& cell) {
        const Field* const others = field.key == "mainStage" ? waymark::field(plan_.kind, "otherStages") : nullptr;
        const std::string main = *field.text(record);
        if (!others) return leave_out(cell);
        Strings more = choices_of(*others, cell);
        std::erase(more, main);
        if (more.empty()) return;
        add(record, *others, std::move(more));
        tell("second-stage",
             "“{}” is taken for another stage that it serves, since “{}” is its main stage. If it is the other way round, change "
             "them "
             "once the row is added.",
             {cell, context_.framework.title_of(field.choices, main)});
    }

    void leave_out(const std::string& cell) {
        keep_whole(cell);
        tell("second-column",
             notes_ ? tr_later("“{}” in “{}” is kept in the notes, since another column already fills this field.")
                    : tr_later("“{}” in “{}” is left out, since another column already fills this field."),
             {cell, name_of_column()});
    }

    static void add(Record& record, const Field& field, Strings more) {
        Strings all = *field.list(record);
        std::set<std::string, std::less<>> there(all.begin(), all.end());
        for (std::string& one : more)
            if (there.insert(one).second) all.push_back(std::move(one));
        set(record, field, all);
    }

    /// "n/a" can be one of the words of a list.
    bool means_something(const Field& field, const std::string& cell) {
        return !field.choices.empty() && meanings_.of(field.choices, cell).has_value();
    }

    /// What the person said that this text means.
    const std::string* chosen(const Field& field, const std::string& text) const {
        if (plan_.words.empty()) return nullptr;
        const auto at = plan_.words.find(word_key(field.key, text));
        return at == plan_.words.end() || at->second.empty() ? nullptr : &at->second;
    }

    std::string unknown(const Field& field, const std::string& text) {
        if (meanings_.takes_free_text(field.choices)) return text;
        const auto [at, is_new] = unknown_.try_emplace(word_key(field.key, text), result_.unknown.size());
        if (is_new) {
            result_.unknown.push_back({std::string(field.key), at->first, text, field.choices, 0});
            if (field.choices.source == ChoiceSource::Areas)
                result_.unknown.back().near = areas_like(context_.areas, plain_words(text));
            first_unknown_.emplace_back(number(), name_of_column());
        }
        ++result_.unknown[at->second].rows;
        return text;
    }

    std::string choice_of(const Field& field, const std::string& cell) {
        const std::string text = one_line(cell, "; ");
        if (const std::string* said = chosen(field, text)) return *said;
        const std::optional<Meaning>& meaning = meanings_.of(field.choices, text);
        if (!meaning || (!meaning->whole && !notes_)) return unknown(field, text);
        if (!meaning->whole) say_more(field, text, meaning->id);
        return meaning->id;
    }

    void say_more(const Field& field, const std::string& text, const std::string& id) {
        keep_whole(text);
        const std::string_view word =
            ChoiceLookup{context_.framework, context_.areas, context_.document}.title(field.choices, id);
        tell("says-more", "“{}” in “{}” is taken as “{}”; the whole text is kept in the notes.", {text, name_of_column(), word});
    }

    Strings choices_of(const Field& field, const std::string& cell) {
        Strings ids;
        for (const std::string& part : parts_of(cell, ";\n")) {
            if (const std::string* said = chosen(field, part)) {
                ids.push_back(*said);
                continue;
            }
            std::vector<Meaning> found;
            const bool known = ids_in_cell(meanings_, field, part, found);
            const auto more = std::find_if(found.begin(), found.end(), [](const Meaning& one) { return !one.whole; });
            if (!known || (more != found.end() && !notes_)) {
                ids.push_back(unknown(field, part));
                continue;
            }
            if (more != found.end()) say_more(field, part, more->id);
            for (Meaning& one : found) ids.push_back(std::move(one.id));
        }
        return ids;
    }

    std::string day_of(const Field& field, const std::string& cell) {
        const DayOrder order = plan_.columns[column_].days;
        if (const auto date = day_in_cell(cell, order)) {
            if (is_of_the_past(field.key) && !context_.today.empty() && to_iso(*date) > context_.today)
                tell("day-to-come", "“{}” in “{}” is still to come. Please check it.", {cell, name_of_column()});
            std::string day = to_iso(*date);
            // A number of days has no year to read; whatever else does not show its year has two digits of it.
            if (parse_date_typed(cell) && cell.find(day.substr(0, 4)) == std::string::npos)
                tell("short-year", "“{}” in “{}” has a year of two digits. It was taken as {}.",
                     {cell, name_of_column(), to_words(*date)});
            return day;
        }
        if (day_in_cell(cell)) {
            tell("day-or-month",
                 "“{}” in “{}” can be read in two ways, since the column has days with the month first and others. It is kept as "
                 "it "
                 "is.",
                 {cell, name_of_column()});
            return one_line(cell, "; ");
        }
        tell("not-a-day", "“{}” in “{}” is not a day in the calendar. It is kept as it is.", {cell, name_of_column()});
        return one_line(cell, "; ");
    }

    bool flag_of(const std::string& cell) {
        const std::string words = plain_words(cell);
        // A mark behind it speaks of a note somewhere: "Y?", "Y*", "Yes [1]".
        const bool doubted = cell.find_first_of("?*#~^[{(") != std::string::npos;
        if (doubted || (!is_yes(words) && !is_no(words))) {
            keep_whole(cell);
            tell("not-yes-or-no", "“{}” in “{}” is neither yes nor no, so it is taken as no.", {cell, name_of_column()});
        }
        return is_yes(words) && !doubted;
    }

    void tell_same_names() {
        if (same_names_ == 0) return;
        problems_.warn(
            "same-name",
            same_names_ == 1 ? where(first_same_.first) : fill(tr("row {} and {} more"), {first_same_.first, same_names_ - 1}),
            "“{}” is the name of the row above, too. If both are one, put them together once they are added.",
            {first_same_.second});
    }

    void tell_unknown() {
        for (std::size_t i = 0; i < result_.unknown.size(); ++i) {
            const UnknownWord& word = result_.unknown[i];
            const auto& [number, column] = first_unknown_[i];
            const std::string rows = word.rows == 1 ? where(number) : fill(tr("row {} and {} more"), {number, word.rows - 1});
            problems_.warn("unknown-word", rows,
                           "“{}” is not one of the choices for “{}”. It is kept as it is; say above what it means, "
                           "or choose later.",
                           {word.text, column});
        }
    }

    const ImportPlan& plan_;
    const ImportContext& context_;
    const std::function<std::string()>& new_id_;
    Meanings meanings_;
    const RecordType& type_;
    const Field* const notes_;  ///< Private; null where the kind has none
    Organisations organisations_;
    std::vector<const Field*> fields_;
    std::size_t row_ = 0, column_ = 0;
    std::size_t cells_in_row_ = 0, keyed_ = 0;       ///< Those that fill a field, of the row and of all columns
    bool several_updates_ = false;                   ///< Several columns tell of progress
    std::string note_, progress_, kept_;             ///< Of the row
    std::pair<std::size_t, std::string> responder_;  ///< Of the row: the column and the cell that says yes
    std::string name_before_;                        ///< Of the row above
    std::size_t same_names_ = 0;                     ///< Rows with it
    std::pair<std::size_t, std::string> first_same_;
    std::map<std::string, std::size_t, std::less<>> unknown_;
    std::vector<std::pair<std::size_t, std::string>> first_unknown_;  ///< Row and column where it first stood
    ProblemList problems_;
    ImportResult result_;
};

}  // namespace

ImportResult import_rows(const ImportPlan& plan, const ImportContext& context, const std::function<std::string()>& new_id) {
    return Importer(plan, context, new_id).import();
}

}  // namespace waymark
