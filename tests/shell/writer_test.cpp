// One document in two tabs or windows: one changes it, the other reads, and it goes from one to the other
// whole.

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

std::string file_of(std::string_view id) {
    return R"({"format": "waymark", "formatVersion": 1, "id": ")" + std::string(id) +
           R"(", "partnership": {"name": "Anytown"}, "activities": [{"id": "a", "title": "First"}]})";
}

const std::string kId = "00000000-0000-4000-8000-000000000001";

/// The same document, opened from a file by the first, then by the second.
struct Two {
    Shared shared;
    FakePlatform one, two;
    Headless first{connected(one)}, second{connected(two)};
    Robot here{first, Mode::Mirror}, there{second, Mode::Mirror};

    Two() {
        first.send(FileOpened{"a.json", file_of(kId), "/data/a.json"});
        second.send(FileOpened{"a.json", file_of(kId), "/data/a.json"});
    }
    FakePlatform& connected(FakePlatform& machine) {
        machine.shares = &shared;
        return machine;
    }
    static std::string name_in(Headless& program) {
        return read_document(program.app().export_document()).document->partnership->name;
    }
};

/// Typed at the window of the first, who stays in the field.
void begin_typing(Two& both) {
    Robot hand(both.first, Mode::Pointer);
    both.first.frame();  // The mouse is at this one.
    hand.press(Role::Button, "Partnership");
    hand.begin_fill("Name of the partnership", "Anytown and");
}

/// As a host gives them, without a frame in which they are used.
void add_letters(Headless& program, const char* letters) {
    ImGui::SetCurrentContext(program.app().impl().context);
    ImGui::GetIO().AddInputCharactersUTF8(letters);
}

}  // namespace

TEST_CASE("writers: the second to open a document reads, and is told; the first is not disturbed") {
    Two both;
    CHECK(both.there.heard("This document is changed in another tab or window"));
    CHECK(both.there.count(Role::Region, "Open for reading") == 1);
    CHECK(both.there.count(Role::Button, "Take over") == 1);
    CHECK(both.here.count(Role::Region, "Open for reading") == 0);
    CHECK_FALSE(both.here.heard("another tab"));
    both.there.press(Role::Button, "Partnership");
    CHECK((both.there.get(Role::TextField, "Name of the partnership").state & sem::Disabled) != 0);
    both.second.advance(2000);
    CHECK_MESSAGE(both.two.kept.count("work") == 0, "what is read is not kept over what is written");
}

TEST_CASE("writers: another document in a second tab is changed there as any other") {
    Two both;
    both.second.send(FileOpened{"b.json", file_of("00000000-0000-4000-8000-000000000002")});
    CHECK(both.there.count(Role::Region, "Open for reading") == 0);
    both.there.press(Role::Button, "Partnership");
    both.there.fill("Name of the partnership", "Othertown");
    CHECK(Two::name_in(both.second) == "Othertown");
}

TEST_CASE("writers: taking over brings what was typed a moment ago, and the first then reads") {
    Two both;
    both.here.press(Role::Button, "Partnership");
    const NodeId name = both.here.get(Role::TextField, "Name of the partnership").id;
    // Typed, and not looked at by the program yet, when the other asks.
    both.one.push(UiAction{UiAction::Kind::Focus, name});
    both.one.push(UiAction{UiAction::Kind::SetValue, name, "Anytown and district"});
    both.there.press(Role::Button, "Take over");
    CHECK((both.there.get(Role::Button, "Take over").state & sem::Disabled) != 0);
    both.first.settle();
    both.second.settle();
    CHECK(Two::name_in(both.second) == "Anytown and district");
    CHECK(both.there.count(Role::Region, "Open for reading") == 0);
    CHECK(both.there.sees("You can change this document here now."));
    CHECK(both.there.sees("1 change since the file was opened"));
    CHECK(both.here.count(Role::Region, "Open for reading") == 1);
    CHECK(both.here.heard("Another tab or window has taken this document over"));
    CHECK(read_document(both.one.kept.at("work").bytes).document->partnership->name == "Anytown and district");
    both.there.press(Role::Button, "Partnership");
    both.there.fill("Name of the partnership", "Newtown");
    both.second.advance(1000);
    CHECK(read_document(both.two.kept.at("work").bytes).document->partnership->name == "Newtown");
    const std::size_t keeps = both.one.keeps.size();
    both.first.advance(2000);
    CHECK(both.one.keeps.size() == keeps);
    CHECK(Two::name_in(both.first) == "Anytown and district");
    both.here.press(Role::Button, "Take over");
    both.second.settle();
    both.first.settle();
    CHECK_MESSAGE(Two::name_in(both.first) == "Newtown", "and back again");
    CHECK(both.there.count(Role::Region, "Open for reading") == 1);
}

TEST_CASE("writers: letters that the window still holds when another asks go with the document") {
    Two both;
    begin_typing(both);
    // Typed fast: some wait at the host, which gives them a few frames later.
    both.first.app().input_waits(true);
    both.there.press(Role::Button, "Take over");
    both.first.frame();
    both.first.frame();
    add_letters(both.first, " dis");
    both.first.frame();
    add_letters(both.first, "trict");
    both.first.app().input_waits(false);
    both.first.settle();
    both.second.settle();
    CHECK(Two::name_in(both.second) == "Anytown and district");
    CHECK(both.there.count(Role::Region, "Open for reading") == 0);
}

