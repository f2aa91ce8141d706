#pragma once
// Services for directories of services: the form of Open Referral UK, version 3.0 (a profile of HSDS 3.0).

#include <string>
#include <vector>

#include "present/words/naming.h"

namespace waymark {

struct OpenReferral {
    std::string json;  ///< One page of services, as that form's list of services gives them, each whole.
    std::size_t services = 0;
    std::vector<std::string> not_written;  ///< Titles of activities that are services but say no status the form knows.
};

/// The activities that are services to people, that is, of the category "survivor-support", of a document that is already
/// the public version. docs/analysts.md says what becomes what and what has no place in the form.
/// The form wants a status and UUIDs: what says no status is left out and named; other ids become UUIDs made of them,
/// the same every time.
[[nodiscard]] OpenReferral write_open_referral(const Naming& public_version);

}  // namespace waymark
