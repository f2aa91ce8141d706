// waymark lock and unlock: a file that only a passphrase opens.

#include <cstdio>
#include <random>

#include "io/lock/locked_file.h"
#include "model/base/text.h"
#include "native/cli_parts.h"
#include "native/passphrase.h"

namespace waymark::cli {
namespace {

template <class Bytes>
Bytes random_bytes() {
    std::random_device device;
    Bytes bytes;
    for (unsigned char& byte : bytes) byte = static_cast<unsigned char>(device() & 0xff);
    return bytes;
}

/// To lock a file with; asked for twice where a person types it unseen.
PassphraseRead new_passphrase(const LockOptions& options) {
    const bool asks = options.passphrase_file.empty();
    if (asks)
        std::fprintf(stderr, "%s\n",
                     std::string(tr("A lost passphrase cannot be recovered: nobody, not even the makers of Waymark, can "
                                    "open the file."))
                         .c_str());
    PassphraseRead first =
        asks ? passphrase_from_terminal(std::string(tr("Passphrase:"))) : passphrase_in_file(options.passphrase_file);
    if (!first.problem.empty()) return first;
    if (const std::string_view problem = passphrase_problem(first.words); !problem.empty()) return {{}, std::string(problem)};
    if (!asks) return first;
    const PassphraseRead again = passphrase_from_terminal(std::string(tr("The same once more:")));
    if (!again.problem.empty()) return again;
    if (passphrase_in(again.words) != passphrase_in(first.words))
        return {{}, std::string(tr("The two passphrases are not the same. Nothing was written."))};
    return first;
}

/// What stands in the way of writing one file as another; 0: nothing.
int names_wrong(const LockOptions& options) {
    if (options.file == "-" && options.passphrase_file == "-")
        return wrong_use(tr("Only one of the two can come from standard input."));
    if (is_same_file(options.file, options.out))
        return wrong_use(fill(tr("{} is the file itself. Name another one after --out."), {options.out}));
    return 0;
}

/// What is in a locked file; why not, where that cannot be had.
PassphraseRead unlocked(std::string_view bytes, const std::string& file, const std::string& passphrase_file) {
    // What the header shows needs no passphrase.
    if (const LockFault fault = lock_fault(bytes); fault != LockFault::None) return {{}, std::string(explain(fault))};
    const PassphraseRead passphrase = passphrase_file.empty() ? passphrase_from_terminal(fill(tr("Passphrase of {}:"), {file}))
                                                              : passphrase_in_file(passphrase_file);
    if (!passphrase.problem.empty()) return {{}, fill(tr("This file is locked with a passphrase. {}"), {passphrase.problem})};
    Unlocked opened = unlock_bytes(bytes, passphrase.words);
    return {std::move(opened.bytes), std::string(explain(opened.fault))};
}

}  // namespace

LoadResult open(const std::string& file, const std::string& passphrase_file) {
    const auto refused = [](std::string_view code, std::string why) {
        return LoadResult{{}, {{Problem::Severity::Error, std::string(code), "", std::move(why)}}};
    };
    const FileRead read = read_bytes(file, kMostBytes + 1);
    if (!read.problem.empty()) return refused("not-read", fill(tr("The file could not be read: {}."), {read.problem}));
    if (lock_fault(read.bytes) == LockFault::NotLocked) return read_document(read.bytes);
    if (file == "-" && passphrase_file == "-")
        return refused("locked", std::string(tr("The file and its passphrase cannot both come from standard input.")));
    PassphraseRead opened = unlocked(read.bytes, file, passphrase_file);
    if (!opened.problem.empty()) return refused("locked", std::move(opened.problem));
    return read_document(opened.words);
}

int lock(const LockOptions& options) {
    if (const int wrong = names_wrong(options)) return wrong;
    const FileRead read = read_bytes(options.file, kMostBytes + 1);
    if (!read.problem.empty()) return failed(fill(tr("{} could not be read: {}."), {options.file, read.problem}));
    if (lock_fault(read.bytes) != LockFault::NotLocked)
        return failed(fill(tr("{} is locked already. Unlock it first."), {options.file}));
    const LoadResult document = read_document(read.bytes);
    if (!document.document) return failed(fill(tr("{}: not usable\n{}"), {options.file, lines_of(document.problems)}));
    const PassphraseRead passphrase = new_passphrase(options);
    if (!passphrase.problem.empty()) return failed(passphrase.problem);
    const auto key = make_lock_key(passphrase.words, random_bytes<LockSalt>());
    if (!key) return failed(explain(LockFault::NoMemory));
    const std::string locked = lock_bytes(read.bytes, *key, random_bytes<LockNonce>());
    if (locked.size() > kMostBytes) return failed(fill(tr("{} is too large to be locked."), {options.file}));
    const int told = tell_problems(options.file, document.problems);
    const int delivered = deliver(locked, options.out, options.force ? Over::Forced : Over::AllButDocuments);
    return delivered != 0 ? delivered : told;
}

int unlock(const LockOptions& options) {
    if (const int wrong = names_wrong(options)) return wrong;
    const FileRead read = read_bytes(options.file, kMostBytes + 1);
    if (!read.problem.empty()) return failed(fill(tr("{} could not be read: {}."), {options.file, read.problem}));
    const PassphraseRead opened = unlocked(read.bytes, options.file, options.passphrase_file);
    return opened.problem.empty() ? deliver(opened.words, options.out, options.force ? Over::Forced : Over::AllButDocuments)
                                  : failed(opened.problem);
}

}  // namespace waymark::cli
