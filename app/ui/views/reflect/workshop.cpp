#include <algorithm>
#include <cmath>

#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/reflect/workshop_timer.h"
#include "ui/views/view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void leave(const View& view) {
    WorkshopState& workshop = view.state.workshop;
    pause_timer(view);
    workshop.on = false;
    if (workshop.at < workshop.subjects.size()) {
        view.state.reflect.open = workshop.subjects[workshop.at];
        view.state.focus_detail = true;
    } else {
        view.ui.request_focus("workshop");
    }
    view.ui.want_frame();
}

/// On or back by one: a question, or an agency while they are asked.
void turn(const View& view, int by) {
    WorkshopState& workshop = view.state.workshop;
    Ui& ui = view.ui;
    const std::size_t members = view.document.members.size();
    if (workshop.asking) {
        if (by > 0 && workshop.member + 1 < members)
            ++workshop.member;
        else if (by < 0 && workshop.member > 0)
            --workshop.member;
        else {
            workshop.asking = false;
            // All were asked: what came of it is the finding.
            if (by > 0) ui.announce(spread_words(view, view.derived.reflect().spread(workshop.subjects[workshop.at])));
        }
    } else if (by > 0 && workshop.at + 1 < workshop.subjects.size()) {
        ++workshop.at;
    } else if (by < 0 && workshop.at > 0) {
        --workshop.at;
    } else {
        ui.announce(by > 0 ? tr("This is the last question.") : tr("This is the first question."));
        return;
    }
    ui.request_focus("title");
    ui.want_frame();
}

/// The question and the answer side by side where there is room, with the notes under the question; else one
/// under the other. The answers begin at the top, beside the title: so all of them are in sight.
template <class Question, class Answers, class Notes>
void columns(Ui& ui, const Question& question, const Answers& answer, const Notes& notes) {
    if (ui.available() < ui.px(760)) {
        question();
        answer();
        notes();
        return;
    }
    const Flow outer = ui.flow();
    const float gap = ui.px(32), width = (ui.available() - gap) * 0.46f;
    Flow column = outer;
    column.right = outer.left + width;
    ui.push_flow(column);
    question();
    notes();
    const float left_bottom = ui.pop_flow().y;
    column = outer;
    column.left = column.x = outer.left + width + gap;
    ui.push_flow(column);
    answer();
    const float right_bottom = ui.pop_flow().y;
    ui.flow().y = std::max(left_bottom, right_bottom);
}

void top_line(const View& view, bool with_timer) {
    Ui& ui = view.ui;
    const SemScope bar(ui, Role::Group, "workshop bar", tr("Workshop"));
    {
        const Row row(ui);
        if (button(ui, tr("Leave workshop"), {.icon = Icon::Cross, .description = tr("Escape does the same")})) leave(view);
        undo_buttons(view);
        if (with_timer) workshop_timer(view);
    }
}

/// To the next agency, with an answer or without.
void ask_on(const View& view) {
    Ui& ui = view.ui;
    const WorkshopState& workshop = view.state.workshop;
    const Answer* answer = answer_of(view, workshop.subjects[workshop.at], view.derived.reflect().members()[workshop.member]->id);
    const bool last = workshop.member + 1 >= view.document.members.size();
    const std::string_view first_choose =
        answer && !answer->strength.empty() ? std::string_view() : tr("Choose an answer first, or skip");
    if (button(ui, last ? tr("Show what was said") : tr("Next agency"),
               {.look = ButtonLook::Primary, .key = "next agency", .disabled = first_choose}))
        turn(view, 1);
    else if (button(ui, tr("Skip"), {.description = tr("Goes on without an answer")}))
        turn(view, 1);
}

