#pragma once
// Gaps, coverage and who could be asked about, worked out from the document only when it, the day or the
// filter changed.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/coverage.h"
#include "model/analysis/gap_analysis.h"
#include "model/base/choice.h"
#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// Everything it gives lives until the document, the day or the filter changes.
class DerivedGaps {
  public:
    DerivedGaps(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// The document changed: nothing known before holds. `document` must outlive the next call of any other
    /// member.
    void update(const Document& document);

    /// The gaps of the activities the filter lets through, in the order of `ranking_rule()`. The last few
    /// filters are kept.
    [[nodiscard]] const std::vector<Gap>& list(Date today, const CoverageFilter& filter = {});
    /// How many there are of them; the reference holds as the list does.
    [[nodiscard]] const GapCounts& counts(Date today, const CoverageFilter& filter = {});
    /// How many places of the whole document have a gap and no decision (GapCounts::places_left).
    [[nodiscard]] std::size_t undecided(Date today);
    /// The same for what stands beside the work: counting comes a frame after a change, so that the change
    /// itself is seen at once. False when that frame is still to come, and `count` is the one before.
    struct Counted {
        std::size_t count = 0;
        bool fresh = true;
    };
    [[nodiscard]] Counted undecided_soon(Date today);
    /// Another document: what was counted before has nothing to do with it.
    void forget() { undecided_ = 0; }
    /// The gap with this id, looked for under the filter that the id names; null when there is no such gap
    /// now.
    [[nodiscard]] const Gap* find(Date today, std::string_view gap_id);
    /// Decisions and actions about gaps that are no longer there.
    [[nodiscard]] const std::vector<ClosedGap>& closed(Date today);
    [[nodiscard]] const CoverageMatrix& matrix(Date today, Axis rows, const CoverageFilter& filter);
    /// "National, Early: only one activity": of any id, a gap's that is no longer there too.
    [[nodiscard]] std::string_view title(std::string_view gap_id);

    /// Organisations that are members, lead or take part, each once, by name.
    [[nodiscard]] std::span<const Choice> organisations();
    /// Areas of the partnership and of its activities, and the force areas that councils among them lie in, by
    /// name.
    [[nodiscard]] std::span<const Choice> areas();

  private:
    struct List {
        CoverageFilter filter;
        std::vector<Gap> gaps;
        GapCounts counts;
    };
    [[nodiscard]] const List& known(Date today, const CoverageFilter& filter);
    struct Matrix {
        Axis rows = Axis::Level;
        CoverageFilter filter;
        CoverageMatrix matrix;
    };
    void on(Date today);
    [[nodiscard]] GapOptions options(const CoverageFilter& filter) const;
    void know_choices();

    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    Date today_;
    std::vector<std::unique_ptr<List>> lists_;
    std::vector<std::unique_ptr<Matrix>> matrices_;
    std::size_t undecided_ = 0;
    bool undecided_known_ = false;
    bool undecided_due_ = false;  ///< Asked for a frame ago
    std::string sought_;          ///< The id asked for last, and the filter it names: none where it is no gap's
    std::optional<CoverageFilter> sought_filter_;
    std::vector<ClosedGap> closed_;
    bool closed_known_ = false;
    std::map<std::string, std::string, std::less<>> titles_;
    std::vector<Choice> organisations_, area_choices_;
    bool choices_known_ = false;
};

}  // namespace waymark
