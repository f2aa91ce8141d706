#include "io/export/ods.h"

#include <algorithm>
#include <array>

#include "io/export/odf_package.h"
#include "io/export/spreadsheet.h"
#include "io/export/xml_text.h"
#include "io/export/zip_file.h"
#include "model/base/date.h"
#include "model/base/text.h"

namespace waymark {
namespace {

/// As it stands in an address: "'Local counts'".
std::string quoted(std::string_view sheet) {
    return fill("'{}'", {xml_line(sheet)});
}

/// So much is packed at a time.
constexpr std::size_t kPiece = 1 << 16;

/// What a list to pick from is called, and what may be picked.
struct Picks {
    std::string name;
    Strings words;
    std::string where;  ///< The condition: where in the workbook the words stand, or the words
};

class Content {
  public:
    explicit Content(const Workbook& book) : names_(sheet_names(book)), lists_(lists_sheet(book)) {
        for (const WorkbookSheet& sheet : book.sheets) sheets_.push_back(&sheet);
        if (!book.lists.empty()) sheets_.push_back(&lists_);
        for (std::size_t at = 0; at < book.lists.size(); ++at)
            picks_.push_back({fill("pick{}", {at + 1}), book.lists[at].second,
                              fill("[${}.${}$2:.${}${}]",
                                   {quoted(names_.back()), column_name(at), column_name(at), book.lists[at].second.size() + 1})});
        for (const WorkbookSheet& sheet : book.sheets)
            for (const Strings& words : sheet.choices)
                // Yes and no, which need no sheet.
                if (words.size() == 2 && picks_of(words).empty())
                    picks_.push_back({fill("pick{}", {picks_.size() + 1}), words,
                                      fill("&quot;{}&quot;;&quot;{}&quot;", {xml_line(words[0]), xml_line(words[1])})});
    }

    [[nodiscard]] const Strings& names() const { return names_; }
    [[nodiscard]] const std::vector<const WorkbookSheet*>& sheets() const { return sheets_; }

    /// content.xml, into the part that was begun.
    void write(ZipFile& file) {
        out_ = fill(
            "{}<office:document-content{} xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
            "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\"><office:automatic-styles>",
            {kXmlHead, kOdfSpaces});
        styles();
        put(out_, "</office:automatic-styles><office:body><office:spreadsheet>");
        content_validations();
        for (std::size_t at = 0; at < sheets_.size(); ++at) sheet(file, *sheets_[at], names_[at]);
        filters();
        put(out_, "</office:spreadsheet></office:body></office:document-content>");
        file.add(out_);
    }

  private:
    [[nodiscard]] std::string_view picks_of(const Strings& words) const {
        const auto found = std::find_if(picks_.begin(), picks_.end(), [&](const Picks& one) { return one.words == words; });
        return words.empty() || found == picks_.end() ? std::string_view() : std::string_view(found->name);
    }

    void styles() {
        put(out_,
            "<number:date-style style:name=\"DayWords\"><number:day/><number:text> </number:text><number:month "
            "number:textual=\"true\"/><number:text> </number:text><number:year number:style=\"long\"/></number:date-style>"
            "<style:style style:name=\"Sheet\" style:family=\"table\" style:master-page-name=\"Sheet\"><style:table-properties "
            "table:display=\"true\"/></style:style><style:style style:name=\"Row\" style:family=\"table-row\"><style:"
            "table-row-properties style:use-optimal-row-height=\"true\"/></style:style>"
            "<style:style style:name=\"Text\" style:family=\"table-cell\"><style:table-cell-properties fo:wrap-option=\"wrap\" "
            "style:vertical-align=\"top\"/></style:style>"
            "<style:style style:name=\"Head\" style:family=\"table-cell\"><style:table-cell-properties fo:wrap-option=\"wrap\" "
            "style:vertical-align=\"top\" fo:background-color=\"#ededed\" fo:border-bottom=\"0.5pt solid #767676\"/><style:"
            "text-properties fo:font-weight=\"bold\"/></style:style>"
            "<style:style style:name=\"Day\" style:family=\"table-cell\" style:data-style-name=\"DayWords\"><style:"
            "table-cell-properties style:vertical-align=\"top\"/><style:paragraph-properties "
            "fo:text-align=\"start\"/></style:style>"
            "<style:style style:name=\"Number\" style:family=\"table-cell\"><style:table-cell-properties "
            "style:vertical-align=\"top\"/><style:paragraph-properties fo:text-align=\"end\"/></style:style>");
        for (const WorkbookSheet* sheet : sheets_)
            for (std::size_t at = 0; at < sheet->table.columns.size(); ++at) widths_.push_back(column_letters(*sheet, at));
        std::vector<std::size_t> each = widths_;
        std::sort(each.begin(), each.end());
        each.erase(std::unique(each.begin(), each.end()), each.end());
        for (const std::size_t letters : each)
            out_ += fill(
                "<style:style style:name=\"Wide{}\" style:family=\"table-column\"><style:table-column-properties "
                "style:column-width=\"{}mm\"/></style:style>",
                {letters, letters * 21 / 10});
    }

