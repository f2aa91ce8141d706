#include "ui/views/search/search.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "ui/views/activities/activity_actions.h"
#include "ui/views/compare/compare.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/explain.h"
#include "ui/views/paste/paste.h"
#include "ui/views/plan/plan.h"
#include "ui/views/window/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/list_box.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr double kPauseMs = 900;

enum class Deed : std::uint8_t {
    Go,
    Save,
    SaveAs,
    Lock,
    Open,
    New,
    Earlier,
    Undo,
    Redo,
    History,
    AddActivity,
    PasteRows,
    AddAction,
    Snapshot,
    Meeting
};

struct Line {
    SearchKind kind;
    std::string_view title, words;
    Screen screen = Screen::Start;
    Deed deed = Deed::Go;
    std::string_view tag = "title";  ///< What takes the focus there
};

constexpr Line kLines[] = {
    {SearchKind::Screen, tr_later("Next meeting"), tr_later("agenda what to bring overdue"), Screen::Plan, Deed::Meeting},
    {SearchKind::Screen, tr_later("Glossary"), tr_later("words abbreviations explained"), Screen::Help, Deed::Go, "glossary"},
    {SearchKind::Command, tr_later("Save file"), tr_later("download keep"), Screen::Start, Deed::Save},
    {SearchKind::Command, tr_later("Save as…"), tr_later("download export"), Screen::Start, Deed::SaveAs},
    {SearchKind::Command, tr_later("Save report"), tr_later("word docx odt html print pdf board annual meeting hand on"),
     Screen::Share, Deed::Go, "report"},
    {SearchKind::Command, tr_later("Save public version"), tr_later("publish export"), Screen::Share, Deed::Go, "public version"},
    {SearchKind::Command, tr_later("Save picture"), tr_later("slide image png svg"), Screen::Share, Deed::Go, "picture"},
    {SearchKind::Command, tr_later("Save workbook"), tr_later("excel xlsx ods spreadsheet export"), Screen::Share, Deed::Go,
     "workbook"},
    {SearchKind::Command, tr_later("Lock with a passphrase…"), tr_later("password encrypt secret secure"), Screen::Share,
     Deed::Lock},
    {SearchKind::Command, tr_later("Open a file"), tr_later("load import"), Screen::Start, Deed::Open},
    {SearchKind::Command, tr_later("Start a new document"), tr_later("blank create"), Screen::Start, Deed::New},
    {SearchKind::Command, tr_later("Earlier copies"), tr_later("backup restore history"), Screen::Start, Deed::Earlier},
    {SearchKind::Command, tr_later("Undo"), tr_later("back"), Screen::Start, Deed::Undo},
    {SearchKind::Command, tr_later("Redo"), tr_later("again"), Screen::Start, Deed::Redo},
    {SearchKind::Command, tr_later("What was done"), tr_later("history steps undo back"), Screen::Start, Deed::History},
    {SearchKind::Command, tr_later("Add activity"), tr_later("new create"), Screen::Activities, Deed::AddActivity},
    {SearchKind::Command, tr_later("Paste rows"), tr_later("spreadsheet import excel csv"), Screen::Activities, Deed::PasteRows},
    {SearchKind::Command, tr_later("Add action"), tr_later("new create plan"), Screen::Plan, Deed::AddAction},
    {SearchKind::Command, tr_later("Take a snapshot"), tr_later("review compare"), Screen::Compare, Deed::Snapshot},
    {SearchKind::Setting, tr_later("Theme"), tr_later("dark light high contrast colours"), Screen::Settings, Deed::Go, "theme"},
    {SearchKind::Setting, tr_later("Text size"), tr_later("large zoom bigger font"), Screen::Settings, Deed::Go, "text size"},
    {SearchKind::Setting, tr_later("Motion"), tr_later("animation"), Screen::Settings, Deed::Go, "motion"},
    {SearchKind::Setting, tr_later("Where your work is kept"), tr_later("storage privacy forget"), Screen::Settings, Deed::Go,
     "keep"},
    {SearchKind::Setting, tr_later("Text view"), tr_later("plain page screen reader"), Screen::Settings, Deed::Go, "text view"},
};

bool changes_document(Deed deed) {
    return deed == Deed::AddActivity || deed == Deed::AddAction || deed == Deed::Snapshot || deed == Deed::PasteRows;
}

