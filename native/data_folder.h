#pragma once
// What is kept on this computer between one visit and the next: settings, where the person was, and the last
// ten copies of their work, as files that a person can also find and open.
//
//     settings.json  session.json  recent.json  work-000041.json ... work-000050.json  lock
//
// The newest work file is written over while it is young; a new one is begun at the first keep of a run, when
// another document begins, and every ten minutes, so that ten copies reach back further than ten changes.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "native/lock_file.h"

namespace waymark {

class DataFolder {
  public:
    struct Item {
        std::string key;  ///< "settings", "session", "recent" or "work"
        std::string bytes;
        std::string when;  ///< Local time, ISO minutes
    };

    /// Makes the folder. Never fails: what cannot be kept is said by keep().
    explicit DataFolder(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    /// Writes and reads back. Returns why it failed, in whole sentences; empty when it is kept. `now_ms`
    /// grows.
    [[nodiscard]] std::string keep(std::string_view key, std::string_view bytes, double now_ms);
    /// The next work kept is another document: the copies so far stay.
    void begin_copy() { fresh_copy_ = true; }

    /// Settings, session, recent files and the newest work, as far as there are any.
    [[nodiscard]] std::vector<Item> newest() const;
    /// The copies of the work before the newest, newest first.
    [[nodiscard]] std::vector<Item> earlier() const;
    /// Removes all of it.
    void forget();

  private:
    [[nodiscard]] std::vector<std::filesystem::path> copies() const;  ///< Newest first
    void add(std::vector<Item>& items, const std::string& key, const std::filesystem::path& path) const;

    std::filesystem::path folder_;
    LockFile lock_;
    bool made_ = false;
    std::string why_not_made_;
    bool fresh_copy_ = true;
    std::filesystem::path current_;
    double current_since_ms_ = 0;
};

/// ~/.local/share/waymark, or what XDG_DATA_HOME says; on Windows a folder of the roaming profile. Empty:
/// there is no home.
[[nodiscard]] std::filesystem::path default_data_folder();

/// Local time of a file's last change as "2026-11-21T14:02"; empty when not known.
[[nodiscard]] std::string modified_minutes(const std::filesystem::path& path);

}  // namespace waymark
