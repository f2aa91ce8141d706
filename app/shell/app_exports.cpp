// Reports, pictures and tables that Share hands on. The same functions as the command line's, so the same bytes.

#include <algorithm>
#include <memory>

#include "io/document/document_codec.h"
#include "model/base/text.h"
#include "present/report/workbook.h"
#include "shell/app_impl.h"
#include "shell/hand_on.h"

namespace waymark {
namespace {

/// What is done sooner is not told of before: nobody could read it.
constexpr double kTellAfterMs = 400;

/// So many are shown before a file is written, of a workbook's sheets and of a table by itself.
constexpr std::size_t kRowsOfEachSheet = 8, kRowsOfATable = 60;

SheetPreview first_of(const DataTable& table, std::size_t most) {
    SheetPreview sheet{{.kind = Block::Kind::Table, .text = table.title}, table.rows.size()};
    for (const DataColumn& column : table.columns) sheet.first.columns.push_back(column.label);
    for (std::size_t row = 0; row < std::min(most, table.rows.size()); ++row) {
        Strings& cells = sheet.first.rows.emplace_back();
        for (const Value& value : table.rows[row]) cells.push_back(cell_text(value, Cells::Words));
    }
    return sheet;
}

/// What the command line would tell of the file that is saved of this document: so a report says the same here and there.
Problems problems_of_file(const Document& document) {
    return read_document(write_document(document)).problems;
}

}  // namespace

ReportOptions App::Impl::report_options(bool is_public, const PublicOptions& in_public) const {
    return {platform.local_time().date, is_public, in_public, problems_of_file(history.document())};
}

Report App::Impl::report_for(const ReportChoice& choice) const {
    return make_report({framework, areas, history.document()}, choice.kind, report_options(choice.is_public, choice.options));
}

void App::Impl::show_report(const ReportChoice& choice) {
    if (has_work) state.hand_on.shown_report = std::make_shared<ReportPreview>(ReportPreview{choice, report_for(choice)});
}

Figure App::Impl::picture_for(const PictureChoice& choice) const {
    PictureOptions options = choice.options;
    options.date = platform.local_time().date;
    return make_picture({framework, areas, history.document()}, choice.kind, options);
}

void App::Impl::show_picture(const PictureChoice& choice) {
    if (has_work) state.hand_on.shown_picture = std::make_shared<PicturePreview>(PicturePreview{choice, picture_for(choice)});
}

void App::Impl::show_sheets(const SheetsChoice& choice) {
    if (!has_work) return;
    const Naming naming{framework, areas, history.document()};
    std::vector<SheetPreview> sheets;
    if (choice.table.empty()) {
        for (const WorkbookSheet& sheet : make_workbook(naming, report_options(choice.is_public, choice.options)).sheets)
            sheets.push_back(first_of(sheet.table, kRowsOfEachSheet));
    } else {
        const SaveTable wanted{choice.table, true, choice.is_public, choice.options};
        if (auto table = table_for(wanted, naming, platform.local_time().date)) {
            put_ids_last(*table);
            sheets.push_back(first_of(*table, kRowsOfATable));
        }
    }
    state.hand_on.shown_sheets = std::make_shared<SheetsPreview>(SheetsPreview{choice, std::move(sheets)});
}

std::string App::Impl::worked_out_here(const HandingOn& what) {
    return work_out(what.order, write_document(what.document));
}

void App::Impl::begin_hand_on(HandOn what) {
    if (!has_work) return;
    if (handing_on) return say(fill(tr("“{}” is still being written."), {handing_on->name}));
    HandedOnFile file = file_of(what);
    HandingOn begun{next_ticket++,        fill("{} {}{}", {dated_name(), file.name, file.extension}),
                    std::move(file.mime), write_order({std::move(what), platform.local_time().date}),
                    history.document(),   platform.monotonic_ms() + kTellAfterMs};
    // Revisions are counted from one in each document.
    const std::uint64_t number = (documents_begun << 32) + history.revision();
    const std::string_view text = platform.holds_beside(number) ? std::string_view() : text_to_keep.write(history.document());
    if (!platform.work_out(begun.order, text, number, begun.ticket)) return save_handed_on(begun, worked_out_here(begun));
    handing_on = std::move(begun);
}

void App::Impl::worked_out(WorkedOut answer) {
    if (!handing_on || handing_on->ticket != answer.ticket) return;
    const HandingOn what = *std::exchange(handing_on, {});
    if (work.message.back == Message::Back::Stop) work.message = {};
    save_handed_on(what, answer.done ? std::move(answer.bytes) : worked_out_here(what));
}

void App::Impl::stop_handing_on() {
    if (!handing_on) return;
    platform.stop_working_out();
    const std::string name = std::exchange(handing_on, {})->name;
    say(fill(tr("“{}” was not written."), {name}));
}

void App::Impl::tell_of_working(double now) {
    if (!handing_on || now < handing_on->tell_at_ms) return;
    const bool first = !std::exchange(handing_on->told, true);
    // What is said later stays its time, and this comes back after it.
    if (!work.message.text.empty() && (work.message.bad || !first)) return;
    work.message = {fill(tr("“{}” is being written. You can go on working."), {handing_on->name}), false,
                    std::numeric_limits<double>::infinity(), Message::Back::Stop};
    if (first) announcements.push_back({work.message.text, false});
}

void App::Impl::save_handed_on(const HandingOn& what, std::string bytes) {
    if (bytes.empty()) return say(fill(tr("“{}” could not be made of this document, so nothing was saved."), {what.name}), true);
    SaveRequest request;
    request.bytes = std::move(bytes);
    request.mime = what.mime;
    request.suggested_name = what.name;
    request.ask_where = true;
    request.is_document = false;
    request.ticket = next_ticket++;
    pending_saves.push_back({request.ticket, {}, {}, {}, Saving::HandedOn, request});
    platform.request_save(std::move(request));
}

}  // namespace waymark
