#include "model/import/field_columns.h"

#include <algorithm>
#include <string>

#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/document/words.h"
#include "model/import/cell_values.h"
#include "model/import/column_choice.h"
#include "model/import/heading_names.h"

namespace waymark {
namespace {

/// So many days below a heading tell that it is over days, among so many rows.
constexpr std::size_t kDaysEnough = 2, kRowsLookedAt = 50;

}  // namespace

FieldColumns::FieldColumns(ImportPlan& plan, const Sheet& sheet, const Framework& framework)
    : plan_(plan), sheet_(sheet), meanings_(framework, no_areas_, nullptr) {}

void FieldColumns::add(std::size_t column, HeadingSure sure, bool is_label) {
    if (columns_.size() <= column) columns_.resize(column + 1);
    columns_[column].sure = sure;
    columns_[column].is_label = is_label;
}

void FieldColumns::look_below(std::size_t heading) {
    columns_.resize(plan_.columns.size());
    for (std::size_t row = heading + 1; row < sheet_.rows.size(); ++row) {
        const Strings& cells = sheet_.rows[row];
        for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
            if (cells[i].empty()) continue;
            Column& column = columns_[i];
            column.has_words = true;
            if (column.days < kDaysEnough && row < heading + kRowsLookedAt && day_in_cell(cells[i])) ++column.days;
        }
    }
}

bool FieldColumns::has_word(std::size_t column, std::string_view word) const {
    const std::string plain = plain_words(plan_.columns[column].heading);
    return contains(split_words(plain), word);
}

bool FieldColumns::is_over_names(std::size_t column) const {
    const std::string words = plain_words(plan_.columns[column].heading);
    return words == "name" || words == "names" || words == "who" || words == "member" || words == "members";
}

/// In how many of the first rows a column says something that the field offers. That there is none of it says little: an
/// amount of nothing, too, reads as one.
std::size_t FieldColumns::choices_in(std::size_t column, const Field& known) {
    constexpr std::string_view kNoneOfIt = "none";
    if (const auto at = choices_.find(column); at != choices_.end()) return at->second;
    std::size_t &count = choices_[column], rows = 0;
    for (std::size_t row = plan_.heading_row; row < sheet_.rows.size() && rows < kRowsLookedAt; ++row) {
        const Strings& cells = sheet_.rows[row];
        if (column >= cells.size() || cells[column].empty() || ++rows == 0) continue;
        const std::optional<Meaning>& meaning = meanings_.of(known.choices, cells[column]);
        if (meaning && meaning->whole && meaning->id != kNoneOfIt && meaning->id != words::not_known) ++count;
    }
    return count;
}

/// Of two columns for one field: above 0 where the first fills it. One with nothing in it never does; what our own screens
/// call it comes before any other name, unless that tells of now; what tells of now before what was; a sure name before
/// some words; an organisation before a name; then the one on the left.
int FieldColumns::compare(std::size_t one, std::size_t other, const Field* known) {
    const Column &here = columns_[one], &there = columns_[other];
    if (here.has_words != there.has_words) return here.has_words ? 1 : -1;
    // "Done?" asks, and "Done on" says when.
    if (known && known->kind == FieldKind::Date && (here.days == 0) != (there.days == 0)) return here.days > 0 ? 1 : -1;
    // Beside "Status" stands under "Progress" what happened.
    const bool says_status = has_word(one, "status");
    if (known && known->key == "status" && says_status != has_word(other, "status")) return says_status ? 1 : -1;
    if (here.is_label != there.is_label && !is_of_now(plan_.columns[here.is_label ? other : one].heading))
        return here.is_label ? 1 : -1;
    if (known && known->kind == FieldKind::Choice) {
        const std::size_t chosen = choices_in(one, *known), chosen_there = choices_in(other, *known);
        if ((chosen == 0) != (chosen_there == 0)) return chosen > 0 ? 1 : -1;
    }
    const int nearer = nearer_to_now(plan_.columns[one].heading, plan_.columns[other].heading);
    // Of one choice or one day only the newest can be kept.
    if (nearer != 0 && known && !holds_several(*known)) return nearer;
    if (here.sure != there.sure) return here.sure > there.sure ? 1 : -1;
    if (nearer != 0) return nearer;
    if (plan_.kind == RecordKind::Member && is_over_names(one) != is_over_names(other)) return is_over_names(one) ? -1 : 1;
    return one < other ? 1 : -1;
}

void FieldColumns::choose(std::size_t heading) {
    look_below(heading);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (!plan_.columns[i].key.empty() && plan_.columns[i].key != kProgressColumn) give_way(i);
}

/// To the first of the other columns for its field that fills it rather.
void FieldColumns::give_way(std::size_t column) {
    std::string& key = plan_.columns[column].key;
    const Column& own = columns_[column];
    const Field* known = field(plan_.kind, key);
    const bool holds = known && holds_several(*known);
    const bool several = holds && known->kind != FieldKind::Text;
    for (std::size_t other = 0; other < columns_.size(); ++other) {
        if (other == column || plan_.columns[other].key != key) continue;
        const bool names_surely = key == naming_field(plan_.kind) && columns_[other].sure == HeadingSure::Name;
        if (several && !(names_surely && own.sure == HeadingSure::Words)) continue;
        if (compare(column, other, known) > 0) continue;
        if (known && known->kind == FieldKind::Date && says_changed(plan_.columns[other].heading) && own.has_words)
            older_.emplace_back(other, column);
        if (known && known->key == "publish" && own.has_words) doubts_.emplace_back(other, column);
        // Beside "Organisation" stands the "Name" of somebody there.
        if (plan_.kind == RecordKind::Member && key == "organisation" && is_over_names(column)) {
            plan_.columns[column].people = true;
            return key.clear();
        }
        // A second name is what it is about; a second organisation is added to the first.
        if (key == "title" && own.sure == HeadingSure::Name && own.has_words)
            key = "description";
        else if (key == "status" && !has_word(column, "status") && has_word(column, "progress"))
            key = plan_.kind == RecordKind::Action ? std::string(kProgressColumn) : "notes";
        else if (!holds || own.sure != HeadingSure::Name)
            key.clear();
        return;
    }
}

void FieldColumns::fill_from_older() {
    for (const auto& [newer, older] : older_) {
        if (plan_.columns[newer].key.empty()) continue;
        for (Strings& row : plan_.rows) {
            if (!row[newer].empty() || row[older].empty()) continue;
            row[newer] = row[older];
            plan_.columns[newer].filled_from = plan_.columns[older].heading;
        }
    }
}

void FieldColumns::doubt_publishing() {
    constexpr std::string_view kAndAlso = " / ";
    for (const auto& [taken, other] : doubts_) {
        if (plan_.columns[taken].key.empty()) continue;
        for (Strings& row : plan_.rows) {
            const std::string here = plain_words(row[taken]), there = plain_words(row[other]);
            const bool is_joined = row[taken].find(kAndAlso) != std::string::npos;
            if (here.empty() || there.empty() || here[0] == there[0] || is_joined) continue;
            row[taken].append(kAndAlso).append(row[other]);
        }
    }
}

bool holds_several(const Field& field) {
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText || field.kind == FieldKind::Choices ||
           field.kind == FieldKind::List;
}

}  // namespace waymark
