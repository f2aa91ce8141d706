#include "io/export/svg.h"

#include <cmath>

#include "io/export/xml_text.h"
#include "model/base/ascii.h"
#include "model/base/text.h"
#include "present/figures/letter_widths.h"
#include "present/figures/pattern_lines.h"

namespace waymark {
namespace {

constexpr std::string_view kTypefaces =
    "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Arial,'Liberation Sans',Helvetica,sans-serif";

/// At most two digits behind the point, and none where it is whole.
void append_number(std::string& out, float value) {
    const long hundredths = std::lround(value * 100.0f);
    if (hundredths < 0) out += '-';
    const long all = std::labs(hundredths);
    out += std::to_string(all / 100);
    if (all % 100 == 0) return;
    out += '.';
    out += static_cast<char>('0' + all % 100 / 10);
    if (all % 10 != 0) out += static_cast<char>('0' + all % 10);
}

class SvgWriter {
  public:
    SvgWriter(const Figure& figure, ThemeName theme, std::string_view prefix) : figure_(figure), theme_(theme), prefix_(prefix) {}

    std::string run(bool alone) {
        put("<svg");
        if (alone) put(fill(" xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{}\"", {xml_line(figure_.language)}));
        put(" viewBox=\"0 0 ");
        number(figure_.size.width);
        put(" ");
        number(figure_.size.height);
        put("\"");
        value("width", figure_.size.width);
        value("height", figure_.size.height);
        put(
            fill(" role=\"img\" aria-labelledby=\"{}title {}words\">\n<title id=\"{}title\">{}</title>\n<desc "
                 "id=\"{}words\">{}</desc>\n",
                 {prefix_, prefix_, prefix_, xml_line(figure_.title), prefix_, xml_text(figure_words(figure_))}));
        put("<rect");
        value("width", figure_.size.width);
        value("height", figure_.size.height);
        colour("fill", plain(ColourRole::Surface));
        put(fill("/>\n<g font-family=\"{}\">\n", {kTypefaces}));
        for (const FigureShape& shape : figure_.shapes) write(shape);
        put("</g>\n</svg>\n");
        return std::move(out_);
    }

  private:
    void put(std::string_view markup) { out_ += markup; }
    void number(float value) { append_number(out_, value); }

    void value(std::string_view name, float number) {
        put(fill(" {}=\"", {name}));
        append_number(out_, number);
        put("\"");
    }

    void colour(std::string_view name, const Paint& paint) {
        const Colour of = colour_of(paint, theme_);
        put(fill(" {}=\"#", {name}));
        for (const int shift : {0, 8, 16}) append_hex_byte(out_, of >> shift);
        put("\"");
    }

    /// Ground and edge of a shape.
    void look(const FigureShape& shape) {
        if (shape.fill)
            colour("fill", *shape.fill);
        else
            put(" fill=\"none\"");
        if (!shape.edge) return;
        colour("stroke", *shape.edge);
        if (shape.stroke != 1) value("stroke-width", shape.stroke);
    }

    void point(char command, FigurePoint at) {
        out_ += command;
        number(at.x);
        put(" ");
        number(at.y);
    }

    void arc(float radius, bool clockwise, FigurePoint to) {
        put("A");
        number(radius);
        put(" ");
        number(radius);
        put(clockwise ? " 0 0 1 " : " 0 0 0 ");
        number(to.x);
        put(" ");
        number(to.y);
    }

    void sector(const FigureShape& shape) {
        const RingSector& of = shape.sector;
        const float out = shape.gap / of.outer;
        put("<path d=\"");
        point('M', on_circle(of.centre, of.outer, of.from + out));
        arc(of.outer, true, on_circle(of.centre, of.outer, of.to - out));
        if (of.inner > 0) {
            const float in = shape.gap / of.inner;
            point('L', on_circle(of.centre, of.inner, of.to - in));
            arc(of.inner, false, on_circle(of.centre, of.inner, of.from + in));
        } else {
            point('L', of.centre);
        }
        put("Z\"");
        look(shape);
        put("/>\n");
    }

