// What a public version says beside its records and counts: filters, sources, figures of other years.

#include <doctest/doctest.h>

#include "model/analysis/public_version.h"
#include "model/build.h"
#include "model/pack.h"

namespace waymark {
namespace {

using namespace testing;

PublicVersion published(const Document& document) {
    static const Framework pack = small_pack();
    return make_public(pack, document);
}

std::shared_ptr<LocalCount> count_of(std::string id, std::string measure, int year, std::int64_t number) {
    auto made = record<LocalCount>(std::move(id));
    made->measure = std::move(measure);
    made->year = year;
    made->count = number;
    return made;
}

bool shows(const Document& document, std::string_view id) {
    return published(document).document.profile.find(id)->count.has_value();
}

}  // namespace

TEST_CASE("public version: a running total of two years does not tell what came in between") {
    Document document;
    put(document, count_of("now", "cumulative referrals", 2025, 53));
    put(document, count_of("before", "cumulative referrals", 2024, 50));
    CHECK_FALSE((shows(document, "now") && shows(document, "before")));
    Document beside;
    put(beside, count_of("small", "referrals", 2025, 3));
    put(beside, count_of("now", "our own tally", 2025, 53));
    put(beside, count_of("before", "our own tally", 2024, 50));
    CHECK_FALSE((shows(beside, "now") && shows(beside, "before")));
    Document calls;
    put(calls, count_of("now", "calls of several kinds", 2025, 53));
    put(calls, count_of("before", "calls of several kinds", 2024, 50));
    CHECK((shows(calls, "now") && shows(calls, "before")));
}

TEST_CASE("public version: the source of a small count does not say it") {
    Document document;
    auto small = count_of("small", "referrals", 2025, 3);
    small->source = "NRM table 5: 3 adult men";
    put(document, small);
    auto plain = count_of("plain", "referrals", 2024, 2);
    plain->source = "Home Office, published in March";
    put(document, plain);
    const Document made = published(document).document;
    CHECK(made.profile.find("small")->source.empty());
    CHECK(made.profile.find("plain")->source == "Home Office, published in March");
}

TEST_CASE("public version: a decision on a gap does not name an organisation that is in nothing published") {
    Document document;
    auto hidden = activity("hidden", "Between us");
    hidden->lead = "Quiet House";
    put(document, hidden);
    auto open = activity("open", "For all");
    open->lead = "Loud House";
    open->publish = true;
    put(document, open);
    for (const char* name : {"Quiet%20House", "Loud%20House"}) {
        auto decision = record<GapDecision>(std::string("coverage/level=national/stage=early/in-organisation=") + name);
        decision->decision = "accept";
        put(document, decision);
    }
    const PublicVersion made = published(document);
    REQUIRE(made.document.gaps.size() == 1);
    CHECK((*made.document.gaps.begin()).id.ends_with("Loud%20House"));
}

}  // namespace waymark
