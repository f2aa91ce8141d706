#pragma once
// The languages that come with the program beside English: one for each .po in assets/text (tools/catalogue.mjs).

#include <span>
#include <string>
#include <string_view>

#include "model/base/catalogue.h"

namespace waymark {

/// Made by the build.
[[nodiscard]] std::span<const Catalogue* const> shipped_catalogues();

/// The language of "cy", "cy-GB" or "cy_GB.UTF-8"; null for English, and for one that is not there.
[[nodiscard]] const Catalogue* catalogue_for(std::string_view language);

/// The same of others: the one of that region before another of the language.
[[nodiscard]] const Catalogue* catalogue_among(std::span<const Catalogue* const> all, std::string_view language);

/// True for English and what there is a catalogue for.
[[nodiscard]] bool speaks(std::string_view language);

/// All of them: "en, cy".
[[nodiscard]] std::string languages();

}  // namespace waymark
