#include "ui/views/local/local.h"

#include "model/document/titles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark {

std::string_view number_words(Ui& ui, std::int64_t number) {
    return number <= 2'000'000'000 && number >= -2'000'000'000 ? ui.fill("{}", static_cast<long>(number))
                                                               : ui.keep(std::to_string(number));
}

std::string_view day_words(Ui& ui, const std::string& day) {
    const auto date = parse_date(day);
    return date ? ui.fill("{}", *date) : std::string_view(day);
}

std::string_view title_of(const View& view, const LocalCount& count) {
    Ui& ui = view.ui;
    // As count_title, in the frame's own memory.
    std::string_view title = ui.keep(count.year.text());
    for (const std::string_view words : count_words(view.framework, count)) title = ui.joined(title, ", ", words);
    return name_or_unnamed(RecordKind::LocalCount, title);
}

bool local_has_detail(const View& view) {
    const LocalState& state = view.state.local;
    switch (state.look) {
        case LocalLook::Counts:
            return view.document.profile.find(state.open) != nullptr;
        case LocalLook::Areas:
            return view.areas.find(state.open) != nullptr;
        case LocalLook::Products:
            return view.framework.request(state.open) || view.document.products.find(state.open);
    }
    return false;
}

void local_view(const View& view) {
    Ui& ui = view.ui;
    LocalState& state = view.state.local;
    heading(ui, 1, title_of(Screen::Local));
    paragraph(ui, tr("What is known about your area, beside the figures for the United Kingdom."), Tone::Quiet);
    {
        const SemScope looks(ui, Role::Toolbar, "look", tr("Show"), true);
        const Row row(ui);
        const auto look = [&](std::string_view label, LocalLook which) {
            if (!toggle_button(ui, label, state.look == which) || state.look == which) return;
            state.look = which;
            state.open.clear();
        };
        look(tr("Counts"), LocalLook::Counts);
        look(tr("Areas"), LocalLook::Areas);
        look(tr("Products"), LocalLook::Products);
    }
    switch (state.look) {
        case LocalLook::Counts:
            return local_counts(view);
        case LocalLook::Areas:
            return local_areas(view);
        case LocalLook::Products:
            return local_products(view);
    }
}

void local_detail(const View& view) {
    const LocalState& state = view.state.local;
    if (state.look == LocalLook::Products) return product_detail(view, state.open);
    if (state.look == LocalLook::Areas) {
        if (const Area* area = view.areas.find(state.open)) area_detail(view, *area);
    } else if (const LocalCount* count = view.document.profile.find(state.open)) {
        count_detail(view, *count);
    }
}

}  // namespace waymark
