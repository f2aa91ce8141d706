#include "ui/views/partnership/partnership.h"

#include "ui/views/partnership/members.h"
#include "ui/views/parts/area_field.h"
#include "ui/views/parts/chosen.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kKind = RecordKind::Partnership;
constexpr RowList kAreaRows("areas");

void areas_field(const View& view) {
    Ui& ui = view.ui;
    const Partnership& partnership = *view.document.partnership;
    const SemScope group(ui, Role::Region, "areas", tr("Areas"));
    heading(ui, 2, tr("Areas"));
    if (partnership.areas.empty()) paragraph(ui, tr("No area chosen yet."), Tone::Quiet);
    if (ui.prints()) {
        std::string_view names;
        for (const std::string& code : partnership.areas) names = ui.joined(names, "; ", view.areas.name_of(code));
        if (!names.empty()) paragraph(ui, names);
        return;
    }
    if (!partnership.areas.empty()) {
        const Row row(ui);
        for (const std::string& code : partnership.areas) {
            const std::string_view name = view.areas.name_of(code);
            ui.list_row(kAreaRows, code, ui.id_of(code));
            if (button(ui, ui.fill(tr("Remove {}"), name), {.icon = Icon::Cross, .key = code, .dense = true, .edits = true})) {
                ui.focus_after_removing(kAreaRows, code);
                Strings rest = partnership.areas;
                std::erase(rest, code);
                view.run(ui.fill(tr("Remove {}"), name), {SetField{kKind, {}, "areas", std::move(rest)}});
                view.done(ui.fill(tr("{} removed"), name));
            }
        }
    }
    if (auto all = find_areas(view, {}, partnership.areas)) {
        say_chosen(view, kKind, partnership, "areas", *all);
        view.run(tr("Change areas"), {SetField{kKind, {}, "areas", std::move(*all)}});
    }
    note(ui, view.areas.places_note);
}

}  // namespace

void partnership_view(const View& view) {
    Ui& ui = view.ui;
    const Partnership& partnership = *view.document.partnership;
    heading(ui, 1, tr("Partnership"));
    paragraph(ui,
              view.work.kept_badly ? tr("Who you are. Nothing of this is kept while you type: it is only in the files you save.")
              : view.work.reading.empty() && view.work.unread.empty() && !ui.prints()
                  ? tr("Who you are. Everything here is kept as you type.")
                  : tr("Who you are."),
              Tone::Quiet);
    for (const std::string_view key : {"name", "scale", "type"})
        edit_field(view, kKind, partnership, key, key == "name" ? "partnership name" : "");
    areas_field(view);
    heading(ui, 2, tr("What is yours to fill"));
    if (!ui.prints())
        paragraph(ui,
                  tr("Tick what your partnership is there for. The rest stays in sight as outside, and is never counted as "
                     "a gap. You can change it at any time."),
                  Tone::Quiet);
    for (const std::string_view key : {"ourLevels", "ourPathways", "ourExploitation"})
        edit_field(view, kKind, partnership, key, key == "ourLevels" ? "our levels" : "");
    if (view.work.whole) {
        members_table(view);
    } else {
        heading(ui, 2, tr("Members"));
        coming(view);
    }
    heading(ui, 2, tr("Who leads it"));
    for (const std::string_view key : {"chair", "chairType", "coOrdinator", "policingBody", "policingBodyType"})
        edit_field(view, kKind, partnership, key);
    if (!view.areas.bodies_note.empty()) note(ui, view.areas.bodies_note);
    heading(ui, 2, tr("This document"));
    for (const std::string_view key : {"progressTracking", "reviewPeriod", "handlingNote", "note"})
        edit_field(view, kKind, partnership, key, key == "handlingNote" ? kHandlingNoteTag : std::string_view());
    ui.space(8);
    if (button(ui, tr("Go on to activities"), {.look = ButtonLook::Primary})) view.go(Screen::Activities);
}

}  // namespace waymark
