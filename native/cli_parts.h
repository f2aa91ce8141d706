#pragma once
// What the commands without a window share. Only for native/cli*.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/document/document_codec.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "native/files.h"
#include "present/report/report.h"

namespace CLI {
class App;
}
namespace waymark {
class JsonWriter;
}

namespace waymark::cli {

/// The pack and the areas that come with the program.
struct Pack {
    Framework framework;
    AreaList areas;
};
[[nodiscard]] const Pack& pack();

/// The bytes of a file, "-" for standard input. A file of more than `most` is a problem; standard input is read until it has given
/// that many.
[[nodiscard]] FileRead read_bytes(const std::string& file, std::size_t most);

/// Of whatever can be opened, such as the pipe that <(pass show anytown) stands for, which is waited for; "-" for standard
/// input. More bytes than `most` are a problem.
[[nodiscard]] FileRead read_stream(const std::string& file, std::size_t most);

/// The document in a file, "-" for standard input. One that cannot be read at all is a problem like others. The passphrase of a
/// locked one is in `passphrase_file`, or asked for at the terminal where that is empty.
[[nodiscard]] LoadResult open(const std::string& file, const std::string& passphrase_file);

/// As it can stand in a line of a terminal: with U+FFFD for line ends and for what a terminal takes for a command or turns
/// the direction of reading.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// True when something could not be used as it stood.
[[nodiscard]] bool has_errors(const Problems& problems);
/// "  error at activities[0].lead: …", a line each.
[[nodiscard]] std::string lines_of(const Problems& problems);
/// Says on standard error what was found wrong in a file that is used all the same; gives the exit code for it.
[[nodiscard]] int tell_problems(const std::string& file, const Problems& problems);
/// The same for programs: the key "problems" with a list of objects.
void write_problems(JsonWriter& json, const Problems& problems);
/// The objects alone, into a list that is open. `file`, where not empty, says which file each is about.
void write_each_problem(JsonWriter& json, const Problems& problems, const std::string& file);

/// Today, or the day a person typed; nothing, and the reason on standard error, when it is none.
[[nodiscard]] std::optional<Date> day_of(const std::string& typed);

/// True where both names lead to one file, links followed; never for "-".
[[nodiscard]] bool is_same_file(const std::string& one, const std::string& other);

/// What may be written over without --force: no file with a Waymark document, locked or not, which may be the only one there
/// is; or no file at all, where what is written is there to be filled in.
enum class Over : std::uint8_t { AllButDocuments, Nothing, Forced };

/// To a file, read back and compared before it is called written, or to standard output for "-". Gives the
/// exit code.
[[nodiscard]] int deliver(std::string_view bytes, const std::string& to, Over over = Over::AllButDocuments);

/// The name of a file for JSON, which holds nothing but UTF-8: U+FFFD for what of the name is none.
[[nodiscard]] std::string in_utf8(std::string_view name);

/// Says why on standard error; gives the exit code for it.
int wrong_use(std::string_view why);
int failed(std::string_view why);

struct CheckOptions {
    std::vector<std::string> files;
    std::string passphrase_file;
    bool json = false;
};
[[nodiscard]] int check(const CheckOptions& options);

/// What is taken where the words do not say it.
inline constexpr const char *kUsualFormat = "html", *kUsualTable = "activities", *kUsualPicture = "framework",
                            *kUsualTheme = "light", *kUsualTemplate = "csv";

struct ExportOptions {
    std::string file, passphrase_file, report, date, out = "-", language;
    std::optional<std::string> to, table, picture, theme;  ///< As typed
    bool is_public = false, no_bom = false, force = false;
};
[[nodiscard]] int export_as(const ExportOptions& options);

struct LookOptions {
    std::string file, other, passphrase_file, date;
    bool json = false;
};
[[nodiscard]] int gaps(const LookOptions& options);
[[nodiscard]] int diff(const LookOptions& options);

struct LockOptions {
    std::string file, passphrase_file, out;
    bool force = false;
};
[[nodiscard]] int lock(const LockOptions& options);
[[nodiscard]] int unlock(const LockOptions& options);

struct AssetOptions {
    std::string what = "document", out = "-";
    std::optional<std::string> to;  ///< As typed
    bool force = false;
};
[[nodiscard]] int schema(const AssetOptions& options);
[[nodiscard]] int template_file(const AssetOptions& options);

/// The words that a shell offers after `before`: an option, or the command itself.
struct Choices {
    std::string command, before, words;
};
/// The script by which this shell, "bash" or "zsh", completes the commands and options of `app`.
[[nodiscard]] int completion(const CLI::App& app, const std::vector<Choices>& choices, const std::string& shell);

}  // namespace waymark::cli