void run(const View& view, const Line& line) {
    if (changes_document(line.deed) && !view.ui.reading().empty()) return view.ui.announce(view.ui.reading(), true);
    switch (line.deed) {
        case Deed::Go:
            break;
        case Deed::Save:
            return view.ask(SaveFile{});
        case Deed::SaveAs:
            return view.ask(SaveFile{true});
        case Deed::Lock:
            return view.ask(UseLock{UseLock::Deed::Ask});
        case Deed::Open:
            return view.ask(OpenFile{});
        case Deed::New:
            if (view.work.has_work)
                view.state.dialog = DialogKind::StartNew;
            else
                view.ask(NewDocument{});
            return;
        case Deed::Earlier:
            return view.ask(AskEarlier{});
        case Deed::Undo:
            return view.ask(Undo{});
        case Deed::Redo:
            return view.ask(Redo{});
        case Deed::History:
            view.state.dialog = DialogKind::History;
            return;
        case Deed::AddActivity:
            return add_activity(view);
        case Deed::AddAction:
            return add_action(view, {});
        case Deed::Snapshot:
            if (view.work.has_work) take_snapshot(view);
            return;
        case Deed::PasteRows:
            return open_paste(view, RecordKind::Activity);
        case Deed::Meeting:
            view.state.plan.look = PlanLook::Meeting;
            view.state.plan.action.clear();
    }
    view.ask(GoTo{line.screen, line.tag});
}

}  // namespace

std::vector<SearchEntry> program_entries(bool in_browser) {
    std::vector<SearchEntry> entries;
    for (const ScreenRow& row : screens())
        entries.push_back(
            {SearchKind::Screen, std::string(row.id), std::string(tr(row.rail)), "", std::string(tr(row.found_by))});
    for (const Line& line : kLines)
        if (in_browser || line.tag != "text view")
            entries.push_back({line.kind, std::string(line.title), std::string(tr(line.title)), "", std::string(tr(line.words))});
    return entries;
}

void open_found(const View& view, SearchKind kind, std::string_view id) {
    ViewState& state = view.state;
    if (kind != SearchKind::Term) state.workshop.on = false;
    const auto show = [&](Screen screen, std::string& open) {
        open = id;
        state.focus_detail = true;
        if (state.screen != screen) view.go(screen);
    };
    switch (kind) {
        case SearchKind::Screen:
            if (const ScreenRow* const row = screen_called(id)) return view.go(row->screen);
            [[fallthrough]];
        case SearchKind::Command:
        case SearchKind::Setting:
            for (const Line& line : kLines)
                if (line.kind == kind && line.title == id) return run(view, line);
            return;
        case SearchKind::Level:
        case SearchKind::Stage:
        case SearchKind::Component:
        case SearchKind::Pathway:
        case SearchKind::Factor:
            return show(Screen::Framework, state.framework.open);
        case SearchKind::Question:
        case SearchKind::Reflection:
            return show(Screen::Reflect, state.reflect.open);
        case SearchKind::Term:
            return open_term(view, id);
        case SearchKind::Activity:
            if (view.document.activities.find(id)) show(Screen::Activities, state.activities.open);
            return;
        case SearchKind::Action:
            state.plan.note.clear();
            if (view.document.actions.find(id)) show(Screen::Plan, state.plan.action);
            return;
        case SearchKind::Member:
            // Fields take the focus by the id of their record.
            view.ask(GoTo{Screen::Partnership, id});
            return;
        case SearchKind::Area:
        case SearchKind::Council:
        case SearchKind::Count:
        case SearchKind::Product:
            state.local.look = kind == SearchKind::Count     ? LocalLook::Counts
                               : kind == SearchKind::Product ? LocalLook::Products
                                                             : LocalLook::Areas;
            return show(Screen::Local, state.local.open);
        case SearchKind::ParkedPoint:
            state.reflect.open.clear();
            return view.ask(GoTo{Screen::Reflect, id});
        case SearchKind::Snapshot:
            return show(Screen::Compare, state.compare.open);
    }
}

