#pragma once
// The texts of one language, as tools/catalogue.mjs makes them of its .po. Nothing is read and nothing can go wrong when
// the program runs: what a translator got wrong stops the build.

#include <optional>
#include <span>
#include <string_view>

namespace waymark {

/// One text of ours in another language.
struct Translated {
    /// The English text as tr() is given it, or the form for one; before it, where there is one, its context and
    /// Catalogue::kAfterContext.
    std::string_view english;
    /// Its forms in the order of the language's plural categories; one for a text without a number.
    std::span<const std::string_view> forms;
};

class Catalogue {
  public:
    /// What stands between the context of a text and the text, as in GNU gettext.
    static constexpr char kAfterContext = '\x04';

    /// `texts` in order of their English bytes. `categories`: which form goes with 0, 1, 2 … of something, for at least
    /// 1,000 numbers and whole thousands of them; greater ones are as the number of the last thousand that ends alike.
    constexpr Catalogue(std::string_view language, std::span<const Translated> texts, std::span<const unsigned char> categories)
        : language_(language), texts_(texts), categories_(categories) {}

    /// BCP 47: "cy".
    [[nodiscard]] std::string_view language() const { return language_; }

    /// What goes with `count`, below 0 as above; nothing where the language does not have the text. For a text without a
    /// number the count does not matter.
    [[nodiscard]] std::optional<std::string_view> form(std::string_view english, long count) const;

    [[nodiscard]] std::span<const Translated> texts() const { return texts_; }

  private:
    std::string_view language_;
    std::span<const Translated> texts_;
    std::span<const unsigned char> categories_;
};

}  // namespace waymark
