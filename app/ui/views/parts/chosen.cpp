#include "ui/views/parts/chosen.h"

#include "model/base/contains.h"
#include "present/words/field_words.h"

namespace waymark {
namespace {

std::string_view chosen_words(const View& view, RecordKind kind, const Record& record, std::string_view key, const Value& value) {
    Ui& ui = view.ui;
    const Field& spec = *field(kind, key);
    const std::string_view label = words_of(kind, key).label;
    const auto named = [&](const std::string& one) {
        return one.empty() ? tr("Not said") : ui.keep(view.derived.title(spec.choices, one));
    };
    if (const auto* const one = std::get_if<std::string>(&value)) return ui.fill("{}: {}", label, named(*one));
    if (const auto* const flag = std::get_if<bool>(&value)) return ui.fill("{}: {}", label, *flag ? tr("Yes") : tr("No"));
    const auto* const now = std::get_if<Strings>(&value);
    const Strings* const before = spec.list(record);
    if (!now || !before) return {};
    for (const std::string& one : *now)
        if (!contains(*before, one)) return ui.fill(tr("{}: {} added"), label, named(one));
    for (const std::string& one : *before)
        if (!contains(*now, one)) return ui.fill(tr("{}: {} removed"), label, named(one));
    return {};
}

}  // namespace

void say_chosen(const View& view, RecordKind kind, const Record& record, std::string_view key, const Value& value) {
    // A card that stands in another cell now may be out of sight.
    const bool moves = kind == RecordKind::Activity && (key == "level" || key == "mainStage");
    view.done(chosen_words(view, kind, record, key, value), kind, moves ? std::string_view(record.id) : std::string_view());
}

}  // namespace waymark
