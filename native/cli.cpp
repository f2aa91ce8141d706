#include "native/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/text.h"
#include "native/arguments.h"
#include "native/cli_parts.h"
#include "native/cli_words.h"
#include "native/files.h"
#include "native/system_text.h"
#include "present/figures/pictures.h"

namespace waymark {
namespace {

std::string words(std::string_view english) {
    return std::string(tr(english));
}

constexpr std::string_view kExamples = tr_later(
    "Examples:\n"
    "  waymark check FILE...\n"
    "  waymark export Anytown.waymark.json --report plan --out plan.html\n"
    "  waymark export Anytown.waymark.json --to docx --out board.docx\n"
    "  waymark export Anytown.waymark.json --to csv --table actions --out actions.csv\n"
    "  waymark export Anytown.waymark.json --to svg --picture gaps --out gaps.svg\n"
    "  waymark export Anytown.waymark.json --to json --public > public.waymark.json\n"
    "  waymark gaps Anytown.waymark.json --date 2027-04-01\n"
    "  waymark diff spring.waymark.json autumn.waymark.json\n"
    "  waymark lock Anytown.waymark.json --out Anytown.waymarklocked\n"
    "\n"
    "A file called - is standard input or output.\n"
    "Exit code 0: done; 1: problems, told on standard error; 2: wrong use.\n");

/// One of the commands.
struct Command {
    const CLI::App* app;
    std::function<int()> run;  ///< With what was typed; gives the exit code
    std::string_view missing;  ///< What is said where a word that it needs is missing. For tr()
};

/// The commands, their options and what they do.
struct Commands {
    CLI::App app{words("Without a window: say what is wrong with files, hand them on as reports and tables.")};
    std::vector<Command> all;
    cli::CheckOptions check;
    cli::ExportOptions exported;
    cli::LookOptions gaps, diff;
    cli::LockOptions lock, unlock;
    cli::AssetOptions schema, template_file;
    std::string shell;
    std::vector<cli::Choices> choices;

    Commands() {
        app.name("waymark");
        app.footer(words(kExamples));
        app.require_subcommand(1);
        add_check();
        add_export();
        add_gaps_and_diff();
        add_locks();
        add_assets();
        add_choices();
    }

    static constexpr std::string_view kNameDocument = tr_later("Name the document.");

    CLI::App& add(const char* name, std::string_view what, std::string_view missing, std::function<int()> run) {
        CLI::App& command = *app.add_subcommand(name, words(what));
        command.allow_extras();
        all.push_back({&command, std::move(run), missing});
        return command;
    }

    /// A day that a script failed to fill in must not silently become today.
    static void add_date(CLI::App& command, std::string& date) {
        command.add_option("--date", date, words("What counts as today"))->check([](const std::string& typed) {
            return typed.empty() ? words("after it stands a day, as in --date 2026-11-21") : std::string();
        });
    }

    /// Never the passphrase itself: what a program was started with can be read by others.
    static void add_passphrase(CLI::App& command, std::string& file) {
        command.add_option("--passphrase-file", file,
                           words("A file whose first line is the passphrase of a locked file; - is standard input. "
                                 "Without it the terminal asks"));
    }

    void add_check() {
        CLI::App& command = add("check", tr_later("Say what is wrong with files"), tr_later("Name the files to check."),
                                [this] { return cli::check(check); });
        command.add_option("FILE", check.files, words("The files to check"))->required();
        add_passphrase(command, check.passphrase_file);
        command.add_flag("--json", check.json, words("Say it as JSON, for programs"));
    }

