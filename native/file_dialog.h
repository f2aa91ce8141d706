#pragma once
// The system's own window for choosing a file. On Linux there is none that every desktop has, so zenity or
// kdialog is asked if it is installed; on Windows the system's.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

class FileDialog {
  public:
    struct Request {
        bool saving = false;
        std::string title;
        std::filesystem::path start;          ///< A folder; for saving, with the suggested name
        std::vector<std::string> extensions;  ///< ".json"; the first names the kind of file to save
    };
    struct Answer {
        bool cancelled = false;
        bool unavailable = false;    ///< No window could be shown: ask in another way.
        std::filesystem::path path;  ///< Else this
    };

    virtual ~FileDialog() = default;
    /// False when there is no such window here. At most one is open at a time.
    virtual bool start(const Request& request) = 0;
    /// The answer, once.
    virtual std::optional<Answer> poll() = 0;
};

/// `search` holds the folders to find the program in, as PATH does; only Linux looks at it.
[[nodiscard]] std::unique_ptr<FileDialog> make_file_dialog(std::string search);

}  // namespace waymark
