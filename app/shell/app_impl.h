#pragma once
// The inside of App, for the shell's own sources and the tests.

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "io/document/document_codec.h"
#include "io/document/document_text.h"
#include "io/lock/locked_file.h"
#include "model/document/history.h"
#include "shell/app.h"
#include "shell/hand_on.h"
#include "shell/notes.h"
#include "ui/views/view.h"

struct ImGuiContext;

namespace waymark {

struct App::Impl {
    explicit Impl(Platform& platform);
    ~Impl();

    // ---- The frame, in order
    /// What the host tells (app_events.cpp).
    struct Events;
    void take_events();
    /// What there is to fetch of the program is of a newer version: says so, once.
    void rest_is_gone();
    /// Of a save whose FileDiffers can ask nothing since the rest of the program never comes.
    void fail_doubted_save(std::uint64_t ticket);
    /// Takes the first of what waits where it is a shortcut, whose turn it is then: all before it was drawn, and nothing after
    /// it is drawn in the same frame. False: it is none.
    bool take_shortcut();
    void draw();
    /// What the views ask for (app_requests.cpp).
    struct Requests;
    void carry_out();
    void keep_what_changed();
    void present();

    // ---- Documents (app_documents.cpp)
    void begin_document(Document document);
    /// A file that was read.
    struct ReadFile {
        std::string name, path;
        Document document;
        std::string note;             ///< uuid_of its bytes
        bool compares;                ///< It is to be compared with what is open, not opened.
        bool whole;                   ///< All of it was read; otherwise Save must not write it over.
        std::optional<LockKey> key;   ///< It was locked with this
        std::string holds;            ///< Then uuid_of() what was locked in
        std::string to_look_at = {};  ///< Said with its opening: whole sentences
    };
    void opened(FileOpened file);
    /// What it holds, once what reads files is here.
    void file_came(FileOpened file, bool compares);
    /// `note` is uuid_of() the file as it is on the disk, which with a key was locked.
    void read_opened(FileOpened file, bool compares, std::string note, std::optional<LockKey> key);
    void use_file(ReadFile file);
    /// Another document becomes the one that is open; what was open is kept first.
    void take_place(Document document, Screen screen, std::string message);
    /// What somebody did to the document that is open would be gone if another took its place.
    [[nodiscard]] bool loses_work() const { return would_lose_work && (!untouched || history.can_undo()); }
    [[nodiscard]] std::string_view kept_nowhere() const;  ///< What is said then
    void compare_with(std::string_view name, Document document, DerivedCompare::FileAge age = DerivedCompare::FileAge::NotKnown);
    void open_example(std::size_t index);
    void later_arrived(std::string bytes);
    void new_document();
    /// Puts the file at the head of the recent ones, where there is a path and keeping is on.
    void used_file(const std::string& path);
    void save(bool ask_where);
    void save_public(const PublicOptions& options);
    [[nodiscard]] ReportOptions report_options(bool is_public, const PublicOptions& in_public) const;
    [[nodiscard]] Report report_for(const ReportChoice& choice) const;
    [[nodiscard]] Figure picture_for(const PictureChoice& choice) const;
    void show_report(const ReportChoice& choice);
    void show_picture(const PictureChoice& choice);
    void show_sheets(const SheetsChoice& choice);
    /// What is being written to be handed on: files that are no documents, read by others, never by us.
    struct HandingOn {
        std::uint64_t ticket;
        std::string name, mime;  ///< Of the file
        std::string order;       ///< write_order()
        Document document;       ///< As it was when it was asked for
        double tell_at_ms;       ///< Then it has taken long enough to be told of
        bool told = false;
    };
    /// Tells the platform when somebody comes to where something can be handed on, and when they leave.
    void expect_hand_on();
    /// Has it worked out beside the screen, or here where that cannot be; then it is saved.
    void begin_hand_on(HandOn what);
    void worked_out(WorkedOut answer);
    [[nodiscard]] static std::string worked_out_here(const HandingOn& what);
    void stop_handing_on();
    void tell_of_working(double now);
    void save_handed_on(const HandingOn& what, std::string bytes);
    /// "Anytown 2026-11-21 1402"
    [[nodiscard]] std::string dated_name() const;
    /// A copy is of the document while that may only be read: it belongs to no file here. A public version is
    /// another document than the one that is open; a report or table is none.
    enum class Saving : std::uint8_t { Document, Copy, PublicVersion, HandedOn };
    struct SaveHow {
        bool ask_where = false;
        Saving what = Saving::Document;
        bool replace = false;
        bool plain = false;               ///< Not locked, even where the document's file is
        std::optional<LockKey> key = {};  ///< To lock it with from now on; else as its file is
    };
    struct PendingSave {
        std::uint64_t ticket;
        Document document;
        std::string note;
        std::string time;
        Saving what;
        std::optional<SaveRequest> request = {};  ///< HandedOn: what was asked for, to ask again
        bool plain = false;                       ///< As in SaveHow
        std::optional<LockKey> key = {};          ///< It is locked with this
        std::string holds = {};                   ///< Then uuid_of() what is locked in
    };
    /// Reads what is written back first; says so, and asks the platform for nothing, when that is not the
    /// same. Asks for a passphrase where the file is locked and its key is not known.
    void request_save(const Document& document, SaveHow how);
    /// The same again, for what is no document.
    void hand_on_again(PendingSave save, bool replace);
    void saved(const FileSaved& answer);
    void save_failed(const SaveFailed& answer);
    /// Asks the person, unless nothing would be lost.
    void file_differs(FileDiffers answer);
    void answer_doubt(AnswerDoubt::Choice choice);
    /// Shows the rows of a text, or the tables of its HTML, before they become records of this kind.
    void plan_pasted_rows(std::string_view text, std::string_view html, RecordKind kind);
    void pasted(const TextPasted& what);
    /// Text that is no JSON.
    [[nodiscard]] bool may_hold_rows(const FileOpened& file) const;
    void open_waiting_files();
    /// Whether it holds rows, whatever its name says; then `sheets` has them.
    [[nodiscard]] bool holds_rows(const FileOpened& file, std::vector<Sheet>& sheets) const;
    void show_rows(std::vector<Sheet> sheets, RecordKind kind);
    void restored(Restored kept);
    void restore_done(const RestoreDone& answer);
    void resume_session();
    /// Says what came, where that is not simply what was there before.
    void tell_what_came(const RestoreDone& answer);
    /// What was kept before, after it could not be read: when it is looked for once more, and what came of it.
    void restore_again();
    void restored_again(const RestoreDone& answer);

