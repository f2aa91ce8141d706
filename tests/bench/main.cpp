// Runs the benchmarks and prints a table: waymark_bench [--strict] [part of a name]. With --strict it fails
// when a median is over its limit; without, it only says so, since a busy machine is slow.
// waymark_bench --document COUNT prints the document they are about, with so many activities.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bench/bench.h"
#include "io/document/document_codec.h"
#include "support/allocations.h"
#include "support/generate.h"

namespace {

constexpr int kRuns = 21;

// The limits are those of the desktop; as WebAssembly everything may take three times as long.
#ifdef __EMSCRIPTEN__
constexpr double kAllowance = 3;
#else
constexpr double kAllowance = 1;
#endif

// Processor time: on a busy machine it says more than the clock on the wall.
double timed(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

int print_document(std::size_t activities) {
    const std::string bytes = waymark::write_document(waymark::testing::large_document(activities));
    return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    bool is_strict = false;
    std::string_view wanted;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--strict")
            is_strict = true;
        else if (std::string_view(argv[i]) == "--document" && i + 1 < argc)
            return print_document(std::stoul(argv[i + 1]));
        else
            wanted = argv[i];
    }
    auto benchmarks = waymark::bench::all();
    std::sort(benchmarks.begin(), benchmarks.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    bool is_over = false;
    std::map<std::string, double> medians;
    std::printf("%-60s %10s %10s %10s %12s\n", "", "median ms", "best ms", "limit ms", "allocations");
    for (const auto& benchmark : benchmarks) {
        if (benchmark.name.find(wanted) == std::string::npos) continue;
        const auto work = benchmark.prepare();
        work();  // the first run warms the caches and is not counted
        std::vector<double> runs;
        for (int i = 0; i < kRuns; ++i) runs.push_back(timed(work));
        std::sort(runs.begin(), runs.end());
        const double median = runs[kRuns / 2];
        medians[benchmark.name] = median;
        // How often each work asks for memory is part of what it costs.
        const std::size_t before = waymark::test::allocations();
        work();
        const std::size_t asked = waymark::test::allocations() - before;
        const double limit = benchmark.limit_ms * kAllowance;
        const bool is_late = limit > 0 && median > limit;
        is_over = is_over || is_late;
        std::printf("%-60s %10.3f %10.3f %10.1f %12zu%s\n", benchmark.name.c_str(), median, runs.front(), limit, asked,
                    is_late ? "  over" : "");
    }
    for (const auto& benchmark : benchmarks) {
        if (!medians.count(benchmark.name) || !medians.count(benchmark.beats)) continue;
        const double share = medians[benchmark.name] / medians[benchmark.beats];
        is_over = is_over || share >= 1;
        std::printf("%s: %.2f of the time of “%s”%s\n", benchmark.name.c_str(), share, benchmark.beats.c_str(),
                    share >= 1 ? "  over" : "");
    }
    return is_strict && is_over ? 1 : 0;
}
