#include "ui/views/parts/record_form.h"

#include <optional>

#include "model/analysis/record_title.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/split.h"
#include "model/document/fault.h"
#include "model/document/organisation_fields.h"
#include "model/document/words.h"
#include "ui/views/parts/area_field.h"
#include "ui/views/parts/chosen.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/organisation_field.h"
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

/// What a field of several was made into; `chosen`: by a tick or out of a list, else it was typed.
struct ListGiven {
    std::optional<Strings> list;
    bool chosen = true;
};

/// Names of organisations, or whatever is written one a line.
ListGiven lines_control(const View& view, const Record& record, std::string_view label, const Strings& held, FieldOptions options,
                        bool offers) {
    Ui& ui = view.ui;
    const std::string_view text = ui.joined(held, "\n");
    options.lines = 2;
    if (auto typed = text_field(ui, label, text, options); typed && *typed != text) {
        // A line that is begun is kept, or nobody could type a second one.
        const std::vector<std::string_view> lines = split(*typed, '\n');
        return {typed->empty() ? Strings() : Strings(lines.begin(), lines.end()), false};
    }
    if (!offers) return {};
    auto added = add_organisation(view, record.id, options.key, held);
    if (!added) return {};
    Strings more = held;
    std::erase(more, std::string());
    more.push_back(std::move(*added));
    return {std::move(more)};
}

ListGiven list_control(const View& view, RecordKind kind, const Record& record, const Field& spec, const Strings& held,
                       const FieldOptions& options, bool offers) {
    Ui& ui = view.ui;
    const FieldWords field_words = words_of(kind, spec.key);
    if (spec.choices.empty()) return lines_control(view, record, field_words.label, held, options, offers);
    if (spec.choices.source == ChoiceSource::Areas) return {areas_field(view, record.id, field_words, held)};
    FrameList<std::string_view> values(ui);
    for (const std::string& one : held) values.push_back(one);
    FrameList<Choice> offered(ui);
    for (const Choice& choice : view.derived.choices(spec.choices, false)) {
        // What an activity can be about is not all that a partnership can say it is there for.
        const bool says_nothing = choice.value == words::all_types || choice.value == words::not_known;
        if (kind != RecordKind::Partnership || !says_nothing || contains(held, choice.value)) offered.push_back(choice);
    }
    return {tick_list(ui, field_words.label, offered, values,
                      {.key = spec.key, .hint = field_words.help, .problem = {}, .focus_tag = options.focus_tag})};
}

/// Whether what is wrong in a field is said beside it: not while it is being typed, nor while the press that leaves it is still
/// held, for what was pressed would move away from under it. Whoever comes back to mend it finds it said until they type; and
/// what is in the file already is said at once. `tag`: by which the focus may be about to come here.
bool says_fault(const View& view, NodeId id, Fault fault, std::string_view tag) {
    const Ui& ui = view.ui;
    const bool pressed_away = ui.is_pressed_away(id);
    const std::uint64_t session = ui.edit_session() - (pressed_away ? 1u : 0u);
    if (view.state.said_session == session) return true;
    if (pressed_away) return false;
    // That nothing is written yet is no fault of whoever is about to write.
    const bool coming = ui.is_editing(id) || ui.is_asked_for(tag);
    if (fault == Fault::NoTitle) return !coming;
    return !ui.is_editing(id) || view.state.typed.session != session;
}

}  // namespace

std::string_view edit_words(const View& view, RecordKind kind, const Record& record, std::string_view key, const Value& value) {
    const std::string_view label = words_of(kind, key).label;
    // There is but one partnership.
    if (kind == RecordKind::Partnership) return view.ui.fill(tr("Edit {}"), label);
    const auto* const name = is_named(kind) && key == fields(kind)[0].key ? std::get_if<std::string>(&value) : nullptr;
    if (name && !name->empty()) return view.ui.fill(tr("Edit {} of “{}”"), label, *name);
    return view.ui.fill(tr("Edit {} of “{}”"), label, record_title(view.framework, view.document, kind, record, &view.areas));
}

void edit_field(const View& view, RecordKind kind, const Record& record, std::string_view key, std::string_view tag,
                bool in_cell) {
    const Field* found = field(kind, key);
    IM_ASSERT(found);
    const Field& spec = *found;
    const FieldWords words = words_of(kind, key);
    Ui& ui = view.ui;
    const NodeId id = ui.id_of(key);
    TypedState& typed_last = view.state.typed;
    const auto send = [&](Value value) {
        typed_last = {id, ui.edit_session()};
        const std::string_view label = edit_words(view, kind, record, key, value);
        view.run(label, {SetField{kind, record.id, std::string(key), std::move(value)}}, ui.edit_session());
    };
    // What is typed shows where it is typed; of what is chosen or ticked a line says what it is now.
    const auto choose = [&](Value value) {
        say_chosen(view, kind, record, key, value);
        send(std::move(value));
    };
    // Of the field that names a member nothing is offered: it is what is offered elsewhere.
    const bool offers =
        names_organisations(key) && !(is_named(kind) && key == fields(kind)[0].key) && view.work.whole && !ui.prints();
    std::optional<ExplainBeside> mark;
    if (!in_cell) mark.emplace(view, words.label, TextStyle::Strong, Explained{words.label, spec.choices, words.help});
    const bool here = ui.is_editing(id), pressed_away = ui.is_pressed_away(id);
    const Fault fault = fault_of(kind, record, spec, view.today);
    const bool said = says_fault(view, id, fault, tag);
    if (typed_last.field == id && !here && !pressed_away) {
        typed_last = {};
        if (fault != Fault::None) ui.announce(ui.fill("{}: {}", words.label, fault_text(fault)));
    }
    const Editing editing(ui);
    // Among fields of its name in the rows of a table each says whose it is.
    const std::string* const name =
        in_cell && is_named(kind) && key != fields(kind)[0].key ? fields(kind)[0].text(record) : nullptr;
    const std::string_view hint = name && !name->empty() ? ui.joined(*name, ". ", words.help) : std::string_view(words.help);
    FieldOptions options{
        .key = key, .hint = hint, .placeholder = {}, .focus_tag = tag, .input_kind = {}, .label_hidden = in_cell};
    if (said) options.problem = fault_text(fault);
    if (const std::string* words_held = spec.text(record)) {
        const std::string& value = *words_held;
        if (spec.kind == FieldKind::Choice) {
            if (auto chosen = select(ui, words.label, view.derived.choices(spec.choices, true), value,
                                     {.key = key, .hint = hint, .problem = {}, .focus_tag = tag, .label_hidden = in_cell}))
                choose(std::move(*chosen));
            return;
        }
        if (offers) {
            OrganisationGiven given = organisation_field(view, words.label, value, options);
            if (given.text && *given.text != value) send(std::move(*given.text));
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
        ListGiven given = list_control(view, kind, record, spec, *list, options, offers);
        if (given.list && given.chosen)
            choose(std::move(*given.list));
        else if (given.list)
            send(std::move(*given.list));
    } else if (const bool* flag = spec.flag(record)) {
        if (const auto on = check(ui, words.label, *flag, words.help, key)) choose(*on);
    } else {
        const std::string text = spec.number(record)->text();
        options.input_kind = "number";
        options.width = 200;
        if (auto typed = text_field(ui, words.label, text, options)) send(std::move(*typed));
    }
}

}  // namespace waymark
