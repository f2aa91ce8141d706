// The desktop program: commands without a window first (cli.h), then the window and its loop.

#include <SDL.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "io/document/document_codec.h"
#include "model/base/text.h"
#include "native/arguments.h"
#include "native/cli.h"
#include "native/languages.h"
#include "native/native_platform.h"
#include "native/script.h"
#include "native/sdl_host.h"
#include "native/system_letters.h"
#include "native/system_text.h"
#include "native/window_icon.h"
#include "shell/app.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr double kLongestGoodbyeMs = 3000;
constexpr double kGoodbyePollMs = 20;
constexpr double kScriptPollMs = 10;
constexpr int kIconSide = 64;

fs::path home_folder() {
    const std::string home = environment("HOME").empty() ? environment("USERPROFILE") : environment("HOME");
    const fs::path documents = path_from_utf8(home) / "Documents";
    std::error_code error;
    return fs::is_directory(documents, error) ? documents : path_from_utf8(home);
}

/// The one-file page: installed beside the program, or where a build leaves it.
fs::path find_browser_page() {
    char* base = SDL_GetBasePath();
    const fs::path here = path_from_utf8(base == nullptr ? "" : base);
    SDL_free(base);
    std::error_code error;
    for (const char* place : {"waymark.html", "../share/waymark/waymark.html", "../dist/waymark.html"}) {
        const fs::path path = fs::weakly_canonical(here / place, error);
        if (fs::is_regular_file(path, error)) return path;
    }
    return {};
}

/// The language that the system speaks: "cy_GB.UTF-8", or "cy-GB" where only SDL can say.
std::string language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (std::string text = environment(name); !text.empty()) return text;
    const std::unique_ptr<SDL_Locale, decltype(&SDL_free)> preferred(SDL_GetPreferredLocales(), &SDL_free);
    if (!preferred || preferred->language == nullptr) return "en";
    const std::string tongue = preferred->language;
    return preferred->country == nullptr ? tongue : tongue + '-' + preferred->country;
}

/// The window is to close and something is nowhere but in it, as the text says: the person decides.
bool may_lose(std::string_view what, std::string_view button) {
    const std::string title(tr("Close Waymark?"));
    const std::string text(what);
    const std::string back(tr("Go back"));
    const std::string lose(button);
    const SDL_MessageBoxButtonData buttons[] = {
        {SDL_MESSAGEBOX_BUTTON_RETURNKEY_DEFAULT | SDL_MESSAGEBOX_BUTTON_ESCAPEKEY_DEFAULT, 0, back.c_str()},
        {0, 1, lose.c_str()}};
    const SDL_MessageBoxData box{SDL_MESSAGEBOX_WARNING, nullptr, title.c_str(), text.c_str(), 2, buttons, nullptr};
    int chosen = 1;
    return SDL_ShowMessageBox(&box, &chosen) != 0 || chosen == 1;
}

int fail(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    return 1;
}

class Program {
  public:
    explicit Program(const Arguments& arguments) : arguments_(arguments), platform_(platform_options()), app_(platform_) {
        app_.borrow_letters(&letters_);
    }

    int run() {
        SdlHost::Options options;
        options.width = arguments_.width;
        options.height = arguments_.height;
        options.renderer = arguments_.renderer;
        std::string why;
        host_ = SdlHost::open(options, &why);
        if (!host_) return fail(why);
        host_->set_icon(window_icon(kIconSide), kIconSide);
        wake_event_ = SDL_RegisterEvents(1);
        platform_.restore();
        if (!arguments_.file.empty()) platform_.open_file(path_from_utf8(arguments_.file));
        if (!arguments_.script.empty()) {
            if (const std::string problem = load_script(); !problem.empty()) return fail(problem);
        }
        while (!closed_) turn();
        // Neither a disk that hangs nor a report that nobody can save any more keeps a window that is closed.
        if (!platform_.finish(static_cast<int>(kLongestGoodbyeMs)) || !platform_.rests()) std::_Exit(exit_code_);
        return exit_code_;
    }

  private:
    NativePlatform::Options platform_options() {
        NativePlatform::Options options;
        options.data_folder = arguments_.data_folder.empty() ? default_data_folder() : path_from_utf8(arguments_.data_folder);
        options.home = home_folder();
        options.browser_page = find_browser_page();
        // A script cannot work another program's window.
        if (arguments_.script.empty()) options.dialog_search = environment("PATH");
        options.fixed_time = arguments_.fixed_clock;
        options.seed = arguments_.seed;
        options.wake = [this] {
            SDL_Event event{};
            event.type = wake_event_;
            if (wake_event_ != 0) SDL_PushEvent(&event);
        };
        options.set_title = [this](const std::string& title) {
            if (host_) host_->set_title(title);
        };
        options.copy = [](const std::string& text) { return SDL_SetClipboardText(text.c_str()) == 0; };
        options.open_url = [](const std::string& url) { return SDL_OpenURL(url.c_str()) == 0; };
        return options;
    }

