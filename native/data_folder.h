#pragma once
// What is kept on this computer between one visit and the next: settings, where the person was, and copies of
// their work, as files that a person can also find and open.
//
//     settings.json  session.json  recent.json  lock  browser.html
//     work-000041.json work-000041.note ... work-000050.json work-000050.note
//
// The first three are JSON (shell/notes.h). One that was not understood stays as settings-not-understood.json when it is
// written over.
//
// Every keep of the work is a file of its own with the next number; a note beside it, written first, says
// which document it is of and what its bytes must be. When it is there, the file before it goes if it is of
// the same document and young, and whatever else shell/copies.h lets go. Folders, links, pipes and sockets in the
// folder are nobody's (native/own_files.h): a number whose name one of them has is passed over, and what stands at a
// name that never changes is moved aside.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "native/lock_file.h"
#include "shell/copies.h"
#include "shell/kept_thing.h"

namespace waymark {

class DataFolder {
  public:
    struct Item {
        KeptThing what = KeptThing::Work;  ///< Or one of kKeptNotes
        std::string bytes;
        std::string when;  ///< Local time, ISO minutes
        CopyNote note;
        std::uint64_t number = 0;
    };

    /// Makes the folder. Never fails: what cannot be kept is said by keep().
    explicit DataFolder(std::filesystem::path folder);

    /// Writes one of kKeptNotes and reads it back. Returns why it failed, in whole sentences; empty when it is kept.
    [[nodiscard]] std::string keep(KeptThing note, std::string_view bytes);
    /// The same beside it, of what was there and is not understood.
    [[nodiscard]] std::string keep_aside(KeptThing note, std::string_view bytes);
    /// The same for the work. `now_ms` grows.
    [[nodiscard]] std::string keep_work(const CopyNote& note, std::string_view bytes, double now_ms);
    /// The next work kept is another document: the copies so far stay.
    void begin_copy() { young_ = open_ = 0; }

    /// Settings, session, recent files and the newest work, as far as there are any and can be read. `work_is_open`:
    /// what is open is not that work.
    [[nodiscard]] std::vector<Item> newest(bool work_is_open = false);
    /// The copies of the work but for the one that holds what is open, newest first, as far as they can be read.
    [[nodiscard]] std::vector<Item> earlier(bool and_open = false);
    /// What the last newest() or earlier() could not read: whole sentences, or empty.
    [[nodiscard]] const std::string& unread() const { return unread_; }
    /// The bytes kept last of this document, with their note; empty where there are none that can be read.
    [[nodiscard]] std::pair<std::string, CopyNote> newest_of(std::string_view document);
    /// Returns why it is still there, as a whole sentence; empty: it is gone.
    std::string drop_copy(std::uint64_t number);
    /// What the settings that are kept say of keeping; nothing where none are.
    [[nodiscard]] std::optional<bool> keeps() const;
    /// Whether another window has removed the copy that holds what is open. Told once.
    [[nodiscard]] bool lost_open_copy();

    struct Removed {
        int copies = 0;
        bool browser_page = false;
        std::string problem;  ///< What could not be removed, in whole sentences
    };
    /// Removes all of it.
    Removed forget();

  private:
    /// Ours to write in; otherwise why not, in whole sentences.
    [[nodiscard]] std::string hold();
    [[nodiscard]] std::string refused(std::string_view why) const;
    [[nodiscard]] std::string not_removed(const std::filesystem::path& path, const std::error_code& error) const;
    [[nodiscard]] std::vector<Copy> copies();  ///< Newest first; `unseen_` says when there may be more.
    [[nodiscard]] std::string could_not_read(const std::filesystem::path& what, std::string_view why) const;
    /// Nothing, and `unread_` says so, where it cannot be read.
    void add_copy(std::vector<Item>& items, const Copy& copy);
    [[nodiscard]] std::string write_note(std::string_view name, std::string_view bytes);
    void add(std::vector<Item>& items, KeptThing note) const;
    void clear_away_leftovers();
    /// This number, or the next whose names nothing in the folder has; 0: after the highest there is none.
    [[nodiscard]] std::uint64_t free_number(std::uint64_t number) const;
    void drop_by_rule();
    /// Drops older copies for what needs so much and was refused, after others of `freed` bytes went; gives how much
    /// went: nothing where all that may go would not be enough.
    std::uint64_t make_room(std::uint64_t needed, std::uint64_t freed);

    std::filesystem::path folder_;
    LockFile lock_;
    /// Windows take turns: one has the lock for the time of a write.
    struct Turn {
        explicit Turn(DataFolder& folder) : folder_(folder), why(folder.hold()) {}
        ~Turn() { folder_.lock_.rest(); }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        DataFolder& folder_;
        const std::string why;  ///< Why there is none, as a whole sentence; empty: it is ours
    };

    std::string unseen_;  ///< Why the folder could not be looked through last, in small letters; empty: it was
    std::string unread_;
    int times_taken_ = 0;      ///< Of the lock, when `young_` was last ours
    std::uint64_t young_ = 0;  ///< The copy that the next one of its document takes the place of; 0: none
    double young_since_ms_ = 0;
    std::uint64_t open_ = 0;  ///< The copy that holds what is open; 0: it is not kept yet
};

/// ~/.local/share/waymark, or what XDG_DATA_HOME says; on Windows a folder of the roaming profile. Empty:
/// there is no home.
[[nodiscard]] std::filesystem::path default_data_folder();

/// Local time of a file's last change as "2026-11-21T14:02"; empty when not known.
[[nodiscard]] std::string modified_minutes(const std::filesystem::path& path);

}  // namespace waymark
