#pragma once
// Properties (properties.h) of what is kept on this computer, which another program, or an older version, may have changed; and
// of addresses and locked files, which anybody may have made.

#include <string>
#include <string_view>

namespace waymark::testing {

[[nodiscard]] std::string broken_settings(std::string_view bytes);
[[nodiscard]] std::string broken_session(std::string_view bytes);
[[nodiscard]] std::string broken_recent(std::string_view bytes);
[[nodiscard]] std::string broken_copy_note(std::string_view bytes);
[[nodiscard]] std::string broken_address(std::string_view bytes);
[[nodiscard]] std::string broken_locked(std::string_view bytes);

}  // namespace waymark::testing
