// Runs the program itself, as a person at a command line would.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "native/temp_folder.h"

namespace waymark {
namespace {

struct Ran {
    int exit_code = -1;
    std::string output;  ///< What it said on stdout and on stderr
};

Ran run(const std::string& arguments) {
    Ran ran;
    FILE* pipe = popen(("'" WAYMARK_PROGRAM "' " + arguments + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, pipe))
        ran.output.append(buffer, read);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) ran.exit_code = WEXITSTATUS(status);
    return ran;
}

/// A folder with a good file, one with a warning and one with an error.
struct Files {
    test::TempFolder folder;
    std::string good = (folder / "good.waymark.json").string();
    std::string odd = (folder / "odd one.waymark.json").string();
    std::string bad = (folder / "page.waymark.json").string();

    Files() {
        const std::string head =
            R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a","title":"Tr\"aining")";
        test::TempFolder::write(good, head + "}]}");
        test::TempFolder::write(odd, head + R"(,"start":"2026-02-30","lead":5,"mainStage":"gone"}]})");
        test::TempFolder::write(bad, "<html>");
    }
};

}  // namespace

TEST_CASE("check: a file without problems is said to have none, and the exit code is 0") {
    const Files files;
    const Ran ran = run("check '" + files.good + "'");
    CHECK(ran.exit_code == 0);
    CHECK(ran.output == files.good + ": no problems\n");
}

TEST_CASE("check: warnings are told with their place, in words, and do not make a file unusable") {
    const Files files;
    const Ran ran = run("check '" + files.odd + "'");
    CHECK(ran.exit_code == 0);
    CHECK(ran.output.find("0 errors, 3 warnings") != std::string::npos);
    CHECK(ran.output.find("warning at activities[0].lead: A number stands where words are expected") !=
          std::string::npos);
    CHECK(ran.output.find("warning at activities[0].start: ") != std::string::npos);
    CHECK(ran.output.find("warning at activities[0].mainStage: ") != std::string::npos);
}

TEST_CASE("check: of several files each is told about, and one error makes the exit code 1") {
    const Files files;
    const Ran ran = run("check '" + files.good + "' '" + files.bad + "'");
    CHECK(ran.exit_code == 1);
    CHECK(ran.output.find(files.good + ": no problems") != std::string::npos);
    CHECK(ran.output.find(files.bad + ": not usable\n  error: This is a web page") != std::string::npos);
    CHECK(run("check '" + files.folder.path().string() + "/nowhere.json'").exit_code == 1);
}

TEST_CASE("check: with --json the same is said for programs") {
    const Files files;
    const Ran ran = run("check --json '" + files.odd + "' '" + files.bad + "' '" + files.good + "'");
    CHECK(ran.exit_code == 1);
    const auto json = nlohmann::json::parse(ran.output, nullptr, false);
    REQUIRE(json.is_object());
    const auto& read = json["files"];
    REQUIRE(read.size() == 3);
    CHECK(read[0]["file"] == files.odd);
    CHECK(read[0]["usable"] == true);
    CHECK(read[0]["warnings"] == 3);
    CHECK(read[0]["problems"].size() == 3);
    CHECK(read[0]["problems"][0]["severity"] == "warning");
    CHECK(read[0]["problems"][0]["where"] == "activities[0].lead");
    CHECK(read[1]["usable"] == false);
    CHECK(read[1]["errors"] == 1);
    CHECK(read[1]["problems"][0]["code"] == "html-page");
    CHECK(read[2]["problems"].empty());
}

TEST_CASE("check: wrong use is explained, and the exit code is 2") {
    CHECK(run("check").exit_code == 2);
    CHECK(run("check --loud file").exit_code == 2);
    CHECK(run("check --loud file").output.find("There is no option \"--loud\".") == 0);
}

TEST_CASE("check: a file whose name begins with a dash is one after --") {
    const Files files;
    const Ran ran = run("check -- --json");
    CHECK(ran.exit_code == 1);
    CHECK(ran.output.find("--json: not usable") == 0);
}

TEST_CASE("program: --version and --help answer without a window") {
    CHECK(run("--version").output.find("Waymark ") == 0);
    const Ran help = run("--help");
    CHECK(help.exit_code == 0);
    CHECK(help.output.find("waymark check FILE") != std::string::npos);
}

}  // namespace waymark
