#include "web/web_platform.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "embedded/embedded.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "model/base/ascii.h"
#include "ui/kit/ui_frame.h"
#include "web/page_bridge.h"

namespace waymark {
namespace {

// As in web/page/events.js.
enum Kind : int {
    kFileOpened,
    kOpenFailed,
    kFileSaved,
    kSaveFailed,
    kKept,
    kKeepFailed,
    kRestored,
    kRestoreDone,
    kTextPasted,
    kPreferences,
    kTextView,
    kLeaving,
    kOpenElsewhere,
    kAction,
    kForgotten,
    kLater,
    kFileDiffers,
    kHandOverAsked,
    kTakenOver,
    kWritingLost,
    kAddress,
    kWhole,
    kKeeping,
    kCopyDropped,
    kWorkedOut,
    kCopied
};

std::uint64_t ticket_of(double number) {
    return static_cast<std::uint64_t>(number);
}

UiAction action_of(page::Event&& event) {
    UiAction action;
    action.kind = static_cast<UiAction::Kind>(static_cast<int>(event.numbers[0]));
    action.id = static_cast<NodeId>(event.numbers[1]);
    action.key = static_cast<int>(event.numbers[2]);
    action.mods = static_cast<std::uint8_t>(event.numbers[3]);
    action.text = std::move(event.texts[0]);
    return action;
}

SystemPreferences preferences_of(page::Event&& event) {
    const auto bits = static_cast<unsigned>(event.numbers[0]);
    SystemPreferences wanted;
    wanted.dark = (bits & 1u) != 0;
    wanted.more_contrast = (bits & 2u) != 0;
    wanted.reduced_motion = (bits & 4u) != 0;
    wanted.text_scale = static_cast<float>(event.numbers[1]);
    return wanted;
}

/// Nothing for a number that stands for no event.
std::optional<PlatformEvent> event_of(page::Event&& event) {
    const auto& numbers = event.numbers;
    auto& texts = event.texts;
    switch (static_cast<Kind>(event.kind)) {
        case kFileOpened:
            return FileOpened{std::move(texts[0]), std::move(texts[1])};
        case kOpenFailed:
            return OpenFailed{std::move(texts[0])};
        case kFileSaved:
            return FileSaved{std::move(texts[0]), numbers[0] != 0, ticket_of(numbers[1]), {}, numbers[2] != 0};
        case kSaveFailed:
            return SaveFailed{std::move(texts[0]), numbers[0] != 0, ticket_of(numbers[1])};
        case kFileDiffers:
            return FileDiffers{static_cast<FileDoubt>(static_cast<int>(numbers[0])), std::move(texts[0]), std::move(texts[1]),
                               std::move(texts[2]), ticket_of(numbers[1])};
        case kKept:
            return Kept{ticket_of(numbers[0])};
        case kKeepFailed:
            return KeepFailed{std::move(texts[0]), ticket_of(numbers[0])};
        case kRestored:
            if (const auto what = kept_called(texts[0]))
                return Restored{*what,
                                std::move(texts[1]),
                                std::move(texts[2]),
                                read_copy_note(texts[3]),
                                ticket_of(numbers[0]),
                                ticket_of(numbers[1])};
            return std::nullopt;
        case kRestoreDone:
            return RestoreDone{std::move(texts[0]), kept_called(texts[1]).value_or(KeptThing::Work),
                               static_cast<RestoreDone::Missed>(static_cast<int>(numbers[0])), std::move(texts[2])};
        case kTextPasted:
            return TextPasted{std::move(texts[0]), std::move(texts[1])};
        case kPreferences:
            return preferences_of(std::move(event));
        case kTextView:
            return TextViewChanged{numbers[0] != 0, numbers[1] != 0};
        case kOpenElsewhere:
            return OpenElsewhere{};
        case kKeeping:
            return KeepingChanged{static_cast<KeepingChanged::What>(static_cast<int>(numbers[0]))};
        case kCopyDropped:
            return CopyDropped{ticket_of(numbers[0]), std::move(texts[0])};
        case kHandOverAsked:
            return HandOverAsked{};
        case kTakenOver:
            return TakenOver{std::move(texts[0]), std::move(texts[1]), read_copy_note(texts[2])};
        case kWritingLost:
            return WritingLost{};
        case kLater:
            return LaterArrived{std::move(texts[0])};
        case kWorkedOut:
            return WorkedOut{ticket_of(numbers[0]), numbers[1] != 0, std::move(texts[0])};
        case kCopied:
            return Copied{numbers[0] != 0};
        case kWhole:
            return ProgramWhole{numbers[0] == 1, numbers[0] == 2};
        case kForgotten:
            return Forgotten{static_cast<int>(numbers[0]), {}, std::move(texts[0])};
        case kAction:
            return action_of(std::move(event));
        case kAddress:
            return AddressChanged{std::move(texts[0])};
        case kLeaving:
            return Leaving{};
    }
    return std::nullopt;
}

void append_colour(std::string& css, std::string_view name, Colour colour) {
    css += "--";
    css += name;
    css += ":#";
    for (const int shift : {0, 8, 16, 24}) append_hex_byte(css, colour >> shift);
    css += ';';
}

void append_number(std::string& css, std::string_view name, float value, std::string_view unit) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<int>(std::lround(value * 100))).ptr;
    css += "--";
    css += name;
    css += ":calc(";
    css.append(digits, end);
    css += unit;
    css += "/100);";
}

}  // namespace

