// Two windows of one browser on one document, in any order of what can become of them, beside a model of what must survive:
// whatever was said to be kept is found again, and taking a document over or opening another loses nothing that a window had.

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "shell/seeded.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

using Titles = std::set<std::string>;

const std::string kFile = R"({"format": "waymark", "formatVersion": 1, "id": "00000000-0000-4000-8000-000000000001",)"
                          R"( "partnership": {"name": "Anytown"}, "activities": []})";
const std::string kOtherFile = R"({"format": "waymark", "formatVersion": 1, "id": "00000000-0000-4000-8000-000000000002",)"
                               R"( "partnership": {"name": "Othertown"}, "activities": []})";

void add_titles(Titles& to, const Document& document) {
    for (const auto& activity : document.activities)
        if (const std::string_view title = activity.title; !title.empty()) to.emplace(title);
}
void add_titles(Titles& to, std::string_view bytes) {
    if (const LoadResult read = read_document(bytes); read.document) add_titles(to, *read.document);
}

/// One of the windows: it ends and is started again, the machine stays.
struct Window {
    FakePlatform machine;
    std::unique_ptr<Headless> program;

    void start() { program = std::make_unique<Headless>(machine, Options{.host_edits_text = true, .check_semantics = false}); }
    [[nodiscard]] Robot robot() { return Robot(*program, Mode::Mirror); }
    [[nodiscard]] App::Impl& impl() { return program->app().impl(); }
    [[nodiscard]] bool reads() { return !impl().work.reading.empty(); }
    [[nodiscard]] bool is_kept() {
        App::Impl& app = impl();
        return app.has_work && !reads() && app.state.settings.keep_here && app.kept_revision == app.history.revision();
    }
    /// What it holds: what is open, what is some steps back, and what was left and waits to be kept.
    [[nodiscard]] Titles within_reach() {
        Titles all;
        for (const auto& left : impl().left) add_titles(all, left.document);
        if (!impl().has_work) return all;
        History history = impl().history;
        while (history.can_redo()) history.redo();
        for (add_titles(all, history.document()); history.can_undo(); add_titles(all, history.document())) history.undo();
        return all;
    }
};

class TwoWindows {
  public:
    explicit TwoWindows(std::uint64_t seed) : random_(seed * 0xD1342543DE82EF95u) {
        for (Window& one : windows_) {
            one.machine.shares = &shared_;
            one.machine.store = &store_;
            one.machine.edits_text = true;
            one.machine.random = SeededRandom(++seed);
            one.start();
        }
        for (Window& one : windows_) one.program->send(FileOpened{"a.json", kFile, "/data/a.json"});
    }
    /// Empty, or what was lost and all that was done.
    std::string run(int steps) {
        for (int i = 0; i < steps; ++i) {
            const std::string what = take(random_.next() >> 16, random_.next() >> 40);
            told_ += what + '\n';
            settle();
            promise();
            if (std::string lost = lost_after(what); !lost.empty()) return lost + "\nafter:\n" + told_;
        }
        return {};
    }

  private:
    void settle() {
        for (int i = 0; i < 2; ++i)
            for (Window& one : windows_) one.program->settle();
    }
    /// What a window says is kept is promised.
    void promise() {
        for (Window& one : windows_)
            if (one.is_kept()) add_titles(promised_, one.impl().history.document());
    }
    [[nodiscard]] Titles stored() const {
        Titles all;
        for (const FakePlatform::KeptCopy& copy : store_.copies) add_titles(all, copy.item.bytes);
        return all;
    }
    std::string lost_after(std::string_view what) {
        Titles now = stored();
        for (const std::string& title : promised_)
            if (!now.contains(title)) return title + " was kept, and is not there any more";
        for (Window& one : windows_) now.merge(one.within_reach());
        for (const std::string& title : had_)
            if (!now.contains(title)) return title + " was lost by: " + std::string(what);
        had_ = std::move(now);
        return {};
    }

    std::string add_activity(Window& one, const std::string& name) {
        Robot robot = one.robot();
        if (one.reads() || !one.impl().has_work) return name + " cannot change anything";
        if (robot.count(Role::Dialog) > 0) robot.key(UiKey::Escape);
        const std::string title = "T" + std::to_string(++titles_);
        robot.press(Role::Button, "Activities");
        robot.press(Role::Button, "Add activity");
        robot.fill("Title", title);
        return name + " adds " + title;
    }
    static std::string take_over(Window& one, const std::string& name) {
        const Robot robot = one.robot();
        const SemNode* const button = robot.find(Role::Button, "Take over");
        if (!button || (button->state & sem::Disabled) != 0) return name + " has nothing to take over";
        one.robot().press(Role::Button, "Take over");
        return name + " takes over";
    }
    std::string open(Window& one, const std::string& name, bool other) {
        // What it handed over is the other's to keep.
        if (one.reads() && !one.impl().work.reading_lost) had_.clear();
        one.program->send(
            FileOpened{other ? "b.json" : "a.json", other ? kOtherFile : kFile, other ? "/data/b.json" : "/data/a.json"});
        // Nobody who is asked lets anything go.
        if (one.robot().count(Role::Dialog) == 0) return name + " opens a file";
        one.robot().key(UiKey::Escape);
        return name + " would open a file, and does not";
    }
    std::string end(Window& one, const std::string& name, bool says_so) {
        if (says_so) one.program->send(Leaving{});
        promise();
        one.program.reset();
        one.machine.leave();
        one.machine.crash();
        // What was not kept goes with a window that ends.
        had_.clear();
        one.start();
        return name + (says_so ? " is closed and opened again" : " ends and is opened again");
    }
    std::string take(std::uint64_t which, std::uint64_t with) {
        Window& one = windows_[with % 2];
        const std::string name = with % 2 == 0 ? "one" : "two";
        const bool on = with / 2 % 2 == 0;
        switch (which % 20) {
            case 0:
                shared_.answers = on;
                return on ? "windows answer" : "windows are frozen";
            case 1:
                one.machine.keep_refused = on ? "The disk is full." : "";
                return name + (on ? " has a full disk" : " can keep");
            case 2:
                one.machine.hand_over_refused = on ? "No room." : "";
                return name + (on ? " can hand nothing over" : " can hand over");
            case 3:
                one.machine.keeps_stall = on;
                return name + (on ? " has a disk that hangs" : " has a disk that works");
            case 4:
                return end(one, name, on);
            case 5:
                return open(one, name, on);
            case 6:
            case 7:
            case 8:
            case 9:
                return take_over(one, name);
            case 10:
            case 11:
            case 12:
                for (Window& both : windows_) both.program->advance(on ? 1500 : 20'000);
                store_.minutes += with / 4 % 3 == 0 ? 90 : 1;
                return "time passes";
            default:
                return add_activity(one, name);
        }
    }

    SeededRandom random_;
    Shared shared_;
    FakePlatform store_;  ///< Of the browser that both are in
    Window windows_[2];
    Titles promised_, had_;
    int titles_ = 0;
    std::string told_;
};

}  // namespace

TEST_CASE("two windows: whatever is done in them, and whatever fails, nothing that one had or kept is lost") {
    std::vector<std::uint64_t> seeds{329, 597};  // What was handed over and could not be kept, and whoever had it then ended
    for (std::uint64_t seed = 1; seed <= 30; ++seed) seeds.push_back(seed);
    for (const std::uint64_t seed : seeds) {
        CAPTURE(seed);
        CHECK(TwoWindows(seed).run(60) == "");
    }
}

}  // namespace waymark::test
