#pragma once
// One window at a time: a lock on a file that the system takes away when the program ends, however it ends.
// The file may be removed by who has the lock; nobody else then has the lock of a file that is not there.

#include <filesystem>

namespace waymark {

class LockFile {
  public:
    LockFile() = default;
    ~LockFile();
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    /// True when the lock is ours, now or already; false when another program has it or the file cannot be
    /// made. What stands there and is no file is moved aside.
    bool take(const std::filesystem::path& path);
    /// Gives it up; the file stays open, to be seen again when it was removed meanwhile.
    void rest();
    void release();
    [[nodiscard]] bool held() const { return held_; }
    /// How often its file was opened: again when it was removed and made again.
    [[nodiscard]] int times_taken() const { return times_taken_; }

  private:
    bool held_ = false;
    int times_taken_ = 0;
#ifdef _WIN32
    void* file_ = nullptr;
#else
    int file_ = -1;
#endif
};

}  // namespace waymark
