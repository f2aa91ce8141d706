/* Stands in for parts of SDL that Waymark on the web has no use for, but that the rest of SDL or the ImGui SDL2 backend
   refers to: answering "no" here keeps the real ones, some 80 KB, out of what people download.

   - Game controllers: the backend asks for them.
   - Points, lines and turned pictures of the software renderer: ImGui draws triangles, of which SDL makes rectangles. */
#include "SDL_internal.h"

#include "SDL_gamecontroller.h"
#include "SDL_render.h"
#include "render/software/SDL_blendline.h"
#include "render/software/SDL_blendpoint.h"
#include "render/software/SDL_drawline.h"
#include "render/software/SDL_drawpoint.h"
#include "render/software/SDL_rotate.h"

SDL_bool SDL_IsGameController(int joystick_index) {
    (void)joystick_index;
    return SDL_FALSE;
}

SDL_GameController* SDL_GameControllerOpen(int joystick_index) {
    (void)joystick_index;
    return NULL;
}

void SDL_GameControllerClose(SDL_GameController* controller) {
    (void)controller;
}

Uint8 SDL_GameControllerGetButton(SDL_GameController* controller, SDL_GameControllerButton button) {
    (void)controller;
    (void)button;
    return 0;
}

Sint16 SDL_GameControllerGetAxis(SDL_GameController* controller, SDL_GameControllerAxis axis) {
    (void)controller;
    (void)axis;
    return 0;
}

int SDL_DrawPoints(SDL_Surface* surface, const SDL_Point* points, int count, Uint32 color) {
    (void)surface, (void)points, (void)count, (void)color;
    return SDL_Unsupported();
}

int SDL_DrawLines(SDL_Surface* surface, const SDL_Point* points, int count, Uint32 color) {
    (void)surface, (void)points, (void)count, (void)color;
    return SDL_Unsupported();
}

int SDL_BlendPoints(SDL_Surface* surface, const SDL_Point* points, int count, SDL_BlendMode mode, Uint8 r, Uint8 g,
                    Uint8 b, Uint8 a) {
    (void)surface, (void)points, (void)count, (void)mode, (void)r, (void)g, (void)b, (void)a;
    return SDL_Unsupported();
}

int SDL_BlendLines(SDL_Surface* surface, const SDL_Point* points, int count, SDL_BlendMode mode, Uint8 r, Uint8 g,
                   Uint8 b, Uint8 a) {
    (void)surface, (void)points, (void)count, (void)mode, (void)r, (void)g, (void)b, (void)a;
    return SDL_Unsupported();
}

SDL_Surface* SDLgfx_rotateSurface(SDL_Surface* surface, double angle, int smooth, int flip_x, int flip_y,
                                  const SDL_Rect* box, double cos_angle, double sin_angle, const SDL_FPoint* centre) {
    (void)surface, (void)angle, (void)smooth, (void)flip_x, (void)flip_y;
    (void)box, (void)cos_angle, (void)sin_angle, (void)centre;
    SDL_Unsupported();
    return NULL;
}

void SDLgfx_rotozoomSurfaceSizeTrig(int width, int height, double angle, const SDL_FPoint* centre, SDL_Rect* box,
                                    double* cos_angle, double* sin_angle) {
    (void)width, (void)height, (void)angle, (void)centre, (void)box, (void)cos_angle, (void)sin_angle;
}
