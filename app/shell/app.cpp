#include "shell/app.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "embedded/embedded.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "io/document/document_codec.h"
#include "io/document/example_index.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"
#include "shell/known_words.h"
#include "shell/pack.h"
#include "ui/views/window/screens.h"

namespace waymark {
namespace {

constexpr double kMessageMs = 20000;
/// How long it stays after the pointer or the focus has left it.
constexpr double kHeldMs = 5000;
/// Design pixels a window has room for at least: 320 CSS pixels show 400 %, narrower ones less.
constexpr float kLeastWidth = 80;
/// Of which margins and boxes take no more than in a window of so many: what is left is for the words.
constexpr float kLeastRoom = 240;

ImFont* add_font(std::string_view latin, std::string_view extended, bool bold) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImFont* font = nullptr;
    for (const std::string_view path : {latin, extended}) {
        const std::string_view bytes = embedded_asset(path);
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.MergeMode = font != nullptr;
        config.OversampleH = 2;
        config.GlyphExcludeRanges = unseen_letters();
        ImFont* added =
            atlas->AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 18.0f, &config);
        if (!font) font = added;
    }
    add_borrowed_letters(atlas, bold);
    return font;
}

ImGuiContext* create_context() {
    IMGUI_CHECKVERSION();
    ImGuiContext* context = ImGui::CreateContext();
    // Where there is another, that would stay the one in use.
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw frames for ever
    io.ConfigFlags = ImGuiConfigFlags_None;
    io.ConfigErrorRecovery = true;
    ImGui::GetStyle().DisplaySafeAreaPadding = {0, 0};
    return context;
}

/// What little of ImGui's own look is left to see.
void style_imgui(const Theme& colours, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    // It grows less than the text, which needs the room more.
    style.ScrollbarSize = 14 * std::sqrt(scale);
    style.ScrollbarRounding = style.ScrollbarSize / 2;
    style.GrabMinSize = 24 * scale;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.Colors[ImGuiCol_ScrollbarBg] = ImGui::ColorConvertU32ToFloat4(colours.surface_raised);
    style.Colors[ImGuiCol_ScrollbarGrab] = ImGui::ColorConvertU32ToFloat4(colours.border);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = ImGui::ColorConvertU32ToFloat4(colours.text_quiet);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = ImGui::ColorConvertU32ToFloat4(colours.text);
    style.Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(colours.surface);
}

}  // namespace

App::Impl::Impl(Platform& the_platform)
    : platform(the_platform),
      context(create_context()),
      fonts{add_font("fonts/regular.ttf", "fonts/regular-ext.ttf", false),
            add_font("fonts/bold.ttf", "fonts/bold-ext.ttf", true)},
      framework(embedded_framework()),
      areas(embedded_areas()),
      derived(framework, areas),
      ui(fonts),
      new_id([this] { return fresh_id(); }) {
    for (ExampleEntry& entry : read_example_index(embedded_asset("examples/index.json")))
        examples.push_back({std::move(entry.title), std::move(entry.summary), "examples/" + entry.file});
    work.statement = embedded_asset("accessibility.en.txt");
    work.whole = platform.is_whole();
    if (work.whole) know_words();
    history = History(blank_document());
    kept_revision = history.revision();
    line = fresh_id();
}

App::Impl::~Impl() {
    ImGui::DestroyContext(context);
}

Document App::Impl::blank_document() {
    Document blank;
    blank.id = fresh_id();
    blank.framework = {framework.id, framework.version, {}};
    return blank;
}

std::string App::Impl::fresh_id() {
    const std::uint64_t high = platform.random_bits();
    return make_uuid(high, platform.random_bits());
}

ThemeName App::Impl::theme_now() const {
    if (state.settings.theme) return *state.settings.theme;
    if (preferences.more_contrast) return ThemeName::HighContrast;
    return preferences.dark ? ThemeName::Dark : ThemeName::Light;
}

float App::Impl::text_scale_wanted() const {
    return std::clamp(state.settings.text_scale > 0 ? state.settings.text_scale : preferences.text_scale, 1.0f, 4.0f);
}

