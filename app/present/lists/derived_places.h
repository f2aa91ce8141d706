#pragma once
// Where activities lie in the framework: by level and stage, and how many touch each part of it, by the rules of
// coverage.h, so that a place has one number on every screen. Worked out when first asked for after a change, then
// kept. Part of Derived.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/analysis/coverage.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

/// Whether the activity is one of those that are counted.
[[nodiscard]] bool is_counted(const Activity& activity, Counted counted);

/// Activities by level and main stage, in the pack's order of both.
class ActivityCells {
  public:
    /// Places those of `activities` that are counted.
    void place(const Framework& framework, std::span<const Activity* const> activities, Counted counted);

    /// Those of one cell, in the order given; out of range: none.
    [[nodiscard]] std::span<const Activity* const> at(std::size_t level, std::size_t stage) const;
    /// Those with another main stage, or none, that say they serve this one too.
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
    [[nodiscard]] const ActivityCells& cells(Counted counted);
    /// Activities that serve the enabler, at any level.
    [[nodiscard]] std::size_t enabler_count(Counted counted);
    /// How many activities name this level, factor, question, component, stage (main or other) or pathway.
    [[nodiscard]] std::size_t touching(std::string_view id, Counted counted);

  private:
    struct Known {
        ActivityCells cells;
        std::size_t enablers = 0;
        std::unordered_map<std::string_view, std::size_t> touching;  ///< How many, by the id they name.
    };
    [[nodiscard]] Known& known(Counted counted) { return counts_[static_cast<std::size_t>(counted)]; }
    void work_out();
    void count(const Activity& activity, Known& to) const;

    const Framework& framework_;
    const Document* document_ = nullptr;
    bool known_ = false;
    std::array<Known, 2> counts_;                  ///< By Counted
    mutable std::vector<std::string_view> named_;  ///< By one activity; kept for its memory
};

}  // namespace waymark
