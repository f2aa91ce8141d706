#include "model/import/first_names.h"

#include <string>

namespace waymark {
namespace {

std::string_view known_names;

}  // namespace

void know_first_names(std::string_view names) {
    known_names = names;
}

bool is_first_name(std::string_view word) {
    std::string between = "|";
    between += word;
    between += '|';
    return word.size() > 2 && known_names.find(between) != std::string_view::npos;
}

}  // namespace waymark
