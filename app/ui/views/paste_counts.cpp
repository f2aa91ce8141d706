#include "model/counts_import.h"
#include "model/words.h"
#include "ui/record_form.h"
#include "ui/views/dialog_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kKind = RecordKind::LocalCount;

/// What a column can be taken for: a field, or the counts of one measure, type or group alone.
std::vector<Choice> column_kinds(const View& view) {
    Ui& ui = view.ui;
    std::vector<Choice> choices = {{"", tr("Leave out"), ""}};
    for (const Field& spec : fields<LocalCount>())
        choices.push_back({spec.key, words_of(kKind, spec.key).label, {}});
    for (const std::string_view key : {"measure", "who", "exploitation"})
        for (const Choice& choice : view.derived.choices(field<LocalCount>(key)->choices, false)) {
            const bool counted =
                key != "who" || choice.value == words::adults || choice.value == words::children;
            if (counted && choice.value != words::all_types)
                choices.push_back(
                    {ui.fill("count={}", choice.value), ui.fill(tr("Count of: {}"), choice.label), {}});
        }
    return choices;
}

/// What holds for all rows that do not say it themselves.
void for_all_rows(const View& view) {
    Ui& ui = view.ui;
    CountDefaults& all = view.state.local.paste;
    heading(ui, 3, tr("For rows that do not say it themselves"));
    if (auto chosen = select(ui, words_of(kKind, "measure").label, view.derived.choices("measure", false),
                             all.measure, {.key = "all measure"}))
        all.measure = std::move(*chosen);
    if (auto typed = text_field(ui, words_of(kKind, "source").label, all.source,
                                {.key = "all source", .hint = words_of(kKind, "source").help}))
        all.source = std::move(*typed);
    if (auto typed = text_field(
            ui, words_of(kKind, "published").label, all.published,
            {.key = "all published", .problem = field_problem(FieldKind::Date, all.published), .width = 260}))
        all.published = std::move(*typed);
}

}  // namespace

void paste_counts_dialog(const View& view) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    const Dialog dialog(ui, "paste counts", tr("Add counts from a spreadsheet"), 820);
    if (dialog.dismissed()) {
        state.dialog = DialogKind::None;
        return;
    }
    if (!state.paste_plan) {
        paragraph(ui, tr("Copy the rows in your spreadsheet, headings included if there are any, and paste "
                         "them here. Totals only: no names, no cases."));
        if (auto typed = text_field(ui, tr("Rows"), state.paste_text,
                                    {.key = "rows",
                                     .hint = tr("One year a row, with a column for each count. Or one count "
                                                "a row, with a column for its type."),
                                     .focus_tag = "rows",
                                     .lines = 6}))
            state.paste_text = std::move(*typed);
        if (decide(view, tr("Show what will be added"),
                   state.paste_text.empty() ? tr("Paste the rows first") : std::string_view()))
            view.ask(ReadPasted{state.paste_text});
        return;
    }
    const ImportPlan& plan = *state.paste_plan;
    CountDefaults all = state.local.paste;
    if (all.measure.empty()) all.measure = state.local.paste.measure = state.local.measure;
    if (const auto day = parse_date_typed(all.published)) all.published = to_iso(*day);
    paragraph(ui, ui.fill(tr_n(static_cast<long>(plan.rows.size()),
                               "{} row. Check what each column is taken for; change it where it is wrong.",
                               "{} rows. Check what each column is taken for; change it where it is wrong."),
                          plan.rows.size()));
    column_choices(view, column_kinds(view));
    for_all_rows(view);
    const CountsResult preview =
        import_counts(plan, view.framework, all, [] { return std::string("preview"); });
    things_to_know(ui, preview.problems);
    const std::size_t count = preview.counts.size();
    if (!decide(view, ui.fill(tr_n(static_cast<long>(count), "Add {} count", "Add {} counts"), count),
                count == 0
                    ? tr("There is no count to add. Say which column holds the years and which the counts.")
                    : std::string_view()))
        return;
    std::vector<Edit> edits;
    for (LocalCount& made : import_counts(plan, view.framework, all, view.new_id).counts)
        edits.push_back(PutRecord{std::make_shared<const LocalCount>(std::move(made))});
    view.run(ui.fill(tr_n(static_cast<long>(count), "Add {} count from a spreadsheet",
                          "Add {} counts from a spreadsheet"),
                     count),
             std::move(edits));
    ui.announce(ui.fill(tr_n(static_cast<long>(count), "{} count added", "{} counts added"), count));
    state.dialog = DialogKind::None;
}

}  // namespace waymark
