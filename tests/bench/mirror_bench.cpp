// What the mirror costs the program in a frame of 600 nodes: one that is like the last, one in which a field
// was typed in, and one in which everything scrolled.

#include <memory>
#include <string>
#include <utility>

#include "bench/bench.h"
#include "shell/mirror_encoder.h"

namespace {

using namespace waymark;

/// The screen, and what tells of it.
struct Screen {
    SemanticList nodes;
    SemanticFrame frame;
    MirrorEncoder encoder;
    double now_ms = 0;

    Screen() {
        add(1, 0, Role::Main, "");
        add(2, 1, Role::Table, "Activities");
        for (NodeId row = 100; nodes.size() < 600; row += 10) {
            add(row, 2, Role::Row, "");
            add(row + 1, row, Role::RowHeader, "Housing support for people leaving safe houses, number " + std::to_string(row));
            add(row + 2, row, Role::Cell, "In place, reviewed in the last twelve months");
            add(row + 3, row, Role::TextField, "Note on activity " + std::to_string(row));
        }
        frame.nodes = &nodes;
        (void)encoder.encode(frame, now_ms);
    }

    void add(NodeId id, NodeId parent, Role role, std::string name) {
        SemNode& node = nodes.append();
        node.id = id;
        node.parent = parent;
        node.role = role;
        node.name = std::move(name);
        node.box = {0, static_cast<float>(id), 100, 20};
        node.clip = {0, 0, 1280, 800};
    }

    void tell() {
        now_ms += 100;
        (void)encoder.encode(frame, now_ms);
    }
};

const bench::Register unchanged("mirror: a frame of 600 nodes like the last", 1.0, [] {
    auto screen = std::make_shared<Screen>();
    return [screen] { screen->tell(); };
});

const bench::Register typing("mirror: a letter typed into one of 600 nodes", 1.0, [] {
    auto screen = std::make_shared<Screen>();
    return [screen] {
        screen->nodes[5].value += 'x';
        screen->tell();
    };
});

const bench::Register scrolled("mirror: 600 nodes scrolled", 2.0, [] {
    auto screen = std::make_shared<Screen>();
    return [screen] {
        for (SemNode& node : screen->nodes) node.box.y -= 5;
        screen->tell();
    };
});

}  // namespace
