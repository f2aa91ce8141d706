#include "model/document/choices.h"

namespace waymark {

bool ChoiceLookup::is_listed(ChoiceList list, std::string_view id) const {
    switch (list.source) {
        case ChoiceSource::Areas:
            return areas.coming || areas.find(id);
        case ChoiceSource::Members:
            return document && document->members.find(id);
        case ChoiceSource::Factors:
            return framework.factor(id) || (document && document->own_factors.find(id));
        default:
            return framework.choice(list, id) != nullptr;
    }
}

bool ChoiceLookup::takes_others(ChoiceList list) const {
    if (list.source != ChoiceSource::Vocabulary) return false;
    const Vocabulary* vocabulary = framework.vocabulary(list.vocabulary);
    return !vocabulary || vocabulary->free_text;
}

std::string_view ChoiceLookup::title(ChoiceList list, std::string_view id) const {
    if (list.source == ChoiceSource::Areas) return areas.name_of(id);
    if (document && list.source == ChoiceSource::Members)
        if (const Member* member = document->members.find(id)) return member->organisation;
    if (document && list.source == ChoiceSource::Factors)
        if (const OwnFactor* own = document->own_factors.find(id)) return own->title;
    return framework.title_of(list, id);
}

}  // namespace waymark
