// Deciding on one gap, or on several in one step.

#include <algorithm>

#include "model/document/words.h"
#include "ui/views/gaps/gaps.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// It goes on standing where it stands.
void hold_place(const View& view, std::string_view gap_id) {
    FrameList<const Gap*> order(view.ui);
    gaps_in_place(view, order);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i]->id != gap_id) continue;
        auto& fresh = view.state.gaps.fresh;
        std::erase_if(fresh, [&](const auto& one) { return one.id == gap_id; });
        fresh.push_back({std::string(gap_id), i == 0 ? std::string() : order[i - 1]->id});
        return;
    }
}

/// The same decision on all of them that nobody has decided on.
void decide_on_gaps(const View& view, std::span<const Gap* const> gaps, std::string_view decision, const std::string& reason) {
    std::vector<Edit> edits;
    std::size_t count = 0;
    for (const Gap* const gap : gaps) {
        if (gap->decided) continue;
        hold_place(view, gap->id);
        ++count;
        edits.push_back(SetField{RecordKind::GapDecision, gap->id, "decision", std::string(decision)});
        edits.push_back(SetField{RecordKind::GapDecision, gap->id, "decidedOn", to_iso(view.today)});
        // A reason that somebody wrote for the one says more.
        const GapDecision* found = view.document.gaps.find(gap->id);
        if (!reason.empty() && (!found || found->reason.empty()))
            edits.push_back(SetField{RecordKind::GapDecision, gap->id, "reason", reason});
    }
    if (count == 0) return;
    const auto number = static_cast<long>(count);
    const std::string_view word = view.framework.title_of(ChoiceList("gap-decision"), decision);
    view.run(view.ui.fill(tr_n(number, "Decide “{}” on {} gap", "Decide “{}” on {} gaps"), word, count), std::move(edits));
    view.done(view.ui.fill(tr_n(number, "Decided: {}, on {} gap", "Decided: {}, on {} gaps"), word, count));
}

}  // namespace

void decide_on_gap(const View& view, std::string_view gap_id, std::string_view decision) {
    hold_place(view, gap_id);
    const GapDecision* found = view.document.gaps.find(gap_id);
    const std::string id(gap_id);
    const bool taken_back = found && found->decision == decision;
    const bool changes = found && !taken_back && !found->decision.empty();
    const bool empties = changes && !(found->reason.empty() && found->decided_by.empty());
    std::vector<Edit> edits;
    if (taken_back && found->reason.empty() && found->decided_by.empty() && found->extra.empty()) {
        edits.push_back(RemoveRecords{RecordKind::GapDecision, {id}});
    } else {
        edits.push_back(SetField{RecordKind::GapDecision, id, "decision", taken_back ? std::string() : std::string(decision)});
        if (taken_back)
            edits.push_back(SetField{RecordKind::GapDecision, id, "decidedOn", std::string()});
        else if (!found || found->decided_on.empty() || changes)
            edits.push_back(SetField{RecordKind::GapDecision, id, "decidedOn", to_iso(view.today)});
        // Who decided otherwise, and why, did not decide this.
        for (const std::string_view key : {"reason", "decidedBy"})
            if (changes && !is_empty(*found, *field<GapDecision>(key)))
                edits.push_back(SetField{RecordKind::GapDecision, id, std::string(key), std::string()});
    }
    const std::string_view word = view.framework.title_of(ChoiceList("gap-decision"), decision);
    view.run(view.ui.fill(taken_back ? tr("Take back the decision “{}” on “{}”") : tr("Decide “{}” on “{}”"), word,
                          view.derived.gaps().title(gap_id)),
             std::move(edits));
    view.done(taken_back ? tr("The decision is taken back.")
                         : view.ui.fill(
                               empties ? tr("Decided: {}, on {}. The reason and who decided were of the decision before, and are "
                                            "taken out.")
                                       : tr("Decided: {}, on {}"),
                               word, view.derived.gaps().title(gap_id)),
              RecordKind::GapDecision, gap_id);
}

void decide_on_all(const View& view, std::string_view key, std::span<const Gap* const> gaps, std::size_t least) {
    Ui& ui = view.ui;
    const auto left =
        static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [](const Gap* gap) { return !gap->decided; }));
    if (left < least) return;
    const Editing editing(ui);
    std::map<std::string, std::string, std::less<>>& reasons = view.state.gaps.reasons;
    const auto reason = [&] {
        const auto written = reasons.find(key);
        return written == reasons.end() ? std::string_view() : std::string_view(written->second);
    };
    if (const auto typed =
            text_field(ui, tr("Reason for all of them"), reason(),
                       {.key = "common reason", .hint = tr("It is written down with each. You may leave it empty.")}))
        reasons.insert_or_assign(std::string(key), *typed);
    const std::string_view label =
        ui.fill(tr_n(static_cast<long>(left), "Decide on {} gap:", "The same for all {} not decided on:"), left);
    paragraph(ui, label, Tone::Normal, TextStyle::Small);
    const Row row(ui);
    const SemScope bar(ui, Role::Toolbar, "decide all", label, true);
    view.framework.for_each_choice(ChoiceList("gap-decision"), [&](const Entry& entry) {
        if (button(ui, entry.title, {.key = entry.id, .description = entry.summary, .dense = true, .edits = true}))
            decide_on_gaps(view, gaps, entry.id, std::string(reason()));
    });
}

void ticked_gaps(const View& view, std::span<const Gap* const> shown) {
    Ui& ui = view.ui;
    Keys& ticked = view.state.gaps.ticked;
    FrameList<const Gap*> chosen(ui);
    std::size_t open = 0;
    for (const Gap* const gap : shown) {
        if (gap->decided) continue;
        ++open;
        if (ticked.contains(gap->id)) chosen.push_back(gap);
    }
    if (open == 0 || ui.prints()) return;
    const SemScope region(ui, Role::Region, "selection", tr("Selected gaps"));
    if (const auto all =
            check(ui, ui.fill(tr("Select all {} shown that are not decided on"), open), chosen.size() == open, {}, "all")) {
        ticked.clear();
        if (*all)
            for (const Gap* const gap : shown)
                if (!gap->decided) ticked.insert(gap->id);
    }
    if (chosen.empty()) {
        view.state.gaps.reasons.erase("");
        return;
    }
    paragraph(ui, ui.fill(tr_n(static_cast<long>(chosen.size()), "{} gap selected", "{} gaps selected"), chosen.size()),
              Tone::Strong);
    decide_on_all(view, {}, chosen, 1);
}

}  // namespace waymark
