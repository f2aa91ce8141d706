#include "ui/views/reflect/reflect_parts.h"

#include <algorithm>
#include <cmath>

#include "model/document/titles.h"
#include "ui/views/parts/chosen.h"
#include "ui/views/parts/move.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/parts/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RowList kParkedRows("parked");

std::string_view member_name(const View& view, std::string_view id) {
    const Member* member = view.document.members.find(id);
    return member ? name_of(*member) : tr("A former member");
}

std::string_view member_names(const View& view, const Strings& ids) {
    std::string_view names;
    for (const std::string& id : ids) names = view.ui.joined(names, ", ", member_name(view, id));
    return names;
}

/// One line of the spread: blocks of the strength's colour, then the words.
void spread_line(const View& view, std::string_view words, std::string_view names, std::size_t count, Colour colour,
                 bool hollow) {
    Ui& ui = view.ui;
    const float block = ui.px(18), gap = ui.px(4);
    const float width = ui.available();
    const float per_row = std::max(1.0f, std::floor((width + gap) / (block + gap)));
    const float rows = std::ceil(static_cast<float>(count) / per_row);
    const ImVec2 words_size = ui.measure(words, TextStyle::Strong, width),
                 names_size = ui.measure(names, TextStyle::Small, width);
    const ImRect rect = ui.place(width, words_size.y + names_size.y + rows * (block + gap));
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) {
        ImDrawList* list = ui.draw();
        for (std::size_t i = 0; i < count; ++i) {
            const float row = std::floor(static_cast<float>(i) / per_row), col = static_cast<float>(i) - row * per_row;
            const ImVec2 at(rect.Min.x + col * (block + gap), rect.Min.y + words_size.y + row * (block + gap));
            if (!hollow) list->AddRectFilled(at, {at.x + block, at.y + block}, colour, ui.px(3));
            list->AddRect(at, {at.x + block, at.y + block}, hollow ? ui.colours().border : ui.colours().text, ui.px(3), 0,
                          ui.px(1));
        }
        ui.paint(list, rect.Min, words, TextStyle::Strong, ui.colours().text, width);
        ui.paint(list, {rect.Min.x, rect.Max.y - names_size.y}, names, TextStyle::Small, ui.colours().text_quiet, width);
    }
    ui.say(Role::Paragraph, ui.next_text_id(), ui.fill("{}: {}", words, names), rect);
}

}  // namespace

Subject subject_of(const View& view, std::string_view id) {
    Ui& ui = view.ui;
    Subject subject;
    subject.id = id;
    const auto entry = [&](const Entry& known) {
        subject.entry = &known;
        subject.title = known.title;
        subject.summary = known.summary;
        subject.standing = standing_word(view, known.standing);
    };
    if (const Factor* factor = view.framework.factor(id)) {
        entry(*factor);
        subject.factor = true;
        subject.level = factor->level_id;
        subject.kind = ui.fill(tr("Factor · {}"), view.framework.title_of(ChoiceSource::Levels, factor->level_id));
    } else if (const ChecklistQuestion* question = view.framework.question(id)) {
        entry(*question);
        subject.kind = ui.fill(tr("Question {} · {}"), question->number, question->group);
    } else if (const OwnFactor* own = view.document.own_factors.find(id)) {
        subject.own = own;
        subject.factor = true;
        subject.title = name_or_unnamed(RecordKind::OwnFactor, own->title);
        subject.summary = own->summary;
        subject.level = own->level;
        subject.standing = tr("Added by your partnership");
        subject.kind = ui.fill(tr("Your own factor · {}"), view.framework.title_of(ChoiceSource::Levels, own->level));
    } else {
        subject.title = id;
        subject.kind = tr("Not in this framework any more");
    }
    return subject;
}

const Reflection& reflection_of(const View& view, std::string_view id) {
    return found_or_blank(view.document.reflections, id);
}

std::string_view strength_word(const View& view, std::string_view strength) {
    return strength.empty() ? std::string_view() : view.framework.title_of(ChoiceList("strength"), strength);
}

Colour strength_colour(const View& view, std::string_view strength) {
    const Vocabulary* vocabulary = view.framework.vocabulary("strength");
    if (vocabulary)
        for (std::size_t i = 0; i < std::min(vocabulary->entries.size(), view.ui.colours().strength.size()); ++i)
            if (vocabulary->entries[i].id == strength) return view.ui.colours().strength[i];
    return view.ui.colours().border;
}

std::string_view progress_word(Progress progress) {
    return progress_title(progress);
}

