#include "io/export/docx.h"

#include <algorithm>
#include <cmath>

#include "io/export/docx_styles.h"
#include "io/export/office_package.h"
#include "io/export/office_pictures.h"
#include "io/export/svg.h"
#include "io/export/xml_text.h"
#include "io/export/zip_file.h"
#include "model/base/link.h"
#include "model/base/text.h"

namespace waymark {
namespace {

constexpr long kTextWidth = 9638;  // A4 less 2 cm at either side, in twips
constexpr std::string_view kSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The text as runs of letters: line ends and tabs are elements of their own.
void append_run(std::string& out, std::string_view text, std::string_view style = {}) {
    const std::string safe = xml_text(text);
    out += "<w:r>";
    if (!style.empty()) out += fill("<w:rPr><w:rStyle w:val=\"{}\"/></w:rPr>", {style});
    for (std::string_view left = safe; !left.empty();) {
        const std::size_t end = std::min(left.find_first_of("\n\t"), left.size());
        if (end > 0) {
            put(out, "<w:t xml:space=\"preserve\">");
            out += left.substr(0, end);
            out += "</w:t>";
        }
        if (end < left.size()) out += left[end] == '\n' ? "<w:br/>" : "<w:tab/>";
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    out += "</w:r>";
}

/// A field that Word works out by itself: the number of a page.
void append_field(std::string& out, std::string_view code) {
    out += fill(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {} </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
        "w:fldCharType=\"end\"/></w:r>",
        {code});
}

std::string header_part(const Report& report) {
    std::string out = fill("{}<w:hdr{}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>", {kXmlHead, kSpaces});
    append_run(out, report.margin.empty() ? report.title : margin_line(report.margin));
    return out += "</w:p></w:hdr>";
}

std::string footer_part(const Report& report) {
    std::string out = fill("{}<w:ftr{}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>", {kXmlHead, kSpaces});
    append_run(out, report.date);
    out += "<w:r><w:tab/></w:r>";
    const std::string_view pages = tr("Page {} of {}");
    const std::size_t first = pages.find("{}"), second = pages.find("{}", first + 2);
    append_run(out, pages.substr(0, first));
    append_field(out, "PAGE");
    append_run(out, pages.substr(first + 2, second - first - 2));
    append_field(out, "NUMPAGES");
    append_run(out, pages.substr(second + 2));
    return out += "</w:p></w:ftr>";
}

class DocxBody {
  public:
    explicit DocxBody(const Report& report) : report_(report) {}

    /// word/document.xml
    std::string run() {
        out_ = fill("{}<w:document{}><w:body>", {kXmlHead, kSpaces});
        paragraph("Title", report_.title);
        paragraph("Subtitle", report_.date);
        for (const std::string& line : report_.margin) paragraph("Note", line);
        contents();
        for (const Block& block : report_.blocks) write(block);
        // A table cannot be the last thing in a document.
        if (!report_.blocks.empty() && report_.blocks.back().kind == Block::Kind::Table) paragraph("Normal", "");
        out_ += fill(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" "
            "r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1134\" "
            "w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
            "</w:body></w:document>",
            {});
        return std::move(out_);
    }

    /// word/_rels/document.xml.rels: what the body refers to, known once it is written.
    [[nodiscard]] std::string relations() const {
        constexpr std::string_view kType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        std::string out =
            fill("{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">", {kXmlHead});
        for (const std::string_view part : {"styles", "numbering", "settings", "header", "footer"})
            out += fill("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}.xml\"/>", {part, kType, part, part});
        for (std::size_t at = 0; at < links_.size(); ++at)
            out += fill("<Relationship Id=\"link{}\" Type=\"{}hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                        {at + 1, kType, xml_text(links_[at])});
        for (int at = 1; at <= figures_; ++at)
            for (const std::string_view form : {"svg", "png"})
                out += fill("<Relationship Id=\"{}{}\" Type=\"{}image\" Target=\"media/picture{}.{}\"/>",
                            {form, at, kType, at, form});
        return out += "</Relationships>";
    }

  private:
    /// A text that is an address as a whole is a link.
    void text(std::string_view words, std::string_view style = {}) {
        if (!opens_as_link(words)) return append_run(out_, words, style);
        links_.emplace_back(words);
        out_ += fill("<w:hyperlink r:id=\"link{}\">", {links_.size()});
        append_run(out_, words, "Hyperlink");
        out_ += "</w:hyperlink>";
    }

    void begin(std::string_view style) { out_ += fill("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", {style}); }

    void paragraph(std::string_view style, std::string_view words) {
        begin(style);
        text(words);
        out_ += "</w:p>";
    }

    /// The parts, each leading to its heading: a field that Word fills anew when it is asked to.
    void contents() {
        const std::size_t count = parts_of(report_);
        if (count < 3) return;
        put(out_,
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>"
            "</w:sdtPr><w:sdtContent>");
        paragraph("TOCHeading", tr("Contents"));
        std::size_t at = 0;
        for (const Block& block : report_.blocks) {
            if (!is_part(block)) continue;
            ++at;
            out_ += fill("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/>{}</w:pPr>", {at == count ? "<w:spacing w:after=\"240\"/>" : ""});
            if (at == 1)
                put(out_,
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" "
                    "\\n \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            out_ += fill("<w:hyperlink w:anchor=\"part{}\" w:history=\"1\">", {at});
            append_run(out_, fill("{} {}", {at, block.text}));
            out_ += "</w:hyperlink>";
            if (at == count) put(out_, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            out_ += "</w:p>";
        }
        out_ += "</w:sdtContent></w:sdt>";
    }

    void heading(const Block& block) {
        begin(fill("Heading{}", {std::clamp(block.level - 1, 1, 5)}));
        if (is_part(block)) out_ += fill("<w:bookmarkStart w:id=\"{}\" w:name=\"part{}\"/>", {parts_ + 1, parts_ + 1});
        text(block.text);
        if (is_part(block)) out_ += fill("<w:bookmarkEnd w:id=\"{}\"/>", {++parts_});
        out_ += "</w:p>";
    }

    void write(const Block& block) {
        switch (block.kind) {
            case Block::Kind::Heading:
                return heading(block);
            case Block::Kind::Paragraph:
                return paragraph("Normal", block.text);
            case Block::Kind::Note:
                return paragraph("Note", block.text);
            case Block::Kind::List:
                for (const std::string& item : block.items) paragraph("ListBullet", item);
                return;
            case Block::Kind::Facts:
                for (const auto& [name, what] : block.facts) {
                    begin("Fact");
                    append_run(out_, name, "Strong");
                    out_ += is_long_fact(name) ? "<w:r><w:br/></w:r>" : "<w:r><w:tab/></w:r>";
                    text(what);
                    out_ += "</w:p>";
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
        constexpr long kWidth = kTextWidth * 635;  // of a twip, in the unit of drawings
        const long height = std::lround(static_cast<double>(kWidth) * what.size.height / what.size.width);
        const std::string number = std::to_string(++figures_), title = xml_line(what.title), words = xml_line(figure_words(what));
        paragraph("Caption", what.title);
        put(out_,
            "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" "
            "distR=\"0\">");
        out_ += fill(
            "<wp:extent cx=\"{}\" cy=\"{}\"/><wp:docPr id=\"{}\" name=\"{}\" descr=\"{}\"/>"
            "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>",
            {kWidth, height, number, title, words});
        out_ += fill(
            "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
            "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"{}\" "
            "name=\"{}\" descr=\"{}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"png{}\"><a:extLst><a:ext "
            "uri=\"{{}}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
            "r:embed=\"svg{}\"/></a:ext></a:extLst></a:blip>",
            {number, title, words, number, "96DAC541-7B7A-43D3-8B79-37D633B846F1", number});
        out_ += fill(
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{}\" "
            "cy=\"{}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
            "</a:graphic></wp:inline></w:drawing></w:r></w:p>",
            {kWidth, height});
    }

    void cell(long width, std::string_view words, bool is_head, bool is_strong) {
        out_ += fill("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>",
                     {width, is_head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" : ""});
        begin(is_head ? "TableHead" : "TableText");
        text(words, is_strong ? "Strong" : "");
        out_ += "</w:p></w:tc>";
    }

    void table(const Block& block) {
        if (!block.is_titled) paragraph("Caption", block.text);
        const std::vector<long> widths = column_widths(block, kTextWidth);
        const bool named = has_row_names(block);
        out_ += fill(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"WaymarkTable\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout "
            "w:type=\"fixed\"/><w:tblLook w:val=\"{}\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{}\" "
            "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
            {kTextWidth, named ? "06A0" : "0620", named ? 1 : 0, xml_line(block.text)});
        for (const long width : widths) out_ += fill("<w:gridCol w:w=\"{}\"/>", {width});
        out_ += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (std::size_t at = 0; at < widths.size(); ++at) cell(widths[at], block.columns[at], true, false);
        out_ += "</w:tr>";
        for (const Strings& row : block.rows) {
            out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            for (std::size_t at = 0; at < row.size() && at < widths.size(); ++at)
                cell(widths[at], row[at], false, at == 0 && named);
            out_ += "</w:tr>";
        }
        out_ += "</w:tbl>";
    }

    const Report& report_;
    std::string out_;
    Strings links_;
    int parts_ = 0, figures_ = 0;
};

std::string content_types() {
    std::string out = fill(
        "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default "
        "Extension=\"svg\" ContentType=\"image/svg+xml\"/><Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
        {kXmlHead});
    constexpr std::pair<std::string_view, std::string_view> kParts[] = {{"document", "document.main"}, {"styles", "styles"},
                                                                        {"numbering", "numbering"},    {"settings", "settings"},
                                                                        {"header", "header"},          {"footer", "footer"}};
    for (const auto& [part, type] : kParts)
        out += fill(
            "<Override PartName=\"/word/{}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            "wordprocessingml.{}+xml\"/>",
            {part, type});
    return out += "</Types>";
}

}  // namespace

std::string write_docx(const Report& report, const Typeface& typeface) {
    const std::string language = office_language(report.language);
    DocxBody body(report);
    std::string document = body.run();
    std::vector<ZipPart> parts = {
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", office_relations("word/document.xml")},
        {"docProps/core.xml", office_properties(report.title, language)},
        {"word/document.xml", std::move(document)},
        {"word/_rels/document.xml.rels", body.relations()},
        {"word/styles.xml", docx_styles(language)},
        {"word/numbering.xml", docx_numbering()},
        {"word/settings.xml",
         fill("{}<w:settings{}><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
              "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{}\"/>"
              "</w:settings>",
              {kXmlHead, kSpaces, xml_line(language)})},
        {"word/header.xml", header_part(report)},
        {"word/footer.xml", footer_part(report)},
    };
    for (ZipPart& picture : office_pictures(report, "word/media", typeface)) parts.push_back(std::move(picture));
    return zip_file(parts);
}

}  // namespace waymark
