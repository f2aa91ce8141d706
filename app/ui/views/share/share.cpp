#include "ui/views/share/share.h"

#include <algorithm>
#include <utility>

#include "ui/views/partnership/partnership.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/search/search.h"
#include "ui/views/share/hand_on.h"
#include "ui/views/share/left_out.h"
#include "ui/views/share/publish.h"
#include "ui/views/share/recipients.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

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

/// What is on every page of a public file and may have been written for the partnership alone: "do not forward".
void on_every_page(const View& view) {
    Ui& ui = view.ui;
    const std::string_view handling_note = view.document.partnership->handling_note;
    if (handling_note.empty()) return;
    const SemScope region(ui, Role::Region, "on every page", tr("On every page"));
    callout(ui, "handling", tr("The handling note is on every page of what goes out"), handling_note);
    if (button(ui, tr("Change the handling note"), {.look = ButtonLook::Quiet, .key = "handling note"})) {
        view.go(Screen::Partnership);
        ui.request_focus(kHandlingNoteTag);
    }
}

/// What else goes out as it was written and is to be looked at, each leading to where it stands.
void elsewhere(const View& view) {
    Ui& ui = view.ui;
    const auto& found = view.derived.share().elsewhere();
    if (found.empty()) return;
    const std::string_view title = ui.fill(tr_n(static_cast<long>(found.size()), "{} passage to look at outside the activities",
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
        if (button(ui, ui.fill(tr("Go to {}"), one.title), {.look = ButtonLook::Quiet, .key = "go"})) go_to(view, one);
    }
    if (found.size() > kNamed) note(ui, ui.fill(tr("And {} more."), found.size() - kNamed));
}

/// The whole document as a file, locked with a passphrase or not.
void whole_document(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 2, tr("The whole document"));
    paragraph(ui, tr("For your own partners: everything is in it, private notes and small counts too."));
    if (view.work.locks)
        paragraph(ui, tr("The file of this document is locked with a passphrase, and every save locks it again."));
    const Row row(ui);
    if (button(ui, tr("Save as…"))) view.ask(SaveFile{true});
    if (button(ui, view.work.locks ? tr("Set another passphrase…") : tr("Lock with a passphrase…"),
               {.key = "lock", .description = tr("Saves a file that only the passphrase opens")}))
        view.ask(UseLock{UseLock::Deed::Ask});
    if (view.work.locks && button(ui, tr("Save without a lock…"),
                                  {.key = "unlocked", .description = tr("Saves a file that everybody who has it can read")}))
        view.ask(UseLock{UseLock::Deed::SaveWithout});
}

/// The first question: what it is for says what there is to do.
void who_it_is_for(const View& view) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    FrameList<Choice> choices(ui);
    for (const RecipientWords& one : recipients())
        choices.push_back({recipient_id(one.recipient), tr(one.title), tr(one.summary)});
    const auto chosen = radios(ui, tr("Who is it for?"), choices, recipient_id(state.recipient), {.key = "recipient"});
    if (!chosen) return;
    for (const RecipientWords& one : recipients())
        if (recipient_id(one.recipient) == *chosen) hand_on_to(state, one.recipient);
    view.state.publish.open.clear();
}

/// The document that anybody may read, and what it leaves out.
void public_version(const View& view) {
    Ui& ui = view.ui;
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
              ui.fill(tr_n(static_cast<long>(all), "{} of {} activity goes in: only those marked “May be published”.",
                           "{} of {} activities go in: only those marked “May be published”."),
                      in, all),
              Tone::Strong);
    left_out(view, version);
    elsewhere(view);
    on_every_page(view);
    callout(
        ui, "read", tr("Read it before you send it"),
        tr("What people wrote into public fields goes out as they wrote it. Waymark points to what looks like a person’s name, "
           "a postcode or the reference of a referral; it cannot find them all."));
    if (button(ui, tr("Save public version"), {.look = ButtonLook::Primary, .focus_tag = "public version"}))
        view.ask(SavePublicVersion{options});
}

}  // namespace

void share_view(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 1, title_of(Screen::Share));
    paragraph(ui, tr("Nothing leaves this computer until you save a file and send it."), Tone::Quiet);
    if (!view.work.has_work) {
        callout(ui, "empty", tr("There is nothing to share yet"), tr("Start a new document or open a file first."));
        if (button(ui, tr("Go to Start"), {.look = ButtonLook::Primary})) view.go(Screen::Start);
        return;
    }
    who_it_is_for(view);
    const Recipient recipient = view.state.hand_on.recipient;
    if (offers(recipient, SharePart::WholeDocument)) whole_document(view);
    if (offers(recipient, SharePart::PublicVersion)) public_version(view);
    hand_on(view);
}

}  // namespace waymark
