#include "ui/views/parts/record_form.h"

#include <optional>

#include "model/analysis/record_title.h"
#include "model/base/date.h"
#include "model/base/split.h"
#include "model/document/fault.h"
#include "ui/views/parts/area_field.h"
#include "ui/views/parts/explain.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

namespace waymark {
namespace {

/// Whether the first field of such a record is what it is called.
bool is_named(RecordKind kind) {
    switch (kind) {
        case RecordKind::Member:
        case RecordKind::Activity:
        case RecordKind::Action:
        case RecordKind::OwnFactor:
        case RecordKind::ParkedPoint:
        case RecordKind::Snapshot:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::string_view edit_words(const View& view, RecordKind kind, const Record& record, std::string_view key,
                            const Value& value) {
    const std::string_view label = words_of(kind, key).label;
    // There is but one partnership.
    if (kind == RecordKind::Partnership) return view.ui.fill(tr("Edit {}"), label);
    const auto* const name = is_named(kind) && key == fields(kind)[0].key ? std::get_if<std::string>(&value) : nullptr;
    if (name && !name->empty()) return view.ui.fill(tr("Edit {} of “{}”"), label, *name);
    return view.ui.fill(tr("Edit {} of “{}”"), label,
                        record_title(view.framework, view.document, kind, record, &view.areas));
}

void edit_field(const View& view, RecordKind kind, const Record& record, std::string_view key,
                std::string_view tag, bool in_cell) {
    const Field* found = field(kind, key);
    IM_ASSERT(found);
    const Field& spec = *found;
    const FieldWords words = words_of(kind, key);
    Ui& ui = view.ui;
    const auto send = [&](Value value) {
        const std::string_view label = edit_words(view, kind, record, key, value);
        view.run(label, {SetField{kind, record.id, std::string(key), std::move(value)}}, ui.edit_session());
    };
    std::optional<ExplainBeside> mark;
    if (!in_cell) mark.emplace(view, words.label, TextStyle::Strong, Explained{words.label, spec.choices, words.help});
    // Not while it is being typed; but what is in the file already is said at once.
    // Nor while the press that leaves it is still held, for what was pressed would move away from under it.
    const NodeId id = ui.id_of(key);
    const bool here = ui.is_editing(id), pressed_away = ui.is_pressed_away(id);
    const std::uint64_t session = ui.edit_session() - (pressed_away ? 1u : 0u);
    const bool said = (!here && !pressed_away) || view.state.said_session == session;
    const Editing editing(ui);
    // Among fields of its name in the rows of a table each says whose it is.
    const std::string* const name =
        in_cell && is_named(kind) && key != fields(kind)[0].key ? fields(kind)[0].text(record) : nullptr;
    const std::string_view hint = name && !name->empty() ? ui.joined(*name, ". ", words.help) : std::string_view(words.help);
    FieldOptions options{
        .key = key, .hint = hint, .placeholder = {}, .focus_tag = tag, .input_kind = {}, .label_hidden = in_cell};
    if (said) options.problem = fault_text(fault_of(kind, record, spec, view.today));
    if (const std::string* words_held = spec.text(record)) {
        const std::string& value = *words_held;
        if (spec.kind == FieldKind::Choice) {
            if (auto chosen = select(ui, words.label, view.derived.choices(spec.choices, true), value,
                                     {.key = key, .hint = hint, .problem = {}, .focus_tag = tag, .label_hidden = in_cell}))
                send(std::move(*chosen));
            return;
        }
        if (spec.kind == FieldKind::LongText) options.lines = 3;
        if (spec.kind == FieldKind::Link) options.input_kind = "url";
        if (spec.kind == FieldKind::Date) options.width = 240;
        std::string_view shown = value;
        if (spec.kind == FieldKind::Date && !here)
            if (const auto date = parse_date(value)) shown = ui.fill("{}", *date);
        auto typed = text_field(ui, words.label, shown, options);
        if (typed && *typed != shown) send(std::move(*typed));
    } else if (const Strings* list = spec.list(record)) {
        if (spec.choices.empty()) {
            const std::string_view text = ui.joined(*list, "\n");
            options.lines = 2;
            auto typed = text_field(ui, words.label, text, options);
            if (typed && *typed != text) {
                // A line that is begun is kept, or nobody could type a second one.
                const std::vector<std::string_view> lines = split(*typed, '\n');
                send(typed->empty() ? Strings() : Strings(lines.begin(), lines.end()));
            }
        } else if (spec.choices == "areas") {
            if (auto chosen = areas_field(view, record.id, words, *list)) send(std::move(*chosen));
        } else {
            FrameList<std::string_view> values(ui);
            for (const std::string& one : *list) values.push_back(one);
            if (auto chosen = tick_list(ui, words.label, view.derived.choices(spec.choices, false), values,
                                        {.key = key, .hint = words.help, .problem = {}, .focus_tag = tag}))
                send(std::move(*chosen));
        }
    } else if (const bool* flag = spec.flag(record)) {
        if (const auto on = check(ui, words.label, *flag, words.help, key)) send(*on);
    } else {
        const std::string text = spec.number(record)->text();
        options.input_kind = "number";
        options.width = 200;
        if (auto typed = text_field(ui, words.label, text, options)) send(std::move(*typed));
    }
}

}  // namespace waymark