    // ---- Files locked with a passphrase (app_locking.cpp)
    void use_lock(UseLock::Deed deed);
    void ask_to_lock();
    /// Says what is wrong with it, or asks for its passphrase.
    void locked_file_came(FileOpened file, bool compares);
    /// Says what is wrong with what stands in the dialog, or that the key is being worked out; a frame later it is.
    void begin_key_work();
    [[nodiscard]] bool key_is_due();
    void work_out_key();
    void unlock_with(std::string_view passphrase);
    /// Empty where it does not come out the same again.
    [[nodiscard]] std::string locked_with(const LockKey& key, std::string_view bytes);
    /// What is in a locked file, if it is locked with this key or the document's; else empty.
    [[nodiscard]] std::string unlocked_by_ours(std::string_view bytes, const std::optional<LockKey>& key) const;

    // ---- Who writes the document (app_writer.cpp)
    void claim_document();
    /// Tells the platform which work is open, for when this tab is loaded anew.
    void remember_work();
    void become_reading(bool lost);
    void take_over();
    void hand_over_if_asked();
    void taken_over(const TakenOver& what);
    /// What was handed over is the document from now on.
    void take_what_came(Document document, const TakenOver& what);
    /// The same where what is here may be newer: as a step that undo takes back. What is `only_here` stays a copy too.
    void put_in_place_of_what_is_here(Document document, const TakenOver& what, bool only_here);
    /// The file that the work belongs to is the one that KeptFile::add_notes() told of, if the work's mark is
    /// still the one there.
    void take_file_notes(const Notes& notes, std::string_view mark);

