#include "model/search_index.h"

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>

#include "model/gaps.h"
#include "model/random_document.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

SearchEntry thing(std::string id, std::string title, std::string detail = "",
                  SearchKind kind = SearchKind::Activity) {
    return {kind, std::move(id), std::move(title), std::move(detail), ""};
}

// The ids found, in order, with blanks between.
std::string found(const SearchIndex& index, std::string_view query, std::size_t limit = 50) {
    std::string ids;
    for (const SearchEntry* entry : index.find(query, limit)) ids += (ids.empty() ? "" : " ") + entry->id;
    return ids;
}

}  // namespace

TEST_CASE("search: capitals, accents and apostrophes make no difference") {
    const SearchIndex index({thing("1", "Tŷ Hafan"), thing("2", "Barnardo’s")});
    CHECK(found(index, "TY haf") == "1");
    CHECK(found(index, "tŷ") == "1");
    CHECK(found(index, "barnardos") == "2");
    CHECK(found(index, "Barnardo's") == "2");
}

TEST_CASE("search: all words must be found, in any order, anywhere in the entry") {
    const SearchIndex index({thing("1", "Training for housing officers", "Council"),
                             thing("2", "Training for nurses", "Hospital")});
    CHECK(found(index, "officers training") == "1");
    CHECK(found(index, "council train") == "1");
    CHECK(found(index, "train") == "1 2");
    CHECK(found(index, "train council nurses").empty());
}

TEST_CASE("search: the same word comes before a beginning, the title before the rest, a typing error last") {
    const SearchIndex index({thing("typing", "About refarral"), thing("rest", "Something", "referral"),
                             thing("beginning", "The referrals"), thing("same", "The referral")});
    CHECK(found(index, "referral") == "same rest beginning typing");
}

TEST_CASE("search: a title that begins with the query comes first") {
    const SearchIndex index(
        {thing("a", "All about gaps", "", SearchKind::Screen), thing("b", "Gaps in housing")});
    CHECK(found(index, "gaps") == "b a");
}

TEST_CASE("search: equals come by kind, then title, then id") {
    const SearchIndex index({thing("2", "Map"), thing("1", "Map"), thing("3", "Map", "", SearchKind::Screen),
                             thing("0", "Map b")});
    CHECK(found(index, "map") == "3 1 2 0");
}

TEST_CASE("search: one typing error is forgiven from five letters on") {
    const SearchIndex index({thing("1", "Safeguarding children")});
    CHECK(found(index, "safegaurding") == "1");   // swapped
    CHECK(found(index, "safeguading") == "1");    // missing
    CHECK(found(index, "safegguarding") == "1");  // too many
    CHECK(found(index, "safeguerding") == "1");   // wrong
    CHECK(found(index, "zafeguarding") == "1");   // the first letter
    CHECK(found(index, "safegaurd") == "1");      // while still typing
    CHECK(found(index, "childern") == "1");
    CHECK(found(index, "childrens") == "1");      // too many at the end
    CHECK(found(index, "saef").empty());          // too short
    CHECK(found(index, "sfaeguadring").empty());  // two errors
}

TEST_CASE("search: an error in the last letter is forgiven only when the whole word is typed") {
    const SearchIndex index({thing("1", "Harmful"), thing("2", "Homes")});
    CHECK(found(index, "harmz").empty());
    CHECK(found(index, "homez") == "2");
}

TEST_CASE("search: a query without a word finds nothing, nor does an empty index find anything") {
    const SearchIndex index({thing("1", "Map")});
    for (const char* query : {"", "  ", "—", "'"}) CHECK(index.find(query).empty());
    CHECK(SearchIndex().find("map").empty());
}

TEST_CASE("search: no more than the limit, the best of all") {
    std::vector<SearchEntry> entries;
    for (int i = 0; i < 30; ++i) entries.push_back(thing(std::to_string(10 + i), "A map"));
    entries.push_back(thing("best", "Map"));
    CHECK(found(SearchIndex(entries), "map", 3) == "best 10 11");
}

TEST_CASE(
    "search: factors, questions, terms, activities, actions and members can be found by what they hold") {
    Document document;
    auto work = running("activity-1");
    work->title = "Outreach";
    work->partners = {"Salvation Army"};
    work->description = "Car washes every Tuesday.";
    put(document, work);
    auto action = record<Action>("action-1");
    action->what = "Ask the landlords";
    put(document, action);
    auto member = record<Member>("member-1");
    member->organisation = "Fire and Rescue";
    put(document, member);
    auto own = record<OwnFactor>("own-1");
    own->title = "Hotel watch";
    put(document, own);
    const SearchIndex index(search_entries(small_pack(), document));
    CHECK(found(index, "care pathway") == "pathway");
    CHECK(found(index, "survivors part") == "q03-survivors");
    CHECK(found(index, "nrm") == "nrm");
    CHECK(found(index, "salvation") == "activity-1");
    CHECK(found(index, "tuesday") == "activity-1");
    CHECK(found(index, "landlord") == "action-1");
    CHECK(found(index, "fire") == "member-1");
    CHECK(found(index, "hotel") == "own-1");
    CHECK(found(index, "rumour").empty());
}

TEST_CASE(
    "search: what is found does not depend on the order of the entries, and any word of a title finds it") {
    CHECK(rc::check([] {
        const Document document = random_document(small_pack(), *rc::gen::inRange<std::size_t>(1, 20),
                                                  *rc::gen::arbitrary<std::uint64_t>());
        std::vector<SearchEntry> entries = search_entries(small_pack(), document);
        const SearchIndex index(entries);
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        for (std::size_t i = entries.size(); i > 1; --i) std::swap(entries[i - 1], entries[dice.roll(i)]);
        const SearchIndex shuffled(entries);
        for (const char* query : {"a", "organisation", "number", "activty", "label national", "3"})
            RC_ASSERT(found(index, query) == found(shuffled, query));
        for (const SearchEntry& entry : entries) {
            const auto hits = index.find(entry.title, 1000);
            RC_ASSERT(std::any_of(hits.begin(), hits.end(),
                                  [&](const SearchEntry* hit) { return hit->id == entry.id; }));
        }
    }));
}
