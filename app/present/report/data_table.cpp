#include "present/report/data_table.h"

#include <algorithm>

#include "model/analysis/gap_analysis.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/document/each_record.h"
#include "present/words/field_words.h"
#include "present/words/naming.h"

namespace waymark {
namespace {

/// What a record is called of which there is the id; the id where it is not there.
using NameOfOther = std::string (*)(const Naming& naming, const std::string& id);

std::string name_of_gap(const Naming& naming, const std::string& id) {
    return gap_title(naming.framework, naming.document, id, &naming.areas);
}
std::string name_of_action(const Naming& naming, const std::string& id) {
    const Action* const action = naming.document.actions.find(id);
    return action ? record_title(naming, RecordKind::Action, *action) : id;
}
std::string name_of_subject(const Naming& naming, const std::string& id) {
    Reflection subject;
    subject.id = id;
    return record_title(naming, RecordKind::Reflection, subject);
}

/// For a field that holds the id of another record and has no list of choices; null for all others.
NameOfOther name_of_other(std::string_view key) {
    if (key == "gap") return &name_of_gap;
    if (key == "action") return &name_of_action;
    if (key == "about") return &name_of_subject;
    return nullptr;
}

Value cell_of(const Naming& naming, const Record& record, const Field& field, Cells cells) {
    Value value = get(record, field);
    if (cells == Cells::Ids) return value;
    if (const NameOfOther name = name_of_other(field.key))
        if (auto* id = std::get_if<std::string>(&value); id && !id->empty()) *id = name(naming, *id);
    if (field.choices.empty()) return value;
    if (auto* text = std::get_if<std::string>(&value)) {
        if (!text->empty()) *text = std::string(choices_in(naming).title(field.choices, *text));
    } else if (auto* list = std::get_if<Strings>(&value)) {
        for (std::string& one : *list) one = std::string(choices_in(naming).title(field.choices, one));
    }
    return value;
}

// Kinds that are about something else and hold only its id. Of an answer both columns that say it are words among words.
bool needs_name(RecordKind kind, Cells cells) {
    return kind == RecordKind::Reflection || kind == RecordKind::GapDecision || kind == RecordKind::Product ||
           (kind == RecordKind::Answer && cells == Cells::Ids);
}

/// What such names are of.
std::string_view name_label(RecordKind kind) {
    switch (kind) {
        case RecordKind::Reflection:
            return tr("Factor or question");
        case RecordKind::Product:
            return tr("Product");
        default:
            return tr("Name");
    }
}

DataColumn column_of(RecordKind kind, const Field& field) {
    return {std::string(field.key), std::string(words_of(kind, field.key).label), field.kind, field.choices};
}

void add_row(DataTable& table, const Naming& naming, RecordKind kind, const Record& record, Cells cells) {
    std::vector<Value> row;
    row.reserve(table.columns.size());
    row.emplace_back(record.id);
    if (needs_name(kind, cells)) row.emplace_back(record_title(naming, kind, record));
    for (const Field& field : fields(kind)) row.push_back(cell_of(naming, record, field, cells));
    table.rows.push_back(std::move(row));
}

}  // namespace

std::string cell_text(const Value& value, Cells cells) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* list = std::get_if<Strings>(&value)) {
        std::string joined;
        for (const std::string& one : *list) {
            if (!joined.empty()) joined += "; ";
            joined += one;
        }
        return joined;
    }
    if (const auto* flag = std::get_if<bool>(&value))
        return cells == Cells::Ids ? *flag ? "true" : "false" : std::string(*flag ? tr("Yes") : tr("No"));
    return std::get<WholeNumber>(value).text();
}

std::string_view cell_text(const Value& value, Cells cells, std::string& room) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return room = cell_text(value, cells);
}

DataTable data_table(const Naming& naming, RecordKind kind, Cells cells) {
    DataTable table;
    table.key = record_type(kind).key;
    table.title = kind_heading(kind);
    table.columns.push_back({"id", std::string(tr("Id")), FieldKind::Text});
    if (needs_name(kind, cells)) table.columns.push_back({"name", std::string(name_label(kind)), FieldKind::Text});
    for (const Field& field : fields(kind)) table.columns.push_back(column_of(kind, field));
    for_each_record(naming.document, record_type(kind),
                    [&](const RecordPlace& at) { add_row(table, naming, kind, at.record, cells); });
    return table;
}

