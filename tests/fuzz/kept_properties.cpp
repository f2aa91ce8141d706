#include "fuzz/kept_properties.h"

#include "io/document/document_codec.h"
#include "io/lock/locked_file.h"
#include "model/base/utf8.h"
#include "shell/copies.h"
#include "shell/notes.h"
#include "support/files.h"
#include "ui/views/window/screens.h"

namespace waymark::testing {

std::string broken_settings(std::string_view bytes) {
    const Settings settings = read_settings(bytes);
    if (settings.text_scale != 0 && (settings.text_scale < 1 || settings.text_scale > 4))
        return "a size of text that cannot be chosen";
    const std::string kept = write_settings(settings);
    return write_settings(read_settings(kept)) == kept ? "" : "settings that are kept come back as others";
}

std::string broken_session(std::string_view bytes) {
    ViewState state;
    read_session(Notes(bytes), state);
    NoteWriter kept, again;
    write_session(state, kept);
    ViewState back;
    read_session(Notes(kept.whole()), back);
    write_session(back, again);
    return again.whole() == kept.whole() ? "" : "where somebody was comes back as another place";
}

std::string broken_recent(std::string_view bytes) {
    const Strings paths = read_recent(bytes);
    return read_recent(write_recent(paths)) == paths ? "" : "files used last come back as others";
}

std::string broken_copy_note(std::string_view bytes) {
    const std::string kept = write_copy_note(read_copy_note(bytes));
    return write_copy_note(read_copy_note(kept)) == kept ? "" : "what is said of a copy comes back as something else";
}

std::string broken_address(std::string_view bytes) {
    static const Document document = *read_document(read_asset("examples/example-county.waymark.json")).document;
    ViewState state;
    state.screen = Screen::Plan;
    state.plan.action = "as it was";
    if (!go_to_address(document, state, bytes))
        return state.screen == Screen::Plan && state.plan.action == "as it was"
                   ? ""
                   : "an address that leads nowhere changed something";
    return "";
}

std::string broken_locked(std::string_view bytes) {
    LockKey key;
    key.key.fill(7);
    if (lock_fault(bytes) == LockFault::None) {
        const Unlocked opened = unlock_bytes(bytes, key);
        if (opened.fault == LockFault::None || !opened.bytes.empty()) return "what this key has not locked was opened with it";
    }
    std::string locked = lock_bytes(bytes, key, LockNonce{});
    if (locked.size() != bytes.size() + kLockAdds) return "a locked file of another length than is told";
    const Unlocked opened = unlock_bytes(locked, key);
    if (opened.fault != LockFault::None || opened.bytes != bytes) return "what was locked does not come back";
    // One byte, chosen by those given, is another.
    std::size_t at = bytes.size();
    for (const char byte : bytes) at = at * 31 + static_cast<unsigned char>(byte);
    locked[at % locked.size()] = static_cast<char>(locked[at % locked.size()] ^ 1);
    const Unlocked changed = unlock_bytes(locked, key);
    return changed.fault != LockFault::None && changed.bytes.empty() ? "" : "a changed byte was not noticed";
}

}  // namespace waymark::testing
