#include "model/analysis/gap_id.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "model/analysis/scope.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/text.h"

namespace waymark {
namespace {

struct RuleName {
    GapKind kind;
    std::string_view id;
    std::string_view title;  // what a gap title ends in
    std::string_view text;
};

// In the order of `GapRule`.
constexpr std::array<RuleName, 23> kRules = {{
    {GapKind::NothingRecorded, "", tr_later("no activity recorded"),
     tr_later("Nothing is running, planned or paused here, as far as is recorded.")},
    {GapKind::Contradiction, "in-place-without-activity", tr_later("in place, but no activity recorded"),
     tr_later("The factor is said to be in place, and no activity with it is running.")},
    {GapKind::Contradiction, "activity-despite-none", tr_later("answered “none”, but activities are running"),
     tr_later("The factor is said to have nothing in place, and activities with it are running.")},
    {GapKind::Contradiction, "activity-despite-not-our-role", tr_later("answered “not our role”, but activities are running"),
     tr_later("The factor is said not to be the partnership’s role, and activities with it are running.")},
    {GapKind::Contradiction, "answer-without-activity", tr_later("in place, but no such activity recorded"),
     tr_later("The answer to the question is “in place”, and no activity of the kind it asks about is running.")},
    {GapKind::Contradiction, "activity-despite-answer", tr_later("answered “none”, but such activities are running"),
     tr_later("The answer to the question is “none”, and activities of the kind it asks about are running.")},
    {GapKind::Contradiction, "running-past-end", tr_later("running although their end is past"),
     tr_later("The status is “running”, and the end date is before today.")},
    {GapKind::Thin, "only-planned", tr_later("only planned"),
     tr_later("Nothing is running here; something is an idea or planned.")},
    {GapKind::Thin, "only-paused", tr_later("only paused"), tr_later("Nothing is running or planned here; something is paused.")},
    {GapKind::Thin, "one-activity", tr_later("only one activity"), tr_later("Exactly one activity is running here.")},
    {GapKind::Thin, "one-organisation", tr_later("only one organisation"),
     tr_later("Several activities are running here, and all name the same organisation as lead or partner.")},
    {GapKind::Thin, "ending", "ending",
     tr_later("Everything running here ends within six months, or should have ended already.")},
    {GapKind::Thin, "funding-ending", tr_later("funding ending"),
     tr_later("Everything running here ends or loses its funding within six months.")},
    {GapKind::Thin, "not-reviewed", tr_later("not reviewed for a year"),
     tr_later("Everything running here was last reviewed more than twelve months ago.")},
    {GapKind::Thin, "not-evaluated", tr_later("not evaluated"), tr_later("Everything running here is said to be not evaluated.")},
    {GapKind::Thin, "no-survivors", tr_later("no survivor involvement"),
     tr_later("Everything running here is said to be without survivor involvement.")},
    {GapKind::NotKnown, "status", tr_later("not known whether anything is running"),
     tr_later("Nothing is known to be running here, and of something it is not known whether it is.")},
    {GapKind::DetailsMissing, "reach", tr_later("not known whom it reaches"),
     tr_later("Nothing running here says whom it reaches.")},
    {GapKind::NotKnown, "strength", tr_later("answered “not known”"),
     tr_later("The partnership answered that it does not know.")},
    {GapKind::DetailsMissing, "not-said", tr_later("not said"),
     tr_later("Activities that are not ended and say nothing about this are counted nowhere in it.")},
    {GapKind::DetailsMissing, "evidence", tr_later("not known whether evaluated"),
     tr_later("Running activities that do not say whether they were evaluated.")},
    {GapKind::DetailsMissing, "survivors", tr_later("not known whether survivors are involved"),
     tr_later("Running activities that do not say whether survivors are involved.")},
    {GapKind::DetailsMissing, "review", tr_later("not known when last reviewed"),
     tr_later("Running activities without a date of review that did not begin in the last twelve months.")},
}};
static_assert(static_cast<std::size_t>(GapRule::ReviewNotKnown) + 1 == kRules.size());

// In the order of `GapKind`.
struct KindName {
    std::string_view in_ids;  // decisions are kept under it, so it stays
    std::string_view id, title;
};
constexpr std::array<KindName, kGapKinds> kKinds = {{{"coverage", "coverage", tr_later("No activity recorded")},
                                                     {"contradiction", "contradiction", tr_later("Contradiction")},
                                                     {"thin", "thin", tr_later("Only one, or not sure to last (thin)")},
                                                     {"unknown", "details", tr_later("Details missing")},
                                                     {"unknown", "unknown", tr_later("Not known")}}};

const RuleName& name_of(GapRule rule) {
    return kRules[static_cast<std::size_t>(rule)];
}

void add_escaped(std::string& to, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || c == '/' || c == '=' || c == ',' || c == '%') {
            to += '%';
            to += to_upper(kHexDigits[byte >> 4]);
            to += to_upper(kHexDigits[byte & 15]);
        } else {
            to += c;
        }
    }
}

