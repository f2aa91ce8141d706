#pragma once
// What views show that is worked out from the document. Kept against its revision: a frame in which nothing
// changed works nothing out and allocates nothing.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/activity_query.h"
#include "model/areas.h"
#include "model/document.h"
#include "model/fields.h"
#include "model/framework.h"
#include "ui/derived_compare.h"
#include "ui/derived_gaps.h"
#include "ui/derived_local.h"
#include "ui/derived_plan.h"
#include "ui/derived_reflect.h"
#include "ui/derived_search.h"
#include "ui/derived_share.h"
#include "ui/widgets/choice.h"

namespace waymark {

class Derived {
  public:
    Derived(const Framework& framework, const AreaList& areas)
        : framework_(framework),
          areas_(areas),
          compare_(framework, areas),
          gaps_(framework, areas),
          local_(framework, areas),
          plan_(framework, gaps_),
          reflect_(framework),
          search_(framework, areas),
          share_(framework) {}

    /// Brings everything up to this document; `revision` as History gives it.
    void update(const Document& document, std::uint64_t revision);
    /// Another document: its revisions begin anew.
    void forget() { revision_ = ~0ull; }

    /// Activities by main stage at a level, in the pack's order of both; out of range: none.
    [[nodiscard]] std::span<const Activity* const> at(std::size_t level, std::size_t stage) const {
        return placed_.at(level, stage);
    }
    /// Activities with the enabler as main stage at any level.
    [[nodiscard]] std::size_t enabler_count() const { return enablers_; }
    /// Activities without a level or without a stage the pack knows: they are in no cell.
    [[nodiscard]] std::span<const Activity* const> unplaced() const { return placed_.unplaced; }
    /// How many activities name this level, factor, component, stage (main or other) or pathway.
    [[nodiscard]] std::size_t touching(std::string_view id) const;

    /// The activities the query lets through, in its order.
    [[nodiscard]] std::span<const Activity* const> selected(const ActivityQuery& query);
    /// Those of them at a level and stage, and those in no cell.
    [[nodiscard]] std::span<const Activity* const> selected_at(std::size_t level, std::size_t stage) const {
        return placed_selected_.at(level, stage);
    }
    [[nodiscard]] std::span<const Activity* const> selected_unplaced() const {
        return placed_selected_.unplaced;
    }

    /// What is worked out about gaps; see there.
    [[nodiscard]] DerivedGaps& gaps() { return gaps_; }
    /// What is worked out for the local picture; see there.
    [[nodiscard]] DerivedLocal& local() { return local_; }
    /// What is worked out about the plan; see there.
    [[nodiscard]] DerivedPlan& plan() { return plan_; }
    /// What is worked out about reflections; see there.
    [[nodiscard]] DerivedReflect& reflect() { return reflect_; }

    /// What has changed between two snapshots; see there.
    [[nodiscard]] DerivedCompare& compare() { return compare_; }
    /// What the search dialog finds.
    [[nodiscard]] DerivedSearch& search() { return search_; }
    /// The public version; see there.
    [[nodiscard]] DerivedShare& share() { return share_; }

    /// The terms of the glossary that a text uses, at most three. Lives until the next call.
    [[nodiscard]] std::span<const GlossaryTerm* const> terms(std::string_view text);

    /// The choices of a field's list, "" ("Not said") first for a single choice. `list_id` as Field::choices.
    [[nodiscard]] std::span<const Choice> choices(std::string_view list_id, bool with_none);
    /// The areas with this in their name, letter case and accents aside. Lives until the next call.
    [[nodiscard]] std::span<const Choice> areas_named(std::string_view part);

    /// The words a field's value is shown as in a cell or a sentence; `""` when nothing was said. Lives until
    /// the next update.
    [[nodiscard]] std::string_view shown(const Activity& activity, const Field& field);

    /// The title of one value of a list: pack, own factor, area or member; the value itself if nothing knows
    /// it.
    [[nodiscard]] std::string_view title(std::string_view list_id, std::string_view value) const;

  private:
    /// Activities by level and main stage.
    struct Placed {
        std::size_t stages = 0;
        std::vector<std::vector<const Activity*>> cells;
        std::vector<const Activity*> unplaced;
        void clear(const Framework& framework);
        void add(const Framework& framework, const Activity& activity);
        [[nodiscard]] std::span<const Activity* const> at(std::size_t level, std::size_t stage) const;
    };
    struct ChoiceList {
        std::string list_id;
        bool with_none = false;
        std::vector<Choice> choices;
    };

    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    Document held_;  ///< Keeps the records alive that the lists below point to
    std::uint64_t revision_ = ~0ull;
    Placed placed_, placed_selected_;
    std::size_t enablers_ = 0;
    std::vector<std::pair<std::string, std::size_t>> touching_;
    ActivityIndex index_;
    ActivityQuery query_;
    bool selected_fresh_ = false;
    std::vector<const Activity*> selected_;
    std::vector<std::unique_ptr<ChoiceList>> choice_lists_;
    std::optional<std::string> areas_part_;
    std::vector<Choice> areas_named_;
    struct Shown {
        const Activity* activity = nullptr;
        const void* field = nullptr;
        std::string text;
    };
    DerivedCompare compare_;
    DerivedGaps gaps_;
    DerivedLocal local_;
    DerivedPlan plan_;
    DerivedReflect reflect_;
    DerivedSearch search_;
    DerivedShare share_;
    struct Terms {
        std::uint32_t hash = 0;
        std::size_t size = 0;
        std::vector<const GlossaryTerm*> terms;
    };
    std::vector<Terms> terms_;  ///< Of texts shown lately, by their hash
    std::vector<Shown> shown_;  ///< Joined lists and dates in words, by a hash of record and field
};

}  // namespace waymark
