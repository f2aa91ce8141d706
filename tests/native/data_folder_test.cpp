#include "native/data_folder.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "native/temp_folder.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

constexpr double kMinute = 60'000;

const CopyNote note{"Anytown", "", true, false};

std::string work_of(DataFolder& folder) {
    for (const auto& item : folder.newest())
        if (item.what == KeptThing::Work) return item.bytes;
    return "(none)";
}

TEST_CASE("data folder: what was kept is there for the next run") {
    TempFolder temp;
    {
        DataFolder folder(temp / "waymark");
        CHECK(folder.newest().empty());
        CHECK(folder.keep(KeptThing::Settings, "s") == "");
        CHECK(folder.keep(KeptThing::Session, "where") == "");
        CHECK(folder.keep_work(note, "w", 0) == "");
    }
    DataFolder folder(temp / "waymark");
    const auto items = folder.newest();
    REQUIRE(items.size() == 3);
    CHECK(items[0].what == KeptThing::Settings);
    CHECK(items[0].bytes == "s");
    CHECK(items[1].bytes == "where");
    CHECK(items[2].bytes == "w");
    CHECK(items[2].when.size() == 16);
    CHECK(fs::status(temp / "waymark").permissions() == fs::perms::owner_all);
}

TEST_CASE("data folder: changes within five minutes are one copy, and each run begins its own") {
    TempFolder temp;
    {
        DataFolder folder(temp / "w");
        CHECK(folder.keep_work(note, "1", 0) == "");
        CHECK(folder.keep_work(note, "2", 4 * kMinute) == "");
        CHECK(folder.earlier().empty());
        CHECK(folder.keep_work(note, "3", 6 * kMinute) == "");
    }
    DataFolder folder(temp / "w");
    CHECK(work_of(folder) == "3");
    CHECK(folder.keep_work(note, "4", 0) == "");
    CHECK(work_of(folder) == "4");
    const auto earlier = folder.earlier();
    REQUIRE(earlier.size() == 2);
    CHECK(earlier[0].bytes == "3");
    CHECK(earlier[1].bytes == "2");
}

TEST_CASE("data folder: another document does not write over the copy of the one before") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "Anytown", 0) == "");
    folder.begin_copy();
    CHECK(folder.keep_work(note, "Othertown", 1) == "");
    CHECK(work_of(folder) == "Othertown");
    REQUIRE(folder.earlier().size() == 1);
    CHECK(folder.earlier()[0].bytes == "Anytown");
}

/// A folder in which each of `texts` was kept as another document than the one before.
void keep_each(DataFolder& folder, const std::vector<std::pair<std::string, CopyNote>>& texts) {
    for (const auto& [text, about] : texts) {
        folder.begin_copy();
        CHECK(folder.keep_work(about, text, 0) == "");
    }
}

std::vector<std::string> earlier_of(DataFolder& folder) {
    std::vector<std::string> texts;
    for (const auto& item : folder.earlier()) texts.push_back(item.bytes);
    return texts;
}

TEST_CASE("data folder: each document has its own copies, and what was only looked at is none") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    keep_each(folder, {{"mine", {"a"}}});
    for (int i = 1; i <= 14; ++i) keep_each(folder, {{"looked at", {"other " + std::to_string(i), "", false}}});
    CHECK(work_of(folder) == "looked at");
    CHECK(earlier_of(folder) == std::vector<std::string>{"mine"});
    keep_each(folder, {{"another", {"b"}}});
    CHECK(earlier_of(folder) == std::vector<std::string>{"mine"});
    folder.begin_copy();
    CHECK_MESSAGE(earlier_of(folder).size() == 2, "what is open is not kept yet");
}

TEST_CASE("data folder: what was said of a copy comes back with it") {
    TempFolder temp;
    const CopyNote about{"a document", "f81d4fae-7dec-41d0-a765-00a0c91e6bf6", true, true};
    { keep_each(*std::make_unique<DataFolder>(temp / "w"), {{"text", about}}); }
    DataFolder folder(temp / "w");
    const auto items = folder.newest();
    REQUIRE(items.size() == 1);
    CHECK(items[0].note.document == "a document");
    CHECK(items[0].note.mark == about.mark);
    CHECK(items[0].note.in_file);
}

