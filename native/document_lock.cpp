#include "native/document_lock.h"

#include <charconv>
#include <string_view>
#include <system_error>

#include "model/base/uuid.h"
#include "native/files.h"
#include "native/own_files.h"

namespace waymark {
namespace fs = std::filesystem;

fs::path DocumentLock::file(std::string_view ending) const {
    return folder_ / ("writing-" + uuid_of(document_) + std::string(ending));
}

void DocumentLock::release() {
    if (!lock_) return;
    std::error_code error;
    // While it is still ours: whoever opens it next makes a new one, and whoever has it open already looks
    // again.
    fs::remove(file(".lock"), error);
    lock_.reset();
}

bool DocumentLock::claim(std::string_view document) {
    release();
    document_ = document;
    if (document_.empty()) return true;
    if (take()) {
        forget_wish();
        return true;
    }
    return !may_write(folder_ / "lock");
}

bool DocumentLock::take() {
    if (held()) return true;
    auto lock = std::make_unique<LockFile>();
    if (document_.empty() || !lock->take(file(".lock"))) return false;
    lock_ = std::move(lock);
    return true;
}

std::string DocumentLock::wish() {
    // What an earlier window left and nobody fetched is not what this one waits for.
    std::error_code error;
    fs::remove(file(".given"), error);
    return write_own_file(file(".wish"), "wish");
}

void DocumentLock::forget_wish() {
    std::error_code error;
    fs::remove(file(".wish"), error);
}

bool DocumentLock::wished() const {
    return held() && is_own_file(file(".wish"));
}

std::string DocumentLock::give(std::string_view document, std::string_view notes) {
    forget_wish();
    std::string all = std::to_string(document.size()) + "\n";
    all.append(document).append(notes);
    if (std::string why = write_own_file(file(".given"), all); !why.empty()) return why;
    release();
    return {};
}

std::optional<DocumentLock::Given> DocumentLock::given() {
    const FileRead read = read_own_file(file(".given"));
    if (!read.problem.empty()) return std::nullopt;
    std::error_code error;
    fs::remove(file(".given"), error);
    const std::string_view all = read.bytes;
    const std::size_t line = all.find('\n');
    if (line == std::string_view::npos) return std::nullopt;
    std::size_t size = 0;
    if (const auto number = std::from_chars(all.data(), all.data() + line, size);
        number.ec != std::errc() || number.ptr != all.data() + line)
        return std::nullopt;
    const std::string_view rest = all.substr(line + 1);
    if (size > rest.size()) return std::nullopt;
    return Given{std::string(rest.substr(0, size)), std::string(rest.substr(size))};
}

}  // namespace waymark
