#include "native/browser_copy.h"

#include <doctest/doctest.h>

namespace waymark {
namespace {

TEST_CASE("browser copy: the document goes into the page, and nothing in it can end its element") {
    const auto page =
        page_with_document("<!doctype html><head><title>Waymark</title></head>", R"({"title":"</script><!-- a \u003c b"})");
    REQUIRE(page);
    CHECK(*page ==
          "<!doctype html><head><script type=\"application/json\" id=\"waymark-document\">"
          "{\"title\":\"\\u003c/script>\\u003c!-- a \\u003c b\"}</script>\n<title>Waymark</title></head>");
}

TEST_CASE("browser copy: another page is refused") {
    CHECK_FALSE(page_with_document("<title>Something else</title>", "{}"));
    CHECK_FALSE(page_with_document("", "{}"));
}

TEST_CASE("browser copy: a path becomes an address") {
    CHECK(file_url("/letters/a b/ŵ#1.html") == "file:///letters/a%20b/%C5%B5%231.html");
    CHECK(file_url("C:\\Users\\a b\\c.html") == "file:///C:/Users/a%20b/c.html");
}

}  // namespace
}  // namespace waymark
