// waymark.com, for Windows: a console waits for it and shows what it prints, as it does for no program with a
// window. It does what needs no window, and starts waymark.exe for the rest. "waymark" typed in a console
// finds it first.

#include <windows.h>

#include <cstdio>
#include <filesystem>

#include "model/base/text.h"
#include "native/cli.h"
#include "native/files.h"
#include "native/system_text.h"

int main(int argc, char** argv) {
    using namespace waymark;
    if (const auto done = run_cli(words_of_start(argc, argv))) return *done;
    std::wstring here(1 << 15, L'\0');
    here.resize(GetModuleFileNameW(nullptr, here.data(), static_cast<DWORD>(here.size())));
    const std::wstring program = std::filesystem::path(here).replace_extension(L".exe").wstring();
    std::wstring line = GetCommandLineW();
    STARTUPINFOW start{};
    start.cb = sizeof start;
    PROCESS_INFORMATION made{};
    if (!CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &start, &made)) {
        std::fprintf(stderr, "%s\n", fill(tr("{} could not be started."), {to_utf8(program)}).c_str());
        return 1;
    }
    CloseHandle(made.hThread);
    CloseHandle(made.hProcess);
    return 0;
}
