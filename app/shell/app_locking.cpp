// Files locked with a passphrase: asking for it, working out its key, and locking what is saved with that. The key takes a second or
// more, so a frame that says so is shown first.

#include <algorithm>
#include <limits>
#include <utility>

#include "io/import/file_kind.h"
#include "io/lock/locked_file.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"

namespace waymark {
namespace {

/// Between the frame that says what is going on and the work itself: the browser shows that frame, and tells it to a screen reader.
constexpr double kKeyAfterMs = 250;

template <class Bytes>
Bytes random_bytes(Platform& platform) {
    Bytes bytes;
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        std::uint64_t bits = platform.secret_bits();
        for (std::size_t i = at; i < std::min(at + 8, bytes.size()); ++i, bits >>= 8)
            bytes[i] = static_cast<unsigned char>(bits & 0xff);
    }
    return bytes;
}

}  // namespace

void App::Impl::use_lock(UseLock::Deed deed) {
    if (!has_work && deed != UseLock::Deed::WorkOutKey) return say(tr("There is nothing to save yet."));
    const bool reading = !work.reading.empty();
    if (deed == UseLock::Deed::Ask) return ask_to_lock();
    if (deed == UseLock::Deed::WorkOutKey) return begin_key_work();
    request_save(history.document(), {.ask_where = true, .what = reading ? Saving::Copy : Saving::Document, .plain = true});
}

void App::Impl::ask_to_lock() {
    state.lock.wipe();
    state.lock.forgotten = locks && !lock_key;
    state.dialog = DialogKind::Lock;
    ui.request_focus("passphrase");
}

void App::Impl::locked_file_came(FileOpened file, bool compares) {
    if (const LockFault fault = lock_fault(file.bytes); fault != LockFault::None) {
        state.problems.list = {{Problem::Severity::Error, "locked", "", std::string(explain(fault))}};
        state.problems.about = file.name;
        state.problems.spared.reset();
        state.dialog = DialogKind::ProblemList;
        return ui.request_focus("problems");
    }
    state.lock.wipe();
    state.lock.file = file.name;
    locked_file = LockedFile{std::move(file), compares};
    state.dialog = DialogKind::Unlock;
    ui.request_focus("passphrase");
}

void App::Impl::begin_key_work() {
    LockState& lock = state.lock;
    lock.problem.clear();
    lock.again_problem.clear();
    const bool sets = state.dialog == DialogKind::Lock;
    if (sets) lock.problem = passphrase_problem(lock.passphrase);
    if (!sets && passphrase_in(lock.passphrase).empty()) lock.problem = tr("Type the passphrase that the file was locked with.");
    if (sets && lock.problem.empty() && passphrase_in(lock.passphrase) != passphrase_in(lock.again))
        lock.again_problem = tr("This is not the same as above. Type one of them again.");
    const std::string& problem = lock.problem.empty() ? lock.again_problem : lock.problem;
    if (!problem.empty()) {
        announcements.push_back({problem, true});
        return ui.request_focus(lock.problem.empty() ? "again" : "passphrase");
    }
    lock.working = true;
    frames_to_key = 1;
    key_due_ms = platform.monotonic_ms() + kKeyAfterMs;
    announcements.push_back({std::string(tr("The key is being worked out. That takes a second or a few.")), true});
}

void App::Impl::work_out_key() {
    const bool sets = state.dialog == DialogKind::Lock;
    if (!state.lock.working || (!sets && state.dialog != DialogKind::Unlock)) return;
    state.lock.working = false;
    changed_last_frame = true;
    if (!sets) return unlock_with(state.lock.passphrase);
    std::optional<LockKey> key = make_lock_key(state.lock.passphrase, random_bytes<LockSalt>(platform));
    if (!key) {
        state.lock.problem = explain(LockFault::NoMemory);
        return ui.request_focus("passphrase");
    }
    state.lock.wipe();
    state.dialog = DialogKind::None;
    const bool reading = !work.reading.empty();
    // A file that was not locked stays as it is: the locked one is another.
    request_save(history.document(),
                 {.ask_where = !locks || reading, .what = reading ? Saving::Copy : Saving::Document, .key = std::move(key)});
}

void App::Impl::unlock_with(std::string_view passphrase) {
    if (!locked_file) return;
    Unlocked opened = unlock_bytes(locked_file->file.bytes, passphrase);
    if (opened.fault != LockFault::None) {
        state.lock.problem = explain(opened.fault);
        announcements.push_back({state.lock.problem, true});
        return ui.request_focus("passphrase");
    }
    LockedFile was = *std::exchange(locked_file, std::nullopt);
    const std::string note = uuid_of(was.file.bytes);
    was.file.bytes = std::move(opened.bytes);
    state.lock.wipe();
    state.dialog = DialogKind::None;
    read_opened(std::move(was.file), was.compares, note, std::move(opened.key));
}

std::string App::Impl::locked_with(const LockKey& key, std::string_view bytes) {
    std::string locked = lock_bytes(bytes, key, random_bytes<LockNonce>(platform));
    // As what is not locked, it is read back first.
    return unlock_bytes(locked, key).bytes == bytes ? locked : std::string();
}

std::string App::Impl::unlocked_by_ours(std::string_view bytes, const std::optional<LockKey>& key) const {
    for (const std::optional<LockKey>* one : {&key, &lock_key}) {
        if (!*one) continue;
        if (Unlocked opened = unlock_bytes(bytes, **one); opened.fault == LockFault::None) return std::move(opened.bytes);
    }
    return {};
}

}  // namespace waymark
