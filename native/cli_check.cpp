// waymark check: what is wrong with files.

#include <algorithm>
#include <cstdio>

#include "io/json/json_text.h"
#include "model/base/text.h"
#include "model/document/validate.h"
#include "native/cli_parts.h"

namespace waymark::cli {
namespace {

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

Checked check_file(const std::string& file) {
    LoadResult result = open(file);
    Checked checked{file, result.document.has_value(), std::move(result.problems)};
    if (!result.document) return checked;
    for (Problem& problem : validate(*result.document, pack().framework, pack().areas))
        checked.problems.push_back(std::move(problem));
    return checked;
}

std::string in_words(const Checked& checked) {
    const auto counted = [](std::size_t count, std::string_view one, std::string_view many) {
        return fill(tr_n(static_cast<long>(count), one, many), {count});
    };
    const std::string text =
        !checked.usable ? fill(tr("{}: not usable"), {checked.file})
        : checked.problems.empty()
            ? fill(tr("{}: no problems"), {checked.file})
            : fill(tr("{}: {}, {}"), {checked.file, counted(checked.errors(), "{} error", "{} errors"),
                                      counted(checked.warnings(), "{} warning", "{} warnings")});
    return text + '\n' + lines_of(checked.problems);
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

}  // namespace

int check(const CheckOptions& options) {
    bool good = true;
    std::string output;
    for (const std::string& file : options.files) {
        const Checked checked = check_file(file);
        good = good && checked.usable && checked.errors() == 0;
        if (options.json)
            output += (output.empty() ? "" : ",") + as_json(checked);
        else
            output += in_words(checked);
    }
    if (options.json) output = "{\"files\":[" + output + "]}\n";
    const int delivered = deliver(output, "-");
    return good ? delivered : 1;
}

}  // namespace waymark::cli
