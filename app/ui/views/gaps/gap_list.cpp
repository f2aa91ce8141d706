#include <algorithm>
#include <array>

#include "model/base/contains.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kPage = 20;
constexpr std::array kKinds{GapKind::NothingRecorded, GapKind::Contradiction, GapKind::Thin, GapKind::DetailsMissing,
                            GapKind::NotKnown};

}  // namespace

void kind_filter(const View& view) {
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    const GapCounts& counts = view.derived.gaps().counts(view.today, state.filter);
    const Row row(ui);
    const SemScope bar(ui, Role::Toolbar, "kinds", tr("Which gaps"), true);
    const auto choose = [&](std::string_view label, std::optional<GapKind> kind) {
        const bool pressed = state.look == GapsLook::List && state.kind == kind;
        // What is left to decide on, told apart: a sum of all kinds would rise with each activity that leaves something unsaid.
        const std::string_view shown =
            kind ? ui.fill("{} ({})", label, counts.undecided[static_cast<std::size_t>(*kind)]) : label;
        if (!toggle_button(ui, shown, pressed, {.key = label, .dense = true})) return;
        state.look = GapsLook::List;
        state.kind = kind;
        state.listed = 0;
        state.fresh.clear();
    };
    choose(tr("All"), std::nullopt);
    for (const GapKind kind : kKinds) choose(kind_title(kind), kind);
}

namespace {

/// What was decided on the gap; "" when nothing was.
std::string_view decision_of(const View& view, const Gap& gap) {
    const GapDecision* const decision = gap.decided ? view.document.gaps.find(gap.id) : nullptr;
    return decision ? std::string_view(decision->decision) : std::string_view();
}

}  // namespace

void decision_filter(const View& view) {
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    const std::vector<Gap>& gaps = view.derived.gaps().list(view.today, state.filter);
    const bool any = std::any_of(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.decided; });
    if (!any && state.decision.empty()) return;
    const Row row(ui);
    const SemScope bar(ui, Role::Toolbar, "decided", tr("Only those decided"), true);
    view.framework.for_each_choice(ChoiceList("gap-decision"), [&](const Entry& entry) {
        const auto count = static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [&](const Gap& gap) {
            return (!state.kind || gap.kind == *state.kind) && decision_of(view, gap) == entry.id;
        }));
        const bool pressed = state.decision == entry.id;
        if (count == 0 && !pressed) return;
        if (!toggle_button(ui, ui.fill(tr("Decided: {} ({})"), entry.title, count), pressed, {.key = entry.id, .dense = true}))
            return;
        if (pressed)
            state.decision.clear();
        else
            state.decision = entry.id;
        state.undecided_only = false;
        state.listed = 0;
        state.fresh.clear();
    });
}

Colour kind_colour(const Theme& colours, GapKind kind) {
    switch (kind) {
        case GapKind::NothingRecorded:
            return colours.text_quiet;  // nothing recorded is no failing
        case GapKind::Contradiction:
            return colours.stage[2];
        case GapKind::Thin:
            return colours.caution;
        case GapKind::DetailsMissing:
        case GapKind::NotKnown:
            break;
    }
    return colours.border;
}

GapHead gap_head(const View& view, std::string_view gap_id) {
    const std::string_view title = view.derived.gaps().title(gap_id);
    const std::size_t colon = title.rfind(": ");
    if (colon == std::string_view::npos) return {{}, title};
    return {title.substr(0, colon), title.substr(colon + 2)};
}

std::string_view decision_words(const View& view, std::string_view gap_id) {
    const GapDecision* decision = view.document.gaps.find(gap_id);
    if (!decision || decision->decision.empty()) return {};
    Ui& ui = view.ui;
    std::string_view words = view.framework.title_of(ChoiceList("gap-decision"), decision->decision);
    if (!decision->decided_by.empty()) words = ui.fill(tr("{}, decided by {}"), words, decision->decided_by);
    if (const auto date = parse_date(decision->decided_on))
        words = ui.fill(decision->decided_by.empty() ? tr("{}, decided on {}") : tr("{} on {}"), words, *date);
    return words;
}

bool is_fresh(const View& view, const Gap& gap) {
    const auto& fresh = view.state.gaps.fresh;
    return gap.decided && std::any_of(fresh.begin(), fresh.end(), [&](const auto& one) { return one.id == gap.id; });
}

void gaps_in_place(const View& view, FrameList<const Gap*>& order) {
    const std::vector<Gap>& gaps = view.derived.gaps().list(view.today, view.state.gaps.filter);
    // Those that stood after this one, and those after them.
    const auto follow = [&](auto&& self, std::string_view id) -> void {
        for (const GapsState::Fresh& one : view.state.gaps.fresh) {
            if (one.after != id) continue;
            const auto at = std::find_if(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.id == one.id; });
            if (at == gaps.end() || !at->decided) continue;
            order.push_back(&*at);
            self(self, one.id);
        }
    };
    follow(follow, {});
    for (const Gap& gap : gaps) {
        if (is_fresh(view, gap) && contains(order, &gap)) continue;
        order.push_back(&gap);
        if (!gap.decided) follow(follow, gap.id);
    }
}

