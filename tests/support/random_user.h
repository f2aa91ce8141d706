#pragma once
// A person who does anything at all: presses, types, pastes, opens, saves, undoes, resizes, leaves and comes
// back, in an order that comes from a number. After each thing done, what must always hold is looked at.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace waymark::test {

/// One thing to do, said in numbers that mean something on whatever screen it is done: which kind of thing,
/// which of those that are there, with what. So a run from which steps were taken out is still a run.
struct RandomStep {
    std::uint32_t kind = 0, which = 0, with = 0;
};

/// The same for the same seed on every machine.
[[nodiscard]] std::vector<RandomStep> random_steps(std::uint64_t seed, std::size_t count);

struct RandomFailure {
    std::size_t step = 0;           ///< Place of the step after which it was seen
    std::string what;               ///< What did not hold; the first line says which kind of thing
    std::vector<std::string> done;  ///< Each step up to there in words
};

/// Does the steps in a fresh program; the first thing that does not hold, or nothing.
[[nodiscard]] std::optional<RandomFailure> run_steps(const std::vector<RandomStep>& steps);

/// Takes out steps for as long as the run still fails in the same way, trying `most_runs` times at most. Gives
/// what is left, and the failure it ends in.
[[nodiscard]] RandomFailure shrink(std::vector<RandomStep> steps, RandomFailure failure, int most_runs = 150);

/// For a person: what does not hold, and the steps that lead there.
[[nodiscard]] std::string in_words(const RandomFailure& failure);

}  // namespace waymark::test
