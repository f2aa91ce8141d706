#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "io/document/document_codec.h"
#include "io/document/example_index.h"
#include "io/document/framework_codec.h"
#include "model/analysis/gap_analysis.h"
#include "model/document/fields.h"
#include "model/document/validate.h"
#include "present/words/naming.h"
#include "support/files.h"
#include "support/record_kinds.h"
#include "support/shipped.h"

using namespace waymark;

namespace {

struct Example {
    std::string file;
    std::string bytes;
    Problems problems;
    Document document;

    [[nodiscard]] bool is_letter() const { return file != "example-county.waymark.json"; }
};

const std::vector<Example>& examples() {
    static const std::vector<Example> all = [] {
        std::vector<Example> read;
        for (const ExampleEntry& entry : read_example_index(testing::read_asset("examples/index.json"))) {
            std::string bytes = testing::read_asset("examples/" + entry.file);
            LoadResult result = read_document(bytes);
            REQUIRE_MESSAGE(result.document, entry.file);
            read.push_back({entry.file, std::move(bytes), std::move(result.problems), std::move(*result.document)});
        }
        REQUIRE(read.size() == 6);
        return read;
    }();
    return all;
}

const Document& invented() {
    return examples().front().document;
}

/// The day the invented partnership's story has reached.
constexpr Date kToday{2026, 11, 22};

/// Ids that say what the record is about, and so are no UUIDs.
template <class R>
constexpr bool kNamedById = std::is_same_v<R, Reflection> || std::is_same_v<R, GapDecision> || std::is_same_v<R, Product>;

/// The document and those inside its snapshots, with the day each tells of.
std::vector<std::pair<const Document*, Date>> versions(const Document& document) {
    std::vector<std::pair<const Document*, Date>> all{{&document, kToday}};
    for (const Snapshot& snapshot : document.snapshots)
        all.emplace_back(snapshot.content.get(), parse_date(snapshot.date).value());
    return all;
}

}  // namespace

TEST_CASE("examples: the list names every file there is, the invented one first") {
    std::set<std::string> files;
    for (const auto& found : std::filesystem::directory_iterator(WAYMARK_SOURCE_DIR "/assets/examples"))
        files.insert(found.path().filename().string());
    std::set<std::string> listed{"index.json"};
    for (const ExampleEntry& entry : read_example_index(testing::read_asset("examples/index.json"))) {
        CHECK_MESSAGE(listed.insert(entry.file).second, entry.file);
        CHECK_MESSAGE(!entry.title.empty(), entry.file);
        CHECK_MESSAGE(!entry.summary.empty(), entry.file);
    }
    CHECK(listed == files);
    CHECK(examples().front().document.partnership->invented);
}

TEST_CASE("examples: each reads without a problem and is written again as the same bytes") {
    for (const Example& example : examples()) {
        CAPTURE(example.file);
        for (const Problem& problem : example.problems) FAIL_CHECK(problem.where << ": " << problem.message);
        CHECK(write_document(example.document) == example.bytes);
    }
}

TEST_CASE("examples: the shipped pack and areas know every word in them") {
    for (const Example& example : examples()) {
        CAPTURE(example.file);
        CHECK(example.document.framework.id == testing::shipped_pack().id);
        CHECK(example.document.framework.version == testing::shipped_pack().version);
        for (const auto& [document, day] : versions(example.document)) {
            for (const Problem& problem :
                 validate(*document, testing::shipped_pack(), testing::shipped_places(), problem_words()))
                FAIL_CHECK(problem.where << ": " << problem.message);
            for (const Reflection& reflection : document->reflections)
                CHECK_MESSAGE((testing::shipped_pack().factor(reflection.id) || testing::shipped_pack().question(reflection.id) ||
                               document->own_factors.find(reflection.id)),
                              reflection.id);
            for (const Product& product : document->products)
                CHECK_MESSAGE(testing::shipped_pack().request(product.id), product.id);
            for (const GapDecision& decision : document->gaps) CHECK_MESSAGE(parse_gap_id(decision.id), decision.id);
        }
    }
}

