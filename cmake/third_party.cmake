# Third-party code in the program: Dear ImGui, zlib and, but for Linux, libsodium from their Debian source packages
# (tools/fetch_deps.sh), SDL2, and libraries that are headers only.
foreach(_header imgui/imgui.h zlib/zlib.h libsodium/src/libsodium/include/sodium.h)
  if(NOT EXISTS "${WAYMARK_DEPS_DIR}/${_header}")
    message(FATAL_ERROR "${_header} is not in ${WAYMARK_DEPS_DIR}. Run tools/fetch_deps.sh (./run does).")
  endif()
endforeach()

# waymark_headers(NAME FOLDER HEADER): a library of headers only, as Debian installs it. It is copied, because it lies in the
# folder of this computer's own headers, which a compiler for Windows or the web must not see.
function(waymark_headers name folder header)
  find_path(WAYMARK_${name} ${folder}/${header} PATHS /usr/include /usr/local/include REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  file(COPY "${WAYMARK_${name}}/${folder}" DESTINATION "${CMAKE_BINARY_DIR}/generated/${name}")
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/generated/${name}")
endfunction()

# JSON (app/io/json/json_scanner.cpp).
waymark_headers(nlohmann_headers nlohmann json.hpp)
# UTF-8 (app/model/base/utf8.cpp).
waymark_headers(utfcpp_headers utf8cpp utf8.h)

# zlib and its minizip, to pack documents of offices: the same sources everywhere, so that the same bytes come out. Only what
# packs is compiled. The prefix keeps its names apart from those of the zlib that other libraries of the system bring along.
# The table of checksums is worked out when it is first needed: as data it would be 9 KB more of a first visit.
set(_zlib "${WAYMARK_DEPS_DIR}/zlib")
add_library(waymark_zip STATIC ${_zlib}/adler32.c ${_zlib}/crc32.c ${_zlib}/deflate.c ${_zlib}/trees.c ${_zlib}/zutil.c
  ${_zlib}/contrib/minizip/zip.c ${_zlib}/contrib/minizip/ioapi.c)
target_include_directories(waymark_zip SYSTEM PUBLIC "${_zlib}" "${_zlib}/contrib/minizip")
target_compile_definitions(waymark_zip PUBLIC Z_PREFIX NOCRYPT NOUNCRYPT PRIVATE DYNAMIC_CRC_TABLE)
target_compile_options(waymark_zip PRIVATE -w)
waymark_optimise(-O2 waymark_zip)

# libsodium, for files locked with a passphrase (app/io/lock): Debian's own library on Linux, which Debian mends, and which takes
# the quickest way that the processor has. For the web and Windows what is needed of it is compiled, in plain C; nothing of it
# is asked for random numbers.
if(WAYMARK_WEB OR WIN32)
  set(_sodium "${WAYMARK_DEPS_DIR}/libsodium/src/libsodium")
  # Its own way of building makes this header, which here is one that it brings ready-made.
  set(_sodium_headers "${CMAKE_BINARY_DIR}/generated/sodium/include")
  file(COPY "${_sodium}/include" DESTINATION "${CMAKE_BINARY_DIR}/generated/sodium")
  file(COPY "${WAYMARK_DEPS_DIR}/libsodium/builds/msvc/version.h" DESTINATION "${_sodium_headers}/sodium")
  add_library(waymark_sodium STATIC
    ${_sodium}/crypto_aead/xchacha20poly1305/sodium/aead_xchacha20poly1305.c
    ${_sodium}/crypto_core/hchacha20/core_hchacha20.c
    ${_sodium}/crypto_generichash/blake2b/ref/blake2b-compress-ref.c
    ${_sodium}/crypto_generichash/blake2b/ref/blake2b-ref.c
    ${_sodium}/crypto_generichash/blake2b/ref/generichash_blake2b.c
    ${_sodium}/crypto_onetimeauth/poly1305/donna/poly1305_donna.c
    ${_sodium}/crypto_onetimeauth/poly1305/onetimeauth_poly1305.c
    ${_sodium}/crypto_pwhash/argon2/argon2-core.c
    ${_sodium}/crypto_pwhash/argon2/argon2-encoding.c
    ${_sodium}/crypto_pwhash/argon2/argon2-fill-block-ref.c
    ${_sodium}/crypto_pwhash/argon2/argon2.c
    ${_sodium}/crypto_pwhash/argon2/blake2b-long.c
    ${_sodium}/crypto_pwhash/argon2/pwhash_argon2id.c
    ${_sodium}/crypto_stream/chacha20/ref/chacha20_ref.c
    ${_sodium}/crypto_stream/chacha20/stream_chacha20.c
    ${_sodium}/crypto_verify/sodium/verify.c
    ${_sodium}/sodium/codecs.c
    ${_sodium}/sodium/runtime.c
    ${_sodium}/sodium/utils.c
    "${CMAKE_CURRENT_SOURCE_DIR}/cmake/sodium/left_out.c")
  target_include_directories(waymark_sodium SYSTEM PUBLIC "${_sodium_headers}" PRIVATE "${_sodium_headers}/sodium")
  target_compile_definitions(waymark_sodium PUBLIC SODIUM_STATIC WAYMARK_SODIUM_IN_PART PRIVATE CONFIGURED=1)
  target_compile_options(waymark_sodium PRIVATE -w)
  waymark_optimise(-O3 waymark_sodium)
else()
  find_path(WAYMARK_SODIUM_HEADERS sodium.h REQUIRED)
  find_library(WAYMARK_SODIUM sodium REQUIRED)
  add_library(waymark_sodium INTERFACE)
  target_include_directories(waymark_sodium SYSTEM INTERFACE "${WAYMARK_SODIUM_HEADERS}")
  target_link_libraries(waymark_sodium INTERFACE "${WAYMARK_SODIUM}")
endif()

# Dear ImGui. The headers are apart from the code, because the tests link the code compiled with the test engine's hooks
# (which change no structure) and everything else links it without.
set(_imgui "${WAYMARK_DEPS_DIR}/imgui")
add_library(imgui_headers INTERFACE)
target_include_directories(imgui_headers SYSTEM INTERFACE "${_imgui}")
target_compile_definitions(imgui_headers INTERFACE
  IMGUI_USE_WCHAR32 # letters beyond U+FFFF, and codes that stand for whole words
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS)
set(_imgui_sources ${_imgui}/imgui.cpp ${_imgui}/imgui_draw.cpp ${_imgui}/imgui_widgets.cpp)
if(WAYMARK_WEB)
  list(APPEND _imgui_sources "${CMAKE_CURRENT_SOURCE_DIR}/cmake/imgui-web/left_out.cpp")
else()
  list(APPEND _imgui_sources ${_imgui}/imgui_tables.cpp)
endif()

# The rasteriser of letters that comes with Dear ImGui, by itself: pictures are drawn with it, without Dear ImGui.
add_library(waymark_stb INTERFACE)
set(_stb "${CMAKE_BINARY_DIR}/generated/stb")
file(COPY "${_imgui}/imstb_truetype.h" DESTINATION "${_stb}")
target_include_directories(waymark_stb SYSTEM INTERFACE "${_stb}")

function(waymark_imgui name)
  add_library(${name} OBJECT ${_imgui_sources})
  target_link_libraries(${name} PUBLIC imgui_headers)
  target_compile_options(${name} PRIVATE -w)
  target_compile_definitions(${name} PRIVATE ${ARGN})
endfunction()
waymark_imgui(imgui)
waymark_optimise(-Oz imgui)
if(WAYMARK_WEB)
  # What is called once stays a function of its own, and packs no larger. Made one, a frame's beginning or the drawing of a
  # letter takes the browser 20 to 40 ms to compile again when it is found to be busy, beside the first thing a person does.
  target_compile_options(imgui PRIVATE -fno-inline-functions)
  target_compile_definitions(imgui PRIVATE
    sscanf=waymark_no_sscanf # only for settings in a file, of which Waymark has none
    vsnprintf=vsniprintf # names of child windows hold no fractions
    atof=waymark_no_atof)
  # What imgui.cpp calls to mend a frame that was ended wrongly, and to draw its own list of windows.
  set_source_files_properties(${_imgui}/imgui.cpp PROPERTIES COMPILE_DEFINITIONS
    "EndTabBar=LeftOutEndTabBar;EndMultiSelect=LeftOutEndMultiSelect;Selectable=LeftOutSelectable;TextV=LeftOutTextV;SeparatorTextEx=LeftOutSeparatorTextEx")
endif()

# SDL2, for the desktop: Debian's own library on Linux, compiled from source for Windows. A page has a canvas and a pointer of
# its own (docs/decisions/0002-no-sdl-on-the-web.md).
if(NOT WAYMARK_WEB)
  add_library(waymark_sdl2 INTERFACE)
  if(WIN32)
    include(cmake/sdl2-windows.cmake)
  else()
    find_package(SDL2 REQUIRED CONFIG)
    target_link_libraries(waymark_sdl2 INTERFACE SDL2::SDL2)
  endif()
  add_library(imgui_backends STATIC
    ${_imgui}/backends/imgui_impl_sdl2.cpp ${_imgui}/backends/imgui_impl_sdlrenderer2.cpp)
  target_include_directories(imgui_backends SYSTEM PUBLIC "${_imgui}/backends")
  target_link_libraries(imgui_backends PUBLIC imgui_headers waymark_sdl2)
  target_compile_options(imgui_backends PRIVATE -w)
endif()
