// Another language is one table: whatever is shown or told on any screen came through tr(), or is not ours.

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "embedded/embedded.h"
#include "io/document/document_codec.h"
#include "io/document/framework_codec.h"
#include "io/import/csv.h"
#include "model/analysis/compare.h"
#include "model/analysis/gap_analysis.h"
#include "model/analysis/public_version.h"
#include "model/document/command.h"
#include "model/document/validate.h"
#include "model/import/counts_import.h"
#include "model/import/rows_import.h"
#include "present/words/field_words.h"
#include "present/words/naming.h"
#include "shell/app_impl.h"
#include "support/files.h"
#include "support/headless.h"
#include "support/marked_language.h"
#include "support/openings.h"
#include "support/shipped.h"

namespace waymark::test {
namespace {

/// What comes with the program: the pack, the areas, the examples and texts of whole screens.
OthersWords words_of_assets() {
    OthersWords words;
    for (std::size_t i = 0; i < embedded_asset_count(); ++i) {
        const std::string_view path = embedded_asset_path(i);
        if (!path.starts_with("fonts/") && !path.starts_with("schemas/")) words.add_file(embedded_asset(path));
    }
    words.add("Waymark");
    return words;
}

/// The words of a frame that are neither translated nor somebody else's, each with the node it stands in.
std::string strange_words(const SemanticList& nodes, const OthersWords& words) {
    std::string strange;
    for (const SemNode& node : nodes) {
        // What is chosen in a list is an id, and what a link leads to an address.
        const bool is_said = node.role != Role::Select && node.role != Role::Option && node.role != Role::Link;
        for (const std::string_view said :
             {std::string_view(node.name), is_said ? std::string_view(node.value) : std::string_view(),
              std::string_view(node.description)})
            if (const std::string found = words.strange_in(said); !found.empty())
                strange += found + "  in " + std::string(said) + "\n";
    }
    return strange;
}

/// Looks at every screen of what is open.
void check_screens(Headless& program, const OthersWords& words) {
    CHECK(strange_words(program.nodes(), words) == "");
    for_each_screen(program, [&](Screen screen) {
        CAPTURE(title_of(screen));
        CHECK(strange_words(program.nodes(), words) == "");
    });
}

/// The strange words of problems, each with the whole of it. `words` are those of what was read.
std::string strange_words(const Problems& problems, const OthersWords& words) {
    std::string strange;
    for (const Problem& problem : problems) {
        if (const std::string found = words.strange_in(problem.message); !found.empty())
            strange += found + "  in " + problem.message + "\n";
        // A place is told in words, or is a path of keys.
        const bool is_path = problem.where.find("⟦") == std::string::npos;
        if (is_path ? problem.where.find(' ') != std::string::npos : !words.strange_in(problem.where).empty())
            strange += problem.where + "\n";
    }
    return strange;
}

Document example() {
    return read_document(embedded_asset("examples/example-county.waymark.json")).document.value();
}

}  // namespace

TEST_CASE("translated: all words on any screen, beside it or in a dialog are translated, or not ours") {
    const MarkedLanguage language;
    OthersWords words = words_of_assets();
    words.add("/documents/someone/");  // where the machine would open a file
    words.add("training");             // what is typed to find activities
    for (const float width : {1366.0f, 320.0f}) {
        FakePlatform platform;
        platform.place = tr("on this computer");
        Headless program(platform, {.width = width});
        App::Impl& impl = program.app().impl();
        check_screens(program, words);
        impl.requests.emplace_back(NewDocument{});
        program.settle();
        check_screens(program, words);
        for (std::size_t i = 0; i < impl.examples.size(); ++i) {
            impl.requests.emplace_back(OpenExample{i});
            program.settle();
            check_screens(program, words);
        }
        impl.requests.emplace_back(OpenExample{0});
        program.settle();
        // The gaps of the workbook are told by their ids too, as analysts need them.
        for (const Gap& gap : impl.derived.gaps().list({2026, 11, 21}, {})) words.add(gap.id);
        for_each_opening(program, [&](const Opening& opening) {
            CAPTURE(opening.name);
            CHECK(strange_words(program.nodes(), words) == "");
        });
        for_each_dialog(program, [&](const DialogOpening& dialog) {
            CAPTURE(dialog.name);
            CHECK(strange_words(program.nodes(), words) == "");
        });
        for (const std::string& told : platform.announced) CHECK(words.strange_in(told) == "");
        CHECK(words.strange_in(platform.title) == "");
    }
    CHECK(MarkedLanguage::missing() == "");
}

TEST_CASE("translated: what is told of saving, keeping, undoing and choosing is translated") {
    const MarkedLanguage language;
    OthersWords words = words_of_assets();
    FakePlatform platform;
    platform.place = tr("on this computer");
    Headless program(platform);
    App::Impl& impl = program.app().impl();
    const auto ask = [&](AppRequest request) {
        impl.requests.push_back(std::move(request));
        program.settle();
        for (const SaveRequest& save : platform.saves) words.add(save.suggested_name);
        CHECK(strange_words(program.nodes(), words) == "");
    };
    ask(OpenExample{0});
    ask(SaveFile{false});
    Robot robot(program, Mode::Mirror);
    robot.go("activities");
    robot.press(Role::Button, "⟦Add activity⟧");
    robot.go("start");
    ask(Undo{});
    ask(Redo{});
    ask(SaveFile{true});
    ask(SavePublicVersion{});
    platform.saves_in_place = false;
    ask(SaveFile{false});
    ask(AskEarlier{});
    ask(ForgetKeptWork{});
    for (const std::string& told : platform.announced) CHECK(words.strange_in(told) == "");
    CHECK(platform.announced.size() > 5);
    CHECK(MarkedLanguage::missing() == "");
}

TEST_CASE("translated: all that is wrong with a file is told in the language, but for what the file says") {
    const MarkedLanguage language;
    const Framework framework = testing::shipped_pack();
    const AreaList list = testing::shipped_places();
    std::size_t told = 0;
    for (const auto& file : std::filesystem::directory_iterator(WAYMARK_SOURCE_DIR "/tests/fixtures/bad")) {
        CAPTURE(file.path().filename().string());
        const std::string bytes = waymark::testing::whole_file(file.path());
        OthersWords words;
        words.add_quoted(bytes);
        words.add("true");
        // A record without words of its own is called by what it is of.
        words.add_file(embedded_asset("frameworks/public-health-modern-slavery.en.json"));
        LoadResult result = read_document(bytes);
        told += result.problems.size();
        CHECK(strange_words(result.problems, words) == "");
        if (!result.document) continue;
        const Problems problems = validate(*result.document, framework, list, problem_words());
        told += problems.size();
        CHECK(strange_words(problems, words) == "");
    }
    CHECK(told > 30);
    CHECK(MarkedLanguage::missing() == "");
}

TEST_CASE("translated: what could not be understood of pasted rows is told in the language") {
    const MarkedLanguage language;
    const Framework framework = testing::shipped_pack();
    const auto new_id = [] { return std::string("1"); };
    OthersWords words;
    for (const char* own : {"xx", "yy", "Level", "Publish", "Status", "Start"}) words.add(own);
    const AreaList list = testing::shipped_places();
    const ImportContext context{framework, list};
    const ImportResult rows =
        import_rows(plan_import({read_csv("Title,Level,Start,Publish,Status,Status\nxx,yy,yy,yy,yy,xx\n,,,,,\n"
                                          ",yy,,,,\n"),
                                 {},
                                 1},
                                context),
                    context, new_id);
    CHECK(rows.problems.size() >= 5);
    CHECK(strange_words(rows.problems, words) == "");
    CHECK(static_cast<const Activity&>(*rows.records[1]).title == "⟦Untitled activity⟧");

    const CountsResult counts =
        import_counts(plan_counts({read_csv("year,count,type\n2021,xx,yy\nyy,3,\n,4,\n"), {}, 0}, context), context, {}, new_id);
    CHECK(counts.problems.size() == 4);
    CHECK(strange_words(counts.problems, words) == "");
}

TEST_CASE("translated: gaps, comparisons and the summary of a public version are told in the language") {
    const MarkedLanguage language;
    const OthersWords words = words_of_assets();
    const Framework framework = testing::shipped_pack();
    const AreaList list = testing::shipped_places();
    const Document document = example();
    GapOptions options;
    options.areas = &list;
    const auto gaps = find_gaps(framework, document, {2026, 11, 21}, options);
    CHECK(gaps.size() > 20);
    for (const Gap& gap : gaps) {
        CHECK(words.strange_in(gap.sentence) == "");
        CHECK(words.strange_in(gap_title(framework, document, gap.id, &list)) == "");
    }
    for (const Snapshot& snapshot : document.snapshots) {
        const Comparison made = compare(framework, *snapshot.content, {2026, 5, 21}, document, {2026, 11, 21}, options);
        CHECK(words.strange_in(comparison_text(made)) == "");
        CHECK_FALSE(comparison_text(made).empty());
    }
    for (const std::string& line : removed_summary(make_public(framework, document, {}).removed))
        CHECK(words.strange_in(line) == "");
    CHECK(MarkedLanguage::missing() == "");
}

}  // namespace waymark::test
