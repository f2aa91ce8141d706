#include "shell/mirror_encoder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <utility>

using namespace waymark;
using nlohmann::json;

namespace {

/// A page in small: carries batches out the way web/page/mirror.js does.
struct Page {
    struct Element {
        json node;
        NodeId parent = 0;
        std::vector<NodeId> children;
        std::vector<int> box;
        std::vector<int> clip;
        bool operator==(const Element&) const = default;
    };
    std::map<NodeId, Element> elements;
    std::vector<NodeId> top;
    std::string title;
    bool text_view = false;
    NodeId focus = 0;
    std::vector<std::string> said;

    std::vector<NodeId>& children_of(NodeId parent) { return parent == 0 ? top : elements.at(parent).children; }

    void take_out(NodeId id) {
        const NodeId parent = elements.at(id).parent;
        if (parent != 0 && elements.count(parent) == 0) return;
        std::erase(children_of(parent), id);
    }

    void apply(std::string_view batch) {
        if (batch.empty()) return;
        const json parts = json::parse(batch);
        for (const json& node : parts.value("s", json::array())) {
            const NodeId id = node.at("i");
            const bool fresh = elements.count(id) == 0;
            elements[id].node = node;
            if (fresh) elements[id].parent = ~0u;
        }
        for (const json& list : parts.value("c", json::array())) {
            const NodeId parent = list.at(0);
            for (std::size_t i = 1; i < list.size(); ++i) {
                const NodeId child = list.at(i);
                take_out(child);
                elements.at(child).parent = parent;
            }
            std::vector<NodeId>& children = children_of(parent);
            // Whatever stays here and is not in the list is about to be removed or moved; it keeps no place.
            children.clear();
            for (std::size_t i = 1; i < list.size(); ++i) children.push_back(list.at(i));
        }
        for (const json& id : parts.value("r", json::array())) {
            take_out(id);
            elements.erase(id.get<NodeId>());
        }
        const auto places = [&](const char* key, std::vector<int> Element::*where) {
            const json flat = parts.value(key, json::array());
            for (std::size_t i = 0; i < flat.size(); i += 5)
                elements.at(flat.at(i)).*where = {flat.at(i + 1), flat.at(i + 2), flat.at(i + 3), flat.at(i + 4)};
        };
        places("b", &Element::box);
        places("k", &Element::clip);
        for (auto& [id, element] : elements)
            if (element.clip == std::vector<int>{0, 0, 0, 0}) element.clip.clear();
        if (parts.contains("t")) title = parts.at("t");
        if (parts.contains("v")) text_view = parts.at("v") == 1;
        if (parts.contains("f")) focus = parts.at("f").at(0);
        for (const json& line : parts.value("a", json::array())) said.push_back(line.at(0));
    }

    bool same_as(const Page& other) const {
        return elements == other.elements && top == other.top && title == other.title && text_view == other.text_view &&
               focus == other.focus;
    }
};

SemNode& add(SemanticList& list, NodeId id, NodeId parent, Role role, std::string name) {
    SemNode& node = list.append();
    node.id = id;
    node.parent = parent;
    node.role = role;
    node.name = std::move(name);
    node.box = {static_cast<float>(id), 10, 100, 20};
    node.clip = {0, 0, 1280, 800};
    return node;
}

SemanticFrame frame_of(const SemanticList& list) {
    SemanticFrame frame;
    frame.nodes = &list;
    frame.title = "Activities – Waymark";
    return frame;
}

/// A screen of `count` nodes: rows with a cell and a button each.
SemanticList screen(int count) {
    SemanticList list;
    add(list, 1, 0, Role::Main, "");
    add(list, 2, 1, Role::Table, "Activities");
    for (int i = 0; static_cast<int>(list.size()) < count; ++i) {
        const auto row = static_cast<NodeId>(100 + i * 10);
        add(list, row, 2, Role::Row, "");
        add(list, row + 1, row, Role::RowHeader, "Housing support for people leaving safe houses, number " + std::to_string(i));
        add(list, row + 2, row, Role::Cell, "In place, reviewed in the last twelve months");
        add(list, row + 3, row, Role::Button, "Open activity " + std::to_string(i));
    }
    return list;
}

}  // namespace

