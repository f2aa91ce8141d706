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

constexpr std::size_t kDigits = 6;
constexpr int kMostWaits = 200, kWaitMs = 10;
constexpr double kCopyIsYoungMs = 5 * 60 * 1000.0;
constexpr std::uintmax_t kNoLimit = static_cast<std::uintmax_t>(-1);
constexpr std::string_view kCopyStart = "work-", kCopyEnd = ".json", kNoteEnd = ".note";
constexpr const char* kKeys[] = {"settings", "session", "recent"};

/// The number in "work-000041.json", 0 for any other name.
std::uint64_t number_of(const fs::path& path, std::string_view end) {
    const std::string name = to_utf8(path.filename());
    if (!name.starts_with(kCopyStart) || !name.ends_with(end)) return 0;
    if (name.size() < kCopyStart.size() + kDigits + end.size()) return 0;
    const std::string digits = name.substr(kCopyStart.size(), name.size() - kCopyStart.size() - end.size());
    if (digits.size() > 18 || digits.find_first_not_of("0123456789") != std::string::npos) return 0;
    return std::strtoull(digits.c_str(), nullptr, 10);
}

std::string copy_name(std::uint64_t number, std::string_view end) {
    std::string digits = std::to_string(number);
    if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
    return std::string(kCopyStart) + digits + std::string(end);
}

fs::path folder_of(const char* variable) {
    return path_from_utf8(environment(variable));
}

/// When the file was written, in minutes of the clock that says so.
std::int64_t minute_of(fs::file_time_type time) {
    return std::chrono::duration_cast<std::chrono::minutes>(time.time_since_epoch()).count();
}

/// An ordinary file itself, not what a link leads to.
bool is_own_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(fs::symlink_status(path, error));
}

/// Writes for the person alone. What a link there leads to is left alone.
std::string write_own_file(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    if (fs::is_symlink(path, error)) fs::remove(path, error);
    if (is_own_file(path)) fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
    return write_file(path, bytes, true);
}

}  // namespace

DataFolder::DataFolder(fs::path folder) : folder_(std::move(folder)) {
    if (const Turn turn(*this); turn.why.empty()) clear_away_leftovers();
}

std::string DataFolder::refused(std::string_view why) const {
    return fill(tr("Your work could not be kept on this computer: {}. Save your work to a file instead."),
                {why});
}

std::string DataFolder::hold() {
    if (folder_.empty()) return refused(tr("you have no home folder on this computer"));
    std::error_code error;
    // It may have been removed since.
    if (!fs::is_directory(folder_, error)) {
        fs::create_directories(folder_, error);
        if (error) return refused(reason_of(error.value()));
        fs::permissions(folder_, fs::perms::owner_all, error);
    }
    if (!may_write(folder_))
        return refused(fill(tr("the folder {} cannot be written to"), {to_utf8(folder_)}));
    // Another window may be keeping something at this moment.
    for (int waits = 0; waits < kMostWaits && !lock_.take(folder_ / "lock"); ++waits)
        std::this_thread::sleep_for(std::chrono::milliseconds(kWaitMs));
    if (lock_.held()) {
        if (std::exchange(times_taken_, lock_.times_taken()) != lock_.times_taken()) {
            // The folder may be a new one: no number says what it said.
            begin_copy();
        }
        return {};
    }
    return refused(tr("another Waymark window holds it up"));
}

// Left behind when the computer stopped in the middle of a write.
void DataFolder::clear_away_leftovers() {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
        const std::uint64_t number = number_of(entry.path(), kNoteEnd);
        if (entry.path().extension() == ".tmp" ||
            (number > 0 && !fs::exists(folder_ / copy_name(number, kCopyEnd), error)))
            fs::remove(entry.path(), error);
    }
}

std::string DataFolder::keep(std::string_view key, std::string_view bytes) {
    const Turn turn(*this);
    if (!turn.why.empty()) return turn.why;
    const std::string why = write_own_file(folder_ / (std::string(key) + std::string(kCopyEnd)), bytes);
    return why.empty() ? why : refused(why);
}

