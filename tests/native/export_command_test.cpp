// What "waymark export" and "waymark template" write, refuse and say.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "native/cli_words.h"
#include "native/command_line.h"
#include "support/files.h"

namespace waymark {

using namespace test;

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

}  // namespace waymark
