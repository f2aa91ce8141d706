#include "ui/views/parts/area_field.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/base/sorting.h"
#include "ui/views/parts/parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// Boxes for some of the areas; ticks elsewhere stay as they are.
std::optional<Strings> ticks(const View& view, std::string_view label, std::span<const Choice> some, const Strings& held,
                             const ChoiceOptions& options) {
    FrameList<std::string_view> shown(view.ui);
    for (const std::string& code : held)
        if (std::any_of(some.begin(), some.end(), [&](const Choice& choice) { return choice.value == code; }))
            shown.push_back(code);
    const auto chosen = tick_list(view.ui, label, some, shown, options);
    if (!chosen) return {};
    Strings all = held;
    for (const Choice& choice : some) std::erase(all, choice.value);
    all.insert(all.end(), chosen->begin(), chosen->end());
    sort_stably(all, std::less<>());
    return all;
}

}  // namespace

std::optional<Strings> find_areas(const View& view, std::string_view record, const Strings& held) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    const bool typed_here = state.to_find.of == record;
    if (auto typed = text_field(ui, tr("Find an area"), typed_here ? std::string_view(state.to_find.text) : "",
                                {.key = "find area",
                                 .hint = tr("Part of a name: of a council, a police force area, a region or a nation."),
                                 .width = 420,
                                 .search = true})) {
        state.to_find.text = std::move(*typed);
        state.to_find.of = record;
    }
    if (view.areas.coming)
        paragraph(ui,
                  tr("The names of councils, regions and nations are still being fetched. They can be chosen as soon "
                     "as they are here."),
                  Tone::Quiet);
    const Editing editing(ui);
    if (state.to_find.of == record && !state.to_find.text.empty()) {
        const Derived::AreasFound& found = view.derived.areas_named(state.to_find.text);
        if (found.best.empty()) {
            paragraph(ui, ui.fill(tr("No area has “{}” in its name."), state.to_find.text), Tone::Quiet);
            return {};
        }
        auto all = ticks(view, tr("Areas found"), found.best, held, {.key = "areas", .label_hidden = true});
        if (found.more > 0)
            paragraph(ui,
                      ui.fill(tr_n(static_cast<long>(found.more), "{} more fits. Type more of the name to see it.",
                                   "{} more fit. Type more of the name to see them."),
                              found.more),
                      Tone::Quiet);
        return all;
    }
    using Of = Derived::AreasOf;
    std::optional<Strings> all;
    const auto list = [&](Of which, std::string_view key, std::string_view label) {
        const std::span<const Choice> some = view.derived.areas_of(which);
        if (some.empty() || !opened(view, key, label, key)) return;
        if (auto chosen = ticks(view, label, some, held, {.label_hidden = true})) all = std::move(chosen);
    };
    if (!record.empty()) list(Of::InOurs, "areas in ours", tr("Places in the partnership’s areas"));
    list(Of::Police, "areas", tr("All 43 police force areas"));
    list(Of::RegionsAndNations, "wide areas", tr("Regions and nations"));
    return all;
}

std::optional<Strings> areas_field(const View& view, std::string_view record, const FieldWords& words, const Strings& held) {
    Ui& ui = view.ui;
    const Strings& ours = view.document.partnership->areas;
    FrameList<Choice> first(ui);
    for (const Choice& choice : view.derived.gaps().areas())
        if (contains(ours, choice.value) || contains(held, choice.value)) first.push_back(choice);
    auto all = ticks(view, words.label, {first.data(), first.size()}, held, {.key = "areas", .hint = words.help});
    // What could be chosen is nothing for paper.
    if (ui.prints()) return all;
    const SemScope group(ui, Role::Group, "more areas", tr("More areas"));
    if (!opened(view, "more areas", tr("More areas"), "more areas")) return all;
    if (auto chosen = find_areas(view, record, held)) all = std::move(chosen);
    return all;
}

}  // namespace waymark
