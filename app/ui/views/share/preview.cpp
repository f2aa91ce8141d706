#include "ui/views/share/preview.h"

#include <algorithm>

#include "ui/views/parts/figure_view.h"
#include "ui/views/share/hand_on.h"
#include "ui/widgets/bullet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// So much is drawn; what follows is in the file. Every frame measures what is drawn.
constexpr std::size_t kMostBlocks = 250, kMostRows = 60;
/// Of a column with words in it, in design px.
constexpr float kLeastColumn = 110;

/// A table, or where its columns are too narrow to read in, each row with its cells below one another.
void show_table(Ui& ui, const Block& block, std::string_view key, std::size_t all) {
    const std::size_t rows = std::min(block.rows.size(), kMostRows);
    if (ui.px(kLeastColumn) * static_cast<float>(block.columns.size()) <= ui.available()) {
        FrameList<PlainColumn> columns(ui);
        for (const std::string& title : block.columns) columns.push_back({title, kLeastColumn, 1, false});
        FrameList<std::string_view> cells(ui);
        for (std::size_t row = 0; row < rows; ++row)
            for (const std::string& cell : block.rows[row]) cells.push_back(cell);
        plain_table(ui, key, block.text, columns, cells);
    } else {
        const SemScope list(ui, Role::List, key, block.text);
        for (std::size_t row = 0; row < rows; ++row) {
            const SemScope one(ui, Role::ListItem, ui.fill("{}", row));
            paragraph(ui, block.rows[row][0], Tone::Strong);
            for (std::size_t i = 1; i < block.columns.size(); ++i)
                if (!block.rows[row][i].empty()) note(ui, ui.fill("{}: {}", block.columns[i], block.rows[row][i]));
        }
    }
    if (const auto more = static_cast<long>(all - rows); more > 0)
        note(ui, ui.fill(tr_n(more, "{} more row is in the file.", "{} more rows are in the file."), more));
}

void show_block(Ui& ui, const Block& block, std::string_view key) {
    switch (block.kind) {
        case Block::Kind::Heading:
            // The title of the report stands below that of the screen.
            return heading(ui, std::min(block.level + 1, 6), block.text);
        case Block::Kind::Paragraph:
            return paragraph(ui, block.text);
        case Block::Kind::Note:
            return note(ui, block.text);
        case Block::Kind::List: {
            const SemScope list(ui, Role::List, key);
            std::size_t number = 0;
            for (const std::string& point : block.items) bullet(ui, ui.fill("{}", ++number), point);
            return;
        }
        case Block::Kind::Facts: {
            const SemScope group(ui, Role::Group, key);
            for (const auto& [name, what] : block.facts) fact(ui, name, what);
            return;
        }
        case Block::Kind::Table:
            if (!block.text.empty() && !block.is_titled) paragraph(ui, block.text, Tone::Strong, TextStyle::Small);
            return show_table(ui, block, key, block.rows.size());
        case Block::Kind::Figure:
            return show_figure(ui, key, *block.figure, ThemeName::Light);
    }
}

void show_report(const View& view, ReportKind kind) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    state.report = kind;
    const ReportChoice wanted = report_choice(view, kind);
    if (!state.shown_report || !(state.shown_report->of == wanted)) {
        view.ask(ShowReport{wanted});
        ui.want_frame();
        return heading(ui, 2, report_title(kind));
    }
    const Report& report = state.shown_report->made;
    const bool for_all = wanted.is_public || is_always_public(kind);
    note(ui, for_all ? tr("As it will read in the file. It is made of the public version: “What is left out” on this screen says "
                          "what is not in it, and why.")
                     : tr("As it will read in the file. Private notes are left out."));
    heading(ui, 2, report.title);
    if (button(ui, ui.fill(tr("Save as {}"), tr(words_of(state.format).title)),
               {.look = ButtonLook::Primary, .key = "save", .focus_tag = kPreviewTag}))
        view.ask(SaveReport{wanted, state.format});
    note(ui, report.date);
    for (const std::string& line : report.margin) note(ui, line);
    const std::size_t shown = std::min(report.blocks.size(), kMostBlocks);
    // Ids go on from those they stand in: without its end, point 0 of block 1 would be block 10.
    for (std::size_t i = 0; i < shown; ++i) show_block(ui, report.blocks[i], ui.fill("block {}/", i));
    if (shown < report.blocks.size()) note(ui, tr("The file goes on from here."));
}

