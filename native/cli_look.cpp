// waymark gaps and diff: what a document says, and what has changed.

#include <algorithm>

#include "io/json/json_writer.h"
#include "model/analysis/compare.h"
#include "model/base/number_words.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/document/diff.h"
#include "native/cli_parts.h"
#include "present/words/change_words.h"
#include "present/words/gap_words.h"

namespace waymark::cli {
namespace {

GapOptions gap_options() {
    GapOptions options;
    options.areas = &pack().areas;
    return options;
}

/// A document, and what was found wrong when it was read.
struct Usable {
    Document document;
    Problems problems;
    int exit_code = 0;  ///< 1: there were errors, so it is not the whole
};

/// The document, with what is wrong in it said on standard error; where there is none, why, for programs on standard output
/// too.
std::optional<Usable> usable(const std::string& file, const LookOptions& options) {
    LoadResult loaded = open(file, options.passphrase_file);
    if (loaded.document) {
        const int told = tell_problems(file, loaded.problems);
        return Usable{std::move(*loaded.document), std::move(loaded.problems), told};
    }
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

/// What has changed, as programs know it: the key of a field, "document" for what a snapshot holds, "*" for keys that this
/// program does not know, "order" for the place in the list.
std::string_view key_of(const ChangedPart& part) {
    switch (part.what) {
        case ChangedPart::What::Field:
            return part.field->key;
        case ChangedPart::What::Content:
            return "document";
        case ChangedPart::What::Place:
            return "order";
        case ChangedPart::What::Unknown:
            break;
    }
    return "*";
}

/// Of the document as a whole.
std::string_view key_of(DocumentChange::What part) {
    return part == DocumentChange::What::Id ? "id" : part == DocumentChange::What::Framework ? "framework" : "*";
}

template <class Part>
void write_parts(JsonWriter& json, const std::vector<Part>& parts) {
    json.open("fields", '[');
    for (const Part& part : parts) {
        json.item();
        json.text(key_of(part));
    }
    json.close(']');
}

void write(JsonWriter& json, const Naming& before, const Naming& after, const Change& change) {
    const auto* const whole = std::get_if<DocumentChange>(&change);
    const auto* const of = std::get_if<RecordChange>(&change);
    json.item();
    json.open('{');
    json.text("list", of ? record_type(of->kind).key : std::string_view("document"));
    json.text("id", of ? std::string_view(of->id) : std::string_view("document"));
    json.text("title", change_title(before, after, change));
    json.text("change", of ? how_word(of->how) : std::string_view("edited"));
    if (of)
        write_parts(json, of->parts);
    else
        write_parts(json, whole->parts);
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
    const auto read = usable(options.file, options);
    if (!read) return 1;
    const Document& document = read->document;
    const PlacesFilled places = places_filled(coverage(pack().framework, document, Axis::Level, *day, {}, &pack().areas));
    const std::vector<Gap> found = find_gaps(pack().framework, document, *day, gap_options());
    const GapCounts counts = count_gaps(found, document);
    if (options.json) {
        JsonWriter json;
        json.open('{');
        json.text("file", in_utf8(options.file));
        json.text("date", to_iso(*day));
        write(json, places, counts);
        json.open("gaps", '[');
        for (const Gap& gap : found) write(json, gap);
        json.close(']');
        write_problems(json, read->problems);
        json.close('}');
        const int delivered = deliver(json.out + '\n', "-");
        return delivered != 0 ? delivered : read->exit_code;
    }
    std::string words = gaps_in_words(places, counts) + '\n';
    for (const Gap& gap : found) words += fill(gap.decided ? tr("{} (decided)\n") : tr("{}\n"), {in_one_line(gap.sentence)});
    words += fill(tr_n(static_cast<long>(found.size()), "{} gap as of {}\n", "{} gaps as of {}\n"),
                  {number_words(found.size()), to_words(*day)});
    const int delivered = deliver(words, "-");
    return delivered != 0 ? delivered : read->exit_code;
}

int diff(const LookOptions& options) {
    const auto day = day_of(options.date);
    if (!day) return 2;
    if (options.file == "-" && options.other == "-") return wrong_use(tr("Only one of the two can come from standard input."));
    const auto earlier = usable(options.file, options);
    if (!earlier) return 1;
    const auto later = usable(options.other, options);
    if (!later) return 1;
    const Document &before = earlier->document, &after = later->document;
    const int told = std::max(earlier->exit_code, later->exit_code);
    const Comparison comparison = compare(pack().framework, before, *day, after, *day, gap_options());
    std::string words = comparison_text(comparison);
    const auto changes = waymark::diff(before, after);
    const Naming was{pack().framework, pack().areas, before}, is{pack().framework, pack().areas, after};
    // The comparison leaves snapshots out, which are changed all the same.
    if (comparison.empty() && !changes.empty()) words = tr("Only snapshots have changed.");
    if (options.json) {
        JsonWriter json;
        json.open('{');
        json.text("summary", words);
        json.open("changes", '[');
        for (const Change& change : changes) write(json, was, is, change);
        json.close(']');
        json.open("problems", '[');
        write_each_problem(json, earlier->problems, options.file);
        write_each_problem(json, later->problems, options.other);
        json.close(']');
        json.close('}');
        const int delivered = deliver(json.out + '\n', "-");
        return delivered != 0 ? delivered : told;
    }
    std::string output = without_controls(words) + '\n';
    for (const Change& change : changes) output += in_one_line(change_words(was, is, change)) + '\n';
    const int delivered = deliver(output, "-");
    return delivered != 0 ? delivered : told;
}

}  // namespace waymark::cli
