#include <algorithm>

#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/view.h"
#include "ui/views/window/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::string_view kChecklist = "checklist";

bool fits(const View& view, const SubjectProgress& subject) {
    const ReflectState& state = view.state.reflect;
    if (!state.part.empty() && (subject.question ? kChecklist : std::string_view(subject.level)) != state.part) return false;
    if (state.progress == "not-started") return subject.progress == Progress::NotStarted;
    if (state.progress == "looked-at") return subject.progress == Progress::LookedAt;
    if (state.progress == "done") return subject.progress == Progress::Done;
    return state.progress != "look-again" || !subject.attention.empty();
}

/// Why it needs another look, but for the members' answers, which have words of their own.
std::string_view again_words(const View& view, const SubjectProgress& subject) {
    std::string_view words;
    for (const Attention attention : subject.attention) {
        if (attention == Attention::MembersDiffer) continue;
        words = words.empty() ? attention_text(attention) : view.ui.fill("{} {}", words, attention_text(attention));
    }
    return words;
}

/// A factor or question as a line that opens it.
void subject_line(const View& view, const SubjectProgress& progress) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Subject subject = subject_of(view, progress.id);
    const AnswerSpread& spread = view.derived.reflect().spread(progress.id);
    const std::string_view strength = strength_word(view, progress.strength), word = progress_word(progress.progress);
    std::string_view below = strength.empty() ? word : ui.fill("{} · {}", strength, word);
    // That nothing is linked is told of factors alone: a question is about the partnership as well as about what it does.
    if (const std::size_t count = view.derived.places().touching(progress.id, Counted::All); subject.factor || count > 0) {
        below = ui.fill("{} · {}", below,
                        count == 0 ? tr("no activity recorded")
                                   : ui.fill(tr_n(static_cast<long>(count), "{} activity", "{} activities"), count));
    }
    const std::string_view differ =
        spread.agreement == AnswerSpread::Agreement::Differ ? spread_words(view, spread) : std::string_view();
    const std::string_view again = again_words(view, progress);

    const float sign = ui.px(22), left = ui.px(14) + sign + ui.px(12), wrap = ui.available() - left - ui.px(14);
    const float title_height = ui.measure(subject.title, TextStyle::Strong, wrap).y;
    struct Line {
        std::string_view text;
        TextStyle style;
        Colour colour;
    };
    const Line lines[] = {{below, TextStyle::Small, colours.text},
                          {differ, TextStyle::SmallStrong, colours.text},
                          {again, TextStyle::Small, colours.text_quiet},
                          {subject.standing, TextStyle::Small, colours.text_quiet}};
    float height = title_height + ui.px(16);
    std::string_view said;
    for (const Line& line : lines) {
        if (line.text.empty()) continue;
        height += ui.measure(line.text, line.style, wrap).y;
        const bool stopped = said.ends_with('.');
        said = said.empty() ? line.text : ui.fill(stopped ? "{} {}" : "{}. {}", said, line.text);
    }
    const ImRect rect = ui.place(ui.available(), height);
    const bool open = view.state.reflect.open == progress.id;
    const Control control = row_button(ui, progress.id, subject.title, said, rect, open);
    ui.list_row(kSubjectRows, progress.id, control.id);
    if (control.activated) view.state.reflect.open = progress.id;
    if (!control.visible) return;
    ImDrawList* list = ui.draw();
    paint_row_card(ui, control, open, progress.strength.empty() ? 0 : strength_colour(view, progress.strength));
    ImVec2 at(rect.Min.x + left, rect.Min.y + ui.px(8));
    paint_progress(view, {rect.Min.x + ui.px(14) + sign / 2, at.y + ui.line_height(TextStyle::Strong) / 2}, sign,
                   progress.progress);
    at.y += ui.paint(list, at, subject.title, TextStyle::Strong, colours.text, wrap);
    for (const Line& line : lines)
        if (!line.text.empty()) at.y += ui.paint(list, at, line.text, line.style, line.colour, wrap);
    if (control.focused) ui.paint_focus_ring(rect, 5);
}

template <class Which>
std::size_t lines_of(const View& view, std::string_view key, std::string_view name, Which&& which) {
    const SemScope group(view.ui, Role::Group, key, name, true);
    const float gap = std::exchange(view.ui.flow().gap, view.ui.px(8));
    std::size_t shown = 0;
    for (const SubjectProgress& subject : view.derived.reflect().subjects(view.today)) {
        if (!which(subject) || !fits(view, subject)) continue;
        subject_line(view, subject);
        ++shown;
    }
    view.ui.flow().gap = gap;
    return shown;
}

