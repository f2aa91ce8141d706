#pragma once
// One thread beside the window's, for what takes its time: waiting for the disk, writing out what is handed on. Jobs run one
// after the other, in the order given.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace waymark {

class Worker {
  public:
    Worker();
    /// Finishes all jobs first.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Where no thread can be had, the job is done before this returns.
    void run(std::function<void()> job);
    /// Returns when every job given so far is done; false when `at_most_ms` have passed before that. Negative:
    /// it waits for ever.
    bool finish(int at_most_ms = -1);

  private:
    void loop();

    std::mutex lock_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;  ///< Under lock_, as the two below
    bool busy_ = false;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace waymark
