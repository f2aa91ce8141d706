#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "embedded/embedded.h"
#include "model/import/first_names.h"
#include "model/import/heading_names.h"

int main(int count, char** words) {
    // As the program does when it starts.
    waymark::know_first_names(waymark::embedded_asset("words/first-names.txt"));
    waymark::know_more_headings(waymark::embedded_asset("words/headings.txt"));
    return doctest::Context(count, words).run();
}