float App::Impl::text_scale_now() const {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    // No larger than the window has room for. In the Text view the browser sees to that.
    const float room = state.settings.text_view ? 4.0f : std::max(1.0f, window.x / kLeastWidth);
    const float chosen = std::min(text_scale_wanted(), room);
    if (state.screen != Screen::Reflect || !state.workshop.on) return chosen;
    return chosen * workshop_zoom(window.x, window.y, chosen);
}

float App::Impl::room_scale_now() const {
    return std::min(text_scale_now(), std::max(1.0f, ImGui::GetIO().DisplaySize.x / kLeastRoom));
}

void App::Impl::say(std::string_view message, bool bad) {
    work.message = {std::string(message), bad,
                    bad ? std::numeric_limits<double>::infinity() : platform.monotonic_ms() + kMessageMs};
    work.message.frame = frames_drawn;
    // Where that is after the drawing, nothing else asks for the frame that shows it.
    changed_last_frame = true;
    announcements.push_back({std::string(message), bad});
}

void App::Impl::say_of_rest(std::string_view coming, bool bad) {
    const bool gone = !work.rest_gone.empty();
    say(gone ? work.rest_gone : coming, gone || bad);
}

void App::Impl::say_done(std::string_view message, Message::Back back, RecordRef show) {
    say(message);
    work.message.back = back;
    work.message.revision = history.revision();
    work.message.show = std::move(show);
}

void App::Impl::draw() {
    const double now = platform.monotonic_ms();
    Message& message = work.message;
    if (std::exchange(state.message_held, false)) message.until_ms = std::max(message.until_ms, now + kHeldMs);
    if (!message.text.empty() && now >= message.until_ms) message = {};
    // What was done on one screen is no news on the next, unless it led there.
    ++frames_drawn;
    const bool elsewhere = std::exchange(drawn_screen, state.screen) != state.screen;
    if (elsewhere && !message.bad && message.back != Message::Back::Stop && message.frame + 1 < frames_drawn) message = {};
    if (handing_on) tell_of_working(now);
    if (message.revision != history.revision() && message.back != Message::Back::Stop) message.back = Message::Back::No;
    if (std::exchange(shown_revision, history.revision()) != history.revision()) {
        state.hand_on.shown_report.reset();
        state.hand_on.shown_picture.reset();
        state.hand_on.shown_sheets.reset();
    }
    const bool takes_shortcut = take_shortcut();
    describe_work();
    const ThemeName theme_name = theme_now();
    style_imgui(theme(theme_name), text_scale_now());
    ImGui::NewFrame();
    UiFrame frame;
    frame.theme = theme_name;
    frame.text_scale = text_scale_now();
    frame.room_scale = room_scale_now();
    frame.reduced_motion = state.settings.reduced_motion.value_or(preferences.reduced_motion);
    frame.host_edits_text = platform.host_edits_text();
    frame.text_view = state.settings.text_view;
    frame.reading = work.reading;
    frame.now_ms = now;
    if (!takes_shortcut) frame.actions = &actions;
    ui.begin_frame(frame);
    derived.update(history.document(), history.revision());
    state.next_tick_ms = std::numeric_limits<double>::infinity();
    const View view{ui,       framework, areas, history.document(), work, examples, state, derived, platform.local_time().date,
                    commands, requests,  new_id};
    window_view(view);
    ui.end_frame();
    ImGui::Render();
}

bool App::Impl::key_is_due() {
    if (frames_to_key > 0) {
        --frames_to_key;
        return false;
    }
    if (platform.monotonic_ms() < key_due_ms) return false;
    key_due_ms = std::numeric_limits<double>::infinity();
    return true;
}

void App::Impl::expect_hand_on() {
    // Not before the places have come, of which the worker gets what is here.
    const bool soon = has_work && work.whole && !areas.coming && state.screen == Screen::Share;
    if (std::exchange(expects_work_out, soon) != soon) platform.expect_work_out(soon);
}

