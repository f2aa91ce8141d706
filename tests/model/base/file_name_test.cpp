#include "model/base/file_name.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "model/base/link.h"

namespace waymark {
namespace {

TEST_CASE("file name: what no system takes or nobody sees is left out") {
    CHECK(file_name_from("North / South: \"Anytown\" <1>", "x") == "North   South   Anytown   1");
    CHECK(file_name_from(" .hidden. ", "x") == "hidden");
    CHECK(file_name_from("..", "x") == "x");
    CHECK(file_name_from("", "x") == "x");
    CHECK(file_name_from("Ynys Môn ŵ 中", "x") == "Ynys Môn ŵ 中");
    // A mark of direction would show "nosj.exe" as "exe.json".
    CHECK(file_name_from("Any\u202Etown\u2066\u200F\u061C\u2069", "x") == "Anytown");
    CHECK(file_name_from("\uFEFFAny\u200Btown\u00AD\u0085", "x") == "Anytown");
    CHECK(file_name_from("\u202E\u2066", "x") == "x");
    CHECK(file_name_from("Any\xFFtown\xE2\x80", "x") == "Anytown");
    CHECK(file_name_from("tab\tand\nline", "x") == "tab and line");
}

TEST_CASE("file name: no device of Windows is named, with an ending or without") {
    CHECK(file_name_from("NUL", "x") == "NUL_");
    CHECK(file_name_from("con.x 2026", "x") == "con_.x 2026");
    CHECK(file_name_from("Com1 .json", "x") == "Com1 _.json");
    CHECK(file_name_from("LPT²", "x") == "LPT²_");
    CHECK(file_name_from("CONIN$", "x") == "CONIN$_");
    CHECK(file_name_from("CON 2026", "x") == "CON 2026");
    CHECK(file_name_from("Constable", "x") == "Constable");
    CHECK(file_name_from("COM10", "x") == "COM10");
}

TEST_CASE("file name: a long one is cut between letters") {
    std::string many;
    for (int i = 0; i < 60; ++i) many += "ŵ";
    CHECK(file_name_from(many, "x") == many.substr(0, 80));
    CHECK(file_name_from("a" + many, "x") == "a" + many.substr(0, 78));
}

TEST_CASE("link: only https and mailto open, whole and without anything hidden in them") {
    std::ifstream file(WAYMARK_SOURCE_DIR "/tests/fixtures/links.json");
    const auto cases = nlohmann::json::parse(file);
    for (const std::string address : cases["opens"]) {
        CAPTURE(address);
        CHECK(opens_as_link(address));
    }
    for (const std::string address : cases["does not open"]) {
        CAPTURE(address);
        CHECK_FALSE(opens_as_link(address));
    }
}

TEST_CASE("link: a letter opens with what a person sees before they send it, never with a file or somebody else added") {
    std::ifstream file(WAYMARK_SOURCE_DIR "/tests/fixtures/links.json");
    const auto cases = nlohmann::json::parse(file);
    for (const std::string address : cases["does not open, for what it would put in a letter"]) {
        CAPTURE(address);
        CHECK_FALSE(opens_as_link(address));
    }
}

}  // namespace
}  // namespace waymark
