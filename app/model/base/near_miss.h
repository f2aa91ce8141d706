#pragma once
// Which of a few known words somebody meant who wrote another: "Activities", "activites" and "main_stage" for
// "activities" and "mainStage".

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// What is left of a text without capitals, accents, spaces, hyphens, underscores and marks that nobody sees.
[[nodiscard]] std::string letters_of(std::string_view text);

/// True when the same is left of both.
[[nodiscard]] bool same_letters(std::string_view a, std::string_view b);

/// Offered one known word after the other, remembers the nearest.
class NearMiss {
  public:
    explicit NearMiss(std::string_view written);

    /// `known` must outlive this.
    void offer(std::string_view known) { offer(known, known); }
    /// `known` is another name of `meant`.
    void offer(std::string_view known, std::string_view meant);

    /// The nearest: the same letters, or one letter wrong, missing, added or swapped (two from eight letters
    /// on, none below four). Empty when none is near.
    [[nodiscard]] std::string_view meant() const { return meant_; }

  private:
    std::string written_;
    std::size_t distance_;  ///< Only what is nearer than this counts.
    std::string_view meant_;
};

}  // namespace waymark
