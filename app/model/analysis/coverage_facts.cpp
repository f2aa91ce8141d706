#include "model/analysis/coverage_facts.h"

#include <algorithm>

#include "model/base/fold.h"
#include "model/base/trim.h"
#include "model/document/words.h"

namespace waymark {
namespace {

std::int32_t day_number_of(std::string_view text) {
    const auto day = parse_date(text);
    return day ? day_number(*day) : kNoDay;
}

}  // namespace

StatusGroup status_group(std::string_view status) {
    if (status == words::running) return StatusGroup::Running;
    if (status == words::planned || status == words::idea) return StatusGroup::Planned;
    if (status == words::paused) return StatusGroup::Paused;
    if (status == words::ended) return StatusGroup::Ended;
    return StatusGroup::NotKnown;
}

Horizon::Horizon(Date day)
    : today(day_number(day)), soon(day_number(add_months(day, 6))), year_ago(day_number(add_months(day, -12))) {}

Facts facts_of(const Activity& activity, const Horizon& horizon) {
    Facts facts;
    facts.end = day_number_of(activity.end);
    const std::int32_t funded = day_number_of(activity.funding_end);
    facts.stop = facts.end == kNoDay || (funded != kNoDay && funded < facts.end) ? funded : facts.end;
    facts.review = day_number_of(activity.reviewed_on);
    if (facts.end != kNoDay && facts.end <= horizon.soon) facts.bits |= kEnds;
    if (facts.end != kNoDay && facts.end < horizon.today) facts.bits |= kPastEnd;
    if (facts.stop != kNoDay && facts.stop <= horizon.soon) facts.bits |= kStops;
    if (facts.review != kNoDay)
        facts.bits |= facts.review < horizon.year_ago ? kReviewOld : kReviewFresh;
    else if (day_number_of(activity.start) > horizon.year_ago)
        facts.bits |= kReviewFresh;
    if (!words::is_unknown(activity.evidence))
        facts.bits |= activity.evidence == words::not_evaluated ? kEvaluatedNot : kEvaluated;
    if (!words::is_unknown(activity.survivor_involvement))
        facts.bits |= activity.survivor_involvement == words::no_involvement ? kSurvivorsNot : kSurvivors;
    if (!words::is_unknown(activity.reach)) facts.bits |= kReachSaid;
    return facts;
}

std::uint32_t OrganisationNames::number(std::string_view name) {
    const std::uint32_t known = raw_.find(name);
    if (known != IdIndex::kNone) return known;
    const std::string_view bare = trimmed(name);
    if (bare.empty()) return raw_.add(name, kBlank);
    const auto [at, is_new] = folded_.try_emplace(fold(bare), static_cast<std::uint32_t>(spellings_.size()));
    if (is_new)
        spellings_.emplace_back(bare);
    else if (bare < spellings_[at->second])
        spellings_[at->second] = bare;
    return raw_.add(name, at->second);
}

}  // namespace waymark
