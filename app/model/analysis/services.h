#pragma once
// Which activities are services to people, for directories of services.

#include <vector>

#include "model/document/document.h"

namespace waymark {

struct Services {
    std::vector<const Activity*> listed;
    std::vector<const Activity*> no_status;  ///< They say no status that a directory knows, and are left out for that.
};

/// The status of a service in the words of Open Referral (HSDS 3.0) for a status of ours; "" where it has none.
[[nodiscard]] std::string_view service_status(std::string_view status);

/// Those of the category "survivor-support", in their order; `document` outlives what is given.
[[nodiscard]] Services services_in(const Document& document);

}  // namespace waymark
