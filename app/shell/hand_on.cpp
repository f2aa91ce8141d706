#include "shell/hand_on.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "io/document/document_codec.h"
#include "io/export/ods.h"
#include "io/export/open_referral.h"
#include "io/export/png.h"
#include "io/export/report_file.h"
#include "io/export/svg.h"
#include "io/export/tables.h"
#include "io/export/xlsx.h"
#include "model/analysis/public_version.h"
#include "present/figures/pictures.h"
#include "present/report/report.h"
#include "shell/notes.h"
#include "shell/pack.h"
#include "shell/typeface.h"

namespace waymark {
namespace {

/// Goes through an order once, and puts down what is there or fills it in: so both directions are one list.
class OrderText {
  public:
    OrderText() = default;  ///< Puts down
    explicit OrderText(std::string_view text) : reading_(true), notes_(text) {}

    void words(std::string& value) {
        const std::string key = std::to_string(next_++);
        if (reading_)
            value = notes_.get(key);
        else
            text_.add(key, value);
    }
    /// A number, a yes or no, or one of an enum.
    template <class Number>
    void number(Number& value) {
        std::string digits = std::to_string(static_cast<int>(value));
        words(digits);
        int read = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), read);
        value = static_cast<Number>(read);
    }
    void number(std::optional<int>& value) {
        bool is = value.has_value();
        number(is);
        int known = value.value_or(0);
        number(known);
        value = is ? std::optional(known) : std::nullopt;
    }
    [[nodiscard]] std::string take() { return text_.whole(); }

  private:
    bool reading_ = false;
    Notes notes_{""};
    NoteWriter text_;
    int next_ = 0;
};

void go_through(OrderText& text, PublicOptions& options) {
    for (bool* one : {&options.reflections, &options.gap_decisions, &options.actions, &options.profile, &options.products})
        text.number(*one);
}

void go_through(OrderText& text, SaveReport& report) {
    text.number(report.choice.kind);
    text.number(report.choice.is_public);
    go_through(text, report.choice.options);
    text.number(report.format);
}

void go_through(OrderText& text, SavePicture& picture) {
    PictureOptions& options = picture.choice.options;
    text.number(picture.choice.kind);
    text.number(options.counted);
    text.words(options.series.measure);
    text.words(options.series.exploitation);
    text.words(options.series.who);
    text.number(options.series.base);
    text.number(options.is_public);
    go_through(text, options.in_public);
    text.number(picture.theme);
    text.number(picture.is_png);
}

void go_through(OrderText& text, SaveTable& table) {
    text.words(table.key);
    text.number(table.is_csv);
    text.number(table.is_public);
    go_through(text, table.options);
    text.number(table.has_mark);
}

void go_through(OrderText& text, SaveServices& services) {
    go_through(text, services.options);
}

void go_through(OrderText& text, SaveWorkbook& workbook) {
    text.number(workbook.is_template);
    text.number(workbook.is_public);
    go_through(text, workbook.options);
    text.number(workbook.is_ods);
}

void go_through(OrderText& text, HandOnOrder& order) {
    std::string day = to_iso(order.date);
    text.words(day);
    order.date = parse_date(day).value_or(Date{});
    auto which = order.what.index();
    text.number(which);
    if (which != order.what.index()) {
        const std::array<HandOn, std::variant_size_v<HandOn>> empty{SaveReport{}, SavePicture{}, SaveTable{}, SaveServices{},
                                                                    SaveWorkbook{}};
        order.what = empty[std::min(which, empty.size() - 1)];
    }
    std::visit([&](auto& what) { go_through(text, what); }, order.what);
}

// ---- What is ordered, worked out

/// What a file is made of, beside what was asked for.
struct Source {
    const Naming whole;
    const Problems& problems;
    Date day;

    [[nodiscard]] ReportOptions options(bool is_public, const PublicOptions& in_public) const {
        return {day, is_public, in_public, problems};
    }
};

std::string made(const SaveReport& report, const Source& of) {
    const ReportChoice& choice = report.choice;
    return write_report(make_report(of.whole, choice.kind, of.options(choice.is_public, choice.options)), report.format,
                        embedded_typeface());
}

std::string made(const SavePicture& picture, const Source& of) {
    PictureOptions options = picture.choice.options;
    options.date = of.day;
    const Figure figure = make_picture(of.whole, picture.choice.kind, options);
    return picture.is_png ? write_png(figure, picture.theme, embedded_typeface()) : write_svg(figure, picture.theme);
}

