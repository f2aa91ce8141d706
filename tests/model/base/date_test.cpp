#include "model/base/date.h"

#include <doctest/doctest.h>

#include <array>

#include "model/base/catalogue.h"
#include "model/base/text.h"

using namespace waymark;

TEST_CASE("date: only a day that exists, in the form YYYY-MM-DD, is a date") {
    CHECK(parse_date("2026-11-21") == Date{2026, 11, 21});
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* text : {"", "2026-11", "2026-11-31", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
                             "2026-01-00", "0999-01-01", "2026/11/21", "2026-11-21 ", "2026-1-21", "202a-11-21", "21-11-2026"})
        CHECK_MESSAGE(!parse_date(text), text);
}

TEST_CASE("date: what people type and spreadsheets paste is understood in British order") {
    for (const char* text : {"2026-11-21",
                             "21/11/2026",
                             "21.11.26",
                             "21-11-2026",
                             "21 Nov 2026",
                             "21 November 2026",
                             "21-Nov-26",
                             "21st nov 2026",
                             " 21/11/2026 ",
                             "2026/11/21",
                             "21/11/2026 00:00",
                             "2026-11-21T00:00:00.000Z",
                             "November 21, 2026",
                             "21 nov. 2026",
                             "Sat 21 November 2026",
                             "Saturday 21/11/2026",
                             "Saturday, November 21st, 2026",
                             "21st of November 2026",
                             "20261121",
                             "21\u00a0November\u00a02026",
                             "\ufeff21/11/2026",
                             "21\u201111\u20112026",
                             "21\u200b/11/2026"})
        CHECK_MESSAGE((parse_date_typed(text) == Date{2026, 11, 21}), text);
    CHECK(parse_date_typed("1 Sept 99") == Date{2099, 9, 1});
    CHECK(parse_date_typed("3/4/2026") == Date{2026, 4, 3});
}

TEST_CASE("date: a month is understood in the language of the texts, too") {
    static constexpr std::string_view kForms[] = {"{2}, Xuño {1}", "{1}. Listopad {2}"};
    static constexpr Translated kTexts[] = {{"{} June {}", {kForms, 1}}, {"{} November {}", {kForms + 1, 1}}};
    static constexpr std::array<unsigned char, 1000> kOneForm{};
    static constexpr Catalogue catalogue("xx", kTexts, kOneForm);
    CHECK(!parse_date_typed("21 listopad 2026"));
    set_catalogue(&catalogue);
    CHECK(parse_date_typed("21 listopad 2026") == Date{2026, 11, 21});
    CHECK(parse_date_typed("21 Nov 2026") == Date{2026, 11, 21});
    CHECK(to_words({2026, 6, 3}) == "2026, Xuño 3");
    CHECK(parse_date_typed("3 xuño 2026") == Date{2026, 6, 3});
    set_catalogue(nullptr);
}

TEST_CASE("date: a day as another language writes it can be typed again") {
    static constexpr std::string_view kForms[] = {"{1} de enero de {2}", "{2}, Xuño {1}", "{1} février {2}"};
    static constexpr Translated kTexts[] = {
        {"{} February {}", {kForms + 2, 1}}, {"{} January {}", {kForms, 1}}, {"{} June {}", {kForms + 1, 1}}};
    static constexpr std::array<unsigned char, 1000> kOneForm{};
    static constexpr Catalogue catalogue("xx", kTexts, kOneForm);
    set_catalogue(&catalogue);
    for (const int month : {1, 2, 6, 11}) {
        const Date day{2026, month, 21};
        CHECK(parse_date_typed(to_words(day)) == day);
    }
    CHECK(parse_date_typed("3 FÉVRIER 2026") == Date{2026, 2, 3});
    CHECK(!parse_date_typed("31 février 2026"));
    set_catalogue(nullptr);
}

TEST_CASE("date: what is not one certain day is not taken for one") {
    for (const char* text : {"",
                             "November 2026",
                             "2026",
                             "11/21/2026",
                             "30 February 2026",
                             "spring 2026",
                             "21/11",
                             "21/11/202",
                             "1/2/3/4",
                             "ab/11/2026",
                             "21 No 2026",
                             "21 Novem 2026",
                             "21_11_2026",
                             "2026-11-21 or later",
                             "21/11/2026 at 3:00",
                             "Sun 21 November 2026",
                             "Sa 21 November 2026",
                             "--",
                             "12345678901 1 2026",
                             "20261131",
                             "12345678",
                             "of 21 Nov 2026"})
        CHECK_MESSAGE(!parse_date_typed(text), text);
}

TEST_CASE("date: days and dates lead to each other, leap years and years before 1970 included") {
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(days_since_epoch({2000, 3, 1}) == 11017);
    CHECK(days_since_epoch({1969, 12, 31}) == -1);
    Date previous = date_from_days(-200000);
    for (int day = -199999; day < 400000; ++day) {
        const Date date = date_from_days(day);
        if (days_since_epoch(date) != day || !(previous < date) || parse_date(to_iso(date)) != date) FAIL(day);
        previous = date;
    }
}

TEST_CASE("date: a month later is the same day, or the last day of a shorter month") {
    CHECK(add_months({2026, 1, 31}, 1) == Date{2026, 2, 28});
    CHECK(add_months({2024, 1, 31}, 1) == Date{2024, 2, 29});
    CHECK(add_months({2026, 11, 21}, 6) == Date{2027, 5, 21});
    CHECK(add_months({2026, 1, 15}, -1) == Date{2025, 12, 15});
    CHECK(add_months({2026, 3, 31}, -25) == Date{2024, 2, 29});
}

TEST_CASE("date: is written as British readers expect it") {
    CHECK(to_words({2026, 11, 1}) == "1 November 2026");
    CHECK(to_iso({2026, 1, 2}) == "2026-01-02");
}

TEST_CASE("a range of days or months is no day") {
    for (const char* text : {"10-12/2026", "4-6 2027", "2 of 3 2026", "May 10-12", "1/4-6"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date_typed(text));
    }
    CHECK(parse_date_typed("3-Apr-2025"));
    CHECK(parse_date_typed("Thu 3/4/2025"));
    CHECK(parse_date_typed("1st of April 2027"));
}
