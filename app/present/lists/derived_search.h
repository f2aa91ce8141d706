#pragma once
// What the search dialog finds, worked out when it is asked for and kept until the document or the question
// changes.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "model/search/search_index.h"

namespace waymark {

/// Gives what can be found besides the framework and the document: screens, commands, settings. `in_browser`: with what only a
/// browser has.
using ProgramEntries = std::vector<SearchEntry>(bool in_browser);

class DerivedSearch {
  public:
    DerivedSearch(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// Another state of the document, which outlives the next update. Only what is not in the one before is
    /// read, and not before the search asks.
    void update(const Document& document) {
        document_ = &document;
        is_taken_ = false;
    }

    /// The list of areas is another: everything is read anew, when the search next asks.
    void forget() {
        index_.reset();
        is_taken_ = is_found_ = false;
    }

    /// Reads on a little: as much as a frame has time for on a slow machine. True when all is read. Call it
    /// once a frame while the search is open, before find. `program_entries` is asked when the search is first opened.
    bool read_on(ProgramEntries& program_entries, bool in_browser);

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    struct Found {
        /// The best, those of one kind together; kinds in the order of their best. Without a question: the
        /// screens and commands.
        std::vector<SearchEntry> entries;
        std::size_t count = 0;         ///< Of all that fit, shown or not
        std::size_t read = 0, of = 0;  ///< How much has been looked at; equal when it is all
    };
    /// In what has been read so far. Lives until the next call of either. `active` is a place among what was
    /// found before: when others come in for the same question, it becomes the place that entry has now, or kNone.
    [[nodiscard]] const Found& find(std::string_view query, std::size_t* active = nullptr);

  private:
    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    std::unique_ptr<SearchIndex> index_;
    bool is_taken_ = false;  ///< The index knows this state of the document
    bool is_found_ = false;  ///< found_ answers query_ from all that was read
    std::string query_;
    Found found_;
};

}  // namespace waymark
