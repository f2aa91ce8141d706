#pragma once
// Several files packed into one, as documents of offices are.

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace waymark {

struct ZipPart {
    std::string name;  ///< With its folders: "word/document.xml".
    std::string bytes;
    bool stored = false;  ///< As it is, for what has to be found without unpacking.
};

/// Packs one part after the other, so that a large one need not be held whole.
class ZipFile {
  public:
    ZipFile();
    ~ZipFile();
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    /// What is added from here on is the part of this name. A part ends where the next begins.
    void begin(const std::string& name, bool stored = false);
    /// To the part that was begun last; dropped before the first.
    void add(std::string_view bytes);
    /// The file; nothing can be added to it then.
    [[nodiscard]] std::string take();

  private:
    struct Open;
    std::unique_ptr<Open> open_;
};

/// The parts in their order. Each has the same day (1 January 1980), so the same parts give the same bytes.
[[nodiscard]] std::string zip_file(std::span<const ZipPart> parts);

}  // namespace waymark
