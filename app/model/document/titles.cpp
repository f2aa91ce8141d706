#include "model/document/titles.h"

#include "model/base/date.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/base/trim.h"

namespace waymark {
namespace {

// In the order of RecordKind.
constexpr std::string_view kUnnamed[] = {
    tr_later("Unnamed partnership"),     tr_later("Member without a name"),
    tr_later("Untitled activity"),       tr_later("Reflection without a name"),
    tr_later("Answer without a name"),   tr_later("Decision without a name"),
    tr_later("Action without a name"),   tr_later("Progress note without a day"),
    tr_later("Count without a name"),    tr_later("Product without a name"),
    tr_later("Untitled factor"),         tr_later("Point without words"),
    tr_later("Snapshot without a name"),
};

// In the order of RecordKind.
constexpr std::string_view kNumbered[] = {
    tr_later("Partnership"), tr_later("Member {}"),   tr_later("Activity {}"),   tr_later("Reflection {}"),
    tr_later("Answer {}"),   tr_later("Decision {}"), tr_later("Action {}"),     tr_later("Note {}"),
    tr_later("Count {}"),    tr_later("Product {}"),  tr_later("Own factor {}"), tr_later("Point {} on the parking list"),
    tr_later("Snapshot {}"),
};

// In the order of RecordKind.
constexpr std::string_view kSpokenOf[] = {
    tr_later("The partnership"),        tr_later("The member “{}”"),        tr_later("The activity “{}”"),
    tr_later("The reflection on “{}”"), tr_later("The answer to “{}”"),     tr_later("The decision on the gap “{}”"),
    tr_later("The action “{}”"),        tr_later("The progress note “{}”"), tr_later("The local count “{}”"),
    tr_later("The product “{}”"),       tr_later("The own factor “{}”"),    tr_later("The point “{}” on the parking list"),
    tr_later("The snapshot “{}”"),
};

}  // namespace

std::string_view numbered(RecordKind kind) {
    return tr(kNumbered[static_cast<std::size_t>(kind)]);
}

std::string_view spoken_of(RecordKind kind) {
    return tr(kSpokenOf[static_cast<std::size_t>(kind)]);
}

std::string_view unnamed(RecordKind kind) {
    return tr(kUnnamed[static_cast<std::size_t>(kind)]);
}

std::string_view name_or_unnamed(RecordKind kind, std::string_view name) {
    return trimmed(name).empty() ? unnamed(kind) : name;
}

std::string_view unnamed_action() {
    return tr("Action without a name: {}");
}

std::string day_words(std::string_view day) {
    const auto date = parse_date(day);
    return date ? to_words(*date) : std::string(day);
}

std::array<std::string_view, 3> count_words(const Framework& framework, const LocalCount& count) {
    return {framework.title_of(ChoiceList("measure"), count.measure),
            framework.title_of(ChoiceList("exploitation-type"), count.exploitation),
            framework.title_of(ChoiceList("who-for"), count.who)};
}

std::string count_title(const Framework& framework, const LocalCount& count) {
    std::string title = count.year.text();
    for (const std::string_view words : count_words(framework, count)) append_part(title, words);
    return std::string(name_or_unnamed(RecordKind::LocalCount, title));
}

}  // namespace waymark
