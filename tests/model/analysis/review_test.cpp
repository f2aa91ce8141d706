#include "model/analysis/review.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

constexpr Date kToday{2026, 11, 21};

Product held(std::string date, std::string due = "") {
    Product product;
    product.status = "published";
    product.date = std::move(date);
    product.review_due = std::move(due);
    return product;
}

}  // namespace

TEST_CASE("review: a period is read in the words people use, and only when it is one certain number of months") {
    CHECK(months_of_period("Every six months") == 6);
    CHECK(months_of_period("6 months") == 6);
    CHECK(months_of_period("6-monthly") == 6);
    CHECK(months_of_period("half-yearly, by the board") == 6);
    CHECK(months_of_period("Twice a year") == 6);
    CHECK(months_of_period("QUARTERLY") == 3);
    CHECK(months_of_period("at least once a year") == 12);
    CHECK(months_of_period("every 2 years") == 24);
    for (const char* unclear : {"", "when needed", "every 6 to 12 months", "monthly or yearly", "each year from 2025",
                                "every 0 months", "twice a month", "every 99999999999999999999 months", "fortnightly"})
        CHECK_MESSAGE(!months_of_period(unclear), unclear);
}

TEST_CASE("review: the day written down counts, whatever the period") {
    const Review review = review_of(held("2026-06-18", "2027-06-18"), 6, kToday);
    CHECK(review.due == Date{2027, 6, 18});
    CHECK_FALSE(review.by_period);
    CHECK_FALSE(review.late);
    CHECK(review_of(held("", "2026-09-24"), {}, kToday).late);
}

TEST_CASE("review: without a day written down it falls due one period after the product's own date") {
    const Review review = review_of(held("2026-04-22"), 6, kToday);
    CHECK(review.due == Date{2026, 10, 22});
    CHECK(review.by_period);
    CHECK(review.late);
    CHECK_FALSE(review_of(held("2026-06-18"), 12, kToday).late);
}

TEST_CASE("review: nothing is due when the date or the period is not known, or the product is not held") {
    CHECK_FALSE(review_of(held(""), 6, kToday).due);
    CHECK_FALSE(review_of(held("2026-04-22"), {}, kToday).due);
    CHECK_FALSE(review_of(held("spring 2026"), 6, kToday).due);
    // What was typed for the day is not passed over in favour of another.
    CHECK_FALSE(review_of(held("2026-04-22", "next spring"), 6, kToday).due);
    Product product = held("2026-04-22");
    product.status = "not-held";
    CHECK_FALSE(review_of(product, 6, kToday).due);
}

TEST_CASE("review: what falls due today is not late") {
    CHECK_FALSE(review_of(held("", "2026-11-21"), {}, kToday).late);
}
