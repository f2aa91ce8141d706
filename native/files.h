#pragma once
// Reading and writing whole files so that nothing is lost: a file is either as it was or all new, never half
// of each. Failures come back as a sentence for the person, beginning in small letters: "there is no room
// left on the disk".

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace waymark {

/// Paths are UTF-8 in all our interfaces.
[[nodiscard]] std::filesystem::path path_from_utf8(std::string_view text);
[[nodiscard]] std::string to_utf8(const std::filesystem::path& path);

/// The reason in an errno value, as a sentence without full stop: why something was not written, or why it was not read.
[[nodiscard]] std::string reason_of(int error);
[[nodiscard]] std::string reading_reason(int error);

struct FileRead {
    std::string bytes;
    std::string problem;  ///< Empty: read whole.
};

/// The whole file. Refused when it is not a file or has more than `limit` bytes.
[[nodiscard]] FileRead read_file(const std::filesystem::path& path, std::uintmax_t limit);

/// Writes beside the file, reads back what was written, and only then puts it in the file's place. A link is
/// followed; a file that is replaced stays whose it is, with its permissions (native/file_access.h); a second name of it (a
/// hard link) goes on leading to what it was. A new file gets the usual permissions, or only its owner's when
/// `secret`; such a file is our own, and bytes go into nothing that stands there and is no file. Nobody who may
/// not read the file may read what is written beside it meanwhile.
/// `stop` is asked in the last moment before the old file goes; what it gives, if not empty, is why it does
/// not. Returns why it failed, in which case the old file is as it was; empty when the bytes are on the disk.
[[nodiscard]] std::string write_file(const std::filesystem::path& path, std::string_view bytes, bool secret = false,
                                     const std::function<std::string()>& stop = {});

/// True when the file, or where it would be, can be written to, as far as can be told without doing it.
[[nodiscard]] bool may_write(const std::filesystem::path& path);

}  // namespace waymark
