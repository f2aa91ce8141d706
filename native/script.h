#pragma once
// Works the program from a list of lines, by role and name, as a screen reader would: for checks of the real
// window.
//
//     # a note
//     press button "Open the worked example"
//     fill textbox "Title" "Hotel staff briefing"
//     choose combobox "Level" "Local"
//     see "5 activities"
//     picture "/tmp/picture.bmp"
//     export "/tmp/document.json"
//
// Names may have a * at either end. A line waits for what it names to appear. The last line done, the program
// closes.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/semantics.h"

namespace waymark {

class Script {
  public:
    /// How lines reach the program.
    struct Hands {
        std::function<void(UiAction)> act;
        std::function<bool(const std::string& path)> picture;
        std::function<bool(const std::string& path)> export_document;
    };
    enum class State { Working, Done, Stay, Failed };

    /// How long a line waits for what it names.
    static constexpr double kPatienceMs = 10'000;

    explicit Script(Hands hands) : hands_(std::move(hands)) {}

    /// Reads the lines; false when one of them makes no sense, see failure().
    bool load(std::string_view text);

    /// Does what can be done now. Call when the program rests, with what is on the screen.
    State step(const SemanticList& nodes, double now_ms);
    /// Why it failed, with the line and what was on the screen.
    [[nodiscard]] const std::string& failure() const { return failure_; }

  private:
    struct Line {
        std::size_t number = 0;
        std::string verb;
        std::string role;
        std::vector<std::string> texts;
        std::string source;
    };
    [[nodiscard]] static bool parse(std::string_view text, Line& line);
    bool perform(const Line& line, const SemanticList& nodes);
    bool on_node(const Line& line, const SemNode& node, const SemanticList& nodes);

    Hands hands_;
    std::vector<Line> lines_;
    std::size_t next_ = 0;
    double waiting_since_ms_ = -1;
    std::string obstacle_;
    std::string failure_;
};

}  // namespace waymark
