#pragma once
// Which activities are shown, in which order: free text, one filter a field, one column to sort by.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// Lets through activities whose field `key` holds `value`; for a field of several, any of them; for areas, one
/// that overlaps it. "" matches "not said". The key "stage" is no field: it lets through what serves a stage, as its
/// main one or beside it, and so as many as the map counts there.
struct Filter {
    std::string key;
    std::string value;

    bool operator==(const Filter&) const = default;
};

inline constexpr std::string_view kServesStage = "stage";

struct ActivityQuery {
    std::string text;             ///< Every word must occur; case and accents do not matter
    std::vector<Filter> filters;  ///< Filters of one key widen (any of the values), of different keys narrow
    /// Field::key; values not said come last whatever the direction. Empty: their order.
    std::string sort_key;
    bool descending = false;

    bool operator==(const ActivityQuery&) const = default;
};

/// The words of each activity, folded for searching when somebody first looks for a word. Update it with each
/// new state of the list: only records that changed are folded again.
class ActivityIndex {
  public:
    void update(const RecordList<Activity>& activities);

    /// The activities the query lets through, sorted; equal ones in their order. Pointers live
    /// as long as the list last given to update. Choice fields sort by the pack's order of their vocabulary,
    /// dates as days. 10,000 activities in a few milliseconds. `areas` says what lies in what; null: nothing does.
    [[nodiscard]] std::vector<const Activity*> select(const Framework& framework, const ActivityQuery& query,
                                                      const AreaList* areas = nullptr);

  private:
    struct Entry {
        const Activity* activity;  ///< One of `list_`
        std::string folded;        ///< All its free text; empty until a word is looked for
        std::string title_key;     ///< To sort by
    };
    struct Order {
        std::string key;
        bool descending = false;

        bool operator==(const Order&) const = default;
    };
    void order_by(const Framework& framework, const Order& order);
    void order_by_title(bool descending);

    RecordList<Activity> list_;
    std::vector<Entry> entries_;          ///< In the order of the list
    std::optional<Order> order_;          ///< What `ordered_` is in; none when the entries have changed
    std::vector<std::uint32_t> ordered_;  ///< Places in `entries_`
};

}  // namespace waymark
