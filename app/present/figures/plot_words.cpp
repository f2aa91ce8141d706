#include "present/figures/plot_words.h"

#include <cmath>

#include "model/base/text.h"

namespace waymark {

std::string_view area_of(const Framework& framework, std::string_view measure) {
    const Series* series = framework.series_of(measure);
    return series ? std::string_view(series->area) : tr("National");
}

std::string_view plot_title(WordsRoom& room, const Comparable& both, PlotOf of, std::string_view area) {
    if (of == PlotOf::Index)
        return room.fill(tr("{}: the count of {} is 100 for both"), both.local.title, std::to_string(*both.base_year));
    return of == PlotOf::LocalCount ? room.fill(tr("{}: local counts"), both.local.title)
                                    : room.fill(tr("{}: {}"), area, both.national.title);
}

std::string_view change_words(WordsRoom& room, const PlotEnds& ends, PlotOf of, std::string_view name) {
    const auto& [first, last] = ends;
    if (!first) return {};
    // Years are numbers without commas.
    const std::string from = std::to_string(first->year), to = std::to_string(last->year);
    if (first == last) return room.fill(tr("{}: {} in {}."), name, *first->count, from);
    const std::string_view counts = room.fill(tr("{}: {} in {}, {} in {}"), name, *first->count, from, *last->count, to);
    if (of != PlotOf::Index) return room.fill("{}.", counts);
    return room.fill(tr("{}; as an index {} and {}."), counts, std::lround(*first->index), std::lround(*last->index));
}

std::string_view local_change(WordsRoom& room, const Comparable& both, PlotOf of) {
    if (of == PlotOf::NationalCount) return {};
    return change_words(room, ends_of(both.local, of), of, tr("Local, whole line with round points"));
}

std::string_view national_change(WordsRoom& room, const Comparable& both, PlotOf of, std::string_view area) {
    if (of == PlotOf::LocalCount) return {};
    return change_words(room, national_ends(both, of), of, room.fill(tr("{}, dashed line with square points"), area));
}

}  // namespace waymark