void add_own_factor(const View& view, std::string_view level) {
    auto own = std::make_shared<OwnFactor>();
    own->id = view.new_id();
    own->level = level;
    view.state.reflect.open = own->id;
    view.state.begun = {Screen::Reflect, own->id};
    view.ui.request_focus(own->id);
    view.run(tr("Add a factor of our own"), {PutRecord{std::shared_ptr<const OwnFactor>(std::move(own))}});
    view.done(tr("Factor added"));
}

std::size_t level_part(const View& view, const Level& level) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, level.id, level.title);
    const auto here = [&](const SubjectProgress& subject) {
        return !subject.question && subject.known_to_pack && subject.level == level.id;
    };
    heading(ui, 2, level.title);
    note(ui, view.derived.reflect().part_words(level.id, view.today));
    if (!level.own_list_note.empty()) note(ui, level.own_list_note);
    const std::size_t shown = lines_of(view, "factors", ui.fill(tr("Factors, {}"), level.title), here);
    if (button(ui, tr("Add your own factor"), {.icon = Icon::Plus, .description = level.title, .dense = true, .edits = true}))
        add_own_factor(view, level.id);
    ui.space(16);
    return shown;
}

std::size_t checklist_part(const View& view) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, kChecklist, tr("Partnership checklist"));
    heading(ui, 2, tr("Partnership checklist"));
    note(ui, view.derived.reflect().part_words({}, view.today));
    note(ui, tr("Questions about the partnership itself. They are not part of the framework; each says where "
                "it comes from."));
    std::size_t shown = 0;
    std::string_view group;
    for (const ChecklistQuestion& question : view.framework.checklist) {
        if (question.group == group) continue;
        group = question.group;
        const auto here = [&](const SubjectProgress& subject) {
            const ChecklistQuestion* asked = subject.question ? view.framework.question(subject.id) : nullptr;
            return asked && asked->group == group;
        };
        const auto& subjects = view.derived.reflect().subjects(view.today);
        if (std::none_of(subjects.begin(), subjects.end(),
                         [&](const SubjectProgress& subject) { return here(subject) && fits(view, subject); }))
            continue;
        heading(ui, 3, group);
        shown += lines_of(view, group, group, here);
    }
    ui.space(16);
    return shown;
}

std::size_t other_part(const View& view) {
    Ui& ui = view.ui;
    const auto elsewhere = [&](const SubjectProgress& subject) {
        return !subject.question && subject.known_to_pack && !view.framework.level(subject.level);
    };
    const auto forgotten = [](const SubjectProgress& subject) { return !subject.known_to_pack; };
    const auto& subjects = view.derived.reflect().subjects(view.today);
    std::size_t shown = 0;
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](const SubjectProgress& subject) { return elsewhere(subject) && fits(view, subject); })) {
        heading(ui, 2, tr("Your own factors without a level"));
        shown += lines_of(view, "no level", tr("Your own factors without a level"), elsewhere);
    }
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](const SubjectProgress& subject) { return forgotten(subject) && fits(view, subject); })) {
        heading(ui, 2, tr("Not in this framework any more"));
        note(ui, tr("You wrote about these under another framework pack. They are kept as they are."));
        shown += lines_of(view, "forgotten", tr("Not in this framework any more"), forgotten);
    }
    return shown;
}

void filters(const View& view) {
    Ui& ui = view.ui;
    ReflectState& state = view.state.reflect;
    FrameList<Choice> parts(ui);
    parts.push_back({"", tr("Everything"), ""});
    for (const Level& level : view.framework.levels) parts.push_back({level.id, level.title, ""});
    parts.push_back({kChecklist, tr("Partnership checklist"), ""});
    const Choice progress[] = {{"", tr("All"), ""},
                               {"not-started", progress_word(Progress::NotStarted), ""},
                               {"looked-at", progress_word(Progress::LookedAt), ""},
                               {"done", progress_word(Progress::Done), ""},
                               {"look-again", tr("Needs another look"), ""}};
    const Flow outer = ui.flow();
    const bool beside = ui.available() >= ui.px(480);
    const float width = beside ? std::min(ui.px(300), (ui.available() - ui.px(16)) / 2) : std::min(ui.available(), ui.px(420));
    Flow left = outer;
    left.right = left.left + width;
    ui.push_flow(left);
    if (auto chosen = select(ui, tr("Which part"), parts, state.part)) state.part = std::move(*chosen);
    const Flow first = ui.pop_flow();
    Flow right = beside ? outer : first;
    right.left = right.x = beside ? outer.left + width + ui.px(16) : outer.left;
    right.right = right.left + width;
    ui.push_flow(right);
    if (auto chosen = select(ui, tr("How far"), progress, state.progress)) state.progress = std::move(*chosen);
    ui.flow().y = std::max(ui.flow().y, first.y);
    const float bottom = ui.pop_flow().y;
    ui.flow().y = bottom;
}

