#include "shell/raster.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "imgui.h"
#include "shell/screen.h"

using namespace waymark;
using waymark::testing::Screen;

namespace {

constexpr ImU32 kWhite = IM_COL32_WHITE;
constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);
constexpr ImU32 kHalfBlack = IM_COL32(0, 0, 0, 128);

}  // namespace

TEST_CASE("raster: a box covers its own pixels and none beside them") {
    Screen screen;
    screen.draw([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20, 14}, kBlack); });
    CHECK(screen.at(10, 10) == kBlack);
    CHECK(screen.at(19, 13) == kBlack);
    CHECK(screen.at(9, 10) == kWhite);
    CHECK(screen.at(20, 13) == kWhite);
    CHECK(screen.at(19, 14) == kWhite);
    CHECK(std::count(screen.raster().pixels().begin(), screen.raster().pixels().end(), kBlack) == 40);
}

TEST_CASE("raster: a display of two pixels for one has four for each") {
    Screen screen(2);
    screen.draw([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20, 14}, kBlack); });
    CHECK(screen.raster().width() == 128);
    CHECK(screen.raster().height() == 96);
    CHECK(std::count(screen.raster().pixels().begin(), screen.raster().pixels().end(), kBlack) == 160);
}

TEST_CASE("raster: what is half seen lets half of the ground through, in boxes and in triangles alike") {
    Screen screen;
    screen.draw([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {10, 10}, kHalfBlack);
        list.AddTriangleFilled({20, 0}, {60, 0}, {20, 40}, kHalfBlack);
    });
    const ImU32 grey = IM_COL32(127, 127, 127, 255);
    CHECK(screen.at(5, 5) == grey);
    CHECK(screen.at(25, 5) == grey);
}

TEST_CASE("raster: two triangles with an edge in common leave no gap on it and cover nothing twice") {
    Screen screen;
    screen.draw([](ImDrawList& list) {
        // A shape of five corners, which ImGui makes three triangles of, without its soft rim.
        list.Flags = ImDrawListFlags_None;
        const ImVec2 corners[] = {{3.3f, 20.1f}, {30.7f, 2.2f}, {60.4f, 18.6f}, {47.9f, 44.5f}, {11.2f, 41.8f}};
        list.AddConvexPolyFilled(corners, 5, kHalfBlack);
    });
    for (const ImU32 pixel : screen.raster().pixels()) {
        CAPTURE(pixel);
        REQUIRE((pixel == kWhite || pixel == IM_COL32(127, 127, 127, 255)));
    }
}

TEST_CASE("raster: nothing is drawn outside what it is cut to") {
    Screen screen;
    screen.draw([](ImDrawList& list) {
        list.PushClipRect({10, 10}, {20, 20});
        list.AddRectFilled({0, 0}, {64, 48}, kBlack);
        list.AddCircleFilled({15, 15}, 30, kBlack);
        list.PopClipRect();
    });
    CHECK(std::count(screen.raster().pixels().begin(), screen.raster().pixels().end(), kWhite) == 64 * 48 - 100);
}

TEST_CASE("raster: a letter stays as it is when more letters need a larger texture") {
    Screen screen;
    const auto letter = [&](ImDrawList& list) { list.AddText(screen.font(), 18, {4, 4}, kBlack, "W"); };
    screen.draw(letter);
    const std::vector<std::uint32_t> before = screen.raster().pixels();
    CHECK(std::count(before.begin(), before.end(), kWhite) < 64 * 48);
    CHECK(std::count(before.begin(), before.end(), kWhite) > 64 * 48 - 18 * 24);
    const int side = ImGui::GetIO().Fonts->TexData->Width;
    screen.draw([&](ImDrawList& list) {
        for (float size = 20; size < 60; size += 2) {
            for (char c = 'A'; c <= 'Z'; ++c) list.AddText(screen.font(), size, {0, 0}, kBlack, &c, &c + 1);
        }
    });
    REQUIRE(ImGui::GetIO().Fonts->TexData->Width * ImGui::GetIO().Fonts->TexData->Height > side * side);
    screen.draw(letter);
    CHECK(screen.raster().pixels() == before);
}

TEST_CASE("raster: what is half a pixel further to the right lies between two of the pixels it was on") {
    Screen screen;
    // A row of the texture with one texel for each pixel; what stands in it is a letter.
    const auto ink_at = [&](float x) {
        screen.draw([&](ImDrawList& list) {
            const ImFontGlyph* letter = screen.font()->GetFontBaked(18)->FindGlyph('W');
            const float width = static_cast<float>(ImGui::GetIO().Fonts->TexData->Width) * (letter->U1 - letter->U0);
            const float middle = (letter->V0 + letter->V1) / 2;
            list.AddImage(ImGui::GetIO().Fonts->TexRef, {x, 10}, {x + width, 20}, {letter->U0, middle}, {letter->U1, middle},
                          kBlack);
        });
        std::vector<int> ink;
        for (int column = 0; column < 64; ++column) ink.push_back(255 - static_cast<int>(screen.at(column, 16) & 0xFF));
        return ink;
    };
    const std::vector<int> whole = ink_at(10), half = ink_at(10.5f);
    CHECK(*std::max_element(whole.begin(), whole.end()) > 150);
    for (std::size_t column = 11; column < 40; ++column) {
        CAPTURE(column);
        CHECK(std::abs(half[column] - (whole[column] + whole[column - 1]) / 2) <= 1);
    }
}
