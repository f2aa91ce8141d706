// Letters that the typeface lacks, letters that are never seen, and marks that belong to the letter before them.
#include "ui/kit/letters.h"

#include <doctest/doctest.h>

#include <set>

#include "imgui_internal.h"
#include "native/system_letters.h"
#include "support/headless.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// Has every letter, as a box half as wide as it is high.
class Boxes final : public LetterSource {
  public:
    bool draw(std::uint32_t code, float px, bool bold, Letter& letter) override {
        asked.insert({code, bold});
        letter.width = static_cast<int>(px) / 2;
        letter.height = static_cast<int>(px);
        letter.top = -letter.height;
        letter.advance = px / 2;
        letter.inked.assign(static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height), 255);
        return true;
    }
    std::string_view composed(std::string_view text) override {
        made_one.emplace_back(text);
        return "ŵ";
    }
    std::set<std::pair<std::uint32_t, bool>> asked;
    std::vector<std::string> made_one;
};

ImFontGlyph* glyph(ImWchar code, int font = 0) {
    return ImGui::GetIO().Fonts->Fonts[font]->GetFontBaked(24)->FindGlyphNoFallback(code);
}

bool leaves_a_mark(ImWchar code) {
    return glyph(code)->Visible != 0;
}

}  // namespace

TEST_CASE("letters: what the typeface lacks is borrowed, in the weight that is drawn") {
    Headless program;
    Boxes boxes;
    program.app().borrow_letters(&boxes);
    REQUIRE(glyph(0x0416) != nullptr);  // Ж
    CHECK(leaves_a_mark(0x0416));
    CHECK(glyph(0x0416, 1) != nullptr);
    CHECK(boxes.asked.contains({0x0416, false}));
    CHECK(boxes.asked.contains({0x0416, true}));
    const std::size_t asked = boxes.asked.size();
    CHECK(glyph('A') != nullptr);
    CHECK(glyph(0x0175) != nullptr);  // ŵ is the typeface's own.
    CHECK(boxes.asked.size() == asked);
}

TEST_CASE("letters: where nobody lends any, a sign stands for what is missing and the rest is drawn") {
    Headless program;
    CHECK(glyph(0x0416) == nullptr);
    CHECK(glyph('A') != nullptr);
}

TEST_CASE("letters: direction marks, joiners, soft hyphens and byte order marks take no room") {
    Headless program;
    for (const int unseen : {0x00AD, 0x200B, 0x200D, 0x200E, 0x202E, 0x2060, 0x2069, 0xFE0F, 0xFEFF}) {
        const auto code = static_cast<ImWchar>(unseen);
        CAPTURE(code);
        REQUIRE(glyph(code) != nullptr);
        CHECK(glyph(code)->AdvanceX == 0);
        CHECK_FALSE(leaves_a_mark(code));
    }
    CHECK(glyph(0x2011)->AdvanceX == glyph('-')->AdvanceX);  // Word's hyphen that does not break
}

TEST_CASE("letters: only a text with marks of their own is looked at for making them one") {
    CHECK_FALSE(has_combining_marks("Ynys Môn, Aberŵyl, Łódź, Жук, 東京"));
    CHECK(has_combining_marks("Aberw\xCC\x82yl"));
    CHECK_FALSE(has_combining_marks(""));
    Headless program;
    Boxes boxes;
    program.app().borrow_letters(&boxes);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "w\xCC\x82");
    CHECK_FALSE(boxes.made_one.empty());
    for (const std::string& text : boxes.made_one) CHECK(text.find("\xCC\x82") != std::string::npos);
}

TEST_CASE("letters: the system's fonts lend letters of other scripts, and a mark becomes one with its letter") {
    SystemLetters system;
    for (const std::uint32_t code : {0x0416u, 0x1EBFu, 0x2713u}) {  // Ж, ế, ✓
        CAPTURE(code);
        Letter letter;
        REQUIRE(system.draw(code, 24, false, letter));
        CHECK(letter.advance > 4);
        CHECK(letter.height > 4);
        CHECK(letter.inked.size() == static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height));
    }
    Letter none;
    CHECK_FALSE(system.draw(0xE123, 24, false, none));  // of private use
    CHECK(system.composed("Aberw\xCC\x82yl") == "Aberŵyl");
    CHECK(system.composed("broken \xFF") == "broken \xFF");
}