/// How the cells of a table say what is chosen from a list.
Cells cells_of(const SaveTable& wanted) {
    return !wanted.is_csv || wanted.key == "flat" ? Cells::Ids : Cells::Words;
}

std::string made(const SaveTable& wanted, const Source& of) {
    const auto table = table_for(wanted, of.whole, of.day);
    if (!table) return {};
    return wanted.is_csv ? write_csv(*table, {cells_of(wanted), wanted.has_mark}) : write_json_lines(*table);
}

std::string made(const SaveServices& wanted, const Source& of) {
    const PublicVersion version = make_public(of.whole.framework, of.whole.document, wanted.options);
    return write_open_referral({of.whole.framework, of.whole.areas, version.document}).json;
}

std::string made(const SaveWorkbook& wanted, const Source& of) {
    const Workbook book = wanted.is_template ? make_template(of.whole.framework, of.whole.areas)
                                             : make_workbook(of.whole, of.options(wanted.is_public, wanted.options));
    return wanted.is_ods ? write_ods(book) : write_xlsx(book);
}

// ---- What the files are called

HandedOnFile called(const SaveReport& report) {
    const ReportFormatWords& format = words_of(report.format);
    return {std::string(report_id(report.choice.kind)), fill(".{}", {format.id}), std::string(format.mime)};
}

HandedOnFile called(const SavePicture& picture) {
    const std::string name(words_of(picture.choice.kind).id);
    if (picture.is_png) return {name, ".png", std::string(kPngMime)};
    return {name, ".svg", std::string(kSvgMime)};
}

HandedOnFile called(const SaveTable& table) {
    const bool is_gaps = table.key == record_type(RecordKind::GapDecision).key;
    const std::string name = is_gaps ? "gaps" : table.key;
    if (table.is_csv) return {name, ".csv", "text/csv"};
    return {name, ".jsonl", "application/jsonl"};
}

HandedOnFile called(const SaveServices& /*services*/) {
    return {std::string(tr("services")), ".json", "application/json"};
}

HandedOnFile called(const SaveWorkbook& workbook) {
    return {std::string(workbook.is_template ? tr("activities to fill in") : tr("workbook")), workbook.is_ods ? ".ods" : ".xlsx",
            std::string(workbook.is_ods ? kOdsMime : kXlsxMime)};
}

}  // namespace

std::optional<DataTable> table_for(const SaveTable& wanted, const Naming& whole, Date day) {
    if (!wanted.is_public) return table_called(whole, wanted.key, cells_of(wanted), day);
    const PublicVersion version = make_public(whole.framework, whole.document, wanted.options);
    return table_called({whole.framework, whole.areas, version.document}, wanted.key, cells_of(wanted), std::nullopt);
}

HandedOnFile file_of(const HandOn& what) {
    return std::visit([](const auto& one) { return called(one); }, what);
}

std::string bytes_of(const HandOn& what, const Naming& whole, const Problems& problems, Date day) {
    return std::visit([&](const auto& one) { return made(one, {whole, problems, day}); }, what);
}

std::string write_order(const HandOnOrder& order) {
    HandOnOrder copy = order;
    OrderText text;
    go_through(text, copy);
    return text.take();
}

HandOnOrder read_order(std::string_view written) {
    HandOnOrder order;
    OrderText text(written);
    go_through(text, order);
    return order;
}

/// The pack, the areas and the document that was read last.
struct KnownToDesk {
    Framework framework = embedded_framework();
    AreaList areas = embedded_areas();
    LoadResult read;
};

HandOnDesk::HandOnDesk() : known_(std::make_unique<KnownToDesk>()) {}
HandOnDesk::~HandOnDesk() = default;

std::string HandOnDesk::work_out(std::string_view order, std::string document) {
    const HandOnOrder wanted = read_order(order);
    if (!document.empty()) {
        known_->read = {};
        known_->read = read_document(document);
        // What it took is used again: in a worker, memory that nobody has touched yet is slow to come.
        std::string().swap(document);
    }
    if (!known_->read.document) return {};
    return bytes_of(wanted.what, {known_->framework, known_->areas, *known_->read.document}, known_->read.problems, wanted.date);
}

std::string work_out(std::string_view order, std::string document) {
    return HandOnDesk().work_out(order, std::move(document));
}

}  // namespace waymark
