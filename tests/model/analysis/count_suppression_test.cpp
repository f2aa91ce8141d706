// That no count below 5 can be worked out of what is published.

#include "model/analysis/count_suppression.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <map>
#include <set>
#include <tuple>

#include "model/analysis/public_version.h"
#include "model/build.h"
#include "model/pack.h"
#include "model/random_document.h"

namespace waymark {
namespace {

using namespace testing;

void put_count(Document& document, std::string id, std::optional<int> year, std::string type, std::string who,
               std::int64_t number) {
    auto count = record<LocalCount>(std::move(id));
    count->measure = "referrals";
    if (year) count->year = *year;
    count->exploitation = std::move(type);
    count->who = std::move(who);
    count->count = number;
    put(document, count);
}

bool is_public(const Document& document, std::string_view id) {
    static const Framework pack = small_pack();
    return make_public(pack, document).document.profile.find(id)->count.has_value();
}

/// What a reader finds who takes parts from totals and totals from parts, again and again.
class Reader {
  public:
    explicit Reader(const Document& published) {
        for (const LocalCount& count : published.profile) {
            Cell cell{count.year, count.exploitation, count.who, count.count, count.id};
            cells_.push_back(cell);
        }
        for (bool found = true; found;) {
            found = false;
            for (Cell& total : cells_)
                for (int split = 1; split < 8; ++split) found = work_out(total, split) || found;
        }
    }

    [[nodiscard]] std::map<std::string, std::int64_t> known() const {
        std::map<std::string, std::int64_t> known;
        for (const Cell& cell : cells_)
            if (cell.value) known[cell.id] = *cell.value;
        return known;
    }

  private:
    struct Cell {
        std::optional<std::int64_t> year;
        std::string type, who;
        std::optional<std::int64_t> value;
        std::string id;
    };

    bool work_out(Cell& total, int split) {
        const bool by_type = (split & 1) != 0, by_who = (split & 2) != 0, by_year = (split & 4) != 0;
        if ((by_type && !total.type.empty()) || (by_who && !total.who.empty()) || (by_year && total.year)) return false;
        std::vector<Cell*> hidden;
        std::int64_t sum = 0;
        std::size_t parts = 0;
        for (Cell& part : cells_) {
            if (by_type ? part.type.empty() : part.type != total.type) continue;
            if (by_who ? part.who.empty() : part.who != total.who) continue;
            if (by_year ? !part.year : part.year != total.year) continue;
            ++parts;
            if (part.value)
                sum += *part.value;
            else
                hidden.push_back(&part);
        }
        if (parts == 0) return false;
        if (!total.value && hidden.empty()) {
            total.value = sum;
            return true;
        }
        if (!total.value || hidden.empty()) return false;
        if (hidden.size() == 1) {
            hidden[0]->value = *total.value - sum;
            return true;
        }
        if (*total.value != sum) return false;
        for (Cell* cell : hidden) cell->value = 0;
        return true;
    }

