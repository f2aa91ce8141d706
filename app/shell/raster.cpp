#include "shell/raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "imgui_internal.h"

namespace waymark {
namespace {

/// The first pixel whose middle lies at or past `at`; so of two neighbours that share an edge, one has each
/// pixel on it.
int first_at(float at) {
    return static_cast<int>(std::ceil(at - 0.5f));
}

std::uint32_t over(std::uint32_t below, ImU32 ink, int alpha) {
    if (alpha >= 255) return ink | IM_COL32_A_MASK;
    // Red and blue in one multiplication, green in another; 257 / 65536 is as near to 1 / 255 as is seen.
    const auto weight = static_cast<std::uint32_t>(alpha);
    const std::uint32_t rest = 255u - weight;
    const std::uint32_t red_blue = (below & 0xFF00FFu) * rest + (ink & 0xFF00FFu) * weight + 0x800080u;
    const std::uint32_t green = ((below >> 8) & 0xFFu) * rest + ((ink >> 8) & 0xFFu) * weight + 0x80u;
    return (((red_blue + ((red_blue >> 8) & 0xFF00FFu)) >> 8) & 0xFF00FFu) | ((green + (green >> 8)) & 0xFF00u) | IM_COL32_A_MASK;
}

int alpha_of(ImU32 ink) {
    return static_cast<int>(ink >> IM_COL32_A_SHIFT);
}

void let_go(ImTextureData& texture) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

/// A value that changes evenly over a triangle.
struct Slope {
    float at, dx, dy;

    [[nodiscard]] float operator()(float x, float y) const { return at + dx * x + dy * y; }
};

}  // namespace

void Raster::start() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    // The atlas has a texture since the first typeface was added, and copies from it without a look at its
    // kind.
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    ImFontAtlasBuildClear(io.Fonts);
}

void Raster::take_textures(ImDrawData& data) {
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            if (texture->UnusedFrames > 0) let_go(*texture);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void Raster::stop() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) let_go(*texture);
}

void Raster::draw(ImDrawData& data, ImU32 ground) {
    take_textures(data);
    width_ = std::max(0, static_cast<int>(std::lround(data.DisplaySize.x * data.FramebufferScale.x)));
    height_ = std::max(0, static_cast<int>(std::lround(data.DisplaySize.y * data.FramebufferScale.y)));
    pixels_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), ground | IM_COL32_A_MASK);
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback == nullptr) triangles(*list, command, data.FramebufferScale);
        }
    }
}

void Raster::triangles(const ImDrawList& list, const ImDrawCmd& command, ImVec2 scale) {
    const ImTextureData* texture = command.TexRef._TexData;
    if (texture == nullptr || texture->BytesPerPixel != 1) return;
    texels_ = {texture->Pixels, texture->Width, texture->Height};
    const ImVec4& cut = command.ClipRect;
    clip_ = {std::max(0, static_cast<int>(cut.x * scale.x)), std::max(0, static_cast<int>(cut.y * scale.y)),
             std::min(width_, static_cast<int>(std::ceil(cut.z * scale.x))),
             std::min(height_, static_cast<int>(std::ceil(cut.w * scale.y)))};
    if (clip_.left >= clip_.right || clip_.top >= clip_.bottom) return;
    const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const auto corner = [&](unsigned i) {
        const ImDrawVert& from = corners[index[i]];
        return Corner{from.pos.x * scale.x, from.pos.y * scale.y, from.uv.x, from.uv.y, from.col};
    };
    for (unsigned i = 0; i + 3 <= command.ElemCount;) {
        const Corner a = corner(i);
        const Corner b = corner(i + 1);
        const Corner c = corner(i + 2);
        // Letters and filled boxes, most of a picture: two triangles over the corners a, b, c and a, c, d.
        if (i + 6 <= command.ElemCount && index[i] == index[i + 3] && index[i + 2] == index[i + 4] && a.y == b.y && b.x == c.x &&
            a.ink == b.ink && a.ink == c.ink) {
            const Corner d = corner(i + 5);
            if (d.x == a.x && d.y == c.y && d.ink == a.ink && a.x <= c.x && a.y <= c.y) {
                box(a, c);
                i += 6;
                continue;
            }
        }
        triangle(a, b, c);
        i += 3;
    }
}

Raster::Between Raster::between(float at, int size) {
    const float texel = std::clamp(at * static_cast<float>(size) - 0.5f, 0.0f, static_cast<float>(size - 1));
    const int first = static_cast<int>(texel);
    return {first, std::min(first + 1, size - 1), static_cast<int>((texel - static_cast<float>(first)) * 256.0f)};
}

int Raster::seen(const Between& across, const Between& down) const {
    const std::uint8_t* upper = texels_.at + down.first * texels_.width;
    const std::uint8_t* lower = texels_.at + down.second * texels_.width;
    const int above = upper[across.first] * (256 - across.part) + upper[across.second] * across.part;
    const int below = lower[across.first] * (256 - across.part) + lower[across.second] * across.part;
    return (above * (256 - down.part) + below * down.part + 32768) >> 16;
}

int Raster::seen(float u, float v) const {
    return seen(between(u, texels_.width), between(v, texels_.height));
}

