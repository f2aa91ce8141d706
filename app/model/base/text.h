#pragma once
// Every sentence of ours that a person can read passes through tr(), so that another language is one table
// and nothing else. Text of a pack, an area list or a document is not ours and does not.

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace waymark {

#ifdef WAYMARK_ENGLISH_ONLY

/// The text in the person's language; English text is its own key. Whole sentences, "{}" where something is
/// filled in. The result lives as long as the program.
[[nodiscard]] inline std::string_view tr(std::string_view english) {
    return english;
}

#else

/// Gives the text in another language, "{}" kept, or the English where it has none. What it gives must live
/// as long as the program.
using Translation = std::string_view (*)(std::string_view english);

/// From now on tr() asks `translation`; null for English. Texts that were made before stay as they are.
void set_translation(Translation translation);

/// The text in the person's language; English text is its own key. Whole sentences, "{}" where something is
/// filled in. The result lives as long as the program.
[[nodiscard]] std::string_view tr(std::string_view english);

#endif

/// The form of a text that goes with `count`; "{}" in it stands for the number.
[[nodiscard]] inline std::string_view tr_n(long count, std::string_view one, std::string_view many) {
    return tr(count == 1 ? one : many);
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

/// "{}" in the pattern becomes the next argument; what is left over of either stays as it is or away. At most
/// kMostFilled arguments.
inline constexpr std::size_t kMostFilled = 8;
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<FillArgument> arguments);

/// The same into `out`, which has room for the pattern and every argument; gives how many bytes it wrote.
std::size_t fill_into(char* out, std::string_view pattern, std::span<const std::string_view> arguments);

}  // namespace waymark
