#pragma once
// What figures are put together with. Only for app/present/figures.

#include <string>
#include <string_view>

#include "present/figures/letter_widths.h"
#include "present/figures/pictures.h"
#include "present/words/words_room.h"

namespace waymark {

inline constexpr float kSmall = 16, kBody = 18, kNumber = 21;  ///< Sizes of letters
inline constexpr float kLine = 1.3f;                           ///< Of a line, in sizes of its letters

/// How words are written.
struct Letters {
    float size = kSmall;
    bool strong = false;
    Paint ink = plain(ColourRole::Text);
    FigureShape::Anchor anchor = FigureShape::Anchor::Start;
};

/// A figure as it grows.
class FigureMaker {
  public:
    using Anchor = FigureShape::Anchor;

    FigureMaker(const Naming& of, const PictureOptions& asked);

    const Naming naming;
    const PictureOptions& options;
    Figure figure;
    WordsList room;
    bool says_counted = false;                       ///< Its numbers are of activities: the heading of a slide says of which
    float left = 0, top = 0, right = 0, bottom = 0;  ///< Where there is room; in a report there is any down to `bottom`.

    [[nodiscard]] float width() const { return right - left; }

    FigureShape& box(FigurePoint at, FigureSize size, float corner, Paint fill);
    FigureShape& line(FigurePoint from, FigurePoint to, Paint ink, float stroke = 1);
    FigureShape& circle(FigurePoint centre, float radius);
    FigureShape& polygon(std::vector<FigurePoint> points, Paint fill);
    /// One line, its middle at this height.
    void words(FigurePoint at, std::string_view text, const Letters& letters);
    /// Broken to `wrap`, the top of the first line at this height; gives the height of all.
    float lines(FigurePoint at, std::string_view text, const Letters& letters, float wrap, std::size_t most = 99);
    [[nodiscard]] static float height_of(std::string_view text, const Letters& letters, float wrap);
    /// A box of this look and words beside it; gives the size of both.
    FigureSize sample(FigurePoint at, FigurePattern pattern, Paint ground, std::string_view text, float wrap);

    /// The heading and the foot, or only where it ends; gives the figure. Nothing else can be done after it.
    [[nodiscard]] Figure finish();

  private:
    FigureShape& add(FigureShape::Kind kind);

    std::string margin_;  ///< What stands at the foot of a slide, on so many lines
    float foot_ = 0;
};

// The pictures, each in a file of its own.
void framework_figure(FigureMaker& to);
void gaps_figure(FigureMaker& to);
void areas_figure(FigureMaker& to);
void counts_figure(FigureMaker& to);
void plan_figure(FigureMaker& to);

}  // namespace waymark
