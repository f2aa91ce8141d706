#include "native/native_platform.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "model/base/uuid.h"
#include "native/temp_folder.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

/// A desktop of the test's own: its home, its data folder and, where wanted, a program to choose files with.
struct Desktop {
    TempFolder temp;
    std::vector<std::string> urls;
    std::unique_ptr<NativePlatform> machine;

    explicit Desktop(const std::string& zenity = "") {
        fs::create_directories(temp / "home");
        fs::create_directories(temp / "bin");
        if (!zenity.empty()) {
            TempFolder::write(temp / "bin/zenity", "#!/bin/sh\n" + zenity + "\n");
            fs::permissions(temp / "bin/zenity", fs::perms::owner_all);
        }
        start();
    }

    void start(fs::path page = {}) {
        machine.reset();
        NativePlatform::Options options;
        options.data_folder = temp / "data";
        options.home = temp / "home";
        options.dialog_search = (temp / "bin").string();
        options.browser_page = std::move(page);
        options.fixed_time = LocalTime{Date{2026, 11, 21}, 14, 2};
        options.seed = 1;
        options.open_url = [this](const std::string& url) {
            urls.push_back(url);
            return true;
        };
        machine = std::make_unique<NativePlatform>(std::move(options));
    }

    /// The next event, waiting for the disk or for a program that chooses files.
    PlatformEvent next() {
        machine->finish();
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (std::chrono::steady_clock::now() < until) {
            if (auto event = machine->poll()) return std::move(*event);
            std::this_thread::yield();
        }
        FAIL("nothing happened");
        return Leaving{};
    }

    template <class T>
    T next_is() {
        PlatformEvent event = next();
        REQUIRE(std::holds_alternative<T>(event));
        return std::get<T>(std::move(event));
    }

    void save(const std::string& bytes, bool ask_where = false, std::uint64_t ticket = 1) {
        SaveRequest request;
        request.suggested_name = "Anytown.waymark.json";
        request.bytes = bytes;
        request.ask_where = ask_where;
        request.ticket = ticket;
        machine->request_save(std::move(request));
    }

    [[nodiscard]] std::string home_file(const std::string& name) const {
        return TempFolder::read(temp / "home" / fs::path(name));
    }
};

TEST_CASE("desktop: what is kept comes back at the next start, after the preferences") {
    Desktop desktop;
    desktop.machine->keep_work({}, "{\"a\":1}", 7);
    const Kept kept = desktop.next_is<Kept>();
    CHECK(kept.key == "work");
    CHECK(kept.ticket == 7);
    desktop.start();
    desktop.machine->restore();
    CHECK(desktop.next_is<SystemPreferences>().language == "en");
    const Restored restored = desktop.next_is<Restored>();
    CHECK(restored.key == "work");
    CHECK(restored.bytes == "{\"a\":1}");
    desktop.next_is<RestoreDone>();
    CHECK_FALSE(desktop.machine->has_events());
}

TEST_CASE("desktop: a second window on the same work is told after it has been given what was kept") {
    Desktop first;
    first.machine->keep_work({}, "1", 0);
    first.next_is<Kept>();
    NativePlatform::Options options;
    options.data_folder = first.temp / "data";
    NativePlatform second(std::move(options));
    second.restore();
    second.finish();
    std::vector<std::size_t> kinds;
    while (auto event = second.poll()) kinds.push_back(event->index());
    REQUIRE(kinds.size() == 4);
    CHECK(kinds.back() == PlatformEvent(OpenElsewhere{}).index());
}

