#pragma once
// Which list the ids are chosen from that a field of a document holds.

#include <compare>
#include <cstdint>
#include <string_view>

namespace waymark {

/// Where a list of choices stands.
enum class ChoiceSource : std::uint8_t {
    None,        ///< There is no list: what is written is free
    Vocabulary,  ///< One of the pack's vocabularies
    Levels,
    Factors,  ///< The pack's, and those of the document's own
    Components,
    Tiers,
    Stages,
    Pathways,
    Checklist,
    Requests,
    Glossary,
    Areas,    ///< The list of areas, which no pack holds
    Members,  ///< Of the partnership
};

struct ChoiceList {
    ChoiceSource source = ChoiceSource::None;
    std::string_view vocabulary;  ///< Its id, of ChoiceSource::Vocabulary; it must outlive this

    constexpr ChoiceList() = default;
    constexpr ChoiceList(ChoiceSource from) : source(from) {}  // NOLINT(google-explicit-constructor): it says all
    /// The vocabulary of the pack with this id: "activity-status".
    constexpr explicit ChoiceList(std::string_view vocabulary_id) : source(ChoiceSource::Vocabulary), vocabulary(vocabulary_id) {}

    [[nodiscard]] constexpr bool empty() const { return source == ChoiceSource::None; }

    friend constexpr bool operator==(const ChoiceList&, const ChoiceList&) = default;
    /// An order to look them up by. Written out: the browser's library compares no string views with <=>.
    friend constexpr bool operator<(const ChoiceList& a, const ChoiceList& b) {
        return a.source != b.source ? a.source < b.source : a.vocabulary < b.vocabulary;
    }
};

}  // namespace waymark
