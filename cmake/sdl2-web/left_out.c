/* Stands in for parts of SDL that Waymark on the web has no use for, but that the rest of SDL or the ImGui SDL2 backend
   refers to: answering "no" here keeps the real ones, some 80 KB, out of what people download.

   - Game controllers: the backend asks for them.
   - Points, lines and turned pictures of the software renderer: ImGui draws triangles, of which SDL makes rectangles.
   - Filling rectangles in the pixel formats and blend modes that a browser's canvas and ImGui do not have.
   - Gestures of several fingers, and reading numbers out of text.
   - Finding any function of OpenGL by its name: only those SDL's renderer asks for are found. Emscripten's own finder names
     every function of WebGL, and the JavaScript of each would be downloaded. */
#include "SDL_internal.h"

#include <EGL/egl.h>
#include <GLES2/gl2.h>

#include <stdarg.h>

#include "SDL_events.h"
#include "SDL_gamecontroller.h"
#include "SDL_render.h"
#include "events/SDL_gesture_c.h"
#include "render/software/SDL_blendfillrect.h"
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

int SDL_GestureAddTouch(SDL_TouchID touch) {
    (void)touch;
    return 0;
}

int SDL_GestureDelTouch(SDL_TouchID touch) {
    (void)touch;
    return 0;
}

void SDL_GestureProcessEvent(SDL_Event* event) { (void)event; }

void SDL_GestureQuit(void) {}

int waymark_no_vsscanf(const char* text, const char* format, va_list values) {
    (void)text, (void)format, (void)values;
    return 0;
}

double waymark_no_atof(const char* text) {
    (void)text;
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

static Uint32 blend_channel(Uint32 below, Uint32 mask, Uint8 shift, Uint8 loss, Uint8 colour, Uint8 alpha) {
    const Uint32 was = ((below & mask) >> shift) << loss;
    const Uint32 sum = was * (255u - alpha) + (Uint32)colour * alpha + 127u;
    return ((sum / 255u) >> loss) << shift;
}

int SDL_BlendFillRect(SDL_Surface* surface, const SDL_Rect* rect, SDL_BlendMode mode, Uint8 r, Uint8 g, Uint8 b, Uint8 a) {
    const SDL_PixelFormat* format = surface->format;
    SDL_Rect box;
    if (format->BytesPerPixel != 4 || mode != SDL_BLENDMODE_BLEND) return SDL_Unsupported();
    if (!SDL_IntersectRect(rect, &surface->clip_rect, &box)) return 0;
    for (int y = box.y; y < box.y + box.h; ++y) {
        Uint32* pixel = (Uint32*)((Uint8*)surface->pixels + y * surface->pitch) + box.x;
        for (int x = 0; x < box.w; ++x, ++pixel) {
            *pixel = blend_channel(*pixel, format->Rmask, format->Rshift, format->Rloss, r, a) |
                     blend_channel(*pixel, format->Gmask, format->Gshift, format->Gloss, g, a) |
                     blend_channel(*pixel, format->Bmask, format->Bshift, format->Bloss, b, a) | format->Amask;
        }
    }
    return 0;
}

int SDL_BlendFillRects(SDL_Surface* surface, const SDL_Rect* rects, int count, SDL_BlendMode mode, Uint8 r, Uint8 g,
                       Uint8 b, Uint8 a) {
    int status = 0;
    for (int i = 0; i < count; ++i)
        if (SDL_BlendFillRect(surface, &rects[i], mode, r, g, b, a) < 0) status = -1;
    return status;
}

EGLAPI __eglMustCastToProperFunctionPointerType EGLAPIENTRY eglGetProcAddress(const char* name) {
    static const struct {
        const char* name;
        __eglMustCastToProperFunctionPointerType function;
    } known[] = {
#define SDL_PROC(ret, func, params) {#func, (__eglMustCastToProperFunctionPointerType)func},
#include "render/opengles2/SDL_gles2funcs.h"
#undef SDL_PROC
    };
    for (size_t i = 0; i < SDL_arraysize(known); ++i)
        if (SDL_strcmp(known[i].name, name) == 0) return known[i].function;
    return NULL;
}