namespace {

/// The key of the button that is a card's heading.
constexpr std::string_view kCardButton = "open";

/// The box that ticks a gap for what is decided on several.
void tick_box(const View& view, const Gap& gap, const ImRect& rect) {
    Keys& ticked = view.state.gaps.ticked;
    const bool on = ticked.contains(gap.id);
    const std::string_view label = view.ui.fill(tr("Select {}"), view.derived.gaps().title(gap.id));
    if (row_check(view.ui, "tick", label, on, rect)) toggle(ticked, gap.id);
}

}  // namespace

void gap_card(const View& view, const Gap& gap, bool can_tick) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const GapHead head = gap_head(view, gap.id);
    const SemScope group(ui, Role::Group, gap.id);  // its first button says what it is
    const Card card(ui, kind_colour(colours, gap.kind));
    const NodeId card_button = ui.id_of(kCardButton);
    {
        // The heading of the card is its button: one press from the list to the whole.
        const std::string_view where = head.where.empty() ? tr("All activities together") : head.where;
        const std::string_view what = rule_title(gap.reason.rule);
        const float box = can_tick ? ui.px(44) : 0, wrap = ui.available() - box;
        const ImVec2 kind = ui.measure(what, TextStyle::SmallStrong, wrap), place = ui.measure(where, TextStyle::Strong, wrap);
        const ImRect whole = ui.place(ui.available(), std::max(ui.px(44), kind.y + place.y));
        const ImRect rect({whole.Min.x, whole.Min.y}, {whole.Max.x - box, whole.Max.y});
        const Control control = row_button(ui, kCardButton, ui.fill("{}: {}", where, what),
                                           ui.prints() ? std::string_view() : tr("Opens it with the activities behind it"), rect,
                                           view.state.gaps.gap == gap.id);
        if (can_tick) tick_box(view, gap, {{rect.Max.x, rect.Min.y}, {whole.Max.x, rect.Min.y + ui.px(44)}});
        if (control.visible) {
            ui.paint(ui.draw(), rect.Min, what, TextStyle::SmallStrong, colours.text_quiet, wrap);
            ui.paint(ui.draw(), {rect.Min.x, rect.Min.y + kind.y}, where, TextStyle::Strong,
                     control.hovered ? colours.accent : colours.text, wrap);
            if (control.focused) ui.paint_focus_ring(rect);
        }
        if (control.activated) open_gap(view, gap.id);
    }
    paragraph(ui, gap.sentence, Tone::Normal, TextStyle::Small);
    if (const std::string_view decided = decision_words(view, gap.id); !decided.empty()) {
        paragraph(ui, ui.fill(tr("Decided: {}"), decided), Tone::Quiet, TextStyle::Small);
        if (const std::string& reason = view.document.gaps.find(gap.id)->reason; !reason.empty())
            paragraph(ui, ui.fill(tr("Reason: {}"), reason), Tone::Quiet, TextStyle::Small);
        if (is_fresh(view, gap)) {
            const Row row(ui);
            if (button(ui, tr("Undo this decision"), {.icon = Icon::Undo, .key = "back", .dense = true, .edits = true}))
                decide_on_gap(view, gap.id, view.document.gaps.find(gap.id)->decision);
        }
        return;
    }
    const Row row(ui);
    const SemScope bar(ui, Role::Toolbar, "decide", ui.fill(tr("Decide on {}"), view.derived.gaps().title(gap.id)), true);
    view.framework.for_each_choice(ChoiceList("gap-decision"), [&](const Entry& entry) {
        if (!button(ui, entry.title, {.key = entry.id, .description = entry.summary, .dense = true, .edits = true})) return;
        decide_on_gap(view, gap.id, entry.id);
        open_gap(view, gap.id);
        // The buttons go with the decision; whoever comes back from the reason is at the card, and goes on from there.
        ui.set_focus(card_button);
        view.state.detail_from = card_button;
        ui.request_focus("gap reason");
    });
}

namespace {

/// Below the list: what is decided on stands on the first screen.
void order_of_list(const View& view) {
    Ui& ui = view.ui;
    if (opened(view, "gaps/ranking", tr("How this list is ordered"), "ranking"))
        paragraph(ui, ranking_rule(), Tone::Quiet, TextStyle::Small);
    else
        note(ui, tr("Not decided first, then by kind, then in the order of the framework. The order does not "
                    "say which matters more."));
}

}  // namespace

