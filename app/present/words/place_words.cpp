#include "present/words/place_words.h"

#include "model/base/text.h"

namespace waymark {

std::string_view activities_text(std::size_t count, Counted counted) {
    if (counted == Counted::Running) {
        if (count == 0) return tr("no running activity");
        return tr_n(static_cast<long>(count), "{} running activity", "{} running activities");
    }
    if (count == 0) return tr("no activity recorded");
    return tr_n(static_cast<long>(count), "{} activity", "{} activities");
}

std::string_view outside_place_text() {
    return tr("{}; outside what is yours to fill");
}

std::string_view enablers_text(std::size_t count, Counted counted) {
    if (count == 0 || counted != Counted::Running) return activities_text(count, counted);
    return tr_n(static_cast<long>(count), "{} activity supports everything", "{} activities support everything");
}

}  // namespace waymark
