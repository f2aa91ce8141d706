// A made-up language for tests, to see which words come through tr(): "Opened “{}”." is "⟦Opened “⟧{}⟦”.⟧" in
// it. Where several things are filled in, they stand the other way round, and it has six forms for numbers. The build makes it
// of the texts that xgettext finds (tools/catalogue.mjs), so what it lacks no other language would have. What is filled in
// stands outside the marks unless it came through tr() itself.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace waymark::test {

/// While one exists, tr() speaks the language.
class MarkedLanguage {
  public:
    MarkedLanguage();
    ~MarkedLanguage();
    MarkedLanguage(const MarkedLanguage&) = delete;
    MarkedLanguage& operator=(const MarkedLanguage&) = delete;

    /// Texts that were asked for and are not in the catalogue, one a line. Forgets them.
    [[nodiscard]] static std::string missing();
};

/// Texts that are not ours: they are shown as they are, in any language.
class OthersWords {
  public:
    /// A text that may be shown whole, and each of its lines.
    void add(std::string_view text);
    /// Every text and key in a file of JSON, or every line of any other.
    void add_file(std::string_view bytes);
    /// Every text in quotation marks, whether the rest of the file can be read or not.
    void add_quoted(std::string_view bytes);

    /// The words of `text` that stand outside the marks and are none of these, one a line; digits and
    /// punctuation are no words.
    [[nodiscard]] std::string strange_in(std::string_view text) const;

  private:
    [[nodiscard]] bool knows(std::string_view piece) const;

    std::set<std::string, std::less<>> texts_;
};

}  // namespace waymark::test