    std::uint64_t shown_revision = 0;  ///< The state of the document that the previews of Share are of

    // ---- Keeping (app_keeping.cpp)
    void keep_now();
    /// Another document is about to be opened: this one is kept, and held on to until it is.
    void leave_document();
    /// What is open is about to be replaced as a whole: as it is now it stays among the copies.
    void leave_state();
    struct Left;
    void hand_over(const Left& what, std::string_view bytes, bool was_edited, const std::optional<std::string>& changes = {});
    void kept(const Kept& answer);
    void keep_failed(const KeepFailed& answer);
    /// No answer is waited for any more.
    void give_up_keeping();
    /// What was handed over was not kept, for this reason: it is tried again by itself, less and less often.
    void not_kept(std::string_view why);
    void keep_settings(const Settings& settings);
    void forget_kept();
    void forgotten(const Forgotten& answer);
    /// Nothing is known of what was kept.
    void forget_what_is_kept();
    void keeping_changed(KeepingChanged::What what);
    /// The copy of what is open was removed elsewhere: it is kept again.
    void copy_is_gone();
    /// What is open is in no file from now on.
    void belong_to_no_file();
    /// Something else was saved over the file of what is open.
    void saved_over_document(std::string_view name);
    /// What is locked and was only looked at is not kept: a copy is in clear.
    [[nodiscard]] bool keeps_nothing() const { return locks && !edited; }
    /// What was left and is not known to be kept, where nothing more can be expected to keep it.
    [[nodiscard]] bool loses_what_was_left() const {
        return !left.empty() && (!keep_problem.empty() || !state.settings.keep_here);
    }
    /// It is in no place that is sure to keep it.
    [[nodiscard]] bool kept_badly() const { return !keep_problem.empty() || !state.settings.keep_here; }
    void describe_keeping();
    void describe_file();
    void describe_work();  ///< Brings `work` up to date for the top bar

    // ---- Copies (app_copies.cpp)
    /// Whether the bytes are not those that were kept. Of an earlier version's copies only that can be told which cannot be
    /// read to the end.
    [[nodiscard]] static bool is_damaged(const CopyNote& note, std::string_view bytes, const LoadResult& read);
    [[nodiscard]] static bool is_of_newer_version(const LoadResult& read);
    /// What is open was read from what a newer version kept: it is a copy of its own, and said to be.
    void stand_beside_newer();
    void restored_work(Restored kept);
    void add_earlier(Restored kept);
    /// Its title and how it differs from what is open; false: it is damaged.
    [[nodiscard]] bool describe_copy(const Restored& kept, KeptWork& copy) const;
    /// A copy that was too large to come with the others.
    void copy_came(Restored kept);
    /// The copies are asked for, to choose from; where what was kept last is damaged, that is said.
    void ask_for_another();
    void show_earlier();
    /// After a file was opened: whether there is other work on the same document here, which would seem lost.
    void look_beside_file(const Restored& kept);
    void tell_what_is_beside_file();
    /// They are asked for, to say what would be lost if all were forgotten.
    void ask_to_forget();
    void show_what_is_forgotten();
    /// Opens the copy, shows it beside what is open, or removes it.
    void use_earlier(std::size_t index, OpenEarlier::How how);
    void copy_dropped(const CopyDropped& answer);