int hex_capital(char c) {
    return is_lower(c) ? -1 : hex_digit(c);
}

/// Only what add_escaped() writes is read back: an id made by hand gives no half characters, which a title must
/// not hold.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_capital(text[i + 1]) : -1;
        const int low = high >= 0 && high < 8 ? hex_capital(text[i + 2]) : -1;
        if (low >= 0) {
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::optional<Axis> axis_named(std::string_view id) {
    for (int i = 0; i <= static_cast<int>(Axis::Question); ++i)
        if (axis_id(static_cast<Axis>(i)) == id) return static_cast<Axis>(i);
    return {};
}

std::optional<GapRule> rule_named(std::string_view kind, std::string_view rule) {
    for (std::size_t i = 0; i < kRules.size(); ++i)
        if (kKinds[static_cast<std::size_t>(kRules[i].kind)].in_ids == kind && kRules[i].id == rule)
            return static_cast<GapRule>(i);
    return {};
}

Strings* filter_list(CoverageFilter& filter, std::string_view key) {
    if (key == "in-area") return &filter.areas;
    if (key == "in-exploitation") return &filter.exploitation;
    return key == "in-organisation" ? &filter.organisations : nullptr;
}

bool is_known(const Framework& framework, const Document& document, const Place& place, const AreaList* areas) {
    if (place.id.empty()) return true;
    switch (place.axis) {
        case Axis::Area: {
            const Strings& own = document.partnership->areas;
            return contains(own, place.id) || (areas && areas->find(place.id));
        }
        case Axis::Level:
            return framework.level(place.id) != nullptr;
        case Axis::Stage:
            return framework.stage(place.id) != nullptr;
        case Axis::Factor:
            return framework.factor(place.id) || document.own_factors.find(place.id);
        case Axis::Exploitation:
        case Axis::WhoFor:
        case Axis::NrmStage:
            return std::any_of(framework.vocabularies.begin(), framework.vocabularies.end(),
                               [&](const Vocabulary& list) { return list.entry(place.id) != nullptr; });
        default:
            return framework.find(place.id) != nullptr;
    }
}

}  // namespace

GapKind kind_of(GapRule rule) {
    return name_of(rule).kind;
}
std::string_view kind_id(GapKind kind) {
    return kKinds[static_cast<std::size_t>(kind)].id;
}
std::string_view rule_title(GapRule rule) {
    switch (rule) {
        case GapRule::OnlyPlanned:
            return tr("Only planned (thin)");
        case GapRule::OnlyPaused:
            return tr("Only paused (thin)");
        case GapRule::OneActivity:
            return tr("Only one activity (thin)");
        case GapRule::OneOrganisation:
            return tr("Only one organisation (thin)");
        case GapRule::Ending:
            return tr("Ending (thin)");
        case GapRule::FundingEnding:
            return tr("Funding ending (thin)");
        case GapRule::NotReviewed:
            return tr("Not reviewed for a year (thin)");
        case GapRule::NotEvaluated:
            return tr("Not evaluated (thin)");
        case GapRule::NoSurvivors:
            return tr("No survivor involvement (thin)");
        default:
            return kind_title(kind_of(rule));
    }
}
std::string_view rule_text(GapRule rule) {
    return tr(name_of(rule).text);
}
std::string_view kind_title(GapKind kind) {
    return tr(kKinds[static_cast<std::size_t>(kind)].title);
}

std::string make_gap_id(GapRule rule, const std::vector<Place>& where, const std::string& filter_part) {
    std::string id(kKinds[static_cast<std::size_t>(kind_of(rule))].in_ids);
    if (!name_of(rule).id.empty()) {
        id += '/';
        id += name_of(rule).id;
    }
    for (const Place& place : where) {
        id += '/';
        id += axis_id(place.axis);
        if (place.id.empty()) continue;
        id += '=';
        add_escaped(id, place.id);
    }
    return id += filter_part;
}

