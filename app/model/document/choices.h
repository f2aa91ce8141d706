#pragma once
// The choices that a field has, wherever they are listed: in the framework, among the areas or in the document itself.

#include <string>
#include <string_view>

#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/choice_list.h"
#include "model/framework/framework.h"

namespace waymark {

/// Keep it no longer than the three.
struct ChoiceLookup {
    const Framework& framework;
    const AreaList& areas;
    const Document* document = nullptr;  ///< Whose members and own factors are choices too; null for none

    /// True for an id of the list, and for any area as long as the list of areas is not all there.
    [[nodiscard]] bool is_listed(ChoiceList list, std::string_view id) const;

    /// True where what is not listed may stand as well: words of one's own beside a vocabulary that takes them, and anything
    /// where the pack lacks the vocabulary.
    [[nodiscard]] bool takes_others(ChoiceList list) const;

    /// What a choice is called; `id` itself where nothing knows it, or there is no list.
    [[nodiscard]] std::string_view title(ChoiceList list, std::string_view id) const;

    /// Calls `visit(const std::string& id, const std::string& title, std::string_view help)` for each choice, in the order of the
    /// list. An area has its name alone as its title here.
    template <class Visit>
    void for_each(ChoiceList list, const Visit& visit) const {
        framework.for_each_choice(list, [&](const Entry& entry) { visit(entry.id, entry.title, entry.summary); });
        if (list.source == ChoiceSource::Areas)
            for (const std::vector<Area>* all : {&areas.areas, &areas.places})
                for (const Area& area : *all) visit(area.code, area.name, std::string_view());
        if (!document) return;
        if (list.source == ChoiceSource::Factors)
            for (const OwnFactor& own : document->own_factors) visit(own.id, own.title, own.summary);
        if (list.source == ChoiceSource::Members)
            for (const Member& member : document->members) visit(member.id, member.organisation, std::string_view());
    }
};

}  // namespace waymark