TEST_CASE("data folder: copies of an earlier version are found, with their documents, and new work is newer") {
    TempFolder temp;
    fs::create_directories(temp / "w");
    const auto old = [](const std::string& id) {
        return "{\n  \"format\": \"waymark\",\n  \"formatVersion\": 1,\n  \"id\": \"" + id + "\"}";
    };
    TempFolder::write(temp / "w/work-000041.json", old("a"));
    TempFolder::write(temp / "w/work-000042.json", old("b"));
    DataFolder folder(temp / "w");
    CHECK(work_of(folder) == old("b"));
    CHECK(folder.newest().back().note.document == "b");
    CHECK(folder.newest().back().note.mark.empty());
    CHECK(folder.keep_work({"b"}, "new", 0) == "");
    CHECK(fs::exists(temp / "w/work-000043.json"));
    CHECK(work_of(folder) == "new");
    CHECK(earlier_of(folder) == std::vector<std::string>{old("b"), old("a")});
}

TEST_CASE("data folder: numbers go on past six digits") {
    TempFolder temp;
    fs::create_directories(temp / "w");
    TempFolder::write(temp / "w/work-999999.json", "old");
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "new", 0) == "");
    CHECK(work_of(folder) == "new");
}

TEST_CASE("data folder: a copy that another window removed is not taken for the one that has its number now") {
    TempFolder temp;
    DataFolder first(temp / "w"), second(temp / "w");
    const CopyNote ours{"a", "11111111-0000-4000-8000-000000000001"};
    const CopyNote theirs{"b", "11111111-0000-4000-8000-000000000002"};
    CHECK(first.keep_work(ours, "ours", 0) == "");
    CHECK(second.earlier().size() == 1);
    second.drop_copy(second.earlier()[0].number);
    CHECK(second.keep_work(theirs, "theirs", 0) == "");
    CHECK(first.newest().back().note.mark == theirs.mark);
    CHECK(first.keep_work(ours, "ours again", 1) == "");
    CHECK(earlier_of(first) == std::vector<std::string>{"theirs"});
}

TEST_CASE("data folder: one copy is removed when that is asked for") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    keep_each(folder, {{"a", {"a"}}, {"b", {"b"}}, {"c", {"c"}}});
    folder.drop_copy(folder.earlier()[0].number);
    CHECK(earlier_of(folder) == std::vector<std::string>{"a"});
}

#ifndef _WIN32

TEST_CASE("data folder: removed and made again by another window, it is the other's") {
    TempFolder temp;
    DataFolder first(temp / "w");
    CHECK(first.keep_work(note, "first", 0) == "");
    fs::remove_all(temp / "w");
    {
        DataFolder second(temp / "w");
        CHECK(second.keep_work(note, "second", 0) == "");
        CHECK(work_of(second) == "second");
    }
    CHECK(first.keep_work(note, "first again", 0) == "");
    CHECK(work_of(first) == "first again");
    CHECK(earlier_of(first) == std::vector<std::string>{"second"});
}

TEST_CASE("data folder: removed, it is made again by the next keep, for its owner alone") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "1", 0) == "");
    fs::remove_all(temp / "w");
    CHECK(folder.keep_work(note, "2", 0) == "");
    CHECK(work_of(folder) == "2");
    CHECK(fs::status(temp / "w").permissions() == fs::perms::owner_all);
}

TEST_CASE("data folder: links in it are neither read nor written through") {
    TempFolder temp;
    fs::create_directories(temp / "w");
    TempFolder::write(temp / "elsewhere.json", "not ours");
    for (const char* name : {"work-000007.json", "settings.json", "work-000001.json", "work-000001.note"})
        fs::create_symlink(temp / "elsewhere.json", temp / "w" / fs::path(name));
    DataFolder folder(temp / "w");
    CHECK(folder.newest().empty());
    CHECK(folder.keep(KeptThing::Settings, "mine") == "");
    CHECK(folder.keep_work(note, "mine", 0) == "");
    CHECK(TempFolder::read(temp / "elsewhere.json") == "not ours");
    CHECK(work_of(folder) == "mine");
    CHECK_FALSE(fs::is_symlink(temp / "w/settings.json"));
}

