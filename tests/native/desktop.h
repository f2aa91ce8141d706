// A desktop of a test's own, for what the platform of the window does with its disk.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "native/native_platform.h"
#include "native/temp_folder.h"

namespace waymark::test {

namespace fs = std::filesystem;

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

    void save(const std::string& bytes, bool ask_where = false, std::uint64_t ticket = 1, bool replace = false) {
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

}  // namespace waymark::test
