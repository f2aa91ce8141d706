#include "native/arguments.h"

#include <charconv>
#include <string_view>

#include "model/base/text.h"
#include "shell/seeded.h"

namespace waymark {
namespace {

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool read_size(std::string_view text, Arguments& arguments) {
    const std::size_t cross = text.find('x');
    return cross != std::string_view::npos && read_number(text.substr(0, cross), arguments.width) &&
           read_number(text.substr(cross + 1), arguments.height) && arguments.width >= 320 && arguments.height >= 240;
}

/// False when the value makes no sense.
bool set(Arguments& arguments, std::string_view option, const std::string& value) {
    if (option == "--data-folder")
        arguments.data_folder = value;
    else if (option == "--renderer")
        arguments.renderer = value;
    else if (option == "--script")
        arguments.script = value;
    else if (option == "--size")
        return read_size(value, arguments);
    else if (option == "--fixed-clock")
        return (arguments.fixed_clock = parse_local_minutes(value)).has_value();
    else if (option == "--seed")
        return read_number(value, arguments.seed.emplace());
    return !value.empty();
}

bool is_option(std::string_view word) {
    for (const std::string_view option : {"--data-folder", "--renderer", "--script", "--size", "--fixed-clock", "--seed"}) {
        if (word == option) return true;
    }
    return false;
}

}  // namespace

Arguments read_arguments(const std::vector<std::string>& words) {
    Arguments arguments;
    const auto wrong = [&arguments](std::string what) {
        arguments.problem = std::move(what);
        return arguments;
    };
    bool options_over = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!options_over && word == "--") {
            options_over = true;
            continue;
        }
        if (options_over || !word.starts_with('-')) {
            if (!arguments.file.empty()) return wrong(std::string(tr("Name one file to open, not several.")));
            arguments.file = word;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string option = word.substr(0, equals);
        if (!is_option(option)) return wrong(fill(tr("There is no option \"{}\"."), {option}));
        if (equals == std::string::npos && i + 1 == words.size()) return wrong(fill(tr("\"{}\" needs a value."), {option}));
        const std::string value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
        if (!set(arguments, option, value)) return wrong(fill(tr("\"{}\" is no value for \"{}\"."), {value, option}));
    }
    return arguments;
}

std::string arguments_help() {
    return std::string(
        tr("waymark [FILE]                 open the window, and the file in it\n"
           "  --data-folder FOLDER         keep work in this folder, not your own\n"
           "  --size 1280x860              size of the window\n"
           "  --renderer software          draw without the graphics card\n"
           "  --script FILE                carry out the file's lines, then close (for checks)\n"
           "  --fixed-clock 2026-11-21T14:02  --seed 1   a clock that stands, numbers that repeat (for "
           "checks)\n"));
}

}  // namespace waymark
