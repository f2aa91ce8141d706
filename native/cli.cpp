#include "native/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/text.h"
#include "native/arguments.h"
#include "native/cli_parts.h"
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

/// The commands, their options and what they do.
struct Commands {
    CLI::App app{words("Without a window: say what is wrong with files, hand them on as reports and tables.")};
    cli::CheckOptions check;
    cli::ExportOptions exported;
    cli::LookOptions gaps, diff;
    cli::LockOptions lock, unlock;
    cli::AssetOptions schema, template_file;
    std::string shell;
    std::vector<cli::Choices> choices;
    const CLI::Option* picture_ = nullptr;  ///< To know whether it was typed
    const CLI::Option* table_ = nullptr;
    const CLI::Option* to_ = nullptr;
    const CLI::Option* template_to_ = nullptr;
    const CLI::Option* theme_ = nullptr;

    Commands() {
        app.name("waymark");
        app.footer(words(kExamples));
        app.require_subcommand(1);
        add_check();
        add_export();
        add_gaps_and_diff();
        add_locks();
        add_assets();
        for (CLI::App* command : app.get_subcommands({})) command->allow_extras();
        add_choices();
    }

    /// A day that a script failed to fill in must not silently become today.
    static void add_date(CLI::App& command, std::string& date) {
        command.add_option("--date", date, words("What counts as today"))->check([](const std::string& typed) {
            return typed.empty() ? words("after it stands a day, as in --date 2026-11-21") : std::string();
        });
    }

    /// Never the passphrase itself: what a program was started with can be read by others.
    static void add_passphrase(CLI::App& command, std::string& file) {
        command.add_option("--passphrase-file", file, words("A file whose first line is the passphrase of a locked file; - is standard input. "
                                                            "Without it the terminal asks"));
    }

    void add_check() {
        CLI::App& command = *app.add_subcommand("check", words("Say what is wrong with files"));
        command.add_option("FILE", check.files, words("The files to check"))->required();
        add_passphrase(command, check.passphrase_file);
        command.add_flag("--json", check.json, words("Say it as JSON, for programs"));
    }

    void add_export() {
        CLI::App& command =
            *app.add_subcommand("export", words("Write a report, a table or data from a document"));
        command.add_option("FILE", exported.file, words("The document"))->required();
        to_ = command
                  .add_option(
                      "--to", exported.to,
                      words("Format: html, docx or odt (a report), xlsx or ods (a workbook), csv or jsonl (a table), json (a "
                            "document), oruk (services, as Open Referral UK), svg or png (a picture)"))
                  ->capture_default_str();
        command
            .add_option("--report", exported.report,
                        words("Which report: board (as usual), plan, meeting, public, reply, annual or 4ps"))
            ->check([](const std::string& typed) {
                return typed.empty() ? words("after it stands a report, as in --report plan") : std::string();
            });
        table_ = command.add_option("--table", exported.table,
                           words("Which table: flat (one row for each activity, level and stage), or a list "
                                 "of the file such as actions"))
                     ->capture_default_str();
        picture_ = command.add_option("--picture", exported.picture, words("Which picture: framework, gaps, areas, counts or plan"))
                       ->capture_default_str();
        theme_ = command.add_option("--theme", exported.theme, words("Colours of the picture: light, dark or contrast"))
                     ->capture_default_str();
        command
            .add_option(
                "--language", exported.language,
                words("Language of what Waymark itself says in it, such as headings: en; without it that of the system"))
            ->check([](const std::string& typed) {
                return typed.empty() ? words("after it stands a language, as in --language en") : std::string();
            });
        command.add_flag("--public", exported.is_public, words("Leave out what is not for everybody"));
        add_date(command, exported.date);
        add_passphrase(command, exported.passphrase_file);
        command.add_flag("--no-bom", exported.no_bom,
                         words("Without the mark by which Excel knows the encoding of a csv file"));
        command.add_option("-o,--out", exported.out, words("Where to, whose ending may say the format; - is standard output"))
            ->capture_default_str();
        add_force(command, exported.force);
    }

    static void add_force(CLI::App& command, bool& force) {
        command.add_flag("--force", force, words("Write over what is there"));
    }

    void add_gaps_and_diff() {
        CLI::App& list = *app.add_subcommand("gaps", words("List the gaps of a document"));
        list.add_option("FILE", gaps.file, words("The document"))->required();
        add_date(list, gaps.date);
        add_passphrase(list, gaps.passphrase_file);
        list.add_flag("--json", gaps.json, words("Say it as JSON, for programs"));
        CLI::App& both = *app.add_subcommand("diff", words("Say what has changed between two documents"));
        both.add_option("BEFORE", diff.file, words("The earlier document"))->required();
        both.add_option("AFTER", diff.other, words("The later document"))->required();
        add_date(both, diff.date);
        add_passphrase(both, diff.passphrase_file);
        both.add_flag("--json", diff.json, words("Say it as JSON, for programs"));
    }

