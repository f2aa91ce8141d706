#include "ui/views/share/publish.h"

#include <algorithm>

#include "present/words/field_words.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/parts/copy_table.h"
#include "ui/views/share/preview.h"
#include "ui/views/share/share.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

using Line = DerivedShare::Line;

/// The column that only paper has.
constexpr std::size_t kPrintedTick = 3;

/// "What looks like a person’s name: “Mrs Jones”, in Description"
std::string_view said_of(Ui& ui, const Passage& passage) {
    return ui.fill(tr("{}: “{}”, in {}"), passage_title(passage.kind), passage.text,
                   words_of(RecordKind::Activity, passage.field).label);
}

class PublishRows : public TableSource {
  public:
    PublishRows(const View& view, std::span<const Line> lines) : view_(view), lines_(lines) {}
    [[nodiscard]] std::size_t rows() const override { return lines_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return lines_[row].activity->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const Line& line = lines_[row];
        if (column == 0) return title_of(*line.activity);
        if (column == 1) return line.activity->lead;
        if (column == kPrintedTick) return line.activity->publish ? tr("Yes") : tr("No");
        std::string_view words;
        for (const Passage& passage : *line.passages) words = view_.ui.joined(words, "; ", said_of(view_.ui, passage));
        if (!line.activity->notes.empty()) words = view_.ui.joined(words, "; ", tr("Private notes stay behind"));
        return words;
    }
    [[nodiscard]] bool ticked(std::size_t row) const override { return lines_[row].activity->publish; }
    [[nodiscard]] bool current(std::size_t row) const override { return view_.state.publish.open == lines_[row].activity->id; }

  private:
    const View& view_;
    std::span<const Line> lines_;
};

/// A passage, what becomes of it, and the way to its field.
void passage_card(const View& view, const Activity& activity, const Passage& passage, std::size_t number) {
    Ui& ui = view.ui;
    const SemScope group(ui, Role::Group, ui.fill("passage {}", number), said_of(ui, passage));
    const Card card(ui, ui.colours().caution);
    paragraph(ui, said_of(ui, passage), Tone::Strong);
    paragraph(ui, is_left_out(passage.kind) ? tr("It is left out of the public version, and words say so in its place.")
                                            : tr("It goes out as it is written, unless you change it."));
    if (button(ui, ui.fill(tr("Go to {}"), words_of(RecordKind::Activity, passage.field).label), {.key = "go", .dense = true}))
        open_activity_field(view, activity, passage.field);
}

void doubts_filter(Ui& ui, PublishState& state, std::size_t doubtful) {
    const std::string_view words =
        ui.fill(tr_n(static_cast<long>(doubtful), "Only {} with something to look at", "Only the {} with something to look at"),
                doubtful);
    if (const auto only = check(ui, words, state.doubts_only, {}, "doubts")) state.doubts_only = *only;
}

void unmarked_filter(const View& view) {
    PublishState& state = view.state.publish;
    std::size_t unmarked = state.unmarked.size();
    if (!state.unmarked_only)
        unmarked = static_cast<std::size_t>(std::count_if(view.document.activities.begin(), view.document.activities.end(),
                                                          [](const Activity& activity) { return !activity.publish; }));
    if (unmarked == 0) return;
    const std::string_view words = view.ui.fill(tr_n(static_cast<long>(unmarked), "Only {} not yet marked “May be published”",
                                                     "Only the {} not yet marked “May be published”"),
                                                unmarked);
    const auto only = check(view.ui, words, state.unmarked_only, {}, "unmarked");
    if (!only) return;
    state.unmarked_only = *only;
    state.unmarked.clear();
    if (!*only) return;
    for (const Activity& activity : view.document.activities)
        if (!activity.publish) state.unmarked.emplace(activity.id);
}

/// Of all lines those that both filters let through.
void add_lines_shown(const View& view, FrameList<Line>& shown) {
    const PublishState& state = view.state.publish;
    for (const Line& line : view.derived.share().lines(state.doubts_only))
        if (!state.unmarked_only || state.unmarked.contains(line.activity->id)) shown.push_back(line);
}

}  // namespace

