#include "ui/views/parts/standing.h"

#include "ui/views/parts/explain.h"
#include "ui/views/parts/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark {

std::string_view standing_word(const View& view, Standing standing) {
    return view.framework.title_of(ChoiceList("standing"), standing_id(standing));
}

void standing(const View& view, const Entry& entry, bool explained) {
    Ui& ui = view.ui;
    {
        const Row row(ui);
        badge(ui, standing_word(view, entry.standing));
        if (explained) explain_mark(view, {standing_word(view, entry.standing), ChoiceList("standing"), {}});
        if (entry.unverified) badge(ui, tr("Not verified"));
    }
    if (!entry.standing_note.empty()) note(ui, entry.standing_note);
    source_lines(view, entry.sources);
}

void source_lines(const View& view, std::span<const std::string> keys) {
    Ui& ui = view.ui;
    for (const std::string& key : keys) {
        const Source* source = view.framework.source(key);
        if (!source) continue;
        note(ui, source->date.empty() ? ui.fill(tr("Source: {}. {}"), source->title, source->publisher)
                                      : ui.fill(tr("Source: {}. {}, {}"), source->title, source->publisher, source->date));
        outside_link(view, ui.fill(tr("Open the source: {}"), source->title), source->url, key);
    }
}

}  // namespace waymark
