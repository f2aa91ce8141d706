#include "native/worker.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace waymark {

Worker::Worker() {
    try {
        thread_ = std::thread([this] { loop(); });
    } catch (const std::system_error&) {
        // The computer has none left: jobs are done where they are given.
    }
}

Worker::~Worker() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard hold(lock_);
        stop_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Worker::run(std::function<void()> job) {
    if (!thread_.joinable()) return job();
    {
        const std::lock_guard hold(lock_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
}

bool Worker::finish(int at_most_ms) {
    std::unique_lock hold(lock_);
    const auto is_done = [this] { return !busy_ && jobs_.empty(); };
    if (at_most_ms >= 0) return changed_.wait_for(hold, std::chrono::milliseconds(at_most_ms), is_done);
    changed_.wait(hold, is_done);
    return true;
}

void Worker::loop() {
    std::unique_lock hold(lock_);
    for (;;) {
        changed_.wait(hold, [this] { return stop_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        std::function<void()> job = std::move(jobs_.front());
        jobs_.pop_front();
        busy_ = true;
        hold.unlock();
        job();
        job = nullptr;  // what it holds goes before it counts as done
        hold.lock();
        busy_ = false;
        changed_.notify_all();
    }
}

}  // namespace waymark
