#pragma once
// What the columns of people's own tables are called.

#include <string>
#include <string_view>

#include "model/document/fields.h"

namespace waymark {

/// How sure it is what a heading means.
enum class HeadingSure : std::uint8_t {
    No,     ///< Not known
    Words,  ///< Some of its words belong to a field
    Name,   ///< It is a name of the field: its label, its key, or what people call it
};

struct HeadingMeaning {
    std::string_view key;  ///< Field::key, or nothing
    HeadingSure sure = HeadingSure::No;
    bool is_label = false;  ///< What our own screens call the field, and no more
};

/// What a heading means for this kind of record. Capitals, signs, invisible characters, the order of words and fillers
/// ("of the project") decide nothing, nor do brackets that only say how to fill the column in ("dd/mm/yyyy", "Y/N", "please
/// list") or name the same field. Brackets about something else ("of", "for", words of another field, another time) make it
/// none of ours; others leave a guess. A guess publishes nothing. Fields with no names here are known by their keys.
[[nodiscard]] HeadingMeaning heading_meaning(RecordKind kind, std::string_view heading);

/// What a yes means below a heading that asks whether something is so: "Is it live?", "Done?", "Co-produced with survivors?".
struct AskedChoice {
    RecordKind kind;
    std::string_view key, id;  ///< Field::key, and one of its choices
    std::string_view words;    ///< That ask for it, parted by bars
};
/// Null where a heading asks for none, or denies ("No longer live?").
[[nodiscard]] const AskedChoice* asked_choice(RecordKind kind, std::string_view heading);

/// True for a heading that many tables have and no field of ours: "E-mail", "Ref", "Job title".
[[nodiscard]] bool is_usual_heading(std::string_view heading);

/// True where what stands below a heading may not be read by its words alone: it denies ("Do not publish"), or is about
/// something else than the field its words name ("RAG reason", "Partner status", "Impact", "RAG (2023)").
[[nodiscard]] bool is_about_other(RecordKind kind, std::string_view heading);

/// True for a heading over names of people ("Lead officer", "Contact name", "Named lead"): such a column is left out
/// unless a person says otherwise.
[[nodiscard]] bool is_over_people(std::string_view heading);

/// True where people are written below a heading as often as organisations, since it asks who it is: "Assigned to", "Owner",
/// "By whom"; not "Lead organisation".
[[nodiscard]] bool asks_who(std::string_view heading);

}  // namespace waymark
