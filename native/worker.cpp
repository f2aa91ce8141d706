#include "native/worker.h"

#include <SDL.h>

#include <utility>

namespace waymark {

Worker::Worker() {
    lock_ = SDL_CreateMutex();
    changed_ = SDL_CreateCond();
    if (lock_ != nullptr && changed_ != nullptr)
        thread_ = SDL_CreateThread(&Worker::loop, "waymark disk", this);
}

Worker::~Worker() {
    if (thread_ != nullptr) {
        SDL_LockMutex(lock_);
        stop_ = true;
        SDL_CondBroadcast(changed_);
        SDL_UnlockMutex(lock_);
        SDL_WaitThread(thread_, nullptr);
    }
    SDL_DestroyCond(changed_);
    SDL_DestroyMutex(lock_);
}

void Worker::run(std::function<void()> job) {
    if (thread_ == nullptr) {
        job();
        return;
    }
    SDL_LockMutex(lock_);
    jobs_.push_back(std::move(job));
    SDL_CondBroadcast(changed_);
    SDL_UnlockMutex(lock_);
}

bool Worker::finish(int at_most_ms) {
    if (thread_ == nullptr) return true;
    const Uint64 begun = SDL_GetTicks64();
    bool done = true;
    SDL_LockMutex(lock_);
    while (done && (busy_ || !jobs_.empty())) {
        const Uint64 passed = SDL_GetTicks64() - begun;
        if (at_most_ms < 0)
            SDL_CondWait(changed_, lock_);
        else if (passed >= static_cast<Uint64>(at_most_ms))
            done = false;
        else
            SDL_CondWaitTimeout(changed_, lock_,
                                static_cast<Uint32>(at_most_ms) - static_cast<Uint32>(passed));
    }
    SDL_UnlockMutex(lock_);
    return done;
}

int Worker::loop(void* self) {
    Worker& worker = *static_cast<Worker*>(self);
    SDL_LockMutex(worker.lock_);
    for (;;) {
        while (worker.jobs_.empty() && !worker.stop_) SDL_CondWait(worker.changed_, worker.lock_);
        if (worker.jobs_.empty()) break;
        const std::function<void()> job = std::move(worker.jobs_.front());
        worker.jobs_.pop_front();
        worker.busy_ = true;
        SDL_UnlockMutex(worker.lock_);
        job();
        SDL_LockMutex(worker.lock_);
        worker.busy_ = false;
        SDL_CondBroadcast(worker.changed_);
    }
    SDL_UnlockMutex(worker.lock_);
    return 0;
}

}  // namespace waymark
