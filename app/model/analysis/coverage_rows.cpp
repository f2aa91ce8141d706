#include "model/analysis/coverage_rows.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "model/analysis/scope.h"
#include "model/base/text.h"
#include "model/document/fields.h"
#include "model/document/words.h"

namespace waymark {
namespace {

// Rows that are no rows, in the index beside the real ones.
constexpr std::uint32_t kEveryRow = IdIndex::kNone - 1;
constexpr std::uint32_t kNoRow = IdIndex::kNone - 2;

void add_value(AxisRows& rows, std::string_view id, std::string_view title) {
    const auto row = static_cast<std::uint32_t>(rows.headings.size());
    if (rows.index.add(id, row) != row) return;
    rows.headings.push_back({CoverageHeading::Kind::Named, std::string(id), std::string(title), false, false, false, false});
}

void add_vocabulary(AxisRows& rows, const Framework& framework, std::string_view field_key) {
    const Vocabulary* vocabulary = framework.vocabulary(field<Activity>(field_key)->choices.vocabulary);
    if (!vocabulary) return;
    rows.index.add(words::not_applicable, kNoRow);
    if (rows.axis == Axis::Exploitation) rows.index.add(words::all_types, kEveryRow);
    for (const VocabularyEntry& entry : vocabulary->entries) {
        if (entry.id == words::not_known || rows.index.find(entry.id) != IdIndex::kNone) continue;
        add_value(rows, entry.id, entry.title);
    }
}

void add_factors(AxisRows& rows, const Framework& framework, const Document& document) {
    for (const Factor& factor : framework.factors)
        if (!factor.unverified) add_value(rows, factor.id, factor.title);
    for (const OwnFactor& factor : document.own_factors) {
        const std::size_t before = rows.headings.size();
        add_value(rows, factor.id, factor.title);
        if (rows.headings.size() > before) rows.headings.back().own_factor = true;
    }
}

void add_areas(AxisRows& rows, const Document& document, const AreaList* areas, bool with_other_areas) {
    const auto title = [&](std::string_view code) { return areas ? areas->name_of(code) : code; };
    for (const std::string_view code :
         std::set<std::string_view>(document.partnership->areas.begin(), document.partnership->areas.end()))
        add_value(rows, code, title(code));
    // The index keeps views: of the document's own codes.
    std::vector<std::string_view> named;
    for (const Activity& activity : document.activities)
        for (const std::string& code : activity.areas)
            if (!code.empty() && rows.areas.add(code, static_cast<std::uint32_t>(named.size())) == named.size())
                named.push_back(code);
    // Only areas of the list lie in one another; there are some hundreds of those, of other codes any number.
    const auto is_known = [&](std::string_view code) { return areas && areas->find(code); };
    std::vector<std::uint32_t> known;
    const auto remember = [&](std::size_t row) {
        if (is_known(rows.headings[row].id)) known.push_back(static_cast<std::uint32_t>(row));
    };
    for (std::size_t row = 0; row < rows.headings.size(); ++row) remember(row);
    const std::vector<std::uint32_t> own = known;
    const auto overlaps = [&](std::uint32_t row, std::string_view code) { return areas->overlap(rows.headings[row].id, code); };
    if (with_other_areas)
        for (const std::string_view code : std::set<std::string_view>(named.begin(), named.end())) {
            const std::size_t before = rows.headings.size();
            add_value(rows, code, title(code));
            if (rows.headings.size() == before) continue;
            rows.headings.back().other_area =
                !is_known(code) || std::none_of(own.begin(), own.end(), [&](std::uint32_t row) { return overlaps(row, code); });
            remember(before);
        }
    rows.rows_of_area.resize(named.size());
    for (std::size_t i = 0; i < named.size(); ++i) {
        const std::uint32_t same = rows.index.find(named[i]);
        if (same != IdIndex::kNone) rows.rows_of_area[i].push_back(same);
        if (!is_known(named[i])) continue;
        for (const std::uint32_t row : known)
            if (row != same && overlaps(row, named[i])) rows.rows_of_area[i].push_back(row);
    }
}

void each_once(std::vector<std::uint32_t>& rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

/// The rows of the areas that an activity names.
void find_areas(const AxisRows& rows, const Activity& activity, std::vector<std::uint32_t>& into) {
    bool said = false;
    for (const std::string& code : activity.areas) {
        if (code.empty()) continue;
        said = true;
        const std::vector<std::uint32_t>& of_area = rows.rows_of_area[rows.areas.find(code)];
        into.insert(into.end(), of_area.begin(), of_area.end());
    }
    if (!said) into.push_back(static_cast<std::uint32_t>(rows.not_said()));
    each_once(into);
}

}  // namespace

std::span<const std::string> values_of(Axis axis, const Activity& activity) {
    switch (axis) {
        case Axis::Level:
            return {&activity.level, 1};
        case Axis::Component:
            return activity.components;
        case Axis::Pathway:
            return activity.pathways;
        case Axis::Factor:
            return activity.factors;
        case Axis::Exploitation:
            return activity.exploitation;
        case Axis::WhoFor:
            return activity.who_for;
        case Axis::NrmStage:
            return activity.nrm_stages;
        case Axis::Area:
            return activity.areas;
        case Axis::Stage:
            return activity.other_stages;
        case Axis::Question:
            return activity.questions;
    }
    return {};
}

void AxisRows::find_rows(const Activity& activity, std::vector<std::uint32_t>& into) const {
    if (axis == Axis::Area) return find_areas(*this, activity, into);
    bool said = false;
    for (const std::string& value : values_of(axis, activity)) {
        const std::uint32_t row = index.find(value);
        if (row == IdIndex::kNone) continue;
        said = true;
        if (row == kNoRow) continue;
        if (row == kEveryRow) {
            into.clear();
            for (std::uint32_t i = 0; i < values(); ++i) into.push_back(i);
            return;
        }
        into.push_back(row);
    }
    if (!said) into.push_back(static_cast<std::uint32_t>(not_said()));
    each_once(into);
}

AxisRows axis_rows(const Framework& framework, const Document& document, Axis axis, const AreaList* areas,
                   bool with_other_areas) {
    AxisRows rows;
    rows.axis = axis;
    switch (axis) {
        case Axis::Level:
            for (const Level& level : framework.levels) add_value(rows, level.id, level.title);
            break;
        case Axis::Component:
            for (const Component& component : framework.components) add_value(rows, component.id, component.title);
            break;
        case Axis::Pathway:
            for (const Pathway& pathway : framework.pathways) add_value(rows, pathway.id, pathway.title);
            break;
        case Axis::Factor:
            add_factors(rows, framework, document);
            break;
        case Axis::Exploitation:
            add_vocabulary(rows, framework, "exploitation");
            break;
        case Axis::WhoFor:
            add_vocabulary(rows, framework, "whoFor");
            break;
        case Axis::NrmStage:
            add_vocabulary(rows, framework, "nrmStages");
            break;
        case Axis::Area:
            add_areas(rows, document, areas, with_other_areas);
            break;
        case Axis::Stage:
        case Axis::Question:
            break;
    }
    for (CoverageHeading& heading : rows.headings) heading.outside = is_outside(framework, document, axis, heading.id);
    rows.headings.push_back({CoverageHeading::Kind::NotSaid, "", std::string(tr("Not said")), false, false, false, false});
    rows.headings.push_back({CoverageHeading::Kind::Any, "", std::string(tr("Any")), false, false, false, false});
    return rows;
}

}  // namespace waymark
