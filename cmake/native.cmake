# The desktop program, its tests and its benchmarks.
file(GLOB_RECURSE _native CONFIGURE_DEPENDS native/*.cpp)
list(FILTER _native EXCLUDE REGEX "/native/(main|console)\\.cpp$")
# The languages beside English (native/languages.h).
set(_catalogue "${CMAKE_CURRENT_SOURCE_DIR}/tools/catalogue.mjs")
file(GLOB _translations CONFIGURE_DEPENDS assets/text/*.po)
add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/generated/languages.cpp"
  COMMAND ${WAYMARK_NODE} "${_catalogue}" table "${CMAKE_BINARY_DIR}/generated/languages.cpp" ${_translations}
  DEPENDS ${_translations} "${_catalogue}" VERBATIM)
add_library(waymark_native STATIC ${_native} "${CMAKE_BINARY_DIR}/generated/languages.cpp")
target_include_directories(waymark_native PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
waymark_headers(cli11_headers CLI CLI.hpp)
target_link_libraries(waymark_native PUBLIC waymark_shell waymark_sdl2 PRIVATE imgui_backends cli11_headers)
if(NOT WIN32)
  # Letters that the typeface lacks (native/system_letters.h).
  find_package(Fontconfig REQUIRED)
  find_library(WAYMARK_UTF8PROC utf8proc REQUIRED)
  target_link_libraries(waymark_native PRIVATE Fontconfig::Fontconfig ${WAYMARK_UTF8PROC})
endif()
add_executable(waymark native/main.cpp)
target_link_libraries(waymark PRIVATE waymark_native imgui)
if(NOT WIN32)
  target_link_options(waymark PRIVATE $<$<CONFIG:Release>:-s>)
endif()
if(WIN32)
  target_link_libraries(waymark_native PUBLIC comdlg32)
  target_link_options(waymark PRIVATE -static -mwindows -s)
  # waymark.com beside waymark.exe (native/console.cpp).
  add_executable(waymark_console native/console.cpp)
  set_target_properties(waymark_console PROPERTIES OUTPUT_NAME waymark SUFFIX .com)
  target_link_libraries(waymark_console PRIVATE waymark_native)
  target_link_options(waymark_console PRIVATE -static -s)
endif()

if(WIN32)
  return()
endif()

# Tests read what was packed.
add_library(waymark_unzip STATIC ${_zlib}/inflate.c ${_zlib}/inftrees.c ${_zlib}/inffast.c ${_zlib}/contrib/minizip/unzip.c)
target_link_libraries(waymark_unzip PUBLIC waymark_zip)
target_compile_options(waymark_unzip PRIVATE -w)

# Tests see every layer, and Dear ImGui with the hooks that report each item it draws (tests/support/imgui_items.h).
waymark_imgui(imgui_with_hooks IMGUI_ENABLE_TEST_ENGINE)
file(GLOB_RECURSE _tests CONFIGURE_DEPENDS tests/*_test.cpp)
list(FILTER _tests EXCLUDE REGEX "/tests/growth/")
file(GLOB_RECURSE _support CONFIGURE_DEPENDS tests/support/*.cpp)
find_path(WAYMARK_DOCTEST doctest/doctest.h REQUIRED)
find_library(WAYMARK_RAPIDCHECK rapidcheck REQUIRED)
set(_properties "${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/properties.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/kept_properties.cpp")

# The made-up language (tests/support/marked_language.h): made of every text that there is, so that it has them all.
find_program(WAYMARK_XGETTEXT xgettext REQUIRED)
file(GLOB_RECURSE _with_texts CONFIGURE_DEPENDS app/*.cpp app/*.h native/*.cpp native/*.h web/page/*.js)
set(_texts "${CMAKE_BINARY_DIR}/generated/waymark.pot")
set(_made_up "${CMAKE_BINARY_DIR}/generated/made_up.cpp")
add_custom_command(OUTPUT "${_texts}" COMMAND ${WAYMARK_NODE} "${_catalogue}" extract "${_texts}"
  DEPENDS ${_with_texts} "${_catalogue}" VERBATIM)
add_custom_command(OUTPUT "${_made_up}"
  COMMAND ${WAYMARK_NODE} "${_catalogue}" made-up "${_texts}" "${CMAKE_BINARY_DIR}/generated/made_up.po"
  COMMAND ${WAYMARK_NODE} "${_catalogue}" table "${_made_up}" "kMadeUp=${CMAKE_BINARY_DIR}/generated/made_up.po"
  DEPENDS "${_texts}" VERBATIM)

add_executable(waymark_tests tests/main.cpp ${_properties} ${_tests} ${_support} "${_made_up}")
target_include_directories(waymark_tests PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}/tests")
target_link_libraries(waymark_tests PRIVATE
  waymark_native imgui_with_hooks waymark_unzip ${WAYMARK_RAPIDCHECK})
target_compile_definitions(waymark_tests PRIVATE IMGUI_ENABLE_TEST_ENGINE)
# They are compiled more often than they are slow: a fifth less to wait for (6.6 instead of 8.6 s a file), and what they
# test is optimised as ever.
target_compile_options(waymark_tests PRIVATE $<$<CONFIG:Release>:-O1>)
# Only those that name it are told where this copy is: all others compile to the same in every copy, so that a
# compiler cache serves them all.
foreach(_test IN LISTS _tests _support _properties)
  file(STRINGS "${_test}" _named REGEX "WAYMARK_SOURCE_DIR|support/files\\.h|support/shipped\\.h|io/import/taken\\.h" LIMIT_COUNT 1)
  if(_named)
    set_property(SOURCE "${_test}" APPEND PROPERTY COMPILE_DEFINITIONS
      WAYMARK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
endforeach()
if(TARGET waymark)
  # Tests of the command line run the program itself.
  set_property(SOURCE "${CMAKE_CURRENT_SOURCE_DIR}/tests/native/cli_test.cpp"
    "${CMAKE_CURRENT_SOURCE_DIR}/tests/native/export_command_test.cpp" APPEND PROPERTY COMPILE_DEFINITIONS
    WAYMARK_PROGRAM="$<TARGET_FILE:waymark>")
  add_dependencies(waymark_tests waymark)
endif()

# Prints documents for tests/io/document/document_schema_test.mjs.
add_executable(waymark_written tests/written/main.cpp tests/support/written.cpp)
target_include_directories(waymark_written PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests")
target_link_libraries(waymark_written PRIVATE waymark_io)

# Counts what model, present and io do with files of n, 2n and 4n of everything. Built when asked for: it compiles them anew.
file(GLOB_RECURSE _counted CONFIGURE_DEPENDS app/model/*.cpp app/present/*.cpp app/io/*.cpp)
add_library(waymark_counted OBJECT EXCLUDE_FROM_ALL ${_counted})
target_include_directories(waymark_counted PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/app")
target_link_libraries(waymark_counted PUBLIC waymark_options PRIVATE waymark_zip waymark_sodium waymark_stb nlohmann_headers utfcpp_headers)
target_compile_options(waymark_counted PRIVATE -O1 -fsanitize-coverage=trace-pc)
add_executable(waymark_growth EXCLUDE_FROM_ALL tests/growth/growth_test.cpp tests/growth/steps.cpp)
target_include_directories(waymark_growth PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests")
target_link_libraries(waymark_growth PRIVATE waymark_counted)
target_compile_definitions(waymark_growth PRIVATE WAYMARK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")

# Drops a file on the real window (tests/window/window.mjs), where there are windows of X.
find_package(X11)
if(X11_FOUND)
  add_executable(waymark_drop tests/window/drop.cpp)
  target_link_libraries(waymark_drop PRIVATE waymark_options X11::X11)
endif()

enable_testing()
add_test(NAME waymark_tests COMMAND waymark_tests WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
add_test(NAME layers COMMAND ${WAYMARK_NODE} --test tests/layers_test.mjs
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

file(GLOB_RECURSE _bench CONFIGURE_DEPENDS tests/bench/*.cpp)
if(_bench)
  add_executable(waymark_bench ${_bench} tests/support/allocations.cpp
    tests/support/headless.cpp tests/support/imgui_allocations.cpp tests/support/robot.cpp)
  target_include_directories(waymark_bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}/tests")
  target_link_libraries(waymark_bench PRIVATE waymark_native imgui)
  target_compile_definitions(waymark_bench PRIVATE WAYMARK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
endif()

# Pictures of the screens, for a person to look at (tests/shots/main.cpp). Built when asked for.
file(GLOB _shots CONFIGURE_DEPENDS tests/shots/*.cpp)
add_executable(waymark_shots EXCLUDE_FROM_ALL ${_shots} tests/support/headless.cpp tests/support/robot.cpp)
target_include_directories(waymark_shots PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}/tests")
target_link_libraries(waymark_shots PRIVATE waymark_native imgui)

# What takes bytes from outside under libFuzzer and the sanitizers (./run fuzz): clang.
option(WAYMARK_FUZZ "Build waymark_fuzz (clang only)" OFF)
if(WAYMARK_FUZZ)
  add_executable(waymark_fuzz tests/fuzz/fuzz.cpp ${_properties})
  target_include_directories(waymark_fuzz PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests")
  target_compile_definitions(waymark_fuzz PRIVATE WAYMARK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(waymark_fuzz PRIVATE waymark_shell imgui)
  foreach(_part waymark_model waymark_present waymark_io waymark_shell waymark_fuzz)
    target_compile_options(${_part} PRIVATE -fsanitize=fuzzer-no-link)
  endforeach()
  target_link_options(waymark_fuzz PRIVATE -fsanitize=fuzzer)
endif()
