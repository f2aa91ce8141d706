#include "support/random_user.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "imgui.h"
#include "io/document/document_codec.h"
#include "model/document/diff.h"
#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "shell/seeded.h"
#include "support/awkward_texts.h"
#include "support/changes.h"
#include "support/said.h"

namespace waymark::test {
namespace {

/// Larger documents are put away, so that a step stays a matter of milliseconds.
constexpr std::size_t kMostBytes = 120'000;
/// How often what takes long is looked at.
constexpr std::size_t kLookEvery = 7, kUndoEvery = 40;

bool is_pressed(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::MenuItem || role == Role::Tab || role == Role::CheckBox ||
           role == Role::Radio || role == Role::ListOption;
}
bool is_typed_in(Role role) {
    return role == Role::TextField || role == Role::SearchField || role == Role::TextArea;
}

/// What does not hold.
struct Broken {
    std::string what;
};

void hold(bool holds, std::string_view kind, std::string details = {}) {
    if (!holds) throw Broken{std::string(kind) + '\n' + std::move(details)};
}

class RandomUser {
  public:
    RandomUser() { start(); }

    /// Does the step and says what it was.
    std::string take(const RandomStep& step);
    /// What must hold after any step.
    void look(std::size_t number);
    /// What must hold at the end: undone to its beginning, the document is what it was then.
    void undo_everything();

  private:
    using Words = std::string;

    void start() {
        program_ =
            std::make_unique<Headless>(machine_, Options{.width = width_, .height = height_, .host_edits_text = host_edits_});
    }
    [[nodiscard]] App::Impl& impl() { return program_->app().impl(); }
    [[nodiscard]] const Document& document() { return impl().history.document(); }
    [[nodiscard]] std::string kept_bytes() const {
        const auto found = machine_.kept.find("work");
        return found == machine_.kept.end() ? std::string() : found->second.bytes;
    }

    /// What of these roles can be reached and used now; a dialog keeps what is behind it out of reach.
    std::vector<const SemNode*> usable(bool (*test)(Role)) {
        std::vector<const SemNode*> found;
        const SemNode* dialog = open_dialog(program_->nodes());
        for (const SemNode& node : program_->nodes())
            if (test(node.role) && (node.state & sem::Disabled) == 0 &&
                (!dialog || is_within(program_->nodes(), node, dialog->id)))
                found.push_back(&node);
        return found;
    }
    const SemNode* one_of(bool (*test)(Role), std::uint32_t which) {
        const auto found = usable(test);
        return found.empty() ? nullptr : found[which % found.size()];
    }
    void act(UiAction::Kind kind, NodeId id, std::string value = {}, int key = 0, std::uint8_t mods = 0) {
        program_->send(UiAction{kind, id, std::move(value), key, mods});
    }

    Words press(const RandomStep& step);
    Words click(const RandomStep& step);
    Words type_in(const RandomStep& step);
    Words choose(const RandomStep& step);
    Words key(const RandomStep& step);
    Words paste(const RandomStep& step);
    Words open(const RandomStep& step);
    Words machine(const RandomStep& step);
    Words window(const RandomStep& step);
    Words clock(const RandomStep& step);
    Words reload(const RandomStep& step);

    void look_at_file();
    void look_at_kept();
    void look_at_history();

