#pragma once
// What each kind of record is called, in each place where people read of it.

#include <array>
#include <string>
#include <string_view>

#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/framework/framework.h"

namespace waymark {

/// One of this kind that says nothing of itself: "Untitled activity", "Unnamed partnership".
[[nodiscard]] std::string_view unnamed(RecordKind kind);

/// `name`, or what an unnamed one of this kind is called when nobody sees anything in it.
[[nodiscard]] std::string_view name_or_unnamed(RecordKind kind, std::string_view name);

/// Where one of this kind stands in its list: "Activity {}", for its number from 1.
[[nodiscard]] std::string_view numbered(RecordKind kind);

/// One of this kind as a sentence begins with it: "The activity “{}”", for its title. The partnership has no "{}".
[[nodiscard]] std::string_view spoken_of(RecordKind kind);

/// An action that says nothing but which gap it is for: "Action without a name: {}", for the title of the gap.
[[nodiscard]] std::string_view unnamed_action();

/// A day in words: "1 May 2026"; as it was typed where it is none.
[[nodiscard]] std::string day_words(std::string_view day);

/// What is counted, of whom, in the words of the framework: "Potential victims referred", "Labour exploitation", "Children"; "" for
/// each that was not said.
[[nodiscard]] std::array<std::string_view, 3> count_words(const Framework& framework, const LocalCount& count);

/// The year and those words: "2025, Potential victims referred, Children"; what an unnamed one is called when it says nothing.
[[nodiscard]] std::string count_title(const Framework& framework, const LocalCount& count);

}  // namespace waymark