    /// What was just done at once made the document larger than a file may be: it is undone, and said.
    bool taken_back_as_too_large();
    void say(std::string_view message, bool bad = false);
    /// Says `coming` of what waits for the rest of the program, or, where that never comes, why.
    void say_of_rest(std::string_view coming, bool bad = false);
    /// Says what a person did, with what takes it back.
    void say_done(std::string_view message, Message::Back back, RecordRef show = {});
    [[nodiscard]] ThemeName theme_now() const;
    void ask_for_help();
    /// Shows what is at the address, unless a dialog waits for an answer.
    void go_to(std::string_view address);
    /// That a dialog is to be answered first is said only while it is open.
    void forget_to_answer();
    [[nodiscard]] float text_scale_wanted() const;
    [[nodiscard]] float text_scale_now() const;
    [[nodiscard]] float room_scale_now() const;
    [[nodiscard]] std::string fresh_id();
    /// What the program begins with, before anybody has chosen anything, and what a new document is: work of
    /// its own either way, so with an id.
    [[nodiscard]] Document blank_document();
    /// "13:40", with the day before it when that is not today; `iso` is local ISO minutes.
    [[nodiscard]] std::string moment_words(std::string_view iso) const;

    Platform& platform;
    ImGuiContext* context = nullptr;
    Fonts fonts;
    Framework framework;
    AreaList areas;
    std::vector<Example> examples;
    std::optional<std::size_t> waiting_example;  ///< Asked for before it was here
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

    // What was drawn last.
    std::uint64_t frames_drawn = 0;
    Screen drawn_screen = Screen::Start;

    // What is open, and where it stands.
    bool has_work = false;
    std::optional<Document> saved_document;  ///< As it is in the file, while known
    std::string saved_bytes_note;            ///< A hash of the file's bytes, to know it again after a reload
    std::string file_name;                   ///< Empty: never saved
    std::string file_time;                   ///< When it was saved, local ISO minutes
    /// It was handed to the browser as a download: whether it was saved only the browser knows, so it counts as no
    /// place that keeps the work.
    bool file_handed = false;
    /// What is saved of it is locked: its file is, or what it was read from. The key is not kept, so after a restart there may be
    /// none.
    bool locks = false;
    std::optional<LockKey> lock_key;
    std::string locked_holds;  ///< uuid_of() what is locked in that file
    struct LockedFile {
        FileOpened file;
        bool compares;
    };
    std::optional<LockedFile> locked_file;  ///< While its passphrase is asked for
    int frames_to_key = 0;                  ///< To be drawn before a key is worked out
    double key_due_ms = std::numeric_limits<double>::infinity();
    bool handed_same = false;  ///< That file would hold the same; as of the last describe_work()
    bool copy_handed = false;  ///< So was a copy of what was lost to another tab
    bool untouched = false;    ///< When it became the document it was an example or blank
    std::vector<PendingSave> pending_saves;
    /// What was to be saved, and what the file holds instead, while the person is asked.
    struct Doubt {
        PendingSave save;
        std::optional<Document> other;
    };
    std::optional<Doubt> doubt;
    std::optional<HandingOn> handing_on;
    bool expects_work_out = false;  ///< As the platform was told last
    std::uint64_t documents_begun = 0;
    std::uint64_t next_ticket = 1;

