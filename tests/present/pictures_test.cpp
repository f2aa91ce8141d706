// What pictures show, and that it can be read.

#include "present/figures/pictures.h"
#include "model/base/utf8.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "io/document/framework_codec.h"
#include "io/export/svg.h"
#include "model/build.h"
#include "model/random_document.h"
#include "present/figures/letter_widths.h"
#include "present/figures/pattern_lines.h"
#include "support/files.h"

#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_STATIC
#include "imstb_truetype.h"

#include "embedded/embedded.h"
#include "support/shipped.h"

namespace waymark {
namespace {

using namespace testing;

constexpr Date kDay{2026, 11, 21};
constexpr ThemeName kThemes[] = {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast};

Figure made(const Document& document, PictureKind kind, bool in_report = false, bool is_public = false) {
    PictureOptions options;
    options.date = kDay;
    options.in_report = in_report;
    options.is_public = is_public;
    return make_picture({shipped_pack(), shipped_places(), document}, kind, options);
}

/// Documents from nothing to everything, with more in one place than a picture has room for.
std::vector<Document> documents() {
    std::vector<Document> all = {Document()};
    for (const std::size_t count : {3u, 12u, 60u}) all.push_back(random_document(shipped_pack(), count, count));
    Document full;
    auto partnership = std::make_shared<Partnership>();
    partnership->name =
        "The Anti-Slavery Partnership of the County, the Three Cities and all of the Twenty-Seven Boroughs beside them";
    partnership->handling_note = "Official. Not to be copied or sent on without the leave of the chair of the partnership.";
    for (const Area& area : shipped_places().areas) partnership->areas.push_back(area.code);
    full.partnership = partnership;
    for (int i = 0; i < 300; ++i) {
        auto one = activity("a" + std::to_string(i), "Visit");
        one->level = shipped_pack().levels[static_cast<std::size_t>(i) % 3].id;
        one->main_stage = shipped_pack().stages[static_cast<std::size_t>(i) % 5].id;
        one->status = i % 7 == 0 ? "paused" : "running";
        one->areas = {shipped_places().areas[static_cast<std::size_t>(i) % shipped_places().areas.size()].code};
        put(full, one);
        auto action = record<Action>("c" + std::to_string(i));
        action->what = "Talk to everybody who has to do with it, and write down in all its length what they say about it and why";
        action->due = i % 5 == 0 ? "2026-10-01" : i % 3 == 0 ? "2026-12-05" : "2027-05-01";
        action->status = i % 4 == 0 ? "done" : "not-started";
        put(full, action);
    }
    Document ours = full;
    auto of_one_level = std::make_shared<Partnership>(*partnership);
    of_one_level->our_levels = {shipped_pack().levels.back().id};
    ours.partnership = of_one_level;
    all.push_back(ours);
    all.push_back(full);
    return all;
}

struct Rect {
    float left, top, right, bottom;
};

Rect room_of(const FigureShape& words) {
    const float wide = width_of(words.text, words.letters, words.strong);
    const float left = words.at.x - (words.anchor == FigureShape::Anchor::Start    ? 0
                                     : words.anchor == FigureShape::Anchor::Middle ? wide / 2
                                                                                   : wide);
    // From the top of the capitals to the foot of the line.
    return {left, words.at.y - words.letters * 0.34f, left + wide, words.at.y + words.letters * 0.34f};
}

/// The paint under a point: of the last filled shape before `end` that holds it.
Paint ground_at(const Figure& figure, std::size_t end, FigurePoint at) {
    Paint ground = plain(ColourRole::Surface);
    for (std::size_t i = 0; i < end; ++i) {
        const FigureShape& shape = figure.shapes[i];
        if (!shape.fill) continue;
        const bool holds = shape.kind == FigureShape::Kind::Box
                               ? at.x >= shape.at.x && at.x <= shape.at.x + shape.size.width && at.y >= shape.at.y &&
                                     at.y <= shape.at.y + shape.size.height
                               : shape.kind == FigureShape::Kind::Sector && inside(shape.sector, at);
        if (holds) ground = *shape.fill;
    }
    return ground;
}

}  // namespace

TEST_CASE("picture: no words lie on others or run out of it, whatever is recorded") {
    for (const Document& document : documents())
        for (const PictureWords& picture : pictures())
            for (const bool in_report : {false, true}) {
                const Figure figure = made(document, picture.kind, in_report);
                CAPTURE(picture.id);
                CAPTURE(in_report);
                std::vector<const FigureShape*> words;
                for (const FigureShape& shape : figure.shapes)
                    if (shape.kind == FigureShape::Kind::Words && !shape.text.empty()) words.push_back(&shape);
                for (std::size_t i = 0; i < words.size(); ++i) {
                    const Rect one = room_of(*words[i]);
                    CAPTURE(words[i]->text);
                    CHECK(one.left >= 0);
                    CHECK(one.top >= 0);
                    CHECK(one.right <= figure.size.width);
                    CHECK(one.bottom <= figure.size.height);
                    CHECK(words[i]->letters >= 16);
                    for (std::size_t j = 0; j < i; ++j) {
                        const Rect other = room_of(*words[j]);
                        CAPTURE(words[j]->text);
                        const bool apart = one.left >= other.right || other.left >= one.right || one.top >= other.bottom ||
                                           other.top >= one.bottom;
                        CHECK(apart);
                    }
                }
            }
}

TEST_CASE("picture: every word has its contrast on what it stands on, in every theme") {
    for (const Document& document : documents())
        for (const PictureWords& picture : pictures()) {
            const Figure figure = made(document, picture.kind);
            for (const ThemeName theme : kThemes)
                for (std::size_t i = 0; i < figure.shapes.size(); ++i) {
                    const FigureShape& shape = figure.shapes[i];
                    if (shape.kind != FigureShape::Kind::Words) continue;
                    CAPTURE(picture.id);
                    CAPTURE(shape.text);
                    CAPTURE(theme_id(theme));
                    CHECK(contrast(colour_of(*shape.fill, theme), colour_of(ground_at(figure, i, shape.at), theme)) >=
                          (theme == ThemeName::HighContrast ? 7.0f : 4.5f));
                }
        }
}

TEST_CASE("picture: its words tell of every place in it") {
    const Document document = documents().back();
    for (const PictureKind kind : {PictureKind::Framework, PictureKind::Gaps}) {
        const Figure figure = made(document, kind);
        for (const Level& level : shipped_pack().levels)
            for (const Stage& stage : shipped_pack().stages) {
                if (stage.is_enabler) continue;
                const std::string start = level.title + ", " + stage.title + ": ";
                CAPTURE(start);
                CHECK(std::any_of(figure.words.begin(), figure.words.end(),
                                  [&](const std::string& words) { return words.starts_with(start) && words.ends_with('.'); }));
            }
    }
}

TEST_CASE("picture: a name that is too long gives way to the day and to what is counted") {
    const Document document = documents().back();
    const std::string& name = document.partnership->name;
    for (const std::size_t times : {1u, 4u}) {
        Document longer = document;
        auto partnership = std::make_shared<Partnership>(*document.partnership);
        for (std::size_t i = 1; i < times; ++i) partnership->name += ' ' + name;
        longer.partnership = partnership;
        const Figure figure = made(longer, PictureKind::Framework);
        const auto heading = std::find_if(figure.shapes.begin(), figure.shapes.end(), [](const FigureShape& shape) {
            return shape.text.ends_with(" · As of 21 November 2026 · All recorded activities, running or not");
        });
        REQUIRE(heading != figure.shapes.end());
        CHECK(heading->text.starts_with("The Anti-Slavery Partnership of the County"));
        CHECK((times == 1 || heading->text.find("… · As of") != std::string::npos));
    }
}

TEST_CASE("framework picture: grey is explained where a level is not the partnership's to fill, and nowhere else") {
    const auto says_grey = [](const Figure& figure) {
        return std::any_of(figure.shapes.begin(), figure.shapes.end(),
                           [](const FigureShape& shape) { return shape.text.starts_with("Grey: "); });
    };
    Document document;
    auto partnership = std::make_shared<Partnership>();
    document.partnership = partnership;
    for (const bool in_report : {false, true}) CHECK_FALSE(says_grey(made(document, PictureKind::Framework, in_report)));
    partnership = std::make_shared<Partnership>();
    partnership->our_levels = {shipped_pack().levels.front().id};
    document.partnership = partnership;
    for (const bool in_report : {false, true}) CHECK(says_grey(made(document, PictureKind::Framework, in_report)));
}

TEST_CASE("framework picture: more than a thousand activities have their comma in its words too") {
    Document document;
    for (int i = 0; i < 1'234; ++i) put(document, activity("a" + std::to_string(i), "Visit"));
    const Figure figure = made(document, PictureKind::Framework);
    CHECK(std::any_of(figure.words.begin(), figure.words.end(), [](const std::string& words) {
        return words == "1,234 activities have no level or no stage yet, so they are not in the picture.";
    }));
}

TEST_CASE("picture: letters are as wide as the typeface has them") {
    for (const bool strong : {false, true}) {
        stbtt_fontinfo faces[2];
        const std::string_view files[] = {embedded_asset(strong ? "fonts/bold.ttf" : "fonts/regular.ttf"),
                                          embedded_asset(strong ? "fonts/bold-ext.ttf" : "fonts/regular-ext.ttf")};
        for (int i = 0; i < 2; ++i)
            REQUIRE(stbtt_InitFont(&faces[i], reinterpret_cast<const unsigned char*>(files[i].data()), 0) != 0);
        for (const std::string_view letter : {"a", "M", "0", " ", "–", "ŵ", "Ŷ", "é", "’", "…", "&", "Ẁ"}) {
            std::size_t at = 0;
            const auto code = static_cast<int>(next_code(letter, at));
            const stbtt_fontinfo& face = stbtt_FindGlyphIndex(&faces[0], code) != 0 ? faces[0] : faces[1];
            int advance = 0, side = 0;
            stbtt_GetCodepointHMetrics(&face, code, &advance, &side);
            CAPTURE(letter);
            CHECK(std::lround(width_of(letter, 1000, strong)) ==
                  std::lround(static_cast<float>(advance) * stbtt_ScaleForMappingEmToPixels(&face, 1000)));
        }
    }
}

TEST_CASE("picture: what is not for everybody is in no public picture, and no count below 5") {
    Document document;
    auto partnership = std::make_shared<Partnership>();
    partnership->name = "Anytown";
    document.partnership = partnership;
    auto secret = activity("1", "marksecret");
    secret->level = "national";
    secret->main_stage = "early";
    secret->areas = {shipped_places().areas.front().code};
    put(document, secret);
    int number = 0;
    for (const int year : {2019, 2020, 2021, 2022}) {
        auto count = record<LocalCount>("c" + std::to_string(year));
        count->measure = "referrals";
        count->year = year;
        count->count = year == 2021 ? 3 : 40 + number++;
        put(document, count);
    }
    const std::string counts = write_svg(made(document, PictureKind::Counts), ThemeName::Light);
    REQUIRE(counts.find("40 in 2019") != std::string::npos);
    for (const PictureWords& picture : pictures()) {
        if (!has_public_picture(picture.kind)) continue;
        CAPTURE(picture.id);
        const Figure figure = made(document, picture.kind, false, true);
        const std::string svg = write_svg(figure, ThemeName::Light);
        CHECK(svg.find("marksecret") == std::string::npos);
        for (const std::string& words : figure.words) {
            CHECK(words.find(": 1 activity") == std::string::npos);
            CHECK(words.find("in this partnership, 1") == std::string::npos);
            // Nor is it said that nothing is where something is that is not published.
            CHECK(words.find("no running activity") == std::string::npos);
            CHECK(words.find("no activity recorded") == std::string::npos);
        }
        // A year whose count is suppressed has no point: its place is a gap in the line.
        if (picture.kind != PictureKind::Counts) continue;
        CHECK(std::count_if(figure.shapes.begin(), figure.shapes.end(),
                            [](const FigureShape& shape) { return shape.kind == FigureShape::Kind::Circle; }) < 4);
    }
}

TEST_CASE("picture: whatever people wrote is text in an SVG") {
    Document document;
    auto partnership = std::make_shared<Partnership>();
    partnership->name = "</text><script>alert(1)</script>\"'&\x01";
    partnership->handling_note = "<b>";
    document.partnership = partnership;
    for (const PictureWords& picture : pictures()) {
        const std::string svg = write_svg(made(document, picture.kind), ThemeName::Dark);
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("<b>") == std::string::npos);
        CHECK(svg.find('\x01') == std::string::npos);
        CHECK(svg.find("&lt;script&gt;") != std::string::npos);
    }
}

TEST_CASE("picture: each kind is found by its word, and no other word is one") {
    for (const PictureWords& picture : pictures()) CHECK(picture_of(picture.id) == picture.kind);
    CHECK_FALSE(picture_of("heat").has_value());
}

}  // namespace waymark
