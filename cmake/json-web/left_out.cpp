// Stands in for what nlohmann/json asks of the C library and Waymark never looks at, under the names cmake/web.cmake gives it
// inside json_scanner.cpp: numbers as values (they are taken as they are written), and letters in messages for programmers.
// What they bring is some 17 KB of what people download.
#include <cstddef>

extern "C" {

double waymark_no_strtod(const char*, char**) { return 0; }
int waymark_no_snprintf(char*, std::size_t, const char*, ...) { return 0; }

}  // extern "C"
