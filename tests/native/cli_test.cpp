// Runs the program itself, as a person at a command line would.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "native/cli_words.h"
#include "native/temp_folder.h"
#include "support/files.h"

namespace waymark {
namespace {

struct Ran {
    int exit_code = -1;
    std::string output;  ///< What it said on stdout and on stderr
};

Ran run_shell(const std::string& line) {
    Ran ran;
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, pipe)) ran.output.append(buffer, read);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) ran.exit_code = WEXITSTATUS(status);
    return ran;
}

Ran run(const std::string& arguments) {
    return run_shell("'" WAYMARK_PROGRAM "' " + arguments + " 2>&1");
}

/// Without what it says on standard error.
Ran run_quiet(const std::string& arguments) {
    return run_shell("'" WAYMARK_PROGRAM "' " + arguments + " 2>/dev/null");
}

/// A folder with a good file, one with a warning and one with an error.
struct Files {
    test::TempFolder folder;
    std::string good = (folder / "good.waymark.json").string();
    std::string odd = (folder / "odd one.waymark.json").string();
    std::string bad = (folder / "page.waymark.json").string();

    Files() {
        const std::string head = R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a","title":"Tr\"aining")";
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

TEST_CASE("export: what looks like a person in what goes to everybody is pointed out, and in nothing else") {
    const Files files;
    const std::string people = (files.folder / "people.waymark.json").string();
    test::TempFolder::write(people, R"({"format":"waymark","formatVersion":1,"id":"d","activities":[)"
                                    R"({"id":"a","title":"T","publish":true,"description":"Mrs Jane Doe of M1 1AE"},)"
                                    R"({"id":"b","title":"U","description":"Mr John Roe"}]})");
    for (const std::string to : {"--to json --public", "--report public", "--to xlsx --public"}) {
        CAPTURE(to);
        const Ran ran = run("export '" + people + "' " + to + " --force -o '" + (files.folder / "out").string() + "'");
        CHECK(ran.exit_code == 0);
        CHECK(ran.output.find("activities[0].description: What looks like a person’s name: “Mrs Jane”") != std::string::npos);
        CHECK(ran.output.find("M1 1AE") != std::string::npos);
        CHECK(ran.output.find("John") == std::string::npos);
    }
    CHECK(run("export '" + people + "' -o '" + (files.folder / "out").string() + "'").output.empty());
}

TEST_CASE("export: a document that no Waymark would open again is not written") {
    const Files files;
    const std::string large = (files.folder / "large.waymark.json").string(), out = (files.folder / "out.json").string();
    // Less than the most as it comes, and more with a line for each of its many partners.
    std::string text = R"({"format":"waymark","formatVersion":1,"id":"d","activities":[)";
    for (int i = 0; i < 190; ++i) {
        if (i > 0) text += ',';
        text += R"({"id":"a)" + std::to_string(i) + R"(","title":"t","description":")" + std::string(490'000, 'z') +
                R"(","partners":[)";
        for (int j = 0; j < 8'000; ++j) text += j > 0 ? ",\"\"" : "\"o\"";
        text += "]}";
    }
    test::TempFolder::write(large, text + "]}");
    REQUIRE(text.size() < 100'000'000);
    const Ran ran = run("export '" + large + "' --to json --out '" + out + "'");
    CHECK(ran.exit_code == 1);
    CHECK(ran.output.find("was not written: it would have ") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("export: a report goes to a file that is read back, or to standard output") {
    const Files files;
    const std::string out = (files.folder / "plan.html").string();
    const Ran ran = run("export '" + files.good + "' --report plan --date 2026-11-21 --out '" + out + "'");
    CHECK(ran.exit_code == 0);
    CHECK(ran.output.empty());
    const Ran same = run("export '" + files.good + "' --report plan --date 21/11/2026");
    CHECK(same.output.starts_with("<!DOCTYPE html>"));
    CHECK(same.output.find("As of 21 November 2026") != std::string::npos);
    CHECK(test::TempFolder::read(out) == same.output);
}

TEST_CASE("export: reads standard input, and writes tables and data") {
    const Files files;
    CHECK(run("export - --to csv --no-bom < '" + files.good + "'").output.find("Id,Title,") == 0);
    CHECK(run("export '" + files.good + "' --to jsonl --table flat").output.find("{\"id\":\"a\",\"title\":\"Tr\\\"aining\"") ==
          0);
    const Ran open = run("export '" + files.good + "' --to json --public");
    CHECK(open.exit_code == 0);
    CHECK(open.output.find("Tr\\\"aining") == std::string::npos);
}

TEST_CASE("export: writes Word documents, OpenDocument texts and workbooks, the same on every run") {
    const Files files;
    for (const char* wanted : {"--to docx --report plan", "--to odt", "--to xlsx", "--to xlsx --public"}) {
        CAPTURE(wanted);
        const std::string command = "export '" + files.good + "' --date 2026-11-21 " + wanted;
        CHECK(run(command).output.starts_with("PK"));
        CHECK(run(command).output == run(command).output);
    }
    CHECK(run("export '" + files.good + "' --to xlsx --report plan").exit_code == 2);
}

TEST_CASE("export: what is wrong with the document is told, and the exit code is 1 when it is not usable") {
    const Files files;
    const std::string out = files.folder.path().string() + "/odd.html";
    CHECK(run("export '" + files.odd + "' --report plan --out '" + out + "'").exit_code == 0);
    CHECK(testing::whole_file(out).find("2026-02-30") != std::string::npos);
    CHECK(run("export '" + files.bad + "'").exit_code == 1);
    CHECK(run("export '" + files.bad + "'").output.find("This is a web page") != std::string::npos);
    CHECK(run("export '" + files.odd + "'").output.find("2026-02-30") != std::string::npos);
    CHECK(run("export '" + files.good + "' --out '" + files.folder.path().string() + "/no/where.html'").exit_code == 1);
}

#ifndef _WIN32
TEST_CASE("export: a device or a pipe takes the bytes and stays what it was") {
    const Files files;
    const std::filesystem::path pipe = files.folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const Ran ran =
        run("export '" + files.good + "' --to csv --out '" + pipe.string() + "' & head -c 3 '" + pipe.string() + "' | wc -c");
    CHECK(ran.output.find('3') != std::string::npos);
    CHECK(std::filesystem::is_fifo(pipe));
}
#endif

TEST_CASE("export: the document itself is never what is written over, by a link neither") {
    const Files files;
    const std::filesystem::path link = files.folder.path() / "link.json";
    std::filesystem::create_symlink(files.good, link);
    const std::string before = testing::whole_file(files.good);
    for (const std::string& out : {files.good, link.string()}) {
        const Ran ran = run("export '" + files.good + "' --to json --public --out '" + out + "'");
        CHECK(ran.exit_code == 2);
        CHECK(ran.output.find("is the document itself") != std::string::npos);
    }
    CHECK(testing::whole_file(files.good) == before);
}

TEST_CASE("export: a document that is there is written over only by --force, and a template over nothing") {
    const Files files;
    const std::string before = testing::whole_file(files.odd);
    const std::string words = "export '" + files.good + "' --to json --public --out '" + files.odd + "'";
    const Ran refused = run(words);
    CHECK(refused.exit_code == 1);
    CHECK(refused.output.find("a Waymark document of that name is there") != std::string::npos);
    CHECK(testing::whole_file(files.odd) == before);
    CHECK(run(words + " --force").exit_code == 0);
    CHECK(testing::whole_file(files.odd) != before);
    const std::string filled = (files.folder / "filled.csv").string();
    test::TempFolder::write(filled, "Title\nMonths of work\n");
    CHECK(run("template --out '" + filled + "'").exit_code == 1);
    CHECK(testing::whole_file(filled) == "Title\nMonths of work\n");
}

TEST_CASE("export, lock and schema: a document is known by what is in it, whoever wrote it in whichever order and encoding") {
    const Files files;
    const std::string activities = R"("activities":[{"id":"a","title":")" + std::string(5000, 'x') + R"("}])";
    const std::string sorted = "{" + activities + R"(,"format":"waymark","formatVersion":1,"id":"d"})";
    const std::string spaced = "{\"format\":" + std::string(40, ' ') + "\"waymark\"," + activities + "}";
    std::string wide = "\xff\xfe";
    for (const char c : sorted) (wide += c) += '\0';
    const std::string cut = spaced.substr(0, spaced.size() - 10);
    const std::string there = (files.folder / "there.json").string(), words = (files.folder / "words").string();
    test::TempFolder::write(words, "a long enough passphrase\n");
    for (const std::string& document : {sorted, spaced, wide, cut}) {
        CAPTURE(document.substr(0, 40));
        test::TempFolder::write(there, document);
        for (const std::string& command :
             {"export '" + files.good + "' --to json", "lock '" + files.good + "' --passphrase-file '" + words + "'",
              std::string("schema")}) {
            const Ran ran = run(command + " --out '" + there + "'");
            CHECK(ran.exit_code == 1);
            CHECK(ran.output.find("a Waymark document of that name is there") != std::string::npos);
            CHECK(testing::whole_file(there) == document);
        }
    }
    test::TempFolder::write(there, R"({"format":"another","of":"waymark"})");
    CHECK(run("schema --out '" + there + "'").exit_code == 0);
}

TEST_CASE("export: the name of the file says the format, and a name that says another one is wrong use") {
    const Files files;
    const auto to = [&](const std::string& name) {
        return "export '" + files.good + "' --out '" + (files.folder / name).string() + "'";
    };
    CHECK(run(to("board.docx")).exit_code == 0);
    CHECK(testing::whole_file((files.folder / "board.docx").string()).starts_with("PK"));
    CHECK(run(to("board.odt") + " --to html").exit_code == 2);
    CHECK(run(to("BOARD.ODT")).exit_code == 0);
    const Ran pdf = run(to("board.pdf"));
    CHECK(pdf.exit_code == 2);
    CHECK(pdf.output.find("printing") != std::string::npos);
}

TEST_CASE("export: an ending that is no format gets no format by itself, and it is said which there are") {
    const Files files;
    const auto to = [&](const std::string& name) {
        return "export '" + files.good + "' --out '" + (files.folder / name).string() + "'";
    };
    for (const std::string name : {"board.doc", "board.XLS", "board.rtf", "board.2026"}) {
        CAPTURE(name);
        const Ran ran = run(to(name));
        CHECK(ran.exit_code == 2);
        CHECK(ran.output.find("is no format. There are html, docx, odt, xlsx, ods, csv, jsonl, json, oruk, svg and png.") !=
              std::string::npos);
        CHECK_FALSE(std::filesystem::exists(files.folder / name));
        CHECK_MESSAGE(run(to(name) + " --to html").exit_code == 0, "who says the format may call the file as he likes");
    }
    CHECK(run(to("board")).exit_code == 0);
    CHECK(run(to(".board")).exit_code == 0);
    CHECK(run("export '" + files.good + "' --out -").exit_code == 0);
}

TEST_CASE("export: every format is offered by the shell, told by the help and told where another word is asked for") {
    const std::string help = run("export --help").output, refused = run("export Any.json --to pdfx").output,
                      script = run("completion bash").output;
    CHECK(script.find("export:--to) offered='" + cli::words_of_export_formats() + "'") != std::string::npos);
    for (const cli::FormatRow& row : cli::export_formats()) {
        CAPTURE(row.word);
        CHECK(cli::format_called(row.word) == &row);
        CHECK(help.find(row.word) != std::string::npos);
        CHECK(refused.find(row.word) != std::string::npos);
        CHECK(cli::is_ending_of_a_format(row.ending));
    }
    CHECK(cli::format_called("pdf") == nullptr);
    CHECK(cli::format_called("") == nullptr);
}

TEST_CASE("export: a name may end as the format does that was asked for, and services and documents both are JSON") {
    const Files files;
    for (const cli::FormatRow& row : cli::export_formats()) {
        CAPTURE(row.word);
        const std::string to = "export '" + files.good + "' --to " + std::string(row.word) + " --out '";
        CHECK(run(to + (files.folder / (std::string(row.word) + "." + std::string(row.ending))).string() + "'").exit_code == 0);
        CHECK(run(to + (files.folder / (row.ending == "csv" ? "other.odt" : "other.csv")).string() + "'").exit_code == 2);
    }
}

TEST_CASE("template: the name of the file says the format, and a name that says another one is wrong use") {
    const Files files;
    const auto to = [&](const std::string& name) { return "template --out '" + (files.folder / name).string() + "'"; };
    for (const std::string name : {"activities.xlsx", "activities.ods"}) {
        CHECK(run(to(name)).exit_code == 0);
        CHECK(testing::whole_file((files.folder / name).string()).starts_with("PK"));
    }
    CHECK(run(to("activities.csv")).exit_code == 0);
    CHECK(testing::whole_file((files.folder / "activities.csv").string()).find("Title,") != std::string::npos);
    CHECK(run(to("other.xlsx") + " --to csv").exit_code == 2);
    CHECK(run(to("other.docx")).output.find("There are csv, xlsx and ods.") != std::string::npos);
    CHECK(run(to("other.doc")).exit_code == 2);
    CHECK(run(to("other.doc") + " --to csv").exit_code == 0);
}

TEST_CASE("export: wrong use is explained, and the exit code is 2") {
    const Files files;
    for (const char* wrong : {"", " --to pdf", " --report boards", " --to csv --table gone", " --to csv --report plan",
                              " --table actions", " --date yesterday", " --date ''", " --loud", " second", " --language qx",
                              " --language ''", " --report ''", " --theme dark", " --no-bom", " --to csv --to json"}) {
        CAPTURE(wrong);
        const Ran ran = run(std::string("export ") + (*wrong == 0 ? "" : "'" + files.good + "'") + wrong);
        CHECK(ran.exit_code == 2);
        CHECK_FALSE(ran.output.empty());
    }
}

TEST_CASE(
    "export: words are known with capitals too, all tables are named to whoever asks for none of them, and no public one is "
    "empty") {
    const Files files;
    const std::string with = "export '" + files.good + "' --date 2026-11-21";
    CHECK(run(with + " --to HTML --report Plan").output == run(with + " --to html --report plan").output);
    CHECK(run(with + " --to csv --table progressnotes").output == run(with + " --to csv --table progressNotes").output);
    const Ran none = run(with + " --to csv --table counts");
    CHECK(none.exit_code == 2);
    for (const char* table : {"flat", "partnership", "progressNotes", "profile", "snapshots"})
        CHECK(none.output.find(table) != std::string::npos);
    for (const char* table : {"answers", "parkingList", "snapshots"}) {
        CAPTURE(table);
        CHECK(run(with + " --to csv --table " + table).exit_code == 0);
        const Ran open = run(with + " --to csv --public --table " + table);
        CHECK(open.exit_code == 2);
        CHECK(open.output.find("stays with the partnership") != std::string::npos);
    }
}

TEST_CASE("export: the language is English, whatever English it is called") {
    const Files files;
    const Ran usual = run("export '" + files.good + "' --date 2026-11-21");
    CHECK(usual.exit_code == 0);
    CHECK(run("export '" + files.good + "' --date 2026-11-21 --language en-GB").output == usual.output);
    CHECK(run("export '" + files.good + "' --language qx").output.find("It has: en.") != std::string::npos);
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

TEST_CASE("export: services as Open Referral UK are the published ones only, and it is said how many") {
    test::TempFolder folder;
    const std::string file = (folder / "a.waymark.json").string();
    test::TempFolder::write(file, R"({"format":"waymark","formatVersion":1,"id":"d","activities":[
        {"id":"a","title":"Safe house","category":"survivor-support","status":"running","publish":true,"notes":"secret"},
        {"id":"b","title":"Hidden house","category":"survivor-support","status":"running"}]})");
    const Ran ran = run("export '" + file + "' --to oruk");
    CHECK(ran.exit_code == 0);
    CHECK(ran.output.find("\"name\": \"Safe house\"") != std::string::npos);
    CHECK(ran.output.find("Hidden") == std::string::npos);
    CHECK(ran.output.find("secret") == std::string::npos);
    CHECK(ran.output.find("1 activity that may be published is a service") != std::string::npos);
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
