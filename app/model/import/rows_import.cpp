#include "model/import/rows_import.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "model/base/date.h"
#include "model/document/fault.h"
#include "model/document/fields.h"
#include "model/base/fold.h"
#include "model/base/problem_list.h"

namespace waymark {
namespace {

/// What people call the columns of their own tables, folded, beside the field it means. The field's own key
/// counts too.
struct Synonym {
    std::string_view heading, key;
};
constexpr std::array kSynonyms{
    Synonym{"title", "title"},
    Synonym{"name", "title"},
    Synonym{"activity", "title"},
    Synonym{"activities", "title"},
    Synonym{"activity title", "title"},
    Synonym{"activity name", "title"},
    Synonym{"project", "title"},
    Synonym{"action", "title"},
    Synonym{"description", "description"},
    Synonym{"details", "description"},
    Synonym{"detail", "description"},
    Synonym{"summary", "description"},
    Synonym{"lead", "lead"},
    Synonym{"lead organisation", "lead"},
    Synonym{"lead agency", "lead"},
    Synonym{"organisation", "lead"},
    Synonym{"organization", "lead"},
    Synonym{"agency", "lead"},
    Synonym{"owner", "lead"},
    Synonym{"led by", "lead"},
    Synonym{"partners", "partners"},
    Synonym{"partner organisations", "partners"},
    Synonym{"with", "partners"},
    Synonym{"area", "areas"},
    Synonym{"areas", "areas"},
    Synonym{"force area", "areas"},
    Synonym{"police force area", "areas"},
    Synonym{"place", "place"},
    Synonym{"location", "place"},
    Synonym{"where", "place"},
    Synonym{"level", "level"},
    Synonym{"framework level", "level"},
    Synonym{"stage", "mainStage"},
    Synonym{"main stage", "mainStage"},
    Synonym{"prevention stage", "mainStage"},
    Synonym{"tier", "mainStage"},
    Synonym{"betr stage", "mainStage"},
    Synonym{"other stages", "otherStages"},
    Synonym{"pathway", "pathways"},
    Synonym{"pathways", "pathways"},
    Synonym{"category", "category"},
    Synonym{"type", "category"},
    Synonym{"activity type", "category"},
    Synonym{"type of activity", "category"},
    Synonym{"reach", "reach"},
    Synonym{"4p", "fourP"},
    Synonym{"4ps", "fourP"},
    Synonym{"exploitation", "exploitation"},
    Synonym{"exploitation type", "exploitation"},
    Synonym{"types of exploitation", "exploitation"},
    Synonym{"who for", "whoFor"},
    Synonym{"who it is for", "whoFor"},
    Synonym{"status", "status"},
    Synonym{"progress", "status"},
    Synonym{"start", "start"},
    Synonym{"start date", "start"},
    Synonym{"from", "start"},
    Synonym{"end", "end"},
    Synonym{"end date", "end"},
    Synonym{"to", "end"},
    Synonym{"until", "end"},
    Synonym{"funding", "funding"},
    Synonym{"funder", "funding"},
    Synonym{"funded by", "funding"},
    Synonym{"survivor involvement", "survivorInvolvement"},
    Synonym{"evidence", "evidence"},
    Synonym{"link", "evidenceLink"},
    Synonym{"rag", "rag"},
    Synonym{"rag rating", "rag"},
    Synonym{"delivery rating", "rag"},
    Synonym{"source", "source"},
    Synonym{"notes", "notes"},
    Synonym{"comments", "notes"},
    Synonym{"comment", "notes"},
};

std::string key_for_heading(const std::string& heading, const Framework&) {
    std::string folded = fold(heading);
    while (!folded.empty() && (folded.back() == ':' || folded.back() == '?' || folded.back() == ' '))
        folded.pop_back();
    for (const Synonym& synonym : kSynonyms)
        if (folded == synonym.heading) return std::string(synonym.key);
    for (const Field& known : fields<Activity>())
        if (folded == fold(known.key)) return std::string(known.key);
    return {};
}

Strings parts_of(std::string_view text, std::string_view separators) {
    Strings parts;
    while (true) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        std::string_view part = text.substr(0, end);
        const auto first = part.find_first_not_of(" \t\r");
        if (first != std::string_view::npos)
            parts.emplace_back(part.substr(first, part.find_last_not_of(" \t\r") - first + 1));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Matches what was typed with the choices of a field; areas and stages by the other names they go by, too.
class Vocabularies {
  public:
    Vocabularies(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// The id, or nothing when no choice is called that.
    [[nodiscard]] std::optional<std::string> id_of(std::string_view list, const std::string& typed) {
        const auto [names, is_new] = names_.try_emplace(list);
        if (is_new) names->second = names_of(list);
        const auto found = names->second.find(fold(typed));
        return found == names->second.end() ? std::nullopt : std::optional(found->second);
    }

    /// Whether a person may use words of their own.
    [[nodiscard]] bool takes_free_text(std::string_view list) const {
        const Vocabulary* vocabulary = framework_.vocabulary(list);
        return vocabulary && vocabulary->free_text;
    }

  private:
    /// Ids by folded name. The first of two that go by one name is meant.
    using Names = std::map<std::string, std::string>;

    [[nodiscard]] Names names_of(std::string_view list) const {
        Names names;
        const auto add = [&](std::string_view name, const std::string& id) {
            if (!name.empty()) names.emplace(fold(name), id);
        };
        if (list == "areas") {
            for (const Area& area : areas_.areas)
                for (const std::string* name : {&area.code, &area.name, &area.welsh_name})
                    add(*name, area.code);
            return names;
        }
        framework_.for_each_choice(list, [&](const Entry& entry) { add(entry.id, entry.id); });
        framework_.for_each_choice(list, [&](const Entry& entry) { add(entry.title, entry.id); });
        if (list != "stages") return names;
        for (const Stage& stage : framework_.stages) {
            add(stage.short_title, stage.id);
            // A tier with one stage is that stage; "tertiary" is two, so the person must say which.
            const auto same_tier =
                std::count_if(framework_.stages.begin(), framework_.stages.end(),
                              [&](const Stage& other) { return other.tier_id == stage.tier_id; });
            const Tier* tier = framework_.tier(stage.tier_id);
            if (!tier || same_tier != 1) continue;
            add(tier->id, stage.id);
            add(tier->title, stage.id);
        }
        return names;
    }

    const Framework& framework_;
    const AreaList& areas_;
    std::map<std::string_view, Names> names_;
};

bool yes(const std::string& folded) {
    return folded == "yes" || folded == "y" || folded == "true" || folded == "1";
}
bool no(const std::string& folded) {
    return folded == "no" || folded == "n" || folded == "false" || folded == "0";
}

}  // namespace

ImportPlan plan_columns(std::vector<Strings> cells, const Framework& framework, HeadingReader read) {
    ImportPlan plan;
    std::erase_if(cells, [](const Strings& row) {
        return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
    });
    if (cells.empty()) return plan;
    std::size_t width = 0;
    for (const Strings& row : cells) width = std::max(width, row.size());
    for (Strings& row : cells) row.resize(width);

    Strings keys(width);
    std::size_t known = 0;
    for (std::size_t i = 0; i < width; ++i) {
        keys[i] = read(cells.front()[i], framework);
        // Two columns cannot fill one field: the first keeps it.
        if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) !=
            keys.begin() + static_cast<std::ptrdiff_t>(i))
            keys[i].clear();
        if (!keys[i].empty()) ++known;
    }
    const std::size_t filled = static_cast<std::size_t>(std::count_if(
        cells.front().begin(), cells.front().end(), [](const std::string& cell) { return !cell.empty(); }));
    // One heading that is known by chance ("Project") among several cells does not make a line of headings.
    plan.has_heading = known > 0 && cells.size() > 1 && (known * 2 >= filled || known >= 2);
    plan.columns.resize(width);
    for (std::size_t i = 0; i < width; ++i) {
        plan.columns[i].heading = plan.has_heading ? cells.front()[i] : std::string();
        plan.columns[i].key = plan.has_heading ? keys[i] : std::string();
    }
    if (plan.has_heading) cells.erase(cells.begin());
    plan.rows = std::move(cells);
    for (std::size_t i = 0; i < width; ++i)
        for (const Strings& row : plan.rows)
            if (!row[i].empty()) {
                plan.columns[i].example = row[i];
                break;
            }
    return plan;
}

ImportPlan plan_import(std::vector<Strings> cells, const Framework& framework) {
    ImportPlan plan = plan_columns(std::move(cells), framework, key_for_heading);
    const bool has_title = std::any_of(plan.columns.begin(), plan.columns.end(),
                                       [](const ImportColumn& column) { return column.key == "title"; });
    if (!has_title)
        for (ImportColumn& column : plan.columns)
            if (column.key.empty()) {
                column.key = "title";
                break;
            }
    return plan;
}

namespace {

/// Makes one activity of one row, and tells what it could not understand.
class RowReader {
  public:
    RowReader(Vocabularies& vocabularies, std::string where, ProblemList& problems)
        : vocabularies_(vocabularies), where_(std::move(where)), problems_(problems) {}

