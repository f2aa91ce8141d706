#include <algorithm>
#include <utility>

#include "ui/views/parts/record_form.h"
#include "ui/view.h"
#include "ui/views/search/search.h"
#include "ui/views/share/hand_on.h"
#include "ui/views/share/publish.h"
#include "ui/views/parts/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// So many of what is left out are named one by one.
constexpr std::size_t kNamed = 100;

/// What can be left out as a whole.
struct Part {
    std::string_view label;
    bool PublicOptions::*on;
};
constexpr Part kParts[] = {{tr_later("Reflections"), &PublicOptions::reflections},
                           {tr_later("Decisions on gaps"), &PublicOptions::gap_decisions},
                           {tr_later("Actions, with their progress"), &PublicOptions::actions},
                           {tr_later("Local counts"), &PublicOptions::profile},
                           {tr_later("Products"), &PublicOptions::products}};

std::string_view removed_words(Ui& ui, const Removed& removed) {
    std::string_view words = removed.title;
    for (const std::string_view key : removed.fields)
        words = ui.fill("{} · {}", words, words_of(removed.kind, key).label);
    return words;
}

/// Each reason as a line that opens to what it left out.
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
        const SemScope list(ui, Role::List, ui.fill("{} list", key),
                            view.derived.share().summary()[line - 1]);
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

/// Shows the record that a passage stands in.
void go_to(const View& view, const DerivedShare::Elsewhere& one) {
    if (one.kind == RecordKind::Partnership) return view.go(Screen::Partnership);
    if (one.kind == RecordKind::GapDecision) {
        view.state.gaps.gap = one.id;
        return view.go(Screen::Gaps);
    }
    if (one.kind == RecordKind::ProgressNote) {
        const ProgressNote* const note = view.document.progress_notes.find(one.id);
        if (note) show_record(view, {RecordKind::Action, note->action});
        return;
    }
    show_record(view, {one.kind, one.id});
}

/// What else goes out as it was written and is to be looked at, each leading to where it stands.
void elsewhere(const View& view) {
    Ui& ui = view.ui;
    const auto& found = view.derived.share().elsewhere();
    if (found.empty()) return;
    const std::string_view title =
        ui.fill(tr_n(static_cast<long>(found.size()), "{} passage to look at outside the activities",
                     "{} passages to look at outside the activities"),
                found.size());
    const SemScope region(ui, Role::Region, "elsewhere", tr("Passages to look at outside the activities"));
    if (!opened(view, "share/elsewhere", title, "elsewhere")) return;
    std::size_t named = 0;
    for (const DerivedShare::Elsewhere& one : found) {
        if (++named > kNamed) break;
        const SemScope item(ui, Role::Group, ui.fill("{}", named), one.title);
        paragraph(ui, ui.fill(tr("{}: “{}”, in {} · {}"), passage_title(one.passage.kind), one.passage.text, one.title,
                              words_of(one.kind, one.passage.field).label));
        if (link(ui, ui.fill(tr("Go to {}"), one.title), {}, "go")) go_to(view, one);
    }
    if (found.size() > kNamed) note(ui, ui.fill(tr("And {} more."), found.size() - kNamed));
}

/// The whole document as a file, locked with a passphrase or not.
void whole_document(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 2, tr("The whole document"));
    paragraph(ui, tr("For your own partners: everything is in it, private notes and small counts too."));
    if (view.work.locks) paragraph(ui, tr("The file of this document is locked with a passphrase, and every save locks it again."));
    const Row row(ui);
    if (button(ui, tr("Save as…"))) view.ask(SaveFile{true});
    if (button(ui, view.work.locks ? tr("Set another passphrase…") : tr("Lock with a passphrase…"),
               {.key = "lock", .description = tr("Saves a file that only the passphrase opens")}))
        view.ask(UseLock{UseLock::Deed::Ask});
    if (view.work.locks &&
        button(ui, tr("Save without a lock…"), {.key = "unlocked", .description = tr("Saves a file that everybody who has it can read")}))
        view.ask(UseLock{UseLock::Deed::SaveWithout});
}

}  // namespace

void share_view(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 1, title_of(Screen::Share));
    paragraph(ui, tr("Nothing leaves this computer until you save a file and send it."), Tone::Quiet);
    if (!view.work.has_work) {
        callout(ui, "empty", tr("There is nothing to share yet"),
                tr("Start a new document or open a file first."));
        if (button(ui, tr("Go to Start"), {.look = ButtonLook::Primary})) view.go(Screen::Start);
        return;
    }
    whole_document(view);
    ui.space(8);
    const SemScope region(ui, Role::Region, "public", tr("A public version"));
    heading(ui, 2, tr("A public version"));
    paragraph(ui, tr("A separate file that anybody may read. Your document stays as it is."));
    PublicOptions& options = view.state.share;
    {
        const std::string_view title = tr("What goes in besides the partnership and its activities");
        const SemScope group(ui, Role::Group, "parts", title);
        heading(ui, 3, title);
        const float gap = std::exchange(ui.flow().gap, 0.0f);
        for (const Part& part : kParts)
            if (const auto on = check(ui, tr(part.label), options.*part.on)) options.*part.on = *on;
        ui.flow().gap = gap;
    }
    ui.space(8);
    const PublicVersion& version = view.derived.share().version(options);
    const std::size_t in = version.document.activities.size(), all = view.document.activities.size();
    publish_list(view);
    paragraph(ui,
              ui.fill(tr_n(static_cast<long>(all),
                           "{} of {} activity goes in: only those marked “May be published”.",
                           "{} of {} activities go in: only those marked “May be published”."),
                      in, all),
              Tone::Strong);
    left_out(view, version);
    elsewhere(view);
    callout(ui, "read", tr("Read it before you send it"),
            tr("What people wrote into public fields goes out as they wrote it. Waymark points to what looks like a person’s name, "
               "a postcode or the reference of a referral; it cannot find them all."));
    if (button(ui, tr("Save public version"), {.look = ButtonLook::Primary}))
        view.ask(SavePublicVersion{options});
    hand_on(view);
}

}  // namespace waymark
