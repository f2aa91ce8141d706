#include "native/system_text.h"

#include <cstdlib>

#ifdef _WIN32
#include <windows.h>
//
#include <shellapi.h>

#include <cstdio>
#include <cstring>

#include "native/files.h"
#endif

namespace waymark {

#ifdef _WIN32

std::string environment(const char* name) {
    const std::wstring wide_name(name, name + std::strlen(name));
    const wchar_t* text = _wgetenv(wide_name.c_str());
    return text == nullptr ? "" : to_utf8(text);
}

std::vector<std::string> words_of_start(int, char**) {
    int count = 0;
    LPWSTR* words = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> all;
    for (int i = 1; words != nullptr && i < count; ++i) all.push_back(to_utf8(words[i]));
    LocalFree(words);
    return all;
}

void print_to_console() {
    const auto goes_somewhere = [](DWORD which) {
        const HANDLE handle = GetStdHandle(which);
        return handle != nullptr && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
    };
    const bool output = goes_somewhere(STD_OUTPUT_HANDLE), errors = goes_somewhere(STD_ERROR_HANDLE);
    if ((!output || !errors) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        if (!output) std::freopen("CONOUT$", "w", stdout);
        if (!errors) std::freopen("CONOUT$", "w", stderr);
    }
    SetConsoleOutputCP(CP_UTF8);
}

#else

std::string environment(const char* name) {
    const char* text = std::getenv(name);
    return text == nullptr ? "" : text;
}

std::vector<std::string> words_of_start(int argc, char** argv) {
    return {argv + (argc > 0 ? 1 : 0), argv + argc};
}

void print_to_console() {}

#endif

}  // namespace waymark
