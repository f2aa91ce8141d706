# SDL2 for Windows: its own CMake project, linked in, with only what Waymark uses.
foreach(off SHARED TEST AUDIO JOYSTICK HAPTIC HIDAPI SENSOR POWER VULKAN OFFSCREEN DUMMYVIDEO CCACHE)
  set(SDL_${off} OFF CACHE BOOL "" FORCE)
endforeach()
set(SDL_STATIC ON CACHE BOOL "" FORCE)
set(SDL2_DISABLE_INSTALL ON CACHE BOOL "" FORCE)
add_subdirectory("${WAYMARK_DEPS_DIR}/SDL2" "${CMAKE_BINARY_DIR}/SDL2" EXCLUDE_FROM_ALL SYSTEM)
target_link_libraries(waymark_sdl2 INTERFACE SDL2::SDL2-static)
# The program has a main() of its own, on every desktop the same.
target_compile_definitions(waymark_sdl2 INTERFACE SDL_MAIN_HANDLED)
target_compile_options(SDL2-static PRIVATE -w)
