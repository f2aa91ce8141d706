// Records that stand one below the other, each a card: the names of its fields beside what they say.

#include <doctest/doctest.h>

#include "io/import/taken.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

Sheet joined(std::string_view html) {
    const std::vector<Sheet> sheets = read_pasted({}, html);
    JoinedSheet all = joined_tables(sheets);
    return all.tables > 0 ? std::move(all.sheet) : sheets.at(0);
}

}  // namespace

TEST_CASE("cards: tables of names and values one below the other become one row each") {
    const Taken taken = take(joined(
        "<table><tr><td>Title<td>Port training<tr><td>Lead organisation<td>Border Force<tr><td>Status<td>Running</table><p>and"
        "<table><tr><td>Title<td>Farm visits<tr><td>Lead organisation<td>GLAA<tr><td>Start<td>1 May 2026</table>"));
    CHECK(taken.values("title") == Strings{"Port training", "Farm visits"});
    CHECK(taken.values("lead") == Strings{"Border Force", "GLAA"});
    CHECK(taken.values("status") == Strings{"running", ""});
    CHECK(taken.values("start") == Strings{"", "2026-05-01"});
    CHECK(taken.tells("cards"));
    const Taken pasted =
        take("Title|Port training\nLead|Border Force\nPartners|NCA\n|HMRC\n\nTitle|Farm visits\nLead|GLAA\nShoe size|9");
    CHECK(pasted.values("title") == Strings{"Port training", "Farm visits"});
    CHECK(pasted.value(0, "partners") == "NCA|HMRC");
    CHECK(pasted.key("Shoe size").empty());
    CHECK(pasted.plan.numbers == std::vector<std::size_t>{1, 6});
}

TEST_CASE("cards: names of fields in every other column, with a cell over several, are read too") {
    const std::string card =
        "<table><tr><td>Project:<td>{}<td>Lead:<td>Kent Police<tr><td>Start:<td>1 May 2026<td>End:<td>"
        "<tr><td>Summary:<td colspan=3>Visits to warehouses</table>";
    const Taken one = take(joined(fill(card, {"Warehouse watch"})));
    CHECK(one.values("title") == Strings{"Warehouse watch"});
    CHECK(one.value(0, "description") == "Visits to warehouses");
    const Taken two = take(joined(fill(card, {"Warehouse watch"}) + fill(card, {"Night visits"})));
    CHECK(two.values("title") == Strings{"Warehouse watch", "Night visits"});
    CHECK(two.values("lead") == Strings{"Kent Police", "Kent Police"});
    CHECK(two.values("start") == Strings{"2026-05-01", "2026-05-01"});
}

TEST_CASE("cards: words over a card stay with it, in a column that is left out") {
    const Taken taken = take("Project 1|\nTitle|Port training\nLead|Border Force\n\nProject 2|\nTitle|Farm visits\nLead|GLAA");
    CHECK(taken.values("title") == Strings{"Port training", "Farm visits"});
    CHECK(taken.key("Lines without a heading").empty());
    const Strings& second = taken.plan.rows.at(1);
    CHECK(std::find(second.begin(), second.end(), "Project 2") != second.end());
}

TEST_CASE("cards: a table of rows and tables of counts are none") {
    CHECK_FALSE(take("Title|Lead\nPosters|Unseen\nTalks|GLAA").plan.cards);
    CHECK_FALSE(take("Title|Lead|Status|Start\nPosters|Unseen|Live|2026").plan.cards);
    const std::vector<Sheet> tables = read_pasted(
        {}, "<table><tr><td>Type<td>2023<tr><td>Labour<td>4</table><table><tr><td>Type<td>2024<tr><td>Labour<td>5</table>");
    CHECK(joined_tables(tables).tables == 0);
}