    FakePlatform machine_;
    float width_ = 1280, height_ = 800;
    bool host_edits_ = false;
    std::unique_ptr<Headless> program_;
    std::shared_ptr<const Partnership> first_;  ///< By which the state is known that undo leads back to
    std::string first_bytes_;                   ///< As it was written then
};

RandomUser::Words RandomUser::press(const RandomStep& step) {
    const SemNode* node = one_of(is_pressed, step.which);
    if (!node) return "nothing to press";
    const std::string words = "press " + std::string(role_word(node->role)) + " \"" + node->name + '"';
    const NodeId id = node->id;
    if (step.with % 8 != 0) act(UiAction::Kind::Focus, id);
    act(UiAction::Kind::Activate, id);
    return words;
}

RandomUser::Words RandomUser::click(const RandomStep& step) {
    const SemNode* node = one_of(is_control, step.which);
    if (!node) return "nothing to click";
    ImGuiIO& io = ImGui::GetIO();
    const float x = node->box.x + node->box.w * static_cast<float>(1 + step.with % 7) / 8, y = node->box.y + node->box.h / 2;
    const int button = step.with % 5 == 0 ? 1 : 0;
    const std::string words = (button == 1 ? "right-click at \"" : "click at \"") + node->name + '"';
    io.AddMousePosEvent(x, y);
    if (step.with % 3 == 0) program_->settle();
    for (std::uint32_t i = 0; i <= step.with / 64 % 2; ++i) {
        io.AddMouseButtonEvent(button, true);
        program_->frame();
        if (step.with % 11 == 0) {
            io.AddMousePosEvent(x + 160, y + 120);
            program_->frame();
            program_->frame();
        }
        io.AddMouseButtonEvent(button, false);
        program_->frame();
    }
    program_->settle();
    return words;
}

RandomUser::Words RandomUser::type_in(const RandomStep& step) {
    const SemNode* node = one_of(is_typed_in, step.which);
    if (!node) return "nothing to type in";
    const std::string_view text = awkward_text(step.with);
    const std::string words = "type " + shown(text) + " into \"" + node->name + '"' + (step.with % 3 == 0 ? " and stay" : "");
    const NodeId id = node->id;
    act(UiAction::Kind::Focus, id);
    if (step.with / 16 % 4 == 0) act(UiAction::Kind::SetValue, id, std::string(text.substr(0, text.size() / 2)));
    act(UiAction::Kind::SetValue, id, std::string(text));
    if (step.with % 3 != 0) act(UiAction::Kind::Leave, id);
    return words;
}

RandomUser::Words RandomUser::choose(const RandomStep& step) {
    const auto is_chosen = [](Role role) { return role == Role::Select || role == Role::Slider; };
    const SemNode* node = one_of(is_chosen, step.which);
    if (!node) return "nothing to choose";
    const NodeId id = node->id;
    const std::string name = node->name;
    if (node->role == Role::Slider) {
        const float value = node->min + (node->max - node->min) * static_cast<float>(step.with % 13) / 12;
        act(UiAction::Kind::SetValue, id, std::to_string(value));
        return "set \"" + name + "\" to " + std::to_string(value);
    }
    std::vector<const SemNode*> options;
    for (const SemNode& option : program_->nodes())
        if (option.parent == id && option.role == Role::Option) options.push_back(&option);
    if (options.empty()) return "no choice in \"" + name + '"';
    const std::string value = options[step.with % options.size()]->value;
    act(UiAction::Kind::Focus, id);
    act(UiAction::Kind::SetValue, id, value);
    return "choose \"" + value + "\" in \"" + name + '"';
}

RandomUser::Words RandomUser::key(const RandomStep& step) {
    struct Pressed {
        UiKey key;
        std::uint8_t mods;
        std::string_view name;
    };
    static constexpr Pressed kKeys[] = {
        {UiKey::Tab, ModNone, "Tab"},
        {UiKey::Tab, ModShift, "Shift Tab"},
        {UiKey::Enter, ModNone, "Enter"},
        {UiKey::Space, ModNone, "Space"},
        {UiKey::Escape, ModNone, "Escape"},
        {UiKey::Up, ModNone, "Up"},
        {UiKey::Down, ModNone, "Down"},
        {UiKey::Left, ModNone, "Left"},
        {UiKey::Right, ModNone, "Right"},
        {UiKey::Home, ModNone, "Home"},
        {UiKey::End, ModNone, "End"},
        {UiKey::PageUp, ModNone, "PageUp"},
        {UiKey::PageDown, ModNone, "PageDown"},
        {UiKey::ContextMenu, ModNone, "Menu"},
        {UiKey::F1, ModNone, "F1"},
        {UiKey::F6, ModNone, "F6"},
        {UiKey::S, ModCtrl, "Ctrl S"},
        {UiKey::S, ModCtrl | ModShift, "Ctrl Shift S"},
        {UiKey::Z, ModCtrl, "Ctrl Z"},
        {UiKey::Z, ModCtrl | ModShift, "Ctrl Shift Z"},
        {UiKey::Z, ModCtrl, "Ctrl Z"},
        {UiKey::Y, ModCtrl, "Ctrl Y"},
        {UiKey::K, ModCtrl, "Ctrl K"},
        {UiKey::O, ModCtrl, "Ctrl O"},
        {UiKey::S, ModCtrl, "Ctrl S"},
        {UiKey::Down, ModAlt, "Alt Down"},
    };
    const Pressed& one = kKeys[step.which % std::size(kKeys)];
    for (std::uint32_t i = 0; i <= step.with % 3; ++i)
        act(UiAction::Kind::Key, machine_.focus, {}, static_cast<int>(one.key), one.mods);
    return "press " + std::string(one.name) + (step.with % 3 == 0 ? "" : " again and again");
}

RandomUser::Words RandomUser::paste(const RandomStep& step) {
    const std::string_view rows = awkward_rows(step.which);
    program_->send(TextPasted{std::string(rows)});
    return "paste " + shown(rows);
}

RandomUser::Words RandomUser::open(const RandomStep& step) {
    const auto& files = files_to_open();
    const auto& [name, bytes] = files[step.which % files.size()];
    const bool own = step.with % 6 == 0 && !machine_.saves.empty();
    FileOpened file{own ? "own.waymark.json" : name, own ? machine_.saved_bytes() : bytes,
                    step.with % 4 == 0 ? "/documents/someone/" + name : std::string()};
    const std::string words = "open " + (own ? "what was saved last" : name);
    if (step.with % 3 == 0) {
        machine_.next_file = std::move(file);
        return words + " when next asked for a file";
    }
    program_->send(std::move(file));
    return words;
}

RandomUser::Words RandomUser::machine(const RandomStep& step) {
    switch (step.which % 7) {
        case 0:
            machine_.keep_refused = step.with % 2 == 0 ? "The disk is full." : "";
            return machine_.keep_refused.empty() ? "keeping works" : "keeping is refused";
        case 1:
            machine_.save_refused = step.with % 2 == 0 ? "The disk is full." : "";
            return machine_.save_refused.empty() ? "saving works" : "saving is refused";
        case 2:
            machine_.save_cancelled = step.with % 2 == 0;
            return machine_.save_cancelled ? "saving is cancelled from now on" : "saving is not cancelled";
        case 3:
            machine_.has_file_dialog = step.with % 3 != 0;
            return machine_.has_file_dialog ? "there is a file dialog" : "there is no file dialog";
        case 4:
            machine_.saves_in_place = step.with % 2 == 0;
            return machine_.saves_in_place ? "files are saved in place" : "files are downloaded";
        case 5:
            // What is only read keeps nothing and undoes nothing: it is taken over at once.
            program_->send(OpenElsewhere{});
            impl().requests.emplace_back(TakeOver{});
            program_->settle();
            return "the work is open elsewhere too, and is taken over";
        default:
            program_->send(OpenFailed{"That file could not be opened."});
            return "a file could not be opened";
    }
}

RandomUser::Words RandomUser::window(const RandomStep& step) {
    static constexpr float kWidths[] = {320, 360, 480, 600, 768, 820, 1024, 1280, 1366, 1920};
    static constexpr float kHeights[] = {400, 640, 800, 1080};
    static constexpr float kScales[] = {1, 1, 1.25f, 1.5f, 2, 4};
    switch (step.which % 5) {
        case 0:
        case 1:
            width_ = kWidths[step.with % std::size(kWidths)];
            height_ = kHeights[step.with / 16 % std::size(kHeights)];
            program_->resize(width_, height_, step.with % 7 == 0 ? 1.25f : 1);
            return "resize to " + std::to_string(static_cast<int>(width_)) + " x " + std::to_string(static_cast<int>(height_));
        case 2:
            ImGui::GetIO().AddFocusEvent(step.with % 2 == 0);
            program_->settle();
            return step.with % 2 == 0 ? "come back to the window" : "leave the window";
        case 3: {
            SystemPreferences preferences;
            preferences.dark = step.with % 2 == 0;
            preferences.more_contrast = step.with / 2 % 3 == 0;
            preferences.reduced_motion = step.with / 8 % 2 == 0;
            preferences.text_scale = kScales[step.with / 16 % std::size(kScales)];
            program_->send(preferences);
            return "the system's text is " + std::to_string(preferences.text_scale) + " large";
        }
        default:
            program_->send(TextViewChanged{step.with % 2 == 0, step.with % 5 == 0});
            return step.with % 2 == 0 ? "the Text view is on" : "the Text view is off";
    }
}

RandomUser::Words RandomUser::clock(const RandomStep& step) {
    static constexpr double kTimes[] = {20, 300, 700, 1500, 5000, 60'000, 3'600'000};
    const double time = kTimes[step.which % std::size(kTimes)];
    if (step.with % 9 == 0) machine_.now.date = add_months(machine_.now.date, 1 + static_cast<int>(step.with % 14));
    program_->advance(time);
    program_->advance(1);
    if (time >= 1500) look_at_kept();
    return "wait " + std::to_string(static_cast<long>(time)) + " ms, until " + to_iso(machine_.now.date);
}

RandomUser::Words RandomUser::reload(const RandomStep& step) {
    const bool says_so = step.with % 4 != 0;
    if (says_so) program_->send(Leaving{});
    const bool all_kept = says_so && impl().has_work && impl().state.settings.keep_here && machine_.keep_refused.empty() &&
                          impl().work.reading.empty();
    const std::string before = program_->app().export_document();
    program_.reset();
    machine_.crash();
    host_edits_ = step.with % 2 == 0;
    start();
    if (all_kept) hold(program_->app().export_document() == before, "What was kept in leaving is not what came back.");
    return says_so ? "close the program and start it again" : "the program ends, and is started again";
}

std::string RandomUser::take(const RandomStep& step) {
    if (write_document(document()).size() > kMostBytes) {
        program_->send(FileOpened{files_to_open().front().first, files_to_open().front().second});
        if (open_dialog(program_->nodes())) act(UiAction::Kind::Key, 0, {}, static_cast<int>(UiKey::Escape));
        if (write_document(document()).size() > kMostBytes) impl().requests.emplace_back(NewDocument{});
        program_->settle();
        return "begin with less";
    }
    switch (step.kind % 32) {
        case 0:
        case 1:
        case 2:
            return click(step);
        case 3:
        case 4:
        case 5:
        case 6:
        case 7:
        case 8:
        case 9:
            return type_in(step);
        case 10:
        case 11:
        case 12:
            return choose(step);
        case 13:
        case 14:
        case 15:
            return key(step);
        case 16:
            return paste(step);
        case 17:
            return open(step);
        case 18:
            return machine(step);
        case 19:
            return window(step);
        case 20:
        case 21:
            return clock(step);
        case 22:
            return step.with % 3 == 0 ? reload(step) : key(step);
        default:
            return press(step);
    }
}

void RandomUser::look_at_file() {
    const std::string bytes = program_->app().export_document();
    const LoadResult read = read_document(bytes);
    hold(read.document.has_value(), "What is written cannot be read.");
    if (!read.problems.empty())
        hold(false, "What is written reads with a problem.", read.problems.front().where + ": " + read.problems.front().message);
    const auto changes = impl().has_work ? diff(document(), *read.document) : std::vector<Change>();
    if (!changes.empty()) hold(false, "What is written reads as something else.", testing::told(changes.front()));
    hold(write_document(*read.document) == bytes || !impl().has_work, "One document has two files.");
}

void RandomUser::look_at_kept() {
    App::Impl& app = impl();
    if (!app.has_work || app.restoring || !app.work.reading.empty()) return;
    hold(app.work.kept_badly || kept_bytes() == program_->app().export_document(),
         "What is kept is not the document, long after it was due, and nothing says so.");
}

void RandomUser::look_at_history() {
    // On a copy: every state is whole, and the way back and forth ends where it began.
    History history = impl().history;
    while (history.can_undo()) history.undo();
    if (history.document().partnership != first_) return;
    hold(write_document(history.document()) == first_bytes_, "The first state in the history has changed.");
}

void RandomUser::look(std::size_t number) {
    App::Impl& app = impl();
    if (app.history.size() == 1 && document().partnership != first_) {
        first_ = document().partnership;
        first_bytes_ = program_->app().export_document();
    }
    look_at_file();
    for (const std::string& said : machine_.announced)
        if (said.find("please report this fault") != std::string::npos || said.find("fault of ours") != std::string::npos)
            hold(false, "It says itself that it is at fault.", said);
    machine_.announced.clear();
    hold(machine_.focus == 0 || program_->nodes().find(machine_.focus), "The focus is on nothing that is there.");
    if (number % kLookEvery == 0) {
        if (const std::string missing = unsaid(*program_); !missing.empty()) hold(false, "Something drawn is not said.", missing);
        if (const std::string silent = silent_words(*program_); !silent.empty())
            hold(false, "Words are drawn and not said.", silent);
    }
    if (number % kUndoEvery == 0) look_at_history();
}

void RandomUser::undo_everything() {
    look_at_history();
    App::Impl& app = impl();
    if (app.history.size() > 1000 || !app.work.reading.empty()) return;
    app.requests.emplace_back(GoTo{Screen::Settings});
    program_->settle();
    for (int i = 0; i < 1100 && app.history.can_undo(); ++i) {
        app.requests.emplace_back(Undo{});
        program_->frame();
    }
    program_->settle();
    hold(!app.history.can_undo(), "Undo does not come to an end.");
    if (document().partnership == first_)
        hold(program_->app().export_document() == first_bytes_, "Everything undone is not what there was at first.");
}

std::string kind_of(const std::string& what) {
    // What a message says of a place or a name is not the kind of fault.
    return what.substr(0, what.find('\n'));
}

}  // namespace

std::vector<RandomStep> random_steps(std::uint64_t seed, std::size_t count) {
    SeededRandom random(seed * 0x9E3779B97F4A7C15u + 1);
    std::vector<RandomStep> steps(count);
    for (RandomStep& step : steps) {
        const std::uint64_t a = random.next(), b = random.next();
        step = {static_cast<std::uint32_t>(a >> 40), static_cast<std::uint32_t>(b >> 40),
                static_cast<std::uint32_t>(b & 0xffffff)};
    }
    return steps;
}

std::optional<RandomFailure> run_steps(const std::vector<RandomStep>& steps) {
    RandomFailure failure;
    try {
        RandomUser user;
        user.look(0);
        for (const RandomStep& step : steps) {
            failure.done.emplace_back("(in the middle of a step)");
            failure.done.back() = user.take(step);
            user.look(++failure.step);
        }
        user.undo_everything();
        return {};
    } catch (const Broken& broken) {
        failure.what = broken.what;
    } catch (const std::exception& error) {
        failure.what = error.what();
    }
    return failure;
}

RandomFailure shrink(std::vector<RandomStep> steps, RandomFailure failure, int most_runs) {
    steps.resize(std::min(steps.size(), failure.done.size()));
    for (std::size_t piece = std::max<std::size_t>(steps.size() / 2, 1); most_runs > 0; piece /= 2) {
        for (std::size_t at = 0; at < steps.size() && most_runs > 0;) {
            std::vector<RandomStep> fewer = steps;
            const auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            fewer.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(piece, fewer.size() - at)));
            --most_runs;
            auto again = run_steps(fewer);
            if (again && kind_of(again->what) == kind_of(failure.what)) {
                failure = std::move(*again);
                fewer.resize(std::min(fewer.size(), failure.done.size()));
                steps = std::move(fewer);
            } else {
                at += piece;
            }
        }
        if (piece == 1) break;
    }
    return failure;
}

std::string in_words(const RandomFailure& failure) {
    std::string words = failure.what + "\nafter:\n";
    for (const std::string& one : failure.done) words += "  " + one + '\n';
    return words;
}

}  // namespace waymark::test
