#include "ui/derived.h"

#include <algorithm>

#include "imgui_internal.h"
#include "model/base/date.h"
#include "model/base/fold.h"
#include "model/framework/glossary.h"
#include "model/base/sorting.h"
#include "model/base/text.h"

namespace waymark {
void Derived::update(const Document& document, std::uint64_t revision) {
    document_ = &document;
    if (revision == revision_) return;
    revision_ = revision;
    // Another document shares nothing with the one before.
    if (document.id != held_.id) index_ = {};
    held_ = document;
    index_.update(held_.activities);
    compare_.update(held_);
    gaps_.update(held_);
    local_.update(held_);
    places_.update(held_);
    plan_.update(held_);
    reflect_.update(held_);
    search_.update(held_);
    share_.update(held_);
    selected_fresh_ = false;
    choice_lists_.clear();
    shown_.clear();
}

std::span<const Activity* const> Derived::selected(const ActivityQuery& query) {
    if (!selected_fresh_ || !(query == query_)) {
        query_ = query;
        selected_ = index_.select(framework_, query);
        selected_fresh_ = true;
        selected_placed_ = false;
    }
    return selected_;
}

const ActivityCells& Derived::selected_cells(const ActivityQuery& query) {
    const std::span<const Activity* const> chosen = selected(query);
    if (!selected_placed_) selected_cells_.place(framework_, chosen);
    selected_placed_ = true;
    return selected_cells_;
}

std::span<const GlossaryTerm* const> Derived::terms(std::string_view text) {
    // Several slots for each text: two of one screen that took it from one another would be looked up each
    // frame.
    constexpr std::size_t kSlots = 256, kWays = 4;
    if (text.empty()) return {};
    terms_.resize(kSlots);
    const std::uint32_t hash = ImHashData(text.data(), text.size());
    Terms* free = &terms_[hash % kSlots];
    for (std::size_t way = 0; way < kWays; ++way) {
        Terms& known = terms_[(hash + way) % kSlots];
        if (known.hash == hash && known.size == text.size()) return known.terms;
        if (free->size != 0 && known.size == 0) free = &known;
    }
    *free = {hash, text.size(), terms_in(framework_, text)};
    return free->terms;
}

std::span<const Choice> Derived::choices(std::string_view list_id, bool with_none) {
    for (const auto& list : choice_lists_)
        if (list->list_id == list_id && list->with_none == with_none) return list->choices;
    auto list = std::make_unique<ChoiceList>();
    list->list_id = list_id;
    list->with_none = with_none;
    if (with_none) list->choices.push_back({"", tr("Not said"), ""});
    if (list_id == "areas") {
        for (const Area& area : areas_.areas) list->choices.push_back({area.code, area.name, area.region});
        // "Not said" stays first.
        sort_for_reading(list->choices,
                         [](const Choice& one) { return one.value.empty() ? std::string_view() : one.label; });
    } else if (list_id == "members") {
        for (const Member& member : held_.members)
            list->choices.push_back({member.id, member.organisation, ""});
    } else {
        framework_.for_each_choice(list_id, [&](const Entry& entry) {
            list->choices.push_back({entry.id, entry.title, entry.summary});
        });
        if (list_id == "factors")
            for (const OwnFactor& own : held_.own_factors)
                list->choices.push_back({own.id, own.title, own.summary});
    }
    choice_lists_.push_back(std::move(list));
    return choice_lists_.back()->choices;
}

std::span<const Choice> Derived::areas_named(std::string_view part) {
    if (areas_part_ != part) {
        areas_part_ = part;
        areas_named_.clear();
        const std::string wanted = fold(part);
        for (const Choice& choice : choices("areas", false))
            if (fold(choice.label).find(wanted) != std::string::npos) areas_named_.push_back(choice);
    }
    return areas_named_;
}

std::string_view Derived::title(std::string_view list_id, std::string_view value) const {
    return choice_title(naming(), list_id, value);
}

std::string_view Derived::shown(const Activity& activity, const Field& field) {
    if (const std::string* text = field.text(activity)) {
        const std::string& value = *text;
        if (field.kind == FieldKind::Choice)
            return value.empty() ? std::string_view() : title(field.choices, value);
        if (field.kind != FieldKind::Date || !parse_date(value)) return value;
    } else if (const bool* flag = field.flag(activity)) {
        return *flag ? tr("Yes") : tr("No");
    }
    // Lists and dates are made into words once and kept until the document changes.
    constexpr std::size_t kSlots = 8192;
    if (shown_.empty()) shown_.resize(kSlots);
    const auto hash =
        reinterpret_cast<std::uintptr_t>(&activity) / 16 * 31 + reinterpret_cast<std::uintptr_t>(&field);
    Shown& slot = shown_[hash % kSlots];
    if (slot.activity == &activity && slot.field == &field) return slot.text;
    slot.activity = &activity;
    slot.field = &field;
    slot.text = value_words(naming(), activity, field);
    return slot.text;
}

}  // namespace waymark
