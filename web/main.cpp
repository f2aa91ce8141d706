#include <emscripten.h>

#include "embedded/embedded.h"

// How many files are part of the program; the page shows it until there is more to show.
extern "C" EMSCRIPTEN_KEEPALIVE int waymark_embedded_files() {
    return static_cast<int>(waymark::embedded_asset_count());
}

int main() {
    return 0;
}