TEST_CASE("writers: the one that gives the document away asks for the frame that shows so") {
    Two both;
    begin_typing(both);
    both.there.press(Role::Button, "Take over");
    // No longer than its program asks for: nobody touches it.
    both.first.frame();
    for (int i = 0; i < 20 && both.first.app().wants_frame(); ++i) both.first.frame();
    CHECK(both.here.count(Role::Region, "Open for reading") == 1);
    CHECK(both.here.sees("with all that was typed here"));
}

TEST_CASE("writers: whoever has gone on since asking to take over stays where they are") {
    Two both;
    begin_typing(both);
    both.there.press(Role::Button, "Activities*");
    both.there.press(Role::Button, "Take over");
    both.there.press(Role::SearchField, "Find in activities");
    both.first.settle();
    both.second.settle();
    CHECK(both.there.count(Role::Region, "Open for reading") == 0);
    CHECK(both.there.focused().name == "Find in activities");
}

TEST_CASE("writers: letters that came between the window's last look and the question go with the document") {
    Two both;
    begin_typing(both);
    both.there.press(Role::Button, "Take over");
    both.first.frame();
    add_letters(both.first, " district");
    both.first.settle();
    both.second.settle();
    CHECK(Two::name_in(both.second) == "Anytown and district");
}

TEST_CASE(
    "writers: one that gives no answer is passed over; what it did not keep stays on its screen, and is "
    "said") {
    Two both;
    both.here.press(Role::Button, "Partnership");
    both.here.fill("Name of the partnership", "Kept");
    both.first.advance(1000);
    both.one.keep_refused = "The disk is full.";
    both.here.fill("Name of the partnership", "Not kept");
    both.first.advance(1000);
    both.shared.answers = false;
    both.there.press(Role::Button, "Take over");
    both.second.settle();
    both.first.settle();
    CHECK(Two::name_in(both.second) == "Kept");
    CHECK(both.here.sees("your last changes are only here: save a copy"));
    CHECK(both.first.app().would_lose_work());
    both.here.press(Role::Button, "Save a copy");
    REQUIRE(both.one.saves.size() == 1);
    CHECK(both.one.saves[0].ask_where);
    CHECK_FALSE(both.one.saves[0].is_document);
    CHECK(read_document(both.one.saves[0].bytes).document->partnership->name == "Not kept");
    CHECK_FALSE(both.first.app().would_lose_work());
}

TEST_CASE("writers: while a document may only be read, nothing changes it: not a key, not a paste, not a command") {
    for (const bool text_view : {false, true}) {
        CAPTURE(text_view);
        Two both;
        both.first.send(FileOpened{"c.json", file_of(kId)});
        both.second.send(TextViewChanged{text_view, false});
        const std::string before = both.second.app().export_document();
        both.there.press(Role::Button, "Activities*");
        both.second.send(TextPasted{"Title\tLead\nOne\tPolice\n"});
        CHECK(both.there.count(Role::Dialog) == 0);
        CHECK(both.there.sees("Open for reading: this document is changed in another tab or window."));
        for (const UiKey key : {UiKey::Z, UiKey::Y}) both.there.key(key, ModCtrl);
        both.there.key(UiKey::K, ModCtrl);
        both.there.fill("Find anything", "add activity");
        both.there.key(UiKey::Enter);
        both.there.key(UiKey::Escape);
        CHECK(both.second.app().export_document() == before);
        both.there.key(UiKey::S, ModCtrl);
        REQUIRE(both.two.saves.size() == 1);
        CHECK_FALSE(both.two.saves[0].is_document);
        CHECK(both.there.sees("A copy is saved to"));
    }
}

TEST_CASE("writers: a dialog that would change the document goes when another takes it over") {
    Two both;
    both.here.press(Role::Button, "Activities*");
    both.here.press(Role::Button, "Paste rows");
    REQUIRE(both.here.count(Role::Dialog) == 1);
    both.there.press(Role::Button, "Take over");
    both.first.settle();
    CHECK(both.here.count(Role::Dialog) == 0);
}

TEST_CASE("writers: asked to hand over and passed over before it could, it says that what was done last is only here") {
    Two both;
    both.here.press(Role::Button, "Partnership");
    both.here.fill("Name of the partnership", "Kept");
    both.first.advance(1000);
    both.one.keep_refused = "The disk is full.";
    both.here.fill("Name of the partnership", "Not kept");
    both.one.push(HandOverAsked{});
    both.one.push(WritingLost{});
    both.first.settle();
    CHECK_FALSE(both.here.heard("with all that was typed here"));
    CHECK(both.here.sees("your last changes are only here: save a copy"));
    CHECK(both.first.app().would_lose_work());
    both.here.press(Role::Button, "Start");
    both.here.press(Role::Button, "Start a new document");
    CHECK(both.here.within(Role::Dialog, "Start a new document?").sees("kept nowhere else, and would be lost"));
}

TEST_CASE("writers: taken over from nobody who hands it over, the document says that it comes from what was kept") {
    Two both;
    both.here.press(Role::Button, "Partnership");
    both.here.fill("Name of the partnership", "Kept");
    both.first.advance(1000);
    both.shared.answers = false;
    both.there.press(Role::Button, "Take over");
    both.second.settle();
    CHECK(Two::name_in(both.second) == "Kept");
    CHECK(both.there.sees("It is as it was kept last on this computer."));
    CHECK_FALSE(both.there.sees("Where it was changed before"));
}

}  // namespace waymark::test
