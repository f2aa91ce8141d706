// The picture of the framework: levels as half circles, stages as sectors, with the number of activities in each.

#include <algorithm>

#include "model/analysis/scope.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "present/figures/figure_maker.h"
#include "present/figures/half_circles.h"
#include "present/lists/derived_places.h"
#include "present/words/gap_words.h"
#include "present/words/place_words.h"

namespace waymark {
namespace {

constexpr float kBar = HalfCircles::kBar, kBarGap = HalfCircles::kBarGap;
constexpr Letters kLevel{kSmall, true, {ColourRole::Text, ColourRole::Text}, FigureShape::Anchor::Middle};

class FrameworkFigure {
  public:
    explicit FrameworkFigure(FigureMaker& to)
        : to_(to), pack_(to.naming.framework), document_(to.naming.document), places_(pack_) {
        places_.update(document_);
        for (std::size_t i = 0; i < pack_.stages.size(); ++i)
            if (!pack_.stages[i].is_enabler) stages_.push_back(i);
        const float above = to.options.in_report ? HalfCircles::kAbove : 12;
        const float by_height = to.options.in_report ? 400 : to.bottom - to.top - above - kBarGap - kBar;
        const float outer = std::min(to.width() / 2 - 60, by_height);
        lie_ = HalfCircles({(to.left + to.right) / 2, to.top + above + outer}, outer, pack_.levels.size(), stages_.size());
    }

    void draw() {
        const Counted counted = to_.options.counted;
        to_.figure.title = tr("Activities by level and stage");
        const PlacesFilled filled =
            places_filled(coverage(pack_, document_, Axis::Level, to_.options.date, {}, &to_.naming.areas));
        to_.figure.words.push_back(fill(counted == Counted::Running
                                            ? tr("Levels and stages, with the number of running activities in each. {}")
                                            : tr("Levels and stages, with the number of activities in each. {}"),
                                        {fill(places_text(counted, filled.filled(counted)),
                                              {number_words(filled.filled(counted)), number_words(filled.all)})}));
        if (to_.options.is_public)
            to_.figure.words.emplace_back(tr("An empty place may be filled by an activity that is not published."));
        for (std::size_t level = 0; level < pack_.levels.size(); ++level)
            for (std::size_t stage = 0; stage < stages_.size(); ++stage) most_ = std::max(most_, count(level, stage));
        for (std::size_t level = 0; level < pack_.levels.size(); ++level)
            for (std::size_t stage = 0; stage < stages_.size(); ++stage) cell(level, stage);
        people();
        for (std::size_t level = 0; level < pack_.levels.size(); ++level) level_name(level);
        for (std::size_t stage = 0; stage < stages_.size(); ++stage) stage_name(stage);
        for (std::size_t i = 0; i < pack_.stages.size(); ++i)
            if (pack_.stages[i].is_enabler) enabler_bar(pack_.stages[i]);
        key();
        if (filled.outside > 0) to_.figure.words.push_back(fill(outside_text(filled.outside), {number_words(filled.outside)}));
        if (const std::size_t none = places_.cells(counted).unplaced().size(); none > 0)
            to_.figure.words.push_back(
                fill(tr_n(static_cast<long>(none), "{} activity has no level or no stage yet, so it is not in the picture.",
                          "{} activities have no level or no stage yet, so they are not in the picture."),
                     {number_words(none)}));
    }

  private:
    [[nodiscard]] std::size_t count(std::size_t level, std::size_t stage) {
        return places_.cells(to_.options.counted).count(level, stages_[stage]);
    }

    void cell(std::size_t level, std::size_t stage) {
        const std::size_t here = count(level, stage);
        const bool outside = is_outside(pack_, document_, Axis::Level, pack_.levels[level].id);
        any_outside_ = any_outside_ || outside;
        const ColourRole colour = stage_role(stages_[stage]);
        FigureShape shape{.kind = FigureShape::Kind::Sector};
        shape.sector = lie_.sector(level, stage);
        shape.gap = lie_.gap;
        shape.edge = plain(colour);
        shape.stroke = 1.25f;
        if (outside)
            shape.fill = plain(ColourRole::SurfaceRaised);
        else if (here == 0)
            shape.fill = plain(ColourRole::Surface);
        else
            shape.fill = place_ground(colour, static_cast<float>(here) / static_cast<float>(most_));
        if (!outside && here == 0) shape.pattern = FigurePattern::Stripes;
        shape.pattern_ink = place_stripes();
        const std::string mark = here == 0 ? "–" : number_words(here);
        const Paint ground = *shape.fill;
        std::string words = fill(activities_text(here, to_.options.counted, to_.options.is_public), {number_words(here)});
        if (outside) words = fill(outside_place_text(), {words});
        to_.figure.words.push_back(fill("{}, {}: {}.", {pack_.levels[level].title, pack_.stages[stages_[stage]].title, words}));
        const bool striped = shape.pattern != FigurePattern::Plain;
        to_.figure.shapes.push_back(std::move(shape));
        const float name_half = level + 1 < pack_.levels.size() ? plate_half(pack_.levels[level + 1].title) : 0;
        const float wide = width_of(mark, kNumber, true);
        const FigurePoint at = lie_.mark_at(level, stage, name_half, wide);
        // No stripe runs through what is read.
        if (striped) to_.box({at.x - wide / 2 - 5, at.y - 11}, {wide + 10, 22}, 11, ground);
        to_.words(at, mark, {kNumber, true, ink_of(ground), FigureShape::Anchor::Middle});
    }

