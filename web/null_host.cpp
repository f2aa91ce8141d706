#include "web/null_host.h"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"
#include "web/page_bridge.h"

namespace waymark {
namespace {

constexpr int kFramesAfterEvent = 3;  // As SdlHost's.

}  // namespace

NullHost::NullHost() {
    ImGui::GetIO().BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    touch();
}

bool NullHost::needs_frame(const App& app) const {
    if (frames_left_ > 0 || app.wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0)
        return true;
    const double due = app.next_frame_due();
    return due >= 0 && due < 1;
}

void NullHost::touch() {
    frames_left_ = kFramesAfterEvent;
}

void NullHost::draw(App& app) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(page::width(), page::height());
    const double now = page::now_ms();
    io.DeltaTime = std::clamp(static_cast<float>((now - last_ms_) / 1000), 0.001f, 0.1f);
    last_ms_ = now;
    app.frame();
    // Stands in for a renderer: every texture that is asked for counts as made.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status == ImTextureStatus_WantCreate) {
            texture->SetTexID(static_cast<ImTextureID>(1));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
    if (frames_left_ > 0) --frames_left_;
}

}  // namespace waymark
