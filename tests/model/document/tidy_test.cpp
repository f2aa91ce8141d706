#include "model/document/tidy.h"

#include <doctest/doctest.h>

#include "model/build.h"
#include "model/document/command.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

/// What the field of an activity holds once this was typed into it, by the command that typing makes.
Value kept(const char* key, Value typed) {
    Document document;
    put(document, activity("a", "Training"));
    REQUIRE_FALSE(apply(document, {{SetField{RecordKind::Activity, "a", key, std::move(typed)}}, "Edit", 1}));
    return get(*document.activities.find("a"), *field<Activity>(key));
}

}  // namespace

TEST_CASE("tidy: a day that is certain is kept as the file holds days, whatever ends the typing") {
    for (const char* typed : {"1/3/2026", " 1 March 2026 ", "1\u00a0March\u00a02026", "Sun 1 March 2026", "1.3.26"})
        CHECK_MESSAGE(kept("start", std::string(typed)) == Value(std::string("2026-03-01")), typed);
    for (const char* typed : {"1/3", "spring 2026", "31/2/2026", "Mon 1 March 2026"})
        CHECK_MESSAGE(kept("start", std::string(typed)) == Value(std::string(typed)), typed);
}

TEST_CASE("tidy: a line has no white space around it and no line ends in it, a long text is left alone") {
    CHECK(kept("title", std::string(" Training\u00a0")) == Value(std::string("Training")));
    CHECK(kept("title", std::string("Training\nfor all")) == Value(std::string("Training for all")));
    CHECK(kept("evidenceLink", std::string(" https://example.org\n")) == Value(std::string("https://example.org")));
    CHECK(kept("description", std::string(" One.\n\nTwo. ")) == Value(std::string(" One.\n\nTwo. ")));
    CHECK(kept("partners", Strings{" Police ", "", " ", "Health"}) == Value(Strings{"Police", "Health"}));
}

TEST_CASE("tidy: a number field takes what is typed, as a number where it is one") {
    Document document;
    put(document, record<LocalCount>("c"));
    const auto type = [&](const char* typed) {
        REQUIRE_FALSE(apply(document, {{SetField{RecordKind::LocalCount, "c", "count", std::string(typed)}}, "Edit", 1}));
        return document.profile.find("c")->count;
    };
    CHECK(type("1,234") == 1234);
    CHECK(type("1.5").words() == "1.5");
    CHECK(type("10,613") == 10613);
    CHECK(type("10,5").words() == "10,5");
    CHECK(type(" ").empty());
}

TEST_CASE("tidy: a record that is put in is tidied where it is new, and ids in it are left alone") {
    Document document;
    auto old = activity("a", " As it was in the file ");
    put(document, old);
    auto edited = std::make_shared<Activity>(*old);
    edited->start = "1/3/2026";
    edited->lead = " Police ";
    REQUIRE_FALSE(apply(document, {{PutRecord{std::shared_ptr<const Activity>(edited)}}, "Edit", 0}));
    const Activity& held = *document.activities.find("a");
    CHECK(held.title == " As it was in the file ");
    CHECK(held.start == "2026-03-01");
    CHECK(held.lead == "Police");
    auto note = record<ProgressNote>("n");
    note->action = " an id ";
    REQUIRE_FALSE(apply(document, {{PutRecord{std::shared_ptr<const ProgressNote>(note)}}, "Edit", 0}));
    CHECK(document.progress_notes.find("n")->action == " an id ");
}