    static float plate_half(std::string_view name) { return width_of(name, kSmall, true) / 2 + 7; }

    void people() {
        FigureShape shape{.kind = FigureShape::Kind::Sector};
        shape.sector = lie_.people();
        shape.fill = plain(ColourRole::Centre);
        to_.figure.shapes.push_back(std::move(shape));
        const Letters letters{lie_.people_large() ? kBody : kSmall, true, plain(ColourRole::OnCentre),
                              FigureShape::Anchor::Middle};
        const float wrap = lie_.people_room();
        const std::string_view words = tr("People and communities");
        const float high = FigureMaker::height_of(words, letters, wrap);
        const FigurePoint middle = lie_.people_words({wrap, high});
        to_.lines({middle.x, middle.y - high / 2}, words, letters, wrap);
    }

    void level_name(std::size_t level) {
        const std::string& title = pack_.levels[level].title;
        const FigurePoint at = lie_.level_name(level);
        const float half = plate_half(title);
        to_.box({at.x - half, at.y - 11}, {half * 2, 22}, 11, plain(ColourRole::Surface));
        to_.words(at, title, kLevel);
    }

    void stage_name(std::size_t stage) {
        const Stage& entry = pack_.stages[stages_[stage]];
        const Tier* tier = pack_.tier(entry.tier_id);
        const std::string_view below = tier ? std::string_view(tier->title) : std::string_view();
        const float name = width_of(entry.title, kBody, true), small = width_of(below, kSmall, false);
        const FigureSize size{std::max(name, small), kBody * kLine + kSmall * kLine};
        const FigurePoint at = lie_.stage_name(stage, size, to_.left, to_.right, to_.top - (to_.options.in_report ? 0 : 10));
        const FigurePoint middle{at.x + size.width / 2, at.y + kBody * kLine / 2};
        to_.words(middle, entry.title, {kBody, true, plain(stage_role(stages_[stage])), FigureShape::Anchor::Middle});
        to_.words({middle.x, at.y + kBody * kLine + kSmall * kLine / 2}, below,
                  {kSmall, false, plain(ColourRole::TextQuiet), FigureShape::Anchor::Middle});
    }

    void enabler_bar(const Stage& stage) {
        const std::size_t enablers = places_.enabler_count(to_.options.counted);
        const std::string words =
            fill(enablers_text(enablers, to_.options.counted, to_.options.is_public), {number_words(enablers)});
        FigureShape& bar = to_.box(lie_.bar(), lie_.bar_size(), 6, plain(ColourRole::SurfaceRaised));
        bar.edge = plain(ColourRole::Border);
        to_.figure.words.push_back(fill("{}: {}.", {stage.title, words}));
        to_.words({lie_.centre.x, lie_.centre.y + kBarGap + kBar / 2},
                  shortened(fill("{} · {}", {stage.title, words}), kBody, false, lie_.outer * 2 - 24),
                  {kBody, false, plain(ColourRole::Text), FigureShape::Anchor::Middle});
    }

    /// What stripes and grey mean, and whose what is: in the corners of a slide, below the bar in a report.
    void key() {
        const std::string_view stripes =
            to_.options.counted == Counted::Running
                ? to_.options.is_public ? tr("Striped: no published activity is running") : tr("Striped: no running activity")
            : to_.options.is_public ? tr("Striped: no published activity")
                                    : tr("Striped: no activity recorded");
        const std::string_view fuller = tr("Fuller colour: more activities");
        const std::string_view grey = tr("Grey: outside what is this partnership’s to fill");
        const Paint raised = plain(ColourRole::SurfaceRaised);
        const Paint full = tinted(ColourRole::Surface, ColourRole::Stage1, 0.8f);
        if (to_.options.in_report) {
            const float y = lie_.centre.y + kBarGap + kBar + 14;
            const float first = to_.sample({to_.left, y}, FigurePattern::Stripes, plain(ColourRole::Surface), stripes, 400).width;
            to_.sample({to_.left + first + 32, y}, FigurePattern::Plain, full, fuller, 400);
            if (any_outside_) to_.sample({to_.left, y + 32}, FigurePattern::Plain, raised, grey, 800);
            to_.bottom = y + (any_outside_ ? 60 : 28);
            return;
        }
        const float y = to_.top + 72;
        to_.sample({to_.left, y}, FigurePattern::Stripes, plain(ColourRole::Surface), stripes, 270);
        to_.sample({to_.left, y + 36}, FigurePattern::Plain, full, fuller, 270);
        // Narrower, since the half circles are wider there.
        if (any_outside_) to_.sample({to_.left, y + 72}, FigurePattern::Plain, raised, grey, 228);
        to_.lines({to_.right - 236, y},
                  tr("The levels are the framework’s. Stages come from later work, BETR. Laying the one over "
                     "the other is Waymark’s."),
                  {kSmall, false, plain(ColourRole::TextQuiet)}, 236);
    }

    FigureMaker& to_;
    const Framework& pack_;
    const Document& document_;
    DerivedPlaces places_;
    std::vector<std::size_t> stages_;  ///< Places in the pack of those that are sectors
    std::size_t most_ = 1;             ///< Activities in one place
    bool any_outside_ = false;         ///< A level is not the partnership's to fill
    HalfCircles lie_;
};

}  // namespace

void framework_figure(FigureMaker& to) {
    to.says_counted = true;
    FrameworkFigure(to).draw();
}

}  // namespace waymark
