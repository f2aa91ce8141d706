#pragma once
// What the recorded activities cover: activities counted by one axis of the framework against the stages of
// prevention. The heat map, the shaded picture, the tile map of areas and the gap list (gap_analysis.h) all
// count through this.
//
// The rules, which the screens state in these words:
// - A running activity covers. An idea, a planned, a paused and an ended one are counted apart and do not.
// - A status that nobody said, nobody knows or the pack does not know is "not known": neither covered nor
//   empty.
// - The main stage and the other stages of an activity are all covered by it.
// - A cross-cutting enabler neither fills nor hides a gap: it has a column of its own, and an activity whose
//   stages are all enablers does not count towards a total by stage. It does count for a factor, since
//   factors are about the system.
// - An activity that does not say where it belongs (or uses words the pack does not have) is in the row or
//   column "not said": it is not taken to be anywhere, and a cell says how many such activities may belong to
//   it.
// - An activity about "all types" of exploitation counts for each type.
// - An activity in a council counts in the force area, region and nation that the council lies in, and one in the
//   whole of a county, force area, region or nation counts in each area that lies in it (AreaList::overlap).
// - What the partnership says is not its to fill (scope.h) is counted too, and marked: nothing there is a gap.
// A cell in which nothing is recorded is "no activity recorded". It may be unrecorded, another body's role,
// or not needed.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// Ways to look at activities. `Stage` is the columns of every matrix; `Question` is only the place of a
/// contradiction.
enum class Axis : std::uint8_t { Level, Component, Pathway, Factor, Exploitation, WhoFor, NrmStage, Area, Stage, Question };

/// The word in ids of gaps: "level", "exploitation", "who-for", "nrm-stage".
[[nodiscard]] std::string_view axis_id(Axis axis);

/// What a column heading calls it: "Exploitation type".
[[nodiscard]] std::string_view axis_title(Axis axis);

/// One value of one axis.
struct Place {
    Axis axis = Axis::Level;
    std::string id;

    bool operator==(const Place&) const = default;
};

/// The title a person reads for a value: from the pack, the document's own factors or `areas` (may be null);
/// the id itself when none of them knows it.
[[nodiscard]] std::string place_title(const Framework& framework, const Document& document, const Place& place,
                                      const AreaList* areas = nullptr);

/// Which activities are looked at. Each list is "any of these"; an empty list asks nothing; all that ask must
/// be met.
struct CoverageFilter {
    Strings areas;         ///< Area codes; an activity in one that overlaps meets it too.
    Strings exploitation;  ///< Entries of "exploitation-type"; an activity about all types meets any.
    /// Names of lead or partner, without regard to capitals, accents and outer spaces.
    Strings organisations;

    [[nodiscard]] bool empty() const { return areas.empty() && exploitation.empty() && organisations.empty(); }
    bool operator==(const CoverageFilter&) const = default;
};

/// Activities by status, each counted once.
struct StatusCounts {
    std::uint32_t running = 0;
    std::uint32_t not_known = 0;
    std::uint32_t planned = 0;  ///< Ideas and planned.
    std::uint32_t paused = 0;
    std::uint32_t ended = 0;

    [[nodiscard]] std::uint32_t all() const { return running + not_known + planned + paused + ended; }
    bool operator==(const StatusCounts&) const = default;
};

/// Which activities a number stands for: a choice of the person's that holds on every screen.
enum class Counted : std::uint8_t { All, Running };

/// The number that stands for a place.
[[nodiscard]] inline std::uint32_t counted(const StatusCounts& counts, Counted which) {
    return which == Counted::Running ? counts.running : counts.all();
}

/// Some activities of a document: running ones first, then not known, planned, paused, ended; in each, in
/// the document's order. Keeps the records alive, so it may outlive the document. Copying costs a pointer.
class ActivitySpan {
  public:
    /// The storage that the spans of one analysis share.
    struct Store {
        RecordList<Activity> keep;
        std::vector<const Activity*> order;
    };

    ActivitySpan() = default;
    ActivitySpan(std::shared_ptr<const Store> store, std::size_t first, std::size_t count)
        : store_(std::move(store)), first_(first), count_(count) {}

    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const Activity& operator[](std::size_t i) const { return *store_->order[first_ + i]; }
    [[nodiscard]] const Activity* const* begin() const { return store_ ? store_->order.data() + first_ : nullptr; }
    [[nodiscard]] const Activity* const* end() const { return begin() + count_; }
    [[nodiscard]] Strings ids() const;
    /// The first `count` of them; all when there are fewer.
    [[nodiscard]] ActivitySpan prefix(std::size_t count) const { return {store_, first_, count < count_ ? count : count_}; }

