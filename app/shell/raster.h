#pragma once
// Draws what Dear ImGui made into memory, for a page that is refused WebGL but has a 2D canvas: triangles
// with a colour at each corner, cut to a rectangle, through textures that hold how much of the colour is seen
// (ImTextureFormat_Alpha8).

#include <cstddef>
#include <cstdint>
#include <vector>

#include "imgui.h"

namespace waymark {

class Raster {
  public:
    // ImGui makes and changes textures while it runs, and asks for that to be done. Who draws from ImGui's
    // own bytes of them, or draws nothing, only has to say so.
    static void start();                          ///< Once, before the first frame.
    static void take_textures(ImDrawData& data);  ///< After each frame; draw() does it.
    static void stop();                           ///< Before the ImGui context goes.

    /// The whole picture anew, on `ground`: as many pixels as the display has at its framebuffer scale.
    void draw(ImDrawData& data, ImU32 ground);

    /// Row after row from the top, each pixel red, green, blue and opaque, as a canvas takes them.
    [[nodiscard]] const std::vector<std::uint32_t>& pixels() const { return pixels_; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

  private:
    struct Box {
        int left, top, right, bottom;
    };
    struct Corner {
        float x, y, u, v;
        ImU32 ink;
    };
    struct Texels {
        const std::uint8_t* at = nullptr;
        int width = 0;
        int height = 0;
    };

    /// Two texels side by side, and how many 256ths of the second are seen.
    struct Between {
        int first, second, part;
    };

    void triangles(const ImDrawList& list, const ImDrawCmd& command, ImVec2 scale);
    void box(const Corner& from, const Corner& to);
    void fill(const Box& part, ImU32 ink, int alpha);
    void triangle(const Corner& a, const Corner& b, const Corner& c);
    [[nodiscard]] static Between between(float at, int size);
    [[nodiscard]] int seen(const Between& across, const Between& down) const;
    [[nodiscard]] int seen(float u, float v) const;
    [[nodiscard]] std::uint32_t* row_at(int y) { return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_; }

    std::vector<std::uint32_t> pixels_;
    int width_ = 0;
    int height_ = 0;
    Box clip_{};
    Texels texels_;
    std::vector<Between> columns_;  ///< Of the box that is being drawn
};

}  // namespace waymark
