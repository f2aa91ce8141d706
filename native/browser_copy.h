#pragma once
// The one-file page with a document inside: how the desktop hands its work to the browser edition.

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The page with the document in `<script type="application/json" id="waymark-document">`, which the page
/// reads when it starts. `document` is JSON text; it means the same inside, though its "<" are written
/// \u003c, so that nothing in it can end the element. Nothing when the page is not Waymark's.
[[nodiscard]] std::optional<std::string> page_with_document(std::string_view page, std::string_view document);

/// "file:///home/a%20b/c.html" of a whole path in UTF-8.
[[nodiscard]] std::string file_url(std::string_view path);

}  // namespace waymark
