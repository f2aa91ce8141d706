#include "model/search/search_index.h"

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>

#include "model/gaps.h"
#include "model/random_document.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

const Framework& pack() {
    static const Framework made = small_pack();
    return made;
}

SearchEntry thing(std::string id, std::string title, std::string detail = "", SearchKind kind = SearchKind::Activity) {
    return {kind, std::move(id), std::move(title), std::move(detail), ""};
}

// The ids found, in order, with blanks between.
std::string found(SearchIndex& index, std::string_view query, std::size_t limit = 50) {
    index.ask(query);
    std::string ids;
    for (const SearchEntry& entry : index.best(limit)) ids += (ids.empty() ? "" : " ") + entry.id;
    return ids;
}

struct Index : SearchIndex {
    explicit Index(std::vector<SearchEntry> fixed) : SearchIndex(pack(), std::move(fixed)) {}
};

constexpr std::size_t kAll = SIZE_MAX;

// Everything there is to find, all of it read.
struct Whole : SearchIndex {
    explicit Whole(const Document& document) : SearchIndex(pack(), framework_entries(pack(), AreaList())) {
        update(document);
        REQUIRE(read_on(kAll));
    }
};

}  // namespace

TEST_CASE("search: capitals, accents and apostrophes make no difference") {
    Index index({thing("1", "Tŷ Hafan"), thing("2", "Barnardo’s")});
    CHECK(found(index, "TY haf") == "1");
    CHECK(found(index, "tŷ") == "1");
    CHECK(found(index, "barnardos") == "2");
    CHECK(found(index, "Barnardo's") == "2");
}

TEST_CASE("search: all words must be found, in any order, anywhere in the entry") {
    Index index({thing("1", "Training for housing officers", "Council"), thing("2", "Training for nurses", "Hospital")});
    CHECK(found(index, "officers training") == "1");
    CHECK(found(index, "council train") == "1");
    CHECK(found(index, "train") == "1 2");
    CHECK(found(index, "train council nurses").empty());
}

TEST_CASE("search: the same word comes before a beginning, the title before the rest, a typing error last") {
    Index index({thing("typing", "About refarral"), thing("rest", "Something", "referral"), thing("beginning", "The referrals"),
                 thing("same", "The referral")});
    CHECK(found(index, "referral") == "same rest beginning typing");
}

TEST_CASE("search: a title that begins with the query comes first") {
    Index index({thing("a", "All about gaps", "", SearchKind::Screen), thing("b", "Gaps in housing")});
    CHECK(found(index, "gaps") == "b a");
}

TEST_CASE("search: equals come by kind, then title, then as they stand") {
    Index index({thing("2", "Map"), thing("1", "Map"), thing("3", "Map", "", SearchKind::Screen), thing("0", "Map b")});
    CHECK(found(index, "map") == "3 2 1 0");
}

TEST_CASE("search: one typing error is forgiven from five letters on") {
    Index index({thing("1", "Safeguarding children")});
    CHECK(found(index, "safegaurding") == "1");   // swapped
    CHECK(found(index, "safeguading") == "1");    // missing
    CHECK(found(index, "safegguarding") == "1");  // too many
    CHECK(found(index, "safeguerding") == "1");   // wrong
    CHECK(found(index, "zafeguarding") == "1");   // the first letter
    CHECK(found(index, "safegaurd") == "1");      // while still typing
    CHECK(found(index, "childern") == "1");
    CHECK(found(index, "childrens") == "1");      // too many at the end
    CHECK(found(index, "saze").empty());          // too short
    CHECK(found(index, "sfaeguadring").empty());  // two errors
}

TEST_CASE("search: an error in the last letter is forgiven only when the whole word is typed") {
    Index index({thing("1", "Harmful"), thing("2", "Homes")});
    CHECK(found(index, "harmz").empty());
    CHECK(found(index, "homez") == "2");
}

