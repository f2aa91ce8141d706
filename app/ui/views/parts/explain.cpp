#include "ui/views/parts/explain.h"

#include <algorithm>

#include "ui/views/parts/explain_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void open(const View& view, std::string_view title, ChoiceList list, std::string_view id, std::string_view help) {
    view.state.explain = {std::string(title), list, std::string(id), std::string(help), true};
    view.state.dialog = DialogKind::Explain;
}

}  // namespace

bool has_summaries(const View& view, ChoiceList list) {
    bool any = false;
    view.framework.for_each_choice(list, [&](const Entry& entry) { any = any || !entry.summary.empty(); });
    return any;
}

std::string_view name_of_term(Ui& ui, const GlossaryTerm& term) {
    return term.short_form.empty() || term.short_form == term.title ? std::string_view(term.title)
                                                                    : ui.fill("{} ({})", term.title, term.short_form);
}

bool can_explain(const View& view, const Explained& what) {
    return has_summaries(view, what.list) || !view.derived.terms(what.title).empty() || !view.derived.terms(what.help).empty();
}

void explain_mark(const View& view, const Explained& what) {
    Ui& ui = view.ui;
    const std::string_view said = ui.fill(tr("What is “{}”?"), what.title);
    if (button(ui, said,
               {.look = ButtonLook::Quiet,
                .icon = Icon::Question,
                .key = ui.fill("what is {}", what.title),
                .icon_only = true,
                .dense = true}))
        open(view, what.title, what.list, {}, what.help);
}

ExplainBeside::ExplainBeside(const View& view, std::string_view text, TextStyle style, const Explained& what)
    : view_(view), what_(what), at_(view.ui.flow()), shown_(can_explain(view, what)), fits_(false) {
    if (!shown_) return;
    const Ui& ui = view.ui;
    const float side = ui.px(32);
    const ImVec2 end = ui.end_of(text, style, at_.right - at_.left);
    const float x = at_.left + end.x + ui.px(4), y = at_.y + end.y + (ui.line_height(style) - side) / 2;
    fits_ = x + side <= at_.right;
    at_ = {x, at_.right, x, y, 0, 0, 0, false};
}

ExplainBeside::~ExplainBeside() {
    if (!shown_) return;
    if (fits_) view_.ui.push_flow(at_);
    explain_mark(view_, what_);
    if (fits_) view_.ui.pop_flow();
}

void show_words(const View& view, std::string_view title, std::string_view words) {
    open(view, title, {}, {}, words);
}

void explained_note(const View& view, std::string_view text, const Explained& what) {
    const ExplainBeside mark(view, text, TextStyle::Small, what);
    note(view.ui, text);
}

void explain_link(const View& view, const Explained& what) {
    if (can_explain(view, what) && term_button(view.ui, what.title, tr("What is this?"), view.ui.fill("what is {}", what.title)))
        open(view, what.title, what.list, {}, what.help);
}

void term_link(const View& view, const GlossaryTerm& term) {
    if (term_button(view.ui, name_of_term(view.ui, term), tr("What is this?"), term.id)) open_term(view, term.id);
}

void term_links(const View& view, std::string_view text) {
    const auto terms = view.derived.terms(text);
    if (terms.empty()) return;
    const Row row(view.ui, 16);
    for (const GlossaryTerm* term : terms) term_link(view, *term);
}

void open_term(const View& view, std::string_view term_id) {
    if (const GlossaryTerm* term = view.framework.term(term_id))
        open(view, name_of_term(view.ui, *term), ChoiceSource::Glossary, term_id, {});
}

}  // namespace waymark
