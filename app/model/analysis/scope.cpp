#include "model/analysis/scope.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/document/words.h"

namespace waymark {
namespace {

/// `is_known`: true for the id of something that the list is made of.
template <class Known>
bool leaves_out(const Strings& ours, std::string_view id, Known&& is_known) {
    return std::any_of(ours.begin(), ours.end(), is_known) && !contains(ours, id);
}

bool level_is_outside(const Framework& framework, const Document& document, std::string_view level) {
    return !level.empty() && leaves_out(document.partnership->our_levels, level,
                                        [&](const std::string& id) { return framework.level(id) != nullptr; });
}

bool type_is_outside(const Framework& framework, const Document& document, std::string_view type) {
    const Strings& ours = document.partnership->our_exploitation;
    if (contains(ours, words::all_types)) return false;
    const Vocabulary* types = framework.vocabulary("exploitation-type");
    return leaves_out(ours, type,
                      [&](const std::string& id) { return !words::is_unknown(id) && types && types->entry(id) != nullptr; });
}

}  // namespace

bool is_outside(const Framework& framework, const Document& document, Axis axis, std::string_view id) {
    // What is not said is nowhere, and so not outside.
    if (id.empty()) return false;
    switch (axis) {
        case Axis::Level:
            return level_is_outside(framework, document, id);
        case Axis::Factor: {
            if (const OwnFactor* own = document.own_factors.find(id)) return level_is_outside(framework, document, own->level);
            const Factor* factor = framework.factor(id);
            return factor && level_is_outside(framework, document, factor->level_id);
        }
        case Axis::Pathway:
            return leaves_out(document.partnership->our_pathways, id,
                              [&](const std::string& known) { return framework.pathway(known) != nullptr; });
        case Axis::Exploitation:
            return type_is_outside(framework, document, id);
        default:
            return false;
    }
}

bool scope_not_said(const Document& document) {
    const Partnership& partnership = *document.partnership;
    return partnership.our_levels.empty() && partnership.our_pathways.empty() && partnership.our_exploitation.empty();
}

}  // namespace waymark
