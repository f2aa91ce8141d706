#pragma once
// All the app asks of the machine it runs on. Three implementations: web/, native/ and
// tests/support/fake_platform.h.
//
// Nothing here blocks and nothing calls back into the app: a request returns at once and its answer is picked
// up by poll() on a later frame. (A browser can only work so; a desktop can pretend to.) A dialog the person
// cancels gives no event unless one is named. Main thread only.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/date.h"
#include "shell/copies.h"
#include "shell/kept_thing.h"
#include "ui/kit/semantics.h"
#include "ui/views/window/file_doubt.h"

namespace waymark {

/// A file the person opened, dropped on the window, or named on the command line.
struct FileOpened {
    std::string name;  ///< Without folder.
    std::string bytes;
    std::string path = {};  ///< For open_path; empty where a file cannot be opened again unasked.
};
struct OpenFailed {
    std::string message;  ///< Plain sentences.
};
/// Bytes reached a file (or, in a browser without a picker, were handed over as a download).
struct FileSaved {
    std::string name;
    /// A download: where it went is the browser's business; Save will download again.
    bool downloaded = false;
    std::uint64_t ticket = 0;    ///< From the request.
    std::string path = {};       ///< As in FileOpened.
    bool over_document = false;  ///< No document was saved, and what held the document holds that now.
};
struct SaveFailed {
    std::string message;
    bool cancelled = false;
    std::uint64_t ticket = 0;
};
/// Nothing was written, since what is at that place is not what is known of it here. The request may be made
/// again with `replace`.
struct FileDiffers {
    FileDoubt why = FileDoubt::Changed;
    std::string name;
    std::string bytes;    ///< What it holds now; empty for Gone and Unreadable.
    std::string problem;  ///< Unreadable: why, as a whole sentence.
    std::uint64_t ticket = 0;
};
/// What `keep` was given is kept and was read back.
struct Kept {
    std::uint64_t ticket = 0;
};
struct KeepFailed {
    std::string message;  ///< Why, and what to do: "This browser refuses to keep anything. Save a file instead."
    std::uint64_t ticket = 0;
};
/// Something kept by an earlier visit. The newest come first; `Restored` events all come before
/// `RestoreDone`. It comes as it was found: whether it is damaged is the app's to find out.
struct Restored {
    KeptThing what = KeptThing::Work;
    std::string bytes;
    std::string when;          ///< Local time it was kept, ISO minutes "2026-11-21T14:02"; empty if not known.
    CopyNote note = {};        ///< Of copies of the work
    std::uint64_t number = 0;  ///< Of an earlier copy, for drop_copy.
    /// Of an earlier copy that is too large to be handed over with the others: how many bytes it has. `bytes` is empty
    /// then, and comes by request_copy.
    std::uint64_t size = 0;
};
struct RestoreDone {
    /// Why what is kept could not be read, or not all of it: whole sentences. It may be there all the same, and
    /// restore_again() looks for it once more. Empty: all there is has come.
    std::string problem;
    /// What was asked for: Work and all notes that are kept with it, Earlier or Copy.
    KeptThing what = KeptThing::Work;
    /// Whether the work that came is other than what was open in this tab before it was loaded anew (remember_work), of which
    /// copies are among the earlier ones, or none is kept any more.
    enum class Missed : std::uint8_t { No, Earlier, Gone };
    Missed missed = Missed::No;
    std::string missed_name = {};  ///< As it was remembered; may be empty.
};
/// The answer to forget_kept.
struct Forgotten {
    int copies = 0;       ///< Of the work that were removed.
    std::string more;     ///< What else was, beside settings and notes: a whole sentence, or empty.
    std::string problem;  ///< Why something is still there: a whole sentence, or empty.
};
/// The answer to drop_copy.
struct CopyDropped {
    std::uint64_t number = 0;
    std::string problem;  ///< Why it is still there: a whole sentence, or empty.
};
/// Another tab or window did something to what is kept, which is kept for all of them.
struct KeepingChanged {
    enum class What : std::uint8_t { Off, On, CopyGone, Forgotten };
    What what = What::Off;  ///< CopyGone: the copy of what is open here was removed.
};
/// Text pasted where no field had the focus, or into the box for rows of a spreadsheet.
struct TextPasted {
    std::string text;       ///< Tabs and line ends
    std::string html = {};  ///< The same as HTML, where the clipboard has it
};
/// What the person's system asks for. Sent at the start and whenever it changes.
struct SystemPreferences {
    bool dark = false;
    bool more_contrast = false;  ///< prefers-contrast: more, or forced colours.
    bool reduced_motion = false;
    float text_scale = 1.0f;  ///< Browser's or system's own font size, 1 = 16 CSS px.
};
/// The person, or the absence of any way to draw, chose the Text view (or left it).
struct TextViewChanged {
    bool on = false;
    bool forced = false;  ///< Nothing can be drawn here: it cannot be left.
};
/// The person went back or forward, followed a link or typed an address: Platform::set_address.
struct AddressChanged {
    std::string address;
};
/// The page or window is about to go; the app keeps what is not yet kept.
struct Leaving {};
/// The answer to claim() where another tab or window writes the document: here it is only to be read.
struct OpenElsewhere {};
/// Another tab or window wants to write the document: hand_over() is the answer, once all that was done here
/// is in it.
struct HandOverAsked {};
/// The answer to take_over(): the document is written here from now on. `bytes` is what it has become
/// elsewhere, `notes` what was handed over with it; empty where the other gave nothing. Then `bytes` is what was kept last of
/// the document, as it was found, with its `copy` note; empty where nothing is.
struct TakenOver {
    std::string bytes, notes;
    CopyNote copy = {};
};
/// Another tab or window took the document over without an answer from here; it is only to be read from now
/// on.
struct WritingLost {};
/// What a first visit can do without (embedded/embedded.h), on the web; empty when it could not be fetched
/// this time and is tried again later.
struct LaterArrived {
    std::string bytes;
};
/// The answer to work_out(): the bytes, or that they could not be worked out beside the screen.
struct WorkedOut {
    std::uint64_t ticket = 0;
    bool done = true;
    std::string bytes = {};
};
/// The answer to copy_table().
struct Copied {
    bool done = true;
};
/// On the web: the rest of the program is here, which a first visit does without (WorkStatus::whole); or it could not be fetched
/// this time, and is tried again; or what there is to fetch is of a newer version, and is never taken.
struct ProgramWhole {
    bool here = true;
    bool newer = false;
};
/// This machine has no window of its own for choosing files: the app asks for a path and answers with
/// give_path().
struct PathNeeded {
    bool saving = false;
    std::string suggested;  ///< A whole path to begin with; for opening, a folder.
};

using PlatformEvent = std::variant<FileOpened, OpenFailed, FileSaved, SaveFailed, FileDiffers, Kept, KeepFailed, Restored,
                                   RestoreDone, Forgotten, CopyDropped, KeepingChanged, TextPasted, SystemPreferences,
                                   TextViewChanged, Leaving, OpenElsewhere, HandOverAsked, TakenOver, WritingLost, PathNeeded,
                                   LaterArrived, WorkedOut, Copied, ProgramWhole, AddressChanged, UiAction>;

struct LocalTime {
    Date date;
    int hour = 0;
    int minute = 0;
};

struct SaveRequest {
    std::string suggested_name;  ///< "Example county 2026-11-21 1402.waymark.json"
    std::string mime = "application/json";
    std::string bytes;
    bool ask_where = false;  ///< "Save as": ask even when a file is known. Exports always ask or download.
    /// Save: the file is remembered and written again by the next Save. False for exports.
    bool is_document = true;
    std::uint64_t ticket = 0;  ///< Comes back in the answer.
    /// Writes over the file that the last FileDiffers told of, as long as it still is what that told. Where
    /// that was gone, it is made again.
    bool replace = false;
};

class Platform {
  public:
    virtual ~Platform() = default;

