// Runs the program itself, as a person at a command line would: all commands but export and template.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "native/command_line.h"
#include "support/files.h"

namespace waymark {

using namespace test;

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
    CHECK(ran.output.find("warning at activities[0].lead: A number stands where words are expected") != std::string::npos);
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

TEST_CASE("check: with --json a file name that is no UTF-8 is told in UTF-8") {
    const Files files;
    const Ran ran = run("check --json '" + files.folder.path().string() +
                        "/b\xe9"
                        "d.json' 2>/dev/null");
    CHECK(nlohmann::json::accept(ran.output));
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

TEST_CASE("check, gaps and diff: what stands in a file gives a terminal no command, and is pointed out") {
    const Files files;
    const std::string hostile = (files.folder / "hostile.waymark.json").string();
    test::TempFolder::write(
        hostile, R"({"format":"waymark","formatVersion":"1","id":"d","activities":[{"id":"b\u0000","title":"Red \u001b[31m"}]})");
    for (const std::string& what : {"check '" + hostile + "'", "diff '" + files.good + "' '" + hostile + "'",
                                    "gaps '" + hostile + "'", "export '" + hostile + "' --to csv"}) {
        const Ran ran = run(what);
        CAPTURE(what);
        CHECK(ran.output.find('\x1b') == std::string::npos);
        CHECK(ran.output.find('\0') == std::string::npos);
    }
    const Ran ran = run("check '" + hostile + "'");
    CHECK(ran.output.find("warning at activities[0].title: A character that is no letter") != std::string::npos);
    CHECK(ran.output.find("warning at activities[0].id: ") != std::string::npos);
    CHECK(ran.output.find("warning at formatVersion: “1” stands where a whole number is expected. It was taken as 1.") !=
          std::string::npos);
}

TEST_CASE("check: a line end or a mark of direction in a title makes no line of its own and turns none around") {
    const Files files;
    const std::string hostile = (files.folder / "hostile.waymark.json").string();
    test::TempFolder::write(hostile,
                            R"({"format":"waymark","formatVersion":1,"id":"d","activities":[)"
                            R"({"id":"a","title":"x\nother.waymark.json: no problems\rall\u202e\u2028","start":"soon"}]})");
    const Ran ran = run("check '" + hostile + "'");
    CHECK(std::count(ran.output.begin(), ran.output.end(), '\n') == 2);
    for (const char* sign : {"\r", "\u202e", "\u2028"}) CHECK(ran.output.find(sign) == std::string::npos);
}

TEST_CASE("check: a decision or an action about what is no gap is pointed out") {
    const Files files;
    const std::string odd = (files.folder / "gaps.waymark.json").string();
    test::TempFolder::write(
        odd, R"({"format":"waymark","formatVersion":1,"id":"d",)"
             R"("gaps":[{"id":"coverage/level=national/stage=earl"},{"id":"coverage/level=national/stage=early"}],)"
             R"("actions":[{"id":"x","what":"Talk","gap":"nonsense"}]})");
    const Ran ran = run("check '" + odd + "'");
    CHECK(ran.output.find("warning at gaps[0].id: The decision on the gap “") != std::string::npos);
    CHECK(ran.output.find("” is about “coverage/level=national/stage=earl”, which is no gap that there can be here.") !=
          std::string::npos);
    CHECK(ran.output.find("warning at actions[0].gap: The action “Talk” is about “nonsense”") != std::string::npos);
    CHECK(ran.output.find("gaps[1]") == std::string::npos);
}

TEST_CASE("gaps and diff: say what they are asked in words and for programs") {
    const Files files;
    const Ran words = run("gaps '" + files.good + "' --date 2026-11-21");
    CHECK(words.exit_code == 0);
    CHECK(words.output.find("gaps as of 21 November 2026") != std::string::npos);
    const auto json = nlohmann::json::parse(run("gaps --json '" + files.good + "'").output, nullptr, false);
    REQUIRE(json.is_object());
    CHECK_FALSE(json["gaps"].empty());
    CHECK(run("diff '" + files.good + "' '" + files.good + "'").output == "Nothing has changed.\n");
    const Ran changed = run("diff '" + files.good + "' '" + files.odd + "'");
    CHECK(changed.exit_code == 0);
    CHECK(changed.output.find("Activities: “Tr\"aining” changed: Lead organisation: ") != std::string::npos);
    CHECK(changed.output.find("; Main stage: ") != std::string::npos);
    CHECK(changed.output.find("; Start: ") != std::string::npos);
    const std::string other = (files.folder / "other.waymark.json").string();
    test::TempFolder::write(other, R"({"format":"waymark","formatVersion":1,"id":"e","framework":{"id":"other","version":"2"},)"
                                   R"("partnership":{"name":"Northshire"},"activities":[{"id":"a","title":"Tr\"aining"}]})");
    const std::string as_a_whole = run("diff '" + files.good + "' '" + other + "'").output;
    CHECK(as_a_whole.find("The document as a whole changed: which document it is, the framework it was filled against\n") !=
          std::string::npos);
    CHECK(as_a_whole.find("Partnership: “Northshire” changed: ") != std::string::npos);
    const auto changes =
        nlohmann::json::parse(run_quiet("diff --json '" + files.good + "' '" + files.odd + "'").output, nullptr, false);
    REQUIRE(changes.is_object());
    CHECK(changes["changes"][0]["fields"].size() == 3);
    const auto whole = nlohmann::json::parse(run("diff --json '" + files.good + "' '" + other + "'").output, nullptr, false);
    REQUIRE(whole.is_object());
    CHECK(whole["changes"][0]["list"] == "document");
    CHECK(whole["changes"][0]["title"] == "This document");
    CHECK(whole["changes"][0]["fields"] == nlohmann::json({"id", "framework"}));
    CHECK(whole["changes"][1]["list"] == "partnership");
    CHECK(run("diff '" + files.good + "' '" + files.bad + "'").exit_code == 1);
    // What cannot be used is said to programs too.
    for (const std::string& command :
         {"gaps --json '" + files.bad + "'", "diff --json '" + files.good + "' '" + files.bad + "'"}) {
        const auto why = nlohmann::json::parse(run_quiet(command).output, nullptr, false);
        REQUIRE(why.is_object());
        CHECK(why["usable"] == false);
        CHECK_FALSE(why["problems"][0]["message"].get<std::string>().empty());
    }
    CHECK(run("diff '" + files.good + "'").exit_code == 2);
}