void paint_progress(const View& view, ImVec2 centre, float size, Progress progress) {
    const Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    ImDrawList* list = ui.draw();
    const float radius = size / 2;
    if (progress == Progress::Done) {
        list->AddCircleFilled(centre, radius, colours.accent);
        paint_icon(list, Icon::Tick, centre, size * 0.62f, colours.on_accent);
        return;
    }
    if (progress == Progress::LookedAt) {
        list->PathArcTo(centre, radius, IM_PI * 0.5f, IM_PI * 1.5f);
        list->PathFillConvex(colours.accent);
    }
    list->AddCircle(centre, radius - ui.px(1), progress == Progress::NotStarted ? colours.border : colours.accent, 0, ui.px(2));
}

std::string_view spread_words(const View& view, const AnswerSpread& spread) {
    Ui& ui = view.ui;
    if (spread.choices.empty()) return {};
    std::string_view counts;
    for (const AnswerSpread::Choice& choice : spread.choices) {
        counts = ui.joined(counts, ", ", ui.fill("{} × {}", choice.members.size(), strength_word(view, choice.strength)));
    }
    switch (spread.agreement) {
        case AnswerSpread::Agreement::Differ:
            return ui.fill(tr("Members differ: {}"), counts);
        case AnswerSpread::Agreement::Agree:
            return ui.fill(tr("Members agree: {}"), counts);
        default:
            return ui.fill(tr("Members so far: {}"), counts);
    }
}

/// What the members wrote beside their answers, or in place of one, in the order of the members.
void comments_of_members(const View& view, std::string_view about) {
    Ui& ui = view.ui;
    FrameList<const Answer*> comments(ui);
    for (const Answer& answer : view.document.answers)
        if (answer.about == about && !answer.comment.empty()) comments.push_back(&answer);
    const auto show = [&](const Answer& answer) {
        paragraph(ui, ui.fill(tr("{}: “{}”"), member_name(view, answer.member), answer.comment), Tone::Normal, TextStyle::Small);
    };
    for (const Member& member : view.document.members)
        for (const Answer* answer : comments)
            if (answer->member == member.id) show(*answer);
    for (const Answer* answer : comments)
        if (!view.document.members.find(answer->member)) show(*answer);
}

void spread_picture(const View& view, std::string_view about) {
    Ui& ui = view.ui;
    const AnswerSpread& spread = view.derived.reflect().spread(about);
    const bool commented = std::any_of(view.document.answers.begin(), view.document.answers.end(),
                                       [&](const Answer& answer) { return answer.about == about && !answer.comment.empty(); });
    if (spread.choices.empty() && !commented) return;
    const SemScope region(ui, Role::Region, "spread", tr("How the members answered"));
    paragraph(ui, spread.choices.empty() ? tr("No member has chosen a strength yet.") : spread_words(view, spread), Tone::Strong);
    for (const AnswerSpread::Choice& choice : spread.choices)
        spread_line(view, ui.fill(tr("{}: {}"), strength_word(view, choice.strength), choice.members.size()),
                    member_names(view, choice.members), choice.members.size(), strength_colour(view, choice.strength), false);
    if (!spread.silent.empty())
        spread_line(view,
                    ui.fill(tr_n(static_cast<long>(spread.silent.size()), "{} has not answered", "{} have not answered"),
                            spread.silent.size()),
                    member_names(view, spread.silent), spread.silent.size(), 0, true);
    comments_of_members(view, about);
}

std::string_view strength_asked(const Subject& subject) {
    return subject.factor ? tr("How strong is it here?") : tr("How far is this in place here?");
}

void strength_radios(const View& view, const Reflection& reflection, std::string_view label) {
    Ui& ui = view.ui;
    const Editing editing(ui);
    if (auto chosen =
            radios(ui, label, view.derived.choices(ChoiceList("strength"), true), reflection.strength, {.key = "strength"})) {
        say_chosen(view, RecordKind::Reflection, reflection, "strength", *chosen);
        view.run(ui.fill(tr("Strength of “{}”"), subject_of(view, reflection.id).title),
                 {SetField{RecordKind::Reflection, reflection.id, "strength", std::move(*chosen)}});
    }
    if (!reflection.strength.empty() && !view.framework.choice(ChoiceList("strength"), reflection.strength))
        note(ui, ui.fill(tr("The document says “{}”, which this framework does not have. It is kept until "
                            "you choose."),
                         reflection.strength));
}

std::string_view name_of(const Member& member) {
    return name_or_unnamed(RecordKind::Member, member.organisation);
}

const Answer* answer_of(const View& view, std::string_view about, std::string_view member) {
    const Answer* last = nullptr;
    for (const Answer& answer : view.document.answers)
        if (answer.about == about && answer.member == member) last = &answer;
    return last;
}

