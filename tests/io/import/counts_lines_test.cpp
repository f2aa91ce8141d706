// Counts under two lines of headings, and beside labels that are no types of exploitation.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

CountsResult counts_of(const Sheet& sheet) {
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    CountDefaults all;
    all.measure = "referrals";
    return import_counts(plan_counts(sheet, context), context, all, [next = 0]() mutable { return std::to_string(++next); });
}
CountsResult html_counts(std::string_view cells) {
    return counts_of(read_pasted({}, fill("<table>{}</table>", {cells})).at(0));
}

/// "2024 labour adults 5; ".
std::string said(const CountsResult& made) {
    std::string all;
    for (const auto& record : made.records) {
        const auto& count = static_cast<const LocalCount&>(*record);
        for (const std::string& one :
             {count.year ? std::to_string(*count.year) : std::string("-"), count.exploitation, count.who, count.count.text()})
            if (!one.empty()) all += (all.empty() || all.ends_with("; ") ? "" : " ") + one;
        all += "; ";
    }
    return all;
}

}  // namespace

TEST_CASE("counts in lines: the parts below a heading are summed where they are all there is") {
    const CountsResult made = html_counts(
        "<tr><td rowspan=2>Year<td colspan=2>Adults<td "
        "colspan=2>Children<tr><td>Police<td>NGO<td>Police<td>LA<tr><td>2023<td>30<td>10<td>11<td>20");
    CHECK(said(made) == "2023 adults 40; 2023 children 31; ");
    CHECK(Taken::says(made.problems, "summed"));
    CHECK(said(counts("Exploitation|2024||||\n|Q1|Q2|Q3|Q4\nLabour|5|6|7|8\nSexual|1|2|3|1")) ==
          "2024 labour 26; 2024 sexual 7; ");
    CHECK(said(html_counts(
              "<tr><td>Exploitation<td colspan=4>2024<tr><td><td>Q1<td>Q2<td>Q3<td>Q4<tr><td>Labour<td>5<td>6<td>7<td>8")) ==
          "2024 labour 26; ");
    CHECK(
        said(html_counts("<tr><td rowspan=2>Type<td colspan=2>2024<tr><td>Kent Police<td>Other FROs<tr><td>Labour<td>14<td>6")) ==
        "2024 labour 20; ");
}

TEST_CASE("counts in lines: the cell in all is taken before its parts, and a part year is refused and said") {
    CHECK(said(html_counts("<tr><td rowspan=2>Year<td colspan=4>Adults<td "
                           "colspan=3>Children<tr><td>Male<td>Female<td>Other<td>Total<td>Male<td>Female<td>Total"
                           "<tr><td>2023<td>88<td>32<td>0<td>120<td>61<td>14<td>75")) == "2023 adults 120; 2023 children 75; ");
    CHECK(said(html_counts("<tr><td rowspan=2>Exploitation<td colspan=2>2023<td "
                           "colspan=2>2024<tr><td>No.<td>%<td>No.<td>%<tr><td>Labour<td>18<td>50<td>20<td>40"
                           "<tr><td>Sexual<td>18<td>50<td>30<td>60")) ==
          "2023 labour 18; 2024 labour 20; 2023 sexual 18; 2024 sexual 30; ");
    const CountsResult part = html_counts(
        "<tr><td>Exploitation<td "
        "colspan=3>2024<tr><td><td>Q1<td>Q2<td>Q3<tr><td>Labour<td>5<td>6<td>7<tr><td>Sexual<td>1<td>2<td>3");
    CHECK(part.records.empty());
    CHECK(Taken::says(part.problems, "in-parts"));
    // A part that is no number makes no sum.
    const CountsResult few = html_counts(
        "<tr><td rowspan=2>Year<td colspan=2>Adults<tr><td>Police<td>NGO<tr><td>2023<td>30<td>&lt;5<tr><td>2024<td>31<td>9");
    REQUIRE(few.records.size() == 2);
    CHECK_FALSE(static_cast<const LocalCount&>(*few.records[0]).count);
    CHECK(static_cast<const LocalCount&>(*few.records[1]).count == 40);
}

