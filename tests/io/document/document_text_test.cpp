#include "io/document/document_text.h"

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "model/analysis/compare.h"
#include "model/document/history.h"
#include "model/pack.h"
#include "model/random_document.h"

namespace waymark {
namespace {

TEST_CASE("document text: whatever is changed, added, removed or undone, it is what write_document gives") {
    const Framework pack = testing::small_pack();
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        testing::Dice dice(seed);
        History history(testing::random_document(pack, 60, seed));
        DocumentText text;
        CHECK(text.write(history.document()) == write_document(history.document()));
        for (int step = 0; step < 80; ++step) {
            CAPTURE(step);
            const Document& now = history.document();
            const std::string id = now.activities.empty() ? "" : now.activities.begin()->id;
            std::vector<Edit> edits;
            switch (dice.roll(7)) {
                case 0:
                    edits.push_back(PutRecord{testing::random_activity(
                        dice, pack,
                        "00000000-0000-4000-8000-" + std::to_string(dice.roll(1000)))});
                    break;
                case 1:
                    edits.push_back(RemoveRecords{RecordKind::Activity, {id}});
                    break;
                case 2:
                    edits.push_back(
                        SetField{RecordKind::Activity, id, "title", "Title " + std::to_string(step)});
                    break;
                case 3:
                    edits.push_back(PutRecord{std::make_shared<const Snapshot>(
                        make_snapshot(now, "Snapshot", {2026, 11, 21}, "snapshot " + std::to_string(step)))});
                    break;
                case 4:
                    history.undo();
                    break;
                case 5:
                    edits.push_back(SetField{RecordKind::Partnership, "", "name", std::string("caf\xE9")});
                    break;
                default:
                    edits.push_back(
                        SetField{RecordKind::Partnership, "", "name", "Name " + std::to_string(step)});
            }
            if (!edits.empty()) history.run({edits, "Step"});
            REQUIRE(text.write(history.document()) == write_document(history.document()));
        }
        CHECK(text.write(Document{}) == write_document(Document{}));
        CHECK(text.write(history.document()) == write_document(history.document()));
    }
}

}  // namespace
}  // namespace waymark
