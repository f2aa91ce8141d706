# waymark_assets: everything under assets/ (JSON minified) and the typeface, as data inside the program.
find_program(WAYMARK_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
find_program(WAYMARK_WOFF2 NAMES woff2_decompress REQUIRED NO_CMAKE_FIND_ROOT_PATH)

set(_generated "${CMAKE_BINARY_DIR}/generated")
set(_typeface "${WAYMARK_NODE_MODULES}/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next")
if(NOT EXISTS "${_typeface}-latin-400-normal.woff2")
  message(FATAL_ERROR "The typeface is not in ${WAYMARK_NODE_MODULES}. Run npm ci (./run does).")
endif()

set(_fonts)
function(waymark_font from to)
  set(out "${_generated}/fonts/${to}.ttf")
  # woff2_decompress writes beside its input, so it works on a copy.
  add_custom_command(OUTPUT "${out}"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${_generated}/fonts"
    COMMAND ${CMAKE_COMMAND} -E copy "${_typeface}-${from}-normal.woff2" "${_generated}/fonts/${to}.woff2"
    COMMAND ${WAYMARK_WOFF2} "${_generated}/fonts/${to}.woff2" > "${_generated}/fonts/${to}.log"
    DEPENDS "${_typeface}-${from}-normal.woff2" VERBATIM)
  set(_fonts ${_fonts} "${out}" PARENT_SCOPE)
endfunction()
waymark_font(latin-400 regular)
waymark_font(latin-ext-400 regular-ext)
waymark_font(latin-700 bold)
waymark_font(latin-ext-700 bold-ext)

file(GLOB_RECURSE _assets CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/assets/*")
# What the page fetches only when its first screen is there: read when somebody asks for it.
set(_later)
if(WAYMARK_WEB)
  set(WAYMARK_LATER "${_generated}/later.bin")
  set(_later --without "[.]schema[.]json$" --later "^(areas/councils[.].*|words/.*|examples/.*[.]waymark[.]json|accessibility[.].*|licences[.]md)$" --later-out "${WAYMARK_LATER}")
endif()
add_custom_command(OUTPUT "${_generated}/embedded_data.cpp" ${WAYMARK_LATER}
  COMMAND ${WAYMARK_NODE} "${CMAKE_CURRENT_SOURCE_DIR}/tools/embed_assets.mjs"
    --out "${_generated}/embedded_data.cpp"
    --tree "${CMAKE_CURRENT_SOURCE_DIR}/assets" --tree "fonts=${_generated}/fonts"
    --file "licences.md=${CMAKE_CURRENT_SOURCE_DIR}/THIRD-PARTY-NOTICES.md" ${_later}
  DEPENDS ${_assets} THIRD-PARTY-NOTICES.md ${_fonts} "${CMAKE_CURRENT_SOURCE_DIR}/tools/embed_assets.mjs" VERBATIM)

add_library(waymark_assets STATIC "${_generated}/embedded_data.cpp" app/embedded/embedded.cpp)
target_include_directories(waymark_assets PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/app")
target_link_libraries(waymark_assets PUBLIC waymark_options)
set_source_files_properties("${_generated}/embedded_data.cpp" PROPERTIES COMPILE_OPTIONS "-w")
waymark_optimise(-Oz waymark_assets)
