#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "shell/known_words.h"

int main(int count, char** words) {
    // As the program does when it starts.
    waymark::know_words();
    return doctest::Context(count, words).run();
}
