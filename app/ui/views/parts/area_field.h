#pragma once
// Choosing areas: the few that are likely at once, all others by a part of their name or from lists of one kind.

#include <optional>
#include <string_view>

#include "present/words/field_words.h"
#include "ui/views/view.h"

namespace waymark {

/// A field to look for areas and what fits, or lists of all; gives the whole new list of codes in order when one
/// was ticked or unticked. `record` is whose list it is: what is typed for one is not there for the next.
[[nodiscard]] std::optional<Strings> find_areas(const View& view, std::string_view record, const Strings& held);

/// The areas of a record that is in the partnership: the partnership's own and those it has, and with “More areas”
/// the rest. Gives the whole new list.
[[nodiscard]] std::optional<Strings> areas_field(const View& view, std::string_view record, const FieldWords& words,
                                                 const Strings& held);

}  // namespace waymark
