#include "ui/views/window/screens.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "ui/views/activities/activities_row.h"
#include "ui/views/compare/compare_row.h"
#include "ui/views/framework/framework_row.h"
#include "ui/views/gaps/gaps_row.h"
#include "ui/views/local/local_row.h"
#include "ui/views/partnership/partnership_row.h"
#include "ui/views/plan/plan_row.h"
#include "ui/views/reflect/reflect_row.h"
#include "ui/views/settings/settings_row.h"
#include "ui/views/share/share_row.h"
#include "ui/views/start/start_row.h"

namespace waymark {
namespace {

constexpr ScreenRow kScreens[kScreenCount] = {kStartRow, kFrameworkRow, kPartnershipRow, kActivitiesRow, kReflectRow,  kGapsRow,
                                              kPlanRow,  kCompareRow,   kLocalRow,       kShareRow,      kSettingsRow, kHelpRow};

constexpr bool stand_in_order() {
    for (std::size_t at = 0; at < kScreenCount; ++at)
        if (kScreens[at].screen != static_cast<Screen>(at)) return false;
    return true;
}
static_assert(stand_in_order(), "row_of() finds a row by its place");

}  // namespace

std::span<const ScreenRow> screens() {
    return kScreens;
}

const ScreenRow& row_of(Screen screen) {
    return kScreens[static_cast<std::size_t>(screen)];
}

const ScreenRow* screen_called(std::string_view id) {
    // Links to Reviews, and notes of where somebody was, are from when it was called Compare.
    if (id == "compare") id = row_of(Screen::Compare).id;
    for (const ScreenRow& row : kScreens)
        if (row.id == id) return &row;
    return nullptr;
}

bool has_detail(const View& view) {
    const ScreenRow& row = row_of(view.state.screen);
    return row.has_detail && is_here(view, row) && row.has_detail(view);
}

std::string_view title_of(Screen screen) {
    const auto index = static_cast<std::size_t>(screen);
    return index < std::size(kScreens) ? tr(kScreens[index].title) : std::string_view();
}

void write_address(const View& view, std::string& address) {
    const ScreenRow& row = row_of(view.state.screen);
    address = row.id;
    if (!has_detail(view)) return;
    const std::string& open = row.open(view.state);
    if (!open.empty()) address.append(1, '/').append(open);
    if (row.add_place) row.add_place(view.state, address);
}

bool go_to_address(const Document& document, ViewState& state, std::string_view address) {
    const std::size_t slash = std::min(address.find('/'), address.size());
    const std::string_view id = address.substr(0, slash), open = address.substr(std::min(slash + 1, address.size()));
    const ScreenRow* const row = screen_called(id);
    if (!row) return false;
    state.screen = row->screen;
    state.workshop.on = false;
    state.nav_open = false;
    if (row->open) row->open(state) = open;
    state.linked = open;
    if (row->arrive) row->arrive(document, state);
    return true;
}

void say_what_is_missing(const View& view) {
    ViewState& state = view.state;
    const ScreenRow& row = row_of(state.screen);
    // A council is not known before the list of them is here.
    const bool names_areas = row.screen == Screen::Local || row.screen == Screen::Gaps;
    if (state.linked.empty() || !is_here(view, row) || (names_areas && view.areas.coming)) return;
    const std::string linked = std::exchange(state.linked, {});
    if (!row.open)
        return view.ask(Tell{std::string(view.ui.fill(tr("The link names something that this screen does not have. "
                                                         "You are on the screen {}."),
                                                      tr(row.rail)))});
    // Meanwhile something else may have been opened.
    std::string place;
    if (row.add_place) row.add_place(state, place);
    if ((row.open(state) != linked && place != '/' + linked) || (row.knows ? row.knows(view) : row.has_detail(view))) return;
    row.open(state).clear();
    if (row.arrive) row.arrive(view.document, state);
    std::string words(tr(row.missing));
    if (!view.work.has_work && row.screen != Screen::Framework)
        add_sentence(words, tr("No document is open: open the file that it is in, and follow the link again."));
    view.ask(Tell{std::move(words)});
}

void close_what_is_open(ViewState& state) {
    for (const ScreenRow& row : kScreens) {
        if (row.close) row.close(state);
        if (row.open) row.open(state).clear();
    }
}

void comes_back(ViewState& state, SessionNotes& notes) {
    static constexpr std::array<std::string_view, 2> kCounted{"", "running"};
    std::string screen(row_of(state.screen).id);
    notes.text("screen", screen);
    if (const ScreenRow* const row = screen_called(screen)) state.screen = row->screen;
    notes.one_of("counted", kCounted, state.counted);
    notes.number("details", state.detail_width);
    notes.keys("open", state.open_groups);
    for (const ScreenRow& row : kScreens)
        if (row.comes_back) row.comes_back(state, notes);
}

void look_at_another_document(ViewState& state, const std::string* before) {
    for (const ScreenRow& row : kScreens)
        if (row.forget) row.forget(state);
    state.link = {};
    state.begun = {};
    state.search = {};
    state.explain = {};
    // Rows that were pasted stay to be added, and are looked for in the other document. Those pasted for the one before are not
    // one press from being in this.
    if (before)
        state.paste.wait_for_another(*before);
    else
        state.paste.preview.reset();
    state.to_find.text.clear();
    state.to_find.of.clear();
    state.dialog = DialogKind::None;
    state.dialog_activity.clear();
    state.dialog_choice.clear();
}

}  // namespace waymark
