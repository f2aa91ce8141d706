#include "model/analysis/public_version.h"

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>

#include "model/document/diff.h"
#include "model/gaps.h"
#include "model/random_document.h"

using namespace waymark;
using namespace waymark::testing;
using Why = Removed::Why;

namespace {

PublicVersion published(const Document& document, const PublicOptions& options = {}) {
    return make_public(small_pack(), document, options);
}

bool is_removed(const PublicVersion& made, Why why, std::string_view id) {
    return std::any_of(made.removed.begin(), made.removed.end(),
                       [&](const Removed& one) { return one.why == why && one.id == id; });
}

std::shared_ptr<Activity> publishable(std::string id) {
    return running_but(std::move(id), [](Activity& a) { a.publish = true; });
}

void put_count(Document& document, std::string id, std::int64_t count, std::string who = "", std::string exploitation = "") {
    auto made = record<LocalCount>(std::move(id));
    made->measure = "referrals";
    made->year = 2025;
    made->count = count;
    made->who = std::move(who);
    made->exploitation = std::move(exploitation);
    put(document, made);
}

std::optional<std::int64_t> public_count(const Document& document, std::string_view id) {
    const PublicVersion made = published(document);
    const LocalCount* count = made.document.profile.find(id);
    REQUIRE(count);
    return count->count;
}

}  // namespace

TEST_CASE("public: only activities marked as publishable are in it, and the others are named") {
    const PublicVersion made = published(document_of({publishable("1"), running("2")}));
    CHECK(made.document.activities.size() == 1);
    CHECK(made.document.activities.find("1"));
    REQUIRE(made.removed.size() == 1);
    CHECK(made.removed[0] == Removed{Why::NotForPublication, RecordKind::Activity, "2", "Activity 2", {}});
}

TEST_CASE("public: an invented example still says that it is one, and where it comes from") {
    Document document;
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->name = "Example county (invented)";
    partnership->invented = true;
    partnership->note = "Made up.";
    document.partnership = std::move(partnership);
    for (const bool all : {true, false}) {
        PublicOptions options;
        if (!all) options = {false, false, false, false, false};
        const Document made = published(document, options).document;
        CHECK(made.partnership->invented);
        CHECK(made.partnership->name == "Example county (invented)");
        CHECK(made.partnership->note == "Made up.");
    }
}

TEST_CASE("public: private fields of any record are emptied") {
    Document document = document_of({publishable("1")});
    auto noted = std::make_shared<Activity>(*document.activities.find("1"));
    noted->notes = "Between us.";
    put(document, noted);
    const PublicVersion made = published(document);
    CHECK(made.document.activities.find("1")->notes.empty());
    CHECK(made.document.activities.find("1")->title == "Activity 1");
    REQUIRE(made.removed.size() == 1);
    CHECK(made.removed[0].why == Why::PrivateField);
    CHECK(made.removed[0].fields == std::vector<std::string_view>{"notes"});
}

TEST_CASE("public: what a meeting put aside stays behind") {
    Document document;
    auto point = record<ParkedPoint>("p1");
    point->text = "Ask the landlord.";
    put(document, point);
    const PublicVersion made = published(document);
    CHECK(made.document.parking.empty());
    REQUIRE(made.removed.size() == 1);
    CHECK(made.removed[0] == Removed{Why::PrivateRecord, RecordKind::ParkedPoint, "p1", "Ask the landlord.", {}});
}

TEST_CASE("public: keys that the program does not know are left out everywhere") {
    Document document = document_of({publishable("1")});
    auto extra = std::make_shared<Activity>(*document.activities.find("1"));
    extra->extra = {{"contact", "\"a name\""}};
    put(document, extra);
    document.extra = {{"x", "1"}};
    document.framework.extra = {{"y", "1"}};
    auto partnership = std::make_shared<Partnership>();
    partnership->extra = {{"z", "1"}};
    document.partnership = partnership;
    const PublicVersion made = published(document);
    CHECK(made.document.extra.empty());
    CHECK(made.document.framework.extra.empty());
    CHECK(made.document.partnership->extra.empty());
    CHECK(made.document.activities.find("1")->extra.empty());
    CHECK(made.removed.size() == 3);
}

