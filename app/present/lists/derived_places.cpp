#include "present/lists/derived_places.h"

namespace waymark {
namespace {

template <class List>
std::size_t index_of(const List& list, std::string_view id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id) return i;
    return list.size();
}

}  // namespace

void ActivityCells::place(const Framework& framework, std::span<const Activity* const> activities) {
    stages_ = framework.stages.size();
    cells_.resize(framework.levels.size() * stages_);
    also_.resize(cells_.size());
    for (auto& cell : cells_) cell.clear();
    for (auto& cell : also_) cell.clear();
    unplaced_.clear();
    for (const Activity* activity : activities) {
        const std::size_t level = index_of(framework.levels, activity->level),
                          stage = index_of(framework.stages, activity->main_stage);
        const bool has_place = level < framework.levels.size() && stage < stages_;
        (has_place ? cells_[level * stages_ + stage] : unplaced_).push_back(activity);
        if (!has_place) continue;
        for (const std::string& id : activity->other_stages) {
            const std::size_t other = index_of(framework.stages, id);
            if (other >= stages_ || other == stage) continue;
            auto& also = also_[level * stages_ + other];
            if (also.empty() || also.back() != activity) also.push_back(activity);
        }
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

const ActivityCells& DerivedPlaces::cells() {
    work_out();
    return cells_;
}

std::size_t DerivedPlaces::enabler_count() {
    work_out();
    return enablers_;
}

std::size_t DerivedPlaces::touching(std::string_view id) {
    work_out();
    for (const auto& [known, count] : touching_)
        if (known == id) return count;
    return 0;
}

void DerivedPlaces::work_out() {
    if (known_) return;
    known_ = true;
    touching_.clear();
    enablers_ = 0;
    const auto touch = [&](std::string_view id) {
        if (id.empty()) return;
        for (auto& [known, count] : touching_)
            if (known == id) {
                ++count;
                return;
            }
        touching_.emplace_back(id, 1);
    };
    std::vector<const Activity*> all;
    all.reserve(document_->activities.size());
    for (const Activity& activity : document_->activities) {
        all.push_back(&activity);
        if (const Stage* stage = framework_.stage(activity.main_stage); stage && stage->is_enabler)
            ++enablers_;
        touch(activity.level);
        touch(activity.main_stage);
        for (const std::string& other : activity.other_stages)
            if (other != activity.main_stage) touch(other);
        for (const auto* list : {&activity.factors, &activity.components, &activity.pathways})
            for (const std::string& id : *list) touch(id);
    }
    cells_.place(framework_, all);
}

}  // namespace waymark
