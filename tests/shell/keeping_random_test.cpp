// Of work that was acknowledged as kept nothing is lost, whatever a person and the machine do.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <string>

#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "shell/kept.h"

namespace waymark::test {
namespace {

/// Does this and that at random, and beside it knows what was acknowledged.
class RandomUser {
  public:
    explicit RandomUser(unsigned seed) : dice_(seed) { start(); }

    void step() {
        switch (roll(13)) {
            case 0:
                robot("new");
                break;
            case 1:
                ask(OpenExample{0});
                break;
            case 2:
                program_->send(FileOpened{"a.json", file_with("file", "file " + std::to_string(roll(3)))});
                put_away();
                break;
            case 3:
                machine.work_refused = roll(2) == 0 ? "The disk is full." : "";
                break;
            case 4:
                machine.keeps_stall = roll(2) == 0;
                break;
            case 5:
                machine.minutes += roll(2) == 0 ? roll(20'000) : -roll(20'000);
                break;
            case 6:
                program_->send(Leaving{});
                break;
            case 7:
                program_.reset();
                machine.crash();
                start();
                break;
            case 8:
                ask(AskEarlier{});
                ask(OpenEarlier{static_cast<std::size_t>(roll(4))});
                put_away();
                break;
            case 9:
                ask(Undo{});
                break;
            case 10:
                machine.changes_refused = roll(2) == 0;
                break;
            default:
                edit();
        }
        program_->advance(roll(3) * 700);
        learn();
    }

    /// Of each document the state that was acknowledged last is there; and the last of all comes back.
    [[nodiscard]] std::string lost() const {
        for (const auto& [document, bytes] : acknowledged_) {
            const bool there = std::any_of(machine.copies.begin(), machine.copies.end(), [&](const auto& one) {
                return one.copy.note.document == document && one.item.bytes == bytes;
            });
            if (!there) return bytes;
        }
        return {};
    }

    FakePlatform machine;

  private:
    int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

    void start() { program_ = std::make_unique<Headless>(machine); }

    template <class Request>
    void ask(Request request) {
        program_->app().impl().requests.emplace_back(request);
        program_->settle();
    }

    /// Whatever dialog is open now.
    void put_away() {
        if (open_dialog(program_->nodes())) Robot(*program_, Mode::Mirror).key(UiKey::Escape);
    }

    void robot(std::string_view) { ask(NewDocument{}); }

    void edit() {
        App::Impl& impl = program_->app().impl();
        if (!impl.has_work) return;
        impl.commands.push_back({{SetField{RecordKind::Partnership, "", "name", std::to_string(++edits_)}}, "Name"});
        program_->settle();
    }

    /// The program says that what is open now is kept.
    void learn() {
        const App::Impl& impl = program_->app().impl();
        if (impl.has_work && impl.edited && impl.kept_revision == impl.history.revision())
            acknowledged_[impl.history.document().id] = program_->app().export_document();
    }

    std::mt19937 dice_;
    std::unique_ptr<Headless> program_;
    std::map<std::string, std::string> acknowledged_;
    int edits_ = 0;
};

}  // namespace

TEST_CASE("keeping: whatever a person and the machine do at random, nothing acknowledged is lost") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        RandomUser user(seed);
        for (int i = 0; i < 120; ++i) {
            CAPTURE(i);
            user.step();
            REQUIRE(user.lost() == "");
        }
    }
}

}  // namespace waymark::test
