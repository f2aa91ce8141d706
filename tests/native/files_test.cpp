#include "native/files.h"

#include <doctest/doctest.h>

#include <grp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <chrono>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>

#include "native/temp_folder.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

/// No file may grow past this while it lives: the nearest thing to a full disk that needs no disk.
class SmallDisk {
  public:
    explicit SmallDisk(rlim_t most) {
        old_handler_ = signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit small{most, old_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &old_);
        signal(SIGXFSZ, old_handler_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

  private:
    rlimit old_{};
    void (*old_handler_)(int) = nullptr;
};

TEST_CASE("files: what is written is read back, letters of any kind in name and content") {
    TempFolder folder;
    const fs::path path = path_from_utf8(to_utf8(folder.path()) + "/Gŵyl – £.json");
    CHECK(write_file(path, "ŵ\n\r\n\0x") == "");
    CHECK(read_file(path, 100).bytes == "ŵ\n\r\n\0x");
    CHECK(to_utf8(path.filename()) == "Gŵyl – £.json");
    CHECK(folder.count() == 1);
}

TEST_CASE("files: what a stopped save left beside a file goes with the next save, and nothing else does") {
    TempFolder folder;
    const fs::path path = folder / "a.json";
    const auto old = fs::file_time_type::clock::now() - std::chrono::hours(2);
    const char* names[] = {"a.json.waymark-4711.tmp", "a.json.waymark-4712.tmp", "b.json.waymark-4711.tmp",
                           "a.json.waymark-x.tmp", "a.json.tmp"};
    for (const char* name : names) {
        TempFolder::write(folder / name, "half");
        fs::last_write_time(folder / name, old);
    }
    fs::last_write_time(folder / names[1], fs::file_time_type::clock::now());
    CHECK(write_file(path, "new") == "");
    CHECK_FALSE(fs::exists(folder / names[0]));
    CHECK_MESSAGE(fs::exists(folder / names[1]), "another window may be writing it");
    for (int i = 2; i < 5; ++i) CHECK_MESSAGE(fs::exists(folder / names[i]), names[i]);
}

TEST_CASE("files: one with the longest name there can be is saved, and what a stopped save of it left goes with the next") {
    for (const std::size_t size : {64u, 65u, 200u, 238u, 239u, 255u}) {
        CAPTURE(size);
        TempFolder folder;
        const fs::path path = folder / (std::string(size - 5, 'n') + ".json");
        TempFolder::write(path, "old");
        std::string left;
        const auto look = [&] {
            for (const auto& entry : fs::directory_iterator(folder.path()))
                if (entry.path().extension() == ".tmp") left = entry.path().filename().string();
            return std::string();
        };
        CHECK(write_file(path, "new", false, look) == "");
        CHECK(TempFolder::read(path) == "new");
        CHECK(left.size() <= 100);
        TempFolder::write(folder / left, "half");
        fs::last_write_time(folder / left, fs::file_time_type::clock::now() - std::chrono::hours(2));
        CHECK(write_file(path, "newer") == "");
        CHECK(folder.count() == 1);
    }
}

TEST_CASE("files: replacing a file keeps its permissions and leaves nothing beside it") {
    TempFolder folder;
    const fs::path path = folder / "a.json";
    TempFolder::write(path, "old");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    CHECK(write_file(path, "new") == "");
    CHECK(TempFolder::read(path) == "new");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK(folder.count() == 1);
}

TEST_CASE("files: a secret new file is for its owner only") {
    TempFolder folder;
    CHECK(write_file(folder / "a.json", "x", true) == "");
    CHECK(fs::status(folder / "a.json").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("files: a link is followed, not replaced") {
    TempFolder folder;
    TempFolder::write(folder / "real.json", "old");
    fs::create_symlink(folder / "real.json", folder / "link.json");
    CHECK(write_file(folder / "link.json", "new") == "");
    CHECK(fs::is_symlink(folder / "link.json"));
    CHECK(TempFolder::read(folder / "real.json") == "new");
}

TEST_CASE("files: a file that may only be read is not replaced, though its folder would allow it") {
    TempFolder folder;
    TempFolder::write(folder / "a.json", "old");
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(folder / "a.json", fs::perms::owner_read | fs::perms::others_read);
    // Nothing is forbidden to root, so it is somebody else who tries.
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (geteuid() == 0 && setuid(kNobody) != 0) _exit(2);
        _exit(write_file(folder / "a.json", "new") == "you do not have permission to write there" ? 0 : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(TempFolder::read(folder / "a.json") == "old");
}

TEST_CASE("files: a write that fails leaves the old file whole and says why") {
    TempFolder folder;
    const fs::path path = folder / "a.json";
    TempFolder::write(path, "old and dear");
    std::string why;
    {
        const SmallDisk disk(1000);
        why = write_file(path, std::string(100'000, 'x'));
    }
    CHECK(why == "the file would be larger than this disk allows");
    CHECK(TempFolder::read(path) == "old and dear");
    CHECK(folder.count() == 1);
}

TEST_CASE("files: reasons are plain") {
    CHECK(reason_of(ENOSPC) == "there is no room left on the disk");
    CHECK(reason_of(EROFS) == "the disk can only be read");
    CHECK(reason_of(EACCES) == "you do not have permission to write there");
    TempFolder folder;
    CHECK(write_file(folder / "missing" / fs::path("a.json"), "x") == "the folder is not there");
    CHECK(write_file(folder.path(), "x") == "it is a folder, not a file");
}

TEST_CASE("files: what cannot be opened says why, and gives no bytes") {
    TempFolder folder;
    CHECK(read_file(folder / "missing.json", 10).problem == "it is not there");
    CHECK(read_file(folder.path(), 10).problem == "it is a folder, not a file");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(read_file(folder / "pipe", 10).problem == "it is not an ordinary file");
    TempFolder::write(folder / "big.json", std::string(5'000'001, 'x'));
    const FileRead big = read_file(folder / "big.json", 5'000'000);
    CHECK(big.problem == "it has 5 MB, and Waymark opens files of up to 5 MB");
    CHECK(big.bytes.empty());
    CHECK(read_file(folder / "big.json", 5'000'001).problem == "");
}

TEST_CASE("files: one that is not to be replaced after all stays as it is, and nothing is left beside it") {
    TempFolder folder;
    TempFolder::write(folder / "a", "theirs");
    CHECK(write_file(folder / "a", "mine", false, [] { return std::string("no"); }) == "no");
    CHECK(TempFolder::read(folder / "a") == "theirs");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "")) files += entry.exists() ? 1 : 0;
    CHECK(files == 1);
}

#ifndef _WIN32
struct Whose {
    uid_t owner;
    gid_t group;
    mode_t mode;
    bool operator==(const Whose&) const = default;
};

Whose whose(const fs::path& path) {
    struct stat there {};
    CHECK(stat(path.c_str(), &there) == 0);
    return {there.st_uid, there.st_gid, there.st_mode & 07777};
}

TEST_CASE("files: one that is saved in place stays its group’s, with all that its group may") {
    // Whoever runs this may give a file to a group that they are in; root to any.
    gid_t groups[64];
    const int count = getgroups(64, groups);
    gid_t other = getegid();
    for (int i = 0; i < count; ++i)
        if (groups[i] != getegid()) other = groups[i];
    if (geteuid() == 0) other = 1;
    if (other == getegid()) MESSAGE("nobody in a second group: nothing is tried");
    TempFolder folder;
    TempFolder::write(folder / "shared", "old");
    REQUIRE(chown((folder / "shared").c_str(), geteuid() == 0 ? 1 : geteuid(), other) == 0);
    REQUIRE(chmod((folder / "shared").c_str(), 0660) == 0);
    const Whose before = whose(folder / "shared");
    CHECK(write_file(folder / "shared", "new") == "");
    CHECK(TempFolder::read(folder / "shared") == "new");
    CHECK(whose(folder / "shared") == before);
}

TEST_CASE("files: where its group or owner cannot stay, it is saved, and nobody may do more with it than before") {
    if (geteuid() != 0) {
        MESSAGE("only root can make files of other people: nothing is tried");
        return;
    }
    constexpr uid_t kMe = 65534, kSomebody = 1;
    constexpr gid_t kMine = 65534, kTheirs = 1;
    struct Case {
        Whose before, after;
    };
    const Case cases[] = {
        {{kMe, kTheirs, 0660}, {kMe, kMine, 0600}},      // their group's alone: neither my group nor others
        {{kMe, kTheirs, 0664}, {kMe, kMine, 0644}},      // all may read
        {{kMe, kTheirs, 0666}, {kMe, kMine, 0666}},      // all may write
        {{kMe, kTheirs, 0604}, {kMe, kMine, 0600}},      // all but their group, who would be others now
        {{kSomebody, kMine, 0660}, {kMe, kMine, 0660}},  // somebody else's, of my group
        {{kSomebody, kTheirs, 0606}, {kMe, kMine, 0600}},
        {{kSomebody, kMine, 04770}, {kMe, kMine, 0770}},  // a program that runs as somebody never runs as me
    };
    for (const auto& [before, after] : cases) {
        CAPTURE(before.mode);
        TempFolder folder;
        fs::permissions(folder.path(), fs::perms::all);
        const fs::path path = folder / "shared";
        TempFolder::write(path, "old");
        REQUIRE(chown(path.c_str(), before.owner, before.group) == 0);
        REQUIRE(chmod(path.c_str(), before.mode) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            if (setgroups(0, nullptr) != 0 || setgid(kMine) != 0 || setuid(kMe) != 0) _exit(2);
            _exit(write_file(path, "new").empty() ? 0 : 1);
        }
        int status = -1;
        REQUIRE(waitpid(child, &status, 0) == child);
        CHECK(status == 0);
        CHECK(TempFolder::read(path) == "new");
        const Whose now = whose(path);
        CHECK(now.owner == after.owner);
        CHECK(now.group == after.group);
        CHECK(now.mode == after.mode);
    }
}

/// A list by which the user 2 may read and write, and the file's group nothing: the group's bits of the mode are 6 all the same.
std::string list_for_one() {
    struct Entry {
        std::uint16_t kind, may;
        std::uint32_t who;
    };
    constexpr std::uint32_t kVersion = 2, kNobody = 0xffffffff;
    const Entry entries[] = {{0x01, 6, kNobody}, {0x02, 6, 2}, {0x04, 0, kNobody}, {0x10, 6, kNobody}, {0x20, 0, kNobody}};
    std::string list(sizeof kVersion + sizeof entries, '\0');
    std::memcpy(list.data(), &kVersion, sizeof kVersion);
    std::memcpy(list.data() + sizeof kVersion, entries, sizeof entries);
    return list;
}

std::string list_of(const fs::path& path) {
    char list[256];
    const ssize_t size = getxattr(path.c_str(), "system.posix_acl_access", list, sizeof list);
    return size < 0 ? "none" : std::string(list, static_cast<std::size_t>(size));
}

TEST_CASE("files: one that single people may read stays theirs, and its group gets nothing by it") {
    TempFolder folder;
    TempFolder::write(folder / "a", "old");
    const std::string list = list_for_one();
    if (setxattr((folder / "a").c_str(), "system.posix_acl_access", list.data(), list.size(), 0) != 0) {
        MESSAGE("a disk without such lists: nothing is tried");
        return;
    }
    const Whose before = whose(folder / "a");
    CHECK(before.mode == 0660);
    CHECK(write_file(folder / "a", "new") == "");
    CHECK(list_of(folder / "a") == list);
    CHECK(whose(folder / "a") == before);
    // A folder that gives such a list to what is new in it.
    TempFolder::write(folder / "b", "old");
    REQUIRE(setxattr(folder.path().c_str(), "system.posix_acl_default", list.data(), list.size(), 0) == 0);
    CHECK(write_file(folder / "b", "new") == "");
    CHECK(list_of(folder / "b") == "none");
}

TEST_CASE("files: of one with two names, the name that is saved has what is new, and the other what was") {
    TempFolder folder;
    TempFolder::write(folder / "a", "old");
    fs::create_hard_link(folder / "a", folder / "b");
    CHECK(write_file(folder / "a", "new") == "");
    CHECK(TempFolder::read(folder / "a") == "new");
    CHECK(TempFolder::read(folder / "b") == "old");
}

TEST_CASE("files: what is written is nobody else's to read before it has the permissions of what it replaces") {
    namespace fs = std::filesystem;
    TempFolder folder;
    const auto only_owner = fs::perms::owner_read | fs::perms::owner_write;
    fs::perms beside = fs::perms::none;
    const auto look = [&] {
        for (const auto& entry : fs::directory_iterator(folder / ""))
            if (entry.path().extension() == ".tmp") beside = entry.status().permissions();
        return std::string();
    };
    CHECK(write_file(folder / "kept", "1", true, look) == "");
    CHECK(beside == only_owner);
    TempFolder::write(folder / "mine", "1");
    fs::permissions(folder / "mine", only_owner);
    CHECK(write_file(folder / "mine", "2", false, look) == "");
    CHECK(beside == only_owner);
    TempFolder::write(folder / "usual", "1");
    CHECK(write_file(folder / "new", "1") == "");
    CHECK_MESSAGE(fs::status(folder / "new").permissions() == fs::status(folder / "usual").permissions(),
                  "a file that a person saves is as any other of theirs");
}
#endif

}  // namespace
}  // namespace waymark
