#pragma once
// The named colours of each theme. No other file holds a colour; tests/ui/theme_test.cpp computes the
// contrast of every pair in use and the distance of stage and strength colours under simulated colour-vision
// deficiencies.

#include <array>
#include <cstdint>
#include <string_view>

namespace waymark {

/// 0xAABBGGRR, as Dear ImGui packs it.
using Colour = std::uint32_t;

enum class ThemeName : std::uint8_t { Light, Dark, HighContrast };

struct Theme {
    Colour surface;         ///< The page.
    Colour surface_raised;  ///< Rail, cells, table headers.
    Colour surface_hover;   ///< Under the pointer.
    Colour text;
    Colour text_quiet;
    Colour border;   ///< Edges of controls: 3:1 on surface and surface_raised.
    Colour divider;  ///< Lines between panes; decoration only.
    Colour accent;   ///< Primary buttons, the current screen, links.
    Colour on_accent;
    Colour accent_soft;  ///< Selected rows and chips; takes `text`.
    Colour focus;        ///< The ring, with focus_edge outside it.
    Colour focus_edge;
    Colour good;
    Colour caution;
    Colour bad;
    Colour bad_soft;  ///< Behind a problem; takes `text`.
    Colour centre;    ///< People and communities, in the middle of the picture; takes on_centre.
    Colour on_centre;
    std::array<Colour, 5> stage;     ///< In the pack's order of stages; the last is the enabler. 4.5:1 on surface.
    std::array<Colour, 6> strength;  ///< In the pack's order of the vocabulary "strength".
    Colour shade;                    ///< Over what a dialog covers; translucent.
};

[[nodiscard]] const Theme& theme(ThemeName name);

/// "light", "dark", "high-contrast": as settings hold it.
[[nodiscard]] std::string_view theme_id(ThemeName name);
[[nodiscard]] ThemeName theme_from_id(std::string_view id, ThemeName otherwise);

/// `amount` of `over` (0 to 1) mixed into `under`; both opaque.
[[nodiscard]] Colour mix(Colour under, Colour over, float amount);
/// The same colour at another opacity, 0 to 1.
[[nodiscard]] Colour with_alpha(Colour colour, float alpha);
/// Contrast of two opaque colours as WCAG 2.2 defines it: 1 to 21.
[[nodiscard]] float contrast(Colour a, Colour b);
/// `amount` of `over` mixed into `under`, or as much of it as leaves words in ink_on() their contrast: 4.5:1,
/// and 7:1 in high contrast.
[[nodiscard]] Colour tint(ThemeName name, Colour under, Colour over, float amount);
/// Black or white, whichever reads better on `ground`; 4.5:1 or more on any colour.
[[nodiscard]] Colour ink_on(Colour ground);

}  // namespace waymark