    void add_export() {
        CLI::App& command = add("export", tr_later("Write a report, a table or data from a document"), kNameDocument,
                                [this] { return cli::export_as(exported); });
        command.add_option("FILE", exported.file, words("The document"))->required();
        command
            .add_option("--to", exported.to,
                        words("Format: html, docx or odt (a report), xlsx or ods (a workbook), csv or jsonl (a table), json (a "
                              "document), oruk (services, as Open Referral UK), svg or png (a picture)"))
            ->default_str(cli::kUsualFormat);
        command
            .add_option("--report", exported.report,
                        words("Which report: board (as usual), plan, meeting, public, reply, annual or 4ps"))
            ->check([](const std::string& typed) {
                return typed.empty() ? words("after it stands a report, as in --report plan") : std::string();
            });
        command
            .add_option("--table", exported.table,
                        words("Which table: flat (one row for each activity, level and stage), or a list "
                              "of the file such as actions"))
            ->default_str(cli::kUsualTable);
        command.add_option("--picture", exported.picture, words("Which picture: framework, gaps, areas, counts or plan"))
            ->default_str(cli::kUsualPicture);
        command.add_option("--theme", exported.theme, words("Colours of the picture: light, dark or contrast"))
            ->default_str(cli::kUsualTheme);
        command
            .add_option("--language", exported.language,
                        words("Language of what Waymark itself says in it, such as headings: en; without it that of the system"))
            ->check([](const std::string& typed) {
                return typed.empty() ? words("after it stands a language, as in --language en") : std::string();
            });
        command.add_flag("--public", exported.is_public, words("Leave out what is not for everybody"));
        add_date(command, exported.date);
        add_passphrase(command, exported.passphrase_file);
        command.add_flag("--no-bom", exported.no_bom, words("Without the mark by which Excel knows the encoding of a csv file"));
        command.add_option("-o,--out", exported.out, words("Where to, whose ending may say the format; - is standard output"))
            ->capture_default_str();
        add_force(command, exported.force);
    }

    static void add_force(CLI::App& command, bool& force) {
        command.add_flag("--force", force, words("Write over what is there"));
    }

    void add_gaps_and_diff() {
        CLI::App& list = add("gaps", tr_later("List the gaps of a document"), kNameDocument, [this] { return cli::gaps(gaps); });
        list.add_option("FILE", gaps.file, words("The document"))->required();
        add_date(list, gaps.date);
        add_passphrase(list, gaps.passphrase_file);
        list.add_flag("--json", gaps.json, words("Say it as JSON, for programs"));
        CLI::App& both = add("diff", tr_later("Say what has changed between two documents"), tr_later("Name the two documents."),
                             [this] { return cli::diff(diff); });
        both.add_option("BEFORE", diff.file, words("The earlier document"))->required();
        both.add_option("AFTER", diff.other, words("The later document"))->required();
        add_date(both, diff.date);
        add_passphrase(both, diff.passphrase_file);
        both.add_flag("--json", diff.json, words("Say it as JSON, for programs"));
    }

    void add_locks() {
        const auto add_one = [&](const char* name, std::string_view what, cli::LockOptions& options,
                                 int (*write)(const cli::LockOptions&)) {
            CLI::App& command = add(name, what, tr_later("Name the document, and after --out the file to write."),
                                    [&options, write] { return write(options); });
            command.add_option("FILE", options.file, words("The document"))->required();
            command.add_option("-o,--out", options.out, words("Where to; - is standard output"))->required();
            add_force(command, options.force);
            add_passphrase(command, options.passphrase_file);
        };
        add_one("lock", tr_later("Write a document as a file that only a passphrase opens. Nobody can open it without"), lock,
                cli::lock);
        add_one("unlock", tr_later("Write what is in a locked file as a file that anybody can read"), unlock, cli::unlock);
    }

    void add_assets() {
        CLI::App& print = add("schema", tr_later("Print the JSON Schema of the file format"), kNameDocument,
                              [this] { return cli::schema(schema); });
        print.add_option("WHAT", schema.what, words("document or pack"))->capture_default_str();
        print.add_option("-o,--out", schema.out, words("Where to; - is standard output"))->capture_default_str();
        add_force(print, schema.force);
        CLI::App& empty = add("template", tr_later("Write an empty table of activities to fill in"), kNameDocument,
                              [this] { return cli::template_file(template_file); });
        empty.add_option("--to", template_file.to, words("Format: csv, xlsx or ods"))->default_str(cli::kUsualTemplate);
        empty.add_option("-o,--out", template_file.out, words("Where to, whose ending may say the format; - is standard output"))
            ->capture_default_str();
        add_force(empty, template_file.force);
        add("completion", tr_later("Print the script by which bash or zsh completes these commands"),
            tr_later("Name the shell: bash or zsh."), [this] { return cli::completion(app, choices, shell); })
            .add_option("SHELL", shell, words("bash or zsh"))
            ->required();
    }

