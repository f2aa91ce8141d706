#include "native/window_icon.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "present/look/theme.h"

namespace waymark {
namespace {

constexpr int kSamples = 4;  // Each way, in a pixel: for smooth edges

/// 0 to 4, the bands from outside in; 5 the bar; -1 nothing. x and y go from 0 to 1.
int part_at(float x, float y) {
    constexpr float kMiddle = 0.5f, kFloor = 0.68f, kRadius = 0.48f, kBand = 0.09f, kGap = 0.02f, kBarEnd = 0.81f;
    if (y > kFloor + kGap && y < kBarEnd && std::abs(x - kMiddle) < kRadius) return 5;
    if (y > kFloor) return -1;
    const float from_edge = kRadius - std::hypot(x - kMiddle, y - kFloor);
    if (from_edge < 0) return -1;
    const int band = static_cast<int>(from_edge / kBand);
    if (band >= 4) return 4;
    return from_edge - static_cast<float>(band) * kBand > kBand - kGap ? -1 : band;
}

}  // namespace

std::vector<std::uint32_t> window_icon(int side) {
    const Theme& colours = theme(ThemeName::Light);
    const std::array<Colour, 6> paint{colours.stage[0], colours.stage[1], colours.stage[2],
                                      colours.stage[3], colours.centre,   colours.stage[4]};
    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    const float step = 1.0f / static_cast<float>(side * kSamples);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            std::uint32_t red = 0, green = 0, blue = 0, hits = 0;
            for (int i = 0; i < kSamples * kSamples; ++i) {
                const float x = (static_cast<float>(column * kSamples + i % kSamples) + 0.5f) * step;
                const float y = (static_cast<float>(row * kSamples + i / kSamples) + 0.5f) * step;
                const int part = part_at(x, y);
                if (part < 0) continue;
                const Colour colour = paint[static_cast<std::size_t>(part)];  // 0xAABBGGRR
                red += colour & 0xFF;
                green += (colour >> 8) & 0xFF;
                blue += (colour >> 16) & 0xFF;
                ++hits;
            }
            const std::uint32_t alpha = hits * 255 / (kSamples * kSamples);
            const auto mean = [hits](std::uint32_t sum) { return hits == 0 ? 0 : sum / hits; };
            pixels.push_back(alpha << 24 | mean(red) << 16 | mean(green) << 8 | mean(blue));
        }
    }
    return pixels;
}

}  // namespace waymark
