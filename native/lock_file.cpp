#include "native/lock_file.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace waymark {

#ifdef _WIN32

LockFile::~LockFile() {
    if (held_) CloseHandle(file_);
}

bool LockFile::take(const std::filesystem::path& path) {
    if (held_) return true;
    HANDLE file =
        CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return false;
    file_ = file;
    held_ = true;
    return true;
}

#else

LockFile::~LockFile() {
    if (file_ >= 0) close(file_);
}

bool LockFile::take(const std::filesystem::path& path) {
    if (held_) return true;
    if (file_ < 0) file_ = open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file_ < 0) return false;
    held_ = flock(file_, LOCK_EX | LOCK_NB) == 0;
    return held_;
}

#endif

}  // namespace waymark