void App::Impl::present() {
    SemanticFrame frame;
    frame.nodes = &ui.nodes();
    frame.focus = ui.focus();
    frame.focus_moved_by_app = ui.focus_moved_by_app();
    frame.focus_given_back = ui.focus_given_back();
    frame.announcements = std::exchange(announcements, {});
    for (Announcement& announcement : ui.announcements()) frame.announcements.push_back(std::move(announcement));
    ui.announcements().clear();
    const std::string_view name = has_work ? std::string_view(history.document().partnership->name) : std::string_view();
    frame.title = name.empty() ? ui.fill(tr("{} – Waymark"), title_of(state.screen))
                               : ui.fill(tr("{} – {} – Waymark"), title_of(state.screen), name);
    if (has_work) frame.page_note = history.document().partnership->handling_note;
    if (!restoring && state.address != shown_address) {
        platform.set_address(state.address, shown_address.empty() || address_came);
        shown_address = state.address;
    }
    address_came = false;
    frame.text_view = state.settings.text_view;
    frame.theme = theme_now();
    frame.text_scale = text_scale_now();
    frame.room_scale = room_scale_now();
    platform.present(frame);
}

App::App(Platform& platform) : impl_(std::make_unique<Impl>(platform)) {}
App::~App() = default;

void App::frame() {
    ImGui::SetCurrentContext(impl_->context);
    impl_->changed_last_frame = false;
    if (impl_->key_is_due()) impl_->work_out_key();
    impl_->take_events();
    impl_->draw();
    impl_->carry_out();
    impl_->expect_hand_on();
    impl_->claim_document();
    impl_->remember_work();
    impl_->hand_over_if_asked();
    impl_->forget_to_answer();
    impl_->keep_what_changed();
    impl_->present();
}

bool App::shows_text() const {
    return impl_->state.settings.text_view;
}

bool App::wants_frame() const {
    return impl_->changed_last_frame || impl_->ui.wants_frame() || !impl_->actions.empty() || !impl_->requests.empty() ||
           impl_->handing_over || impl_->frames_to_key > 0 || impl_->context->InputEventsQueue.Size > 0;
}

void App::input_waits(bool waits) {
    impl_->input_waits = waits;
}

void App::borrow_letters(LetterSource* source) {
    ImGui::GetIO().Fonts->UserData = source;
}

double App::next_frame_due() const {
    const Impl& impl = *impl_;
    const double message_due =
        impl.work.message.text.empty() ? std::numeric_limits<double>::infinity() : impl.work.message.until_ms;
    const double keep_due = impl.keeping_ticket != 0 ? impl.keep_deadline_ms : impl.keep_due_ms;
    const bool tells = impl.handing_on && (!impl.handing_on->told || impl.work.message.text.empty());
    const double tell_due = tells ? impl.handing_on->tell_at_ms : std::numeric_limits<double>::infinity();
    const double due =
        std::min({keep_due, impl.state.next_tick_ms, message_due, impl.restore_again_at_ms, impl.key_due_ms, tell_due});
    if (!std::isfinite(due)) return -1;
    return std::max(0.0, due - impl.platform.monotonic_ms());
}

bool App::may_close() const {
    const Impl& impl = *impl_;
    if (!impl.state.settings.keep_here || !impl.keep_problem.empty()) return true;
    if (!impl.left.empty()) return false;
    return !impl.has_work || !impl.work.reading.empty() || impl.keeps_nothing() ||
           (impl.keeping_ticket == 0 && impl.kept_revision == impl.history.revision());
}

bool App::would_lose_work() const {
    return impl_->would_lose_work;
}

bool App::rows_wait() const {
    const PasteState& paste = impl_->state.paste;
    return impl_->state.dialog == DialogKind::PasteRows && (paste.plan || !paste.text.empty());
}

bool App::wants_file() const {
    return impl_->wants_file;
}

const SemanticList& App::semantics() const {
    return impl_->ui.nodes();
}

std::string App::export_document() const {
    return write_document(impl_->history.document());
}

}  // namespace waymark
