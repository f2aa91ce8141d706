#include "model/document/fault.h"
#include "model/document/words.h"
#include "model/import/counts_import.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kCounts = RecordKind::LocalCount;

/// The counts of one measure, type or group alone, or of one year.
void add_count_columns(const View& view, FrameList<Choice>& choices) {
    Ui& ui = view.ui;
    for (const std::string_view key : {"measure", "who", "exploitation"})
        for (const Choice& choice : view.derived.choices(field<LocalCount>(key)->choices, false)) {
            const bool counted = key != "who" || choice.value == words::adults || choice.value == words::children;
            if (counted && choice.value != words::all_types)
                choices.push_back({ui.fill("count={}", choice.value), ui.fill(tr("Count of: {}"), choice.label), {}});
        }
    choices.push_back({kWhatRowCounts, tr("What the row counts"), {}});
    for (const ImportColumn& column : view.state.paste.plan->columns)
        if (column.key.starts_with(kCountOf) && column.key.find('+') != std::string::npos)
            choices.push_back({column.key, ui.fill(tr("Count of: {}"), column.heading), {}});
    for (const ImportColumn& column : view.state.paste.plan->columns)
        if (column.key.starts_with(kCountInYear))
            choices.push_back({column.key,
                               ui.fill(tr("Counts in {}"), column.key.find('+') == std::string::npos
                                                               ? std::string_view(column.key).substr(kCountInYear.size())
                                                               : std::string_view(column.heading)),
                               {}});
}

}  // namespace

void add_column_kinds(const View& view, FrameList<Choice>& choices) {
    const RecordKind kind = view.state.paste.kind;
    choices.push_back({"", tr("Leave out"), ""});
    for (const Field& spec : fields(kind))
        // A gap is known by an id that nobody has in a table.
        if (kind != RecordKind::Action || spec.key != "gap") choices.push_back({spec.key, words_of(kind, spec.key).label, {}});
    if (kind == RecordKind::Action) choices.push_back({kProgressColumn, tr("Progress note"), {}});
    if (kind == kCounts) add_count_columns(view, choices);
}

void paste_counts_defaults(const View& view) {
    Ui& ui = view.ui;
    CountDefaults& all = view.state.paste.counts;
    if (all.measure.empty()) all.measure = view.state.local.series.measure;
    const auto keep = [&](std::string& value, std::string&& given) {
        value = std::move(given);
        view.state.paste.preview.reset();
    };
    heading(ui, 3, tr("For rows that do not say it themselves"));
    if (auto chosen = select(ui, words_of(kCounts, "measure").label, view.derived.choices(ChoiceList("measure"), false),
                             all.measure, {.key = "all measure"}))
        keep(all.measure, std::move(*chosen));
    LocalCount of_year;
    of_year.year = WholeNumber::typed(all.year);
    if (auto typed = text_field(ui, words_of(kCounts, "year").label, all.year,
                                {.key = "all year",
                                 .problem = all.year.empty() ? std::string_view()
                                                             : fault_text(fault_of(kCounts, of_year, *field<LocalCount>("year"))),
                                 .width = 260}))
        keep(all.year, std::move(*typed));
    if (auto typed = text_field(ui, words_of(kCounts, "source").label, all.source,
                                {.key = "all source", .hint = words_of(kCounts, "source").help}))
        keep(all.source, std::move(*typed));
    if (auto typed = text_field(ui, words_of(kCounts, "published").label, all.published,
                                {.key = "all published", .problem = fault_text(fault_of_day(all.published)), .width = 260}))
        keep(all.published, std::move(*typed));
}

}  // namespace waymark
