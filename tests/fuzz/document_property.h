#pragma once
// What must hold for any bytes at all, whoever makes them up: the fuzzer or the tests.

#include <string>
#include <string_view>

#include "io/document/document_codec.h"
#include "io/import/text_encoding.h"
#include "model/document/diff.h"

namespace waymark::testing {

/// Reads the bytes, and writes and reads again what came of them. Gives what went wrong, or nothing.
inline std::string broken_by(std::string_view bytes) {
    const LoadResult result = read_document(bytes);
    for (const Problem& problem : result.problems) {
        if (problem.code.empty() || problem.message.empty()) return "a problem without code or message";
        if (!is_utf8(problem.message) || !is_utf8(problem.where)) return "a problem that is not UTF-8";
    }
    if (!result.document) return result.problems.empty() ? "nothing read and nothing said" : "";
    const std::string written = write_document(*result.document);
    const LoadResult again = read_document(written);
    if (!again.document) return "what was written cannot be read";
    for (const Problem& problem : again.problems)
        // A key that is nearly one of ours is kept, and pointed out again.
        if (problem.code != "near-miss") return "what was written has a problem: " + problem.message;
    if (!diff(*result.document, *again.document).empty()) return "what was written reads as something else";
    if (write_document(*again.document) != written) return "the same document was written as other bytes";
    return "";
}

}  // namespace waymark::testing