TEST_CASE("mirror encoder: a frame like the last says nothing") {
    MirrorEncoder encoder;
    const SemanticList list = screen(600);
    CHECK_FALSE(encoder.encode(frame_of(list), 0).empty());
    CHECK(encoder.encode(frame_of(list), 16).empty());
    CHECK(encoder.encode(frame_of(list), 1000).empty());
    CHECK(encoder.due_in() < 0);
}

TEST_CASE("mirror encoder: a search field tells which list it works and which option is active") {
    MirrorEncoder encoder;
    SemanticList list;
    SemNode& field = add(list, 2, 0, Role::SearchField, "Find anything");
    field.controls = 3;
    add(list, 3, 0, Role::ListBox, "Results");
    add(list, 4, 3, Role::ListOption, "Hotel briefing");
    const json first = json::parse(encoder.encode(frame_of(list), 0));
    CHECK(first.at("s").at(0).at("C") == 3);
    CHECK_FALSE(first.at("s").at(0).contains("A"));
    list[0].active = 4;
    const json second = json::parse(encoder.encode(frame_of(list), 1000));
    REQUIRE(second.at("s").size() == 1);
    CHECK(second.at("s").at(0).at("A") == 4);
}

TEST_CASE("mirror encoder: the first batch holds every node in full, in order and in place") {
    MirrorEncoder encoder;
    SemanticList list;
    add(list, 1, 0, Role::Main, "");
    SemNode& field = add(list, 2, 1, Role::TextField, "Name of the partnership");
    field.value = "Anytown \"A\"\n\ttab";
    field.description = "As people know it";
    field.state = sem::Required | sem::TabStop;
    field.lang = "cy";
    field.input_kind = "off";
    SemNode& slider = add(list, 3, 1, Role::Slider, "Text size");
    slider.min = 1;
    slider.max = 4;
    slider.now = 1.25f;
    const json batch = json::parse(encoder.encode(frame_of(list), 0));
    REQUIRE(batch.at("s").size() == 3);
    CHECK(batch.at("s").at(1) == json{{"i", 2},
                                      {"r", static_cast<int>(Role::TextField)},
                                      {"p", 1},
                                      {"s", sem::Required | sem::TabStop},
                                      {"n", "Name of the partnership"},
                                      {"d", "As people know it"},
                                      {"v", "Anytown \"A\"\n\ttab"},
                                      {"g", "cy"},
                                      {"k", "off"}});
    CHECK(batch.at("s").at(2).at("o") == 1.25);
    CHECK(batch.at("c") == json{{0, 1}, {1, 2, 3}});
    CHECK(batch.at("b") == json{1, 4, 40, 400, 80, 2, 8, 40, 400, 80, 3, 12, 40, 400, 80});
    CHECK(batch.at("k") == json{2, 0, 0, 5120, 3200});
    CHECK(batch.at("t") == "Activities – Waymark");
    CHECK_FALSE(batch.contains("r"));
    CHECK_FALSE(batch.contains("f"));
}

TEST_CASE("mirror encoder: one changed text is one node, said in full") {
    MirrorEncoder encoder;
    SemanticList list = screen(600);
    (void)encoder.encode(frame_of(list), 0);
    list[300].name = "Changed";
    const json batch = json::parse(encoder.encode(frame_of(list), 1));
    CHECK(batch.size() == 1);
    REQUIRE(batch.at("s").size() == 1);
    CHECK(batch.at("s").at(0).at("n") == "Changed");
}

TEST_CASE("mirror encoder: layout alone is told at most ten times a second, and always in the end") {
    MirrorEncoder encoder;
    SemanticList list = screen(40);
    (void)encoder.encode(frame_of(list), 1000);
    const auto scroll = [&](float by) {
        for (SemNode& node : list) node.box.y -= by;
    };
    scroll(5);
    CHECK_FALSE(encoder.encode(frame_of(list), 1016).empty());
    scroll(5);
    CHECK(encoder.encode(frame_of(list), 1032).empty());
    CHECK(encoder.due_in() == doctest::Approx(84));
    CHECK(encoder.encode(frame_of(list), 1100).empty());
    CHECK(encoder.due_in() == doctest::Approx(16));
    const json batch = json::parse(encoder.encode(frame_of(list), 1116));
    CHECK(batch.at("b").size() == 5 * list.size());
    CHECK(batch.at("b").at(2) == 0);
    CHECK(encoder.due_in() < 0);
    CHECK(encoder.encode(frame_of(list), 1132).empty());
}