    void pattern(const FigureShape& shape) {
        if (shape.pattern == FigurePattern::Plain) return;
        const bool dots = shape.pattern == FigurePattern::Dots;
        std::string path;
        std::swap(path, out_);
        if (dots)
            for (const FigurePoint at : pattern_dots(shape)) {
                point('M', {at.x - kDotSize / 2, at.y - kDotSize / 2});
                put("h2v2h-2z");
            }
        else
            for (const auto& [from, to] : pattern_lines(shape)) {
                point('M', from);
                point('L', to);
            }
        std::swap(path, out_);
        if (path.empty()) return;
        put(fill("<path d=\"{}\"", {path}));
        if (!dots) put(" fill=\"none\"");
        colour(dots ? "fill" : "stroke", shape.pattern_ink);
        put("/>\n");
    }

    void box(const FigureShape& shape) {
        const auto rectangle = [&](bool ground, bool edge) {
            put("<rect");
            value("x", shape.at.x);
            value("y", shape.at.y);
            value("width", shape.size.width);
            value("height", shape.size.height);
            if (shape.corner > 0) value("rx", shape.corner);
            FigureShape part;
            if (ground) part.fill = shape.fill;
            if (edge) part.edge = shape.edge;
            part.stroke = shape.stroke;
            look(part);
            put("/>\n");
        };
        // The edge lies over the pattern.
        const bool plain = shape.pattern == FigurePattern::Plain;
        rectangle(true, plain);
        pattern(shape);
        if (!plain && shape.edge) rectangle(false, true);
    }

    void words(const FigureShape& shape) {
        if (shape.text.empty()) return;
        put("<text");
        value("x", shape.at.x);
        value("y", shape.at.y + shape.letters * 0.34f);
        value("font-size", shape.letters);
        if (shape.strong) put(" font-weight=\"bold\"");
        if (shape.anchor != FigureShape::Anchor::Start)
            put(shape.anchor == FigureShape::Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (has_letters_of(shape.text)) {
            value("textLength", width_of(shape.text, shape.letters, shape.strong));
            put(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        if (shape.fill) colour("fill", *shape.fill);
        put(">");
        put(xml_text(shape.text));
        put("</text>\n");
    }

    void through(const FigureShape& shape, bool closed) {
        put("<path d=\"");
        for (std::size_t i = 0; i < shape.points.size(); ++i) point(i == 0 ? 'M' : 'L', shape.points[i]);
        put(closed ? "Z\"" : "\"");
        if (shape.dashed) {
            put(" stroke-dasharray=\"");
            number(kDash);
            put(" ");
            number(kBetweenDashes);
            put("\"");
        }
        look(shape);
        put("/>\n");
    }

    void write(const FigureShape& shape) {
        switch (shape.kind) {
            case FigureShape::Kind::Box:
                return box(shape);
            case FigureShape::Kind::Sector:
                sector(shape);
                return pattern(shape);
            case FigureShape::Kind::Circle:
                put("<circle");
                value("cx", shape.at.x);
                value("cy", shape.at.y);
                value("r", shape.size.width / 2);
                look(shape);
                return put("/>\n");
            case FigureShape::Kind::Line:
                return through(shape, false);
            case FigureShape::Kind::Polygon:
                return through(shape, true);
            case FigureShape::Kind::Words:
                return words(shape);
        }
    }

    const Figure& figure_;
    ThemeName theme_;
    std::string_view prefix_;
    std::string out_;
};

}  // namespace

std::string write_svg(const Figure& figure, ThemeName theme) {
    return fill("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", {SvgWriter(figure, theme, "").run(true)});
}

std::string svg_element(const Figure& figure, ThemeName theme, std::string_view prefix) {
    return SvgWriter(figure, theme, prefix).run(false);
}

std::string figure_words(const Figure& figure) {
    std::string all;
    for (const std::string& one : figure.words) {
        if (one.empty()) continue;
        if (!all.empty()) all += ' ';
        all += one;
    }
    return all;
}

}  // namespace waymark
