#include "present/look/theme.h"

#include <cmath>

namespace waymark {
namespace {

constexpr Colour rgb(std::uint32_t hex) {
    return 0xFF000000u | ((hex & 0xFFu) << 16) | (hex & 0xFF00u) | ((hex >> 16) & 0xFFu);
}

constexpr Theme kLight{
    .surface = rgb(0xFFFFFF),
    .surface_raised = rgb(0xF3F5F6),
    .surface_hover = rgb(0xE4EAEE),
    .text = rgb(0x0B0C0C),
    .text_quiet = rgb(0x505A5F),
    .border = rgb(0x7A858B),
    .divider = rgb(0xCDD3D7),
    .accent = rgb(0x1D5A8C),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xDCE9F3),
    .focus = rgb(0xFFDD00),
    .focus_edge = rgb(0x0B0C0C),
    .good = rgb(0x00703C),
    .caution = rgb(0x8A5A00),
    .bad = rgb(0xB1240E),
    .bad_soft = rgb(0xFBE9E6),
    .centre = rgb(0x0B3C5D),
    .on_centre = rgb(0xFFFFFF),
    .stage = {rgb(0x1F7A70), rgb(0x8F5B00), rgb(0x853E86), rgb(0x2456A6), rgb(0x4A5358)},
    .strength = {rgb(0xB1240E), rgb(0xB58105), rgb(0x4E8FC4), rgb(0x00703C), rgb(0x6B5B95), rgb(0x8A9499)},
    .shade = 0x80000000u,
};

constexpr Theme kDark{
    .surface = rgb(0x14181B),
    .surface_raised = rgb(0x1F262B),
    .surface_hover = rgb(0x2C363D),
    .text = rgb(0xF2F4F5),
    .text_quiet = rgb(0xB4BEC4),
    .border = rgb(0x7F8C94),
    .divider = rgb(0x3A454C),
    .accent = rgb(0x7DB8E8),
    .on_accent = rgb(0x0B1217),
    .accent_soft = rgb(0x21405A),
    .focus = rgb(0xFFDD00),
    .focus_edge = rgb(0x0B0C0C),
    .good = rgb(0x5FCF94),
    .caution = rgb(0xF0BC4E),
    .bad = rgb(0xFF8A75),
    .bad_soft = rgb(0x4A211A),
    .centre = rgb(0xBFDDF3),
    .on_centre = rgb(0x0B1E2D),
    .stage = {rgb(0x55C2B4), rgb(0xE5A94A), rgb(0xE6AFE6), rgb(0x6C98E8), rgb(0xB4BEC4)},
    .strength = {rgb(0xFF8A75), rgb(0xF0BC4E), rgb(0x84B9E2), rgb(0x5FCF94), rgb(0xB8A6E6), rgb(0x98A4AB)},
    .shade = 0xA0000000u,
};

constexpr Theme kHighContrast{
    .surface = rgb(0x000000),
    .surface_raised = rgb(0x000000),
    .surface_hover = rgb(0x262626),
    .text = rgb(0xFFFFFF),
    .text_quiet = rgb(0xFFFFFF),
    .border = rgb(0xFFFFFF),
    .divider = rgb(0xFFFFFF),
    .accent = rgb(0xFFFF00),
    .on_accent = rgb(0x000000),
    .accent_soft = rgb(0x003B73),
    .focus = rgb(0x00FFFF),
    .focus_edge = rgb(0x000000),
    .good = rgb(0x7CFFA8),
    .caution = rgb(0xFFD75E),
    .bad = rgb(0xFFB3A6),
    .bad_soft = rgb(0x5A0000),
    .centre = rgb(0xFFFFFF),
    .on_centre = rgb(0x000000),
    .stage = {rgb(0x6CF2DF), rgb(0xFFC766), rgb(0xFFC6FF), rgb(0x86B4FF), rgb(0xFFFFFF)},
    .strength = {rgb(0xFF9585), rgb(0xFFD75E), rgb(0x9FD4FF), rgb(0x7CFFA8), rgb(0xD9C7FF), rgb(0xCFCFCF)},
    .shade = 0xC0000000u,
};

float channel(Colour colour, int shift) {
    return static_cast<float>((colour >> shift) & 0xFFu) / 255.0f;
}

float linear(float c) {
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float luminance(Colour colour) {
    return 0.2126f * linear(channel(colour, 0)) + 0.7152f * linear(channel(colour, 8)) + 0.0722f * linear(channel(colour, 16));
}

}  // namespace

const Theme& theme(ThemeName name) {
    switch (name) {
        case ThemeName::Dark:
            return kDark;
        case ThemeName::HighContrast:
            return kHighContrast;
        case ThemeName::Light:
            break;
    }
    return kLight;
}

std::string_view theme_id(ThemeName name) {
    switch (name) {
        case ThemeName::Dark:
            return "dark";
        case ThemeName::HighContrast:
            return "high-contrast";
        case ThemeName::Light:
            break;
    }
    return "light";
}

ThemeName theme_from_id(std::string_view id, ThemeName otherwise) {
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast})
        if (theme_id(name) == id) return name;
    return otherwise;
}

Colour mix(Colour under, Colour over, float amount) {
    Colour result = 0xFF000000u;
    for (const int shift : {0, 8, 16}) {
        const float value = channel(under, shift) * (1.0f - amount) + channel(over, shift) * amount;
        result |= static_cast<Colour>(std::lround(value * 255.0f)) << shift;
    }
    return result;
}

Colour with_alpha(Colour colour, float alpha) {
    return (colour & 0x00FFFFFFu) | (static_cast<Colour>(std::lround(alpha * 255.0f)) << 24);
}

float contrast(Colour a, Colour b) {
    const float la = luminance(a), lb = luminance(b);
    return (std::fmax(la, lb) + 0.05f) / (std::fmin(la, lb) + 0.05f);
}

Colour tint(ThemeName name, Colour under, Colour over, float amount) {
    const float least = name == ThemeName::HighContrast ? 7.0f : 4.5f;
    for (;; amount -= 0.03f) {
        const Colour ground = mix(under, over, amount);
        if (amount <= 0 || contrast(ink_on(ground), ground) >= least) return ground;
    }
}

Colour ink_on(Colour ground) {
    constexpr Colour black = rgb(0x000000), white = rgb(0xFFFFFF);
    return contrast(ground, black) >= contrast(ground, white) ? black : white;
}

}  // namespace waymark
