#include "web/web_host.h"

#include <algorithm>

#include "imgui_internal.h"
#include "shell/picture_mark.h"

namespace waymark {
namespace {

// ImGui lays out and scrolls a frame after it is told, and widgets answer to what they saw in the last one.
constexpr int kFramesAfterEvent = 3;

/// Hands WebGL what changed in the textures; each is known by a number of its own.
void upload_textures(ImDrawData& data) {
    for (ImTextureData* texture : *data.Textures) {
        const int id = texture->UniqueID + 1;
        if (texture->Status == ImTextureStatus_WantCreate) {
            page::make_texture(id, texture->Width, texture->Height, texture->Pixels);
            texture->SetTexID(static_cast<ImTextureID>(id));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            // Whole rows: WebGL 1 takes no part of a row out of the middle of memory.
            const ImTextureRect& changed = texture->UpdateRect;
            page::change_texture(id, changed.y, texture->Width, changed.h, texture->GetPixelsAt(0, changed.y));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            page::drop_texture(id);
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

void draw_with_webgl(const ImDrawData& data, ImU32 ground) {
    const ImVec2 scale = data.FramebufferScale;
    page::begin_picture(data.DisplaySize.x, data.DisplaySize.y, ground);
    for (const ImDrawList* list : data.CmdLists) {
        page::send_triangles(list->VtxBuffer.Data, list->VtxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                             list->IdxBuffer.size_in_bytes());
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& clip = command.ClipRect;
            if (command.UserCallback != nullptr || clip.z <= clip.x || clip.w <= clip.y) continue;
            page::draw_triangles({clip.x * scale.x, clip.y * scale.y, clip.z * scale.x, clip.w * scale.y},
                                 static_cast<int>(command.GetTexID()), static_cast<int>(command.ElemCount),
                                 static_cast<int>(command.IdxOffset), static_cast<int>(command.VtxOffset));
        }
    }
}

}  // namespace

WebHost::WebHost() : canvas_(page::start_canvas()) {
    Raster::start();
    touch();
}

bool WebHost::needs_frame(const App& app) const {
    if (frames_left_ > 0 || app.wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) return true;
    const double due = app.next_frame_due();
    return due >= 0 && due < 1;
}

void WebHost::touch() {
    frames_left_ = kFramesAfterEvent;
}

void WebHost::draw(App& app) {
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 size(page::width(), page::height());
    const float ratio = page::pixel_ratio();
    if (size.x != io.DisplaySize.x || size.y != io.DisplaySize.y || ratio != io.DisplayFramebufferScale.x) touch();
    io.DisplaySize = size;
    io.DisplayFramebufferScale = ImVec2(ratio, ratio);
    const double now = page::now_ms();
    io.DeltaTime = std::clamp(static_cast<float>((now - last_ms_) / 1000), 0.001f, 0.1f);
    last_ms_ = now;
    app.frame();
    show(*ImGui::GetDrawData(), app.shows_text());
    if (const ImGuiMouseCursor wanted = ImGui::GetMouseCursor(); wanted != cursor_) {
        cursor_ = wanted;
        page::cursor(wanted == ImGuiMouseCursor_Hand ? "pointer" : wanted == ImGuiMouseCursor_TextInput ? "text" : "default");
    }
    if (frames_left_ > 0) --frames_left_;
}

void WebHost::redraw() {
    shown_.reset();
    touch();
}

void WebHost::show(ImDrawData& data, bool hidden) {
    const ImU32 ground = ImGui::GetColorU32(ImGuiCol_WindowBg) | IM_COL32_A_MASK;
    const bool changed = textures_changed(data);
    if (changed && canvas_ == page::Canvas::WebGl) upload_textures(data);
    if (changed && canvas_ != page::Canvas::WebGl) Raster::take_textures(data);
    if (hidden || canvas_ == page::Canvas::None) return shown_.reset();
    const std::uint64_t mark = picture_mark(data, ground);
    if (shown_ == mark && !changed) return;
    shown_ = mark;
    if (canvas_ == page::Canvas::WebGl) {
        draw_with_webgl(data, ground);
    } else {
        raster_.draw(data, ground);
        page::show_pixels(raster_.pixels().data(), raster_.width(), raster_.height());
    }
}

}  // namespace waymark
