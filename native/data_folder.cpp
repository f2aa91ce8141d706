#include "native/data_folder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <system_error>
#include <thread>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/text.h"
#include "native/files.h"
#include "native/local_clock.h"
#include "native/own_files.h"
#include "native/room.h"
#include "native/system_text.h"
#include "shell/notes.h"
#include "shell/seeded.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigits = 6;
constexpr int kMostWaits = 200, kWaitMs = 10;
constexpr double kCopyIsYoungMs = 5 * 60 * 1000.0;
constexpr std::string_view kCopyStart = "work-", kCopyEnd = ".json", kNoteEnd = ".note";
constexpr std::string_view kBrowserPage = "browser.html", kWritingStart = "writing-";
constexpr std::chrono::minutes kHandedOverByThen{5};

std::string copy_name(std::uint64_t number, std::string_view end) {
    std::string digits = std::to_string(number);
    if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
    return std::string(kCopyStart) + digits + std::string(end);
}

/// The file of a note, "settings.json".
std::string file_of(std::string_view note) {
    return std::string(note).append(kCopyEnd);
}

/// The number in "work-000041.json", 0 for any other name, which "work-0000041.json" is.
std::uint64_t number_of(const fs::path& path, std::string_view end) {
    const std::string name = to_utf8(path.filename());
    if (!name.starts_with(kCopyStart) || !name.ends_with(end)) return 0;
    if (name.size() < kCopyStart.size() + end.size()) return 0;
    const char* digits = name.data() + kCopyStart.size();
    const char* last = name.data() + name.size() - end.size();
    std::uint64_t number = 0;
    const auto [stopped, error] = std::from_chars(digits, last, number);
    return error == std::errc() && stopped == last && name == copy_name(number, end) ? number : 0;
}

/// What write_file() left beside one of our own files: "work-000041.json.waymark-4711.tmp".
bool is_own_leftover(const fs::path& path) {
    constexpr std::string_view kMiddle = ".waymark-", kEnd = ".tmp";
    const std::string name = to_utf8(path.filename());
    const std::size_t at = name.rfind(kMiddle);
    if (at == std::string::npos || !name.ends_with(kEnd)) return false;
    const std::size_t digits = at + kMiddle.size();
    if (digits + kEnd.size() > name.size() ||
        !all_digits(std::string_view(name).substr(digits, name.size() - digits - kEnd.size())))
        return false;
    const std::string of = name.substr(0, at);
    const auto is_of = [&](KeptThing note) { return of == file_of(kept_name(note)) || of == file_of(name_aside(note)); };
    return std::any_of(kKeptNotes.begin(), kKeptNotes.end(), is_of) || of == kBrowserPage || of.starts_with(kWritingStart) ||
           number_of(path_from_utf8(of), kCopyEnd) > 0 || number_of(path_from_utf8(of), kNoteEnd) > 0;
}

/// What one window hands to another (DocumentLock): a whole document.
bool is_handed_over(const fs::path& path) {
    const std::string name = to_utf8(path.filename());
    return name.starts_with(kWritingStart) && (name.ends_with(".given") || name.ends_with(".wish"));
}

/// Calls `look` for all that is in the folder; gives why it could not go through it. A folder that is not there is empty.
template <class Look>
std::error_code for_each_in(const fs::path& folder, Look look) {
    std::error_code error;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) look(*at);
    return error == std::errc::no_such_file_or_directory ? std::error_code() : error;
}

fs::path folder_of(const char* variable) {
    return path_from_utf8(environment(variable));
}

/// When the file was written, in minutes of the clock that says so.
std::int64_t minute_of(fs::file_time_type time) {
    return std::chrono::duration_cast<std::chrono::minutes>(time.time_since_epoch()).count();
}

}  // namespace

DataFolder::DataFolder(fs::path folder) : folder_(std::move(folder)) {
    if (const Turn turn(*this); turn.why.empty()) clear_away_leftovers();
}

