#include <doctest/doctest.h>

#include "native/cli_parts.h"

namespace waymark {
namespace {

using cli::in_one_line;

TEST_CASE("one line: what ends a line, commands a terminal or turns the direction of it is shown as a sign, the rest as it is") {
    CHECK(in_one_line("a\nb\rc\u2028d\u2029e") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    CHECK(in_one_line("\x1b[31ma\u0085") == "\uFFFD[31ma\uFFFD");
    CHECK(in_one_line("\u202Ea\u2066b\u2069\u200E\u200F\u061C") == "\uFFFDa\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(in_one_line("Ynys\u00A0Môn\u00AD, 1\u2009000 \u2060\U0001F469\u200D\U0001F52C") ==
          "Ynys\u00A0Môn\u00AD, 1\u2009000 \u2060\U0001F469\u200D\U0001F52C");
}

}  // namespace
}  // namespace waymark
