// Pairs of colours, computed, those included that show only under the pointer (drawn_test.cpp measures what
// is drawn): contrast as WCAG 2.2 defines it, and the distance between stage and between strength colours as
// people with the three common colour-vision deficiencies see them.

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "present/look/theme.h"

namespace waymark {
namespace {

constexpr std::array kThemes{ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast};

struct Pair {
    std::string what;
    Colour ink, ground;
    float at_least;
};

/// Text pairs and edge pairs of a theme, as the widgets use them.
std::vector<Pair> pairs_of(ThemeName name, float text, float edge) {
    const Theme& t = theme(name);
    std::vector<Pair> pairs;
    for (const auto& [where, ground] : {std::pair{"surface", t.surface},
                                        {"raised", t.surface_raised},
                                        {"hover", t.surface_hover},
                                        {"selected", t.accent_soft},
                                        {"problem", t.bad_soft}})
        pairs.push_back({std::string("text on ") + where, t.text, ground, text});
    for (const auto& [where, ground] :
         {std::pair{"surface", t.surface}, {"raised", t.surface_raised}, {"hover", t.surface_hover}, {"selected", t.accent_soft}})
        pairs.push_back({std::string("quiet text on ") + where, t.text_quiet, ground, text});
    pairs.push_back({"primary button", t.on_accent, t.accent, text});
    pairs.push_back({"primary button under the pointer", t.on_accent, mix(t.accent, t.text, 0.15f), text});
    pairs.push_back({"primary button held down", t.on_accent, mix(t.accent, t.text, 0.3f), text});
    pairs.push_back({"link", t.accent, t.surface, text});
    pairs.push_back({"link in a selected row", t.accent, t.accent_soft, text});
    pairs.push_back({"problem text", t.bad, t.surface, text});
    pairs.push_back({"danger button under the pointer", t.bad, t.surface_hover, text});
    pairs.push_back({"good", t.good, t.surface, text});
    pairs.push_back({"centre of the picture", t.on_centre, t.centre, text});
    pairs.push_back({"control edge", t.border, t.surface, edge});
    pairs.push_back({"control edge on raised", t.border, t.surface_raised, edge});
    pairs.push_back({"focus ring or its edge against the page",
                     contrast(t.focus, t.surface) > contrast(t.focus_edge, t.surface) ? t.focus : t.focus_edge, t.surface, edge});
    for (std::size_t i = 0; i < t.stage.size(); ++i) {
        pairs.push_back({"stage name " + std::to_string(i), t.stage[i], t.surface, text});
        // Cells of the picture: the darkest and the lightest tint, with whichever ink reads better.
        for (const float depth : {0.16f, 0.32f, 0.48f, 0.64f, 0.8f}) {
            const Colour fill = tint(name, t.surface, t.stage[i], depth);
            pairs.push_back({"number on stage " + std::to_string(i) + " at " + std::to_string(depth), ink_on(fill), fill, text});
        }
    }
    return pairs;
}

struct Lab {
    float l, a, b;
};

struct Rgb {
    float r, g, b;
};

Rgb linear_of(Colour colour) {
    const auto channel = [&](int shift) {
        const float c = static_cast<float>((colour >> shift) & 0xFFu) / 255.0f;
        return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
    };
    return {channel(0), channel(8), channel(16)};
}

Lab lab_of(Rgb c) {
    const float x = (0.4124f * c.r + 0.3576f * c.g + 0.1805f * c.b) / 0.95047f;
    const float y = 0.2126f * c.r + 0.7152f * c.g + 0.0722f * c.b;
    const float z = (0.0193f * c.r + 0.1192f * c.g + 0.9505f * c.b) / 1.08883f;
    const auto f = [](float t) { return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116.0f; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

using Matrix = std::array<float, 9>;

// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
constexpr Matrix kNormal{1, 0, 0, 0, 1, 0, 0, 0, 1};
constexpr Matrix kProtanopia{0.152286f, 1.052583f,  -0.204868f, 0.114503f, 0.786281f,
                             0.099216f, -0.003882f, -0.048116f, 1.051998f};
constexpr Matrix kDeuteranopia{0.367322f, 0.860646f,  -0.227968f, 0.280085f, 0.672501f,
                               0.047413f, -0.011820f, 0.042940f,  0.968881f};
constexpr Matrix kTritanopia{1.255528f, -0.076749f, -0.178779f, -0.078411f, 0.930809f,
                             0.147602f, 0.004733f,  0.691367f,  0.303900f};

float distance(Colour a, Colour b, const Matrix& seen) {
    const auto as_seen = [&](Colour colour) {
        const Rgb c = linear_of(colour);
        return lab_of({seen[0] * c.r + seen[1] * c.g + seen[2] * c.b, seen[3] * c.r + seen[4] * c.g + seen[5] * c.b,
                       seen[6] * c.r + seen[7] * c.g + seen[8] * c.b});
    };
    const Lab x = as_seen(a), y = as_seen(b);
    return std::sqrt((x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a) + (x.b - y.b) * (x.b - y.b));
}

}  // namespace

TEST_CASE("theme: text and edges have the contrast that WCAG 2.2 AA asks for, and 7:1 in high contrast") {
    for (const ThemeName name : kThemes) {
        const bool high = name == ThemeName::HighContrast;
        for (const Pair& pair : pairs_of(name, high ? 7.0f : 4.5f, high ? 7.0f : 3.0f)) {
            CAPTURE(theme_id(name));
            CAPTURE(pair.what);
            CHECK(contrast(pair.ink, pair.ground) >= pair.at_least);
        }
    }
}

TEST_CASE("theme: the four timed stages can be told apart under the three common colour-vision deficiencies") {
    // Neighbours in the picture touch, so those pairs must differ clearly; words always stand beside the
    // colour as well.
    for (const ThemeName name : kThemes)
        for (const Matrix& seen : {kNormal, kProtanopia, kDeuteranopia, kTritanopia})
            for (std::size_t i = 0; i + 1 < 4; ++i) {
                CAPTURE(theme_id(name));
                CAPTURE(i);
                CHECK(distance(theme(name).stage[i], theme(name).stage[i + 1], seen) >= 10.0f);
            }
}

TEST_CASE(
    "theme: none, planned, in place and reviewed can be told apart under the three common colour-vision "
    "deficiencies") {
    for (const ThemeName name : kThemes)
        for (const Matrix& seen : {kNormal, kProtanopia, kDeuteranopia, kTritanopia})
            for (std::size_t i = 0; i < 4; ++i)
                for (std::size_t j = i + 1; j < 4; ++j) {
                    CAPTURE(theme_id(name));
                    CAPTURE(i);
                    CAPTURE(j);
                    CHECK(distance(theme(name).strength[i], theme(name).strength[j], seen) >= 10.0f);
                }
}

TEST_CASE("theme: a theme's id leads back to it, and an unknown id to the one given") {
    for (const ThemeName name : kThemes) CHECK(theme_from_id(theme_id(name), ThemeName::Light) == name);
    CHECK(theme_from_id("sepia", ThemeName::Dark) == ThemeName::Dark);
}

}  // namespace waymark
