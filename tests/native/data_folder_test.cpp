#include "native/data_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "native/temp_folder.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

constexpr double kMinute = 60'000;

std::string work_of(const DataFolder& folder) {
    for (const auto& item : folder.newest())
        if (item.key == "work") return item.bytes;
    return "(none)";
}

TEST_CASE("data folder: what was kept is there for the next run") {
    TempFolder temp;
    {
        DataFolder folder(temp / "waymark");
        CHECK(folder.newest().empty());
        CHECK(folder.keep("settings", "s", 0) == "");
        CHECK(folder.keep("session", "where", 0) == "");
        CHECK(folder.keep("work", "w", 0) == "");
    }
    DataFolder folder(temp / "waymark");
    const auto items = folder.newest();
    REQUIRE(items.size() == 3);
    CHECK(items[0].key == "settings");
    CHECK(items[0].bytes == "s");
    CHECK(items[1].bytes == "where");
    CHECK(items[2].bytes == "w");
    CHECK(items[2].when.size() == 16);
    CHECK(fs::status(temp / "waymark").permissions() == fs::perms::owner_all);
}

TEST_CASE("data folder: changes within ten minutes are one copy, and each run begins its own") {
    TempFolder temp;
    {
        DataFolder folder(temp / "w");
        CHECK(folder.keep("work", "1", 0) == "");
        CHECK(folder.keep("work", "2", 9 * kMinute) == "");
        CHECK(folder.earlier().empty());
        CHECK(folder.keep("work", "3", 11 * kMinute) == "");
    }
    DataFolder folder(temp / "w");
    CHECK(work_of(folder) == "3");
    CHECK(folder.keep("work", "4", 0) == "");
    CHECK(work_of(folder) == "4");
    const auto earlier = folder.earlier();
    REQUIRE(earlier.size() == 2);
    CHECK(earlier[0].bytes == "3");
    CHECK(earlier[1].bytes == "2");
}

TEST_CASE("data folder: another document does not write over the copy of the one before") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep("work", "Anytown", 0) == "");
    folder.begin_copy();
    CHECK(folder.keep("work", "Othertown", 1) == "");
    CHECK(work_of(folder) == "Othertown");
    REQUIRE(folder.earlier().size() == 1);
    CHECK(folder.earlier()[0].bytes == "Anytown");
}

TEST_CASE("data folder: ten copies stay, the newest ten") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    for (int i = 1; i <= 14; ++i) {
        folder.begin_copy();
        CHECK(folder.keep("work", std::to_string(i), 0) == "");
    }
    CHECK(work_of(folder) == "14");
    const auto earlier = folder.earlier();
    REQUIRE(earlier.size() == 9);
    CHECK(earlier.front().bytes == "13");
    CHECK(earlier.back().bytes == "5");
}

TEST_CASE("data folder: two windows keep each their own, and what was kept last is the newest") {
    TempFolder temp;
    DataFolder first(temp / "w"), second(temp / "w");
    CHECK(first.keep("work", "first", 0) == "");
    CHECK(second.keep("work", "second", 0) == "");
    CHECK(work_of(second) == "second");
    REQUIRE(second.earlier().size() == 1);
    CHECK(second.earlier()[0].bytes == "first");
    CHECK(first.keep("work", "first, later", 1) == "");
    REQUIRE(second.earlier().size() == 1);
    CHECK(second.earlier()[0].bytes == "first, later");
}

TEST_CASE("data folder: where no folder can be made, each keep says so and what to do") {
    TempFolder temp;
    TempFolder::write(temp / "file", "in the way");
    DataFolder folder(temp / "file" / fs::path("w"));
    const std::string why = folder.keep("work", "1", 0);
    CHECK(why.starts_with("Your work could not be kept on this computer: "));
    CHECK(why.ends_with(". Save your work to a file instead."));
    CHECK(folder.newest().empty());
    DataFolder nowhere{fs::path()};
    CHECK(nowhere.keep("work", "1", 0).find("no home folder") != std::string::npos);
}

TEST_CASE("data folder: what a stopped computer left half written is cleared away, other files are not") {
    TempFolder temp;
    { DataFolder folder(temp / "w"); }
    TempFolder::write(temp / "w" / fs::path("work-000001.json.waymark-1.tmp"), "hal");
    TempFolder::write(temp / "w" / fs::path("work-notes.json"), "mine");
    DataFolder folder(temp / "w");
    CHECK_FALSE(fs::exists(temp / "w" / fs::path("work-000001.json.waymark-1.tmp")));
    CHECK(fs::exists(temp / "w" / fs::path("work-notes.json")));
    CHECK(folder.newest().empty());
}

TEST_CASE("data folder: forgetting removes all that was kept, and keeping goes on") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep("work", "1", 0) == "");
    CHECK(folder.keep("settings", "1", 0) == "");
    CHECK(folder.keep("recent", "1", 0) == "");
    CHECK(folder.newest().size() == 3);
    folder.forget();
    CHECK(folder.newest().empty());
    CHECK(folder.keep("work", "2", 0) == "");
    CHECK(work_of(folder) == "2");
}

TEST_CASE("data folder: the default follows XDG_DATA_HOME, and HOME without it") {
    const char* xdg = std::getenv("XDG_DATA_HOME");
    const std::string before = xdg == nullptr ? "" : xdg;
    setenv("XDG_DATA_HOME", "/data/home", 1);
    CHECK(default_data_folder() == "/data/home/waymark");
    setenv("XDG_DATA_HOME", "relative", 1);
    CHECK(default_data_folder().string().ends_with("/.local/share/waymark"));
    if (xdg == nullptr)
        unsetenv("XDG_DATA_HOME");
    else
        setenv("XDG_DATA_HOME", before.c_str(), 1);
}

}  // namespace
}  // namespace waymark
