#include "ui/views/share/hand_on.h"

#include "present/report/report.h"
#include "present/words/naming.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/share/left_out.h"
#include "ui/views/share/preview.h"
#include "ui/views/share/recipients.h"
#include "ui/widgets/bullet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {

namespace {

void report_part(const View& view) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    heading(ui, 3, tr("A report"));
    FrameList<Choice> choices(ui);
    for (const ReportKind kind : report_kinds())
        if (offers(state.recipient, kind)) choices.push_back({report_id(kind), report_title(kind), report_summary(kind)});
    if (const auto chosen = select(ui, tr("Report"), choices, report_id(state.report), {.key = "report", .focus_tag = "report"}))
        state.report = report_of(*chosen).value_or(state.report);
    paragraph(ui, report_summary(state.report));
    if (is_always_public(state.report)) note(ui, tr("This report is for everybody: it is made of the public version."));
    FrameList<Choice> formats(ui);
    for (const ReportFormatWords& one : report_formats()) formats.push_back({one.id, tr(one.title), tr(one.summary)});
    if (const auto chosen = select(ui, tr("Form of the report"), formats, words_of(state.format).id, {.key = "format"}))
        state.format = report_format_of(*chosen).value_or(state.format);
    note(ui, tr(words_of(state.format).summary));
    const Row row(ui);
    if (button(ui, tr("Read it first"), {.key = "read report"})) {
        view.state.publish.open = ui.fill("report/{}", report_id(state.report));
        ui.request_focus(kPreviewTag);
    }
    if (button(ui, tr("Save report"))) view.ask(SaveReport{report_choice(view, state.report), state.format});
}

void picture_part(const View& view) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    heading(ui, 3, tr("A picture"));
    FrameList<Choice> kinds(ui), themes(ui), forms(ui);
    for (const PictureWords& one : pictures()) kinds.push_back({one.id, tr(one.title), tr(one.summary)});
    if (const auto chosen =
            select(ui, tr("Picture"), kinds, words_of(state.picture).id, {.key = "picture", .focus_tag = "picture"}))
        state.picture = picture_of(*chosen).value_or(state.picture);
    paragraph(ui, tr(words_of(state.picture).summary));
    themes.push_back({theme_id(ThemeName::Light), tr("Light"), {}});
    themes.push_back({theme_id(ThemeName::Dark), tr("Dark"), {}});
    themes.push_back({theme_id(ThemeName::HighContrast), tr("High contrast"), {}});
    if (const auto chosen =
            select(ui, tr("Colours of the picture"), themes, theme_id(state.picture_theme), {.key = "picture theme"}))
        state.picture_theme = theme_from_id(*chosen, state.picture_theme);
    forms.push_back({"png", tr("PNG, for any program"), {}});
    forms.push_back({"svg", tr("SVG, sharp at any size"), {}});
    if (const auto chosen =
            select(ui, tr("Form of the picture"), forms, state.picture_is_png ? "png" : "svg", {.key = "picture form"}))
        state.picture_is_png = *chosen == "png";
    if (state.picture_is_png)
        note(ui, tr("A PNG has the letters of Latin scripts only: others stand as boxes in it. SVG has them all."));
    if (state.is_public && !has_public_picture(state.picture))
        return note(ui, tr("What is not published is no gap, so there is no public picture of gaps."));
    note(ui, tr("A slide with its title, the day and the handling note. What it shows is in the file in words too."));
    const Row row(ui);
    if (button(ui, tr("See the picture first"), {.key = "see picture"})) {
        view.state.publish.open = ui.fill("picture/{}", words_of(state.picture).id);
        ui.request_focus(kPreviewTag);
    }
    if (button(ui, tr("Save picture")))
        view.ask(SavePicture{picture_choice(view, state.picture), state.picture_theme, state.picture_is_png});
}

void table_part(const View& view) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    heading(ui, 3, tr("A table"));
    FrameList<Choice> choices(ui);
    for (const RecordType& type : all_record_types())
        choices.push_back({type.key,
                           type.kind == RecordKind::GapDecision && !state.is_public ? tr("Gaps, with what was decided")
                                                                                    : kind_heading(type.kind),
                           {}});
    choices.push_back({"flat", tr("Activities by level and stage, for analysts"), {}});
    if (auto chosen = select(ui, tr("Table"), choices, state.table, {.key = "table"})) state.table = std::move(*chosen);
    const Choice forms[] = {{"csv", tr("CSV, for Excel and other spreadsheets"), {}},
                            {"jsonl", tr("JSON Lines, for analysts"), {}}};
    if (const auto chosen =
            select(ui, tr("Form of the table"), forms, state.table_is_csv ? "csv" : "jsonl", {.key = "table form"}))
        state.table_is_csv = *chosen == "csv";
    note(ui, state.table_is_csv
                 ? tr("Every field. A text that a spreadsheet would take for a formula has an apostrophe before it.")
                 : tr("Every field, a record a line, with the ids of the file instead of words."));
    const Row row(ui);
    if (button(ui, tr("See the table first"), {.key = "see table"})) {
        view.state.publish.open = ui.fill("table/{}", state.table);
        ui.request_focus(kPreviewTag);
    }
    if (button(ui, tr("Save table"))) view.ask(SaveTable{state.table, state.table_is_csv, state.is_public, view.state.share});
}