    /// Puts a cell into the field it was taken for. A second column for one field is added to what the first
    /// gave.
    void put(Activity& activity, const Field& field, const std::string& column, const std::string& cell) {
        const bool again = !is_empty(activity, field);
        switch (field.kind) {
            case FieldKind::Choice:
                if (!again) set(activity, field, id_of(field, column, cell).value_or(cell));
                break;
            case FieldKind::Choices:
                add(activity, field, ids_of(field, column, cell));
                break;
            case FieldKind::List:
                add(activity, field, parts_of(cell, ";\n"));
                break;
            case FieldKind::Date:
                if (!again) set(activity, field, day_of(column, cell));
                break;
            case FieldKind::Flag:
                set(activity, field, again || flag_of(column, cell));
                break;
            default: {
                const auto first = std::get<std::string>(get(activity, field));
                const char* const between = field.kind == FieldKind::LongText ? "\n" : "; ";
                set(activity, field, again ? first + between + cell : cell);
                return;
            }
        }
        const bool holds_one = field.kind == FieldKind::Choice || field.kind == FieldKind::Date;
        if (again && holds_one)
            tell("second-column", "“{}” in “{}” was left out, since another column already fills this field.",
                 {cell, column});
    }

    void tell(const char* code, const char* message, std::initializer_list<FillArgument> arguments = {}) {
        problems_.warn(code, where_, message, arguments);
    }

