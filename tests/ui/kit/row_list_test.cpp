// The kit in a program that knows nothing of Waymark: lists of names, each with a button that takes it off.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "shell/screen.h"
#include "ui/kit/ui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark::test {
namespace {

struct Shelf {
    std::string title;
    std::vector<std::string> names;
};

class Larder {
  public:
    explicit Larder(std::vector<Shelf> shelves) : shelves_(std::move(shelves)) { settle(); }

    /// Takes it off as somebody does with a screen reader, and waits until that is over.
    void take(std::string_view title, std::string_view name) {
        const NodeId id = button_of(title, name);
        REQUIRE(id != 0);
        actions_.push_back({UiAction::Kind::Focus, id, {}, 0, ModNone});
        actions_.push_back({UiAction::Kind::Activate, id, {}, 0, ModNone});
        settle();
        CHECK(button_of(title, name) == 0);
    }
    /// "Fruit: Pear" of a button, "Fruit" of a heading.
    [[nodiscard]] std::string focused() const {
        const SemNode* node = ui_.nodes().find(ui_.focus());
        if (!node) return "nothing";
        const SemNode* region = ui_.nodes().find(node->parent);
        return node->role == Role::Heading || !region ? node->name : region->name + ": " + node->name;
    }

  private:
    [[nodiscard]] NodeId button_of(std::string_view title, std::string_view name) const {
        for (const SemNode& node : ui_.nodes()) {
            if (node.role != Role::Button || node.name != name) continue;
            const SemNode* region = ui_.nodes().find(node.parent);
            if (region && region->name == title) return node.id;
        }
        return 0;
    }
    void settle() {
        for (int i = 0; i < 8; ++i) screen_.draw([this](ImDrawList&) { frame(); });
    }
    void frame() {
        UiFrame now;
        now.now_ms = now_ms_ += 1000;
        now.actions = &actions_;
        ui_.begin_frame(now);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("larder", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
        Shelf* from = nullptr;
        std::string gone;
        for (Shelf& shelf : shelves_) {
            const RowList list(shelf.title);
            const SemScope region(ui_, Role::Region, shelf.title, shelf.title);
            heading(ui_, 2, shelf.title);
            for (const std::string& name : shelf.names) {
                ui_.list_row(list, name, ui_.id_of(name));
                if (!button(ui_, name)) continue;
                from = &shelf;
                gone = name;
                ui_.focus_after_removing(list, name);
            }
        }
        ImGui::End();
        ui_.end_frame();
        if (from) std::erase(from->names, gone);
    }

    testing::Screen screen_{1, 640};
    Ui ui_{{screen_.font(), screen_.font()}};
    std::vector<Shelf> shelves_;
    std::vector<UiAction> actions_;
    double now_ms_ = 0;
};

}  // namespace

TEST_CASE("row list: what follows in the list has the focus after a removal, though another list has the same name in it") {
    Larder larder({{"Fruit", {"Almond", "Pear", "Quince"}}, {"Nuts", {"Almond", "Hazel"}}});
    larder.take("Fruit", "Almond");
    CHECK(larder.focused() == "Fruit: Pear");
    larder.take("Nuts", "Almond");
    CHECK(larder.focused() == "Nuts: Hazel");
}

TEST_CASE("row list: after the last of a list it is the one before, and its heading once the list is empty") {
    Larder larder({{"Fruit", {"Pear", "Quince"}}, {"Nuts", {"Hazel"}}});
    larder.take("Fruit", "Quince");
    CHECK(larder.focused() == "Fruit: Pear");
    larder.take("Fruit", "Pear");
    CHECK(larder.focused() == "Fruit");
}

TEST_CASE("row list: there can be as many lists as a program has") {
    std::vector<Shelf> shelves;
    for (int i = 0; i < 70; ++i) shelves.push_back({"Shelf " + std::to_string(i), {"Beans", "Lentils", "Peas"}});
    Larder larder(std::move(shelves));
    for (const std::string_view title : {"Shelf 0", "Shelf 32", "Shelf 69"}) {
        larder.take(title, "Peas");
        CHECK(larder.focused() == std::string(title) + ": Lentils");
        larder.take(title, "Beans");
        CHECK(larder.focused() == std::string(title) + ": Lentils");
    }
}

TEST_CASE("row list: a list is told from others by its name") {
    CHECK(RowList("fruit") == RowList("fruit"));
    CHECK(RowList("fruit") != RowList("nuts"));
    CHECK(RowList("fruit") != RowList());
}

}  // namespace waymark::test
