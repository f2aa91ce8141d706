#pragma once
// What the search dialog finds, worked out when it is asked for and kept until the document or the question
// changes.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/framework.h"
#include "model/search_index.h"

namespace waymark {

/// What can be found besides the framework and the document: screens, commands, settings. `in_browser`: with
/// what only a browser has. The id of each is its title.
[[nodiscard]] std::vector<SearchEntry> program_entries(bool in_browser);

class DerivedSearch {
  public:
    explicit DerivedSearch(const Framework& framework) : framework_(framework) {}

    /// Another state of the document, which outlives the next update. The index is built anew when next
    /// asked.
    void update(const Document& document) {
        document_ = &document;
        built_ = false;
    }

    struct Found {
        /// The best, those of one kind together; kinds in the order of their best. Without a question: the
        /// screens and commands.
        std::vector<const SearchEntry*> entries;
        std::size_t count = 0;  ///< Of all that fit, shown or not.
    };
    /// Lives until the next call or update.
    [[nodiscard]] const Found& find(std::string_view query, bool in_browser);

  private:
    const Framework& framework_;
    const Document* document_ = nullptr;
    SearchIndex index_;
    bool built_ = false;
    std::string query_;
    Found found_;
};

}  // namespace waymark
