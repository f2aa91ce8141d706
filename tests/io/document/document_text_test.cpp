#include "io/document/document_text.h"

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "model/analysis/compare.h"
#include "model/document/history.h"
#include "model/pack.h"
#include "model/random_document.h"
#include "support/changed_text.h"

namespace waymark {
namespace {

TEST_CASE(
    "document text: whatever is changed, added, removed or undone, it is what write_document gives, and so is its base with the "
    "changes") {
    const Framework pack = testing::small_pack();
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        testing::Dice dice(seed);
        History history(testing::random_document(pack, 60, seed));
        DocumentText text;
        CHECK(text.write(history.document()) == write_document(history.document()));
        text.begin_changes();
        std::string base = write_document(history.document());
        int told = 0;
        for (int step = 0; step < 80; ++step) {
            CAPTURE(step);
            const Document& now = history.document();
            const std::string id = now.activities.empty() ? "" : now.activities.begin()->id;
            std::vector<Edit> edits;
            switch (dice.roll(7)) {
                case 0:
                    edits.push_back(PutRecord{
                        testing::random_activity(dice, pack, "00000000-0000-4000-8000-" + std::to_string(dice.roll(1000)))});
                    break;
                case 1:
                    edits.push_back(RemoveRecords{RecordKind::Activity, {id}});
                    break;
                case 2:
                    edits.push_back(SetField{RecordKind::Activity, id, "title", "Title " + std::to_string(step)});
                    break;
                case 3:
                    edits.push_back(PutRecord{std::make_shared<const Snapshot>(
                        make_snapshot(now, "Snapshot", {2026, 11, 21}, "snapshot " + std::to_string(step)))});
                    break;
                case 4:
                    history.undo();
                    break;
                case 5:
                    // Of a text that has to be mended no places are known, nor of what snapshots keep of it.
                    edits.push_back(SetField{RecordKind::Partnership, "", "name", std::string(step < 60 ? "caf" : "caf\xE9")});
                    break;
                default:
                    edits.push_back(SetField{RecordKind::Partnership, "", "name", "Name " + std::to_string(step)});
            }
            if (!edits.empty()) history.run({edits, "Step"});
            REQUIRE(text.write(history.document()) == write_document(history.document()));
            if (const auto changes = text.changes()) {
                REQUIRE(testing::changed_text(base, *changes) == write_document(history.document()));
                ++told;
            }
            if (dice.roll(3) == 0) {
                text.begin_changes();
                base = write_document(history.document());
            }
        }
        CHECK(told > 20);
        CHECK(text.write(Document{}) == write_document(Document{}));
        CHECK(text.write(history.document()) == write_document(history.document()));
    }
}

TEST_CASE("document text: one of a thousand records changed, added, moved or removed is told in a few thousand bytes") {
    const Framework pack = testing::small_pack();
    History history(testing::random_document(pack, 1000, 5));
    DocumentText text;
    const std::string base = text.write(history.document());
    text.begin_changes();
    const auto id_at = [&](int place) { return std::next(history.document().activities.begin(), place)->id; };
    const auto after = [&](Edit edit) {
        REQUIRE(!history.run({{std::move(edit)}, "Step"}));
        const std::string whole = text.write(history.document());
        const auto changes = text.changes();
        REQUIRE(changes.has_value());
        CHECK(testing::changed_text(base, *changes) == whole);
        CHECK(changes->size() < 8000);
    };
    after(SetField{RecordKind::Activity, id_at(500), "title", "Another title"});
    after(RemoveRecords{RecordKind::Activity, {id_at(300)}});
    testing::Dice dice(7);
    after(PutRecord{testing::random_activity(dice, pack, "00000000-0000-4000-8000-000000000001")});
    history.undo();
    history.undo();
    history.undo();
    text.write(history.document());
    CHECK(testing::changed_text(base, text.changes().value()) == base);
    CHECK(text.changes()->size() < 1000);
}

TEST_CASE("document text: what has little in common with its base is told as nothing, and kept whole") {
    const Framework pack = testing::small_pack();
    DocumentText text;
    text.write(testing::random_document(pack, 60, 1));
    CHECK(!text.changes().has_value());
    text.begin_changes();
    text.write(testing::random_document(pack, 60, 2));
    CHECK(!text.changes().has_value());
}

}  // namespace
}  // namespace waymark
