#pragma once
// Small documents for tests, made in one line.

#include <memory>
#include <string>
#include <utility>

#include "model/document/command.h"
#include "model/document/document.h"
#include "model/document/fields.h"

namespace waymark::testing {

/// An activity with this id and title.
inline std::shared_ptr<Activity> activity(std::string id, std::string title = "") {
    auto made = std::make_shared<Activity>();
    made->id = std::move(id);
    made->title = std::move(title);
    return made;
}

/// Any record with this id.
template <class R>
std::shared_ptr<R> record(std::string id) {
    auto made = std::make_shared<R>();
    made->id = std::move(id);
    return made;
}

/// Puts a record into a document, as a command would.
template <class R>
void put(Document& document, std::shared_ptr<R> made) {
    auto& list = document.*RecordTraits<std::remove_const_t<R>>::list;
    list = list.with(std::move(made));
}

inline Command put_activity(std::string id, std::string title = "") {
    return {{PutRecord{std::shared_ptr<const Activity>(activity(std::move(id), std::move(title)))}}, "Add an activity", 0};
}

inline Command set_title(std::string id, std::string title, std::uint64_t session = 0) {
    return {{SetField{RecordKind::Activity, std::move(id), "title", std::move(title)}}, "Edit the title", session};
}

}  // namespace waymark::testing
