// Files opened and saved by the window: asked for, written, and never over what is somebody else's.

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "model/base/uuid.h"
#include "native/desktop.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::Desktop;
using test::TempFolder;

TEST_CASE("desktop: what is no document, saved over the document's file, is told, and Save asks where after that") {
    Desktop desktop("echo \"$(dirname \"$0\")/../home/chosen.json\"");
    desktop.save("all of it");
    CHECK_FALSE(desktop.next_is<FileSaved>().over_document);
    SaveRequest request;
    request.suggested_name = "Anytown.public.waymark.json";
    request.bytes = "the public part";
    request.is_document = false;
    desktop.machine->request_save(request);
    CHECK(desktop.next_is<FileDiffers>().bytes == "all of it");
    request.replace = true;
    desktop.machine->request_save(request);
    CHECK(desktop.next_is<FileSaved>().over_document);
    desktop.save("all of it");
    CHECK_FALSE(desktop.machine->has_events());  // It asks.
}

TEST_CASE("desktop: a long name that is suggested keeps its ending") {
    Desktop desktop;
    SaveRequest request;
    request.suggested_name = std::string(80, 'a') + " 2026-11-21 1402.waymark.json";
    request.bytes = "x";
    desktop.machine->request_save(std::move(request));
    CHECK(desktop.next_is<PathNeeded>().suggested.ends_with("aaa 2026-11-21 1402.waymark.json"));
}

TEST_CASE("desktop: Save asks where the first time, then writes the same file") {
    Desktop desktop("echo \"$(dirname \"$0\")/../home/chosen.json\"");
    desktop.save("one");
    CHECK(desktop.next_is<FileSaved>().name == "chosen.json");
    CHECK(desktop.home_file("chosen.json") == "one");
    desktop.save("two", false, 9);
    CHECK(desktop.machine->has_events());  // At once: nobody was asked.
    CHECK(desktop.next_is<FileSaved>().ticket == 9);
    CHECK(desktop.home_file("chosen.json") == "two");
}

TEST_CASE("desktop: an export never becomes the file that Save writes") {
    Desktop desktop("echo \"$(dirname \"$0\")/../home/table.csv\"");
    SaveRequest request;
    request.suggested_name = "Activities.csv";
    request.bytes = "a,b";
    request.is_document = false;
    desktop.machine->request_save(std::move(request));
    CHECK(desktop.next_is<FileSaved>().name == "table.csv");
    desktop.save("{}");
    CHECK_FALSE(desktop.machine->has_events());  // It asks.
}

TEST_CASE("desktop: Cancel in the window says so for saving and nothing for opening") {
    Desktop desktop("exit 1");
    desktop.save("one", false, 3);
    const SaveFailed failed = desktop.next_is<SaveFailed>();
    CHECK(failed.cancelled);
    CHECK(failed.ticket == 3);
    desktop.machine->request_open(".json");
    desktop.save("one", false, 4);  // Still asking for a file to open: one window at a time.
    CHECK(desktop.next_is<SaveFailed>().ticket == 4);
}

TEST_CASE("desktop: without a program to choose files, or with one that cannot run, the app is asked for a path") {
    for (const char* zenity : {"", "exit 255"}) {
        CAPTURE(zenity);
        Desktop desktop(zenity);
        desktop.save("mine");
        const PathNeeded needed = desktop.next_is<PathNeeded>();
        CHECK(needed.saving);
        CHECK(needed.suggested == (desktop.temp / "home/Anytown.waymark.json").string());
        desktop.machine->give_path(" here ");
        CHECK(desktop.next_is<FileSaved>().name == "here.waymark.json");
        CHECK(desktop.home_file("here.waymark.json") == "mine");

        desktop.machine->request_open(".json");
        CHECK_FALSE(desktop.next_is<PathNeeded>().saving);
        desktop.machine->give_path("~/here.waymark.json");
        CHECK(desktop.next_is<FileOpened>().bytes == "mine");

        desktop.save("again", true);
        desktop.next_is<PathNeeded>();
        desktop.machine->give_path("");
        CHECK(desktop.next_is<SaveFailed>().cancelled);
    }
}

TEST_CASE("desktop: a typed path never writes over another file") {
    Desktop desktop;
    TempFolder::write(desktop.temp / "home/other.json", "somebody's");
    desktop.save("mine");
    desktop.next_is<PathNeeded>();
    desktop.machine->give_path("other.json");
    const SaveFailed failed = desktop.next_is<SaveFailed>();
    CHECK(failed.message.find("already") != std::string::npos);
    CHECK(desktop.home_file("other.json") == "somebody's");
}

