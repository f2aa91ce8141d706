// Pictures of the screens, for a person to look at: works the program through a script (native/script.h)
// without a window, once for each width and theme, and writes what its `picture` lines ask for.
//
//     waymark_shots SCRIPT FOLDER [WIDTHxHEIGHT[@SCALE] | light | dark | contrast | text=150 | FILE.json]...
//
// Without sizes and themes: 1280x800, 820x1100 and 390x844, each light, dark and in high contrast.

#include <SDL.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "native/script.h"
#include "shots/picture.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

struct Size {
    float width = 0, height = 0, scale = 1;
};

struct Plan {
    std::string script;
    std::filesystem::path folder;
    std::vector<Size> sizes;
    std::vector<std::string> themes;
    std::vector<std::string> files;
    float text_scale = 1;
};

std::string whole_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool read_word(const std::string& word, Plan& plan) {
    Size size;
    int percent = 0;
    if (word == "light" || word == "dark" || word == "contrast")
        plan.themes.push_back(word);
    else if (std::sscanf(word.c_str(), "text=%d", &percent) == 1)
        plan.text_scale = static_cast<float>(percent) / 100;
    else if (std::sscanf(word.c_str(), "%fx%f@%f", &size.width, &size.height, &size.scale) >= 2)
        plan.sizes.push_back(size);
    else if (std::filesystem::exists(word))
        plan.files.push_back(word);
    else
        return false;
    return true;
}

int take(const Plan& plan, const Size& size, const std::string& theme) {
    Picture picture;
    Options options;
    options.width = size.width;
    options.height = size.height;
    options.scale = size.scale;
    options.check_semantics = false;
    options.painter = &picture;
    FakePlatform machine;
    SystemPreferences preferences;
    preferences.dark = theme == "dark";
    preferences.more_contrast = theme == "contrast";
    preferences.text_scale = plan.text_scale;
    machine.push(preferences);
    Headless program(machine, options);
    for (const std::string& file : plan.files)
        program.send(FileOpened{std::filesystem::path(file).filename().string(), whole_file(file)});

    Script::Hands hands;
    hands.act = [&](UiAction action) { machine.push(std::move(action)); };
    hands.picture = [&](const std::string& name) {
        const std::string end = "-" + std::to_string(std::lround(size.width)) + "-" + theme + ".bmp";
        return picture.save((plan.folder / (name + end)).string());
    };
    hands.export_document = [](const std::string&) { return true; };
    Script script(std::move(hands));
    if (!script.load(whole_file(plan.script))) {
        std::fprintf(stderr, "%s\n", script.failure().c_str());
        return 2;
    }
    for (;;) {
        const Script::State state = script.step(program.nodes(), machine.clock_ms);
        if (state == Script::State::Done || state == Script::State::Stay) return 0;
        if (state == Script::State::Failed) {
            std::fprintf(stderr, "%s\n", script.failure().c_str());
            return 1;
        }
        program.advance(100);
    }
}

int run(const std::vector<std::string>& words) {
    Plan plan;
    if (words.size() < 2) {
        std::fprintf(stderr,
                     "waymark_shots SCRIPT FOLDER [WIDTHxHEIGHT[@SCALE] | light | dark | contrast | text=150 "
                     "| FILE]...\n");
        return 2;
    }
    plan.script = words[0];
    plan.folder = words[1];
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (read_word(words[i], plan)) continue;
        std::fprintf(stderr, "What is \"%s\"?\n", words[i].c_str());
        return 2;
    }
    if (plan.sizes.empty()) plan.sizes = {{1280, 800, 1}, {820, 1100, 1}, {390, 844, 1}};
    if (plan.themes.empty()) plan.themes = {"light", "dark", "contrast"};
    std::filesystem::create_directories(plan.folder);
    for (const Size& size : plan.sizes) {
        for (const std::string& theme : plan.themes) {
            if (const int failed = take(plan, size, theme); failed != 0) return failed;
        }
    }
    return 0;
}

}  // namespace
}  // namespace waymark::test

int main(int argc, char** argv) {
    return waymark::test::run(std::vector<std::string>(argv + 1, argv + argc));
}