std::string DataFolder::keep_work(const CopyNote& note, std::string_view bytes, double now_ms) {
    const Turn turn(*this);
    if (!turn.why.empty()) return turn.why;
    std::vector<Copy> before = copies();
    const std::uint64_t number = before.empty() ? 1 : before.front().number + 1;
    // Still ours and of this document: another window may have removed it, and given its number to the next.
    const bool replaces = now_ms - young_since_ms_ < kCopyIsYoungMs &&
                          std::any_of(before.begin(), before.end(), [&](const Copy& copy) {
                              return copy.number == young_ && copy.note.document == note.document;
                          });
    const auto write = [&] {
        std::string why = write_own_file(folder_ / copy_name(number, kNoteEnd), write_copy_note(note));
        if (why.empty()) why = write_own_file(folder_ / copy_name(number, kCopyEnd), bytes);
        std::error_code error;
        if (!why.empty()) fs::remove(folder_ / copy_name(number, kNoteEnd), error);
        return why;
    };
    std::string why = write();
    if (why == reason_of(static_cast<int>(std::errc::no_space_on_device))) {
        drop(std::move(before), true);
        why = write();
    }
    if (!why.empty()) return refused(why);
    if (replaces)
        drop_copy(young_);
    else
        young_since_ms_ = now_ms;
    young_ = open_ = number;
    drop(copies(), false);
    return {};
}

void DataFolder::drop(std::vector<Copy> copies, bool for_room) {
    const std::int64_t now = minute_of(fs::file_time_type::clock::now());
    for (const std::uint64_t number : copies_to_drop(std::move(copies), now, kCopiesBudget, for_room))
        drop_copy(number);
}

void DataFolder::drop_copy(std::uint64_t number) {
    std::error_code error;
    // The note last: a copy is never without it.
    fs::remove(folder_ / copy_name(number, kCopyEnd), error);
    fs::remove(folder_ / copy_name(number, kNoteEnd), error);
}

std::vector<Copy> DataFolder::copies() {
    std::vector<Copy> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
        Copy copy;
        copy.number = number_of(entry.path(), kCopyEnd);
        if (copy.number == 0 || !is_own_file(entry.path())) continue;
        copy.bytes = fs::file_size(entry.path(), error);
        copy.minute = minute_of(fs::last_write_time(entry.path(), error));
        // Read anew each time: another window may have removed a copy, and given its number to the next.
        const fs::path beside = folder_ / copy_name(copy.number, kNoteEnd);
        if (is_own_file(beside)) {
            copy.note = read_copy_note(read_file(beside, kNoLimit).bytes);
        } else {
            // An earlier version wrote none.
            copy.note.document = document_id_in(read_file(entry.path(), kNoLimit).bytes);
            static_cast<void>(write_own_file(beside, write_copy_note(copy.note)));
        }
        found.push_back(std::move(copy));
    }
    std::sort(found.begin(), found.end(), [](const Copy& a, const Copy& b) { return a.number > b.number; });
    return found;
}

DataFolder::Item DataFolder::read_copy(const Copy& copy) const {
    const fs::path path = folder_ / copy_name(copy.number, kCopyEnd);
    return {"work", read_file(path, kNoLimit).bytes, modified_minutes(path), copy.note, copy.number};
}

void DataFolder::add(std::vector<Item>& items, const std::string& key) const {
    const fs::path path = folder_ / (key + std::string(kCopyEnd));
    if (!is_own_file(path)) return;
    FileRead read = read_file(path, kNoLimit);
    if (read.problem.empty()) items.push_back({key, std::move(read.bytes), modified_minutes(path), {}, 0});
}

std::vector<DataFolder::Item> DataFolder::newest() {
    std::vector<Item> items;
    for (const char* key : kKeys) add(items, key);
    if (const std::vector<Copy> all = copies(); !all.empty()) {
        items.push_back(read_copy(all.front()));
        open_ = all.front().number;
    }
    return items;
}

std::vector<DataFolder::Item> DataFolder::earlier() {
    std::vector<Item> items;
    for (const Copy& copy : copies()) {
        if (copy.number != open_ && copy.note.edited) items.push_back(read_copy(copy));
    }
    return items;
}

DataFolder::Removed DataFolder::forget() {
    Removed removed;
    std::error_code error;
    const auto remove = [&](const fs::path& path) {
        const bool gone = fs::remove(path, error);
        if (error)
            removed.problem = fill(tr("“{}” in the folder {} could not be removed: {}."),
                                   {to_utf8(path.filename()), to_utf8(folder_), reason_of(error.value())});
        return gone;
    };
    for (const Copy& copy : copies()) {
        removed.copies += copy.note.edited ? 1 : 0;
        remove(folder_ / copy_name(copy.number, kCopyEnd));
        remove(folder_ / copy_name(copy.number, kNoteEnd));
    }
    for (const char* key : kKeys) remove(folder_ / (std::string(key) + std::string(kCopyEnd)));
    removed.browser_page = remove(folder_ / "browser.html");
    clear_away_leftovers();
    begin_copy();
    return removed;
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
