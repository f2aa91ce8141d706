#ifdef WAYMARK_PEER_HOOKS

#include "web/peer_hooks.h"

#include <emscripten.h>

#include <memory>
#include <string>

#include "io/document/document_codec.h"
#include "io/document/document_text.h"
#include "shell/app_impl.h"

// What is in these is JavaScript, which clang-format takes for C++.
// clang-format off
EM_JS(int, waymark_peer_length, (), { return Module['peerText'].length; });
// The bytes written; -1 when there is not room for all.
EM_JS(int, waymark_peer_take, (char* to, int room), {
    var text = Module['peerText'];
    var taken = new TextEncoder().encodeInto(text, HEAPU8.subarray(to, to + room));
    return taken.read == text.length ? taken.written : -1;
});
EM_JS(void, waymark_peer_give, (const char* bytes, int size), { Module['peerBytes'] = HEAPU8.slice(bytes, bytes + size); });
EM_JS(void, waymark_peer_box, (double x, double y, double w, double h), { Module['peerBox'] = [ x, y, w, h ]; });
// clang-format on

using namespace waymark;

namespace {

/// The title of the first record in the table; nullptr when none is drawn.
const SemNode* first_title(const SemanticList& nodes) {
    NodeId header = 0;
    for (const SemNode& node : nodes) {
        if ((node.state & sem::SpokenOnly) != 0) continue;
        if (node.role == Role::RowHeader && header == 0) header = node.id;
        if (header != 0 && node.parent == header && node.role == Role::Button && node.box.h > 0) return &node;
    }
    return nullptr;
}

}  // namespace

extern "C" {

/// Opens Module.peerText and shows its activities as a table. Milliseconds that reading took.
EMSCRIPTEN_KEEPALIVE double web_peer_load() {
    // Hardly any of it takes more than a byte a character, but each may take three.
    const int length = waymark_peer_length();
    std::unique_ptr<char[]> bytes;
    int size = -1;
    for (const int room : {length + length / 8, 3 * length}) {
        if (size >= 0) break;
        bytes.reset(new char[static_cast<std::size_t>(room)]);
        size = waymark_peer_take(bytes.get(), room);
    }
    const double start = emscripten_get_now();
    LoadResult result = read_kept_document({bytes.get(), static_cast<std::size_t>(size)});
    const double took = emscripten_get_now() - start;
    if (!result.document) return -1;
    App::Impl& app = running_app().impl();
    app.begin_document(std::move(*result.document));
    app.state.screen = Screen::Activities;
    app.state.table = true;
    app.state.dialog = DialogKind::None;
    app.ui.want_frame();
    return took;
}

/// Records that pass the filter.
EMSCRIPTEN_KEEPALIVE int web_peer_shown() {
    App::Impl& app = running_app().impl();
    return static_cast<int>(app.derived.selected(app.state.query).size());
}

/// The filter's text as it was last drawn goes into Module.peerBytes.
EMSCRIPTEN_KEEPALIVE void web_peer_applied() {
    const std::string& text = running_app().impl().state.query.text;
    waymark_peer_give(text.data(), static_cast<int>(text.size()));
}

/// The document's file goes into Module.peerBytes.
EMSCRIPTEN_KEEPALIVE void web_peer_export() {
    const std::string text = running_app().export_document();
    waymark_peer_give(text.data(), static_cast<int>(text.size()));
}

/// 1 when the first record is drawn; where its title is goes into Module.peerBox, in CSS pixels.
EMSCRIPTEN_KEEPALIVE int web_peer_first() {
    const SemNode* title = first_title(running_app().semantics());
    if (!title) return 0;
    const Box& box = title->box;
    waymark_peer_box(static_cast<double>(box.x), static_cast<double>(box.y), static_cast<double>(box.w),
                     static_cast<double>(box.h));
    return 1;
}

EMSCRIPTEN_KEEPALIVE int web_peer_memory() {
    return static_cast<int>(__builtin_wasm_memory_size(0)) * 65536;
}

}  // extern "C"

#endif
