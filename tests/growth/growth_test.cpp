// What the program does grows with a file, never with its square: every list, every field and every place for
// unknown keys, with n, 2n and 4n of the same. Steps are counted, not seconds.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "growth/steps.h"
#include "io/document/document_codec.h"
#include "io/document/framework_codec.h"
#include "io/export/html.h"
#include "io/import/html_table.h"
#include "model/analysis/activity_query.h"
#include "model/analysis/compare.h"
#include "model/analysis/gap_analysis.h"
#include "model/analysis/progress.h"
#include "model/analysis/public_version.h"
#include "model/analysis/series.h"
#include "model/document/validate.h"
#include "model/import/rows_import.h"
#include "model/search/search_index.h"
#include "present/report/report.h"
#include "present/words/naming.h"
#include "support/files.h"
#include "support/shipped.h"

using namespace waymark;
using waymark::testing::steps;

namespace {

constexpr Date kToday{2026, 11, 21};
constexpr std::size_t kFew = 500;

std::string document(const std::string& content) {
    return R"({"format":"waymark","formatVersion":1,"id":"d",)" + content + '}';
}

std::string repeated(std::size_t count, const std::function<std::string(std::size_t)>& make) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += (i > 0 ? "," : "") + make(i);
    return all;
}

std::string list_of(const RecordType& type, const std::string& records) {
    const std::string list = '"' + std::string(type.key) + "\":[" + records + ']';
    return type.kind == RecordKind::Member ? "\"partnership\":{" + list + '}' : list;
}

/// A number that says nothing of the order it is made in.
std::string scattered(std::size_t i) {
    return std::to_string(i * 2654435761u % 1000003);
}

std::string value_of(const Field& field, const std::string& text) {
    switch (field.type) {
        case FieldType::Text:
            return '"' + text + '"';
        case FieldType::List:
            return "[\"" + text + "\"]";
        case FieldType::Flag:
            return "true";
        case FieldType::Number:
            break;
    }
    return field.key == "year" ? "2025" : scattered(text.size());
}

struct Shape {
    std::string name;
    std::function<std::string(std::size_t)> of;  ///< A file with so many.
};

std::vector<Shape> shapes_of_lists() {
    std::vector<Shape> shapes;
    for (const RecordType& type : record_types()) {
        const auto add = [&](const std::string& what, std::function<std::string(std::size_t)> record) {
            shapes.push_back({std::string(type.key) + ": " + what,
                              [&type, record](std::size_t n) { return document(list_of(type, repeated(n, record))); }});
        };
        add("empty", [](std::size_t) { return std::string("{}"); });
        add("of one id", [](std::size_t) { return std::string(R"({"id":"x"})"); });
        add("in any order", [](std::size_t i) { return R"({"id":")" + scattered(i) + "\"}"; });
        for (const Field& field : type.fields()) {
            const std::string begin = "{\"id\":\"r", key = "\",\"" + std::string(field.key) + "\":";
            add("all with another " + std::string(field.key),
                [=](std::size_t i) { return begin + std::to_string(i) + key + value_of(field, "v" + scattered(i)) + '}'; });
            add("all with one " + std::string(field.key),
                [=](std::size_t i) { return begin + std::to_string(i) + key + value_of(field, "same") + '}'; });
        }
    }
    return shapes;
}

