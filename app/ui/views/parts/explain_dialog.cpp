#include <algorithm>
#include <utility>

#include "model/base/contains.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/explain_parts.h"
#include "ui/views/parts/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {

void explain_dialog(const View& view) {
    Ui& ui = view.ui;
    ExplainState& what = view.state.explain;
    if (std::exchange(what.fresh, false)) ui.request_focus("heading");
    const Dialog dialog(ui, "explain", what.title, 680);
    if (dialog.dismissed()) {
        view.state.dialog = DialogKind::None;
        return;
    }
    if (!what.help.empty()) paragraph(ui, what.help);
    if (!what.id.empty()) {
        if (const Entry* entry = view.framework.choice(what.list, what.id)) {
            paragraph(ui, entry->summary);
            standing(view, *entry, false);
        }
    } else if (has_summaries(view, what.list)) {
        const Vocabulary* vocabulary = view.framework.vocabulary(what.list.vocabulary);
        if (vocabulary) paragraph(ui, vocabulary->summary, Tone::Quiet);
        view.framework.for_each_choice(what.list, [&](const Entry& entry) {
            if (entry.summary.empty()) return;
            // Two may have the same source.
            const SemScope one(ui, Role::Group, ui.fill("entry {}", entry.id), entry.title);
            fact(ui, entry.title, entry.summary);
            if (what.list.source == ChoiceSource::Stages && !static_cast<const Stage&>(entry).also_called.empty())
                note(ui, ui.fill(tr("Its source calls it “{}”."), static_cast<const Stage&>(entry).also_called));
            // What an entry does not say of its origin, its vocabulary says for it, below.
            if (!vocabulary || entry.standing != vocabulary->standing) note(ui, standing_word(view, entry.standing));
            if (vocabulary && entry.sources != vocabulary->sources) source_lines(view, entry.sources);
        });
        if (vocabulary && what.list != ChoiceList("standing")) standing(view, *vocabulary, false);
    }
    FrameList<std::string_view> explained(ui);
    for (const std::string_view text : {std::string_view(what.title), std::string_view(what.help)}) {
        if (what.list.source == ChoiceSource::Glossary) break;
        for (const GlossaryTerm* term : view.derived.terms(text)) {
            // Once, though both name it.
            if (contains(explained, std::string_view(term->id))) continue;
            explained.push_back(term->id);
            const SemScope one(ui, Role::Group, term->id, term->title);
            heading(ui, 3, name_of_term(ui, *term));
            paragraph(ui, term->summary);
            standing(view, *term, false);
        }
    }
    const DialogFoot foot(dialog);
    if (button(ui, tr("Close"), {.look = ButtonLook::Primary})) view.state.dialog = DialogKind::None;
    if (button(ui, tr("All words used here"))) {
        view.state.dialog = DialogKind::None;
        view.state.workshop.on = false;
        view.ask(GoTo{Screen::Help, "glossary"});
    }
}

}  // namespace waymark