    std::vector<Cell> cells_;
};

}  // namespace

TEST_CASE("suppression: parts that are all nought are not given away by a total that the others reach") {
    Document document;
    put_count(document, "all", 2025, "", "", 40);
    put_count(document, "labour", 2025, "labour", "", 30);
    put_count(document, "sexual", 2025, "sexual", "", 10);
    put_count(document, "criminal", 2025, "criminal", "", 0);
    put_count(document, "financial", 2025, "financial", "", 0);
    CHECK_FALSE(is_public(document, "criminal"));
    CHECK_FALSE(is_public(document, "sexual"));
}

TEST_CASE("suppression: a total of all years does not give a small year away") {
    Document document;
    put_count(document, "all", {}, "", "", 60);
    put_count(document, "2023", 2023, "", "", 38);
    put_count(document, "2024", 2024, "", "", 19);
    put_count(document, "2025", 2025, "", "", 3);
    CHECK_FALSE(is_public(document, "2025"));
    CHECK_FALSE(is_public(document, "2024"));
    CHECK(is_public(document, "2023"));
}

TEST_CASE("suppression: parts by type and group at once do not give one away without totals between") {
    Document document;
    put_count(document, "all", 2025, "", "", 60);
    put_count(document, "la", 2025, "labour", "adults", 40);
    put_count(document, "lc", 2025, "labour", "children", 17);
    put_count(document, "sa", 2025, "sexual", "adults", 3);
    CHECK_FALSE(is_public(document, "sa"));
    CHECK_FALSE(is_public(document, "lc"));
}

TEST_CASE("suppression: a revised figure does not give the older small one away") {
    Document document;
    put_count(document, "all", 2025, "", "", 20);
    put_count(document, "adults", 2025, "", "adults", 16);
    put_count(document, "children", 2025, "", "children", 4);
    put_count(document, "children-revised", 2025, "", "children", 5);
    CHECK_FALSE(is_public(document, "children"));
    CHECK_FALSE(is_public(document, "children-revised"));
    CHECK_FALSE(is_public(document, "adults"));
}

TEST_CASE("suppression: all types and every type are one") {
    Document document;
    put_count(document, "all", 2025, "all-types", "", 20);
    put_count(document, "labour", 2025, "labour", "", 17);
    put_count(document, "sexual", 2025, "sexual", "", 3);
    CHECK_FALSE(is_public(document, "labour"));
}

TEST_CASE("suppression: nothing is hidden where nothing is small") {
    Document document;
    put_count(document, "all", 2025, "", "", 20);
    put_count(document, "labour", 2025, "labour", "", 12);
    put_count(document, "sexual", 2025, "sexual", "", 8);
    for (const char* id : {"all", "labour", "sexual"}) CHECK(is_public(document, id));
}

TEST_CASE("suppression: what follows from no count being below zero is not published") {
    Document document;
    put_count(document, "all", 2025, "", "", 17);
    put_count(document, "adults", 2025, "", "adults", 9);
    put_count(document, "children", 2025, "", "children", 8);
    put_count(document, "sexual", 2025, "sexual", "", 17);
    put_count(document, "la", 2025, "labour", "adults", 0);
    put_count(document, "lc", 2025, "labour", "children", 0);
    put_count(document, "sa", 2025, "sexual", "adults", 9);
    put_count(document, "sc", 2025, "sexual", "children", 8);
    // 9 and 8 adults and children make 17 of sexual exploitation: then none of labour is left.
    CHECK_FALSE((is_public(document, "adults") && is_public(document, "children") && is_public(document, "sexual")));
}

TEST_CASE("suppression: a total by another name is a total") {
    for (const char* all : {"All types", "all", "Total"}) {
        CAPTURE(all);
        Document document;
        put_count(document, "all", 2025, all, "", 20);
        put_count(document, "labour", 2025, "labour", "", 18);
        put_count(document, "sexual", 2025, "sexual", "", 2);
        CHECK_FALSE((is_public(document, "all") && is_public(document, "labour")));
    }
}

TEST_CASE("suppression: what a total has more than the parts that are written down is not given away either") {
    SUBCASE("a group without a row") {
        Document document;
        put_count(document, "all", 2025, "", "", 53);
        put_count(document, "adults", 2025, "", "adults", 50);
        CHECK_FALSE((is_public(document, "all") && is_public(document, "adults")));
    }
    SUBCASE("a table with two rows that nobody wrote down") {
        Document document;
        put_count(document, "all", 2025, "", "", 53);
        put_count(document, "labour", 2025, "labour", "", 32);
        put_count(document, "sexual", 2025, "sexual", "", 21);
        put_count(document, "adults", 2025, "", "adults", 32);
        put_count(document, "children", 2025, "", "children", 21);
        put_count(document, "la", 2025, "labour", "adults", 12);
        put_count(document, "sc", 2025, "sexual", "children", 1);
        // 32 less 12 are children and labour; 21 less those 20 would be the one.
        CHECK_FALSE((is_public(document, "labour") && is_public(document, "la") && is_public(document, "children")));
    }
    SUBCASE("a part that nobody wrote down is none, so that each of its own parts is none") {
        Document document;
        put_count(document, "all", 2025, "", "", 5);
        put_count(document, "children", 2025, "", "children", 5);
        put_count(document, "labour", 2025, "labour", "", 1);
        put_count(document, "la", 2025, "labour", "adults", 0);
        put_count(document, "lc", 2025, "labour", "children", 1);
        // Of 5 in all 5 are children, so there are no adults, and none in labour.
        CHECK_FALSE((is_public(document, "all") && is_public(document, "children")));
    }
    SUBCASE("two that are hidden come to less than 5 together") {
        Document document;
        put_count(document, "all", 2025, "", "", 103);
        put_count(document, "adults", 2025, "", "adults", 102);
        put_count(document, "children", 2025, "", "children", 1);
        put_count(document, "not said", 2025, "", "not-said", 0);
        CHECK_FALSE((is_public(document, "all") && is_public(document, "adults")));
    }
    SUBCASE("a rest of 5 and more is nobody's secret") {
        Document document;
        put_count(document, "all", 2025, "", "", 53);
        put_count(document, "adults", 2025, "", "adults", 40);
        CHECK((is_public(document, "all") && is_public(document, "adults")));
    }
}

TEST_CASE("suppression: what is left of a total by parts that nobody wrote down is not given away") {
    Document document;
    put_count(document, "adults", 2025, "", "adults", 23);
    SUBCASE("children in labour are 7, so those in anything else are 3") {
        put_count(document, "children", 2025, "", "children", 10);
        put_count(document, "labour", 2025, "labour", "", 15);
        put_count(document, "la", 2025, "labour", "adults", 8);
        CHECK_FALSE((is_public(document, "adults") && is_public(document, "children") && is_public(document, "labour") &&
                     is_public(document, "la")));
    }
    SUBCASE("the children too are worked out first") {
        put_count(document, "all", 2025, "", "", 33);
        put_count(document, "labour", 2025, "labour", "", 15);
        put_count(document, "la", 2025, "labour", "adults", 8);
        CHECK_FALSE((is_public(document, "adults") && is_public(document, "all") && is_public(document, "labour") &&
                     is_public(document, "la")));
    }
    SUBCASE("all of them are 33, so that 3 are in anything but labour") {
        put_count(document, "children", 2025, "", "children", 10);
        put_count(document, "labour", 2025, "labour", "", 30);
        CHECK_FALSE((is_public(document, "adults") && is_public(document, "children") && is_public(document, "labour")));
    }
    SUBCASE("where 5 and more are left, all stays") {
        put_count(document, "children", 2025, "", "children", 20);
        put_count(document, "labour", 2025, "labour", "", 15);
        put_count(document, "la", 2025, "labour", "adults", 8);
        for (const char* id : {"adults", "children", "labour", "la"}) CHECK(is_public(document, id));
    }
}

TEST_CASE("suppression: a rest that nobody wrote down stays hidden however many other counts there are") {
    Document document;
    put_count(document, "all", 2025, "", "", 53);
    put_count(document, "adults", 2025, "", "adults", 50);
    SUBCASE("of other years, with a total of all years") {
        put_count(document, "ever", {}, "", "", 90000);
        for (int year = 1985; year < 2025; ++year)
            for (const char* type : {"labour", "sexual"})
                for (const char* who : {"adults", "children"})
                    put_count(document, std::to_string(year) + type + who, year, type, who, 100 + year);
        CHECK_FALSE((is_public(document, "all") && is_public(document, "adults")));
        // Years by themselves keep what gives nothing away.
        CHECK(is_public(document, "1990labouradults"));
    }
    SUBCASE("of the same year, by many types") {
        for (int type = 0; type < 160; ++type)
            put_count(document, "t" + std::to_string(type), 2025, "own " + std::to_string(type), "", 1000 + type);
        CHECK_FALSE((is_public(document, "all") && is_public(document, "adults")));
        CHECK(is_public(document, "t7"));
    }
}

TEST_CASE("suppression: of random tables with rows that nobody wrote down no count below 5 can be worked out") {
    static const Framework pack = small_pack();
    CHECK(rc::check([] {
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        // Two types and two groups; what is published is read by trying every table that there could be.
        const auto draw = [&] { return static_cast<std::int64_t>(dice.roll(dice.one_in(2) ? 5 : 14)); };
        const std::array<std::int64_t, 4> truth{draw(), draw(), draw(), draw()};
        const auto sums = [](const std::array<std::int64_t, 4>& of) {
            return std::array<std::int64_t, 9>{of[0],         of[1],         of[2],
                                               of[3],         of[0] + of[1], of[2] + of[3],
                                               of[0] + of[2], of[1] + of[3], of[0] + of[1] + of[2] + of[3]};
        };
        const std::array<const char*, 9> types{"labour", "labour", "sexual", "sexual", "labour", "sexual", "", "", ""};
        const std::array<const char*, 9> groups{"adults", "children", "adults", "children", "", "", "adults", "children", ""};
        const std::array<std::int64_t, 9> all = sums(truth);
        Document document;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!dice.one_in(5)) put_count(document, "c" + std::to_string(i), 2025, types[i], groups[i], all[i]);
        const Document published = make_public(pack, document).document;
        std::array<std::set<std::int64_t>, 9> could;
        std::array<std::optional<std::int64_t>, 9> shown;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (const LocalCount* const count = published.profile.find("c" + std::to_string(i)); count && count->count)
                shown[i] = *count->count;
        for (std::int64_t a = 0; a < 20; ++a)
            for (std::int64_t b = 0; b < 20; ++b)
                for (std::int64_t c = 0; c < 20; ++c)
                    for (std::int64_t d = 0; d < 20; ++d) {
                        const std::array<std::int64_t, 9> one = sums({a, b, c, d});
                        bool fits = true;
                        for (std::size_t i = 0; fits && i < one.size(); ++i) fits = !shown[i] || *shown[i] == one[i];
                        for (std::size_t i = 0; fits && i < one.size(); ++i) could[i].insert(one[i]);
                    }
        for (std::size_t i = 0; i < all.size(); ++i)
            if (document.profile.find("c" + std::to_string(i)) && all[i] < kSmallestPublicCount) RC_ASSERT(could[i].size() > 1);
    }));
}