std::vector<Shape> shapes_of_values() {
    std::vector<Shape> shapes;
    const auto add = [&](std::string name, std::function<std::string(std::size_t)> of) {
        shapes.push_back({std::move(name), std::move(of)});
    };
    const auto text = [](std::size_t i) { return "\"v" + scattered(i) + '"'; };
    for (const char* key : {"partners", "areas", "factors", "components", "exploitation", "otherStages"})
        add(std::string("one activity with many ") + key, [=](std::size_t n) {
            return document(R"("activities":[{"id":"a",")" + std::string(key) + "\":[" + repeated(n, text) + "]}]");
        });
    add("a partnership with many areas",
        [=](std::size_t n) { return document(R"("partnership":{"areas":[)" + repeated(n, text) + "]}"); });
    add("a partnership with many areas and an activity in all of them", [=](std::size_t n) {
        const std::string all = repeated(n, text);
        return document(R"("partnership":{"areas":[)" + all + R"(]},"activities":[{"id":"a","areas":[)" + all + "]}]");
    });
    add("actions with a note each", [=](std::size_t n) {
        return document("\"actions\":[" + repeated(n, [&](std::size_t i) { return "{\"id\":" + text(i) + '}'; }) +
                        "],\"progressNotes\":[" +
                        repeated(n,
                                 [&](std::size_t i) {
                                     return "{\"id\":\"n" + std::to_string(i) + "\",\"action\":" + text(i) + ",\"text\":\"t\"}";
                                 }) +
                        ']');
    });
    add("own factors that one activity names all of", [=](std::size_t n) {
        return document(R"("activities":[{"id":"a","status":"running","factors":[)" + repeated(n, text) +
                        R"(]}],"ownFactors":[)" + repeated(n, [&](std::size_t i) { return "{\"id\":" + text(i) + '}'; }) + ']');
    });
    add("counts of every type and group of one year", [](std::size_t n) {
        return document("\"profile\":[" +
                        repeated(n,
                                 [](std::size_t i) {
                                     const std::string part = std::to_string(i / 2);
                                     return R"({"id":"c)" + std::to_string(i) + R"(","year":2025,"count":)" +
                                            std::to_string(i % 40) + (i % 2 ? R"(,"who":")" : R"(,"exploitation":")") + part +
                                            "\"}";
                                 }) +
                        ']');
    });
    add("counts of one year, of all", [](std::size_t n) {
        return document(
            "\"profile\":[" +
            repeated(n,
                     [](std::size_t i) { return R"({"measure":"referrals","year":2025,"count":)" + std::to_string(i) + '}'; }) +
            ']');
    });
    add("decisions that each name a filter", [](std::size_t n) {
        return document("\"gaps\":[" +
                        repeated(n,
                                 [](std::size_t i) {
                                     return R"({"id":"coverage/level=national/stage=early/in-organisation=o)" +
                                            std::to_string(i) + "\"}";
                                 }) +
                        ']');
    });
    add("equal activities in a snapshot", [](std::size_t n) {
        return document(R"("snapshots":[{"id":"s","document":{"activities":[)" +
                        repeated(n, [](std::size_t) { return std::string(R"({"id":"x"})"); }) + "]}}]");
    });
    add("snapshots of the same", [](std::size_t n) {
        return document(R"("activities":[{"id":"x"}],"snapshots":[)" +
                        repeated(n,
                                 [](std::size_t i) {
                                     return R"({"id":"s)" + std::to_string(i) + R"(","document":{"activities":[{"id":"x"}]}})";
                                 }) +
                        ']');
    });
    add("answers of many members to one question", [](std::size_t n) {
        return document("\"answers\":[" +
                        repeated(n,
                                 [](std::size_t i) {
                                     return R"({"id":"n)" + std::to_string(i) + R"(","about":"q","member":"m)" +
                                            std::to_string(i) + R"(","strength":"s)" + std::to_string(i) + "\"}";
                                 }) +
                        ']');
    });
    return shapes;
}

/// Keys that are not known, or come again and again.
std::vector<Shape> shapes_of_keys() {
    std::vector<Shape> shapes;
    const auto add = [&](std::string name, std::function<std::string(std::size_t)> of) {
        shapes.push_back({std::move(name), std::move(of)});
    };
    add("unknown keys", [=](std::size_t n) {
        return document(repeated(n, [](std::size_t i) { return "\"activitie" + scattered(i) + "\":1"; }));
    });
    add("one unknown key again and again",
        [](std::size_t n) { return document(repeated(n, [](std::size_t) { return std::string("\"x\":1"); })); });
    add("unknown keys of an activity", [=](std::size_t n) {
        return document(R"("activities":[{)" + repeated(n, [](std::size_t i) { return "\"u" + scattered(i) + "\":{}"; }) + "}]");
    });
    add("one key of an activity again and again", [](std::size_t n) {
        return document(R"("activities":[{)" + repeated(n, [](std::size_t) { return std::string(R"("title":{"a":1})"); }) + "}]");
    });
    add("a list named again and again",
        [](std::size_t n) { return document(repeated(n, [](std::size_t) { return std::string(R"("activities":[{}])"); })); });
    return shapes;
}

