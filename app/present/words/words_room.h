#pragma once
// Where words that are put together from others are kept: a screen has the memory of its frame, a report a list.

#include <deque>
#include <span>
#include <string>
#include <string_view>

#include "model/base/number_words.h"
#include "model/base/text.h"

namespace waymark {

class WordsRoom {
  public:
    WordsRoom() = default;
    WordsRoom(const WordsRoom&) = delete;
    WordsRoom& operator=(const WordsRoom&) = delete;

    /// The pattern with its holes filled; lives as long as the room does.
    [[nodiscard]] virtual std::string_view filled(std::string_view pattern, std::span<const std::string_view> arguments) = 0;

    template <class... T>
    [[nodiscard]] std::string_view fill(std::string_view pattern, const T&... arguments) {
        const NumberWords list[] = {NumberWords(arguments)...};
        std::string_view views[sizeof...(arguments)];
        for (std::size_t i = 0; i < sizeof...(arguments); ++i) views[i] = list[i].view();
        return filled(pattern, views);
    }

    /// `words` after `before` with the separator between; what is empty is left out, with the separator.
    [[nodiscard]] std::string_view joined(std::string_view before, std::string_view separator, std::string_view words) {
        if (before.empty() || words.empty()) return before.empty() ? words : before;
        return fill("{}{}{}", before, separator, words);
    }

  protected:
    ~WordsRoom() = default;
};

/// Keeps them as long as it lives itself.
class WordsList final : public WordsRoom {
  public:
    [[nodiscard]] std::string_view filled(std::string_view pattern, std::span<const std::string_view> arguments) override {
        std::size_t size = pattern.size();
        for (const std::string_view argument : arguments) size += argument.size();
        std::string& made = list_.emplace_back(size, '\0');
        made.resize(fill_into(made.data(), pattern, arguments));
        return made;
    }

  private:
    std::deque<std::string> list_;
};

}  // namespace waymark
