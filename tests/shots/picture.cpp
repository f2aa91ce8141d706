#include "shots/picture.h"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdlrenderer2.h>

#include <stdexcept>

namespace waymark::test {

Picture::Picture(int width, int height) {
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
    surface_ = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    if (surface_ != nullptr) renderer_ = SDL_CreateSoftwareRenderer(surface_);
    if (renderer_ == nullptr) throw std::runtime_error(SDL_GetError());
}

Picture::~Picture() {
    SDL_DestroyRenderer(renderer_);
    SDL_FreeSurface(surface_);
}

void Picture::start() {
    ImGui_ImplSDLRenderer2_Init(renderer_);
}
void Picture::stop() {
    ImGui_ImplSDLRenderer2_Shutdown();
}
void Picture::begin_frame() {
    ImGui_ImplSDLRenderer2_NewFrame();
}

void Picture::show(ImDrawData* data) {
    const ImVec2 scale = ImGui::GetIO().DisplayFramebufferScale;
    SDL_RenderSetScale(renderer_, scale.x, scale.y);
    SDL_SetRenderDrawColor(renderer_, 255, 0, 255, 255);  // What a view leaves bare is plain to see.
    SDL_RenderClear(renderer_);
    ImGui_ImplSDLRenderer2_RenderDrawData(data, renderer_);
    SDL_RenderFlush(renderer_);
}

bool Picture::save(const std::string& path) const {
    return SDL_SaveBMP(surface_, path.c_str()) == 0;
}

}  // namespace waymark::test
