// Reports, pictures and tables that Share hands on. The same functions as the command line's, so the same bytes.

#include "io/export/png.h"
#include "io/export/report_file.h"
#include "io/export/svg.h"
#include "io/export/tables.h"
#include "io/export/xlsx.h"
#include "shell/app_impl.h"
#include "shell/typeface.h"

namespace waymark {

void App::Impl::save_report(const SaveReport& wanted) {
    if (!has_work) return;
    ReportOptions options;
    options.date = platform.local_time().date;
    options.is_public = wanted.is_public;
    options.in_public = wanted.options;
    const ReportFormatWords& format = words_of(wanted.format);
    hand_on(write_report(make_report({framework, areas, history.document()}, wanted.kind, options), wanted.format, embedded_typeface()),
            report_id(wanted.kind), fill(".{}", {format.id}), std::string(format.mime));
}

void App::Impl::save_picture(const SavePicture& wanted) {
    if (!has_work) return;
    PictureOptions options = wanted.options;
    options.date = platform.local_time().date;
    const Figure figure = make_picture({framework, areas, history.document()}, wanted.kind, options);
    const PictureWords& words = words_of(wanted.kind);
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
    const Cells cells = wanted.key == "flat" ? Cells::Ids : Cells::Words;
    if (const auto table = table_called({framework, areas, document}, wanted.key, cells,
                                        wanted.is_public ? std::nullopt : std::optional(platform.local_time().date)))
        hand_on(write_csv(*table, {cells, true}), table->key, ".csv", "text/csv");
}

void App::Impl::save_workbook(const SaveWorkbook& wanted) {
    if (!has_work) return;
    ReportOptions options;
    options.date = platform.local_time().date;
    options.is_public = wanted.is_public;
    options.in_public = wanted.options;
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
