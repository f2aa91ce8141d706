// The picture of the framework: half circles with the names of levels and stages around them.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

bool lie_over(const SemNode& a, const SemNode& b) {
    return a.box.x < b.box.x + b.box.w && b.box.x < a.box.x + a.box.w && a.box.y < b.box.y + b.box.h &&
           b.box.y < a.box.y + a.box.h;
}

}  // namespace

TEST_CASE("picture: no name of a stage lies over another, however wide or high the picture is") {
    for (const float scale : {1.0f, 1.5f})
        for (float width = 580; width <= 1900; width += 20)
            for (const float height : {700.0f, 1200.0f}) {
                CAPTURE(scale);
                CAPTURE(width);
                CAPTURE(height);
                Opened opened(small_document(), "Framework", Mode::Mirror,
                              {.width = width, .height = height, .text_scale = scale});
                const auto names = opened.robot.all(Role::Button, "Stage: *");
                for (std::size_t i = 0; i < names.size(); ++i)
                    for (std::size_t j = i + 1; j < names.size(); ++j) {
                        CAPTURE(names[i]->name);
                        CAPTURE(names[j]->name);
                        CHECK_FALSE(lie_over(*names[i], *names[j]));
                    }
            }
}

TEST_CASE("picture: what its source calls a stage stands beside the plain name") {
    Opened opened(small_document(), "Framework", Mode::Pointer, {.width = 1600, .height = 1000});
    CHECK(opened.robot.find(Role::Button, "Stage: Support after harm (Treat harms), Tertiary prevention") != nullptr);
    opened.robot.press(Role::Button, "Stage: Support after harm*");
    CHECK(opened.robot.sees("Its source calls it “Treat harms”."));
}

}  // namespace waymark::test
