#pragma once
// One document is written in one window, of all that use the same data folder. A lock says who; a window that
// wants the document leaves a wish beside it, and the one that has it leaves what it was, and lets go.
//
//     writing-<mark of the document's id>.lock   .wish   .given

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "native/lock_file.h"

namespace waymark {

class DocumentLock {
  public:
    /// `folder` is there; where nothing can be written in it, every document is this window's.
    explicit DocumentLock(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~DocumentLock() { release(); }

    /// Lets go of the document before and takes this one; false when another window has it. "" takes none.
    bool claim(std::string_view document);
    /// Tries again to have the document that was claimed.
    bool take();
    [[nodiscard]] bool held() const { return lock_ != nullptr; }

    /// Asks the window that has it. Gives why it could not be asked, or nothing.
    [[nodiscard]] std::string wish();
    void forget_wish();
    /// Another window wishes for what this one has.
    [[nodiscard]] bool wished() const;
    /// Leaves this for it, and lets go. Returns why it could not be left; then nothing is let go.
    [[nodiscard]] std::string give(std::string_view document, std::string_view notes);
    struct Given {
        std::string document, notes;
    };
    /// What was left by whoever had it before, once.
    [[nodiscard]] std::optional<Given> given();

  private:
    [[nodiscard]] std::filesystem::path file(std::string_view ending) const;
    void release();

    std::filesystem::path folder_;
    std::string document_;
    std::unique_ptr<LockFile> lock_;
};

}  // namespace waymark