    /// Asks the person for a file. `extensions` like ".json,.csv".
    virtual void request_open(std::string_view extensions) = 0;
    /// Opens a file of which FileOpened or FileSaved told the path; answered with FileOpened or OpenFailed.
    virtual void open_path(std::string_view /*path*/) {}
    /// A file that is there already is looked at before it is written, and again as late as possible: where
    /// it does not hold, byte for byte, what was last read from it or written to it, the answer is
    /// FileDiffers.
    virtual void request_save(SaveRequest request) = 0;
    /// The document now open is the one in the last FileOpened: Save writes that file. Until then Save goes
    /// on writing the file of the document before, since what was opened may be rows to add, or nothing that
    /// can be read.
    virtual void adopt_file() {}
    /// The work that was kept belongs to the file at this path: Save writes it again, if `mark` (uuid_of) is
    /// that of its bytes then. Where a path means nothing, the file is the one that remember_file() was told
    /// of for this document.
    virtual void resume_file(std::string_view /*path*/, std::string_view /*mark*/, std::string_view /*document*/) {}
    /// The file that Save writes is this document's, and may be known again after a restart.
    virtual void remember_file(std::string_view /*document*/) {}
    /// Forgets the file that Save would write to (a new document was begun).
    virtual void forget_file() = 0;
    /// The answer to PathNeeded; "" when the person gave up. A path without folder is in the person's own
    /// folder.
    virtual void give_path(std::string_view /*path*/) {}