void gap_list(const View& view) {
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    const std::vector<Gap>& gaps = view.derived.gaps().list(view.today, state.filter);
    const auto done = [&](const Gap& gap) { return gap.decided && !is_fresh(view, gap); };
    const auto shown = [&](const Gap& gap) {
        return (!state.kind || gap.kind == *state.kind) && !(state.undecided_only && done(gap)) &&
               (state.decision.empty() || decision_of(view, gap) == state.decision || is_fresh(view, gap));
    };
    const auto all = static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), shown));
    if (all == 0) {
        paragraph(ui, gaps.empty() ? tr("The rules find no gap in what is recorded.") : tr("No gap is left by these choices."));
        if (!gaps.empty() && button(ui, tr("Show all gaps"))) {
            state.kind.reset();
            state.undecided_only = false;
            state.decision.clear();
        }
        return;
    }
    // Cards no wider than what is read in them.
    ui.flow().right = std::min(ui.flow().right, ui.flow().left + ui.px(760));
    if (ui.prints() && state.undecided_only) note(ui, tr("What is decided on is left out."));
    if (ui.prints() && !state.decision.empty())
        note(ui, ui.fill(tr("Only those on which “{}” is decided."),
                         view.framework.title_of(ChoiceList("gap-decision"), state.decision)));
    if (state.kind) note(ui, ui.fill(tr("Showing {} of {} gaps: {}."), all, gaps.size(), kind_title(*state.kind)));
    const std::size_t most = ui.prints() ? all : kPage + state.listed;
    std::size_t drawn = 0;
    const Gap* before = nullptr;
    FrameList<const Gap*> order(ui), page(ui);
    gaps_in_place(view, order);
    for (const Gap* const gap : order)
        if (page.size() < most && shown(*gap)) page.push_back(gap);
    ticked_gaps(view, page);
    for (const Gap* const one : order) {
        const Gap& gap = *one;
        if (!shown(gap)) continue;
        if (drawn == most) break;
        const bool decided = done(gap);
        if (!before || done(*before) != decided || before->kind != gap.kind) {
            const auto alike = static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [&](const Gap& other) {
                return shown(other) && done(other) == decided && other.decided == decided && other.kind == gap.kind;
            }));
            ui.space(8);
            heading(ui, 2, ui.fill(decided ? tr("{}, decided: {}") : tr("{}, not decided on: {}"), kind_title(gap.kind), alike));
            // For a list that was narrowed to one kind: all like this in one step.
            if (!decided && state.kind) {
                FrameList<const Gap*> like(ui);
                for (const Gap* const other : order)
                    if (shown(*other)) like.push_back(other);
                decide_on_all(view, kind_title(gap.kind), like);
            }
        }
        gap_card(view, gap, !gap.decided);
        before = &gap;
        ++drawn;
    }
    if (drawn < all) {
        paragraph(ui, ui.fill(tr("{} of {} are shown."), drawn, all), Tone::Quiet);
        if (button(ui, ui.fill(tr("Show {} more"), std::min(kPage, all - drawn)), {.key = "more"})) state.listed += kPage;
    }
    order_of_list(view);
}

void closed_gap_list(const View& view) {
    Ui& ui = view.ui;
    const std::vector<ClosedGap>& closed = view.derived.gaps().closed(view.today);
    if (closed.empty()) return;
    ui.flow().right = std::min(ui.flow().right, ui.flow().left + ui.px(760));
    const SemScope region(ui, Role::Region, "closed", tr("Decided earlier, no longer a gap"));
    ui.space(16);
    heading(ui, 2, tr("Decided earlier, no longer a gap"));
    note(ui, tr("What was decided and done stays in the document, also when what it was about is gone."));
    for (const ClosedGap& gap : closed) {
        const SemScope item(ui, Role::Group, gap.gap_id, gap.title);
        const Card card(ui);
        const ImVec2 size = ui.measure(gap.title, TextStyle::Strong, ui.available());
        const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), size.y));
        const Control control = row_button(ui, "open", gap.title, {}, rect, view.state.gaps.gap == gap.gap_id);
        if (control.visible) {
            ui.paint(ui.draw(), {rect.Min.x, rect.GetCenter().y - size.y / 2}, gap.title, TextStyle::Strong,
                     control.hovered ? ui.colours().accent : ui.colours().text, ui.available());
            if (control.focused) ui.paint_focus_ring(rect);
        }
        if (control.activated) open_gap(view, gap.gap_id);
        if (gap.outside && gap.known_to_pack)
            note(ui, tr("Outside what is yours to fill, so it is not counted. What was decided is kept."));
        if (!gap.known_to_pack)
            paragraph(ui,
                      tr("It is about something that the framework in use and this document no longer have. "
                         "It is kept."),
                      Tone::Normal, TextStyle::Small);
        const std::string_view decided = decision_words(view, gap.gap_id);
        if (!decided.empty()) note(ui, ui.fill(tr("Decided: {}"), decided));
        if (!gap.actions.empty())
            note(ui, ui.fill(tr_n(static_cast<long>(gap.actions.size()), "{} action names it.", "{} actions name it."),
                             gap.actions.size()));
    }
}

}  // namespace waymark
