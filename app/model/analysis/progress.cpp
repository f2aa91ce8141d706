#include "model/analysis/progress.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "model/base/text.h"
#include "model/document/fields.h"
#include "model/document/words.h"

namespace waymark {
namespace {

using AnswersBySubject = std::map<std::string_view, std::vector<const Answer*>>;

bool says_anything(const Answer& answer) {
    return !answer.strength.empty() || !answer.comment.empty();
}

bool says_anything(const Reflection& reflection) {
    for (const Field& field : fields<Reflection>())
        if (!is_empty(reflection, field)) return true;
    return false;
}

AnswersBySubject by_subject(const Document& document) {
    AnswersBySubject answers;
    for (const Answer& answer : document.answers)
        if (says_anything(answer)) answers[answer.about].push_back(&answer);
    return answers;
}

AnswerSpread spread_of(const Framework& framework, const Document& document, const std::vector<const Answer*>& answers) {
    std::map<std::string_view, std::string_view> strength_of_member;
    for (const Answer* answer : answers)
        if (!answer->strength.empty()) strength_of_member[answer->member] = answer->strength;

    AnswerSpread spread;
    std::map<std::string_view, Strings> chosen_by;
    // In the order of the members; then those who are none (any more).
    for (const Member& member : document.members)
        if (const auto one = strength_of_member.find(member.id); one != strength_of_member.end())
            chosen_by[one->second].push_back(member.id);
    for (const auto& [member, chosen] : strength_of_member)
        if (!document.members.find(member)) chosen_by[chosen].emplace_back(member);
    framework.for_each_choice(ChoiceList("strength"), [&](const Entry& entry) {
        const auto found = chosen_by.find(entry.id);
        if (found == chosen_by.end()) return;
        spread.choices.push_back({entry.id, std::move(found->second)});
        chosen_by.erase(found);
    });
    for (auto& [strength, members] : chosen_by) spread.choices.push_back({std::string(strength), std::move(members)});

    spread.answered = static_cast<std::uint32_t>(strength_of_member.size());
    std::size_t known_choices = 0;
    for (const AnswerSpread::Choice& choice : spread.choices) {
        if (choice.strength == words::not_known)
            spread.not_known = static_cast<std::uint32_t>(choice.members.size());
        else
            ++known_choices;
    }
    using Agreement = AnswerSpread::Agreement;
    const std::uint32_t known = spread.answered - spread.not_known;
    spread.agreement = known == 0           ? Agreement::NoAnswer
                       : known == 1         ? Agreement::OneAnswer
                       : known_choices == 1 ? Agreement::Agree
                                            : Agreement::Differ;
    for (const Member& member : document.members)
        if (!strength_of_member.contains(member.id)) spread.silent.push_back(member.id);
    return spread;
}

class Subjects {
  public:
    Subjects(const Framework& framework, const Document& document, Date today)
        : framework_(framework), document_(document), year_ago_(add_months(today, -12)), answers_(by_subject(document)) {}

    std::vector<SubjectProgress> all() {
        for (const Level& level : framework_.levels) add_level(level.id);
        for (const Factor& factor : framework_.factors)
            if (!framework_.level(factor.level_id)) add_factor(factor);
        for (const OwnFactor& own : document_.own_factors)
            if (!framework_.level(own.level)) add_own(own);
        for (const ChecklistQuestion& question : framework_.checklist) {
            SubjectProgress subject;
            subject.id = question.id;
            subject.title = question.title;
            subject.question = true;
            add(std::move(subject));
        }
        add_forgotten();
        return std::move(subjects_);
    }

  private:
    void add_level(const std::string& level) {
        for (const Factor& factor : framework_.factors)
            if (factor.level_id == level) add_factor(factor);
        for (const OwnFactor& own : document_.own_factors)
            if (own.level == level) add_own(own);
    }

    void add_factor(const Factor& factor) {
        if (factor.unverified) return;
        SubjectProgress subject;
        subject.id = factor.id;
        subject.title = factor.title;
        subject.level = factor.level_id;
        add(std::move(subject));
    }

    void add_own(const OwnFactor& own) {
        SubjectProgress subject;
        subject.id = own.id;
        subject.title = own.title;
        subject.level = own.level;
        subject.own_factor = true;
        add(std::move(subject));
    }

