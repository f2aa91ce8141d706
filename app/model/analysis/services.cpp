#include "model/analysis/services.h"

namespace waymark {

std::string_view service_status(std::string_view status) {
    if (status == "running") return "active";
    if (status == "paused") return "temporarily closed";
    if (status == "planned") return "inactive";
    if (status == "ended") return "defunct";
    return "";
}

Services services_in(const Document& document) {
    Services found;
    for (const Activity& activity : document.activities)
        if (activity.category == "survivor-support")
            (service_status(activity.status).empty() ? found.no_status : found.listed).push_back(&activity);
    return found;
}

}  // namespace waymark
