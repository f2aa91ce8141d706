// Files that hold rows, whatever their names say.

#include <algorithm>

#include "io/import/file_kind.h"
#include "io/import/html_table.h"
#include "io/import/text_encoding.h"
#include "model/base/ascii.h"
#include "model/base/fold.h"
#include "shell/app_impl.h"
#include "ui/views/paste/paste.h"

namespace waymark {
namespace {

/// So many bytes of a file show whether it begins like JSON.
constexpr std::size_t kBeginning = 4096;

}  // namespace

void App::Impl::show_rows(std::vector<Sheet> sheets, RecordKind kind) {
    if (!work.reading.empty()) return say(work.reading, true);
    if (state.paste.kind != kind) state.paste.counts = {};
    state.paste.kind = kind;
    state.paste.take(std::move(sheets), {framework, areas, &history.document(), to_iso(platform.local_time().date)},
                     state.settings.pasted_words);
    state.dialog = DialogKind::PasteRows;
    ui.request_focus("rows read");
}

bool App::Impl::may_hold_rows(const FileOpened& file) const {
    const FileKind kind = file_kind(file.bytes);
    if (kind != FileKind::HtmlPage && kind != FileKind::Xml && kind != FileKind::Json && kind != FileKind::Other) return false;
    DecodedText decoded;
    decode_text(std::string_view(file.bytes).substr(0, kBeginning), decoded);
    const std::size_t first = decoded.text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && decoded.text[first] != '{';
}

bool App::Impl::holds_rows(const FileOpened& file, std::vector<Sheet>& sheets) const {
    if (!may_hold_rows(file)) return false;
    DecodedText decoded;
    decode_text(file.bytes, decoded);
    const std::size_t first = decoded.text.find_first_not_of(" \t\r\n");
    const auto is_table = [](const Sheet& sheet) {
        return sheet.rows.size() > 1 &&
               std::any_of(sheet.rows.begin(), sheet.rows.end(), [](const Strings& row) { return row.size() > 1; });
    };
    if (decoded.text[first] == '<') {
        // Many a program writes a table as a page and calls it .xls or .csv; a page for signing in has none.
        if (asks_for_password(decoded.text)) return false;
        sheets = read_html_tables(decoded.text);
        std::erase_if(sheets, [&](const Sheet& sheet) { return !is_table(sheet); });
        return !sheets.empty();
    }
    const std::string name = fold(file.name);
    const auto called = [&](std::string_view end) { return ends_but_for_case(name, end); };
    // A list or a text of JSON is no table, whatever commas are in it.
    if (called(".json") && (decoded.text[first] == '[' || decoded.text[first] == '"')) return false;
    sheets = read_pasted(file.bytes, {});
    return !sheets.empty() && (called(".csv") || called(".tsv") || called(".tab") || called(".txt") || is_table(sheets[0]));
}

}  // namespace waymark