/// Back, on, and what is kept.
void bottom_line(const View& view) {
    Ui& ui = view.ui;
    const WorkshopState& workshop = view.state.workshop;
    const SemScope bar(ui, Role::Group, "turn", tr("Questions"));
    {
        const Row row(ui);
        const bool first = workshop.at == 0 && !workshop.asking,
                   last = workshop.at + 1 >= workshop.subjects.size() && !workshop.asking;
        if (button(ui, workshop.asking ? tr_in("to the question before", "Back") : tr("Previous question"),
                   {.key = "back", .disabled = first ? tr("This is the first question") : std::string_view()}))
            turn(view, -1);
        else if (workshop.asking)
            ask_on(view);
        else if (button(ui, tr("Next question"),
                        {.look = ButtonLook::Primary,
                         .key = "on",
                         .disabled = last ? tr("This is the last question") : std::string_view()}))
            turn(view, 1);
        const ImVec2 size = ui.measure(view.work.kept, TextStyle::Small, ui.available());
        const ImRect rect = ui.place(size.x, std::max(size.y, ui.px(44)));
        ui.paint(ui.draw(), {rect.Min.x, rect.GetCenter().y - size.y / 2}, view.work.kept, TextStyle::Small,
                 view.work.kept_badly ? ui.colours().bad : ui.colours().text_quiet, ui.available());
        status(ui, "kept", view.work.kept, rect);
    }
}

void question_page(const View& view, const Subject& subject) {
    Ui& ui = view.ui;
    WorkshopState& workshop = view.state.workshop;
    const Reflection& reflection = reflection_of(view, subject.id);
    columns(
        ui,
        [&] {
            heading(ui, 1, subject.title);
            paragraph(ui, subject.summary);
            note(ui, subject.standing);
            if (const std::size_t count = view.derived.places().touching(subject.id, Counted::All); subject.factor)
                note(ui, count == 0 ? tr("No activity recorded is linked to it.")
                                    : ui.fill(tr_n(static_cast<long>(count), "{} activity is linked to it.",
                                                   "{} activities are linked to it."),
                                              count));
            spread_picture(view, subject.id);
            if (view.document.members.empty())
                note(ui, tr("List the member organisations on the Partnership screen, and each can be asked "
                            "in turn here."));
            else if (button(ui, tr("Ask each agency in turn"), {.look = ButtonLook::Primary, .key = "ask"})) {
                workshop.asking = true;
                workshop.member = 0;
                ui.request_focus("title");
            }
        },
        [&] {
            strength_radios(view, reflection, tr("What do we say together?"));
            edit_field(view, RecordKind::Reflection, reflection, "done");
        },
        [&] {
            for (const std::string_view key : {"inPlace", "notKnown"}) edit_field(view, RecordKind::Reflection, reflection, key);
        });
}

void agency_page(const View& view, const Subject& subject, const Member& member) {
    Ui& ui = view.ui;
    const Answer* answer = answer_of(view, subject.id, member.id);
    const std::string_view strength = answer ? std::string_view(answer->strength) : std::string_view(),
                           comment = answer ? std::string_view(answer->comment) : std::string_view();
    columns(
        ui,
        [&] {
            heading(ui, 1, name_of(member));
            heading(ui, 2, subject.title);
            paragraph(ui, subject.summary);
            note(ui, tr("What the others said is shown when all have been asked."));
        },
        [&] {
            const Editing editing(ui);
            if (auto chosen = radios(ui, strength_asked(subject), view.derived.choices(ChoiceList("strength"), true), strength,
                                     {.key = "strength"}))
                put_answer(view, subject.id, member, "strength", std::move(*chosen));
        },
        [&] {
            const Editing editing(ui);
            if (auto typed =
                    text_field(ui, tr("Comment"), comment, {.key = "comment", .hint = tr("No names and no cases."), .lines = 3}))
                put_answer(view, subject.id, member, "comment", std::move(*typed));
        });
}

void parking(const View& view, std::string_view about) {
    Ui& ui = view.ui;
    const std::size_t count = view.document.parking.size();
    if (!opened(view, "workshop/parking", count == 0 ? tr("Parking list") : ui.fill(tr("Parking list ({})"), count), "parking"))
        return;
    const SemScope region(ui, Role::Region, "parking list", tr("Parking list"));
    parking_list(view, about, true);
}

