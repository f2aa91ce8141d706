#include "ui/views/parts/record_form.h"

#include <algorithm>
#include <charconv>

#include "model/base/date.h"
#include "ui/views/parts/explain.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

namespace waymark {
namespace {

Strings lines_of(std::string_view text) {
    Strings lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

void set_value(const View& view, RecordKind kind, std::string_view id, std::string_view key,
               std::string_view label, Value value, std::uint64_t session) {
    view.run(view.ui.fill(tr("Edit {}"), label),
             {SetField{kind, std::string(id), std::string(key), std::move(value)}}, session);
}

/// Text that is put in order when the field is left.
void note_for_tidying(const View& view, RecordKind kind, std::string_view id, std::string_view key) {
    view.state.tidy = ViewState::Tidy{kind, std::string(id), std::string(key), view.ui.edit_session()};
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// The value a left field should hold instead, or nothing when it is in order.
std::optional<Value> tidied(const Record& record, const Field& field) {
    if (const Strings* list = field.list(record)) {
        Strings clean;
        for (const std::string& line : *list)
            if (std::string text = trimmed(line); !text.empty()) clean.push_back(std::move(text));
        if (clean != *list) return Value(clean);
    } else if (const std::string* text = field.text(record)) {
        std::string clean = trimmed(*text);
        if (field.kind == FieldKind::Date)
            if (const auto date = parse_date_typed(clean)) clean = to_iso(*date);
        if (clean != *text) return Value(clean);
    }
    return std::nullopt;
}

}  // namespace

std::string_view field_problem(FieldKind kind, const std::string& value) {
    if (kind == FieldKind::Date && !value.empty() && !parse_date_typed(value))
        return tr("This is not a day in the calendar. Write it like 21 November 2026.");
    return {};
}

void edit_field(const View& view, RecordKind kind, const Record& record, std::string_view key,
                std::string_view tag) {
    const Field* found = field(kind, key);
    IM_ASSERT(found);
    const Field& spec = *found;
    const FieldWords words = words_of(kind, key);
    Ui& ui = view.ui;
    const auto send = [&](Value value) {
        set_value(view, kind, record.id, key, words.label, std::move(value), ui.edit_session());
    };
    explain_beside(view, words.label, TextStyle::Strong, {words.label, spec.choices, words.help});
    const Editing editing(ui);
    FieldOptions options{
        .key = key, .hint = words.help, .problem = {}, .placeholder = {}, .focus_tag = tag, .input_kind = {}};
    if (const std::string* words_held = spec.text(record)) {
        const std::string& value = *words_held;
        if (spec.kind == FieldKind::Choice) {
            if (auto chosen = select(ui, words.label, view.derived.choices(spec.choices, true), value,
                                     {.key = key, .hint = words.help, .problem = {}, .focus_tag = tag}))
                send(std::move(*chosen));
            return;
        }
        const bool here = ui.is_editing(ui.id_of(key));
        if (!here) options.problem = field_problem(spec.kind, value);
        if (spec.kind == FieldKind::LongText) options.lines = 3;
        if (spec.kind == FieldKind::Link) options.input_kind = "url";
        if (spec.kind == FieldKind::Date) options.width = 240;
        std::string_view shown = value;
        if (spec.kind == FieldKind::Date && !here)
            if (const auto date = parse_date(value)) shown = ui.fill("{}", *date);
        auto typed = text_field(ui, words.label, shown, options);
        if (typed && *typed != shown) {
            if (spec.kind != FieldKind::LongText) note_for_tidying(view, kind, record.id, key);
            send(std::move(*typed));
        }
    } else if (const Strings* list = spec.list(record)) {
        if (spec.choices.empty()) {
            const std::string_view text = ui.joined(*list, "\n");
            options.lines = 2;
            auto typed = text_field(ui, words.label, text, options);
            if (typed && *typed != text) {
                note_for_tidying(view, kind, record.id, key);
                send(typed->empty() ? Strings() : lines_of(*typed));
            }
        } else {
            FrameList<std::string_view> values(ui);
            for (const std::string& one : *list) values.push_back(one);
            if (auto chosen = tick_list(ui, words.label, view.derived.choices(spec.choices, false), values,
                                        {.key = key, .hint = words.help}))
                send(std::move(*chosen));
        }
    } else if (const bool* flag = spec.flag(record)) {
        if (const auto on = check(ui, words.label, *flag, words.help, key)) send(*on);
    } else {
        const std::optional<std::int64_t>& held = *spec.number(record);
        const std::string text = held ? std::to_string(*held) : std::string();
        options.input_kind = "number";
        options.width = 200;
        if (const auto typed = text_field(ui, words.label, text, options)) {
            std::int64_t value = 0;
            const std::string clean = trimmed(*typed);
            const auto read = std::from_chars(clean.data(), clean.data() + clean.size(), value);
            if (clean.empty())
                send(std::optional<std::int64_t>());
            else if (read.ec == std::errc() && read.ptr == clean.data() + clean.size())
                send(std::optional<std::int64_t>(value));
        }
    }
}

void tidy_left_field(const View& view) {
    if (!view.state.tidy || view.ui.edit_session() == view.state.tidy->session) return;
    const ViewState::Tidy tidy = *view.state.tidy;
    view.state.tidy.reset();
    const Record* record = tidy.kind == RecordKind::Partnership
                               ? view.document.partnership.get()
                               : record_type(tidy.kind).list_in(view.document).find(tidy.id);
    const Field* found = field(tidy.kind, tidy.key);
    if (!record || !found) return;
    if (auto value = tidied(*record, *found))
        set_value(view, tidy.kind, tidy.id, tidy.key, words_of(tidy.kind, tidy.key).label, std::move(*value),
                  tidy.session);
}

}  // namespace waymark
