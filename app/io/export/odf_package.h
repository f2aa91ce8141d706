#pragma once
// What files of OpenDocument have in common, whatever is in them.

#include <span>
#include <string>
#include <string_view>

#include "io/export/zip_file.h"

namespace waymark {

/// The names that parts of OpenDocument use, as attributes of their root.
extern const std::string_view kOdfSpaces;

/// Adds a text to a paragraph: spaces side by side, tabs and line ends are elements of their own.
void append_odf_text(std::string& out, std::string_view text);

/// The attributes of text properties that say a language: "en-GB".
[[nodiscard]] std::string odf_language(std::string_view tag);

/// META-INF/manifest.xml: what the file is, its parts ("content" for content.xml), and its pictures.
[[nodiscard]] std::string odf_manifest(std::string_view mime, std::span<const std::string_view> parts,
                                       std::span<const ZipPart> pictures);

/// meta.xml: no name of a person or a machine.
[[nodiscard]] std::string odf_meta(std::string_view title, std::string_view language);

}  // namespace waymark
