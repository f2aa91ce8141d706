// waymark gaps and diff: what a document says, and what has changed.

#include "io/json/json_writer.h"
#include "model/analysis/compare.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/document/diff.h"
#include "native/cli_parts.h"
#include "present/words/field_words.h"
#include "present/words/gap_words.h"

namespace waymark::cli {
namespace {

GapOptions gap_options() {
    GapOptions options;
    options.areas = &pack().areas;
    return options;
}

/// The document; where there is none, why, for programs on standard output too.
std::optional<Document> usable(const std::string& file, const LookOptions& options) {
    LoadResult loaded = open(file, options.passphrase_file);
    if (loaded.document) return std::move(loaded.document);
    failed(fill(tr("{}: not usable\n{}"), {file, lines_of(loaded.problems)}));
    if (options.json) {
        JsonWriter json;
        json.open('{');
        json.text("file", in_utf8(file));
        json.flag("usable", false);
        write_problems(json, loaded.problems);
        json.close('}');
        static_cast<void>(deliver(json.out + '\n', "-"));
    }
    return {};
}

std::string_view how_word(RecordChange::How how) {
    return how == RecordChange::How::Added ? "added" : how == RecordChange::How::Removed ? "removed" : "edited";
}

/// Not to a record, the partnership among them, but to what is said of the document as a whole (diff()).
bool is_of_document(const RecordChange& change) {
    return change.kind == RecordKind::Partnership && change.id == "document";
}

std::string_view word_of(const RecordChange& change, std::string_view key) {
    if (key == "*") return tr("something this program does not know");
    if (!is_of_document(change)) return words_of(change.kind, key).label;
    return key == "framework" ? tr("the framework it was filled against") : tr("which document it is");
}

std::string title_of(const Document& before, const Document& after, const RecordChange& change) {
    if (is_of_document(change)) return std::string(tr("This document"));
    const Document& in = change.how == RecordChange::How::Removed ? before : after;
    const Record* record = change.kind == RecordKind::Partnership ? in.partnership.get()
                                                                  : record_type(change.kind).list_in(in).find(change.id);
    return record ? record_title({pack().framework, pack().areas, in}, change.kind, *record) : change.id;
}

std::string in_words(const Document& before, const Document& after, const RecordChange& change) {
    const std::string title = title_of(before, after, change);
    const std::string_view heading = kind_heading(change.kind);
    if (change.how == RecordChange::How::Added) return fill(tr("{}: “{}” added"), {heading, title});
    if (change.how == RecordChange::How::Removed) return fill(tr("{}: “{}” removed"), {heading, title});
    std::string keys;
    for (const std::string_view key : change.fields) append_part(keys, word_of(change, key));
    if (is_of_document(change)) return fill(tr("The document as a whole changed: {}"), {keys});
    return fill(tr("{}: “{}” changed: {}"), {heading, title, keys});
}

void write(JsonWriter& json, const Document& before, const Document& after, const RecordChange& change) {
    json.item();
    json.open('{');
    json.text("list", change.kind == RecordKind::Partnership ? std::string_view("partnership")
                                                             : record_type(change.kind).key);
    json.text("id", change.id);
    json.text("title", title_of(before, after, change));
    json.text("change", how_word(change.how));
    json.open("fields", '[');
    for (const std::string_view key : change.fields) {
        json.item();
        json.text(key);
    }
    json.close(']');
    json.close('}');
}

void write(JsonWriter& json, const PlacesFilled& places, const GapCounts& counts) {
    const auto number = [&](std::string_view key, std::size_t value) { json.number(key, static_cast<std::int64_t>(value)); };
    json.open("places", '{');
    number("running", places.running);
    number("recorded", places.recorded);
    number("all", places.all);
    number("outside", places.outside);
    json.close('}');
    json.open("kinds", '{');
    for (std::size_t kind = 0; kind < kGapKinds; ++kind) number(kind_id(static_cast<GapKind>(kind)), counts.all[kind]);
    json.close('}');
    number("placesLeft", counts.places_left);
}

void write(JsonWriter& json, const Gap& gap) {
    json.item();
    json.open('{');
    json.text("id", gap.id);
    json.text("kind", kind_id(gap.kind));
    json.text("sentence", gap.sentence);
    json.flag("decided", gap.decided);
    json.close('}');
}

}  // namespace

int gaps(const LookOptions& options) {
    const auto day = day_of(options.date);
    if (!day) return 2;
    const auto document = usable(options.file, options);
    if (!document) return 1;
    const PlacesFilled places =
        places_filled(coverage(pack().framework, *document, Axis::Level, *day, {}, &pack().areas));
    const std::vector<Gap> found = find_gaps(pack().framework, *document, *day, gap_options());
    const GapCounts counts = count_gaps(found, *document);
    if (options.json) {
        JsonWriter json;
        json.open('{');
        json.text("file", in_utf8(options.file));
        json.text("date", to_iso(*day));
        write(json, places, counts);
        json.open("gaps", '[');
        for (const Gap& gap : found) write(json, gap);
        json.close(']');
        json.close('}');
        return deliver(json.out + '\n', "-");
    }
    std::string words = gaps_in_words(places, counts) + '\n';
    for (const Gap& gap : found)
        words += fill(gap.decided ? tr("{} (decided)\n") : tr("{}\n"), {in_one_line(gap.sentence)});
    words += fill(tr_n(static_cast<long>(found.size()), "{} gap as of {}\n", "{} gaps as of {}\n"),
                  {found.size(), to_words(*day)});
    return deliver(words, "-");
}

int diff(const LookOptions& options) {
    const auto day = day_of(options.date);
    if (!day) return 2;
    if (options.file == "-" && options.other == "-")
        return wrong_use(tr("Only one of the two can come from standard input."));
    const auto before = usable(options.file, options);
    if (!before) return 1;
    const auto after = usable(options.other, options);
    if (!after) return 1;
    const Comparison comparison = compare(pack().framework, *before, *day, *after, *day, gap_options());
    std::string words = comparison_text(comparison);
    const auto changes = waymark::diff(*before, *after);
    // The comparison leaves snapshots out, which are changed all the same.
    if (comparison.empty() && !changes.empty()) words = tr("Only snapshots have changed.");
    if (options.json) {
        JsonWriter json;
        json.open('{');
        json.text("summary", words);
        json.open("changes", '[');
        for (const RecordChange& change : changes) write(json, *before, *after, change);
        json.close(']');
        json.close('}');
        return deliver(json.out + '\n', "-");
    }
    std::string output = without_controls(words) + '\n';
    for (const RecordChange& change : changes) output += in_one_line(in_words(*before, *after, change)) + '\n';
    return deliver(output, "-");
}

}  // namespace waymark::cli
