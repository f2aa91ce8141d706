#pragma once
// The real program with no window: App, Dear ImGui and every view, drawn to nowhere, a frame in a millisecond
// or less; and a robot that works it by what things are and what they are called.
//
//     Headless program;
//     Robot robot(program);                                  // or Robot(program, Mode::Mirror)
//     robot.press(Role::Button, "New framework");
//     robot.fill("Name of the partnership", "Anytown");
//     robot.choose("Level", "Local");
//     robot.check("May be published", true);
//     CHECK(robot.sees("1 activity"));
//
// Whatever cannot be done throws RobotError, whose text lists what is on the screen: doctest shows it and
// fails the test.

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "shell/app.h"
#include "support/fake_platform.h"

struct ImDrawData;

namespace waymark::test {

/// Shows drawn frames to something real, where wanted (picture.h). Without one, textures are only ticked off
/// as made.
class Painter {
  public:
    virtual ~Painter() = default;
    virtual void start() = 0;  ///< The ImGui context exists; start the back end.
    virtual void show(ImDrawData* data) = 0;
    virtual void stop() = 0;  ///< The ImGui context is about to go.
};

struct Options {
    float width = 1280;  ///< CSS pixels
    float height = 800;
    float scale = 1;               ///< Device pixels per CSS pixel
    float text_scale = 1;          ///< That the person set for the whole system
    bool host_edits_text = false;  ///< As on the web. Robot in Mode::Mirror works either way.
    bool check_semantics = true;   ///< Throw when a settled frame has semantic_faults().
    Painter* painter = nullptr;
};

class RobotError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Owns a machine and the program on it.
class Headless {
  public:
    explicit Headless(Options options = {});
    /// On a machine of the test's own, which must outlive this; for closing the program and starting it
    /// again.
    explicit Headless(FakePlatform& platform, Options options = {});
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    FakePlatform& platform() { return *platform_; }
    App& app() { return *app_; }
    [[nodiscard]] const SemanticList& nodes() const { return app_->semantics(); }

    /// One frame, 1/60 s of the machine's clock.
    void frame();
    /// Frames until the program has wanted no more for three, as a host draws them. Throws after 300: it
    /// never rests.
    void settle();
    /// Moves the machine's clock on (keeping, messages that go away), then settles.
    void advance(double milliseconds);
    void resize(float width, float height, float scale = 1);
    /// Hands the program an event of the machine, then settles.
    void send(PlatformEvent event);

    [[nodiscard]] int frames_drawn() const { return frames_; }
    /// Waits out the time of a double click where that was pressed last, or something in its place.
    void pause_before_press(float x, float y, NodeId id);

  private:
    void start();
    /// Of several programs, ImGui is this one's now.
    void use() const;

    std::unique_ptr<FakePlatform> own_platform_;
    FakePlatform* platform_;
    Options options_;
    std::unique_ptr<App> app_;
    int frames_ = 0;
    Box last_press_;
    NodeId last_pressed_ = 0;
    double last_press_ms_ = -1e9;
};

enum class Mode {
    Pointer,  ///< A mouse at the drawn box and a keyboard, through ImGui: proves that what is drawn reacts.
    Mirror,   ///< The actions a screen reader or the browser's keyboard sends through the mirror.
};

/// Works the program by role and name. Names may have a `*` at either end (name_matches); a button in a table can be called by
/// the headings of its row and column too: "National, Early signs: no activity recorded". While a dialog is open, only what is
/// inside it can be reached. Everything settles before it returns.
class Robot {
  public:
    explicit Robot(Headless& program, Mode mode = Mode::Pointer) : program_(program), mode_(mode) {}

    [[nodiscard]] Mode mode() const { return mode_; }

    /// A robot that sees only what is inside this one thing.
    [[nodiscard]] Robot within(Role role, std::string_view name) const;

    // Looking.
    /// The one node of that role and name. Throws when there is none or more than one.
    const SemNode& get(Role role, std::string_view name) const;
    [[nodiscard]] const SemNode* find(Role role, std::string_view name) const;  ///< The first; nullptr: none
    [[nodiscard]] std::vector<const SemNode*> all(Role role, std::string_view name = "*") const;
    [[nodiscard]] std::size_t count(Role role, std::string_view name = "*") const { return all(role, name).size(); }
    /// True when some name, value or description on the screen contains this text.
    [[nodiscard]] bool sees(std::string_view text) const;
    /// True when this was said since the robot's machine was made (live regions).
    [[nodiscard]] bool heard(std::string_view text) const;
    /// The text of a field; the name of the chosen option of a Select; "" when none.
    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] bool checked(std::string_view name) const;
    /// What has the focus; throws when nothing has.
    const SemNode& focused() const;
    /// What is heard on coming to a button in a table: the headings of its row and column, then its name. Elsewhere its name.
    [[nodiscard]] std::string heard_name(const SemNode& node) const;
    /// The screen as indented lines.
    [[nodiscard]] std::string screen() const;

    // Doing.
    /// Goes to an address, as a link or the browser's Back leads there: "plan", "gaps/<id>". What was open on that screen
    /// closes.
    void go(std::string_view address);
    /// Presses a button, link, tab, menu item, box or radio.
    void press(Role role, std::string_view name);
    /// Presses "Undo" or "Redo" in the bar that is always there, not in the line that says what was done.
    void undo();
    void redo();
    /// Two presses of the mouse where it is drawn, as quick as a double click, whatever comes there in between.
    void press_twice(Role role, std::string_view name);
    /// The same, by name alone: whatever can be pressed and is called that.
    void press(std::string_view name);
    /// Opens what is folded below a button; nothing to do when it is open already.
    void unfold(std::string_view name);
    /// Types into a field, replacing what it holds, and leaves it.
    void fill(std::string_view name, std::string_view text);
    /// Types into a field and stays in it.
    void begin_fill(std::string_view name, std::string_view text);
    /// Chooses by the option's shown name, in a Select or a RadioGroup.
    void choose(std::string_view name, std::string_view option);
    /// Ticks or clears a box; nothing to do when it is so already.
    void check(std::string_view name, bool on);
    void focus(Role role, std::string_view name);
    /// Opens the menu of what can be done with it: by the right button, or by focus and the Menu key.
    void open_menu(Role role, std::string_view name);
    /// A key press: offered to the app first, then to ImGui (in Mode::Mirror, sent as a UiAction).
    void key(UiKey key, std::uint8_t mods = ModNone);
    /// Characters typed at whatever has the keyboard. Mode::Pointer only.
    void type(std::string_view text);
    /// Drags from the middle of one thing to the middle of another. Mode::Pointer only: the mirror has no
    /// dragging.
    void drag(const SemNode& from, const SemNode& to);

  private:
    using Test = bool (*)(Role);
    [[nodiscard]] std::vector<const SemNode*> matching(Test test, std::string_view name) const;
    const SemNode& only(Test test, std::string_view what, std::string_view name) const;
    const SemNode& in_bar(std::string_view name) const;
    void activate(const SemNode& node);
    void click(const SemNode& node, int button = 0);
    NodeId enter(const SemNode& field, std::string_view text);
    /// Scrolls until the middle of the node can be clicked; gives that point.
    Box reach(NodeId id);
    void act(UiAction action);
    [[noreturn]] void fail(const std::string& why) const;

    Headless& program_;
    Mode mode_;
    NodeId scope_ = 0;
};

}  // namespace waymark::test
