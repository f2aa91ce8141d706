#include "native/places.h"

namespace waymark {
namespace {

/// Nobody goes further back by steps.
constexpr std::size_t kMost = 200;

}  // namespace

void Places::at(std::string_view address, bool replaces) {
    if (been_.empty()) return been_.emplace_back(address), void();
    if (been_[now_] == address) return;
    if (replaces) {
        been_[now_] = address;
        return;
    }
    been_.resize(now_ + 1);
    been_.emplace_back(address);
    if (been_.size() > kMost) been_.erase(been_.begin());
    now_ = been_.size() - 1;
}

std::optional<std::string> Places::step(int steps) {
    const auto to = static_cast<std::ptrdiff_t>(now_) + steps;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(been_.size()) || steps == 0) return std::nullopt;
    now_ = static_cast<std::size_t>(to);
    return been_[now_];
}

}  // namespace waymark
