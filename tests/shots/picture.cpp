#include "shots/picture.h"

#include <SDL.h>

namespace waymark::test {

void Picture::start() {
    Raster::start();
}
void Picture::stop() {
    Raster::stop();
}

void Picture::show(ImDrawData* data) {
    raster_.draw(*data, IM_COL32(255, 0, 255, 255));  // What a view leaves bare is plain to see.
}

bool Picture::save(const std::string& path) const {
    const int width = raster_.width();
    std::vector<std::uint32_t> pixels = raster_.pixels();  // SDL's function takes what it does not change as changeable.
    SDL_Surface* surface =
        SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), width, raster_.height(), 32, 4 * width, SDL_PIXELFORMAT_ABGR8888);
    const bool saved = surface != nullptr && SDL_SaveBMP(surface, path.c_str()) == 0;
    SDL_FreeSurface(surface);
    return saved;
}

}  // namespace waymark::test
