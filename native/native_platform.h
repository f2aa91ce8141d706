#pragma once
// The desktop as the app sees it: files, what is kept between visits, the clock, the clipboard. The window is
// SdlHost's.
//
// Files the person saves are written at once; what is kept in the data folder is written by a thread of its
// own, so that a slow disk never makes typing wait.

#include <atomic>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "native/data_folder.h"
#include "native/document_lock.h"
#include "native/file_dialog.h"
#include "native/files.h"
#include "native/places.h"
#include "native/worker.h"
#include "shell/platform.h"
#include "shell/seeded.h"

namespace waymark {

class NativePlatform final : public Platform {
  public:
    struct Options {
        std::filesystem::path data_folder;    ///< See default_data_folder().
        std::filesystem::path home;           ///< Where choosing a file begins, and names without folder are.
        std::filesystem::path browser_page;   ///< waymark.html, the one-file page; empty: there is none.
        std::string dialog_search;            ///< Where zenity and kdialog are looked for, as in PATH.
        std::optional<LocalTime> fixed_time;  ///< For checks: the clock stands.
        std::optional<std::uint64_t> seed;    ///< For checks: the numbers repeat.
        std::function<void()> wake;           ///< Called from any thread when poll() has something new.
        std::function<void(const std::string&)> set_title;
        std::function<bool(const std::string&)> open_url;  ///< False: it could not.
        std::function<bool(const std::string&)> copy;      ///< To the clipboard. False: it could not.
    };

    explicit NativePlatform(Options options);

    /// Hands over what was kept, as Restored events and RestoreDone, with the preferences before.
    void restore();
    /// A file named on the command line or dropped on the window.
    void open_file(const std::filesystem::path& path);
    /// Back to where somebody was so many steps ago where it is negative, or on again; nothing happens where there is no such
    /// place.
    void step(int steps);
    /// Queues an event, from any thread.
    void push(PlatformEvent event);
    [[nodiscard]] bool has_events();
    /// How long the loop may sleep, in milliseconds; negative: for ever.
    [[nodiscard]] double sleep_at_most();
    /// Waits for the disk. For the end of the program and for tests. False: it hung for so long.
    bool finish(int at_most_ms = -1) { return worker_.finish(at_most_ms); }
    /// Nothing is being worked out to be handed on.
    [[nodiscard]] bool rests() { return beside_.finish(0); }

    void request_open(std::string_view extensions) override;
    void open_path(std::string_view path) override;
    void request_save(SaveRequest request) override;
    void adopt_file() override;
    void resume_file(std::string_view path, std::string_view mark, std::string_view document) override;
    void forget_file() override;
    void give_path(std::string_view path) override;
    void claim(std::string_view document) override;
    void take_over() override;
    std::string hand_over(std::string document, std::string notes) override;
    void keep(KeptThing note, std::string bytes, std::uint64_t ticket) override;
    void keep_aside(KeptThing note, std::string bytes, std::uint64_t ticket) override;
    void keep_work(CopyNote note, std::string_view bytes, std::uint64_t ticket) override;
    void begin_copy() override { begin_copy_ = true; }
    void drop_copy(std::uint64_t number) override;
    void request_earlier(bool and_open) override;
    void restore_again(bool work_is_open) override;
    void forget_kept() override;
    std::optional<PlatformEvent> poll() override;
    void present(const SemanticFrame& frame) override;
    LocalTime local_time() override;
    double monotonic_ms() override;
    std::uint64_t random_bits() override;
    std::uint64_t secret_bits() override;
    [[nodiscard]] bool work_out(std::string_view order, std::string_view document, std::uint64_t number,
                                std::uint64_t ticket) override;
    void stop_working_out() override { wanted_ = 0; }
    void open_link(std::string_view url) override;
    void copy_table(std::string_view text, std::string_view html) override;
    void set_address(std::string_view address, bool replaces) override { places_.at(address, replaces); }
    [[nodiscard]] bool host_edits_text() const override { return false; }
    [[nodiscard]] std::string_view keep_place() const override;
    [[nodiscard]] bool can_save_in_place() const override { return true; }
    [[nodiscard]] bool can_open_in_browser() const override { return !options_.browser_page.empty(); }
    void open_in_browser(std::string document) override;

  private:
    /// A file whose content we know, to notice changes by others: by that alone, since a date can be put back
    /// and another content be as long.
    struct KnownFile {
        std::filesystem::path path;
        std::string mark;  ///< uuid_of its bytes; empty: it is not there
    };

    /// On its way to the disk.
    struct WaitingWork {
        CopyNote note;
        std::string bytes;
        std::uint64_t ticket = 0;
        double at_ms = 0;
        bool begins_copy = false;
        bool superseded = false;  ///< Something newer goes in its place.
    };

    void another_document();
    void kept_or_not(std::string why, std::uint64_t ticket);
    /// Where keeping has been switched on or off in another window the app is told. On the worker.
    void look_whether_switched();
    /// The same, and whether another window has removed the copy of what is open.
    void look_at_others();
    void look_at_dialog();
    void look_at_writers();
    void ask(FileDialog::Request request);
    void path_chosen(const std::filesystem::path& path, bool confirmed);
    void gave_up();
    void save_to(const std::filesystem::path& path, const SaveRequest& request);
    void save_over(const KnownFile& known, const SaveRequest& request);
    void tell_saved(const std::filesystem::path& path, const SaveRequest& request, const std::string& why);
    void tell_doubt(FileDoubt why, const std::filesystem::path& path, FileRead read, std::uint64_t ticket);

    Options options_;
    DataFolder folder_;  ///< Used by the worker once it runs.
    std::unique_ptr<FileDialog> dialog_;
    DocumentLock writing_;
    double looked_for_wish_ms_ = 0;
    bool told_of_wish_ = false;
    std::string claimed_;                ///< Id of the document that is open
    bool keeps_ = true;                  ///< Keeping is on, as far as the worker knows
    bool app_keeps_ = true;              ///< and as far as the app does
    std::atomic<bool> looking_ = false;  ///< The worker is to look at what the other windows did.
    double wished_since_ms_ = -1;        ///< What another window has was asked for then
    bool dialog_open_ = false;
    bool asking_ = false;
    std::optional<SaveRequest> waiting_save_;  ///< While asking; none: a file is to be opened.
    std::optional<KnownFile> file_;            ///< What Save writes.
    std::optional<KnownFile> opened_;          ///< Opened last; the document's once the app says so.
    std::optional<KnownFile> doubted_;         ///< As the last FileDiffers told of it
    std::filesystem::path last_folder_;
    SeededRandom seeded_;
    std::string title_;
    std::mutex events_lock_;
    std::deque<PlatformEvent> events_;
    Places places_;
    bool begin_copy_ = false;
    std::weak_ptr<WaitingWork> waiting_work_;  ///< Under events_lock_; gone once it is being written.
    std::atomic<std::uint64_t> wanted_ = 0;    ///< Ticket of what is worked out to be handed on; 0: nothing, or nobody wants it
    // Last, so that they end before what their jobs use.
    Worker beside_;  ///< For what is handed on: what is kept does not wait for that
    Worker worker_;
};

}  // namespace waymark
