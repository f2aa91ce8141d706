#pragma once
// Letters from the browser's own fonts (web/page/letters.js).

#include "ui/kit/letters.h"

namespace waymark {

class WebLetters final : public LetterSource {
  public:
    bool draw(std::string_view text, float px, bool bold, Letter& letter) override;
    [[nodiscard]] bool words_whole() const override { return true; }
    std::string_view composed(std::string_view text) override;

  private:
    std::string composed_;
};

}  // namespace waymark