/// The rules behind the words, for who wants to know.
void rules(const View& view) {
    Ui& ui = view.ui;
    if (!opened(view, "reflect/words", tr("What the words mean"), "words")) return;
    const SemScope region(ui, Role::Region, "meaning", tr("What the words mean"));
    heading(ui, 3, tr("Progress"));
    paragraph(ui, progress_rule());
    heading(ui, 3, tr("Needs another look"));
    for (const Attention attention : {Attention::DoneWithoutAnswer, Attention::NotKnown, Attention::NoEvidence,
                                      Attention::OldEvidence, Attention::MembersDiffer})
        paragraph(ui, attention_text(attention));
    heading(ui, 3, tr("Strength"));
    view.framework.for_each_choice(ChoiceList("strength"), [&](const Entry& entry) { fact(ui, entry.title, entry.summary); });
    note(ui, tr("The words for progress and strength are ours, not the framework's. Nothing is added up into "
                "a score."));
}

}  // namespace

RailCount reflect_count(const View& view) {
    const ProgressCounts& reflected = view.derived.reflect().counts(view.today);
    return {view.work.has_work ? view.ui.fill(tr("{} of {}"), static_cast<std::size_t>(reflected.answered),
                                              static_cast<std::size_t>(reflected.all))
                               : std::string_view(),
            tr("answered")};
}

bool reflect_has_detail(const View& view) {
    return view.derived.reflect().subject(view.state.reflect.open, view.today) != nullptr;
}

void reflect_view(const View& view) {
    Ui& ui = view.ui;
    const ReflectState& state = view.state.reflect;
    heading(ui, 1, tr("Reflect"));
    paragraph(ui,
              ui.fill(tr("Factor by factor, then {} questions about the partnership: how strong is each "
                         "here, how do you know, and what is not known?"),
                      view.framework.checklist.size()),
              Tone::Quiet);
    const ProgressCounts& counts = view.derived.reflect().counts(view.today);
    paragraph(ui, ui.fill("{}.", view.derived.reflect().counts_words(view.today)), Tone::Strong);
    paragraph(
        ui, ui.fill("{}: {} · {}: {} · {}: {}", progress_word(Progress::NotStarted), static_cast<std::size_t>(counts.not_started),
                    progress_word(Progress::LookedAt), static_cast<std::size_t>(counts.looked_at), progress_word(Progress::Done),
                    static_cast<std::size_t>(counts.done)));
    const bool start = button(ui, tr("Workshop mode"),
                              {.look = ButtonLook::Primary,
                               .description = tr("One question at a time, large, for the projector"),
                               .focus_tag = "workshop"});
    rules(view);
    filters(view);
    ui.space(8);

    std::size_t shown = 0;
    for (const Level& level : view.framework.levels)
        if (state.part.empty() || state.part == level.id) shown += level_part(view, level);
    if (state.part.empty() || state.part == kChecklist) shown += checklist_part(view);
    if (state.part.empty()) shown += other_part(view);
    if (shown == 0) paragraph(ui, tr("None of this part is at that stage. Choose “All” to see the rest."), Tone::Quiet);
    {
        const SemScope region(ui, Role::Region, "parking", tr("Parking list"));
        heading(ui, 2, tr("Parking list"));
        note(ui, tr("What to come back to. It is part of your document, and never part of a public version."));
        parking_list(view, {}, true);
    }
    if (!start) return;
    Strings subjects;
    for (const SubjectProgress& subject : view.derived.reflect().subjects(view.today))
        if (subject.known_to_pack && fits(view, subject)) subjects.push_back(subject.id);
    if (subjects.empty())
        for (const SubjectProgress& subject : view.derived.reflect().subjects(view.today)) subjects.push_back(subject.id);
    start_workshop(view, std::move(subjects), state.open);
}

}  // namespace waymark
