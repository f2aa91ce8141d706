// The copies of people's work on a disk with no room for the next.

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <set>
#include <string>
#include <vector>

#include "native/data_folder.h"
#include "native/files.h"
#include "native/room.h"
#include "native/temp_folder.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

/// A disk of its own, as small as that. Only root can have one.
class DiskOfItsOwn {
  public:
    explicit DiskOfItsOwn(const char* size) {
        is_there_ = mount("waymark-test", folder_.path().c_str(), "tmpfs", 0, size) == 0;
        if (!is_there_) MESSAGE("only root can have a small disk: nothing is tried");
    }
    ~DiskOfItsOwn() {
        if (is_there_) umount2(folder_.path().c_str(), MNT_DETACH);
    }
    DiskOfItsOwn(const DiskOfItsOwn&) = delete;
    DiskOfItsOwn& operator=(const DiskOfItsOwn&) = delete;
    [[nodiscard]] bool is_there() const { return is_there_; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return folder_ / name; }

  private:
    TempFolder folder_;
    bool is_there_ = false;
};

CopyNote note_of(const std::string& document) {
    return {document, "", true, false, std::string(35, 'a') + document};
}

/// Three documents, of each three copies of 30 KB.
void keep_nine(DataFolder& folder) {
    for (const char* document : {"1", "2", "3"})
        for (const char letter : {'a', 'b', 'c'}) {
            folder.begin_copy();
            REQUIRE(folder.keep_work(note_of(document), std::string(30'000, letter), 0) == "");
        }
    folder.begin_copy();
}

std::multiset<std::string> left_in(DataFolder& folder) {
    std::multiset<std::string> left;
    for (const auto& item : folder.earlier(true)) left.insert(item.note.document + item.bytes.substr(0, 1));
    return left;
}

const std::multiset<std::string> kAllNine{"1a", "1b", "1c", "2a", "2b", "2c", "3a", "3b", "3c"};

TEST_CASE("full disk: what can never fit is refused, and no copy goes for it") {
    const DiskOfItsOwn disk("size=400k");
    if (!disk.is_there()) return;
    DataFolder folder(disk / "w");
    keep_nine(folder);
    CHECK(folder.keep_work(note_of("4"), std::string(390'000, 'z'), 0).find("there is no room left on the disk") !=
          std::string::npos);
    CHECK(left_in(folder) == kAllNine);
}

TEST_CASE("full disk: no more copies go than what is to be kept needs, the oldest first, and the last of each document never") {
    const DiskOfItsOwn disk("size=400k");
    if (!disk.is_there()) return;
    DataFolder folder(disk / "w");
    keep_nine(folder);
    CHECK(folder.keep_work(note_of("4"), std::string(90'000, 'z'), 0) == "");
    CHECK(left_in(folder) == std::multiset<std::string>{"1b", "1c", "2a", "2b", "2c", "3a", "3b", "3c", "4z"});
    folder.begin_copy();
    CHECK(folder.keep_work(note_of("5"), std::string(100'000, 'y'), 0) == "");
    CHECK(left_in(folder) == std::multiset<std::string>{"1c", "2c", "3a", "3b", "3c", "4z", "5y"});
    folder.begin_copy();
    CHECK_FALSE(folder.keep_work(note_of("6"), std::string(100'000, 'x'), 0).empty());
    CHECK(left_in(folder) == std::multiset<std::string>{"1c", "2c", "3a", "3b", "3c", "4z", "5y"});
}

TEST_CASE("full disk: which copies go for room, what was only looked at first, and none where all of them are not enough") {
    std::vector<Copy> copies;
    for (std::uint64_t number = 1; number <= 6; ++number)
        copies.push_back({number, 4096, 0, note_of(number % 2 == 0 ? "1" : "2")});
    copies[3].note.edited = false;
    const auto gone = [&](std::uint64_t missing) {
        std::vector<std::uint64_t> numbers;
        for (const Copy& copy : copies_for_room(copies, 0, missing)) numbers.push_back(copy.number);
        return numbers;
    };
    const std::uint64_t each = on_disk(4096);
    CHECK(each == 2 * 4096);
    CHECK(gone(1) == std::vector<std::uint64_t>{4});
    CHECK(gone(each) == std::vector<std::uint64_t>{4});
    CHECK(gone(each + 1) == std::vector<std::uint64_t>{4, 1});
    CHECK(gone(4 * each) == std::vector<std::uint64_t>{4, 1, 2, 3});
    CHECK_MESSAGE(gone(4 * each + 1).empty(), "5 and 6 are the last of what is in no file");
}

}  // namespace
}  // namespace waymark
