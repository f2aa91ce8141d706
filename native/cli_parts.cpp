#include "native/cli_parts.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "io/import/file_kind.h"
#include "io/json/json_writer.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/base/utf8.h"
#include "native/local_clock.h"
#include "shell/pack.h"

namespace waymark::cli {
namespace {

/// Files are bytes, on a console that would make two of a line end too.
void as_bytes([[maybe_unused]] std::FILE* stream) {
#ifdef _WIN32
    _setmode(_fileno(stream), _O_BINARY);
#endif
}

/// Until it ends or has given `most` bytes.
FileRead read_all(std::FILE* stream, std::size_t most) {
    FileRead result;
    char buffer[65536];
    while (result.bytes.size() < most) {
        const std::size_t read = std::fread(buffer, 1, sizeof buffer, stream);
        if (read == 0) break;
        result.bytes.append(buffer, read);
    }
    // What broke off half way is not taken for the whole.
    if (std::ferror(stream) != 0) result = {{}, reading_reason(errno)};
    return result;
}

FileRead standard_input(std::size_t most) {
    as_bytes(stdin);
    return read_all(stdin, most);
}

/// To read, pipes and devices too; null, and errno says why.
std::FILE* open_stream(const std::string& file) {
#ifdef _WIN32
    return _wfopen(path_from_utf8(file).c_str(), L"rb");
#else
    return std::fopen(path_from_utf8(file).c_str(), "rb");
#endif
}

}  // namespace

const Pack& pack() {
    static const Pack made = {embedded_framework(), embedded_areas()};
    return made;
}

FileRead read_bytes(const std::string& file, std::size_t most) {
    return file == "-" ? standard_input(most) : read_file(path_from_utf8(file), most);
}

FileRead read_stream(const std::string& file, std::size_t most) {
    FileRead result;
    if (file == "-") {
        result = standard_input(most + 1);
    } else if (std::FILE* const stream = open_stream(file)) {
        result = read_all(stream, most + 1);
        std::fclose(stream);
    } else {
        return {{}, reading_reason(errno)};
    }
    if (result.bytes.size() > most)
        return {{}, fill(tr("it has more than {} bytes"), {number_words(static_cast<long long>(most))})};
    return result;
}

bool has_errors(const Problems& problems) {
    for (const Problem& problem : problems)
        if (problem.severity == Problem::Severity::Error) return true;
    return false;
}

std::string in_one_line(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool ends = rest[0] == '\n' || rest[0] == '\r';
        const std::size_t size =
            std::max({ends ? 1 : control_at(rest), unseen_at(rest, Unseen::LineEnd | Unseen::Direction | Unseen::Sign)});
        shown += size > 0 ? std::string_view("\uFFFD") : rest.substr(0, 1);
        at += std::max<std::size_t>(size, 1);
    }
    return shown;
}

std::string lines_of(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems) {
        const bool error = problem.severity == Problem::Severity::Error;
        text += "  ";
        text += in_one_line(problem.where.empty() ? fill((error ? tr("error: {}") : tr("warning: {}")), {problem.message})
                                                  : fill((error ? tr("error at {}: {}") : tr("warning at {}: {}")),
                                                         {problem.where, problem.message}));
        text += '\n';
    }
    return text;
}

int tell_problems(const std::string& file, const Problems& problems) {
    if (!problems.empty()) std::fputs(fill(tr("{} was not in order:\n{}"), {file, lines_of(problems)}).c_str(), stderr);
    return has_errors(problems) ? 1 : 0;
}

void write_each_problem(JsonWriter& json, const Problems& problems, const std::string& file) {
    for (const Problem& problem : problems) {
        json.item();
        json.open('{');
        if (!file.empty()) json.text("file", in_utf8(file));
        json.text("severity", problem.severity == Problem::Severity::Error ? "error" : "warning");
        json.text("code", problem.code);
        json.text("where", problem.where);
        json.text("message", problem.message);
        json.close('}');
    }
}

void write_problems(JsonWriter& json, const Problems& problems) {
    json.open("problems", '[');
    write_each_problem(json, problems, {});
    json.close(']');
}

std::optional<Date> day_of(const std::string& typed) {
    if (typed.empty()) return local_time_at(std::time(nullptr)).value_or(LocalTime{}).date;
    const auto day = parse_date_typed(typed);
    if (!day) wrong_use(fill(tr("\"{}\" is not a day. Write it like 2026-11-21."), {typed}));
    return day;
}

bool is_same_file(const std::string& one, const std::string& other) {
    std::error_code error;
    return one != "-" && other != "-" && std::filesystem::equivalent(path_from_utf8(one), path_from_utf8(other), error);
}

std::string in_utf8(std::string_view name) {
    std::string text;
    for (std::size_t at = 0; at < name.size();) append_code(text, next_code(name, at));
    return text;
}

namespace {

/// What Waymark opens as a document, whatever wrote it and in whichever order and encoding; and two versions of one that Git
/// put into one file, which it does not open and which may be all there is.
bool holds_document(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return false;
    const FileRead there = read_file(path, kMostBytes);
    switch (file_kind(there.bytes)) {
        case FileKind::Locked:
            return true;
        case FileKind::Conflict:
            return there.bytes.find("\"waymark\"") != std::string::npos;
        case FileKind::Json:
        case FileKind::Other:
            return read_document(there.bytes).document.has_value();
        default:
            return false;
    }
}

}  // namespace

int deliver(std::string_view bytes, const std::string& to, Over over) {
    if (to == "-") {
        as_bytes(stdout);
        const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
        return written ? 0 : failed(tr("Standard output took not all of it."));
    }
    const std::filesystem::path path = path_from_utf8(to);
    std::error_code error;
    if (over == Over::AllButDocuments && holds_document(path))
        return failed(fill(tr("{} was not written: a Waymark document of that name is there. Name another file, or write over "
                              "it with --force."),
                           {to}));
    if (over == Over::Nothing && std::filesystem::is_regular_file(path, error))
        return failed(fill(
            tr("{} was not written: a file of that name is there, which may have been filled in. Name another file, or write "
               "over it with --force."),
            {to}));
    if (const std::string why = write_file(path, bytes); !why.empty())
        return failed(fill(tr("{} was not written: {}."), {to, why}));
    return 0;
}

int wrong_use(std::string_view why) {
    std::fprintf(stderr, "%s\n%s\n", std::string(why).c_str(), std::string(tr("waymark --help says what there is.")).c_str());
    return 2;
}

int failed(std::string_view why) {
    std::fprintf(stderr, "%s\n", std::string(why).c_str());
    return 1;
}

}  // namespace waymark::cli
