// What helps with a place in which nothing is recorded.

#include <algorithm>

#include "model/base/contains.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/standing.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The question that tells what belongs to the stage, and those of the checklist that fit it.
void questions(const View& view, const Stage& stage) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "questions", tr("Questions to think about"));
    heading(ui, 3, tr("Questions to think about"));
    if (!stage.test_question.empty()) paragraph(ui, ui.fill(tr("What belongs here: {}"), stage.test_question));
    for (const ChecklistQuestion& question : view.framework.checklist) {
        if (!contains(question.stage_ids, stage.id)) continue;
        inside_link(view, question.title, ui.fill("reflect/{}", question.id), question.id);
    }
    note(ui, tr("The linked questions are from the partnerships checklist, in Waymark’s words. That they fit here is "
                "Waymark’s reading. Its makers have not seen the guide of "
                "2021, so none of them is from it."));
}

void examples(const View& view, std::span<const Elsewhere* const> found) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "elsewhere", tr("Examples from elsewhere"));
    heading(ui, 3, tr("Examples from elsewhere"));
    note(ui, tr("What a source says is or was done somewhere. It is not evidence that it works. That it belongs to this "
                "stage and its level is Waymark’s reading."));
    for (const Elsewhere* const example : found) {
        const SemScope group(ui, Role::Group, example->id, example->title);
        const Card card(ui);
        paragraph(ui, example->title, Tone::Strong);
        paragraph(ui,
                  ui.fill(tr("Where: {}, at the level “{}”"), example->place,
                          view.framework.title_of(ChoiceSource::Levels, example->level_id)),
                  Tone::Quiet, TextStyle::Small);
        paragraph(ui, example->summary, Tone::Normal, TextStyle::Small);
        source_lines(view, example->sources);
    }
}

}  // namespace

void help_with_empty(const View& view, std::string_view level_id, std::string_view stage_id) {
    const Stage* stage = view.framework.stage(stage_id);
    if (!stage) return;
    questions(view, *stage);
    FrameList<const Elsewhere*> found(view.ui);
    // Those of the level first; another level's may still give an idea.
    for (const bool same : {true, false})
        for (const Elsewhere& example : view.framework.elsewhere)
            if (!example.unverified && contains(example.stage_ids, stage_id) && (example.level_id == level_id) == same)
                found.push_back(&example);
    constexpr std::size_t kMost = 4;
    if (!found.empty()) examples(view, std::span(found.begin(), found.end()).first(std::min(found.size(), kMost)));
}

}  // namespace waymark
