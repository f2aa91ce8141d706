#include "native/worker.h"

#include <doctest/doctest.h>

#include <future>
#include <string>

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

TEST_CASE("worker: jobs run one after the other in the order given, one that a job gives after those that wait") {
    std::promise<void> all_given;
    std::future<void> given = all_given.get_future();
    std::string order;
    Worker worker;
    worker.run([&] {
        given.wait();
        order += 'a';
        worker.run([&order] { order += 'd'; });
    });
    for (const char job : {'b', 'c'}) worker.run([&order, job] { order += job; });
    all_given.set_value();
    CHECK(worker.finish());
    CHECK(order == "abcd");
}

TEST_CASE("worker: what was given is done before the worker ends") {
    int done = 0;
    {
        Worker worker;
        for (int i = 0; i < 100; ++i) worker.run([&done] { ++done; });
    }
    CHECK(done == 100);
}

}  // namespace
}  // namespace waymark
