#pragma once
// What people write in their own tables, as words of a vocabulary, an area, a factor.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/document/choices.h"
#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "model/import/area_names.h"

namespace waymark {

struct Meaning {
    std::string id;
    bool whole = true;  ///< The text says no more than that word
};

/// Matches what was typed with the choices of a field: by id and title, by the other names they go by
/// ("ongoing", "G", "GMP", "Leeds Council"), by their words in any order, whatever the capitals, accents and signs. A text
/// that could mean two is not understood.
class Meanings {
  public:
    /// `document`: whose own factors are choices too; null for none.
    Meanings(const Framework& framework, const AreaList& areas, const Document* document)
        : framework_(framework), areas_(areas), choices_{framework, areas, document} {}

    /// Nothing when no choice is meant.
    [[nodiscard]] const std::optional<Meaning>& of(ChoiceList list, const std::string& typed);

    /// Whether a person may use words of their own.
    [[nodiscard]] bool takes_free_text(ChoiceList list) const;

  private:
    struct List {
        /// Ids by name. The first of two that go by one name is meant.
        std::map<std::string, std::string, std::less<>> names;
        /// The telling words of each title, in order, with its id.
        std::vector<std::pair<Strings, std::string>> words;
        std::map<std::string, std::optional<Meaning>, std::less<>> asked;
    };

    List& list_of(ChoiceList list);
    void add_names(ChoiceList list, List& made) const;
    [[nodiscard]] std::optional<Meaning> find(ChoiceList list, const List& known, const std::string& typed) const;

    /// A status, a rating or the like with a word beside it: "Now live", "Partially complete".
    [[nodiscard]] static std::optional<Meaning> emphasised(ChoiceList list, const List& known, const std::string& plain);
    /// The choice of funding whose money it is by the kind of body ("Sussex OPCC"), where it is that of a known place; or nothing.
    [[nodiscard]] std::string_view funder(const std::string& plain) const;
    [[nodiscard]] std::optional<Meaning> area(const std::string& plain, const std::string& typed) const;

    const Framework& framework_;
    const AreaList& areas_;
    ChoiceLookup choices_;
    std::map<ChoiceList, List> lists_;
    mutable std::optional<AreaNames> area_names_;  // made when first asked for
};

/// True for what stands in a cell that says nothing: a dash, "n/a".
[[nodiscard]] bool says_nothing(std::string_view cell);

/// True for what a spreadsheet shows instead of a value: "####" where a column is too narrow, "#N/A", "#REF!".
[[nodiscard]] bool is_spreadsheet_error(std::string_view cell);

}  // namespace waymark
