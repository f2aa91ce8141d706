// The time line of the plan: a column a quarter, a sign an action, today marked.

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "model/analysis/plan.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "present/figures/figure_maker.h"
#include "present/figures/time_line.h"
#include "present/lists/plan_quarters.h"

namespace waymark {
namespace {

using Anchor = FigureShape::Anchor;
constexpr float kLineHeight = kSmall * kLine;

class PlanFigure {
  public:
    explicit PlanFigure(FigureMaker& to) : to_(to) {
        for (const Action& action : to.naming.document.actions) actions_.push_back(&action);
        quarters_ = quarters_of(actions_, to.options.date);
        columns_.resize(static_cast<std::size_t>(quarters_.last - quarters_.first + 1));
        for (const Action* action : actions_) {
            const auto quarter = quarter_index(*action);
            if (!quarter)
                ++(is_open(*action) ? undated_ : closed_undated_);
            else if (*quarter < quarters_.first || *quarter > quarters_.last)
                ++elsewhere_;
            else
                columns_[static_cast<std::size_t>(*quarter - quarters_.first)].push_back(sign_of(*action, to.options.date));
        }
        // Alike ones together, what asks for something first.
        for (auto& column : columns_) std::stable_sort(column.begin(), column.end());
    }

    void draw() {
        to_.figure.title = tr("Actions by quarter");
        const float y = key(to_.top) + 20;
        lie_.left = to_.left;
        lie_.column = std::min(to_.width() / static_cast<float>(columns_.size()), 220.0f);
        std::size_t most = 1;
        for (const auto& signs : columns_) most = std::max(most, signs.size());
        float notes = 8;
        for (const std::size_t count : {undated_, elsewhere_, closed_undated_}) notes += count > 0 ? kLineHeight : 0;
        const float room = to_.options.in_report ? 200 : std::max(100.0f, (to_.bottom - y) * 0.4f - notes);
        // As large as fits; beyond the smallest, the rest is a number.
        lie_.step = 28;
        while (lie_.step > 18 && lie_.rows_for(most) * lie_.step > room) lie_.step -= 2;
        const float high = std::min(room, std::max(lie_.rows_for(most) * lie_.step, 60.0f));
        lie_.line = y + high + 8;
        for (std::size_t i = 0; i < columns_.size(); ++i) draw_column(i, y, high);
        float at = lie_.line + kLineHeight * 6 + 20;
        const auto note = [&](std::size_t count, CountedText text) {
            if (count == 0) return;
            to_.figure.words.push_back(fill(tr_n(static_cast<long>(count), text), {number_words(count)}));
            to_.words({to_.left, at + kLineHeight / 2}, to_.figure.words.back(), {});
            at += kLineHeight;
        };
        note(undated_, tr_n_later("{} open action has no date yet.", "{} open actions have no date yet."));
        note(elsewhere_,
             tr_n_later("{} action is in a quarter that is further away.", "{} actions are in quarters that are further away."));
        note(closed_undated_,
             tr_n_later("{} action that is done or stopped has no day.", "{} actions that are done or stopped have no day."));
        if (to_.options.in_report)
            to_.bottom = at + 8;
        else
            next_actions(at + 12);
    }

  private:
    void sign(FigurePoint at, ActionSign which, float r) {
        if (which == ActionSign::Overdue) {
            const auto corners = sign_triangle(at, r);
            to_.polygon({corners.begin(), corners.end()}, sign_ink(which));
            return;
        }
        // A ring is no larger than a disc.
        to_.figure.shapes.push_back(sign_round(which, at, r - sign_ring(which) / 2));
        if (which == ActionSign::Done) tick(at, r);
        if (which == ActionSign::Stopped) cross(at, r * 0.4f);
    }

    void cross(FigurePoint at, float arm) {
        const Paint ink = sign_mark_ink(ActionSign::Stopped);
        to_.line({at.x - arm, at.y - arm}, {at.x + arm, at.y + arm}, ink, 2);
        to_.line({at.x - arm, at.y + arm}, {at.x + arm, at.y - arm}, ink, 2);
    }

    void tick(FigurePoint at, float r) {
        FigureShape& stroke = to_.line({at.x - r * 0.45f, at.y + r * 0.02f}, {at.x - r * 0.12f, at.y + r * 0.36f},
                                       sign_mark_ink(ActionSign::Done), 2);
        stroke.points.push_back({at.x + r * 0.5f, at.y - r * 0.36f});
    }

    float key(float y) {
        float x = to_.left;
        for (const ActionSign one : kActionSigns) {
            const std::string_view words = sign_key(one);
            sign({x + 9, y + 12}, one, 8);
            to_.words({x + 26, y + 12}, words, {});
            x += 26 + width_of(words, kSmall, false) + 28;
        }
        return y + 24;
    }