DataTable gaps_table(const Naming& naming, const std::vector<Gap>& gaps, Cells cells) {
    const DataTable decisions = data_table(naming, RecordKind::GapDecision, cells);
    DataTable table{"gaps", std::string(tr("Gaps")), {}, {}};
    table.columns = {{"gap", std::string(tr("Gap")), FieldKind::LongText},
                     {"kind", std::string(tr("Kind"))},
                     {"place", std::string(tr_in("of a gap", "Place"))}};
    // Of the decisions' columns the first two are the id and the name of the gap.
    table.columns.insert(table.columns.end(), decisions.columns.begin() + 2, decisions.columns.end());
    table.columns.push_back({"id", decisions.columns[0].label});
    const auto decision_on = [&](const std::string& id) {
        const auto at = std::find_if(decisions.rows.begin(), decisions.rows.end(),
                                     [&](const std::vector<Value>& row) { return row[0] == Value(id); });
        return at == decisions.rows.end() ? nullptr : &*at;
    };
    const auto row_of = [&](std::string gap, std::string_view kind, std::string place, const std::vector<Value>* decision,
                            std::string id) {
        std::vector<Value> row = {std::move(gap), std::string(kind), std::move(place)};
        if (decision)
            row.insert(row.end(), decision->begin() + 2, decision->end());
        else
            row.resize(table.columns.size() - 1, Value(std::string()));
        row.emplace_back(std::move(id));
        table.rows.push_back(std::move(row));
    };
    for (const Gap& gap : gaps) {
        std::string where;
        for (const Place& place : gap.where) {
            append_part(where, place.id.empty() ? std::string(axis_title(place.axis))
                                                : place_title(naming.framework, naming.document, place, &naming.areas));
        }
        row_of(gap.sentence, cells == Cells::Ids ? kind_id(gap.kind) : kind_title(gap.kind), std::move(where),
               decision_on(gap.id), gap.id);
    }
    for (const std::vector<Value>& decision : decisions.rows) {
        const std::string& id = std::get<std::string>(decision[0]);
        if (std::none_of(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.id == id; }))
            row_of(std::get<std::string>(decision[1]), {}, {}, &decision, id);
    }
    return table;
}

std::optional<DataTable> table_called(const Naming& naming, std::string_view key, Cells cells, std::optional<Date> day) {
    if (key == "flat") return flat_table(naming);
    if (key == record_type(RecordKind::GapDecision).key) {
        GapOptions options;
        options.areas = &naming.areas;
        return gaps_table(naming, day ? find_gaps(naming.framework, naming.document, *day, options) : std::vector<Gap>(), cells);
    }
    for (const RecordType& type : all_record_types())
        if (type.key == key) return data_table(naming, type.kind, cells);
    return {};
}

DataTable flat_table(const Naming& naming) {
    constexpr RecordKind kind = RecordKind::Activity;
    DataTable table{"flat", std::string(tr("Activities by level and stage")), {}, {}};
    const auto is_place = [](const Field& field) {
        return field.key == "title" || field.key == "level" || field.key == "mainStage" || field.key == "otherStages";
    };
    for (const std::string_view key : {"id", "title", "level", "stage", "isMainStage"})
        table.columns.push_back({std::string(key), std::string(key), key == "isMainStage" ? FieldKind::Flag : FieldKind::Text});
    for (const Field& field : fields(kind))
        if (!is_place(field)) table.columns.push_back(column_of(kind, field));
    for (const Activity& activity : naming.document.activities) {
        Strings stages = {activity.main_stage};
        for (const std::string& stage : activity.other_stages)
            if (!contains(stages, stage)) stages.push_back(stage);
        if (stages.size() > 1 && stages.front().empty()) stages.erase(stages.begin());
        for (const std::string& stage : stages) {
            const bool is_main = !stage.empty() && stage == activity.main_stage;
            std::vector<Value> row = {activity.id, activity.title, activity.level, stage, is_main};
            for (const Field& field : fields(kind))
                if (!is_place(field)) row.push_back(cell_of(naming, activity, field, Cells::Ids));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace waymark
