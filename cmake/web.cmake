# The web module (waymark.js + waymark.wasm), the static site around it and the one-file page.
waymark_optimise(-Oz waymark_model waymark_present waymark_io waymark_ui waymark_shell)
# Except what works through every byte or every record of a large file, or every pixel: its speed is felt.
set_source_files_properties(
  app/io/import/html_table.cpp app/io/import/html_tokens.cpp app/model/import/sheet.cpp
  app/io/document/document_codec.cpp app/io/document/plain_members.cpp app/model/base/fold.cpp app/model/base/sorting.cpp app/model/base/uuid.cpp
  app/shell/raster.cpp
  PROPERTIES COMPILE_OPTIONS -O2)
# nlohmann/json takes every letter by itself, and libc++'s own way to append one to a text is a call.
set_source_files_properties(app/io/json/json_scanner.cpp PROPERTIES
  COMPILE_OPTIONS "-Os;-D_LIBCPP_DISABLE_EXTERN_TEMPLATE"
  COMPILE_DEFINITIONS "strtod=waymark_no_strtod;snprintf=waymark_no_snprintf")
target_sources(waymark_io PRIVATE cmake/json-web/left_out.cpp)

file(GLOB_RECURSE _web CONFIGURE_DEPENDS web/*.cpp)
add_executable(waymark ${_web})
target_include_directories(waymark PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
waymark_optimise(-Oz waymark)

# What the first screen does without is fetched when it is there: all that is reached only through a few functions, which the
# program calls once it is whole (WorkStatus::whole): the screens marked as `later` (ui/views/window/screens.cpp), what reads
# rows, and what Share hands on.
set(WAYMARK_FETCHED_LATER
  build/deps/zlib build/deps/libsodium app/io/lock app/model/import app/io/import/html app/io/import/csv app/io/export app/present/report
  app/model/analysis/count_suppression app/model/analysis/count_group app/model/analysis/count_difference app/model/analysis/worked_out app/model/analysis/public_version app/model/analysis/contact_details
  app/model/analysis/document_check app/model/analysis/passages app/model/analysis/services app/model/analysis/compare app/model/analysis/series
  app/model/analysis/plan app/model/analysis/progress app/model/analysis/review app/present/lists/derived_plan app/present/lists/derived_reflect app/present/lists/derived_gaps app/model/analysis/gap app/model/analysis/coverage app/present/lists/derived_share
  app/present/lists/area_counts app/present/lists/organisation_choices app/ui/views/parts/organisation_field app/present/lists/count_plot app/present/lists/plan_quarters app/present/figures
  app/present/words/document_words app/present/words/change_words app/present/lists/derived_compare app/present/lists/derived_local
  app/shell/known_words app/shell/app_exports app/shell/hand_on app/shell/app_opening app/shell/app_locking app/ui/views/window/lock_dialogs app/ui/views/window/file_doubt_dialog app/shell/app_kept_elsewhere app/shell/app_saving app/shell/app_rows app/shell/app_earlier
  app/ui/views/paste app/model/search app/present/lists/derived_search app/ui/views/search
  app/ui/views/activities/link_activity app/ui/views/partnership/members app/ui/views/framework app/ui/views/settings app/ui/views/window/kept_dialogs app/ui/views/window/table_dialogs
  app/ui/views/window/history_dialog app/ui/views/window/problems_dialog app/ui/views/parts/explain_dialog app/ui/views/parts/figure_view app/ui/views/parts/copy_table app/ui/widgets/table_copy
  app/ui/views/reflect app/ui/views/gaps app/ui/views/plan app/ui/views/compare app/ui/views/local app/ui/views/share
  app/model/base/split app/model/document/validate app/model/document/each_record app/io/document/given_document app/ui/widgets/centred app/ui/widgets/bullet)
set(WAYMARK_LATER_THROUGH
  framework_view framework_detail settings_view help_view members_table organisation_choices organisation_field add_organisation
  reflect_view reflect_detail reflect_count reflect_has_detail gaps_count knows_gap workshop_view gaps_view gaps_detail plan_view plan_detail compare_view compare_detail local_view
  local_detail local_has_detail reflect_foot share_view share_detail share_has_detail search_dialog paste_dialog
  earlier_dialog forget_dialog status_dialog columns_dialog history_dialog explain_dialog remove_dialog problems_dialog PasteState::take read_pasted read_html_tables asks_for_password
  make_public validate read_document heading_meaning lock_dialog unlock_dialog file_doubt_dialog App::Impl::use_lock App::Impl::ask_to_lock App::Impl::file_came use_file App::Impl::work_out_key App::Impl::locked_with App::Impl::unlocked_by_ours show_report begin_hand_on worked_out HandOnDesk stop_handing_on tell_of_working show_picture App::Impl::show_sheets work_out
  forgotten keeping_changed copy_dropped saved_over_document file_differs answer_doubt hand_on_again show_rows holds_rows show_earlier use_earlier
  taken_over compare_with know_words copy_table)
# Of functions that are alike the linker keeps the first, so what is needed first comes first.
string(REPLACE ";" "|" _later "${WAYMARK_FETCHED_LATER}")
foreach(_which EXCLUDE INCLUDE)
  foreach(_library waymark_shell waymark_ui waymark_io waymark_present waymark_model)
    target_link_libraries(waymark PRIVATE "$<FILTER:$<TARGET_OBJECTS:${_library}>,${_which},\\.dir/(${_later})>")
  endforeach()
endforeach()
target_link_libraries(waymark PRIVATE waymark_shell imgui)
set_property(TARGET waymark APPEND PROPERTY LINK_DEPENDS
  "${CMAKE_CURRENT_SOURCE_DIR}/tools/split_module.mjs" "${CMAKE_CURRENT_SOURCE_DIR}/tools/wasm_data.mjs")
add_custom_command(TARGET waymark POST_BUILD
  COMMAND ${WAYMARK_NODE} "${CMAKE_CURRENT_SOURCE_DIR}/tools/split_module.mjs" --module waymark.wasm --objects CMakeFiles --map waymark.map
    --later "${WAYMARK_FETCHED_LATER}" --through "${WAYMARK_LATER_THROUGH}" --first first.wasm --rest rest.wasm --whole whole.wasm
  VERBATIM)

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
  -sEXIT_RUNTIME=0
  # For the splitting above: names of functions, none of which are left; where each source's constants lie; and no text that
  # two sources share.
  --profiling-funcs -Wl,--no-demangle,--print-map,-O0)
set(_link_env "NODE_PATH=/usr/share/nodejs")
if(WAYMARK_CLOSURE)
  set(_closure "${WAYMARK_NODE_MODULES}/google-closure-compiler-linux/compiler")
  list(APPEND _link_env "EM_CLOSURE_COMPILER=${_closure}")
  target_link_options(waymark PRIVATE --closure 1)
endif()
# Debian's Emscripten looks for acorn in the folder of its own Node.js only.
set_target_properties(waymark PROPERTIES
  CXX_LINKER_LAUNCHER "${CMAKE_CURRENT_SOURCE_DIR}/tools/with_map.sh;waymark.map;${CMAKE_COMMAND};-E;env;${_link_env}")

# The benchmarks that need no screen, as WebAssembly under Node.js. Built when asked for.
add_executable(waymark_bench EXCLUDE_FROM_ALL tests/bench/main.cpp tests/bench/document_bench.cpp tests/bench/gap_bench.cpp
  tests/bench/mirror_bench.cpp tests/bench/exports_bench.cpp tests/support/allocations.cpp)
target_include_directories(waymark_bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests")
target_link_libraries(waymark_bench PRIVATE waymark_shell nlohmann_headers)
target_compile_definitions(waymark_bench PRIVATE WAYMARK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
# As the page is: the linker takes one of the copies of each template, and it may be the benchmark's own.
waymark_optimise(-Oz waymark_bench)
target_link_options(waymark_bench PRIVATE -Oz -sENVIRONMENT=node -sNODERAWFS=1 -sMALLOC=dlmalloc -sALLOW_MEMORY_GROWTH=1)
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