  private:
    static void add(Activity& activity, const Field& field, Strings more) {
        Strings all = std::get<Strings>(get(activity, field));
        for (std::string& one : more)
            if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
        set(activity, field, all);
    }

    std::optional<std::string> id_of(const Field& field, const std::string& column,
                                     const std::string& typed) {
        auto id = vocabularies_.id_of(field.choices, typed);
        if (!id && !vocabularies_.takes_free_text(field.choices))
            tell("unknown-word",
                 "“{}” is not one of the choices for “{}”. It is kept as it is; "
                 "choose one when you open the activity.",
                 {typed, column});
        return id;
    }

    /// Several are parted by ";" or line ends; by commas too when that gives nothing but words that are
    /// known.
    Strings ids_of(const Field& field, const std::string& column, const std::string& cell) {
        Strings ids;
        for (const std::string& part : parts_of(cell, ";\n")) {
            Strings by_comma;
            for (const std::string& word : parts_of(part, ","))
                if (auto id = vocabularies_.id_of(field.choices, word)) by_comma.push_back(std::move(*id));
            const bool all_known = by_comma.size() > 1 && by_comma.size() == parts_of(part, ",").size();
            if (all_known && !vocabularies_.id_of(field.choices, part))
                ids.insert(ids.end(), by_comma.begin(), by_comma.end());
            else
                ids.push_back(id_of(field, column, part).value_or(part));
        }
        return ids;
    }

    std::string day_of(const std::string& column, const std::string& cell) {
        if (const auto date = parse_date_typed(cell)) {
            std::string day = to_iso(*date);
            if (cell.find(day.substr(0, 4)) == std::string::npos)
                tell("short-year", "“{}” in “{}” has a year of two digits. It was taken as {}.",
                     {cell, column, to_words(*date)});
            return day;
        }
        tell("not-a-day", "“{}” in “{}” is not a day in the calendar. It is kept as it is.", {cell, column});
        return cell;
    }

    bool flag_of(const std::string& column, const std::string& cell) {
        const std::string folded = fold(cell);
        if (!yes(folded) && !no(folded))
            tell("not-yes-or-no", "“{}” in “{}” is neither yes nor no, so it is taken as no.",
                 {cell, column});
        return yes(folded);
    }

    Vocabularies& vocabularies_;
    std::string where_;
    ProblemList& problems_;
};

}  // namespace

ImportResult import_rows(const ImportPlan& plan, const Framework& framework, const AreaList& areas,
                         const std::function<std::string()>& new_id) {
    ImportResult result;
    ProblemList problems;
    Vocabularies vocabularies(framework, areas);
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        Activity activity;
        activity.id = new_id();
        RowReader reader(vocabularies, fill(tr("row {}"), {row + (plan.has_heading ? 2 : 1)}), problems);
        const std::size_t width = std::min(plan.columns.size(), plan.rows[row].size());
        for (std::size_t column = 0; column < width; ++column) {
            const ImportColumn& taken = plan.columns[column];
            const Field* known = field<Activity>(taken.key);
            const std::string& cell = plan.rows[row][column];
            if (known && !cell.empty())
                reader.put(activity, *known,
                           taken.heading.empty() ? fill(tr("column {}"), {column + 1}) : taken.heading, cell);
        }
        if (activity.title.empty()) {
            activity.title = tr("Untitled activity");
            reader.tell("no-title", "This row has no title, so it is called “{}”.", {activity.title});
        }
        for (const Field& field : fields<Activity>()) {
            const Fault fault = fault_of(RecordKind::Activity, activity, field);
            if (fault == Fault::EndBeforeStart)
                reader.tell("end-before-start", "The end, {}, is before the start, {}. Please check both.",
                            {activity.end, activity.start});
            else if (fault == Fault::FarDay)
                reader.tell("far-day", "The day {} is very far from now. Please check the year.",
                            {*field.text(activity)});
        }
        result.activities.push_back(std::move(activity));
    }
    result.problems = problems.take();
    return result;
}

}  // namespace waymark
