#pragma once
// Frames drawn into memory, with no window and no display: for looking at every screen in every theme and
// width.

#include <string>

#include "support/headless.h"

struct SDL_Renderer;
struct SDL_Surface;

namespace waymark::test {

class Picture final : public Painter {
  public:
    /// In device pixels.
    Picture(int width, int height);
    ~Picture() override;
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    void start() override;
    void begin_frame() override;
    void show(ImDrawData* data) override;
    void stop() override;

    /// The last frame as a BMP file; false when it cannot be written.
    [[nodiscard]] bool save(const std::string& path) const;

  private:
    SDL_Surface* surface_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
};

}  // namespace waymark::test
