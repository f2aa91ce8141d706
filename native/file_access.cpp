#include "native/file_access.h"

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef __linux__
#include <sys/xattr.h>

#include <cerrno>
#include <string>
#endif

namespace waymark {
#ifdef _WIN32

void take_access_of(std::FILE*, const std::filesystem::path&) {}

#else
namespace {

constexpr mode_t kOwners = S_IRWXU, kModes = 0777, kAllModes = 07777;
constexpr int kGroupsBits = 3;

/// Group and others may do what both could.
mode_t least(mode_t mode) {
    const mode_t both = mode & (mode >> kGroupsBits) & S_IRWXO;
    return (mode & kOwners) | (both << kGroupsBits) | both;
}

/// Owner and group, or the group alone, which anybody may give who is in it; or neither.
void take_owner(int made, const struct stat& old) {
    constexpr uid_t kSameOwner = static_cast<uid_t>(-1);
    if (fchown(made, old.st_uid, old.st_gid) == 0) return;
    [[maybe_unused]] const int refused = fchown(made, kSameOwner, old.st_gid);
}

/// The list of single people and groups that may do more or less than the mode says. False where the file has one that the
/// new one cannot have; the mode then says more than the group may.
bool take_list([[maybe_unused]] int made, [[maybe_unused]] const std::filesystem::path& old) {
#ifdef __linux__
    constexpr const char* kList = "system.posix_acl_access";
    const ssize_t size = getxattr(old.c_str(), kList, nullptr, 0);
    if (size < 0) {
        // None; then it does not take over what its folder gives to new files.
        if (errno == ENODATA) fremovexattr(made, kList);
        return errno == ENODATA || errno == ENOTSUP;
    }
    std::string list(static_cast<std::size_t>(size), '\0');
    return getxattr(old.c_str(), kList, list.data(), list.size()) == size &&
           fsetxattr(made, kList, list.data(), list.size(), 0) == 0;
#else
    return true;
#endif
}

}  // namespace

void take_access_of(std::FILE* made, const std::filesystem::path& old) {
    struct stat before {
    }, now{};
    const int file = fileno(made);
    if (stat(old.c_str(), &before) != 0 || fstat(file, &now) != 0) return;
    if (before.st_uid != now.st_uid || before.st_gid != now.st_gid) take_owner(file, before);
    if (fstat(file, &now) != 0) return;
    const bool same_group = before.st_gid == now.st_gid;
    mode_t mode = before.st_mode & (before.st_uid == now.st_uid && same_group ? kAllModes : kModes);
    if (!same_group || !take_list(file, old)) mode = least(mode);
    fchmod(file, mode);
}

#endif
}  // namespace waymark