    /// Keeps one of kKeptNotes on this computer, replacing what was there. Answered with Kept or KeepFailed. Settings that
    /// would turn keeping on or off again, where another tab or window has done the other since, are not written: the answer is
    /// KeepingChanged.
    virtual void keep(KeptThing note, std::string bytes, std::uint64_t ticket) = 0;
    /// Keeps what was such a note and is not understood beside it (name_aside), before it is written over. Answered alike.
    virtual void keep_aside(KeptThing note, std::string bytes, std::uint64_t ticket) = 0;
    /// Keeps the work; which copies of it stay is said in shell/copies.h. What comes back as KeptThing::Work
    /// is what was handed over last, from whichever tab or window, but where remember_work() says otherwise. Answered with
    /// Kept or KeepFailed, or, where the disk or the browser hangs, late or never.
    virtual void keep_work(CopyNote note, std::string_view bytes, std::uint64_t ticket) = 0;
    /// Whether keep_changes() may be told of what keep_work() was given last with this mark, and was answered with Kept.
    [[nodiscard]] virtual bool keeps_changes_of(std::string_view /*mark*/) const { return false; }
    /// As keep_work, of a text that is told as changes of that one (DocumentText::changes). KeepFailed without a message: that one
    /// is not there any more, or could not be added to; the whole is wanted.
    virtual void keep_changes(CopyNote /*note*/, std::string_view /*changes*/, std::uint64_t /*ticket*/) {}
    /// Asks for all copies of the work, but for the one that was made last of what is open unless `and_open`: Restored events
    /// of KeptThing::Earlier, the newest first, then RestoreDone.
    virtual void request_earlier(bool /*and_open*/) {}
    /// Asks for the bytes of one of them: Restored of KeptThing::Copy, then RestoreDone.
    virtual void request_copy(std::uint64_t /*number*/) {}
    /// Looks once more for what is kept, after RestoreDone with a problem: Restored events as at the start, then
    /// RestoreDone. `work_is_open`: what the app has open is not what is kept, which is a copy of its own then.
    virtual void restore_again(bool /*work_is_open*/) {}
    /// What was kept last stays as a copy of its own, beside that of what is kept next.
    virtual void begin_copy() {}
    /// Removes the copy with this number (Restored). Answered with CopyDropped.
    virtual void drop_copy(std::uint64_t /*number*/) {}
    /// Removes everything kept on this computer. Answered with Forgotten.
    virtual void forget_kept() = 0;