std::string DataFolder::refused(std::string_view why) const {
    return fill(tr("Your work could not be kept on this computer: {}. Save your work to a file instead."), {why});
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
    if (!may_write(folder_)) return refused(fill(tr("the folder {} cannot be written to"), {to_utf8(folder_)}));
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

// Left behind when the computer stopped in the middle of a write, or of a document's way to another window. What is not
// ours stays, whatever its name.
void DataFolder::clear_away_leftovers() {
    std::vector<fs::path> gone;
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    for_each_in(folder_, [&](const fs::directory_entry& entry) {
        const std::uint64_t number = number_of(entry.path(), kNoteEnd);
        if (!is_own_file(entry.path())) return;
        if (is_own_leftover(entry.path()) ||
            (number > 0 && !fs::exists(folder_ / copy_name(number, kCopyEnd), error) && !error) ||
            (is_handed_over(entry.path()) && now - fs::last_write_time(entry.path(), error) > kHandedOverByThen))
            gone.push_back(entry.path());
    });
    for (const fs::path& path : gone) fs::remove(path, error);
}

std::string DataFolder::keep(KeptThing note, std::string_view bytes) {
    return write_note(kept_name(note), bytes);
}

std::string DataFolder::keep_aside(KeptThing note, std::string_view bytes) {
    return write_note(name_aside(note), bytes);
}

std::string DataFolder::write_note(std::string_view name, std::string_view bytes) {
    const Turn turn(*this);
    if (!turn.why.empty()) return turn.why;
    const std::string why = write_own_file(folder_ / file_of(name), bytes);
    return why.empty() ? why : refused(why);
}

std::uint64_t DataFolder::free_number(std::uint64_t number) const {
    const auto taken = [&](std::string_view end) { return is_taken(folder_ / copy_name(number, end)); };
    while (number != 0 && (taken(kCopyEnd) || taken(kNoteEnd))) ++number;
    return number;
}

std::string DataFolder::keep_work(const CopyNote& note, std::string_view bytes, double now_ms) {
    const Turn turn(*this);
    if (!turn.why.empty()) return turn.why;
    const std::vector<Copy> before = copies();
    // Nothing gets a number that may be lower than that of a copy which could not be seen.
    if (!unseen_.empty()) return refused(fill(tr("the folder {} cannot be looked into: {}"), {to_utf8(folder_), unseen_}));
    const std::uint64_t number = free_number(before.empty() ? 1 : before.front().number + 1);
    if (number == 0) return refused(fill(tr("a file in the folder {} has the highest number there is"), {to_utf8(folder_)}));
    // Still ours and of this document: another window may have removed it, and given its number to the next.
    const bool replaces =
        now_ms - young_since_ms_ < kCopyIsYoungMs && std::any_of(before.begin(), before.end(), [&](const Copy& copy) {
            return copy.number == young_ && copy.note.document == note.document && copy.note.line == note.line;
        });
    const auto write = [&] {
        std::string why = write_own_file(folder_ / copy_name(number, kNoteEnd), write_copy_note(note));
        if (why.empty()) why = write_own_file(folder_ / copy_name(number, kCopyEnd), bytes);
        std::error_code error;
        if (!why.empty()) fs::remove(folder_ / copy_name(number, kNoteEnd), error);
        return why;
    };
    std::string why = write();
    const std::string no_room = reason_of(static_cast<int>(std::errc::no_space_on_device));
    const std::uint64_t needed = on_disk(bytes.size());
    // Once as much went as it needs, more of them would not help either.
    for (std::uint64_t freed = 0; why == no_room && freed < needed;) {
        const std::uint64_t more = make_room(needed, freed);
        if (more == 0) break;
        freed += more;
        why = write();
    }
    if (!why.empty()) return refused(why);
    if (replaces)
        drop_copy(young_);
    else
        young_since_ms_ = now_ms;
    young_ = open_ = number;
    drop_by_rule();
    return {};
}

void DataFolder::drop_by_rule() {
    const std::int64_t now = minute_of(fs::file_time_type::clock::now());
    for (const std::uint64_t number : copies_to_drop(copies(), now, kCopiesBudget)) static_cast<void>(drop_copy(number));
}

std::uint64_t DataFolder::make_room(std::uint64_t needed, std::uint64_t freed) {
    std::error_code error;
    const fs::space_info disk = fs::space(folder_, error);
    // Where it says that there is enough, a person may have no more than a share of it, and nothing says how much.
    const bool tells = !error && disk.available < needed;
    const std::uint64_t missing = needed - (tells ? disk.available : freed);
    std::uint64_t gone = 0;
    for (const Copy& copy : copies_for_room(copies(), minute_of(fs::file_time_type::clock::now()), missing))
        if (drop_copy(copy.number).empty()) gone += on_disk(copy.bytes);
    return gone;
}

std::string DataFolder::drop_copy(std::uint64_t number) {
    // The note last: a copy is never without it.
    for (const std::string_view end : {kCopyEnd, kNoteEnd}) {
        const fs::path path = folder_ / copy_name(number, end);
        std::error_code error;
        fs::remove(path, error);
        if (error) return not_removed(path, error);
    }
    return {};
}

std::string DataFolder::not_removed(const fs::path& path, const std::error_code& error) const {
    return fill(tr("“{}” in the folder {} could not be removed: {}."),
                {to_utf8(path.filename()), to_utf8(folder_), reason_of(error.value())});
}

std::optional<bool> DataFolder::keeps() const {
    const FileRead read = read_own_file(folder_ / file_of(kept_name(KeptThing::Settings)));
    if (!read.problem.empty()) return std::nullopt;
    return read_settings(read.bytes).keep_here;
}

bool DataFolder::lost_open_copy() {
    if (open_ == 0) return false;
    std::error_code error;
    const fs::file_status there = fs::symlink_status(folder_ / copy_name(open_, kCopyEnd), error);
    // What it is cannot be told at this moment, or it is ours still.
    if (there.type() == fs::file_type::none || fs::is_regular_file(there)) return false;
    begin_copy();
    return true;
}

std::pair<std::string, CopyNote> DataFolder::newest_of(std::string_view document) {
    for (Copy& copy : copies())
        if (copy.note.document == document)
            return {read_own_file(folder_ / copy_name(copy.number, kCopyEnd)).bytes, std::move(copy.note)};
    return {};
}

std::vector<Copy> DataFolder::copies() {
    std::vector<Copy> found;
    std::error_code error;
    const auto look = [&](const fs::directory_entry& entry) {
        Copy copy;
        copy.number = number_of(entry.path(), kCopyEnd);
        if (copy.number == 0 || !is_own_file(entry.path())) return;
        copy.bytes = fs::file_size(entry.path(), error);
        copy.minute = minute_of(fs::last_write_time(entry.path(), error));
        // Read anew each time: another window may have removed a copy, and given its number to the next.
        const fs::path beside = folder_ / copy_name(copy.number, kNoteEnd);
        if (is_own_file(beside)) {
            copy.note = read_copy_note(read_own_file(beside).bytes);
        } else {
            // An earlier version wrote none.
            copy.note.document = document_id_in(read_own_file(entry.path()).bytes);
            static_cast<void>(write_own_file(beside, write_copy_note(copy.note)));
        }
        found.push_back(std::move(copy));
    };
    const std::error_code stopped = for_each_in(folder_, look);
    unseen_ = stopped ? reading_reason(stopped.value()) : std::string();
    std::sort(found.begin(), found.end(), [](const Copy& a, const Copy& b) { return a.number > b.number; });
    return found;
}

std::string DataFolder::could_not_read(const fs::path& what, std::string_view why) const {
    return fill(tr("What is kept on this computer, in {}, could not be read just now: {}. Waymark looks for it again by "
                   "itself."),
                {to_utf8(what), why});
}

void DataFolder::add_copy(std::vector<Item>& items, const Copy& copy) {
    const fs::path path = folder_ / copy_name(copy.number, kCopyEnd);
    FileRead read = read_own_file(path);
    if (read.problem.empty())
        items.push_back({KeptThing::Work, std::move(read.bytes), modified_minutes(path), copy.note, copy.number});
    else
        unread_ = could_not_read(path, read.problem);
}

void DataFolder::add(std::vector<Item>& items, KeptThing note) const {
    const fs::path path = folder_ / file_of(kept_name(note));
    FileRead read = read_own_file(path);
    if (read.problem.empty()) items.push_back({note, std::move(read.bytes), modified_minutes(path), {}, 0});
}

std::vector<DataFolder::Item> DataFolder::newest(bool work_is_open) {
    std::vector<Item> items;
    unread_.clear();
    for (const KeptThing note : kKeptNotes) add(items, note);
    const std::vector<Copy> all = copies();
    // The newest of those that were seen may not be the newest there is.
    if (!unseen_.empty()) {
        unread_ = could_not_read(folder_, unseen_);
    } else if (!all.empty()) {
        add_copy(items, all.front());
        if (!work_is_open && unread_.empty()) open_ = all.front().number;
    }
    return items;
}

std::vector<DataFolder::Item> DataFolder::earlier(bool and_open) {
    std::vector<Item> items;
    unread_.clear();
    const std::vector<Copy> all = copies();
    if (!unseen_.empty()) unread_ = could_not_read(folder_, unseen_);
    for (const Copy& copy : all) {
        if ((and_open || copy.number != open_) && copy.note.edited) add_copy(items, copy);
    }
    return items;
}

DataFolder::Removed DataFolder::forget() {
    Removed removed;
    std::error_code error;
    const auto remove = [&](const fs::path& path) {
        const bool gone = fs::remove(path, error);
        if (error) removed.problem = not_removed(path, error);
        return gone;
    };
    for (const Copy& copy : copies()) {
        removed.copies += copy.note.edited ? 1 : 0;
        remove(folder_ / copy_name(copy.number, kCopyEnd));
        remove(folder_ / copy_name(copy.number, kNoteEnd));
    }
    for (const KeptThing note : kKeptNotes)
        for (const std::string& name : {std::string(kept_name(note)), name_aside(note)}) remove(folder_ / file_of(name));
    removed.browser_page = remove(folder_ / kBrowserPage);
    std::vector<fs::path> handed_over;
    if (const std::error_code stopped = for_each_in(folder_, [&](const fs::directory_entry& entry) {
            if (is_handed_over(entry.path())) handed_over.push_back(entry.path());
        }))
        removed.problem = could_not_read(folder_, reading_reason(stopped.value()));
    for (const fs::path& path : handed_over) remove(path);
    // Another window may be in the middle of a write, whose pieces are no leftovers.
    if (const Turn turn(*this); turn.why.empty())
        clear_away_leftovers();
    else if (removed.problem.empty())
        removed.problem = fill(tr("What an unfinished write may have left in “{}” could not be looked for."), {to_utf8(folder_)});
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
    const auto then = std::chrono::system_clock::now() - std::chrono::duration_cast<std::chrono::system_clock::duration>(ago);
    const auto local = local_time_at(std::chrono::system_clock::to_time_t(then));
    return local ? to_iso_minutes(*local) : std::string();
}

}  // namespace waymark