TEST_CASE("suppression: one measure under two of its names is one, and what names several groups is a total") {
    Document document;
    const auto put_as = [&](std::string id, std::string measure, std::string who, std::int64_t number) {
        auto count = record<LocalCount>(std::move(id));
        count->measure = std::move(measure);
        count->year = 2025;
        count->who = std::move(who);
        count->count = number;
        put(document, count);
    };
    SUBCASE("capitals") {
        put_as("all", "Referrals", "", 53);
        put_as("adults", "referrals", "Adult", 50);
        put_as("children", "referrals", "children", 3);
    }
    SUBCASE("adults and children") {
        put_as("all", "referrals", "Adults and children", 53);
        put_as("adults", "referrals", "adults", 50);
        put_as("children", "referrals", "children", 3);
    }
    SUBCASE("all ages") {
        put_as("all", "referrals", "All ages", 53);
        put_as("adults", "referrals", "adults", 50);
        put_as("children", "referrals", "children", 3);
    }
    CHECK_FALSE((is_public(document, "all") && is_public(document, "adults")));
}

namespace {

struct Figure {
    std::string measure, type, who;
    std::int64_t number;
};

/// The figures of one year that are published of these.
std::vector<std::int64_t> published_of(const std::vector<Figure>& figures) {
    static const Framework pack = small_pack();
    Document document;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto count = record<LocalCount>("00000000-0000-4000-8000-0000000000" + std::to_string(10 + i));
        count->measure = figures[i].measure;
        count->year = 2025;
        count->exploitation = figures[i].type;
        count->who = figures[i].who;
        count->count = figures[i].number;
        put(document, count);
    }
    std::vector<std::int64_t> out;
    for (const LocalCount& count : make_public(pack, document).document.profile)
        if (count.count) out.push_back(*count.count);
    return out;
}