TEST_CASE("data folder: what is kept is its owner's alone, whatever stood there before") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    TempFolder::write(temp / "w/settings.json", "old");
    fs::permissions(temp / "w/settings.json", fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
    CHECK(folder.keep(KeptThing::Settings, "new") == "");
    CHECK(folder.keep_work(note, "1", 0) == "");
    for (const auto& entry : fs::directory_iterator(temp / "w")) {
        CAPTURE(entry.path());
        CHECK((entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    }
}

#endif

TEST_CASE("data folder: two windows keep each their own, and what was kept last is the newest") {
    TempFolder temp;
    DataFolder first(temp / "w"), second(temp / "w");
    CHECK(first.keep_work({"a", {}, true}, "first", 0) == "");
    CHECK(second.keep_work({"b", {}, true}, "second", 0) == "");
    CHECK(work_of(second) == "second");
    CHECK(earlier_of(second) == std::vector<std::string>{"first"});
    CHECK(first.keep_work({"a", {}, true}, "first, later", 1) == "");
    CHECK(work_of(first) == "first, later");
    CHECK(earlier_of(first) == std::vector<std::string>{"second"});
}

TEST_CASE("data folder: where no folder can be made, each keep says so and what to do") {
    TempFolder temp;
    TempFolder::write(temp / "file", "in the way");
    DataFolder folder(temp / "file" / fs::path("w"));
    const std::string why = folder.keep_work(note, "1", 0);
    CHECK(why.starts_with("Your work could not be kept on this computer: "));
    CHECK(why.ends_with(". Save your work to a file instead."));
    CHECK(folder.newest().empty());
    DataFolder nowhere{fs::path()};
    CHECK(nowhere.keep_work(note, "1", 0).find("no home folder") != std::string::npos);
}

TEST_CASE("data folder: what a stopped computer left half written is cleared away, other files are not") {
    TempFolder temp;
    { DataFolder folder(temp / "w"); }
    TempFolder::write(temp / "w" / fs::path("work-000001.json.waymark-1.tmp"), "hal");
    TempFolder::write(temp / "w" / fs::path("work-000002.note"), "of a copy that was never written");
    TempFolder::write(temp / "w" / fs::path("work-notes.json"), "mine");
    DataFolder folder(temp / "w");
    CHECK_FALSE(fs::exists(temp / "w" / fs::path("work-000001.json.waymark-1.tmp")));
    CHECK_FALSE(fs::exists(temp / "w/work-000002.note"));
    CHECK(fs::exists(temp / "w" / fs::path("work-notes.json")));
    CHECK(folder.newest().empty());
}

TEST_CASE("data folder: forgetting removes all that was kept, and keeping goes on") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "1", 0) == "");
    CHECK(folder.keep(KeptThing::Settings, "1") == "");
    CHECK(folder.keep(KeptThing::Recent, "1") == "");
    CHECK(folder.keep_aside(KeptThing::Settings, "0") == "");
    CHECK(folder.newest().size() == 3);
    CHECK(folder.forget().copies == 1);
    CHECK(folder.newest().empty());
    CHECK_FALSE(fs::exists(temp / "w/settings-not-understood.json"));
    CHECK(folder.keep_work(note, "2", 0) == "");
    CHECK(work_of(folder) == "2");
}

TEST_CASE("data folder: one that cannot be looked into is said, and nothing gets a number below what may be in it") {
    TempFolder temp;
    {
        DataFolder folder(temp / "w");
        for (int i = 0; i < 3; ++i) CHECK(folder.keep_work(note, "old", i * 10 * kMinute) == "");
        CHECK(folder.unread().empty());
    }
    // A folder in which names can be used and not listed; root could list it all the same.
    const auto refuses = [&] {
        fs::permissions(temp / "w", fs::perms::owner_write | fs::perms::owner_exec);
        std::error_code error;
        static_cast<void>(fs::directory_iterator(temp / "w", error));
        return static_cast<bool>(error);
    };
    if (refuses()) {
        DataFolder folder(temp / "w");
        CHECK(work_of(folder) == "(none)");
        CHECK(folder.unread().find("could not be read just now: you do not have permission to read it.") != std::string::npos);
        CHECK(folder.unread().find((temp / "w").string()) != std::string::npos);
        CHECK(folder.keep_work(note, "new", 0).find("cannot be looked into") != std::string::npos);
        CHECK(folder.earlier().empty());
        CHECK_FALSE(folder.unread().empty());
        fs::permissions(temp / "w", fs::perms::owner_all);
        CHECK(work_of(folder) == "old");
        CHECK(folder.unread().empty());
    }
    fs::permissions(temp / "w", fs::perms::owner_all);
}

TEST_CASE("data folder: a copy that cannot be read is said, and none before it opens in its place") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "older", 0) == "");
    CHECK(folder.keep_work(note, "newest", 10 * kMinute) == "");
    const fs::path newest = temp / "w" / fs::path("work-000002.json");
    fs::permissions(newest, fs::perms::none);
    if (access(newest.c_str(), R_OK) != 0) {
        CHECK(work_of(folder) == "(none)");
        CHECK(folder.unread().find("work-000002.json") != std::string::npos);
    }
    fs::permissions(newest, fs::perms::owner_all);
    CHECK(work_of(folder) == "newest");
}

