#include "native/passphrase.h"

#include <cstdio>

#ifdef _WIN32
#include <windows.h>

#include "native/files.h"
#else
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

#include "io/import/text_encoding.h"
#include "model/base/text.h"
#include "native/cli_parts.h"

namespace waymark::cli {
namespace {

/// Larger, it is some other file.
constexpr std::size_t kMostBytesOfPassphrase = 65'536;

PassphraseRead no_terminal() {
    return {
        {},
        std::string(tr("There is no terminal to ask for the passphrase at. Name a file that holds it after --passphrase-file; "
                       "- is standard input."))};
}

PassphraseRead given_up() {
    return {{}, std::string(tr("No passphrase was typed."))};
}

}  // namespace

PassphraseRead passphrase_in_file(const std::string& file) {
    const FileRead read = read_stream(file, kMostBytesOfPassphrase);
    if (!read.problem.empty()) return {{}, fill(tr("The passphrase could not be read from {}: {}."), {file, read.problem})};
    DecodedText decoded;
    decode_text(read.bytes, decoded);
    return {std::string(decoded.text.substr(0, decoded.text.find_first_of("\r\n"))), {}};
}

#ifdef _WIN32

PassphraseRead passphrase_from_terminal(const std::string& question) {
    const HANDLE in = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                  OPEN_EXISTING, 0, nullptr);
    DWORD before = 0;
    if (in == INVALID_HANDLE_VALUE || GetConsoleMode(in, &before) == 0) return no_terminal();
    std::fprintf(stderr, "%s ", question.c_str());
    std::fflush(stderr);
    SetConsoleMode(in, (before | ENABLE_LINE_INPUT) & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    wchar_t typed[2048];
    DWORD length = 0;
    const bool read = ReadConsoleW(in, typed, 2047, &length, nullptr) != 0;
    SetConsoleMode(in, before);
    CloseHandle(in);
    std::fprintf(stderr, "\n");
    if (!read || length == 0) return given_up();
    return {to_utf8(std::wstring(typed, length)), {}};
}

#else

PassphraseRead passphrase_from_terminal(const std::string& question) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    termios before{};
    if (terminal < 0 || tcgetattr(terminal, &before) != 0) {
        if (terminal >= 0) close(terminal);
        return no_terminal();
    }
    // Ctrl C comes as a letter then, so that the terminal is never left without its echo.
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    tcsetattr(terminal, TCSAFLUSH, &silent);
    dprintf(terminal, "%s ", question.c_str());
    std::string typed;
    char letter = 0;
    bool whole = false;
    while (!whole && typed.size() < kMostBytesOfPassphrase && ::read(terminal, &letter, 1) == 1) {
        if (letter == '\x03') break;
        whole = letter == '\n';
        if (!whole) typed += letter;
    }
    tcsetattr(terminal, TCSAFLUSH, &before);
    dprintf(terminal, "\n");
    close(terminal);
    if (!whole) return given_up();
    return {std::move(typed), {}};
}

#endif

}  // namespace waymark::cli
