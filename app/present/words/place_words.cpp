#include "present/words/place_words.h"

#include "model/base/text.h"

namespace waymark {

std::string_view activities_text(std::size_t count, Counted counted, bool is_public) {
    if (count == 0 && is_public)
        return counted == Counted::Running ? tr("no published activity is running") : tr("no published activity");
    if (counted == Counted::Running) {
        if (count == 0) return tr("no running activity");
        return tr_n(static_cast<long>(count), "{} running activity", "{} running activities");
    }
    if (count == 0) return tr("no activity recorded");
    return tr_n(static_cast<long>(count), "{} activity", "{} activities");
}

std::string_view outside_place_text() {
    return tr("{}; outside what is this partnership’s to fill");
}

std::string_view enablers_text(std::size_t count, Counted counted, bool is_public) {
    if (count == 0 || counted != Counted::Running) return activities_text(count, counted, is_public);
    return tr_n(static_cast<long>(count), "{} activity supports everything", "{} activities support everything");
}

}  // namespace waymark
