#pragma once
// The inside of App, for the shell's own sources and the tests.

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/history.h"
#include "shell/app.h"
#include "shell/notes.h"
#include "ui/view.h"

struct ImGuiContext;

namespace waymark {

struct App::Impl {
    explicit Impl(Platform& platform);
    ~Impl();

    // ---- The frame, in order
    void take_events();
    void draw();
    void carry_out();
    void keep_what_changed();
    void present();

    // ---- Documents (app_documents.cpp)
    void begin_document(Document document);
    void opened(FileOpened file);
    void say_opened(std::string message, bool replaces);
    void compare_with(std::string_view name, Document document);
    void open_example(std::size_t index);
    void open_earlier(std::size_t index);
    void new_document();
    /// Puts the file at the head of the recent ones, where there is a path and keeping is on.
    void used_file(const std::string& path);
    void save(bool ask_where);
    void save_public(const PublicOptions& options);
    /// Reads what is written back first; says so, and asks the platform for nothing, when that is not the
    /// same.
    void request_save(const Document& document, bool ask_where, bool is_public);
    void saved(const FileSaved& answer);
    void save_failed(const SaveFailed& answer);
    void plan_pasted_rows(std::string_view text);
    void restored(Restored kept);
    void restore_done();

    // ---- Keeping (app_keeping.cpp)
    void keep_now();
    void kept(const Kept& answer);
    void keep_failed(const KeepFailed& answer);
    void forget_kept();
    void describe_work();  ///< Brings `work` up to date for the top bar

    void carry_out(const AppRequest& request);
    void say(std::string_view message, bool bad = false);
    [[nodiscard]] ThemeName theme_now() const;
    void ask_for_help();
    [[nodiscard]] float text_scale_wanted() const;
    [[nodiscard]] float text_scale_now() const;
    [[nodiscard]] float room_scale_now() const;
    [[nodiscard]] std::string fresh_id();
    [[nodiscard]] std::string clock_words(const LocalTime& time) const;

    Platform& platform;
    ImGuiContext* context = nullptr;
    Fonts fonts;
    Framework framework;
    AreaList areas;
    std::vector<Example> examples;
    History history;
    ViewState state;
    Derived derived;
    Ui ui;
    WorkStatus work;
    SystemPreferences preferences;
    bool text_view_forced = false;

    std::vector<UiAction> actions;
    CommandQueue commands;
    std::vector<AppRequest> requests;
    std::vector<Announcement> announcements;
    std::function<std::string()> new_id;

    // What is open, and where it stands.
    bool has_work = false;
    std::optional<Document> saved_document;  ///< As it is in the file, while known
    std::string saved_bytes_note;            ///< A hash of the file's bytes, to know it again after a reload
    std::string file_name;                   ///< Empty: never saved
    std::string file_time;                   ///< "13:40"
    bool file_downloaded = false;
    struct PendingSave {
        std::uint64_t ticket;
        Document document;
        std::string note;
        std::string time;
        bool is_public;  ///< Another document than the one that is open
    };
    std::vector<PendingSave> pending_saves;
    std::uint64_t next_ticket = 1;

    // Keeping.
    std::uint64_t kept_revision = 0;
    std::uint64_t keeping_revision = 0;
    std::uint64_t keeping_ticket = 0;  ///< 0: nothing under way
    double keep_due_ms = std::numeric_limits<double>::infinity();
    std::string kept_time;
    std::string keep_problem;
    std::string session;  ///< As it is now; its memory is used again each frame
    std::string session_kept;
    bool leaving = false;  ///< The page or window may be gone when the program rests.
    bool restoring = true;
    bool waiting_for_earlier = false;
    bool open_elsewhere = false;
    bool compares_next = false;  ///< The next file is to be compared, not opened

    std::uint64_t described_revision = ~0ull;
    bool describe_again = true;
    bool would_lose_work = false;  ///< Neither kept here nor in a file
    bool changed_last_frame = true;
    std::string shown_title;
};

}  // namespace waymark
