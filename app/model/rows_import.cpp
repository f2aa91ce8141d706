#include "model/rows_import.h"

#include <algorithm>
#include <array>
#include <optional>

#include "model/date.h"
#include "model/fields.h"
#include "model/fold.h"

namespace waymark {
namespace {

/// What people call the columns of their own tables, folded, beside the field it means. The field's own key counts too.
struct Synonym {
    std::string_view heading, key;
};
constexpr std::array kSynonyms{
    Synonym{"title", "title"}, Synonym{"name", "title"}, Synonym{"activity", "title"}, Synonym{"activities", "title"}, Synonym{"activity title", "title"},
    Synonym{"activity name", "title"}, Synonym{"project", "title"}, Synonym{"action", "title"}, Synonym{"description", "description"}, Synonym{"details", "description"},
    Synonym{"detail", "description"}, Synonym{"summary", "description"}, Synonym{"lead", "lead"}, Synonym{"lead organisation", "lead"}, Synonym{"lead agency", "lead"},
    Synonym{"organisation", "lead"}, Synonym{"organization", "lead"}, Synonym{"agency", "lead"}, Synonym{"owner", "lead"}, Synonym{"led by", "lead"},
    Synonym{"partners", "partners"}, Synonym{"partner organisations", "partners"}, Synonym{"with", "partners"}, Synonym{"area", "areas"}, Synonym{"areas", "areas"},
    Synonym{"force area", "areas"}, Synonym{"police force area", "areas"}, Synonym{"place", "place"}, Synonym{"location", "place"}, Synonym{"where", "place"},
    Synonym{"level", "level"}, Synonym{"framework level", "level"}, Synonym{"stage", "mainStage"}, Synonym{"main stage", "mainStage"}, Synonym{"prevention stage", "mainStage"},
    Synonym{"tier", "mainStage"}, Synonym{"betr stage", "mainStage"}, Synonym{"other stages", "otherStages"}, Synonym{"pathway", "pathways"}, Synonym{"pathways", "pathways"},
    Synonym{"category", "category"}, Synonym{"type", "category"}, Synonym{"activity type", "category"}, Synonym{"type of activity", "category"}, Synonym{"reach", "reach"},
    Synonym{"4p", "fourP"}, Synonym{"4ps", "fourP"}, Synonym{"exploitation", "exploitation"}, Synonym{"exploitation type", "exploitation"}, Synonym{"types of exploitation", "exploitation"},
    Synonym{"who for", "whoFor"}, Synonym{"who it is for", "whoFor"}, Synonym{"status", "status"}, Synonym{"progress", "status"}, Synonym{"start", "start"},
    Synonym{"start date", "start"}, Synonym{"from", "start"}, Synonym{"end", "end"}, Synonym{"end date", "end"}, Synonym{"to", "end"}, Synonym{"until", "end"},
    Synonym{"funding", "funding"}, Synonym{"funder", "funding"}, Synonym{"funded by", "funding"}, Synonym{"survivor involvement", "survivorInvolvement"},
    Synonym{"evidence", "evidence"}, Synonym{"link", "evidenceLink"}, Synonym{"rag", "rag"}, Synonym{"rag rating", "rag"}, Synonym{"delivery rating", "rag"},
    Synonym{"source", "source"}, Synonym{"notes", "notes"}, Synonym{"comments", "notes"}, Synonym{"comment", "notes"},
};

std::string key_for_heading(const std::string& heading) {
    std::string folded = fold(heading);
    while (!folded.empty() && (folded.back() == ':' || folded.back() == '?' || folded.back() == ' ')) folded.pop_back();
    for (const Synonym& synonym : kSynonyms)
        if (folded == synonym.heading) return std::string(synonym.key);
    for (const Field<Activity>& known : fields<Activity>())
        if (folded == fold(known.key)) return std::string(known.key);
    return {};
}

Strings parts_of(std::string_view text) {
    Strings parts;
    while (true) {
        const std::size_t end = std::min(text.find_first_of(";\n"), text.size());
        std::string_view part = text.substr(0, end);
        const auto first = part.find_first_not_of(" \t\r");
        if (first != std::string_view::npos) parts.emplace_back(part.substr(first, part.find_last_not_of(" \t\r") - first + 1));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Matches what was typed with the choices of a field; areas and stages by the other names they go by, too.
class Vocabularies {
public:
    Vocabularies(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// The id, or nothing when no choice is called that.
    [[nodiscard]] std::optional<std::string> id_of(std::string_view list, const std::string& typed) const {
        const std::string wanted = fold(typed);
        std::optional<std::string> found;
        if (list == "areas") {
            for (const Area& area : areas_.areas)
                if (wanted == fold(area.name) || wanted == fold(area.code) || wanted == fold(area.welsh_name)) found = area.code;
            return found;
        }
        framework_.for_each_choice(list, [&](const Entry& entry) {
            if (!found && (wanted == fold(entry.id) || wanted == fold(entry.title))) found = entry.id;
        });
        if (found || list != "stages") return found;
        for (const Stage& stage : framework_.stages) {
            if (wanted == fold(stage.short_title)) return stage.id;
            // A tier with one stage is that stage; "tertiary" is two, so the person must say which.
            const auto same_tier = std::count_if(framework_.stages.begin(), framework_.stages.end(), [&](const Stage& other) { return other.tier_id == stage.tier_id; });
            const Tier* tier = framework_.tier(stage.tier_id);
            if (tier && same_tier == 1 && (wanted == fold(tier->id) || wanted == fold(tier->title))) return stage.id;
        }
        return std::nullopt;
    }

private:
    const Framework& framework_;
    const AreaList& areas_;
};

bool yes(const std::string& folded) { return folded == "yes" || folded == "y" || folded == "true" || folded == "1"; }
bool no(const std::string& folded) { return folded == "no" || folded == "n" || folded == "false" || folded == "0"; }

}  // namespace

ImportPlan plan_import(std::vector<Strings> cells, const Framework&) {
    ImportPlan plan;
    std::erase_if(cells, [](const Strings& row) { return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); }); });
    if (cells.empty()) return plan;
    std::size_t width = 0;
    for (const Strings& row : cells) width = std::max(width, row.size());
    for (Strings& row : cells) row.resize(width);