    /// The document with this id is the one that is open, and is to be written here and nowhere else; the one
    /// claimed before is let go. Granted unless OpenElsewhere says otherwise. "": none is.
    virtual void claim(std::string_view /*document*/) {}
    /// The work with this id and line (CopyNote) is the one that is open. Where this window outlives a reload of the program,
    /// as a tab does, the newest copy of it comes back then, and not what others have kept since. `name`: what a person calls
    /// it; empty where nothing of it may be kept. All empty: keeping is off, and what was remembered is forgotten.
    virtual void remember_work(std::string_view /*document*/, std::string_view /*line*/, std::string_view /*name*/) {}
    /// Asks whoever writes the claimed document to hand it over. Answered with TakenOver, or OpenFailed where
    /// the other neither answers nor can be passed over.
    virtual void take_over() {}
    /// The answer to HandOverAsked: the document as it is now, and notes for the app that goes on with it. Why it could not be
    /// given, a whole sentence: then it is written here as before. Empty: it is the other's.
    [[nodiscard]] virtual std::string hand_over(std::string /*document*/, std::string /*notes*/) { return {}; }

    /// Oldest first; call until empty, once a frame.
    virtual std::optional<PlatformEvent> poll() = 0;

    /// After each frame that drew: the semantics, for whoever reads them.
    virtual void present(const SemanticFrame& frame) = 0;

    [[nodiscard]] virtual LocalTime local_time() = 0;
    /// Milliseconds that only grow; for timers, never shown.
    [[nodiscard]] virtual double monotonic_ms() = 0;
    [[nodiscard]] virtual std::uint64_t random_bits() = 0;
    /// The same for what must not be guessed, from the machine's own source: whatever repeats for checks, this never does.
    [[nodiscard]] virtual std::uint64_t secret_bits() = 0;

    /// Somebody is where something can be handed on (work_out), or has left: what it takes can be made ready meanwhile.
    virtual void expect_work_out(bool /*soon*/) {}
    /// True when the document of this number is there from the time before, beside the screen.
    [[nodiscard]] virtual bool holds_beside(std::uint64_t /*number*/) const { return false; }
    /// Works out what is handed on (shell/hand_on.h) beside the screen, which goes on meanwhile; one at a time. Answered
    /// with WorkedOut. False: here nothing can be done beside it. `number`: another for each state of each document; where
    /// holds_beside() it, the document is not given again.
    [[nodiscard]] virtual bool work_out(std::string_view /*order*/, std::string_view /*document*/, std::uint64_t /*number*/,
                                        std::uint64_t /*ticket*/) {
        return false;
    }
    /// It is not wanted any more; there is no answer.
    virtual void stop_working_out() {}

    virtual void open_link(std::string_view url) = 0;
    /// Puts a table on the clipboard, as text with tabs and, where the machine has that, as HTML. Answered with Copied.
    virtual void copy_table(std::string_view text, std::string_view html) = 0;
    /// What is looked at now, "activities/<id>", where places have addresses that can be kept and gone back to.
    /// `replaces`: it takes the place of the one before, to which there is no way back.
    virtual void set_address(std::string_view /*address*/, bool /*replaces*/) {}

    /// True where text is typed into a real field of the page laid over the drawn one (web), false where
    /// ImGui takes it.
    [[nodiscard]] virtual bool host_edits_text() const = 0;
    /// How the place where work is kept is called here: "in this browser" or "on this computer".
    [[nodiscard]] virtual std::string_view keep_place() const = 0;
    /// True where other pages on this computer's disk can read what is kept: a page opened from a file.
    [[nodiscard]] virtual bool kept_openly() const { return false; }
    /// True where open_in_browser works (desktop, when the one-file page is installed beside it).
    [[nodiscard]] virtual bool can_open_in_browser() const { return false; }
    /// Opens the browser edition, the accessible one, with this document inside. OpenFailed when it cannot.
    virtual void open_in_browser(std::string /*document*/) {}
    /// True when Save can write a file again without asking (desktop, or a browser with a save picker).
    [[nodiscard]] virtual bool can_save_in_place() const = 0;
    /// False where a part of the program is fetched after the start, which ProgramWhole tells.
    [[nodiscard]] virtual bool is_whole() const { return true; }
};

}  // namespace waymark
