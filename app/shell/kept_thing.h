#pragma once
// What is kept on this computer, beside files of the person's own, and what each is called where it is kept: in the database of
// the page (web/page/storage.js, kept_database.js) and in the folder on a desktop (native/data_folder.h).

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

enum class KeptThing : std::uint8_t {
    Settings,
    Session,  ///< Where the person was
    Recent,   ///< The files used last
    Work,     ///< The newest copy of the work
    Earlier,  ///< Another copy, among all of them
    Copy      ///< One copy that was asked for
};

/// In the order of the enum. The page knows them by these.
inline constexpr std::array<std::string_view, 6> kKeptNames{"settings", "session", "recent", "work", "earlier", "copy"};
static_assert(kKeptNames.size() == static_cast<std::size_t>(KeptThing::Copy) + 1);

[[nodiscard]] constexpr std::string_view kept_name(KeptThing thing) {
    return kKeptNames[static_cast<std::size_t>(thing)];
}
/// Nothing for any other name.
[[nodiscard]] constexpr std::optional<KeptThing> kept_called(std::string_view name) {
    for (std::size_t at = 0; at < kKeptNames.size(); ++at)
        if (kKeptNames[at] == name) return static_cast<KeptThing>(at);
    return std::nullopt;
}

/// Notes to ourselves (shell/notes.h), of each of which only the newest is kept.
inline constexpr std::array<KeptThing, 3> kKeptNotes{KeptThing::Settings, KeptThing::Session, KeptThing::Recent};

/// What a note that is not understood here is called, once it is beside the one that took its place: it was damaged, or a newer
/// version wrote it.
[[nodiscard]] inline std::string name_aside(KeptThing note) {
    return std::string(kept_name(note)) + "-not-understood";
}

}  // namespace waymark
