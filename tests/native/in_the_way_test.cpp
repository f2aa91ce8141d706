// What stands in the folder of what is kept under the names of our own files, and is none of them.

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "model/base/uuid.h"
#include "native/data_folder.h"
#include "native/document_lock.h"
#include "native/files.h"
#include "native/temp_folder.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

const CopyNote note{"Anytown", "", true, false};
constexpr const char* kThings[] = {"folder", "pipe", "socket", "link to a folder", "link to a pipe", "link to nothing"};

void put_in_the_way(const std::string& thing, const fs::path& path, const fs::path& elsewhere) {
    if (thing == "folder") {
        REQUIRE(fs::create_directories(path / "something in it"));
    } else if (thing == "pipe") {
        REQUIRE(mkfifo(path.c_str(), 0600) == 0);
    } else if (thing == "socket") {
        const int made = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(path.native().size() < sizeof address.sun_path);
        std::memcpy(address.sun_path, path.c_str(), path.native().size());
        REQUIRE(bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        close(made);
    } else {
        const fs::path to = elsewhere / fs::path(thing);
        if (thing == "link to a folder") fs::create_directory(to);
        if (thing == "link to a pipe" && !fs::exists(to)) REQUIRE(mkfifo(to.c_str(), 0600) == 0);
        fs::create_symlink(to, path);
    }
}

/// In a process of its own, which is ended when it waits for ever. What it gives: 0 when all is well.
template <class What>
int beside(What what) {
    const pid_t child = fork();
    if (child == 0) {
        alarm(10);
        _exit(what());
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("in the way: whatever stands at the name of the next copy or its note, keeping goes on under another") {
    for (const std::string thing : kThings) {
        for (const char* name : {"work-000002.json", "work-000002.note"}) {
            CAPTURE(thing);
            CAPTURE(name);
            TempFolder temp, elsewhere;
            CHECK(beside([&] {
                      DataFolder folder(temp / "w");
                      if (!folder.keep_work(note, "one", 0).empty()) return 1;
                      put_in_the_way(thing, temp / "w" / fs::path(name), elsewhere.path());
                      if (!folder.keep_work(note, "two", 1).empty()) return 2;
                      if (!folder.keep_work(note, "three", 2).empty()) return 3;
                      DataFolder later(temp / "w");
                      const auto items = later.newest();
                      return items.size() == 1 && items[0].bytes == "three" && later.unread().empty() ? 0 : 4;
                  }) == 0);
            CHECK_MESSAGE(fs::exists(fs::symlink_status(temp / "w" / fs::path(name))), "it is nobody's of ours");
        }
    }
}

TEST_CASE(
    "in the way: whatever stands at the name of a file that is always called so, it is moved aside and nothing in it goes") {
    for (const std::string thing : kThings) {
        CAPTURE(thing);
        TempFolder temp, elsewhere;
        CHECK(beside([&] {
                  fs::create_directory(temp / "w");
                  for (const char* name : {"settings.json", "session.json", "recent.json", "lock"})
                      put_in_the_way(thing, temp / "w" / fs::path(name), elsewhere.path());
                  DataFolder folder(temp / "w");
                  if (!folder.newest().empty()) return 1;
                  if (folder.keeps()) return 2;
                  for (const KeptThing one : kKeptNotes)
                      if (!folder.keep(one, kept_name(one)).empty()) return 3;
                  if (!folder.keep_work(note, "work", 0).empty()) return 4;
                  return folder.newest().size() == 4 ? 0 : 5;
              }) == 0);
        if (thing == "folder") CHECK(fs::exists(temp / "w" / fs::path("session.json.aside-1/something in it")));
        CHECK_MESSAGE(elsewhere.count() == (thing == "link to a folder" || thing == "link to a pipe" ? 1 : 0),
                      "nothing is made through a link");
    }
}

TEST_CASE("in the way: whatever stands at the name of what is written first, another name is taken") {
    for (const std::string thing : kThings) {
        CAPTURE(thing);
        TempFolder temp, elsewhere;
        const auto beside_of = [&](const char* name) {
            return temp / "w" / fs::path(std::string(name) + ".waymark-" + std::to_string(getpid()) + ".tmp");
        };
        CHECK(beside([&] {
                  DataFolder folder(temp / "w");
                  for (const char* name : {"settings.json", "work-000001.json", "work-000001.note", "mine.json"})
                      put_in_the_way(thing, beside_of(name), elsewhere.path());
                  if (!folder.keep(KeptThing::Settings, "s").empty()) return 1;
                  if (!folder.keep_work(note, "work", 0).empty()) return 2;
                  if (!write_file(temp / "w" / fs::path("mine.json"), "mine").empty()) return 3;
                  DataFolder later(temp / "w");
                  return later.newest().size() == 2 ? 0 : 4;
              }) == 0);
    }
}

TEST_CASE("in the way: whatever stands at the names by which windows hand a document over, it is written here and handed over") {
    for (const std::string thing : kThings) {
        for (const char* ending : {".lock", ".wish", ".given"}) {
            CAPTURE(thing);
            CAPTURE(ending);
            TempFolder temp, elsewhere;
            put_in_the_way(thing, temp / ("writing-" + uuid_of("Anytown") + ending), elsewhere.path());
            CHECK(beside([&] {
                      DocumentLock first(temp.path()), second(temp.path());
                      if (!first.claim("Anytown")) return 1;
                      if (first.wished()) return 2;
                      if (second.claim("Anytown")) return 3;
                      if (second.given()) return 4;
                      if (!second.wish().empty() || !first.wished()) return 5;
                      if (!first.give("document", "notes").empty()) return 6;
                      const auto given = second.given();
                      return given && given->document == "document" && second.take() ? 0 : 7;
                  }) == 0);
        }
    }
}

TEST_CASE("in the way: a copy that became something else is told as gone, and the next one is kept") {
    for (const std::string thing : kThings) {
        CAPTURE(thing);
        TempFolder temp, elsewhere;
        CHECK(beside([&] {
                  DataFolder folder(temp / "w");
                  if (!folder.keep_work(note, "one", 0).empty()) return 1;
                  fs::remove(temp / "w/work-000001.json");
                  fs::remove(temp / "w/work-000001.note");
                  put_in_the_way(thing, temp / "w" / fs::path("work-000001.json"), elsewhere.path());
                  put_in_the_way(thing == "folder" ? "folder" : "pipe", temp / "w" / fs::path("work-000001.note"),
                                 elsewhere.path());
                  if (!folder.lost_open_copy()) return 2;
                  if (!folder.newest_of("Anytown").first.empty() || !folder.earlier(true).empty()) return 3;
                  if (!folder.keep_work(note, "two", 1).empty()) return 4;
                  return folder.newest_of("Anytown").first == "two" ? 0 : 5;
              }) == 0);
    }
}

TEST_CASE("in the way: a file whose number is written otherwise is none of ours, and what is kept is found beside it") {
    TempFolder temp;
    DataFolder folder(temp / "w");
    CHECK(folder.keep_work(note, "one", 0) == "");
    for (const char* name : {"work-0000041.json", "work-41.json", "work-.json"})
        TempFolder::write(temp / "w" / fs::path(name), "theirs");
    CHECK(folder.newest().size() == 1);
    CHECK(folder.unread() == "");
    CHECK(folder.keep_work(note, "two", 1) == "");
    CHECK(folder.newest_of("Anytown").first == "two");
    CHECK(fs::exists(temp / "w/work-000002.json"));
}

}  // namespace
}  // namespace waymark
