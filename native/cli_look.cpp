// waymark gaps and diff: what a document says, and what has changed.

#include "io/json/json_text.h"
#include "model/analysis/compare.h"
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

void member(std::string& json, std::string_view key, std::string_view text) {
    json += json.back() == '{' ? "" : ",";
    append_json_string(json, key);
    json += ':';
    append_json_string(json, text);
}

std::optional<Document> usable(const std::string& file) {
    LoadResult loaded = open(file);
    if (!loaded.document) failed(fill(tr("{}: not usable\n{}"), {file, lines_of(loaded.problems)}));
    return std::move(loaded.document);
}

std::string_view how_word(RecordChange::How how) {
    return how == RecordChange::How::Added ? "added" : how == RecordChange::How::Removed ? "removed" : "edited";
}

std::string title_of(const Document& before, const Document& after, const RecordChange& change) {
    if (change.kind == RecordKind::Partnership) return std::string(kind_heading(RecordKind::Partnership));
    const Document& in = change.how == RecordChange::How::Removed ? before : after;
    const Record* record = record_type(change.kind).list_in(in).find(change.id);
    return record ? record_title({pack().framework, pack().areas, in}, change.kind, *record) : change.id;
}

std::string in_words(const Document& before, const Document& after, const RecordChange& change) {
    const std::string title = title_of(before, after, change);
    const std::string_view heading = kind_heading(change.kind);
    if (change.how == RecordChange::How::Added) return fill(tr("{}: “{}” added\n"), {heading, title});
    if (change.how == RecordChange::How::Removed) return fill(tr("{}: “{}” removed\n"), {heading, title});
    std::string keys;
    for (const std::string_view key : change.fields) {
        if (!keys.empty()) keys += ", ";
        keys += key == "*" ? tr("something this program does not know") : words_of(change.kind, key).label;
    }
    return fill(tr("{}: “{}” changed: {}\n"), {heading, title, keys});
}

std::string as_json(const Document& before, const Document& after, const RecordChange& change) {
    std::string json = "{";
    member(json, "list", change.kind == RecordKind::Partnership ? std::string_view("partnership")
                                                                : record_type(change.kind).key);
    member(json, "id", change.id);
    member(json, "title", title_of(before, after, change));
    member(json, "change", how_word(change.how));
    json += ",\"fields\":[";
    for (const std::string_view key : change.fields) {
        if (json.back() != '[') json += ',';
        append_json_string(json, key);
    }
    return json + "]}";
}

}  // namespace

int gaps(const LookOptions& options) {
    const auto day = day_of(options.date);
    if (!day) return 2;
    const auto document = usable(options.file);
    if (!document) return 1;
    std::string output;
    const PlacesFilled places =
        places_filled(coverage(pack().framework, *document, Axis::Level, *day, {}, &pack().areas));
    const std::vector<Gap> found = find_gaps(pack().framework, *document, *day, gap_options());
    const GapCounts counts = count_gaps(found, *document);
    for (const Gap& gap : found) {
        if (options.json) {
            output += output.empty() ? "" : ",";
            std::string one = "{";
            member(one, "id", gap.id);
            member(one, "kind", kind_id(gap.kind));
            member(one, "sentence", gap.sentence);
            output += one + ",\"decided\":" + (gap.decided ? "true" : "false") + '}';
        } else {
            output += fill(gap.decided ? tr("{} (decided)\n") : tr("{}\n"), {without_controls(gap.sentence)});
        }
    }
    if (options.json) {
        std::string head = "{";
        member(head, "file", options.file);
        member(head, "date", to_iso(*day));
        const auto number = [&](std::string_view key, std::size_t value) {
            head += head.back() == '{' ? "" : ",";
            append_json_string(head, key);
            head += ':' + std::to_string(value);
        };
        head += ",\"places\":{";
        number("running", places.running);
        number("recorded", places.recorded);
        number("all", places.all);
        number("outside", places.outside);
        head += "},\"kinds\":{";
        for (std::size_t kind = 0; kind < kGapKinds; ++kind) number(kind_id(static_cast<GapKind>(kind)), counts.all[kind]);
        head += '}';
        number("placesLeft", counts.places_left);
        output = head + ",\"gaps\":[" + output + "]}\n";
    } else {
        output = gaps_in_words(places, counts) + '\n' + output;
        output += fill(tr_n(static_cast<long>(found.size()), "{} gap as of {}\n", "{} gaps as of {}\n"),
                       {found.size(), to_words(*day)});
    }
    return deliver(output, "-");
}

int diff(const LookOptions& options) {
    const auto day = day_of(options.date);
    if (!day) return 2;
    if (options.file == "-" && options.other == "-")
        return wrong_use(tr("Only one of the two can come from standard input."));
    const auto before = usable(options.file);
    const auto after = usable(options.other);
    if (!before || !after) return 1;
    const std::string words =
        comparison_text(compare(pack().framework, *before, *day, *after, *day, gap_options()));
    std::string output;
    for (const RecordChange& change : waymark::diff(*before, *after)) {
        if (options.json)
            output += (output.empty() ? "" : ",") + as_json(*before, *after, change);
        else
            output += without_controls(in_words(*before, *after, change));
    }
    if (options.json) {
        std::string head = "{";
        member(head, "summary", words);
        output = head + ",\"changes\":[" + output + "]}\n";
    } else {
        output = without_controls(words) + '\n' + output;
    }
    return deliver(output, "-");
}

}  // namespace waymark::cli