TEST_CASE("gaps, diff and lock: a damaged file is not taken for the whole: what is wrong is told, and the exit code is 1") {
    const Files files;
    const std::string cut = (files.folder / "cut.waymark.json").string(), words = (files.folder / "words").string();
    test::TempFolder::write(cut, R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a","title":"T)");
    test::TempFolder::write(words, "a long enough passphrase\n");
    const std::string out = (files.folder / "cut.waymarklocked").string();
    for (const std::string& command :
         {"gaps '" + cut + "'", "diff '" + files.good + "' '" + cut + "'", "diff '" + cut + "' '" + files.good + "'",
          "lock '" + cut + "' --passphrase-file '" + words + "' --out '" + out + "'"}) {
        CAPTURE(command);
        const Ran ran = run(command);
        CHECK(ran.exit_code == 1);
        CHECK(ran.output.find(cut + " was not in order:\n  error at line 1, column ") != std::string::npos);
        CHECK(ran.output.find("The file breaks off") != std::string::npos);
    }
    CHECK_MESSAGE(std::filesystem::exists(out), "what there is is locked as it is");
    for (const std::string& command : {"gaps --json '" + cut + "'", "diff --json '" + files.good + "' '" + cut + "'"}) {
        CAPTURE(command);
        const Ran ran = run_quiet(command);
        CHECK(ran.exit_code == 1);
        const auto json = nlohmann::json::parse(ran.output, nullptr, false);
        REQUIRE(json.is_object());
        REQUIRE(json["problems"].size() == 1);
        CHECK(json["problems"][0]["code"] == "broken-off");
    }
    const auto both = nlohmann::json::parse(run_quiet("diff --json '" + files.good + "' '" + cut + "'").output, nullptr, false);
    CHECK(both["problems"][0]["file"] == cut);
    CHECK(nlohmann::json::parse(run_quiet("gaps --json '" + files.good + "'").output, nullptr, false)["problems"].empty());
}

