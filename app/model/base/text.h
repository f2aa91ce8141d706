#pragma once
// Every sentence of ours that a person can read passes through tr(), so that another language is one catalogue
// (assets/text, tools/catalogue.mjs) and nothing else. Text of a pack, an area list or a document is not ours and
// does not.

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace waymark {

/// A text whose form goes with a number; "{}" in it stands for the number, or is the first hole.
struct CountedText {
    std::string_view one, many;
};

/// Marks a text of a table for the catalogue, as tr() does where it is asked: tables are made before a language is
/// chosen. Gives the text itself.
template <std::size_t size>
[[nodiscard]] constexpr const char (&tr_later(const char (&english)[size]))[size] {
    return english;
}
/// The same for a text whose form goes with a number.
[[nodiscard]] constexpr CountedText tr_n_later(std::string_view one, std::string_view many) {
    return {one, many};
}

#ifdef WAYMARK_ENGLISH_ONLY

/// The text in the person's language; English text is its own key. Whole sentences, "{}" where something is
/// filled in. The result lives as long as the program.
[[nodiscard]] inline std::string_view tr(std::string_view english) {
    return english;
}
/// The same for an English word that is two in other languages; `context` says which of its meanings this is.
[[nodiscard]] inline std::string_view tr_in(std::string_view /*context*/, std::string_view english) {
    return english;
}
/// The form of a text that goes with `count`, by the rules of the language.
[[nodiscard]] inline std::string_view tr_n(long count, std::string_view one, std::string_view many) {
    return count == 1 ? one : many;
}
/// The language that tr() gives, as BCP 47 has it.
[[nodiscard]] constexpr std::string_view text_language() {
    return "en";
}

#else

class Catalogue;

/// From now on the texts are those of `catalogue`, which must outlive all that is shown; null for English. Texts that
/// were made before stay as they are. `missing`, where given, is told each text that the catalogue does not have, which
/// is shown in English.
void set_catalogue(const Catalogue* catalogue, void (*missing)(std::string_view english) = nullptr);

/// The text in the person's language; English text is its own key. Whole sentences, "{}" where something is
/// filled in. The result lives as long as the program.
[[nodiscard]] std::string_view tr(std::string_view english);
/// The same for an English word that is two in other languages; `context` says which of its meanings this is.
[[nodiscard]] std::string_view tr_in(std::string_view context, std::string_view english);
/// The form of a text that goes with `count`, by the rules of the language.
[[nodiscard]] std::string_view tr_n(long count, std::string_view one, std::string_view many);
/// The language that tr() gives, as BCP 47 has it.
[[nodiscard]] std::string_view text_language();

#endif

[[nodiscard]] inline std::string_view tr_n(long count, CountedText text) {
    return tr_n(count, text.one, text.many);
}

/// Something to be filled in: words, which must outlive it, or a whole number in plain digits.
class FillArgument {
  public:
    // By reference and not inline: hundreds of calls are 1 KB smaller so.
    FillArgument(const std::string_view& text);
    FillArgument(const char* text) : FillArgument(std::string_view(text)) {}
    FillArgument(const std::string& text);
    FillArgument(std::integral auto number) { write(static_cast<long long>(number)); }

    [[nodiscard]] std::string_view view() const { return {text_ ? text_ : digits_.data(), size_}; }

  private:
    void write(long long number);

    const char* text_ = nullptr;  ///< Null: the digits.
    std::size_t size_ = 0;
    std::array<char, 20> digits_;
};

/// "{}" in the pattern becomes the next argument, and "{2}", as translations have it whose order is another, the second;
/// none is filled in twice. What is left over of either stays as it is or away. At most kMostFilled arguments.
inline constexpr std::size_t kMostFilled = 8;
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<FillArgument> arguments);

/// Puts a sentence behind those that are there, which may be none. The one place that says what stands between two.
void add_sentence(std::string& text, std::string_view sentence);

/// The same as fill() into `out`, which has room for the pattern and every argument; gives how many bytes it wrote.
std::size_t fill_into(char* out, std::string_view pattern, std::span<const std::string_view> arguments);

}  // namespace waymark
