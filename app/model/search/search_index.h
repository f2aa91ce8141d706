#pragma once
// Find anything: screens, settings, commands, what the framework knows and what the document holds, by a few
// letters.
//
// The rules:
// - Capitals, accents and apostrophes do not matter (fold.h). Words are letters and digits; the rest stands
//   between words.
// - Every word of the query must be found, in any order, anywhere in the entry.
// - A word is found where a word of the entry is the same, begins with it, or, from five letters on, is the
//   same or begins with it but for one typing error: a letter too many, missing, wrong, or two swapped. Of
//   four letters two may be swapped.
// - Better first: an entry whose title begins with the query; then the same word before a beginning, a
//   beginning before a typing error, the title before the rest; then by kind in the order of SearchKind; then
//   by title; then in the order of the pack or the document.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/id_index.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

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
    Area,
    Council,  ///< And regions and nations
    Count,
    Product,
    Reflection,  ///< What was written about a factor or question; found by its own words, not by the title
    ParkedPoint,
    Snapshot
};

/// What the list calls it: "Screen", "Checklist question".
[[nodiscard]] std::string_view search_kind_title(SearchKind kind);
/// The same for several: "Screens", "Checklist questions".
[[nodiscard]] std::string_view search_kind_titles(SearchKind kind);

/// The list of the document that entries of this kind are records of, where there is one.
[[nodiscard]] std::optional<RecordKind> searched_list(SearchKind kind);

struct SearchEntry {
    SearchKind kind = SearchKind::Activity;
    std::string id;      ///< What to open; unique in its kind.
    std::string title;   ///< Shown.
    std::string detail;  ///< Shown beneath; searched.
    std::string words;   ///< Not shown; searched: a description, other names.
};

/// Entries that stay what they are, and the records of a document, which come and go. A record is read once:
/// records never change, so what was read of one serves every state of the document that has it. What is not
/// read yet is read a little at a time, and the question is answered from what was read so far.
class SearchIndex {
  public:
    /// Reads the fixed entries. The framework must outlive the index.
    SearchIndex(const Framework& framework, std::vector<SearchEntry> fixed);
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    /// Takes another state of the document. Keeps what it has read of it and puts the rest down for read_on.
    void update(const Document& document);

    /// Reads about so many letters more; a record counts for 64 at least. True when nothing is left to read.
    bool read_on(std::size_t letters);

    /// How many entries there are, and how many are still to be read.
    [[nodiscard]] std::size_t size() const { return slots_.size(); }
    [[nodiscard]] std::size_t unread() const { return unread_; }

    /// What is looked for from now on. Nothing is found by a query without a word.
    void ask(std::string_view query);
    /// How many of those read fit.
    [[nodiscard]] std::size_t count() const { return hits_.size(); }
    /// The best of those read.
    [[nodiscard]] std::vector<SearchEntry> best(std::size_t limit = 50);

    [[nodiscard]] const std::vector<SearchEntry>& fixed() const { return fixed_; }

  private:
    // An entry, read or not: a record of the document, or one of the fixed.
    struct Slot {
        std::shared_ptr<const Record> record;
        std::uint32_t fixed = 0;
        SearchKind kind = SearchKind::Screen;
        bool is_read = false;
        std::uint32_t title = 0, title_size = 0;      // in titles_
        std::uint32_t first_word = 0, last_word = 0;  // in found_
    };
    struct Hit {
        std::uint32_t slot;
        std::uint32_t grade;  // the less the better
    };

    void forget_words();
    std::size_t read(Slot& slot);
    void take_words(std::string_view text, std::uint32_t place);
    std::uint32_t number_of(std::string_view word);
    void grade_words();
    void judge(std::uint32_t slot);
    void judge_all();
    void describe(const Slot& slot, SearchEntry& entry) const;
    [[nodiscard]] std::string_view title(const Slot& slot) const {
        return std::string_view(titles_).substr(slot.title, slot.title_size);
    }

    const Framework& framework_;
    std::vector<SearchEntry> fixed_;
    RecordList<OwnFactor> own_factors_;  // for the names of what was written about them
    std::vector<Slot> slots_;            // the fixed, then list after list, each in its order
    std::size_t cursor_ = 0, unread_ = 0;

    std::string titles_;               // folded, one after the other
    std::vector<std::string> blocks_;  // of the letters of words, which do not move
    std::vector<std::string_view> words_;
    IdIndex numbers_;                   // of words
    std::vector<std::uint32_t> found_;  // 2 * word, one more where it is not in the title

    std::string query_;                              // folded
    std::vector<std::string_view> typed_;            // its words
    std::vector<std::vector<std::uint8_t>> grades_;  // of each typed word for each word
    std::vector<Hit> hits_;

    SearchEntry scratch_;  // while reading
    std::string folded_;
};

/// What the framework and the list of areas have to find; screens, settings and commands are added by those
/// who have them.
[[nodiscard]] std::vector<SearchEntry> framework_entries(const Framework& framework, const AreaList& areas);

}  // namespace waymark
