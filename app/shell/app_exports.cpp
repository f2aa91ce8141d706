// Reports, pictures and tables that Share hands on. The same functions as the command line's, so the same bytes.

#include <memory>

#include "io/document/document_codec.h"
#include "io/export/open_referral.h"
#include "io/export/png.h"
#include "io/export/report_file.h"
#include "io/export/svg.h"
#include "io/export/tables.h"
#include "io/export/xlsx.h"
#include "shell/app_impl.h"
#include "shell/typeface.h"

namespace waymark {

/// What the command line would tell of the file that is saved of this document: so a report says the same here and there.
static Problems problems_of_file(const Document& document) { return read_document(write_document(document)).problems; }

Report App::Impl::report_for(const ReportChoice& choice) const {
    ReportOptions options;
    options.date = platform.local_time().date;
    options.is_public = choice.is_public;
    options.in_public = choice.options;
    options.problems = problems_of_file(history.document());
    return make_report({framework, areas, history.document()}, choice.kind, options);
}

void App::Impl::show_report(const ReportChoice& choice) {
    if (has_work) state.hand_on.shown_report = std::make_shared<ReportPreview>(ReportPreview{choice, report_for(choice)});
}

void App::Impl::save_report(const SaveReport& wanted) {
    if (!has_work) return;
    const ReportFormatWords& format = words_of(wanted.format);
    hand_on(write_report(report_for(wanted.choice), wanted.format, embedded_typeface()), report_id(wanted.choice.kind),
            fill(".{}", {format.id}), std::string(format.mime));
}

Figure App::Impl::picture_for(const PictureChoice& choice) const {
    PictureOptions options = choice.options;
    options.date = platform.local_time().date;
    return make_picture({framework, areas, history.document()}, choice.kind, options);
}

void App::Impl::show_picture(const PictureChoice& choice) {
    if (has_work) state.hand_on.shown_picture = std::make_shared<PicturePreview>(PicturePreview{choice, picture_for(choice)});
}

void App::Impl::save_picture(const SavePicture& wanted) {
    if (!has_work) return;
    const Figure figure = picture_for(wanted.choice);
    const PictureWords& words = words_of(wanted.choice.kind);
    if (wanted.is_png)
        hand_on(write_png(figure, wanted.theme, embedded_typeface()), words.id, ".png", std::string(kPngMime));
    else
        hand_on(write_svg(figure, wanted.theme), words.id, ".svg", std::string(kSvgMime));
}

void App::Impl::save_table(const SaveTable& wanted) {
    if (!has_work) return;
    PublicVersion version;
    if (wanted.is_public) version = make_public(framework, history.document(), wanted.options);
    const Document& document = wanted.is_public ? version.document : history.document();
    const Cells cells = !wanted.is_csv || wanted.key == "flat" ? Cells::Ids : Cells::Words;
    const auto table = table_called({framework, areas, document}, wanted.key, cells,
                                    wanted.is_public ? std::nullopt : std::optional(platform.local_time().date));
    if (!table) return;
    if (wanted.is_csv)
        hand_on(write_csv(*table, {cells, true}), table->key, ".csv", "text/csv");
    else
        hand_on(write_json_lines(*table), table->key, ".jsonl", "application/jsonl");
}

void App::Impl::save_services(const SaveServices& wanted) {
    if (!has_work) return;
    const PublicVersion version = make_public(framework, history.document(), wanted.options);
    hand_on(write_open_referral({framework, areas, version.document}).json, tr("services"), ".json", "application/json");
}

void App::Impl::save_workbook(const SaveWorkbook& wanted) {
    if (!has_work) return;
    ReportOptions options;
    options.date = platform.local_time().date;
    options.is_public = wanted.is_public;
    options.in_public = wanted.options;
    options.problems = problems_of_file(history.document());
    const Workbook book = wanted.is_template ? make_template(framework, areas)
                                             : make_workbook({framework, areas, history.document()}, options);
    hand_on(write_xlsx(book), wanted.is_template ? tr("activities to fill in") : tr("workbook"), ".xlsx",
            std::string(kXlsxMime));
}

void App::Impl::hand_on(std::string bytes, std::string_view name, std::string_view extension,
                        std::string mime) {
    SaveRequest request;
    request.bytes = std::move(bytes);
    request.mime = std::move(mime);
    request.suggested_name = fill("{} {}{}", {dated_name(), name, extension});
    request.ask_where = true;
    request.is_document = false;
    request.ticket = next_ticket++;
    pending_saves.push_back({request.ticket, {}, {}, {}, Saving::HandedOn, request});
    platform.request_save(std::move(request));
}

}  // namespace waymark
