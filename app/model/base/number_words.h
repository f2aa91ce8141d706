#pragma once
// Whole numbers as British readers expect them.

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// "10,613", without asking for memory; or words as they are, which must outlive it.
class NumberWords {
  public:
    NumberWords(std::string_view words) : words_(words) {}
    NumberWords(const std::string& words) : words_(words) {}
    NumberWords(const char* words) : words_(words) {}
    NumberWords(std::integral auto number) {
        std::array<char, 20> digits;
        char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(number)).ptr;
        at_ = made_.size();
        int seen = 0;
        for (const char* from = end; from != digits.data(); ++seen) {
            --from;
            if (seen > 0 && seen % 3 == 0 && *from != '-') made_[--at_] = ',';
            made_[--at_] = *from;
        }
    }

    [[nodiscard]] std::string_view view() const {
        return at_ > 0 ? std::string_view(made_.data() + at_, made_.size() - at_) : words_;
    }

  private:
    std::array<char, 28> made_;
    std::size_t at_ = 0;  ///< Where the number begins; 0: there is none
    std::string_view words_;
};

[[nodiscard]] std::string number_words(std::integral auto number) {
    return std::string(NumberWords(number).view());
}

}  // namespace waymark