void Raster::box(const Corner& from, const Corner& to) {
    const Box part{std::max(clip_.left, first_at(from.x)), std::max(clip_.top, first_at(from.y)),
                   std::min(clip_.right, first_at(to.x)), std::min(clip_.bottom, first_at(to.y))};
    if (part.left >= part.right || part.top >= part.bottom) return;
    const int alpha = alpha_of(from.ink);
    if (from.u == to.u && from.v == to.v) return fill(part, from.ink, alpha * seen(from.u, from.v) / 255);
    const float across = (to.u - from.u) / (to.x - from.x), down = (to.v - from.v) / (to.y - from.y);
    columns_.clear();
    for (int x = part.left; x < part.right; ++x)
        columns_.push_back(between(from.u + (static_cast<float>(x) + 0.5f - from.x) * across, texels_.width));
    for (int y = part.top; y < part.bottom; ++y) {
        const Between row = between(from.v + (static_cast<float>(y) + 0.5f - from.y) * down, texels_.height);
        std::uint32_t* pixel = row_at(y) + part.left;
        for (const Between& column : columns_) {
            if (const int through = seen(column, row); through != 0) *pixel = over(*pixel, from.ink, alpha * through / 255);
            ++pixel;
        }
    }
}

void Raster::fill(const Box& part, ImU32 ink, int alpha) {
    if (alpha == 0) return;
    std::uint32_t* first = row_at(part.top) + part.left;
    const auto count = static_cast<std::size_t>(part.right - part.left);
    if (alpha == 255) std::fill_n(first, count, ink);
    for (int y = alpha == 255 ? part.top + 1 : part.top; y < part.bottom; ++y) {
        std::uint32_t* row = row_at(y) + part.left;
        // Copying a row is several times as fast in WebAssembly as filling one.
        if (alpha == 255)
            std::memcpy(row, first, count * sizeof *first);
        else
            for (std::size_t x = 0; x < count; ++x) row[x] = over(row[x], ink, alpha);
    }
}

void Raster::triangle(const Corner& a, const Corner& b, const Corner& c) {
    const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area == 0) return;
    const auto slope = [&](float at_a, float at_b, float at_c) {
        const float dx = ((at_b - at_a) * (c.y - a.y) - (at_c - at_a) * (b.y - a.y)) / area;
        const float dy = ((at_c - at_a) * (b.x - a.x) - (at_b - at_a) * (c.x - a.x)) / area;
        return Slope{at_a - dx * a.x - dy * a.y, dx, dy};
    };
    const auto channel = [&](int shift) {
        const auto part = [shift](ImU32 ink) { return static_cast<float>((ink >> shift) & 0xFFu); };
        return slope(part(a.ink), part(b.ink), part(c.ink));
    };
    const bool one_ink = a.ink == b.ink && b.ink == c.ink;
    const bool one_texel = a.u == b.u && b.u == c.u && a.v == b.v && b.v == c.v;
    const int everywhere = one_texel ? seen(a.u, a.v) : 0;
    const Slope u = slope(a.u, b.u, c.u);
    const Slope v = slope(a.v, b.v, c.v);
    const Slope alpha = channel(IM_COL32_A_SHIFT);
    const Slope red = channel(IM_COL32_R_SHIFT);
    const Slope green = channel(IM_COL32_G_SHIFT);
    const Slope blue = channel(IM_COL32_B_SHIFT);
    const auto clamped = [](float value) { return static_cast<ImU32>(std::clamp(value, 0.0f, 255.0f) + 0.5f); };

    const Corner* by_height[] = {&a, &b, &c};
    if (by_height[1]->y < by_height[0]->y) std::swap(by_height[0], by_height[1]);
    if (by_height[2]->y < by_height[1]->y) std::swap(by_height[1], by_height[2]);
    if (by_height[1]->y < by_height[0]->y) std::swap(by_height[0], by_height[1]);
    const Corner& highest = *by_height[0];
    const Corner& middle = *by_height[1];
    const Corner& lowest = *by_height[2];
    // Always from the upper corner down, so that two triangles find the edge they share in the same place.
    const auto edge_at = [](const Corner& upper, const Corner& lower, float y) {
        return upper.x + (lower.x - upper.x) * ((y - upper.y) / (lower.y - upper.y));
    };
    const int top = std::max(clip_.top, first_at(highest.y));
    const int bottom = std::min(clip_.bottom, first_at(lowest.y));
    for (int y = top; y < bottom; ++y) {
        const float at_y = static_cast<float>(y) + 0.5f;
        const float one = edge_at(highest, lowest, at_y);
        const float other = at_y < middle.y ? edge_at(highest, middle, at_y) : edge_at(middle, lowest, at_y);
        const int left = std::max(clip_.left, first_at(std::min(one, other)));
        const int right = std::min(clip_.right, first_at(std::max(one, other)));
        std::uint32_t* row = row_at(y);
        for (int x = left; x < right; ++x) {
            const float at_x = static_cast<float>(x) + 0.5f;
            const int through = one_texel ? everywhere : seen(u(at_x, at_y), v(at_x, at_y));
            const int whole = one_ink ? alpha_of(a.ink) : static_cast<int>(clamped(alpha(at_x, at_y)));
            const int part = whole * through / 255;
            if (part == 0) continue;
            const ImU32 ink = one_ink ? a.ink
                                      : clamped(red(at_x, at_y)) << IM_COL32_R_SHIFT |
                                            clamped(green(at_x, at_y)) << IM_COL32_G_SHIFT |
                                            clamped(blue(at_x, at_y)) << IM_COL32_B_SHIFT;
            row[x] = over(row[x], ink, part);
        }
    }
}

}  // namespace waymark
