#include "io/import/html_table.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

using Rows = std::vector<Strings>;

Rows first(std::string_view html) {
    const std::vector<Sheet> sheets = read_html_tables(html);
    return sheets.empty() ? Rows() : sheets[0].rows;
}

}  // namespace

TEST_CASE("html table: a cell that spans rows or columns stands in each of them") {
    CHECK(first("<table><tr><td rowspan=2>Police<td>Car wash visits<td>Running"
                "<tr><td>Nail bar visits<td>Planned</table>") ==
          Rows{{"Police", "Car wash visits", "Running"}, {"Police", "Nail bar visits", "Planned"}});
    CHECK(first("<table><tr><td colspan='2'>Both</td><td rowspan=\"3\">c</td></tr>"
                "<tr><td>a</td><td rowspan=2>b</td></tr><tr><td>d</td></tr></table>") ==
          Rows{{"Both", "Both", "c"}, {"a", "b", "c"}, {"d", "b", "c"}});
    CHECK(first("<table><tr><td>a<td rowspan=0>all<tr><td>b<tr><td>c</table>") == Rows{{"a", "all"}, {"b", "all"}, {"c", "all"}});
    // A row that only the cells above fill.
    CHECK(first("<table><tr><td rowspan=2>a</td><td rowspan=2>b</td></tr><tr></tr><tr><td>c</td></tr></table>") ==
          Rows{{"a", "b"}, {"a", "b"}, {"c"}});
}

TEST_CASE("html table: breaks, paragraphs, list items and divisions part, white space of the source does not") {
    CHECK(first("<table><tr><td>Out<br>reach</td><td> The\n   council "
                "</td></tr><tr><td><ul><li>Police<li>NHS</ul>"
                "</td><td><p>one</p>\n<p>two</p><div>three</div>four</td></tr></table>") ==
          Rows{{"Out\nreach", "The council"}, {"Police\nNHS", "one\ntwo\nthree\nfour"}});
    CHECK(first("<table><tr><td><b>Bo</b>ld <i>text</i></td><td>x</td></tr></table>") == Rows{{"Bold text", "x"}});
    CHECK(first("<table><tr><td><ol><li>a<ul><li>b</li></ul></li></ol></td><td>x</td></tr></table>") == Rows{{"a\nb", "x"}});
}

TEST_CASE("html table: what is not shown is left out, and a hidden row keeps its number") {
    const auto sheets = read_html_tables(
        "<style>td{color:red}</style><table><script>var a='<td>';</script><tr><td>a<td>b"
        "<tr style='display: none'><td>hidden<td>row<tr><td>c<span "
        "style=\"DISPLAY:NONE\">no</span><td>d</table>");
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].rows == Rows{{"a", "b"}, {}, {"c", "d"}});
    CHECK(sheets[0].hidden_rows == 1);
    CHECK(first("<table><col><col style='display:none'><tr><td>a<td>b<td>c</table>") == Rows{{"a", "", "c"}});
    CHECK(first("<table><tr><td>a<!-- <td>x --><td>b<![if x]><td>c<![endif]></table>") == Rows{{"a", "b", "c"}});
}

TEST_CASE("html table: every table is given, those that only lay out others are not") {
    CHECK(read_html_tables("<table><tr><td>a<td>b</table>and<table><tr><td>c<td>d</table>").size() == 2);
    const auto laid_out =
        read_html_tables("<table><tr><td>Menu</td></tr><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>");
    REQUIRE(laid_out.size() == 1);
    CHECK(laid_out[0].rows == Rows{{"a", "b"}, {"c", "d"}});
    // One in a cell of a table of its own is words of that cell.
    CHECK(first("<table><tr><td>a<td><table><tr><td>x<td>y</table><tr><td>b<td>c</table>") == Rows{{"a", "x\ny"}, {"b", "c"}});
    CHECK(read_html_tables("<p>no table</p>").empty());
    CHECK(read_html_tables("<table><tr><td></td></tr></table>").empty());
}

