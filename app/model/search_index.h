#pragma once
// Find anything: screens, settings, commands, what the framework knows and what the document holds, by a few
// letters.
//
// The rules:
// - Capitals, accents and apostrophes do not matter (fold.h). Words are letters and digits; the rest stands
//   between words.
// - Every word of the query must be found, in any order, anywhere in the entry.
// - A word is found where a word of the entry is the same, begins with it, or, from five letters on, is the
//   same or begins with it but for one typing error: a letter too many, missing, wrong, or two swapped.
// - Better first: an entry whose title begins with the query; then the same word before a beginning, a
//   beginning before a typing error, the title before the rest; then by kind in the order of SearchKind; then
//   by title; then by id.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/framework.h"

namespace waymark {

enum class SearchKind : std::uint8_t {
    Screen,
    Command,
    Setting,
    Level,
    Stage,
    Component,
    Pathway,
    Factor,
    Question,
    Term,
    Activity,
    Action,
    Member,
    Product,
    Snapshot
};

/// What the list calls it: "Screen", "Checklist question".
[[nodiscard]] std::string_view search_kind_title(SearchKind kind);
/// The same for several: "Screens", "Checklist questions".
[[nodiscard]] std::string_view search_kind_titles(SearchKind kind);

struct SearchEntry {
    SearchKind kind = SearchKind::Activity;
    std::string id;      ///< What to open; unique in its kind.
    std::string title;   ///< Shown.
    std::string detail;  ///< Shown beneath; searched.
    std::string words;   ///< Not shown; searched: a description, other names.
};

/// An index over a fixed list of entries. Building it costs as much as reading all texts once; build it anew
/// when the search opens on a document that has changed.
class SearchIndex {
  public:
    SearchIndex() = default;
    explicit SearchIndex(std::vector<SearchEntry> entries);
    SearchIndex(SearchIndex&&) noexcept = default;
    SearchIndex& operator=(SearchIndex&&) noexcept = default;

    /// The best `limit` entries; `count`, where given, becomes the number of all that fit. Nothing for a
    /// query without a word. Pointers live as long as the index, moved or not.
    [[nodiscard]] std::vector<const SearchEntry*> find(std::string_view query, std::size_t limit = 50,
                                                       std::size_t* count = nullptr) const;

    [[nodiscard]] const std::vector<SearchEntry>& entries() const { return entries_; }

  private:
    struct Word {
        std::string_view text;            ///< In folded_.
        std::uint32_t first_posting = 0;  ///< Up to that of the next word.
    };
    [[nodiscard]] std::string_view title(std::size_t entry) const {
        return std::string_view(folded_[entry]).substr(0, title_sizes_[entry]);
    }

    std::vector<SearchEntry> entries_;
    std::vector<std::string> folded_;         ///< Title and all the rest of each entry.
    std::vector<std::uint32_t> title_sizes_;  ///< How much of it is the title.
    std::vector<Word> words_;                 ///< In order, and one more at the end.
    std::vector<std::uint32_t> postings_;     ///< 2 * entry, one more where the word is not in the title.
};

/// What framework and document have to find; screens, settings and commands are added by those who have them.
[[nodiscard]] std::vector<SearchEntry> search_entries(const Framework& framework, const Document& document);

}  // namespace waymark
