#pragma once
// The inside of App, for the shell's own sources and the tests.

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/document/history.h"
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
    /// A file that was read.
    struct ReadFile {
        std::string name, path;
        Document document;
        std::string note;  ///< uuid_of its bytes
        bool compares;     ///< It is to be compared with what is open, not opened.
        bool whole;        ///< All of it was read; otherwise Save must not write it over.
    };
    void opened(FileOpened file);
    void use_file(ReadFile file);
    /// Another document becomes the one that is open; what was open is kept first.
    void take_place(Document document, Screen screen, std::string message);
    /// What somebody did to the document that is open would be gone if another took its place.
    [[nodiscard]] bool loses_work() const { return would_lose_work && (!untouched || history.can_undo()); }
    void compare_with(std::string_view name, Document document);
    void open_example(std::size_t index);
    void open_earlier(std::size_t index);
    void new_document();
    /// Puts the file at the head of the recent ones, where there is a path and keeping is on.
    void used_file(const std::string& path);
    void save(bool ask_where);
    void save_public(const PublicOptions& options);
    /// What becomes a file.
    enum class Saved : std::uint8_t {
        Document,  ///< The one that is open: its file is remembered
        Copy,      ///< The same, while it may only be read: it belongs to no file here
        Public
    };
    /// Reads what is written back first; says so, and asks the platform for nothing, when that is not the
    /// same.
    void request_save(const Document& document, bool ask_where, Saved what, bool replace = false);
    void saved(const FileSaved& answer);
    void save_failed(const SaveFailed& answer);
    /// Asks the person, unless nothing would be lost.
    void file_differs(FileDiffers answer);
    void answer_doubt(AnswerDoubt::Choice choice);
    void plan_pasted_rows(std::string_view text);
    void restored(Restored kept);
    void restore_done();
    void resume_session();

    // ---- Who writes the document (app_writer.cpp)
    void claim_document();
    void become_reading(bool lost);
    void take_over();
    void hand_over_if_asked();
    void taken_over(const TakenOver& what);
    /// The file that the work belongs to is the one that KeptFile::add_notes() told of, if the work's mark is
    /// still the one there.
    void take_file_notes(const Notes& notes, std::string_view mark);

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
    /// "13:40", with the day before it when that is not today; `iso` is local ISO minutes.
    [[nodiscard]] std::string moment_words(std::string_view iso) const;

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
    std::string file_time;                   ///< When it was saved, local ISO minutes
    bool untouched = false;                  ///< When it became the document it was an example or blank
    struct PendingSave {
        std::uint64_t ticket;
        Document document;
        std::string note;
        std::string time;
        Saved what;
    };
    std::vector<PendingSave> pending_saves;
    /// What was to be saved, and what the file holds instead, while the person is asked.
    struct Doubt {
        PendingSave save;
        std::optional<Document> other;
    };
    std::optional<Doubt> doubt;
    std::uint64_t next_ticket = 1;

    // Keeping.
    std::uint64_t kept_revision = 0;
    std::uint64_t keeping_revision = 0;
    std::uint64_t keeping_ticket = 0;  ///< 0: nothing under way
    double keep_due_ms = std::numeric_limits<double>::infinity();
    std::uint64_t refused_revision = 0;  ///< Could not be kept; tried again with the next change
    std::string kept_time;               ///< Local ISO minutes
    // Which file the work handed over last to be kept belongs to. They are kept apart, so the one names the
    // other: after a crash between the two, or where only one could be kept, Save must not write one document
    // over the file of another.
    struct KeptFile {
        std::string mark;  ///< uuid_of the work's bytes
        std::string name, time, path, note;
        void add_notes(std::string& to) const;
    };
    KeptFile kept_file;
    std::vector<FileOpened> waiting_files;  ///< Came before what was kept did
    std::string keep_problem;
    std::string session;  ///< As it is now; its memory is used again each frame
    std::string session_kept;
    bool leaving = false;  ///< The page or window may be gone when the program rests.
    bool restoring = true;
    bool waiting_for_earlier = false;
    std::string claimed;         ///< Id of the document that the platform was told of
    bool handing_over = false;   ///< Asked for; done once all that was typed is in the document
    bool compares_next = false;  ///< The next file is to be compared, not opened
    /// The file whose problems are listed, until the person goes on with what could be read of it.
    std::optional<ReadFile> undecided;

    std::uint64_t described_revision = ~0ull;
    bool describe_again = true;
    bool would_lose_work = false;  ///< Neither kept here nor in a file
    bool changed_last_frame = true;
    std::string shown_title;
};

}  // namespace waymark