TEST_CASE("html table: entities are read, addresses of links are kept") {
    const auto sheets = read_html_tables(
        "<table><tr><td>Devon &amp; Cornwall &#8211; &#x2019;x&nbsp;y &unknown; &</td>"
        "<td><a href='https://example.org/?a=1&amp;b=2'>Report</a></td>"
        "<td><a href=\"mailto:a@b\">me</a></td></tr></table>");
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].rows[0][0] == "Devon & Cornwall – ’x y &unknown; &");
    REQUIRE(sheets[0].links.size() == 1);
    CHECK(sheets[0].links[0].column == 1);
    CHECK(sheets[0].links[0].address == "https://example.org/?a=1&b=2");
    const auto google = read_html_tables("<table><tr><td data-sheets-hyperlink='https://example.org/'>x<td>y</table>");
    CHECK(google[0].links.size() == 1);
}

TEST_CASE("html table: text that is no good HTML is read as far as it goes") {
    CHECK(first("<table><tr><td>a < b<td>c > d</table>") == Rows{{"a < b", "c > d"}});
    CHECK(first("<table><td>a<td>b") == Rows{{"a", "b"}});
    CHECK(first("<TABLE><TR><TD Title='x > y'>a<TD>b</TABLE>") == Rows{{"a", "b"}});
    for (const char* text :
         {"<", "<table", "<table><tr><td rowspan=99999999999999999999>a<td>b", "<!--", "<td", "</", "<table><td =x"})
        CHECK(read_html_tables(text).size() <= 1);
}

TEST_CASE("html table: asking for much with little costs little") {
    std::string text = "<table>";
    for (int i = 0; i < 20'000; ++i) text += "<tr><td rowspan=60000 colspan=256>some words<td>x";
    CHECK(read_html_tables(text).size() == 1);
    text = "<table><tr>";
    for (int i = 0; i < 256; ++i) text += "<td rowspan=99999>" + std::string(2000, 'x');
    for (int i = 0; i < 20'000; ++i) text += "<tr>";
    CHECK(read_html_tables(text).size() == 1);
    text.clear();
    for (int i = 0; i < 50'000; ++i) text += "<table><tr><td>words";
    CHECK(read_html_tables(text).size() <= 1);
}

TEST_CASE("html table: a page that asks for a password is known") {
    CHECK(asks_for_password("<html><form><input name=p type=\"password\"></form>"));
    CHECK_FALSE(asks_for_password("<html><table><tr><td>password</td></tr></table>"));
}

TEST_CASE("pasted: the tables of the HTML, else the rows of the text") {
    CHECK(read_pasted("x\ty", "<table><tr><td>a<td>b</table>")[0].rows == Rows{{"a", "b"}});
    CHECK(read_pasted("x\ty", "<p>x y</p>")[0].rows == Rows{{"x", "y"}});
    CHECK(read_pasted("", "").empty());
}

TEST_CASE("pasted: where words stand outside the tables the whole text can be chosen, too") {
    const std::vector<Sheet> sheets =
        read_pasted("Posters\nTalks\nJo\tCouncil", "<ul><li>Posters<li>Talks</ul><table><tr><td>Jo<td>Council</table>");
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].of == SheetOf::Table);
    CHECK(sheets[1].of == SheetOf::Text);
    CHECK(sheets[1].rows.size() == 3);
    CHECK(read_pasted("a", "<html><!-- x --> <table><tr><td>a<td>b</table>&nbsp;</html>").size() == 1);
}

TEST_CASE("html table: a hidden column that held words is counted, an address without its beginning is one") {
    const std::vector<Sheet> sheets = read_html_tables(
        "<table><col><col style='display:none'><col hidden><tr><td>a<td>secret<td><td><a href=www.example.org>b</a></table>");
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].hidden_columns == 1);
    REQUIRE(sheets[0].links.size() == 1);
    CHECK(sheets[0].links[0].address == "https://www.example.org");
}
