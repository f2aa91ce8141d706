#include <algorithm>

#include "ui/views/activities/activity_actions.h"
#include "ui/views/activities/link_activity.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/move.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/parts/standing.h"
#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void own_factor_fields(const View& view, const OwnFactor& own) {
    Ui& ui = view.ui;
    const SemScope group(ui, Role::Group, "own", tr("Your own factor"));
    for (const std::string_view key : {"title", "level", "summary"})
        edit_field(view, RecordKind::OwnFactor, own, key, key == "title" ? std::string_view(own.id) : std::string_view());
    const OwnFactor *above = nullptr, *below = nullptr;
    bool past = false;
    for (const OwnFactor& other : view.document.own_factors) {
        if (other.level != own.level) continue;
        if (past && !below) below = &other;
        past = past || &other == &own;
        if (!past) above = &other;
    }
    const Row row(ui);
    move_buttons(view, RecordKind::OwnFactor, own.id, subject_of(view, own.id).title, above, below);
    if (button(ui, tr("Remove this factor"), {.look = ButtonLook::Danger, .key = "remove", .dense = true, .edits = true})) {
        ui.focus_after_removing(kSubjectRows, own.id);
        view.run(ui.fill(tr("Remove “{}”"), subject_of(view, own.id).title), {RemoveRecords{RecordKind::OwnFactor, {own.id}}});
        view.state.reflect.open.clear();
        view.done(tr("Factor removed, with what was said about it"));
    }
}

void look_again(const View& view, const SubjectProgress& subject) {
    Ui& ui = view.ui;
    {
        const float sign = ui.px(20), wrap = ui.available() - sign - ui.px(8);
        const std::string_view word = progress_word(subject.progress);
        const ImRect rect = ui.place(ui.available(), ui.measure(word, TextStyle::Strong, wrap).y);
        paint_progress(view, {rect.Min.x + sign / 2, rect.GetCenter().y}, sign, subject.progress);
        ui.paint(ui.draw(), {rect.Min.x + sign + ui.px(8), rect.Min.y}, word, TextStyle::Strong, ui.colours().text, wrap);
        ui.say(Role::Paragraph, ui.next_text_id(), ui.fill(tr("Progress: {}"), word), rect);
    }
    if (subject.attention.empty()) return;
    std::string_view reasons;
    for (const Attention attention : subject.attention) reasons = ui.joined(reasons, "\n", attention_text(attention));
    callout(ui, "again", tr("Needs another look"), reasons);
}

void member_answers(const View& view, std::string_view about) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "members", tr("What each member says"));
    heading(ui, 3, tr("What each member says"));
    spread_picture(view, about);
    if (view.document.members.empty()) {
        paragraph(ui,
                  tr("No member organisation is listed yet. List them on the Partnership screen, and each "
                     "can answer for itself."),
                  Tone::Quiet);
        if (button(ui, tr("Go to Partnership"), {.dense = true})) view.go(Screen::Partnership);
        return;
    }
    if (!opened(
            view, "reflect/members",
            ui.fill(tr_n(static_cast<long>(view.document.members.size()), "The answer of {} member", "The answers of {} members"),
                    view.document.members.size()),
            "answers"))
        return;
    for (const Member& member : view.document.members) {
        const SemScope one(ui, Role::Group, member.id, name_of(member));
        const Answer* answer = answer_of(view, about, member.id);
        const std::string_view strength = answer ? std::string_view(answer->strength) : std::string_view(),
                               comment = answer ? std::string_view(answer->comment) : std::string_view();
        const Card card(ui, answer && !strength.empty() ? strength_colour(view, strength) : 0);
        const Editing editing(ui);
        if (auto chosen = select(ui, ui.fill(tr("Answer of {}"), name_of(member)),
                                 view.derived.choices(ChoiceList("strength"), true), strength, {.key = "strength"}))
            put_answer(view, about, member, "strength", std::move(*chosen));
        if (auto typed = text_field(ui, ui.fill(tr("Comment of {}"), name_of(member)), comment,
                                    {.key = "comment", .hint = tr("No names and no cases."), .lines = 2}))
            put_answer(view, about, member, "comment", std::move(*typed));
    }
}

