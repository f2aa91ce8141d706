#include "present/lists/derived_share.h"

#include "model/analysis/record_title.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/document/each_record.h"
#include "present/words/field_words.h"
#include "present/words/naming.h"

namespace waymark {

void DerivedShare::update(const Document& document) {
    document_ = &document;
    known_ = lines_known_ = false;
    elsewhere_.reset();
    read_.reset();
}

const PublicVersion& DerivedShare::version(const PublicOptions& options) {
    if (!known_ || !(options == options_)) {
        known_ = true;
        options_ = options;
        version_ = make_public(framework_, *document_, options);
        services_ = services_in(version_.document);
        summary_ = removed_summary(version_.removed);
        elsewhere_.reset();
    }
    return version_;
}

void DerivedShare::find_passages() {
    std::unordered_map<const Activity*, std::vector<Passage>> found;
    for (const Activity& activity : document_->activities) {
        const auto before = passages_.find(&activity);
        found.emplace(&activity, before != passages_.end() ? std::move(before->second)
                                                           : passages_to_look_at(framework_, RecordKind::Activity, activity));
    }
    passages_ = std::move(found);
    looked_at_ = document_->activities;
}

std::span<const DerivedShare::Line> DerivedShare::lines(bool doubts_only) {
    if (!lines_known_) {
        lines_known_ = true;
        find_passages();
        lines_.clear();
        doubtful_.clear();
        for (const Activity& activity : document_->activities) {
            const std::vector<Passage>& passages = passages_.at(&activity);
            lines_.push_back({&activity, &passages});
            if (!passages.empty()) doubtful_.push_back(lines_.back());
        }
    }
    return doubts_only ? doubtful_ : lines_;
}

const std::vector<DerivedShare::Elsewhere>& DerivedShare::elsewhere() {
    if (elsewhere_) return *elsewhere_;
    elsewhere_.emplace();
    const Document& made = version_.document;
    const auto look = [&](const RecordPlace& at) {
        for (Passage& passage : passages_to_look_at(framework_, at.type.kind, at.record)) {
            if (is_left_out(passage.kind)) continue;
            elsewhere_->push_back({at.type.kind, at.record.id, record_title(framework_, made, at.type.kind, at.record, &areas_),
                                   std::move(passage)});
        }
    };
    for (const RecordType& type : all_record_types())
        if (type.kind != RecordKind::Activity) for_each_record(made, type, look);
    return *elsewhere_;
}

const DerivedShare::Reading& DerivedShare::reading(std::string_view id) {
    if (read_ && *read_ == id) return reading_;
    read_ = id;
    reading_ = {};
    const auto shared = document_->activities.find_shared(id);
    if (!shared) return reading_;
    const PublicActivity made = public_activity(framework_, *document_, shared);
    const Naming naming{framework_, areas_, *document_};
    const auto label = [](std::string_view key) { return words_of(RecordKind::Activity, key).label; };
    for (const Field& field : fields<Activity>())
        if (field.key != "publish" && !is_empty(*made.activity, field))
            reading_.fields.emplace_back(label(field.key), value_words(naming, *made.activity, field));
    for (const Removed& removed : made.removed) {
        std::string& words = removed.why == Removed::Why::ContactDetails ? reading_.cut_short : reading_.left_out;
        for (const std::string_view key : removed.fields) append_part(words, label(key));
        if (removed.why == Removed::Why::UnknownKeys) append_part(words, tr("what this version of the program does not know"));
    }
    return reading_;
}

}  // namespace waymark
