#include "model/sorting.h"

#include <algorithm>

namespace waymark::sorting {

void sort(std::vector<const void*>& things, Less less, const void* order) {
    std::stable_sort(things.begin(), things.end(),
                     [&](const void* a, const void* b) { return less(a, b, order); });
}

}  // namespace waymark::sorting