void page(const View& view) {
    Ui& ui = view.ui;
    const WorkshopState& workshop = view.state.workshop;
    const std::string_view id = ui.keep(workshop.subjects[workshop.at]);
    const Subject subject = subject_of(view, id);
    const std::span<const Member* const> members = view.derived.reflect().members();
    const Member* asked = workshop.asking ? members[workshop.member] : nullptr;
    // An id of its own for every page, so that its title is a new thing to a reader.
    const SemScope scope(ui, Role::Region, ui.fill("{}/{}", id, asked ? std::string_view(asked->id) : std::string_view()),
                         asked ? name_of(*asked) : subject.title);
    const std::string_view place =
        asked ? ui.fill(tr("Question {} of {} · Agency {} of {}"), workshop.at + 1, workshop.subjects.size(), workshop.member + 1,
                        members.size())
              : ui.fill(tr("Question {} of {} · {}"), workshop.at + 1, workshop.subjects.size(), subject.kind);
    // The top bar, which says so on every other screen, is not here.
    note(ui, view.document.partnership->invented ? ui.fill("{} · {}", tr("An invented example"), place) : place);
    if (asked)
        agency_page(view, subject, *asked);
    else
        question_page(view, subject);
    parking(view, id);
    note(ui, tr("A clicker, Page Up and Page Down, or the left and right arrow keys turn the page. Escape "
                "leaves; in a field it goes back to the question."));
}

}  // namespace

float workshop_zoom(float width, float height, float text_scale) {
    const float zoom = std::min(width / text_scale / 960, height / text_scale / 640);
    return std::clamp(std::min(zoom, 4 / text_scale), 1.0f, 2.2f);
}

float workshop_foot(const Ui& ui) {
    return ui.window_height() >= 520 && ui.window_width() >= 640 ? ui.px(68) : 0;
}

void workshop_view(const View& view, const ImRect& rect, float line) {
    Ui& ui = view.ui;
    WorkshopState& workshop = view.state.workshop;
    // Undo may have taken one of the partnership's own factors away.
    std::erase_if(workshop.subjects, [&](const std::string& id) {
        return !view.framework.find(id) && !view.document.own_factors.find(id) && !view.document.reflections.find(id);
    });
    if (workshop.subjects.empty()) {
        workshop.on = false;
        ui.want_frame();
        return;
    }
    workshop.at = std::min(workshop.at, workshop.subjects.size() - 1);
    workshop.asking = workshop.asking && !view.document.members.empty();
    if (workshop.asking) workshop.member = std::min(workshop.member, view.document.members.size() - 1);
    view.state.reflect.open = workshop.subjects[workshop.at];

    ui.turns_pages();
    if (const int by = ui.take_page_turn(); by != 0) turn(view, by);

    const SemScope main(ui, Role::Main, "workshop", tr("Workshop"));
    const float bar = workshop_foot(ui);
    const bool pinned = bar > 0;
    {
        const ScrollArea area(ui, "workshop", {rect.Min.x, rect.Min.y, rect.Max.x, rect.Max.y - bar - line},
                              {.padding_x = 40, .padding_y = 16, .gap = 12});
        top_line(view, pinned);
        page(view);
        if (!pinned) {
            bottom_line(view);
            const Row row(ui);
            workshop_timer(view);
        }
    }
    if (pinned) {
        ui.rule({rect.Min.x, rect.Max.y - bar}, {rect.Max.x, rect.Max.y - bar}, ui.colours().divider);
        ui.push_flow({rect.Min.x + ui.px(40), rect.Max.x - ui.px(40), rect.Min.x + ui.px(40), rect.Max.y - bar + ui.px(12),
                      ui.px(8), ui.px(8), 0, false});
        bottom_line(view);
        ui.pop_flow();
    }
    const bool typing = ui.focus_takes_text();
    if (!ui.take_escape(Ui::Layer::Page)) return;
    // Who types in front of a room means the field: what was written stays, and the page does.
    if (typing)
        ui.request_focus("title");
    else
        leave(view);
}

}  // namespace waymark
