#include "native/worker.h"

#include <doctest/doctest.h>

#include <future>

namespace waymark {
namespace {

TEST_CASE("worker: a disk that hangs does not hold up the end of the program") {
    std::promise<void> answers;
    std::future<void> answered = answers.get_future();
    Worker worker;
    worker.run([&answered] { answered.wait(); });
    CHECK_FALSE(worker.finish(20));
    answers.set_value();
    CHECK(worker.finish());
    CHECK(worker.finish(0));
}

}  // namespace
}  // namespace waymark
