#include "io/export/odf_package.h"

#include "io/export/office_pictures.h"
#include "io/export/svg.h"
#include "io/export/xml_text.h"
#include "model/base/text.h"

namespace waymark {

const std::string_view kOdfSpaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:"
    "svg-compatible:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.2\"";

void append_odf_text(std::string& out, std::string_view text) {
    bool after_space = true;
    for (const char c : xml_text(text)) {
        if (c == '\n')
            out += "<text:line-break/>";
        else if (c == '\t')
            out += "<text:tab/>";
        else if (c == ' ' && after_space)
            out += "<text:s/>";
        else
            out += c;
        after_space = c == ' ' || c == '\n' || c == '\t';
    }
}

std::string odf_language(std::string_view tag) {
    const std::size_t dash = tag.find('-');
    return fill(
        "fo:language=\"{}\" fo:country=\"{}\"",
        {xml_line(tag.substr(0, dash)), dash == std::string_view::npos ? std::string("none") : xml_line(tag.substr(dash + 1))});
}

std::string odf_manifest(std::string_view mime, std::span<const std::string_view> parts, std::span<const ZipPart> pictures) {
    std::string out = fill(
        "{}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
        "manifest:media-type=\"{}\"/>",
        {kXmlHead, mime});
    for (const std::string_view part : parts)
        out += fill("<manifest:file-entry manifest:full-path=\"{}.xml\" manifest:media-type=\"text/xml\"/>", {part});
    for (const ZipPart& picture : pictures)
        out += fill("<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"{}\"/>",
                    {picture.name, picture.name.ends_with(".svg") ? kSvgMime : kPngMime});
    return out += "</manifest:manifest>";
}

std::string odf_meta(std::string_view title, std::string_view language) {
    return fill(
        "{}<office:document-meta{}><office:meta><meta:generator>Waymark</meta:generator><dc:title>{}</dc:title>"
        "<dc:language>{}</dc:language></office:meta></office:document-meta>",
        {kXmlHead, kOdfSpaces, xml_line(title), xml_line(office_language(language))});
}

}  // namespace waymark
