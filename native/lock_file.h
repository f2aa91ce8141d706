#pragma once
// One window at a time: a lock on a file that the system takes away when the program ends, however it ends.

#include <filesystem>

namespace waymark {

class LockFile {
  public:
    LockFile() = default;
    ~LockFile();
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    /// True when the lock is ours, now or already; false when another program has it or the file cannot be
    /// made.
    bool take(const std::filesystem::path& path);
    [[nodiscard]] bool held() const { return held_; }
    /// How often it became ours: again after somebody else had it, or when its file was removed and made
    /// again.
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
