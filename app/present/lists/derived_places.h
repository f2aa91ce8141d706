#pragma once
// Where activities lie in the framework: by level and main stage, and how many touch each part of it. Worked
// out when first asked for after a change, then kept. Part of Derived.

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

/// Activities by level and main stage, in the pack's order of both.
class ActivityCells {
  public:
    void place(const Framework& framework, std::span<const Activity* const> activities);

    /// Those of one cell, in the order given; out of range: none.
    [[nodiscard]] std::span<const Activity* const> at(std::size_t level, std::size_t stage) const;
    /// Those with another main stage that say they serve this one too.
    [[nodiscard]] std::span<const Activity* const> also(std::size_t level, std::size_t stage) const;
    /// All that are in the cell: the number that stands for it everywhere.
    [[nodiscard]] std::size_t count(std::size_t level, std::size_t stage) const {
        return at(level, stage).size() + also(level, stage).size();
    }
    /// Those without a level or without a stage the pack knows: they are in no cell.
    [[nodiscard]] std::span<const Activity* const> unplaced() const { return unplaced_; }

  private:
    std::size_t stages_ = 0;
    std::vector<std::vector<const Activity*>> cells_, also_;
    std::vector<const Activity*> unplaced_;
};

/// All activities of the document. What it gives lives until the next update.
class DerivedPlaces {
  public:
    explicit DerivedPlaces(const Framework& framework) : framework_(framework) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    /// In the order of the document.
    [[nodiscard]] const ActivityCells& cells();
    /// Activities with the enabler as main stage at any level.
    [[nodiscard]] std::size_t enabler_count();
    /// How many activities name this level, factor, component, stage (main or other) or pathway.
    [[nodiscard]] std::size_t touching(std::string_view id);

  private:
    void work_out();

    const Framework& framework_;
    const Document* document_ = nullptr;
    bool known_ = false;
    ActivityCells cells_;
    std::size_t enablers_ = 0;
    std::vector<std::pair<std::string_view, std::size_t>> touching_;
};

}  // namespace waymark
