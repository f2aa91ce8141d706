# The web module (waymark.js + waymark.wasm), the static site around it and the one-file page.
waymark_optimise(-Oz waymark_model waymark_present waymark_io waymark_ui waymark_shell)
# Except what works through every byte or every record of a large file, or every pixel: its speed is felt.
set_source_files_properties(
  app/io/import/html_table.cpp app/io/import/html_tokens.cpp app/model/import/sheet.cpp
  app/io/document/document_codec.cpp app/io/json/json_scanner.cpp app/io/document/plain_members.cpp app/model/base/fold.cpp app/model/base/sorting.cpp app/model/base/uuid.cpp
  app/shell/raster.cpp
  PROPERTIES COMPILE_OPTIONS -O2)

file(GLOB_RECURSE _web CONFIGURE_DEPENDS web/*.cpp)
add_executable(waymark ${_web})
target_include_directories(waymark PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(waymark PRIVATE waymark_shell imgui)
waymark_optimise(-Oz waymark)

# The page drives the frames and calls functions marked EMSCRIPTEN_KEEPALIVE, so no main loop and no file system.
target_link_options(waymark PRIVATE
  -Oz
  # Less is inlined than the linker would: what is left alone repeats itself, and packs 20 KB smaller.
  -sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=30,always-inline-max-function-size=5,converge
  -sENVIRONMENT=web
  -sFILESYSTEM=0
  -sMALLOC=dlmalloc
  -sALLOW_MEMORY_GROWTH=1
  -sINITIAL_MEMORY=64MB
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXIT_RUNTIME=0)
set(_link_env "NODE_PATH=/usr/share/nodejs")
if(WAYMARK_CLOSURE)
  set(_closure "${WAYMARK_NODE_MODULES}/google-closure-compiler-linux/compiler")
  list(APPEND _link_env "EM_CLOSURE_COMPILER=${_closure}")
  target_link_options(waymark PRIVATE --closure 1)
endif()
# Debian's Emscripten looks for acorn in the folder of its own Node.js only.
set_target_properties(waymark PROPERTIES
  CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;${_link_env}")

# The benchmarks that need neither another library nor a screen, as WebAssembly under Node.js. Built when asked for.
add_executable(waymark_bench EXCLUDE_FROM_ALL tests/bench/main.cpp tests/bench/gap_bench.cpp tests/bench/mirror_bench.cpp
  tests/support/allocations.cpp)
target_include_directories(waymark_bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests")
target_link_libraries(waymark_bench PRIVATE waymark_shell)
target_link_options(waymark_bench PRIVATE -Oz -sENVIRONMENT=node -sMALLOC=dlmalloc -sALLOW_MEMORY_GROWTH=1)
set_target_properties(waymark_bench PROPERTIES
  CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;${_link_env}")
# package.json makes modules of all .js files here, and Emscripten of this age writes none.
add_custom_command(TARGET waymark_bench POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E copy waymark_bench.js waymark_bench.cjs VERBATIM)

file(GLOB_RECURSE _page CONFIGURE_DEPENDS web/page/*)
set(_hooks "$<IF:$<BOOL:${WAYMARK_PEER_HOOKS}>,--peer-hooks,>")
add_custom_command(OUTPUT "${WAYMARK_SITE_DIR}/index.html"
  COMMAND ${WAYMARK_NODE} "${CMAKE_CURRENT_SOURCE_DIR}/tools/build_page.mjs"
    --module "$<TARGET_FILE_DIR:waymark>" --later "${WAYMARK_LATER}" --site "${WAYMARK_SITE_DIR}" --dist "${WAYMARK_DIST_DIR}"
    --node-modules "${WAYMARK_NODE_MODULES}" --version "${PROJECT_VERSION}" ${_hooks}
  DEPENDS waymark ${_page} tools/build_page.mjs
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(waymark_page ALL DEPENDS "${WAYMARK_SITE_DIR}/index.html")