    void add_locks() {
        const auto add = [&](const char* name, std::string_view what, cli::LockOptions& options) {
            CLI::App& command = *app.add_subcommand(name, words(what));
            command.add_option("FILE", options.file, words("The document"))->required();
            command.add_option("-o,--out", options.out, words("Where to; - is standard output"))->required();
            add_force(command, options.force);
            add_passphrase(command, options.passphrase_file);
        };
        add("lock", tr_later("Write a document as a file that only a passphrase opens. Nobody can open it without"), lock);
        add("unlock", tr_later("Write what is in a locked file as a file that anybody can read"), unlock);
    }

    void add_assets() {
        CLI::App& print = *app.add_subcommand("schema", words("Print the JSON Schema of the file format"));
        print.add_option("WHAT", schema.what, words("document or pack"))->capture_default_str();
        print.add_option("-o,--out", schema.out, words("Where to; - is standard output"))->capture_default_str();
        add_force(print, schema.force);
        CLI::App& empty = *app.add_subcommand("template", words("Write an empty table of activities to fill in"));
        template_to_ = empty.add_option("--to", template_file.to, words("Format: csv, xlsx or ods"))->capture_default_str();
        empty
            .add_option("-o,--out", template_file.out, words("Where to, whose ending may say the format; - is standard output"))
            ->capture_default_str();
        add_force(empty, template_file.force);
        app.add_subcommand("completion", words("Print the script by which bash or zsh completes these commands"))
            ->add_option("SHELL", shell, words("bash or zsh"))
            ->required();
    }

    /// What a shell offers after each of the words that want one of several.
    void add_choices() {
        std::string reports, shapes, tables = "flat";
        for (const ReportKind kind : report_kinds()) (reports += report_id(kind)) += ' ';
        for (const PictureWords& picture : pictures()) (shapes += picture.id) += ' ';
        for (const RecordType& type : all_record_types()) (tables += ' ') += type.key;
        choices = {{"export", "--to", "html docx odt xlsx ods csv jsonl json oruk svg png"},
                   {"export", "--report", reports},
                   {"export", "--table", tables},
                   {"export", "--picture", shapes},
                   {"export", "--theme", "light dark contrast"},
                   {"template", "--to", "csv xlsx ods"},
                   {"schema", "schema", "document pack"},
                   {"completion", "completion", "bash zsh"}};
    }

    [[nodiscard]] int run() const {
        for (const CLI::App* command : app.get_subcommands()) {
            for (const std::string& extra : command->remaining())
                if (extra != "--")
                    return cli::wrong_use(fill(extra.starts_with('-') ? tr("There is no option \"{}\".")
                                                                      : tr("\"{}\" is one name too many."),
                                               {extra}));
            const std::string& name = command->get_name();
            if (name == "check") return cli::check(check);
            if (name == "export") {
                cli::ExportOptions options = exported;
                options.to_given = to_->count() > 0;
                options.picture_given = picture_->count() > 0;
                options.table_given = table_->count() > 0;
                options.theme_given = theme_->count() > 0;
                return cli::export_as(options);
            }
            if (name == "gaps") return cli::gaps(gaps);
            if (name == "diff") return cli::diff(diff);
            if (name == "lock") return cli::lock(lock);
            if (name == "unlock") return cli::unlock(unlock);
            if (name == "schema") return cli::schema(schema);
            if (name == "completion") return cli::completion(app, choices, shell);
            cli::AssetOptions options = template_file;
            options.to_given = template_to_->count() > 0;
            return cli::template_file(options);
        }
        return 0;
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

int run_command(std::vector<std::string> typed) {
    Commands commands;
    commands.app.name("waymark");
    try {
        // It takes them from the end.
        std::reverse(typed.begin(), typed.end());
        commands.app.parse(std::move(typed));
    } catch (const CLI::CallForHelp&) {
        // The one asked: `waymark export --help` tells of that command only.
        const CLI::App* about = &commands.app;
        for (const CLI::App* command : commands.app.get_subcommands()) about = command;
        return help(about->help());
    } catch (const CLI::RequiredError&) {
        return cli::wrong_use(commands.app.got_subcommand("check")        ? tr("Name the files to check.")
                              : commands.app.got_subcommand("diff")       ? tr("Name the two documents.")
                              : commands.app.got_subcommand("lock") || commands.app.got_subcommand("unlock")
                                  ? tr("Name the document, and after --out the file to write.")
                              : commands.app.got_subcommand("completion") ? tr("Name the shell: bash or zsh.")
                                                                    : tr("Name the document."));
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
    for (const std::string_view command : {"check", "export", "gaps", "diff", "lock", "unlock", "schema", "template", "completion"}) {
        if (first != command) continue;
        print_to_console();
        return run_command(std::move(typed));
    }
    if (is_no_file(first)) {
        print_to_console();
        return cli::wrong_use(fill(tr("There is no command \"{}\", and no file of that name. waymark --help tells of the commands."), {first}));
    }
    if (first != "--version" && first != "--help" && first != "-h") return std::nullopt;
    print_to_console();
    return first == "--version" ? help("Waymark " WAYMARK_VERSION "\n") : help(arguments_help() + '\n' + Commands().app.help());
}

}  // namespace waymark
