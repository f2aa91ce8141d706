#include "present/figures/figure_maker.h"

#include <algorithm>
#include <utility>

#include "model/base/text.h"
#include "model/base/trim.h"
#include "present/figures/heat_map.h"
#include "present/words/document_words.h"

namespace waymark {
namespace {

constexpr FigureSize kSlide{1280, 720};
constexpr float kReportWidth = 900, kEdge = 48;

/// So many lines a handling note may take at the foot of a slide.
constexpr std::size_t kMostFoot = 4;

void add_part(std::string& line, std::string_view part) {
    if (trimmed(part).empty()) return;
    line = line.empty() ? std::string(trimmed(part)) : fill("{} · {}", {line, trimmed(part)});
}

/// All lines of a text in one.
std::string in_one_line(std::string_view text) {
    std::string line;
    for (std::size_t end = 0; !text.empty(); text.remove_prefix(std::min(end + 1, text.size()))) {
        end = std::min(text.find('\n'), text.size());
        add_part(line, text.substr(0, end));
    }
    return line;
}

}  // namespace

FigureMaker::FigureMaker(const Naming& of, const PictureOptions& asked) : naming(of), options(asked) {
    figure.language = language_of(naming.framework);
    if (options.in_report) {
        figure.size = {kReportWidth, 0};
        // The edge of what stands outermost is painted half outside it.
        left = top = 2;
        right = kReportWidth - 2;
        bottom = 560;
        return;
    }
    figure.size = kSlide;
    left = kEdge;
    right = kSlide.width - kEdge;
    top = 108;
    const Strings margin = report_margin(*naming.document.partnership, options.is_public);
    for (const std::string& one : margin) add_part(margin_, in_one_line(one));
    // Where a handling note is longer than the foot, what Waymark itself says of the slide comes first and stays.
    if (lines_of(margin_, kSmall, false, width()).size() > kMostFoot) {
        margin_.clear();
        for (auto one = margin.rbegin(); one != margin.rend(); ++one) add_part(margin_, in_one_line(*one));
    }
    if (margin_.empty()) margin_ = tr("Made with Waymark");
    foot_ = static_cast<float>(std::clamp<std::size_t>(lines_of(margin_, kSmall, false, width()).size(), 1, kMostFoot));
    bottom = kSlide.height - 31 - foot_ * kSmall * kLine;
}

FigureShape& FigureMaker::add(FigureShape::Kind kind) {
    FigureShape& shape = figure.shapes.emplace_back();
    shape.kind = kind;
    return shape;
}

FigureShape& FigureMaker::box(FigurePoint at, FigureSize size, float corner, Paint fill) {
    FigureShape& shape = add(FigureShape::Kind::Box);
    shape.at = at;
    shape.size = size;
    shape.corner = corner;
    shape.fill = fill;
    return shape;
}

FigureShape& FigureMaker::line(FigurePoint from, FigurePoint to, Paint ink, float stroke) {
    FigureShape& shape = add(FigureShape::Kind::Line);
    shape.points = {from, to};
    shape.edge = ink;
    shape.stroke = stroke;
    return shape;
}

FigureShape& FigureMaker::circle(FigurePoint centre, float radius) {
    FigureShape& shape = add(FigureShape::Kind::Circle);
    shape.at = centre;
    shape.size = {radius * 2, radius * 2};
    return shape;
}

FigureShape& FigureMaker::polygon(std::vector<FigurePoint> points, Paint fill) {
    FigureShape& shape = add(FigureShape::Kind::Polygon);
    shape.points = std::move(points);
    shape.fill = fill;
    return shape;
}

void FigureMaker::words(FigurePoint at, std::string_view text, const Letters& letters) {
    FigureShape& shape = add(FigureShape::Kind::Words);
    shape.at = at;
    shape.text = text;
    shape.letters = letters.size;
    shape.strong = letters.strong;
    shape.anchor = letters.anchor;
    shape.fill = letters.ink;
}

float FigureMaker::lines(FigurePoint at, std::string_view text, const Letters& letters, float wrap, std::size_t most) {
    Strings all = lines_of(text, letters.size, letters.strong, wrap);
    if (all.size() > most) {
        all.resize(most);
        all.back() = shortened(all.back().append(" …"), letters.size, letters.strong, wrap);
    }
    float y = at.y;
    for (const std::string& one : all) {
        words({at.x, y + letters.size * kLine / 2}, one, letters);
        y += letters.size * kLine;
    }
    return y - at.y;
}

float FigureMaker::height_of(std::string_view text, const Letters& letters, float wrap) {
    return static_cast<float>(lines_of(text, letters.size, letters.strong, wrap).size()) * letters.size * kLine;
}

FigureSize FigureMaker::sample(FigurePoint at, FigurePattern pattern, Paint ground, std::string_view text, float wrap) {
    constexpr float kBox = 24, kGap = 10;
    figure.shapes.push_back(key_box(pattern, ground, at, kBox));
    const Letters letters;
    float widest = 0;
    for (const std::string& one : lines_of(text, letters.size, false, wrap - kBox - kGap))
        widest = std::max(widest, width_of(one, letters.size, false));
    const float high = lines({at.x + kBox + kGap, at.y + (kBox - letters.size * kLine) / 2}, text, letters, wrap - kBox - kGap);
    return {kBox + kGap + widest, std::max(kBox, high)};
}

Figure FigureMaker::finish() {
    if (options.in_report) {
        figure.size.height = bottom;
        return std::move(figure);
    }
    words({left, 46}, shortened(figure.title, 30, true, width()), {30, true});
    std::string rest = fill(tr("As of {}"), {to_words(options.date)});
    if (says_counted)
        add_part(rest, options.counted == Counted::Running ? tr("Running activities only")
                                                           : tr("All recorded activities, running or not"));
    // A long name gives way: of what day it is and what is counted has to be read.
    const float left_over = width() - width_of(fill("{} · {}", {"", rest}), kBody, false);
    const std::string whose =
        shortened(record_title(naming, RecordKind::Partnership, *naming.document.partnership), kBody, false, left_over);
    words({left, 80}, fill("{} · {}", {whose, rest}), {kBody, false, plain(ColourRole::TextQuiet)});
    lines({left, figure.size.height - 16 - foot_ * kSmall * kLine}, margin_, {kSmall, false, plain(ColourRole::TextQuiet)},
          width(), kMostFoot);
    return std::move(figure);
}

}  // namespace waymark
