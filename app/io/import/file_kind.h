#pragma once
// What a file that is not one of ours looks like, so that the person is told more than "not valid".

#include <string_view>

namespace waymark {

/// What a file that is locked with a passphrase begins with.
inline constexpr std::string_view kLockedMagic = "waymark-locked\r\n";

enum class FileKind {
    Empty,
    Json,
    HtmlPage,
    Xml,
    OfficeOrZip,
    OpenSheet,     ///< An OpenDocument spreadsheet (.ods)
    OpenDocument,  ///< Another document of that kind (.odt)
    OldOffice,
    Pdf,
    Image,
    Compressed,
    RichText,
    Conflict,  ///< Two versions of a text in one, with the marks that Git puts between them
    Locked,    ///< With a passphrase (io/lock/locked_file.h)
    Other
};

/// Judges by the first bytes, and where they could be JSON by the marks of a conflict anywhere. Json means no more than
/// that the first character is one a JSON file can begin with; Empty, that there are no bytes but white space.
[[nodiscard]] FileKind file_kind(std::string_view bytes);

/// Two plain sentences: what the file seems to be, and what to do instead. For Json and Other: that it is not
/// a Waymark file.
[[nodiscard]] std::string_view explain(FileKind kind);

/// Stable code for a Problem: "empty-file", "html-page", "not-json"...
[[nodiscard]] std::string_view problem_code(FileKind kind);

}  // namespace waymark
