// Reading, writing, comparing, editing and filtering a document of 10,000 activities (11 MB as a file).
#include <memory>
#include <nlohmann/json.hpp>

#include "bench/bench.h"
#include "io/document/document_codec.h"
#include "io/document/document_reader.h"
#include "io/document/document_text.h"
#include "model/analysis/activity_query.h"
#include "model/base/uuid.h"
#include "model/document/diff.h"
#include "model/document/history.h"
#include "model/framework/framework.h"
#include "support/generate.h"

namespace waymark {
namespace {

using Work = std::function<void()>;

constexpr std::size_t kActivities = 10'000;

const Document& document() {
    static const Document made = testing::large_document(kActivities);
    return made;
}

const std::string& bytes() {
    static const std::string written = write_document(document());
    return written;
}

/// Keeps the compiler from leaving out work whose result nobody looks at.
std::size_t total = 0;

constexpr const char* kTree = "document: the same bytes as nlohmann's tree, to compare";

const bench::Register read_it(
    "document: read 10,000 activities", 60,
    [] {
        bytes();
        return Work([] { total += read_document(bytes()).document->activities.size(); });
    },
    kTree);

// What a file costs that another program wrote, with an escape in every text, at most.
const bench::Register read_slowly("document: read 10,000 activities without the shortcut", 180, [] {
    bytes();
    return Work([] { total += codec::read(bytes(), codec::Shortcut::Left).document->activities.size(); });
});

const bench::Register read_tree(kTree, 0, [] {
    bytes();
    return Work([] { total += nlohmann::json::parse(bytes()).size(); });
});

const bench::Register write_it("document: write 10,000 activities", 60, [] {
    document();
    return Work([] { total += write_document(document()).size(); });
});

// What a keep costs the person who types: the text, and the mark it is known by.
const bench::Register write_again("document: write 10,000 activities after one was changed, and mark it", 8, [] {
    auto text = std::make_shared<DocumentText>();
    auto other = std::make_shared<Document>(document());
    auto edited = std::make_shared<Activity>(*other->activities.begin());
    edited->title = "Edited";
    other->activities = other->activities.with(edited);
    text->write(*other);
    auto turn = std::make_shared<bool>(false);
    return Work([=] { total += uuid_of(text->write((*turn = !*turn) ? document() : *other)).size(); });
});

const bench::Register diff_shared("document: compare two that share all but one record", 0.2, [] {
    auto other = std::make_shared<Document>(document());
    auto edited = std::make_shared<Activity>(*other->activities.begin());
    edited->title = "Edited";
    other->activities = other->activities.with(edited);
    return Work([other] { total += diff(document(), *other).size(); });
});

const bench::Register diff_apart("document: compare two that share nothing", 20, [] {
    auto other = std::make_shared<Document>(*read_document(bytes()).document);
    return Work([other] { total += diff(document(), *other).size(); });
});

const bench::Register history_step("history: one step among 10,000 activities", 0.2, [] {
    auto history = std::make_shared<History>(document());
    const std::string id = document().activities.begin()->id;
    auto number = std::make_shared<int>(0);
    return Work([=] {
        Command command{{SetField{RecordKind::Activity, id, "title", std::to_string(++*number)}}, "Edit", 0};
        total += history->run(command).has_value();
    });
});

Work select_with(ActivityQuery query) {
    auto index = std::make_shared<ActivityIndex>();
    index->update(document().activities);
    auto framework = std::make_shared<Framework>();
    return Work([=] { total += index->select(*framework, query).size(); });
}

const bench::Register select_text("activities: filter 10,000 by a word", 5, [] {
    return select_with({"housing", {}, "title", false});
});
const bench::Register select_all("activities: all 10,000 by title", 5, [] { return select_with({"", {}, "title", false}); });
const bench::Register select_sorted("activities: filter by two words and a status, sort by start", 5, [] {
    return select_with({"train referral", {{"status", "running"}}, "start", true});
});

const bench::Register index_step("activities: take one edit into the index", 1, [] {
    auto index = std::make_shared<ActivityIndex>();
    index->update(document().activities);
    auto list = std::make_shared<RecordList<Activity>>(document().activities);
    auto number = std::make_shared<int>(0);
    return Work([=] {
        auto edited = std::make_shared<Activity>(*list->begin());
        edited->title = std::to_string(++*number);
        *list = list->with(edited);
        index->update(*list);
    });
});

const bench::Register index_all("activities: fold the words of 10,000", 100, [] {
    return Work([] {
        ActivityIndex index;
        index.update(document().activities);
        total += index.select({}, {"zzz", {}, "title", false}).size();
    });
});

}  // namespace
}  // namespace waymark
