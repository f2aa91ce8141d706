#pragma once
// What the person is looking at: none of it is part of the document, most of it comes back after a reload.

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/analysis/public_version.h"
#include "model/base/problem.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "present/figures/pictures.h"
#include "present/look/theme.h"
#include "ui/views/window/file_doubt.h"
#include "ui/views/keys.h"
#include "ui/views/activities/activities_state.h"
#include "ui/views/compare/compare_state.h"
#include "ui/views/framework/framework_state.h"
#include "ui/views/gaps/gaps_state.h"
#include "ui/views/local/local_state.h"
#include "ui/views/paste/paste_state.h"
#include "ui/views/plan/plan_state.h"
#include "ui/views/reflect/reflect_state.h"
#include "ui/views/share/hand_on_state.h"
#include "ui/views/window/lock_state.h"

namespace waymark {

enum class Screen : std::uint8_t {
    Start,
    Framework,
    Partnership,
    Activities,
    Reflect,
    Gaps,
    Plan,
    Compare,
    Local,
    Share,
    Settings,
    Help
};
inline constexpr std::size_t kScreenCount = static_cast<std::size_t>(Screen::Help) + 1;

/// What the person chose; "follow the system" until then.
struct Settings {
    std::optional<ThemeName> theme;
    float text_scale = 0;  ///< 0: follow the system; else 1 to 4
    std::optional<bool> reduced_motion;
    bool text_view = false;
    bool keep_here = true;  ///< False: nothing is kept on this computer
    bool knows_open_keeping = false;  ///< Was told that other pages can read it, and keeps it all the same
    /// What the person said that words of pasted rows mean, by word_key().
    std::map<std::string, std::string, std::less<>> pasted_words;
};

/// One record.
struct RecordRef {
    RecordKind kind = RecordKind::Partnership;
    std::string id;  ///< Empty: none
};

/// Which dialog is open; at most one.
enum class DialogKind : std::uint8_t {
    None,
    ProblemList,
    StartNew,
    Move,
    PasteRows,
    Columns,
    SetStatus,
    RemoveActivities,
    ForgetKept,
    AskPath,
    Earlier,
    FileInDoubt,
    Search,
    History,
    Explain,
    Lock,
    Unlock
};
/// With "none"; tests go through them all.
inline constexpr int kDialogs = static_cast<int>(DialogKind::Unlock) + 1;

/// A line under the top bar that says what just happened, until the next thing or its time is over.
struct Message {
    std::string text;
    bool bad = false;
    double until_ms = 0;  ///< Ui::now_ms(); problems stay until dismissed (infinity)
    /// What takes back what it says, while nothing else was done since (History::revision).
    /// Stop: it is not done yet, and need not be.
    enum class Back : std::uint8_t { No, Undo, Redo, Stop };
    Back back = Back::No;
    std::uint64_t frame = 0;  ///< In which it was said
    std::uint64_t revision = 0;
    RecordRef show = {};  ///< What was changed, where it can be shown
};

/// What a view says of the command it has just asked for: told once that is carried out, with the way back.
struct Done {
    std::string text;  ///< "3 activities removed"; empty: nothing more than the command's label
    RecordRef show = {};
};

/// A copy of the work that can be gone back to.
struct KeptWork {
    std::string title;
    std::string when;
    std::string bytes;
    std::string about;  ///< How it differs from what is open, or what can be read of it: whole sentences
    std::uint64_t number = 0;
    bool this_document = false;  ///< It is of the document that is open
    bool readable = true;
    bool damaged = false;  ///< Only a part of it can be read, or nothing
    bool in_file = false;  ///< A file holds the same, as far as is known
    bool locked = false;   ///< Its file is (CopyNote)
    std::string document, line;  ///< Whose it is (CopyNote)
    std::size_t size = 0;  ///< Of its bytes, which may come only when it is opened
};

/// The file that was not written, while the person is asked what is to become of it.
struct DoubtedFile {
    FileDoubt why = FileDoubt::Changed;
    std::string name, problem;
    bool comparable = false;  ///< It holds a document that can be read.
    bool locked = false;      ///< With a passphrase that is not known here
};

/// What is being looked for.
struct SearchState {
    std::string query;
    std::size_t active =
        static_cast<std::size_t>(-1);  ///< The match the arrow keys are on; none: Enter opens the first
    double say_at_ms =
        std::numeric_limits<double>::infinity();  ///< When the number of matches is said, as Ui::now_ms()
    bool opens_best = false;  ///< Enter was pressed before all was looked at: the best opens when it is
};

/// Just begun on this screen, with nothing written in it so far.
struct BegunState {
    Screen screen = Screen::Start;
    std::string id;              ///< Empty: nothing is
    std::uint64_t revision = 0;  ///< Of the document with it (History::revision); 0: it is not there yet
};

/// Chosen to be linked, and not linked yet: where it would go, as written by link_activity(), and the id of the activity.
struct LinkState {
    std::string place, activity;
};

/// What the dialog of words explains: all entries of a list, or the one with this id.
struct ExplainState {
    std::string title;
    ChoiceList list;
    std::string id, help;
    bool fresh =
        true;  ///< Just opened: the title takes the focus, so that a long text is read from its start
};

struct ViewState {
    Screen screen = Screen::Start;
    Counted counted = Counted::All;  ///< What is counted and listed: on the map, the table, the picture and the gaps