void publish_list(const View& view) {
    Ui& ui = view.ui;
    PublishState& state = view.state.publish;
    const std::string_view title = tr("Which activities may be published");
    const SemScope region(ui, Role::Region, "publish", title);
    heading(ui, 3, title);
    if (view.document.activities.empty()) return paragraph(ui, tr("No activity recorded yet"), Tone::Quiet);
    DerivedShare& share = view.derived.share();
    const std::size_t doubtful = share.lines(true).size();
    if (doubtful == 0) state.doubts_only = false;
    if (!ui.prints()) {
        note(ui, doubtful == 0
                     ? tr("No telephone number, e-mail address, postcode, reference or form of address with a name was found in "
                          "them. Press one to read it as the public will.")
                     : tr("Press one to read it as the public will, and to see what in it looks as if it were about one "
                          "person."));
        if (doubtful > 0) doubts_filter(ui, state, doubtful);
        unmarked_filter(view);
    }
    FrameList<Line> through(ui);
    add_lines_shown(view, through);
    const std::span<const Line> lines(through.data(), through.size());
    const TableColumn columns[] = {
        {"title", words_of(RecordKind::Activity, "title").label, 280, false},
        {"lead", words_of(RecordKind::Activity, "lead").label, 180, false},
        {"look", tr("To look at"), 340, false},
        // What the box in front of the row says on the screen.
        {"publish", words_of(RecordKind::Activity, "publish").label, 160, false},
    };
    if (copy_button(view)) copy_table(view, title, columns, PublishRows(view, lines));
    const float shown = std::min<float>(static_cast<float>(lines.size()), 8) + 1.5f;
    const TableEvents events =
        data_table(ui,
                   {.key = "publish",
                    .caption = title,
                    .ticks = true,
                    .tick_words = tr("“{}” may be published"),
                    .tick_all_words = tr("All shown may be published"),
                    .height = ui.px(kTableRow) * std::max(shown, 3.5f)},
                   std::span(columns, ui.prints() ? kPrintedTick + 1 : kPrintedTick), PublishRows(view, lines));
    if (events.opened) state.open = lines[*events.opened].activity->id;
    FrameList<const Activity*> changed(ui);
    if (events.ticked) {
        changed.push_back(lines[*events.ticked].activity);
        return let_publish(view, changed, !changed[0]->publish);
    }
    if (!events.tick_all) return;
    const bool may = !std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.activity->publish; });
    for (const Line& line : lines)
        if (line.activity->publish != may) changed.push_back(line.activity);
    let_publish(view, changed, may);
}

bool share_has_detail(const View& view) {
    const std::string& open = view.state.publish.open;
    return view.document.activities.find(open) || (view.work.has_work && previewed(open).any());
}

void share_detail(const View& view) {
    const Activity* const activity = view.document.activities.find(view.state.publish.open);
    if (!activity) return preview(view, previewed(view.state.publish.open));
    Ui& ui = view.ui;
    DerivedShare& share = view.derived.share();
    const SemScope group(ui, Role::Group, activity->id, title_of(*activity));
    note(ui, tr("As it will read in public"));
    heading(ui, 2, title_of(*activity));
    {
        const Editing editing(ui);
        if (const auto may = check(ui, words_of(RecordKind::Activity, "publish").label, activity->publish, {}, "publish")) {
            FrameList<const Activity*> one(ui);
            one.push_back(activity);
            let_publish(view, one, *may);
        }
    }
    std::size_t number = 0;
    for (const Line& line : share.lines(true))
        if (line.activity == activity)
            for (const Passage& passage : *line.passages) passage_card(view, *activity, passage, ++number);
    const DerivedShare::Reading& reading = share.reading(activity->id);
    {
        const SemScope region(ui, Role::Region, "reading", tr("As it will read in public"));
        for (const auto& [label, words] : reading.fields) fact(ui, label, words);
    }
    const std::string_view title = tr("What is left out of it");
    const SemScope region(ui, Role::Region, "left out", title);
    heading(ui, 3, title);
    if (reading.left_out.empty() && reading.cut_short.empty()) paragraph(ui, tr("Nothing is left out."));
    if (!reading.left_out.empty()) paragraph(ui, reading.left_out);
    if (!reading.cut_short.empty()) paragraph(ui, ui.fill(tr("Contact details in: {}"), reading.cut_short));
    if (button(ui, tr("Open the activity"))) open_activity(view, *activity);
}

}  // namespace waymark
