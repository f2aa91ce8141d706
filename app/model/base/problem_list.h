#pragma once
// Collects problems and keeps the list readable: a column of 10,000 wrong dates is not 10,000 lines.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/problem.h"
#include "model/base/text.h"

namespace waymark {

class ProblemList {
  public:
    /// So many of one code are listed; the rest are counted.
    static constexpr std::size_t kMostOfOneCode = 100;

    /// Adds the problem that `make()` gives. `make` is not called for one that will only be counted, so a
    /// file full of problems costs no more than its first hundred. `code` is that of the problem and must
    /// outlive the list.
    template <class Make>
    void add(std::string_view code, Make&& make) {
        if (count(code) <= kMostOfOneCode) problems_.push_back(std::forward<Make>(make)());
    }
    /// `message` is a text for tr(), with what is to be filled in.
    void warn(const char* code, std::string where, const char* message, std::initializer_list<FillArgument> arguments = {});
    void error(const char* code, std::string where, const char* message, std::initializer_list<FillArgument> arguments = {});

    /// Everything listed, in the order it was found, then one line for each code that had more. Leaves
    /// nothing behind.
    [[nodiscard]] Problems take();

  private:
    /// Counts one more of `code` and gives how many there are now.
    std::size_t count(std::string_view code);

    Problems problems_;
    std::vector<std::pair<std::string_view, std::size_t>> counts_;
};

}  // namespace waymark
