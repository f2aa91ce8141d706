#include "native/own_files.h"

#include <limits>
#include <system_error>

#include "model/base/text.h"

namespace waymark {

namespace fs = std::filesystem;

bool is_own_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(fs::symlink_status(path, error));
}

bool is_taken(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

void move_aside(const fs::path& path) {
    if (!is_taken(path) || is_own_file(path)) return;
    const auto aside = [&](int number) { return fs::path(path) += ".aside-" + std::to_string(number); };
    int number = 1;
    while (is_taken(aside(number))) ++number;
    std::error_code error;
    fs::rename(path, aside(number), error);
}

FileRead read_own_file(const fs::path& path) {
    if (is_taken(path) && !is_own_file(path)) return {{}, std::string(tr("it is not an ordinary file"))};
    return read_file(path, std::numeric_limits<std::uintmax_t>::max());
}

std::string write_own_file(const fs::path& path, std::string_view bytes) {
    move_aside(path);
    std::error_code error;
    if (is_own_file(path)) fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
    return write_file(path, bytes, true);
}

}  // namespace waymark
