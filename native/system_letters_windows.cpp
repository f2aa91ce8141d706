#ifdef _WIN32

#include "native/system_letters.h"

namespace waymark {

struct SystemLetters::Face {};

SystemLetters::SystemLetters() = default;
SystemLetters::~SystemLetters() = default;

SystemLetters::Face* SystemLetters::face_with(std::uint32_t, bool) {
    return nullptr;
}

bool SystemLetters::draw(std::string_view, float, bool, Letter&) {
    return false;
}

std::string_view SystemLetters::composed(std::string_view text) {
    return text;
}

}  // namespace waymark

#endif