    void add_forgotten() {
        std::set<std::string> shown;
        for (const SubjectProgress& subject : subjects_) shown.insert(subject.id);
        std::set<std::string> forgotten;
        for (const Reflection& reflection : document_.reflections)
            if (says_anything(reflection)) forgotten.insert(reflection.id);
        for (const auto& [about, answers] : answers_) forgotten.emplace(about);
        for (const std::string& id : forgotten) {
            if (shown.contains(id)) continue;
            SubjectProgress subject;
            subject.id = id;
            const Entry* entry = framework_.find(id);
            subject.title = entry ? entry->title : id;
            subject.known_to_pack = false;
            add(std::move(subject));
        }
    }

    void add(SubjectProgress subject) {
        static const Reflection kNone;
        const Reflection* found = document_.reflections.find(subject.id);
        const Reflection& reflection = found ? *found : kNone;
        const auto answers = answers_.find(subject.id);
        subject.strength = reflection.strength;
        const bool is_started = says_anything(reflection) || answers != answers_.end();
        subject.progress = !is_started                                       ? Progress::NotStarted
                           : reflection.done && !reflection.strength.empty() ? Progress::Done
                                                                             : Progress::LookedAt;

        const auto attend = [&](bool holds, Attention why) {
            if (holds) subject.attention.push_back(why);
        };
        attend(reflection.done && reflection.strength.empty(), Attention::DoneWithoutAnswer);
        attend(reflection.strength == words::not_known, Attention::NotKnown);
        attend(words::is_in_place(reflection.strength) && reflection.evidence.empty() && reflection.evidence_link.empty(),
               Attention::NoEvidence);
        const auto dated = parse_date(reflection.evidence_date);
        attend(dated && *dated < year_ago_, Attention::OldEvidence);
        attend(!reflection.done && answers != answers_.end() &&
                   spread_of(framework_, document_, answers->second).agreement == AnswerSpread::Agreement::Differ,
               Attention::MembersDiffer);
        subjects_.push_back(std::move(subject));
    }

    const Framework& framework_;
    const Document& document_;
    Date year_ago_;
    AnswersBySubject answers_;
    std::vector<SubjectProgress> subjects_;
};

}  // namespace

std::string_view progress_title(Progress progress) {
    constexpr std::array<std::string_view, 3> kTitles = {tr_later("Not started"), tr_later("Looked at"), tr_later("Done")};
    return tr(kTitles[static_cast<std::size_t>(progress)]);
}

std::string_view progress_rule() {
    return tr(
        "Not started: nothing is written about it, and no member has answered. Done: you marked it as "
        "done, and chose how strong it "
        "is (“not known” and “not our role” are choices too). Looked at: everything in between.");
}

std::string_view attention_text(Attention attention) {
    constexpr std::array<std::string_view, 5> kTexts = {
        tr_later("It is marked as done, but no strength is chosen."),
        tr_later("The answer is “not known”."),
        tr_later("It is said to be in place, but no evidence is written down."),
        tr_later("The evidence is more than twelve months old."),
        tr_later("Members answered differently."),
    };
    return tr(kTexts[static_cast<std::size_t>(attention)]);
}

AnswerSpread answer_spread(const Framework& framework, const Document& document, std::string_view about) {
    std::vector<const Answer*> answers;
    for (const Answer& answer : document.answers)
        if (answer.about == about) answers.push_back(&answer);
    return spread_of(framework, document, answers);
}

std::string counts_text(const ProgressCounts& counts) {
    if (counts.all == 0) return std::string(tr("Nothing to answer"));
    if (counts.need_another_look == 0) return fill(tr("{} of {} answered"), {counts.answered, counts.all});
    return fill(tr_n(static_cast<long>(counts.need_another_look), "{} of {} answered, {} needs another look",
                     "{} of {} answered, {} need another look"),
                {counts.answered, counts.all, counts.need_another_look});
}

ProgressCounts count_progress(const std::vector<SubjectProgress>& subjects) {
    ProgressCounts counts;
    for (const SubjectProgress& subject : subjects) {
        ++counts.all;
        ++(subject.progress == Progress::NotStarted ? counts.not_started
           : subject.progress == Progress::LookedAt ? counts.looked_at
                                                    : counts.done);
        if (!subject.strength.empty()) ++counts.answered;
        if (!subject.attention.empty()) ++counts.need_another_look;
    }
    return counts;
}

std::vector<SubjectProgress> reflection_progress(const Framework& framework, const Document& document, Date today) {
    return Subjects(framework, document, today).all();
}

}  // namespace waymark
