#include "present/lists/derived_reflect.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/base/sorting.h"

namespace waymark {

void DerivedReflect::update(const Document& document) {
    document_ = &document;
    today_.reset();
    spreads_.clear();
    members_.clear();
    named_.reset();
}

const std::vector<SubjectProgress>& DerivedReflect::subjects(Date today) {
    if (!today_ || !(*today_ == today)) {
        today_ = today;
        subjects_ = reflection_progress(framework_, *document_, today);
        counts_ = count_progress(subjects_);
        counts_words_ = counts_text(counts_);
        std::map<std::string, std::vector<SubjectProgress>> parts;
        for (const SubjectProgress& subject : subjects_)
            if (subject.known_to_pack) parts[subject.question ? std::string() : subject.level].push_back(subject);
        part_words_.clear();
        for (const auto& [level, part] : parts) part_words_[level] = counts_text(count_progress(part));
    }
    return subjects_;
}

const ProgressCounts& DerivedReflect::counts(Date today) {
    (void)subjects(today);
    return counts_;
}

std::string_view DerivedReflect::counts_words(Date today) {
    (void)subjects(today);
    return counts_words_;
}

std::string_view DerivedReflect::part_words(std::string_view level, Date today) {
    (void)subjects(today);
    const auto found = part_words_.find(level);
    return found == part_words_.end() ? std::string_view() : std::string_view(found->second);
}

const SubjectProgress* DerivedReflect::subject(std::string_view id, Date today) {
    for (const SubjectProgress& subject : subjects(today))
        if (subject.id == id) return &subject;
    return nullptr;
}

const AnswerSpread& DerivedReflect::spread(std::string_view about) {
    auto found = spreads_.find(about);
    if (found == spreads_.end()) found = spreads_.emplace(std::string(about), answer_spread(framework_, *document_, about)).first;
    return found->second;
}

std::span<const Member* const> DerivedReflect::members() {
    if (members_.size() != document_->members.size()) {
        for (const Member& member : document_->members) members_.push_back(&member);
        sort_for_reading(members_, [](const Member* member) { return std::string_view(member->organisation); });
    }
    return members_;
}

std::span<const Activity* const> DerivedReflect::naming(std::string_view subject) {
    if (!named_ || *named_ != subject) {
        named_ = subject;
        naming_.clear();
        const auto has = [&](const Strings& list) { return contains(list, subject); };
        for (const Activity& activity : document_->activities)
            if (has(activity.factors) || has(activity.questions)) naming_.push_back(&activity);
    }
    return naming_;
}

}  // namespace waymark