void show_picture(const View& view, PictureKind kind) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    state.picture = kind;
    const PictureChoice wanted = picture_choice(view, kind);
    heading(ui, 2, tr(words_of(kind).title));
    if (state.is_public && !has_public_picture(kind))
        return paragraph(ui, tr("What is not published is no gap, so there is no public picture of gaps."));
    if (!state.shown_picture || !(state.shown_picture->of == wanted)) {
        view.ask(ShowPicture{wanted});
        return ui.want_frame();
    }
    if (button(ui, tr("Save picture"), {.look = ButtonLook::Primary, .key = "save", .focus_tag = kPreviewTag}))
        view.ask(SavePicture{wanted, state.picture_theme, state.picture_is_png});
    show_figure(ui, "picture", state.shown_picture->made, state.picture_theme);
}

/// One table by its key, or without one each sheet of the workbook.
void show_sheets(const View& view, std::string_view table) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    if (!table.empty()) state.table.assign(table);
    const auto is_wanted = [&](const SheetsChoice& of) {
        return of.table == table && of.is_public == state.is_public && of.options == view.state.share;
    };
    heading(ui, 2, table.empty() ? tr("Workbook") : tr("Table"));
    if (!state.shown_sheets || !is_wanted(state.shown_sheets->of)) {
        view.ask(ShowSheets{{std::string(table), state.is_public, view.state.share}});
        return ui.want_frame();
    }
    note(ui, state.is_public
                 ? tr("What is in the file. It is made of the public version: “What is left out” on this screen says what is not "
                      "in it, and why.")
                 : tr("What is in the file. Nothing is left out: private notes and small counts are in it too."));
    if (table.empty() ? button(ui, tr("Save workbook"), {.look = ButtonLook::Primary, .key = "save", .focus_tag = kPreviewTag})
                      : button(ui, tr("Save table"), {.look = ButtonLook::Primary, .key = "save", .focus_tag = kPreviewTag})) {
        if (table.empty())
            view.ask(SaveWorkbook{false, state.is_public, view.state.share, state.workbook_is_ods});
        else
            view.ask(SaveTable{state.table, state.table_is_csv, state.is_public, view.state.share});
    }
    std::size_t number = 0;
    for (const SheetPreview& sheet : state.shown_sheets->made) {
        heading(ui, 3, sheet.first.text);
        if (sheet.rows == 0) note(ui, tr("No rows."));
        show_table(ui, sheet.first, ui.fill("sheet {}/", ++number), sheet.rows);
    }
}

/// Whether Share offers a table of this key.
bool is_table(std::string_view key) {
    const auto types = all_record_types();
    return key == "flat" || std::any_of(types.begin(), types.end(), [&](const RecordType& type) { return type.key == key; });
}

}  // namespace

Previewed previewed(std::string_view open) {
    constexpr std::string_view kReport = "report/", kPicture = "picture/", kTable = "table/";
    Previewed what;
    if (open.starts_with(kReport)) what.report = report_of(open.substr(kReport.size()));
    if (open.starts_with(kPicture)) what.picture = picture_of(open.substr(kPicture.size()));
    if (open.starts_with(kTable) && is_table(open.substr(kTable.size()))) what.sheets = open.substr(kTable.size());
    if (open == "workbook") what.sheets = std::string_view();
    return what;
}

void preview(const View& view, const Previewed& what) {
    const SemScope group(view.ui, Role::Group, "preview", tr("Before it is saved"));
    if (what.report) show_report(view, *what.report);
    if (what.picture) show_picture(view, *what.picture);
    if (what.sheets) show_sheets(view, *what.sheets);
}

}  // namespace waymark
