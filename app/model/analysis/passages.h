#pragma once
// Passages of what people wrote that look as if they were about one person: to be looked at before anything is published.
// A guess from the way they are written, no more: nothing here says that a text without any is free of people.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/fields.h"
#include "model/framework/framework.h"

namespace waymark {

struct Passage {
    enum class Kind : std::uint8_t {
        Phone,      ///< As contact_details.h; a public version leaves it out by itself
        Email,      ///< The same
        Postcode,   ///< A whole one of the United Kingdom: "LS1 4DY"
        Reference,  ///< Of a referral: "NRM" and a number that is no year, with "ref", "no." and the like between
        /// A form of address and a name: "Mrs Jones", "Dr A. Khan"; where an organisation belongs also what reads as a
        /// person (import/people.h). Elsewhere a name alone cannot be told from a place.
        Person,
        /// Fewer than 5 people: "3 adult men", "two victims", "4 of 50 were". A count that low is left out of a public version.
        FewPeople,
        PhoneInAddress,  ///< Digits of a web address that could be dialled: "wa.me/447700900123"
    };
    Kind kind = Kind::Phone;
    std::string_view field;  ///< Its key
    std::string text;        ///< As it was written

    bool operator==(const Passage&) const = default;
};

/// Those of the fields that are not private, in the order of the fields, in each as they stand; what stands inside
/// another is not said twice. Web addresses are looked through for e-mail addresses and telephone numbers only.
[[nodiscard]] std::vector<Passage> passages_to_look_at(const Framework& framework, RecordKind kind, const Record& record);

/// True where a whole number below 5 stands anywhere in it, in digits or as a word.
[[nodiscard]] bool names_small_number(std::string_view text);

/// "A telephone number", "What looks like a person’s name".
[[nodiscard]] std::string_view passage_title(Passage::Kind kind);

/// True when a public version leaves it out by itself.
[[nodiscard]] inline bool is_left_out(Passage::Kind kind) {
    return kind == Passage::Kind::Phone || kind == Passage::Kind::Email;
}

}  // namespace waymark
