#pragma once
// Names of people, which belong in no document of Waymark, among those of organisations.

#include <string>
#include <string_view>

namespace waymark {

/// True where a text reads as the name of a person: a rank or title before a name ("DI Jane Smith", "PC 1234 Ahmed"), or
/// a first name that is common in the UK before a surname ("Jane Smith", "Priya K. Patel"), with or without an organisation
/// in brackets or behind a comma. "Victoria Derbyshire Trust", "Police", "Chief Constable" are none. It guesses: nothing
/// may be thrown away because of it.
[[nodiscard]] bool reads_as_person(std::string_view text);

}  // namespace waymark