    std::string address;  ///< Of what is looked at: "activities/<id>"; written with each frame
    std::string linked;   ///< Id that an address named, until it is known whether that is there

    Keys open_groups;           ///< Expanded groups of forms, by key
    bool on_take_over = false;  ///< The button that asks for the document has the focus

    FrameworkState framework;
    ActivitiesState activities;
    LinkState link;
    BegunState begun;
    ReflectState reflect;
    WorkshopState workshop;
    GapsState gaps;
    PlanState plan;
    CompareState compare;
    LocalState local;
    PublicOptions share;  ///< What goes into the public version
    HandOnState hand_on;
    PublishState publish;

    float detail_width = 480;   ///< Of the detail pane, in design pixels
    bool detail_page = false;   ///< It has the whole page
    bool focus_detail = false;  ///< The heading of the detail pane takes the focus when it is next drawn
    /// While the detail pane stands in place of the page: over which screen, and what had the focus there. It
    /// is given back.
    std::optional<Screen> detail_over;
    std::uint32_t detail_from = 0;
    bool detail_closed = false;  ///< In the last frame: what opened the details is brought into sight
    /// What each screen had in its detail pane when it was last drawn, as a hash; 0 for nothing.
    std::array<std::uint32_t, kScreenCount> detail_seen{};
    SearchState search;
    ExplainState explain;

    DialogKind dialog = DialogKind::None;
    std::string dialog_activity;  ///< The one a dialog is about; empty: the ticked ones
    Strings dialog_choice;        ///< What is chosen in it so far
    PasteState paste;
    LockState lock;
    std::string path_text;
    bool path_saving = false;

    Done done;
    bool message_held = false;  ///< The pointer or the focus is on the message: it stays

    Problems problems;           ///< Of the last file opened
    std::string problems_about;  ///< Its name
    /// How many activities could be read of it; none when nothing could.
    std::optional<std::size_t> problems_spared;
    std::vector<KeptWork> earlier;
    std::size_t steps_shown = 0;  ///< Of what was done, more than the first page
    DoubtedFile doubted;

    /// When a view wants the next frame though nothing happens, as Ui::now_ms(); infinity: it does not. Said
    /// anew each frame.
    double next_tick_ms = std::numeric_limits<double>::infinity();

    std::string area_filter;  ///< Typed to find an area
    std::string area_filter_of;  ///< For the areas of this activity; empty: of the partnership
    bool nav_open = false;    ///< The rail over the page of a narrow window
    Settings settings;

    // Of the dialog of earlier copies.
    std::string earlier_problem;  ///< What was kept last is damaged: whole sentences
    std::size_t earlier_asked = static_cast<std::size_t>(-1);  ///< The copy that is about to be removed
    bool earlier_removed = false;  ///< One just was: the title of the list takes the focus