    /// What a shell offers after each of the words that want one of several.
    void add_choices() {
        std::string reports, shapes, tables = "flat";
        for (const ReportKind kind : report_kinds()) (reports += report_id(kind)) += ' ';
        for (const PictureWords& picture : pictures()) (shapes += picture.id) += ' ';
        for (const RecordType& type : all_record_types()) (tables += ' ') += type.key;
        choices = {{"export", "--to", cli::words_of_export_formats()},
                   {"export", "--report", reports},
                   {"export", "--table", tables},
                   {"export", "--picture", shapes},
                   {"export", "--theme", cli::words_of_themes()},
                   {"template", "--to", cli::words_of_template_formats()},
                   {"schema", "schema", cli::words_of_schemas()},
                   {"completion", "completion", cli::words_of_shells()}};
    }

    [[nodiscard]] bool has(std::string_view name) const {
        return std::any_of(all.begin(), all.end(), [&](const Command& command) { return command.app->get_name() == name; });
    }

    /// The one that was typed; null for none.
    [[nodiscard]] const Command* typed() const {
        for (const Command& command : all)
            if (app.got_subcommand(command.app)) return &command;
        return nullptr;
    }

    [[nodiscard]] int run() const {
        const Command* const command = typed();
        if (!command) return 0;
        for (const std::string& extra : command->app->remaining())
            if (extra != "--")
                return cli::wrong_use(fill(
                    extra.starts_with('-') ? tr("There is no option \"{}\".") : tr("\"{}\" is one name too many."), {extra}));
        return command->run();
    }
};

/// A word that is neither a file nor looks like one: a command that was typed wrongly, which must not open a window.
bool is_no_file(const std::string& word) {
    std::error_code error;
    return !word.empty() && word.find_first_of("-./\\:") == std::string::npos &&
           !std::filesystem::exists(path_from_utf8(word), error);
}

/// What is wrong with the words that were typed, of which the library says it in words for programmers.
std::string reason_of(const CLI::ParseError& error) {
    const std::string said = error.what();
    const std::string option = said.substr(0, said.find(':'));
    if (error.get_name() == "ArgumentMismatch")
        return fill(said.find("At Most") != std::string::npos ? tr("{} may stand there once only.")
                                                              : tr("After {} something has to stand."),
                    {option});
    if (error.get_name() == "ExtrasError") return fill(tr("There is no such option:{}."), {said.substr(said.find(':') + 1)});
    return said;
}

/// Help on standard output; the exit code.
int help(std::string_view text) {
    return cli::deliver(text, "-");
}

int run_command(Commands& commands, std::vector<std::string> typed) {
    try {
        // It takes them from the end.
        std::reverse(typed.begin(), typed.end());
        commands.app.parse(std::move(typed));
    } catch (const CLI::CallForHelp&) {
        // The one asked: `waymark export --help` tells of that command only.
        const Command* const about = commands.typed();
        return help(about ? about->app->help() : commands.app.help());
    } catch (const CLI::RequiredError&) {
        const Command* const command = commands.typed();
        return cli::wrong_use(tr(command ? command->missing : Commands::kNameDocument));
    } catch (const CLI::ParseError& error) {
        return cli::wrong_use(reason_of(error));
    }
    return commands.run();
}

}  // namespace

std::optional<int> run_cli(std::vector<std::string> typed) {
    if (typed.empty()) return std::nullopt;
    // "waymark help export" is what many type first.
    if (typed.front() == "help") {
        typed.erase(typed.begin());
        typed.push_back("--help");
    }
    const std::string first = typed.front();
    Commands commands;
    if (commands.has(first)) {
        print_to_console();
        return run_command(commands, std::move(typed));
    }
    if (is_no_file(first)) {
        print_to_console();
        return cli::wrong_use(
            fill(tr("There is no command \"{}\", and no file of that name. waymark --help tells of the commands."), {first}));
    }
    if (first != "--version" && first != "--help" && first != "-h") return std::nullopt;
    print_to_console();
    return first == "--version" ? help("Waymark " WAYMARK_VERSION "\n") : help(arguments_help() + '\n' + commands.app.help());
}

}  // namespace waymark
