#ifndef _WIN32

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

#include "native/file_dialog.h"
#include "native/files.h"

extern char** environ;

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// "*.json *.csv"
std::string patterns(const std::vector<std::string>& extensions) {
    std::string text;
    for (const std::string& extension : extensions) {
        if (!text.empty()) text += ' ';
        text += '*' + extension;
    }
    return text;
}

std::vector<std::string> zenity_words(const std::string& program, const FileDialog::Request& request) {
    // zenity takes a name that ends in a slash for a folder to begin in.
    const std::string start = request.saving ? to_utf8(request.start) : to_utf8(request.start) + '/';
    std::vector<std::string> words{program, "--file-selection", "--title=" + request.title, "--filename=" + start};
    if (request.saving) words.insert(words.end(), {"--save", "--confirm-overwrite"});
    if (!request.extensions.empty()) {
        words.push_back("--file-filter=" + patterns(request.extensions));
        words.emplace_back("--file-filter=*");
    }
    return words;
}

std::vector<std::string> kdialog_words(const std::string& program, const FileDialog::Request& request) {
    std::vector<std::string> words{program, "--title", request.title, request.saving ? "--getsavefilename" : "--getopenfilename",
                                   to_utf8(request.start)};
    if (!request.extensions.empty()) words.push_back(patterns(request.extensions));
    return words;
}

/// The program's whole path; empty when none of the folders has it.
std::string find_program(std::string_view search, const std::string& name) {
    while (!search.empty()) {
        const std::size_t end = search.find(':');
        const std::string folder(search.substr(0, end));
        search = end == std::string_view::npos ? std::string_view() : search.substr(end + 1);
        if (folder.empty()) continue;
        const std::string path = folder + '/' + name;
        if (access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

class ChildDialog final : public FileDialog {
  public:
    explicit ChildDialog(std::string search) : search_(std::move(search)) {}
    ~ChildDialog() override {
        if (child_ <= 0) return;
        kill(child_, SIGTERM);
        waitpid(child_, nullptr, 0);
        close(pipe_);
    }

    bool start(const Request& request) override {
        if (child_ > 0) return false;
        if (const std::string zenity = find_program(search_, "zenity"); !zenity.empty())
            return spawn(zenity_words(zenity, request));
        if (const std::string kdialog = find_program(search_, "kdialog"); !kdialog.empty())
            return spawn(kdialog_words(kdialog, request));
        return false;
    }

    std::optional<Answer> poll() override {
        if (child_ <= 0) return std::nullopt;
        char piece[4096];
        for (;;) {
            const ssize_t got = read(pipe_, piece, sizeof piece);
            if (got > 0)
                said_.append(piece, static_cast<std::size_t>(got));
            else if (got == 0 || errno != EINTR)
                break;
        }
        int status = 0;
        const pid_t ended = waitpid(child_, &status, WNOHANG);
        if (ended == 0) return std::nullopt;
        // What was said between the last read and the end.
        for (ssize_t got; (got = read(pipe_, piece, sizeof piece)) > 0;) said_.append(piece, static_cast<std::size_t>(got));
        close(pipe_);
        child_ = 0;
        while (!said_.empty() && said_.back() == '\n') said_.pop_back();
        Answer answer;
        const int code = ended > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        if (code == 0 && !said_.empty())
            answer.path = path_from_utf8(said_);
        else if (code == 0 || code == 1)
            answer.cancelled = true;
        else
            answer.unavailable = true;
        return answer;
    }

  private:
    bool spawn(const std::vector<std::string>& words) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) return false;
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::vector<char*> arguments;
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        pid_t child = 0;
        const int failed = posix_spawn(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        if (failed != 0) {
            close(ends[0]);
            return false;
        }
        child_ = child;
        pipe_ = ends[0];
        said_.clear();
        return true;
    }

    std::string search_;
    std::string said_;
    pid_t child_ = 0;
    int pipe_ = -1;
};

}  // namespace

std::unique_ptr<FileDialog> make_file_dialog(std::string search) {
    return std::make_unique<ChildDialog>(std::move(search));
}

}  // namespace waymark

#endif
