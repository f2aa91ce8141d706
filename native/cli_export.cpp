// waymark export, schema and template: what is handed on.

#include <algorithm>
#include <cstdio>
#include <optional>
#include <span>

#include "embedded/embedded.h"
#include "io/export/open_referral.h"
#include "io/export/tables.h"
#include "model/analysis/passages.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/problem_list.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/document/each_record.h"
#include "native/cli_parts.h"
#include "native/languages.h"
#include "present/figures/pictures.h"
#include "shell/hand_on.h"

namespace waymark::cli {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return contains(words, word);
}

/// As Open Referral UK. What is written, and what is not, is said.
std::string services_of(const Naming& public_version) {
    OpenReferral written = write_open_referral(public_version);
    const auto count = static_cast<long>(written.services);
    std::fputs(fill(tr_n(count, "{} activity that may be published is a service: support for survivors.\n",
                         "{} activities that may be published are services: support for survivors.\n"), {written.services}).c_str(),
               stderr);
    std::fputs(
        (std::string(tr(
             "Version 3.0. The form has no place for levels, stages, factors, partners, dates, ratings and evidence, so they "
             "stay behind.")) +
         '\n')
            .c_str(),
        stderr);
    for (const std::string& title : written.not_written)
        std::fputs((in_one_line(fill(tr("Left out, since its status is none that the form has: “{}”."), {title})) + '\n').c_str(), stderr);
    return std::move(written.json);
}

bool goes_to_everybody(const ExportOptions& options) {
    const auto report = report_of(options.report);
    return options.is_public || options.to == "oruk" || (report && is_always_public(*report));
}

/// What of a public version looks as if it were about one person, for whoever publishes without the screen that leads there.
Problems passages_of(const Document& published) {
    ProblemList problems;
    for_each_record(published, [&](const RecordPlace& at) {
        for (const Passage& passage : passages_to_look_at(pack().framework, at.type.kind, at.record))
            problems.add("passage", [&] {
                return Problem{Problem::Severity::Warning, "passage", at.where(passage.field),
                               fill(tr("{}: “{}”. Please read it before this is published."),
                                    {passage_title(passage.kind), passage.text})};
            });
    });
    return problems.take();
}

/// "contrast" for short. Nothing for any other word.
std::optional<ThemeName> theme_called(std::string_view word) {
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast})
        if (theme_id(name) == word) return name;
    return word == "contrast" ? std::optional(ThemeName::HighContrast) : std::nullopt;
}

/// What the words ask for; nothing for the document itself and for services, of which more is said.
std::optional<HandOn> asked_for(const ExportOptions& options) {
    if (is_one_of(options.to, {"xlsx", "ods"}))
        return SaveWorkbook{.is_public = options.is_public, .is_ods = options.to == "ods"};
    if (const auto format = report_format_of(options.to))
        return SaveReport{{report_of(options.report).value_or(ReportKind::Board), options.is_public, {}}, *format};
    if (is_one_of(options.to, {"csv", "jsonl"}))
        return SaveTable{options.table, options.to == "csv", options.is_public, {}, !options.no_bom};
    if (!is_one_of(options.to, {"svg", "png"})) return std::nullopt;
    SavePicture picture{{picture_of(options.picture).value_or(PictureKind::Framework), {}},
                        theme_called(options.theme).value_or(ThemeName::Light),
                        options.to == "png"};
    picture.choice.options.is_public = options.is_public;
    return picture;
}

bool is_table(std::string_view key) {
    const std::span<const RecordType> types = all_record_types();
    return key == "flat" || std::any_of(types.begin(), types.end(), [&](const RecordType& type) { return type.key == key; });
}

/// What is wrong with the words for a report or a picture; 0: nothing.
int words_wrong(const ExportOptions& options, bool is_report, bool is_picture) {
    if (!options.report.empty() && !report_of(options.report))
        return wrong_use(
            fill(tr("There is no report \"{}\". There are board, plan, meeting, public, reply, annual and 4ps."),
                 {options.report}));
    if (!options.report.empty() && !is_report)
        return wrong_use(fill(tr("A report is written as html, docx or odt, not as {}."), {options.to}));
    if (!picture_of(options.picture))
        return wrong_use(fill(tr("There is no picture \"{}\". There are framework, gaps, areas, counts and plan."), {options.picture}));
    if (!theme_called(options.theme))
        return wrong_use(fill(tr("There is no theme \"{}\". There are light, dark and contrast."), {options.theme}));
    if (options.table_given && !is_one_of(options.to, {"csv", "jsonl"}))
        return wrong_use(fill(tr("A table is written as csv or jsonl, not as {}."), {options.to}));
    if (!is_table(options.table))
        return wrong_use(fill(tr("There is no table \"{}\". There are \"flat\", \"partnership\", "
                                 "\"members\", \"activities\" and the other lists of the file."),
                              {options.table}));
    if (options.picture_given && !is_picture)
        return wrong_use(fill(tr("A picture is written as svg or png, not as {}."), {options.to}));
    if (is_picture && options.is_public && !has_public_picture(*picture_of(options.picture)))
        return wrong_use(tr("What is not published is no gap, so there is no public picture of gaps."));
    if (options.theme_given && !is_picture) return wrong_use(fill(tr("A picture has a theme, and {} is none."), {options.to}));
    if (options.no_bom && options.to != "csv")
        return wrong_use(fill(tr("Only csv has the mark that --no-bom leaves out, and {} has not."), {options.to}));
    return 0;
}

