#include "io/export/xlsx.h"

#include <algorithm>

#include "io/export/office_package.h"
#include "io/export/spreadsheet.h"
#include "io/export/xlsx_sheet.h"
#include "io/export/xml_text.h"
#include "io/export/zip_file.h"
#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// xl/styles.xml: the looks that XlsxLook names, in its order.
std::string styles() {
    return fill(
        "{}<styleSheet xmlns=\"{}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"d mmm yyyy\"/></numFmts>"
        "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/>"
        "<name val=\"Arial\"/><family val=\"2\"/></font></fonts><fills count=\"3\"><fill><patternFill "
        "patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill "
        "patternType=\"solid\"><fgColor rgb=\"FFEDEDED\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom "
        "style=\"thin\"><color rgb=\"FF767676\"/></bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf "
        "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"5\">"
        "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
        "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
        "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
        "applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
        "<xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
        "applyAlignment=\"1\"><alignment horizontal=\"right\" indent=\"1\" vertical=\"top\"/></xf></cellXfs><cellStyles "
        "count=\"1\"><cellStyle "
        "name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        {kXmlHead, kMain});
}

/// xl/workbook.xml: the sheets, and for each what its filter is and what is printed again on every page.
std::string workbook(const Strings& names, const std::vector<const WorkbookSheet*>& sheets) {
    std::string out = fill(
        "{}<workbook xmlns=\"{}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>",
        {kXmlHead, kMain});
    for (std::size_t at = 0; at < names.size(); ++at)
        out += fill("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"sheet{}\"/>", {xml_line(names[at]), at + 1, at + 1});
    out += "</sheets><definedNames>";
    for (std::size_t at = 0; at < names.size(); ++at)
        out +=
            fill("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{}\" hidden=\"1\">'{}'!$A$1:${}${}</definedName>",
                 {at, xml_line(names[at]), column_name(sheets[at]->table.columns.size() - 1), sheets[at]->table.rows.size() + 1});
    for (std::size_t at = 0; at < names.size(); ++at) {
        const std::string name = xml_line(names[at]);
        out += fill("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{}\">", {at});
        if (keeps_first_column(*sheets[at])) out += fill("'{}'!$A:$A,", {name});
        out += fill("'{}'!$1:$1</definedName>", {name});
    }
    return out += "</definedNames></workbook>";
}

std::string workbook_relations(std::size_t sheets) {
    constexpr std::string_view kType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string out =
        fill("{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">", {kXmlHead});
    for (std::size_t at = 1; at <= sheets; ++at)
        out += fill("<Relationship Id=\"sheet{}\" Type=\"{}worksheet\" Target=\"worksheets/sheet{}.xml\"/>", {at, kType, at});
    return out += fill("<Relationship Id=\"styles\" Type=\"{}styles\" Target=\"styles.xml\"/></Relationships>", {kType});
}

std::string content_types(std::size_t sheets) {
    constexpr std::string_view kType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string out = fill(
        "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override "
        "PartName=\"/xl/workbook.xml\" ContentType=\"{}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" "
        "ContentType=\"{}styles+xml\"/>",
        {kXmlHead, kType, kType});
    for (std::size_t at = 1; at <= sheets; ++at)
        out += fill("<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"{}worksheet+xml\"/>", {at, kType});
    return out += "</Types>";
}

}  // namespace

std::string write_xlsx(const Workbook& book) {
    const Strings names = sheet_names(book);
    XlsxContext context{book.margin, book.date, {}};
    for (std::size_t at = 0; at < book.lists.size(); ++at)
        context.lists.emplace_back(
            book.lists[at].second,
            fill("'{}'!${}$2:${}${}", {names.back(), column_name(at), column_name(at), book.lists[at].second.size() + 1}));
    std::vector<const WorkbookSheet*> sheets;
    for (const WorkbookSheet& sheet : book.sheets) sheets.push_back(&sheet);
    const WorkbookSheet lists = lists_sheet(book);
    if (!book.lists.empty()) sheets.push_back(&lists);
    ZipFile file;
    for (const ZipPart& part :
         {ZipPart{"[Content_Types].xml", content_types(sheets.size())},
          ZipPart{"_rels/.rels", office_relations("xl/workbook.xml")},
          ZipPart{"docProps/core.xml", office_properties(book.title, office_language(book.language))},
          ZipPart{"xl/workbook.xml", workbook(names, sheets)},
          ZipPart{"xl/_rels/workbook.xml.rels", workbook_relations(sheets.size())}, ZipPart{"xl/styles.xml", styles()}}) {
        file.begin(part.name);
        file.add(part.bytes);
    }
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        file.begin(fill("xl/worksheets/sheet{}.xml", {at + 1}));
        write_xlsx_sheet(file, *sheets[at], context, at == 0);
    }
    return file.take();
}

}  // namespace waymark
