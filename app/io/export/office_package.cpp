#include "io/export/office_package.h"

#include "io/export/xml_text.h"
#include "model/base/text.h"

namespace waymark {

std::string office_properties(std::string_view title, std::string_view language) {
    return fill(
        "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>"
        "</cp:coreProperties>",
        {kXmlHead, xml_line(title), xml_line(language)});
}

std::string office_relations(std::string_view main) {
    return fill(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"main\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{}\"/>"
        "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
        "core-properties\" Target=\"docProps/core.xml\"/></Relationships>",
        {kXmlHead, main});
}

}  // namespace waymark
