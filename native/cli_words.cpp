#include "native/cli_words.h"

#include <algorithm>

namespace waymark::cli {
namespace {

constexpr std::array<FormatRow, 11> kFormats{{
    {ExportFormat::Html, "html", "html", Holds::Report, ReportFormat::Html},
    {ExportFormat::Docx, "docx", "docx", Holds::Report, ReportFormat::Docx},
    {ExportFormat::Odt, "odt", "odt", Holds::Report, ReportFormat::Odt},
    {ExportFormat::Xlsx, "xlsx", "xlsx", Holds::Workbook},
    {ExportFormat::Ods, "ods", "ods", Holds::Workbook},
    {ExportFormat::Csv, "csv", "csv", Holds::Table},
    {ExportFormat::JsonLines, "jsonl", "jsonl", Holds::Table},
    {ExportFormat::Json, "json", "json", Holds::Document},
    {ExportFormat::OpenReferral, "oruk", "json", Holds::Services},
    {ExportFormat::Svg, "svg", "svg", Holds::Picture},
    {ExportFormat::Png, "png", "png", Holds::Picture},
}};

constexpr bool stand_in_order() {
    for (std::size_t at = 0; at < kFormats.size(); ++at)
        if (kFormats[at].format != static_cast<ExportFormat>(at)) return false;
    return true;
}
static_assert(stand_in_order(), "a format's row is found by its place");

constexpr std::array<ExportFormat, 3> kTemplateFormats{ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Ods};

struct ThemeRow {
    std::string_view word;
    ThemeName theme;
};
constexpr std::array<ThemeRow, 3> kThemes{
    {{"light", ThemeName::Light}, {"dark", ThemeName::Dark}, {"contrast", ThemeName::HighContrast}}};

constexpr std::array<SchemaRow, 2> kSchemas{
    {{"document", "schema/waymark-document.schema.json"}, {"pack", "schema/framework-pack.schema.json"}}};

struct ShellRow {
    std::string_view word;
    Shell shell;
};
constexpr std::array<ShellRow, 2> kShells{{{"bash", Shell::Bash}, {"zsh", Shell::Zsh}}};

template <class Rows>
constexpr auto row_called(const Rows& rows, std::string_view word) -> decltype(rows.data()) {
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.word == word; });
    return at == rows.end() ? nullptr : &*at;
}

void add(std::string& words, std::string_view word) {
    if (!words.empty()) words += ' ';
    words += word;
}

template <class Rows>
std::string words_of(const Rows& rows) {
    std::string words;
    for (const auto& row : rows) add(words, row.word);
    return words;
}

}  // namespace

std::span<const FormatRow> export_formats() {
    return kFormats;
}

const FormatRow* format_called(std::string_view word) {
    return row_called(kFormats, word);
}

bool is_ending_of_a_format(std::string_view ending) {
    return ending == "pdf" ||
           std::any_of(kFormats.begin(), kFormats.end(), [&](const FormatRow& row) { return row.ending == ending; });
}

std::span<const ExportFormat> template_formats() {
    return kTemplateFormats;
}

std::optional<ThemeName> theme_called(std::string_view word) {
    for (const ThemeRow& row : kThemes)
        if (row.word == word || theme_id(row.theme) == word) return row.theme;
    return {};
}

const SchemaRow* schema_called(std::string_view word) {
    return row_called(kSchemas, word);
}

std::optional<Shell> shell_called(std::string_view word) {
    const ShellRow* const row = row_called(kShells, word);
    return row ? std::optional(row->shell) : std::nullopt;
}

std::string words_of_export_formats() {
    return words_of(kFormats);
}

std::string words_of_template_formats() {
    std::string words;
    for (const ExportFormat format : kTemplateFormats) add(words, kFormats[static_cast<std::size_t>(format)].word);
    return words;
}

std::string words_of_themes() {
    return words_of(kThemes);
}

std::string words_of_schemas() {
    return words_of(kSchemas);
}

std::string words_of_shells() {
    return words_of(kShells);
}

}  // namespace waymark::cli
