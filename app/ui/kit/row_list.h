#pragma once
// Which list a row belongs to, where rows can be removed or moved.

#include <string_view>

#include "ui/kit/semantics.h"

namespace waymark {

/// Stands for a list by its name, which is its own in the whole program; what is shown of one list in two places has one name.
/// The default is for lists that nothing is removed from.
class RowList {
  public:
    constexpr RowList() = default;
    explicit constexpr RowList(std::string_view name) : id_(2166136261u) {
        for (const char letter : name) id_ = (id_ ^ static_cast<unsigned char>(letter)) * 16777619u;  // FNV-1a
    }
    bool operator==(const RowList&) const = default;

  private:
    NodeId id_ = 0;
};

}  // namespace waymark
