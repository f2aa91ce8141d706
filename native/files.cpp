#include "native/files.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <sys/stat.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include "model/base/ascii.h"
#include "model/base/text.h"
#include "model/base/uuid.h"
#include "native/file_access.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// "Anytown.waymark.json" is written as "Anytown.waymark.json.waymark-4711.tmp" first, with the number of the process; where
/// anything has that name, whatever it is, with further digits, of which no process has as many. What has a longer name than
/// that is called by a mark of it, so that a name as long as the disk allows has one beside it.
constexpr std::string_view kBesideMiddle = ".waymark-", kBesideEnd = ".tmp";
constexpr std::chrono::hours kStillWritten{1};
constexpr int kMostNames = 1000, kFurtherDigits = 1'000'000'000;
constexpr std::size_t kLongestStart = 64;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

File open_file(const fs::path& path, const char* mode) {
#ifdef _WIN32
    const std::wstring wide_mode(mode, mode + std::strlen(mode));
    return File(_wfopen(path.c_str(), wide_mode.c_str()));
#else
    return File(std::fopen(path.c_str(), mode));
#endif
}

/// A file that was not there before: nobody's link can lead us elsewhere; only its owner's from its first
/// moment. errno says why it could not be made.
File make_file(const fs::path& path) {
#ifdef _WIN32
    const int made = _wopen(path.c_str(), _O_CREAT | _O_EXCL | _O_WRONLY | _O_BINARY, _S_IREAD | _S_IWRITE);
    return File(made < 0 ? nullptr : _fdopen(made, "wb"));
#else
    const int made = open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return File(made < 0 ? nullptr : fdopen(made, "wb"));
#endif
}

/// To read. Whatever stands there by now, it is not waited for, and only an ordinary file is opened.
File open_to_read(const fs::path& path) {
#ifdef _WIN32
    return open_file(path, "rb");
#else
    const int there = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (there < 0) return nullptr;
    struct stat is {};
    if (fstat(there, &is) == 0 && S_ISREG(is.st_mode)) return File(fdopen(there, "rb"));
    close(there);
    errno = EINVAL;
    return nullptr;
#endif
}

int push_to_disk(std::FILE* file) {
#ifdef _WIN32
    return _commit(_fileno(file));
#else
    return fsync(fileno(file));
#endif
}

int process_id() {
#ifdef _WIN32
    return _getpid();
#else
    return getpid();
#endif
}

struct Beside {
    fs::path path;
    File file;  ///< None: errno says why
};

/// How the names begin under which a file is written before it takes its place.
std::string beside_start(const fs::path& path) {
    const std::string name = to_utf8(path.filename());
    return (name.size() > kLongestStart ? uuid_of(name) : name) + std::string(kBesideMiddle);
}

/// A new file under a name that nothing has.
Beside make_beside(const fs::path& path, const fs::path& folder) {
    const std::string start = beside_start(path) + std::to_string(process_id());
    Beside made;
    for (int more = 0; more < kMostNames; ++more) {
        const std::string digits = more == 0 ? std::string() : std::to_string(kFurtherDigits + more);
        made.path = folder / path_from_utf8(start + digits + std::string(kBesideEnd));
        made.file = make_file(made.path);
        if (made.file || errno != EEXIST) break;
    }
    return made;
}

/// Bytes to the disk, as whosever file `old` is, if there is one; an errno value, 0 when all is well.
int write_all(File file, std::string_view bytes, const fs::path* old) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) return errno;
    if (std::fflush(file.get()) != 0) return errno;
    if (old != nullptr) take_access_of(file.get(), *old);
    if (push_to_disk(file.get()) != 0) return errno;
    return std::fclose(file.release()) == 0 ? 0 : errno;
}

/// Bytes to what is there and is no file; why not, or nothing.
std::string write_into(const fs::path& path, std::string_view bytes) {
    File there = open_file(path, "wb");
    if (!there) return reason_of(errno);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), there.get()) == bytes.size() && std::fflush(there.get()) == 0;
    return written ? std::string() : reason_of(errno);
}

/// What a new file of this person's is usually given.
[[maybe_unused]] fs::perms usual_permissions() {
#ifdef _WIN32
    return fs::perms::all;
#else
    // There is no way to ask but to set it; once, since threads share it.
    static const mode_t mask = [] {
        const mode_t was = umask(077);
        umask(was);
        return was;
    }();
    return static_cast<fs::perms>(0666 & ~mask);
#endif
}

/// What earlier saves of this file left beside it when the program or the computer was stopped in the middle. A save
/// that goes on at this moment, in whichever window or computer, is not so old.
void remove_left_beside(const fs::path& path, const fs::path& folder) {
    const std::string start = beside_start(path);
    const auto now = fs::file_time_type::clock::now();
    std::vector<fs::path> left;
    std::error_code error, none;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const std::string name = to_utf8(at->path().filename());
        if (!name.starts_with(start) || !name.ends_with(kBesideEnd)) continue;
        const std::string digits = name.substr(start.size(), name.size() - start.size() - kBesideEnd.size());
        if (!all_digits(digits)) continue;
        const auto written = fs::last_write_time(at->path(), none);
        if (!none && now - written > kStillWritten) left.push_back(at->path());
    }
    for (const fs::path& one : left) fs::remove(one, error);
}

/// A rename is only on the disk when its folder is.
void push_folder_to_disk([[maybe_unused]] const fs::path& folder) {
#ifndef _WIN32
    if (File file = open_file(folder, "r")) fsync(fileno(file.get()));
#endif
}

}  // namespace

#ifdef _WIN32

