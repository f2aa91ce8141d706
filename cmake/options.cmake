# How our own code is compiled: waymark_options is linked by every layer, so third-party code never sees these flags.
add_library(waymark_options INTERFACE)
target_compile_options(waymark_options INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-missing-field-initializers -fno-strict-aliasing)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 takes ordinary std::string and std::vector code for overflows once it is optimised; the sanitizers look instead.
  target_compile_options(waymark_options INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
endif()
if(WAYMARK_WERROR)
  target_compile_options(waymark_options INTERFACE -Werror)
endif()
target_compile_definitions(waymark_options INTERFACE WAYMARK_VERSION="${PROJECT_VERSION}")

if(WAYMARK_WEB)
  # The page's own fields are typed in (web/web_platform.cpp). To ask for another language at every text costs 8 KB with
  # Brotli; until there is one, the page cannot (model/base/text.h).
  target_compile_definitions(waymark_options INTERFACE WAYMARK_HOST_EDITS_TEXT=1 WAYMARK_ENGLISH_ONLY=1)
  # Sizes are chosen per target (waymark_optimise), so CMake's own release level is switched off.
  set(CMAKE_C_FLAGS_RELEASE "-DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
  # Nothing of ours throws (ARCHITECTURE.md), and the code to unwind would only be downloaded.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
    $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>
    # Emscripten leaves inlining to the linker at these levels, which comes too late for the small functions of C++: twice
    # the code.
    -finline-functions
    # Instructions that every browser has had since 2021.
    -mbulk-memory -mnontrapping-fptoint -msign-ext)
  if(WAYMARK_PEER_HOOKS)
    target_compile_definitions(waymark_options INTERFACE WAYMARK_PEER_HOOKS=1)
  endif()
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-Wl,--gc-sections)
  if(NOT WIN32 AND NOT WAYMARK_SANITIZE)
    # An overrun ends the program instead of going on with what it wrote (tests/native/binary_test.mjs).
    add_compile_options(-fstack-protector-strong $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
    # Counts where the system's own start-up code has it too; Debian 12's has not.
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|amd64|AMD64")
      add_compile_options(-fcf-protection)
    endif()
    add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
  endif()
  if(WAYMARK_SANITIZE STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
  elseif(WAYMARK_SANITIZE)
    add_compile_options(-fsanitize=${WAYMARK_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${WAYMARK_SANITIZE})
  endif()
endif()

# How the code of some targets is optimised on the web.
function(waymark_optimise level)
  if(WAYMARK_WEB)
    foreach(target IN LISTS ARGN)
      target_compile_options(${target} PRIVATE ${level})
    endforeach()
  endif()
endfunction()
