#pragma once
// Frames drawn into memory, with no window and no display: for looking at every screen in every theme and
// width.

#include <string>

#include "shell/raster.h"
#include "support/headless.h"

namespace waymark::test {

class Picture final : public Painter {
  public:
    void start() override;
    void show(ImDrawData* data) override;
    void stop() override;

    /// The last frame as a BMP file; false when it cannot be written.
    [[nodiscard]] bool save(const std::string& path) const;

  private:
    Raster raster_;
};

}  // namespace waymark::test
