// Configuration of SDL2 for Waymark on the web: windows, events and the two renderers (OpenGL ES 2 and
// software), nothing else. SDL's own Emscripten configuration is the base, so this file holds only what we leave out.
// Forced in before SDL's own SDL_config.h, whose include guard it takes, it saves two minutes of CMake feature checks.
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_config_emscripten.h"

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1

#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_JOYSTICK_DISABLED 1

#undef SDL_SENSOR_DUMMY
#define SDL_SENSOR_DISABLED 1

#undef SDL_POWER_EMSCRIPTEN
#define SDL_POWER_DISABLED 1

#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DISABLED 1
#undef HAVE_DLOPEN

// Waymark reads no file through SDL and converts no text through it: SDL's own UTF-8 routines are enough.
#undef HAVE_ICONV
#undef HAVE_ICONV_H

#endif