#ifndef _WIN32
TEST_CASE("lock: the passphrase may come from a pipe, and what is too long for one is refused") {
    const Files files;
    const std::string out = (files.folder / "good.waymarklocked").string();
    const std::filesystem::path pipe = files.folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const Ran ran = run_shell("printf 'a long enough passphrase\\n' > '" + pipe.string() + "' & '" WAYMARK_PROGRAM "' lock '" +
                              files.good + "' --passphrase-file '" + pipe.string() + "' --out '" + out + "' 2>&1");
    CHECK(ran.output.empty());
    CHECK(ran.exit_code == 0);
    CHECK(std::filesystem::exists(out));
    const Ran endless = run("check '" + out + "' --passphrase-file /dev/zero");
    CHECK(endless.exit_code == 1);
    CHECK(endless.output.find("it has more than 65,536 bytes") != std::string::npos);
    CHECK(run("check '" + out + "' --passphrase-file '" + files.folder.path().string() + "'").exit_code == 1);
}
#endif

TEST_CASE("schema and template: what others build on can be printed") {
    CHECK(nlohmann::json::parse(run("schema").output, nullptr, false)["$schema"].is_string());
    CHECK(run("schema pack").output != run("schema").output);
    CHECK(run("schema screen").exit_code == 2);
    CHECK(run("template").output.find("Title,Description,Lead organisation") != std::string::npos);
    CHECK(run("template --to xlsx").output.starts_with("PK"));
    CHECK(run("template --to docx").exit_code == 2);
}

TEST_CASE("manual page: names every command and option that --help names") {
    const std::string page = testing::whole_file(WAYMARK_SOURCE_DIR "/docs/waymark.1");
    for (const char* command : {"check", "export", "gaps", "diff", "schema", "template", "completion"}) {
        CAPTURE(command);
        CHECK(page.find(std::string("\n.SS ") + command) != std::string::npos);
        const std::string help = run(std::string(command) + " --help").output;
        for (std::size_t at = help.find("\n  -"); at != std::string::npos; at = help.find("\n  -", at + 1)) {
            const std::size_t option = help.find("--", at), end = help.find_first_of(" =\n", option);
            const std::string name = help.substr(option + 2, end - option - 2);
            if (name.starts_with("help")) continue;
            CAPTURE(name);
            std::string escaped;
            for (const char c : name) escaped += c == '-' ? std::string("\\-") : std::string(1, c);
            CHECK(page.find("\\-\\-" + escaped) != std::string::npos);
        }
    }
}

TEST_CASE("program: --version and --help answer without a window") {
    CHECK(run("--version").output.find("Waymark ") == 0);
    const Ran help = run("--help");
    CHECK(help.exit_code == 0);
    CHECK(help.output.find("waymark check FILE") != std::string::npos);
}

TEST_CASE("program: help is help, of a command too, and is not called given where nothing takes it") {
    CHECK(run("help").output.find("waymark check FILE") != std::string::npos);
    CHECK(run("help export").output.find("--report") != std::string::npos);
    CHECK(run("--help > /dev/full").exit_code == 1);
    CHECK(run("--version > /dev/full").exit_code == 1);
    CHECK(run("export --help > /dev/full").exit_code == 1);
}

TEST_CASE("program: what is typed twice, or breaks off, is said in plain words") {
    const Files files;
    CHECK(run("export '" + files.good + "' --to csv --to json").output.find("--to may stand there once only.") !=
          std::string::npos);
    CHECK(run("export '" + files.good + "' --date").output.find("After --date something has to stand.") != std::string::npos);
}

TEST_CASE("program: a command that is typed wrongly opens no window") {
    const Ran ran = run("chekc");
    CHECK(ran.exit_code == 2);
    CHECK(ran.output.find("There is no command \"chekc\"") != std::string::npos);
}

TEST_CASE("completion: bash offers commands, options and what an option can be") {
    const auto offered = [](const std::string& words) {
        const std::string script = "source <(\"$0\" completion bash); COMP_WORDS=(waymark " + words +
                                   "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _waymark; echo \"${COMPREPLY[*]}\"";
        return run_shell("bash -c '" + script + "' '" WAYMARK_PROGRAM "'").output;
    };
    CHECK(offered("te") == "template\n");
    CHECK(offered("export Any.json --to d") == "docx\n");
    CHECK(offered("export Any.json --to = d") == "docx\n");
    CHECK(offered("export --table progr") == "progressNotes\n");
    CHECK(offered("export Any.json --the") == "--theme\n");
    CHECK(offered("gaps --j") == "--json\n");
    CHECK_MESSAGE(offered("check Any") == "\n", "the shell offers files then");
    CHECK(run("completion fish").exit_code == 2);
}

}  // namespace waymark
