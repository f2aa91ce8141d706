# SDL2 for the web, compiled from a list of its folders instead of through its CMake project.
set(_sdl "${WAYMARK_DEPS_DIR}/SDL2")
file(GLOB _sdl_sources
  ${_sdl}/src/*.c
  ${_sdl}/src/atomic/*.c
  ${_sdl}/src/cpuinfo/*.c
  ${_sdl}/src/events/*.c
  ${_sdl}/src/file/*.c
  ${_sdl}/src/filesystem/emscripten/*.c
  ${_sdl}/src/libm/*.c
  ${_sdl}/src/loadso/dummy/*.c
  ${_sdl}/src/locale/*.c ${_sdl}/src/locale/emscripten/*.c
  ${_sdl}/src/misc/*.c ${_sdl}/src/misc/emscripten/*.c
  ${_sdl}/src/power/*.c
  ${_sdl}/src/render/*.c ${_sdl}/src/render/opengles2/*.c
  ${_sdl}/src/render/software/SDL_render_sw.c ${_sdl}/src/render/software/SDL_triangle.c
  ${_sdl}/src/stdlib/*.c
  ${_sdl}/src/thread/*.c ${_sdl}/src/thread/generic/*.c
  ${_sdl}/src/timer/*.c ${_sdl}/src/timer/unix/*.c
  ${_sdl}/src/video/*.c ${_sdl}/src/video/emscripten/*.c ${_sdl}/src/video/yuv2rgb/*.c)
list(FILTER _sdl_sources EXCLUDE REGEX "/SDL_gesture\\.c$")
set_source_files_properties(${_sdl}/src/events/SDL_events.c PROPERTIES
  COMPILE_OPTIONS "-include;${CMAKE_CURRENT_SOURCE_DIR}/cmake/sdl2-web/no_event_log.h")
add_library(sdl2_web STATIC ${_sdl_sources} cmake/sdl2-web/left_out.c)
target_compile_definitions(sdl2_web PRIVATE
  SDL_STATIC_LIB
  SDL_LEAN_AND_MEAN=1 SDL_VIDEO_RENDER_SW=1 SDL_ASSERT_LEVEL=0)
target_compile_options(sdl2_web PRIVATE -Oz -w -fno-strict-aliasing
  # SDL's messages hold no fractions, and it reads numbers only from settings of the environment, of which a page has none.
  -Dvsnprintf=vsniprintf -Dvsscanf=waymark_no_vsscanf -Datof=waymark_no_atof
  "SHELL:-include \"${CMAKE_CURRENT_SOURCE_DIR}/cmake/sdl2-web/em_compat.h\""
  "SHELL:-include \"${CMAKE_CURRENT_SOURCE_DIR}/cmake/sdl2-web/sdl_config_web.h\""
  "SHELL:-idirafter ${_sdl}/src/video/khronos")
# SDL2's headers come before Emscripten's own folder of SDL 1 headers.
target_include_directories(sdl2_web BEFORE PUBLIC "${_sdl}/include" PRIVATE "${_sdl}/src")