/// All that is done with a file between opening it and handing it on.
void work_through(const std::string& bytes) {
    const LoadResult read = read_document(bytes);
    REQUIRE(read.document);
    const Document& all = *read.document;
    (void)validate(all, testing::shipped_pack(), testing::shipped_places(), problem_words());
    GapOptions options;
    options.areas = &testing::shipped_places();
    const std::vector<Gap> gaps = find_gaps(testing::shipped_pack(), all, kToday, options);
    (void)closed_gaps(testing::shipped_pack(), all, kToday, gaps, options);
    (void)reflection_progress(testing::shipped_pack(), all, kToday);
    (void)make_public(testing::shipped_pack(), all);
    (void)compare(testing::shipped_pack(), Document(), kToday, all, kToday, options);
    (void)make_comparable(local_series(testing::shipped_pack(), all, "referrals", "", "", Audience::Partnership),
                          national_series(testing::shipped_pack(), "referrals"));
    ActivityIndex index;
    index.update(all.activities);
    for (const char* key : {"title", "partners", "status", "start"}) {
        ActivityQuery query;
        query.sort_key = key;
        query.text = "v";
        (void)index.select(testing::shipped_pack(), query);
    }
    SearchIndex search(testing::shipped_pack(), {});
    search.update(all);
    while (!search.read_on(1'000'000)) {
    }
    search.ask("same v1");
    (void)search.best();
    for (const ReportKind kind : report_kinds())
        (void)write_html(make_report({testing::shipped_pack(), testing::shipped_places(), all}, kind, {.date = kToday}));
    const LoadResult again = read_document(write_document(all));
    CHECK(again.document);
}

std::uint64_t steps_for(const Shape& shape, std::size_t count) {
    const std::string bytes = shape.of(count);
    const std::uint64_t before = steps();
    work_through(bytes);
    return steps() - before;
}

/// All that is done with a table between pasting it and adding its records.
std::uint64_t steps_to_import(const Shape& shape, std::size_t count) {
    const std::string pasted = shape.of(count);
    const std::uint64_t before = steps();
    const ImportContext context{testing::shipped_pack(), testing::shipped_places(), nullptr, "2026-11-21"};
    const ImportPlan plan = plan_import(read_pasted(pasted, {}).at(0), context, RecordKind::Activity);
    const ImportResult made = import_rows(plan, context, [next = 0]() mutable { return std::to_string(++next); });
    CHECK(made.records.size() == count);
    return steps() - before;
}

/// Tables whose rows could be headings of a part, or the sum of one.
std::vector<Shape> shapes_of_tables() {
    const auto table = [](const std::string& cells) {
        return [cells](std::size_t n) {
            std::string all = "Title\tLead\tPartners\tStatus\tStart\tEnd\tPlace\tNotes\n";
            for (std::size_t i = 0; i < n; ++i) all += "Visit " + scattered(i) + cells + '\n';
            return all;
        };
    };
    return {{"a table of rows with a title alone", table("\t\t\t\t\t\t\t")},
            {"a table of rows with a title and a lead", table("\tUnseen\t\t\t\t\t\t")}};
}

using StepsFor = std::uint64_t (*)(const Shape& shape, std::size_t count);

void expect_no_square(const Shape& shape, StepsFor steps_of = steps_for) {
    CAPTURE(shape.name);
    const std::uint64_t one = steps_of(shape, kFew), two = steps_of(shape, 2 * kFew), four = steps_of(shape, 4 * kFew);
    // Twice as many more cost twice as much more: 2 where it grows in a line, a little more for sorting, 4 with
    // the square.
    const double first = static_cast<double>(two) - static_cast<double>(one),
                 second = static_cast<double>(four) - static_cast<double>(two);
    CHECK_MESSAGE(second < 2.9 * first + 20000, shape.name << ": " << one << ", " << two << ", " << four);
}

}  // namespace

TEST_CASE("growth: what is done with a file grows with each of its lists and fields, never with their squares") {
    work_through(document("\"activities\":[]"));  // what is made once
    for (const Shape& shape : shapes_of_lists()) expect_no_square(shape);
}

TEST_CASE("growth: nor with the values of one record, snapshots and what names each other") {
    for (const Shape& shape : shapes_of_values()) expect_no_square(shape);
}

TEST_CASE("growth: nor with keys that nobody knows, or that come again and again") {
    for (const Shape& shape : shapes_of_keys()) expect_no_square(shape);
}

TEST_CASE("growth: nor with the rows of a table that is pasted") {
    for (const Shape& shape : shapes_of_tables()) expect_no_square(shape, steps_to_import);
}
