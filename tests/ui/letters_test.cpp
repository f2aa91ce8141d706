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
    bool draw(std::string_view text, float px, bool bold, Letter& letter) override {
        asked.insert({std::string(text), bold});
        letter.width = static_cast<int>(px) / 2;
        letter.height = static_cast<int>(px);
        letter.top = -letter.height;
        letter.advance = px / 2;
        letter.inked.assign(static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height), 255);
        return true;
    }
    std::string_view composed(std::string_view text) override {
        made_one.emplace_back(text);
        return text == "w\xCC\x82" ? "ŵ" : text;
    }
    [[nodiscard]] bool words_whole() const override { return whole; }
    bool whole = true;
    std::set<std::pair<std::string, bool>> asked;
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
    CHECK(boxes.asked.contains({"Ж", false}));
    CHECK(boxes.asked.contains({"Ж", true}));
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
    for (const int unseen : {0x00AD, 0x200B, 0x200D, 0x200E, 0x202E, 0x2060, 0x2069, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0100}) {
        const auto code = static_cast<ImWchar>(unseen);
        CAPTURE(code);
        REQUIRE(glyph(code) != nullptr);
        CHECK(glyph(code)->AdvanceX == 0);
        CHECK_FALSE(leaves_a_mark(code));
    }
    CHECK(glyph(0x2011)->AdvanceX == glyph('-')->AdvanceX);  // Word's hyphen that does not break
}

TEST_CASE("letters: only a text with marks of their own is looked at for making them one") {
    CHECK_FALSE(needs_shaping("Ynys Môn, Aberŵyl, Łódź, Жук, 東京"));
    CHECK(needs_shaping("Aberw\xCC\x82yl"));
    CHECK_FALSE(needs_shaping(""));
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
    for (const std::string_view text : {"Ж", "ế", "✓"}) {
        CAPTURE(text);
        Letter letter;
        REQUIRE(system.draw(text, 24, false, letter));
        CHECK(letter.advance > 4);
        CHECK(letter.height > 4);
        CHECK(letter.inked.size() == static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height));
    }
    Letter none;
    CHECK_FALSE(system.draw("\xCD\xB8", 24, false, none));  // U+0378, which is no character
    CHECK(system.composed("Aberw\xCC\x82yl") == "Aberŵyl");
    CHECK(system.composed("broken \xFF") == "broken \xFF");
}

TEST_CASE("letters: words of scripts that join are borrowed whole, and stand in the order they are read in") {
    Boxes boxes;
    const std::string arabic(shaped(boxes, "رقم سلام ok رقم"));
    // Two words, each always the same code; the third is the first again.
    const std::string first(boxes.words.coded("رقم")), second(boxes.words.coded("سلام"));
    CHECK(first.size() == 4);
    CHECK(arabic == first + " " + second + " ok " + first);
    unsigned int code_of_first = 0;
    ImTextCharFromUtf8(&code_of_first, first.data(), first.data() + first.size());
    CHECK(boxes.words.word(code_of_first) == "رقم");
    // A line that begins from the right runs that way; within an English one, the Arabic part does.
    CHECK(in_order_of_sight(first + " " + second + " ok", true) == "ok " + second + " " + first);
    CHECK(in_order_of_sight("Say " + first + ", " + second + ": 24 kept", false) == "Say " + second + " ," + first + ": 24 kept");
    CHECK(in_order_of_sight(first + " (2026) " + second, true) == second + " (2026) " + first);
    CHECK(in_order_of_sight(first + " (a b)", true) == "(a b) " + first);
    CHECK(in_order_of_sight("plain", false).empty());
    // A line goes the way of its paragraph, whatever it begins with.
    CHECK(runs_right_to_left("2026: " + first + " ok"));
    CHECK_FALSE(runs_right_to_left("Gwaith " + first));
    CHECK_FALSE(runs_right_to_left("Gwaith"));
    CHECK(in_order_of_sight(first + " " + second + " ok", false) == second + " " + first + " ok");
    CHECK(in_order_of_sight("plain.", true) == ".plain");
    // The dots stand where the rest would go on.
    const auto seen_cut = [](const std::string& line, std::string_view rest, bool right_to_left) {
        std::string seen = in_order_of_sight(cut_short(line, rest, right_to_left), right_to_left);
        for (const std::string_view mark : {"\u200E", "\u200F"})
            if (const std::size_t at = seen.find(mark); at != std::string::npos) seen.erase(at, mark.size());
        return seen;
    };
    CHECK(seen_cut("Gwaith " + first + " " + second, " " + first, false) == "Gwaith …" + second + " " + first);
    CHECK(seen_cut("Gwaith " + first, " ok", false) == "Gwaith " + first + "…");
    CHECK(seen_cut(first + " " + second, "", true) == "…" + second + " " + first);
    CHECK(seen_cut(first + " ok", " then", true) == "ok… " + first);
    CHECK(cut_short("Gwaith", " " + first, false).empty());
    // Devanagari joins and runs as English does; a family of four is one picture.
    const std::string hindi(boxes.words.coded("नमस्ते दुनिया"));
    CHECK(hindi.size() == 9);
    CHECK(in_order_of_sight(hindi, false).empty());
    CHECK(boxes.words.coded("👨‍👩‍👧‍👦").size() == 4);
    // What a file says in codes of private use stands for no word.
    CHECK(boxes.words.coded(first) == "\xEF\xBF\xBD");
    boxes.whole = false;
    CHECK(shaped(boxes, "سلام") == "سلام");
}

TEST_CASE("letters: a name in Arabic and a picture in a title are asked for by the word, and take one line") {
    Headless program({.host_edits_text = true});
    Boxes boxes;
    program.app().borrow_letters(&boxes);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "شراكة مكافحة 🚨");
    program.settle();
    for (const bool bold : {false, true}) CHECK_FALSE(boxes.asked.contains({"ش", bold}));
    CHECK(boxes.asked.contains({"شراكة", true}));
    CHECK(boxes.asked.contains({"🚨", true}));
}