WebPlatform::WebPlatform() {
    const std::string seed = page::parameter("seed");
    std::uint64_t number = 0;
    if (!seed.empty() && std::from_chars(seed.data(), seed.data() + seed.size(), number).ec == std::errc{})
        seeded_.emplace(number);
    fixed_time_ = parse_local_minutes(page::parameter("clock"));
}

void WebPlatform::request_open(std::string_view extensions) {
    page::open_file(extensions);
}

void WebPlatform::request_save(SaveRequest request) {
    page::save_file(request.suggested_name, request.mime, request.bytes, request.ask_where, request.is_document, request.replace,
                    request.ticket);
}

void WebPlatform::resume_file(std::string_view, std::string_view, std::string_view document) {
    page::resume_file(document);
}

void WebPlatform::remember_file(std::string_view document) {
    page::remember_file(document);
}

void WebPlatform::adopt_file() {
    page::adopt_file();
}

void WebPlatform::forget_file() {
    page::forget_file();
}

void WebPlatform::claim(std::string_view document) {
    page::claim(document);
}

void WebPlatform::remember_work(std::string_view document, std::string_view line, std::string_view name) {
    page::remember_work(document, line, name);
}

void WebPlatform::take_over() {
    page::take_over();
}

std::string WebPlatform::hand_over(std::string document, std::string notes) {
    page::hand_over(document, notes);
    return {};
}

void WebPlatform::keep(KeptThing note, std::string bytes, std::uint64_t ticket) {
    page::keep(kept_name(note), bytes, ticket);
}

void WebPlatform::keep_aside(KeptThing note, std::string bytes, std::uint64_t ticket) {
    page::keep(name_aside(note), bytes, ticket);
}

void WebPlatform::keep_work(CopyNote note, std::string_view bytes, std::uint64_t ticket) {
    page::keep(kept_name(KeptThing::Work), bytes, ticket, write_copy_note(note));
}

bool WebPlatform::keeps_changes_of(std::string_view mark) const {
    return page::keeps_changes_of(mark);
}

void WebPlatform::keep_changes(CopyNote note, std::string_view changes, std::uint64_t ticket) {
    page::keep("changes", changes, ticket, write_copy_note(note));
}

void WebPlatform::begin_copy() {
    page::begin_copy();
}

void WebPlatform::drop_copy(std::uint64_t number) {
    page::drop_copy(number);
}

void WebPlatform::request_earlier(bool and_open) {
    page::send_earlier(and_open);
}

void WebPlatform::request_copy(std::uint64_t number) {
    page::send_copy(number);
}

void WebPlatform::restore_again(bool work_is_open) {
    page::restore_again(work_is_open);
}

bool WebPlatform::kept_openly() const {
    return page::kept_openly();
}

void WebPlatform::forget_kept() {
    page::forget_kept();
}

// What a person sets, presses or turns to after something else is the next frame's: the app is asked only once it
// shows what came of that. Letters typed into one field belong together. The app goes by the same rule (Ui), but the
// page is told how far it has come, and shortcuts are carried out in their turn.
std::optional<PlatformEvent> WebPlatform::poll() {
    std::optional<PlatformEvent> result = std::exchange(waiting_, {});
    if (!result && !own_.empty()) {
        result = std::move(own_.front());
        own_.pop_front();
    }
    if (!result) {
        if (auto event = page::next_event()) result = event_of(std::move(*event));
    }
    if (const auto* action = result ? std::get_if<UiAction>(&*result) : nullptr) {
        using Kind = UiAction::Kind;
        const bool sets = action->kind == Kind::SetValue;
        if (acted_ && action->kind != Kind::Leave && !(sets && action->id == setting_)) {
            waiting_ = std::move(result);
            acted_ = false;
            return std::nullopt;
        }
        if (action->kind != Kind::Leave && action->kind != Kind::Focus) {
            acted_ = true;
            setting_ = sets ? action->id : 0;
        }
        ++taken_;
    }
    if (!result) acted_ = false;
    took_events_ |= result.has_value();
    return result;
}