/// Whether one of `figures` less one, two or three of the others comes to `secret`.
bool comes_to(const std::vector<std::int64_t>& figures, std::int64_t secret) {
    const std::size_t n = figures.size();
    for (std::size_t t = 0; t < n; ++t)
        for (std::size_t mask = 1; mask < (std::size_t{1} << n); ++mask) {
            std::int64_t rest = figures[t];
            for (std::size_t i = 0; i < n; ++i)
                if ((mask >> i & 1u) != 0) rest -= i == t ? 100000 : figures[i];
            if (rest == secret) return true;
        }
    return false;
}

}  // namespace

TEST_CASE("suppression: what a word of no list stands for may be all of the others") {
    for (const char* total : {"Both",
                              "Adults or children",
                              "Adults/children",
                              "Adults, children",
                              "Adults plus children",
                              "People",
                              "Persons",
                              "Victims",
                              "Whole",
                              "Subtotal",
                              "TOTAL:",
                              "(all)",
                              "\"All\"",
                              "All-ages",
                              "Ａｌｌ",
                              "*",
                              "-",
                              "n/a",
                              "not split",
                              "Cyfanswm",
                              "Pawb"}) {
        INFO(total);
        CHECK_FALSE(comes_to(
            published_of({{"referrals", "", total, 53}, {"referrals", "", "adults", 50}, {"referrals", "", "children", 3}}), 3));
    }
    for (const char* total : {"Labour/criminal", "Labour or criminal"}) {
        INFO(total);
        CHECK_FALSE(comes_to(
            published_of({{"referrals", total, "", 53}, {"referrals", "labour", "", 50}, {"referrals", "criminal", "", 3}}), 3));
    }
}

