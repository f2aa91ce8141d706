#pragma once
// Two columns of a page.

#include <algorithm>

#include "ui/kit/ui.h"

namespace waymark {

/// Two columns where there is room for both, else one below the other.
class TwoColumns {
  public:
    explicit TwoColumns(Ui& ui) : ui_(ui), outer_(ui.flow()), two_(ui.room() >= 860) {
        if (two_) half(0);
    }
    ~TwoColumns() {
        if (!two_) return;
        const float y = ui_.pop_flow().y;
        ui_.flow().y = std::max(bottom_, y);
    }
    TwoColumns(const TwoColumns&) = delete;
    TwoColumns& operator=(const TwoColumns&) = delete;
    void next() {
        if (!two_) return;
        bottom_ = ui_.pop_flow().y;
        half(1);
    }

  private:
    void half(int which) {
        Flow flow = outer_;
        const float gap = ui_.px(32), width = std::min((outer_.right - outer_.left - gap) / 2, ui_.px(620));
        flow.left += which == 0 ? 0 : width + gap;
        flow.right = flow.left + width;
        flow.x = flow.left;
        ui_.push_flow(flow);
    }
    Ui& ui_;
    Flow outer_;
    bool two_;
    float bottom_ = 0;
};

}  // namespace waymark