void show_record(const View& view, const RecordRef& record) {
    constexpr std::pair<RecordKind, SearchKind> kFoundAs[] = {
        {RecordKind::Activity, SearchKind::Activity},   {RecordKind::Action, SearchKind::Action},
        {RecordKind::Member, SearchKind::Member},       {RecordKind::LocalCount, SearchKind::Count},
        {RecordKind::Product, SearchKind::Product},     {RecordKind::ParkedPoint, SearchKind::ParkedPoint},
        {RecordKind::Snapshot, SearchKind::Snapshot},   {RecordKind::Reflection, SearchKind::Reflection},
        {RecordKind::OwnFactor, SearchKind::Reflection}};
    // A copy: what opens it may put another message in the place of the one that names it.
    const RecordRef what = record;
    view.ui.show_row(what.id);
    if (what.kind == RecordKind::GapDecision) {
        view.state.focus_detail = true;
        return open_gap(view, what.id);
    }
    for (const auto& [kind, found_as] : kFoundAs)
        if (kind == what.kind) return open_found(view, found_as, what.id);
}

namespace {

static_assert(DerivedSearch::kNone == kNoOption);

/// Looks at a little more and finds what fits.
const DerivedSearch::Found* look_on(const View& view) {
    SearchState& search = view.state.search;
    DerivedSearch& derived = view.derived.search();
    if (!derived.read_on(program_entries, view.ui.host_edits_text())) view.ui.want_frame();
    return &derived.find(search.query, &search.active);
}

/// `active`: the match the arrow keys are on, if any.
std::string_view words_for(Ui& ui, const DerivedSearch::Found& found, std::string_view query, std::size_t active) {
    const std::size_t shown = found.entries.size();
    const std::string_view matches = ui.fill(tr_n(static_cast<long>(found.count), "{} match", "{} matches"), found.count);
    if (query.find_first_not_of(' ') == std::string_view::npos)
        return tr(
            "Type a few letters of a screen, factor, activity, action, setting or word. Arrow keys "
            "choose, Enter opens.");
    if (found.read < found.of) return ui.fill(tr("{} so far. Still looking: {} of {} read."), matches, found.read, found.of);
    if (found.count > shown) return ui.fill(tr("{}. The best {} are shown."), matches, shown);
    if (found.count == 0) return tr("Nothing matches. Try fewer letters, or another word.");
    return active < shown ? matches : ui.fill(tr("{}. Enter opens “{}”."), matches, std::string_view(found.entries[0].title));
}

/// The field, and the button that closes; true when that was pressed. `found` follows what is typed.
bool search_field(const View& view, NodeId list, const DerivedSearch::Found*& found) {
    Ui& ui = view.ui;
    SearchState& search = view.state.search;
    const Row row(ui);
    const float field = (ui.available() - ui.px(52)) / ui.px(1);
    auto typed = text_field(
        ui, tr("Find anything"), search.query,
        {.key = "query", .focus_tag = "search", .input_kind = "off", .width = field, .search = true, .label_hidden = true});
    if (typed && *typed != search.query) {
        search.query = std::move(*typed);
        search.active = kNoOption;
        search.opens_best = false;
        search.say_at_ms = ui.now_ms() + kPauseMs;
        found = &view.derived.search().find(search.query);
    }
    works_list(ui, list, search.active, found->entries.size());
    return button(ui, tr("Close the search"), {.icon = Icon::Cross, .key = "close", .icon_only = true});
}

/// How many were found. Said once when the typing pauses and all was looked at, not with every letter.
void say_how_many(const View& view, const DerivedSearch::Found& found) {
    Ui& ui = view.ui;
    SearchState& search = view.state.search;
    const std::string_view words = words_for(ui, found, search.query, search.active);
    const float wrap = ui.available();
    const ImRect box = ui.place(wrap, ui.measure(words, TextStyle::Small, wrap).y);
    ui.paint(ui.draw(), box.Min, words, TextStyle::Small, ui.colours().text_quiet, wrap);
    status(ui, "matches", words, box);
    if (ui.now_ms() >= search.say_at_ms && found.read == found.of) {
        search.say_at_ms = std::numeric_limits<double>::infinity();
        ui.announce_passing(words);
    }
    view.state.next_tick_ms = std::min(view.state.next_tick_ms, search.say_at_ms);
}

/// Where the list of results stands.
ImRect room_for_results(Ui& ui) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool whole = ImGui::GetCurrentWindow()->InnerRect.GetWidth() >= screen.x - 1;
    const float top = ui.flow().y, above = top - ImGui::GetWindowPos().y + ImGui::GetScrollY();
    const float room = whole ? screen.y - above - ui.px(24) - 8 : std::min(ui.px(440), screen.y - ui.px(48) - above - ui.px(20));
    return {{ui.flow().left - ui.px(6), top}, {ui.flow().right + ui.px(6), top + std::max(room, ui.px(150))}};
}

