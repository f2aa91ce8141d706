#include "io/document/document_codec.h"

#include <algorithm>
#include <array>
#include <exception>
#include <iterator>
#include <utility>

#include "io/document/document_reader.h"
#include "io/document/document_text.h"
#include "io/import/file_kind.h"
#include "io/import/text_encoding.h"
#include "io/json/json_scanner.h"
#include "model/base/problem_list.h"
#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/base/uuid.h"

namespace waymark {
namespace {

using Severity = Problem::Severity;

using Migration = void (*)(Document&);

// One for each version of the format that is not written any more; the first brings version 1 to version 2.
constexpr std::array<Migration, kFormatVersion - 1> kMigrations = {};

/// `told`: that it says no version that there is was said already.
void bring_up_to_date(Document& document, std::int64_t version, bool told, ProblemList& problems) {
    if (version > kFormatVersion) {
        problems.warn(
            "newer-version", "formatVersion",
            "This file was saved by a newer Waymark. What this one knows of it was read; the rest is kept and saved again with "
            "it, as a file of this version, but is not shown.");
    } else if (version < 1 && !told) {
        problems.warn("no-version", "formatVersion",
                      "The file does not say which version of the format it is in. It was read as version 1.");
    }
    for (std::int64_t from = std::max<std::int64_t>(version, 1); from < kFormatVersion; ++from)
        kMigrations[static_cast<std::size_t>(from - 1)](document);
}

void add_guesses(const DecodedText& decoded, ProblemList& problems) {
    for (std::size_t i = 0; i < decoded.guessed_count; ++i)
        problems.add("wrong-encoding", [&] {
            const std::size_t at = decoded.guessed[i];
            std::size_t end = at + 1;
            while (end < decoded.text.size() && is_continuation(decoded.text[end])) ++end;
            return Problem{Severity::Warning, "wrong-encoding", to_words(place_of(decoded.text, at)),
                           fill(tr("A character here was saved by an older program in another way than the "
                                   "rest. It was taken as “{}”; please check it."),
                                {decoded.text.substr(at, end - at)})};
        });
}

void add_break(std::string_view text, std::size_t at, ProblemList& problems) {
    const std::string place = to_words(place_of(text, at));
    const bool at_end = text.find_first_not_of(std::string_view(" \t\r\n\0", 5), at) == std::string_view::npos;
    if (at_end)
        problems.error("broken-off", place,
                       "The file breaks off at {}. Everything complete before that place was read; what came "
                       "after it is missing. If the file was sent or downloaded, fetch it again.",
                       {place});
    else
        problems.error("damaged", place,
                       "The file is damaged at {}. Everything complete before that place was read; nothing "
                       "after it could be.",
                       {place});
}

LoadResult refuse(std::string_view code, std::string_view message) {
    return {{}, {{Severity::Error, std::string(code), "", std::string(message)}}};
}

}  // namespace

LoadResult codec::read(std::string_view bytes, Shortcut shortcut, KeyMeaning meaning) {
    FileKind kind = file_kind(bytes);
    DecodedText decoded;
    if (kind == FileKind::Json || kind == FileKind::Other) {
        decode_text(bytes, decoded);
        kind = file_kind(decoded.text);
    }
    if (kind != FileKind::Json) return refuse(problem_code(kind), explain(kind));

    const std::string_view text = decoded.text;
    ProblemList first, found;
    std::optional<DocumentReader> reader(std::in_place, text, found, shortcut, meaning);
    std::optional<std::size_t> broken_at;
    if (!scan_json(text, *reader)) {
        found = {};
        reader.emplace(text, found, shortcut, meaning);
        broken_at = scan_mended_json(text, *reader);
    }
    std::optional<Document> document = reader->finish();
    if (!document) {
        if (!broken_at) return refuse(problem_code(kind), explain(kind));
        const std::string place = to_words(place_of(text, *broken_at));
        return {{},
                {{Severity::Error, "damaged", place,
                  fill(tr("This is not a Waymark file, or it is damaged: nothing before {} says what it is. "
                          "Nothing was read from it."),
                       {place})}}};
    }
    add_guesses(decoded, first);
    bring_up_to_date(*document, reader->format_version(), reader->says_no_version(), first);
    if (broken_at) add_break(text, *broken_at, found);
    if (document->id.empty()) document->id = uuid_of(text);

    LoadResult result{std::move(document), first.take()};
    Problems rest = found.take();
    result.problems.insert(result.problems.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    return result;
}

LoadResult codec::read_guarded(std::string_view bytes, KeyMeaning meaning) {
#ifdef __cpp_exceptions
    try {
        return read(bytes, Shortcut::Taken, meaning);
    } catch (const std::exception&) {
        return refuse("no-memory", tr("This file needs more memory than there is. It was not opened."));
    }
#else
    return read(bytes, Shortcut::Taken, meaning);
#endif
}

LoadResult read_kept_document(std::string_view bytes) {
    return codec::read_guarded(bytes, nullptr);
}

}  // namespace waymark
