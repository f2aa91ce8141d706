#include "ui/views/reflect/workshop_timer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"

namespace waymark {
namespace {

constexpr double kSecond = 1000;
constexpr std::array<int, 8> kMinutes{0, 1, 2, 3, 5, 10, 15, 20};

std::string_view clock_face(Ui& ui, long seconds) {
    const long rest = seconds % 60;
    return ui.fill(rest < 10 ? "{}:0{}" : "{}:{}", static_cast<int>(seconds / 60), static_cast<int>(rest));
}

std::string_view spoken(Ui& ui, long seconds) {
    const std::string_view minutes = ui.fill(tr_n(seconds / 60, "{} minute", "{} minutes"), static_cast<int>(seconds / 60));
    const std::string_view rest = ui.fill(tr_n(seconds % 60, "{} second", "{} seconds"), static_cast<int>(seconds % 60));
    return seconds < 60 ? rest : ui.fill("{} {}", minutes, rest);
}

}  // namespace

void pause_timer(const View& view) {
    WorkshopTimer& timer = view.state.workshop.timer;
    if (!timer.running) return;
    timer.before_ms = timer.elapsed_ms(view.ui.now_ms());
    timer.running = false;
}

void workshop_timer(const View& view) {
    Ui& ui = view.ui;
    WorkshopTimer& timer = view.state.workshop.timer;
    const double now = ui.now_ms(), whole = timer.minutes * 60 * kSecond;
    const bool down = timer.minutes > 0;
    if (timer.running && down && timer.elapsed_ms(now) >= whole) {
        pause_timer(view);
        timer.before_ms = whole;
        if (!timer.told) ui.announce(tr("The time is up."));
        timer.told = true;
    }
    const double elapsed = timer.elapsed_ms(now);
    const bool up = down && elapsed >= whole;
    // Counting down shows what is left and reaches 0:00 at the end; counting up shows whole seconds gone by.
    const long seconds = static_cast<long>(down ? std::ceil((whole - elapsed) / kSecond) : std::floor(elapsed / kSecond));

    const SemScope group(ui, Role::Group, "timer", tr("Timer"));
    const std::string_view face = up ? tr("Time is up") : clock_face(ui, seconds);
    const float width = std::max(ui.measure(face, TextStyle::Heading2).x, ui.measure("00:00", TextStyle::Heading2).x);
    const ImRect rect = ui.place(width, ui.control_height(TextStyle::Heading2));
    ui.paint(ui.draw(), {rect.Min.x, rect.GetCenter().y - ui.line_height(TextStyle::Heading2) / 2}, face, TextStyle::Heading2,
             ui.colours().text);
    // Text, not a status: a reader reads it when asked, not every second.
    SemNode& time = ui.say(Role::Paragraph, ui.id_of("time"),
                           up     ? face
                           : down ? ui.fill(tr("Timer: {} left"), spoken(ui, seconds))
                                  : ui.fill(tr("Timer: {}"), spoken(ui, seconds)),
                           rect);
    time.value.assign(face);  // As it is drawn

    FrameList<Choice> lengths(ui);
    for (const int minutes : kMinutes)
        lengths.push_back({ui.fill("{}", minutes),
                           minutes == 0 ? tr("Count up") : ui.fill(tr_n(minutes, "{} minute", "{} minutes"), minutes), ""});
    if (auto chosen = select(ui, tr("Timer length"), lengths, std::to_string(timer.minutes),
                             {.key = "length", .width = 160, .label_hidden = true})) {
        const int minutes = std::atoi(chosen->c_str());
        const bool running = timer.running;
        timer = {};
        timer.minutes = minutes;
        timer.running = running;
        timer.started_ms = now;
    }
    if (timer.running) {
        if (button(ui, tr("Pause timer"), {.key = "run"})) pause_timer(view);
    } else if (button(ui, tr("Start timer"),
                      {.key = "run", .disabled = up ? tr("The time is up. Set it back first") : std::string_view()})) {
        timer.running = true;
        timer.started_ms = now;
    }
    if ((timer.before_ms > 0 || timer.running) && button(ui, tr("Set timer back"), {.key = "back"})) {
        const int minutes = timer.minutes;
        timer = {};
        timer.minutes = minutes;
    }
    if (timer.running) {
        const double next = std::floor(timer.elapsed_ms(now) / kSecond) * kSecond + kSecond;
        view.state.next_tick_ms = now + next - timer.elapsed_ms(now);
    }
}

}  // namespace waymark
