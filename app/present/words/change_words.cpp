#include "present/words/change_words.h"

#include <algorithm>
#include <set>

#include "model/base/split.h"
#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/document/each_record.h"
#include "present/words/field_words.h"

namespace waymark {
namespace {

using How = RecordChange::How;

std::string_view unknown_words() {
    return tr("something this program does not know");
}

std::string_view part_words(DocumentChange::What part) {
    switch (part) {
        case DocumentChange::What::Id:
            return tr("which document it is");
        case DocumentChange::What::Framework:
            return tr("the framework it was filled against");
        case DocumentChange::What::Unknown:
            break;
    }
    return unknown_words();
}

// In bytes: what is shown whole, what is shown around a difference, and the most that is shown of the difference itself.
constexpr std::size_t kWhole = 100, kAround = 30, kMost = 160;
constexpr std::size_t kMostItems = 12;

/// A value from one sign to another on one line, with "…" where some of it is left out.
std::string excerpt(std::string_view text, std::size_t from, std::size_t to) {
    const std::string_view shown = cut_at(text.substr(from, to - from), kMost + 2 * kAround);
    std::string words = from > 0 ? "…" : "";
    words += shown;
    if (from + shown.size() < text.size()) words += "…";
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

/// A text without its change: how many bytes before it and after it both have, in whole words.
struct Alike {
    std::size_t before = 0, after = 0;
};

Alike alike(std::string_view was, std::string_view is) {
    const std::size_t most = std::min(was.size(), is.size());
    Alike same;
    while (same.before < most && was[same.before] == is[same.before]) ++same.before;
    // To the beginning of the word, which is the beginning of a letter as well.
    while (same.before > 0 && was[same.before - 1] != ' ' && was[same.before - 1] != '\n') --same.before;
    const std::size_t left = most - same.before;
    while (same.after < left && was[was.size() - same.after - 1] == is[is.size() - same.after - 1]) ++same.after;
    while (same.after > 0 && was[was.size() - same.after] != ' ' && was[was.size() - same.after] != '\n') --same.after;
    return same;
}

/// The words around the difference; all of it where that is short.
std::string around(std::string_view text, const Alike& same) {
    std::size_t from = same.before - std::min(same.before, kAround);
    // Not from the middle of a word, so not of a letter.
    while (from > 0 && from < same.before && text[from - 1] != ' ') ++from;
    const std::size_t changed = text.size() - same.after;
    std::size_t to = changed + cut_at(text.substr(changed), kAround).size();
    if (const std::size_t space = text.rfind(' ', to); to < text.size() && space != text.npos && space > changed) to = space;
    return excerpt(text, from, to);
}

std::string then_and_now(std::string_view label, std::string_view was, std::string_view is) {
    if (was.empty()) return fill(tr("{}: “{}”, empty before"), {label, excerpt(is, 0, is.size())});
    if (is.empty()) return fill(tr("{}: empty now, “{}” before"), {label, excerpt(was, 0, was.size())});
    const bool is_short = was.size() <= kWhole && is.size() <= kWhole;
    const Alike same = is_short ? Alike() : alike(was, is);
    if (is_short) return fill(tr("{}: “{}” → “{}”"), {label, excerpt(was, 0, was.size()), excerpt(is, 0, is.size())});
    return fill(tr("{}: “{}” → “{}”"), {label, around(was, same), around(is, same)});
}

/// What one list has and the other does not, by name; not all where that is many.
std::string only_in(const Naming& naming, const Field& field, const Strings& list, const Strings& other) {
    std::string words;
    std::size_t count = 0;
    const std::set<std::string_view> others(other.begin(), other.end());
    for (const std::string& value : list)
        if (!others.contains(value) && ++count <= kMostItems) append_part(words, choices_in(naming).title(field.choices, value));
    if (count <= kMostItems) return words;
    return fill(tr_n(static_cast<long>(count - kMostItems), "{2} and {1} other", "{2} and {1} others"),
                {count - kMostItems, words});
}

std::string field_change(const Naming& before, const Naming& after, std::string_view label, const Field& field, const Record& was,
                         const Record& is) {
    // What is told of changes is copied, printed and handed on.
    if (field.is_private) return fill(tr("{}: changed"), {label});
    if (const Strings* const list = field.list(is)) {
        const std::string added = only_in(after, field, *list, *field.list(was)),
                          gone = only_in(before, field, *field.list(was), *list);
        if (added.empty() && gone.empty()) return fill(tr("{}: in another order"), {label});
        if (gone.empty()) return fill(tr("{}: added: {}"), {label, added});
        if (added.empty()) return fill(tr("{}: taken out: {}"), {label, gone});
        return fill(tr("{}: added: {}; taken out: {}"), {label, added, gone});
    }
    const std::string old_words = value_words(before, was, field), new_words = value_words(after, is, field);
    // Only spaces differ, or two words of the framework that are called the same.
    if (old_words == new_words) return std::string(label);
    if (field.type != FieldType::Text && !old_words.empty() && !new_words.empty())
        return fill(tr("{}: {} → {}"), {label, old_words, new_words});
    return then_and_now(label, old_words, new_words);
}

}  // namespace

std::string_view part_words(RecordKind kind, const ChangedPart& part) {
    switch (part.what) {
        case ChangedPart::What::Field:
            return field_label(kind, part.field->key);
        case ChangedPart::What::Content:
            return tr("What it holds");
        case ChangedPart::What::Place:
            return tr("Place in the list");
        case ChangedPart::What::Unknown:
            break;
    }
    return unknown_words();
}

std::string change_title(const Naming& before, const Naming& after, const Change& change) {
    const auto* const of = std::get_if<RecordChange>(&change);
    if (!of) return std::string(tr("This document"));
    const Naming& in = of->how == How::Removed ? before : after;
    const Record* record = find_record(in.document, of->kind, of->id);
    return record ? record_title(in, of->kind, *record) : of->id;
}

std::string part_change_words(const Naming& before, const Naming& after, const RecordChange& of, const ChangedPart& part) {
    const std::string_view label = part_words(of.kind, part);
    const Record* const was = find_record(before.document, of.kind, of.id);
    const Record* const is = find_record(after.document, of.kind, of.id);
    if (part.what != ChangedPart::What::Field || !was || !is) return std::string(label);
    return field_change(before, after, label, *part.field, *was, *is);
}

std::string change_details(const Naming& before, const Naming& after, const Change& change, std::string_view between) {
    std::string parts;
    if (const auto* const whole = std::get_if<DocumentChange>(&change)) {
        for (const DocumentChange::What part : whole->parts) append_part(parts, part_words(part), between);
        return parts;
    }
    const RecordChange& of = *std::get_if<RecordChange>(&change);
    if (of.how == How::Added) return std::string(tr("Added"));
    if (of.how == How::Removed) return std::string(tr("Taken out"));
    for (const ChangedPart& part : of.parts) append_part(parts, part_change_words(before, after, of, part), between);
    return parts;
}

std::string change_words(const Naming& before, const Naming& after, const Change& change) {
    const auto* const record = std::get_if<RecordChange>(&change);
    if (!record) return fill(tr("The document as a whole changed: {}"), {change_details(before, after, change, ", ")});
    const RecordChange& of = *record;
    const std::string title = change_title(before, after, change);
    const std::string_view heading = kind_heading(of.kind);
    if (of.how == How::Added) return fill(tr("{}: “{}” added"), {heading, title});
    if (of.how == How::Removed) return fill(tr("{}: “{}” removed"), {heading, title});
    return fill(tr("{}: “{}” changed: {}"), {heading, title, change_details(before, after, change, "; ")});
}

}  // namespace waymark