/// What Enter takes: what the arrow keys are on, else the best, once all was looked at.
std::size_t taken_by_enter(SearchState& search, bool pressed, const DerivedSearch::Found& found) {
    std::size_t chosen = kNoOption;
    if (pressed) {
        if (search.active < found.entries.size())
            chosen = search.active;
        else
            search.opens_best = true;
    }
    if (search.opens_best && found.read == found.of) {
        search.opens_best = false;
        if (!found.entries.empty()) chosen = 0;
    }
    return chosen;
}

/// The results, grouped by kind; gives the one that was chosen.
std::size_t results(const View& view, const DerivedSearch::Found& found, NodeId list, const ImRect& area, bool moved) {
    Ui& ui = view.ui;
    SearchState& search = view.state.search;
    const SemScope box(ui, Role::ListBox, "results", tr("Results"));
    const ScrollArea scroll(ui, "list", area, {.padding_x = 6, .padding_y = 4, .gap = 2});
    const bool asked = search.query.find_first_not_of(' ') != std::string::npos;
    std::size_t chosen = kNoOption;
    for (std::size_t i = 0; i < found.entries.size();) {
        const SearchKind kind = found.entries[i].kind;
        std::size_t end = i;
        while (end < found.entries.size() && found.entries[end].kind == kind) ++end;
        const std::string_view kind_word = search_kind_title(kind);
        const std::string_view title = end - i == 1 ? kind_word : search_kind_titles(kind);
        const SemScope group(ui, Role::Group, kind_word, title);
        const float line = ui.available() - 2 * ui.px(12);
        const ImRect head = ui.place(ui.available(), ui.measure(title, TextStyle::SmallStrong, line).y + ui.px(8));
        ui.paint(ui.draw(), {head.Min.x + ui.px(12), head.Min.y + ui.px(8)}, title, TextStyle::SmallStrong, ui.colours().accent,
                 line);
        for (; i < end; ++i) {
            const SearchEntry& entry = found.entries[i];
            const std::string_view name = entry.title;
            const std::string_view said =
                entry.detail.empty() ? ui.fill("{}, {}", name, kind_word) : ui.fill("{}, {}, {}", name, kind_word, entry.detail);
            const bool is_best = search.active == kNoOption && i == 0 && asked;
            const ListPress press = list_option(ui, list, i, {name, entry.detail, said, is_best}, i == search.active, moved);
            if (press == ListPress::Chosen) chosen = i;
            if (press == ListPress::PointedAt) search.active = i;
        }
    }
    return chosen;
}

}  // namespace

void search_dialog(const View& view) {
    Ui& ui = view.ui;
    SearchState& search = view.state.search;
    const Dialog dialog(ui, "search", tr("Search"), 720);
    if (dialog.dismissed()) {
        view.state.dialog = DialogKind::None;
        return;
    }
    const DerivedSearch::Found* found = look_on(view);
    const UiKey key = ui.take_list_key();
    const std::size_t was_active = search.active;
    search.active = move_in_list(key, search.active, found->entries.size());
    const NodeId list = ui.id_of("results");
    const bool closed = search_field(view, list, found);
    say_how_many(view, *found);
    const ImRect area = room_for_results(ui);
    std::size_t chosen = taken_by_enter(search, key == UiKey::Enter, *found);
    if (const std::size_t pressed = results(view, *found, list, area, search.active != was_active); pressed != kNoOption)
        chosen = pressed;
    ui.flow().y = area.Max.y;
    if (chosen >= found->entries.size() && !closed) return;
    view.state.dialog = DialogKind::None;
    if (!closed) open_found(view, found->entries[chosen].kind, found->entries[chosen].id);
}

}  // namespace waymark