TEST_CASE("public: answers of single members and snapshots stay behind") {
    Document document;
    auto member = record<Member>("m1");
    member->organisation = "Council";
    put(document, member);
    auto answer = record<Answer>("a1");
    answer->about = "strategy";
    answer->member = "m1";
    put(document, answer);
    auto snapshot = record<Snapshot>("s1");
    snapshot->name = "Spring";
    put(document, snapshot);
    const PublicVersion made = published(document);
    CHECK(made.document.answers.empty());
    CHECK(made.document.snapshots.empty());
    CHECK(made.document.members.size() == 1);
    REQUIRE(made.removed.size() == 2);
    CHECK(made.removed[0] == Removed{Why::MemberAnswer, RecordKind::Answer, "a1", "Council: A strategy", {}});
    CHECK(made.removed[1] == Removed{Why::Snapshot, RecordKind::Snapshot, "s1", "Spring", {}});
}

TEST_CASE("public: counts below 5 lose their number, zero included, and it is said") {
    Document document;
    put_count(document, "4", 4, "adults");
    put_count(document, "5", 5, "children");
    put_count(document, "0", 0, "", "labour");
    CHECK_FALSE(public_count(document, "4"));
    CHECK_FALSE(public_count(document, "0"));
    CHECK(public_count(document, "5") == 5);
    const PublicVersion made = published(document);
    CHECK(is_removed(made, Why::SmallCount, "4"));
    CHECK(made.removed[1].title == "2025, Potential victims referred, Labour");
}

TEST_CASE("public: a count that would give away a small one by subtraction is left out too") {
    Document document;
    put_count(document, "all", 60);
    put_count(document, "adults", 40, "adults");
    put_count(document, "children", 17, "children");
    put_count(document, "families", 3, "families");
    CHECK(public_count(document, "all") == 60);
    CHECK(public_count(document, "adults") == 40);
    CHECK_FALSE(public_count(document, "children"));
    CHECK(is_removed(published(document), Why::GivesAway, "children"));
    SUBCASE("not when two are small already, and come to 5 together") {
        put_count(document, "all", 62);
        put_count(document, "public", 2, "public");
        CHECK(public_count(document, "children") == 17);
    }
    SUBCASE("not without a total") {
        document.profile = document.profile.without("all");
        CHECK(public_count(document, "children") == 17);
    }
}

TEST_CASE("public: a count that could not be read stays, and so does what would give it away") {
    Document document;
    put_count(document, "all", 60);
    put_count(document, "adults", 40, "adults");
    put_count(document, "families", 17, "families");
    put_count(document, "children", 0, "children");
    const auto children = [&](auto&& edit) {
        auto count = std::make_shared<LocalCount>(*document.profile.find("children"));
        count->count.reset();
        edit(*count);
        document.profile = document.profile.with(count);
    };
    SUBCASE("as words") {
        children([](LocalCount& count) { count.count = WholeNumber::typed("<5"); });
        CHECK(is_removed(published(document), Why::Unreadable, "children"));
    }
    SUBCASE("as something else in the file") {
        children([](LocalCount& count) { count.extra = {{"unread:count", "[3]"}}; });
        CHECK(is_removed(published(document), Why::Unreadable, "children"));
    }
    SUBCASE("for now without a number") {
        children([](LocalCount&) {});
    }
    SUBCASE("with what is counted written in another way") {
        children([](LocalCount& count) {
            count.count = 3;
            count.measure = "Referrals ";
        });
    }
    const PublicVersion made = published(document);
    CHECK(made.document.profile.find("children")->count.empty());
    CHECK(made.document.profile.find("children")->extra.empty());
    CHECK_FALSE(public_count(document, "families"));
    CHECK(public_count(document, "adults") == 40);
    CHECK(published(made.document).removed.empty());
}

