#pragma once
// Words that screens have in common with pictures and reports, in the memory of the frame.

#include "present/words/words_room.h"
#include "ui/kit/ui.h"

namespace waymark {

class FrameWords final : public WordsRoom {
  public:
    explicit FrameWords(const Ui& ui) : ui_(ui) {}
    [[nodiscard]] std::string_view filled(std::string_view pattern, std::span<const std::string_view> arguments) override {
        return ui_.fill(pattern, arguments);
    }

  private:
    const Ui& ui_;
};

}  // namespace waymark
