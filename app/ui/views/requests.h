#pragma once
// What a view asks of the shell: all that is not an edit of the document. Collected while drawing, carried out afterwards.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "model/analysis/public_version.h"
#include "present/look/theme.h"
#include "ui/views/screen.h"
#include "ui/views/share/hand_on_state.h"

namespace waymark {

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
                 AnswerDoubt, UseLock, SavePublicVersion, ShowReport, SaveReport, ShowPicture, SavePicture, ShowSheets, SaveTable,
                 SaveServices, SaveWorkbook, StopHandingOn, Undo, Redo, GoToStep, GoTo, OpenSearch, AskEarlier, ForgetKeptWork,
                 OpenLink, SetTextView, SettingsChanged, ReadPasted, GivePath, DismissMessage, TakeOver, OpenInBrowser,
                 RestoreAgain, AskToForget, Tell, CopyTable, FollowLink>;

}  // namespace waymark
