#include "support/headless.h"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "shell/raster.h"

namespace waymark::test {
namespace {

constexpr int kMostFrames = 300;
constexpr int kQuietFrames = 3;  // A host draws as many after the last event: ImGui scrolls and lays out a frame later.
constexpr double kFrameMs = 1000.0 / 60.0;

}  // namespace

Headless::Headless(Options options)
    : own_platform_(std::make_unique<FakePlatform>()), platform_(own_platform_.get()), options_(options) {
    start();
}

Headless::Headless(FakePlatform& platform, Options options) : platform_(&platform), options_(options) {
    start();
}

void Headless::start() {
    platform_->edits_text = options_.host_edits_text;
    app_ = std::make_unique<App>(*platform_);
    resize(options_.width, options_.height, options_.scale);
    if (options_.painter != nullptr) {
        options_.painter->start();
    } else {
        Raster::start();
    }
    if (options_.text_scale != 1) {
        SystemPreferences preferences;
        preferences.text_scale = options_.text_scale;
        platform_->push(preferences);
    }
    platform_->restore();
    settle();
}

void Headless::use() const {
    ImGui::SetCurrentContext(app_->impl().context);
}

Headless::~Headless() {
    use();
    if (options_.painter != nullptr) {
        options_.painter->stop();
    } else {
        Raster::stop();
    }
}

void Headless::resize(float width, float height, float scale) {
    use();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width, height);
    io.DisplayFramebufferScale = ImVec2(scale, scale);
    if (frames_ > 0) settle();
}

void Headless::frame() {
    use();
    platform_->clock_ms += kFrameMs;
    ImGui::GetIO().DeltaTime = static_cast<float>(kFrameMs / 1000.0);
    app_->frame();
    ++frames_;
    if (options_.painter != nullptr) {
        options_.painter->show(ImGui::GetDrawData());
    } else {
        Raster::take_textures(*ImGui::GetDrawData());
    }
}

void Headless::settle() {
    int quiet = 0;
    for (int i = 0; i < kMostFrames; ++i) {
        frame();
        const bool queued = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0 || !platform_->idle();
        quiet = queued || app_->wants_frame() ? 0 : quiet + 1;
        if (quiet < kQuietFrames) continue;
        if (!options_.check_semantics) return;
        const std::string faults = semantic_faults(nodes());
        if (!faults.empty()) throw RobotError("The screen is described wrongly:\n" + faults);
        return;
    }
    throw RobotError("The program wants frame after frame and never rests.");
}

void Headless::advance(double milliseconds) {
    platform_->clock_ms += milliseconds;
    settle();
}

void Headless::pause_before_press(float x, float y, NodeId id) {
    const auto box_of = [&](NodeId node) {
        const SemNode* found = nodes().find(node);
        return found ? found->box : Box{};
    };
    const Box& last = last_press_;
    const bool there = x >= last.x && x <= last.x + last.w && y >= last.y && y <= last.y + last.h;
    if (platform_->clock_ms - last_press_ms_ < 600 && (id == last_pressed_ || id == platform_->focus || there)) advance(600);
    last_press_ = box_of(id);
    last_pressed_ = id;
    last_press_ms_ = platform_->clock_ms;
}

void Headless::send(PlatformEvent event) {
    platform_->push(std::move(event));
    settle();
}

}  // namespace waymark::test
