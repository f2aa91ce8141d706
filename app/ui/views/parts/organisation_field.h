#pragma once
// A field for the name of an organisation: what the document knows already is offered below it, anything else may be typed.

#include <optional>
#include <string>
#include <string_view>

#include "ui/views/view.h"
#include "ui/widgets/field.h"

namespace waymark {

struct OrganisationGiven {
    std::optional<std::string> text;  ///< What the field holds now, where that has changed
    bool chosen = false;              ///< From the list, else typed
};

/// `held`: the list that it adds to, whose names are not offered again; null: it holds the one name.
[[nodiscard]] OrganisationGiven organisation_field(const View& view, std::string_view label, std::string_view value,
                                                   const FieldOptions& options, const Strings* held = nullptr);

/// Adds to a list of them: gives the name that was chosen, or typed and sent off with Enter. `record` is whose list it is.
[[nodiscard]] std::optional<std::string> add_organisation(const View& view, std::string_view record, std::string_view key,
                                                          const Strings& held);

}  // namespace waymark
