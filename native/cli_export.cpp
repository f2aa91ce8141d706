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
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/document/each_record.h"
#include "native/cli_parts.h"
#include "native/cli_words.h"
#include "native/languages.h"
#include "present/figures/pictures.h"
#include "shell/hand_on.h"

namespace waymark::cli {
namespace {

/// As Open Referral UK. What is written, and what is not, is said.
std::string services_of(const Naming& public_version) {
    OpenReferral written = write_open_referral(public_version);
    const auto count = static_cast<long>(written.services);
    std::fputs(fill(tr_n(count, "{} activity that may be published is a service: support for survivors.\n",
                         "{} activities that may be published are services: support for survivors.\n"),
                    {written.services})
                   .c_str(),
               stderr);
    std::fputs(
        (std::string(
             tr("Version 3.0. The form has no place for levels, stages, factors, partners, dates, ratings and evidence, so they "
                "stay behind.")) +
         '\n')
            .c_str(),
        stderr);
    for (const std::string& title : written.not_written)
        std::fputs((in_one_line(fill(tr("Left out, since its status is none that the form has: “{}”."), {title})) + '\n').c_str(),
                   stderr);
    return std::move(written.json);
}

bool goes_to_everybody(const ExportOptions& options, const FormatRow& format) {
    const auto report = report_of(options.report);
    return options.is_public || format.holds == Holds::Services || (report && is_always_public(*report));
}

/// What of a public version looks as if it were about one person, for whoever publishes without the screen that leads there.
Problems passages_of(const Document& published) {
    ProblemList problems;
    for_each_record(published, [&](const RecordPlace& at) {
        for (const Passage& passage : passages_to_look_at(pack().framework, at.type.kind, at.record))
            problems.add("passage", [&] {
                return Problem{
                    Problem::Severity::Warning, "passage", at.where(passage.field),
                    fill(tr("{}: “{}”. Please read it before this is published."), {passage_title(passage.kind), passage.text})};
            });
    });
    return problems.take();
}

/// What the words ask for; nothing for the document itself and for services, of which more is said.
std::optional<HandOn> asked_for(const ExportOptions& options, const FormatRow& format) {
    switch (format.holds) {
        case Holds::Report:
            return SaveReport{{report_of(options.report).value_or(ReportKind::Board), options.is_public, {}}, format.report};
        case Holds::Workbook:
            return SaveWorkbook{.is_public = options.is_public, .is_ods = format.format == ExportFormat::Ods};
        case Holds::Table:
            return SaveTable{
                options.table.value_or(kUsualTable), format.format == ExportFormat::Csv, options.is_public, {}, !options.no_bom};
        case Holds::Picture: {
            SavePicture picture{{picture_of(options.picture.value_or(kUsualPicture)).value_or(PictureKind::Framework), {}},
                                theme_called(options.theme.value_or(kUsualTheme)).value_or(ThemeName::Light),
                                format.format == ExportFormat::Png};
            picture.choice.options.is_public = options.is_public;
            return picture;
        }
        case Holds::Document:
        case Holds::Services:
            break;
    }
    return {};
}

/// The keys of all tables.
Strings tables() {
    Strings keys = {"flat"};
    for (const RecordType& type : all_record_types()) keys.emplace_back(type.key);
    return keys;
}

std::string in_small_letters(std::string_view word) {
    std::string small(word);
    for (char& c : small) c = to_lower(c);
    return small;
}

/// Takes words for what they stand for, whether capitals are in them or not: "Board", "progressnotes".
void without_capitals(ExportOptions& options) {
    options.report = in_small_letters(options.report);
    for (std::optional<std::string>* word : {&options.to, &options.picture, &options.theme})
        if (*word) *word = in_small_letters(**word);
    if (!options.table) return;
    for (const std::string& key : tables())
        if (in_small_letters(key) == in_small_letters(*options.table)) options.table = key;
}

/// What is wrong with the words for a report, a picture or a table; 0: nothing.
int words_wrong(const ExportOptions& options, const FormatRow& format) {
    const std::string picture = options.picture.value_or(kUsualPicture), theme = options.theme.value_or(kUsualTheme),
                      table = options.table.value_or(kUsualTable);
    const bool is_picture = format.holds == Holds::Picture;
    if (!options.report.empty() && !report_of(options.report))
        return wrong_use(fill(tr("There is no report \"{}\". There are board, plan, meeting, public, reply, annual and 4ps."),
                              {options.report}));
    if (!options.report.empty() && format.holds != Holds::Report)
        return wrong_use(fill(tr("A report is written as html, docx or odt, not as {}."), {format.word}));
    if (!picture_of(picture))
        return wrong_use(fill(tr("There is no picture \"{}\". There are framework, gaps, areas, counts and plan."), {picture}));
    if (!theme_called(theme))
        return wrong_use(fill(tr("There is no theme \"{}\". There are light, dark and contrast."), {theme}));
    if (options.table && format.holds != Holds::Table)
        return wrong_use(fill(tr("A table is written as csv or jsonl, not as {}."), {format.word}));
    if (const Strings keys = tables(); !contains(keys, table)) {
        std::string all;
        for (const std::string& key : keys) append_part(all, key);
        return wrong_use(fill(tr("There is no table \"{}\". There are: {}."), {table, all}));
    }
    if (options.is_public && options.table && (table == "answers" || table == "parkingList" || table == "snapshots"))
        return wrong_use(fill(tr("The table \"{}\" stays with the partnership, so there is no public one."), {table}));
    if (options.picture && !is_picture)
        return wrong_use(fill(tr("A picture is written as svg or png, not as {}."), {format.word}));
    if (is_picture && options.is_public && !has_public_picture(*picture_of(picture)))
        return wrong_use(tr("What is not published is no gap, so there is no public picture of gaps."));
    if (options.theme && !is_picture) return wrong_use(fill(tr("A picture has a theme, and {} is none."), {format.word}));
    if (options.no_bom && format.format != ExportFormat::Csv)
        return wrong_use(fill(tr("Only csv has the mark that --no-bom leaves out, and {} has not."), {format.word}));
    return 0;
}

/// What the name of a file ends in behind its last dot, in small letters; empty where there is no dot, or nothing before or
/// behind it.
std::string ending_of(std::string_view name) {
    name.remove_prefix(name.find_last_of("/\\") + 1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string() : in_small_letters(name.substr(dot + 1));
}

/// The word for the format: as typed, else as the name of the file ends, else the usual one.
std::string format_word(const std::optional<std::string>& typed, std::string_view out, const char* usual) {
    if (typed) return *typed;
    const std::string ending = ending_of(out);
    return ending.empty() ? usual : ending;
}

/// Where the words say a format, the name may not say another one of ours. A document and a directory of services both are
/// JSON.
int name_wrong(std::string_view out, std::string_view word) {
    const std::string ending = ending_of(out);
    if (!is_ending_of_a_format(ending) || word == ending) return 0;
    const FormatRow* const format = format_called(word);
    if (format && format->ending == ending) return 0;
    return wrong_use(fill(tr("{} would not hold what its name says: --to is {}."), {out, word}));
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
    without_capitals(options);
    if (ending_of(options.out) == "pdf")
        return wrong_use(tr("PDF is made by printing: write a report as html, open it in a browser and print it to a file."));
    const std::string to = format_word(options.to, options.out, kUsualFormat);
    if (const int wrong = name_wrong(options.out, to)) return wrong;
    const FormatRow* const format = format_called(to);
    if (!format)
        return wrong_use(
            fill(tr("\"{}\" is no format. There are html, docx, odt, xlsx, ods, csv, jsonl, json, oruk, svg and png."), {to}));
    if (const int wrong = words_wrong(options, *format)) return wrong;
    const auto day = day_of(options.date);
    if (!day) return 2;
    if (!options.language.empty()) {
        if (!speaks(options.language))
            return wrong_use(fill(tr("\"{}\" is no language that Waymark has. It has: {}."), {options.language, languages()}));
        set_catalogue(catalogue_for(options.language));
    }

    if (is_same_file(options.file, options.out))
        return wrong_use(
            fill(tr("{} is the document itself, which would be lost. Name another file after --out."), {options.out}));
    LoadResult loaded = open(options.file, options.passphrase_file);
    if (!loaded.document) {
        return failed(fill(tr("{}: not usable\n{}"), {options.file, lines_of(loaded.problems)}));
    }
    const Pack& known = pack();
    std::string bytes;
    if (const auto asked_of = asked_for(options, *format)) {
        bytes = bytes_of(*asked_of, {known.framework, known.areas, *loaded.document}, loaded.problems, *day);
    } else if (format->holds == Holds::Services) {
        bytes = services_of({known.framework, known.areas, make_public(known.framework, *loaded.document).document});
    } else if (const int wrong = document_bytes(options, *loaded.document, &bytes)) {
        return wrong;
    }
    if (const int wrong = deliver(bytes, options.out, options.force ? Over::Forced : Over::AllButDocuments)) return wrong;
    if (goes_to_everybody(options, *format))
        std::fputs(lines_of(passages_of(make_public(known.framework, *loaded.document).document)).c_str(), stderr);
    return tell_problems(options.file, loaded.problems);
}

int schema(const AssetOptions& options) {
    const SchemaRow* const row = schema_called(options.what);
    if (!row) return wrong_use(fill(tr("There is no schema \"{}\". There are document and pack."), {options.what}));
    return deliver(embedded_asset(row->asset), options.out, options.force ? Over::Forced : Over::AllButDocuments);
}

int template_file(const AssetOptions& options) {
    const std::string to = format_word(options.to, options.out, kUsualTemplate);
    if (const int wrong = name_wrong(options.out, to)) return wrong;
    const FormatRow* const format = format_called(to);
    if (!format || !contains(template_formats(), format->format))
        return wrong_use(fill(tr("\"{}\" is no format of a template. There are csv, xlsx and ods."), {to}));
    const Pack& known = pack();
    const Over over = options.force ? Over::Forced : Over::Nothing;
    const Document none;
    if (format->holds == Holds::Workbook) {
        const SaveWorkbook empty{.is_template = true, .is_ods = format->format == ExportFormat::Ods};
        return deliver(bytes_of(empty, {known.framework, known.areas, none}, {}, {}), options.out, over);
    }
    DataTable table = data_table({known.framework, known.areas, none}, RecordKind::Activity, Cells::Words);
    // Ids are the program's business.
    table.columns.erase(table.columns.begin());
    return deliver(write_csv(table, {}), options.out, over);
}

}  // namespace waymark::cli