void linked_activities(const View& view, const Subject& subject) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "activities", tr("Linked activities"));
    const auto naming = view.derived.reflect().naming(subject.id);
    heading(ui, 3,
            naming.empty()
                ? tr("No activity recorded")
                : ui.fill(tr_n(static_cast<long>(naming.size()), "{} linked activity", "{} linked activities"), naming.size()));
    if (naming.empty())
        note(ui, subject.factor ? tr("No activity names this factor. It may be unrecorded, another body's role, or not needed "
                                     "here.")
                                : tr("No activity says that it helps to answer this question. It may be unrecorded, or not "
                                     "needed here."));
    constexpr std::size_t kMost = 12;
    for (std::size_t i = 0; i < std::min(naming.size(), kMost); ++i) activity_card(view, *naming[i], ui.available());
    if (naming.size() > kMost && button(ui, ui.fill(tr("Show all {} in the table"), naming.size()), {.key = "all"})) {
        view.state.activities.as_table = true;
        view.state.activities.query.filters = {{subject.factor ? "factors" : "questions", std::string(subject.id)}};
        view.go(Screen::Activities);
    }
    if (button(ui, tr("Add an activity here"), {.icon = Icon::Plus, .edits = true}))
        add_activity(view, subject.factor ? ActivityPlace{.level = subject.level, .factor = subject.id}
                                          : ActivityPlace{.question = subject.id});
    const LinkPlace where[] = {{subject.factor ? Axis::Factor : Axis::Question, subject.id}};
    link_activity(view, tr("Link an activity that is there"), where, subject.title);
}

/// What is said of it elsewhere, folded, so that the answer comes first; what the partnership made itself is open.
void about_subject(const View& view, const Subject& subject) {
    Ui& ui = view.ui;
    if (subject.own) {
        {
            const Row row(ui);
            badge(ui, subject.standing);
        }
        own_factor_fields(view, *subject.own);
    }
    if (subject.entry && opened(view, "reflect/source", tr("Where this comes from, and words explained"), "source")) {
        const SemScope region(ui, Role::Region, "about", tr("Where this comes from, and words explained"));
        if (const Factor* factor = view.framework.factor(subject.id); factor && !factor->example.empty())
            paragraph(ui, ui.fill(tr("For example: {}"), factor->example), Tone::Quiet);
        term_links(view, ui.fill("{} {}", subject.title, subject.summary));
        standing(view, *subject.entry);
    }
    if (opened(view, "reflect/rule", tr("What counts as done"), "rule")) paragraph(ui, progress_rule());
}

/// To the one before and the one after, in the order of the screen.
void neighbours(const View& view, std::string_view id) {
    Ui& ui = view.ui;
    const auto& subjects = view.derived.reflect().subjects(view.today);
    const auto here =
        std::find_if(subjects.begin(), subjects.end(), [&](const SubjectProgress& subject) { return subject.id == id; });
    if (here == subjects.end()) return;
    const Row row(ui);
    const bool first = here == subjects.begin(), last = here + 1 == subjects.end();
    if (button(ui, tr("Previous"),
               {.key = "previous",
                .description = first ? std::string_view() : subject_of(view, (here - 1)->id).title,
                .disabled = first ? tr("This is the first") : std::string_view()}))
        view.state.reflect.open = (here - 1)->id;
    else if (button(ui, view.work.kept_badly ? tr("Next") : tr("Save and next"),
                    {.look = ButtonLook::Primary,
                     .key = "next",
                     .description = last ? std::string_view() : subject_of(view, (here + 1)->id).title,
                     .disabled = last ? tr("This is the last") : std::string_view()}))
        view.state.reflect.open = (here + 1)->id;
}

}  // namespace

void reflect_detail(const View& view) {
    Ui& ui = view.ui;
    const std::string_view id = ui.keep(view.state.reflect.open);
    const Subject subject = subject_of(view, id);
    const SemScope form(ui, Role::Group, id, subject.title);
    note(ui, subject.kind);
    heading(ui, 2, subject.title);
    paragraph(ui, subject.summary);
    if (!subject.entry && !subject.own)
        paragraph(ui, tr("The framework pack in use does not have this part, and neither does the "
                         "document. What was written about it is kept."));
    if (const SubjectProgress* progress = view.derived.reflect().subject(id, view.today)) look_again(view, *progress);
    const Reflection& reflection = reflection_of(view, id);
    strength_radios(view, reflection, strength_asked(subject));
    for (const std::string_view key : {"inPlace", "evidence", "evidenceDate", "evidenceLink"})
        edit_field(view, RecordKind::Reflection, reflection, key);
    outside_link(view, tr("Open the evidence"), reflection.evidence_link);
    for (const std::string_view key : {"notKnown", "done"}) edit_field(view, RecordKind::Reflection, reflection, key);
    about_subject(view, subject);
    member_answers(view, id);
    if (subject.factor || subject.entry) linked_activities(view, subject);
    const SemScope parking(ui, Role::Region, "parking", tr("Parking list"));
    heading(ui, 3, tr("To come back to"));
    parking_list(view, id, false);
}

void reflect_foot(const View& view) {
    neighbours(view, view.ui.keep(view.state.reflect.open));
}

}  // namespace waymark