    void draw_column(std::size_t i, float top, float high) {
        const int quarter = quarters_.first + static_cast<int>(i);
        const bool now = quarter == quarters_.now;
        const float x = lie_.x(i), wide = lie_.column, line = lie_.line;
        if (now) to_.figure.shapes.push_back(lie_.ground(i, top - 6, line - top + kLineHeight * 6 + 14, 6));
        to_.line({x, line}, {x + wide, line}, plain(now ? ColourRole::Accent : ColourRole::Border), 3);
        to_.line({x, line - 6}, {x, line + 6}, plain(ColourRole::Border), 2);
        const std::vector<ActionSign>& signs = columns_[i];
        const std::size_t a_row = lie_.in_a_row();
        const auto rows = std::max<std::size_t>(1, static_cast<std::size_t>(high / lie_.step));
        // The place of the last row is the number's, where not all of them fit.
        const std::size_t shown = signs.size() <= rows * a_row ? signs.size() : (rows - 1) * a_row;
        std::array<std::size_t, kActionSigns.size()> counts{};
        for (std::size_t n = 0; n < signs.size(); ++n) {
            ++counts[static_cast<std::size_t>(signs[n])];
            if (n < shown) sign(lie_.sign(i, n), signs[n], lie_.step * 0.36f);
        }
        if (shown < signs.size())
            to_.words({x + 8, line - 6 - lie_.step * (static_cast<float>(rows) - 0.5f)},
                      fill(tr("and {} more"), {number_words(signs.size() - shown)}), {});
        const float text = x + 8;
        float y = line + 8;
        const auto put = [&](std::string_view words, bool strong, ColourRole ink) {
            to_.words({text, y + kLineHeight / 2}, shortened(words, kSmall, strong, wide - 10), {kSmall, strong, plain(ink)});
            y += kLineHeight;
        };
        put(quarter_short(quarter), now, ColourRole::Text);
        put(std::to_string(quarter / 4), now, ColourRole::Text);
        std::string all;
        for (const ActionSign one : kActionSigns) {
            const std::size_t count = counts[static_cast<std::size_t>(one)];
            if (count == 0) continue;
            const std::string words = fill(tr_n(static_cast<long>(count), sign_text(one)), {number_words(count)});
            put(words, false, ColourRole::Text);
            all = all.empty() ? words : fill("{}, {}", {all, words});
        }
        if (all.empty()) all = tr("nothing");
        to_.figure.words.push_back(fill("{}.", {fill(now ? tr("{}, this quarter: {}") : tr("{}: {}"),
                                                     {fill(quarter_text(quarter), {std::to_string(quarter / 4)}), all})}));
    }

    /// What is open, by when it is due, as many as there is room for; on a slide only, as a report has them all.
    void next_actions(float y) {
        std::vector<std::pair<Date, const Action*>> due;
        for (const Action* action : actions_)
            if (const auto day = parse_date(action->due); day && is_open(*action)) due.emplace_back(*day, action);
        std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        const float high = kLineHeight + 6;
        const auto rows = static_cast<std::size_t>(std::max(0.0f, (to_.bottom - y - high) / high));
        if (due.empty() || rows < 2) return;
        to_.words({to_.left, y + kLineHeight / 2}, tr("Open actions, by when they are due"), {kBody, true});
        y += high + 4;
        const std::size_t shown = due.size() <= rows ? due.size() : rows - 1;
        for (std::size_t i = 0; i < shown; ++i, y += high) {
            const auto& [day, action] = due[i];
            sign({to_.left + 9, y + kLineHeight / 2}, sign_of(*action, to_.options.date), 7);
            to_.words({to_.left + 28, y + kLineHeight / 2}, to_words(day), {});
            const std::string title = record_title(to_.naming, RecordKind::Action, *action);
            to_.figure.words.push_back(fill("{}: {}.", {to_words(day), title}));
            to_.words({to_.left + 190, y + kLineHeight / 2},
                      shortened(action->owner.empty() ? title : fill("{} · {}", {title, action->owner}), kSmall, false,
                                to_.width() - 190),
                      {});
        }
        if (shown < due.size())
            to_.words({to_.left + 28, y + kLineHeight / 2}, fill(tr("And {} more."), {number_words(due.size() - shown)}), {});
    }

    FigureMaker& to_;
    std::vector<const Action*> actions_;
    Quarters quarters_;
    std::vector<std::vector<ActionSign>> columns_;
    std::size_t undated_ = 0, closed_undated_ = 0, elsewhere_ = 0;
    TimeLine lie_{.margin = 12, .inset = 6};
};

}  // namespace

void plan_figure(FigureMaker& to) {
    PlanFigure(to).draw();
}

}  // namespace waymark