TEST_CASE("suppression: two ways to part one total, and parts of a part, give no count below 5 away") {
    CHECK_FALSE(comes_to(published_of({{"referrals", "", "", 53},
                                       {"referrals", "", "Male", 50},
                                       {"referrals", "", "Female", 3},
                                       {"referrals", "", "adults", 40},
                                       {"referrals", "", "children", 13}}),
                         3));
    CHECK_FALSE(comes_to(published_of({{"referrals", "labour", "", 50},
                                       {"referrals", "sexual", "", 3},
                                       {"referrals", "", "", 53},
                                       {"referrals", "UK nationals", "", 30},
                                       {"referrals", "Other nationals", "", 23}}),
                         3));
    CHECK_FALSE(comes_to(published_of({{"referrals", "", "", 100},
                                       {"referrals", "", "children", 53},
                                       {"referrals", "", "boys", 50},
                                       {"referrals", "", "girls", 3},
                                       {"referrals", "", "adults", 47}}),
                         3));
    CHECK_FALSE(comes_to(published_of({{"referrals", "labour", "", 53},
                                       {"referrals", "labour-for-offenders", "", 50},
                                       {"referrals", "labour-for-others", "", 3}}),
                         3));
}

TEST_CASE("suppression: a measure in somebody’s own words may be all or a part of another") {
    CHECK_FALSE(comes_to(
        published_of(
            {{"Potential victims referred", "", "", 53}, {"Adults referred", "", "", 50}, {"Children referred", "", "", 3}}),
        3));
    CHECK_FALSE(comes_to(
        published_of({{"NRM referrals", "", "", 53}, {"referrals", "", "adults", 50}, {"referrals", "", "children", 3}}), 3));
    CHECK_FALSE(comes_to(published_of({{"", "", "", 53}, {"referrals", "", "adults", 50}, {"referrals", "", "children", 3}}), 3));
}

TEST_CASE("suppression: of several figures of one cell none gives a count below 5 away") {
    CHECK_FALSE(comes_to(published_of({{"referrals", "", "", 60},
                                       {"referrals", "", "", 53},
                                       {"referrals", "", "", 70},
                                       {"referrals", "", "adults", 50},
                                       {"referrals", "", "children", 3}}),
                         3));
    CHECK_FALSE(comes_to(published_of({{"referrals", "", "", 53},
                                       {"referrals", "", "", 60},
                                       {"referrals", "", "adults", 40},
                                       {"referrals", "", "adults", 50},
                                       {"referrals", "", "children", 3}}),
                         3));
}

TEST_CASE("suppression: what is left of a whole by a part in other words is not given away though nobody wrote it down") {
    const auto told = [](const std::vector<Figure>& figures) { return comes_to(published_of(figures), 3); };
    CHECK_FALSE(told({{"referrals", "labour", "", 20}, {"referrals", "labour-for-offenders", "", 17}}));
    CHECK_FALSE(told({{"referrals", "", "adults", 20}, {"referrals", "", "Adult women", 17}}));
    CHECK_FALSE(told({{"referrals", "", "Women", 20}, {"referrals", "", "Women over 60", 17}}));
    CHECK_FALSE(told({{"Calls", "", "", 20}, {"Calls: adults", "", "", 17}}));
    CHECK_FALSE(told({{"referrals", "labour", "", 20},
                      {"referrals", "labour-for-offenders", "", 9},
                      {"referrals", "labour-for-others", "", 8}}));
    // Five and more are nobody's secret, and what shares no word is part of nothing.
    CHECK(published_of({{"referrals", "", "adults", 20}, {"referrals", "", "Adult women", 15}}).size() == 2);
    CHECK(published_of({{"referrals", "", "adults", 20}, {"referrals", "", "Women", 17}}).size() == 2);
}

