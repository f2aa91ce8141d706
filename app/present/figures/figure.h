#pragma once
// A picture as a value: shapes with roles of the theme, patterns and words. It is a
// pure function of the document, the pack, the day and what is asked for, and holds no colour: whoever paints it (SVG, PNG,
// a window) asks colour_of() for the theme at hand.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/document.h"
#include "present/look/theme.h"

namespace waymark {

/// A colour of every theme.
enum class ColourRole : std::uint8_t {
    Surface,
    SurfaceRaised,
    SurfaceHover,
    Text,
    TextQuiet,
    Border,
    Divider,
    Accent,
    OnAccent,
    AccentSoft,
    Good,
    Caution,
    Bad,
    Centre,
    OnCentre,
    Stage1,
    Stage2,
    Stage3,
    Stage4,
    Enabler
};

/// The role of a stage, by its place in the pack.
[[nodiscard]] ColourRole stage_role(std::size_t stage);

/// A colour as roles: one, or so much of a second mixed into it, or what words on that are written in.
struct Paint {
    ColourRole under = ColourRole::Surface, over = ColourRole::Surface;
    float amount = 0;      ///< Of `over` mixed into `under`.
    bool legible = false;  ///< No more of it than leaves words their contrast: tint().
    float lit = 0;         ///< Of the colour of words mixed into that: under a pointer.
    bool ink = false;      ///< Black or white, whichever reads better on that: ink_on().
};
[[nodiscard]] Paint plain(ColourRole role);
[[nodiscard]] Paint mixed(ColourRole under, ColourRole over, float amount);
[[nodiscard]] Paint tinted(ColourRole under, ColourRole over, float amount);
[[nodiscard]] Paint ink_of(Paint ground);
[[nodiscard]] Paint lit(Paint ground, float amount);

[[nodiscard]] Colour colour_of(const Paint& paint, ThemeName theme);

/// What tells a ground from another besides its colour.
enum class FigurePattern : std::uint8_t { Plain, Stripes, Dots, Upright, Level };

struct FigurePoint {
    float x = 0, y = 0;
};

struct FigureSize {
    float width = 0, height = 0;
};

inline constexpr float kPi = 3.14159265f;

/// A piece of a ring. Angles are of a screen: pi is left, 1.5 pi is up, 2 pi is right.
struct RingSector {
    FigurePoint centre;
    float inner = 0, outer = 0;  ///< Radii; an inner one of 0 gives a slice.
    float from = 0, to = 0;
};

/// A shape, or a line of words. Which members say something depends on the kind.
struct FigureShape {
    enum class Kind : std::uint8_t {
        Box,      ///< `at` is its top left; `size`, `corner`.
        Sector,   ///< `sector`, with `gap` taken off along each side.
        Circle,   ///< `at` is its centre, `size.width` its breadth.
        Line,     ///< Through `points`; `dashed`.
        Polygon,  ///< Round `points`.
        Words,    ///< `text` on one line, whose middle is at the height of `at`; filled with `fill`.
    };
    enum class Anchor : std::uint8_t { Start, Middle, End };

    Kind kind = Kind::Box;
    FigurePoint at = {};
    FigureSize size = {};
    float corner = 0;
    RingSector sector = {};
    float gap = 0;
    std::vector<FigurePoint> points = {};
    std::optional<Paint> fill = {}, edge = {};
    float stroke = 1;  ///< Of the edge or the line.
    bool dashed = false;
    FigurePattern pattern = FigurePattern::Plain;  ///< Of a box or a sector.
    Paint pattern_ink = {};

    std::string text = {};
    float letters = 0;  ///< The size of the letters.
    bool strong = false;
    Anchor anchor = Anchor::Start;
};

struct Figure {
    std::string title;     ///< What it is called.
    Strings words;         ///< What it shows, in sentences: its text alternative.
    std::string language;  ///< BCP 47
    FigureSize size;
    std::vector<FigureShape> shapes;  ///< In the order in which they are painted.
};

}  // namespace waymark