/// What the name of a file ends in behind its last dot, in small letters; empty where there is no dot, or nothing before or
/// behind it.
std::string ending_of(std::string_view name) {
    name.remove_prefix(name.find_last_of("/\\") + 1);
    const std::size_t dot = name.rfind('.');
    std::string ending = dot == std::string_view::npos || dot == 0 ? std::string() : std::string(name.substr(dot + 1));
    for (char& c : ending) c = to_lower(c);
    return ending;
}

/// Takes the format from the name where the words say none: it is for the command to know it. Where they do, the name may not
/// say another one of ours. A document and a directory of services both are JSON.
int name_wrong(std::string_view out, bool to_given, std::string& to) {
    const std::string ending = ending_of(out);
    if (ending.empty()) return 0;
    if (!to_given) to = ending;
    const bool is_ours = is_one_of(ending, {"html", "docx", "odt", "xlsx", "ods", "csv", "jsonl", "json", "svg", "png", "pdf"});
    if (!is_ours || to == ending || (to == "oruk" && ending == "json")) return 0;
    return wrong_use(fill(tr("{} would not hold what its name says: --to is {}."), {out, to}));
}

/// The document, whole or its public version; the exit code where it is too large to be opened again.
int document_bytes(const ExportOptions& options, const Document& document, std::string* bytes) {
    *bytes = write_document(options.is_public ? make_public(pack().framework, document).document : document);
    if (bytes->size() <= kMostBytes) return 0;
    return failed(fill(tr("{} was not written: it would have {} MB, and Waymark opens files of up to {}."),
                       {options.out, bytes->size() / 1'000'000, kMostBytes / 1'000'000}));
}

}  // namespace

int export_as(const ExportOptions& asked) {
    ExportOptions options = asked;
    if (ending_of(options.out) == "pdf")
        return wrong_use(tr("PDF is made by printing: write a report as html, open it in a browser and print it to a file."));
    if (const int wrong = name_wrong(options.out, options.to_given, options.to)) return wrong;
    const auto format = report_format_of(options.to);
    const bool is_picture = is_one_of(options.to, {"svg", "png"});
    if (!format && !is_picture && !is_one_of(options.to, {"xlsx", "ods", "csv", "jsonl", "json", "oruk"}))
        return wrong_use(fill(tr("\"{}\" is no format. There are html, docx, odt, xlsx, ods, csv, jsonl, json, oruk, svg and png."),
                              {options.to}));
    if (const int wrong = words_wrong(options, format.has_value(), is_picture)) return wrong;
    const auto day = day_of(options.date);
    if (!day) return 2;
    if (!options.language.empty()) {
        if (!speaks(options.language))
            return wrong_use(fill(tr("\"{}\" is no language that Waymark has. It has: {}."), {options.language, languages()}));
        set_catalogue(catalogue_for(options.language));
    }

    if (is_same_file(options.file, options.out))
        return wrong_use(fill(tr("{} is the document itself, which would be lost. Name another file after --out."), {options.out}));
    LoadResult loaded = open(options.file, options.passphrase_file);
    if (!loaded.document) {
        return failed(fill(tr("{}: not usable\n{}"), {options.file, lines_of(loaded.problems)}));
    }
    const Pack& known = pack();
    std::string bytes;
    if (const auto asked_of = asked_for(options)) {
        bytes = bytes_of(*asked_of, {known.framework, known.areas, *loaded.document}, loaded.problems, *day);
    } else if (options.to == "oruk") {
        bytes = services_of({known.framework, known.areas, make_public(known.framework, *loaded.document).document});
    } else if (const int wrong = document_bytes(options, *loaded.document, &bytes)) {
        return wrong;
    }
    if (const int wrong = deliver(bytes, options.out, options.force ? Over::Forced : Over::AllButDocuments)) return wrong;
    if (goes_to_everybody(options))
        std::fputs(lines_of(passages_of(make_public(known.framework, *loaded.document).document)).c_str(), stderr);
    return tell_problems(options.file, loaded.problems);
}

int schema(const AssetOptions& options) {
    if (!is_one_of(options.what, {"document", "pack"}))
        return wrong_use(fill(tr("There is no schema \"{}\". There are document and pack."), {options.what}));
    return deliver(
        embedded_asset(options.what == "pack" ? "schema/framework-pack.schema.json" : "schema/waymark-document.schema.json"),
        options.out, options.force ? Over::Forced : Over::AllButDocuments);
}

int template_file(const AssetOptions& asked) {
    AssetOptions options = asked;
    if (const int wrong = name_wrong(options.out, options.to_given, options.to)) return wrong;
    if (!is_one_of(options.to, {"csv", "xlsx", "ods"}))
        return wrong_use(fill(tr("\"{}\" is no format of a template. There are csv, xlsx and ods."), {options.to}));
    const Pack& known = pack();
    const Over over = options.force ? Over::Forced : Over::Nothing;
    const Document none;
    if (is_one_of(options.to, {"xlsx", "ods"})) {
        const SaveWorkbook empty{.is_template = true, .is_ods = options.to == "ods"};
        return deliver(bytes_of(empty, {known.framework, known.areas, none}, {}, {}), options.out, over);
    }
    DataTable table = data_table({known.framework, known.areas, none}, RecordKind::Activity, Cells::Words);
    // Ids are the program's business.
    table.columns.erase(table.columns.begin());
    return deliver(write_csv(table, {}), options.out, over);
}

}  // namespace waymark::cli