    // Keeping.
    DocumentText text_to_keep;              ///< What is open, as it was handed over last
    std::string changes_of;                 ///< Mark of what its changes are told against
    std::size_t most_of_file = kMostBytes;  ///< Of a file; what is kept here has no most. Tests set less.
    std::size_t text_size = 0;              ///< Bytes of what is open, as it was handed over last
    std::uint64_t kept_revision = 0;
    std::uint64_t keeping_revision = 0;
    std::uint64_t keeping_ticket = 0;  ///< 0: nothing under way
    double keep_due_ms = std::numeric_limits<double>::infinity();
    std::uint64_t late_ticket = 0, late_revision = 0;  ///< Not answered in time; the answer still counts
    double keep_deadline_ms = std::numeric_limits<double>::infinity();
    double keep_again_ms = 0;        ///< How long the next try waits; 0: the last one succeeded
    std::string kept_time;           ///< Local ISO minutes
    std::string unkept_since;        ///< When the first change was made that is not kept; local ISO minutes
    std::string failed_time;         ///< When keeping failed last in this visit
    std::string failed_before_late;  ///< The same before the answer that is late was waited for in vain
    bool edited = false;             ///< What is open was changed since it became the document
    bool in_file = false;            ///< The file holds the same; as of the last describe_work()
    bool kept_as_in_file = false;    ///< So the copy says
    // Which file the work handed over last to be kept belongs to. They are kept apart, so the one names the
    // other: after a crash between the two, or where only one could be kept, Save must not write one document
    // over the file of another.
    struct KeptFile {
        std::string mark;  ///< uuid_of the work's bytes
        std::string name, time, path, note;
        bool handed = false;
        std::string line;
        std::string holds;  ///< Of a locked one: uuid_of() what is locked in
        void add_notes(NoteWriter& to) const;
    };
    KeptFile kept_file;
    std::vector<PlatformEvent> waiting_events;  ///< Came before what takes them in did
    std::vector<FileOpened> waiting_files;      ///< Came before what was kept did, or before what reads them
    /// Was open before, and is not kept yet.
    struct Left {
        std::uint64_t ticket;  ///< 0: to be tried again
        Document document;
        bool in_file;
        std::string line;
        bool locked;
    };
    std::vector<Left> left;
    std::string line;                 ///< CopyNote::line of what is open
    std::string copied_words;         ///< Said of the table that was copied, once it is
    std::string keep_problem;         ///< Why keeping fails now: whole sentences
    std::optional<Restored> damaged;  ///< What was kept last, where it is not as it was written
    NoteWriter session;               ///< As it is now; its memory is used again each frame
    std::string session_kept;
    bool leaving = false;  ///< The page or window may be gone when the program rests.
    bool restoring = true;
    bool waiting_for_earlier = false;
    /// The copies are on their way to be looked at for one of the document whose file was opened, and that one: the newest that is
    /// in no file.
    bool looks_beside_file = false;
    std::optional<Restored> beside_file;
    bool waiting_to_forget = false;
    struct WantedCopy {
        std::uint64_t number;
        OpenEarlier::How how;
    };
    std::optional<WantedCopy> wanted_copy;  ///< On its way
    // While what was kept before could not be read (WorkStatus::unread).
    double restore_again_at_ms = std::numeric_limits<double>::infinity();
    double restore_again_ms = 0;   ///< How long the next try waits
    bool restore_asked = false;    ///< A try is not answered yet
    bool had_work = false;         ///< When that was asked for
    bool work_came = false;        ///< Work was among what was restored last
    bool settings_chosen = false;  ///< Changed since: what was kept of them counts no more
    /// Id, line and name as the platform was told of them.
    std::optional<std::array<std::string, 3>> remembered;
    std::string claimed;           ///< Id of the document that the platform was told of
    bool handing_over = false;     ///< Asked for; done once all that was typed is in the document
    bool input_looked_at = false;  ///< The host has looked for what was typed since handing over was asked for
    bool input_waits = false;      ///< The host holds keys and letters that it gives in later frames
    bool compares_next = false;    ///< The next file is to be compared, not opened
    /// The file whose problems are listed, until the person goes on with what could be read of it.
    std::optional<ReadFile> undecided;

    std::uint64_t described_revision = ~0ull;
    bool describe_again = true;
    bool would_lose_work = false;  ///< Neither kept here nor in a file
    bool wants_file = false;       ///< Not in a file, and keeping failed in this visit
    bool changed_last_frame = true;
    std::string shown_address;   ///< What the platform knows; empty: nothing
    std::string wanted_address;  ///< Came before what was kept did
    bool address_came = false;   ///< From the platform, this frame: what it turned out to be replaces it
};

}  // namespace waymark
