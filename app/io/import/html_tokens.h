#pragma once
// The tags and words of HTML text, one after the other. Nothing is ever put into a document of a browser.

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

struct HtmlTag {
    std::string name;             ///< In small letters; empty: what was read is words, not a tag
    std::string_view attributes;  ///< As written
    bool closes = false;          ///< </td>
    bool empty = false;           ///< <br/>

    /// The value as written, without its marks; empty where there is none.
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
    [[nodiscard]] bool has_attribute(std::string_view wanted) const;
};

/// Comments, declarations and the content of style, script, title and the like are passed over. Takes any
/// text, in time linear in its size.
class HtmlTokens {
  public:
    explicit HtmlTokens(std::string_view html) : html_(html) {}
    /// The next tag, or words with their entities read into `words`. False at the end.
    bool next(HtmlTag& tag, std::string& words);

  private:
    std::size_t after_tag(std::size_t at) const;
    void pass_over_content(std::string_view name);

    std::string_view html_;
    std::size_t at_ = 0;
};

/// Words with "&amp;" and "&#160;" read; names that are not known stay as written.
[[nodiscard]] std::string html_words(std::string_view text);

}  // namespace waymark
