#include "present/lists/derived_places.h"

#include <algorithm>

#include "model/analysis/coverage_facts.h"

namespace waymark {
namespace {

template <class List>
std::size_t index_of(const List& list, std::string_view id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id) return i;
    return list.size();
}

}  // namespace

bool is_counted(const Activity& activity, Counted counted) {
    return counted == Counted::All || status_group(activity.status) == StatusGroup::Running;
}

void ActivityCells::place(const Framework& framework, std::span<const Activity* const> activities, Counted counted) {
    stages_ = framework.stages.size();
    cells_.resize(framework.levels.size() * stages_);
    also_.resize(cells_.size());
    for (auto& cell : cells_) cell.clear();
    for (auto& cell : also_) cell.clear();
    unplaced_.clear();
    for (const Activity* activity : activities) {
        if (!is_counted(*activity, counted)) continue;
        const std::size_t level = index_of(framework.levels, activity->level),
                          stage = index_of(framework.stages, activity->main_stage);
        // One without a main stage still serves the others it names.
        bool has_place = false;
        if (level < framework.levels.size()) {
            if (stage < stages_) {
                cells_[level * stages_ + stage].push_back(activity);
                has_place = true;
            }
            for (const std::string& id : activity->other_stages) {
                const std::size_t other = index_of(framework.stages, id);
                if (other >= stages_ || other == stage) continue;
                has_place = true;
                auto& also = also_[level * stages_ + other];
                if (also.empty() || also.back() != activity) also.push_back(activity);
            }
        }
        if (!has_place) unplaced_.push_back(activity);
    }
}

std::span<const Activity* const> ActivityCells::at(std::size_t level, std::size_t stage) const {
    const std::size_t cell = level * stages_ + stage;
    if (cell >= cells_.size()) return {};
    return cells_[cell];
}

std::span<const Activity* const> ActivityCells::also(std::size_t level, std::size_t stage) const {
    const std::size_t cell = level * stages_ + stage;
    if (cell >= also_.size()) return {};
    return also_[cell];
}

void DerivedPlaces::update(const Document& document) {
    document_ = &document;
    known_ = false;
}

const ActivityCells& DerivedPlaces::cells(Counted counted) {
    work_out();
    return known(counted).cells;
}

std::size_t DerivedPlaces::enabler_count(Counted counted) {
    work_out();
    return known(counted).enablers;
}

std::size_t DerivedPlaces::touching(std::string_view id, Counted counted) {
    work_out();
    const auto& touching = known(counted).touching;
    const auto at = touching.find(id);
    return at == touching.end() ? 0 : at->second;
}

void DerivedPlaces::work_out() {
    if (known_) return;
    known_ = true;
    std::vector<const Activity*> all;
    all.reserve(document_->activities.size());
    for (const Activity& activity : document_->activities) all.push_back(&activity);
    for (const Counted counted : {Counted::All, Counted::Running}) {
        Known& to = known(counted);
        to.touching.clear();
        to.enablers = 0;
        for (const Activity* activity : all)
            if (is_counted(*activity, counted)) count(*activity, to);
        to.cells.place(framework_, all, counted);
    }
}

void DerivedPlaces::count(const Activity& activity, Known& to) const {
    named_.clear();
    const auto name = [&](std::string_view id) {
        if (!id.empty()) named_.push_back(id);
    };
    name(activity.level);
    name(activity.main_stage);
    for (const Strings* list :
         {&activity.other_stages, &activity.factors, &activity.questions, &activity.components, &activity.pathways})
        for (const std::string& id : *list) name(id);
    // Sorted, since an activity can name thousands and each counts once.
    std::sort(named_.begin(), named_.end());
    named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
    bool enables = false;
    for (const std::string_view id : named_) {
        const Stage* stage = framework_.stage(id);
        enables = enables || (stage && stage->is_enabler);
        ++to.touching[id];
    }
    if (enables) ++to.enablers;
}

}  // namespace waymark