  private:
    std::shared_ptr<const Store> store_;
    std::size_t first_ = 0;
    std::size_t count_ = 0;
};

/// What can be said of a cell. The first that is true, in this order.
enum class CellState : std::uint8_t {
    Covered,          ///< At least one running activity.
    NotKnown,         ///< None is running; of at least one it is not known whether it is.
    OnlyPlanned,      ///< None of these; at least one idea or planned.
    OnlyPaused,       ///< None of these; at least one paused.
    NothingRecorded,  ///< None, or only ended ones: "No activity recorded".
};

/// What makes a covered cell thin (gap_analysis.h says when), as bits; the heat map draws a pattern for it.
enum ThinBit : std::uint32_t {
    kOneActivity = 1,
    kOneOrganisation = 2,  ///< Beside kOneActivity too.
    kEndingSoon = 4,
    kFundingEnding = 8,
    kNotReviewed = 16,
    kNotEvaluated = 32,
    kNoSurvivors = 64,
    kReachNotKnown = 128,
};

struct CoverageCell {
    StatusCounts counts;
    CellState state = CellState::NothingRecorded;
    std::uint32_t thin = 0;        ///< `ThinBit`s; 0 unless covered.
    std::uint32_t enablers = 0;    ///< Not ended, in this row, and only cross-cutting enablers: never in `counts`.
    std::uint32_t may_belong = 0;  ///< Not ended, and silent about the row or the stage, so may belong here: never in `counts`.
    ActivitySpan activities;       ///< Those in `counts`, in the order of its members.
};

/// One row heading or column heading.
struct CoverageHeading {
    enum class Kind : std::uint8_t { Named, NotSaid, Any };
    Kind kind = Kind::Named;
    std::string id;           ///< Of the value; empty for "not said" and "any".
    std::string title;        ///< "Early"; "Not said"; "Any" (each activity once).
    bool enabler = false;     ///< A column that is never a gap.
    bool own_factor = false;  ///< A row that the document added to the pack's factors.
    bool outside = false;     ///< A row that is not the partnership's to fill (scope.h); never a gap.
    bool other_area = false;  ///< An area that activities name and that overlaps none of the partnership's.
};

/// Activities counted by one axis and by stage. Rows: the values in the order of the pack (then own factors;
/// areas: the partnership's in order of code, then others that activities name), then "not said", then
/// "any". Columns: the stages in order, then "not said", then "any". "Any" counts each activity once, and
/// leaves enablers out but for factors.
struct CoverageMatrix {
    Axis axis = Axis::Level;
    std::vector<CoverageHeading> rows;
    std::vector<CoverageHeading> columns;
    std::vector<CoverageCell> cells;  ///< Row by row.
    std::uint32_t looked_at = 0;      ///< Activities that met the filter.
    std::uint32_t silent = 0;         ///< Left out because they do not say what the filter asks for.

    [[nodiscard]] const CoverageCell& at(std::size_t row, std::size_t column) const {
        return cells[row * columns.size() + column];
    }
    /// The cell of a value and a stage; an empty id is "any". Null when there is no such row or column.
    [[nodiscard]] const CoverageCell* find(std::string_view row_id, std::string_view stage_id) const;
};

/// How many of the places of a matrix have running work. A place is a row that is the partnership's to fill and a
/// stage of prevention.
struct PlacesFilled {
    std::size_t running = 0, recorded = 0;  ///< With a running activity; with any activity at all
    std::size_t all = 0;
    std::size_t outside = 0;  ///< In rows that are not the partnership's to fill; in no other number.

    [[nodiscard]] std::size_t filled(Counted which) const { return which == Counted::Running ? running : recorded; }
    bool operator==(const PlacesFilled&) const = default;
};
[[nodiscard]] PlacesFilled places_filled(const CoverageMatrix& matrix);

/// Counts the activities of a document. `row_axis` is any axis but `Stage` and `Question`, which give no rows
/// of values. `today` is for what ends or was reviewed (ThinBit). `areas` gives titles and says what lies in what;
/// it may be null, and then each area is only itself.
[[nodiscard]] CoverageMatrix coverage(const Framework& framework, const Document& document, Axis row_axis, Date today,
                                      const CoverageFilter& filter = {}, const AreaList* areas = nullptr);

}  // namespace waymark