TEST_CASE("suppression: a part in other words is known by the pack's titles and more exact forms") {
    Framework pack = small_pack();
    std::erase_if(pack.vocabularies, [](const Vocabulary& one) {
        return one.id == "measure" || one.id == "exploitation-type" || one.id == "exploitation-form";
    });
    pack.vocabularies.push_back(vocabulary("measure", {{"referrals", "Potential victims referred"}}));
    pack.vocabularies.push_back(vocabulary("exploitation-type", {{"criminal", "Criminal exploitation"}}));
    pack.vocabularies.push_back(vocabulary("exploitation-form", {{"begging", "Begging"}}));
    pack.vocabularies.back().entries.front().group = "criminal";
    const auto shown_of = [&](const std::string& measure, const std::string& type, const std::string& whole_type) {
        Document document;
        put_count(document, "whole", 2025, whole_type, "", 20);
        put_count(document, "part", 2025, type, "", 17);
        auto part = record<LocalCount>("part");
        *part = *document.profile.find("part");
        part->measure = measure;
        put(document, part);
        const Document published = make_public(pack, document).document;
        return published.profile.find("whole")->count.has_value() && published.profile.find("part")->count.has_value();
    };
    CHECK_FALSE(shown_of("Potential victims referred: adults", "", ""));
    CHECK_FALSE(shown_of("referrals", "Begging", "criminal"));
    CHECK(shown_of("Calls", "", ""));
}

TEST_CASE("suppression: a word of no list hides nothing where nothing small is near it") {
    CHECK(published_of({{"referrals", "", "Both", 53}, {"referrals", "", "adults", 40}, {"referrals", "", "children", 13}})
              .size() == 3);
    CHECK(published_of({{"referrals", "", "Both", 53}, {"referrals", "", "adults", 40}, {"calls", "", "children", 3}}).size() >=
          2);
}

TEST_CASE("suppression: of random tables no count below 5 can be worked out") {
    static const Framework pack = small_pack();
    CHECK(rc::check([] {
        Dice dice(*rc::gen::arbitrary<std::uint64_t>());
        const std::vector<std::string> types = {"labour", "sexual", "criminal"}, groups = {"adults", "children"};
        Document document;
        std::map<std::tuple<int, std::string, std::string>, std::int64_t> truth;
        for (int year = 2023; year < 2026; ++year)
            for (const std::string& type : types)
                for (const std::string& group : groups) {
                    const std::int64_t number = static_cast<std::int64_t>(dice.roll(dice.one_in(2) ? 5 : 30));
                    for (const int y : {year, 0})
                        for (const std::string& t : {type, std::string()})
                            for (const std::string& g : {group, std::string()}) truth[{y, t, g}] += number;
                }
        // Some sorts of total are not written down at all; the others hold.
        const std::size_t left_out = dice.roll(256);
        for (const auto& [place, number] : truth) {
            const auto& [year, type, group] = place;
            const int sort = (year == 0 ? 1 : 0) + (type.empty() ? 2 : 0) + (group.empty() ? 4 : 0);
            if ((left_out >> sort & 1) != 0) continue;
            const std::string id = std::to_string(year) + type + group;
            put_count(document, id, year == 0 ? std::nullopt : std::optional(year), type, group, number);
        }
        const Document published = make_public(pack, document).document;
        for (const auto& [id, number] : Reader(published).known())
            RC_ASSERT(number >= 5 || number != *document.profile.find(id)->count);
    }));
}

TEST_CASE("public: readers are not told how many counts are small, nor how many would give one away") {
    Document document;
    put_count(document, "all", 2025, "", "", 8);
    put_count(document, "labour", 2025, "labour", "", 4);
    put_count(document, "sexual", 2025, "sexual", "", 4);
    const auto removed = make_public(small_pack(), document).removed;
    CHECK(removed_for_readers(removed) ==
          std::vector<std::string>{"Counts below 5 are left out, and those that would give one away."});
}

TEST_CASE("suppression: a number in words is protected whatever figure stands beside it") {
    static const Framework pack = small_pack();
    Document document;
    const auto put_one = [&](const char* id, const char* who, const char* count) {
        auto made = record<LocalCount>(id);
        made->measure = "referrals";
        made->year = 2025;
        made->who = who;
        made->count = WholeNumber::typed(count);
        put(document, made);
    };
    put_one("all", "", "53");
    put_one("male", "Male", "50");
    put_one("female", "Female", "<5");
    put_one("female-older", "Female", "12");
    put_one("adults", "adults", "40");
    put_one("children", "children", "13");
    std::vector<std::int64_t> figures;
    for (const LocalCount& count : make_public(pack, document).document.profile)
        if (count.count) figures.push_back(*count.count);
    CHECK_FALSE(comes_to(figures, 3));
}

}  // namespace waymark
