#pragma once
// Names of people, which belong in no document of Waymark, among those of organisations.

#include <string>
#include <string_view>

#include "model/import/organisations.h"

namespace waymark {

/// True for the initials of one or more people ("JH", "SP/RG", "A.B."): of two letters each, and none of the short names that
/// organisations have ("LA", "HO").
[[nodiscard]] bool reads_as_initials(std::string_view text);

/// True where a text reads as the name of a person: a rank or title before a name ("DI Jane Smith", "PC 1234 Ahmed"), a first
/// name (first_names.h) before a surname ("Jane Smith", "Priya K. Patel") or behind one in capitals ("SMITH Jane"), an initial
/// before one ("J. Smith"), an e-mail address; with or without an organisation in brackets or behind a comma. "Victoria
/// Derbyshire Trust", "Police", "Chief Constable" are none. It guesses: nothing may be thrown away unsaid because of it.
[[nodiscard]] bool reads_as_person(std::string_view text);

/// What is left of a cell where people are left out of it.
struct WithoutPeople {
    std::string rest;    ///< The cell as it is where there are none
    bool any = false;    ///< Whether there were
    bool maybe = false;  ///< What is left may be the name of a person: capitals, and no word of an organisation
};

/// A cell for organisations without the people in it, judged part by part: in "Kent Police – Jane Holt", "Kent Police (J Holt)"
/// and "Holt, Jane; Kent Police" the organisation stays. What only says who a person is ("Chair", a number) goes with the name.
/// Where the heading asks who, a name whose first name is on no list is one as well, beside an organisation: "Grace Adeyemi
/// (Hestia)".
[[nodiscard]] WithoutPeople without_people(const std::string& cell, const Organisations& known, bool asks_who = false);

}  // namespace waymark