void WebPlatform::present(const SemanticFrame& frame) {
    present_style(frame);
    const double now = monotonic_ms();
    const std::string_view batch = encoder_.encode(frame, now, std::exchange(answered_, taken_));
    if (!batch.empty()) page::apply(batch);
    mirror_due_at_ = encoder_.due_in() < 0 ? -1 : now + encoder_.due_in();
    if (frame.nodes) present_cover(*frame.nodes);
}

void WebPlatform::present_style(const SemanticFrame& frame) {
    if (frame.theme == theme_ && frame.text_scale == text_scale_ && frame.room_scale == room_scale_) return;
    theme_ = frame.theme;
    text_scale_ = frame.text_scale;
    room_scale_ = frame.room_scale;
    const Theme& colours = theme(theme_);
    std::string css = theme_ == ThemeName::Light ? "color-scheme:light;" : "color-scheme:dark;";
    append_colour(css, "surface", colours.surface);
    append_colour(css, "raised", colours.surface_raised);
    append_colour(css, "text", colours.text);
    append_colour(css, "quiet", colours.text_quiet);
    append_colour(css, "border", colours.border);
    append_colour(css, "divider", colours.divider);
    append_colour(css, "accent", colours.accent);
    append_colour(css, "on-accent", colours.on_accent);
    append_colour(css, "soft", colours.accent_soft);
    append_colour(css, "focus", colours.focus);
    append_colour(css, "focus-edge", colours.focus_edge);
    append_colour(css, "bad", colours.bad);
    append_colour(css, "shade", colours.shade);
    append_number(css, "scale", text_scale_, "");
    append_number(css, "room", room_scale_, "");
    append_number(css, "line", std::round(kBodySize * kBodyLine * text_scale_), "px");
    page::style(css);
}

// Lists and menus are ImGui popups; a dialog is one as well, and what is in it can be reached.
void WebPlatform::present_cover(const SemanticList& nodes) {
    const auto dialogs = std::count_if(nodes.begin(), nodes.end(), [](const SemNode& node) { return node.role == Role::Dialog; });
    const auto& open = ImGui::GetCurrentContext()->OpenPopupStack;
    Box now;
    if (open.Size > dialogs && open.back().Window != nullptr) {
        const ImRect rect = open.back().Window->Rect();
        now = {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()};
    }
    if (now == cover_) return;
    cover_ = now;
    page::cover(now.x, now.y, now.w, now.h);
}

LocalTime WebPlatform::local_time() {
    if (fixed_time_) return *fixed_time_;
    int parts[5] = {};
    page::local_time(parts);
    return {Date{parts[0], parts[1], parts[2]}, parts[3], parts[4]};
}

double WebPlatform::monotonic_ms() {
    return page::now_ms();
}

std::uint64_t WebPlatform::random_bits() {
    return seeded_ ? seeded_->next() : page::random_bits();
}

std::uint64_t WebPlatform::secret_bits() {
    return page::random_bits();
}

void WebPlatform::expect_work_out(bool soon) {
    page::expect_work_out(soon ? embedded_later() : std::string_view());
}

bool WebPlatform::holds_beside(std::uint64_t number) const {
    return page::holds_beside(number);
}

bool WebPlatform::work_out(std::string_view order, std::string_view document, std::uint64_t number, std::uint64_t ticket) {
    return page::work_out(order, document, embedded_later(), number, ticket);
}

void WebPlatform::stop_working_out() {
    page::stop_working_out();
}

void WebPlatform::open_link(std::string_view url) {
    page::open_link(url);
}

void WebPlatform::copy_table(std::string_view text, std::string_view html) {
    page::copy_table(text, html);
}

void WebPlatform::set_address(std::string_view address, bool replaces) {
    page::set_address(address, replaces);
}

double WebPlatform::due_in() const {
    return mirror_due_at_ < 0 ? -1 : std::max(0.0, mirror_due_at_ - page::now_ms());
}

void WebPlatform::clear_due() {
    if (due_in() == 0) mirror_due_at_ = -1;
}

bool WebPlatform::can_save_in_place() const {
    return page::can_save_in_place();
}

}  // namespace waymark
