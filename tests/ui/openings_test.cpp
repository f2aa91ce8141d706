// The one list of all that there is to see (support/openings.h) has every dialog, and the page is looked at by the same names.

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shell/app_impl.h"
#include "support/files.h"
#include "support/openings.h"

namespace waymark::test {
namespace {

/// The names in tests/browser/screens.mjs.
std::set<std::string> names_in_browser() {
    const std::string script = waymark::testing::whole_file(WAYMARK_SOURCE_DIR "/tests/browser/screens.mjs");
    const std::size_t begin = script.find("SCREENS = {"), end = script.find("\n};", begin);
    REQUIRE(end != std::string::npos);
    const std::string list = script.substr(begin, end - begin);
    const std::regex name("\n  '?([a-z-]+)'?: ");
    std::set<std::string> names;
    for (std::sregex_iterator at(list.begin(), list.end(), name), none; at != none; ++at) names.insert((*at)[1]);
    return names;
}

}  // namespace

TEST_CASE("openings: there is one for each dialog, in order, and each opens it in the example") {
    Headless program;
    Robot(program, Mode::Mirror).press(Role::Button, "Open Example county*");
    const std::vector<DialogKind> dialogs = every_dialog();
    REQUIRE(dialog_openings().size() == dialogs.size());
    for (std::size_t i = 0; i < dialogs.size(); ++i) {
        const DialogOpening& dialog = dialog_openings()[i];
        CAPTURE(dialog.name);
        see(program, dialog);
        CHECK(program.app().impl().state.dialog == dialogs[i]);
        CHECK(dialog.kind == dialogs[i]);
        close_dialogs(program);
    }
}

TEST_CASE("openings: the example has a way to each, and none changes it") {
    Headless program;
    Robot(program, Mode::Mirror).press(Role::Button, "Open Example county*");
    program.advance(60'000);  // the message that it was opened goes
    const std::string before = program.app().export_document();
    std::set<std::string_view> names;
    for (const Opening& opening : openings()) {
        CAPTURE(opening.name);
        CHECK(names.insert(opening.name).second);
        CHECK(see(program, opening));
        CHECK_FALSE(Robot(program, Mode::Mirror).find(Role::Region, "Message"));
    }
    CHECK(program.app().export_document() == before);
}

TEST_CASE("openings: the page's screens are these, by the same names, and no screen is left out") {
    std::set<std::string> screens_here;
    for (const ScreenRow& row : screens()) screens_here.emplace(row.id);
    std::set<std::string> here = screens_here;
    for (const Opening& opening : openings()) here.emplace(opening.name);
    for (const DialogOpening& dialog : dialog_openings()) here.emplace(dialog.name);
    const std::set<std::string> in_browser = names_in_browser();
    CHECK(in_browser.size() > screens_here.size());
    for (const std::string& name : in_browser) {
        CAPTURE(name);
        CHECK(here.contains(name));
    }
    for (const std::string& name : screens_here) {
        CAPTURE(name);
        CHECK(in_browser.contains(name));
    }
}

}  // namespace waymark::test
