// Files that people give: what their keys may have been meant for is looked up in the words that spreadsheets use. On the web
// that comes after the first screen; what was kept is read without it.
#include "io/document/document_reader.h"
#include "model/base/text.h"
#include "model/import/headings.h"

namespace waymark {
namespace {

std::string_view key_meant(RecordKind kind, std::string_view words) {
    const HeadingMeaning meaning = heading_meaning(kind, words);
    return meaning.sure == HeadingSure::Name && field(kind, meaning.key) ? std::string_view(meaning.key) : std::string_view();
}

}  // namespace

LoadResult codec::read(std::string_view bytes, Shortcut shortcut) {
    return read(bytes, shortcut, key_meant);
}

LoadResult read_document(std::string_view bytes) {
    if (bytes.size() <= kMostBytes) return codec::read_guarded(bytes, key_meant);
    return {{},
            {{Problem::Severity::Error, "too-big", "",
              fill(tr("This file is {} MB, far larger than any Waymark file. It was not opened."), {bytes.size() / 1'000'000})}}};
}

}  // namespace waymark