TEST_CASE("desktop: an opened file is saved back only once the app has taken it as the document") {
    Desktop desktop;
    TempFolder::write(desktop.temp / "home/a.json", "A");
    TempFolder::write(desktop.temp / "home/not-waymark.json", "B");
    desktop.machine->open_file(desktop.temp / "home/a.json");
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    desktop.machine->open_file(desktop.temp / "home/not-waymark.json");  // The app refuses this one.
    desktop.next_is<FileOpened>();
    desktop.save("A2");
    CHECK(desktop.next_is<FileSaved>().name == "a.json");
    CHECK(desktop.home_file("a.json") == "A2");
    CHECK(desktop.home_file("not-waymark.json") == "B");
}

TEST_CASE("desktop: a file tells the path by which it opens again, and is missed by name once it is gone") {
    Desktop desktop;
    desktop.save("A", true);
    desktop.machine->give_path("a.json");
    desktop.next_is<PathNeeded>();
    const std::string path = desktop.next_is<FileSaved>().path;
    desktop.machine->open_path(path);
    const FileOpened opened = desktop.next_is<FileOpened>();
    CHECK(opened.bytes == "A");
    CHECK(opened.path == path);
    fs::remove(desktop.temp / "home/a.json");
    desktop.machine->open_path(path);
    CHECK(desktop.next_is<OpenFailed>().message.find("“a.json”") != std::string::npos);
}

TEST_CASE("desktop: after a restart Save writes the same file, unless somebody else has changed it") {
    Desktop desktop;
    const std::string path = (desktop.temp / "home/a.json").string();
    TempFolder::write(path, "A");
    desktop.machine->resume_file(path, uuid_of("A"), "id");
    desktop.save("A2");
    CHECK(desktop.next_is<FileSaved>().name == "a.json");
    CHECK(desktop.home_file("a.json") == "A2");
    desktop.start();
    desktop.machine->resume_file(path, uuid_of("what it was before"), "id");
    desktop.save("A3");
    const FileDiffers differs = desktop.next_is<FileDiffers>();
    CHECK(differs.why == FileDoubt::Changed);
    CHECK(differs.bytes == "A2");
    CHECK(desktop.home_file("a.json") == "A2");
}

TEST_CASE("desktop: a save asked about while another document is opened is not that document's file") {
    Desktop desktop;
    TempFolder::write(desktop.temp / "home/b.json", "B");
    desktop.save("A");
    desktop.next_is<PathNeeded>();
    desktop.machine->open_file(desktop.temp / "home/b.json");
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    desktop.machine->give_path("a.json");
    desktop.next_is<FileSaved>();
    CHECK(desktop.home_file("a.json") == "A");
    desktop.save("B2");
    CHECK(desktop.next_is<FileSaved>().name == "b.json");
    CHECK(desktop.home_file("a.json") == "A");
}

TEST_CASE("desktop: a spreadsheet that was opened is never saved back") {
    Desktop desktop;
    TempFolder::write(desktop.temp / "home/rows.csv", "a,b");
    desktop.machine->open_file(desktop.temp / "home/rows.csv");
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    desktop.save("{}");
    desktop.next_is<PathNeeded>();
    CHECK(desktop.home_file("rows.csv") == "a,b");
}

TEST_CASE("desktop: a file changed by somebody else is told with what it holds, and replaced when asked for") {
    Desktop desktop;
    const fs::path path = desktop.temp / "home/a.json";
    TempFolder::write(path, "mine");
    desktop.machine->open_file(path);
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    const auto date = fs::last_write_time(path);
    TempFolder::write(path, "hers");
    fs::last_write_time(path,
                        date);  // As a program that copies files leaves it: as long, and of the same moment.
    desktop.save("mine, changed", false, 4);
    const FileDiffers differs = desktop.next_is<FileDiffers>();
    CHECK(differs.why == FileDoubt::Changed);
    CHECK(differs.name == "a.json");
    CHECK(differs.bytes == "hers");
    CHECK(differs.ticket == 4);
    CHECK(TempFolder::read(path) == "hers");
    TempFolder::write(path, "hers, again");
    desktop.replace("mine, changed");
    CHECK_MESSAGE(desktop.next_is<FileDiffers>().bytes == "hers, again", "only what was told of is replaced");
    desktop.replace("mine, changed");
    desktop.next_is<FileSaved>();
    CHECK(TempFolder::read(path) == "mine, changed");
    desktop.save("mine, once more");
    desktop.next_is<FileSaved>();
}

