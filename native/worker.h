#pragma once
// One thread beside the window's, for work that waits for the disk. Jobs run one after the other, in the
// order given.

#include <deque>
#include <functional>

struct SDL_Thread;
struct SDL_mutex;
struct SDL_cond;

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
    static int loop(void* self);

    std::deque<std::function<void()>> jobs_;
    bool busy_ = false;
    bool stop_ = false;
    SDL_mutex* lock_ = nullptr;
    SDL_cond* changed_ = nullptr;
    SDL_Thread* thread_ = nullptr;
};

}  // namespace waymark
