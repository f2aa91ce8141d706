#pragma once
// Names of organisations in a cell: where a list of them is parted, and where a comma or an "and" is part of a name.

#include <set>
#include <string>
#include <string_view>

#include "model/document/document.h"

namespace waymark {

/// Knows organisations by name.
class Organisations {
  public:
    void add(std::string_view name);
    /// The organisations in a cell: parted by ";" and line ends; by " / " and "|" between names; by commas into three or more
    /// names, or into two of which one is known and the other is no part of it; at "and" or "&" only between two that are
    /// known. What may be one name ("Health and Social Care Trust", "Police, Crime and Justice Trust") stays one.
    [[nodiscard]] Strings in_cell(const std::string& cell) const;
    /// One of those that were added, one that goes by a word alone ("Police", "Unseen"), or several words of which the last
    /// says that it is an organisation ("Kent County Council").
    [[nodiscard]] bool is_known(std::string_view name) const;

  private:
    [[nodiscard]] bool all_known(const Strings& names) const;
    [[nodiscard]] bool are_two(const Strings& names) const;
    void add_named(const std::string& text, Strings& all) const;

    std::set<std::string, std::less<>> names_;
};

}  // namespace waymark
