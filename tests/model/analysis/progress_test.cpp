#include "model/analysis/progress.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/gaps.h"

using namespace waymark;
using namespace waymark::testing;
using Agreement = AnswerSpread::Agreement;

namespace {

SubjectProgress subject(const Document& document, std::string_view id) {
    const auto all = reflection_progress(small_pack(), document, kToday);
    const auto at = std::find_if(all.begin(), all.end(), [&](const SubjectProgress& one) { return one.id == id; });
    REQUIRE(at != all.end());
    return *at;
}

template <class F>
Document reflecting(F&& change) {
    Document document;
    auto made = record<Reflection>("strategy");
    change(*made);
    put(document, made);
    return document;
}

void answer(Document& document, std::string member, std::string strength, std::string about = "strategy") {
    auto made = record<Answer>(about + "/" + member);
    made->about = std::move(about);
    made->member = std::move(member);
    made->strength = std::move(strength);
    put(document, made);
}

using Reasons = std::vector<Attention>;

}  // namespace

TEST_CASE("progress: not started until something is written or a member answers") {
    CHECK(subject({}, "strategy").progress == Progress::NotStarted);
    CHECK(subject(reflecting([](Reflection&) {}), "strategy").progress == Progress::NotStarted);
    CHECK(subject(reflecting([](Reflection& r) { r.not_known = "Who pays."; }), "strategy").progress == Progress::LookedAt);
    Document answered;
    answer(answered, "m1", "none");
    CHECK(subject(answered, "strategy").progress == Progress::LookedAt);
    CHECK(subject(answered, "pathway").progress == Progress::NotStarted);
}

TEST_CASE("progress: done is what the partnership says is done, with a strength chosen") {
    CHECK(subject(reflecting([](Reflection& r) { r.done = true, r.strength = "none"; }), "strategy").progress == Progress::Done);
    CHECK(subject(reflecting([](Reflection& r) { r.strength = "none"; }), "strategy").progress == Progress::LookedAt);
    const SubjectProgress unfinished = subject(reflecting([](Reflection& r) { r.done = true; }), "strategy");
    CHECK(unfinished.progress == Progress::LookedAt);
    CHECK(unfinished.attention == Reasons{Attention::DoneWithoutAnswer});
}

TEST_CASE("progress: what is not known needs another look, what is not our role does not") {
    CHECK(subject(reflecting([](Reflection& r) { r.strength = "not-known"; }), "strategy").attention ==
          Reasons{Attention::NotKnown});
    CHECK(subject(reflecting([](Reflection& r) { r.strength = "not-our-role"; }), "strategy").attention.empty());
}

TEST_CASE("progress: in place without evidence needs another look") {
    CHECK(subject(reflecting([](Reflection& r) { r.strength = "in-place-reviewed"; }), "strategy").attention ==
          Reasons{Attention::NoEvidence});
    CHECK(subject(reflecting([](Reflection& r) { r.strength = "in-place-reviewed", r.evidence = "Minutes."; }), "strategy")
              .attention.empty());
    CHECK(subject(reflecting([](Reflection& r) { r.strength = "in-place-reviewed", r.evidence_link = "https://x.test"; }),
                  "strategy")
              .attention.empty());
}

TEST_CASE("progress: evidence dated more than twelve months ago needs another look") {
    const auto dated = [](std::string day) {
        return subject(reflecting([&](Reflection& r) { r.strength = "planned", r.evidence = "Minutes.", r.evidence_date = day; }),
                       "strategy")
            .attention;
    };
    CHECK(dated("2025-11-20") == Reasons{Attention::OldEvidence});
    CHECK(dated("2025-11-21").empty());
    CHECK(dated("last year").empty());
}

TEST_CASE("progress: members who differ need another look until the partnership is done") {
    Document document = reflecting([](Reflection& r) { r.strength = "planned"; });
    answer(document, "m1", "none");
    answer(document, "m2", "planned");
    CHECK(subject(document, "strategy").attention == Reasons{Attention::MembersDiffer});
    auto done = std::make_shared<Reflection>(*document.reflections.find("strategy"));
    done->done = true;
    put(document, done);
    CHECK(subject(document, "strategy").attention.empty());
}

TEST_CASE(
    "progress: factors come by level with the partnership's own after them, then questions, then what nobody "
    "has any more") {
    Document document;
    auto own = record<OwnFactor>("own-1");
    own->level = "national";
    put(document, own);
    put(document, record<OwnFactor>("own-2"));
    reflect(document, "gone", "planned");
    std::vector<std::string> ids;
    for (const SubjectProgress& one : reflection_progress(small_pack(), document, kToday)) ids.push_back(one.id);
    CHECK(ids == std::vector<std::string>{"strategy", "own-1", "pathway", "own-2", "q03-survivors", "q15-awareness", "gone"});
    CHECK_FALSE(subject(document, "gone").known_to_pack);
    CHECK(subject(document, "own-1").own_factor);
    CHECK(subject(document, "q15-awareness").question);
}

TEST_CASE("progress: counts say how many are answered and how many need another look") {
    Document document = reflecting([](Reflection& r) { r.strength = "not-known", r.done = true; });
    reflect(document, "pathway", "none");
    const ProgressCounts counts = count_progress(reflection_progress(small_pack(), document, kToday));
    CHECK(counts == ProgressCounts{4, 2, 1, 1, 2, 1});
    CHECK(counts_text(counts) == "2 of 4 answered, 1 needs another look");
    CHECK(counts_text({40, 0, 0, 40, 14, 3}) == "14 of 40 answered, 3 need another look");
    CHECK(counts_text({4, 0, 0, 4, 4, 0}) == "4 of 4 answered");
    CHECK(counts_text({}) == "Nothing to answer");
}

TEST_CASE("progress: members agree, differ, or have nobody to agree with; \"not known\" does neither") {
    const Framework pack = small_pack();
    Document document;
    for (const char* id : {"m1", "m2", "m3", "m4"}) put(document, record<Member>(id));
    CHECK(answer_spread(pack, document, "strategy").agreement == Agreement::NoAnswer);
    answer(document, "m1", "not-known");
    CHECK(answer_spread(pack, document, "strategy").agreement == Agreement::NoAnswer);
    answer(document, "m2", "planned");
    CHECK(answer_spread(pack, document, "strategy").agreement == Agreement::OneAnswer);
    answer(document, "m3", "planned");
    CHECK(answer_spread(pack, document, "strategy").agreement == Agreement::Agree);
    answer(document, "m4", "none");
    const AnswerSpread spread = answer_spread(pack, document, "strategy");
    CHECK(spread.agreement == Agreement::Differ);
    CHECK(spread.answered == 4);
    CHECK(spread.not_known == 1);
    REQUIRE(spread.choices.size() == 3);
    CHECK(spread.choices[0].strength == "none");
    CHECK(spread.choices[1].strength == "planned");
    CHECK(spread.choices[1].members == std::vector<std::string>{"m2", "m3"});
    CHECK(spread.choices[2].strength == "not-known");
    CHECK(spread.silent.empty());
}

TEST_CASE("progress: members who chose nothing are named, and words of another pack are kept") {
    Document document;
    for (const char* id : {"m1", "m2"}) put(document, record<Member>(id));
    answer(document, "m1", "half-way");
    answer(document, "m2", "");
    const AnswerSpread spread = answer_spread(small_pack(), document, "strategy");
    CHECK(spread.silent == std::vector<std::string>{"m2"});
    REQUIRE(spread.choices.size() == 1);
    CHECK(spread.choices[0].strength == "half-way");
}
