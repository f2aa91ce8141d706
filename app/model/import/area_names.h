#pragma once
// The names that areas go by in people's tables: a force by its police, a council by its place, its kind or both.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework/areas.h"

namespace waymark {

class AreaNames {
  public:
    explicit AreaNames(const AreaList& areas);

    /// The code of the one area meant by a text, given as plain_words() has it; nothing where it could be two that
    /// no name tells apart. A place and a force of one name: the force, unless a council is spoken of.
    [[nodiscard]] std::optional<std::string> code_of(std::string_view plain) const;

    /// The codes of areas that have a name which begins with a text, given as plain_words() has it.
    [[nodiscard]] std::vector<std::string> begun_by(std::string_view plain) const;

  private:
    using Names = std::map<std::string, std::string, std::less<>>;  // codes by name

    Names names_;     // of everything; the first of two that go by one name is meant
    Names councils_;  // of councils, without the words for their kind
};

/// Codes of areas that have a telling word of a text (as plain_words() has it) in their names, at most a dozen: what
/// may have been meant where code_of() knows none.
[[nodiscard]] std::vector<std::string> areas_like(const AreaList& areas, std::string_view plain);

}  // namespace waymark
