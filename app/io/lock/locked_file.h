#pragma once
// A file locked with a passphrase, `<name>.waymarklocked`: a plain header, and after it the bytes of another file that nobody
// can read, or change without it being noticed, who has not the passphrase.
//
// The header, numbers with the lowest byte first, is authenticated with the rest (docs/locked-files.md):
//
//      0  16  "waymark-locked\r\n"
//     16   4  version: 1, which is Argon2id 1.3 with one lane, and XChaCha20-Poly1305 as of the IETF
//     20   4  passes of Argon2id
//     24   4  memory of Argon2id, in KiB
//     28  16  salt
//     44  24  nonce
//     68   8  how many bytes are locked in
//     76      those bytes, encrypted; then 16 bytes by which a change is noticed
//
// Salt and nonce come from outside, so that the same is made of the same. Whoever calls this sees to it that they are random,
// and that no nonce is used twice with one key.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

using LockSalt = std::array<unsigned char, 16>;
using LockNonce = std::array<unsigned char, 24>;

/// Browsers take letters and digits alone in one, and no more than 16.
inline constexpr std::string_view kLockedExtension = ".waymarklocked";

/// So much longer is a locked file than what is locked in.
inline constexpr std::size_t kLockAdds = 92;

/// What one try of a passphrase costs: as RFC 9106 has it where memory is short. Files are locked at this cost.
struct LockCost {
    std::uint32_t passes = 3;
    std::uint32_t memory_kib = 65'536;
    bool operator==(const LockCost&) const = default;
};
/// A file that asks for more is not tried: it would take the memory of a small computer, or many seconds.
inline constexpr LockCost kMostLockCost{10, 262'144};
/// Less is no lock, and Argon2 has a least of its own.
inline constexpr LockCost kLeastLockCost{1, 8'192};

/// What came of a passphrase. It locks any number of files without the work that it took, each with a nonce of its own. The key is
/// wiped from memory with it.
struct LockKey {
    LockCost cost;
    LockSalt salt{};
    std::array<unsigned char, 32> key{};

    LockKey() = default;
    LockKey(const LockKey&) = default;
    LockKey& operator=(const LockKey&) = default;
    ~LockKey();
};

/// A passphrase as it is taken: white space around it does not count, since it comes along when a text is copied, or at the end of
/// the line of a file.
[[nodiscard]] std::string_view passphrase_in(std::string_view typed);
/// Of those set here, in letters. Those of files made elsewhere may be shorter.
inline constexpr std::size_t kShortestPassphrase = 12;
/// What is wrong with a passphrase that is about to be set: a whole sentence; empty: nothing.
[[nodiscard]] std::string_view passphrase_problem(std::string_view typed);

/// Takes about a second, and the memory that the cost says. Nothing where that memory is not to be had.
[[nodiscard]] std::optional<LockKey> make_lock_key(std::string_view typed, const LockSalt& salt, const LockCost& cost = {});

/// The locked file.
[[nodiscard]] std::string lock_bytes(std::string_view bytes, const LockKey& key, const LockNonce& nonce);

enum class LockFault : std::uint8_t {
    None,
    NotLocked,  ///< It has not the header's first 16 bytes
    Newer,      ///< A version that is not known
    TooCostly,  ///< Asks for more than kMostLockCost, or less than kLeastLockCost
    NotWhole,   ///< Shorter or longer than it says
    NoMemory,
    WrongOrChanged,  ///< Nobody can tell these two apart, without the passphrase
};
/// What to tell a person of it, in whole sentences.
[[nodiscard]] std::string_view explain(LockFault fault);

/// What the header alone shows to be wrong; None: the passphrase can be tried.
[[nodiscard]] LockFault lock_fault(std::string_view file);

struct Unlocked {
    LockFault fault = LockFault::None;
    std::string bytes;           ///< What was locked in; empty with a fault
    std::optional<LockKey> key;  ///< To lock it again
};
/// Takes as long as make_lock_key.
[[nodiscard]] Unlocked unlock_bytes(std::string_view file, std::string_view typed);
/// The same with the key at hand, at once. A file whose salt or cost is another's has another key: WrongOrChanged.
[[nodiscard]] Unlocked unlock_bytes(std::string_view file, const LockKey& key);

}  // namespace waymark
