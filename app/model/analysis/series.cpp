#include "model/analysis/series.h"

#include <algorithm>
#include <utility>

#include "model/analysis/count_suppression.h"
#include "model/analysis/public_version.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/document/fields.h"
#include "model/document/words.h"

namespace waymark {
namespace {

// No date is earlier than any; what is no day is compared as it was typed.
bool published_before(const LocalCount& a, const LocalCount& b) {
    const auto day_a = parse_date(a.published), day_b = parse_date(b.published);
    if (day_a && day_b) return *day_a < *day_b;
    return !day_a && day_b;
}

// By year; the one published last is the last of its year.
bool comes_before(const LocalCount* a, const LocalCount* b) {
    return a->year != b->year ? a->year < b->year : published_before(*a, *b);
}

bool is_small(const std::optional<std::int64_t>& count) {
    return count && *count < kSmallestPublicCount;
}

/// "All" in a column for groups is nobody's group.
std::string_view part_of(std::string_view word) {
    return word == words::all_types || is_name_of_all(fold(trimmed(word))) ? std::string_view() : word;
}

/// No number can be below nought.
std::optional<std::int64_t> number_of(const LocalCount& count) {
    return count.count && *count.count >= 0 ? std::optional(*count.count) : std::nullopt;
}

bool is_base(const YearPoint* point) {
    return point && point->count && !is_small(point->count);
}

void put_indexes(YearSeries& series, int base_year) {
    const double base = static_cast<double>(*series.at(base_year)->count);
    for (YearPoint& point : series.points)
        if (point.count) point.index = 100.0 * static_cast<double>(*point.count) / base;
}

}  // namespace

const YearPoint* YearSeries::at(int year) const {
    const auto point = std::find_if(points.begin(), points.end(), [&](const YearPoint& one) { return one.year == year; });
    return point == points.end() ? nullptr : &*point;
}

YearSeries local_series(const Framework& framework, const Document& document, std::string_view measure,
                        std::string_view exploitation, std::string_view who, Audience audience) {
    YearSeries series;
    series.title = framework.title_of(field<LocalCount>("measure")->choices, measure);
    append_part(series.title, framework.title_of(field<LocalCount>("exploitation")->choices, exploitation));
    append_part(series.title, framework.title_of(field<LocalCount>("who")->choices, who));

    std::vector<const LocalCount*> counts;
    for (const LocalCount& count : document.profile) {
        const bool is_meant = count.measure == measure && part_of(count.exploitation) == part_of(exploitation) &&
                              part_of(count.who) == part_of(who);
        // A year outside the calendar is a typing error that validation points out; it has no place on an
        // axis.
        if (is_meant && count.year && is_calendar_year(*count.year)) counts.push_back(&count);
    }
    sort_stably(counts, [](const LocalCount* a, const LocalCount* b) { return comes_before(a, b); });
    std::size_t first_of_year = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const LocalCount& last = *counts[i];
        if (series.points.empty() || series.points.back().year != *last.year) {
            series.points.emplace_back();
            first_of_year = i;
        }
        YearPoint& point = series.points.back();
        point.year = static_cast<int>(*last.year);
        if (i + 1 < counts.size() && counts[i + 1]->year == last.year) continue;
        point.source = last.source;
        point.published = last.published;
        const bool unread = !last.count.words().empty();  // "<5" may well be below 5
        point.suppressed = audience == Audience::Public && (unread || is_small(last.count));
        if (!point.suppressed) point.count = number_of(last);
        for (std::size_t other = first_of_year; other < i; ++other) {
            const auto count = number_of(*counts[other]);
            if (count && counts[other]->count != last.count && !(audience == Audience::Public && is_small(count)))
                point.other_counts.push_back(*count);
        }
    }
    return series;
}

YearSeries national_series(const Framework& framework, std::string_view measure) {
    YearSeries made;
    const Series* series = framework.series_of(measure);
    if (!series) return made;
    made.title = series->title;
    for (const SeriesPoint& from : series->points) {
        YearPoint point;
        point.year = from.year;
        point.count = from.value;
        for (const std::string& key : from.sources) {
            const Source* source = framework.source(key);
            append_part(point.source, source ? source->title : key, "; ");
        }
        point.published = from.as_published;
        for (const SeriesVariant& variant : from.variants) point.other_counts.push_back(variant.value);
        made.points.push_back(std::move(point));
    }
    return made;
}

Comparable make_comparable(YearSeries local, YearSeries national, std::optional<int> wanted_base) {
    Comparable made;
    for (const YearPoint& point : local.points)
        if (is_base(&point) && is_base(national.at(point.year))) made.possible_bases.push_back(point.year);
    if (wanted_base && contains(made.possible_bases, *wanted_base))
        made.base_year = wanted_base;
    else if (!made.possible_bases.empty())
        made.base_year = made.possible_bases.front();

    if (made.base_year) {
        put_indexes(local, *made.base_year);
        put_indexes(national, *made.base_year);
        made.note = fill(tr("Each count is set to 100 in {}, so 120 is a fifth more than in that year. The lines show how each "
                            "count moved, not how large it is, and not how many people are affected."),
                         {*made.base_year});
    } else if (!local.points.empty() && !national.points.empty()) {
        made.note = fill(tr("The two cannot be compared: there is no year for which both have a count of at "
                            "least {}."),
                         {kSmallestPublicCount});
    }
    const auto suppressed =
        std::count_if(local.points.begin(), local.points.end(), [](const YearPoint& point) { return point.suppressed; });
    if (suppressed != 0)
        add_sentence(made.note, fill(tr_n(static_cast<long>(suppressed), "{} count below {} is left out.",
                                          "{} counts below {} are left out."),
                                     {suppressed, kSmallestPublicCount}));
    made.local = std::move(local);
    made.national = std::move(national);
    return made;
}

}  // namespace waymark
