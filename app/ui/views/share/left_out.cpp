#include "ui/views/share/left_out.h"

#include <algorithm>
#include <utility>

#include "present/words/field_words.h"
#include "ui/views/parts/parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view removed_words(Ui& ui, const Removed& removed) {
    std::string_view words = removed.title;
    for (const std::string_view key : removed.fields) words = ui.fill("{} · {}", words, words_of(removed.kind, key).label);
    return words;
}

}  // namespace

void left_out(const View& view, const PublicVersion& version) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "left out", tr("What is left out"));
    heading(ui, 3, tr("What is left out"));
    if (version.removed.empty()) return paragraph(ui, tr("Nothing is left out."));
    std::size_t line = 0;
    for (int why = 0; line < view.derived.share().summary().size(); ++why) {
        const auto is_why = [&](const Removed& removed) { return static_cast<int>(removed.why) == why; };
        if (std::none_of(version.removed.begin(), version.removed.end(), is_why)) continue;
        const std::string_view key = ui.fill("removed {}", why);
        if (!opened(view, key, view.derived.share().summary()[line++], key)) continue;
        // An id goes on from the one around it, so "list removed 1" with "1" in it would be "list removed 11".
        const SemScope list(ui, Role::List, ui.fill("{} list", key), view.derived.share().summary()[line - 1]);
        std::size_t named = 0;
        ui.flow().left += ui.px(28);
        const float gap = std::exchange(ui.flow().gap, ui.px(4));
        for (const Removed& removed : version.removed) {
            if (!is_why(removed) || ++named > kNamed) continue;
            const SemScope item(ui, Role::ListItem, ui.fill("{}", named));
            paragraph(ui, removed_words(ui, removed), Tone::Normal, TextStyle::Small);
        }
        if (named > kNamed) note(ui, ui.fill(tr("And {} more."), named - kNamed));
        ui.flow().left -= ui.px(28);
        ui.flow().gap = gap;
    }
}

}  // namespace waymark