TEST_CASE("data folder: the highest number is the newest, however many digits it has") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    TempFolder::write(temp / "w" / fs::path("work-999999999999999999.json"), "old");
    CHECK(folder.keep_work(note, "new", 0) == "");
    CHECK(work_of(folder) == "new");
    CHECK(fs::exists(temp / "w" / fs::path("work-1000000000000000000.json")));
    CHECK(folder.keep_work(note, "newer", 10 * kMinute) == "");
    CHECK(work_of(folder) == "newer");
    TempFolder::write(temp / "w" / fs::path("work-18446744073709551615.json"), "the last there is");
    CHECK_MESSAGE(folder.keep_work(note, "lost", 20 * kMinute).find("highest number") != std::string::npos,
                  "rather than under a lower one");
    TempFolder::write(temp / "w" / fs::path("work-99999999999999999999.json"), "no number");
    CHECK(work_of(folder) == "the last there is");
}

TEST_CASE("data folder: two lines of work on one document are two copies, though they are kept within five minutes") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    const std::string mine = "00000000-0000-4000-8000-000000000001", hers = "00000000-0000-4000-8000-000000000002";
    CHECK(folder.keep_work({"Anytown", "", true, false, mine}, "mine", 0) == "");
    folder.begin_copy();
    CHECK(folder.keep_work({"Anytown", "", true, false, hers}, "hers", kMinute) == "");
    // What could not be kept before, tried again.
    CHECK(folder.keep_work({"Anytown", "", true, false, mine}, "mine, newer", 2 * kMinute) == "");
    CHECK(folder.keep_work({"Anytown", "", true, false, hers}, "hers, newer", 3 * kMinute) == "");
    CHECK(work_of(folder) == "hers, newer");
    bool mine_is_there = false;
    for (const auto& item : folder.earlier()) mine_is_there = mine_is_there || item.bytes == "mine, newer";
    CHECK(mine_is_there);
}

TEST_CASE("data folder: nothing of anybody else’s goes, whatever its name, when it is started in a folder of theirs") {
    TempFolder temp;
    fs::create_directory(temp / "w");
    const char* theirs[] = {"report.tmp",           "letter.waymark-12.tmp",        "work-000001.json.waymark-.tmp",
                            "work-000001.json.tmp", "settings.json.waymark-1x.tmp", "writing-plan.given.docx"};
    const char* ours[] = {"work-000001.json.waymark-1.tmp", "work-000001.note.waymark-12.tmp", "settings.json.waymark-7.tmp",
                          "browser.html.waymark-7.tmp"};
    for (const char* name : theirs) TempFolder::write(temp / "w" / fs::path(name), "theirs");
    for (const char* name : ours) TempFolder::write(temp / "w" / fs::path(name), "half");
    DataFolder folder(temp / "w");
    for (const char* name : theirs) CHECK_MESSAGE(fs::exists(temp / "w" / fs::path(name)), name);
    for (const char* name : ours) CHECK_MESSAGE(!fs::exists(temp / "w" / fs::path(name)), name);
}

TEST_CASE("data folder: a document on its way to another window goes with the rest, and by itself when nobody fetched it") {
    TempFolder temp;
    const fs::path given = temp / "w" / fs::path("writing-f81d4fae-7dec-41d0-a765-00a0c91e6bf6.given");
    {
        DataFolder folder(temp / "w");
        TempFolder::write(given, "a whole document");
        CHECK(folder.forget().problem == "");
        CHECK_FALSE(fs::exists(given));
        TempFolder::write(given, "a whole document");
    }
    { DataFolder folder(temp / "w"); }
    CHECK_MESSAGE(fs::exists(given), "it is on its way");
    fs::last_write_time(given, fs::file_time_type::clock::now() - std::chrono::minutes(6));
    DataFolder folder(temp / "w");
    CHECK_FALSE(fs::exists(given));
}

TEST_CASE("data folder: the newest copy of one document is found though another was kept since, and what is open stays known") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "Anytown 1", 0) == "");
    CHECK(folder.keep_work(note, "Anytown 2", 6 * kMinute) == "");
    folder.begin_copy();
    CHECK(folder.keep_work({"Othertown", "", true, false}, "Othertown", 7 * kMinute) == "");
    DataFolder other(temp / "w");
    CHECK(other.newest_of("Anytown").first == "Anytown 2");
    CHECK(other.newest_of("nobody's").first.empty());
    CHECK_MESSAGE(other.earlier().size() == 3, "none of them is what is open there");
}

TEST_CASE("data folder: a copy that cannot be removed is told, one that can is gone") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "1", 0) == "");
    CHECK(folder.drop_copy(1) == "");
    fs::create_directories(temp / "w/work-000007.json/in the way");
    CHECK(folder.drop_copy(7).find("“work-000007.json” in the folder") == 0);
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
