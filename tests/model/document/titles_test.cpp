#include "model/document/titles.h"

#include <doctest/doctest.h>

#include "model/analysis/record_title.h"

using namespace waymark;

namespace {

Framework measures() {
    Framework framework;
    Vocabulary measures;
    measures.id = "measure";
    Entry& entry = measures.entries.emplace_back();
    entry.id = "referrals";
    entry.title = "Potential victims referred";
    framework.vocabularies.push_back(std::move(measures));
    return framework;
}

}  // namespace

TEST_CASE("titles: a count is called by its year and by what is counted, as far as they are known") {
    const Framework framework = measures();
    LocalCount count;
    CHECK(count_title(framework, count) == "Count without a name");
    count.measure = "referrals";
    CHECK(count_title(framework, count) == "Potential victims referred");
    count.year = 2025;
    count.who = "children";  // No list here names it.
    CHECK(count_title(framework, count) == "2025, Potential victims referred, children");
    CHECK(record_title(framework, Document(), RecordKind::LocalCount, count) == "2025, Potential victims referred, children");
}

TEST_CASE("titles: an action without words is called by the gap it is for") {
    Action action;
    CHECK(record_title(Framework(), Document(), RecordKind::Action, action) == "Action without a name");
    action.gap = "made by hand";
    CHECK(record_title(Framework(), Document(), RecordKind::Action, action) == "Action without a name: made by hand");
    action.what = "Train the call handlers";
    CHECK(record_title(Framework(), Document(), RecordKind::Action, action) == "Train the call handlers");
}

TEST_CASE("titles: days are said in words, and one that is none as it was typed") {
    ProgressNote note;
    note.date = "2026-05-01";
    CHECK(record_title(Framework(), Document(), RecordKind::ProgressNote, note) == "1 May 2026");
    note.date = "next spring";
    CHECK(record_title(Framework(), Document(), RecordKind::ProgressNote, note) == "next spring");
    note.date.clear();
    CHECK(record_title(Framework(), Document(), RecordKind::ProgressNote, note) == unnamed(RecordKind::ProgressNote));
}

TEST_CASE("titles: what is written about an untitled factor of one's own is called by no id") {
    Document document;
    auto own = std::make_shared<OwnFactor>();
    own->id = "0b9e";
    document.own_factors = document.own_factors.with(own);
    Reflection reflection;
    reflection.id = "0b9e";
    CHECK(record_title(Framework(), document, RecordKind::Reflection, reflection) == "Untitled factor");
}

TEST_CASE("titles: a partnership without a name is called the same in the window and on the cover of a report") {
    const Document document;
    CHECK(record_title(Framework(), document, RecordKind::Partnership, *document.partnership) ==
          unnamed(RecordKind::Partnership));
    CHECK(unnamed(RecordKind::Partnership) == "Unnamed partnership");
}
