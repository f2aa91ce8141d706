#pragma once
// Which list a row belongs to, where rows can be removed or moved.

#include <string_view>

namespace waymark {

/// Stands for a list by its name, which is its own in the whole program; what is shown of one list in two places has one name.
/// The default is for lists that nothing is removed from.
class RowList {
  public:
    constexpr RowList() = default;
    explicit constexpr RowList(std::string_view name) : name_(name) {}
    bool operator==(const RowList&) const = default;

  private:
    std::string_view name_;
};

}  // namespace waymark
