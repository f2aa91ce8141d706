#include "present/words/change_words.h"

#include "model/base/split.h"
#include "model/base/text.h"
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

std::string change_words(const Naming& before, const Naming& after, const Change& change) {
    std::string parts;
    if (const auto* const whole = std::get_if<DocumentChange>(&change)) {
        for (const DocumentChange::What part : whole->parts) append_part(parts, part_words(part));
        return fill(tr("The document as a whole changed: {}"), {parts});
    }
    const RecordChange& of = *std::get_if<RecordChange>(&change);
    const std::string title = change_title(before, after, change);
    const std::string_view heading = kind_heading(of.kind);
    if (of.how == How::Added) return fill(tr("{}: “{}” added"), {heading, title});
    if (of.how == How::Removed) return fill(tr("{}: “{}” removed"), {heading, title});
    for (const ChangedPart& part : of.parts) append_part(parts, part_words(of.kind, part));
    return fill(tr("{}: “{}” changed: {}"), {heading, title, parts});
}

}  // namespace waymark
