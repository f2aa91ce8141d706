#pragma once
// What the person is looking at: none of it is part of the document, most of it comes back after a reload.

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "model/analysis/public_version.h"
#include "model/document/record.h"
#include "ui/views/activities/activities_state.h"
#include "ui/views/compare/compare_state.h"
#include "ui/views/framework/framework_state.h"
#include "ui/views/gaps/gaps_state.h"
#include "ui/views/keys.h"
#include "ui/views/local/local_state.h"
#include "ui/views/paste/paste_state.h"
#include "ui/views/plan/plan_state.h"
#include "ui/views/reflect/reflect_state.h"
#include "ui/views/screen.h"
#include "ui/views/search/search_state.h"
#include "ui/views/settings/settings_state.h"
#include "ui/views/share/hand_on_state.h"
#include "ui/views/window/dialog_state.h"
#include "ui/views/window/lock_state.h"

namespace waymark {

/// One record.
struct RecordRef {
    RecordKind kind = RecordKind::Partnership;
    std::string id;  ///< Empty: none
};

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

/// Just begun on this screen, with nothing written in it so far.
struct BegunState {
    Screen screen = Screen::Start;
    std::string id;              ///< Empty: nothing is
    std::uint64_t revision = 0;  ///< Of the document with it (History::revision); 0: it is not there yet
};

/// Typed to find an area or an organisation that a record is to have.
struct ToFind {
    std::string text;
    std::string of;  ///< Where: id of a record, for an organisation with the key of the list; empty: the partnership's areas
};

/// The field of a form that was typed in or chosen in last, until it is left.
struct TypedState {
    std::uint32_t field = 0;    ///< NodeId; 0: none
    std::uint64_t session = 0;  ///< Ui::edit_session() of that
};

struct ViewState {
    // Where the person is.
    Screen screen = Screen::Start;
    std::string address;             ///< Of what is looked at: "activities/<id>"; written with each frame
    std::string linked;              ///< Id that an address named, until it is known whether that is there
    Counted counted = Counted::All;  ///< What is counted and listed: on the map, the table, the picture and the gaps

    // Of each screen.
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
    Settings settings;
    SearchState search;
    PasteState paste;

    // Of the detail pane.
    float detail_width = 480;   ///< In design pixels
    bool detail_page = false;   ///< It has the whole page
    bool focus_detail = false;  ///< Its heading takes the focus when it is next drawn
    /// While it stands in place of the page: over which screen, and what had the focus there. It is given back.
    std::optional<Screen> detail_over;
    std::uint32_t detail_from = 0;
    bool detail_closed = false;  ///< In the last frame: what opened the details is brought into sight
    /// What each screen had in it when it was last drawn, as a hash; 0 for nothing.
    std::array<std::uint32_t, kScreenCount> detail_seen{};

    // Of the dialogs.
    DialogKind dialog = DialogKind::None;
    std::string dialog_activity;  ///< The one it is about; empty: the ticked ones
    Strings dialog_choice;        ///< What is chosen in it so far
    EarlierState earlier;
    ProblemsState problems;
    DoubtedFile doubted;
    PathState path;
    LockState lock;
    ExplainState explain;
    std::size_t steps_shown = 0;  ///< Of what was done, more than the first page

    // Of the window.
    bool nav_open = false;      ///< The rail over the page, where it is narrow
    bool on_take_over = false;  ///< The button that asks for the document has the focus
    Done done;
    bool message_held = false;  ///< The pointer or the focus is on the message: it stays
    /// When a view wants the next frame though nothing happens, as Ui::now_ms(); infinity: it does not. Said anew each frame.
    double next_tick_ms = std::numeric_limits<double>::infinity();

    // Of forms.
    Keys open_groups;  ///< Expanded groups, by key
    ToFind to_find;
    /// Ui::edit_session() of the last saving: what is wrong in the field that was being edited is said at once then, since it
    /// is in the file.
    std::uint64_t said_session = 0;
    TypedState typed;
};

}  // namespace waymark
