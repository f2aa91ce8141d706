#include "native/data_folder.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <system_error>
#include <thread>
#include <utility>

#include "model/base/text.h"
#include "native/files.h"
#include "native/system_text.h"
#include "shell/seeded.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCopies = 10;
constexpr std::size_t kDigits = 6;
constexpr int kMostWaits = 200, kWaitMs = 10;
constexpr double kCopyIsYoungMs = 10 * 60 * 1000.0;
constexpr std::uintmax_t kNoLimit = static_cast<std::uintmax_t>(-1);
constexpr std::string_view kCopyStart = "work-";
constexpr std::string_view kEnd = ".json";

/// The number in "work-000041.json"; -1 for any other name.
long copy_number(const fs::path& path) {
    const std::string name = to_utf8(path.filename());
    if (name.size() != kCopyStart.size() + kDigits + kEnd.size()) return -1;
    if (!name.starts_with(kCopyStart) || !name.ends_with(kEnd)) return -1;
    const std::string digits = name.substr(kCopyStart.size(), kDigits);
    if (digits.find_first_not_of("0123456789") != std::string::npos) return -1;
    return std::strtol(digits.c_str(), nullptr, 10);
}

std::string copy_name(long number) {
    std::string digits = std::to_string(number);
    if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
    return std::string(kCopyStart) + digits + std::string(kEnd);
}

/// For the time of one write; windows take turns.
struct Unlock {
    LockFile& lock;
    ~Unlock() { lock.release(); }
};

fs::path folder_of(const char* variable) {
    return path_from_utf8(environment(variable));
}

}  // namespace

DataFolder::DataFolder(fs::path folder) : folder_(std::move(folder)) {
    std::error_code error;
    if (folder_.empty()) {
        why_not_made_ = tr("you have no home folder on this computer");
        return;
    }
    const bool was_there = fs::exists(folder_, error);
    fs::create_directories(folder_, error);
    if (error) {
        why_not_made_ = reason_of(error.value());
        return;
    }
    if (!was_there) fs::permissions(folder_, fs::perms::owner_all, error);
    made_ = true;
    if (!lock_.take(folder_ / "lock")) return;
    // Left behind when the computer stopped in the middle of a write.
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
        if (entry.path().extension() == ".tmp") fs::remove(entry.path(), error);
    }
    lock_.release();
}

std::string DataFolder::keep(std::string_view key, std::string_view bytes, double now_ms) {
    const auto refused = [](const std::string& why) {
        return fill(tr("Your work could not be kept on this computer: {}. Save your work to a file instead."),
                    {why});
    };
    if (!made_) return refused(why_not_made_);
    if (!may_write(folder_))
        return refused(fill(tr("the folder {} cannot be written to"), {to_utf8(folder_)}));
    // Another window may be keeping something at this moment.
    for (int waits = 0; !lock_.take(folder_ / "lock"); ++waits) {
        if (waits == kMostWaits) return refused(std::string(tr("another window holds it up")));
        std::this_thread::sleep_for(std::chrono::milliseconds(kWaitMs));
    }
    const Unlock unlock{lock_};
    if (key != "work") {
        const std::string why = write_file(folder_ / (std::string(key) + std::string(kEnd)), bytes, true);
        return why.empty() ? why : refused(why);
    }
    const std::vector<fs::path> before = copies();
    std::error_code error;
    const bool begin = fresh_copy_ || current_.empty() || now_ms - current_since_ms_ > kCopyIsYoungMs ||
                       !fs::exists(current_, error);
    const fs::path target =
        begin ? folder_ / copy_name(before.empty() ? 1 : copy_number(before.front()) + 1) : current_;
    if (const std::string why = write_file(target, bytes, true); !why.empty()) return refused(why);
    if (begin) {
        current_ = target;
        current_since_ms_ = now_ms;
        fresh_copy_ = false;
        for (std::size_t i = kCopies - 1; i < before.size(); ++i) fs::remove(before[i], error);
    }
    return {};
}

std::vector<fs::path> DataFolder::copies() const {
    std::vector<fs::path> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
        if (copy_number(entry.path()) >= 0) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end(),
              [](const fs::path& a, const fs::path& b) { return copy_number(a) > copy_number(b); });
    return found;
}

void DataFolder::add(std::vector<Item>& items, const std::string& key, const fs::path& path) const {
    FileRead read = read_file(path, kNoLimit);
    if (read.problem.empty()) items.push_back({key, std::move(read.bytes), modified_minutes(path)});
}

std::vector<DataFolder::Item> DataFolder::newest() const {
    std::vector<Item> items;
    for (const char* key : {"settings", "session", "recent"})
        add(items, key, folder_ / (std::string(key) + std::string(kEnd)));
    if (const auto all = copies(); !all.empty()) add(items, "work", all.front());
    return items;
}

std::vector<DataFolder::Item> DataFolder::earlier() const {
    std::vector<Item> items;
    const std::vector<fs::path> all = copies();
    for (std::size_t i = 1; i < all.size(); ++i) add(items, "work", all[i]);
    return items;
}

void DataFolder::forget() {
    std::error_code error;
    for (const fs::path& copy : copies()) fs::remove(copy, error);
    for (const char* name : {"settings.json", "session.json", "recent.json", "browser.html"})
        fs::remove(folder_ / name, error);
    fresh_copy_ = true;
}

fs::path default_data_folder() {
#ifdef _WIN32
    const fs::path roaming = folder_of("APPDATA");
    return roaming.empty() ? fs::path() : roaming / "Waymark";
#else
    fs::path base = folder_of("XDG_DATA_HOME");
    if (base.empty() || base.is_relative()) {
        base = folder_of("HOME");
        if (base.empty()) return {};
        base = base / ".local" / "share";
    }
    return base / "waymark";
#endif
}

std::string modified_minutes(const fs::path& path) {
    std::error_code error;
    const fs::file_time_type modified = fs::last_write_time(path, error);
    if (error) return {};
    const auto ago = fs::file_time_type::clock::now() - modified;
    const auto then = std::chrono::system_clock::now() -
                      std::chrono::duration_cast<std::chrono::system_clock::duration>(ago);
    const std::time_t seconds = std::chrono::system_clock::to_time_t(then);
    std::tm local{};
#ifdef _WIN32
    if (localtime_s(&local, &seconds) != 0) return {};
#else
    if (localtime_r(&seconds, &local) == nullptr) return {};
#endif
    return to_iso_minutes(
        {Date{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday}, local.tm_hour, local.tm_min});
}

}  // namespace waymark
