// waymark check: what is wrong with files.

#include <algorithm>
#include <cstdio>

#include "io/json/json_writer.h"
#include "model/analysis/document_check.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "native/cli_parts.h"
#include "present/words/naming.h"

namespace waymark::cli {
namespace {

struct Checked {
    std::string file;
    bool usable = false;
    Problems problems;

    [[nodiscard]] std::size_t count(Problem::Severity severity) const {
        return static_cast<std::size_t>(
            std::count_if(problems.begin(), problems.end(), [&](const Problem& one) { return one.severity == severity; }));
    }
    [[nodiscard]] std::size_t errors() const { return count(Problem::Severity::Error); }
    [[nodiscard]] std::size_t warnings() const { return count(Problem::Severity::Warning); }
};

Checked check_file(const std::string& file, const std::string& passphrase_file) {
    LoadResult result = open(file, passphrase_file);
    Checked checked{file, result.document.has_value(), std::move(result.problems)};
    if (!result.document) return checked;
    // Given no day it is today's, which is always one.
    const Date today = day_of("").value_or(Date{});
    for (Problem& problem : check_document(*result.document, pack().framework, pack().areas, problem_words(), today))
        checked.problems.push_back(std::move(problem));
    return checked;
}

std::string in_words(const Checked& checked) {
    const auto counted = [](std::size_t count, CountedText text) {
        return fill(tr_n(static_cast<long>(count), text), {number_words(count)});
    };
    const std::string file = in_one_line(checked.file);
    const std::string text = !checked.usable ? fill(tr("{}: not usable"), {file})
                             : checked.problems.empty()
                                 ? fill(tr("{}: no problems"), {file})
                                 : fill(tr("{}: {}, {}"), {file, counted(checked.errors(), tr_n_later("{} error", "{} errors")),
                                                           counted(checked.warnings(), tr_n_later("{} warning", "{} warnings"))});
    return text + '\n' + lines_of(checked.problems);
}

void write(JsonWriter& json, const Checked& checked) {
    json.open('{');
    json.text("file", in_utf8(checked.file));
    json.flag("usable", checked.usable);
    json.number("errors", static_cast<std::int64_t>(checked.errors()));
    json.number("warnings", static_cast<std::int64_t>(checked.warnings()));
    write_problems(json, checked.problems);
    json.close('}');
}

}  // namespace

int check(const CheckOptions& options) {
    bool good = true;
    std::string words;
    JsonWriter json;
    json.open('{');
    json.open("files", '[');
    for (const std::string& file : options.files) {
        const Checked checked = check_file(file, options.passphrase_file);
        good = good && checked.usable && checked.errors() == 0;
        if (options.json) {
            json.item();
            write(json, checked);
        } else {
            words += in_words(checked);
        }
    }
    json.close(']');
    json.close('}');
    const int delivered = deliver(options.json ? json.out + '\n' : words, "-");
    return good ? delivered : 1;
}

}  // namespace waymark::cli
