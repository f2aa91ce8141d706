#pragma once
// Where quarters and the signs of their actions lie in the time line of the plan, and how a sign looks: for the screen and for
// pictures that are handed on, in the pixels of whoever paints. Which quarters there are: present/lists/plan_quarters.h.

#include <array>
#include <cstddef>

#include "present/figures/figure.h"
#include "present/lists/plan_quarters.h"

namespace waymark {

/// A column a quarter, a sign an action, in rows from the line upwards.
struct TimeLine {
    float left = 0, column = 0;  ///< Of the first quarter; how wide each is
    float line = 0;              ///< The height of the line
    float step = 0;              ///< From a sign to the next, and from a row to the next
    float margin = 0;            ///< What a row leaves free of a column, both sides together
    float inset = 0;             ///< From the edge of a column and from the line to the room of the first sign

    [[nodiscard]] float x(std::size_t quarter) const;
    /// How many signs a row has room for, at least one; and how many rows so many signs need.
    [[nodiscard]] std::size_t in_a_row() const;
    [[nodiscard]] float rows_for(std::size_t signs) const;
    /// The middle of a sign of a quarter.
    [[nodiscard]] FigurePoint sign(std::size_t quarter, std::size_t place) const;
    /// The ground of this quarter, from `top` on.
    [[nodiscard]] FigureShape ground(std::size_t quarter, float top, float height, float corner) const;
};

/// What a triangle and a disc are filled with, and a ring is drawn with.
[[nodiscard]] Paint sign_ink(ActionSign sign);
/// What tick and cross are drawn with.
[[nodiscard]] Paint sign_mark_ink(ActionSign sign);
/// The sign of what is overdue.
[[nodiscard]] std::array<FigurePoint, 3> sign_triangle(FigurePoint middle, float radius);
/// How thick the ring is of what is due or stopped; 0 for others. `scale` is pixels of the painter for one of the design.
[[nodiscard]] float sign_ring(ActionSign sign, float scale = 1);
/// The sign of any other: a disc, in which a tick stands, or a ring, in which a cross stands where it was stopped.
[[nodiscard]] FigureShape sign_round(ActionSign sign, FigurePoint middle, float radius, float scale = 1);

}  // namespace waymark
