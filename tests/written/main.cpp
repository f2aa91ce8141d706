// Prints the documents of tests/support/written.h for a validator that is no C++ program: of each its origin,
// its name and its bytes, every one of the three ended by a NUL, which no written document holds.

#include <cstdio>

#include "support/written.h"

int main() {
    for (const waymark::testing::Written& one : waymark::testing::everything_written())
        for (const std::string* part : {&one.origin, &one.name, &one.bytes})
            if (std::fwrite(part->c_str(), 1, part->size() + 1, stdout) != part->size() + 1) return 1;
    return 0;
}
