#include "io/lock/locked_file.h"

#include <sodium.h>

#include <cstring>

#include "io/import/file_kind.h"
#include "model/base/text.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kVersionAt = 16, kPassesAt = 20, kMemoryAt = 24, kSaltAt = 28, kNonceAt = 44, kLengthAt = 68, kHeader = 76;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

static_assert(kLockedMagic.size() == kVersionAt && kHeader + kTag == kLockAdds);
static_assert(std::tuple_size_v<LockSalt> == crypto_pwhash_argon2id_SALTBYTES);
static_assert(std::tuple_size_v<LockNonce> == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(sizeof(LockKey::key) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

template <class Number>
Number number_at(std::string_view bytes, std::size_t at) {
    Number number = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        number = static_cast<Number>(number << 8 | static_cast<unsigned char>(bytes[at + i]));
    return number;
}

template <class Number>
void put_number(std::string& bytes, Number number) {
    for (std::size_t i = 0; i < sizeof(Number); ++i, number >>= 8) bytes += static_cast<char>(number & 0xff);
}

/// The quickest way that this processor has. What a page or the program for Windows is built with has only one.
void choose_the_quickest() {
#ifndef WAYMARK_SODIUM_IN_PART
    static const int ready = sodium_init();
    static_cast<void>(ready);
#endif
}

LockCost cost_of(std::string_view file) {
    return {number_at<std::uint32_t>(file, kPassesAt), number_at<std::uint32_t>(file, kMemoryAt)};
}

LockSalt salt_of(std::string_view file) {
    LockSalt salt;
    std::memcpy(salt.data(), file.data() + kSaltAt, salt.size());
    return salt;
}

}  // namespace

LockKey::~LockKey() {
    sodium_memzero(key.data(), key.size());
}

std::string_view passphrase_in(std::string_view typed) {
    // Not trimmed(): what it takes may grow, and the key of a file that is locked may not change with it.
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = typed.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return typed.substr(first, typed.find_last_not_of(kSpace) + 1 - first);
}

std::string_view passphrase_problem(std::string_view typed) {
    const std::string_view passphrase = passphrase_in(typed);
    if (letters_in(passphrase) >= kShortestPassphrase) return {};
    return tr(
        "This passphrase is too short. It needs at least 12 letters or signs; three or four words that have nothing to do "
        "with each other are enough, with spaces or without.");
}

std::optional<LockKey> make_lock_key(std::string_view typed, const LockSalt& salt, const LockCost& cost) {
    choose_the_quickest();
    const std::string_view passphrase = passphrase_in(typed);
    std::optional<LockKey> made(std::in_place);
    made->cost = cost;
    made->salt = salt;
    const int failed =
        crypto_pwhash_argon2id(made->key.data(), made->key.size(), passphrase.data(), passphrase.size(), salt.data(), cost.passes,
                               std::size_t{cost.memory_kib} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (failed != 0) made.reset();
    return made;
}

std::string lock_bytes(std::string_view bytes, const LockKey& key, const LockNonce& nonce) {
    choose_the_quickest();
    std::string file(kLockedMagic);
    file.reserve(kHeader + bytes.size() + kTag);
    put_number(file, kVersion);
    put_number(file, key.cost.passes);
    put_number(file, key.cost.memory_kib);
    file.append(reinterpret_cast<const char*>(key.salt.data()), key.salt.size());
    file.append(reinterpret_cast<const char*>(nonce.data()), nonce.size());
    put_number(file, static_cast<std::uint64_t>(bytes.size()));
    file.resize(kHeader + bytes.size() + kTag);
    auto* const out = reinterpret_cast<unsigned char*>(file.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kHeader, nullptr, raw(bytes), bytes.size(), out, kHeader, nullptr,
                                               nonce.data(), key.key.data());
    return file;
}

LockFault lock_fault(std::string_view file) {
    if (!file.starts_with(kLockedMagic)) return LockFault::NotLocked;
    if (file.size() < kHeader) return LockFault::NotWhole;
    if (number_at<std::uint32_t>(file, kVersionAt) != kVersion) return LockFault::Newer;
    const LockCost cost = cost_of(file);
    if (cost.passes > kMostLockCost.passes || cost.memory_kib > kMostLockCost.memory_kib || cost.passes < kLeastLockCost.passes ||
        cost.memory_kib < kLeastLockCost.memory_kib)
        return LockFault::TooCostly;
    if (file.size() < kHeader + kTag || number_at<std::uint64_t>(file, kLengthAt) != file.size() - kHeader - kTag)
        return LockFault::NotWhole;
    return LockFault::None;
}

std::string_view explain(LockFault fault) {
    switch (fault) {
        case LockFault::None:
            return {};
        case LockFault::NotLocked:
            return tr("This file is not locked with a passphrase.");
        case LockFault::Newer:
            return tr(
                "This file is locked in a way that this version of Waymark does not know. A newer version made it, or it was "
                "damaged. Nothing was read from it.");
        case LockFault::TooCostly:
            return tr(
                "This file asks for far more work to open it than Waymark ever asks for, or for far less: it was damaged, or "
                "made to do harm. Nothing was read from it.");
        case LockFault::NotWhole:
            return tr(
                "This file is not as long as it says it is: a part is missing, or something was added. Copy or download it "
                "again. Nothing was read from it.");
        case LockFault::NoMemory:
            return tr("There is not enough memory free here to open this file. Close other programs or pages, and try again.");
        case LockFault::WrongOrChanged:
            break;
    }
    return tr(
        "The file did not open. The passphrase is not the one it was locked with, or the file was changed since: which of the "
        "two cannot be told. Nothing was read from it.");
}

Unlocked unlock_bytes(std::string_view file, std::string_view typed) {
    if (const LockFault fault = lock_fault(file); fault != LockFault::None) return {fault, {}, {}};
    const std::optional<LockKey> key = make_lock_key(typed, salt_of(file), cost_of(file));
    if (!key) return {LockFault::NoMemory, {}, {}};
    return unlock_bytes(file, *key);
}

Unlocked unlock_bytes(std::string_view file, const LockKey& key) {
    if (const LockFault fault = lock_fault(file); fault != LockFault::None) return {fault, {}, {}};
    choose_the_quickest();
    Unlocked result{LockFault::WrongOrChanged, {}, {}};
    if (salt_of(file) != key.salt || !(cost_of(file) == key.cost)) return result;
    result.bytes.resize(file.size() - kHeader - kTag);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(result.bytes.data()), nullptr,
                                                                  nullptr, raw(file) + kHeader, file.size() - kHeader, raw(file),
                                                                  kHeader, raw(file) + kNonceAt, key.key.data());
    if (failed != 0) {
        result.bytes.clear();
        return result;
    }
    result.fault = LockFault::None;
    result.key = key;
    return result;
}

}  // namespace waymark
