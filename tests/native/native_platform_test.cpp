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

    void replace(const std::string& bytes) { save(bytes, false, 1, true); }

    void save(const std::string& bytes, bool ask_where = false, std::uint64_t ticket = 1,
              bool replace = false) {
        SaveRequest request;
        request.replace = replace;
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
    (void)desktop.next_is<SystemPreferences>();
    const Restored restored = desktop.next_is<Restored>();
    CHECK(restored.key == "work");
    CHECK(restored.bytes == "{\"a\":1}");
    desktop.next_is<RestoreDone>();
    CHECK_FALSE(desktop.machine->has_events());
}

TEST_CASE(
    "desktop: a document is written in one window, and goes to another that asks, with all that was done") {
    Desktop first;
    first.machine->claim("document-1");
    CHECK_FALSE(first.machine->has_events());
    NativePlatform::Options options;
    options.data_folder = first.temp / "data";
    NativePlatform second(std::move(options));
    second.claim("document-2");
    CHECK_MESSAGE(!second.has_events(), "another document is another matter");
    second.claim("document-1");
    auto told = second.poll();
    REQUIRE(told.has_value());
    CHECK(std::holds_alternative<OpenElsewhere>(*told));
    second.take_over();
    first.next_is<HandOverAsked>();
    CHECK_MESSAGE(!second.has_events(), "not before it is given");
    CHECK(first.machine->hand_over("all of it, Ŵ\n", "file=a.json\n").empty());
    told = second.poll();
    REQUIRE(told.has_value());
    REQUIRE(std::holds_alternative<TakenOver>(*told));
    CHECK(std::get<TakenOver>(*told).bytes == "all of it, Ŵ\n");
    CHECK(std::get<TakenOver>(*told).notes == "file=a.json\n");
    first.machine->claim("document-1");
    first.next_is<OpenElsewhere>();
    CHECK_MESSAGE(first.machine->sleep_at_most() < 0, "a window that only reads need not look for wishes");
}

TEST_CASE("desktop: the document of a window that is gone is free, with what that kept last") {
    Desktop second;
    {
        NativePlatform::Options options;
        options.data_folder = second.temp / "data";
        NativePlatform first(std::move(options));
        first.claim("document-1");
        second.machine->claim("document-1");
        second.next_is<OpenElsewhere>();
        first.keep_work({"document-1", {}, true}, "kept last", 1);
        first.finish();
    }
    second.machine->take_over();
    CHECK(second.next_is<TakenOver>().bytes == "kept last");
    for (const auto& entry : fs::directory_iterator(second.temp / "data"))
        CHECK_MESSAGE(entry.path().extension() != ".wish", "nothing is left that another would answer to");
}

/// Until a window tells something of this kind. It looks at what others did twice a second.
template <class T>
T wait_for(NativePlatform& machine) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < until) {
        machine.finish();
        if (auto event = machine.poll(); event && std::holds_alternative<T>(*event)) return std::get<T>(std::move(*event));
        std::this_thread::yield();
    }
    FAIL("it was not told");
    return {};
}

/// A window on what another keeps.
NativePlatform::Options beside(const Desktop& other) {
    NativePlatform::Options options;
    options.data_folder = other.temp / "data";
    return options;
}

void keep_hers(Desktop& window) {
    window.machine->claim("document-1");
    window.machine->keep_work({"document-1", {}, true}, "hers", 1);
    window.next_is<Kept>();
}

TEST_CASE("desktop: all forgotten in one window, another keeps nothing more, and both are told") {
    Desktop second;
    NativePlatform first(beside(second));
    keep_hers(second);
    first.forget_kept();
    first.keep("settings", "keep-here=no\n", 1);
    first.finish();
    second.machine->keep_work({"document-1", {}, true}, "hers, a moment later", 2);
    second.machine->keep("settings", "theme=dark\n", 3);
    // It may see first that its copy is gone, and a moment later why.
    KeepingChanged told{KeepingChanged::What::CopyGone};
    while (told.what == KeepingChanged::What::CopyGone) told = wait_for<KeepingChanged>(*second.machine);
    CHECK(told.what == KeepingChanged::What::Off);
    second.machine->finish();
    DataFolder after(second.temp / "data");
    const auto kept = after.newest();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].bytes.find("keep-here=no") != std::string::npos);
    second.machine->keep("settings", "theme=dark\nkeep-here=no\n", 4);
    second.machine->keep("settings", "theme=dark\n", 5);
    second.machine->finish();
    CHECK_MESSAGE(after.newest()[0].bytes == "theme=dark\n", "switched on here, by a person");
}

TEST_CASE("desktop: a window whose open copy another removes is told, and the other that it is gone") {
    Desktop second;
    NativePlatform first(beside(second));
    keep_hers(second);
    first.drop_copy(1);
    CHECK(wait_for<CopyDropped>(first).problem.empty());
    CHECK(wait_for<KeepingChanged>(*second.machine).what == KeepingChanged::What::CopyGone);
}

TEST_CASE("desktop: what is there before the whole document is replaced stays a copy of its own") {
    Desktop desktop;
    desktop.machine->keep_work({"document-1", {}, true}, "minutes of work", 1);
    desktop.next_is<Kept>();
    desktop.machine->begin_copy();
    desktop.machine->keep_work({"document-1", {}, true}, "brought back", 2);
    desktop.next_is<Kept>();
    desktop.machine->request_earlier(false);
    CHECK(desktop.next_is<Restored>().bytes == "minutes of work");
}

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

TEST_CASE("desktop: earlier copies come on request, another document's among them") {
    Desktop desktop;
    desktop.machine->keep_work({}, "Anytown", 0);
    desktop.next_is<Kept>();
    desktop.machine->forget_file();
    desktop.machine->keep_work({}, "Othertown", 0);
    desktop.next_is<Kept>();
    desktop.machine->request_earlier(false);
    const Restored earlier = desktop.next_is<Restored>();
    CHECK(earlier.key == "earlier");
    CHECK(earlier.bytes == "Anytown");
    desktop.next_is<RestoreDone>();
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
    CHECK_FALSE(desktop.next_is<FileOpened>().can_save_back);
    desktop.machine->adopt_file();
    desktop.save("{}");
    desktop.next_is<PathNeeded>();
    CHECK(desktop.home_file("rows.csv") == "a,b");
}

TEST_CASE(
    "desktop: a file changed by somebody else is told with what it holds, and replaced when asked for") {
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
    CHECK(desktop.next_is<FileOpened>().can_save_back);
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
          "Choose another place with “Save as”.");
    CHECK_FALSE(failed.cancelled);
}

TEST_CASE("desktop: only pages and letters are opened from links") {
    Desktop desktop;
    desktop.machine->open_link("https://www.gov.uk/");
    desktop.machine->open_link("file:///etc/passwd");
    desktop.machine->open_link("javascript:alert(1)");
    desktop.machine->open_link("http://www.gov.uk/");
    desktop.machine->open_link("mailto:someone@example.org");
    CHECK(desktop.urls == std::vector<std::string>{"https://www.gov.uk/", "mailto:someone@example.org"});
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

}  // namespace
}  // namespace waymark
