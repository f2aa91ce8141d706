// The platform of the window: what it keeps, alone and beside other windows, and what it opens elsewhere.

#include "native/native_platform.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "native/desktop.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::Desktop;
using test::TempFolder;

TEST_CASE("desktop: what is kept comes back at the next start, after the preferences") {
    Desktop desktop;
    desktop.machine->keep_work({}, "{\"a\":1}", 7);
    const Kept kept = desktop.next_is<Kept>();
    CHECK(kept.ticket == 7);
    desktop.start();
    desktop.machine->restore();
    (void)desktop.next_is<SystemPreferences>();
    const Restored restored = desktop.next_is<Restored>();
    CHECK(restored.what == KeptThing::Work);
    CHECK(restored.bytes == "{\"a\":1}");
    desktop.next_is<RestoreDone>();
    CHECK_FALSE(desktop.machine->has_events());
}

TEST_CASE("desktop: a document is written in one window, and goes to another that asks, with all that was done") {
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
    first.keep(KeptThing::Settings, "{\"keep-here\": false}\n", 1);
    first.finish();
    second.machine->keep_work({"document-1", {}, true}, "hers, a moment later", 2);
    second.machine->keep(KeptThing::Settings, R"({"theme": "dark"})", 3);
    // It may see first that its copy is gone, and a moment later why.
    KeepingChanged told{KeepingChanged::What::CopyGone};
    while (told.what == KeepingChanged::What::CopyGone) told = wait_for<KeepingChanged>(*second.machine);
    CHECK(told.what == KeepingChanged::What::Off);
    second.machine->finish();
    DataFolder after(second.temp / "data");
    const auto kept = after.newest();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].bytes.find("\"keep-here\": false") != std::string::npos);
    second.machine->keep(KeptThing::Settings, "theme=dark\nkeep-here=no\n", 4);
    second.machine->keep(KeptThing::Settings, R"({"theme": "dark"})", 5);
    second.machine->finish();
    CHECK_MESSAGE(after.newest()[0].bytes == R"({"theme": "dark"})", "switched on here, by a person");
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

TEST_CASE("desktop: earlier copies come on request, another document's among them") {
    Desktop desktop;
    desktop.machine->keep_work({}, "Anytown", 0);
    desktop.next_is<Kept>();
    desktop.machine->forget_file();
    desktop.machine->keep_work({}, "Othertown", 0);
    desktop.next_is<Kept>();
    desktop.machine->request_earlier(false);
    const Restored earlier = desktop.next_is<Restored>();
    CHECK(earlier.what == KeptThing::Earlier);
    CHECK(earlier.bytes == "Anytown");
    desktop.next_is<RestoreDone>();
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