TEST_CASE("desktop: a file that is gone or cannot be read is told, not made or written over unasked") {
    Desktop desktop;
    const fs::path path = desktop.temp / "home/a.json";
    TempFolder::write(path, "mine");
    desktop.machine->open_file(path);
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    fs::remove(path);
    desktop.save("mine, changed");
    CHECK(desktop.next_is<FileDiffers>().why == FileDoubt::Gone);
    CHECK_FALSE(fs::exists(path));
    fs::create_directory(path);
    desktop.save("mine, changed");
    const FileDiffers differs = desktop.next_is<FileDiffers>();
    CHECK(differs.why == FileDoubt::Unreadable);
    CHECK(differs.problem == "“a.json” could not be read: it is a folder, not a file.");
    fs::remove(path);
    desktop.save("mine, changed");
    CHECK(desktop.next_is<FileDiffers>().why == FileDoubt::Gone);
    desktop.replace("mine, changed");
    desktop.next_is<FileSaved>();
    CHECK(TempFolder::read(path) == "mine, changed");
}

TEST_CASE(
    "desktop: “Save as” to the file that is open compares as Save does, and any other chosen file is told "
    "first") {
    for (const bool typed : {true, false}) {
        CAPTURE(typed);
        Desktop desktop(typed ? "" : "echo \"$(dirname \"$0\")/../home/a.json\"");
        const fs::path path = desktop.temp / "home/a.json";
        TempFolder::write(path, "mine");
        desktop.machine->open_file(path);
        desktop.next_is<FileOpened>();
        desktop.machine->adopt_file();
        TempFolder::write(path, "theirs");
        desktop.save("mine, changed", true);
        if (typed) {
            desktop.next_is<PathNeeded>();
            desktop.machine->give_path("a.json");
        }
        CHECK(desktop.next_is<FileDiffers>().why == FileDoubt::Changed);
        CHECK(TempFolder::read(path) == "theirs");
    }
    Desktop desktop("echo \"$(dirname \"$0\")/../home/other.json\"");
    TempFolder::write(desktop.temp / "home/other.json", "other");
    desktop.save("mine");
    const FileDiffers differs = desktop.next_is<FileDiffers>();
    CHECK(differs.why == FileDoubt::Picked);
    CHECK(differs.bytes == "other");
    CHECK(desktop.home_file("other.json") == "other");
    desktop.replace("mine");
    desktop.next_is<FileSaved>();
    CHECK(desktop.home_file("other.json") == "mine");
}

TEST_CASE("desktop: a file whose name ends in capitals is saved back as well") {
    Desktop desktop;
    TempFolder::write(desktop.temp / "home/PLAN.JSON", "A");
    desktop.machine->open_file(desktop.temp / "home/PLAN.JSON");
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    desktop.save("A2");
    CHECK(desktop.next_is<FileSaved>().name == "PLAN.JSON");
    CHECK(desktop.home_file("PLAN.JSON") == "A2");
}

TEST_CASE("desktop: a file that only looks newer is written") {
    Desktop desktop;
    const fs::path path = desktop.temp / "home/a.json";
    TempFolder::write(path, "mine");
    desktop.machine->open_file(path);
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    fs::last_write_time(path, fs::last_write_time(path) + std::chrono::hours(1));
    desktop.save("mine, changed");
    desktop.next_is<FileSaved>();
    CHECK(TempFolder::read(path) == "mine, changed");
}

TEST_CASE("desktop: what cannot be opened is said by name, with the work as it was") {
    Desktop desktop;
    desktop.machine->open_file(desktop.temp / "home/missing.json");
    CHECK(desktop.next_is<OpenFailed>().message ==
          "“missing.json” could not be opened: it is not there. Your work is as it was.");
}

TEST_CASE("desktop: a save that fails says why and what to do") {
    Desktop desktop;
    desktop.save("x");
    desktop.next_is<PathNeeded>();
    desktop.machine->give_path("no/such/folder/a.json");
    const SaveFailed failed = desktop.next_is<SaveFailed>();
    CHECK(failed.message ==
          "“a.json” was not saved: the folder is not there. Nothing is lost: your work is still open here. "
          "Save it in another place.");
    CHECK_FALSE(failed.cancelled);
}

}  // namespace
}  // namespace waymark