    void turn() {
        SdlHost::Happened happened = host_->pump(app_);
        if (happened.dropped_files.size() > 1)
            platform_.push(OpenFailed{std::string(tr("Drop one file at a time."))});
        else if (!happened.dropped_files.empty())
            platform_.open_file(path_from_utf8(happened.dropped_files.front()));
        if (happened.steps != 0) platform_.step(happened.steps);
        for (std::string& text : happened.pasted) platform_.push(TextPasted{std::move(text)});
        if (happened.close_asked) say_goodbye();
        if (platform_.has_events()) host_->touch();
        if (host_->needs_frame(app_)) {
            host_->draw(app_);
            return;
        }
        double sleep = platform_.sleep_at_most();
        const auto no_longer_than = [&sleep](double ms) { sleep = sleep < 0 || sleep > ms ? ms : sleep; };
        if (goodbye_since_ms_ >= 0) {
            leave_if_possible();
            no_longer_than(kGoodbyePollMs);
        }
        if (script_ != nullptr && goodbye_since_ms_ < 0) {
            step_script();
            no_longer_than(kScriptPollMs);
        }
        if (!closed_) host_->wait(app_, sleep);
    }

    void say_goodbye() {
        if (goodbye_since_ms_ >= 0) return;
        goodbye_since_ms_ = platform_.monotonic_ms();
        platform_.push(Leaving{});
    }

    [[nodiscard]] bool may_lose_changes(bool kept) const {
        if (kept && !app_.would_lose_work()) return true;
        return may_lose(tr("Your latest changes are neither kept on this computer nor saved in a file. If you close now they "
                           "are lost. Go back to save them in a file."),
                        tr("Close and lose changes"));
    }
    [[nodiscard]] bool may_lose_rows() const {
        if (!app_.rows_wait()) return true;
        return may_lose(
            tr("The rows that you pasted have not been added yet. If you close now you will have to paste them again."),
            tr("Close without the rows"));
    }

    /// Called when nothing waits to be drawn, so the app has heard that we are leaving.
    void leave_if_possible() {
        const bool kept = app_.may_close();
        if (!kept && platform_.monotonic_ms() - goodbye_since_ms_ < kLongestGoodbyeMs) return;
        closed_ = !arguments_.script.empty() || (may_lose_changes(kept) && may_lose_rows());
        goodbye_since_ms_ = -1;
        host_->touch();
    }

    /// Returns what is wrong with it; empty when nothing is.
    std::string load_script() {
        Script::Hands hands;
        hands.act = [this](UiAction action) { platform_.push(std::move(action)); };
        hands.picture = [this](const std::string& path) { return host_->screenshot(app_, path); };
        hands.export_document = [this](const std::string& path) {
            return write_file(path_from_utf8(path), app_.export_document()).empty();
        };
        script_ = std::make_unique<Script>(std::move(hands));
        const FileRead read = read_file(path_from_utf8(arguments_.script), kMostBytes);
        if (!read.problem.empty()) return fill(tr("The script was not read: {}."), {read.problem});
        return script_->load(read.bytes) ? std::string() : script_->failure();
    }

    void step_script() {
        // A line begins when all before it is done: drawn, answered and kept.
        if (!app_.may_close()) return;
        const Script::State state = script_->step(app_.semantics(), platform_.monotonic_ms());
        if (state == Script::State::Working) return;
        if (state == Script::State::Stay) {
            script_.reset();
            return;
        }
        if (state == Script::State::Failed) exit_code_ = fail(script_->failure());
        say_goodbye();
    }

    Arguments arguments_;
    std::uint32_t wake_event_ = 0;
    NativePlatform platform_;
    SystemLetters letters_;  ///< Outlives the app, which draws with it.
    App app_;
    std::unique_ptr<SdlHost> host_;  ///< Goes before the app, on whose ImGui context it draws.
    std::unique_ptr<Script> script_;
    double goodbye_since_ms_ = -1;
    bool closed_ = false;
    int exit_code_ = 0;
};

}  // namespace
}  // namespace waymark

int main(int argc, char** argv) {
    waymark::set_catalogue(waymark::catalogue_for(waymark::language()));
    std::vector<std::string> words = waymark::words_of_start(argc, argv);
    if (const std::optional<int> done = waymark::run_cli(words)) return *done;
    const waymark::Arguments arguments = waymark::read_arguments(words);
    if (!arguments.problem.empty()) {
        waymark::print_to_console();
        std::fprintf(stderr, "%s\n%s", arguments.problem.c_str(), waymark::arguments_help().c_str());
        return 2;
    }
    return waymark::Program(arguments).run();
}