TEST_CASE("mirror encoder: the focused node's place is told at once") {
    MirrorEncoder encoder;
    SemanticList list = screen(40);
    SemanticFrame frame = frame_of(list);
    frame.focus = list[5].id;
    (void)encoder.encode(frame, 0);
    for (SemNode& node : list) node.box.y += 5;
    (void)encoder.encode(frame, 10);
    for (SemNode& node : list) node.box.y += 5;
    const json batch = json::parse(encoder.encode(frame, 20));
    REQUIRE(batch.at("b").size() == 5);
    CHECK(batch.at("b").at(0) == list[5].id);
}

TEST_CASE("mirror encoder: a new node has its place even while layout is held back") {
    MirrorEncoder encoder;
    SemanticList list = screen(10);
    (void)encoder.encode(frame_of(list), 0);
    for (SemNode& node : list) node.box.y += 5;
    (void)encoder.encode(frame_of(list), 10);
    for (SemNode& node : list) node.box.y += 5;
    add(list, 77, 1, Role::Paragraph, "New");
    const json batch = json::parse(encoder.encode(frame_of(list), 20));
    CHECK(batch.at("b") == json{77, 308, 40, 400, 80});
}

TEST_CASE("mirror encoder: how much of what was done is answered is told when it changes, alone where nothing else did") {
    MirrorEncoder encoder;
    const SemanticList list = screen(10);
    const SemanticFrame frame = frame_of(list);
    (void)encoder.encode(frame, 0);
    CHECK(json::parse(encoder.encode(frame, 10, 3)) == json{{"e", 3}});
    CHECK(encoder.encode(frame, 20, 3).empty());
}

TEST_CASE("mirror encoder: where words are drawn is told when it changes, and again only then") {
    MirrorEncoder encoder;
    SemanticList list = screen(10);
    DrawnWords words;
    words.node = 3;
    words.length = 7;
    words.x = 8;
    words.wrap = 90.5f;
    words.height = 25;
    words.size = 18;
    words.line = 25;
    list.words = {words};
    const json told = {{list[3].id, 0, 0, 7, 32, 0, 362, 100, 18000, 25000, 0}};
    CHECK(json::parse(encoder.encode(frame_of(list), 0)).at("w") == told);
    CHECK(encoder.encode(frame_of(list), 10).empty());
    // Scrolled out of sight it is drawn no more, and back in sight where it was.
    const std::vector<DrawnWords> drawn = std::exchange(list.words, {});
    CHECK(encoder.encode(frame_of(list), 20).empty());
    list.words = drawn;
    CHECK(encoder.encode(frame_of(list), 30).empty());
    list.words[0].bold = true;
    list.words.push_back(words);
    list.words[1].of_description = true;
    const json batch = json::parse(encoder.encode(frame_of(list), 40));
    CHECK(batch.size() == 1);
    CHECK(batch.at("w").at(0).size() == 21);
}

TEST_CASE("mirror encoder: what does not show whole has its clip told, until it does") {
    MirrorEncoder encoder;
    SemanticList list = screen(10);
    CHECK_FALSE(json::parse(encoder.encode(frame_of(list), 0)).contains("k"));
    const auto clip_of = [&](Box clip, double now) {
        list[3].clip = clip;
        return json::parse(encoder.encode(frame_of(list), now)).at("k");
    };
    const NodeId id = list[3].id;
    CHECK(clip_of({0, 0, 1280, 15}, 200) == json{id, 0, 0, 5120, 60});
    CHECK(clip_of({0, 0, 0, 0}, 400) == json{id, 0, 0, -4, -4});
    CHECK(clip_of({0, 0, 1280, 800}, 600) == json{id, 0, 0, 0, 0});
}

TEST_CASE("mirror encoder: focus, title, view and announcements are told when they change") {
    MirrorEncoder encoder;
    const SemanticList list = screen(10);
    SemanticFrame frame = frame_of(list);
    (void)encoder.encode(frame, 0);
    frame.focus = list[1].id;
    CHECK(json::parse(encoder.encode(frame, 0)) == json{{"f", {list[1].id, 0}}});
    CHECK(encoder.encode(frame, 0).empty());
    frame.focus_moved_by_app = true;
    CHECK(json::parse(encoder.encode(frame, 0)) == json{{"f", {list[1].id, 1}}});
    frame.focus_given_back = true;
    CHECK(json::parse(encoder.encode(frame, 0)) == json{{"f", {list[1].id, 2}}});
    frame.focus_moved_by_app = frame.focus_given_back = false;
    frame.title = "Gaps – Waymark";
    frame.text_view = true;
    frame.announcements = {{"Saved to file", false}, {"Could not save", true}};
    CHECK(json::parse(encoder.encode(frame, 0)) ==
          json{{"t", "Gaps – Waymark"},
               {"v", 1},
               {"a", json::array({json::array({"Saved to file", 0}), json::array({"Could not save", 1})})}});
}

