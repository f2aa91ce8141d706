#include "io/export/docx_styles.h"

#include "io/export/xml_text.h"
#include "model/base/text.h"

namespace waymark {
namespace {

constexpr std::string_view kSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

struct ParagraphStyle {
    std::string_view id, name, based, next;
    std::string_view paragraph;  ///< What stands in w:pPr
    std::string_view letters;    ///< What stands in w:rPr
};

// Names that Word has of its own are Word's, so that it shows them in the language of whoever opens the file.
constexpr ParagraphStyle kParagraphs[] = {
    {"Title", "Title", "Normal", "Subtitle",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:b/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>"},
    {"Subtitle", "Subtitle", "Normal", "Normal", "<w:spacing w:after=\"60\"/>",
     "<w:color w:val=\"404040\"/><w:sz w:val=\"24\"/>"},
    {"Heading1", "heading 1", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" "
     "w:space=\"2\" "
     "w:color=\"767676\"/></w:pBdr><w:spacing w:before=\"400\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
     "<w:b/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"},
    {"Heading2", "heading 2", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"280\" "
     "w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
     "<w:b/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"},
    {"Heading3", "heading 3", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"240\" "
     "w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
     "<w:b/><w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>"},
    {"Heading4", "heading 4", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"3\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"200\" "
     "w:after=\"60\"/><w:outlineLvl w:val=\"3\"/>",
     "<w:b/>"},
    {"Heading5", "heading 5", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"4\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"200\" "
     "w:after=\"60\"/><w:outlineLvl w:val=\"4\"/>",
     "<w:b/><w:i/>"},
    {"TOCHeading", "TOC Heading", "Normal", "Normal", "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/>",
     "<w:b/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"},
    {"TOC1", "toc 1", "Normal", "Normal", "<w:tabs><w:tab w:val=\"left\" w:pos=\"480\"/></w:tabs><w:spacing w:after=\"40\"/>",
     ""},
    {"ListBullet", "List Bullet", "Normal", "",
     "<w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:after=\"60\"/><w:contextualSpacing/>", ""},
    {"Fact", "Waymark fact", "Normal", "",
     "<w:tabs><w:tab w:val=\"left\" w:pos=\"3515\"/></w:tabs><w:spacing w:after=\"60\"/><w:ind w:left=\"3515\" "
     "w:hanging=\"3515\"/>",
     ""},
    {"Note", "Waymark note", "Normal", "", "<w:spacing w:before=\"120\"/>", "<w:color w:val=\"4A4A4A\"/>"},
    {"Caption", "caption", "Normal", "Normal", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>", "<w:b/>"},
    {"TableText", "Waymark table text", "Normal", "",
     "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>"},
    {"TableHead", "Waymark table heading", "TableText", "", "<w:keepNext/>", "<w:b/>"},
    {"Header", "header", "Normal", "",
     "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"767676\"/></w:pBdr><w:spacing w:after=\"0\"/>",
     "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"},
    {"Footer", "footer", "Normal", "", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>",
     "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"},
};

void in_element(std::string& out, std::string_view name, std::string_view content) {
    if (!content.empty()) out += fill("<w:{}>{}</w:{}>", {name, content, name});
}

}  // namespace

std::string docx_styles(std::string_view language) {
    std::string out = std::string(kXmlHead);
    out += fill(
        "<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" "
        "w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{}\" "
        "w:eastAsia=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" "
        "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name "
        "w:val=\"Default Paragraph Font\"/></w:style>"
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
        "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
        {kSpace, xml_line(language), xml_line(language)});
    for (const ParagraphStyle& style : kParagraphs) {
        out += fill("<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"{}\"/>",
                    {style.id, style.name, style.based});
        if (!style.next.empty()) out += fill("<w:next w:val=\"{}\"/>", {style.next});
        out += "<w:qFormat/>";
        in_element(out, "pPr", style.paragraph);
        in_element(out, "rPr", style.letters);
        out += "</w:style>";
    }
    put(out,
        "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F9E\"/>"
        "<w:u w:val=\"single\"/></w:rPr></w:style>"
        "<w:style w:type=\"table\" w:styleId=\"WaymarkTable\"><w:name w:val=\"Waymark table\"/><w:basedOn "
        "w:val=\"TableNormal\"/><w:qFormat/><w:tblPr><w:tblBorders>");
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        out += fill("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>", {side});
    put(out,
        "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" "
        "w:color=\"auto\" w:fill=\"EDEDED\"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type=\"firstCol\"><w:rPr><w:b/></w:rPr>"
        "</w:tblStylePr></w:style></w:styles>");
    return out;
}

std::string docx_numbering() {
    std::string out = fill("{}<w:numbering {}><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>",
                           {kXmlHead, kSpace});
    std::string number;
    for (int level = 0; level < 5; ++level) {
        number += fill(level == 0 ? "%{}" : ".%{}", {level + 1});
        out += fill(
            "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading{}\"/>"
            "<w:suff w:val=\"space\"/><w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" "
            "w:firstLine=\"0\"/></w:pPr></w:lvl>",
            {level, level + 1, number});
    }
    put(out,
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl "
        "w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText "
        "w:val=\"\xE2\x80\xA2\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
        "w:val=\"2\"/></w:num></w:numbering>");
    return out;
}

}  // namespace waymark