    void content_validations() {
        if (picks_.empty()) return;
        put(out_, "<table:content-validations>");
        // What is not in a list can be typed all the same.
        for (const Picks& one : picks_)
            out_ += fill(
                "<table:content-validation table:name=\"{}\" table:condition=\"of:cell-content-is-in-list({})\" "
                "table:allow-empty-cell=\"true\" table:display-list=\"unsorted\" table:base-cell-address=\"{}.A2\"><table:"
                "error-message table:display=\"false\"/></table:content-validation>",
                {one.name, one.where, quoted(names_.front())});
        put(out_, "</table:content-validations>");
    }

    void sheet(ZipFile& file, const WorkbookSheet& sheet, std::string_view name) {
        const DataTable& table = sheet.table;
        out_ += fill("<table:table table:name=\"{}\" table:style-name=\"Sheet\">", {xml_line(name)});
        const bool keeps_first = keeps_first_column(sheet);
        if (keeps_first) put(out_, "<table:table-header-columns>");
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            out_ += fill("<table:table-column table:style-name=\"Wide{}\" table:default-cell-style-name=\"{}\"/>",
                         {widths_[column_++], look_of(table.columns[at].kind)});
            if (keeps_first && at == 0) put(out_, "</table:table-header-columns>");
        }
        put(out_, "<table:table-header-rows><table:table-row table:style-name=\"Row\">");
        picks_here_.assign(table.columns.size(), {});
        for (const DataColumn& column : table.columns) text(column.label, "Head", {});
        put(out_, "</table:table-row></table:table-header-rows>");
        for (std::size_t at = 0; at < std::min(sheet.choices.size(), picks_here_.size()); ++at)
            if (const std::string_view pick = picks_of(sheet.choices[at]); !pick.empty())
                picks_here_[at] = fill(" table:content-validation-name=\"{}\"", {pick});
        for (const std::vector<Value>& row : table.rows) {
            put(out_, "<table:table-row table:style-name=\"Row\">");
            for (std::size_t at = 0; at < table.columns.size(); ++at) cell(table.columns[at].kind, row[at], picks_here_[at]);
            put(out_, "</table:table-row>");
            if (out_.size() < kPiece) continue;
            file.add(out_);
            out_.clear();
        }
        if (sheet.empty_rows > 0) {
            out_ += fill("<table:table-row table:style-name=\"Row\" table:number-rows-repeated=\"{}\">", {sheet.empty_rows});
            for (const std::string& pick : picks_here_) out_ += fill("<table:table-cell{}/>", {pick});
            put(out_, "</table:table-row>");
        }
        put(out_, "</table:table>");
    }

    static std::string_view look_of(FieldKind kind) {
        return kind == FieldKind::Date ? "Day" : kind == FieldKind::Number ? "Number" : "Text";
    }

    void cell(FieldKind kind, const Value& value, std::string_view pick) {
        if (const auto* number = std::get_if<WholeNumber>(&value); number && number->words().empty() && *number) {
            out_ += fill(
                "<table:table-cell table:style-name=\"Number\"{} office:value-type=\"float\" "
                "office:value=\"{}\"><text:p>{}</text:p>"
                "</table:table-cell>",
                {pick, number->text(), number->text()});
            return;
        }
        const std::string_view words = cell_text(value, Cells::Words, room_);
        if (words.empty()) {
            out_ += fill("<table:table-cell{}/>", {pick});
        } else if (kind == FieldKind::Date && parse_date(words)) {
            out_ += fill(
                "<table:table-cell table:style-name=\"Day\"{} office:value-type=\"date\" office:date-value=\"{}\"><text:p>{}"
                "</text:p></table:table-cell>",
                {pick, words, words});
        } else {
            text(words, "Text", pick);
        }
    }

    /// A paragraph for each line, whichever way lines end.
    void text(std::string_view words, std::string_view look, std::string_view pick) {
        out_ += fill("<table:table-cell table:style-name=\"{}\"{} office:value-type=\"string\">", {look, pick});
        for (std::size_t at = 0; at <= words.size();) {
            const std::size_t end = std::min(words.find('\n', at), words.size());
            put(out_, "<text:p>");
            const bool ends_as_windows = end < words.size() && end > at && words[end - 1] == '\r';
            append_odf_text(out_, words.substr(at, end - at - (ends_as_windows ? 1 : 0)));
            put(out_, "</text:p>");
            at = end + 1;
        }
        put(out_, "</table:table-cell>");
    }

