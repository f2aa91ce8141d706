#include "fuzz/properties.h"

#include <algorithm>

#include "fuzz/kept_properties.h"
#include "io/document/document_codec.h"
#include "io/document/document_reader.h"
#include "io/document/framework_codec.h"
#include "io/import/csv.h"
#include "io/import/html_table.h"
#include "io/import/text_encoding.h"
#include "model/analysis/compare.h"
#include "model/analysis/gap_analysis.h"
#include "model/analysis/public_version.h"
#include "model/base/utf8.h"
#include "model/document/command.h"
#include "model/document/diff.h"
#include "model/import/counts_import.h"
#include "model/import/rows_import.h"
#include "model/search/search_index.h"
#include "support/files.h"
#include "support/shipped.h"

namespace waymark::testing {
namespace {

constexpr Date kToday{2026, 11, 21};

std::string of_problems(const Problems& problems) {
    for (const Problem& problem : problems) {
        if (problem.code.empty() || problem.message.empty()) return "a problem without code or message";
        if (!is_utf8(problem.message) || !is_utf8(problem.where)) return "a problem that is not UTF-8";
    }
    return "";
}

/// What is written reads back as the same, and is written as the same bytes again.
std::string of_writing(const Document& document) {
    const std::string written = write_document(document);
    const LoadResult again = read_document(written);
    if (!again.document) return "what was written cannot be read";
    for (const Problem& problem : again.problems)
        // A key that is nearly one of ours is kept, and pointed out again.
        if (problem.code != "near-miss") return "what was written has a problem: " + problem.message;
    if (!diff(document, *again.document).empty()) return "what was written reads as something else";
    if (write_document(*again.document) != written) return "the same document was written as other bytes";
    return "";
}

/// Records that are read in the quicker way are read the same, or told to be damaged at the same place.
std::string of_shortcut(const LoadResult& result, std::string_view bytes) {
    const LoadResult slowly = codec::read(bytes, codec::Shortcut::Left);
    const auto is_same = [](const Problem& a, const Problem& b) {
        return a.severity == b.severity && a.code == b.code && a.where == b.where && a.message == b.message;
    };
    if (!std::equal(result.problems.begin(), result.problems.end(), slowly.problems.begin(), slowly.problems.end(), is_same))
        return "the quicker way has other problems";
    if (result.document.has_value() != slowly.document.has_value()) return "the quicker way decides what is a document";
    if (result.document && write_document(*result.document) != write_document(*slowly.document))
        return "the quicker way reads another document";
    return "";
}

std::string document(std::string_view bytes) {
    const LoadResult result = read_document(bytes);
    if (std::string broken = of_shortcut(result, bytes); !broken.empty()) return broken;
    if (std::string broken = of_problems(result.problems); !broken.empty()) return broken;
    if (!result.document) return result.problems.empty() ? "nothing read and nothing said" : "";
    return of_writing(*result.document);
}

std::string analysis(std::string_view bytes) {
    const LoadResult result = read_document(bytes);
    if (!result.document) return "";
    const Document& all = *result.document;
    GapOptions options;
    options.areas = &shipped_places();
    for (const Gap& gap : find_gaps(shipped_pack(), all, kToday, options)) {
        if (!is_utf8(gap.id) || !is_utf8(gap.sentence)) return "a gap that is not UTF-8";
        if (!parse_gap_id(gap.id)) return "a gap whose id cannot be read: " + gap.id;
        if (!is_utf8(gap_title(shipped_pack(), all, gap.id, &shipped_places()))) return "a title of a gap that is not UTF-8";
    }
    SearchIndex search(shipped_pack(), {});
    search.update(all);
    while (!search.read_on(1'000'000)) {
    }
    search.ask(bytes.substr(0, 12));
    (void)search.best();
    const Document for_all = make_public(shipped_pack(), all).document;
    Document again = make_public(shipped_pack(), for_all).document;
    again.id = for_all.id;  // each public version has an id of its own
    if (!diff(for_all, again).empty()) return "a public version has something left to take out";
    if (comparison_text(compare(shipped_pack(), all, kToday, all, kToday, options)) !=
        comparison_text(compare(shipped_pack(), Document(), kToday, Document(), kToday, options)))
        return "a document differs from itself";
    return of_writing(for_all);
}

std::string framework(std::string_view bytes) {
    const FrameworkResult result = read_framework(bytes);
    if (std::string broken = of_problems(result.problems); !broken.empty()) return broken;
    if (!result.framework) return result.problems.empty() ? "nothing read and nothing said" : "";
    (void)find_gaps(*result.framework, Document(), kToday, {});
    return "";
}

std::string of_cells(const std::vector<Strings>& rows) {
    for (const Strings& row : rows)
        for (const std::string& cell : row) {
            if (!is_utf8(cell)) return "a cell that is not UTF-8";
            if (cell.find('\r') != std::string::npos) return "a cell with half a line end";
        }
    return "";
}

std::string csv(std::string_view bytes) {
    if (std::string broken = of_cells(read_csv(bytes)); !broken.empty()) return broken;
    return of_cells(read_csv_otherwise(bytes).rows);
}

/// Records of pasted rows are a document as any other.
std::string of_records(const std::vector<MadeRecord>& records, const Problems& problems) {
    if (std::string broken = of_problems(problems); !broken.empty()) return broken;
    Document made;
    made.id = "d";
    Command command;
    for (const MadeRecord& record : records) command.edits.push_back(PutRecord(record));
    if (apply(made, command)) return "the records cannot be put into a document";
    return of_writing(made);
}

/// A first byte that says which kind of record, and whether the rest is HTML.
std::string rows(std::string_view bytes) {
    if (bytes.empty()) return "";
    constexpr RecordKind kKinds[] = {RecordKind::Activity, RecordKind::Member, RecordKind::Action, RecordKind::LocalCount};
    const auto first = static_cast<unsigned char>(bytes[0]);
    const RecordKind kind = kKinds[first % 4];
    bytes.remove_prefix(1);
    const bool is_html = (first & 4u) != 0;
    const Document none;
    const ImportContext context{shipped_pack(), shipped_places(), &none, "2026-11-21"};
    int number = 0;
    const auto id = [&] { return "id" + std::to_string(++number); };
    for (Sheet& sheet : read_pasted(is_html ? std::string_view() : bytes, is_html ? bytes : std::string_view())) {
        if (std::string broken = of_cells(sheet.rows); !broken.empty()) return broken;
        std::string broken;
        if (kind == RecordKind::LocalCount) {
            const CountsResult made = import_counts(plan_counts(std::move(sheet), context), context, {}, id);
            broken = of_records(made.records, made.problems);
        } else {
            const ImportResult made = import_rows(plan_import(std::move(sheet), context, kind), context, id);
            broken = of_records(made.records, made.problems);
        }
        if (!broken.empty()) return broken;
    }
    return "";
}

std::string encodings(std::string_view bytes) {
    DecodedText decoded;
    decode_text(bytes, decoded);
    return is_utf8(decoded.text) ? "" : "a decoded text that is not UTF-8";
}

std::string gap_ids(std::string_view bytes) {
    (void)parse_gap_id(bytes);
    if (is_utf8(bytes) && !is_utf8(gap_title(shipped_pack(), Document(), bytes, &shipped_places())))
        return "a title of a gap that is not UTF-8";
    return "";
}

constexpr Property kProperties[] = {
    {"document", "what is read is written and read again as the same, to the byte", document},
    {"analysis", "gaps, search, public version and comparison of what is read end well and are true", analysis},
    {"framework", "a pack is read, or it is said why not", framework},
    {"csv", "text becomes rows of clean cells", csv},
    {"rows", "what is pasted becomes records that a file holds", rows},
    {"encodings", "any bytes become UTF-8", encodings},
    {"gap-ids", "an id of a gap has a title", gap_ids},
    {"settings", "settings that are read are kept as the same", broken_settings},
    {"session", "where somebody was is kept as the same place", broken_session},
    {"recent", "the names of files used last are kept as the same", broken_recent},
    {"copy-notes", "what is said of a copy is kept as the same", broken_copy_note},
    {"addresses", "an address that leads nowhere changes nothing", broken_address},
    {"locked", "what is locked comes back, and nothing else does", broken_locked},
};

}  // namespace

std::span<const Property> properties() {
    return kProperties;
}

const Property* property(std::string_view name) {
    const auto at =
        std::find_if(std::begin(kProperties), std::end(kProperties), [&](const Property& one) { return one.name == name; });
    return at == std::end(kProperties) ? nullptr : at;
}

}  // namespace waymark::testing
