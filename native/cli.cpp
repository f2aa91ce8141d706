#include "native/cli.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "embedded/embedded.h"
#include "io/document/document_codec.h"
#include "io/document/framework_codec.h"
#include "io/json/json_text.h"
#include "model/base/text.h"
#include "model/document/validate.h"
#include "native/arguments.h"
#include "native/files.h"
#include "native/system_text.h"

namespace waymark {
namespace {

constexpr std::string_view kHelp =
    "waymark check FILE... [--json]   say what is wrong with files, without a window\n"
    "                                 (exit code 0: usable without errors, 1: errors, 2: wrong use)\n"
    "waymark --version | --help\n";

struct Checked {
    std::string file;
    bool usable = false;
    Problems problems;

    [[nodiscard]] std::size_t count(Problem::Severity severity) const {
        return static_cast<std::size_t>(std::count_if(
            problems.begin(), problems.end(), [&](const Problem& one) { return one.severity == severity; }));
    }
    [[nodiscard]] std::size_t errors() const { return count(Problem::Severity::Error); }
    [[nodiscard]] std::size_t warnings() const { return count(Problem::Severity::Warning); }
};

std::string_view word(Problem::Severity severity) {
    return severity == Problem::Severity::Error ? "error" : "warning";
}

Checked check_file(const std::string& file, const Framework& framework, const AreaList& areas) {
    Checked checked{file, false, {}};
    // One byte more than the reader takes, so that it is the reader that says so.
    const FileRead read = read_file(path_from_utf8(file), kMostBytes + 1);
    if (!read.problem.empty()) {
        checked.problems.push_back({Problem::Severity::Error, "not-read", "",
                                    fill(tr("The file could not be read: {}."), {read.problem})});
        return checked;
    }
    LoadResult result = read_document(read.bytes);
    checked.problems = std::move(result.problems);
    if (!result.document) return checked;
    checked.usable = true;
    for (Problem& problem : validate(*result.document, framework, areas.areas))
        checked.problems.push_back(std::move(problem));
    return checked;
}

std::string in_words(const Checked& checked) {
    const auto counted = [](std::size_t count, std::string_view one, std::string_view many) {
        return fill(tr_n(static_cast<long>(count), one, many), {count});
    };
    std::string text =
        !checked.usable ? fill(tr("{}: not usable"), {checked.file})
        : checked.problems.empty()
            ? fill(tr("{}: no problems"), {checked.file})
            : fill(tr("{}: {}, {}"), {checked.file, counted(checked.errors(), "{} error", "{} errors"),
                                      counted(checked.warnings(), "{} warning", "{} warnings")});
    for (const Problem& problem : checked.problems) {
        const bool error = problem.severity == Problem::Severity::Error;
        text += "\n  ";
        text += problem.where.empty() ? fill(tr(error ? "error: {}" : "warning: {}"), {problem.message})
                                      : fill(tr(error ? "error at {}: {}" : "warning at {}: {}"),
                                             {problem.where, problem.message});
    }
    return text + '\n';
}

std::string as_json(const Checked& checked) {
    std::string json = "{\"file\":";
    append_json_string(json, checked.file);
    json += ",\"usable\":" + std::string(checked.usable ? "true" : "false") +
            ",\"errors\":" + std::to_string(checked.errors()) +
            ",\"warnings\":" + std::to_string(checked.warnings()) + ",\"problems\":[";
    for (const Problem& problem : checked.problems) {
        if (json.back() != '[') json += ',';
        json += "{\"severity\":\"" + std::string(word(problem.severity)) + "\",\"code\":\"" + problem.code +
                "\",\"where\":";
        append_json_string(json, problem.where);
        json += ",\"message\":";
        append_json_string(json, problem.message);
        json += '}';
    }
    return json + "]}";
}

int wrong_use(const std::string& why) {
    print_to_console();
    std::fprintf(stderr, "%s\n%s", why.c_str(), std::string(tr(kHelp)).c_str());
    return 2;
}

int check(const std::vector<std::string>& words) {
    std::vector<std::string> files;
    bool json = false, options_over = false;
    for (const std::string& argument : words) {
        if (!options_over && argument == "--")
            options_over = true;
        else if (!options_over && argument == "--json")
            json = true;
        else if (!options_over && argument.starts_with('-'))
            return wrong_use(fill(tr("There is no option \"{}\"."), {argument}));
        else
            files.push_back(argument);
    }
    if (files.empty()) return wrong_use(std::string(tr("Name the files to check.")));

    const FrameworkResult pack =
        read_framework(embedded_asset("frameworks/public-health-modern-slavery.en.json"));
    const AreasResult areas = read_areas(embedded_asset("areas/police-force-areas.en.json"));
    bool good = true;
    std::string output;
    for (const std::string& file : files) {
        const Checked checked =
            check_file(file, pack.framework.value_or(Framework()), areas.areas.value_or(AreaList()));
        good = good && checked.usable && checked.errors() == 0;
        if (json)
            output += (output.empty() ? "" : ",") + as_json(checked);
        else
            output += in_words(checked);
    }
    if (json) output = "{\"files\":[" + output + "]}\n";
    print_to_console();
    std::fwrite(output.data(), 1, output.size(), stdout);
    return good ? 0 : 1;
}

}  // namespace

std::optional<int> run_cli(const std::vector<std::string>& words) {
    if (words.empty()) return std::nullopt;
    const std::string& first = words.front();
    if (first == "check") return check({words.begin() + 1, words.end()});
    if (first != "--version" && first != "--help") return std::nullopt;
    print_to_console();
    if (first == "--version")
        std::printf("Waymark %s\n", WAYMARK_VERSION);
    else
        std::fputs((arguments_help() + std::string(tr(kHelp))).c_str(), stdout);
    return 0;
}

}  // namespace waymark