TEST_CASE("examples: every id is a version 4 UUID that no other record in any example has") {
    const std::regex uuid("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::set<std::string> seen;
    const auto check = [&](const std::string& id) {
        CHECK_MESSAGE(std::regex_match(id, uuid), id);
        CHECK_MESSAGE(seen.insert(id).second, id);
    };
    for (const Example& example : examples()) {
        check(example.document.id);
        testing::for_each_kind([&]<class R>() {
            if constexpr (!kNamedById<R>)
                for (const R& record : example.document.*RecordTraits<R>::list) check(record.id);
        });
    }
}

TEST_CASE("examples: only the invented partnership says that it is invented, and it lies in no real area") {
    for (const Example& example : examples())
        for (const auto& [document, day] : versions(example.document)) {
            CHECK_MESSAGE(document->partnership->invented == !example.is_letter(), example.file);
            CHECK_MESSAGE(
                document->partnership->invented == (document->partnership->name.find("(invented)") != std::string::npos),
                example.file);
        }
    for (const auto& [document, day] : versions(invented())) {
        CHECK(document->partnership->areas.empty());
        for (const Activity& activity : document->activities) {
            CHECK_MESSAGE(activity.areas.empty(), activity.title);
            CHECK_MESSAGE(activity.source == "Invented for this example.", activity.title);
        }
        for (const LocalCount& count : document->profile) CHECK_MESSAGE(count.source == "Invented figures", count.id);
    }
}

TEST_CASE("examples: every organisation of the invented partnership is called an example") {
    for (const auto& [document, day] : versions(invented())) {
        std::set<std::string> members;
        for (const Member& member : document->members) {
            CHECK_MESSAGE(member.organisation.starts_with("Example "), member.organisation);
            members.insert(member.organisation);
        }
        const auto check = [&members](const std::string& name) {
            if (!name.empty()) CHECK_MESSAGE(members.contains(name), name);
        };
        for (const Activity& activity : document->activities) {
            check(activity.lead);
            check(activity.rag_checked_by);
            for (const std::string& partner : activity.partners) check(partner);
        }
        for (const Action& action : document->actions) check(action.owner);
    }
}

TEST_CASE("examples: what the letters do not say is empty") {
    const std::set<std::string_view> unsaid = {"status",       "start",        "end",          "funding",
                                               "fundingEnd",   "reach",        "fourP",        "survivorInvolvement",
                                               "evidence",     "evidenceDate", "evidenceLink", "rag",
                                               "ragCheckedOn", "ragCheckedBy", "reviewedOn",   "notes",
                                               "publish"};
    for (const Example& example : examples()) {
        if (!example.is_letter()) continue;
        CAPTURE(example.file);
        CHECK(example.document.partnership->name.find("letter of 20") != std::string::npos);
        CHECK(example.document.partnership->note.find("Placed on level and stage by us; the letter does not use these words.") !=
              std::string::npos);
        for (const Activity& activity : example.document.activities) {
            CAPTURE(activity.title);
            for (const Field& field : fields<Activity>())
                CHECK_MESSAGE((!unsaid.contains(field.key) || is_empty(activity, field)), field.key);
            CHECK(activity.source.starts_with("Letter of the Independent Anti-Slavery Commissioner, "));
        }
        testing::for_each_kind([&]<class R>() {
            if constexpr (!std::is_same_v<R, Activity> && !std::is_same_v<R, Product>)
                CHECK_MESSAGE((example.document.*RecordTraits<R>::list).empty(), record_type(RecordTraits<R>::kind).key);
        });
        for (const Product& product : example.document.products) {
            CHECK_MESSAGE(product.note.starts_with("The letter "), product.id);
            CHECK_MESSAGE((product.date.empty() && product.link.empty() && product.review_due.empty()), product.id);
        }
    }
}

TEST_CASE("examples: what a letter asks for is not shown as being done") {
    const Example& requests = examples().back();
    REQUIRE(requests.file == "commissioners-requests.waymark.json");
    CHECK(requests.document.activities.size() == 9);
    for (const Activity& activity : requests.document.activities)
        CHECK_MESSAGE(activity.description.starts_with("The letter "), activity.title);
}

TEST_CASE("examples: the invented partnership gives every screen something to show") {
    const Document& document = invented();
    CHECK(document.members.size() == 12);
    std::map<std::string, int> statuses;
    for (const Activity& activity : document.activities) ++statuses[activity.status];
    testing::shipped_pack().for_each_choice(ChoiceList("activity-status"),
                                            [&](const Entry& entry) { CHECK_MESSAGE(statuses[entry.id] > 0, entry.id); });
    for (const Level& level : testing::shipped_pack().levels)
        CHECK_MESSAGE(std::any_of(document.activities.begin(), document.activities.end(),
                                  [&](const Activity& activity) { return activity.level == level.id; }),
                      level.id);

    std::set<std::string> strengths, decisions, action_states;
    for (const Reflection& reflection : document.reflections) strengths.insert(reflection.strength);
    for (const GapDecision& decision : document.gaps) decisions.insert(decision.decision);
    for (const Action& action : document.actions) action_states.insert(action.status);
    CHECK(strengths.size() == 6);
    CHECK(decisions.size() == 4);
    CHECK(action_states.size() == 4);
    CHECK(document.progress_notes.size() > 5);
    CHECK(document.products.size() == testing::shipped_pack().requests.size());
    CHECK(document.own_factors.size() == 2);

    std::map<std::string, std::set<std::string>> answers;
    for (const Answer& answer : document.answers) answers[answer.about].insert(answer.strength);
    for (const auto& [about, strength] : answers) CHECK_MESSAGE(strength.size() > 1, about);

    REQUIRE(document.snapshots.size() == 2);
    const auto days = versions(document);
    CHECK(days_since_epoch(days[2].second) - days_since_epoch(days[1].second) == 364);
    CHECK(days[1].first->activities.size() < days[2].first->activities.size());
    CHECK(days[2].first->activities.size() < document.activities.size());
}

TEST_CASE(
    "examples: the invented partnership has gaps of every kind, decided ones among them, and one that "
    "closed") {
    const std::vector<Gap> gaps = find_gaps(testing::shipped_pack(), invented(), kToday);
    std::set<GapKind> kinds;
    std::set<std::string> decided;
    for (const Gap& gap : gaps) {
        kinds.insert(gap.kind);
        if (gap.decided) decided.insert(gap.id);
    }
    CHECK(kinds.size() == kGapKinds);
    CHECK(decided.size() == invented().gaps.size() - 1);
    const std::vector<ClosedGap> closed = closed_gaps(testing::shipped_pack(), invented(), kToday, gaps);
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].gap_id == "coverage/factor=d05-survivors-set-goals");
    CHECK(closed[0].known_to_pack);
}

