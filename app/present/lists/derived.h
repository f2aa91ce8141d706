#pragma once
// What views show that is worked out from the document. Kept against its revision: a frame in which nothing
// changed works nothing out and allocates nothing.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/activity_query.h"
#include "model/base/choice.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "present/lists/derived_compare.h"
#include "present/lists/derived_gaps.h"
#include "present/lists/derived_local.h"
#include "present/lists/derived_places.h"
#include "present/lists/derived_plan.h"
#include "present/lists/derived_reflect.h"
#include "present/lists/derived_search.h"
#include "present/lists/derived_share.h"
#include "present/words/naming.h"

namespace waymark {

class Derived {
  public:
    Derived(const Framework& framework, const AreaList& areas)
        : framework_(framework),
          areas_(areas),
          compare_(framework, areas),
          gaps_(framework, areas),
          local_(framework, areas),
          places_(framework),
          plan_(framework, gaps_),
          reflect_(framework),
          search_(framework, areas),
          share_(framework, areas) {}

    /// Brings everything up to this document; `revision` as History gives it.
    void update(const Document& document, std::uint64_t revision);
    /// Another document: its revisions begin anew.
    void forget() {
        revision_ = ~0ull;
        gaps_.forget();
    }

    /// The activities that are counted and that the query lets through, in its order.
    [[nodiscard]] std::span<const Activity* const> selected(const ActivityQuery& query, Counted counted);
    /// The same by level and stage.
    [[nodiscard]] const ActivityCells& selected_cells(const ActivityQuery& query, Counted counted);

    /// What is worked out about gaps; see there.
    [[nodiscard]] DerivedGaps& gaps() { return gaps_; }
    /// What is worked out for the local picture; see there.
    [[nodiscard]] DerivedLocal& local() { return local_; }
    /// Where the activities lie; see there.
    [[nodiscard]] DerivedPlaces& places() { return places_; }
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

    /// The choices of a field's list, "" ("Not said") first for a single choice.
    [[nodiscard]] std::span<const Choice> choices(ChoiceList of, bool with_none);
    /// The organisations that the document names.
    [[nodiscard]] std::span<const Choice> organisations();
    /// Areas to choose from, by name: of one kind, or those that lie in the partnership's and are none of them.
    enum class AreasOf : std::uint8_t { Police, RegionsAndNations, InOurs };
    [[nodiscard]] std::span<const Choice> areas_of(AreasOf which);
    /// The areas that a text fits, the best first: by their name, the name of a larger one they lie in, or another
    /// name they go by. Lives until the next call.
    struct AreasFound {
        std::vector<Choice> best;
        std::size_t more = 0;  ///< That fit, and are not among them
    };
    [[nodiscard]] const AreasFound& areas_named(std::string_view part);
    /// The list of areas is another: what names or counts them is worked out anew.
    void areas_changed();

    /// The words a field's value is shown as in a cell or a sentence; `""` when nothing was said. Lives until
    /// the next update.
    [[nodiscard]] std::string_view shown(const Activity& activity, const Field& field);

    /// The title of one value of a list: pack, own factor, area or member; the value itself if nothing knows
    /// it.
    [[nodiscard]] std::string_view title(ChoiceList list, std::string_view value) const;

  private:
    [[nodiscard]] Naming naming() const { return {framework_, areas_, held_}; }

    struct OfferedList {
        ChoiceList of;
        bool with_none = false;
        std::vector<Choice> choices;
    };

    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    Document held_;  ///< Keeps the records alive that the lists below point to
    std::uint64_t revision_ = ~0ull;
    ActivityIndex index_;
    ActivityQuery query_;
    bool selected_fresh_ = false;
    std::vector<const Activity*> selected_;
    Counted selected_counted_ = Counted::All;
    bool selected_placed_ = false;  ///< They are in selected_cells_
    ActivityCells selected_cells_;
    std::vector<std::unique_ptr<OfferedList>> choice_lists_;
    std::optional<std::vector<Choice>> organisations_;
    std::array<std::optional<std::vector<Choice>>, 3> areas_of_;  ///< By AreasOf
    std::optional<std::string> areas_part_;
    AreasFound areas_named_;
    struct Shown {
        const Activity* activity = nullptr;
        const void* field = nullptr;
        std::string text;
    };
    DerivedCompare compare_;
    DerivedGaps gaps_;
    DerivedLocal local_;
    DerivedPlaces places_;
    DerivedPlan plan_;
    DerivedReflect reflect_;
    DerivedSearch search_;
    DerivedShare share_;
    struct Terms {
        std::uint64_t hash = 0;
        std::size_t size = 0;
        std::vector<const GlossaryTerm*> terms;
    };
    std::vector<Terms> terms_;  ///< Of texts shown lately, by their hash
    std::vector<Shown> shown_;  ///< Joined lists and dates in words, by a hash of record and field
};

}  // namespace waymark
