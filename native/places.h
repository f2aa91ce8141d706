#pragma once
// Where somebody was, to go back to and on again from, as a browser keeps it for the page.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class Places {
  public:
    /// They are there now. `replaces`: instead of where they were, as the first place and one that was gone back to. What they had
    /// gone back from is forgotten by a new place.
    void at(std::string_view address, bool replaces);

    /// The place so many steps on, or before where it is negative, which is where they are from now on; nothing where there is
    /// none.
    [[nodiscard]] std::optional<std::string> step(int steps);

  private:
    std::vector<std::string> been_;
    std::size_t now_ = 0;  ///< In `been_`, where that is not empty
};

}  // namespace waymark
