#include "native/lock_file.h"

#include "native/own_files.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace waymark {

#ifdef _WIN32

LockFile::~LockFile() {
    release();
}

void LockFile::release() {
    if (held_) CloseHandle(file_);
    held_ = false;
}

void LockFile::rest() {
    release();
}

bool LockFile::take(const std::filesystem::path& path) {
    if (held_) return true;
    move_aside(path);
    HANDLE file =
        CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return false;
    file_ = file;
    held_ = true;
    // The folder of a program that runs is not removed there.
    times_taken_ = 1;
    return true;
}

#else

namespace {

/// The file that is open is the one at this path, not one that was removed and made again.
bool is_still_at(int file, const std::filesystem::path& path) {
    struct stat ours {
    }, there{};
    return fstat(file, &ours) == 0 && stat(path.c_str(), &there) == 0 && ours.st_ino == there.st_ino &&
           ours.st_dev == there.st_dev;
}

}  // namespace

LockFile::~LockFile() {
    release();
}

void LockFile::release() {
    if (file_ >= 0) close(file_);
    file_ = -1;
    held_ = false;
}

void LockFile::rest() {
    if (held_) flock(file_, LOCK_UN);
    held_ = false;
}

bool LockFile::take(const std::filesystem::path& path) {
    if (file_ >= 0 && !is_still_at(file_, path)) release();
    if (held_) return true;
    if (file_ < 0) {
        move_aside(path);
        file_ = open(path.c_str(), O_CREAT | O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
        ++times_taken_;
    }
    if (file_ < 0) return false;
    held_ = flock(file_, LOCK_EX | LOCK_NB) == 0 && is_still_at(file_, path);
    return held_;
}

#endif

}  // namespace waymark
