#pragma once
// A Dear ImGui of its own for tests of what a frame looks like.

#include <functional>
#include <string_view>

#include "embedded/embedded.h"
#include "imgui.h"
#include "shell/raster.h"

namespace waymark::testing {

/// A screen of 64 × 48 CSS pixels, white, with nothing on it but what a test draws.
class Screen {
  public:
    explicit Screen(float scale = 1, float width = 64) : before_(ImGui::GetCurrentContext()) {
        context_ = ImGui::CreateContext();
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(width, 48);
        io.DisplayFramebufferScale = ImVec2(scale, scale);
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        const std::string_view bytes = embedded_asset("fonts/regular.ttf");
        font_ = io.Fonts->AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 18.0f, &config);
        Raster::start();
    }
    ~Screen() {
        Raster::stop();
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(before_);
    }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void draw(const std::function<void(ImDrawList&)>& what) {
        lay_out(what);
        raster_.draw(*ImGui::GetDrawData(), IM_COL32_WHITE);
    }
    /// Draws without looking at the pixels: what ImGui made, before a texture is taken.
    const ImDrawData& lay_out(const std::function<void(ImDrawList&)>& what) {
        ImGui::NewFrame();
        what(*ImGui::GetForegroundDrawList());
        ImGui::Render();
        return *ImGui::GetDrawData();
    }
    [[nodiscard]] ImU32 at(int x, int y) const { return raster_.pixels()[static_cast<std::size_t>(y * raster_.width() + x)]; }
    [[nodiscard]] const Raster& raster() const { return raster_; }
    [[nodiscard]] ImFont* font() const { return font_; }

  private:
    ImGuiContext* before_;
    ImGuiContext* context_ = nullptr;
    ImFont* font_ = nullptr;
    Raster raster_;
};

}  // namespace waymark::testing
