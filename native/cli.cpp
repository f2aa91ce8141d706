#include "native/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/text.h"
#include "native/arguments.h"
#include "native/cli_parts.h"
#include "native/system_text.h"

namespace waymark {
namespace {

std::string words(std::string_view english) {
    return std::string(tr(english));
}

constexpr std::string_view kExamples =
    "Examples:\n"
    "  waymark check FILE...\n"
    "  waymark export Anytown.waymark.json --report plan --out plan.html\n"
    "  waymark export Anytown.waymark.json --to docx --out board.docx\n"
    "  waymark export Anytown.waymark.json --to csv --table actions --out actions.csv\n"
    "  waymark export Anytown.waymark.json --to svg --picture gaps --out gaps.svg\n"
    "  waymark export Anytown.waymark.json --to json --public > public.waymark.json\n"
    "  waymark gaps Anytown.waymark.json --date 2027-04-01\n"
    "  waymark diff spring.waymark.json autumn.waymark.json\n"
    "\n"
    "A file called - is standard input or output.\n"
    "Exit code 0: done; 1: problems, told on standard error; 2: wrong use.\n";

/// The commands, their options and what they do.
struct Commands {
    CLI::App app{words("Without a window: say what is wrong with files, hand them on as reports and tables.")};
    cli::CheckOptions check;
    cli::ExportOptions exported;
    cli::LookOptions gaps, diff;
    cli::AssetOptions schema, template_file;
    const CLI::Option* picture_ = nullptr;  ///< To know whether it was typed

    Commands() {
        app.name("waymark");
        app.footer(words(kExamples));
        app.require_subcommand(1);
        add_check();
        add_export();
        add_gaps_and_diff();
        add_assets();
        for (CLI::App* command : app.get_subcommands({})) command->allow_extras();
    }

    void add_check() {
        CLI::App& command = *app.add_subcommand("check", words("Say what is wrong with files"));
        command.add_option("FILE", check.files, words("The files to check"))->required();
        command.add_flag("--json", check.json, words("Say it as JSON, for programs"));
    }

    void add_export() {
        CLI::App& command =
            *app.add_subcommand("export", words("Write a report, a table or data from a document"));
        command.add_option("FILE", exported.file, words("The document"))->required();
        command.add_option("--to", exported.to,
                           words("Format: html, docx or odt (a report), xlsx (a workbook), csv or jsonl (a table), json (a "
                                 "document), svg or png (a picture)"))
            ->capture_default_str();
        command.add_option(
            "--report", exported.report,
            words("Which report: board (as usual), plan, meeting, public, reply, annual or 4ps"));
        command.add_option("--table", exported.table,
                           words("Which table: flat (one row for each activity, level and stage), or a list "
                                 "of the file such as actions"))->capture_default_str();
        picture_ = command.add_option("--picture", exported.picture, words("Which picture: framework, gaps, areas, counts or plan"))
                       ->capture_default_str();
        command.add_option("--theme", exported.theme, words("Colours of the picture: light, dark or contrast"))
            ->capture_default_str();
        command.add_flag("--public", exported.is_public, words("Leave out what is not for everybody"));
        command.add_option("--date", exported.date, words("What counts as today"));
        command.add_flag("--no-bom", exported.no_bom,
                         words("Without the mark by which Excel knows the encoding of a csv file"));
        command.add_option("-o,--out", exported.out, words("Where to; - is standard output"))->capture_default_str();
    }

    void add_gaps_and_diff() {
        CLI::App& list = *app.add_subcommand("gaps", words("List the gaps of a document"));
        list.add_option("FILE", gaps.file, words("The document"))->required();
        list.add_option("--date", gaps.date, words("What counts as today"));
        list.add_flag("--json", gaps.json, words("Say it as JSON, for programs"));
        CLI::App& both = *app.add_subcommand("diff", words("Say what has changed between two documents"));
        both.add_option("BEFORE", diff.file, words("The earlier document"))->required();
        both.add_option("AFTER", diff.other, words("The later document"))->required();
        both.add_option("--date", diff.date, words("What counts as today"));
        both.add_flag("--json", diff.json, words("Say it as JSON, for programs"));
    }

    void add_assets() {
        CLI::App& print = *app.add_subcommand("schema", words("Print the JSON Schema of the file format"));
        print.add_option("WHAT", schema.what, words("document or pack"))->capture_default_str();
        print.add_option("-o,--out", schema.out, words("Where to; - is standard output"))->capture_default_str();
        CLI::App& empty = *app.add_subcommand("template", words("Write an empty table of activities to fill in"));
        empty.add_option("--to", template_file.to, words("Format: csv or xlsx"))->capture_default_str();
        empty.add_option("-o,--out", template_file.out, words("Where to; - is standard output"))->capture_default_str();
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
                options.picture_given = picture_->count() > 0;
                return cli::export_as(options);
            }
            if (name == "gaps") return cli::gaps(gaps);
            if (name == "diff") return cli::diff(diff);
            if (name == "schema") return cli::schema(schema);
            return cli::template_file(template_file);
        }
        return 0;
    }
};

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
        std::fputs(about->help().c_str(), stdout);
        return 0;
    } catch (const CLI::RequiredError&) {
        return cli::wrong_use(commands.app.got_subcommand("check") ? tr("Name the files to check.")
                              : commands.app.got_subcommand("diff") ? tr("Name the two documents.")
                                                                    : tr("Name the document."));
    } catch (const CLI::ParseError& error) {
        return cli::wrong_use(error.what());
    }
    return commands.run();
}

}  // namespace

std::optional<int> run_cli(std::vector<std::string> typed) {
    if (typed.empty()) return std::nullopt;
    const std::string first = typed.front();
    for (const std::string_view command : {"check", "export", "gaps", "diff", "schema", "template"}) {
        if (first != command) continue;
        print_to_console();
        return run_command(std::move(typed));
    }
    if (first != "--version" && first != "--help" && first != "-h") return std::nullopt;
    print_to_console();
    if (first == "--version")
        std::printf("Waymark %s\n", WAYMARK_VERSION);
    else
        std::fputs((arguments_help() + '\n' + Commands().app.help()).c_str(), stdout);
    return 0;
}

}  // namespace waymark
