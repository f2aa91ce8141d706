#pragma once
// Letters from the fonts of the system: found by fontconfig on Linux. On Windows none are borrowed yet.

#include <map>
#include <memory>
#include <string>

#include "ui/kit/letters.h"

namespace waymark {

class SystemLetters final : public LetterSource {
  public:
    SystemLetters();
    ~SystemLetters() override;
    bool draw(std::string_view text, float px, bool bold, Letter& letter) override;
    std::string_view composed(std::string_view text) override;

  private:
    struct Face;
    /// The face that has the letter, or null; faces stay open, letters without one are remembered.
    Face* face_with(std::uint32_t code, bool bold);

    std::map<std::string, std::unique_ptr<Face>> faces_;  ///< By file and number in the file
    std::map<std::pair<std::uint32_t, bool>, Face*> found_;
    std::string composed_;
};

}  // namespace waymark