TEST_CASE("examples: no version of the invented partnership knows of a day after its own") {
    for (const auto& [document, day] : versions(invented())) {
        const std::string today = to_iso(day);
        const auto check = [&](const std::string& date, const std::string& about) {
            CHECK_MESSAGE(date <= today, about << " " << date);
        };
        for (const Activity& activity : document->activities) {
            check(activity.reviewed_on, activity.title);
            check(activity.evidence_date, activity.title);
            check(activity.rag_checked_on, activity.title);
            if (activity.status == "running") {
                check(activity.start, activity.title);
                if (!activity.end.empty()) CHECK_MESSAGE(activity.end >= today, activity.title);
            }
        }
        for (const Reflection& reflection : document->reflections) check(reflection.evidence_date, reflection.id);
        for (const GapDecision& decision : document->gaps) check(decision.decided_on, decision.id);
        for (const Action& action : document->actions) check(action.done_on, action.what);
        for (const ProgressNote& note : document->progress_notes) check(note.date, note.text);
        for (const LocalCount& count : document->profile) check(count.published, count.id);
        for (const Product& product : document->products) check(product.date, product.id);
    }
}

TEST_CASE("examples: they stay small enough to ship inside the page") {
    for (const Example& example : examples()) CHECK_MESSAGE(example.bytes.size() < 150'000, example.file);
}
