#pragma once
// Whose a file is, and what its group and others may do with it.

#include <cstdio>
#include <filesystem>

namespace waymark {

/// The new file that is open takes owner, group, mode and access list of the one that it is to replace. Where the system
/// lets it have another owner or group, or no such list, its group and others may do what both could before, and no more.
/// On Windows it has what its folder gives.
void take_access_of(std::FILE* made, const std::filesystem::path& old);

}  // namespace waymark