void put_answer(const View& view, std::string_view about, const Member& member, std::string_view key, std::string value) {
    Ui& ui = view.ui;
    const Answer* held = answer_of(view, about, member.id);
    auto answer = held ? std::make_shared<Answer>(*held) : std::make_shared<Answer>();
    if (!held) {
        // The same for the same member and question in every copy, so that two copies meet when they are
        // merged.
        answer->id = std::string(about) + "/" + member.id;
        answer->about = about;
        answer->member = member.id;
    }
    (key == "strength" ? answer->strength : answer->comment) = std::move(value);
    std::vector<Edit> edits;
    if (held && answer->strength.empty() && answer->comment.empty() && answer->extra.empty())
        edits.push_back(RemoveRecords{RecordKind::Answer, {answer->id}});
    else
        edits.push_back(PutRecord{std::shared_ptr<const Answer>(std::move(answer))});
    view.run(ui.fill(tr("Answer of {}"), name_of(member)), std::move(edits), key == "comment" ? ui.edit_session() : 0);
}

void parking_list(const View& view, std::string_view about, bool all) {
    Ui& ui = view.ui;
    FrameList<const ParkedPoint*> points(ui);
    for (const ParkedPoint& point : view.document.parking)
        if (all || point.about == about) points.push_back(&point);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ParkedPoint& point = *points[i];
        const std::string_view title = point.about.empty() ? std::string_view() : subject_of(view, point.about).title;
        const std::string_view name = name_or_unnamed(RecordKind::ParkedPoint, point.text);
        const SemScope one(ui, Role::Group, point.id, name);
        const Card card(ui, ui.colours().caution);
        edit_field(view, RecordKind::ParkedPoint, point, "text", point.id);
        const auto date = parse_date(point.date);
        const std::string_view when = date ? ui.fill("{}", *date) : std::string_view(point.date);
        note(ui, ui.fill("{}{}{}", when, when.empty() || title.empty() ? "" : " · ", title));
        const Row row(ui);
        if (all && !title.empty() && view.state.reflect.open != point.about &&
            button(ui, tr("Go to it"), {.key = "go", .description = title, .dense = true})) {
            view.state.reflect.open = point.about;
            const auto found = std::find(view.state.workshop.subjects.begin(), view.state.workshop.subjects.end(), point.about);
            view.state.workshop.at = found != view.state.workshop.subjects.end()
                                         ? static_cast<std::size_t>(found - view.state.workshop.subjects.begin())
                                         : view.state.workshop.at;
            view.state.workshop.asking = false;
        }
        move_buttons(view, RecordKind::ParkedPoint, point.id, name, i > 0 ? points[i - 1] : nullptr,
                     i + 1 < points.size() ? points[i + 1] : nullptr);
        ui.list_row(kParkedRows, point.id, ui.id_of("remove"));
        if (button(ui, tr("Take off the list"), {.key = "remove", .description = point.text, .dense = true, .edits = true})) {
            ui.focus_after_removing(kParkedRows, point.id);
            view.run(tr("Take a point off the parking list"), {RemoveRecords{RecordKind::ParkedPoint, {point.id}}});
            view.done(tr("Taken off the parking list"));
        }
    }
    if (button(
            ui, tr("Put something on the parking list"),
            {.icon = Icon::Plus, .key = "park", .description = tr("To come back to it later"), .dense = true, .edits = true})) {
        auto point = std::make_shared<ParkedPoint>();
        point->id = view.new_id();
        point->about = about;
        point->date = to_iso(view.today);
        ui.request_focus(point->id);
        view.run(tr("Put a point on the parking list"), {PutRecord{std::shared_ptr<const ParkedPoint>(std::move(point))}});
        view.done(tr("Put on the parking list"));
    }
}

void start_workshop(const View& view, Strings subjects, std::string_view first) {
    WorkshopState& workshop = view.state.workshop;
    workshop.subjects = std::move(subjects);
    workshop.at = 0;
    workshop.asking = false;
    workshop.member = 0;
    const auto place = [&](auto&& fits) {
        const auto found = std::find_if(workshop.subjects.begin(), workshop.subjects.end(), fits);
        if (found == workshop.subjects.end()) return false;
        workshop.at = static_cast<std::size_t>(found - workshop.subjects.begin());
        return true;
    };
    if (first.empty() || !place([&](const std::string& id) { return id == first; }))
        place([&](const std::string& id) {
            const SubjectProgress* subject = view.derived.reflect().subject(id, view.today);
            return subject && subject->progress != Progress::Done;
        });
    workshop.on = true;
    view.ui.request_focus("title");
}

}  // namespace waymark
