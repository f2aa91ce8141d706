// Stands in for the parts of libsodium that files locked with a passphrase have no use for, where only a part of it is compiled
// (cmake/third_party.cmake). Functions beside those that are used call them; nothing of ours does.
#include <stddef.h>
#include <stdlib.h>

void randombytes_buf(void* const bytes, const size_t size) {
    (void)bytes, (void)size;
    abort();
}

void sodium_misuse(void) {
    abort();
}