TEST_CASE("desktop: earlier copies come on request, another document's among them") {
    Desktop desktop;
    desktop.machine->keep_work({}, "Anytown", 0);
    desktop.next_is<Kept>();
    desktop.machine->forget_file();
    desktop.machine->keep_work({}, "Othertown", 0);
    desktop.next_is<Kept>();
    desktop.machine->request_earlier();
    const Restored earlier = desktop.next_is<Restored>();
    CHECK(earlier.key == "earlier");
    CHECK(earlier.bytes == "Anytown");
    desktop.next_is<RestoreDone>();
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

TEST_CASE(
    "desktop: without a program to choose files, or with one that cannot run, the app is asked for a path") {
    for (const char* zenity : {"", "exit 255"}) {
        CAPTURE(zenity);
        Desktop desktop(zenity);
        desktop.save("mine");
        const PathNeeded needed = desktop.next_is<PathNeeded>();
        CHECK(needed.saving);
        CHECK(needed.suggested == (desktop.temp / "home/Anytown.waymark.json").string());
        desktop.machine->give_path(" here ");
        CHECK(desktop.next_is<FileSaved>().name == "here.json");
        CHECK(desktop.home_file("here.json") == "mine");

        desktop.machine->request_open(".json");
        CHECK_FALSE(desktop.next_is<PathNeeded>().saving);
        desktop.machine->give_path("~/here.json");
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
    CHECK(desktop.next_is<FileOpened>().can_save_back);
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
    desktop.machine->resume_file(path, uuid_of("A"));
    desktop.save("A2");
    CHECK(desktop.next_is<FileSaved>().name == "a.json");
    CHECK(desktop.home_file("a.json") == "A2");
    desktop.start();
    desktop.machine->resume_file(path, uuid_of("what it was before"));
    desktop.save("A3");
    CHECK(desktop.next_is<SaveFailed>().message.find("changed by somebody else") != std::string::npos);
    desktop.save("A3");
    desktop.next_is<PathNeeded>();
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
    CHECK_FALSE(desktop.next_is<FileOpened>().can_save_back);
    desktop.machine->adopt_file();
    desktop.save("{}");
    desktop.next_is<PathNeeded>();
    CHECK(desktop.home_file("rows.csv") == "a,b");
}

TEST_CASE("desktop: a file changed by somebody else is not written over") {
    Desktop desktop;
    const fs::path path = desktop.temp / "home/a.json";
    TempFolder::write(path, "mine");
    desktop.machine->open_file(path);
    desktop.next_is<FileOpened>();
    desktop.machine->adopt_file();
    TempFolder::write(path, "theirs, longer");
    desktop.save("mine, changed");
    const SaveFailed failed = desktop.next_is<SaveFailed>();
    CHECK(failed.message ==
          "“a.json” has been changed by somebody else since you opened it, so it was not written over. "
          "Use “Save as” to keep both, then compare them.");
    CHECK(TempFolder::read(path) == "theirs, longer");
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
          "Choose another place with “Save as”.");
    CHECK_FALSE(failed.cancelled);
}

TEST_CASE("desktop: only pages and letters are opened from links") {
    Desktop desktop;
    desktop.machine->open_link("https://www.gov.uk/");
    desktop.machine->open_link("file:///etc/passwd");
    desktop.machine->open_link("javascript:alert(1)");
    CHECK(desktop.urls == std::vector<std::string>{"https://www.gov.uk/"});
}

TEST_CASE("desktop: the browser edition opens with the document inside") {
    Desktop desktop;
    TempFolder::write(desktop.temp / "waymark.html", "<head><title>Waymark</title></head>");
    CHECK_FALSE(desktop.machine->can_open_in_browser());
    desktop.start(desktop.temp / "waymark.html");
    CHECK(desktop.machine->can_open_in_browser());
    desktop.machine->open_in_browser("{\"a\":1}");
    REQUIRE(desktop.urls.size() == 1);
    CHECK(desktop.urls[0].ends_with("/data/browser.html"));
    CHECK(TempFolder::read(desktop.temp / "data/browser.html").find("{\"a\":1}") != std::string::npos);
    CHECK_FALSE(desktop.machine->has_events());

    TempFolder::write(desktop.temp / "waymark.html", "<title>Other</title>");
    desktop.machine->open_in_browser("{}");
    CHECK(desktop.next_is<OpenFailed>().message.find("is not Waymark's") != std::string::npos);
}

TEST_CASE("desktop: clock and numbers can be fixed for checks") {
    Desktop desktop;
    CHECK(desktop.machine->local_time().date == Date{2026, 11, 21});
    CHECK(desktop.machine->local_time().minute == 2);
    CHECK(desktop.machine->random_bits() == 0x910A2DEC89025CC1u);
}

TEST_CASE("desktop: a wish to be woken comes true once") {
    Desktop desktop;
    CHECK(desktop.machine->sleep_at_most() < 0);
    CHECK_FALSE(desktop.machine->take_wake());
    desktop.machine->wake_after(0);
    CHECK(desktop.machine->sleep_at_most() == 0);
    CHECK(desktop.machine->take_wake());
    CHECK_FALSE(desktop.machine->take_wake());
    CHECK(desktop.machine->sleep_at_most() < 0);
}

}  // namespace
}  // namespace waymark
