#include "io/export/odt.h"

#include <algorithm>
#include <cmath>

#include "io/export/odf_package.h"
#include "io/export/odt_styles.h"
#include "io/export/office_pictures.h"
#include "io/export/svg.h"
#include "io/export/xml_text.h"
#include "io/export/zip_file.h"
#include "model/base/link.h"
#include "model/base/text.h"

namespace waymark {
namespace {

constexpr std::string_view kMime = "application/vnd.oasis.opendocument.text";
constexpr long kTextWidth = 9638;  // 17 cm in twips

class OdtBody {
  public:
    explicit OdtBody(const Report& report) : report_(report) {}

    /// content.xml
    std::string run() {
        paragraph("Title", report_.title);
        paragraph("Subtitle", report_.date);
        for (const std::string& line : report_.margin) paragraph("Note", line);
        contents();
        for (const Block& block : report_.blocks) write(block);
        return fill(
            "{}<office:document-content{}><office:automatic-styles>{}</office:automatic-styles><office:body><office:text>"
            "{}</office:text></office:body></office:document-content>",
            {kXmlHead, kOdfSpaces, styles_, out_});
    }

  private:
    /// A text that is an address as a whole is a link.
    void text(std::string_view words) {
        if (!opens_as_link(words)) return append_odf_text(out_, words);
        out_ += fill("<text:a xlink:type=\"simple\" xlink:href=\"{}\" text:style-name=\"Internet_20_link\">", {xml_text(words)});
        append_odf_text(out_, words);
        out_ += "</text:a>";
    }

    void begin(std::string_view style) { out_ += fill("<text:p text:style-name=\"{}\">", {style}); }

    void paragraph(std::string_view style, std::string_view words) {
        begin(style);
        text(words);
        out_ += "</text:p>";
    }

    /// The parts, each leading to its heading: an index that is made anew when it is asked to be.
    void contents() {
        if (parts_of(report_) < 3) return;
        out_ += fill(
            "<text:table-of-content text:name=\"{}\"><text:table-of-content-source text:outline-level=\"1\"><text:"
            "index-title-template text:style-name=\"Contents_20_Heading\">{}</text:index-title-template><text:"
            "table-of-content-entry-template text:outline-level=\"1\" text:style-name=\"Contents_20_1\"><text:"
            "index-entry-link-start/><text:index-entry-chapter/><text:index-entry-text/><text:index-entry-link-end/></text:"
            "table-of-content-entry-template></text:table-of-content-source><text:index-body><text:index-title "
            "text:name=\"{}\">",
            {xml_line(tr("Contents")), xml_line(tr("Contents")), xml_line(tr("Contents"))});
        paragraph("Contents_20_Heading", tr("Contents"));
        out_ += "</text:index-title>";
        int at = 0;
        for (const Block& block : report_.blocks) {
            if (!is_part(block)) continue;
            begin("Contents_20_1");
            out_ += fill("<text:a xlink:type=\"simple\" xlink:href=\"#part{}\">", {++at});
            append_odf_text(out_, fill("{} {}", {at, block.text}));
            out_ += "</text:a></text:p>";
        }
        out_ += "</text:index-body></text:table-of-content>";
    }

    void heading(const Block& block) {
        const int level = std::clamp(block.level - 1, 1, 5);
        out_ += fill("<text:h text:style-name=\"Heading_20_{}\" text:outline-level=\"{}\">", {level, level});
        if (is_part(block)) out_ += fill("<text:bookmark text:name=\"part{}\"/>", {++parts_});
        text(block.text);
        out_ += "</text:h>";
    }

    void write(const Block& block) {
        switch (block.kind) {
            case Block::Kind::Heading:
                return heading(block);
            case Block::Kind::Paragraph:
                return paragraph("Text_20_body", block.text);
            case Block::Kind::Note:
                return paragraph("Note", block.text);
            case Block::Kind::List:
                put(out_, "<text:list text:style-name=\"Bullets\">");
                for (const std::string& item : block.items) {
                    out_ += "<text:list-item>";
                    paragraph("List_20_Bullet", item);
                    out_ += "</text:list-item>";
                }
                out_ += "</text:list>";
                return;
            case Block::Kind::Facts:
                for (const auto& [name, what] : block.facts) {
                    begin("Fact");
                    strong(name);
                    out_ += is_long_fact(name) ? "<text:line-break/>" : "<text:tab/>";
                    text(what);
                    out_ += "</text:p>";
                }
                return;
            case Block::Kind::Table:
                return table(block);
            case Block::Kind::Figure:
                return figure(*block.figure);
        }
    }