TEST_CASE("public: a count of a year that could not be read stays, words and number") {
    for (const WholeNumber& year : {WholeNumber::typed("2O25"), WholeNumber(20255), WholeNumber(0)}) {
        Document document;
        put_count(document, "adults", 40, "adults");
        auto count = std::make_shared<LocalCount>(*document.profile.find("adults"));
        count->year = year;
        document.profile = document.profile.with(count);
        const PublicVersion made = published(document);
        CHECK(made.document.profile.find("adults")->count.empty());
        CHECK(made.document.profile.find("adults")->year.words().empty());
    }
}

TEST_CASE("public: a total said to be of all types is a total") {
    Document document;
    put_count(document, "all", 60, "", "all-types");
    put_count(document, "labour", 57, "", "labour");
    put_count(document, "sexual", 3, "", "sexual");
    CHECK_FALSE(public_count(document, "labour"));
}

TEST_CASE("public: leaving out in one table does not lay bare a count in another") {
    Document document;
    put_count(document, "labour", 50, "", "labour");
    put_count(document, "labour-adults", 40, "adults", "labour");
    put_count(document, "labour-children", 3, "children", "labour");
    put_count(document, "adults", 90, "adults");
    put_count(document, "sexual-adults", 50, "adults", "sexual");
    CHECK_FALSE(public_count(document, "labour-children"));
    CHECK_FALSE(public_count(document, "labour-adults"));
    CHECK_FALSE(public_count(document, "sexual-adults"));
}

TEST_CASE("public: the parts of a suppressed count do not give it away by their sum") {
    Document document;
    put_count(document, "all", 60);
    put_count(document, "adults", 57, "adults");
    put_count(document, "children", 3, "children");
    put_count(document, "adults-labour", 40, "adults", "labour");
    put_count(document, "adults-sexual", 17, "adults", "sexual");
    CHECK_FALSE(public_count(document, "adults"));
    CHECK_FALSE(public_count(document, "adults-sexual"));
    CHECK(public_count(document, "adults-labour") == 40);
}

TEST_CASE("public: it has an id of its own, always the same") {
    Document document;
    document.id = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";
    const PublicVersion made = published(document);
    CHECK(made.document.id != document.id);
    CHECK(made.document.id == published(document).document.id);
    CHECK(published({}).document.id.empty());
}

TEST_CASE("public: whole parts can be left out") {
    Document document;
    reflect(document, "strategy", "planned");
    put(document, record<GapDecision>("coverage/factor=strategy"));
    put(document, record<Action>("1"));
    put(document, record<ProgressNote>("1"));
    put(document, record<Product>("problem-profile"));
    put_count(document, "1", 50);
    CHECK(published(document).removed.empty());
    const PublicVersion made = published(document, {false, false, false, false, false});
    CHECK(made.removed.size() == 6);
    CHECK(diff(made.document, {}).empty());
    CHECK(is_removed(made, Why::LeftOut, "coverage/factor=strategy"));
}

TEST_CASE("public: the summary says what was taken out and how often") {
    Document document = document_of({running("1"), running("2"), running("3")});
    put_count(document, "1", 2);
    CHECK(removed_summary(published(document).removed) ==
          std::vector<std::string>{"3 activities are not marked as publishable.",
                                   "1 count is below 5, so its number is left out."});
    CHECK(removed_summary({}).empty());
}

TEST_CASE(
    "public: nothing private is in the public version of any document, and publishing it again takes nothing "
    "out") {
    CHECK(rc::check([] {
        Document document =
            random_document(small_pack(), *rc::gen::inRange<std::size_t>(0, 20), *rc::gen::arbitrary<std::uint64_t>());
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        for (const char* who : {"", "adults", "children"})
            for (const char* type : {"", "labour", "sexual"})
                put_count(document, std::string(who) + type, static_cast<std::int64_t>(dice.roll(30)), who, type);
        const PublicVersion made = published(document);
        for (const Activity& activity : made.document.activities) {
            RC_ASSERT(activity.publish);
            RC_ASSERT(activity.notes.empty());
        }
        for (const LocalCount& count : made.document.profile) RC_ASSERT(!count.count || *count.count >= kSmallestPublicCount);
        RC_ASSERT(made.document.profile.size() == document.profile.size());
        RC_ASSERT(published(made.document).removed.empty());
    }));
}