// Not the library's own, which throws at what is no UTF-8 or half a letter.
fs::path path_from_utf8(std::string_view text) {
    const int size = static_cast<int>(text.size());
    std::wstring wide(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0)), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), size, wide.data(), static_cast<int>(wide.size()));
    return wide;
}

std::string to_utf8(const fs::path& path) {
    const std::wstring& wide = path.native();
    const int size = static_cast<int>(wide.size());
    std::string text(static_cast<std::size_t>(WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, nullptr, 0, nullptr, nullptr)),
                     '\0');
    WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, text.data(), static_cast<int>(text.size()), nullptr, nullptr);
    return text;
}

#else

fs::path path_from_utf8(std::string_view text) {
    return fs::path(std::u8string(text.begin(), text.end()));
}

std::string to_utf8(const fs::path& path) {
    const std::u8string text = path.u8string();
    return std::string(text.begin(), text.end());
}

#endif

std::string reason_of(int error) {
    switch (error) {
        case ENOSPC:
#ifdef EDQUOT
        case EDQUOT:
#endif
            return std::string(tr("there is no room left on the disk"));
        case EACCES:
        case EPERM:
            return std::string(tr("you do not have permission to write there"));
        case EROFS:
            return std::string(tr("the disk can only be read"));
        case ENOENT:
        case ENOTDIR:
            return std::string(tr("the folder is not there"));
        case EISDIR:
            return std::string(tr("it is a folder, not a file"));
        case ENAMETOOLONG:
            return std::string(tr("the name is too long"));
        case EFBIG:
            return std::string(tr("the file would be larger than this disk allows"));
        case EIO:
            return std::string(tr("the disk reported a fault"));
#ifdef ETXTBSY
        case ETXTBSY:
#endif
        case EBUSY:
            return std::string(tr("another program is using it"));
        default:
            return fill(tr("the computer said: {}"), {std::generic_category().message(error)});
    }
}

std::string reading_reason(int error) {
    return error == EACCES || error == EPERM ? std::string(tr("you do not have permission to read it")) : reason_of(error);
}

FileRead read_file(const fs::path& path, std::uintmax_t limit) {
    FileRead result;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        result.problem = tr("it is not there");
        return result;
    }
    if (!fs::exists(status)) {  // it may be there, in a folder that is closed to us
        result.problem = reading_reason(error.value());
        return result;
    }
    if (fs::is_directory(status)) {
        result.problem = tr("it is a folder, not a file");
        return result;
    }
    if (!fs::is_regular_file(status)) {
        result.problem = tr("it is not an ordinary file");
        return result;
    }
    File file = open_to_read(path);
    if (!file) {
        result.problem = reading_reason(errno);
        return result;
    }
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size <= limit) result.bytes.reserve(static_cast<std::size_t>(size));
    char piece[1 << 16];
    while (const std::size_t got = std::fread(piece, 1, sizeof piece, file.get())) {
        result.bytes.append(piece, got);
        if (result.bytes.size() <= limit && (error || size <= limit)) continue;
        constexpr std::uintmax_t kMega = 1'000'000;
        const std::uintmax_t known = error ? result.bytes.size() : std::max<std::uintmax_t>(size, result.bytes.size());
        result.problem = fill(tr("it has {} MB, and Waymark opens files of up to {} MB"), {known / kMega, limit / kMega});
        result.bytes.clear();
        return result;
    }
    if (std::ferror(file.get()) != 0) {
        result.problem = reason_of(errno);
        result.bytes.clear();
    }
    return result;
}

std::string write_file(const fs::path& asked, std::string_view bytes, bool secret, const std::function<std::string()>& stop) {
    std::error_code error;
    fs::path path = asked;
    if (fs::is_symlink(asked, error)) {
        path = fs::canonical(asked, error);
        if (error) return std::string(tr("the link leads nowhere"));
    }
    if (fs::is_directory(path, error)) return reason_of(EISDIR);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const bool replaces = fs::exists(path, error);
    // A device or a pipe ("/dev/null") takes bytes and is never replaced by a file. None is a file of our own.
    if (replaces && !fs::is_regular_file(path, error))
        return secret ? std::string(tr("it is not an ordinary file")) : write_into(path, bytes);
    // A file we may not write stays as it is, though its folder would let us replace it.
    if (replaces && !may_write(path)) return reason_of(EACCES);
    Beside made = make_beside(path, folder);
    if (!made.file) return reason_of(errno);
    const fs::path& beside = made.path;
    const auto give_up = [&](std::string why) {
        fs::remove(beside, error);
        return why;
    };
    if (const int failed = write_all(std::move(made.file), bytes, replaces ? &path : nullptr); failed != 0)
        return give_up(reason_of(failed));
    if (!replaces && !secret) fs::permissions(beside, usual_permissions(), error);
    const FileRead back = read_file(beside, bytes.size());
    if (!back.problem.empty() || back.bytes != bytes) return give_up(std::string(tr("what was written could not be read back")));
    if (std::string why = stop ? stop() : std::string(); !why.empty()) return give_up(std::move(why));
    fs::rename(beside, path, error);
    if (error) return give_up(reason_of(error.value()));
    push_folder_to_disk(folder);
    // The folder of what is kept clears itself.
    if (!secret) remove_left_beside(path, folder);
    return {};
}

bool may_write(const fs::path& path) {
#ifdef _WIN32
    constexpr int kWrite = 2;
    const auto can = [](const fs::path& what) { return _waccess(what.c_str(), kWrite) == 0; };
#else
    const auto can = [](const fs::path& what) { return access(what.c_str(), W_OK) == 0; };
#endif
    std::error_code error;
    if (fs::exists(path, error)) return can(path);
    return can(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

}  // namespace waymark
