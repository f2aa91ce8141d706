#ifdef _WIN32

#include <windows.h>
//
#include <commdlg.h>

#include <utility>

#include "native/file_dialog.h"
#include "native/files.h"

namespace waymark {
namespace {

/// Stays open until it is answered: Windows runs its own loop for it, and keeps our window painted.
class SystemDialog final : public FileDialog {
  public:
    bool start(const Request& request) override {
        std::wstring filter;
        for (const std::string& extension : request.extensions) {
            if (!filter.empty()) filter += L';';
            filter += L'*' + std::wstring(extension.begin(), extension.end());
        }
        std::wstring kinds = filter + L'\0' + filter + L'\0' + L"*.*" + L'\0' + L"*.*" + L'\0';
        const std::wstring title = path_from_utf8(request.title).wstring();
        const std::wstring folder = request.saving ? request.start.parent_path().wstring() : request.start.wstring();
        std::vector<wchar_t> name(1 << 15, L'\0');
        if (request.saving) {
            const std::wstring suggested = request.start.filename().wstring();
            suggested.copy(name.data(), name.size() - 1);
        }
        OPENFILENAMEW asked{};
        asked.lStructSize = sizeof asked;
        asked.hwndOwner = GetActiveWindow();
        asked.lpstrFilter = kinds.c_str();
        asked.lpstrFile = name.data();
        asked.nMaxFile = static_cast<DWORD>(name.size());
        asked.lpstrInitialDir = folder.c_str();
        asked.lpstrTitle = title.c_str();
        asked.Flags = OFN_NOCHANGEDIR | OFN_PATHMUSTEXIST | (request.saving ? OFN_OVERWRITEPROMPT : OFN_FILEMUSTEXIST);
        Answer answer;
        if ((request.saving ? GetSaveFileNameW(&asked) : GetOpenFileNameW(&asked)) != 0) {
            answer.path = name.data();
        } else if (CommDlgExtendedError() == 0) {
            answer.cancelled = true;
        } else {
            answer.unavailable = true;
        }
        answer_ = std::move(answer);
        return true;
    }

    std::optional<Answer> poll() override { return std::exchange(answer_, std::nullopt); }

  private:
    std::optional<Answer> answer_;
};

}  // namespace

std::unique_ptr<FileDialog> make_file_dialog(std::string) {
    return std::make_unique<SystemDialog>();
}

}  // namespace waymark

#endif
