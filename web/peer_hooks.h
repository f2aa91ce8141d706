#pragma once
// What the peer benchmark asks of a page (WAYMARK_PEER_HOOKS; web/page/peer.js). Not part of what ships.

namespace waymark {

class App;

/// The program's app, for the hooks. main.cpp has it.
App& running_app();

}  // namespace waymark
