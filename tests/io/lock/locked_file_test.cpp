#include "io/lock/locked_file.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

#include "io/document/document_codec.h"
#include "io/import/file_kind.h"

namespace waymark {
namespace {

/// As little work as is allowed, so that the tests are quick.
constexpr LockCost kQuick = kLeastLockCost;
constexpr std::string_view kWords = "What a partnership does.\n";
constexpr std::string_view kPassphrase = "tŷ glas a môr mawr";

LockSalt test_salt() {
    LockSalt salt;
    std::iota(salt.begin(), salt.end(), static_cast<unsigned char>(0));
    return salt;
}
LockNonce test_nonce() {
    LockNonce nonce;
    std::iota(nonce.begin(), nonce.end(), static_cast<unsigned char>(100));
    return nonce;
}

LockKey key_of(std::string_view passphrase, const LockCost& cost = kQuick) {
    const auto key = make_lock_key(passphrase, test_salt(), cost);
    REQUIRE(key);
    return *key;
}
std::string locked(std::string_view bytes = kWords) {
    return lock_bytes(bytes, key_of(kPassphrase), test_nonce());
}

std::string hex(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        text += kDigits[static_cast<unsigned char>(c) >> 4];
        text += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

std::string with(std::string file, std::size_t at, std::string_view bytes) {
    return file.replace(at, bytes.size(), bytes);
}

}  // namespace

TEST_CASE("locked file: what was locked in comes out with its passphrase, and with the key that was made of it") {
    for (const std::string& bytes : {std::string(), std::string(kWords), std::string(100'000, '\0')}) {
        const std::string file = locked(bytes);
        const Unlocked opened = unlock_bytes(file, kPassphrase);
        CHECK(opened.fault == LockFault::None);
        CHECK(opened.bytes == bytes);
        REQUIRE(opened.key);
        CHECK(unlock_bytes(lock_bytes("Later.", *opened.key, LockNonce{}), kPassphrase).bytes == "Later.");
        CHECK(unlock_bytes(file, *opened.key).bytes == bytes);
    }
}

TEST_CASE("locked file: is, byte for byte, what another implementation makes of the same salt and nonce") {
    // tests/io/lock/locked_files.py
    CHECK(hex(locked()) ==
          "7761796d61726b2d6c6f636b65640d0a010000000100000000200000000102030405060708090a0b0c0d0e0f6465666768696a6b6c6d6e6f707172"
          "73747576"
          "7778797a7b1900000000000000c4f8e01413c4b2fabdeb57c4c522bc8d66d51e7477aef586db33c11e959e725b707ca01730f1e39606");
    CHECK(hex(lock_bytes(kWords, key_of(kPassphrase, LockCost()), test_nonce())) ==
          "7761796d61726b2d6c6f636b65640d0a010000000300000000000100000102030405060708090a0b0c0d0e0f6465666768696a6b6c6d6e6f707172"
          "73747576"
          "7778797a7b190000000000000011b22b55bf12f52f6d25a4e31b7c0af1c72e50b937432d23f4d7c912e547781704be7532aad4dc2889");
}

TEST_CASE("locked file: holds nothing of what was locked in that could be read") {
    const std::string file = locked();
    for (std::size_t at = 0; at + 4 <= kWords.size(); ++at) CHECK(file.find(kWords.substr(at, 4)) == std::string::npos);
}

TEST_CASE("locked file: a changed bit anywhere is noticed, and nothing of it is read") {
    const std::string file = locked("{}");
    const LockKey key = key_of(kPassphrase);
    for (std::size_t at = 0; at < file.size(); ++at) {
        CAPTURE(at);
        for (const int bit : {1, 128}) {
            std::string changed = file;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            const Unlocked opened = unlock_bytes(changed, key);
            CHECK(opened.fault != LockFault::None);
            CHECK(opened.bytes.empty());
            CHECK_FALSE(explain(opened.fault).empty());
        }
    }
    // The cost and the salt are in what is authenticated: with a key made as the changed file says, it does not open either.
    CHECK(unlock_bytes(with(file, 20, "\x02"), kPassphrase).fault == LockFault::WrongOrChanged);
    CHECK(unlock_bytes(with(file, 28, "\x02"), kPassphrase).fault == LockFault::WrongOrChanged);
}

TEST_CASE("locked file: one that was cut or added to is told from a wrong passphrase, before any work is done") {
    const std::string file = locked();
    for (std::size_t size = 0; size < file.size(); ++size) {
        CAPTURE(size);
        const LockFault fault = lock_fault(std::string_view(file).substr(0, size));
        CHECK(fault == (size < kLockedMagic.size() ? LockFault::NotLocked : LockFault::NotWhole));
    }
    CHECK(lock_fault(file) == LockFault::None);
    CHECK(lock_fault(file + "\n") == LockFault::NotWhole);
    CHECK(lock_fault(with(file, 68, "\xff\xff\xff\xff\xff\xff\xff\xff")) == LockFault::NotWhole);
}

TEST_CASE("locked file: a wrong passphrase is refused, in words that say what cannot be known") {
    const Unlocked opened = unlock_bytes(locked(), "ty glas a mor mawr");
    CHECK(opened.fault == LockFault::WrongOrChanged);
    CHECK(opened.bytes.empty());
    CHECK_FALSE(opened.key);
    CHECK(explain(opened.fault).find("which of the two cannot be told") != std::string_view::npos);
}

TEST_CASE("locked file: one that asks for gigabytes or an hour is refused at once, and so is one that asks for next to nothing") {
    const std::string file = locked();
    const auto bytes = [](const char(&text)[5]) { return std::string_view(text, 4); };
    CHECK(lock_fault(with(file, 20, bytes("\x0b\0\0\0"))) == LockFault::TooCostly);
    CHECK(lock_fault(with(file, 20, bytes("\xff\xff\xff\xff"))) == LockFault::TooCostly);
    CHECK(lock_fault(with(file, 20, bytes("\0\0\0\0"))) == LockFault::TooCostly);
    CHECK(lock_fault(with(file, 24, bytes("\1\0\4\0"))) == LockFault::TooCostly);
    CHECK(lock_fault(with(file, 24, bytes("\0\0\x40\0"))) == LockFault::TooCostly);
    CHECK(lock_fault(with(file, 24, bytes("\xff\x1f\0\0"))) == LockFault::TooCostly);
    CHECK(lock_fault(with(with(file, 20, bytes("\x0a\0\0\0")), 24, bytes("\0\0\4\0"))) == LockFault::None);
    CHECK(unlock_bytes(with(file, 24, bytes("\xff\xff\xff\xff")), kPassphrase).fault == LockFault::TooCostly);
}

TEST_CASE("locked file: a version that is not known is said to be one") {
    CHECK(lock_fault(with(locked(), 16, "\x02")) == LockFault::Newer);
    CHECK(explain(LockFault::Newer).find("newer version") != std::string_view::npos);
}

TEST_CASE("locked file: is known by what it holds, and read as a document says that its passphrase is wanted") {
    CHECK(file_kind(locked()) == FileKind::Locked);
    CHECK(lock_fault("{}") == LockFault::NotLocked);
    const LoadResult result = read_document(locked());
    CHECK_FALSE(result.document);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "locked");
    CHECK(result.problems[0].message.find("locked with a passphrase") != std::string::npos);
}

TEST_CASE("passphrase: white space around it does not count, that between its words does") {
    CHECK(passphrase_in(" \t one two three\r\n") == "one two three");
    CHECK(passphrase_in(" \n").empty());
    CHECK(key_of("one two three\n").key == key_of("one two three").key);
    CHECK(key_of("one two  three").key != key_of("one two three").key);
}

TEST_CASE("passphrase: twelve letters of any kind will do, fewer are told how many there must be") {
    CHECK(passphrase_problem("abcdefghijkl").empty());
    CHECK(passphrase_problem("tŷ glas môr m").empty());
    CHECK(passphrase_problem("ŷŷŷŷŷŷŷŷŷŷŷ").find("at least 12") != std::string_view::npos);
    CHECK_FALSE(passphrase_problem("           a           ").empty());
}

}  // namespace waymark
