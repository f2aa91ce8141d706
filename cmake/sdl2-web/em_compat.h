// Forced into SDL2 and the ImGui SDL2 backend on the web: Emscripten before 3.1.32 has no EM_JS_DEPS, and its em_js.h
// does not include what it needs. The JavaScript functions EM_JS_DEPS would name are listed at link time instead.
#ifndef WAYMARK_EM_COMPAT_H
#define WAYMARK_EM_COMPAT_H
#include <emscripten.h>
#ifndef EM_JS_DEPS
#define EM_JS_DEPS(tag, deps) extern int em_js_deps_unused_##tag
#endif
#endif
