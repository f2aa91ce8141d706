#include "io/export/html.h"

#include "io/export/svg.h"
#include "io/export/xml_text.h"
#include "model/base/ascii.h"
#include "model/base/link.h"
#include "model/base/text.h"

namespace waymark {
namespace {

constexpr std::string_view kStyle =
    "body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;padding:1rem;max-width:60rem;color:#1a1a1a;"
    "background:#fff}"
    "h1,h2,h3,h4,h5{line-height:1.25;break-after:avoid}h2{margin-top:2rem;border-bottom:1px solid #767676}"
    "h1,h2,h3,h4,h5,p,li,dt,dd,td,th,caption{overflow-wrap:anywhere;unicode-bidi:isolate}"
    ".wide{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;min-width:36rem}"
    "caption{text-align:left;font-weight:700;padding:.25rem 0}"
    ".heard{width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}"
    "th,td{min-width:5em;border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}"
    "thead th{background:#ededed;overflow-wrap:normal}tbody th{font-weight:600}"
    "dt{font-weight:600}dd{margin:0 0 .5rem}.margin,.note{color:#4a4a4a}"
    "figure{margin:1rem 0;break-inside:avoid}figcaption{font-weight:700}svg{max-width:100%;min-width:36rem;height:auto}"
    ".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:#fff;padding:.5rem}"
    "@media print{body{max-width:none;padding:0;font-size:10pt}table,svg{min-width:0}.wide{overflow:visible}"
    ".skip{display:none}thead{display:table-header-group}tr{break-inside:avoid}"
    "caption,p:has(+figure){break-after:avoid}tbody tr:first-child{break-before:avoid}"
    "a{color:inherit}}";

void append_text(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n' || c == '\r') {
            if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
            out += "<br>";
        } else if (const std::size_t size = misfit(text.substr(at))) {
            out += kMisfit;
            at += size - 1;
        } else {
            out += c;
        }
    }
}

/// What is written into a string of a style sheet.
std::string css_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || static_cast<unsigned char>(c) < 0x20) {
            out += '\\';
            append_hex_byte(out, static_cast<unsigned char>(c));
            out += ' ';
        } else {
            out += c;
        }
    }
    return out += '"';
}

class HtmlWriter {
  public:
    explicit HtmlWriter(const Report& report) : report_(report) {}

    std::string run() {
        head();
        for (const Block& block : report_.blocks) write(block);
        put("</main>\n</body>\n</html>\n");
        return std::move(out_);
    }

  private:
    void put(std::string_view markup) { out_ += markup; }
    void put(char c) { out_ += c; }

    void element(std::string_view name, std::string_view text, std::string_view attributes = {}) {
        put('<');
        put(name);
        put(attributes);
        put('>');
        if (opens_as_link(text)) {
            put("<a href=\"");
            append_text(out_, text);
            put("\" rel=\"noreferrer\">");
            append_text(out_, text);
            put("</a>");
        } else {
            append_text(out_, text);
        }
        put("</");
        put(name);
        put(">\n");
    }

    void head() {
        const std::string margin = margin_line(report_.margin);
        out_ = "<!DOCTYPE html>\n<html lang=\"";
        append_text(out_, report_.language);
        put("\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        title();
        put("<style>");
        put(kStyle);
        put("@page{size:A4;margin:18mm 15mm;@bottom-left{font-size:8pt;content:");
        put(css_string(margin.empty() ? report_.date : fill("{} · {}", {report_.date, margin})));
        put("}@bottom-right{font-size:8pt;content:counter(page)}}</style>\n</head>\n<body>\n");
        element("a", tr("Skip to the report"), " class=\"skip\" href=\"#report\"");
        put("<header>\n");
        element("h1", report_.title);
        element("p", report_.date);
        for (const std::string& line : report_.margin) element("p", line, " class=\"margin\"");
        contents();
        put("</header>\n<main id=\"report\">\n");
    }

    /// A title is one line of text: no line breaks in it.
    void title() {
        put("<title>");
        std::string line = report_.title;
        for (char& c : line)
            if (c == '\n' || c == '\r') c = ' ';
        append_text(out_, line);
        put("</title>\n");
    }

    /// The headings of level 2, to go to.
    void contents() {
        if (parts_of(report_) < 3) return;
        put("<nav aria-label=\"");
        append_text(out_, tr("Contents"));
        put("\">\n<ul>\n");
        std::size_t at = 0;
        for (const Block& block : report_.blocks) {
            if (!is_part(block)) continue;
            put(fill("<li><a href=\"#part-{}\">", {++at}));
            append_text(out_, block.text);
            put("</a></li>\n");
        }
        put("</ul>\n</nav>\n");
    }

    void write(const Block& block) {
        switch (block.kind) {
            case Block::Kind::Heading:
                element(fill("h{}", {block.level}), block.text,
                        is_part(block) ? fill(" id=\"part-{}\"", {++parts_}) : std::string());
                break;
            case Block::Kind::Paragraph:
                element("p", block.text);
                break;
            case Block::Kind::Note:
                element("p", block.text, " class=\"note\"");
                break;
            case Block::Kind::List:
                put("<ul>\n");
                for (const std::string& item : block.items) element("li", item);
                put("</ul>\n");
                break;
            case Block::Kind::Facts:
                put("<dl>\n");
                for (const auto& [name, what] : block.facts) {
                    element("dt", name);
                    element("dd", what);
                }
                put("</dl>\n");
                break;
            case Block::Kind::Table:
                table(block);
                break;
            case Block::Kind::Figure:
                figure(block);
                break;
        }
    }

    /// The page is white, so its pictures are too. A narrow screen scrolls them, so that they can still be read.
    void figure(const Block& block) {
        put("<figure>\n<div class=\"wide\" tabindex=\"0\">\n");
        put(svg_element(*block.figure, ThemeName::Light, fill("figure-{}-", {++figures_})));
        put("</div>\n");
        element("figcaption", block.text);
        put("</figure>\n");
    }

    void table(const Block& block) {
        // A narrow screen scrolls it, which takes the keyboard too.
        put("<div class=\"wide\" tabindex=\"0\">\n<table>\n");
        element("caption", block.text, block.is_titled ? " class=\"heard\"" : "");
        put("<thead>\n<tr>\n");
        for (const std::string& column : block.columns) element("th", column, " scope=\"col\"");
        put("</tr>\n</thead>\n<tbody>\n");
        const bool named = has_row_names(block);
        for (const Strings& row : block.rows) {
            put("<tr>\n");
            for (std::size_t at = 0; at < row.size(); ++at)
                if (at == 0 && named && !row[0].empty())
                    element("th", row[0], " scope=\"row\"");
                else
                    element("td", row[at]);
            put("</tr>\n");
        }
        put("</tbody>\n</table>\n</div>\n");
    }

    const Report& report_;
    std::size_t parts_ = 0, figures_ = 0;
    std::string out_;
};

}  // namespace

std::string write_html(const Report& report) {
    return HtmlWriter(report).run();
}

}  // namespace waymark
