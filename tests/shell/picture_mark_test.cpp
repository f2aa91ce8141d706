#include "shell/picture_mark.h"

#include <doctest/doctest.h>

#include "imgui.h"
#include "shell/screen.h"

using namespace waymark;
using waymark::testing::Screen;

namespace {

using Draw = void (*)(ImDrawList&);

void box(ImDrawList& list) {
    list.AddRectFilled({10, 10}, {20, 14}, IM_COL32_BLACK);
}

std::uint64_t mark_of(Draw draw, float width = 64, ImU32 ground = IM_COL32_WHITE) {
    Screen screen(1, width);
    screen.draw(draw);
    return picture_mark(*ImGui::GetDrawData(), ground);
}

}  // namespace

TEST_CASE("picture mark: the same picture has the same, and what differs in anything seen has another") {
    const std::uint64_t mark = mark_of(box);
    CHECK(mark_of(box) == mark);
    CHECK(mark_of([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20, 15}, IM_COL32_BLACK); }) != mark);
    CHECK(mark_of([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20, 14}, IM_COL32(0, 0, 1, 255)); }) != mark);
    CHECK(mark_of([](ImDrawList&) {}) != mark);
    CHECK(mark_of([](ImDrawList& list) {
              list.PushClipRect({0, 0}, {15, 15});
              box(list);
              list.PopClipRect();
          }) != mark);
    CHECK(mark_of(box, 65) != mark);
    CHECK(mark_of(box, 64, IM_COL32_BLACK) != mark);
}

TEST_CASE("picture mark: letters that are in no texture yet are a change, and no more once they are drawn") {
    Screen screen;
    const auto letter = [&](ImDrawList& list) { list.AddText(screen.font(), 18, {4, 4}, IM_COL32_BLACK, "W"); };
    const auto other = [&](ImDrawList& list) { list.AddText(screen.font(), 18, {4, 4}, IM_COL32_BLACK, "Q"); };
    CHECK(textures_changed(screen.lay_out(letter)));
    screen.draw(letter);
    CHECK_FALSE(textures_changed(screen.lay_out(letter)));
    CHECK(textures_changed(screen.lay_out(other)));
}
