#include "present/lists/derived.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/hash.h"
#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/framework/glossary.h"
#include "model/import/area_names.h"
#include "model/import/sheet.h"
#include "present/lists/organisation_choices.h"

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
    organisations_.reset();
    for (auto& areas : areas_of_) areas.reset();
    shown_.clear();
}

std::span<const Activity* const> Derived::selected(const ActivityQuery& query, Counted counted) {
    if (!selected_fresh_ || !(query == query_) || counted != selected_counted_) {
        query_ = query;
        selected_counted_ = counted;
        selected_ = index_.select(framework_, query, &areas_);
        std::erase_if(selected_, [&](const Activity* activity) { return !is_counted(*activity, counted); });
        selected_fresh_ = true;
        selected_placed_ = false;
    }
    return selected_;
}

const ActivityCells& Derived::selected_cells(const ActivityQuery& query, Counted counted) {
    const std::span<const Activity* const> chosen = selected(query, counted);
    if (!std::exchange(selected_placed_, true)) selected_cells_.place(framework_, chosen, counted);
    return selected_cells_;
}

std::span<const GlossaryTerm* const> Derived::terms(std::string_view text) {
    // Several slots for each text: two of one screen that took it from one another would be looked up each
    // frame.
    constexpr std::size_t kSlots = 256, kWays = 4;
    if (text.empty()) return {};
    terms_.resize(kSlots);
    const std::uint64_t hash = hash_of(text);
    Terms* free = &terms_[hash % kSlots];
    for (std::size_t way = 0; way < kWays; ++way) {
        Terms& known = terms_[(hash + way) % kSlots];
        if (known.hash == hash && known.size == text.size()) return known.terms;
        if (free->size != 0 && known.size == 0) free = &known;
    }
    *free = {hash, text.size(), terms_in(framework_, text)};
    return free->terms;
}

std::span<const Choice> Derived::choices(ChoiceList of, bool with_none) {
    for (const auto& list : choice_lists_)
        if (list->of == of && list->with_none == with_none) return list->choices;
    auto list = std::make_unique<OfferedList>();
    list->of = of;
    list->with_none = with_none;
    if (with_none) list->choices.push_back({"", tr("Not said"), ""});
    choices_in(naming()).for_each(of, [&](const std::string& id, const std::string& title, std::string_view help) {
        list->choices.push_back({id, title, help});
    });
    choice_lists_.push_back(std::move(list));
    return choice_lists_.back()->choices;
}

std::span<const Choice> Derived::organisations() {
    if (!organisations_) organisations_ = organisation_choices(held_);
    return *organisations_;
}

std::span<const Choice> Derived::areas_of(AreasOf which) {
    std::optional<std::vector<Choice>>& kept = areas_of_[static_cast<std::size_t>(which)];
    if (kept) return *kept;
    std::vector<Choice>& found = kept.emplace();
    const Strings& ours = held_.partnership->areas;
    const auto is_ours = [&](const std::string& code) { return contains(ours, code); };
    for (const std::vector<Area>* areas : {&areas_.areas, &areas_.places})
        for (const Area& area : *areas) {
            const bool is_wide = area.kind == AreaKind::Region || area.kind == AreaKind::Nation;
            if (which == AreasOf::Police ? area.kind == AreaKind::ForceArea
                : which == AreasOf::RegionsAndNations
                    ? is_wide
                    : !is_ours(area.code) && std::any_of(area.within.begin(), area.within.end(), is_ours))
                found.push_back(
                    {area.code, areas_.name_of(area.code), which == AreasOf::Police ? area.region : kind_words(area)});
        }
    sort_for_reading(found, [](const Choice& one) { return one.label; });
    return found;
}

const Derived::AreasFound& Derived::areas_named(std::string_view part) {
    constexpr std::size_t kMost = 40;
    if (areas_part_ == part) return areas_named_;
    areas_part_ = part;
    areas_named_ = {};
    const std::string wanted = plain_words(part);
    if (wanted.empty()) return areas_named_;
    // By how well they fit: the name begins so, a word of it does, it has that in it, something else said of it has.
    std::vector<Choice> fitting[4];
    for (const std::vector<Area>* areas : {&areas_.areas, &areas_.places})
        for (const Area& area : *areas) {
            const Choice choice{area.code, areas_.name_of(area.code), kind_words(area)};
            const std::string name = plain_words(choice.label);
            const std::size_t at = name.find(wanted);
            if (at != name.npos)
                fitting[at == 0 ? 0 : name.find(' ' + wanted) != name.npos ? 1 : 2].push_back(choice);
            else if (plain_words(area.official_name + ' ' + area.welsh_name + ' ' + area.region).find(wanted) != name.npos)
                fitting[3].push_back(choice);
        }
    const auto take = [&](std::vector<Choice>& some) {
        sort_for_reading(some, [](const Choice& one) { return one.label; });
        for (const Choice& choice : some)
            if (areas_named_.best.size() < kMost)
                areas_named_.best.push_back(choice);
            else
                ++areas_named_.more;
    };
    for (std::vector<Choice>& some : fitting) take(some);
    if (!areas_named_.best.empty()) return areas_named_;
    // Other names: "Ynys" of Ynys Môn, "Caerd" of Caerdydd.
    const AreaNames names(areas_);
    std::vector<std::string> codes = names.begun_by(wanted);
    if (codes.empty())
        if (auto code = names.code_of(wanted)) codes.push_back(std::move(*code));
    std::vector<Choice> by_other_names;
    for (const std::string& code : codes)
        if (const Area* area = areas_.find(code))
            by_other_names.push_back({area->code, areas_.name_of(area->code), kind_words(*area)});
    take(by_other_names);
    return areas_named_;
}

void Derived::areas_changed() {
    revision_ = ~0ull;
    areas_part_.reset();
    search_.forget();
}

std::string_view Derived::title(ChoiceList list, std::string_view value) const {
    return choices_in(naming()).title(list, value);
}

std::string_view Derived::shown(const Activity& activity, const Field& field) {
    if (const std::string* text = field.text(activity)) {
        const std::string& value = *text;
        if (field.kind == FieldKind::Choice) return value.empty() ? std::string_view() : title(field.choices, value);
        if (field.kind != FieldKind::Date || !parse_date(value)) return value;
    } else if (const bool* flag = field.flag(activity)) {
        return *flag ? tr("Yes") : tr("No");
    }
    // Lists and dates are made into words once and kept until the document changes.
    constexpr std::size_t kSlots = 8192, kTries = 8;
    if (shown_.empty()) shown_.resize(kSlots);
    const std::uint64_t hash =
        hash_step(hash_step(0, reinterpret_cast<std::uintptr_t>(&activity)), reinterpret_cast<std::uintptr_t>(&field));
    // Of some hundred cells on the screen two often have one place: then the next that is free, lest they are made in turns.
    Shown* slot = &shown_[hash % kSlots];
    for (std::size_t i = 0; i < kTries; ++i) {
        Shown& tried = shown_[(hash + i) % kSlots];
        if (tried.activity == &activity && tried.field == &field) return tried.text;
        if (tried.activity) continue;
        slot = &tried;
        break;
    }
    slot->activity = &activity;
    slot->field = &field;
    slot->text = value_words(naming(), activity, field);
    return slot->text;
}

}  // namespace waymark
