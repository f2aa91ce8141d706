#pragma once
// Counts that add up to one another, of which some must not be worked out. Part of count_suppression.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/document/document.h"

namespace waymark {

/// All figures for one measure, year, type of exploitation and group.
struct CountCell {
    std::string measure;
    std::optional<std::int64_t> year;
    std::string type, group;                     ///< Empty: all.
    std::vector<const LocalCount*> figures;      ///< Those with a number.
    bool small = false, hidden = false;          ///< `small`: may be below 5, so it must not be worked out.
    bool absent = false;                         ///< No number was given, or it was left out before.
    bool in_words = false;                       ///< One of its counts is no number (“<5”), whatever figures stand beside it.
    bool own_measure = false, own_word = false;  ///< The measure, the type or the group is no word of the pack's lists.
    std::int64_t value = 0;                      ///< The figure that is reckoned with at present.
    /// What they are a part of by their words, where they are no words of the pack: “Adult women” of the adults.
    std::vector<std::string> wider_measures{}, wider_types{}, wider_groups{};
    [[nodiscard]] bool unread() const { return figures.empty(); }
};

/// Hides more of `cells`, which are of one measure, hang together and stand in the order of their years (none first), until a
/// reader can work out none that is small, nor one below 5 that nobody wrote down. So that the cost does not grow with their
/// number, of more than 150 (with those that nobody wrote down) counts of no year are hidden and each year is looked at by
/// itself; of more than 150 in one year only one sort of parts stays, of which nothing is the sum.
void protect_small(std::span<CountCell> cells);

}  // namespace waymark
