#include "model/import/counts_import.h"
#include "model/document/words.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kKind = RecordKind::LocalCount;

/// What a column can be taken for: a field, or the counts of one measure, type or group alone.
void add_column_kinds(const View& view, FrameList<Choice>& choices) {
    Ui& ui = view.ui;
    choices.push_back({"", tr("Leave out"), ""});
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
}

/// What holds for all rows that do not say it themselves.
void for_all_rows(const View& view) {
    Ui& ui = view.ui;
    CountDefaults& all = view.state.local.paste;
    const auto keep = [&](std::string& value, std::string&& given) {
        value = std::move(given);
        view.state.paste_preview.reset();
    };
    heading(ui, 3, tr("For rows that do not say it themselves"));
    if (auto chosen = select(ui, words_of(kKind, "measure").label, view.derived.choices("measure", false),
                             all.measure, {.key = "all measure"}))
        keep(all.measure, std::move(*chosen));
    if (auto typed = text_field(ui, words_of(kKind, "source").label, all.source,
                                {.key = "all source", .hint = words_of(kKind, "source").help}))
        keep(all.source, std::move(*typed));
    if (auto typed = text_field(
            ui, words_of(kKind, "published").label, all.published,
            {.key = "all published", .problem = field_problem(FieldKind::Date, all.published), .width = 260}))
        keep(all.published, std::move(*typed));
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
    if (!rows_are_read(view,
                       tr("Copy the rows in your spreadsheet, headings included if there are any, and paste "
                          "them here. Totals only: no names, no cases."),
                       tr("One year a row, with a column for each count. Or one count a row, with a column "
                          "for its type.")))
        return;
    if (state.local.paste.measure.empty()) state.local.paste.measure = state.local.measure;
    FrameList<Choice> kinds(ui);
    add_column_kinds(view, kinds);
    column_choices(view, kinds);
    for_all_rows(view);
    const auto import = [&](const std::function<std::string()>& new_id) {
        CountDefaults all = state.local.paste;
        if (const auto day = parse_date_typed(all.published)) all.published = to_iso(*day);
        return import_counts(*state.paste_plan, view.framework, all, new_id);
    };
    if (!state.paste_preview) {
        CountsResult made = import([] { return std::string("preview"); });
        state.paste_preview = {made.counts.size(), std::move(made.problems)};
    }
    things_to_know(ui, state.paste_preview->problems);
    const std::size_t count = state.paste_preview->count;
    if (!decide(view, ui.fill(tr_n(static_cast<long>(count), "Add {} count", "Add {} counts"), count),
                count == 0
                    ? tr("There is no count to add. Say which column holds the years and which the counts.")
                    : std::string_view()))
        return;
    std::vector<Edit> edits;
    for (LocalCount& made : import(view.new_id).counts)
        edits.push_back(PutRecord{std::make_shared<const LocalCount>(std::move(made))});
    view.run(ui.fill(tr_n(static_cast<long>(count), "Add {} count from a spreadsheet",
                          "Add {} counts from a spreadsheet"),
                     count),
             std::move(edits));
    view.done(ui.fill(tr_n(static_cast<long>(count), "{} count added", "{} counts added"), count));
    state.dialog = DialogKind::None;
}

}  // namespace waymark