    Strings keys(width);
    std::size_t known = 0;
    for (std::size_t i = 0; i < width; ++i) {
        keys[i] = key_for_heading(cells.front()[i]);
        // Two columns cannot fill one field: the first keeps it.
        if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) != keys.begin() + static_cast<std::ptrdiff_t>(i)) keys[i].clear();
        if (!keys[i].empty()) ++known;
    }
    const std::size_t filled = static_cast<std::size_t>(std::count_if(cells.front().begin(), cells.front().end(), [](const std::string& cell) { return !cell.empty(); }));
    // One heading that is known by chance ("Project") among several cells does not make a line of headings.
    plan.has_heading = known > 0 && cells.size() > 1 && (known * 2 >= filled || known >= 2);
    plan.columns.resize(width);
    for (std::size_t i = 0; i < width; ++i) {
        plan.columns[i].heading = plan.has_heading ? cells.front()[i] : std::string();
        plan.columns[i].key = plan.has_heading ? keys[i] : std::string();
    }
    if (plan.has_heading) cells.erase(cells.begin());
    const bool has_title = std::any_of(plan.columns.begin(), plan.columns.end(), [](const ImportColumn& column) { return column.key == "title"; });
    if (!has_title)
        for (ImportColumn& column : plan.columns)
            if (column.key.empty()) {
                column.key = "title";
                break;
            }
    plan.rows = std::move(cells);
    for (std::size_t i = 0; i < width; ++i)
        for (const Strings& row : plan.rows)
            if (!row[i].empty()) {
                plan.columns[i].example = row[i];
                break;
            }
    return plan;
}

ImportResult import_rows(const ImportPlan& plan, const Framework& framework, const AreaList& areas, const std::function<std::string()>& new_id) {
    ImportResult result;
    const Vocabularies vocabularies(framework, areas);
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        Activity activity;
        activity.id = new_id();
        const std::string where = "row " + std::to_string(row + (plan.has_heading ? 2 : 1));
        const auto tell = [&](std::string code, std::string message) { result.problems.push_back({Problem::Severity::Warning, std::move(code), where, std::move(message)}); };
        for (std::size_t column = 0; column < plan.columns.size(); ++column) {
            const Field<Activity>* known = field<Activity>(plan.columns[column].key);
            const std::string& cell = plan.rows[row][column];
            if (!known || cell.empty()) continue;
            const std::string name = plan.columns[column].heading.empty() ? std::string(known->key) : plan.columns[column].heading;
            const auto id_or_typed = [&](const std::string& typed) {
                auto id = vocabularies.id_of(known->choices, typed);
                if (!id) tell("unknown-word", "“" + typed + "” is not one of the choices for “" + name + "”. It is kept as it is; choose one when you open the activity.");
                return id ? std::move(*id) : typed;
            };
            switch (known->kind) {
                case FieldKind::Choice: set(activity, *known, id_or_typed(cell)); break;
                case FieldKind::Choices: {
                    Strings ids;
                    for (const std::string& part : parts_of(cell)) ids.push_back(id_or_typed(part));
                    set(activity, *known, ids);
                    break;
                }
                case FieldKind::List: set(activity, *known, parts_of(cell)); break;
                case FieldKind::Date: {
                    const auto date = parse_date_typed(cell);
                    if (!date) tell("not-a-day", "“" + cell + "” in “" + name + "” is not a day in the calendar. It is kept as it is.");
                    set(activity, *known, date ? to_iso(*date) : cell);
                    break;
                }
                case FieldKind::Flag: {
                    const std::string folded = fold(cell);
                    if (!yes(folded) && !no(folded)) tell("not-yes-or-no", "“" + cell + "” in “" + name + "” is neither yes nor no, so it is taken as no.");
                    set(activity, *known, yes(folded));
                    break;
                }
                default: set(activity, *known, cell);
            }
        }
        if (activity.title.empty()) {
            activity.title = "Untitled activity";
            tell("no-title", "This row has no title, so it is called “Untitled activity”.");
        }
        result.activities.push_back(std::move(activity));
    }
    return result;
}

}  // namespace waymark
