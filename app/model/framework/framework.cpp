#include "model/framework/framework.h"

namespace waymark {
namespace {

template <class Item>
const Item* by_id(const std::vector<Item>& list, std::string_view id) {
    for (const Item& item : list) {
        if (item.id == id) return &item;
    }
    return nullptr;
}

}  // namespace

std::string_view standing_id(Standing standing) {
    switch (standing) {
        case Standing::Published:
            return "published";
        case Standing::Candidate:
            return "candidate";
        case Standing::Own:
            break;
    }
    return "own";
}

const VocabularyEntry* Vocabulary::entry(std::string_view entry_id) const {
    return by_id(entries, entry_id);
}

const Level* Framework::level(std::string_view level_id) const {
    return by_id(levels, level_id);
}
const Factor* Framework::factor(std::string_view factor_id) const {
    return by_id(factors, factor_id);
}
const Component* Framework::component(std::string_view component_id) const {
    return by_id(components, component_id);
}
const Tier* Framework::tier(std::string_view tier_id) const {
    return by_id(tiers, tier_id);
}
const Stage* Framework::stage(std::string_view stage_id) const {
    return by_id(stages, stage_id);
}
const Pathway* Framework::pathway(std::string_view pathway_id) const {
    return by_id(pathways, pathway_id);
}
const Vocabulary* Framework::vocabulary(std::string_view vocabulary_id) const {
    return by_id(vocabularies, vocabulary_id);
}
const ChecklistQuestion* Framework::question(std::string_view question_id) const {
    return by_id(checklist, question_id);
}
const RequestedProduct* Framework::request(std::string_view request_id) const {
    return by_id(requests, request_id);
}
const GlossaryTerm* Framework::term(std::string_view term_id) const {
    return by_id(glossary, term_id);
}
const Series* Framework::series_of(std::string_view series_id) const {
    return by_id(series, series_id);
}

const Source* Framework::source(std::string_view key) const {
    for (const Source& item : sources) {
        if (item.key == key) return &item;
    }
    return nullptr;
}

const PlacementSuggestion* Framework::suggestion_for(std::string_view category_id) const {
    for (const PlacementSuggestion& item : suggestions) {
        if (item.category_id == category_id) return &item;
    }
    return nullptr;
}

const Entry* Framework::find(std::string_view entry_id) const {
    if (const Entry* found = level(entry_id)) return found;
    if (const Entry* found = factor(entry_id)) return found;
    if (const Entry* found = component(entry_id)) return found;
    if (const Entry* found = tier(entry_id)) return found;
    if (const Entry* found = stage(entry_id)) return found;
    if (const Entry* found = pathway(entry_id)) return found;
    if (const Entry* found = vocabulary(entry_id)) return found;
    if (const Entry* found = question(entry_id)) return found;
    if (const Entry* found = request(entry_id)) return found;
    if (const Entry* found = term(entry_id)) return found;
    return series_of(entry_id);
}

const Entry* Framework::choice(ChoiceList list, std::string_view value_id) const {
    switch (list.source) {
        case ChoiceSource::Levels:
            return level(value_id);
        case ChoiceSource::Factors:
            return factor(value_id);
        case ChoiceSource::Components:
            return component(value_id);
        case ChoiceSource::Tiers:
            return tier(value_id);
        case ChoiceSource::Stages:
            return stage(value_id);
        case ChoiceSource::Pathways:
            return pathway(value_id);
        case ChoiceSource::Checklist:
            return question(value_id);
        case ChoiceSource::Requests:
            return request(value_id);
        case ChoiceSource::Glossary:
            return term(value_id);
        case ChoiceSource::Vocabulary: {
            const Vocabulary* found = vocabulary(list.vocabulary);
            return found ? found->entry(value_id) : nullptr;
        }
        case ChoiceSource::None:
        case ChoiceSource::Areas:
        case ChoiceSource::Members:
            break;
    }
    return nullptr;
}

std::string_view Framework::title_of(ChoiceList list, std::string_view value_id) const {
    const Entry* found = choice(list, value_id);
    return found ? std::string_view(found->title) : value_id;
}

}  // namespace waymark