TEST_CASE("counts in lines: years over groups are read, whether they came merged or plain") {
    const std::string meant = "2023 labour adults 18; 2023 labour children 2; 2024 labour adults 20; 2024 labour children 1; ";
    CHECK(said(html_counts(
              "<tr><td rowspan=2>Exploitation<td colspan=2>2023<td colspan=2>2024<tr><td>Adults<td>Children<td>Adults<td>Children"
              "<tr><td>Labour<td>18<td>2<td>20<td>1")) == meant);
    CHECK(said(counts("Exploitation|2023||2024|\n|Adults|Children|Adults|Children\nLabour|18|2|20|1")) == meant);
}

TEST_CASE("counts beside labels: what is no type of exploitation becomes none, the row is left out and it is said") {
    for (const std::string text :
         {"GLAA investigations|2022|2023\nLicences revoked|1|0\nVisits|12|3", "Nationality|2023|2024\nBritish|22|31\nOther|3|4",
          "First responder|2023|2024\nKent Police|60|71\nHome Office|40|50",
          "|2023|2024\nof which male|30|40\nChange on year|1|25"}) {
        CAPTURE(text);
        const CountsResult made = counts(text);
        CHECK(made.records.empty());
        CHECK(Taken::says(made.problems, "no-type"));
    }
    CHECK(said(counts("Area|2023|2024\nKent|195|216\nMedway|44|51\nTotal|239|267")) == "2023 239; 2024 267; ");
    CHECK(said(counts("|2023|2024\nAdults|40|52\nof which male|30|40\nChildren|31|44\n% children|44%|46%\nTotal|71|96")) ==
          "2023 adults 40; 2024 adults 52; 2023 children 31; 2024 children 44; 2023 71; 2024 96; ");
    CHECK(said(counts("GLAA investigations|2022|2023\nLicences revoked|1|0\nTotal|1|0")) == "");
    CHECK(said(counts("Exploitation type|2023|2024\nLabour|5|6\nForced begging|1|2\nOrphanage trafficking|1|1")) ==
          "2023 labour 5; 2024 labour 6; 2023 Forced begging 1; 2024 Forced begging 2; 2023 Orphanage trafficking 1; 2024 "
          "Orphanage trafficking 1; ");
}

TEST_CASE("counts beside labels: a narrower form is no count of the whole type, and a total stays") {
    CHECK(said(counts("NRM by type|2023|2024\nCounty lines|12|31\nCuckooing|3|4\nLabour|1|2\nTotal|16|37")) ==
          "2023 County lines 12; 2024 County lines 31; 2023 Cuckooing 3; 2024 Cuckooing 4; 2023 labour 1; 2024 labour 2; 2023 "
          "16; 2024 37; ");
    CHECK(said(counts("Year|Labour exploitation|Sexual exploitation|Criminal exploitation: county lines|Criminal exploitation: "
                      "other|Total\n"
                      "2024|22|10|30|11|73")) == "2024 labour 22; 2024 sexual 10; 2024 73; ");
}

TEST_CASE("import: a narrower form of exploitation is taken for its type, and the words are kept and said") {
    const Taken taken =
        take("Activity|Lead|Exploitation\nA|Unseen|County lines, cuckooing\nB|Unseen|Debt bondage\nC|Unseen|Forced labour");
    CHECK(taken.values("exploitation") == Strings{"criminal", "labour", "labour"});
    CHECK(taken.values("notes") == Strings{"Exploitation: County lines, cuckooing", "Exploitation: Debt bondage", ""});
    CHECK(taken.tells("says-more"));
}

TEST_CASE("counts: one known heading over nothing but numbers makes a line of headings, whatever the others are") {
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    const ImportPlan plan = plan_counts(
        read_pasted(copied("Year|Labour expl.|Domestic serv.|Not recorded|Sum\n2023|44|5|9|58\n2024|50|6|7|63"), {}).at(0),
        context);
    CHECK(plan.has_heading);
    CHECK(plan.columns.at(3).key.empty());
    CHECK(count_words(counts("Year|Labour expl.|Domestic serv.|Sum\n2023|44|5|49")) == "2023  44; 2023  5; 2023  49; ");
}