    /// As wide as the text. Its words are its alternative text.
    void figure(const Figure& what) {
        const long hundredths = std::lround(1700.0 * what.size.height / what.size.width);  // of a centimetre
        paragraph("Caption", what.title);
        begin("Standard");
        ++figures_;
        out_ +=
            fill("<draw:frame draw:name=\"Picture{}\" text:anchor-type=\"as-char\" svg:width=\"17cm\" svg:height=\"{}.{}{}cm\">",
                 {figures_, hundredths / 100, hundredths % 100 / 10, hundredths % 10});
        for (const std::string_view form : {"svg", "png"})
            out_ += fill(
                "<draw:image xlink:href=\"Pictures/picture{}.{}\" xlink:type=\"simple\" xlink:show=\"embed\" "
                "xlink:actuate=\"onLoad\"/>",
                {figures_, form});
        out_ += fill("<svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame></text:p>",
                     {xml_line(what.title), xml_line(figure_words(what))});
    }

    void strong(std::string_view words) {
        put(out_, "<text:span text:style-name=\"Strong\">");
        append_odf_text(out_, words);
        out_ += "</text:span>";
    }

    void cell(std::string_view words, std::string_view look, bool is_strong) {
        out_ += fill("<table:table-cell table:style-name=\"{}\" office:value-type=\"string\">", {look});
        begin(look == "HeadCell" ? "Table_20_Heading" : "Table_20_Contents");
        is_strong ? strong(words) : text(words);
        out_ += "</text:p></table:table-cell>";
    }

    /// The styles that tables have in common, before the first, and the widths of this one.
    void table_styles(const std::vector<long>& widths) {
        if (++tables_ == 1) {
            put(styles_,
                "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
                "fo:keep-together=\"always\"/></style:style><style:style style:name=\"Table\" style:family=\"table\"><style:"
                "table-properties style:width=\"17cm\" table:align=\"left\" table:border-model=\"collapsing\"/></style:style>");
            for (const std::string_view look : {"Cell", "HeadCell"})
                styles_ += fill(
                    "<style:style style:name=\"{}\" style:family=\"table-cell\"><style:table-cell-properties "
                    "fo:border=\"0.5pt solid #767676\" fo:padding-left=\"0.15cm\" fo:padding-right=\"0.15cm\" "
                    "fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\"{}/></style:style>",
                    {look, look == "Cell" ? "" : " fo:background-color=\"#ededed\""});
        }
        for (std::size_t at = 0; at < widths.size(); ++at) {
            const long tenths = widths[at] * 1700 / kTextWidth;  // of a millimetre
            styles_ += fill(
                "<style:style style:name=\"Column{}.{}\" style:family=\"table-column\"><style:table-column-properties "
                "style:column-width=\"{}.{}mm\"/></style:style>",
                {tables_, at + 1, tenths / 10, tenths % 10});
        }
    }

    void table(const Block& block) {
        if (!block.is_titled) paragraph("Caption", block.text);
        const std::vector<long> widths = column_widths(block, kTextWidth);
        const bool named = has_row_names(block);
        table_styles(widths);
        out_ += fill("<table:table table:name=\"Table{}\" table:style-name=\"Table\"><table:title>{}</table:title>",
                     {tables_, xml_line(block.text)});
        for (std::size_t at = 0; at < widths.size(); ++at)
            out_ += fill("<table:table-column table:style-name=\"Column{}.{}\"/>", {tables_, at + 1});
        put(out_, "<table:table-header-rows><table:table-row table:style-name=\"Row\">");
        for (const std::string& column : block.columns) cell(column, "HeadCell", false);
        out_ += "</table:table-row></table:table-header-rows>";
        for (const Strings& row : block.rows) {
            put(out_, "<table:table-row table:style-name=\"Row\">");
            for (std::size_t at = 0; at < row.size() && at < widths.size(); ++at) cell(row[at], "Cell", at == 0 && named);
            out_ += "</table:table-row>";
        }
        out_ += "</table:table>";
    }

    const Report& report_;
    std::string out_, styles_;
    int parts_ = 0, tables_ = 0, figures_ = 0;
};

}  // namespace

std::string write_odt(const Report& report, const Typeface& typeface) {
    constexpr std::string_view kParts[] = {"content", "styles", "meta"};
    std::vector<ZipPart> pictures = office_pictures(report, "Pictures", typeface);
    std::vector<ZipPart> parts = {
        {"mimetype", std::string(kMime), true},
        {"META-INF/manifest.xml", odf_manifest(kMime, kParts, pictures)},
        {"meta.xml", odf_meta(report.title, report.language)},
        {"styles.xml", odt_styles(report)},
        {"content.xml", OdtBody(report).run()},
    };
    for (ZipPart& picture : pictures) parts.push_back(std::move(picture));
    return zip_file(parts);
}

}  // namespace waymark
