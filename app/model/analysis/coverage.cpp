#include "model/analysis/coverage.h"

#include <array>

#include "model/analysis/coverage_count.h"
#include "model/analysis/coverage_rows.h"
#include "model/base/text.h"
#include "model/document/fields.h"
#include "model/document/titles.h"

namespace waymark {
namespace {

struct AxisName {
    std::string_view id;
    std::string_view title;
};

// In the order of `Axis`.
constexpr std::array<AxisName, 10> kAxes = {{{"level", tr_later("Level")},
                                             {"component", tr_later("Component")},
                                             {"pathway", tr_later("Pathway")},
                                             {"factor", tr_later("Factor")},
                                             {"exploitation", tr_later("Exploitation type")},
                                             {"who-for", tr_later("Who it is for")},
                                             {"nrm-stage", tr_later("NRM stage")},
                                             {"area", tr_later("Area")},
                                             {"stage", tr_later("Stage")},
                                             {"question", tr_later("Checklist question")}}};

ChoiceList choices_of(std::string_view field_key) {
    return field<Activity>(field_key)->choices;
}

}  // namespace

std::string_view axis_id(Axis axis) {
    return kAxes[static_cast<std::size_t>(axis)].id;
}
std::string_view axis_title(Axis axis) {
    return tr(kAxes[static_cast<std::size_t>(axis)].title);
}

std::string place_title(const Framework& framework, const Document& document, const Place& place, const AreaList* areas) {
    switch (place.axis) {
        case Axis::Exploitation:
            return std::string(framework.title_of(choices_of("exploitation"), place.id));
        case Axis::WhoFor:
            return std::string(framework.title_of(choices_of("whoFor"), place.id));
        case Axis::NrmStage:
            return std::string(framework.title_of(choices_of("nrmStages"), place.id));
        case Axis::Area:
            return std::string(areas ? areas->name_of(place.id) : place.id);
        case Axis::Factor:
            if (const OwnFactor* own = document.own_factors.find(place.id); own)
                return std::string(name_or_unnamed(RecordKind::OwnFactor, own->title));
            break;
        default:
            break;
    }
    const Entry* entry = framework.find(place.id);
    return entry ? entry->title : place.id;
}

Strings ActivitySpan::ids() const {
    Strings ids;
    ids.reserve(count_);
    for (const Activity* activity : *this) ids.push_back(activity->id);
    return ids;
}

const CoverageCell* CoverageMatrix::find(std::string_view row_id, std::string_view stage_id) const {
    const auto place = [](const std::vector<CoverageHeading>& headings, std::string_view id) {
        const auto kind = id.empty() ? CoverageHeading::Kind::Any : CoverageHeading::Kind::Named;
        std::size_t i = 0;
        while (i < headings.size() && !(headings[i].kind == kind && headings[i].id == id)) ++i;
        return i;
    };
    const std::size_t row = place(rows, row_id), column = place(columns, stage_id);
    return row < rows.size() && column < columns.size() ? &at(row, column) : nullptr;
}

PlacesFilled places_filled(const CoverageMatrix& matrix) {
    PlacesFilled places;
    for (std::size_t row = 0; row < matrix.rows.size(); ++row)
        for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
            using Kind = CoverageHeading::Kind;
            if (matrix.rows[row].kind != Kind::Named || matrix.columns[column].kind != Kind::Named ||
                matrix.columns[column].enabler)
                continue;
            if (matrix.rows[row].outside) {
                ++places.outside;
                continue;
            }
            const StatusCounts& counts = matrix.at(row, column).counts;
            ++places.all;
            if (counts.running > 0) ++places.running;
            if (counts.all() > 0) ++places.recorded;
        }
    return places;
}

CoverageMatrix coverage(const Framework& framework, const Document& document, Axis row_axis, Date today,
                        const CoverageFilter& filter, const AreaList* areas) {
    CoverageCount count(framework, document, today, filter, areas);
    const std::size_t axis = count.add(row_axis, CoverageCount::Columns::All);
    count.run();

    CoverageMatrix matrix;
    matrix.axis = row_axis;
    matrix.rows = count.rows(axis).headings;
    matrix.columns = count.columns();
    matrix.cells.reserve(matrix.rows.size() * matrix.columns.size());
    for (std::size_t row = 0; row < matrix.rows.size(); ++row)
        for (std::size_t column = 0; column < matrix.columns.size(); ++column)
            matrix.cells.push_back(count.cell(axis, row, column));
    matrix.looked_at = count.looked_at_count();
    matrix.silent = count.silent_count();
    return matrix;
}

}  // namespace waymark