void workbook_part(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 3, tr("A workbook"));
    note(ui,
         tr("A sheet each for activities, reflections, gaps, actions, counts and whatever else there is, with filters, days as "
            "days, and lists to pick from. No cell is a formula. Excel, LibreOffice and Google Sheets open either form."));
    bool& is_ods = view.state.hand_on.workbook_is_ods;
    const Choice forms[] = {{"xlsx", tr("Excel workbook (.xlsx)"), {}}, {"ods", tr("OpenDocument spreadsheet (.ods)"), {}}};
    if (const auto chosen = select(ui, tr("Form of the workbook"), forms, is_ods ? "ods" : "xlsx",
                                   {.key = "workbook form", .focus_tag = "workbook"}))
        is_ods = *chosen == "ods";
    {
        const Row row(ui);
        if (button(ui, tr("See the workbook first"), {.key = "see workbook"})) {
            view.state.publish.open = "workbook";
            ui.request_focus(kPreviewTag);
        }
        if (button(ui, tr("Save workbook")))
            view.ask(SaveWorkbook{false, view.state.hand_on.is_public, view.state.share, is_ods});
    }
    note(ui, tr("An empty workbook is for people who do not use Waymark: they fill in activities, and “Paste rows” reads what "
                "they copy from it."));
    if (button(ui, tr("Save empty workbook"))) view.ask(SaveWorkbook{.is_template = true, .is_ods = is_ods});
}

void services_part(const View& view) {
    Ui& ui = view.ui;
    const Services& found = view.derived.share().services();
    heading(ui, 3, tr("Services, for directories"));
    note(ui,
         ui.fill(tr("Open Referral UK, the form that directories of local services read: activities of the kind “{}” that may "
                    "be published."),
                 view.framework.title_of(ChoiceList("activity-category"), "survivor-support")));
    note(ui, tr("Version 3.0. The form has no place for levels, stages, factors, partners, dates, ratings and evidence, so "
                "they stay behind."));
    for (const Activity* const activity : found.no_status)
        note(ui, ui.fill(tr("Left out, since it does not say whether it is running: “{}”."), title_of(*activity)));
    if (found.listed.empty()) return paragraph(ui, tr("There is none yet."));
    {
        const SemScope list(ui, Role::List, "services", tr("Services, for directories"));
        std::size_t number = 0;
        for (const Activity* const activity : found.listed) bullet(ui, ui.fill("{}", ++number), title_of(*activity));
    }
    if (button(ui,
               ui.fill(tr_n(static_cast<long>(found.listed.size()), "Save {} service", "Save {} services"), found.listed.size()),
               {.key = "save services"}))
        view.ask(SaveServices{view.state.share});
}

}  // namespace

ReportChoice report_choice(const View& view, ReportKind kind) {
    return {kind, view.state.hand_on.is_public, view.state.share};
}

PictureChoice picture_choice(const View& view, PictureKind kind) {
    PictureChoice choice{kind, {}};
    choice.options.counted = view.state.counted;
    choice.options.series = view.state.local.series;
    choice.options.is_public = view.state.hand_on.is_public;
    choice.options.in_public = view.state.share;
    return choice;
}

void hand_on(const View& view) {
    Ui& ui = view.ui;
    HandOnState& state = view.state.hand_on;
    if (state.recipient == Recipient::Colleague) return;
    ui.space(8);
    const SemScope region(ui, Role::Region, "hand on", tr("For those who do not have Waymark"));
    heading(ui, 2, tr("For those who do not have Waymark"));
    // What goes to everybody leaves it out whatever is set here.
    if (state.recipient != Recipient::Everybody)
        if (const auto on = check(ui, tr("Leave out what is not for everybody"), state.is_public,
                                  tr("As in the public version. Otherwise a report leaves out private notes "
                                     "only, and a picture, a workbook or a table nothing."),
                                  "public only"))
            state.is_public = *on;
    if (state.is_public && !offers(state.recipient, SharePart::PublicVersion))
        left_out(view, view.derived.share().version(view.state.share));
    if (offers(state.recipient, SharePart::Report)) report_part(view);
    if (offers(state.recipient, SharePart::Picture)) picture_part(view);
    if (offers(state.recipient, SharePart::Workbook)) workbook_part(view);
    if (offers(state.recipient, SharePart::Table)) table_part(view);
    if (offers(state.recipient, SharePart::Services)) services_part(view);
}

}  // namespace waymark
