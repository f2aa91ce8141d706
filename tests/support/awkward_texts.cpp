#include "support/awkward_texts.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "embedded/embedded.h"
#include "support/files.h"

namespace waymark::test {
namespace {

using namespace std::string_view_literals;

const std::string& long_text() {
    static const std::string kLong = [] {
        std::string text;
        for (int i = 0; i < 400; ++i) text += "Outreach to car washes and nail bars, ";
        return text;
    }();
    return kLong;
}

}  // namespace

std::string_view awkward_text(std::uint32_t which) {
    static const std::string_view kTexts[] = {
        ""sv,
        " "sv,
        "   \t "sv,
        "Anytown"sv,
        "Hotel briefing"sv,
        "1/3/2026"sv,
        "2026-02-30"sv,
        "2026-12-31"sv,
        "31 Dec 25"sv,
        "1.5"sv,
        "1,234"sv,
        "10,5"sv,
        "-3"sv,
        "4"sv,
        "2024"sv,
        "99999999999999999999"sv,
        "=1+1"sv,
        "+SUM(A1)"sv,
        "\"quoted\""sv,
        "it's"sv,
        "back\\slash"sv,
        "{\"a\": [1]}"sv,
        "<b>bold</b>"sv,
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"sv,  // a family emoji
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85"sv,         // right to left
        "w\xCC\x82yth a\xCC\x81"sv,                                                    // letters and marks apart
        "\xC5\xB4yth \xE2\x80\x93 Ti\xE1\xBA\xBFng Vi\xE1\xBB\x87t"sv,
        "\xEF\xBB\xBFmark first"sv,
        "no\xC2\xA0"
        "break\xE2\x80\x8B zero"sv,
        "\n"sv,
        "\r\n\r\n"sv,
        "one\ntwo\r\nthree"sv,
        "bell\x07 escape\x1b delete\x7f"sv,
        "\xE2\x80\xA8line\xE2\x80\xA9"sv,
        "tab\there"sv,
        "https://example.org/a?b=c&d=\xC3\xA9"sv,
        "javascript:alert(1)"sv,
        "someone@example.org"sv,
        "Police; Council, Refuge"sv,
        "%s%n%d {} {0}"sv,
        "not-known"sv,
        "national"sv,
        "\xEF\xBF\xBD"sv,
        "\xF4\x8F\xBF\xBF"sv,
    };
    const std::size_t at = which % (std::size(kTexts) + 1);
    return at < std::size(kTexts) ? kTexts[at] : std::string_view(long_text());
}

std::string_view awkward_rows(std::uint32_t which) {
    static constexpr std::string_view kRows[] = {
        "Title\tLevel\tStatus\nHotel briefing\tNational\tRunning\nSafe house\tlocal\tongoing"sv,
        "Title,Start,End\n\"Training, for drivers\",1/3/2026,31/12/2026\nHelpline,2026-02-30,"sv,
        "Year,Measure,Count\n2024,Referrals,\"1,234\"\n2023,Referrals,3\n2022,Referrals,-1"sv,
        "Training for taxi drivers, hotels and letting agents\nOutreach"sv,
        "\"Safe Space\" hub\tPolice\n\"Hidden in plain sight\tCouncil"sv,
        ""sv,
        "\n\n\n"sv,
        "\t\t\t\n\t\t\t"sv,
        "Only one cell"sv,
        "Title\tTitle\tTitle\na\tb\tc"sv,
        "sep=;\nTitle;Lead\nA;B"sv,
        "Title\n=1+1\n\xF0\x9F\x98\x80\n\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"sv,
    };
    return kRows[which % std::size(kRows)];
}

const std::vector<std::pair<std::string, std::string>>& files_to_open() {
    static const auto kFiles = [] {
        namespace fs = std::filesystem;
        std::vector<std::pair<std::string, std::string>> files;
        const fs::path fixtures = fs::path(WAYMARK_SOURCE_DIR) / "tests/fixtures";
        for (const char* name : {"small.waymark.json", "full.waymark.json"})
            files.emplace_back(name, testing::whole_file(fixtures / name));
        std::vector<fs::path> bad;
        for (const auto& entry : fs::directory_iterator(fixtures / "bad")) bad.push_back(entry.path());
        std::sort(bad.begin(), bad.end());
        for (const fs::path& path : bad) files.emplace_back(path.filename().string(), testing::whole_file(path));
        for (std::uint32_t i = 0; i < 5; ++i) files.emplace_back("rows.csv", std::string(awkward_rows(i)));
        files.emplace_back("nothing.waymark.json", "");
        files.emplace_back("a picture.csv", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11));
        files.emplace_back("no id.waymark.json",
                           R"({"format":"waymark","formatVersion":1,"activities":[{"id":"x","title":"t"},{"id":"x"}]})");
        files.emplace_back("newer.waymark.json", R"({"format":"waymark","formatVersion":9,"id":"n","new":[1,{}]})");
        return files;
    }();
    return kFiles;
}

std::string shown(std::string_view text) {
    constexpr std::size_t kMost = 60;
    std::string words = "\"";
    for (const char c : text.substr(0, kMost)) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            words += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\?";
        else
            words += c;
    }
    return words + (text.size() > kMost ? "…\"" : "\"");
}

}  // namespace waymark::test
