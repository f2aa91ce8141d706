#include <cstdio>

#include "embedded/embedded.h"

int main() {
    std::printf("Waymark %s, %zu files inside\n", WAYMARK_VERSION, waymark::embedded_asset_count());
    return 0;
}
