#include "ui/record_form.h"

#include <algorithm>
#include <charconv>

#include "model/date.h"
#include "ui/views/explain.h"
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

std::string joined(const Strings& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) text += '\n';
        text += lines[i];
    }
    return text;
}

void set_value(const View& view, RecordKind kind, std::string_view id, std::string_view key, std::string_view label, Value value, std::uint64_t session) {
    view.run(view.ui.fill(tr("Edit {}"), label), {SetField{kind, std::string(id), std::string(key), std::move(value)}}, session);
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
template <class R>
std::optional<Value> tidied(const R& record, const Field<R>& field) {
    if (const auto* list = std::get_if<Strings R::*>(&field.member)) {
        Strings clean;
        for (const std::string& line : record.**list)
            if (std::string text = trimmed(line); !text.empty()) clean.push_back(std::move(text));
        if (clean != record.**list) return Value(clean);
    } else if (const auto* text = std::get_if<std::string R::*>(&field.member)) {
        std::string clean = trimmed(record.**text);
        if (field.kind == FieldKind::Date)
            if (const auto date = parse_date_typed(clean)) clean = to_iso(*date);
        if (clean != record.**text) return Value(clean);
    }
    return std::nullopt;
}

template <class R>
const R* record_of(const Document& document, std::string_view id) {
    if constexpr (std::is_same_v<R, Partnership>) return document.partnership.get();
    else return (document.*RecordTraits<R>::list).find(id);
}

template <class R>
void tidy_record(const View& view, const ViewState::Tidy& tidy) {
    const R* record = record_of<R>(view.document, tidy.id);
    const Field<R>* found = field<R>(tidy.key);
    if (!record || !found) return;
    if (auto value = tidied(*record, *found)) set_value(view, tidy.kind, tidy.id, tidy.key, words_of(tidy.kind, tidy.key).label, std::move(*value), tidy.session);
}

}  // namespace

std::string_view field_problem(FieldKind kind, const std::string& value) {
    if (kind == FieldKind::Date && !value.empty() && !parse_date_typed(value)) return tr("This is not a day in the calendar. Write it like 21 November 2026.");
    return {};
}

template <class R>
void edit_field(const View& view, RecordKind kind, const R& record, std::string_view key, std::string_view tag) {
    const Field<R>* found = field<R>(key);
    IM_ASSERT(found);
    const Field<R>& spec = *found;
    const FieldWords words = words_of(kind, key);
    Ui& ui = view.ui;
    const auto send = [&](Value value) { set_value(view, kind, record.id, key, words.label, std::move(value), ui.edit_session()); };
    explain_beside(view, words.label, TextStyle::Strong, {words.label, spec.choices, words.help});
    if (const auto* member = std::get_if<std::string R::*>(&spec.member)) {
        const std::string& value = record.**member;
        if (spec.kind == FieldKind::Choice) {
            ChoiceOptions options{.key = key, .hint = words.help, .problem = {}, .focus_tag = tag};
            if (auto chosen = select(ui, words.label, view.derived.choices(spec.choices, true), value, options)) send(std::move(*chosen));
            return;
        }
        FieldOptions options{.key = key, .hint = words.help, .problem = {}, .placeholder = {}, .focus_tag = tag, .input_kind = {}};
        const bool here = ui.is_editing(ui.id_of(key));
        if (!here) options.problem = field_problem(spec.kind, value);
        if (spec.kind == FieldKind::LongText) options.lines = 3;
        if (spec.kind == FieldKind::Link) options.input_kind = "url";
        if (spec.kind == FieldKind::Date) options.width = 240;
        std::string shown = value;
        if (spec.kind == FieldKind::Date && !here)
            if (const auto date = parse_date(value)) shown = to_words(*date);
        auto typed = text_field(ui, words.label, shown, options);
        if (typed && *typed != shown) {
            if (spec.kind != FieldKind::LongText) note_for_tidying(view, kind, record.id, key);
            send(std::move(*typed));
        }
    } else if (const auto* list = std::get_if<Strings R::*>(&spec.member)) {
        if (spec.choices.empty()) {
            const std::string text = joined(record.**list);
            FieldOptions options{.key = key, .hint = words.help, .problem = {}, .placeholder = {}, .focus_tag = tag, .input_kind = {}};
            options.lines = 2;
            auto typed = text_field(ui, words.label, text, options);
            if (typed && *typed != text) {
                note_for_tidying(view, kind, record.id, key);
                send(typed->empty() ? Strings() : lines_of(*typed));
            }
        } else if (auto chosen = tick_list(ui, words.label, view.derived.choices(spec.choices, false), record.**list, {.key = key, .hint = words.help})) {
            send(std::move(*chosen));
        }
    } else if (const auto* flag = std::get_if<bool R::*>(&spec.member)) {
        if (const auto on = check(ui, words.label, record.**flag, words.help, key)) send(*on);
    } else if (const auto* number = std::get_if<std::optional<std::int64_t> R::*>(&spec.member)) {
        const std::optional<std::int64_t>& held = record.**number;
        const std::string text = held ? std::to_string(*held) : std::string();
        FieldOptions options{.key = key, .hint = words.help, .problem = {}, .placeholder = {}, .focus_tag = tag, .input_kind = "number", .width = 200};
        if (const auto typed = text_field(ui, words.label, text, options)) {
            std::int64_t value = 0;
            const std::string clean = trimmed(*typed);
            const auto read = std::from_chars(clean.data(), clean.data() + clean.size(), value);
            if (clean.empty()) send(std::optional<std::int64_t>());
            else if (read.ec == std::errc() && read.ptr == clean.data() + clean.size()) send(std::optional<std::int64_t>(value));
        }
    }
}

template void edit_field(const View&, RecordKind, const Partnership&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const Member&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const Activity&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const Reflection&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const Answer&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const GapDecision&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const Action&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const ProgressNote&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const LocalCount&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const Product&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const OwnFactor&, std::string_view, std::string_view);
template void edit_field(const View&, RecordKind, const ParkedPoint&, std::string_view, std::string_view);

void tidy_left_field(const View& view) {
    if (!view.state.tidy || view.ui.edit_session() == view.state.tidy->session) return;
    const ViewState::Tidy tidy = *view.state.tidy;
    view.state.tidy.reset();
    switch (tidy.kind) {
        case RecordKind::Partnership: return tidy_record<Partnership>(view, tidy);
        case RecordKind::Member: return tidy_record<Member>(view, tidy);
        case RecordKind::Activity: return tidy_record<Activity>(view, tidy);
        case RecordKind::Reflection: return tidy_record<Reflection>(view, tidy);
        case RecordKind::Answer: return tidy_record<Answer>(view, tidy);
        case RecordKind::GapDecision: return tidy_record<GapDecision>(view, tidy);
        case RecordKind::Action: return tidy_record<Action>(view, tidy);
        case RecordKind::ProgressNote: return tidy_record<ProgressNote>(view, tidy);
        case RecordKind::LocalCount: return tidy_record<LocalCount>(view, tidy);
        case RecordKind::Product: return tidy_record<Product>(view, tidy);
        case RecordKind::OwnFactor: return tidy_record<OwnFactor>(view, tidy);
        case RecordKind::ParkedPoint: return tidy_record<ParkedPoint>(view, tidy);
        case RecordKind::Snapshot: return;
    }
}

}  // namespace waymark
