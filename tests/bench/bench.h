#pragma once
// Benchmarks: each is one function that prepares what it needs and hands back the work to be timed. A file
// under tests/bench registers its own:
//     const bench::Register gaps("gaps of 10,000 activities", 10.0, [] { ...; return [=] { ... }; });

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace waymark::bench {

struct Benchmark {
    std::string name;
    double limit_ms;                                 ///< What the work may take; 0 for no limit.
    std::function<std::function<void()>()> prepare;  ///< Called once, not timed; gives the work.
    std::string beats;                               ///< Name of another that has to take longer; empty for none.
};

/// All that are registered.
inline std::vector<Benchmark>& all() {
    static std::vector<Benchmark> benchmarks;
    return benchmarks;
}

struct Register {
    Register(std::string name, double limit_ms, std::function<std::function<void()>()> prepare, std::string beats = {}) {
        all().push_back({std::move(name), limit_ms, std::move(prepare), std::move(beats)});
    }
};

}  // namespace waymark::bench