std::string filter_part_of(const CoverageFilter& filter) {
    std::string part;
    const auto add = [&](std::string_view key, const Strings& values) {
        char before = '=';
        if (!values.empty()) part += key;
        for (const std::string& value : std::set<std::string>(values.begin(), values.end())) {
            part += before;
            add_escaped(part, value);
            before = ',';
        }
    };
    add("/in-area", filter.areas);
    add("/in-exploitation", filter.exploitation);
    add("/in-organisation", filter.organisations);
    return part;
}

std::optional<GapIdParts> parse_gap_id(std::string_view id) {
    const auto parts = split(id, '/');
    std::size_t next = 1;
    std::optional<GapRule> rule = rule_named(parts[0], "");
    if (!rule && parts.size() > 1) rule = rule_named(parts[0], parts[next++]);
    if (!rule) return {};
    GapIdParts taken{kind_of(*rule), *rule, {}, {}};
    for (; next < parts.size(); ++next) {
        const std::size_t equals = parts[next].find('=');
        const std::string_view key = parts[next].substr(0, equals);
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : parts[next].substr(equals + 1);
        if (Strings* list = filter_list(taken.filter, key)) {
            for (const std::string_view one : split(value, ',')) list->push_back(unescaped(one));
        } else if (const auto axis = axis_named(key)) {
            taken.where.push_back({*axis, unescaped(value)});
        } else {
            return {};
        }
    }
    return taken;
}

std::string gap_title(const Framework& framework, const Document& document, std::string_view gap_id, const AreaList* areas) {
    const auto parts = parse_gap_id(gap_id);
    if (!parts) return std::string(gap_id);
    std::string title;
    for (const Place& place : parts->where)
        append_part(title,
                    place.id.empty() ? std::string(axis_title(place.axis)) : place_title(framework, document, place, areas));
    for (const std::string& area : parts->filter.areas)
        append_part(title, place_title(framework, document, {Axis::Area, area}, areas));
    for (const std::string& type : parts->filter.exploitation)
        append_part(title, place_title(framework, document, {Axis::Exploitation, type}, areas));
    for (const std::string& name : parts->filter.organisations) append_part(title, name);
    const std::string_view rule = tr(name_of(parts->rule).title);
    return title.empty() ? fill(tr("Activities {}"), {rule}) : fill(tr("{}: {}"), {title, rule});
}

bool is_possible_gap(const Framework& framework, const Document& document, std::string_view gap_id, const AreaList* areas) {
    const auto parts = parse_gap_id(gap_id);
    const auto all_known = [&](Axis axis, const Strings& ids) {
        return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
            return is_known(framework, document, {axis, id}, areas);
        });
    };
    return parts &&
           std::all_of(parts->where.begin(), parts->where.end(),
                       [&](const Place& place) { return is_known(framework, document, place, areas); }) &&
           all_known(Axis::Area, parts->filter.areas) && all_known(Axis::Exploitation, parts->filter.exploitation);
}

std::vector<ClosedGap> closed_gaps(const Framework& framework, const Document& document, Date today, const std::vector<Gap>& gaps,
                                   const GapOptions& options) {
    std::map<std::string, ClosedGap> named;
    for (const GapDecision& decision : document.gaps) named[decision.id].decided = true;
    for (const Action& action : document.actions)
        if (!action.gap.empty()) named[action.gap].actions.push_back(action.id);

    // Each filter costs as much as finding all gaps does.
    constexpr std::size_t kMostFilters = 50;
    std::set<std::string, std::less<>> open;
    for (const Gap& gap : gaps) open.insert(gap.id);
    std::set<std::string> filters_looked_at;
    std::vector<ClosedGap> closed;
    for (auto& [id, gap] : named) {
        const auto parts = parse_gap_id(id);
        const std::string filter = parts ? filter_part_of(parts->filter) : std::string();
        if (!filter.empty() && !filters_looked_at.contains(filter)) {
            if (filters_looked_at.size() == kMostFilters) continue;
            filters_looked_at.insert(filter);
            GapOptions filtered = options;
            filtered.filter = parts->filter;
            for (const Gap& found : find_gaps(framework, document, today, filtered)) open.insert(found.id);
        }
        if (open.contains(id)) continue;
        gap.gap_id = id;
        gap.title = gap_title(framework, document, id, options.areas);
        gap.known_to_pack = is_possible_gap(framework, document, id, options.areas);
        gap.outside = parts && std::any_of(parts->where.begin(), parts->where.end(), [&](const Place& place) {
                          return is_outside(framework, document, place.axis, place.id);
                      });
        closed.push_back(std::move(gap));
    }
    return closed;
}

}  // namespace waymark