TEST_CASE("mirror encoder: two nodes with one id, and children before their parent, break nothing") {
    MirrorEncoder encoder;
    SemanticList list;
    add(list, 5, 9, Role::Paragraph, "Parent comes later");
    add(list, 9, 0, Role::Main, "");
    add(list, 9, 0, Role::Region, "The same id again");
    add(list, 6, 9, Role::Paragraph, "Child");
    add(list, 0, 9, Role::Paragraph, "No id");
    const json batch = json::parse(encoder.encode(frame_of(list), 0));
    CHECK(batch.at("c") == json{{0, 5, 9}, {9, 6}});
    CHECK(batch.at("s").size() == 3);
    CHECK(encoder.encode(frame_of(list), 0).empty());
}

TEST_CASE("mirror encoder: places that are no numbers become nought") {
    MirrorEncoder encoder;
    SemanticList list;
    add(list, 1, 0, Role::Paragraph, "x").box = {std::numeric_limits<float>::infinity(), std::nanf(""), 1e30f, 2};
    CHECK(json::parse(encoder.encode(frame_of(list), 0)).at("b") == json{1, 0, 0, 0, 8});
}

TEST_CASE("mirror encoder: step by step gives the page that starting afresh gives") {
    std::mt19937 random(20261121);
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    for (int run = 0; run < 60; ++run) {
        MirrorEncoder encoder;
        Page page;
        SemanticList list;
        double clock = 0;
        for (int step = 0; step < 40; ++step) {
            // A random tree that shares most of its nodes with the one before.
            struct Seed {
                NodeId id;
                NodeId parent;
            };
            static thread_local std::vector<Seed> seeds;
            if (step == 0) seeds.clear();
            for (int edit = pick(6); edit > 0; --edit) {
                const int what = pick(5);
                if (what <= 1 || seeds.empty()) {
                    const NodeId parent = seeds.empty() || pick(3) == 0
                                              ? 0
                                              : seeds[static_cast<std::size_t>(pick(static_cast<int>(seeds.size())))].id;
                    const auto at = seeds.begin() + pick(static_cast<int>(seeds.size()) + 1);
                    seeds.insert(at, {static_cast<NodeId>(1 + pick(60)), parent});
                } else if (what == 2) {
                    seeds.erase(seeds.begin() + pick(static_cast<int>(seeds.size())));
                } else if (what == 3) {
                    std::swap(seeds[static_cast<std::size_t>(pick(static_cast<int>(seeds.size())))],
                              seeds[static_cast<std::size_t>(pick(static_cast<int>(seeds.size())))]);
                } else {
                    seeds[static_cast<std::size_t>(pick(static_cast<int>(seeds.size())))].parent = static_cast<NodeId>(pick(60));
                }
            }
            list.clear();
            for (const Seed& seed : seeds) {
                SemNode& node = add(list, seed.id, seed.parent == seed.id ? 0 : seed.parent,
                                    static_cast<Role>(pick(2) == 0 ? 18 : 24 + static_cast<int>(seed.id) % 12), "Name");
                if (pick(8) == 0) node.name = "Name " + std::to_string(pick(3));
                if (pick(8) == 0) node.state = static_cast<std::uint32_t>(pick(4));
                if (pick(3) == 0) node.box.y = static_cast<float>(pick(50));
            }
            SemanticFrame frame = frame_of(list);
            frame.focus = static_cast<NodeId>(pick(3));
            frame.text_view = pick(9) == 0;
            frame.title = pick(9) == 0 ? "A" : "B";
            clock += pick(60);
            page.apply(encoder.encode(frame, clock));
            if (encoder.due_in() >= 0) {
                clock += encoder.due_in();
                page.apply(encoder.encode(frame, clock));
                CHECK(encoder.due_in() < 0);
            }
            MirrorEncoder fresh;
            Page expected;
            expected.apply(fresh.encode(frame, 0));
            REQUIRE(page.same_as(expected));
            CHECK(encoder.encode(frame, clock).empty());
        }
    }
}
