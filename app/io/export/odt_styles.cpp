#include "io/export/odt_styles.h"

#include <algorithm>

#include "io/export/odf_package.h"
#include "io/export/xml_text.h"
#include "model/base/text.h"

namespace waymark {

namespace {

struct ParagraphStyle {
    std::string_view id, shown, parent;
    std::string_view paragraph;  ///< Attributes of style:paragraph-properties
    std::string_view letters;    ///< Attributes of style:text-properties
};

constexpr ParagraphStyle kParagraphs[] = {
    {"Text_20_body", "Text body", "Standard", "", ""},
    {"Title", "Title", "Standard",
     "fo:margin-top=\"0cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\" fo:line-height=\"100%\"",
     "fo:font-size=\"22pt\" fo:font-weight=\"bold\""},
    {"Subtitle", "Subtitle", "Standard", "fo:margin-bottom=\"0.1cm\"", "fo:font-size=\"12pt\" fo:color=\"#404040\""},
    {"Heading_20_1", "Heading 1", "Standard",
     "fo:margin-top=\"0.7cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\" fo:border-bottom=\"0.75pt solid #767676\"",
     "fo:font-size=\"16pt\" fo:font-weight=\"bold\""},
    {"Heading_20_2", "Heading 2", "Standard", "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
     "fo:font-size=\"13pt\" fo:font-weight=\"bold\""},
    {"Heading_20_3", "Heading 3", "Standard", "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
     "fo:font-size=\"11.5pt\" fo:font-weight=\"bold\""},
    {"Heading_20_4", "Heading 4", "Standard", "fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
     "fo:font-weight=\"bold\""},
    {"Heading_20_5", "Heading 5", "Standard", "fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
     "fo:font-weight=\"bold\" fo:font-style=\"italic\""},
    {"Contents_20_Heading", "Contents Heading", "Standard",
     "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
     "fo:font-size=\"13pt\" fo:font-weight=\"bold\""},
    {"Contents_20_1", "Contents 1", "Standard", "fo:margin-bottom=\"0.07cm\"", ""},
    {"List_20_Bullet", "List Bullet", "Standard", "fo:margin-bottom=\"0.1cm\"", ""},
    {"Fact", "Waymark fact", "Standard", "fo:margin-left=\"6.2cm\" fo:text-indent=\"-6.2cm\" fo:margin-bottom=\"0.1cm\"", ""},
    {"Note", "Waymark note", "Standard", "fo:margin-top=\"0.2cm\"", "fo:color=\"#4a4a4a\""},
    {"Caption", "Caption", "Standard", "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
     "fo:font-weight=\"bold\""},
    {"Table_20_Contents", "Table Contents", "Standard",
     "fo:margin-top=\"0.05cm\" fo:margin-bottom=\"0.05cm\" fo:line-height=\"100%\"", "fo:font-size=\"9.5pt\""},
    {"Table_20_Heading", "Table Heading", "Table_20_Contents", "fo:keep-with-next=\"always\"", "fo:font-weight=\"bold\""},
    {"Header", "Header", "Standard", "fo:margin-bottom=\"0cm\"", "fo:font-size=\"8.5pt\""},
};

/// Headings are numbered 1, 1.1 and so on; lists have bullets.
std::string numbering() {
    std::string out = "<text:outline-style style:name=\"Outline\">";
    for (int level = 1; level <= 5; ++level)
        out += fill(
            "<text:outline-level-style text:level=\"{}\" style:num-format=\"1\" text:display-levels=\"{}\" style:num-suffix=\" "
            "\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:"
            "list-level-label-alignment text:label-followed-by=\"nothing\"/></style:list-level-properties>"
            "</text:outline-level-style>",
            {level, level});
    put(out,
        "</text:outline-style><text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
        "text:bullet-char=\"\xE2\x80\xA2\"><style:list-level-properties text:list-level-position-and-space-mode=\""
        "label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.6cm\" "
        "fo:margin-left=\"0.6cm\"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>");
    return out;
}

/// The one kind of page, with its head and foot.
std::string page(const Report& report) {
    std::string out =
        "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"><style:header><text:p "
        "text:style-name=\"Header\">";
    append_odf_text(out, report.margin.empty() ? report.title : margin_line(report.margin));
    put(out, "</text:p></style:header><style:footer><text:p text:style-name=\"Footer\">");
    append_odf_text(out, report.date);
    out += "<text:tab/>";
    const std::string pages = xml_line(tr("Page {} of {}"));
    out += fill(pages,
                {"<text:page-number text:select-page=\"current\">1</text:page-number>", "<text:page-count>1</text:page-count>"});
    return out += "</text:p></style:footer></style:master-page></office:master-styles>";
}

}  // namespace

std::string odt_styles(const Report& report) {
    std::string out = fill(
        "{}<office:document-styles{}><office:font-face-decls><style:font-face style:name=\"Arial\" "
        "svg:font-family=\"Arial\" style:font-family-generic=\"swiss\"/></office:font-face-decls><office:styles>"
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
        "style:tab-stop-distance=\"1.25cm\"/><style:text-properties style:font-name=\"Arial\" fo:font-size=\"11pt\" {}/>"
        "</style:default-style><style:style style:name=\"Standard\" style:family=\"paragraph\"><style:"
        "paragraph-properties fo:margin-bottom=\"0.2cm\" fo:line-height=\"110%\" fo:orphans=\"2\" "
        "fo:widows=\"2\"/></style:style>",
        {kXmlHead, kOdfSpaces, odf_language(office_language(report.language))});
    for (const ParagraphStyle& style : kParagraphs) {
        out += fill(
            "<style:style style:name=\"{}\" style:display-name=\"{}\" style:family=\"paragraph\" style:parent-style-name=\"{}\"",
            {style.id, style.shown, style.parent});
        if (style.id.starts_with("Heading_20_")) out += fill(" style:default-outline-level=\"{}\"", {style.id.substr(11)});
        out +=
            fill("><style:paragraph-properties {}/><style:text-properties {}/></style:style>", {style.paragraph, style.letters});
    }
    put(out,
        "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:"
        "paragraph-properties fo:margin-bottom=\"0cm\"><style:tab-stops><style:tab-stop style:position=\"17cm\" "
        "style:type=\"right\"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size=\"8.5pt\"/>"
        "</style:style><style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
        "</style:style><style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\">"
        "<style:text-properties fo:color=\"#0b4f9e\" style:text-underline-style=\"solid\" "
        "style:text-underline-color=\"font-color\"/>"
        "</style:style>");
    out += numbering();
    put(out,
        "</office:styles><office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties "
        "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" style:print-orientation=\"portrait\" fo:margin-top=\"1cm\" "
        "fo:margin-bottom=\"1cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\"/><style:header-style><style:"
        "header-footer-properties fo:margin-bottom=\"0.5cm\" fo:border-bottom=\"0.5pt solid #767676\" "
        "fo:padding-bottom=\"0.1cm\"/>"
        "</style:header-style><style:footer-style><style:header-footer-properties fo:margin-top=\"0.5cm\"/></style:footer-style>"
        "</style:page-layout></office:automatic-styles>");
    out += page(report);
    return out += "</office:document-styles>";
}

}  // namespace waymark