    /// Ui::edit_session() of the last saving: what is wrong in the field that was being edited is said at once
    /// then, since it is in the file.
    std::uint64_t said_session = 0;
};

// ---- What a view asks of the shell: all that is not an edit of the document.

struct NewDocument {};
struct OpenFile {};
/// Says this, and shows it in the line that says what was done.
struct Tell {
    std::string words;
};
/// A file to be compared with the document; it is not opened.
struct CompareWithFile {};
/// Goes on with what could be read of the file whose problems are listed.
struct UseWhatWasRead {};
struct OpenExample {
    std::size_t index = 0;
};
struct OpenEarlier {
    std::size_t index = 0;
    enum class How : std::uint8_t { Open, Compare, Remove } how = How::Open;
};
struct OpenRecent {
    std::string path;
};
struct SaveFile {
    bool ask_where = false;
};
/// The answer to DialogKind::FileInDoubt.
struct AnswerDoubt {
    enum class Choice : std::uint8_t { Compare, Elsewhere, Replace, Again, GiveUp } choice;
};
/// Of files locked with a passphrase.
struct UseLock {
    enum class Deed : std::uint8_t {
        Ask,         ///< Asks for a passphrase to lock the file with
        WorkOutKey,  ///< Of what stands in the dialog: locks and saves, or opens
        SaveWithout  ///< Asks where to, and saves a file that everybody can read
    } deed;
};
struct SavePublicVersion {
    PublicOptions options;
};
/// To be read on the screen (HandOnState::shown_report).
struct ShowReport {
    ReportChoice choice;
};
struct SaveReport {
    ReportChoice choice;
    ReportFormat format = ReportFormat::Html;
};
struct ShowPicture {
    PictureChoice choice;
};
struct SavePicture {
    PictureChoice choice;
    ThemeName theme = ThemeName::Light;
    bool is_png = false;
};
/// A table or the workbook, to be looked at on the screen (HandOnState::shown_sheets).
struct ShowSheets {
    SheetsChoice choice;
};
struct SaveTable {
    std::string key;
    bool is_csv = true;  ///< Otherwise JSON Lines
    bool is_public = false;
    PublicOptions options = {};
    bool has_mark = true;  ///< CSV begins with the mark by which Excel knows the encoding
};
/// The services among what may be published, for directories (Open Referral UK).
struct SaveServices {
    PublicOptions options;
};
/// The document as a workbook, or an empty one to be filled in.
struct SaveWorkbook {
    bool is_template = false;
    bool is_public = false;
    PublicOptions options = {};
    bool is_ods = false;  ///< Otherwise Excel's form
};
/// What is being written to be handed on is not wanted any more.
struct StopHandingOn {};
struct Undo {
    std::string words = {};     ///< What is said of it; empty: "Undone: ", and what
    std::uint64_t only_of = 0;  ///< Nothing happens where the document has another revision by then; 0: always
};
struct Redo {};
/// Back, or on again, to the state with so many steps before it.
struct GoToStep {
    std::size_t step = 0;
};
/// `focus`: the tag of what takes the focus there (Ui::request_focus).
struct GoTo {
    Screen screen = Screen::Start;
    std::string focus = "title";
    explicit GoTo(Screen to, std::string_view tag = "title") : screen(to), focus(tag) {}
};
/// To the screen of an address ("gaps/cell/level/national/early"), with what it names opened; `focus` as in GoTo.
struct FollowLink {
    std::string address;
    std::string focus = "title";
};
struct OpenSearch {};
struct AskEarlier {};
/// What was kept before could not be read: it is looked for once more.
struct RestoreAgain {};
/// Opens the dialog that asks whether everything kept is to be forgotten, once it is known what that is.
struct AskToForget {};
struct ForgetKeptWork {};
struct OpenLink {
    std::string url;
};
struct SetTextView {
    bool on = false;
};
struct SettingsChanged {};
/// Plan an import of pasted rows and show it.
struct ReadPasted {
    std::string text;
};
struct GivePath {
    std::string path;
};
struct DismissMessage {};
/// The document is written in another tab or window; it is to be written here.
struct TakeOver {};
struct OpenInBrowser {};
/// Puts a table on the clipboard, and says so in these words.
struct CopyTable {
    std::string words, text, html;
};

using AppRequest =
    std::variant<NewDocument, OpenFile, CompareWithFile, UseWhatWasRead, OpenExample, OpenEarlier, OpenRecent, SaveFile,
                 AnswerDoubt, UseLock, SavePublicVersion, ShowReport, SaveReport, ShowPicture, SavePicture, ShowSheets,
                 SaveTable, SaveServices, SaveWorkbook, StopHandingOn, Undo, Redo, GoToStep, GoTo, OpenSearch, AskEarlier,
                 ForgetKeptWork, OpenLink, SetTextView, SettingsChanged, ReadPasted, GivePath, DismissMessage, TakeOver,
                 OpenInBrowser, RestoreAgain, AskToForget, Tell, CopyTable, FollowLink>;

}  // namespace waymark
