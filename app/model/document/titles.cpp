#include "model/document/titles.h"

#include "model/base/date.h"
#include "model/base/split.h"
#include "model/base/text.h"

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

}  // namespace

std::string_view unnamed(RecordKind kind) {
    return tr(kUnnamed[static_cast<std::size_t>(kind)]);
}

std::string_view unnamed_action() {
    return tr("Action without a name: {}");
}

std::string day_words(std::string_view day) {
    const auto date = parse_date(day);
    return date ? to_words(*date) : std::string(day);
}

std::array<std::string_view, 3> count_words(const Framework& framework, const LocalCount& count) {
    return {framework.title_of("measure", count.measure), framework.title_of("exploitation-type", count.exploitation),
            framework.title_of("who-for", count.who)};
}

std::string count_title(const Framework& framework, const LocalCount& count) {
    std::string title = count.year.text();
    for (const std::string_view words : count_words(framework, count)) append_part(title, words);
    return title.empty() ? std::string(unnamed(RecordKind::LocalCount)) : title;
}

}  // namespace waymark