    void filters() {
        put(out_, "<table:database-ranges>");
        for (std::size_t at = 0; at < sheets_.size(); ++at) {
            const DataTable& table = sheets_[at]->table;
            out_ += fill(
                "<table:database-range table:name=\"__Anonymous_Sheet_DB__{}\" table:target-range-address=\"{}.A1:{}.{}{}\" "
                "table:display-filter-buttons=\"true\"/>",
                {at, quoted(names_[at]), quoted(names_[at]), column_name(table.columns.size() - 1), table.rows.size() + 1});
        }
        put(out_, "</table:database-ranges>");
    }

    Strings names_;
    WorkbookSheet lists_;
    std::vector<const WorkbookSheet*> sheets_;
    std::vector<Picks> picks_;
    std::vector<std::size_t> widths_;  ///< Of all columns, sheet by sheet
    std::size_t column_ = 0;           ///< The next of them
    Strings picks_here_;               ///< Of the sheet that is written, by column
    std::string room_;                 ///< For cell_text()
    std::string out_;                  ///< What is not packed yet
};

/// What stands on every printed page, on paper that lies.
std::string styles(const Workbook& book) {
    std::string out = fill(
        "{}<office:document-styles{}><office:font-face-decls><style:font-face style:name=\"Arial\" svg:font-family=\"Arial\" "
        "style:font-family-generic=\"swiss\"/></office:font-face-decls><office:styles><style:default-style "
        "style:family=\"table-cell\"><style:text-properties style:font-name=\"Arial\" fo:font-size=\"11pt\" {}/>"
        "</style:default-style></office:styles><office:automatic-styles><style:page-layout style:name=\"Page\"><style:"
        "page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" "
        "fo:margin=\"1.3cm\" style:print-page-order=\"ttb\"/></style:page-layout></office:automatic-styles><office:"
        "master-styles><style:master-page style:name=\"Sheet\" style:page-layout-name=\"Page\"><style:header>",
        {kXmlHead, kOdfSpaces, odf_language(office_language(book.language))});
    const auto region = [&](std::string_view name, std::string_view words) {
        out += fill("<style:region-{}><text:p>{}</text:p></style:region-{}>", {name, words, name});
    };
    region("left", xml_line(margin_line(book.margin)));
    out += "</style:header><style:footer>";
    region("left", xml_line(book.date));
    region("center", "<text:sheet-name>?</text:sheet-name>");
    region("right", "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>");
    return out += "</style:footer></style:master-page></office:master-styles></office:document-styles>";
}

/// That the first row of each sheet stays in sight, of some their first column too, and which sheet is seen first.
std::string settings(const Strings& names, const std::vector<const WorkbookSheet*>& sheets) {
    std::string out = fill(
        "{}<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" xmlns:ooo=\"http://openoffice.org/2004/office\" "
        "office:version=\"1.2\"><office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:"
        "config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry><config:config-item "
        "config:name=\"ViewId\" config:type=\"string\">view1</config:config-item><config:config-item "
        "config:name=\"ActiveTable\" config:type=\"string\">{}</config:config-item><config:config-item-map-named "
        "config:name=\"Tables\">",
        {kXmlHead, xml_line(names.front())});
    for (std::size_t at = 0; at < names.size(); ++at) {
        const bool keeps_first = keeps_first_column(*sheets[at]);
        const std::string_view columns = keeps_first ? "1" : "0";
        out += fill("<config:config-item-map-entry config:name=\"{}\">", {xml_line(names[at])});
        for (const auto& [key, type, value] :
             {std::array<std::string_view, 3>{"HorizontalSplitMode", "short", keeps_first ? "2" : "0"},
              {"VerticalSplitMode", "short", "2"},
              {"HorizontalSplitPosition", "int", columns},
              {"VerticalSplitPosition", "int", "1"},
              {"ActiveSplitRange", "short", keeps_first ? "3" : "2"},
              {"PositionLeft", "int", "0"},
              {"PositionRight", "int", columns},
              {"PositionTop", "int", "0"},
              {"PositionBottom", "int", "1"}})
            out += fill("<config:config-item config:name=\"{}\" config:type=\"{}\">{}</config:config-item>", {key, type, value});
        out += "</config:config-item-map-entry>";
    }
    return out +=
           "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:"
           "config-item-set></office:settings></office:document-settings>";
}

}  // namespace

std::string write_ods(const Workbook& book) {
    Content content(book);
    constexpr std::string_view kParts[] = {"content", "styles", "meta", "settings"};
    ZipFile file;
    for (const ZipPart& part :
         {ZipPart{"mimetype", std::string(kOdsMime), true}, ZipPart{"META-INF/manifest.xml", odf_manifest(kOdsMime, kParts, {})},
          ZipPart{"meta.xml", odf_meta(book.title, book.language)}, ZipPart{"styles.xml", styles(book)},
          ZipPart{"settings.xml", settings(content.names(), content.sheets())}}) {
        file.begin(part.name, part.stored);
        file.add(part.bytes);
    }
    file.begin("content.xml");
    content.write(file);
    return file.take();
}

}  // namespace waymark