TEST_CASE("search: a query without a word finds nothing, nor does an empty index find anything") {
    Index index({thing("1", "Map")});
    for (const char* query : {"", "  ", "—", "'"}) CHECK(found(index, query).empty());
    Index nothing({});
    CHECK(found(nothing, "map").empty());
}

TEST_CASE("search: no more than the limit, the best of all") {
    std::vector<SearchEntry> entries;
    for (int i = 0; i < 30; ++i) entries.push_back(thing(std::to_string(10 + i), "A map"));
    entries.push_back(thing("best", "Map"));
    Index index(entries);
    CHECK(found(index, "map", 3) == "best 10 11");
    CHECK(index.count() == 31);
}

TEST_CASE("search: factors, questions, terms, activities, actions and members can be found by what they hold") {
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
    Whole index(document);
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

TEST_CASE("search: local counts, areas, products, reflections, parked points and snapshots can be found") {
    Document document;
    auto count = record<LocalCount>("count-1");
    count->measure = "referrals";
    count->year = 2023;
    count->count = 41;
    count->source = "Force bulletin";
    put(document, count);
    auto product = record<Product>("a-product-of-another-pack");
    product->note = "Kept from before";
    put(document, product);
    auto reflection = record<Reflection>("pathway");
    reflection->in_place = "A laminated card in each patrol car";
    put(document, reflection);
    auto parked = record<ParkedPoint>("parked-1");
    parked->text = "Who pays for interpreters?";
    put(document, parked);
    auto snapshot = record<Snapshot>("snapshot-1");
    snapshot->name = "Board review";
    put(document, snapshot);
    AreaList areas;
    areas.areas.push_back({"W15000004", "Dyfed-Powys", "Dyfed-Powys", "Wales", "DYP", 0, 0, false, ""});
    SearchIndex index(pack(), framework_entries(pack(), areas));
    index.update(document);
    REQUIRE(index.read_on(kAll));
    CHECK(found(index, "2023") == "count-1");
    CHECK(found(index, "bulletin 41") == "count-1");
    CHECK(found(index, "powys") == "W15000004");
    CHECK(found(index, "dyp") == "W15000004");
    CHECK(found(index, "another pack") == "a-product-of-another-pack");
    CHECK(found(index, "laminated patrol") == "pathway");
    CHECK(found(index, "interpreters") == "parked-1");
    CHECK(found(index, "board") == "snapshot-1");
}

TEST_CASE("search: what was written about a factor is found by its own words, not once more by its title") {
    Document document;
    auto reflection = record<Reflection>("pathway");
    reflection->evidence = "Audit of 2025";
    put(document, reflection);
    Whole index(document);
    index.ask("care pathway");
    REQUIRE(index.count() == 1);
    CHECK(index.best().front().kind == SearchKind::Factor);
    index.ask("audit");
    REQUIRE(index.count() == 1);
    CHECK(index.best().front().kind == SearchKind::Reflection);
    CHECK(index.best().front().title == pack().find("pathway")->title);
}

TEST_CASE("search: of four letters two may be swapped, and nothing else") {
    Index index({thing("1", "Gaps"), thing("2", "Plan")});
    CHECK(found(index, "gasp") == "1");
    CHECK(found(index, "paln") == "2");
    CHECK(found(index, "gabs").empty());
    CHECK(found(index, "lpa").empty());
}

TEST_CASE("search: read a little at a time, what was read so far is found, and in the end all is") {
    const Document document = random_document(pack(), 500, 7);
    Whole whole(document);
    SearchIndex index(pack(), framework_entries(pack(), AreaList()));
    index.update(document);
    index.ask("number organisation");
    whole.ask("number organisation");
    CHECK(index.unread() >= 500);
    std::size_t slices = 0, before = index.count();
    for (bool done = false; !done; ++slices) {
        const std::size_t unread = index.unread();
        done = index.read_on(4096);
        CHECK(index.unread() < unread);
        CHECK(unread - index.unread() <= 4096 / 64);  // so much a slice and no more
        CHECK(index.count() >= before);
        before = index.count();
    }
    CHECK(slices > 10);
    CHECK(index.unread() == 0);
    CHECK(index.count() == whole.count());
    CHECK(found(index, "number 3") == found(whole, "number 3"));
}

TEST_CASE("search: after one edit only that record is read again, and what it held before is forgotten") {
    Document document = random_document(pack(), 300, 3);
    Whole index(document);
    auto edited = std::make_shared<Activity>(*document.activities.begin());
    edited->title = "Zebra crossing";
    edited->description = "";
    const std::string id = edited->id;
    document.activities = document.activities.with(edited);
    index.update(document);
    CHECK(index.unread() == 1);
    CHECK(found(index, "zebra").empty());
    CHECK(index.read_on(1));
    CHECK(found(index, "zebra") == id);
    auto again = std::make_shared<Activity>(*edited);
    again->title = "Pelican crossing";
    document.activities = document.activities.with(again);
    index.update(document);
    index.read_on(kAll);
    CHECK(found(index, "zebra").empty());
    CHECK(found(index, "pelican") == id);
    document.activities = document.activities.without(id);
    index.update(document);
    CHECK(index.unread() == 0);
    CHECK(found(index, "pelican").empty());
}

TEST_CASE("search: a question asked before an update is answered for what the document now holds") {
    Document document = random_document(pack(), 50, 3);
    Whole index(document);
    index.ask("activity");
    index.update(Document());
    CHECK(index.count() == 0);
    index.update(document);
    index.read_on(kAll);
    Whole fresh(document);
    CHECK(found(index, "activity") == found(fresh, "activity"));
}

TEST_CASE("search: whatever was edited in whatever order, the index finds what a fresh one finds") {
    CHECK(rc::check([] {
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        Document document = random_document(pack(), 30, dice.roll(1000));
        Whole index(document);
        for (int step = 0; step < 6; ++step) {
            const Document other = random_document(pack(), 1 + dice.roll(60), dice.roll(1000));
            for (const Activity& activity : other.activities) {
                if (!dice.one_in(3)) continue;
                document.activities = dice.one_in(2) ? document.activities.without(activity.id)
                                                     : document.activities.with(std::make_shared<Activity>(activity));
            }
            if (dice.one_in(4)) document.actions = other.actions;
            index.update(document);
            if (dice.one_in(2)) index.read_on(dice.roll(4000));
        }
        index.read_on(kAll);
        Whole fresh(document);
        for (const char* query : {"a", "organisation", "number", "activty", "label national", "3"})
            RC_ASSERT(found(index, query) == found(fresh, query));
    }));
}

TEST_CASE("search: what is found does not depend on the order of the entries, and any word of a title finds it") {
    CHECK(rc::check([] {
        const Document document =
            random_document(pack(), *rc::gen::inRange<std::size_t>(1, 20), *rc::gen::arbitrary<std::uint64_t>());
        std::vector<SearchEntry> entries = framework_entries(pack(), AreaList());
        for (const Activity& activity : document.activities)
            entries.push_back({SearchKind::Activity, activity.id, activity.title, activity.lead, ""});
        Index index(entries);
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        for (std::size_t i = entries.size(); i > 1; --i) std::swap(entries[i - 1], entries[dice.roll(i)]);
        Index shuffled(entries);
        for (const char* query : {"a", "organisation", "number", "activty", "label national", "3"})
            RC_ASSERT(found(index, query) == found(shuffled, query));
        for (const SearchEntry& entry : entries) {
            index.ask(entry.title);
            const auto hits = index.best(1000);
            RC_ASSERT(std::any_of(hits.begin(), hits.end(), [&](const SearchEntry& hit) { return hit.id == entry.id; }));
        }
    }));
}
