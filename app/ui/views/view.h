#pragma once
// What every view is given, and nothing else: it reads, keeps its state in ViewState, and asks by commands
// and requests.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/date.h"
#include "model/document/command.h"
#include "model/document/document.h"
#include "model/document/history.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "present/lists/derived.h"
#include "ui/kit/ui.h"
#include "ui/views/requests.h"
#include "ui/views/state.h"

namespace waymark {

/// One of the worked examples that come with the program.
struct Example {
    std::string title;
    std::string summary;
    std::string path;  ///< Embedded asset
};

/// What the top bar and Start tell about keeping and files. Put together by the shell.
struct WorkStatus {
    bool has_work = false;  ///< A document is open, not just the blank one

    // Where it is kept.
    std::string kept;  ///< "Kept in this browser 14:02", or what stands in the way
    bool kept_badly = false;
    std::string_view keep_place;  ///< Platform::keep_place
    bool kept_openly = false;     ///< Platform::kept_openly
    bool has_copy = false;        ///< What is open was changed, so that it stays among the copies
    std::string unread;           ///< What was kept before could not be read: whole sentences; empty: it was read

    // In which file it is.
    std::string file;       ///< "No file saved yet", "File saved 13:40", "3 changes since the file was saved at 13:40"
    bool has_file = false;  ///< It was opened from a file or saved to one
    std::string file_path;  ///< Of that file, where it is known
    Strings recent;         ///< Paths of the files opened or saved on this computer, the newest first
    bool can_save_in_place = false;
    bool wants_file = false;  ///< Kept, but not always in this visit: the file is asked for
    bool locks = false;       ///< Files of it are saved locked with a passphrase

    // What was done, step by step.
    const History* history = nullptr;
    bool can_undo = false, can_redo = false;
    std::string undo_label, redo_label;
    Message message;

    // Who may change it.
    std::string_view reading;   ///< Why the document cannot be changed here; empty: it can
    bool reading_lost = false;  ///< What was done last here is in nobody's hands but ours
    bool taking_over = false;   ///< Asked for, not answered yet

    // Of the program.
    bool whole = true;  ///< All of it is here; see ScreenRow::later
    bool can_open_in_browser = false;
    bool text_view_forced = false;
    bool rest_failed = false;     ///< What is missing could not be fetched when that was tried last
    std::string_view rest_gone;   ///< Why it never comes to this page, and what to do; empty: it may come
    float text_scale_wanted = 1;  ///< Chosen, or the computer's; the window may have room for less
    /// The accessibility statement: headings after #, paragraphs, and list items after a dash.
    std::string_view statement;
};

struct View {
    Ui& ui;
    const Framework& framework;
    const AreaList& areas;
    const Document& document;
    const WorkStatus& work;
    std::span<const Example> examples;
    ViewState& state;
    Derived& derived;
    Date today;
    CommandQueue& commands;
    std::vector<AppRequest>& requests;
    const std::function<std::string()>& new_id;  ///< A fresh UUID

    /// One step of undo.
    void run(std::string_view label, std::vector<Edit> edits, std::uint64_t session = 0) const {
        // Whatever way led here: the controls that edit are disabled.
        if (!ui.reading().empty()) return ui.announce(ui.reading(), true);
        commands.push_back({std::move(edits), std::string(label), session});
    }
    /// Said after run(): what was done, for the line that tells it with Undo, and what it was done to, which
    /// that line can show.
    void done(std::string_view text, RecordKind kind = RecordKind::Partnership, std::string_view id = {}) const {
        state.done = {std::string(text), {kind, std::string(id)}};
    }
    template <class Request>
    void ask(Request request) const {
        requests.emplace_back(std::move(request));
    }
    void go(Screen screen) const { ask(GoTo{screen}); }
};

/// The record with this id; where there is none, an empty one to be filled in, which lives until the next
/// call for its kind.
template <class R>
[[nodiscard]] const R& found_or_blank(const RecordList<R>& records, std::string_view id) {
    if (const R* found = records.find(id)) return *found;
    static R blank;
    blank.id = id;
    return blank;
}

/// The whole window: top bar, rail, the present screen, detail pane, dialogs.
void window_view(const View& view);

/// What a screen is called, in the rail and as its title.
[[nodiscard]] std::string_view title_of(Screen screen);

}  // namespace waymark
