#include "shell/notes.h"

#include <doctest/doctest.h>

#include "io/json/json_tree.h"
#include "shell/app_impl.h"
#include "support/headless.h"

namespace waymark {
namespace {

using test::FakePlatform;
using test::Headless;

Settings chosen() {
    Settings settings;
    settings.theme = ThemeName::Dark;
    settings.text_scale = 1.5f;
    settings.reduced_motion = true;
    settings.text_view = true;
    settings.keep_here = false;
    settings.knows_open_keeping = true;
    settings.pasted_words = {{"by\nwhen", "end"}, {"who \"leads\"", "lead"}};
    return settings;
}

void check_same(const Settings& settings, const Settings& other) {
    CHECK(settings.theme == other.theme);
    CHECK(settings.text_scale == other.text_scale);
    CHECK(settings.reduced_motion == other.reduced_motion);
    CHECK(settings.text_view == other.text_view);
    CHECK(settings.keep_here == other.keep_here);
    CHECK(settings.knows_open_keeping == other.knows_open_keeping);
    CHECK(settings.pasted_words == other.pasted_words);
}

TEST_CASE("notes: settings are JSON, and come back as they were") {
    const std::string text = write_settings(chosen());
    const JsonTree tree = parse_json(text);
    REQUIRE(tree.root);
    CHECK(*tree.root->find("theme")->text() == "dark");
    CHECK(tree.root->find("text-percent")->whole() == 150);
    CHECK(tree.root->find("keep-here")->boolean() == false);
    check_same(read_settings(text), chosen());
    CHECK_MESSAGE(write_settings(Settings{}).empty(), "where nothing was chosen there is nothing to keep");
    check_same(read_settings(""), Settings{});
}

TEST_CASE("notes: settings as lines, which earlier versions kept, are read") {
    Settings settings = chosen();
    settings.pasted_words = {{"by when", "end"}, {"who leads", "lead"}};
    check_same(read_settings("theme=dark\ntext-percent=150\nmotion=less\ntext-view=yes\nkeep-here=no\nopen-keeping=known\n"
                             "pasted-words=by when\tend\\nwho leads\tlead\\n\n"),
               settings);
    CHECK(read_recent("files=/a\\\\b\\n/c\n") == Strings{"/a\\b", "/c"});
    ViewState state;
    read_session(Notes("screen=plan\ntable=yes\ndetails=640\nfilters=stage=early\\nlead=a=b\nopen=x\\ny\n"), state);
    CHECK(state.screen == Screen::Plan);
    CHECK(state.activities.as_table);
    CHECK(state.detail_width == 640);
    REQUIRE(state.activities.query.filters.size() == 2);
    CHECK(state.activities.query.filters[1].key == "lead");
    CHECK(state.activities.query.filters[1].value == "a=b");
    CHECK(state.open_groups.size() == 2);
}

TEST_CASE("notes: a path comes back byte by byte, whatever is in it") {
    const Strings paths{"/tmp/two\nlines", "C:\\plans\\a.json", "/tmp/\xff\xfe.json", "/tmp/Ŵ \"x\""};
    CHECK(parse_json(write_recent(paths)).root);
    CHECK(read_recent(write_recent(paths)) == paths);
    NoteWriter to;
    to.add("file-path", paths[2]);
    const Notes back(to.whole());
    CHECK(back.get("file-path") == paths[2]);
}

TEST_CASE("notes: what is neither JSON nor lines, and settings that are not known, are not understood") {
    for (const char* text : {"", "{}", "{\"theme\": \"dark\"}", "theme=dark\n", "pasted-words=a\tb\\n\n"})
        CHECK_MESSAGE(is_understood(KeptThing::Settings, text), text);
    CHECK(is_understood(KeptThing::Settings, write_settings(chosen())));
    for (const char* text :
         {"{\"theme\": \"da", "[]", "7", "{\n  \"path\": \"a=b\"", "\xff", "{\"theme\": {\"new\": 1}}", "{\"theme\": null}",
          "{\"pasted-words\": [[\"a\"]]}", "{\"theme\": \"dark\", \"of-a-newer\": 1}", "of-a-newer=1\n"})
        CHECK_FALSE_MESSAGE(is_understood(KeptThing::Settings, text), text);
    CHECK_MESSAGE(is_understood(KeptThing::Session, "{\"work\": \"x\"}"), "others add to where somebody was");
}

TEST_CASE("notes: what is not understood of them is kept beside before they are written over") {
    FakePlatform machine;
    const std::string damaged = "{\"theme\": \"da", lines = "theme=dark\n";
    machine.kept["settings"] = {damaged, ""};
    machine.kept["recent"] = {"files=/a\n", ""};
    {
        Headless program(machine);
        CHECK(machine.kept.at("settings-not-understood").bytes == damaged);
        CHECK(machine.kept.count("recent-not-understood") == 0);
        CHECK(program.app().impl().work.recent == Strings{"/a"});
    }
    FakePlatform next;
    next.kept["settings"] = {lines, ""};
    Headless program(next);
    CHECK(next.kept.count("settings-not-understood") == 0);
    CHECK(program.app().impl().state.settings.theme == ThemeName::Dark);
}

}  // namespace
}  // namespace waymark
